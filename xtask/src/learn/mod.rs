//! Trains three forests on pages with gold text: which blocks are the article, whether the page is one at all, and whether what was
//! chosen is its text.
//!
//! `cargo xtask train CORPORA [--folds-only] [--drop PREFIX] [--seed N] [--by-set]`: the folds alone, without the features whose
//! name starts so, with the sites dealt otherwise, each set of articles a fold. A page is judged by the forests that have not seen
//! its site, or its set.

pub(crate) mod fit;

use crate::corpus::{self, Corpora, label::label, shingles::Shares};
use crate::{eval, shell};
use anyhow::Result;
use fit::{Forests, Table};
use intisari::article::training::{Sheet, Wall, bare, extract, page_row, predict, walled};
use intisari::page::Page;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Where the folds' forests are kept.
const WORK: &str = "target/train";
/// What a stripped page counts beside a whole one.
const STRIPPED: f32 = 0.6;

/// What a page whose text is hidden counts beside one that is as it was, and from which F1 on a text counts as found.
const WALLED: f32 = 0.3;
const FOUND: f64 = 0.8;

/// From which share of wrong text on a page is doubted, and what it counts then.
const WRONG: f32 = 0.35;
const DOUBTED: f32 = 0.3;

/// Nearness of class words that never speaks for the article: comment, newsletter, legal.
const FALLING: [&str; 3] = ["class.1", "class.2", "class.6"];

/// How to learn.
#[derive(Default)]
pub(crate) struct Plan {
    /// Fit to everything too.
    pub(crate) whole: bool,
    /// Features left out: those whose names start so.
    pub(crate) drop: Option<String>,
}

/// The forests, by fold and whole.
pub(crate) struct Learned {
    pub(crate) blocks: Forests,
    pub(crate) kind: Forests,
    pub(crate) choice: Forests,
}

pub(crate) fn task(arguments: &[String]) -> Result<()> {
    shell::measured("train", arguments, |arguments| {
        let corpora = Corpora::open(arguments)?;
        let plan = Plan {
            whole: !arguments.iter().any(|a| a == "--folds-only"),
            drop: shell::value(arguments, "--drop").map(str::to_owned),
        };
        let learned = learn(&corpora, &plan)?;
        eval::show(&corpora, &learned, arguments)?;
        if plan.whole {
            std::fs::write("src/model/blocks.bin", learned.blocks.into_whole())?;
            std::fs::write("src/model/kind.bin", learned.kind.into_whole())?;
            std::fs::write("src/model/choice.bin", learned.choice.into_whole())?;
        }
        Ok(())
    })
}

/// The fold's forests of the last training, or new ones where there are none for today's features.
pub(crate) fn folds(corpora: &Corpora) -> Result<Learned> {
    let work = work(corpora);
    if let Some(page) = corpora.pages.first()
        && let Some(blocks) = Forests::saved(&work.join("blocks"), &Sheet::new(page).names)
        && let (_, names) = page_row(page, &[])
        && let Some(kind) = Forests::saved(&work.join("kind"), &names)
        && let Some(choice) = Forests::saved(&work.join("choice"), &names)
    {
        return Ok(Learned { blocks, kind, choice });
    }
    println!("no fold's forests of today's features: training them");
    learn(corpora, &Plan::default())
}

/// Where the forests of a dealing are kept.
fn work(corpora: &Corpora) -> PathBuf {
    let dealing = if corpora.by_set { "sets".into() } else { corpora.seed.to_string() };
    Path::new(WORK).join(dealing)
}

fn learn(corpora: &Corpora, plan: &Plan) -> Result<Learned> {
    let work = work(corpora);
    let blocks = learn_blocks(corpora, plan, &work.join("blocks"))?;
    let kind = learn_kind(corpora, plan, &work.join("kind"), &blocks)?;
    let choice = learn_choice(corpora, plan, &work.join("choice"), &blocks)?;
    Ok(Learned { blocks, kind, choice })
}

fn learn_blocks(corpora: &Corpora, plan: &Plan, work: &Path) -> Result<Forests> {
    let articles: Vec<_> =
        corpora.samples.iter().zip(&corpora.pages).filter(|(sample, _)| sample.is_article()).collect();
    let sheets = corpus::parallel(&articles, |(sample, page)| {
        let sheet = Sheet::new(page);
        let mut labels = label(&sample.gold, &sheet.blocks);
        let deck = sample.row["deck"].as_str().unwrap_or_default();
        for (label, block) in labels.iter_mut().zip(&sheet.blocks) {
            *label = if block.text == deck { f32::NAN } else { *label };
        }
        (sheet, labels)
    });
    let folds: Vec<usize> = articles.iter().map(|(sample, _)| sample.fold).collect();
    let settings = |rounds: u32, rate: f32, whole| json!({"rounds": rounds, "parameters": {"learning_rate": rate, "feature_fraction": 0.5}, "falling": FALLING, "whole": whole, "drop": plan.drop});
    let all = vec![1.0; sheets.len()];
    let first = table(&sheets, &folds, &all).fit(&work.join("first"), settings(120, 0.08, false))?;
    let pages: Vec<_> = sheets.iter().zip(&folds).collect();
    let trust = corpus::parallel(&pages, |((sheet, labels), fold)| {
        trust(sheet, labels, &predict(first.unseen(**fold), &sheet.rows))
    });
    table(&sheets, &folds, &trust).fit(work, settings(104, 0.13, plan.whole))
}

/// The blocks of all pages, each page counting for as much as its trust says; those that may be gold or not are left out.
fn table(sheets: &[(Sheet, Vec<f32>)], folds: &[usize], trust: &[f32]) -> Table {
    let mut table = Table::new(sheets.first().map_or(&[][..], |(sheet, _)| &sheet.names));
    for (((sheet, labels), &fold), trust) in sheets.iter().zip(folds).zip(trust) {
        let weights: Vec<f32> = sheet.blocks.iter().map(|block| (block.chars as f32).sqrt()).collect();
        let sum: f32 = weights.iter().sum::<f32>().max(1.0);
        for (number, block) in sheet.blocks.iter().enumerate() {
            // Menus make up half of all blocks and teach little: of plain links that are not gold one in three counts for three.
            let plain = labels[number] < 0.5 && block.link_chars * 5 > block.chars * 4;
            let share = [3.0, 0.0, 0.0][number % 3];
            let weight = trust * weights[number] / sum * 100.0 * if plain { share } else { 1.0 };
            if !labels[number].is_nan() {
                table.push(&sheet.rows[number], yes(labels[number] >= 0.5), weight, fold);
            }
        }
    }
    table
}

/// How much a page is worth learning from, given what forests that have not seen its site say of its blocks. Where they are wrong
/// about more than [`WRONG`] of what is gold or looks like it, the gold is likelier a part of the article, or a form, than the
/// forests are mistaken.
fn trust(sheet: &Sheet, labels: &[f32], probabilities: &[f32]) -> f32 {
    let (mut wrong, mut all) = (0.0, 0.0);
    for ((block, label), p) in sheet.blocks.iter().zip(labels).zip(probabilities) {
        let gold = yes(*label >= 0.5);
        wrong += (p - gold).abs() * block.chars as f32;
        all += p.max(gold) * block.chars as f32;
    }
    if wrong > WRONG * all { DOUBTED } else { 1.0 }
}

/// Learns to tell articles from other pages. Small plain pages are rare in the corpora, so each page is learned from a second
/// time, stripped.
fn learn_kind(corpora: &Corpora, plan: &Plan, work: &Path, blocks: &Forests) -> Result<Forests> {
    let pages: Vec<_> = corpora.samples.iter().zip(&corpora.pages).collect();
    let rows = corpus::parallel(&pages, |(sample, page)| {
        let forest = blocks.unseen(sample.fold);
        (page_row(page, forest), page_row(&bare(page), forest))
    });
    let mut table = Table::new(rows.first().map_or(&[][..], |(row, _)| &row.1));
    let articles = corpora.samples.iter().filter(|sample| sample.is_article()).count();
    for (sample, (whole, stripped)) in corpora.samples.iter().zip(&rows) {
        let article = sample.is_article();
        let count = if article { articles } else { rows.len() - articles };
        let weight = 1000.0 / count as f32;
        table.push(&whole.0, yes(article), weight, sample.fold);
        table.push(&stripped.0, yes(article), STRIPPED * weight, sample.fold);
    }
    table.fit(work, of_pages(140, 0.15, plan))
}

/// Learns to tell whether the text was found. Pages read wrongly are rare, so each page is learned from a second time with its
/// text hidden. Pages stripped, or with their text taken out, teach it to doubt every short one.
fn learn_choice(corpora: &Corpora, plan: &Plan, work: &Path, blocks: &Forests) -> Result<Forests> {
    let pages: Vec<_> =
        corpora.samples.iter().zip(&corpora.pages).filter(|(sample, _)| sample.is_article()).collect();
    let rows = corpus::parallel(&pages, |(sample, page)| {
        let forest = blocks.unseen(sample.fold);
        let row = |page: &Page| {
            let text = extract(page, forest, &[], &[]).article.text;
            let found = Shares::of(&sample.gold, &text).prf().2 >= FOUND;
            (page_row(page, forest), found)
        };
        [page, &walled(page, Wall::Hidden)].map(row)
    });
    let mut table = Table::new(rows.first().map_or(&[][..], |[((_, names), _), ..]| &names[..]));
    for ((sample, _), rows) in pages.iter().zip(&rows) {
        for ((row, found), weight) in rows.iter().zip([1.0, WALLED]) {
            table.push(&row.0, yes(*found), weight, sample.fold);
        }
    }
    table.fit(work, of_pages(80, 0.08, plan))
}

/// How the forests over pages are fitted: there are few pages, so the trees are small and their thresholds drawn.
fn of_pages(rounds: u32, rate: f32, plan: &Plan) -> Value {
    let parameters = json!({"learning_rate": rate, "num_leaves": 6, "min_data_in_leaf": 20, "feature_fraction": 1.0, "extra_trees": true});
    json!({"rounds": rounds, "parameters": parameters, "whole": plan.whole})
}

/// What a forest should say of a row: 1 of one that is meant.
pub(crate) fn yes(is: bool) -> f32 {
    f32::from(u8::from(is))
}
