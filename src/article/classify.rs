//! Which blocks are the article: two forests, the second seeing what the first found around each block.

use super::context;
use super::features::terrain::Terrain;
use super::features::text::Claims;
use super::features::{self, Features};
use crate::model::Forest;

static FIRST: &[u8] = include_bytes!("../model/blocks_first.bin");
static SECOND: &[u8] = include_bytes!("../model/blocks_second.bin");

/// The probability of each block to be part of the article's body.
pub(crate) fn probabilities(terrain: &Terrain<'_>, claims: &Claims) -> Vec<f32> {
    let Features { mut rows, .. } = features::of(terrain, claims, false);
    let guesses = Forest::new(FIRST).probabilities(&rows);
    context::append(terrain, &guesses, &mut rows, None);
    Forest::new(SECOND).probabilities(&rows)
}
