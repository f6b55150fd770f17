//! Comparing with the run that was saved by `--save`: which figures moved, which pages.

use super::Outcome;
use anyhow::Result;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Named figures.
pub(super) type Figures = BTreeMap<String, f64>;

const FILE: &str = "target/eval.json";
/// A page changed where its F1 moved by more than this.
const MOVED: f64 = 0.02;
/// How many changed pages are named.
const NAMED: usize = 20;

/// Prints what moved since the saved run, if there is one; then saves this one, if told to.
pub(super) fn compare(articles: &[&Outcome<'_>], figures: &Figures, save: bool) -> Result<()> {
    let key = |outcome: &Outcome<'_>| format!("{}/{}", outcome.sample.set, outcome.sample.id);
    if let Ok(bytes) = std::fs::read(FILE) {
        let saved: Value = serde_json::from_slice(&bytes)?;
        println!("against {FILE}");
        for (name, value) in figures {
            let before = saved["figures"][name].as_f64().unwrap_or_default();
            if (value - before).abs() > 5e-5 {
                println!("  {name:<18} {before:.4} -> {value:.4} ({:+.4})", value - before);
            }
        }
        let pages = articles.iter().filter_map(|outcome| {
            let before = saved["pages"][key(outcome)].as_f64()?;
            Some((outcome.f1() - before, before, outcome)).filter(|(change, ..)| change.abs() > MOVED)
        });
        let mut pages: Vec<_> = pages.collect();
        let better = pages.iter().filter(|(change, ..)| *change > 0.0).count();
        println!("  {better} pages better, {} worse", pages.len() - better);
        pages.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
        for (change, before, outcome) in pages.into_iter().take(NAMED) {
            println!("  {before:.3} -> {:.3} ({change:+.3}) {}", outcome.f1(), key(outcome));
        }
    }
    if save {
        let pages: BTreeMap<_, _> = articles.iter().map(|outcome| (key(outcome), outcome.f1())).collect();
        std::fs::create_dir_all(Path::new(FILE).parent().unwrap_or(Path::new(".")))?;
        std::fs::write(FILE, json!({"figures": figures, "pages": pages}).to_string())?;
    }
    Ok(())
}
