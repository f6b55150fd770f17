//! From bytes to what the browser counts in.

use crate::report::{Block, Span};
use std::ops::Range;

/// Counts a text's UTF-16 units on from where it was asked last, so that offsets in rising order cost one pass.
#[derive(Debug)]
pub(crate) struct Counter<'a> {
    text: &'a str,
    /// Up to this byte there are so many units.
    counted: (usize, u32),
}

impl<'a> Counter<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, counted: (0, 0) }
    }

    /// A byte range as UTF-16 offsets; none where it is no range of the text.
    pub(crate) fn range(&mut self, range: Range<usize>) -> Option<(u32, u32)> {
        Some((self.at(range.start)?, self.at(range.end)?))
    }

    fn at(&mut self, byte: usize) -> Option<u32> {
        let (from, units) = if byte < self.counted.0 { (0, 0) } else { self.counted };
        let units = units + self.text.get(from..byte)?.encode_utf16().count() as u32;
        self.counted = (byte, units);
        Some(units)
    }
}

/// A byte range of a block's text as a report's span.
pub(crate) fn of(block: &Block, range: Range<usize>) -> Option<Span> {
    let (start, end) = Counter::new(&block.text).range(range.clone())?;
    Some(Span { text: block.text.get(range)?.to_owned(), block: block.id, start, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_forwards_and_back() {
        let mut counter = Counter::new("a😀é日x");
        for (range, units) in
            [(0..1, (0, 1)), (1..5, (1, 3)), (5..10, (3, 5)), (1..5, (1, 3)), (0..11, (0, 6))]
        {
            assert_eq!(counter.range(range.clone()), Some(units), "{range:?}");
        }
        assert_eq!((counter.range(2..5), counter.range(5..99)), (None, None));
    }
}
