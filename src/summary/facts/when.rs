//! Dates and times as an article writes them: "Minggu (9/6/2024) malam", "Senin pukul 21.30 WIB", "Tuesday night", "15 Juli".
//!
//! A month needs a day or a year beside it or a preposition before it, an hour its day; a year alone, and "yesterday", say too
//! little.

use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::clocks::{self, Clock, Part};
use crate::lang::months;
use crate::lang::words::Words;
use crate::search::Search;
use crate::summary::document::Document;
use crate::summary::words::{Word, words};
use std::ops::Range;

/// The most dates shown.
const MOST: usize = 8;

/// The most words of one: a longer run is a list, of days or of figures.
const LONGEST: usize = 12;

/// What stands between the parts of one date.
const GAPS: &[&str] = &[" ", ", ", " (", ") ", "), ", " - ", "–", " – ", ". "];

fn take(text: &str, dates: &[Range<usize>], found: &mut Vec<String>) {
    for range in dates {
        let text = text.get(range.clone()).unwrap_or_default();
        let lower = text.lower();
        if found.len() < MOST && !found.iter().any(|other| other.lower().holds(&lower)) {
            found.push(text.to_owned());
        }
    }
}

/// How dates are written in a language.
pub(crate) struct Reader<'l> {
    language: Option<&'l str>,
    known: Option<(&'static Clock, Words)>,
}

impl<'l> Reader<'l> {
    /// In a language, by its BCP 47 primary tag.
    pub(crate) fn of(language: Option<&'l str>) -> Self {
        Self { language, known: clocks::of(language) }
    }

    /// Where each sentence names days and hours, in bytes.
    pub(crate) fn all(&self, document: &Document<'_>) -> Vec<Vec<Range<usize>>> {
        let sentences = document.sentences.iter();
        sentences.map(|sentence| self.ranges(sentence.text, &sentence.words)).collect()
    }

    /// The dates and times of the article, in order of first mention, given where [`all`](Self::all) finds them.
    pub(crate) fn find(&self, document: &Document<'_>, dates: &[Vec<Range<usize>>]) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        // "LIMA, Nov 24 -"
        take(document.dateline, &self.ranges(document.dateline, &words(document.dateline)), &mut found);
        for (sentence, dates) in document.sentences.iter().zip(dates) {
            take(sentence.text, dates, &mut found);
        }
        found
    }

    /// Where a sentence names a day or an hour, in bytes.
    fn ranges(&self, text: &str, words: &[Word<'_>]) -> Vec<Range<usize>> {
        let Some((clock, _)) = &self.known else { return signed(text) };
        // "Minggu lalu harga beras naik": the week, not the day.
        let week = matches!(words, [first, next, ..] if first.text == "Minggu" && ["lalu", "depan", "ini"].contains(&next.text));
        let part = |word: &Word<'_>| {
            let part = self.part(word.text).filter(|_| !week || word.start > 0)?;
            // "domingo (22)"
            let [ahead, behind] =
                [text.get(..word.start), text.get(word.end()..)].map(Option::unwrap_or_default);
            let bracketed = part == Part::Day && ahead.ends_with('(') && behind.starts_with(')');
            Some(if bracketed { Part::Numeric } else { part })
        };
        let parts: Vec<Option<Part>> = words.iter().map(part).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            if parts.get(at).is_none_or(Option::is_none) {
                at += 1;
                continue;
            }
            let joined = |next: usize| {
                let gap =
                    words.get(next - 1).zip(words.get(next)).and_then(|(a, b)| text.get(a.end()..b.start));
                // "sejak Mei, 12 rumah": a day follows its month at once; "in August, on Dec. 14" are two.
                let apart = parts.get(next - 1) == Some(&Some(Part::Month))
                    && matches!(parts.get(next), Some(Some(Part::Day | Part::Link)));
                // "Dec. 14"
                let fits = |gap: &str| if apart { gap == " " || gap == ". " } else { GAPS.contains(&gap) };
                parts.get(next).is_some_and(Option::is_some) && gap.is_some_and(fits)
            };
            let last = words.len().min(at + LONGEST);
            let end = (at + 1..last).find(|&next| !joined(next)).unwrap_or(last);
            let run: Vec<Part> =
                parts.get(at..end).unwrap_or_default().iter().map_while(|part| *part).collect();
            // "in August"
            let ahead = at.checked_sub(1).and_then(|at| words.get(at)).filter(|_| run == [Part::Month]);
            let lower = ahead.map_or("".into(), |word| word.text.lower());
            // "des" is no December.
            let written = words.get(at).is_some_and(|word| clock.capitals || word.text.len() > 3);
            // "by April Jones"
            let named = words.get(end - 1).zip(words.get(end)).is_some_and(|(month, next)| {
                next.is_capital() && text.get(month.end()..next.start) == Some(" ")
            });
            let alone =
                (ahead.is_some() && written && !named && clock.is_before_month(&lower)).then_some(0..1);
            if let Some(within) = dated(&run).or(alone) {
                let bounds = words.get(at + within.start).zip(words.get(at + within.end - 1));
                // "awal November"
                let early = ahead.filter(|_| clocks::is_part_of_month(&lower));
                found.extend(bounds.map(|(first, last)| {
                    early.unwrap_or(first).start
                        ..closed(text, first.start, last.start + clock.stem(last.text).len())
                }));
            }
            at = end;
        }
        found
    }

    /// What a word is to a date.
    fn part(&self, word: &str) -> Option<Part> {
        let (clock, beside) = self.known.as_ref()?;
        if word.starts_with((|c: char| c.is_ascii_digit()) as Test) {
            // "10am"
            if let Some(hour) = clock.hour(word) {
                return matches!(numeric(hour), Some(Some(Part::Day | Part::Hour))).then_some(Part::Clock);
            }
            if let Some(part) = numeric(clock.number(clock.stem(word))) {
                return part;
            }
        }
        let lower = clock.stem(word).lower();
        if let Some(part) = clocks::part(beside, &lower) {
            return Some(part);
        }
        // "WIB", "Wita"
        let zoned = word.chars().all(char::is_uppercase) || lower.starts_with("wi") && lower != word;
        if zoned && months::zone(&lower, None).is_some() {
            return Some(Part::Zone);
        }
        let written = !clock.capitals || word.starts_with(char::is_uppercase as Test);
        if !written || lower.chars().count() < 3 {
            return None;
        }
        // "Januari-Oktober 2026"
        let is_month = |part: &str| {
            let known = || months::month(part, self.language).is_some() || clock.is_declined_month(part);
            clock.has_month(part) && known()
        };
        if lower.split('-').all(|part| part.len() > 2 && is_month(part)) {
            return Some(Part::Month);
        }
        // Short forms of weekdays are other words elsewhere ("Sen", "So").
        // "Mittwochmorgen"
        let day = if matches!(self.language, Some("de" | "nl")) { clock.day(&lower) } else { &lower };
        // "среда" is the environment as well.
        let weekday =
            day != "среда" && months::is_date_word(day) && months::month(day, self.language).is_none();
        (day.chars().count() >= 4 && weekday).then_some(Part::Weekday)
    }
}

/// The dates whose numbers have signs behind them: "2016年4月", "5월 15일".
fn signed(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let signs = |c: char| matches!(c, '年' | '月' | '日' | '년' | '월' | '일');
    for (at, sign) in text.match_indices(signs) {
        let start =
            text.get(..at).unwrap_or_default().trim_end_matches((|c: char| c.is_ascii_digit()) as Test).len();
        let goes_on = |date: &&mut Range<usize>| matches!(text.get(date.end..start), Some("" | " "));
        match found.last_mut().filter(goes_on) {
            _ if start == at => {}
            Some(date) => date.end = at + sign.len(),
            None => found.push(start..at + sign.len()),
        }
    }
    // A day or a month alone may be a number of them.
    let whole = |date: &Range<usize>| {
        let date = text.get(date.clone()).unwrap_or_default();
        date.contains(&['月', '월'][..]) && date.contains(&['年', '日', '년', '일'][..])
    };
    found.retain(whole);
    found
}

/// What a word of numbers alone is to a date; none where it is no such word.
fn numeric(word: &str) -> Option<Option<Part>> {
    let numbers = |mark: char| {
        let parts: Option<Vec<u32>> = word.split(mark).map(|part| part.parse().ok()).collect();
        parts.filter(|parts| parts.len() > 1)
    };
    if let Ok(number) = word.parse::<u32>() {
        return Some(match number {
            1..=31 => Some(Part::Day),
            1900..=2099 if word.len() == 4 => Some(Part::Year),
            _ => None,
        });
    }
    // "25-30 November"
    if let Some([first, last]) = numbers('-').as_deref()
        && (1..*last).contains(first)
        && *last <= 31
    {
        return Some(Some(Part::Day));
    }
    // "5-4" is a score.
    if let Some(date) = numbers('/').or_else(|| numbers('-').filter(|date| date.len() > 2)) {
        let day = date.iter().all(|&part| (1..=31).contains(&part) || (1900..=2099).contains(&part));
        let whole = date.len() == 3 && date.iter().any(|&part| part > 31);
        let part = if whole { Part::Date } else { Part::Numeric };
        return Some((day && date.len() <= 3).then_some(part));
    }
    // "18h30"
    let glued = numbers('h');
    let part = if glued.is_some() { Part::Clock } else { Part::Hour };
    let time = glued.or_else(|| numbers('.')).or_else(|| numbers(':'))?;
    let hour = matches!(*time, [0..=24, 0..=59] | [0..=24, 0..=59, 0..=59]) && word.len() >= 4;
    Some(hour.then_some(part))
}

/// The parts of a run, from the first to the last that make a date or a time of it.
fn dated(run: &[Part]) -> Option<Range<usize>> {
    let has = |part: Part| run.contains(&part);
    let month = has(Part::Month) && (has(Part::Day) || has(Part::Year));
    let hours =
        |pair: &[Part]| matches!(pair, [Part::HourMark, Part::Hour] | [Part::Hour | Part::Day, Part::Zone]);
    let hour = has(Part::Clock) || run.windows(2).any(hours);
    if !(month || has(Part::Date) || has(Part::Weekday)) {
        return None;
    }
    // An hour without its mark, a lone number, a link: none of them belongs at the ends.
    let alone =
        |part: &Part| matches!(part, Part::Link | Part::HourMark) || matches!(part, Part::Hour if !hour);
    let first = run
        .iter()
        .position(|part| !(alone(part) && !(hour && *part == Part::HourMark)) && *part != Part::DayTime)?;
    let last = run.iter().rposition(|part| !alone(part))?;
    let stray = |part: Option<&Part>| matches!(part, Some(Part::Day)) && !month;
    let first = first + usize::from(stray(run.get(first)) && run.get(first + 1) != Some(&Part::Zone));
    let last = last.saturating_sub(usize::from(stray(run.get(last)) && !has(Part::HourMark)));
    (first <= last).then_some(first..last + 1)
}

/// The end of a date, with the bracket that closes one opened in it.
fn closed(text: &str, start: usize, end: usize) -> usize {
    // "5 a.m."
    let rest = text.get(end..).unwrap_or_default();
    let end = end
        + usize::from(rest.starts_with('.') && text.get(start..end).is_some_and(|date| date.ends_with(".m")));
    let open = text.get(start..end).unwrap_or_default().bytes().rfind(|byte| matches!(byte, b'(' | b')'))
        == Some(b'(');
    let closes = text.get(end..).is_some_and(|rest| rest.starts_with(')'));
    end + usize::from(open && closes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(text: &'static str, language: &str) -> Vec<&'static str> {
        Reader::of(Some(language)).ranges(text, &words(text)).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn takes_dates_and_hours_as_written() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("id", "Banjir terjadi Minggu (9/6/2024) malam di Bogor.", &["Minggu (9/6/2024) malam"]),
            ("id", "Hujan turun 25-30 November 2026, skor 3-4 Senin.", &["25-30 November 2026", "Senin"]),
            ("de", "Am Dienstag, den 1. Dezember.", &["Dienstag, den 1. Dezember"]),
            ("id", "Air naik pukul 21.30 WIB, Senin.", &["pukul 21.30 WIB, Senin"]),
            ("id", "Rampung 15 Juli 2024 dan 3 Agustus.", &["15 Juli 2024", "3 Agustus"]),
            ("id", "Tiga minggu kemudian, sejak Mei, 12 rumah rusak pada 2023.", &["Mei"]),
            ("en", "It closed on Tuesday night and on March 14, 2024.", &["Tuesday night", "March 14, 2024"]),
            ("en", "You may march on 17 August; 24 may stay.", &["17 August"]),
            (
                "en",
                "It rose in August, on Dec. 14 at 5 a.m. and won 5-4 Monday at 10am.",
                &["August", "Dec. 14 at 5 a.m.", "Monday at 10am"],
            ),
            ("en", "Hail fell in Des Moines in May, as the Mars 2 Pro foretold.", &["May"]),
            ("pt", "Caiu no domingo (22) às 18h30.", &["domingo (22)"]),
            (
                "en",
                "It began at 10 p.m. on Friday and at 6am on Saturday.",
                &["10 p.m. on Friday", "6am on Saturday"],
            ),
            ("nl", "De brug ging donderdagavond dicht.", &["donderdagavond"]),
            ("sv", "Stängt på tisdagen och i oktober.", &["tisdagen", "oktober"]),
            ("fr", "Fermé samedi 1er février et le 14 juin.", &["samedi 1er février", "14 juin"]),
            ("en", "On the 4th of July they came 14th.", &["4th of July"]),
            ("es", "Ocurrió el 4 de julio de 2024.", &["4 de julio de 2024"]),
            ("de", "Am Montag, 3. Juni, um 9 Uhr.", &["Montag, 3. Juni"]),
            (
                "ru",
                "В среду, 15 июня 2027 года, и в августе; 5 лет.",
                &["среду, 15 июня 2027 года", "августе"],
            ),
            ("pl", "Od marca do 12 maja posadzono 12 lip.", &["marca", "12 maja"]),
            ("tr", "10 Ekim'de ve cuma günü saat 10.42'de.", &["10 Ekim", "cuma günü saat 10.42"]),
            ("hu", "A mozi április 30-án zár.", &["április 30-án"]),
            ("ro", "Trei luni, până pe 3 mai 2027.", &["3 mai 2027"]),
            ("el", "Τον Μάρτιο, το πρωί της Δευτέρας.", &["Μάρτιο", "Δευτέρας"]),
            ("id", "Dibuka 9/6/2024, skor 9/6.", &["9/6/2024"]),
            ("ja", "対象は2016年4月から、8月9日の3日間。", &["2016年4月", "8月9日"]),
            ("id", "Minggu lalu harga naik; Minggu (9/6) turun.", &["Minggu (9/6)"]),
            ("id", "Digelar 25–30 November 2026.", &["25–30 November 2026"]),
            ("en", "A book by April Jones, out since May.", &["May"]),
            ("en", "Open Monday–Friday and on March 25–30.", &["Monday–Friday", "March 25–30"]),
            ("ru", "Охрана окружающей среды и среда; в среду.", &["среду"]),
            ("ko", "행사는 5월 15일에 두 달 동안.", &["5월 15일"]),
        ];
        for (language, text, expected) in cases {
            assert_eq!(dates(text, language), *expected, "{text}");
        }
    }
}
