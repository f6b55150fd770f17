//! The site, `target/www`: the same module and panel on a page of its own, so that one can try without installing.

use crate::bundle::{copy, script};
use crate::node;
use crate::shell::{run, say};
use crate::wasm::{self, MODULE};
use anyhow::Result;
use std::fs;
use std::path::Path;

const FOLDER: &str = "target/www";
/// The page that the site reads for its visitors.
const DEMO: &str = "tests/pages/demo";

/// Builds the site; with `--serve` serves it until interrupted.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    build()?;
    if arguments.iter().any(|argument| argument == "--serve") {
        say("serving on http://localhost:8080");
        run(&mut node::program("esbuild", &["--serve=127.0.0.1:8080", "--servedir=target/www"]))?;
    }
    Ok(())
}

/// Puts the site together from nothing.
pub(crate) fn build() -> Result<()> {
    wasm::build()?;
    node::get()?;
    if Path::new(FOLDER).exists() {
        fs::remove_dir_all(FOLDER)?;
    }
    copy(Path::new("www"), Path::new(FOLDER), &["src"])?;
    copy(Path::new(DEMO), &Path::new(FOLDER).join("demo"), &[])?;
    script("www/src/index", "target/www/index.js", "esm")?;
    fs::copy(MODULE, format!("{FOLDER}/intisari_bg.wasm"))?;
    Ok(())
}
