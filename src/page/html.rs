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

use super::{Attr, Builder, NONE, Page, Tag};
use crate::Error;
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, Namespace, ParseOpts, QualName, ns};
use std::borrow::Cow;
use std::cell::{Ref, RefCell};
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
    /// Its name, where its attributes are in the tree's list, its template's contents or [`NONE`].
    Element {
        name: QualName,
        attributes: (u32, u32),
        template: u32,
    },
}

/// A node and its neighbours, [`NONE`] where there is none.
#[derive(Debug)]
struct Linked {
    content: Content,
    parent: u32,
    previous: u32,
    next: u32,
    first: u32,
    last: u32,
}

/// The document html5ever builds: node 0 is the document itself.
#[derive(Debug)]
struct Tree {
    nodes: Vec<Linked>,
    /// The attributes that a page may keep, element after element.
    attributes: Vec<(Attr, StrTendril)>,
    /// The name of what is no element.
    nameless: QualName,
}

#[derive(Debug)]
struct Sink(RefCell<Tree>);

impl Default for Sink {
    fn default() -> Self {
        let nameless = QualName::new(None, ns!(html), LocalName::from(""));
        let mut tree = Tree { nodes: Vec::new(), attributes: Vec::new(), nameless };
        tree.add(Content::Nothing);
        Self(RefCell::new(tree))
    }
}

impl Tree {
    fn add(&mut self, content: Content) -> u32 {
        self.nodes.push(Linked {
            content,
            parent: NONE,
            previous: NONE,
            next: NONE,
            first: NONE,
            last: NONE,
        });
        self.nodes.len() as u32 - 1
    }

    /// Takes an element's attributes, and says where they are.
    fn keep(&mut self, attributes: impl Iterator<Item = (Attr, StrTendril)>) -> (u32, u32) {
        let from = self.attributes.len() as u32;
        self.attributes.extend(attributes);
        (from, self.attributes.len() as u32)
    }

    fn attributes(&self, (from, to): (u32, u32)) -> &[(Attr, StrTendril)] {
        self.attributes.get(from as usize..to as usize).unwrap_or_default()
    }

    fn get(&self, at: u32) -> Option<&Linked> {
        self.nodes.get(at as usize)
    }

    fn edit(&mut self, at: u32, change: impl FnOnce(&mut Linked)) {
        if let Some(node) = self.nodes.get_mut(at as usize) {
            change(node);
        }
    }

    fn detach(&mut self, at: u32) {
        let Some(&Linked { parent, previous, next, .. }) = self.get(at) else { return };
        if parent == NONE {
            return;
        }
        self.edit(previous, |node| node.next = next);
        self.edit(next, |node| node.previous = previous);
        self.edit(parent, |node| {
            if node.first == at {
                node.first = next;
            }
            if node.last == at {
                node.last = previous;
            }
        });
        self.edit(at, |node| (node.parent, node.previous, node.next) = (NONE, NONE, NONE));
    }

    /// Puts a child before `next`, or last where there is none; text joins the text it follows.
    fn insert(&mut self, parent: u32, next: u32, child: NodeOrText<u32>) {
        let previous = match next {
            NONE => self.get(parent).map_or(NONE, |node| node.last),
            next => self.get(next).map_or(NONE, |node| node.previous),
        };
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                if let Some(Linked { content: Content::Text(before), .. }) =
                    self.nodes.get_mut(previous as usize)
                {
                    before.push_tendril(&text);
                    return;
                }
                self.add(Content::Text(text))
            }
        };
        self.detach(child);
        self.edit(child, |node| {
            (node.parent, node.previous, node.next) = (parent, previous, next);
        });
        self.edit(previous, |node| node.next = child);
        self.edit(next, |node| node.previous = child);
        self.edit(parent, |node| {
            if previous == NONE {
                node.first = child;
            }
            if next == NONE {
                node.last = child;
            }
        });
    }

    /// Writes the tree out in document order, leaving out what a [`Page`] does not hold.
    fn into_page(self, url: Option<&str>) -> Page {
        let mut builder = Builder::new(url);
        let mut at = 0;
        while let Some(node) = self.get(at) {
            let entered = self.emit(node, &mut builder);
            if node.first != NONE && entered == Entered::Children {
                at = node.first;
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
            if node.next != NONE {
                return Some(node.next);
            }
            at = node.parent;
            if at != 0 {
                builder.close();
            }
        }
    }

    fn emit(&self, node: &Linked, builder: &mut Builder) -> Entered {
        let (name, attributes) = match &node.content {
            Content::Nothing if node.parent == NONE => return Entered::Children,
            Content::Nothing => return Entered::Skipped,
            Content::Text(text) => {
                builder.text(text);
                return Entered::Skipped;
            }
            Content::Element { name, attributes, .. } => (name, self.attributes(*attributes)),
        };
        let find = |key: Attr| attributes.iter().find(|(name, _)| *name == key).map(|(_, value)| &**value);
        if !super::is_kept(&name.local, find(Attr::Type), find(Attr::Rel)) {
            return Entered::Skipped;
        }
        let tag = Tag::from_name(&name.local);
        // Of items alone: what forms hold is none of the page's.
        let kept = attributes.iter().filter(|(name, _)| *name != Attr::Value || tag == Tag::Li);
        builder.open(tag, kept.map(|(name, value)| (*name, kept_of(*name, value))), None);
        // Between an iframe's tags stands what browsers without frames show; in a browser the walker puts its document there.
        let alone = tag == Tag::Iframe || tag.is_opaque() && tag != Tag::Script;
        if alone { Entered::Alone } else { Entered::Children }
    }
}

/// The attributes that a page may keep.
fn known(attributes: Vec<Attribute>) -> impl Iterator<Item = (Attr, StrTendril)> {
    let named = attributes.into_iter().map(|a| (Attr::from_name(&a.name.local), a.value));
    named.filter(|(name, _)| *name != Attr::Other)
}

/// What is kept of an attribute's value: of a `srcset` the first address, up to white space and without the commas that end it, as
/// [the standard](https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute) parses it.
fn kept_of(name: Attr, value: &str) -> &str {
    if !matches!(name, Attr::Srcset | Attr::DataSrcset) {
        return value;
    }
    let from = value.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
    from.split_ascii_whitespace().next().unwrap_or_default().trim_end_matches(',')
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

/// A name as the tree holds it; html5ever asks for one several times a tag.
#[derive(Debug)]
struct Name<'a>(Ref<'a, QualName>);

impl ElemName for Name<'_> {
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
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Tree {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> u32 {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a u32) -> Name<'a> {
        Name(Ref::map(self.0.borrow(), |tree| match tree.get(*target) {
            Some(Linked { content: Content::Element { name, .. }, .. }) => name,
            _ => &tree.nameless,
        }))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> u32 {
        let mut tree = self.0.borrow_mut();
        let template = if flags.template { tree.add(Content::Nothing) } else { NONE };
        let attributes = tree.keep(known(attributes));
        tree.add(Content::Element { name, attributes, template })
    }

    fn create_comment(&self, _: StrTendril) -> u32 {
        self.0.borrow_mut().add(Content::Nothing)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> u32 {
        self.0.borrow_mut().add(Content::Nothing)
    }

    fn append(&self, parent: &u32, child: NodeOrText<u32>) {
        self.0.borrow_mut().insert(*parent, NONE, child);
    }

    fn append_based_on_parent_node(&self, element: &u32, previous: &u32, child: NodeOrText<u32>) {
        let attached = self.0.borrow().get(*element).is_some_and(|node| node.parent != NONE);
        if attached {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &u32) -> u32 {
        match self.0.borrow().get(*target) {
            Some(Linked { content: Content::Element { template, .. }, .. }) if *template != NONE => *template,
            _ => *target,
        }
    }

    fn same_node(&self, x: &u32, y: &u32) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &u32, child: NodeOrText<u32>) {
        let mut tree = self.0.borrow_mut();
        if let Some(parent) = tree.get(*sibling).map(|node| node.parent).filter(|parent| *parent != NONE) {
            tree.insert(parent, *sibling, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &u32, added: Vec<Attribute>) {
        let mut tree = self.0.borrow_mut();
        let Some(Linked { content: Content::Element { attributes, .. }, .. }) = tree.get(*target) else {
            return;
        };
        let mut all = tree.attributes(*attributes).to_vec();
        for (name, value) in known(added) {
            if all.iter().all(|(old, _)| *old != name) {
                all.push((name, value));
            }
        }
        let kept = tree.keep(all.into_iter());
        tree.edit(*target, |node| {
            if let Content::Element { attributes, .. } = &mut node.content {
                *attributes = kept;
            }
        });
    }

    fn remove_from_parent(&self, target: &u32) {
        self.0.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &u32, new_parent: &u32) {
        let mut tree = self.0.borrow_mut();
        while let Some(child) = tree.get(*node).map(|node| node.first).filter(|child| *child != NONE) {
            tree.insert(*new_parent, NONE, NodeOrText::AppendNode(child));
        }
    }
}
