//! A release: everything that must be true of one, its archives with their checksums, and what is left for a person to do.
//!
//! `--dry-run` changes nothing and tells every obstacle; without it the commit is tagged. Nothing is pushed or uploaded here:
//! that takes accounts, which belong to people. `--no-tests` leaves the tests to the machine that has run them.

use crate::bundle;
use crate::package::{self, PACKAGES};
use crate::shell::{command, output, run, say};
use crate::test;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

const SUMS: &str = "SHA256SUMS";

/// Checks, tests, packs, and says what there is to tag and to upload.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    let asked = |name: &str| arguments.iter().any(|argument| argument == name);
    if let Some(unknown) =
        arguments.iter().find(|given| !["--dry-run", "--no-tests"].contains(&given.as_str()))
    {
        bail!("release takes --dry-run and --no-tests, not {unknown}");
    }
    let version = bundle::version()?;
    let tag = format!("v{version}");
    let (notes, mut obstacles) = notes(&fs::read_to_string("CHANGELOG.md")?, &version)?;
    obstacles.extend(state(&tag)?);
    for obstacle in &obstacles {
        say(&format!("in the way: {obstacle}"));
    }
    if !obstacles.is_empty() && !asked("--dry-run") {
        bail!("no release of {version}: {} things in the way", obstacles.len());
    }
    if asked("--no-tests") {
        say("tests: left out, as asked");
    } else {
        // It ends the program where a test fails.
        test::task(&[])?;
    }
    let archives = package::all()?;
    let sums = checksums(&archives)?;
    if !asked("--dry-run") {
        run(&mut command(
            "git",
            &["tag", "--annotate", &tag, "--message", &format!("Intisari {version}\n\n{notes}")],
        ))?;
    }
    println!("\n{}", plan(&tag, &notes, &sums, asked("--dry-run")));
    if !obstacles.is_empty() {
        bail!("{version} cannot be released yet: {}", obstacles.join("; "));
    }
    Ok(())
}

/// The changelog's section for this version. While there is none, what is not released yet stands in for it, and that is in the way.
fn notes(changelog: &str, version: &str) -> Result<(String, Vec<String>)> {
    let section = |name: &str| {
        let (_, rest) = changelog.split_once(&format!("\n## [{name}]"))?;
        let (_, text) = rest.split_once('\n')?;
        Some(text.split("\n## [").next().unwrap_or(text).trim().to_owned())
    };
    if let Some(text) = section(version) {
        let obstacle = text.is_empty().then(|| format!("CHANGELOG.md says nothing of {version}"));
        return Ok((text, obstacle.into_iter().collect()));
    }
    let text = section("Unreleased").context("CHANGELOG.md has no section for what is not released")?;
    Ok((
        text,
        vec![format!("CHANGELOG.md has no section [{version}] yet: name [Unreleased] so, with the date")],
    ))
}

/// What the repository itself has against it.
fn state(tag: &str) -> Result<Vec<String>> {
    let mut obstacles = Vec::new();
    let changed = output(&mut command("git", &["status", "--porcelain"]))?;
    if !changed.is_empty() {
        obstacles.push(format!("{} files differ from the last commit", changed.lines().count()));
    }
    if !output(&mut command("git", &["tag", "--list", tag]))?.is_empty() {
        obstacles.push(format!("{tag} is a tag already: raise the version in Cargo.toml"));
    }
    Ok(obstacles)
}

/// Writes the archives' checksums beside them, as `sha256sum --check` takes them; gives the text.
fn checksums(archives: &[PathBuf]) -> Result<String> {
    let mut sums = String::new();
    for archive in archives {
        let name = archive.file_name().unwrap_or_default().to_string_lossy();
        for byte in Sha256::digest(fs::read(archive)?) {
            write!(sums, "{byte:02x}")?;
        }
        writeln!(sums, "  {name}")?;
    }
    fs::write(format!("{PACKAGES}/{SUMS}"), &sums)?;
    Ok(sums)
}

fn plan(tag: &str, notes: &str, sums: &str, dry: bool) -> String {
    let done = if dry { "would be tagged" } else { "is tagged" };
    format!(
        "{tag} {done}. Notes:\n\n{notes}\n\nChecksums ({PACKAGES}/{SUMS}):\n\n{sums}\nLeft for a person:\n\
         1. git push origin {tag}\n\
         2. a release on the project's page: the notes, the three archives, {SUMS}\n\
         3. Chrome Web Store: the chrome archive; texts and pictures are in store/\n\
         4. addons.mozilla.org: the firefox archive, and the source archive with store/REVIEWERS.md"
    )
}

#[cfg(test)]
mod tests {
    use super::notes;

    const CHANGELOG: &str = "# Changelog\n\n## [Unreleased]\n\nNew.\n\n## [0.1.0] - 2026-01-01\n\n- First.\n";

    #[test]
    fn the_notes_are_those_of_the_version() {
        let (text, obstacles) = notes(CHANGELOG, "0.1.0").unwrap();
        assert_eq!((text.as_str(), obstacles.len()), ("- First.", 0));
    }

    #[test]
    fn a_version_without_a_section_is_in_the_way() {
        let (text, obstacles) = notes(CHANGELOG, "0.2.0").unwrap();
        assert_eq!((text.as_str(), obstacles.len()), ("New.", 1));
    }
}
