//! The guard against slowness: how many instructions reading takes, page by page, held to what it took before.
//!
//! Instructions, not seconds: a count is the same on a busy machine. Valgrind's callgrind counts a whole run of the command
//! line on some of the fixtures, from HTML to report. Another compiler makes other code, so where the minor version
//! differs from the baseline's, the count is shown and not judged. `cargo xtask instructions --accept` sets the baseline.

use crate::shell::{cargo, command, find, output, run, say};
use crate::system;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fs;

const BASELINE: &str = "benches/instructions.json";
/// How much more than the baseline is too much.
const TOLERANCE: f64 = 1.05;
/// Pages of many shapes and scripts, the larger ones.
const PAGES: &[&str] = &[
    "demo",
    "crowded-english",
    "crowded-arabic",
    "crowded-japanese",
    "read-also-between-paragraphs",
    "english-related",
    "tables-lists",
    "hindi",
];

/// Counts, shows and compares; with `--accept` the counts become the baseline.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    if find(&["valgrind"]).is_none() {
        system::install(&["valgrind"], "counting instructions")?;
    }
    run(&mut cargo(&["build", "--quiet", "--release", "--features=html", "--bin=intisari"]))?;
    let compiler = output(&mut command("rustc", &["--version"]))?;
    let compiler = compiler.split_whitespace().nth(1).unwrap_or_default().to_owned();
    let counts = PAGES.iter().map(|page| Ok(((*page).to_owned(), count(page)?.into())));
    let counts = counts.collect::<Result<serde_json::Map<String, Value>>>()?;
    if arguments.iter().any(|argument| argument == "--accept") {
        let baseline = json!({ "rustc": compiler, "instructions": counts });
        return Ok(fs::write(BASELINE, serde_json::to_string_pretty(&baseline)? + "\n")?);
    }
    let baseline: Value = serde_json::from_str(&fs::read_to_string(BASELINE)?)?;
    let ratio = |page: &String| Some(counts[page].as_f64()? / baseline["instructions"][page].as_f64()?);
    let mut slower = Vec::new();
    for (page, count) in &counts {
        let ratio = ratio(page).with_context(|| format!("{BASELINE} has no {page}; --accept adds it"))?;
        say(&format!("{page}: {count} instructions, {:+.1} %", (ratio - 1.0) * 100.0));
        if ratio > TOLERANCE {
            slower.push(page.as_str());
        }
    }
    let minor = |version: &str| version.split('.').nth(1).map(str::to_owned);
    let made_with = baseline["rustc"].as_str().unwrap_or_default();
    if minor(made_with) != minor(&compiler) {
        say(&format!("the baseline is rustc {made_with}'s, this is {compiler}'s: not judged"));
    } else if !slower.is_empty() {
        bail!("more than 5 % more instructions than {BASELINE} says: {}", slower.join(", "));
    }
    Ok(())
}

/// The instructions of one run over one page.
fn count(page: &str) -> Result<u64> {
    let file = format!("tests/pages/{page}/source.html");
    let options =
        ["--tool=callgrind", "--callgrind-out-file=/dev/null", "target/release/intisari", "read", &file];
    let done = command("valgrind", &options).output().context("cannot start valgrind")?;
    let report = String::from_utf8_lossy(&done.stderr);
    let collected = report.lines().find_map(|line| line.split_once("Collected : "));
    collected
        .and_then(|(_, count)| count.trim().parse().ok())
        .with_context(|| format!("valgrind counted nothing on {file}:\n{report}"))
}
