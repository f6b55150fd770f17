//! From bytes to what the browser counts in.

use crate::report::{Block, Span};
use std::ops::Range;

/// A byte range of a block's text as UTF-16 offsets; none where it is no range of the text.
pub(crate) fn utf16(text: &str, range: Range<usize>) -> Option<(u32, u32)> {
    let start = text.get(..range.start)?.encode_utf16().count();
    let length = text.get(range)?.encode_utf16().count();
    Some((start as u32, (start + length) as u32))
}

/// A byte range of a block's text as a report's span.
pub(crate) fn of(block: &Block, range: Range<usize>) -> Option<Span> {
    let (start, end) = utf16(&block.text, range.clone())?;
    Some(Span { text: block.text.get(range)?.to_owned(), block: block.id, start, end })
}
