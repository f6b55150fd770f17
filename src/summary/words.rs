//! A text's words and where they stand.

use crate::lang::case::Lower;
use crate::lang::{chars, listed, script};
use crate::search::Search;

/// Whether a mark joins two parts of one word: "anak-anak", "12.30", "1,5", "Kabarsena.com", "O'Neil", "DPR/MPR".
fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '‑' | '\'' | '’' | '.' | '&' | '/')
}

/// A word of a text.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    /// Where it starts in the text, in bytes.
    pub(crate) start: usize,
}

impl Word<'_> {
    /// Where it ends.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it starts with a capital letter, in a script that has them.
    pub(crate) fn is_capital(&self) -> bool {
        chars::of(self.text).peek().is_some_and(char::is_uppercase)
    }

    /// Whether it is one of those that a list of lower-case words parts by single spaces.
    pub(crate) fn is_one_of(&self, words: &str) -> bool {
        listed(words, &self.text.lower())
    }
}

/// How many bytes a word takes with the space after it, in most languages.
const BYTES: usize = 6;

/// The words of a text, in order.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    // All words of a page are kept at once, so room is made for about as many as there will be.
    let mut found = Vec::with_capacity(text.len() / BYTES);
    let mut start = None;
    let mut last = ' ';
    let mut chars = chars::of(text);
    while let Some((at, c)) = chars.next() {
        if c.is_ascii_lowercase() {
            start.get_or_insert(at);
            last = c;
            continue;
        }
        let next = chars.peek().unwrap_or(' ');
        // "Rizal Akbar/Tania Putri" are two people, "DPR/MPR" is one word.
        let parts = c == '/' && last.is_lowercase() && next.is_uppercase();
        // A comma and a colon join digits alone.
        let joins = || {
            is_joiner(c) && !parts && script::is_word(last) && script::is_word(next)
                || matches!(c, ',' | ':') && last.is_numeric() && next.is_numeric()
        };
        if script::is_word(c) {
            start.get_or_insert(at);
        } else if start.is_some()
            && !joins()
            && let Some(start) = start.take()
        {
            found.extend(text.get(start..at).map(|text| Word { text, start }));
        }
        last = c;
    }
    found.extend(start.and_then(|start| Some(Word { text: text.get(start..)?, start })));
    found
}

/// Whether a text has a word, or several in a row, whole.
pub(crate) fn contains_word(text: &str, word: &str) -> bool {
    text.places_of(word).any(|at| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(|c| c.is_alphanumeric() || c == '-') && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn keeps_joined_words_whole() {
        let text = "“Anak-anak, kata O’Neil (Kabarsena.com), pukul 12.30: Rp1,5 juta!”";
        let words: Vec<&str> = super::words(text).iter().map(|word| word.text).collect();
        assert_eq!(
            words,
            ["Anak-anak", "kata", "O’Neil", "Kabarsena.com", "pukul", "12.30", "Rp1,5", "juta"]
        );
    }
}
