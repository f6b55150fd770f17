//! Learned weights, and how they are read. The `.bin` files are generated: `blocks` and `kind` by `cargo xtask train`, `terms`,
//! `sentences` and `sets` by `cargo xtask rank`. The same data gives the same bytes.

mod forest;

pub(crate) use forest::Forest;
use std::sync::LazyLock;

/// The forests that reading a page needs.
#[derive(Debug)]
pub(crate) struct Weights {
    /// Is a block part of the article's body?
    pub(crate) blocks: Forest,
    /// Is the page an article?
    pub(crate) kind: Forest,
}

impl Weights {
    /// Unpacks both.
    pub(crate) fn new(blocks: &[u8], kind: &[u8]) -> Self {
        Self { blocks: Forest::new(blocks), kind: Forest::new(kind) }
    }
}

/// What was learned from all pages, unpacked once.
pub(crate) static LEARNED: LazyLock<Weights> =
    LazyLock::new(|| Weights::new(include_bytes!("blocks.bin"), include_bytes!("kind.bin")));
