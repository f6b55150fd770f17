//! Intisari finds the article on a crowded news page and gives its essence.
//!
//! The data goes one way: Snapshot → [`Page`](page::Page) → [`Article`](report::Article) →
//! [`Summary`](report::Summary) = [`Report`]. The core knows no browser, no clock and no I/O: the same code runs in the
//! extension, on the site, on the command line and under test.
//!
//! ```
//! # #[cfg(feature = "html")] {
//! use intisari::{page::html, Options};
//! let page = html::parse("<title>Hujan</title><h1>Hujan</h1><p>Hujan turun di Bogor sejak pagi.</p>", None);
//! let report = intisari::read(&page, &Options::default());
//! assert_eq!(report.article.title, "Hujan");
//! # }
//! ```

#![cfg_attr(test, allow(clippy::string_slice))]

pub mod article;
#[cfg(not(target_arch = "wasm32"))]
mod english;
mod error;
mod lang;
mod model;
mod order;
pub mod page;
pub mod report;
mod search;
pub mod summary;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use error::Error;
pub use report::{Options, Report};

/// Reads a page: finds the article, accounts for the rest, sums it up. Has an answer for every page.
pub fn read(page: &page::Page, options: &Options) -> Report {
    read_timed(page, options, || 0.0)
}

/// [`read`] with a clock in milliseconds, so that [`report::Timings`] can be filled: the core has none of its own.
pub fn read_timed(page: &page::Page, options: &Options, now: impl Fn() -> f64) -> Report {
    read_pages(std::slice::from_ref(page), options, now)
}

/// [`read_timed`] over the pages of one article, in their order. Pages given away make room for the summary.
pub fn read_pages(pages: impl AsRef<[page::Page]>, options: &Options, now: impl Fn() -> f64) -> Report {
    let start = now();
    let mut report = article::extract_all(pages.as_ref(), options);
    drop(pages);
    let extracted = now();
    report.summary = summary::summarize(&report.article, report.language.as_deref(), options);
    report.diagnostics.timings.article = extracted - start;
    report.diagnostics.timings.summary = now() - extracted;
    report
}
