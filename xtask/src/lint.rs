//! The checks that run nothing of ours: formatting, lints, types, API docs, the extension by the store's own linter.

use crate::shell::{cargo, run, say};
use crate::toolchain::{self, Toolchain};
use crate::{bundle, locales, node, store, supply};
use anyhow::{Result, bail};

/// A check: its name and the doing.
pub(crate) type Check = (&'static str, fn() -> Result<()>);

/// All checks. They take the extension as built.
pub(crate) const CHECKS: &[Check] = &[
    ("formatting", || run(&mut cargo(&["fmt", "--all", "--check"]))),
    ("clippy", clippy),
    ("API docs", docs),
    ("TypeScript types", || run(&mut node::program("tsc", &["--noEmit"]))),
    ("locales", locales::check),
    ("supply chain", supply::check),
    ("no HTML strings", store::no_html_strings),
    ("web-ext lint", store::lint),
];

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
