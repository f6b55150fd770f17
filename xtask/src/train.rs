//! Trains the block classifier on pages with gold text, by site, and reports what it is worth on sites it has not seen.
//!
//! `cargo xtask train [CORPORA] [--folds-only] [--drop PREFIX] [--reuse]`: the folds alone, without the features whose name
//! starts so, with the out-of-fold probabilities of the last run.

use crate::corpus::shingles::{self, Shares};
use crate::corpus::{self, Sample};
use anyhow::{Context, Result, bail};
use intisari::article::blocks::TextBlock;
use intisari::article::training::{Sheet, bare, body, page_row, predict};
use intisari::page::Page;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a stripped page counts beside a whole one.
const STRIPPED: f32 = 0.3;

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let value = |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1));
    let reuse = arguments.iter().any(|a| a == "--reuse");
    let folds_only = arguments.iter().any(|a| a == "--folds-only");
    let folder =
        Path::new(arguments.first().filter(|a| !a.starts_with("--")).map_or(corpus::DEFAULT, String::as_str));
    let drop = value("--drop").map(String::as_str);
    let samples = corpus::load(folder, &corpus::ARTICLES)?;
    let pages: Vec<_> = corpus::parallel(&samples, |s| s.page()).into_iter().collect::<Result<_>>()?;
    let sheets = corpus::parallel(&pages, Sheet::new);
    let pairs: Vec<_> = samples.iter().zip(&sheets).collect();
    let labels: Vec<Vec<f32>> =
        corpus::parallel(&pairs, |(sample, sheet)| label(&sample.gold, &sheet.blocks));
    println!("{} pages, {} blocks", samples.len(), labels.iter().map(Vec::len).sum::<usize>());
    let texts_of = |guesses: &[Vec<f32>]| {
        sheets.iter().zip(guesses).map(|(sheet, guesses)| chosen_text(sheet, guesses)).collect::<Vec<_>>()
    };
    report("the right answer for every block", &samples, &texts_of(&labels), 0);
    let work = PathBuf::from("target/train");
    let plan = json!({"rounds": 240, "whole": !folds_only, "drop": drop, "reuse": reuse});
    let guesses = fit_blocks(&work.join("blocks"), &samples, &sheets, &labels, plan)?;
    report("the blocks as likely as not", &samples, &texts_of(&guesses), 0);
    let items: Vec<_> = pages.iter().zip(&guesses).collect();
    let texts = corpus::parallel(&items, |(page, guesses)| body(page, guesses));
    report("the whole pipeline", &samples, &texts, 25);
    if folds_only {
        return Ok(());
    }
    let blocks = std::fs::read(work.join("blocks/forest.bin"))?;
    let kind = kinds(folder, &work.join("kind"), samples, pages, guesses, &blocks)?;
    std::fs::write("src/model/blocks.bin", blocks)?;
    Ok(std::fs::write("src/model/kind.bin", kind)?)
}

/// Learns to tell articles from other pages. The articles come with out-of-fold guesses; the others were in no fold.
fn kinds(
    folder: &Path,
    work: &Path,
    mut samples: Vec<Sample>,
    mut pages: Vec<Page>,
    mut guesses: Vec<Vec<f32>>,
    forest: &[u8],
) -> Result<Vec<u8>> {
    let others = corpus::load(folder, &[corpus::OTHERS])?;
    let other_pages: Vec<Page> =
        corpus::parallel(&others, |s| s.page()).into_iter().collect::<Result<_>>()?;
    guesses.extend(corpus::parallel(&other_pages, |page| predict(forest, &Sheet::new(page).rows)));
    let articles = samples.len();
    samples.extend(others);
    pages.extend(other_pages);
    let pairs: Vec<_> = pages.iter().zip(&guesses).collect();
    let rows = corpus::parallel(&pairs, |(page, guesses)| page_row(page, guesses));
    let mut table =
        Table { names: rows.first().map(|row| row.1.clone()).unwrap_or_default(), ..Table::default() };
    for (number, (sample, (row, _))) in samples.iter().zip(&rows).enumerate() {
        let (yes, count) = if number < articles { (1.0, articles) } else { (0.0, samples.len() - articles) };
        table.push(row, yes, 1000.0 / count as f32, sample);
    }
    // Small plain pages are rare in the corpora, so each page is learned from a second time, stripped.
    let stripped = corpus::parallel(&pages, |page| {
        let page = bare(page);
        page_row(&page, &predict(forest, &Sheet::new(&page).rows)).0
    });
    for (number, (sample, row)) in samples.iter().zip(&stripped).enumerate() {
        let (yes, count) = if number < articles { (1.0, articles) } else { (0.0, samples.len() - articles) };
        table.push(row, yes, STRIPPED * 1000.0 / count as f32, sample);
    }
    let parameters = json!({"learning_rate": 0.05, "num_leaves": 8, "min_data_in_leaf": 20});
    let oof = table.fit(work, json!({"rounds": 150, "parameters": parameters}))?;
    let hit = |range: &[f32], yes: bool| {
        range.iter().filter(|&&p| (p >= 0.5) == yes).count() as f64 / range.len() as f64
    };
    let (whole, stripped) = oof.split_at(samples.len());
    let (a, b) = stripped.split_at(articles);
    println!("stripped pages: articles {:.3}, others {:.3}", hit(a, true), hit(b, false));
    let (a, b) = whole.split_at(articles);
    println!(
        "article or not: articles {:.3}, others {:.3}, balanced {:.3}",
        hit(a, true),
        hit(b, false),
        (hit(a, true) + hit(b, false)) / 2.0
    );
    let mut types: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (sample, &p) in samples.iter().skip(articles).zip(b) {
        let counts = types.entry(sample.row["type"].to_string()).or_default();
        *counts = (counts.0 + usize::from(p < 0.5), counts.1 + 1);
    }
    types.iter().for_each(|(name, (right, all))| println!("  {name}: {right} of {all}"));
    Ok(std::fs::read(work.join("forest.bin"))?)
}

/// How much of a block is gold: the share of its shingles; for blocks of under four words, whether the words stand in the gold
/// between or beside those of its found neighbours.
fn label(gold: &str, blocks: &[TextBlock]) -> Vec<f32> {
    let gold = shingles::words(gold);
    let known: HashMap<_, _> = shingles::shingles(&gold);
    let pairs: HashSet<&[&str]> = (1..=6).flat_map(|n| gold.windows(n)).collect();
    let texts: Vec<Vec<&str>> = blocks.iter().map(|block| shingles::words(&block.text)).collect();
    let mut used: HashMap<&[&str], i32> = HashMap::new();
    let mut labels: Vec<Option<f32>> = Vec::new();
    for words in &texts {
        if words.len() < 4 {
            labels.push(None);
            continue;
        }
        let (mut all, mut found) = (0.0, 0.0);
        for shingle in words.windows(4) {
            all += 1.0;
            let seen = used.get(shingle).copied().unwrap_or(0);
            if known.get(shingle).is_some_and(|&n| n > seen) {
                found += 1.0;
            }
        }
        let share = found / all;
        if share >= 0.5 {
            words.windows(4).for_each(|shingle| *used.entry(shingle).or_default() += 1);
        }
        labels.push(Some(share));
    }
    let resolved = |labels: &[Option<f32>], range: &mut dyn Iterator<Item = usize>| {
        range.filter_map(|i| labels[i].filter(|&l| l >= 0.5).map(|_| i)).next()
    };
    for i in 0..texts.len() {
        if labels[i].is_some() {
            continue;
        }
        let words = &texts[i];
        let last = resolved(&labels, &mut (i.saturating_sub(12)..i).rev());
        let next = resolved(&labels, &mut (i + 1..texts.len().min(i + 13)));
        let tail = last.map_or(&[][..], |j| &texts[j][texts[j].len().saturating_sub(2)..]);
        let head = next.map_or(&[][..], |j| &texts[j][..texts[j].len().min(2)]);
        let joined_before: Vec<&str> = tail.iter().chain(words).copied().collect();
        let joined_after: Vec<&str> = words.iter().chain(head).copied().collect();
        let beside = !words.is_empty()
            && (!tail.is_empty() && pairs.contains(&joined_before[..])
                || !head.is_empty() && pairs.contains(&joined_after[..]));
        labels[i] = Some(f32::from(u8::from(beside)));
    }
    labels.into_iter().map(|l| l.unwrap_or(0.0)).collect()
}

/// Fits the blocks' forest and gives its out-of-fold probabilities, page by page.
fn fit_blocks(
    work: &Path,
    samples: &[Sample],
    sheets: &[Sheet],
    labels: &[Vec<f32>],
    plan: Value,
) -> Result<Vec<Vec<f32>>> {
    let names = sheets.iter().map(|s| &s.names).find(|n| !n.is_empty()).cloned().unwrap_or_default();
    let mut table = Table { names, ..Table::default() };
    for ((sample, sheet), labels) in samples.iter().zip(sheets).zip(labels) {
        let weights: Vec<f32> = sheet.blocks.iter().map(|block| (block.chars as f32).sqrt()).collect();
        let sum: f32 = weights.iter().sum::<f32>().max(1.0);
        for (number, (block, (row, &label))) in
            sheet.blocks.iter().zip(sheet.rows.iter().zip(labels)).enumerate()
        {
            // Menus make up half of all blocks and teach little: of plain links that are not gold one in three counts for three.
            let plain = label < 0.5 && block.link_chars * 5 > block.chars * 4;
            let share = if !plain {
                1.0
            } else if number % 3 == 0 {
                3.0
            } else {
                0.0
            };
            table.push(row, f32::from(u8::from(label >= 0.5)), weights[number] / sum * 100.0 * share, sample);
        }
    }
    let mut values = table.fit(work, plan)?.into_iter();
    Ok(sheets.iter().map(|sheet| values.by_ref().take(sheet.blocks.len()).collect()).collect())
}

/// Rows to learn from, as fit.py reads them.
#[derive(Default)]
struct Table {
    names: Vec<String>,
    x: Vec<u8>,
    y: Vec<u8>,
    weight: Vec<u8>,
    fold: Vec<u8>,
}

impl Table {
    fn push(&mut self, row: &[u8], y: f32, weight: f32, sample: &Sample) {
        self.x.extend(row);
        self.y.extend(y.to_le_bytes());
        self.weight.extend(weight.to_le_bytes());
        self.fold.push(sample.fold() as u8);
    }

    /// Fits five folds, and a forest to everything; gives the out-of-fold probabilities.
    fn fit(self, work: &Path, mut plan: Value) -> Result<Vec<f32>> {
        std::fs::create_dir_all(work)?;
        let dropped = plan["drop"].as_str().map(|prefix| {
            (0..self.names.len()).filter(|&i| self.names[i].starts_with(prefix)).collect::<Vec<_>>()
        });
        plan["drop"] = json!(dropped.unwrap_or_default());
        plan["width"] = json!(self.names.len());
        for (file, bytes) in
            [("x.u8", &self.x), ("y.f32", &self.y), ("w.f32", &self.weight), ("fold.u8", &self.fold)]
        {
            std::fs::write(work.join(file), bytes)?;
        }
        std::fs::write(work.join("fit.json"), plan.to_string())?;
        std::fs::write(work.join("names.txt"), self.names.join("\n"))?;
        if plan["reuse"] == true && work.join("oof.f32").exists() {
            return read_floats(&work.join("oof.f32"));
        }
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
        let status = Command::new(&python).arg("xtask/src/fit.py").arg(work).status().context(python)?;
        if !status.success() {
            bail!("fit.py failed: it needs lightgbm and numpy, from PyPI");
        }
        read_floats(&work.join("oof.f32"))
    }
}

fn read_floats(path: &Path) -> Result<Vec<f32>> {
    let bytes = std::fs::read(path)?;
    Ok(bytes.as_chunks::<4>().0.iter().map(|&b| f32::from_le_bytes(b)).collect())
}

fn chosen_text(sheet: &Sheet, guesses: &[f32]) -> String {
    let kept = sheet.blocks.iter().zip(guesses).filter(|&(_, &p)| p >= 0.5);
    kept.map(|(block, _)| block.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

/// Prints each set's figures, and the pages that came out worst.
fn report(name: &str, samples: &[Sample], texts: &[String], worst: usize) {
    let pairs: Vec<_> = samples.iter().zip(texts).collect();
    let scores = corpus::parallel(&pairs, |(sample, text)| Shares::of(&sample.gold, text));
    let mut sets: BTreeMap<&str, Vec<Shares>> = BTreeMap::new();
    for (sample, &score) in samples.iter().zip(&scores) {
        sets.entry(sample.set).or_default().push(score);
    }
    println!("{name}");
    let mut mean = 0.0;
    for (set, rows) in &sets {
        let (p, r, f) = shingles::aggregate(rows);
        mean += f / sets.len() as f64;
        let low = rows.iter().filter(|s| s.prf().2 < 0.5).count();
        println!("  {set:<14} F1 {f:.4}  P {p:.4}  R {r:.4}  pages {}  under 0.5: {low}", rows.len());
    }
    println!("  {:<14} F1 {mean:.4}", "mean");
    let mut rows: Vec<_> = samples.iter().zip(scores).collect();
    rows.sort_by(|a, b| a.1.prf().2.total_cmp(&b.1.prf().2));
    for (sample, shares) in rows.iter().take(worst) {
        let ((p, r, f), url) = (shares.prf(), sample.row["url"].as_str().unwrap_or(""));
        println!("  {} {} F1 {f:.3} P {p:.3} R {r:.3} {url}", sample.set, sample.id);
    }
}
