//! The time and the zone that belong to a date: close behind it or right before it, with halves of the day.

use super::Reader;
use crate::article::metadata::date::tokens::Kind;
use crate::article::metadata::date::{Moment, civil};
use crate::lang::months::{self, Zone};

/// How many tokens may stand between a date and its time.
const REACH: usize = 9;

impl Reader<'_> {
    /// Adds the time that follows the day, or stands right before it. Gives the range of tokens with it.
    pub(super) fn with_time(&self, moment: Moment, first: usize, after: usize) -> (Moment, usize, usize) {
        if moment.time.is_some() {
            return (moment, first, after);
        }
        for at in after..after + REACH {
            if self.day(at).is_some() {
                break;
            }
            if let Some((time, end)) = self.time(at) {
                let (offset, end) = self.zone(end, &moment, time);
                return (Moment { time: Some(time), offset, ..moment }, first, end);
            }
        }
        for at in (first.saturating_sub(REACH)..first).filter(|at| *at >= self.at.saturating_sub(REACH)) {
            if let Some((time, end)) = self.time(at).filter(|&(_, end)| end <= first) {
                let (offset, end) = self.zone(end, &moment, time);
                if end <= first && first - end <= 2 {
                    return (Moment { time: Some(time), offset, ..moment }, at, after);
                }
            }
        }
        (moment, first, after)
    }

    /// A time of day, and the token after it.
    pub(super) fn time(&self, at: usize) -> Option<((u8, u8, u8), usize)> {
        let (value, digits) = self.number(at)?;
        if digits == 6 && self.word(at.checked_sub(1)?) == Some("t") {
            return checked((value / 10_000) as u8, (value / 100 % 100) as u8, (value % 100) as u8)
                .map(|time| (time, at + 1));
        }
        let within = at.checked_sub(1).is_some_and(|before| matches!(self.mark(before), Some(':' | '.')))
            && !self.spaced(at);
        let hour = self.small(at).filter(|_| !within)?;
        let before = at.checked_sub(1).and_then(|before| self.half(before));
        let marked = self.word(at + 1).is_some_and(|word| months::HOUR_MARKS.contains(&word));
        let colon = matches!(self.mark(at + 1), Some(':' | '：' | '.' | '∶'))
            && !self.spaced(at + 1)
            && !self.spaced(at + 2);
        let minute = self.number(at + 2).filter(|&(_, digits)| digits == 2).map(|(value, _)| value as u8);
        let (minute, mut end) = match minute {
            Some(minute) if colon || marked => (minute, at + 3),
            _ if marked => (0, at + 2),
            _ if before.is_some() || self.half(at + 1).is_some() => (0, at + 1),
            // "2024-06-15T12Z"
            _ if self.word(at.checked_sub(1)?) == Some("t") && self.word(at + 1) == Some("z") => (0, at + 1),
            _ => return None,
        };
        let mut second = 0;
        let seconds = self.mark(end) == self.mark(at + 1) && colon;
        if let Some((value, 2)) = self.number(end + 1).filter(|_| seconds) {
            second = value as u8;
            end += 2;
            // Parts of a second.
            if matches!(self.mark(end), Some('.' | ','))
                && !self.spaced(end + 1)
                && self.number(end + 1).is_some()
            {
                end += 2;
            }
        } else if self.word(end).is_some_and(|word| word.starts_with(&['分', '분'][..])) {
            end += 1;
        }
        // "12.30.2024" and "12.30.5" are no times.
        if matches!(self.mark(end), Some('.' | ':'))
            && self.number(end + 1).is_some()
            && !self.spaced(end + 1)
        {
            return None;
        }
        let half = before.or_else(|| self.half(end).inspect(|_| end += 1));
        let hour = match half {
            Some(Half::After) if hour < 12 => hour + 12,
            Some(Half::Before) if hour == 12 => 0,
            _ => hour,
        };
        checked(hour, minute, second).map(|time| (time, end))
    }

    fn half(&self, at: usize) -> Option<Half> {
        let word = self.word(at)?;
        if months::AFTERNOON.contains(&word) {
            Some(Half::After)
        } else if months::FORENOON.contains(&word) {
            Some(Half::Before)
        } else {
            None
        }
    }

    /// The zone that follows a time, and the token after it.
    pub(super) fn zone(&self, at: usize, day: &Moment, time: (u8, u8, u8)) -> (Option<i16>, usize) {
        // "10:00-12:00", "10.00-12.00": until when something lasts, where a "T" does not say that it is ISO 8601.
        let later = self.small(at + 1).is_some_and(|hour| (time.0..24).contains(&hour));
        let clock = || matches!(self.mark(at + 2), Some(':' | '.')) && self.small(at + 3).is_some();
        let until = matches!(self.mark(at), Some('-' | '−' | '–')) && later && clock();
        if until && !self.tokens.iter().any(|token| matches!(&token.kind, Kind::Word(word) if word == "t")) {
            return (None, at);
        }
        if let Some((offset, end)) = self.signed_offset(at) {
            return (Some(offset), end);
        }
        let open = usize::from(matches!(self.mark(at), Some('(' | '[' | ',' | '.')));
        let hour_word =
            usize::from(self.word(at + open).is_some_and(|word| months::HOUR_MARKS.contains(&word)));
        let named = at + open + hour_word;
        let zone = self.word(named).and_then(|word| months::zone(word, self.language));
        let Some(zone) = zone else { return (None, at) };
        let mut end = named + 1;
        let offset = match zone {
            Zone::Fixed(0) => match self.signed_offset(end) {
                Some((offset, after)) => {
                    end = after;
                    offset
                }
                None => 0,
            },
            Zone::Fixed(offset) => offset,
            Zone::British if !civil::is_european_summer(day.year, day.month, day.day) => return (None, at),
            Zone::British => 60,
            Zone::NorthAmerican(winter) => {
                winter + 60 * i16::from(civil::is_north_american_summer(day.year, day.month, day.day))
            }
        };
        (Some(offset), end + usize::from(matches!(self.mark(end), Some(')' | ']')) && open == 1))
    }

    /// +07:00, -0500, +7.
    fn signed_offset(&self, at: usize) -> Option<(i16, usize)> {
        let sign = match self.mark(at)? {
            '+' => 1,
            '-' | '−' | '–' => -1,
            _ => return None,
        };
        let (value, digits) = self.number(at + 1).filter(|_| !self.spaced(at + 1))?;
        let minutes =
            self.number(at + 3).filter(|&(_, digits)| digits == 2 && self.mark(at + 2) == Some(':'));
        let (hours, minutes, end) = match (digits, minutes) {
            (4, _) => (value / 100, value % 100, at + 2),
            (1 | 2, Some((minutes, _))) => (value, minutes, at + 4),
            (1 | 2, None) => (value, 0, at + 2),
            _ => return None,
        };
        (hours <= 14 && minutes < 60).then_some((sign * (hours * 60 + minutes) as i16, end))
    }
}

enum Half {
    Before,
    After,
}

fn checked(hour: u8, minute: u8, second: u8) -> Option<(u8, u8, u8)> {
    // A leap second is the end of its minute.
    (hour < 24 && minute < 60 && second <= 60).then_some((hour, minute, second.min(59)))
}
