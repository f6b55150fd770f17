//! What the stores would say of the extension, and the one promise their linter cannot check: no HTML strings.

use crate::bundle;
use crate::node;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;

/// Warnings of `web-ext lint` that stay, each with its reason. Each is explained once for a file: a second one is not.
const EXPLAINED: &[(&str, &str)] = &[
    ("BACKGROUND_SERVICE_WORKER_IGNORED", "one manifest serves both browsers; Firefox takes its `scripts`"),
    ("UNSAFE_VAR_ASSIGNMENT", "Preact's dangerouslySetInnerHTML, which no source of ours may name"),
];

/// What turns a string into HTML.
const HTML_STRINGS: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "InnerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
    "setHTMLUnsafe",
    "document.write",
];

/// Runs `web-ext lint` on the built extension; fails on every error and on warnings that nobody has explained.
pub(crate) fn lint() -> Result<()> {
    let options = ["lint", "--source-dir", bundle::FOLDER, "--output=json", "--no-config-discovery"];
    // It exits with 1 where it has found something, which its report says better.
    let found = node::program("web-ext", &options).stderr(Stdio::inherit()).output()?;
    let report: Value = serde_json::from_slice(&found.stdout).context("web-ext lint gave no report")?;
    let list =
        |kind: &str| report.get(kind).and_then(Value::as_array).context("web-ext lint's report is damaged");
    let field =
        |finding: &Value, name: &str| finding.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    let mut explained = BTreeSet::new();
    let mut open = list("errors")?.clone();
    for warning in list("warnings")? {
        let code = field(warning, "code");
        match EXPLAINED.iter().find(|(known, _)| *known == code) {
            Some((_, reason)) if explained.insert((code.clone(), field(warning, "file"))) => {
                println!("explained: {code} {} ({reason})", field(warning, "file"));
            }
            _ => open.push(warning.clone()),
        }
    }
    for finding in &open {
        eprintln!("{} {}: {}", field(finding, "code"), field(finding, "file"), field(finding, "message"));
    }
    if !open.is_empty() {
        bail!("{} findings that nobody has explained", open.len());
    }
    Ok(())
}

/// Fails where a source of the extension or the site names a way to make HTML of a string.
pub(crate) fn no_html_strings() -> Result<()> {
    let mut files = Vec::new();
    for folder in ["extension", "www"] {
        bundle::list(Path::new(folder), &mut files)?;
    }
    let mut found = 0;
    for file in files {
        // What is not text holds no source.
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for (number, line) in text.lines().enumerate() {
            if let Some(word) = HTML_STRINGS.iter().find(|word| line.contains(**word)) {
                eprintln!("{}:{}: {word}", file.display(), number + 1);
                found += 1;
            }
        }
    }
    if found > 0 {
        bail!("{found} lines make HTML of strings");
    }
    Ok(())
}
