//! Learns how likely somebody is to have said a quotation, from the articles of our own in tests/facts, whose labels say who did.
//!
//! `cargo xtask quotes [--folds-only]`. Everybody whom the summariser thinks of is a row. What is printed is of articles whose
//! lot the forest has not seen: what an article gave is not to be foretold from those that were mended by with it.

use crate::corpus::FOLDS;
use crate::learn::fit::{Forests, Table};
use crate::learn::yes;
use crate::look::labelled::{self, Labelled};
use crate::look::{self, Case};
use crate::shell;
use anyhow::Result;
use intisari::report::Quote;
use intisari::summary::training::{quotations, quotations_by};
use serde_json::json;
use std::fs;
use std::path::Path;

/// The files that are learned from beside those that `look` learns from.
const MORE: &[(&str, &str)] = &[("scripts", ""), ("faults", "")];

/// The lots of natural.txt, each with its first article, and from which on articles count twice: less was mended by those.
const LOTS: &[(&str, usize)] = &[
    ("1", 0),
    ("2 to 4", 16),
    ("5", 60),
    ("6", 74),
    ("7", 88),
    ("8", 114),
    ("9", 140),
    ("10", 166),
    ("11", 194),
    ("12", 214),
    ("13", 225),
    ("14", 236),
];
const LATE: usize = 4;

pub(crate) fn task(arguments: &[String]) -> Result<()> {
    shell::measured("quotes", arguments, learn)
}

fn learn(arguments: &[String]) -> Result<()> {
    let whole = !arguments.iter().any(|argument| argument == "--folds-only");
    let files = [look::FILES, MORE].concat();
    let cases = look::cases(&files)?;
    let forests = fit(&cases, whole)?;
    let lots = LOTS.iter().enumerate().map(|(at, (name, _))| (format!("natural, {name}"), 0, Some(at)));
    let others = files.iter().enumerate().skip(1).map(|(file, (name, _))| ((*name).to_owned(), file, None));
    for (name, file, lot) in lots.chain(others) {
        let cases = cases.iter().filter(|case| case.file == file && (lot.is_none() || lot_of(case) == lot));
        show(&name, cases, &forests);
    }
    if whole {
        fs::write("src/model/speakers.bin", forests.into_whole())?;
    }
    Ok(())
}

/// Which lot of natural.txt a case is of.
fn lot_of(case: &Case) -> Option<usize> {
    (case.file == 0).then(|| LOTS.partition_point(|&(_, first)| first <= case.number) - 1)
}

/// The fold of a case: its lot's.
fn fold(case: &Case) -> usize {
    lot_of(case).unwrap_or(case.number) % FOLDS
}

fn fit(cases: &[Case], whole: bool) -> Result<Forests> {
    let mut rows = Vec::new();
    for case in cases {
        let labels: Vec<&str> = case.labelled.lines("quote").collect();
        let weight = if lot_of(case) >= Some(LATE) { 2.0 } else { 1.0 };
        for (quote, candidates) in quotations(&case.labelled.article, Some(&case.labelled.language)) {
            for (name, row) in candidates {
                let right = labels.iter().any(|label| labelled::is_said(label, &quote.text, &name));
                rows.push((row, yes(right), weight, fold(case)));
            }
        }
    }
    let width = rows.first().map_or(0, |(row, ..)| row.len());
    let mut table = Table::new(&(0..width).map(|number| number.to_string()).collect::<Vec<_>>());
    rows.iter().for_each(|(row, right, weight, fold)| table.push(row, *right, *weight, *fold));
    let parameters = json!({"num_leaves": 6, "learning_rate": 0.18, "min_data_in_leaf": 12, "feature_fraction": 0.5,
        "bagging_fraction": 0.8, "lambda_l2": 10.0});
    let plan = json!({"rounds": 36, "whole": whole, "parameters": parameters});
    table.fit(Path::new("target/quotes"), plan)
}

/// Prints how many are right of those shown, and shown of those labelled.
fn show<'c>(name: &str, cases: impl Iterator<Item = &'c Case>, forests: &Forests) {
    let [mut right, mut shown, mut labelled] = [0usize; 3];
    for case in cases {
        let Labelled { article, language, .. } = &case.labelled;
        let quotes = quotations_by(article, Some(language), forests.unseen(fold(case)));
        let labels: Vec<&str> = case.labelled.lines("quote").collect();
        let is_right =
            |quote: &&Quote| labels.iter().any(|label| labelled::is_said(label, &quote.text, &quote.speaker));
        right += quotes.iter().filter(is_right).count();
        shown += quotes.len();
        labelled += labels.len();
    }
    let share = |of: usize| right as f64 / of.max(1) as f64;
    println!(
        "{name}: precision {:.3} ({right} of {shown}), recall {:.3} (of {labelled})",
        share(shown),
        share(labelled)
    );
}
