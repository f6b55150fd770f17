//! What training sees of the core's inside: the very rows that reading a page computes. Compiled for `cargo xtask train` alone.

use super::blocks::{self, TextBlock};
use super::features::terrain::Terrain;
use super::features::text::{Claims, TextShape};
use super::features::{self, Features};
use super::{kind, metadata, select};
use crate::model::Forest;
use crate::page::Page;

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
        let Features { rows, names } = features::of(&terrain, &claims, true);
        Self { blocks, rows, names }
    }
}

/// The row of the page as a whole, and the features' names, given each block's probability.
pub fn page_row(page: &Page, probabilities: &[f32]) -> (Vec<u8>, Vec<String>) {
    let blocks = blocks::cut(page);
    let declared = metadata::declared(page);
    let terrain = Terrain::survey(page, &blocks, &Claims::new(&declared));
    let row = kind::row(&terrain, &declared, probabilities, &chosen(&blocks, probabilities), true);
    (row.values, row.names.unwrap_or_default())
}

/// Which blocks these probabilities choose.
pub fn choose(blocks: &[TextBlock], probabilities: &[f32]) -> Vec<bool> {
    chosen(blocks, probabilities).kept
}

fn chosen(blocks: &[TextBlock], probabilities: &[f32]) -> select::Selection {
    let lengths: Vec<f32> = blocks.iter().map(|block| TextShape::of(&block.text).length()).collect();
    select::select(probabilities, &lengths)
}

/// What a packed forest says of each row, 0 to 1.
pub fn predict(packed: &[u8], rows: &[Vec<u8>]) -> Vec<f32> {
    Forest::new(packed).probabilities(rows)
}
