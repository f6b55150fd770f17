//! Learns to tell actors and places among the capitals that no rule makes a name of.
//!
//! `cargo xtask look TAGGED [--folds-only]`: TAGGED as `ner` takes it, in Indonesian; and the articles of our own in tests/facts,
//! whose labels say who acts and where. Two forests; what is printed is of articles that the forest has not seen, at each score.

use crate::corpus::FOLDS;
use crate::learn::fit::Table;
use crate::learn::yes;
use crate::{ner, shell};
use anyhow::{Context, Result};
use intisari::article::dateline;
use intisari::article::training::predict;
use intisari::report::{Article, Block, Role};
use intisari::summary::training::{actors_and_places, looked_at};
use serde_json::json;
use std::fs;
use std::path::Path;

/// What a tagged sentence counts beside an article: it has no other mentions to tell by.
const SENTENCE: f32 = 0.3;

/// The files of labelled articles with their language, where it is not before each title.
const FILES: &[(&str, &str)] = &[
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
    text: String,
    row: Vec<u8>,
    /// Whether it is an actor, and a place; none where the labels do not say.
    is: [Option<bool>; 2],
}

pub(crate) fn task(arguments: &[String]) -> Result<()> {
    shell::measured("look", arguments, learn)
}

fn learn(arguments: &[String]) -> Result<()> {
    let tagged = arguments.first().context("usage: cargo xtask look TAGGED [--folds-only]")?;
    let errors = arguments.iter().any(|argument| argument == "--errors");
    let whole = !arguments.iter().any(|argument| argument == "--folds-only");
    let (mut rows, mut cases) = (Vec::new(), Vec::new());
    for (file, (name, language)) in FILES.iter().enumerate() {
        let text = fs::read_to_string(format!("tests/facts/{name}.txt"))?;
        for (number, case) in format!("\n{text}").split("\n== ").skip(1).enumerate() {
            let (body, labels) = case.split_once("\n--\n").context("labels")?;
            let (title, body) = body.split_once('\n').context("a title")?;
            let (language, title) = match title.split_once(": ").filter(|_| language.is_empty()) {
                Some((own, title)) => (own, title),
                None => (*language, title),
            };
            let [actors, places, cites] = ["who: ", "where: ", "cites: "].map(|kind| {
                let list = labels.lines().find_map(|line| line.strip_prefix(kind))?;
                Some(list.split("; ").map(str::to_owned).collect::<Vec<_>>())
            });
            let mut article = article(title, &body.lines().collect::<Vec<_>>());
            article.sources = cites.unwrap_or_default();
            for (text, row) in looked_at(&article, Some(language)) {
                let mut is = [&actors, &places].map(|list| says(list.as_ref()?, &text));
                // Shown as a source, not as an actor.
                is[0] = is[0].filter(|_| !article.sources.contains(&text));
                rows.push(Row { file, fold: number % FOLDS, text, row, is });
            }
            cases.push((file, number % FOLDS, article, language.to_owned(), [actors, places]));
        }
    }
    let text = fs::read_to_string(tagged)?;
    for (number, (text, names)) in ner::sentences(&text).into_iter().enumerate() {
        let article = article("", &[&text]);
        for (text, row) in looked_at(&article, Some("id")) {
            let tagged = names.iter().find(|(name, _)| *name == text).map_or("", |(_, kind)| kind.as_str());
            let is = [Some(matches!(tagged, "PER" | "ORG")), Some(tagged == "LOC")];
            rows.push(Row { file: FILES.len(), fold: number % FOLDS, text, row, is });
        }
    }
    let mut learned = Vec::new();
    for (which, name) in ["actors", "places"].into_iter().enumerate() {
        let width = rows.first().map_or(0, |row| row.row.len());
        let mut table = Table::new(&(0..width).map(|number| number.to_string()).collect::<Vec<_>>());
        for row in &rows {
            let weight = if row.file == FILES.len() { SENTENCE } else { 1.0 };
            let label = row.is[which];
            table.push(
                &row.row,
                yes(label == Some(true)),
                if label.is_some() { weight } else { 0.0 },
                row.fold,
            );
        }
        let parameters = json!({"num_leaves": 5, "learning_rate": 0.18, "min_data_in_leaf": 8, "feature_fraction": 0.4, "lambda_l2": 3.0});
        let plan = json!({"rounds": 36, "whole": whole, "parameters": parameters});
        let forests = table.fit(&Path::new("target/look").join(name), plan)?;
        let mut judged: Vec<(f32, &Row)> = Vec::new();
        for row in &rows {
            judged.push((predict(forests.unseen(row.fold), std::slice::from_ref(&row.row))[0], row));
        }
        for group in [&[0, 1][..], &[2, 3, 4, 5, 6], &[7]] {
            let of = |row: &Row| group.contains(&row.file) && row.is[which].is_some();
            let all = rows.iter().filter(|row| of(row) && row.is[which] == Some(true)).count();
            print!("{name} {group:?} of {all}:");
            for least in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
                let shown: Vec<_> = judged.iter().filter(|(score, row)| *score >= least && of(row)).collect();
                let right = shown.iter().filter(|(_, row)| row.is[which] == Some(true)).count();
                print!("  {least}: {right} of {}", shown.len());
            }
            println!();
        }
        if errors {
            judged.sort_by(|a, b| b.0.total_cmp(&a.0));
            for (score, row) in judged
                .iter()
                .filter(|(score, row)| row.file < 2 && (*score > 0.5 || row.is[which] == Some(true)))
            {
                println!("{name} {score:.2} {:?} {} {}", row.is[which], row.file, row.text);
            }
        }
        learned.push((name, forests));
    }
    // The lists as they are shown, with forests that have not seen the article.
    for group in [&[0][..], &[1], &[2, 3, 4, 5, 6]] {
        let mut counts = [[0; 3]; 2];
        for (_, fold, article, language, labels) in cases.iter().filter(|case| group.contains(&case.0)) {
            let forests = [0, 1].map(|which| learned[which].1.unseen(*fold));
            let lists = actors_and_places(article, Some(language), forests);
            for ((count, list), labels) in counts.iter_mut().zip(lists).zip(labels) {
                let Some(labels) = labels else { continue };
                let lower: Vec<String> = labels.iter().map(|label| label.to_lowercase()).collect();
                count[0] += list.iter().filter(|name| lower.contains(&name.to_lowercase())).count();
                count[1] += list.len();
                if errors {
                    let wrong = list.iter().filter(|name| !lower.contains(&name.to_lowercase()));
                    wrong.for_each(|name| println!("wrong {language} {name} of {labels:?}"));
                    let shown: Vec<String> = list.iter().map(|name| name.to_lowercase()).collect();
                    let missed = labels.iter().filter(|name| !shown.contains(&name.to_lowercase()));
                    missed.for_each(|name| println!("missed {language} {name} of {list:?}"));
                }
                count[2] += labels.len();
            }
        }
        for ([right, found, labelled], name) in counts.into_iter().zip(["who", "where"]) {
            let share = |of: usize| right as f64 / of.max(1) as f64;
            println!(
                "{group:?} {name}: precision {:.3} ({right} of {found}), recall {:.3} (of {labelled})",
                share(found),
                share(labelled)
            );
        }
    }
    for (name, forests) in learned.into_iter().filter(|_| whole) {
        fs::write(format!("src/model/{name}.bin"), forests.into_whole())?;
    }
    Ok(())
}

/// Whether a list of labels has a name; none where it is a part of one.
fn says(list: &[String], name: &str) -> Option<bool> {
    let part = |label: &String| {
        label.split(' ').any(|word| name.split(' ').any(|own| own == word)) && label.contains(name)
    };
    if list.iter().any(|label| label == name) {
        return Some(true);
    }
    if list.iter().any(part) { None } else { Some(false) }
}

fn article(title: &str, paragraphs: &[&str]) -> Article {
    let block = |(id, text): (usize, &&str)| Block {
        id: id as u32,
        role: Role::Paragraph,
        text: (*text).to_owned(),
        level: None,
        items: vec![],
        rows: vec![],
        url: None,
        caption: None,
        credit: None,
        links: vec![],
        nodes: [0, 0],
    };
    let blocks = paragraphs.iter().enumerate().map(block).collect();
    let dateline = paragraphs.iter().take(2).find_map(|text| text.get(dateline::split(text)?.place));
    let dateline = dateline.filter(|place| !place.is_empty()).map(str::to_owned);
    Article { title: title.to_owned(), blocks, dateline, ..Article::default() }
}
