//! Whether a word stands in lists, and in which of them.

use super::index::{Index, List};

/// Lists of words, or of phrases that are looked for whole.
#[derive(Debug)]
pub(crate) struct Words(Index);

impl Words {
    /// No words.
    pub(crate) const NONE: Self = Self(Index::EMPTY);

    /// The words of lists, each with the mark that parts them.
    pub(crate) fn new(lists: Vec<List>) -> Self {
        Self(Index::new(lists, hash))
    }

    /// The words of lists that one mark parts.
    pub(crate) fn parted(mark: u8, lists: &[&'static str]) -> Self {
        Self::gathered(mark, &mut lists.iter().copied())
    }

    /// The same of lists that stand apart.
    pub(crate) fn gathered(mark: u8, lists: &mut dyn Iterator<Item = &'static str>) -> Self {
        Self::new(lists.map(|list| (mark, list)).collect())
    }

    /// The numbers of the lists that a word stands in, the last one first.
    pub(crate) fn lists(&self, word: &str) -> impl Iterator<Item = usize> {
        self.0.like(hash(word.as_bytes())).filter_map(move |entry| {
            let (mark, list) = self.0.rest(entry);
            let after = list.as_bytes().strip_prefix(word.as_bytes())?;
            after.first().is_none_or(|&next| next == mark).then(|| entry.list())
        })
    }

    /// Whether a word stands in any of the lists.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.lists(word).next().is_some()
    }
}

/// A hash of a word's first four bytes and its last four, which tell words of a list apart nearly as well as all.
fn hash(word: &[u8]) -> u32 {
    let byte = |at: usize| u32::from(word.get(at).copied().unwrap_or_default());
    let (start, end) = match (word.first_chunk(), word.last_chunk()) {
        (Some(&start), Some(&end)) => (u32::from_le_bytes(start), u32::from_le_bytes(end)),
        _ => (byte(0) | byte(1) << 8 | byte(2) << 16, 0),
    };
    let hash = (start.wrapping_mul(0x9e37_79b1) ^ end).wrapping_mul(0x85eb_ca6b);
    hash ^ hash >> 15
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_which_lists_a_word_stands_in() {
        let words = Words::new(vec![(b' ', "hujan badai"), (b'|', "hujan es|badai"), (b' ', "")]);
        assert!(words.lists("badai").eq([1, 0]));
        assert!(words.lists("hujan").eq([0]));
        assert!(words.lists("hujan es").eq([1]));
        assert!(!words.contains("huj") && !words.contains("es") && !words.contains("hujan es|badai"));
        assert!(words.lists("").eq([2]));
        let alone = Words::parted(b' ', &["hujan"]);
        assert!(alone.contains("hujan") && !alone.contains("badai"));
        assert!(!Words::NONE.contains("hujan") && !Words::NONE.contains(""));
    }
}
