//! The archives for the stores, one for each family of browsers.
//!
//! Both hold the same files. Only the manifest differs: each leaves out the keys that the other family alone reads, so
//! that neither store has anything to warn about. The archives are reproducible: entries sorted, times fixed, so the
//! same sources and tools give the same bytes.

use crate::bundle::{self, FOLDER};
use crate::shell::say;
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
    (
        "firefox",
        &[&["background", "service_worker"], &["message_serialization"], &["minimum_chrome_version"]],
    ),
];

/// Builds the extension and both archives.
pub(crate) fn task(_: &[String]) -> Result<()> {
    bundle::build()?;
    for archive in write(Path::new(PACKAGES))? {
        say(&format!("{}: {} kB", archive.display(), fs::metadata(&archive)?.len() / 1000));
    }
    Ok(())
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

fn archive(path: &Path, unread: &[&[&str]]) -> Result<()> {
    let mut names = Vec::new();
    bundle::list(Path::new(FOLDER), &mut names)?;
    names.sort();
    let mut zip = ZipWriter::new(File::create(path)?);
    let options = SimpleFileOptions::default().compression_level(Some(9)).unix_permissions(0o644);
    for file in names {
        let name = file.strip_prefix(FOLDER)?.to_string_lossy().replace('\\', "/");
        let mut content = fs::read(&file)?;
        if name == "manifest.json" {
            content = manifest(&content, unread)?;
        }
        zip.start_file(name, options)?;
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
