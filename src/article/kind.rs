//! Is the page an article? A third forest, over the page as a whole: what was found on it, what it declares itself to be, what
//! its address looks like.
//!
//! Front pages, categories, searches, products and services are not; neither are forum threads and reference
//! documentation, which have no one text to sum up. They can be read all the same: the report holds what was found.

use super::features::row::{Row, count, log, share};
use super::features::terrain::Terrain;
use super::metadata::Declared;
use super::select::Selection;
use crate::lang::class_tokens::Family;
use crate::lang::page_kinds::{self, PageKind};
use crate::model::Forest;
use crate::page::Tag;

/// From this probability on a page is an article.
pub(crate) const ARTICLE: f32 = 0.5;

/// How sure a plain page is an article.
const PLAIN: f32 = 0.6;
/// A plain page has no more blocks than this.
const PLAIN_BLOCKS: usize = 40;
/// The article's part of a plain page's text, at the least.
const PLAIN_SHARE: f32 = 0.5;

/// The probability that the page is an article.
pub(crate) fn probability(
    terrain: &Terrain<'_>,
    declared: &Declared,
    probabilities: &[f32],
    selection: &Selection,
    forest: &Forest<'_>,
) -> f32 {
    let rows = [row(terrain, declared, probabilities, selection, false).values];
    let learned = forest.probabilities(&rows).first().copied().unwrap_or_default();
    if is_plain(terrain, selection) { learned.max(PLAIN) } else { learned }
}

/// A small page that is a headline and its text has nothing else to be. The forest, learned from the crowded web, doubts it.
fn is_plain(terrain: &Terrain<'_>, selection: &Selection) -> bool {
    let kept = selection.kept.iter().zip(&terrain.shapes).filter(|(kept, _)| **kept);
    let length: f32 = kept.map(|(_, shape)| shape.length()).sum();
    terrain.headline.is_some()
        && terrain.blocks.len() <= PLAIN_BLOCKS
        && length >= PLAIN_SHARE * terrain.total.length
}

/// The page's features.
pub(crate) fn row(
    terrain: &Terrain<'_>,
    declared: &Declared,
    probabilities: &[f32],
    selection: &Selection,
    named: bool,
) -> Row {
    let mut row = Row { values: Vec::with_capacity(96), names: named.then(Vec::new) };
    found(terrain, probabilities, selection, &mut row);
    built(terrain, &mut row);
    row.each(
        "declared.kind",
        page_kinds::of_types(declared.types.iter().map(|stated| stated.value.as_str())),
    );
    row.add("declared.dates", count(declared.published.len()));
    row.add("declared.people", count(declared.people.len()));
    row.add("declared.times", count(declared.times.len()));
    row.flag("declared.section", !declared.sections.is_empty());
    row.add("declared.body", log(declared.body.as_ref().map_or(0.0, |body| body.len() as f32)));
    address(terrain.page.url().unwrap_or_default(), &mut row);
    row
}

/// What the classifier found.
fn found(terrain: &Terrain<'_>, probabilities: &[f32], selection: &Selection, row: &mut Row) {
    let kept =
        || selection.kept.iter().zip(&terrain.shapes).filter(|(kept, _)| **kept).map(|(_, shape)| shape);
    let length: f32 = kept().map(|shape| shape.length()).sum();
    let blocks = kept().count();
    let likely: f32 = probabilities.iter().zip(&terrain.shapes).map(|(p, shape)| p * shape.length()).sum();
    let first = selection.kept.iter().position(|&kept| kept).unwrap_or_default();
    let last = selection.kept.iter().rposition(|&kept| kept).unwrap_or_default();
    row.add("found.expected", share(selection.expected, 1.0));
    row.add("found.best", share(probabilities.iter().copied().fold(0.0, f32::max), 1.0));
    row.add("found.length", log(length));
    row.add("found.likely", log(likely));
    row.add("found.share", share(length, terrain.total.length));
    row.add("found.blocks", count(blocks));
    row.add("found.mean", log(length / blocks.max(1) as f32));
    row.add("found.longest", log(kept().map(|shape| shape.length()).fold(0.0, f32::max)));
    row.add("found.ended", share(kept().filter(|shape| shape.ends).count() as f32, blocks as f32));
    row.add("found.whole", share(blocks as f32, (last + 1).saturating_sub(first) as f32));
    row.add("found.start", share(first as f32, terrain.blocks.len() as f32));
    row.add("found.titled", share(terrain.headline_agreement, 1.0));
}

/// How the page is built.
fn built(terrain: &Terrain<'_>, row: &mut Row) {
    let page = terrain.page;
    let blocks = terrain.blocks.len().max(1) as f32;
    row.add("page.blocks", log(blocks));
    row.add("page.length", log(terrain.total.length));
    row.add("page.good", share(terrain.total.good, terrain.total.length));
    row.add("page.links", share(terrain.total.links, terrain.total.length));
    row.add("page.images", log(terrain.total.images as f32));
    row.add("page.candidate", share(terrain.within(terrain.candidate).good, terrain.total.good));
    let tags = |wanted: &[Tag]| count(page.nodes().iter().filter(|node| wanted.contains(&node.tag)).count());
    row.each(
        "page.tags",
        [
            tags(&[Tag::H1]),
            tags(&[Tag::H2]),
            tags(&[Tag::H3, Tag::H4]),
            tags(&[Tag::Article]),
            tags(&[Tag::P]),
            tags(&[Tag::Li]),
            tags(&[Tag::Table]),
            tags(&[Tag::Form]),
            tags(&[Tag::Input]),
            tags(&[Tag::Button]),
            tags(&[Tag::Pre, Tag::Code]),
            tags(&[Tag::Time]),
            tags(&[Tag::Blockquote]),
        ],
    );
    let classed = |family: Family| {
        let inside = terrain.blocks.iter().filter(|block| {
            page.chain(block.owner).take(6).any(|at| terrain.families(at) & family.bit() != 0)
        });
        share(inside.count() as f32, blocks)
    };
    row.each(
        "page.classed",
        [Family::Card, Family::Comment, Family::Content, Family::Author, Family::Button, Family::Nav]
            .map(classed),
    );
    let texts = |found: &dyn Fn(&str) -> bool| {
        count(terrain.blocks.iter().filter(|block| found(&block.text)).count())
    };
    row.add("page.prices", texts(&|text| text.len() < 60 && text.contains(['$', '€', '£', '¥', '₹', '₩'])));
    row.add("page.questions", texts(&|text| text.len() < 120 && text.ends_with(['?', '？'])));
}

/// What an address alone shows.
fn address(url: &str, row: &mut Row) {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let last = segments.last().copied().unwrap_or_default();
    row.add("address.depth", count(segments.len()));
    row.add("address.length", count(last.len()));
    row.add("address.hyphens", count(last.matches(['-', '_', '.']).count()));
    row.add("address.digits", count(path.bytes().filter(u8::is_ascii_digit).count()));
    row.flag("address.query", !query.is_empty());
    row.flag("address.folder", path.ends_with('/'));
    row.flag(
        "address.dated",
        segments.iter().any(|s| s.len() == 4 && s.starts_with("20") && s.bytes().all(|b| b.is_ascii_digit())),
    );
    row.each("address.kind", page_kinds::of_address(&segments).into_iter().take(PageKind::COUNT));
}
