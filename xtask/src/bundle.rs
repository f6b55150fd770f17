//! The unpacked extension, `target/extension`: one folder that both browsers load.
//!
//! Scripts are bundled by esbuild, the manifest gets the version of Cargo.toml, everything else is copied as it is.

use crate::shell::{cargo, output, run};
use crate::wasm::{self, MODULE};
use crate::{icons, node, notices};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the extension is put together.
pub(crate) const FOLDER: &str = "target/extension";
const SOURCE: &str = "extension";
/// What is not copied: it is bundled, drawn or patched.
const MADE: &[&str] = &["src", "icons", "manifest.json"];
/// Each script's module and what esbuild wraps it in. `executeScript` takes no modules, so those are functions.
const SCRIPTS: &[(&str, &str)] = &[
    ("background", "esm"),
    ("content", "iife"),
    ("message", "esm"),
    ("options", "esm"),
    ("tab", "esm"),
    ("walk", "iife"),
    ("welcome", "esm"),
];
/// The oldest browsers that the manifest admits.
const BROWSERS: &str = "--target=chrome127,firefox142";

/// Puts the extension together from nothing, so that no file of an earlier build stays.
pub(crate) fn build() -> Result<()> {
    wasm::build()?;
    node::get()?;
    if Path::new(FOLDER).exists() {
        fs::remove_dir_all(FOLDER)?;
    }
    copy(Path::new(SOURCE), Path::new(FOLDER), MADE)?;
    for (name, format) in SCRIPTS {
        let module = format!("{SOURCE}/src/{name}/index");
        script(&module, &format!("{FOLDER}/{name}.js"), format)?;
    }
    fs::copy(MODULE, format!("{FOLDER}/intisari_bg.wasm"))?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(licence, Path::new(FOLDER).join(licence))?;
    }
    notices::write(&Path::new(FOLDER).join("THIRD-PARTY.txt"))?;
    icons::draw()?;
    manifest()
}

/// Bundles `module` (`.ts` or `.tsx`) and what it imports into one script.
pub(crate) fn script(module: &str, out: &str, format: &str) -> Result<()> {
    let file =
        [".ts", ".tsx"].map(|ending| format!("{module}{ending}")).into_iter().find(|f| Path::new(f).exists());
    let file = file.with_context(|| format!("there is no {module}.ts or .tsx"))?;
    let (out, format) = (format!("--outfile={out}"), format!("--format={format}"));
    let options =
        [&file, &out, &format, "--bundle", "--minify", BROWSERS, "--loader:.css=text", "--log-level=warning"];
    run(&mut node::program("esbuild", &options))
}

/// Copies a folder, without those of its direct entries that `except` names.
pub(crate) fn copy(from: &Path, to: &Path, except: &[&str]) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name();
        if except.iter().any(|left_out| name == *left_out) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to.join(name), &[])?;
        } else {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

/// Adds the files of a folder and of those in it, in no order.
pub(crate) fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            list(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// The version is written once, in Cargo.toml.
fn manifest() -> Result<()> {
    let text = fs::read_to_string(format!("{SOURCE}/manifest.json"))?;
    let mut manifest: Value = serde_json::from_str(&text).context("extension/manifest.json")?;
    let fields = manifest.as_object_mut().context("extension/manifest.json is not an object")?;
    fields.insert("version".to_owned(), version()?.into());
    Ok(fs::write(format!("{FOLDER}/manifest.json"), serde_json::to_string_pretty(&manifest)?)?)
}

/// The package's version.
pub(crate) fn version() -> Result<String> {
    let metadata = output(&mut cargo(&["metadata", "--no-deps", "--format-version=1"]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages =
        metadata.get("packages").and_then(Value::as_array).context("cargo metadata has no packages")?;
    let package = packages.iter().find(|package| package.get("name") == Some(&"intisari".into()));
    let version = package.and_then(|package| package.get("version")).and_then(Value::as_str);
    Ok(version.context("cargo metadata has no version")?.to_owned())
}
