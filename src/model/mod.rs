//! Learned weights, and how they are read. The `.bin` files are generated: `blocks` and `kind` by `cargo xtask train`, `terms`,
//! `sentences` and `sets` by `cargo xtask rank`. The same data gives the same bytes.

mod forest;

pub(crate) use forest::Forest;
