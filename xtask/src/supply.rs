//! Where the parts come from: every crate from crates.io with its checksum and a licence that `deny.toml` allows, every npm
//! package at one exact version with the hash of its content. What is shipped is listed in the package (`notices`).

use crate::shell::{cargo, output};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// npm's own registry; a lock file may leave it out.
const NPM: &str = "https://registry.npmjs.org/";
/// The project's workspace, and that of the fuzz targets.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

pub(crate) fn check() -> Result<()> {
    let mut wrong = Vec::new();
    let allowed = allowed()?;
    for manifest in MANIFESTS {
        crates(manifest, &allowed, &mut wrong)?;
    }
    npm(&mut wrong)?;
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

/// The licences that `deny.toml` allows.
fn allowed() -> Result<Vec<String>> {
    let text = fs::read_to_string("deny.toml")?;
    let list =
        text.split_once("\nallow = [").and_then(|(_, rest)| rest.split_once(']')).map(|(list, _)| list);
    let lines = list.context("deny.toml allows no licences")?.lines();
    Ok(lines.filter_map(|line| Some(line.trim().strip_prefix('"')?.split_once('"')?.0.to_owned())).collect())
}

fn crates(manifest: &str, allowed: &[String], wrong: &mut Vec<String>) -> Result<()> {
    let lock = fs::read_to_string(manifest.replace(".toml", ".lock"))?;
    for package in lock.split("[[package]]").filter(|package| package.contains("source = ")) {
        let whole = package.contains(&format!("source = \"{REGISTRY}\"")) && package.contains("checksum = ");
        if !whole {
            wrong.push(format!("{manifest}: not from crates.io with a checksum: {}", package.trim()));
        }
    }
    let metadata = ["metadata", "--format-version=1", "--manifest-path", manifest];
    let metadata: Value = serde_json::from_str(&output(&mut cargo(&metadata))?)?;
    for package in metadata["packages"].as_array().context("cargo metadata has no packages")? {
        let licence = package["license"].as_str().unwrap_or("");
        if !fits(licence, allowed) {
            wrong.push(format!("{manifest}: {}'s licence is not allowed: “{licence}”", package["name"]));
        }
    }
    Ok(())
}

/// Whether a choice of licences (SPDX; `/` is old style for `OR`) holds one that is allowed; of what is joined by `AND`, all.
fn fits(licence: &str, allowed: &[String]) -> bool {
    let plain = licence.replace('/', " OR ").replace(['(', ')'], "");
    let mut all = plain.split(" AND ");
    all.all(|part| part.split(" OR ").any(|one| allowed.iter().any(|allowed| allowed == one.trim())))
}

fn npm(wrong: &mut Vec<String>) -> Result<()> {
    let package: Value = serde_json::from_slice(&fs::read("package.json")?)?;
    for field in ["dependencies", "devDependencies"] {
        for (name, version) in package[field].as_object().into_iter().flatten() {
            let exact = |version: &str| version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            if !version.as_str().is_some_and(exact) {
                wrong.push(format!("package.json: {name} has no exact version: {version}"));
            }
        }
    }
    let lock: Value = serde_json::from_slice(&fs::read("package-lock.json")?)?;
    for (path, package) in lock["packages"].as_object().context("package-lock.json has no packages")? {
        let elsewhere = package["resolved"].as_str().is_some_and(|url| !url.starts_with(NPM));
        let hashed = package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-"));
        if !path.is_empty() && (elsewhere || !hashed) {
            wrong.push(format!("package-lock.json: {path} has no hash, or comes from elsewhere"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn licences_are_weighed_as_spdx_says() {
        let allowed = ["MIT".to_owned(), "Zlib".to_owned()];
        for (licence, expected) in [
            ("MIT", true),
            ("Apache-2.0/MIT", true),
            ("GPL-3.0 OR MIT", true),
            ("(GPL-3.0 OR MIT) AND Zlib", true),
            ("MIT AND GPL-3.0", false),
            ("", false),
        ] {
            assert_eq!(fits(licence, &allowed), expected, "{licence}");
        }
    }
}
