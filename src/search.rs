//! Texts looked for in texts: the standard library's search makes ready for patterns of any length, and can fail in a message that
//! prints characters of every writing, 4 kB of the module (brotli). What is looked for here is a word or a mark.

/// A text that is searched.
pub(crate) trait Search {
    /// Where another text first stands in this one.
    fn place_of(&self, part: &str) -> Option<usize>;

    /// Where another text stands in this one, each after the one before.
    fn places_of(&self, part: &str) -> impl Iterator<Item = usize>;

    /// Whether another text stands in this one.
    fn holds(&self, part: &str) -> bool {
        self.place_of(part).is_some()
    }

    /// Whether a character stands in this text.
    fn has(&self, c: char) -> bool {
        self.holds(c.encode_utf8(&mut [0; 4]))
    }

    /// What stands before another text and behind it.
    fn parted_at(&self, part: &str) -> Option<(&str, &str)>;
}

impl Search for str {
    fn place_of(&self, part: &str) -> Option<usize> {
        let text = self.as_bytes();
        let Some((&first, rest)) = part.as_bytes().split_first() else { return Some(0) };
        let mut at = 0;
        loop {
            at += 1 + text.get(at..)?.iter().position(|&byte| byte == first)?;
            if text.get(at..)?.starts_with(rest) {
                return Some(at - 1);
            }
        }
    }

    fn places_of(&self, part: &str) -> impl Iterator<Item = usize> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + self.get(from..)?.place_of(part)?;
            from = at + part.len().max(1);
            Some(at)
        })
    }

    fn parted_at(&self, part: &str) -> Option<(&str, &str)> {
        let at = self.place_of(part)?;
        Some((self.get(..at)?, self.get(at + part.len()..)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_the_standard_library_finds() {
        for text in ["", "a", "aaaa", "abaab", "éaéb", "hujan di bogor"] {
            for part in ["a", "aa", "ab", "é", "éb", "bogor", "bogor!", "n d"] {
                assert_eq!(text.place_of(part), text.find(part), "{part:?} in {text:?}");
                assert_eq!(text.parted_at(part), text.split_once(part), "{part:?} in {text:?}");
                let places = text.match_indices(part).map(|(at, _)| at);
                assert!(text.places_of(part).eq(places), "{part:?} in {text:?}");
            }
            assert!(text.holds(""));
        }
    }
}
