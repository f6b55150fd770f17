//! Learned weights, and how they are read. The `.bin` files are generated: `blocks`, `kind` and `choice` by `cargo xtask train`, `terms`
//! and `sentences` by `cargo xtask rank`, `actors` and `places` by `cargo xtask look`, `speakers` by `cargo xtask quotes`. The same data
//! gives the same bytes.

pub(crate) use intisari_forest::Forest;
use std::sync::LazyLock;

/// The forests that reading a page needs.
#[derive(Debug)]
pub(crate) struct Weights<'a> {
    /// Is a block part of the article's body?
    pub(crate) blocks: Forest<'a>,
    /// Is the page an article?
    pub(crate) kind: Forest<'a>,
    /// Is what was chosen the article's text?
    pub(crate) choice: Forest<'a>,
}

impl<'a> Weights<'a> {
    /// Opens them.
    pub(crate) fn new(blocks: &'a [u8], kind: &'a [u8], choice: &'a [u8]) -> Self {
        Self { blocks: Forest::new(blocks), kind: Forest::new(kind), choice: Forest::new(choice) }
    }
}

/// What was learned from all pages.
pub(crate) static LEARNED: LazyLock<Weights<'_>> = LazyLock::new(|| {
    Weights::new(include_bytes!("blocks.bin"), include_bytes!("kind.bin"), include_bytes!("choice.bin"))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_forests_are_whole() {
        for packed in [
            &include_bytes!("blocks.bin")[..],
            include_bytes!("kind.bin"),
            include_bytes!("choice.bin"),
            include_bytes!("terms.bin"),
            include_bytes!("sentences.bin"),
        ] {
            assert!(Forest::new(packed).trees() >= 60);
        }
        for packed in
            [&include_bytes!("actors.bin")[..], include_bytes!("places.bin"), include_bytes!("speakers.bin")]
        {
            assert!(Forest::new(packed).trees() >= 36);
        }
    }
}
