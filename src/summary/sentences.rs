//! Cuts a block's text into sentences.
//!
//! A terminator ends a sentence unless something says otherwise: an abbreviation or initial before it, a word in lower
//! case after it, a quotation or bracket it stands inside of. Rules of our own over `lang`'s lists, because the crates that
//! know abbreviations cost the WebAssembly module more than the rest of the summariser, and UAX 29, which is small,
//! knows none: it would part "Prof. Dr. Sari".
//!
//! ```
//! let text = "Prof. Sari tiba pukul 12.30 WIB. “Hujan. Deras,” katanya.";
//! let cut: Vec<&str> = intisari::summary::sentences::split(text, Some("id")).into_iter().map(|s| &text[s]).collect();
//! assert_eq!(cut, ["Prof. Sari tiba pukul 12.30 WIB.", "“Hujan. Deras,” katanya."]);
//! ```

use super::marks::{self, is_closer, is_opener};
use crate::lang::Test;
use crate::lang::abbreviations::{self, Kind};
use crate::lang::case::{Lower, capital};
use crate::lang::listed;
use crate::lang::{chars, script, speech, stopwords, unspaced};
use crate::order;
use crate::search::Search;
use std::ops::Range;

/// Whether a terminator ends a sentence whatever follows.
fn is_strong(c: char) -> bool {
    matches!(
        c,
        '。' | '！'
            | '？'
            | '｡'
            | '।'
            | '॥'
            | '۔'
            | '؟'
            | '።'
            | '၊'
            | '။'
            | '។'
            | '៕'
            | '՞'
            | '։'
    )
}

/// Whether a terminator needs a look around, in every language.
fn is_doubtful(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// A terminator of one language only.
const OWN: &[(&str, char)] = &[("el", ';')];

/// Quotations and brackets longer than this many bytes are cut inside like any text: a sentence is to be read.
const LONG: usize = 400;

/// The longest abbreviation, in characters, looked for before a stop.
const WORD: usize = 24;

/// How far before an abbreviation the number it counts may stand, in characters ("5 tys. zł").
const UNIT: usize = 12;

/// Endings of host names that are also written as words ("Kabarsena.com").
const DOMAINS: &[&str] =
    &["com", "co", "id", "net", "org", "tv", "my", "sg", "uk", "de", "fr", "news", "io", "info", "go"];

/// How many words after a quotation may name its speaker ("… Budi bertanya.").
const TAG_WORDS: usize = 5;
/// They are fewer bytes than this.
const TAG_BYTES: usize = 200;

/// The sentences of `text` as byte ranges, in order, trimmed of white space, none empty; `language` is a BCP 47 primary
/// tag. A line's end is a sentence's end, but behind a comma and, in a text that does not begin so, before a small letter. Linear
/// in the text's length.
pub fn split(text: &str, language: Option<&str>) -> Vec<Range<usize>> {
    let mut chars = Vec::with_capacity(text.len());
    for found in chars::of(text) {
        chars.push(found);
    }
    let cutter = Cutter { text, language, chars };
    let mut ends = cutter.ends();
    ends.push(text.len());
    let mut sentences: Vec<Range<usize>> = Vec::with_capacity(ends.len());
    let mut from = 0;
    for end in ends {
        let piece = text.get(from..end).unwrap_or_default();
        let start = from + piece.len() - piece.trim_start().len();
        let stop = start + piece.trim().len();
        match sentences.last_mut() {
            _ if start == stop => {}
            // Marks alone are the tail of what they follow.
            Some(last) if !piece.chars().any(char::is_alphanumeric) && !piece.has('\n') => last.end = stop,
            _ => sentences.push(start..stop),
        }
        from = end;
    }
    sentences
}

/// Whether `c` may end a sentence.
pub(crate) fn is_terminator(c: char) -> bool {
    is_strong(c) || is_doubtful(c)
}

struct Cutter<'a> {
    text: &'a str,
    language: Option<&'a str>,
    chars: Vec<(usize, char)>,
}

impl Cutter<'_> {
    fn char(&self, index: usize) -> Option<char> {
        self.chars.get(index).map(|&(_, c)| c)
    }

    /// Whether `c` may end a sentence, subject to a look around.
    fn is_weak(&self, c: char) -> bool {
        is_doubtful(c) || OWN.iter().any(|&(code, own)| own == c && Some(code) == self.language)
    }

    fn byte(&self, index: usize) -> usize {
        self.chars.get(index).map_or(self.text.len(), |&(at, _)| at)
    }

    fn rest(&self, index: usize) -> &str {
        self.text.get(self.byte(index)..).unwrap_or_default()
    }

    /// Where sentences end, in bytes, the text's own end apart.
    fn ends(&self) -> Vec<usize> {
        let whole = enclosed(self.text);
        let mut whole = whole.iter().peekable();
        let (mut ends, mut start, mut index) = (Vec::new(), 0, 0);
        while let Some(c) = self.char(index) {
            // What nearly all of a text is.
            if c.is_ascii_alphanumeric() {
                index += 1;
                continue;
            }
            let after = if is_strong(c) || self.is_weak(c) { self.past_terminator(index) } else { index + 1 };
            let here = self.byte(index);
            while whole.next_if(|range| range.end <= here).is_some() {}
            let inside = whole.peek().is_some_and(|range| range.start < here && self.byte(after) < range.end);
            let ends_here = match c {
                '\n' => !self.goes_on(index),
                _ if inside => false,
                ' ' => self.thai_space(index),
                _ if is_strong(c) => self.strong(index, after),
                _ if self.is_weak(c) => self.weak(start, index, after),
                _ => false,
            };
            if ends_here {
                ends.push(self.byte(after));
                start = after;
            }
            index = after;
        }
        ends
    }

    /// Whether a sentence goes on behind a line's end, as those of verses do; small letters begin items as well.
    fn goes_on(&self, index: usize) -> bool {
        let small = |index| self.char(index).is_some_and(script::is_small);
        self.char(index.wrapping_sub(1)) == Some(',') || small(index + 1) && !small(0)
    }

    /// The index past a run of terminators and the closing marks and note numbers on it.
    fn past_terminator(&self, index: usize) -> usize {
        let mut at = index;
        while self.char(at).is_some_and(|c| is_strong(c) || self.is_weak(c)) {
            at += 1;
        }
        loop {
            match self.char(at) {
                Some('¹' | '²' | '³' | '⁰' | '⁴'..='⁹') => at += 1,
                Some(c) if is_closer(c) => at += 1,
                Some('[') => {
                    match (at + 1..at + 5).find(|&i| !self.char(i).is_some_and(|c| c.is_ascii_digit())) {
                        Some(close) if close > at + 1 && self.char(close) == Some(']') => at = close + 1,
                        _ => return at,
                    }
                }
                _ => return at,
            }
        }
    }

    /// The first index from `from` on that holds no white space.
    fn past_space(&self, from: usize) -> usize {
        (from..self.chars.len())
            .find(|&i| self.char(i).is_some_and(|c| !c.is_whitespace()))
            .unwrap_or(self.chars.len())
    }

    /// Whether a terminator that leaves no doubt ends a sentence: only a quotation's own stop may not.
    fn strong(&self, index: usize, after: usize) -> bool {
        let quoted = self.char(after.saturating_sub(1)).is_some_and(is_closer) && after > index + 1;
        !(quoted && unspaced::quote_goes_on(self.rest(self.past_space(after))))
    }

    fn thai_space(&self, index: usize) -> bool {
        let thai = |at: usize| self.char(at).is_some_and(|c| ('\u{e01}'..='\u{e5b}').contains(&c));
        let left = || self.text.get(..self.byte(index)).unwrap_or_default();
        index > 0
            && thai(index - 1)
            && thai(index + 1)
            && unspaced::thai_space_ends(left(), self.rest(index + 1))
    }

    fn weak(&self, start: usize, index: usize, after: usize) -> bool {
        let Some(next) = self.char(self.past_space(after)) else { return true };
        let gap = self.char(after).is_none_or(char::is_whitespace);
        if !gap {
            return self.glued(index, after);
        }
        let (first, quoted) = self.first_letter(self.past_space(after));
        let closed_quote = self
            .text
            .get(self.byte(index)..self.byte(after))
            .is_some_and(|run| run.contains(&['"', '”', '“', '»'][..]));
        if !quoted && ",;:)]".has(next) || closed_quote && self.is_tag(self.past_space(after)) {
            return false;
        }
        let word = self.word(first);
        let starts = self.char(first).is_none_or(|c| {
            !script::is_small(c) || word.chars().nth(1).is_some_and(char::is_uppercase) && c.is_ascii()
        });
        let stop = self.char(index) == Some('.') && after == index + 1;
        let attached = index > start && self.char(index - 1).is_some_and(|c| !c.is_whitespace());
        match self.char(index) {
            _ if !starts => false,
            _ if stop => self.stop(start, index, first, quoted),
            // An ellipsis between two spaces is a pause.
            Some('.' | '…') => attached,
            _ => true,
        }
    }

    /// The index of the first letter or digit from `from` on, past opening marks and dashes, and whether a quotation opens
    /// there.
    fn first_letter(&self, from: usize) -> (usize, bool) {
        let mut at = from;
        while self.char(at).is_some_and(|c| is_opener(c) || is_dash(c)) {
            at = if self.char(at).is_some_and(is_dash) { self.past_space(at + 1) } else { at + 1 };
        }
        (at, self.char(from).is_some_and(|c| is_opener(c) && c != '('))
    }

    /// The word that starts at `from`.
    fn word(&self, from: usize) -> &str {
        let end = (from..).find(|&i| !self.char(i).is_some_and(script::is_word)).unwrap_or(from);
        self.text.get(self.byte(from)..self.byte(end)).unwrap_or_default()
    }

    /// Whether a single stop, with white space after it, ends a sentence; `first` is where the next word starts.
    fn stop(&self, start: usize, index: usize, first: usize, quoted: bool) -> bool {
        let from = (index.saturating_sub(WORD).max(start)..index)
            .rev()
            .take_while(|&i| {
                self.char(i)
                    .is_some_and(|c| script::is_word(c) || matches!(c, '.' | '-' | '/' | '\'' | '’' | '&'))
            })
            .last()
            .unwrap_or(index);
        let before = self.text.get(self.byte(from)..self.byte(index)).unwrap_or_default();
        let number = self.char(first).is_some_and(char::is_numeric);
        let next = self.word(first);
        let opens = quoted || !number && self.is_function_word(next);
        let alone = self.past_space(start) >= from;
        let digits = !before.is_empty() && before.chars().all(char::is_numeric);
        let roman = !before.is_empty() && before.chars().all(|c| "IVXLC".has(c));
        let letters = before.chars().filter(|&c| script::is_word(c)).count();
        if before.is_empty() {
            return true;
        }
        // "1. ", "a. ", "IV. " at the start is an item's mark.
        if alone && (digits && letters <= 3 || letters == 1 || roman && letters <= 4) {
            return false;
        }
        if digits && letters <= 2 || roman && letters > 1 {
            return !abbreviations::has_ordinal_stop(self.language) || opens;
        }
        let near = self
            .text
            .get(self.byte(from.saturating_sub(UNIT).max(start))..self.byte(from))
            .unwrap_or_default();
        // "т. д." is "т.д."
        let parted = letters == 1 && near.ends_with(". ");
        let head = near.strip_suffix(". ").unwrap_or(near).rsplit(' ').next().unwrap_or_default();
        let whole = if parted { [head, ".", before].concat() } else { before.to_owned() };
        // "EE. UU."
        let doubled =
            self.language == Some("es") && letters == 2 && before.chars().all(|c| before.starts_with(c));
        let initial = (letters == 1 || doubled) && before.chars().all(char::is_uppercase);
        if initial
            || whole.has('.') && is_dotted(&whole) && abbreviations::kind(&whole, self.language).is_none()
        {
            let pronoun = before == "I" && self.language == Some("en");
            return (opens || pronoun) && !number;
        }
        // "KOTA BARU, 9 Nov. – Hujan"
        let next = self.char(self.past_space(index + 1));
        if letters <= 4 && next.is_some_and(is_dash) && near.contains(char::is_numeric as Test) {
            return false;
        }
        if abbreviations::follows_number(before, self.language) && near.contains(char::is_numeric as Test) {
            return !number;
        }
        let kind =
            abbreviations::kind(&whole, self.language).or_else(|| abbreviations::kind(before, self.language));
        match kind.or_else(|| abbreviations::kind(&recased(before), self.language)) {
            Some(Kind::Title) if kind.is_some() || before.starts_with(char::is_uppercase as Test) => false,
            Some(Kind::BeforeNumber) => !number,
            // Written small, it may be another word.
            Some(Kind::PhraseEnd | Kind::Title) => opens,
            Some(Kind::ListEnd) | None => true,
        }
    }

    fn is_function_word(&self, word: &str) -> bool {
        let words = stopwords::of(self.language);
        let word = word.lower();
        word.chars().count() > 1 && listed(words, &word)
    }

    /// Whether a terminator without white space after it ends a sentence ("selesai.Kemudian hujan").
    fn glued(&self, index: usize, after: usize) -> bool {
        let (first, _) = self.first_letter(after);
        let Some(c) = self.char(first) else { return true };
        if script::is_ideographic(c) {
            return self.char(index) != Some('.');
        }
        let word = self.word(first);
        let before = |back: usize| index.checked_sub(back).and_then(|at| self.char(at));
        let ended = after > index + 1 && self.char(index) != Some('.')
            || (1..=3).all(|i| before(i).is_some_and(char::is_lowercase));
        let sentence =
            c.is_uppercase() && word.chars().skip(1).all(char::is_lowercase) && word.chars().count() > 1;
        let spaced = self.char(first + word.chars().count()).is_some_and(|c| c == ' ' || c == ',');
        ended && sentence && spaced && !DOMAINS.contains(&&*word.lower())
    }

    /// Whether what follows a quotation is only its tag ("… Budi bertanya."): a few words, one of them of saying, then a stop.
    fn is_tag(&self, from: usize) -> bool {
        let rest = self.rest(from);
        let rest = rest.get(..rest.floor_char_boundary(TAG_BYTES)).unwrap_or_default();
        let Some(clause) = rest.find(&['.', '!', '?', ',', ':', '\n'][..]).and_then(|end| rest.get(..end))
        else {
            return false;
        };
        let speech = speech::of(self.language);
        let mut words = clause.split_whitespace();
        let says = words.clone().any(|word| listed(speech.direct, word));
        says && words.by_ref().take(TAG_WORDS).count() > 0 && words.next().is_none()
    }
}

/// Quotations and brackets short enough to be kept whole, by their start.
fn enclosed(text: &str) -> Vec<Range<usize>> {
    let mut ranges = marks::brackets(text);
    ranges.extend(marks::quotations(text).into_iter().map(|quoted| quoted.outer));
    ranges.retain(|range| range.len() <= LONG);
    order::sort_by_key(&mut ranges, |range| range.start);
    // Of two that overlap the first covers the other as far as it matters here.
    let mut end = 0;
    ranges.retain(|range| {
        let apart = range.start >= end;
        end = end.max(range.end);
        apart
    });
    ranges
}

/// "U.S", "S.H", "Ph.D", "z.B", "J.-P": short parts between stops.
fn is_dotted(word: &str) -> bool {
    let mut parts = word.split(&['.', '-'][..]).filter(|part| !part.is_empty());
    let short = parts
        .next()
        .is_some_and(|first| first.chars().count() <= 2 && first.chars().all(char::is_alphabetic));
    let last = word.rsplit('.').next().unwrap_or_default();
    short
        && parts.all(|part| part.chars().count() <= 4 && part.chars().all(char::is_alphabetic))
        && !DOMAINS.contains(&last)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

/// The word with its first letter in the other case; one letter alone stays as it is.
fn recased(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) if word.len() > first.len_utf8() => {
            let other = if first.is_lowercase() { capital(first) } else { first.lower() };
            format!("{other}{}", chars.as_str())
        }
        _ => word.to_owned(),
    }
}
