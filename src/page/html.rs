//! HTML text to [`Page`], by html5ever: the command line's and the tests' way in. The module the browser runs has no
//! part in it.
//!
//! The tree builder moves nodes around (foster parents, the adoption agency), so html5ever's output is first held in a
//! small linked tree, then written out in document order through the same [`Builder`] as a snapshot is.
//!
//! ```
//! # #[cfg(feature = "html")] {
//! use intisari::page::{html, Tag};
//! let page = html::parse("<p>Satu<p>Dua", Some("https://example.org/"));
//! assert_eq!(page.nodes().iter().filter(|node| node.tag == Tag::P).count(), 2);
//! # }
//! ```

use super::{Attr, Builder, Page, Tag};
use crate::Error;
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, Namespace, ParseOpts, QualName, ns};
use std::borrow::Cow;
use std::cell::RefCell;
use std::io::Read;

/// Parses a document as a browser with scripting switched on would, without running anything.
pub fn parse(html: &str, url: Option<&str>) -> Page {
    html5ever::parse_document(Sink::default(), ParseOpts::default()).one(html).into_page(url)
}

/// Zeros pack a thousand to one: this many bytes are no page.
const MOST_UNZIPPED: u64 = 256 << 20;

/// The text of an HTML file: gunzipped where it is gzip, then UTF-8, or else the encoding its byte order mark or `meta`
/// names, or else windows-1252 (the standard's fallback).
///
/// # Errors
/// [`Error::Io`] where the gzip stream is damaged, or unpacks to more than 256 MiB.
pub fn decode_bytes(bytes: &[u8]) -> Result<String, Error> {
    let mut unzipped = Vec::new();
    let bytes = if bytes.starts_with(&[0x1f, 0x8b]) {
        flate2::read::MultiGzDecoder::new(bytes).take(MOST_UNZIPPED + 1).read_to_end(&mut unzipped)?;
        if unzipped.len() as u64 > MOST_UNZIPPED {
            return Err(std::io::Error::other("it unpacks to more than 256 MiB").into());
        }
        &unzipped
    } else {
        bytes
    };
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.trim_start_matches('\u{feff}').to_owned());
    }
    let encoding = declared_encoding(bytes).unwrap_or(encoding_rs::WINDOWS_1252);
    Ok(encoding.decode(bytes).0.into_owned())
}

/// The encoding named by `charset=` within the first 1,024 bytes, as the HTML standard's prescan does.
fn declared_encoding(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes)).to_ascii_lowercase();
    let label = head.split_once("charset=")?.1.trim_start_matches(&['"', '\'', ' '][..]);
    let label = label.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).next()?;
    encoding_rs::Encoding::for_label(label.as_bytes())
}

/// What a node holds. Everything but elements and text is [`Content::Nothing`].
#[derive(Debug)]
enum Content {
    Nothing,
    Text(StrTendril),
    Element { name: QualName, attributes: Vec<Attribute>, template: Option<u32> },
}

#[derive(Debug)]
struct Linked {
    content: Content,
    parent: Option<u32>,
    previous: Option<u32>,
    next: Option<u32>,
    first: Option<u32>,
    last: Option<u32>,
}

/// The document html5ever builds: node 0 is the document itself.
#[derive(Debug)]
struct Tree(Vec<Linked>);

#[derive(Debug)]
struct Sink(RefCell<Tree>);

impl Default for Sink {
    fn default() -> Self {
        let mut tree = Tree(Vec::new());
        tree.add(Content::Nothing);
        Self(RefCell::new(tree))
    }
}

impl Tree {
    fn add(&mut self, content: Content) -> u32 {
        let (parent, previous, next, first, last) = (None, None, None, None, None);
        self.0.push(Linked { content, parent, previous, next, first, last });
        self.0.len() as u32 - 1
    }

    fn get(&self, at: u32) -> Option<&Linked> {
        self.0.get(at as usize)
    }

    fn edit(&mut self, at: Option<u32>, change: impl FnOnce(&mut Linked)) {
        if let Some(node) = at.and_then(|at| self.0.get_mut(at as usize)) {
            change(node);
        }
    }

    fn detach(&mut self, at: u32) {
        let Some(&Linked { parent, previous, next, .. }) = self.get(at) else { return };
        self.edit(previous, |node| node.next = next);
        self.edit(next, |node| node.previous = previous);
        self.edit(parent, |node| {
            if node.first == Some(at) {
                node.first = next;
            }
            if node.last == Some(at) {
                node.last = previous;
            }
        });
        self.edit(Some(at), |node| (node.parent, node.previous, node.next) = (None, None, None));
    }

    /// Puts a child before `next`, or last where there is none; text joins the text it follows.
    fn insert(&mut self, parent: u32, next: Option<u32>, child: NodeOrText<u32>) {
        let previous = match next {
            Some(next) => self.get(next).and_then(|node| node.previous),
            None => self.get(parent).and_then(|node| node.last),
        };
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                if let Some(Linked { content: Content::Text(before), .. }) =
                    previous.and_then(|at| self.0.get_mut(at as usize))
                {
                    before.push_tendril(&text);
                    return;
                }
                self.add(Content::Text(text))
            }
        };
        self.detach(child);
        self.edit(Some(child), |node| {
            (node.parent, node.previous, node.next) = (Some(parent), previous, next);
        });
        self.edit(previous, |node| node.next = Some(child));
        self.edit(next, |node| node.previous = Some(child));
        self.edit(Some(parent), |node| {
            if previous.is_none() {
                node.first = Some(child);
            }
            if next.is_none() {
                node.last = Some(child);
            }
        });
    }

    /// Writes the tree out in document order, leaving out what a [`Page`] does not hold.
    fn into_page(self, url: Option<&str>) -> Page {
        let mut builder = Builder::new(url);
        let mut at = 0;
        while let Some(node) = self.get(at) {
            let entered = self.emit(node, &mut builder);
            if let Some(first) = node.first.filter(|_| entered == Entered::Children) {
                at = first;
                continue;
            }
            if entered != Entered::Skipped {
                builder.close();
            }
            let Some(next) = self.following(at, &mut builder) else { break };
            at = next;
        }
        builder.finish(false)
    }

    /// The next node outside `at`'s subtree, closing the elements that end before it.
    fn following(&self, mut at: u32, builder: &mut Builder) -> Option<u32> {
        loop {
            let node = self.get(at)?;
            if let Some(next) = node.next {
                return Some(next);
            }
            at = node.parent?;
            if at != 0 {
                builder.close();
            }
        }
    }

    fn emit(&self, node: &Linked, builder: &mut Builder) -> Entered {
        let (name, attributes) = match &node.content {
            Content::Nothing if node.parent.is_none() => return Entered::Children,
            Content::Nothing => return Entered::Skipped,
            Content::Text(text) => {
                builder.text(text);
                return Entered::Skipped;
            }
            Content::Element { name, attributes, .. } => (name, attributes),
        };
        let find = |key: &str| attributes.iter().find(|a| &*a.name.local == key).map(|a| &*a.value);
        if !super::is_kept(&name.local, find("type"), find("rel")) {
            return Entered::Skipped;
        }
        let tag = Tag::from_name(&name.local);
        let known = attributes.iter().filter_map(|attribute| {
            let name = Attr::from_name(&attribute.name.local);
            (name != Attr::Other).then_some((name, &*attribute.value))
        });
        builder.open(tag, known, None);
        if tag.is_opaque() && tag != Tag::Script { Entered::Alone } else { Entered::Children }
    }
}

#[derive(PartialEq)]
enum Entered {
    /// Nothing of it, or nothing below it, is written, and nothing is open.
    Skipped,
    /// Open, without its children.
    Alone,
    /// Open (or the document itself); its children follow.
    Children,
}

#[derive(Debug)]
struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }
    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Sink {
    type Handle = u32;
    type Output = Tree;
    type ElemName<'a> = Name;

    fn finish(self) -> Tree {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> u32 {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a u32) -> Name {
        match self.0.borrow().get(*target) {
            Some(Linked { content: Content::Element { name, .. }, .. }) => Name(name.clone()),
            _ => Name(QualName::new(None, ns!(html), LocalName::from(""))),
        }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> u32 {
        let mut tree = self.0.borrow_mut();
        let template = flags.template.then(|| tree.add(Content::Nothing));
        tree.add(Content::Element { name, attributes, template })
    }

    fn create_comment(&self, _: StrTendril) -> u32 {
        self.0.borrow_mut().add(Content::Nothing)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> u32 {
        self.0.borrow_mut().add(Content::Nothing)
    }

    fn append(&self, parent: &u32, child: NodeOrText<u32>) {
        self.0.borrow_mut().insert(*parent, None, child);
    }

    fn append_based_on_parent_node(&self, element: &u32, previous: &u32, child: NodeOrText<u32>) {
        let attached = self.0.borrow().get(*element).is_some_and(|node| node.parent.is_some());
        if attached {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &u32) -> u32 {
        match self.0.borrow().get(*target) {
            Some(Linked { content: Content::Element { template: Some(contents), .. }, .. }) => *contents,
            _ => *target,
        }
    }

    fn same_node(&self, x: &u32, y: &u32) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &u32, child: NodeOrText<u32>) {
        let mut tree = self.0.borrow_mut();
        if let Some(parent) = tree.get(*sibling).and_then(|node| node.parent) {
            tree.insert(parent, Some(*sibling), child);
        }
    }

    fn add_attrs_if_missing(&self, target: &u32, added: Vec<Attribute>) {
        self.0.borrow_mut().edit(Some(*target), |node| {
            if let Content::Element { attributes, .. } = &mut node.content {
                let missing: Vec<_> = added
                    .into_iter()
                    .filter(|new| attributes.iter().all(|old| old.name != new.name))
                    .collect();
                attributes.extend(missing);
            }
        });
    }

    fn remove_from_parent(&self, target: &u32) {
        self.0.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &u32, new_parent: &u32) {
        let mut tree = self.0.borrow_mut();
        while let Some(child) = tree.get(*node).and_then(|node| node.first) {
            tree.insert(*new_parent, None, NodeOrText::AppendNode(child));
        }
    }
}
