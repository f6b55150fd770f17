//! The TypeScript side of the tables in `src/page/names.rs`, so that the walker and the decoder cannot disagree.

use anyhow::Result;
use intisari::page::{Attr, MAX_ATTRIBUTE, Tag, snapshot};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const FILE: &str = "extension/src/generated/names.ts";

/// Writes the tables where they differ from what is there.
pub(crate) fn generate() -> Result<()> {
    let mut text = String::from("// Generated from src/page/names.rs by `cargo xtask names`.\n\n");
    table(&mut text, "TAGS", Tag::NAMES)?;
    table(&mut text, "ATTRS", Attr::NAMES)?;
    writeln!(text, "export const SNAPSHOT_VERSION = {};", snapshot::VERSION)?;
    writeln!(text, "export const MAX_ATTRIBUTE = {MAX_ATTRIBUTE};")?;
    if fs::read_to_string(FILE).is_ok_and(|old| old == text) {
        return Ok(());
    }
    if let Some(folder) = Path::new(FILE).parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(FILE, text)?)
}

/// A name's number is its place; the unknown name, the empty one, is left out.
fn table(text: &mut String, constant: &str, names: &[&str]) -> Result<()> {
    writeln!(text, "export const {constant}: Record<string, number> = {{")?;
    for (number, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        writeln!(text, "  \"{name}\": {number},")?;
    }
    writeln!(text, "}};\n")?;
    Ok(())
}
