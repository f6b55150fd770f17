//! The checks that run nothing of ours: formatting, lints, types, API docs, the extension by the store's own linter.

use crate::shell::{cargo, run, say};
use crate::toolchain::{self, Toolchain};
use crate::{bundle, node};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::process::Stdio;

/// A check: its name and the doing.
pub(crate) type Check = (&'static str, fn() -> Result<()>);

/// All checks. They take the extension as built.
pub(crate) const CHECKS: &[Check] = &[
    ("formatting", || run(&mut cargo(&["fmt", "--all", "--check"]))),
    ("clippy", clippy),
    ("API docs", docs),
    ("TypeScript types", || run(&mut node::program("tsc", &["--noEmit"]))),
    ("web-ext lint", extension),
];

/// Warnings of `web-ext lint` that stay, each with its reason.
const EXPLAINED: &[(&str, &str)] = &[(
    "BACKGROUND_SERVICE_WORKER_IGNORED",
    "one manifest serves both browsers; Firefox takes its `scripts`",
)];

/// Runs every check, and fails after the last where any failed.
pub(crate) fn task(_: &[String]) -> Result<()> {
    bundle::build()?;
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        say(name);
        if let Err(error) = check() {
            eprintln!("{error:#}");
            failed.push(*name);
        }
    }
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

/// The boundary exists for wasm32 alone, and only a compiler with clippy beside it can look there: rustup's.
fn clippy() -> Result<()> {
    run(&mut cargo(&[
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--features=html",
        "--",
        "--deny=warnings",
    ]))?;
    if let toolchain @ Toolchain::Own = toolchain::get()? {
        let mut wasm = toolchain.cargo(&["clippy", "--quiet", "--package=intisari", "--lib"]);
        run(wasm.args(["--", "--deny=warnings"]))?;
    }
    Ok(())
}

fn docs() -> Result<()> {
    let mut doc = cargo(&["doc", "--quiet", "--package=intisari", "--no-deps", "--features=html"]);
    run(doc.env("RUSTDOCFLAGS", "--deny=warnings"))
}

fn extension() -> Result<()> {
    let options = ["lint", "--source-dir", bundle::FOLDER, "--output=json", "--no-config-discovery"];
    // It exits with 1 where it has found something, which its report says better.
    let found = node::program("web-ext", &options).stderr(Stdio::inherit()).output()?;
    let report: Value = serde_json::from_slice(&found.stdout).context("web-ext lint gave no report")?;
    let list = |kind: &str| report.get(kind).and_then(Value::as_array).cloned().unwrap_or_default();
    let field =
        |finding: &Value, name: &str| finding.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    let mut open = 0;
    for finding in list("errors").iter().chain(&list("warnings")) {
        let code = field(finding, "code");
        if field(finding, "_type") == "warning"
            && let Some((_, reason)) = EXPLAINED.iter().find(|(explained, _)| *explained == code)
        {
            println!("{code}: {reason}");
            continue;
        }
        open += 1;
        eprintln!("{code} ({}): {}", field(finding, "file"), field(finding, "message"));
    }
    if open > 0 || report.get("summary").is_none() {
        bail!("web-ext lint: {open} unexplained findings");
    }
    Ok(())
}
