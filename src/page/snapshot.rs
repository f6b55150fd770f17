//! The snapshot: how a page leaves the browser.
//!
//! One string with all characters and one array of numbers that says what they are. The walker (TypeScript) writes
//! tokens in document order:
//!
//! | token | numbers | meaning |
//! |---|---|---|
//! | close | `0` | the innermost open element ends |
//! | text | `1, length` | a text node: the string's next `length` UTF-16 units |
//! | element | `2, tag, flags, count, count × (attr, length)` | an element opens |
//!
//! `tag` and `attr` are numbers of [`Tag`] and [`Attr`]; an attribute's value is the string's next `length` units.
//! Of `flags`, bit 0 says the element is rendered, bit 1 that it is fixed or sticky, bit 2 that its text is
//! [out of sight](Layout::out_of_sight); 8 alone says that the document was never laid out, so that only markup can hide.
//! Text nodes that are only white space are written as one space, of a `srcset` the first address; everything else is verbatim.
//!
//! ```
//! use intisari::page::{snapshot::{self, Snapshot}, Tag};
//! let snapshot = Snapshot {
//!     version: snapshot::VERSION,
//!     url: None,
//!     truncated: false,
//!     text: "Halo",
//!     nodes: &[2, Tag::P as u32, 1, 0, 1, 4, 0],
//! };
//! let page = snapshot::decode(&snapshot)?;
//! assert_eq!(page.text(1), "Halo");
//! # Ok::<(), intisari::Error>(())
//! ```

use super::{Attr, Builder, Layout, Page, Tag};
use crate::Error;

/// The version of this encoding.
pub const VERSION: u32 = 3;

/// A snapshot as it arrives. See the [module](self) for the encoding.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    /// [`VERSION`] of the walker that wrote it.
    pub version: u32,
    /// The page's address.
    pub url: Option<&'a str>,
    /// The walker stopped at a cap.
    pub truncated: bool,
    /// Every character of the page.
    pub text: &'a str,
    /// The tokens.
    pub nodes: &'a [u32],
}

const CLOSE: u32 = 0;
const TEXT: u32 = 1;
const ELEMENT: u32 = 2;
/// In the place of an element's flags: there are none.
const UNKNOWN: u32 = 8;

/// Decodes a snapshot.
///
/// # Errors
/// [`Error::SnapshotVersion`] where another version wrote it, [`Error::Snapshot`] where tokens are cut short, unknown, or
/// ask for more text than there is.
pub fn decode(snapshot: &Snapshot<'_>) -> Result<Page, Error> {
    if snapshot.version != VERSION {
        return Err(Error::SnapshotVersion { found: snapshot.version });
    }
    let mut reader = Reader { tokens: snapshot.nodes, at: 0, text: snapshot.text };
    let mut builder = Builder::new(snapshot.url);
    let (nodes, values) = reader.sizes();
    builder.reserve(nodes, values, snapshot.text.len());
    let mut attributes = Vec::new();
    while let Some(token) = reader.tokens.get(reader.at).copied() {
        reader.at += 1;
        match token {
            CLOSE => builder.close(),
            TEXT => {
                let length = reader.number()?;
                builder.text(reader.text(length)?);
            }
            ELEMENT => {
                let tag = Tag::from_number(reader.number()?);
                let layout = reader.layout()?;
                attributes.clear();
                for _ in 0..reader.number()? {
                    let name = Attr::from_number(reader.number()?);
                    let length = reader.number()?;
                    attributes.push((name, reader.text(length)?));
                }
                builder.open(tag, attributes.iter().copied(), layout);
            }
            _ => return Err(reader.damaged("unknown token")),
        }
    }
    Ok(builder.finish(snapshot.truncated))
}

struct Reader<'a> {
    tokens: &'a [u32],
    at: usize,
    text: &'a str,
}

impl<'a> Reader<'a> {
    /// How many nodes and attributes the tokens say there are, as far as they can be followed.
    fn sizes(&self) -> (usize, usize) {
        let (mut at, mut nodes, mut attributes) = (0, 0, 0);
        while let Some(&token) = self.tokens.get(at) {
            at += match token {
                CLOSE => 1,
                TEXT => 2,
                ELEMENT => match self.tokens.get(at + 3) {
                    Some(&count) if count as usize <= self.tokens.len() => {
                        attributes += count as usize;
                        4 + 2 * count as usize
                    }
                    _ => break,
                },
                _ => break,
            };
            nodes += usize::from(token != CLOSE);
        }
        // A damaged count promises more than there can be.
        (nodes, attributes.min(self.tokens.len()))
    }

    fn number(&mut self) -> Result<u32, Error> {
        let number = self.tokens.get(self.at).copied().ok_or_else(|| self.damaged("token cut short"))?;
        self.at += 1;
        Ok(number)
    }

    fn layout(&mut self) -> Result<Option<Layout>, Error> {
        let flags = self.number()?;
        let flag = |bit: u32| flags & 1 << bit != 0;
        Ok((flags != UNKNOWN).then(|| Layout { rendered: flag(0), pinned: flag(1), out_of_sight: flag(2) }))
    }

    /// The next `length` UTF-16 units. Plain ASCII, the most of any page, is cut without counting.
    fn text(&mut self, length: u32) -> Result<&'a str, Error> {
        let length = length as usize;
        let ascii = self.text.as_bytes().get(..length).is_some_and(<[u8]>::is_ascii);
        let cut = if ascii { Some(length) } else { utf16_offset(self.text, length) };
        let (head, tail) = cut
            .and_then(|cut| self.text.split_at_checked(cut))
            .ok_or_else(|| self.damaged("text missing"))?;
        self.text = tail;
        Ok(head)
    }

    fn damaged(&self, what: &'static str) -> Error {
        Error::Snapshot { what, at: self.at }
    }
}

/// The byte offset of a UTF-16 offset; `None` past the end or inside a surrogate pair.
fn utf16_offset(text: &str, units: usize) -> Option<usize> {
    let (mut at, mut left) = (0, units);
    while left > 0 {
        // What a character's first byte says of its length in bytes and in units.
        let (bytes, units) = match text.as_bytes().get(at)? {
            ..0xc0 => (1, 1),
            ..0xe0 => (2, 1),
            ..0xf0 => (3, 1),
            _ => (4, 2),
        };
        at += bytes;
        left = left.checked_sub(units)?;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode_tokens(text: &str, nodes: &[u32]) -> Result<Page, Error> {
        decode(&Snapshot { version: VERSION, url: None, truncated: false, text, nodes })
    }

    #[test]
    fn counts_text_in_utf16_units() {
        let page = decode_tokens("a😀é日x", &[1, 3, 1, 2, 1, 1]).expect("a sound snapshot");
        assert_eq!((page.text(0), page.text(1), page.text(2)), ("a😀", "é日", "x"));
    }

    #[test]
    fn reads_layout_and_attributes() {
        let (tag, attr) = (Tag::Div as u32, Attr::Id as u32);
        let page = decode_tokens("ab", &[2, tag, 7, 1, attr, 2, 2, tag, 8, 0]).expect("a sound snapshot");
        let expected = Layout { rendered: true, pinned: true, out_of_sight: true };
        assert_eq!((page.layout(0), page.layout(1)), (Some(expected), None));
        assert_eq!(page.attr(0, Attr::Id), Some("ab"));
    }

    #[test]
    fn damaged_snapshots_say_where() {
        for (text, nodes) in [
            ("", &[7][..]),
            ("", &[1]),
            ("abc", &[1, 4]),
            ("😀", &[1, 1]),
            ("", &[2, 5]),
            ("", &[2, 5, 4]),
            ("", &[2, 5, 1, 1, 3]),
            ("", &[2, 5, 1, u32::MAX]),
            ("", &[1, u32::MAX]),
        ] {
            let error = decode_tokens(text, nodes).expect_err("a damaged snapshot");
            assert!(error.to_string().contains("damaged"), "{nodes:?}: {error}");
        }
        assert!(decode(&Snapshot { version: 9, url: None, truncated: false, text: "", nodes: &[] }).is_err());
    }

    #[test]
    fn stray_closes_and_open_ends_are_harmless() {
        let page =
            decode_tokens("", &[0, 0, 2, Tag::P as u32, 1, 0, 2, Tag::B as u32, 1, 0]).expect("readable");
        assert_eq!((page.node(0).end, page.node(1).end, page.node(1).parent), (2, 2, 0));
    }
}
