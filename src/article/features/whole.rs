//! The page as a whole, in numbers: what was found on it, how it is built, what it declares itself to be, what its address
//! looks like. By them two forests judge it: is it an article, and was its text found?

use super::row::{Row, count, log, share};
use super::terrain::Terrain;
use super::text::Claims;
use crate::article::blocks::{self, TextBlock};
use crate::article::metadata::Declared;
use crate::article::select::Selection;
use crate::lang::class_tokens::Family;
use crate::lang::page_kinds;
use crate::page::Tag;
use crate::search::Search;

/// From this probability on a block is sure.
const SURE: f32 = 0.8;
/// Hidden text is running text from so many bytes on.
const HIDDEN: usize = 80;

/// The page's features.
pub(crate) fn row(
    terrain: &Terrain<'_>,
    declared: &Declared,
    claims: &Claims,
    probabilities: &[f32],
    selection: &Selection,
    named: bool,
) -> Row {
    let mut row = Row { values: Vec::with_capacity(128), names: named.then(Vec::new) };
    found(terrain, probabilities, selection, &mut row);
    chosen(terrain, claims, probabilities, selection, &mut row);
    built(terrain, &mut row);
    row.each(
        "declared.kind",
        page_kinds::of_types(declared.types.iter().map(|stated| stated.value.as_str())),
    );
    row.add("declared.dates", count(declared.published.len()));
    row.add("declared.people", count(declared.people.len()));
    address(terrain.page.url().unwrap_or_default(), &mut row);
    row.flag("page.thread", terrain.is_thread);
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
    row.add("found.length", log(length));
    row.add("found.likely", log(likely));
    row.add("found.share", share(length, terrain.total.length));
    row.add("found.blocks", count(blocks));
    row.add("found.ended", share(kept().filter(|shape| shape.ends).count() as f32, blocks as f32));
    row.add("found.whole", share(blocks as f32, (last + 1).saturating_sub(first) as f32));
    row.add("found.titled", share(terrain.headline_agreement, 1.0));
}

/// What speaks for and against the choice: blocks that might be otherwise, what the page says of its text, text that is hidden.
fn chosen(
    terrain: &Terrain<'_>,
    claims: &Claims,
    probabilities: &[f32],
    selection: &Selection,
    row: &mut Row,
) {
    let (mut length, mut sure, mut doubt) = (0.0, 0.0, 0.0);
    for ((shape, p), kept) in terrain.shapes.iter().zip(probabilities).zip(&selection.kept) {
        doubt += p.min(1.0 - p) * shape.length();
        if *kept {
            length += shape.length();
            sure += if *p > SURE { shape.length() } else { 0.0 };
        }
    }
    let hidden = hidden(terrain);
    row.add("chosen.doubt", share(doubt, length));
    row.add("chosen.sure", share(sure, length));
    row.add("chosen.hidden", share(hidden, hidden + length));
    let kept = terrain.shapes.iter().zip(&selection.kept).filter(|(_, kept)| **kept);
    row.each("chosen.claims", claims.covered(kept.map(|(shape, _)| &shape.tokens[..])));
}

/// The length of the running text that markup hides.
fn hidden(terrain: &Terrain<'_>) -> f32 {
    let page = terrain.page;
    let mut shown = terrain.blocks.iter().peekable();
    let mut length = 0;
    for (at, node) in page.nodes().iter().enumerate() {
        let at = at as u32;
        while shown.next_if(|block| block.end <= at).is_some() {}
        if node.tag == Tag::Text
            && shown.peek().is_none_or(|block| at < block.first)
            && page.text(at).len() > HIDDEN
            && blocks::is_hidden(page, at)
        {
            length += page.text(at).chars().count();
        }
    }
    length as f32
}

/// How the page is built.
fn built(terrain: &Terrain<'_>, row: &mut Row) {
    let page = terrain.page;
    let blocks = terrain.blocks.len().max(1) as f32;
    row.add("page.blocks", log(blocks));
    row.add("page.length", log(terrain.total.length));
    row.add("page.good", share(terrain.total.good, terrain.total.length));
    row.add("page.links", share(terrain.total.links, terrain.total.length));
    row.add("page.images", log(terrain.images(0, page.len()) as f32));
    row.add("page.candidate", share(terrain.within(terrain.candidate).good, terrain.total.good));
    let mut numbers = [0usize; 256];
    for node in page.nodes() {
        numbers.get_mut(node.tag as usize).into_iter().for_each(|number| *number += 1);
    }
    let number = |tag: Tag| count(numbers.get(tag as usize).copied().unwrap_or_default());
    row.each(
        "page.tags",
        [Tag::H1, Tag::P, Tag::Li, Tag::Table, Tag::Input, Tag::Button, Tag::Pre].map(number),
    );
    let around = |block: &TextBlock| {
        page.chain(block.owner).take(6).fold(0, |families, at| families | terrain.families(at))
    };
    let families: Vec<u32> = terrain.blocks.iter().map(around).collect();
    let classed = |family: Family| {
        let inside = families.iter().filter(|&families| families & family.bit() != 0);
        share(inside.count() as f32, blocks)
    };
    row.each("page.classed", [Family::Card, Family::Content, Family::Nav].map(classed));
    let is_price = |text: &str| text.len() < 60 && text.contains(&['$', '€', '£', '¥', '₹', '₩'][..]);
    row.add("page.prices", count(terrain.blocks.iter().filter(|block| is_price(&block.text)).count()));
}

/// What an address alone shows.
fn address(url: &str, row: &mut Row) {
    let path = url.parted_at("://").map_or(url, |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let path = path.split('?').next().unwrap_or_default();
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let last = segments.last().copied().unwrap_or_default();
    row.add("address.depth", count(segments.len()));
    row.add("address.length", count(last.len()));
    row.add("address.hyphens", count(last.matches(['-', '_', '.']).count()));
    row.each("address.kind", page_kinds::of_address(&segments));
}
