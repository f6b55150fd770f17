//! Words and phrases under what they mean, found at once: the longest phrase that a text begins with, or a whole one.

use crate::lang::case::Lower;
use crate::lang::chars;

/// The longest phrase looked for, in characters.
pub(crate) const LONGEST: usize = 40;

/// Phrases, each with its meaning.
#[derive(Debug)]
pub(crate) struct Lexicon<V> {
    meanings: Vec<V>,
    phrases: Phrases,
}

impl<V: Copy> Lexicon<V> {
    /// From lists of lower-case phrases parted by `|`. Of a phrase that is listed twice the first meaning counts.
    pub(crate) fn new(lists: impl IntoIterator<Item = (V, &'static str)>) -> Self {
        let (meanings, lists): (Vec<V>, Vec<&str>) = lists.into_iter().unzip();
        Self { meanings, phrases: Phrases::new(&lists) }
    }

    /// What a lower-case phrase means.
    pub(crate) fn get(&self, phrase: &str) -> Option<V> {
        self.meanings.get(self.phrases.get(phrase)?).copied()
    }

    /// The longest phrase at the start of a text in any case, and its length in bytes of the text. `ends` says whether a
    /// phrase may end before the rest of the text.
    pub(crate) fn longest(&self, text: &str, ends: impl Fn(&str, &str) -> bool) -> Option<(V, usize)> {
        let (list, length) = self.phrases.longest(text, &ends)?;
        Some((*self.meanings.get(list)?, length))
    }
}

/// How many bytes of a phrase are its head.
const HEAD: usize = 4;
/// How many chains there are.
const CHAINS: usize = 256;
/// The end of a chain.
const END: u16 = u16::MAX;

/// Phrases in chains by their first two bytes, the last listed first. Made in one pass without sorting: the first reading after a
/// click waits for it. Of one type, whatever the phrases mean.
#[derive(Debug)]
struct Phrases {
    chains: [u16; CHAINS],
    phrases: Vec<Phrase>,
}

#[derive(Debug)]
struct Phrase {
    text: &'static str,
    /// Its first four bytes, so that most of a chain is passed over by one comparison.
    head: u32,
    list: u16,
    next: u16,
}

impl Phrases {
    fn new(lists: &[&'static str]) -> Self {
        let number = lists.iter().map(|list| 1 + list.bytes().filter(|&byte| byte == b'|').count()).sum();
        let mut known = Self { chains: [END; CHAINS], phrases: Vec::with_capacity(number) };
        for (list, phrases) in (0..).zip(lists) {
            for text in phrases.split('|') {
                let at = known.phrases.len() as u16;
                let head = head(text);
                let chain = known.chains.get_mut(chain(head));
                let next = chain.map_or(END, |chain| std::mem::replace(chain, at));
                known.phrases.push(Phrase { text, head, list, next });
            }
        }
        known
    }

    fn chain(&self, number: usize) -> impl Iterator<Item = &Phrase> {
        let first = self.phrases.get(usize::from(*self.chains.get(number).unwrap_or(&END)));
        std::iter::successors(first, |phrase| self.phrases.get(usize::from(phrase.next)))
    }

    /// The list that a phrase stands in, the first of them.
    fn get(&self, phrase: &str) -> Option<usize> {
        let same = self.chain(chain(head(phrase))).filter(|known| known.text == phrase);
        same.last().map(|known| usize::from(known.list))
    }

    fn longest(&self, text: &str, ends: &dyn Fn(&str, &str) -> bool) -> Option<(usize, usize)> {
        let own = head(text);
        let mut found: Option<(usize, usize)> = None;
        for phrase in self.chain(chain(own)) {
            // Of a shorter phrase, what it does not have is nothing.
            let spare = 8 * HEAD.saturating_sub(phrase.text.len()) as u32;
            if (own ^ phrase.head).checked_shr(spare).unwrap_or_default() != 0 {
                continue;
            }
            let Some(end) = begins(text, phrase.text) else { continue };
            let longer = found.is_none_or(|(_, longest)| end >= longest);
            if longer && ends(phrase.text, text.get(end..).unwrap_or_default()) {
                found = Some((usize::from(phrase.list), end));
            }
        }
        found
    }
}

/// The first bytes of a text in lower case as a number, what is missing as nothing.
fn head(text: &str) -> u32 {
    let mut start = [0; HEAD * char::MAX.len_utf8()];
    match text.as_bytes().first_chunk::<HEAD>() {
        Some(bytes) if bytes.is_ascii() => {
            return u32::from_be_bytes(bytes.map(|byte| byte.to_ascii_lowercase()));
        }
        _ => {}
    }
    let mut length = 0;
    for (_, c) in chars::of(text).take(HEAD) {
        length += c.lower().encode_utf8(start.get_mut(length..).unwrap_or_default()).len();
    }
    start.first_chunk().map_or(0, |bytes| u32::from_be_bytes(*bytes))
}

/// The chain of the phrases with a head: by its first two bytes.
fn chain(head: u32) -> usize {
    let [first, second, ..] = head.to_be_bytes();
    usize::from(first.wrapping_mul(31) ^ second.wrapping_mul(101))
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
        assert_eq!((lexicon.get("banjir"), lexicon.get("ban")), (Some(2), None));
    }
}
