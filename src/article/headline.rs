//! The block that is the page's headline.

use super::blocks::TextBlock;
use super::features::terrain::Terrain;
use super::features::text::{Claims, TextShape};
use crate::lang::class_tokens::Family;
use crate::page::Tag;

/// Below this a heading is not the headline, unless it is an `h1`.
const LEAST: f32 = 0.45;

/// Finds the headline: a heading, or an element classed as a title, whose words agree with the title the page declares.
pub(crate) fn find(terrain: &Terrain<'_>, claims: &Claims) -> Option<usize> {
    let mut best: Option<(f32, usize)> = None;
    for (number, (block, shape)) in terrain.blocks.iter().zip(&terrain.shapes).enumerate() {
        if let Some(score) = score(terrain, block, shape, claims)
            && best.is_none_or(|(most, _)| score > most)
        {
            best = Some((score, number));
        }
    }
    best.map(|(_, number)| number)
}

fn score(terrain: &Terrain<'_>, block: &TextBlock, shape: &TextShape, claims: &Claims) -> Option<f32> {
    let nearest = terrain.page.chain(block.owner).take(3);
    let level = nearest.clone().find_map(|at| terrain.page.node(at).tag.heading_level());
    let titled = nearest.clone().any(|at| terrain.families(at) & Family::Title.bit() != 0);
    if level.is_none() && !titled {
        return None;
    }
    let agreement = claims.title_agreement(shape);
    let first_level = level == Some(1);
    let in_navigation = terrain
        .page
        .chain(block.owner)
        .any(|at| matches!(terrain.page.node(at).tag, Tag::Nav | Tag::Aside | Tag::Footer));
    let linked = block.link_chars as f32 / block.chars.max(1) as f32;
    let score = agreement
        + match level {
            Some(1) => 0.4,
            Some(2) => 0.15,
            Some(_) => 0.05,
            None => 0.0,
        }
        - 0.3 * linked
        - if in_navigation { 0.3 } else { 0.0 };
    (agreement >= LEAST || first_level && score > 0.3).then_some(score)
}
