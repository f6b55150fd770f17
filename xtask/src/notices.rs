//! The licences of what is linked into the extension, which must travel with it.

use crate::shell::{cargo, output};
use crate::toolchain::TARGET;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The names that a licence's text goes by, the preferred one first: every part offers MIT.
const FILES: &[&str] = &["LICENSE-MIT", "LICENSE_MIT", "LICENSE", "LICENSE.md", "LICENSE.txt"];
/// The npm packages that esbuild puts into the scripts.
const NPM: &[&str] = &["preact"];

/// Writes each part's name, version, licence and, where it brings one, the licence's text.
pub(crate) fn write(to: &Path) -> Result<()> {
    let tree =
        ["tree", "--package=intisari", "--target", TARGET, "--edges=normal,no-proc-macro", "--prefix=none"];
    let linked = output(&mut cargo(&[&tree[..], &["--format={p}"]].concat()))?;
    let linked: BTreeSet<(&str, &str)> =
        linked.lines().filter_map(|line| line.split(' ').next().zip(line.split(' ').nth(1))).collect();
    let metadata = output(&mut cargo(&["metadata", "--format-version=1", "--filter-platform", TARGET]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages =
        metadata.get("packages").and_then(Value::as_array).context("cargo metadata has no packages")?;
    let mut text = String::from("Intisari contains the following parts.\n");
    for package in packages {
        let manifest = Path::new(field(package, "manifest_path"));
        let version = format!("v{}", field(package, "version"));
        let foreign = package.get("source").is_some_and(Value::is_string);
        if foreign && linked.contains(&(field(package, "name"), &version)) {
            notice(&mut text, package, manifest.parent().context("a package without a folder")?);
        }
    }
    for name in NPM {
        let folder = Path::new("node_modules").join(name);
        notice(&mut text, &serde_json::from_slice(&fs::read(folder.join("package.json"))?)?, &folder);
    }
    Ok(fs::write(to, text)?)
}

fn notice(text: &mut String, package: &Value, folder: &Path) {
    let [name, version, licence] = ["name", "version", "license"].map(|name| field(package, name));
    text.push_str(&format!("\n---- {name} {version} ({licence})\n"));
    if let Some(licence) = FILES.iter().find_map(|file| fs::read_to_string(folder.join(file)).ok()) {
        text.push_str(&format!("\n{}\n", licence.trim().replace('\r', "")));
    }
}

fn field<'a>(package: &'a Value, name: &str) -> &'a str {
    package.get(name).and_then(Value::as_str).unwrap_or("")
}
