//! Learns to tell actors and places among the capitals that no rule makes a name of.
//!
//! `cargo xtask look TAGGED [--folds-only]`: TAGGED as `ner` takes it, in Indonesian; and the articles of our own in tests/facts,
//! whose labels say who acts and where. Two forests; what is printed is of articles that they have not seen.

#[path = "../../tests/facts/labelled.rs"]
pub(crate) mod labelled;

use crate::corpus::FOLDS;
use crate::learn::fit::{Forests, Table};
use crate::learn::yes;
use crate::{ner, shell};
use anyhow::{Context, Result};
use intisari::article;
use intisari::summary::training::{actors_and_places, looked_at};
use labelled::Labelled;
use serde_json::json;
use std::fs;
use std::path::Path;

/// What a tagged sentence counts beside an article: it has no other mentions to tell by.
const SENTENCE: f32 = 0.3;

/// The files of labelled articles with their language, where it is not before each title.
pub(crate) const FILES: &[(&str, &str)] = &[
    ("natural", ""),
    ("fresh", ""),
    ("unseen", ""),
    ("varied", ""),
    ("other", ""),
    ("id", "id"),
    ("en", "en"),
];

struct Row {
    file: usize,
    fold: usize,
    row: Vec<u8>,
    /// Whether it is an actor, and a place; none where the labels do not say.
    is: [Option<bool>; 2],
}

/// A labelled article.
pub(crate) struct Case {
    /// Which of the files it stands in, and as which article.
    pub(crate) file: usize,
    pub(crate) number: usize,
    pub(crate) labelled: Labelled,
}

pub(crate) fn task(arguments: &[String]) -> Result<()> {
    shell::measured("look", arguments, learn)
}

fn learn(arguments: &[String]) -> Result<()> {
    let tagged = arguments.first().context("usage: cargo xtask look TAGGED [--folds-only]")?;
    let whole = !arguments.iter().any(|argument| argument == "--folds-only");
    let cases = cases(FILES)?;
    let mut rows: Vec<Row> = cases.iter().flat_map(rows).collect();
    rows.extend(tagged_rows(&fs::read_to_string(tagged)?));
    let [actors, places] = [fit(&rows, 0, whole)?, fit(&rows, 1, whole)?];
    for group in [&[0][..], &[1], &[2, 3, 4, 5, 6]] {
        show(group, &cases, [&actors, &places]);
    }
    if whole {
        fs::write("src/model/actors.bin", actors.into_whole())?;
        fs::write("src/model/places.bin", places.into_whole())?;
    }
    Ok(())
}

/// The labelled articles of some files.
pub(crate) fn cases(files: &[(&str, &str)]) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    for (file, (name, language)) in files.iter().enumerate() {
        let text = fs::read_to_string(format!("tests/facts/{name}.txt"))?;
        let read = Labelled::read(language, &text).with_context(|| format!("{name}.txt has no labels"))?;
        let of = |(number, labelled)| Case { file, number, labelled };
        cases.extend(read.into_iter().enumerate().map(of));
    }
    Ok(cases)
}

/// What is looked at in a labelled article.
fn rows(&Case { file, number, ref labelled }: &Case) -> Vec<Row> {
    let fold = number % FOLDS;
    let lists = ["who", "where"].map(|name| labelled.list(name));
    let found = looked_at(&labelled.article, Some(&labelled.language)).into_iter().map(|(text, row)| {
        let [who, place] = lists.each_ref().map(|list| says(list.as_ref()?, &text));
        // Shown as a source, not as an actor.
        let who = who.filter(|_| !labelled.article.sources.contains(&text));
        Row { file, fold, row, is: [who, place] }
    });
    found.collect()
}

/// What is looked at in tagged sentences.
fn tagged_rows(text: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for (number, (text, names)) in ner::sentences(text).into_iter().enumerate() {
        for (text, row) in looked_at(&article::of_paragraphs("", &[&text]), Some("id")) {
            let tagged = names.iter().find(|(name, _)| *name == text).map_or("", |(_, kind)| kind.as_str());
            let is = [Some(matches!(tagged, "PER" | "ORG")), Some(tagged == "LOC")];
            rows.push(Row { file: FILES.len(), fold: number % FOLDS, row, is });
        }
    }
    rows
}

/// The forests that tell actors (0) or places (1).
fn fit(rows: &[Row], which: usize, whole: bool) -> Result<Forests> {
    let width = rows.first().map_or(0, |row| row.row.len());
    let mut table = Table::new(&(0..width).map(|number| number.to_string()).collect::<Vec<_>>());
    for row in rows {
        let weight = if row.file == FILES.len() { SENTENCE } else { 1.0 };
        let weight = if row.is[which].is_some() { weight } else { 0.0 };
        table.push(&row.row, yes(row.is[which] == Some(true)), weight, row.fold);
    }
    let parameters = json!({"num_leaves": 5, "learning_rate": 0.18, "min_data_in_leaf": 8, "feature_fraction": 0.4, "lambda_l2": 3.0});
    let plan = json!({"rounds": 36, "whole": whole, "parameters": parameters});
    table.fit(&Path::new("target/look").join(["actors", "places"][which]), plan)
}

/// Prints how right and how full the lists of some files' articles are, by forests that have not seen the article.
fn show(files: &[usize], cases: &[Case], forests: [&Forests; 2]) {
    let mut counts = [[0; 3]; 2];
    for Case { number, labelled, .. } in cases.iter().filter(|case| files.contains(&case.file)) {
        let unseen = forests.map(|forests| forests.unseen(number % FOLDS));
        let lists = actors_and_places(&labelled.article, Some(&labelled.language), unseen);
        for ((count, list), name) in counts.iter_mut().zip(lists).zip(["who", "where"]) {
            let Some(labels) = labelled.list(name) else { continue };
            let labels: Vec<String> = labels.into_iter().map(str::to_lowercase).collect();
            count[0] += list.iter().filter(|name| labels.contains(&name.to_lowercase())).count();
            count[1] += list.len();
            count[2] += labels.len();
        }
    }
    for ([right, found, labelled], name) in counts.into_iter().zip(["who", "where"]) {
        let share = |of: usize| right as f64 / of.max(1) as f64;
        println!(
            "{files:?} {name}: precision {:.3} ({right} of {found}), recall {:.3} (of {labelled})",
            share(found),
            share(labelled)
        );
    }
}

/// Whether a list of labels has a name; none where it is a part of one.
fn says(list: &[&str], name: &str) -> Option<bool> {
    let part = |label: &&str| {
        label.split(' ').any(|word| name.split(' ').any(|own| own == word)) && label.contains(name)
    };
    if list.contains(&name) {
        return Some(true);
    }
    if list.iter().any(part) { None } else { Some(false) }
}
