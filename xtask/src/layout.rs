//! What layout is worth: a page that a real browser has laid out, read with what the browser says of it and without.
//! `tests/e2e/layout.test.mjs` takes the snapshots and calls this.

use crate::parity;
use anyhow::{Context, Result};
use intisari::article::training::blind;
use intisari::page::Page;
use intisari::report::Options;
use serde_json::json;

/// Takes snapshots (JSON files) and prints a line of JSON for each: the article's text when layout is `seen` and `unseen`.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    for file in arguments {
        let json = std::fs::read_to_string(file).with_context(|| file.clone())?;
        let page = parity::decode(&json).with_context(|| file.clone())?;
        let text = |page: &Page| intisari::article::extract(page, &Options::default()).article.text;
        println!("{}", json!({"seen": text(&page), "unseen": text(&blind(&page))}));
    }
    Ok(())
}
