//! Every promise of docs/RELIABILITY.md, proven: the document's tables name the command that shows each line, and this runs
//! those commands, in their long form (`INTISARI_HARDEN`). A line cannot be written without its proof.

use crate::shell::{cargo, command, find, run, say, value};
use crate::{browsers, bundle, node};
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::Command;
use std::time::Instant;

const DOCUMENT: &str = "docs/RELIABILITY.md";
/// The head of the column that holds the command.
const COLUMN: &str = "Shown by";

/// `[--seconds N]`: how long each fuzz target runs, 60 unless said. `[WORD]`: only commands that hold it.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    node::get()?;
    let browsers = browsers::get()?;
    bundle::build()?;
    let only = arguments.first().filter(|word| !word.starts_with('-'));
    let mut lines = Vec::new();
    let mut failed = 0;
    for words in commands(&fs::read_to_string(DOCUMENT)?)? {
        if only.is_some_and(|only| !words.contains(only.as_str())) {
            continue;
        }
        say(&words);
        let start = Instant::now();
        let mut proof = parse(&words)?;
        if let Some(seconds) = value(arguments, "--seconds").filter(|_| words.contains("xtask fuzz")) {
            proof.args(["--seconds", seconds]);
        }
        proof
            .env("INTISARI_HARDEN", "1")
            .env("CHROMIUM", &browsers.chromium)
            .env("FIREFOX", &browsers.firefox);
        let outcome = run(&mut proof);
        failed += u32::from(outcome.is_err());
        let verdict = if outcome.is_ok() { "holds" } else { "FAILS" };
        lines.push(format!("{verdict} {:>5.0} s  {words}", start.elapsed().as_secs_f32()));
    }
    println!("\n{}", lines.join("\n"));
    if failed > 0 {
        bail!("{failed} of {} proofs failed", lines.len());
    }
    Ok(())
}

/// The commands of the document's tables, each once, in their order.
fn commands(document: &str) -> Result<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    let mut column = None;
    for line in document.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if !line.starts_with('|') {
            column = None;
        } else if let Some(at) = cells.iter().position(|cell| *cell == COLUMN) {
            column = Some(at);
        } else if let Some(cell) = column.and_then(|at| cells.get(at)).filter(|cell| !cell.starts_with('-')) {
            let command = cell.split('`').nth(1).with_context(|| format!("no command in: {line}"))?;
            if !found.iter().any(|other| other == command) {
                found.push(command.to_owned());
            }
        }
    }
    Ok(found)
}

/// A command of the document. Only the project's own tools are run.
fn parse(words: &str) -> Result<Command> {
    let mut parts = words.split(' ');
    let program = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    match program {
        "cargo" => Ok(cargo(&rest)),
        "node" => Ok(command(find(&["node"]).context("no node")?, &rest)),
        _ => bail!("{DOCUMENT} names `{words}`, which is no command of cargo or node"),
    }
}

#[cfg(test)]
mod tests {
    use super::commands;

    #[test]
    fn every_line_of_the_document_has_its_command_once() {
        let document = "| Promise | Shown by |\n|---|---|\n| A | `cargo test` |\n| B | `cargo test` |\n\n| Other |\n|---|\n| `c` |\n";
        assert_eq!(commands(document).unwrap(), ["cargo test"]);
        assert!(commands("| Promise | Shown by |\n|---|---|\n| A | nothing |\n").is_err());
        assert!(commands(include_str!("../../docs/RELIABILITY.md")).unwrap().len() > 5);
    }
}
