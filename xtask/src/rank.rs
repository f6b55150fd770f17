//! Learns the summariser's weights from articles with reference summaries, and reports what they are worth on articles they have
//! not seen.
//!
//! `cargo xtask rank FOLDER [--folds-only] [--by-language]`: FOLDER as `rouge` takes it. Two forests, sentences and on
//! top of it terms, which are learned from the out-of-fold answers on sentences. Folds part articles; with `--by-language`
//! whole languages, so that each is judged by what the others taught.

use crate::corpus::{FOLDS, parallel};
use crate::learn::fit::Table;
use crate::learn::yes;
use crate::rouge::{self, Row, Scores};
use crate::shell;
use anyhow::{Context, Result};
use intisari::article::training::predict;
use intisari::summary::training::{Text, terms_of};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;

/// The sizes of the sets judged.
const SIZES: std::ops::RangeInclusive<usize> = 1..=4;

struct Sample {
    set: usize,
    row: Row,
    fold: usize,
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

pub(crate) fn task(arguments: &[String]) -> Result<()> {
    shell::measured("rank", arguments, learn)
}

fn learn(arguments: &[String]) -> Result<()> {
    let has = |name: &str| arguments.iter().any(|argument| argument == name);
    let folder = arguments.first().filter(|argument| !argument.starts_with("--"));
    let folder = folder.context("usage: cargo xtask rank FOLDER [--folds-only] [--by-language]")?;
    let mut names = Vec::new();
    let mut samples = Vec::new();
    for (set, (name, rows)) in rouge::load(Path::new(folder))?.into_iter().enumerate() {
        names.push(name);
        let weight = 1.0 / (rows.len() as f32).sqrt();
        for (number, row) in rows.into_iter().enumerate() {
            let fold = if has("--by-language") { set } else { number % FOLDS };
            samples.push(Sample { set, row, fold, weight, learned: !has("--by-language") });
        }
    }
    let whole = !has("--folds-only") && !has("--by-language");

    let rows = parallel(&samples, |sample| sample.text().sentence_rows());
    let judges = parallel(&samples, Judge::new);
    let stage = Stage {
        name: "sentences",
        rounds: 100,
        whole,
        parameters: json!({"num_leaves": 8, "learning_rate": 0.125,
        "min_data_in_leaf": 60, "feature_fraction": 0.4, "max_bin": 20}),
        own: json!({"rounds": [72, 50, 31], "parameters": {"learning_rate": 0.135, "min_data_in_leaf": 40, "lambda_l2": 2.5}}),
    };
    let targets: Vec<Vec<f32>> = judges.iter().map(Judge::labels).collect();
    let scores = stage.learn(&samples, &rows, &targets)?;

    let pairs: Vec<_> = samples.iter().zip(&scores).collect();
    let (terms, rows): (Vec<Vec<String>>, Vec<Rows>) =
        parallel(&pairs, |(sample, scores)| sample.text().term_rows(scores)).into_iter().unzip();
    let stage = Stage {
        name: "terms",
        rounds: 66,
        whole,
        parameters: json!({"num_leaves": 12, "learning_rate": 0.19,
        "min_data_in_leaf": 100, "feature_fraction": 0.6, "max_bin": 63}),
        own: json!({"rounds": [43, 22, 14], "parameters": {"num_leaves": 8}}),
    };
    let targets: Vec<Vec<f32>> =
        samples.iter().zip(&terms).map(|(sample, terms)| had(&sample.row.references, terms)).collect();
    let likely = stage.learn(&samples, &rows, &targets)?;

    let sets = parallel(&pairs, |(sample, scores)| combinations(&sample.text().candidates(scores)));
    let triples: Vec<_> = samples.iter().zip(&likely).zip(&sets).collect();
    let worths = parallel(&triples, |((sample, likely), sets)| sample.text().worths(likely, sets));

    for (number, name) in names.iter().enumerate() {
        let members: Vec<usize> = (0..samples.len()).filter(|&at| samples[at].set == number).collect();
        let best = |at: usize, sizes: std::ops::RangeInclusive<usize>, values: &dyn Fn(usize) -> f64| {
            let fits = |&i: &usize| sizes.contains(&sets[at][i].len());
            let best = (0..sets[at].len()).filter(fits).max_by(|&a, &b| values(a).total_cmp(&values(b)));
            best.map(|i| sets[at][i].clone()).unwrap_or_default()
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
        let learned = |at: usize, i: usize| f64::from(worths[at][i].0);
        let value = |at: usize, i: usize| f64::from(worths[at][i].0 + worths[at][i].1);
        let total = |at: usize| judges[at].sentences.len();
        line("first three", &|at| (0..3.min(total(at))).collect());
        line("first four", &|at| (0..4.min(total(at))).collect());
        line("likeliest three", &|at| {
            samples[at].text().candidates(&scores[at]).into_iter().take(3).collect()
        });
        line("set of three", &|at| best(at, 3.min(total(at))..=3, &|i| value(at, i)));
        let sizes = |at: usize| 2.min(total(at))..=samples[at].text().most();
        line("set of 2 to 4", &|at| best(at, sizes(at), &|i| value(at, i)));
        line("set of 1 to 4", &|at| best(at, 1..=4, &|i| value(at, i)));
        line("2 to 4, no prior", &|at| best(at, sizes(at), &|i| learned(at, i)));
        line("best possible of 2 to 4", &|at| {
            best(at, 2.min(total(at))..=4, &|i| judges[at].score(&sets[at][i])[0])
        });
    }
    Ok(())
}

/// Rows of one article.
type Rows = Vec<Vec<u8>>;

/// One of the forests.
struct Stage {
    /// Of its file in src/model.
    name: &'static str,
    rounds: u32,
    /// Learn from all folds too, and keep that forest.
    whole: bool,
    parameters: Value,
    /// How many trees, and how grown, correct the forest for each language that has a column.
    own: Value,
}

impl Stage {
    /// Learns, and gives what each row is thought to be by the forest that has not seen its fold.
    fn learn(self, samples: &[Sample], rows: &[Rows], targets: &[Vec<f32>]) -> Result<Vec<Vec<f32>>> {
        let width = rows.iter().flatten().next().map_or(0, Vec::len);
        let mut table = Table::new(&(0..width).map(|number| number.to_string()).collect::<Vec<_>>());
        for ((sample, rows), targets) in samples.iter().zip(rows).zip(targets) {
            let weight = sample.weight / rows.len().max(1) as f32 * 1000.0;
            for (row, &target) in rows.iter().zip(targets) {
                table.push(row, target, weight, sample.fold);
            }
        }
        let plan = json!({"rounds": self.rounds, "whole": self.whole, "parameters": self.parameters, "own": self.own});
        let forests = table.fit(&Path::new("target/rank").join(self.name), plan)?;
        let pairs: Vec<_> = samples.iter().zip(rows).collect();
        let values = parallel(&pairs, |(sample, rows)| predict(forests.unseen(sample.fold), rows));
        if self.whole {
            std::fs::write(format!("src/model/{}.bin", self.name), forests.into_whole())?;
        }
        Ok(values)
    }
}

/// For each term and time the share of the references that have the term so often: its n-th row is of its n-th time.
fn had(references: &[Vec<String>], terms: &[String]) -> Vec<f32> {
    let counts: Vec<HashMap<String, usize>> = references
        .iter()
        .map(|reference| {
            let mut counts = HashMap::new();
            let terms = reference.iter().flat_map(|sentence| terms_of(sentence));
            terms.for_each(|term| *counts.entry(term).or_default() += 1);
            counts
        })
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    let targets = terms.iter().map(|term| {
        let time = times.entry(term).or_default();
        *time += 1;
        let having =
            counts.iter().filter(|counts| counts.get(term).is_some_and(|count| count >= time)).count();
        having as f32 / counts.len().max(1) as f32
    });
    targets.collect()
}

/// Every set of the candidates of the sizes judged, each in reading order.
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
        (0..self.sentences.len()).map(|at| yes(set.contains(&at))).collect()
    }
}
