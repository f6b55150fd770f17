//! What comes from npm: the packages of `package-lock.json`, and the programs in them.

use crate::shell::{command, output, run, say};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The oldest Node.js that every package takes.
const OLDEST: u32 = 20;
/// A copy of the lock file, made when its packages were installed.
const INSTALLED: &str = "node_modules/.installed-lock.json";

/// Installs the packages where the lock file is not the one they were installed from.
pub(crate) fn get() -> Result<()> {
    let wanted = fs::read("package-lock.json").context("package-lock.json")?;
    if fs::read(INSTALLED).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let version = output(&mut command("node", &["--version"]))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse().ok());
    if major.is_none_or(|major: u32| major < OLDEST) {
        bail!("Node.js {} is too old; get {OLDEST} or newer from https://nodejs.org", version.trim());
    }
    say("npm ci: esbuild, TypeScript, wasm-opt, Preact and the test tools, as package-lock.json pins them");
    // No package here needs its installation script, so none gets to run one.
    run(&mut command("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    fs::write(INSTALLED, wanted)?;
    Ok(())
}

/// A program of an installed package.
pub(crate) fn program<S: AsRef<std::ffi::OsStr>>(name: &str, arguments: &[S]) -> Command {
    command(Path::new("node_modules/.bin").join(name), arguments)
}
