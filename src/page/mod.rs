//! A page as the core sees it: a flat arena in document order.
//!
//! Every node knows where its subtree ends, so each pass over a page is one scan over an array: no recursion, and no
//! limit on depth. Two fillers make a [`Page`] and a test in real browsers holds them to the same result: the
//! [snapshot] decoder (the browser's own DOM), and html5ever (`html`, native only). Both go through [`Builder`], which is
//! where white space is normalised.
//!
//! A page holds what the core may need and nothing else: no comments, no scripts but JSON-LD, no styles.
//!
//! ```
//! use intisari::page::{Builder, Tag, Attr};
//! let mut builder = Builder::new(Some("https://example.org/a"));
//! builder.open(Tag::P, [(Attr::Class, "lead")], None);
//! builder.text("One   line\n of text");
//! builder.close();
//! let page = builder.finish(false);
//! let p = page.node(0);
//! assert_eq!((p.tag, p.end), (Tag::P, 2));
//! assert_eq!(page.attr(0, Attr::Class), Some("lead"));
//! assert_eq!(page.text(1), "One line of text");
//! ```

pub mod address;
#[cfg(feature = "html")]
pub mod html;
mod names;
pub mod snapshot;

pub use names::{Attr, Tag};

/// Stands for "no node": the parent of a root.
pub const NONE: u32 = u32::MAX;

/// One element or text node. Its index in the arena is its place in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The element's name; [`Tag::Text`] for text.
    pub tag: Tag,
    /// The parent's index, [`NONE`] at a root.
    pub parent: u32,
    /// One past the last node of its subtree.
    pub end: u32,
    start: u32,
    stop: u32,
    layout: Option<Layout>,
}

const NOTHING: Node = Node { tag: Tag::Other, parent: NONE, end: 0, start: 0, stop: 0, layout: None };

/// How the browser laid an element out. Absent on pages read from HTML text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The browser draws it: neither it nor an ancestor is hidden by any means.
    pub rendered: bool,
    /// `position: fixed` or `sticky`: it stays while the page scrolls.
    pub pinned: bool,
    /// What it says is for screen readers alone: its box is a pixel, or left of the page, where no scrolling leads.
    pub out_of_sight: bool,
}

/// An attribute, and where its value stands in the buffer. [`MAX_ATTRIBUTE`] is far from the most bytes that a length can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Attribute {
    name: Attr,
    length: u16,
    start: u32,
}

/// A document in a flat arena. See the [module](self) for its shape.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    url: Option<String>,
    base: Option<String>,
    nodes: Vec<Node>,
    attributes: Vec<Attribute>,
    buffer: String,
    truncated: bool,
}

impl Page {
    /// The page's address, where known.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// A cap was reached while reading, so the end of the page is missing.
    pub fn truncated(&self) -> bool {
        self.truncated
    }

    /// `reference` (an `href`, a `src`) as an absolute `http`, `https` or `mailto` address, seen from the page's `base`
    /// element or its own address.
    pub fn resolve(&self, reference: &str) -> Option<String> {
        address::resolve(self.base.as_deref().or(self.url.as_deref()), reference)
    }

    /// How many nodes there are.
    pub fn len(&self) -> u32 {
        self.nodes.len() as u32
    }

    /// No nodes at all.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// All nodes in document order; the position is the index.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The node at `index`; past the end an empty node without a parent.
    pub fn node(&self, index: u32) -> Node {
        self.nodes.get(index as usize).copied().unwrap_or(NOTHING)
    }

    /// A text node's text, white space collapsed to single spaces and soft hyphens and the like left out except under `pre`;
    /// empty for elements.
    pub fn text(&self, index: u32) -> &str {
        let node = self.node(index);
        if node.tag != Tag::Text {
            return "";
        }
        self.slice(node.start, node.stop)
    }

    /// An attribute's value.
    pub fn attr(&self, index: u32, name: Attr) -> Option<&str> {
        self.attrs(index).find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// An element's attributes in the order of the source, only those that [`Attr`] lists.
    pub fn attrs(&self, index: u32) -> impl Iterator<Item = (Attr, &str)> {
        let node = self.node(index);
        let range = if node.tag == Tag::Text { 0..0 } else { node.start as usize..node.stop as usize };
        let values = self.attributes.get(range).unwrap_or_default();
        values
            .iter()
            .map(|&Attribute { name, length, start }| (name, self.slice(start, start + u32::from(length))))
    }

    /// How the browser laid the element out, where a browser did.
    pub fn layout(&self, index: u32) -> Option<Layout> {
        self.node(index).layout
    }

    /// The node and its ancestors, innermost first, at most [`MAX_CHAIN`] of them.
    pub fn chain(&self, index: u32) -> impl Iterator<Item = u32> + Clone + '_ {
        let known = move |i: u32| (i != NONE && i < self.len()).then_some(i);
        std::iter::successors(known(index), move |&i| known(self.node(i).parent)).take(MAX_CHAIN)
    }

    /// The text nodes of a subtree, joined as they stand (one space for a line break).
    pub fn subtree_text(&self, index: u32) -> String {
        let mut joined = String::new();
        for i in index..self.node(index).end.max(index) {
            match self.node(i).tag {
                Tag::Text => joined.push_str(self.text(i)),
                Tag::Br => joined.push(' '),
                _ => {}
            }
        }
        joined
    }

    fn slice(&self, start: u32, stop: u32) -> &str {
        self.buffer.get(start as usize..stop as usize).unwrap_or_default()
    }
}

/// Makes a [`Page`] from nodes given in document order. Cannot fail: what is left open is closed by
/// [`finish`](Self::finish), a close too many is ignored.
#[derive(Debug, Default)]
pub struct Builder {
    page: Page,
    open: Vec<u32>,
    preformatted: u32,
}

impl Builder {
    /// A builder for the page at `url`.
    pub fn new(url: Option<&str>) -> Self {
        Self { page: Page { url: url.map(str::to_owned), ..Page::default() }, ..Self::default() }
    }

    /// Makes room, where it is known how much there will be: so many nodes, attributes and bytes of text at most. Growing step by
    /// step copies, and for a moment takes twice the place.
    pub(crate) fn reserve(&mut self, nodes: usize, attributes: usize, text: usize) {
        self.page.nodes.reserve_exact(nodes);
        self.page.attributes.reserve_exact(attributes);
        self.page.buffer.reserve_exact(text);
    }

    /// Opens an element.
    pub fn open<'a>(
        &mut self,
        tag: Tag,
        attributes: impl IntoIterator<Item = (Attr, &'a str)>,
        layout: Option<Layout>,
    ) {
        let start = self.page.attributes.len() as u32;
        for (name, value) in attributes {
            let (start, value) = (self.page.buffer.len() as u32, capped(value));
            self.page.buffer.push_str(value);
            self.page.attributes.push(Attribute { name, length: value.len() as u16, start });
        }
        self.preformatted += u32::from(tag == Tag::Pre);
        let index = self.push(tag, start, self.page.attributes.len() as u32, layout);
        if tag == Tag::Base && self.page.base.is_none() {
            let href = self.page.attr(index, Attr::Href);
            self.page.base = href.and_then(|href| address::resolve(self.page.url.as_deref(), href));
        }
        self.open.push(index);
    }

    /// Adds a text node to the open element.
    pub fn text(&mut self, text: &str) {
        let start = self.page.buffer.len() as u32;
        if self.preformatted > 0 {
            self.page.buffer.push_str(text);
        } else {
            collapse_into(&mut self.page.buffer, text);
        }
        self.push(Tag::Text, start, self.page.buffer.len() as u32, None);
    }

    /// Closes the innermost open element.
    pub fn close(&mut self) {
        let end = self.page.nodes.len() as u32;
        if let Some(node) = self.open.pop().and_then(|index| self.page.nodes.get_mut(index as usize)) {
            node.end = end;
            self.preformatted -= u32::from(node.tag == Tag::Pre);
        }
    }

    /// The finished page; `truncated` where a cap kept part of the document out.
    pub fn finish(mut self, truncated: bool) -> Page {
        while !self.open.is_empty() {
            self.close();
        }
        self.page.truncated = truncated;
        self.page
    }

    fn push(&mut self, tag: Tag, start: u32, stop: u32, layout: Option<Layout>) -> u32 {
        let index = self.page.nodes.len() as u32;
        let parent = self.open.last().copied().unwrap_or(NONE);
        self.page.nodes.push(Node { tag, parent, end: index + 1, start, stop, layout });
        index
    }
}

/// Whether a page holds an element at all, by its lower-case name and its `type` and `rel`. The browser's walker keeps to
/// the same rule.
#[cfg(feature = "html")]
pub(crate) fn is_kept(name: &str, kind: Option<&str>, rel: Option<&str>) -> bool {
    match name {
        "style" | "template" | "noscript" | "noembed" | "noframes" | "svg" => false,
        "script" => kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json")),
        "link" => rel.is_some_and(|rel| {
            rel.split_ascii_whitespace().any(|word| {
                ["canonical", "next", "prev", "amphtml", "author"].contains(&&*word.to_ascii_lowercase())
            })
        }),
        _ => true,
    }
}

/// How far up a [`chain`](Page::chain) leads. Pages people make stay under 60; a bound keeps the others linear.
pub const MAX_CHAIN: usize = 128;

/// The most UTF-16 units kept of one attribute's value. Longer ones are data, not descriptions.
pub const MAX_ATTRIBUTE: usize = 2048;

/// An attribute's value as a page keeps it: at most [`MAX_ATTRIBUTE`] units, and of a `data:` address nothing but its scheme.
fn capped(value: &str) -> &str {
    if value.starts_with("data:") {
        return "data:";
    }
    if value.len() <= MAX_ATTRIBUTE {
        return value;
    }
    let mut units = 0;
    let end = value.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > MAX_ATTRIBUTE
    });
    value.split_at_checked(end.map_or(value.len(), |(at, _)| at)).map_or(value, |(head, _)| head)
}

/// Appends `text` with each run of HTML white space as one space, and without what has no width.
pub(crate) fn collapse_into(out: &mut String, text: &str) {
    if is_collapsed(text) {
        return out.push_str(text);
    }
    // Byte by byte: decoding is two calls a character in the module.
    let bytes = text.as_bytes();
    let (mut at, mut from) = (0, 0);
    while at < bytes.len() {
        let (mut length, mut spaces) = (0, false);
        while let Some((bytes, space)) = bytes.get(at + length..).and_then(left_out) {
            (length, spaces) = (length + bytes, spaces | space);
        }
        if length == 0 {
            at += 1;
            continue;
        }
        out.push_str(text.get(from..at).unwrap_or_default());
        if spaces {
            out.push(' ');
        }
        at += length;
        from = at;
    }
    out.push_str(text.get(from..).unwrap_or_default());
}

/// How many bytes the white space or the [weightless](is_weightless) character takes that begins a text, and whether it is space.
fn left_out(bytes: &[u8]) -> Option<(usize, bool)> {
    Some(match *bytes {
        [b' ' | b'\t' | b'\n' | b'\r' | b'\x0c', ..] => (1, true),
        [0xc2, 0xa0, ..] => (2, true),
        [0xc2, 0xad, ..] => (2, false),
        [0xe2, 0x80, 0x8b, ..] | [0xe2, 0x81, 0xa0, ..] | [0xef, 0xbb, 0xbf, ..] => (3, false),
        _ => return None,
    })
}

/// Characters that show nothing and only say where a line may break: the soft hyphen, the space of no width, the word joiner and
/// the byte order mark. Joiners that shape letters are none.
pub fn is_weightless(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Whether single spaces are all there is to collapse, told by the bytes: most text is so, and so told several times as fast.
/// `false` where the bytes leave it open.
fn is_collapsed(text: &str) -> bool {
    let mut last = 0;
    text.bytes().all(|byte| {
        let open = matches!((last, byte), (b' ', b' ') | (0x80, 0x8b) | (0x81, 0xa0) | (0xbb, 0xbf));
        last = byte;
        !open && !matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c' | 0xc2)
    })
}

/// What HTML calls white space, and the no-break space that pages use as such.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}')
}
