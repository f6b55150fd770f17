//! Learned weights, and how they are read. The `.bin` files are generated: `blocks` and `kind` by `cargo xtask train`, `terms`,
//! `sentences` and `sets` by `cargo xtask rank`. The same data gives the same bytes.

mod forest;

pub(crate) use forest::Forest;

/// The packed forests that reading a page needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights<'a> {
    /// Is a block part of the article's body?
    pub(crate) blocks: &'a [u8],
    /// Is the page an article?
    pub(crate) kind: &'a [u8],
}

/// What was learned from all pages.
pub(crate) static LEARNED: Weights<'static> =
    Weights { blocks: include_bytes!("blocks.bin"), kind: include_bytes!("kind.bin") };
