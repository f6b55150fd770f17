//! Phrases under what they mean, found at once: the longest one that a text begins with.

use crate::lang::case::Lower;
use crate::lang::chars;
use crate::lang::index::Index;

/// The longest phrase looked for, in characters.
pub(crate) const LONGEST: usize = 40;

/// Phrases, each with its meaning.
#[derive(Debug)]
pub(crate) struct Lexicon<V> {
    meanings: Vec<V>,
    phrases: Index,
}

impl<V: Copy> Lexicon<V> {
    /// From lists of lower-case phrases parted by `|`. Of a phrase that is listed twice the first meaning counts.
    pub(crate) fn new(lists: impl IntoIterator<Item = (V, &'static str)>) -> Self {
        let (meanings, lists) = lists.into_iter().map(|(meaning, list)| (meaning, (b'|', list))).unzip();
        Self { meanings, phrases: Index::new(lists, key) }
    }

    /// The longest phrase at the start of a text in any case, and its length in bytes of the text. `ends` says whether a
    /// phrase may end before the rest of the text.
    pub(crate) fn longest(&self, text: &str, ends: impl Fn(&str, &str) -> bool) -> Option<(V, usize)> {
        let (list, length) = longest(&self.phrases, text, &ends)?;
        Some((*self.meanings.get(list)?, length))
    }
}

/// [`Lexicon::longest`] with the phrase's list in the place of its meaning: of one type, whatever the phrases mean.
fn longest(phrases: &Index, text: &str, ends: &dyn Fn(&str, &str) -> bool) -> Option<(usize, usize)> {
    let mut found: Option<(usize, usize)> = None;
    for entry in phrases.like(key(&head(text))) {
        let (mark, list) = phrases.rest(entry);
        let end = list.bytes().position(|byte| byte == mark).unwrap_or(list.len());
        let phrase = list.get(..end).unwrap_or_default();
        let Some(end) = begins(text, phrase) else { continue };
        let longer = found.is_none_or(|(_, longest)| end >= longest);
        if longer && ends(phrase, text.get(end..).unwrap_or_default()) {
            found = Some((entry.list(), end));
        }
    }
    found
}

/// How many bytes of a phrase are its head: two for the chain, and a third to pass over most of the chain.
const HEAD: usize = 3;

/// The first bytes of a text in lower case, what is missing as nothing.
fn head(text: &str) -> [u8; HEAD] {
    match text.as_bytes().first_chunk::<HEAD>() {
        Some(bytes) if bytes.is_ascii() => return bytes.map(|byte| byte.to_ascii_lowercase()),
        _ => {}
    }
    let mut start = [0; HEAD * char::MAX.len_utf8()];
    let mut length = 0;
    for (_, c) in chars::of(text).take(HEAD) {
        length += c.lower().encode_utf8(start.get_mut(length..).unwrap_or_default()).len();
    }
    start.first_chunk().copied().unwrap_or_default()
}

/// The key of a phrase, by the head that it shares with every text that it begins; a phrase without a third byte goes with any.
fn key(phrase: &[u8]) -> u32 {
    let byte = |at: usize| u32::from(phrase.get(at).copied().unwrap_or_default());
    let chain = (byte(0) << 8 | byte(1)).wrapping_mul(0x9e37_79b1) >> 16;
    byte(2) << 24 | chain
}

/// How many bytes of a text a lower-case phrase takes up that it begins with, in any case.
fn begins(text: &str, phrase: &str) -> Option<usize> {
    let mut chars = text.chars();
    for (at, small) in phrase.chars().enumerate() {
        let c = chars.next().filter(|_| at < LONGEST)?;
        if c != small && c.lower() != small {
            return None;
        }
    }
    Some(text.len() - chars.as_str().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_phrase() {
        let lexicon = Lexicon::new([(1, "hujan|hujan es"), (2, "hujan|banjir")]);
        let any = |_: &str, _: &str| true;
        assert_eq!(lexicon.longest("Hujan es turun", any), Some((1, 8)));
        assert_eq!(lexicon.longest("Hujan turun", any), Some((1, 5)));
        assert_eq!(lexicon.longest("Banjir", any), Some((2, 6)));
        assert_eq!(lexicon.longest("Hujani", |_, rest| rest.is_empty()), None);
        assert_eq!(lexicon.longest("Huj", any), None);
        let short = Lexicon::new([(1, "is|és|i")]);
        assert_eq!(short.longest("Istri", any), Some((1, 2)));
        assert_eq!(short.longest("És", any), Some((1, 3)));
        assert_eq!(short.longest("I", any), Some((1, 1)));
    }
}
