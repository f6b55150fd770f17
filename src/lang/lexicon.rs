//! Words and phrases under what they mean, found at once: the longest phrase that a text begins with, or a whole one.

use crate::lang::case::Lower;
use crate::order;

/// The longest phrase looked for, in characters.
pub(crate) const LONGEST: usize = 40;

/// Phrases in byte order, each with its meaning.
#[derive(Debug)]
pub(crate) struct Lexicon<V>(Vec<(&'static str, V)>);

impl<V: Copy> Lexicon<V> {
    /// From lists of lower-case phrases parted by `|`. Of a phrase that is listed twice the first meaning counts.
    pub(crate) fn new(lists: impl IntoIterator<Item = (V, &'static str)>) -> Self {
        let mut phrases = Vec::new();
        for (value, list) in lists {
            phrases.extend(list.split('|').map(|phrase| (phrase, value)));
        }
        order::sort_by_key(&mut phrases, |&(phrase, _)| phrase);
        phrases.dedup_by_key(|&mut (phrase, _)| phrase);
        Self(phrases)
    }

    /// What a lower-case phrase means.
    pub(crate) fn get(&self, phrase: &str) -> Option<V> {
        let at = self.0.binary_search_by_key(&phrase, |&(known, _)| known).ok()?;
        self.0.get(at).map(|&(_, value)| value)
    }

    /// The longest phrase at the start of a text in any case, and its length in bytes of the text. `ends` says whether a
    /// phrase may end before the rest of the text.
    pub(crate) fn longest(&self, text: &str, ends: impl Fn(&str, &str) -> bool) -> Option<(V, usize)> {
        let mut found = None;
        // The phrases that begin as the text does so far, which is so many bytes of them.
        let (mut known, mut length) = (self.0.as_slice(), 0);
        for (at, c) in text.char_indices().take(LONGEST) {
            let small = Some(c.lower());
            let next = |phrase: &str| phrase.get(length..).and_then(|rest| rest.chars().next());
            let (_, from) = known.split_at(known.partition_point(|&(phrase, _)| next(phrase) < small));
            let (same, _) = from.split_at(from.partition_point(|&(phrase, _)| next(phrase) == small));
            let Some(&(phrase, value)) = same.first() else { break };
            known = same;
            length += small.map_or(0, char::len_utf8);
            let end = at + c.len_utf8();
            if phrase.len() == length && ends(phrase, text.get(end..).unwrap_or_default()) {
                found = Some((value, end));
            }
        }
        found
    }
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
        assert_eq!((lexicon.get("banjir"), lexicon.get("ban")), (Some(2), None));
    }
}
