//! The archives for the stores, one for each family of browsers, and the sources that a store's reviewer builds them from.
//!
//! The first two hold the same files. Only the manifest differs: each leaves out the keys that the other family alone reads, so
//! that neither store has anything to warn about. The archives are reproducible: entries sorted, times fixed, so the
//! same sources and tools give the same bytes.

use crate::bundle::{self, FOLDER};
use crate::shell::{command, output, say};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zip::write::{SimpleFileOptions, ZipWriter};

pub(crate) const PACKAGES: &str = "target/packages";
/// A family, and the manifest keys (a path of names) that it has no use for.
const FAMILIES: &[(&str, &[&[&str]])] = &[
    ("chrome", &[&["background", "scripts"], &["browser_specific_settings"]]),
    ("firefox", &[&["background", "service_worker"], &["minimum_chrome_version"]]),
];

/// Builds the extension and all archives.
pub(crate) fn task(_: &[String]) -> Result<()> {
    all().map(drop)
}

/// Builds the extension and all archives; gives their paths.
pub(crate) fn all() -> Result<Vec<PathBuf>> {
    bundle::build()?;
    let folder = Path::new(PACKAGES);
    let mut archives = write(folder)?;
    archives.extend(source(folder)?);
    for archive in &archives {
        say(&format!("{}: {} kB", archive.display(), fs::metadata(archive)?.len() / 1000));
    }
    Ok(archives)
}

/// Writes the archives of `target/extension` into `folder`; gives their paths.
pub(crate) fn write(folder: &Path) -> Result<Vec<PathBuf>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let version = bundle::version()?;
    FAMILIES
        .iter()
        .map(|(family, unread)| {
            let path = folder.join(format!("intisari-{family}-{version}.zip"));
            archive(&path, unread).with_context(|| path.display().to_string())?;
            Ok(path)
        })
        .collect()
}

/// Every file of the repository but its pictures, from which nothing is built. What a reviewer has unpacked has no history to
/// tell its files by, so there nothing is written.
fn source(folder: &Path) -> Result<Option<PathBuf>> {
    if !Path::new(".git").exists() {
        say("no sources packed: this is not a clone");
        return Ok(None);
    }
    let files = output(&mut command("git", &["ls-files", "-z"]))?;
    let path = folder.join(format!("intisari-source-{}.zip", bundle::version()?));
    let mut zip = ZipWriter::new(File::create(&path)?);
    for name in files.split_terminator('\0').filter(|name| !name.ends_with(".png")) {
        let content = fs::read(name).with_context(|| name.to_owned())?;
        let mode = if content.starts_with(b"#!") { 0o755 } else { 0o644 };
        zip.start_file(name, options().unix_permissions(mode))?;
        zip.write_all(&content)?;
    }
    zip.finish()?;
    Ok(Some(path))
}

/// No times: the same files give the same bytes.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_level(Some(9)).unix_permissions(0o644)
}

fn archive(path: &Path, unread: &[&[&str]]) -> Result<()> {
    let mut names = Vec::new();
    bundle::list(Path::new(FOLDER), &mut names)?;
    names.sort();
    let mut zip = ZipWriter::new(File::create(path)?);
    for file in names {
        let name = file.strip_prefix(FOLDER)?.to_string_lossy().replace('\\', "/");
        let mut content = fs::read(&file)?;
        if name == "manifest.json" {
            content = manifest(&content, unread)?;
        }
        zip.start_file(name, options())?;
        zip.write_all(&content)?;
    }
    zip.finish()?;
    Ok(())
}

fn manifest(content: &[u8], unread: &[&[&str]]) -> Result<Vec<u8>> {
    let mut manifest: Value = serde_json::from_slice(content)?;
    for path in unread {
        let Some((last, parents)) = path.split_last() else { continue };
        let parent = parents.iter().try_fold(&mut manifest, |value, name| value.get_mut(name));
        if let Some(fields) = parent.and_then(Value::as_object_mut) {
            fields.remove(*last);
        }
    }
    Ok(serde_json::to_vec_pretty(&manifest)?)
}
