//! Numbers with their unit or what they count: "Rp 2,3 miliar", "40 persen", "1.200 warga", "$4.2 million".
//!
//! A number that names something (Pasal 5, No. 12), a score, an age, a year or part of a date is no figure; nor is one whose
//! noun is not plain to see.

use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::{listed, months, quantities, stopwords};
use crate::report::{Article, Span};
use crate::search::Search;
use crate::summary::document::Document;
use crate::summary::span;
use crate::summary::words::Word;
use std::borrow::Cow;
use std::ops::Range;

/// The most figures shown.
const MOST: usize = 12;

/// How many are shown before one in words is left out.
const FEWER: usize = 8;

/// How many words of English may stand between a number and its noun ("34 young medical workers").
const ADJECTIVES: usize = 3;

/// The longest number without marks within it, in digits: longer ones are telephones and accounts.
const DIGITS: usize = 6;

/// The figures of an article, in order, given where each sentence has dates.
pub(crate) fn find(article: &Article, document: &Document<'_>, dates: &[Vec<Range<usize>>]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (sentence, dates) in document.sentences.iter().zip(dates) {
        let words = &sentence.words;
        let reader = Reader { text: sentence.text, words, language: document.language };
        for (at, word) in words.iter().enumerate() {
            // Where there are many, those in digits say more.
            let spelled = !word.text.contains((|c: char| c.is_ascii_digit()) as Test);
            match found.len() {
                MOST => return found,
                FEWER.. if spelled => continue,
                _ => {}
            }
            let date = dates.get(dates.partition_point(|date| date.end <= word.start));
            let dated = date.is_some_and(|date| date.contains(&word.start));
            let Some(range) = (!dated).then(|| reader.whole(at)).flatten() else { continue };
            // Asked before its place is counted, which takes a walk through the block.
            let text = sentence.text.get(range.clone()).unwrap_or_default().lower();
            if found.iter().any(|other| other.text.lower() == text) {
                continue;
            }
            let block = article.blocks.get(sentence.block);
            found.extend(
                block.and_then(|block| {
                    span::of(block, sentence.start + range.start..sentence.start + range.end)
                }),
            );
        }
    }
    found
}

struct Reader<'r, 'a> {
    text: &'a str,
    words: &'r [Word<'a>],
    language: Option<&'a str>,
}

impl Reader<'_, '_> {
    /// The figure that ends in the number at `at` and what it counts, from where it begins: "1 in 10 people", "between 5 and 10
    /// people", "−5 degrees", "Rp 410.000 per karung".
    fn whole(&self, at: usize) -> Option<Range<usize>> {
        let Range { start, end } = self.figure(at)?;
        let start = match self.beginning(at) {
            Some(first) if self.figure(first).is_none() => {
                let number = self.words.get(first)?;
                // "Page 5 of 10 pages", "won by 3–1 goals"
                let falls = first + 1 == at
                    && is_digits(number.text)
                    && self.words.get(at).is_some_and(|word| {
                        is_digits(word.text)
                            && (word.text.len(), word.text) < (number.text.len(), number.text)
                    });
                if falls || self.is_name(first, "") {
                    return None;
                }
                let between = first.wrapping_sub(1);
                let whole = listed(quantities::BETWEEN, &self.lower(between))
                    && listed(quantities::PAIRS, &self.lower(first + 1));
                self.words.get(if whole { between } else { first })?.start
            }
            _ => start,
        };
        Some(self.signed(start)..self.past_rate(end))
    }

    /// The number that the one at `at` ends a share, a range or a pair with.
    fn beginning(&self, at: usize) -> Option<usize> {
        let [one, two, three] = [1, 2, 3].map(|back| at.wrapping_sub(back));
        let number = |at: usize| {
            let lower = self.lower(at);
            let year = lower.len() == 4 && is_digits(&lower);
            !lower.is_empty() && !year && is_amount(&lower) || quantities::is_number(&lower)
        };
        let gap = self.words.get(one).zip(self.words.get(at));
        let gap = gap.and_then(|(one, word)| self.text.get(one.end()..word.start)).unwrap_or_default();
        if number(one) && ["–", "—", "−"].contains(&gap.trim()) {
            return Some(one);
        }
        let linked = |from: usize| (from + 1..=at).all(|at| self.follows(at));
        // "one in five children"; but "one of four people", "312 in nine hours"
        let one_of = |at: usize| number(at) || listed(quantities::ONE, &self.lower(at));
        let word = self.lower(one);
        if &*word == "of" && self.lower(two) == "out" && one_of(three) && linked(three) {
            return Some(three);
        }
        if &*word == "in" {
            let few = one_of(two)
                && self.words.get(two).is_some_and(|word| word.text.len() == 1 || !is_digits(word.text));
            return (few && linked(two) && !self.is_measure(at + 1)).then_some(two);
        }
        let paired = listed(quantities::PAIRS, &word) && one_of(two)
            || listed(quantities::SHARES, &word) && number(two);
        (paired && linked(two)).then_some(two)
    }

    /// Where a figure that starts at `start` starts with its sign: "−12%", "minus 5 degrees".
    fn signed(&self, start: usize) -> usize {
        let before = self.text.get(..start).unwrap_or_default();
        if let Some(rest) = before.strip_suffix(['−', '-', '–'])
            && rest.chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(')
        {
            return rest.len();
        }
        let next = self.words.partition_point(|word| word.start < start);
        let word = next
            .checked_sub(1)
            .filter(|&at| listed(quantities::MINUS, &self.lower(at)) && self.follows(next));
        word.and_then(|at| self.words.get(at)).map_or(start, |word| word.start)
    }

    /// The figure whose number is the word at `at`, as bytes of the sentence, without what it may begin with.
    fn figure(&self, at: usize) -> Option<Range<usize>> {
        let word = self.words.get(at)?;
        let Some(digits) = word.text.find(|c: char| c.is_ascii_digit()) else { return self.spelled(at) };
        let (prefix, number) = word.text.split_at_checked(digits)?;
        let before = self.text.get(..word.start + digits)?;
        let currency = quantities::currency_before(before);
        let glued = number.trim_end_matches((|c: char| c.is_alphabetic()) as Test);
        let suffix = number.get(glued.len()..)?.lower();
        // "£12.5m", "42mila euro"
        let scaled = listed(quantities::SCALES, &suffix) && (currency.is_some() || suffix.len() > 3);
        // "300 000 euros": groups of three digits are one number.
        let group =
            |at: usize| self.words.get(at).is_some_and(|word| word.text.len() == 3 && is_digits(word.text));
        let head =
            |at: usize| self.words.get(at).is_some_and(|word| word.text.len() <= 3 && is_digits(word.text));
        if group(at) && self.follows(at) && at.checked_sub(1).is_some_and(head) {
            return None;
        }
        let groups =
            if head(at) { (at + 1..).take_while(|&at| group(at) && self.follows(at)).count() } else { 0 };
        if !is_amount(glued) || !(suffix.is_empty() || scaled) || !(prefix.is_empty() || currency.is_some()) {
            return None;
        }
        let start = match currency {
            Some(sign) => before.trim_end().len() - sign.len(),
            None => word.start,
        };
        let mut next = at + 1 + groups;
        let mut end = self.words.get(next - 1)?.end();
        let scale = |at: usize| self.is(at, quantities::SCALES) && &*self.lower(at) != "cents";
        while scale(next) {
            end = self.words.get(next)?.end();
            next += 1;
        }
        let sign = self.text.get(end..)?.trim_start_matches(&[' ', '\u{a0}', '\u{202f}'][..]);
        if sign.starts_with('%') {
            return Some(start..self.text.len() - sign.len() + 1);
        }
        if currency.is_none() && self.is_name(at, number) {
            return None;
        }
        let money = currency.is_some() || sign.starts_with('€');
        if money && !self.is_measure(next) && !self.is_measure(next + 1) {
            return Some(
                start..if currency.is_some() { end } else { self.text.len() - sign.len() + '€'.len_utf8() },
            );
        }
        self.measured(at, start, next)
    }

    /// Where a figure that ends at `end` ends with what it is counted by: "Rp 410.000 per karung".
    fn past_rate(&self, end: usize) -> usize {
        let next = self.words.partition_point(|word| word.start < end);
        let by = self.words.get(next + 1).filter(|by| by.text.chars().all(char::is_lowercase));
        let rated = self.is(next, quantities::RATES) && self.follows(next + 1);
        by.filter(|_| rated).map_or(end, Word::end)
    }

    /// The figure whose number is written in words from `at` on.
    fn spelled(&self, at: usize) -> Option<Range<usize>> {
        let number = |at: usize| quantities::is_number(&self.lower(at));
        if !number(at) {
            return None;
        }
        // "Otto Waldner", "di Lima"
        let word = self.words.get(at)?;
        let named =
            word.is_capital() && self.follows(at) || word.text == "Otto" && self.language != Some("it");
        if number(at.wrapping_sub(1)) || named || self.is_name(at, "") {
            return None;
        }
        let goes_on = |at: usize| self.follows(at) && number(at) || self.is(at, quantities::SCALES);
        let next = (at + 1..).find(|&next| !goes_on(next))?;
        let few =
            next == at + 1 && listed(quantities::FEW, &self.lower(at)) && !self.is(next, quantities::PERCENT);
        if few || self.is(next, quantities::TIMES) {
            return None;
        }
        self.measured(at, word.start, next)
    }

    /// The figure that starts at the byte `start` with the number at `at`, if the words from `next` on are its unit or what it counts.
    fn measured(&self, at: usize, start: usize, next: usize) -> Option<Range<usize>> {
        // "4 milhões de euros", "75 per cent"
        let linked = self.is(next, quantities::LINKS) && self.is_measure(next + 1);
        let next = next + usize::from(linked);
        if self.is(next, quantities::YEARS) && self.is_age(at, next) {
            return None;
        }
        let last = if self.is_measure(next) {
            next
        } else if next == at + 1 && self.is_model(at) {
            return None;
        } else {
            self.counted(next)?
        };
        // "dolar AS", not "10 years as mayor"
        let tailed = self.is(last + 1, quantities::TAILS)
            && self.words.get(last + 1).is_some_and(|word| word.text != "as");
        Some(start..self.words.get(last + usize::from(tailed))?.end())
    }

    /// Whether the word at `at` follows the one before it and is one of a list.
    fn is(&self, at: usize, list: &str) -> bool {
        self.follows(at) && listed(list, &self.lower(at))
    }

    /// Whether it follows and is a unit.
    fn is_measure(&self, at: usize) -> bool {
        self.follows(at) && quantities::is_measure(&self.lower(at))
    }

    fn lower(&self, at: usize) -> Cow<'_, str> {
        self.words.get(at).map_or("", |word| word.text).lower()
    }

    /// Whether nothing but a space stands before the word at `at`.
    fn follows(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.words.get(at));
        let gap =
            before.zip(self.words.get(at)).and_then(|(before, word)| self.text.get(before.end()..word.start));
        gap.is_some_and(|gap| gap.trim().is_empty())
    }

    /// Whether the number names something, or is an age, a score, a year.
    fn is_name(&self, at: usize, number: &str) -> bool {
        let before = at.checked_sub(1).map_or("".into(), |at| self.lower(at));
        let year = number.len() == 4 && number.parse().is_ok_and(|year: u32| (1900..=2099).contains(&year));
        let from = self.words.get(at).map_or(0, |word| word.start);
        let marks = &['(', '#', '-', '–', '/', '\'', '’'][..];
        let signed = self.signed(from) < from || self.beginning(at).is_some();
        let marked = !signed && self.text.get(..from).is_some_and(|text| text.trim_end().ends_with(marks));
        year || marked || listed(quantities::ORDINALS, &before)
    }

    /// Whether an English number belongs to the name before it, rather than counting what follows: "Gen 3 workstation".
    fn is_model(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|&before| before > 0).and_then(|at| self.words.get(at));
        // "Jupiter's 79 moons" are counted.
        let named = |word: &Word<'_>| {
            word.is_capital()
                && !["'s", "’s"].iter().any(|own| word.text.ends_with(own))
                && !months::is_date_word(&word.text.lower())
        };
        let plain = self.words.get(at).is_some_and(|word| !word.text.has(','));
        self.language == Some("en") && plain && self.follows(at) && before.is_some_and(named)
    }

    /// Whether so many years are somebody's: "de 45 años", "45 years old", "Benyamin, 68 tahun".
    fn is_age(&self, at: usize, unit: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.words.get(at));
        let behind_name = before.zip(self.words.get(at)).is_some_and(|(before, word)| {
            self.text.get(before.end()..word.start) == Some(", ")
                && (before.is_capital() || self.text.get(word.start..).is_some_and(|rest| rest.holds(", ")))
        });
        let before = before.map_or("".into(), |word| word.text.lower());
        behind_name || listed(quantities::AGES, &before) || listed(quantities::AGES, &self.lower(unit + 1))
    }

    /// The last word of the noun that the words from `at` on begin with: "34 young medical workers", "zwei neue Ampeln".
    fn counted(&self, at: usize) -> Option<usize> {
        let common = stopwords::of(self.language);
        let (reach, capital) = match self.language {
            Some("en") => (ADJECTIVES, false),
            Some("de") => (2, true),
            _ => (1, false),
        };
        for at in (at..at + reach).take_while(|&at| self.follows(at)) {
            let word = self.words.get(at)?;
            let lower = word.text.lower();
            let written = word.text.chars().skip(usize::from(capital)).all(|c| c.is_lowercase() || c == '-');
            let short = lower.chars().count() <= 2;
            if !written
                || short
                || listed(common, &lower)
                || listed(quantities::UNCOUNTED, &lower)
                || months::month(&lower, self.language).is_some()
            {
                return None;
            }
            if word.is_capital() == capital && quantities::is_counted(self.language, &lower) {
                return Some(at);
            }
        }
        None
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is one number: digits with marks between them.
fn is_amount(text: &str) -> bool {
    let part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
    text.bytes().all(part) && (text.len() <= DIGITS || !is_digits(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::words::words;

    fn figures(text: &'static str, language: &str) -> Vec<&'static str> {
        let words = words(text);
        let reader = Reader { text, words: &words, language: Some(language) };
        (0..words.len()).filter_map(|at| reader.whole(at)).map(|range| &text[range]).collect()
    }

    #[test]
    fn takes_amounts_with_what_they_count() {
        let cases: &[(&str, &str, &[&str])] = &[
            (
                "id",
                "Kerugian Rp 2,3 miliar, atau Rp1.500.000 per rumah.",
                &["Rp 2,3 miliar", "Rp1.500.000 per rumah"],
            ),
            (
                "id",
                "Sebanyak 1.200 warga dan 2 juta jemaah, naik 5,5 persen atau 6%.",
                &["1.200 warga", "2 juta jemaah", "5,5 persen", "6%"],
            ),
            (
                "id",
                "Darsono (47), warga RT 05, membaca Pasal 5 No. 12 tahun 2023; skor 3-1; telepon 08123456789.",
                &[],
            ),
            (
                "en",
                "The Ridge 3 laptop runs 9 hours; on Monday 3 shops sold 40 of them.",
                &["9 hours", "3 shops"],
            ),
            ("en", "It cost $4.2 million, £12.5m or 3 percent.", &["$4.2 million", "£12.5m", "3 percent"]),
            ("en", "It rose 5 percent as £50k and 75 cents were paid.", &["5 percent", "£50k", "75 cents"]),
            ("de", "Otto Waldner zahlte 49 € und Acht Euro.", &["49 €"]),
            (
                "id",
                "Dihukum hingga 5 tahun penjara, di Lima kemarin, denda 3 dolar AS.",
                &["5 tahun", "3 dolar AS"],
            ),
            (
                "en",
                "Some 34 young medical workers and 87 people sank 5 very.",
                &["34 young medical workers", "87 people"],
            ),
            (
                "id",
                "Harganya Rp 410.000 per karung, turun 6 persen per Mei.",
                &["Rp 410.000 per karung", "6 persen"],
            ),
            (
                "en",
                "About 1 in 10 people, one in five children and nine out of ten voters; between 10 and 20 shops, 5 to 10 boats.",
                &[
                    "1 in 10 people",
                    "one in five children",
                    "nine out of ten voters",
                    "between 10 and 20 shops",
                    "5 to 10 boats",
                ],
            ),
            (
                "en",
                "It fell by −12% to -5 degrees or minus 6 degrees, 5–10% and 5 basis points, on page 5 of 10 pages, 3–1 goals.",
                &["−12%", "-5 degrees", "minus 6 degrees", "5–10%", "5 basis points"],
            ),
            ("en", "In 2019 in 10 cities it rose from 10% to 20%.", &["10 cities", "10%", "20%"]),
            (
                "id",
                "Sebanyak 5 hingga 10 orang tewas, delapan dari sepuluh pasien pulang.",
                &["5 hingga 10 orang", "delapan dari sepuluh pasien"],
            ),
            (
                "id",
                "Hutan berkurang 9 dan 7 persen, 3 persen dan 4 orang.",
                &["9 dan 7 persen", "3 persen", "4 orang"],
            ),
            ("en", "One to five players need dice.", &["One to five players"]),
            ("de", "Das kostet 2,5 Millionen Euro, 7 Prozent mehr.", &["2,5 Millionen Euro", "7 Prozent"]),
        ];
        for (language, text, expected) in cases {
            assert_eq!(figures(text, language), *expected, "{text}");
        }
    }
}
