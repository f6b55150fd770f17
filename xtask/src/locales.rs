//! The extension's words: every language has every key, and every key is used.
//!
//! That a used key exists is for the types to say (`extension/src/panel/i18n.ts`); this says the rest. A key is used where a
//! source names it whole, or names the beginning that it is put together from (`` `view_${…}` ``, `count("words", …)`).

use crate::bundle;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "extension/_locales";
/// The language that the others are held to: the manifest's default.
const FIRST: &str = "en";

/// Fails where a language lacks a key, has one too many or an empty message, or where nothing uses a key.
pub(crate) fn check() -> Result<()> {
    let first = messages(FIRST)?;
    let mut faults = Vec::new();
    for entry in fs::read_dir(FOLDER)? {
        let language = entry?.file_name().to_string_lossy().into_owned();
        let other = messages(&language)?;
        let missing = first.keys().filter(|key| !other.contains_key(*key));
        faults.extend(missing.map(|key| format!("{language} lacks {key}")));
        let unknown = other.keys().filter(|key| !first.contains_key(*key));
        faults.extend(unknown.map(|key| format!("{language} has {key}, which {FIRST} has not")));
        for (key, value) in &other {
            let text = value["message"].as_str().unwrap_or_default();
            let values = |text: &str| text.matches('$').count();
            if text.trim().is_empty() {
                faults.push(format!("{language}: {key} is empty"));
            } else if first
                .get(key)
                .is_some_and(|it| values(it["message"].as_str().unwrap_or_default()) != values(text))
            {
                faults.push(format!("{language}: {key} has other values than in {FIRST}"));
            }
        }
    }
    let sources = sources()?;
    faults
        .extend(first.keys().filter(|key| !is_used(key, &sources)).map(|key| format!("nothing uses {key}")));
    for fault in &faults {
        eprintln!("{fault}");
    }
    if !faults.is_empty() {
        bail!("{} faults in {FOLDER}", faults.len());
    }
    Ok(())
}

fn messages(language: &str) -> Result<Map<String, Value>> {
    let path = format!("{FOLDER}/{language}/messages.json");
    let text = fs::read_to_string(&path).with_context(|| path.clone())?;
    serde_json::from_str(&text).with_context(|| path)
}

/// The text of everything that can use a key.
fn sources() -> Result<String> {
    let mut files: Vec<PathBuf> = vec!["extension/manifest.json".into()];
    bundle::list(Path::new("extension/src"), &mut files)?;
    let texts: BTreeSet<String> = files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
    Ok(texts.into_iter().collect())
}

fn is_used(key: &str, sources: &str) -> bool {
    let base = key.strip_suffix("_one").or_else(|| key.strip_suffix("_other")).unwrap_or(key);
    let whole = [format!("\"{base}\""), format!("__MSG_{key}__")];
    let parts = key.match_indices('_').map(|(at, _)| format!("`{}_${{", key.split_at(at).0));
    whole.into_iter().chain(parts).any(|form| sources.contains(&form))
}
