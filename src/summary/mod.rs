//! Article to Summary: sentences quoted from the article, and the facts it states, each a span of a kept block.

mod marks;
pub mod sentences;

use crate::report::{Article, Options, Summary};
use serde::{Deserialize, Serialize};

/// A paragraph as [`summarize_paragraphs`] takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Paragraph {
    /// Running text, to be cut into sentences.
    Text(String),
    /// Sentences already cut; they are kept as they are.
    Sentences(Vec<String>),
}

/// A sentence chosen by [`summarize_paragraphs`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    /// The sentence as it stands in its paragraph.
    pub text: String,
    /// Which paragraph it stands in, from 0.
    pub paragraph: usize,
    /// Which sentence of that paragraph it is, from 0.
    pub sentence: usize,
}

/// Sums an article up.
pub fn summarize(_article: &Article, _language: Option<&str>, _options: &Options) -> Summary {
    Summary::default()
}

/// Sums up text that is no page: an article's paragraphs and, where known, its title and language (BCP 47).
/// Without `sentences` the summariser chooses how many. Reading order.
pub fn summarize_paragraphs(
    _title: Option<&str>,
    _paragraphs: &[Paragraph],
    _language: Option<&str>,
    _sentences: Option<u32>,
) -> Vec<Picked> {
    Vec::new()
}
