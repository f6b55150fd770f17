//! One verdict per block: kept with a role, or removed with a reason and its evidence. Every visible block gets exactly one,
//! which is what makes the accounting complete.

use super::features::Scopes;
use super::features::terrain::Terrain;
use super::reasons::{self, Removal};
use crate::lang::class_tokens::Family;
use crate::lang::labels::Label;
use crate::page::Tag;
use crate::report::{Reason, Role};

/// What becomes of a block.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Verdict {
    Keep(Role),
    Remove(Removal),
}

/// A short bold line without an end mark is a subheading up to so many words.
const SUBHEADING_WORDS: f32 = 14.0;
/// A "read also" line without any link is still one up to so many words.
const RECOMMENDATION_WORDS: f32 = 30.0;
/// A table whose cells hold more than this on average is a layout, not data.
const CELL_LENGTH: f32 = 160.0;
/// A data table has at least so many cells.
const CELLS: usize = 4;
/// How far above its text a caption's element is looked for.
const CAPTION_LEVELS: usize = 4;
/// The most blocks that a caption's element holds.
const CAPTION_BLOCKS: u32 = 3;
/// A caption that nothing but its place beside a picture tells has so many words.
const CAPTION_WORDS: (f32, f32) = (5.0, 80.0);

/// Decides every block. `chosen` says which blocks the classifier takes for the article's body, `known` which ones the
/// metadata recognised (byline, date, tags ...), `probabilities` how likely each was.
pub(crate) fn decide(
    terrain: &Terrain<'_>,
    scopes: &Scopes,
    chosen: &[bool],
    known: &[Option<Role>],
    probabilities: &[f32],
) -> Vec<Verdict> {
    let is_chosen = |number: usize| chosen.get(number) == Some(&true);
    let first = (0..chosen.len()).find(|&number| is_chosen(number));
    let last = (0..chosen.len()).rev().find(|&number| is_chosen(number));
    let decide = |number: usize| {
        let within = first.is_some_and(|first| first < number) && last.is_some_and(|last| number <= last);
        let article = last.is_some_and(|last| number <= last)
            && terrain.headline.or(first).is_some_and(|start| number >= start);
        if terrain.headline == Some(number) {
            return Verdict::Keep(Role::Headline);
        }
        if let Some(removal) = recommendation(terrain, number) {
            return Verdict::Remove(removal);
        }
        if let Some(role) = known.get(number).copied().flatten() {
            return Verdict::Keep(role);
        }
        if article && is_signature(terrain, number) {
            return Verdict::Keep(Role::Byline);
        }
        if is_chosen(number) && !is_classed_caption(terrain, number) {
            return Verdict::Keep(body_role(terrain, number));
        }
        if article && is_caption(terrain, number) {
            return Verdict::Keep(Role::Figure);
        }
        let probability = probabilities.get(number).copied().unwrap_or_default();
        Verdict::Remove(reasons::reason(terrain, scopes, number, within, probability))
    };
    (0..terrain.blocks.len()).map(decide).collect()
}

/// A "read also" line, whatever the classifier thought of it: its phrase and then a colon or a link. Prose that merely starts
/// with the same words has neither.
fn recommendation(terrain: &Terrain<'_>, number: usize) -> Option<Removal> {
    let (block, shape) = (terrain.blocks.get(number)?, terrain.shapes.get(number)?);
    let (label, length) = shape.label?;
    let (phrase, rest) = block.text.split_at_checked(length)?;
    let colon = rest.trim_start().starts_with([':', '：']);
    let linked = block.link_chars as f32 / block.chars.max(1) as f32;
    let several = phrase.trim().contains(' ') || !phrase.is_ascii();
    let proven = match label {
        Label::ReadAlso => {
            linked > 0.5 && (colon || several)
                || colon && several && (linked > 0.25 || shape.words <= RECOMMENDATION_WORDS && !shape.ends)
        }
        _ => false,
    };
    let phrase = phrase.trim_start_matches(|c: char| !c.is_alphanumeric());
    proven.then(|| (Reason::InlineRecommendation, format!("“{phrase}”")))
}

/// The role of a block of the body, by its elements.
pub(super) fn body_role(terrain: &Terrain<'_>, number: usize) -> Role {
    let (Some(block), Some(shape)) = (terrain.blocks.get(number), terrain.shapes.get(number)) else {
        return Role::Paragraph;
    };
    for at in terrain.page.chain(block.owner) {
        match terrain.page.node(at).tag {
            Tag::Pre => return Role::Code,
            Tag::Figcaption | Tag::Figure => return Role::Figure,
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => return Role::Subheading,
            Tag::Li | Tag::Dt | Tag::Dd => return Role::List,
            Tag::Table if is_data(terrain, at) => return Role::Table,
            Tag::Blockquote => return Role::Quote,
            _ => {}
        }
    }
    let bold = block.bold_chars * 10 >= block.chars * 9;
    if bold && shape.words <= SUBHEADING_WORDS && !shape.ends { Role::Subheading } else { Role::Paragraph }
}

/// A table of data, not of layout: several short cells.
fn is_data(terrain: &Terrain<'_>, table: u32) -> bool {
    let page = terrain.page;
    let cells =
        (table..page.node(table).end).filter(|&at| matches!(page.node(at).tag, Tag::Td | Tag::Th)).count();
    cells >= CELLS && terrain.within(table).length <= CELL_LENGTH * cells as f32
}

/// Initials of writer and editor in brackets at an article's end, as Indonesian publications sign: "(abc/def)".
fn is_signature(terrain: &Terrain<'_>, number: usize) -> bool {
    let Some(block) = terrain.blocks.get(number) else { return false };
    let inside = block.text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inside.is_some_and(|inside| {
        inside.contains('/')
            && inside.split('/').all(|initials| {
                (2..=4).contains(&initials.len()) && initials.bytes().all(|byte| byte.is_ascii_alphabetic())
            })
    })
}

/// Whether the innermost elements of a block beside a picture are classed as a caption's.
fn is_classed_caption(terrain: &Terrain<'_>, number: usize) -> bool {
    let Some(block) = terrain.blocks.get(number) else { return false };
    let page = terrain.page;
    let mut inner = page.chain(block.first).skip(1).take_while(|&at| at >= block.owner);
    let pictured = page.chain(block.owner).take(CAPTION_LEVELS).any(|at| {
        let sums = terrain.within(at);
        sums.images > 0 && sums.blocks <= CAPTION_BLOCKS
    });
    pictured && inner.any(|at| terrain.families(at) & Family::Caption.bit() != 0)
}

/// A caption or credit: in a `figcaption` or a `figure`; classed as one; or a few words alone with a picture.
fn is_caption(terrain: &Terrain<'_>, number: usize) -> bool {
    let (Some(block), Some(shape)) = (terrain.blocks.get(number), terrain.shapes.get(number)) else {
        return false;
    };
    let page = terrain.page;
    let linked = block.link_chars * 2 > block.chars;
    page.chain(block.first).skip(1).take(CAPTION_LEVELS).any(|at| {
        let sums = terrain.within(at);
        let small = sums.blocks <= CAPTION_BLOCKS;
        matches!(page.node(at).tag, Tag::Figcaption | Tag::Figure)
            || small && terrain.families(at) & Family::Caption.bit() != 0
            || small
                && sums.images > 0
                && !linked
                && (CAPTION_WORDS.0..=CAPTION_WORDS.1).contains(&shape.words)
    })
}
