//! A text's characters with their places, as `char_indices` gives them. In a module compiled for size the standard library's
//! iterator is two calls a character, a sixth of a reading's time; here a character of ASCII is a byte read in place.

/// See the [module](self).
#[derive(Clone, Debug)]
pub(crate) struct Chars<'a> {
    text: &'a str,
    at: usize,
}

/// The characters of a text.
pub(crate) fn of(text: &str) -> Chars<'_> {
    Chars { text, at: 0 }
}

impl Chars<'_> {
    /// The character after those already given.
    #[inline(always)]
    pub(crate) fn peek(&self) -> Option<char> {
        match self.text.as_bytes().get(self.at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.wide(),
        }
    }

    #[inline(never)]
    fn wide(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }
}

impl Iterator for Chars<'_> {
    type Item = (usize, char);

    #[inline(always)]
    fn next(&mut self) -> Option<(usize, char)> {
        let (at, c) = (self.at, self.peek()?);
        self.at += c.len_utf8();
        Some((at, c))
    }
}
