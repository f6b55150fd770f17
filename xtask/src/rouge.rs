//! ROUGE of the summaries against reference summaries, beside the first sentences' (the baseline to beat).
//!
//! `cargo xtask rouge FOLDER`: every `*.jsonl.gz` of the folder, a row an article: `lang`, `title`?, `paras` (paragraphs, each an array
//! of sentences), `ref` (the reference's sentences; `refs` where there are several: the best counts). ROUGE-1, -2 and -L, F1,
//! as Python's `rouge-score` computes them without stemming (Lin, 2004): words are runs of a-z and 0-9.

use anyhow::{Context, Result};
use intisari::report::Length;
use intisari::summary::{Paragraph, summarize_paragraphs};
use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// An article with its reference summaries.
pub(crate) struct Row {
    pub(crate) title: Option<String>,
    pub(crate) language: String,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) references: Vec<Vec<String>>,
}

impl Row {
    /// The article's sentences in order.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &str> {
        self.paragraphs
            .iter()
            .flat_map(|paragraph| match paragraph {
                Paragraph::Text(text) => std::slice::from_ref(text),
                Paragraph::Sentences(sentences) => sentences.as_slice(),
            })
            .map(String::as_str)
    }
}

/// The sets of a folder, by name.
pub(crate) fn load(folder: &Path) -> Result<Vec<(String, Vec<Row>)>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.to_string_lossy().ends_with(".jsonl.gz"));
    files.sort();
    files
        .iter()
        .map(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy().replace(".jsonl.gz", "");
            Ok((name, read(file).with_context(|| file.display().to_string())?))
        })
        .collect()
}

fn read(file: &Path) -> Result<Vec<Row>> {
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(std::fs::File::open(file)?).read_to_string(&mut text)?;
    text.lines()
        .map(|line| {
            let row: serde_json::Value = serde_json::from_str(line)?;
            let references = match row.get("refs") {
                Some(several) => serde_json::from_value(several.clone())?,
                None => vec![serde_json::from_value(row["ref"].clone())?],
            };
            Ok(Row {
                title: row["title"].as_str().map(str::to_owned),
                language: row["lang"].as_str().unwrap_or_default().to_owned(),
                paragraphs: serde_json::from_value(row["paras"].clone())?,
                references,
            })
        })
        .collect()
}

/// ROUGE-1, -2 and -L, F1.
pub(crate) type Scores = [f64; 3];

/// A summary's scores against each of several references, the best of each measure.
pub(crate) fn score(summary: &str, references: &[Vec<String>]) -> Scores {
    let words = tokens(summary);
    references.iter().fold([0.0; 3], |best, reference| {
        let reference = tokens(&reference.join(" "));
        let scores = [
            overlap(&words, &reference, 1),
            overlap(&words, &reference, 2),
            longest_common(&words, &reference),
        ];
        [best[0].max(scores[0]), best[1].max(scores[1]), best[2].max(scores[2])]
    })
}

pub(crate) fn tokens(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn overlap(summary: &[String], reference: &[String], n: usize) -> f64 {
    let mut counts: HashMap<&[String], i32> = HashMap::new();
    reference.windows(n).for_each(|gram| *counts.entry(gram).or_default() += 1);
    let mut common = 0;
    for gram in summary.windows(n) {
        if let Some(count) = counts.get_mut(gram).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    f1(common, (summary.len() + 1).saturating_sub(n), (reference.len() + 1).saturating_sub(n))
}

fn longest_common(summary: &[String], reference: &[String]) -> f64 {
    let mut row = vec![0usize; reference.len() + 1];
    for word in summary {
        let mut diagonal = 0;
        for (at, other) in reference.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    f1(row[reference.len()], summary.len(), reference.len())
}

fn f1(common: usize, summary: usize, reference: usize) -> f64 {
    if common == 0 { 0.0 } else { 2.0 * common as f64 / (summary + reference) as f64 }
}

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let folder = arguments.first().context("usage: cargo xtask rouge FOLDER")?;
    println!(
        "{:<14} {:>5}  {:<24} {:>6} {:>6} {:>6} {:>9}",
        "set", "rows", "summary", "R-1", "R-2", "R-L", "sentences"
    );
    for (name, rows) in load(Path::new(folder))? {
        let ours = |count: Option<u32>| {
            move |row: &Row| -> Vec<String> {
                let picked = summarize_paragraphs(
                    row.title.as_deref(),
                    &row.paragraphs,
                    Some(&row.language),
                    count,
                    Length::Normal,
                );
                picked.into_iter().map(|sentence| sentence.text).collect()
            }
        };
        let first = |count: usize| {
            move |row: &Row| -> Vec<String> { row.sentences().take(count).map(str::to_owned).collect() }
        };
        line(&name, &rows, "first three", first(3));
        line(&name, &rows, "first four", first(4));
        line(&name, &rows, "ours, three", ours(Some(3)));
        line(&name, &rows, "ours, own length", ours(None));
    }
    Ok(())
}

/// Prints the means over a set.
fn line(set: &str, rows: &[Row], name: &str, summary: impl Fn(&Row) -> Vec<String>) {
    let (mut sums, mut sentences) = ([0.0; 3], 0);
    for row in rows {
        let summary = summary(row);
        sentences += summary.len();
        let scores = score(&summary.join(" "), &row.references);
        (0..3).for_each(|i| sums[i] += scores[i]);
    }
    let all = rows.len().max(1) as f64;
    let [one, two, long] = sums.map(|sum| 100.0 * sum / all);
    println!(
        "{set:<14} {:>5}  {name:<24} {one:6.2} {two:6.2} {long:6.2} {:9.2}",
        rows.len(),
        sentences as f64 / all
    );
}
