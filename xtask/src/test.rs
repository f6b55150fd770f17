//! The one test command: native tests, every static check, the built extension in both browsers.
//!
//! A failure does not stop what comes after it, so one run tells everything. It ends with the counts: each test of
//! `cargo test` and `node --test` is one, and so is each check.

use crate::count::{self, Count};
use crate::shell::{cargo, command, say, watch};
use crate::{browsers, fuzz, instructions, lint, node, package, site, size};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

const BROWSER_TESTS: &str = "tests/e2e";
/// No browser test takes this long, in milliseconds: one that hangs must not hang the run.
const LIMIT: u32 = 300_000;
const TAP: &str = "target/browser-tests.tap";

/// Runs everything; fails where anything failed, or where a runner had no test to run.
pub(crate) fn task(_: &[String]) -> Result<()> {
    let start = Instant::now();
    node::get()?;
    browsers::get()?;
    let mut lines = Vec::new();
    let mut total = Count::default();
    let mut group = |name: &str, run: &dyn Fn() -> Result<Count>| {
        say(name);
        let start = Instant::now();
        let count = run().unwrap_or_else(|error| {
            eprintln!("{name}: {error:#}");
            Count { passed: 0, failed: 1 }
        });
        total += count;
        lines.push(format!("{:>5.0} s  {name}: {count}", start.elapsed().as_secs_f32()));
        count.failed == 0
    };
    let built = group("build and package", &|| one(package::task(&[]).and_then(|()| site::build())));
    for (name, check) in lint::CHECKS {
        group(name, &|| one(check()));
    }
    group("native tests", &native);
    group("browser tests", &|| if built { browser() } else { bail!("there is no extension to test") });
    group("fuzz targets", &|| one(fuzz::task(&[])));
    group("size budgets", &|| one(size::check()));
    group("instruction counts", &|| one(instructions::task(&[])));
    group("reproducible archives", &|| one(reproducible()));
    println!("\n{}\n{:>5.0} s  in all", lines.join("\n"), start.elapsed().as_secs_f32());
    println!("{total}");
    if total.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}

/// A check counts as one.
fn one(result: Result<()>) -> Result<Count> {
    result.map(|()| Count { passed: 1, failed: 0 })
}

fn native() -> Result<Count> {
    let mut count = Count::default();
    let mut tests = cargo(&["test", "--workspace", "--features=html", "--no-fail-fast"]);
    let success = watch(&mut tests, |line| count += count::cargo(line))?;
    complete(count, success)
}

fn browser() -> Result<Count> {
    let found = browsers::get()?;
    let mut files = Vec::new();
    for entry in fs::read_dir(BROWSER_TESTS)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    let limit = format!("--test-timeout={LIMIT}");
    let tap = format!("--test-reporter-destination={TAP}");
    let options = [
        "--test",
        &limit,
        "--test-reporter=spec",
        "--test-reporter-destination=stdout",
        "--test-reporter=tap",
        &tap,
    ];
    let mut tests = command("node", &options);
    tests.args(files).env("CHROMIUM", found.chromium).env("FIREFOX", found.firefox);
    let success = watch(&mut tests, |_| {})?;
    let mut count = Count::default();
    for line in fs::read_to_string(TAP)?.lines() {
        count += count::tap(line);
    }
    complete(count, success)
}

/// A runner that failed without a failed test (it did not compile, it crashed) counts as one, so does one without tests.
fn complete(mut count: Count, success: bool) -> Result<Count> {
    if count == Count::default() {
        bail!("no test ran");
    }
    if !success && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// Bundles and packs a second time and compares every byte. The module, whose sources have not changed, is not compiled again.
pub(crate) fn reproducible() -> Result<()> {
    let read = |paths: Vec<PathBuf>| paths.into_iter().map(fs::read).collect::<Result<Vec<_>, _>>();
    let first = read(package::write(Path::new(package::PACKAGES))?)?;
    package::task(&[]).context("building again")?;
    let again = Path::new("target/packages-again");
    if read(package::write(again)?)? != first {
        bail!("two builds of the same sources differ: compare {} and {}", package::PACKAGES, again.display());
    }
    Ok(())
}
