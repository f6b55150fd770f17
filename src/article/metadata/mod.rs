//! What a page says of its article, beside the text itself.
//!
//! ```
//! # #[cfg(feature = "html")] {
//! use intisari::{article::metadata, page::html};
//! let page = html::parse("<meta property='og:title' content='Hujan turun'>", None);
//! assert_eq!(metadata::declared(&page).titles.first().unwrap().value, "Hujan turun");
//! # }
//! ```

mod byline;
pub mod caption;
pub(crate) mod clean;
pub(crate) mod date;
mod declared;
mod lines;
mod name;
mod pages;
mod people;
mod picture;
mod reconcile;
mod sources;
mod title;
mod topics;
mod when;

pub use declared::{Declared, MOST_TIMES, Source, Stated, StatedImage, StatedPerson, StatedTime, declared};
pub(crate) use reconcile::reconcile;

use crate::page::{Page, Tag};

/// The most nodes and bytes that [`short_text`] reads.
const SHORT_NODES: u32 = 400;
const SHORT_BYTES: usize = 2000;

/// The text of a small subtree; of a large one its beginning, so that nested properties cost no more than their number.
fn short_text(page: &Page, at: u32) -> String {
    let mut joined = String::new();
    for node in at..page.node(at).end.min(at.saturating_add(SHORT_NODES)) {
        match page.node(node).tag {
            Tag::Text => joined.push_str(page.text(node)),
            Tag::Br => joined.push(' '),
            _ => {}
        }
        if joined.len() > SHORT_BYTES {
            break;
        }
    }
    joined
}
