//! Learns the summariser's weights from articles with reference summaries, and reports what they are worth on articles they have
//! not seen.
//!
//! `cargo xtask rank FOLDER [--folds-only] [--by-language]`: FOLDER as `rouge` takes it. Three forests, one on top of the other,
//! each learned from the out-of-fold answers of the one before: terms, sentences, sets of sentences. Folds part
//! articles; with `--by-language` whole languages, so that each is judged by what the others taught.

use crate::corpus::parallel;
use crate::rouge::{self, Row, Scores};
use anyhow::{Context, Result, bail};
use intisari::summary::training::{Text, terms_of};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Of the sets of sentences of one article, one in so many is learned from.
const SAMPLED: usize = 2;

/// The sizes of the sets learned from, and of those judged.
const SIZES: std::ops::RangeInclusive<usize> = 1..=4;

struct Sample {
    set: usize,
    row: Row,
    fold: u8,
    weight: f32,
    learned: bool,
}

impl Sample {
    fn text(&self) -> Text<'_> {
        Text {
            title: self.row.title.as_deref(),
            paragraphs: &self.row.paragraphs,
            language: &self.row.language,
            learned: self.learned,
        }
    }
}

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let has = |name: &str| arguments.iter().any(|argument| argument == name);
    let folder = arguments.first().filter(|argument| !argument.starts_with("--"));
    let folder = folder.context("usage: cargo xtask rank FOLDER [--folds-only] [--by-language]")?;
    let whole = !has("--folds-only") && !has("--by-language");
    let mut names = Vec::new();
    let mut samples = Vec::new();
    for (set, (name, rows)) in rouge::load(Path::new(folder))?.into_iter().enumerate() {
        names.push(name);
        let weight = 1.0 / (rows.len() as f32).sqrt();
        for (number, row) in rows.into_iter().enumerate() {
            let fold = if has("--by-language") { set } else { number % 5 } as u8;
            samples.push(Sample { set, row, fold, weight, learned: !has("--by-language") });
        }
    }
    let work = PathBuf::from("target/rank");
    let plan =
        |rounds: u32, parameters: Value| json!({"rounds": rounds, "whole": whole, "parameters": parameters});

    let rows = parallel(&samples, |sample| sample.text().term_rows());
    let mut table = Table::default();
    for (sample, (texts, rows)) in samples.iter().zip(&rows) {
        let wanted: HashSet<String> =
            sample.row.references.iter().flatten().flat_map(|text| terms_of(text)).collect();
        for (number, row) in rows.iter().enumerate() {
            // Terms that only the title has stand after the others and in no sentence.
            let known = texts.get(number);
            let yes = known.is_some_and(|text| wanted.contains(text));
            let weight = if known.is_some() { sample.weight / texts.len() as f32 * 1000.0 } else { 0.0 };
            table.push(row, f32::from(u8::from(yes)), weight, sample.fold);
        }
    }
    let counts: Vec<usize> = rows.iter().map(|(_, rows)| rows.len()).collect();
    let small =
        json!({"num_leaves": 8, "learning_rate": 0.1, "min_data_in_leaf": 100, "feature_fraction": 0.6});
    let likely = parts(table.fit(&work.join("terms"), plan(60, small))?, &counts);

    let pairs: Vec<_> = samples.iter().zip(&likely).collect();
    let rows = parallel(&pairs, |(sample, likely)| sample.text().sentence_rows(likely));
    let judges = parallel(&samples, Judge::new);
    let mut table = Table::default();
    for ((sample, rows), judge) in samples.iter().zip(&rows).zip(&judges) {
        let labels = judge.labels();
        for (row, label) in rows.iter().zip(labels) {
            table.push(row, label, sample.weight / rows.len() as f32 * 1000.0, sample.fold);
        }
    }
    let counts: Vec<usize> = rows.iter().map(Vec::len).collect();
    let small =
        json!({"num_leaves": 8, "learning_rate": 0.05, "min_data_in_leaf": 60, "feature_fraction": 0.4});
    let scores = parts(table.fit(&work.join("sentences"), plan(400, small))?, &counts);

    let triples: Vec<_> = samples.iter().zip(&likely).zip(&scores).collect();
    let sets = parallel(&triples, |((sample, likely), scores)| {
        let sets = combinations(&sample.text().candidates(scores));
        let rows = sample.text().set_rows(likely, scores, &sets);
        (sets, rows)
    });
    let pairs: Vec<_> = judges.iter().zip(&sets).collect();
    let worth: Vec<Vec<Scores>> =
        parallel(&pairs, |(judge, (sets, _))| sets.iter().map(|set| judge.score(set)).collect());
    let mut table = Table::default();
    for ((sample, (sets, rows)), worth) in samples.iter().zip(&sets).zip(&worth) {
        let target = |scores: &Scores| scores[0] + 0.3 * scores[1];
        let mean = worth.iter().map(target).sum::<f64>() / worth.len().max(1) as f64;
        for (number, ((row, _), scores)) in rows.iter().zip(worth).enumerate() {
            let learned = number % SAMPLED == 0 && sets.len() > 1;
            let weight = if learned { sample.weight / sets.len() as f32 * 1000.0 } else { 0.0 };
            table.push(row, (target(scores) - mean) as f32, weight, sample.fold);
        }
    }
    let counts: Vec<usize> = sets.iter().map(|(sets, _)| sets.len()).collect();
    let small = json!({"objective": "regression", "boost_from_average": false, "num_leaves": 12, "learning_rate": 0.1,
        "min_data_in_leaf": 200, "feature_fraction": 0.4, "lambda_l2": 1.0});
    let values = parts(table.fit(&work.join("sets"), plan(200, small))?, &counts);

    for (number, name) in names.iter().enumerate() {
        let members: Vec<usize> = (0..samples.len()).filter(|&at| samples[at].set == number).collect();
        let best = |at: usize, sizes: std::ops::RangeInclusive<usize>, values: &dyn Fn(usize) -> f64| {
            let fits = |&i: &usize| sizes.contains(&sets[at].0[i].len());
            let best = (0..sets[at].0.len()).filter(fits).max_by(|&a, &b| values(a).total_cmp(&values(b)));
            best.map(|i| sets[at].0[i].clone()).unwrap_or_default()
        };
        let line = |what: &str, choice: &dyn Fn(usize) -> Vec<usize>| {
            let (mut sums, mut size) = ([0.0; 3], 0.0);
            for &at in &members {
                let set = choice(at);
                size += set.len() as f64 / members.len() as f64;
                let score = judges[at].score(&set);
                (0..3).for_each(|i| sums[i] += score[i] * 100.0 / members.len() as f64);
            }
            println!(
                "{name:<14} {:>5}  {what:<24} R-1 {:6.2}  R-2 {:6.2}  sentences {size:.2}",
                members.len(),
                sums[0],
                sums[1]
            );
        };
        let value = |at: usize| -> Vec<f64> {
            values[at].iter().zip(&sets[at].1).map(|(value, (_, prior))| f64::from(value + prior)).collect()
        };
        let learned = |at: usize, i: usize| f64::from(values[at][i]);
        let total = |at: usize| judges[at].sentences.len();
        line("first three", &|at| (0..3.min(total(at))).collect());
        line("first four", &|at| (0..4.min(total(at))).collect());
        line("likeliest three", &|at| {
            samples[at].text().candidates(&scores[at]).into_iter().take(3).collect()
        });
        line("set of three", &|at| best(at, 3.min(total(at))..=3, &|i| value(at)[i]));
        line("set of 2 to 4", &|at| best(at, 2.min(total(at))..=4, &|i| value(at)[i]));
        line("set of 1 to 4", &|at| best(at, 1..=4, &|i| value(at)[i]));
        line("2 to 4, no prior", &|at| best(at, 2.min(total(at))..=4, &|i| learned(at, i)));
        line("best possible of 2 to 4", &|at| best(at, 2.min(total(at))..=4, &|i| worth[at][i][0]));
    }
    if whole {
        for name in ["terms", "sentences", "sets"] {
            std::fs::copy(work.join(name).join("forest.bin"), format!("src/model/{name}.bin"))?;
        }
    }
    Ok(())
}

/// Cuts values into as many parts as there are counts.
fn parts(values: Vec<f32>, counts: &[usize]) -> Vec<Vec<f32>> {
    let mut values = values.into_iter();
    counts.iter().map(|&count| values.by_ref().take(count).collect()).collect()
}

/// Every set of the candidates of the sizes learned from, each in reading order.
fn combinations(candidates: &[usize]) -> Vec<Vec<usize>> {
    let mut sorted = candidates.to_vec();
    sorted.sort_unstable();
    let mut sets = Vec::new();
    for mask in 1u32..1 << sorted.len() {
        if SIZES.contains(&(mask.count_ones() as usize)) {
            sets.push((0..sorted.len()).filter(|at| mask >> at & 1 == 1).map(|at| sorted[at]).collect());
        }
    }
    sets
}

/// Scores sets of one article's sentences against its references: ROUGE-1 and -2, pairs of words within sentences only.
struct Judge {
    /// Of each sentence its count of words and pairs, and of those that each reference has, their numbers.
    sentences: Vec<[usize; 2]>,
    grams: Vec<Vec<Vec<[u16; 2]>>>,
    /// Of each reference how often it has each word or pair, the words' and pairs' sums, and which are pairs.
    references: Vec<(Vec<u16>, [usize; 2])>,
}

impl Judge {
    fn new(sample: &Sample) -> Self {
        let texts: Vec<Vec<String>> =
            sample.text().sentences().iter().map(|text| rouge::tokens(text)).collect();
        let mut judge = Self {
            sentences: texts.iter().map(|words| [words.len(), words.len().saturating_sub(1)]).collect(),
            grams: Vec::new(),
            references: Vec::new(),
        };
        for reference in &sample.row.references {
            let words = rouge::tokens(&reference.join(" "));
            let mut numbers: HashMap<&[String], u16> = HashMap::new();
            let mut counts = Vec::new();
            for gram in words.windows(1).chain(words.windows(2)) {
                let number = *numbers.entry(gram).or_insert_with(|| {
                    counts.push(0);
                    counts.len() as u16 - 1
                });
                counts[usize::from(number)] += 1;
            }
            let of = |words: &Vec<String>| {
                let grams = (1..3u16).flat_map(|n| words.windows(n.into()).map(move |gram| (n, gram)));
                grams.filter_map(|(n, gram)| Some([*numbers.get(gram)?, n - 1])).collect()
            };
            judge.grams.push(texts.iter().map(of).collect());
            judge.references.push((counts, [words.len(), words.len().saturating_sub(1)]));
        }
        judge
    }

    fn score(&self, set: &[usize]) -> Scores {
        let mut best = [0.0; 3];
        for (grams, (counts, sums)) in self.grams.iter().zip(&self.references) {
            let mut left = counts.clone();
            let mut common = [0usize; 2];
            for &[number, kind] in set.iter().flat_map(|&at| &grams[at]) {
                let left = &mut left[usize::from(number)];
                if *left > 0 {
                    *left -= 1;
                    common[usize::from(kind)] += 1;
                }
            }
            for kind in 0..2 {
                let all: usize = set.iter().map(|&at| self.sentences[at][kind]).sum::<usize>() + sums[kind];
                best[kind] = f64::max(best[kind], 2.0 * common[kind] as f64 / all.max(1) as f64);
            }
        }
        best
    }

    /// For each sentence whether the best summary, grown greedily, has it.
    fn labels(&self) -> Vec<f32> {
        let worth = |set: &[usize]| {
            let score = self.score(set);
            score[0] + score[1]
        };
        let mut set: Vec<usize> = Vec::new();
        loop {
            let now = worth(&set);
            let grown = (0..self.sentences.len()).filter(|at| !set.contains(at)).map(|at| {
                let mut grown = set.clone();
                grown.push(at);
                (worth(&grown), grown)
            });
            match grown.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|grown| grown.0 > now && set.len() < 5) {
                Some((_, grown)) => set = grown,
                None => break,
            }
        }
        (0..self.sentences.len()).map(|at| f32::from(u8::from(set.contains(&at)))).collect()
    }
}

/// Rows to learn from, as fit.py reads them.
#[derive(Default)]
struct Table {
    width: usize,
    x: Vec<u8>,
    y: Vec<u8>,
    weight: Vec<u8>,
    fold: Vec<u8>,
}

impl Table {
    fn push(&mut self, row: &[u8], y: f32, weight: f32, fold: u8) {
        self.width = row.len();
        self.x.extend(row);
        self.y.extend(y.to_le_bytes());
        self.weight.extend(weight.to_le_bytes());
        self.fold.push(fold);
    }

    /// Fits the folds, and where the plan says so a forest to everything; gives the out-of-fold answers.
    fn fit(self, work: &Path, mut plan: Value) -> Result<Vec<f32>> {
        std::fs::create_dir_all(work)?;
        plan["width"] = json!(self.width);
        for (file, bytes) in
            [("x.u8", &self.x), ("y.f32", &self.y), ("w.f32", &self.weight), ("fold.u8", &self.fold)]
        {
            std::fs::write(work.join(file), bytes)?;
        }
        std::fs::write(work.join("fit.json"), plan.to_string())?;
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
        let status = Command::new(&python).arg("xtask/src/fit.py").arg(work).status().context(python)?;
        if !status.success() {
            bail!("fit.py failed: it needs lightgbm and numpy, from PyPI");
        }
        let bytes = std::fs::read(work.join("oof.f32"))?;
        Ok(bytes.as_chunks::<4>().0.iter().map(|&b| f32::from_le_bytes(b)).collect())
    }
}
