//! Dates within text: "Selasa, 01/05/2018 05:27 WIB", "3. Juni 2024, 12.30 Uhr", "2024年6月15日 12時30分", ISO 8601.
//!
//! A date needs its day, month and year; "two hours ago" and "15 June" alone are none. A time belongs to a date where
//! it follows it closely, or stands right before it.

mod time;

use super::tokens::{Kind, Token, tokens};
use super::{Moment, civil};
use crate::lang::months;

/// How "01/05/2018" is meant where the numbers allow both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    #[default]
    DayFirst,
    MonthFirst,
}

/// A date found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) moment: Moment,
    /// Byte range in the text, time and zone included.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The first date of a text.
pub(crate) fn find(text: &str, order: Order, language: Option<&str>) -> Option<Found> {
    Reader::new(text, order, language).next()
}

/// The dates of a text, from left to right.
pub(crate) fn find_all<'a>(
    text: &str,
    order: Order,
    language: Option<&'a str>,
) -> impl Iterator<Item = Found> + use<'a> {
    Reader::new(text, order, language)
}

/// Years of the Buddhist calendar run ahead by this much.
const BUDDHIST: i32 = 543;

/// The year before the Reiwa era's first.
const REIWA: i32 = 2018;

struct Reader<'a> {
    tokens: Vec<Token>,
    at: usize,
    order: Order,
    language: Option<&'a str>,
}

/// What a pattern took: the day, and how many tokens.
type Day = (Moment, usize);

impl Iterator for Reader<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        while self.at < self.tokens.len() {
            let first = self.at;
            if let Some((moment, length)) = self.day(first) {
                let after = first + length;
                let (moment, start, end) = self.with_time(moment, first, after);
                self.at = end.max(after);
                let bytes = |at: usize| self.tokens.get(at);
                return Some(Found {
                    moment,
                    start: bytes(start).map_or(0, |token| token.start),
                    end: bytes(self.at - 1).map_or(0, |token| token.end),
                });
            }
            self.at += 1;
        }
        None
    }
}

impl<'a> Reader<'a> {
    fn new(text: &str, order: Order, language: Option<&'a str>) -> Self {
        let worth = text.chars().any(char::is_numeric);
        Self { tokens: if worth { tokens(text) } else { Vec::new() }, at: 0, order, language }
    }

    fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.tokens.get(at)?.kind {
            Kind::Number { value, digits } => Some((value, digits)),
            _ => None,
        }
    }

    /// A number of one or two digits.
    fn small(&self, at: usize) -> Option<u8> {
        self.number(at).filter(|&(_, digits)| digits <= 2).map(|(value, _)| value as u8)
    }

    fn word(&self, at: usize) -> Option<&str> {
        match &self.tokens.get(at)?.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    fn spaced(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.spaced)
    }

    fn day(&self, at: usize) -> Option<Day> {
        if self.number(at).is_some() {
            return self
                .ideographic(at)
                .or_else(|| self.three_numbers(at))
                .or_else(|| self.compact(at))
                .or_else(|| self.day_month_year(at))
                .or_else(|| self.year_month_day(at));
        }
        self.reiwa(at).or_else(|| self.month_day_year(at))
    }

    /// 2024年6月15日, 2024년 6월 15일.
    fn ideographic(&self, at: usize) -> Option<Day> {
        let (year, _) = self.number(at)?;
        self.year_month_day_marks(at, i32::try_from(year).ok()?)
    }

    /// 令和6年6月15日.
    fn reiwa(&self, at: usize) -> Option<Day> {
        let (year, _) =
            self.number(at + 1).filter(|_| self.word(at).is_some_and(|word| word.ends_with("令和")))?;
        let (moment, length) =
            self.year_month_day_marks(at + 1, i32::try_from(year).ok()?.checked_add(REIWA)?)?;
        Some((moment, length + 1))
    }

    fn year_month_day_marks(&self, at: usize, year: i32) -> Option<Day> {
        let is = |at: usize, marks: [char; 2]| self.word(at).is_some_and(|word| word.starts_with(marks));
        let marked = is(at + 1, ['年', '년']) && is(at + 3, ['月', '월']) && is(at + 5, ['日', '일']);
        if !marked {
            return None;
        }
        Some((Moment::on(year, self.small(at + 2)?, self.small(at + 4)?)?, 6))
    }

    /// 2024-06-15, 15/06/2024, 15.6.24, "2024. 06. 15."
    fn three_numbers(&self, at: usize) -> Option<Day> {
        let separator = self.mark(at + 1).filter(|mark| matches!(mark, '-' | '/' | '.' | '‐' | '–'))?;
        let alone = at.checked_sub(1).is_none_or(|before| {
            self.spaced(at)
                || !matches!(self.mark(before), Some('.' | '/' | '-'))
                || self.word(before.wrapping_sub(1)).is_some()
        });
        if self.mark(at + 3) != Some(separator) || !alone {
            return None;
        }
        let spaced = (at + 1..=at + 4).any(|at| self.spaced(at));
        if spaced && separator != '.' && separator != '/' {
            return None;
        }
        let (first, first_digits) = self.number(at)?;
        let (last, last_digits) = self.number(at + 4)?;
        let middle = self.small(at + 2)?;
        if first_digits == 4 && last_digits <= 2 {
            return Some((self.in_year(first, middle, last as u8)?, 5));
        }
        if first_digits > 2 || !matches!(last_digits, 2 | 4) {
            return None;
        }
        let followed = matches!(self.mark(at + 5), Some('.' | '/' | '-'))
            && self.number(at + 6).is_some()
            && !self.spaced(at + 6);
        if last_digits == 2 && (spaced || followed || separator == '-') {
            return None;
        }
        let year = if last_digits == 2 { 2000 + last } else { last };
        let first = first as u8;
        let day_first = first > 12 || (middle <= 12 && self.order == Order::DayFirst);
        let (day, month) = if day_first { (first, middle) } else { (middle, first) };
        Some((self.in_year(year, month, day)?, 5))
    }

    /// 20240615, 20240615T123000Z.
    fn compact(&self, at: usize) -> Option<Day> {
        let (value, digits) = self.number(at)?;
        if digits != 8 || self.tokens.len() > 6 {
            return None;
        }
        Some((Moment::on((value / 10_000) as i32, (value / 100 % 100) as u8, (value % 100) as u8)?, 1))
    }

    /// 15 June 2024, 15. Juni 2024, 15 de junio de 2024, 22 tháng 10, 2025, 15-Jun-2024.
    fn day_month_year(&self, at: usize) -> Option<Day> {
        let day = self.small(at)?;
        let month_at = self.skip_fillers(at + 1);
        let (month, length) = self.month(month_at)?;
        let year_at = self.skip_fillers(month_at + length);
        let (year, digits) = self.number(year_at)?;
        match (month, digits) {
            (Named::Persian(month), 4) => {
                let (year, month, day) = civil::from_persian(year as i32, month, day)?;
                Some((Moment::on(year, month, day)?, year_at + 1 - at))
            }
            (Named::Common(month), 4) => Some((self.in_year(year, month, day)?, year_at + 1 - at)),
            // "Jun 15 '24", and "15-Jun-24", but never the hour of "15 June 12:30".
            (Named::Common(month), 2) if matches!(self.mark(year_at - 1), Some('\'' | '’' | '-')) => {
                Some((self.in_year(2000 + year, month, day)?, year_at + 1 - at))
            }
            _ => None,
        }
    }

    /// June 15, 2024; Jun 15th 2024; giugno 15 2024.
    fn month_day_year(&self, at: usize) -> Option<Day> {
        let (Named::Common(month), length) = self.month(at)? else { return None };
        let day_at = self.skip_fillers(at + length);
        let day = self.small(day_at)?;
        let year_at = self.skip_fillers(day_at + 1);
        let year = |at: usize| self.number(at).filter(|&(_, digits)| digits == 4).map(|(year, _)| year);
        if let Some(year) = year(year_at) {
            return Some((self.in_year(year, month, day)?, year_at + 1 - at));
        }
        // "Fri Apr 28 19:20:36 CEST 2023": the year stands after time and zone.
        let (time, end) = self.time(day_at + 1)?;
        let year = year(end + 1).filter(|_| self.word(end).is_some())?;
        let moment = self.in_year(year, month, day)?;
        let (offset, _) = self.zone(end, &moment, time);
        Some((Moment { time: Some(time), offset, ..moment }, end + 2 - at))
    }

    /// 2024. június 15., 2024 m. kovo 31 d., 2024. gada 15. jūnijs.
    fn year_month_day(&self, at: usize) -> Option<Day> {
        let (year, _) = self.number(at).filter(|&(_, digits)| digits == 4)?;
        let second = self.skip_fillers(at + 1);
        if let Some((Named::Common(month), length)) = self.month(second) {
            let day_at = self.skip_fillers(second + length);
            // "1 June 2024 14:30" would read as the year's fourteenth.
            let day = self.small(day_at).filter(|_| self.mark(day_at + 1) != Some(':'))?;
            return Some((self.in_year(year, month, day)?, day_at + 1 - at));
        }
        let day = self.small(second)?;
        let month_at = self.skip_fillers(second + 1);
        let (Named::Common(month), length) = self.month(month_at)? else { return None };
        let no_year_follows =
            self.number(self.skip_fillers(month_at + length)).is_none_or(|(_, digits)| digits != 4);
        if !no_year_follows {
            return None;
        }
        Some((self.in_year(year, month, day)?, month_at + length - at))
    }

    fn in_year(&self, year: u32, month: u8, day: u8) -> Option<Moment> {
        let year = i32::try_from(year).ok()?;
        let buddhist = (2400..2700).contains(&year);
        Moment::on(if buddhist { year - BUDDHIST } else { year }, month, day)
    }

    /// A month's name, and how many tokens it takes.
    fn month(&self, at: usize) -> Option<(Named, usize)> {
        let word = self.word(at)?;
        if let Some(month) = months::persian_month(word) {
            return Some((Named::Persian(month), 1));
        }
        let numbered = || Some(self.small(at + 1)?).filter(|_| months::MONTH_PREFIXES.contains(&word));
        if let Some(month) = numbered() {
            return Some((Named::Common(month), 2));
        }
        let pair = || months::month(&format!("{word} {}", self.word(at + 1)?), self.language);
        if let Some(month) = pair() {
            return Some((Named::Common(month), 2));
        }
        months::month(word, self.language).map(|month| (Named::Common(month), 1))
    }

    /// Past the marks and small words that stand between a date's parts.
    fn skip_fillers(&self, mut at: usize) -> usize {
        for _ in 0..3 {
            let filler = match self.tokens.get(at).map(|token| &token.kind) {
                Some(Kind::Word(word)) => months::DATE_FILLERS.contains(&word.as_str()),
                Some(Kind::Mark(mark)) => matches!(mark, '.' | ',' | '-' | '/' | '\'' | '’' | '،' | '–'),
                _ => false,
            };
            if !filler {
                break;
            }
            at += 1;
        }
        at
    }
}

enum Named {
    Common(u8),
    Persian(u8),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = find(text, Order::DayFirst, None);
        assert_eq!(found.map(|found| found.moment.to_string()).as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn reads_dates_of_many_languages() {
        for (text, expected) in [
            ("Kabar.id - 15 Juni 2024, 12:30 WIB", "2024-06-15T12:30:00+07:00"),
            ("Selasa, 01/05/2018 05:27 WIB", "2018-05-01T05:27:00+07:00"),
            ("Rabu, 4 November 2015 | 21:04 WITA", "2015-11-04T21:04:00+08:00"),
            ("Jumat 17 Februari 2017, 09.15 WIT", "2017-02-17T09:15:00+09:00"),
            ("Senin 05 Nop 2018", "2018-11-05"),
            ("Published 3:20 PM EST, Thu January 11, 2024", "2024-01-11T15:20:00-05:00"),
            ("Updated Aug. 2, 2023 at 9:05 a.m. ET", "2023-08-02T09:05:00-04:00"),
            ("May 3rd, 2024", "2024-05-03"),
            ("3. Juni 2024, 12.30 Uhr MESZ", "2024-06-03T12:30:00+02:00"),
            ("Stand: 28.04.2023, 08:15 Uhr", "2023-04-28"),
            ("Publié le 1er août 2023 à 14h05 CEST", "2023-08-01T14:05:00+02:00"),
            ("2 de diciembre de 2024 18:30 h CET", "2024-12-02T18:30:00+01:00"),
            ("19 de julho de 2023", "2023-07-19"),
            ("4 febbraio 2025 - 10:12", "2025-02-04"),
            ("12 mei 2024 om 10:00", "2024-05-12"),
            ("8 januari 2026 kl. 11.20 CET", "2026-01-08T11:20:00+01:00"),
            ("14 мая 2025, 20:45 (МСК)", "2025-05-14T20:45:00+03:00"),
            ("8 січня 2026, 05:30", "2026-01-08"),
            ("15 czerwca 2024, 12:30", "2024-06-15"),
            ("15. 6. 2024 12:30", "2024-06-15"),
            ("2024. június 15. 12:30", "2024-06-15"),
            ("2024 m. kovo 31 d.", "2024-03-31"),
            ("5 Nisan 2025 10:15 (GMT+3)", "2025-04-05T10:15:00+03:00"),
            ("15 Ιουνίου 2024", "2024-06-15"),
            ("2024年6月15日 12時30分 JST", "2024-06-15T12:30:00+09:00"),
            ("2024年06月15日（土）下午3:20", "2024-06-15"),
            ("令和6年6月15日", "2024-06-15"),
            ("입력 2025.05.15. 오후 3:20 KST", "2025-05-15T15:20:00+09:00"),
            ("2025년 5월 15일", "2025-05-15"),
            ("Thứ tư, 22/10/2025, 00:05 (GMT+7)", "2025-10-22T00:05:00+07:00"),
            ("ngày 22 tháng 10 năm 2025", "2025-10-22"),
            ("15 มิ.ย. 2567", "2024-06-15"),
            ("15 มิถุนายน 2567 เวลา 12:30 น.", "2024-06-15"),
            ("١٥ يونيو ٢٠٢٤", "2024-06-15"),
            ("15 كانون الثاني 2024", "2024-01-15"),
            ("۲۶ خرداد ۱۴۰۳", "2024-06-15"),
            ("15 ביוני 2024", "2024-06-15"),
            ("15 जून 2024, 12:30 IST", "2024-06-15T12:30:00+05:30"),
            ("১৫ জুন ২০২৪", "2024-06-15"),
            ("12:30 WIB, 15 Juni 2024", "2024-06-15T12:30:00+07:00"),
            ("15 June 2024, 12:30 noon UTC", "2024-06-15T12:30:00Z"),
            ("15 June 2024, 10:00-12:00", "2024-06-15"),
            ("15 June 2024, 10.00-12.00 WIB", "2024-06-15"),
            ("15 June 2024, 10:00-04:00", "2024-06-15T10:00:00-04:00"),
            ("15 June 2024, 10:00 BST", "2024-06-15T10:00:00+01:00"),
            ("15 January 2024, 10:00 BST", "2024-01-15"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn a_zone_with_several_meanings_goes_by_the_language() {
        for (text, language, expected) in [
            ("2024-06-15 10:00 CST", "zh", "2024-06-15T10:00:00+08:00"),
            ("2024-06-15 10:00 CST", "en", "2024-06-15T10:00:00-06:00"),
            ("15 জুন 2024, 10:00 BST", "bn", "2024-06-15T10:00:00+06:00"),
            ("2024-06-15 10:00 IST", "he", "2024-06-15"),
            ("2024-06-15 10:00 IST", "hi", "2024-06-15T10:00:00+05:30"),
        ] {
            let found = find(text, Order::DayFirst, Some(language)).unwrap();
            assert_eq!(found.moment.to_string(), expected, "{text} {language}");
        }
    }

    #[test]
    fn the_order_decides_only_where_numbers_allow_both() {
        let day = |text, order| find(text, order, None).unwrap().moment.to_string();
        assert_eq!(day("02/05/2024", Order::DayFirst), "2024-05-02");
        assert_eq!(day("02/05/2024", Order::MonthFirst), "2024-02-05");
        assert_eq!(day("25/05/2024", Order::MonthFirst), "2024-05-25");
        assert_eq!(day("05/25/2024", Order::DayFirst), "2024-05-25");
    }

    #[test]
    fn finds_nothing_where_there_is_no_whole_date() {
        for text in [
            "two hours ago",
            "15 June",
            "June 2024",
            "12:30 WIB",
            "Rp 1.234.567",
            "10.5.3.1",
            "Telp. 021-555-2024",
            "1/2",
            "30/02/2024",
            "3-0",
            "2024",
            "Versi 12.30.2",
            "100 Mayo",
            "令和2147483647年6月15日",
        ] {
            assert_eq!(find(text, Order::DayFirst, None), None, "{text}");
        }
    }

    #[test]
    fn gives_every_date_with_its_place() {
        let text = "Terbit 3 Mei 2024 10:00 WIB | Diperbarui 4 Mei 2024 11:30 WIB";
        let found: Vec<_> =
            find_all(text, Order::DayFirst, None).map(|found| &text[found.start..found.end]).collect();
        assert_eq!(found, ["3 Mei 2024 10:00 WIB", "4 Mei 2024 11:30 WIB"]);
    }
}
