//! What training sees of the core's inside: the very rows that reading a page computes. Compiled for `cargo xtask train` alone.

use super::blocks::{self, TextBlock};
use super::features::terrain::Terrain;
use super::features::text::{Claims, mix};
use super::features::{self, Scopes, whole};
use super::{classify, metadata};
use crate::model::{Forest, Weights};
use crate::page::{Attr, Builder, Page, Tag};
use crate::report::{Options, Report};

/// A page's blocks and a row of features for each.
#[derive(Debug)]
pub struct Sheet {
    /// The page's blocks.
    pub blocks: Vec<TextBlock>,
    /// A row of features per block.
    pub rows: Vec<Vec<u8>>,
    /// The features' names.
    pub names: Vec<String>,
}

impl Sheet {
    /// Computes a page's rows.
    pub fn new(page: &Page) -> Self {
        let blocks = blocks::cut(page);
        let claims = Claims::new(&metadata::declared(page));
        let terrain = Terrain::survey(page, &blocks, &claims);
        let mut names = Vec::new();
        let scopes = Scopes::new(&terrain);
        let rows = features::rows(&terrain, &claims, &scopes, 0..blocks.len(), true);
        let rows = rows.map(|row| {
            names.extend(row.names.into_iter().flatten());
            row.values
        });
        let rows: Vec<Vec<u8>> = rows.collect();
        Self { blocks, rows, names }
    }
}

/// The row of the page as a whole, and the features' names, where this packed forest chooses the blocks.
pub fn page_row(page: &Page, forest: &[u8]) -> (Vec<u8>, Vec<String>) {
    let blocks = blocks::cut(page);
    let declared = metadata::declared(page);
    let claims = Claims::new(&declared);
    let terrain = Terrain::survey(page, &blocks, &claims);
    let scopes = Scopes::new(&terrain);
    let probabilities = classify::probabilities(&terrain, &claims, &scopes, &Forest::new(forest));
    let selection = super::choose(&terrain, &claims, &scopes, &probabilities, &[]);
    let row = whole::row(&terrain, &declared, &claims, &probabilities, &selection, true);
    (row.values, row.names.unwrap_or_default())
}

/// The report that these packed forests lead to, without its summary.
pub fn extract(page: &Page, blocks: &[u8], kind: &[u8], choice: &[u8]) -> Report {
    super::extract_with(page, &Options::default(), &Weights::new(blocks, kind, choice))
}

/// The page stripped to the element that holds most running text and its first heading, without any metadata: what a small,
/// plain site would have sent.
pub fn bare(page: &Page) -> Page {
    let blocks = blocks::cut(page);
    let terrain = Terrain::survey(page, &blocks, &Claims::new(&metadata::declared(page)));
    let mut builder = Builder::new(None);
    builder.open(Tag::Body, [], None);
    let headline = terrain.headline.and_then(|number| blocks.get(number)).map(|block| block.owner);
    for root in headline.into_iter().chain([terrain.candidate]) {
        copy(page, root, &mut builder);
    }
    builder.finish(false)
}

/// The page without what a browser knows of its layout.
pub fn blind(page: &Page) -> Page {
    let mut builder = Builder::new(page.url());
    copy(page, 0, &mut builder);
    builder.finish(page.truncated())
}

/// How a page keeps its text from readers.
#[derive(Clone, Copy, Debug)]
pub enum Wall {
    /// It is sent, and hidden.
    Hidden,
    /// It is not sent.
    Absent,
}

/// The page with the element that holds most running text behind a wall.
pub fn walled(page: &Page, wall: Wall) -> Page {
    let blocks = blocks::cut(page);
    let terrain = Terrain::survey(page, &blocks, &Claims::new(&metadata::declared(page)));
    let mut builder = Builder::new(page.url());
    write(page, 0, Some((terrain.candidate, wall)), &[], &mut builder);
    builder.finish(page.truncated())
}

/// How a page may be built otherwise and say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Class names are letters that say nothing, as tools make them.
    Hashed,
    /// There are no class names.
    Nameless,
    /// Every element of meaning is a `div`: `article`, `main`, `section` ...
    Plain,
    /// There is no JSON-LD.
    NoData,
    /// There is no `meta`, so no Open Graph.
    NoMeta,
}

impl Change {
    /// All changes.
    pub const ALL: [Self; 5] = [Self::Hashed, Self::Nameless, Self::Plain, Self::NoData, Self::NoMeta];
}

/// The page, changed.
pub fn changed(page: &Page, changes: &[Change]) -> Page {
    let mut builder = Builder::new(page.url());
    write(page, 0, None, changes, &mut builder);
    builder.finish(page.truncated())
}

/// The tag that a changed page has; none where it leaves the element out.
fn tag(tag: Tag, changes: &[Change]) -> Option<Tag> {
    let has = |change| changes.contains(&change);
    match tag {
        Tag::Script if has(Change::NoData) => None,
        Tag::Meta if has(Change::NoMeta) => None,
        Tag::Article | Tag::Main | Tag::Section | Tag::Aside | Tag::Header | Tag::Footer | Tag::Nav
            if has(Change::Plain) =>
        {
            Some(Tag::Div)
        }
        tag => Some(tag),
    }
}

/// Class words as letters of their hash, so that equal ones stay equal.
fn hashed(words: &str) -> String {
    let word = |word: &str| {
        let hash = word.bytes().fold(0, |hash, byte| mix(hash, u64::from(byte)));
        (0..6).map(|at| char::from(b'a' + (hash >> (8 * at)) as u8 % 26)).collect()
    };
    words.split_whitespace().map(word).collect::<Vec<String>>().join(" ")
}

/// Writes a subtree, without layout.
fn copy(page: &Page, root: u32, builder: &mut Builder) {
    write(page, root, None, &[], builder);
}

/// [`copy`], an element behind a wall, and the page changed.
fn write(page: &Page, root: u32, walled: Option<(u32, Wall)>, changes: &[Change], builder: &mut Builder) {
    // An id with a colon is a framework's, and says where a part belongs.
    let is_name = |(name, value): &(Attr, &str)| match name {
        Attr::Id => !value.contains(':'),
        name => matches!(name, Attr::Class | Attr::DataTestid | Attr::DataComponent),
    };
    let mut open: Vec<u32> = Vec::new();
    let mut at = root;
    while at < page.node(root).end {
        while open.last().is_some_and(|&end| end <= at) {
            builder.close();
            open.pop();
        }
        let node = page.node(at);
        let wall = walled.filter(|(walled, _)| *walled == at).map(|(_, wall)| wall);
        let tag = tag(node.tag, changes).filter(|_| !matches!(wall, Some(Wall::Absent)));
        let Some(tag) = tag else {
            at = node.end;
            continue;
        };
        if tag == Tag::Text {
            builder.text(page.text(at));
        } else {
            let names: Vec<_> = if changes.contains(&Change::Hashed) {
                let names = page.attrs(at).filter(is_name);
                names.map(|(name, value)| (name, hashed(value))).collect()
            } else {
                Vec::new()
            };
            let nameless = changes.contains(&Change::Hashed) || changes.contains(&Change::Nameless);
            let kept = page.attrs(at).filter(|attr| !nameless || !is_name(attr));
            let names = names.iter().map(|(name, value)| (*name, value.as_str()));
            builder.open(tag, kept.chain(names).chain(wall.map(|_| (Attr::Hidden, ""))), None);
            open.push(node.end);
        }
        at += 1;
    }
    open.iter().for_each(|_| builder.close());
}

/// What a packed forest says of each row, 0 to 1.
pub fn predict(packed: &[u8], rows: &[Vec<u8>]) -> Vec<f32> {
    Forest::new(packed).probabilities(&mut rows.iter().cloned())
}
