//! Trains the block classifier on pages with gold text, by site, and reports what it is worth on sites it has not seen.
//!
//! `cargo xtask train [CORPORA] [--folds-only] [--drop PREFIX]`

use crate::corpus::shingles::{self, Shares};
use crate::corpus::{self, Sample};
use anyhow::{Context, Result, bail};
use intisari::article::blocks::TextBlock;
use intisari::article::classify::Sheet;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let value = |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1));
    let folds_only = arguments.iter().any(|a| a == "--folds-only");
    let folder = arguments.first().filter(|a| !a.starts_with("--")).map_or(corpus::DEFAULT, String::as_str);
    let samples = corpus::load(Path::new(folder), &corpus::ARTICLES)?;
    let start = std::time::Instant::now();
    let pages: Vec<_> = corpus::parallel(&samples, |s| s.page()).into_iter().collect::<Result<_>>()?;
    let sheets = corpus::parallel(&pages, |page| Sheet::new(page, None));
    let labels: Vec<Vec<f32>> =
        corpus::parallel(&samples.iter().zip(&sheets).collect::<Vec<_>>(), |(sample, sheet)| {
            label(&sample.gold, &sheet.blocks)
        });
    println!(
        "{} pages, {} blocks, {:?}",
        samples.len(),
        labels.iter().map(Vec::len).sum::<usize>(),
        start.elapsed()
    );
    let oracle: Vec<Vec<f32>> = labels.clone();
    report("right answer for every block", &samples, &sheets, &oracle, 0.5);
    let drop = value("--drop").map(String::as_str);
    let work = PathBuf::from("target/train");
    let first = fit(&work.join("first"), &samples, &sheets, &labels, drop, folds_only)?;
    report("first look", &samples, &sheets, &first, 0.5);
    let pairs: Vec<_> = pages.iter().zip(&first).collect();
    let sheets = corpus::parallel(&pairs, |(page, guesses)| Sheet::new(page, Some(guesses)));
    let second = fit(&work.join("second"), &samples, &sheets, &labels, drop, folds_only)?;
    for threshold in [0.4, 0.45, 0.5] {
        report(&format!("second look at {threshold}"), &samples, &sheets, &second, threshold);
    }
    worst(&samples, &sheets, &second, 12);
    if !folds_only {
        for (name, part) in [("blocks_first.bin", "first"), ("blocks_second.bin", "second")] {
            std::fs::copy(work.join(part).join("forest.bin"), Path::new("src/model").join(name))?;
        }
    }
    Ok(())
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

/// Fits one look and gives its out-of-fold probabilities, page by page.
fn fit(
    work: &Path,
    samples: &[Sample],
    sheets: &[Sheet],
    labels: &[Vec<f32>],
    drop: Option<&str>,
    folds_only: bool,
) -> Result<Vec<Vec<f32>>> {
    std::fs::create_dir_all(work)?;
    let names = sheets.iter().map(|s| &s.names).find(|n| !n.is_empty()).cloned().unwrap_or_default();
    let mut x = Vec::new();
    let (mut y, mut w, mut fold) = (Vec::new(), Vec::new(), Vec::new());
    for ((sample, sheet), labels) in samples.iter().zip(sheets).zip(labels) {
        let weights: Vec<f32> = sheet.blocks.iter().map(|block| (block.chars as f32).sqrt()).collect();
        let sum: f32 = weights.iter().sum::<f32>().max(1.0);
        for ((row, &label), weight) in sheet.rows.iter().zip(labels).zip(weights) {
            x.extend(row);
            y.extend(f32::from(u8::from(label >= 0.5)).to_le_bytes());
            w.extend((weight / sum * 100.0).to_le_bytes());
            fold.push(sample.fold() as u8);
        }
    }
    let dropped: Vec<usize> = drop.map_or(Vec::new(), |prefix| {
        names.iter().enumerate().filter(|(_, name)| name.starts_with(prefix)).map(|(i, _)| i).collect()
    });
    let plan =
        serde_json::json!({"width": names.len(), "rounds": 300, "whole": !folds_only, "drop": dropped});
    for (file, bytes) in [("x.u8", &x), ("y.f32", &y), ("w.f32", &w), ("fold.u8", &fold)] {
        std::fs::write(work.join(file), bytes)?;
    }
    std::fs::write(work.join("fit.json"), plan.to_string())?;
    std::fs::write(work.join("names.txt"), names.join("\n"))?;
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
    let status = Command::new(python).arg("xtask/src/fit.py").arg(work).status().context("python3")?;
    if !status.success() {
        bail!("fit.py failed");
    }
    let bytes = std::fs::read(work.join("oof.f32"))?;
    let mut values = bytes.as_chunks::<4>().0.iter().map(|&b| f32::from_le_bytes(b));
    Ok(sheets.iter().map(|sheet| values.by_ref().take(sheet.blocks.len()).collect()).collect())
}

fn chosen(sheet: &Sheet, guesses: &[f32], threshold: f32) -> String {
    let kept = sheet.blocks.iter().zip(guesses).filter(|&(_, &p)| p >= threshold);
    kept.map(|(block, _)| block.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

fn report(name: &str, samples: &[Sample], sheets: &[Sheet], guesses: &[Vec<f32>], threshold: f32) {
    let mut sets: BTreeMap<&str, Vec<Shares>> = BTreeMap::new();
    for ((sample, sheet), guesses) in samples.iter().zip(sheets).zip(guesses) {
        sets.entry(sample.set)
            .or_default()
            .push(Shares::of(&sample.gold, &chosen(sheet, guesses, threshold)));
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
}

fn worst(samples: &[Sample], sheets: &[Sheet], guesses: &[Vec<f32>], most: usize) {
    let mut rows: Vec<_> = samples
        .iter()
        .zip(sheets.iter().zip(guesses))
        .map(|(sample, (sheet, guesses))| {
            let (p, r, f) = Shares::of(&sample.gold, &chosen(sheet, guesses, 0.5)).prf();
            (f, p, r, sample)
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (f, p, r, sample) in rows.iter().take(most) {
        println!(
            "  {} {} F1 {f:.3} P {p:.3} R {r:.3} {}",
            sample.set,
            sample.id,
            sample.row["url"].as_str().unwrap_or("")
        );
    }
}
