//! Measures what is found on pages with gold text. Each page is judged by weights learned from other sites.
//!
//! `cargo xtask eval [--worst N]` reads the pages of our own (`tests/written`) by the weights that the core ships, which have learned
//! from them. `cargo xtask eval CORPORA [--worst N] [--save] [--seed N] [--by-set] [--changed]`: text (precision, recall, F1, pages under 0.5),
//! snippets, metadata, article or not, time; the worst pages, with lines missed and leaked; what changed since the run that was
//! saved. `--by-set` judges each set by weights of the others alone; `--changed` also judges pages that are built otherwise and say
//! the same.

mod lines;
mod metadata;
mod saved;

use crate::corpus::shingles::{Shares, aggregate};
use crate::corpus::{self, Corpora, Sample};
use crate::learn::{self, Learned};
use crate::shell;
use anyhow::Result;
use intisari::article::training::{Change, Wall, changed, extract, walled};
use intisari::page::Page;
use intisari::report::{Kind, Options, Report};
use std::collections::BTreeMap;
use std::time::Instant;

/// Below this the panel warns (`SURE` in extension/src/panel/states.tsx).
const SURE: f32 = 0.6;

/// What came of one page.
struct Outcome<'a> {
    sample: &'a Sample,
    report: Report,
    shares: Shares,
    ms: f64,
}

impl Outcome<'_> {
    fn f1(&self) -> f64 {
        self.shares.prf().2
    }

    /// Whether the panel says that what it shows may not be the article.
    fn is_warned_of(&self) -> bool {
        self.report.kind == Kind::Other || self.report.confidence < SURE
    }
}

pub(crate) fn task(arguments: &[String]) -> Result<()> {
    if arguments.first().is_none_or(|argument| argument.starts_with("--")) {
        let samples = corpus::written(0)?;
        let outcomes = read_as_shipped(&samples)?;
        let outcomes: Vec<_> = outcomes.iter().collect();
        texts(&outcomes, &mut BTreeMap::new());
        lines::show_worst(&outcomes, worst(arguments)?);
        return Ok(());
    }
    shell::measured("eval", arguments, |arguments| {
        let corpora = Corpora::open(arguments)?;
        show(&corpora, &learn::folds(&corpora)?, arguments)
    })
}

/// Judges all pages and prints the figures.
pub(crate) fn show(corpora: &Corpora, learned: &Learned, arguments: &[String]) -> Result<()> {
    let pages: Vec<_> = corpora.samples.iter().zip(&corpora.pages).collect();
    let outcomes = corpus::parallel(&pages, |(sample, page)| judge(sample, page, learned));
    let (written, outcomes): (Vec<_>, Vec<_>) =
        outcomes.into_iter().partition(|outcome| outcome.sample.set == corpus::WRITTEN);
    let articles: Vec<_> = outcomes.iter().filter(|outcome| outcome.sample.is_article()).collect();
    let mut figures = BTreeMap::new();
    if arguments.iter().any(|a| a == "--changed") {
        changes(corpora, learned);
    }
    texts(&articles, &mut figures);
    let written: Vec<_> = written.iter().collect();
    texts(&written, &mut BTreeMap::new());
    let told = written.iter().filter(|outcome| outcome.report.kind == Kind::Article).count();
    println!("                  {told} told to be articles");
    snippets(&articles);
    metadata::show(&articles, &mut figures);
    kinds(&outcomes, &mut figures);
    confidence(&articles, &mut figures);
    walls(corpora, learned);
    times(&outcomes);
    lines::show_worst(&articles, worst(arguments)?);
    saved::compare(&articles, &figures, arguments.iter().any(|a| a == "--save"))
}

/// How many of the worst pages are shown.
fn worst(arguments: &[String]) -> Result<usize> {
    Ok(shell::value(arguments, "--worst").map_or(Ok(15), str::parse)?)
}

/// Pages read as a reader's are.
fn read_as_shipped(samples: &[Sample]) -> Result<Vec<Outcome<'_>>> {
    corpus::parallel(&samples.iter().collect::<Vec<_>>(), |sample| {
        let page = sample.page()?;
        Ok(outcome(sample, || intisari::read(&page, &Options::default())))
    })
    .into_iter()
    .collect()
}

fn judge<'a>(sample: &'a Sample, page: &Page, learned: &Learned) -> Outcome<'a> {
    let [blocks, kind, choice] =
        [&learned.blocks, &learned.kind, &learned.choice].map(|forests| forests.unseen(sample.fold));
    outcome(sample, || extract(page, blocks, kind, choice))
}

fn outcome(sample: &Sample, read: impl Fn() -> Report) -> Outcome<'_> {
    let start = Instant::now();
    let report = read();
    let ms = start.elapsed().as_secs_f64() * 1000.0;
    let (text, deck) = (report.article.text.as_str(), sample.row["deck"].as_str().unwrap_or_default());
    // A deck may count to the text or not.
    let shares = Shares::of(&sample.gold, text.strip_prefix(deck).unwrap_or(text));
    Outcome { sample, report, shares, ms }
}

fn texts(articles: &[&Outcome<'_>], figures: &mut saved::Figures) {
    let mut sets: BTreeMap<&str, Vec<Shares>> = BTreeMap::new();
    for outcome in articles {
        sets.entry(outcome.sample.set).or_default().push(outcome.shares);
    }
    println!("text              F1      P      R  pages  under .5  under .2");
    let mut mean = 0.0;
    for (set, rows) in &sets {
        let (p, r, f) = aggregate(rows);
        let under = |least: f64| rows.iter().filter(|shares| shares.prf().2 < least).count();
        println!("  {set:<14} {f:.4}  {p:.4} {r:.4} {:>5} {:>8} {:>8}", rows.len(), under(0.5), under(0.2));
        figures.insert(format!("F1 {set}"), f);
        mean += f / sets.len() as f64;
    }
    println!("  {:<14} {mean:.4}", "mean");
    figures.insert("F1 mean".into(), mean);
    let under = articles.iter().filter(|outcome| outcome.f1() < 0.5).count();
    figures.insert("pages under .5".into(), under as f64);
}

/// The mean F1 of pages that are built otherwise and say the same.
fn changes(corpora: &Corpora, learned: &Learned) {
    let pages = corpora.articles();
    // Names are hashed or absent, not both.
    let together: Vec<_> = Change::ALL.into_iter().filter(|change| *change != Change::Nameless).collect();
    for changes in Change::ALL.iter().map(std::slice::from_ref).chain([&together[..]]) {
        println!("changed: {changes:?}");
        let outcomes =
            corpus::parallel(&pages, |(sample, page)| judge(sample, &changed(page, changes), learned));
        texts(&outcomes.iter().collect::<Vec<_>>(), &mut BTreeMap::new());
    }
}

/// Snippets that must, or must not, be in the text.
fn snippets(articles: &[&Outcome<'_>]) {
    let rate = |key: &str, wanted: bool| {
        let (mut right, mut all) = (0, 0);
        for outcome in articles {
            let text = plain(&outcome.report.article.text);
            for snippet in strings(outcome.sample, key) {
                all += 1;
                right += usize::from(text.contains(&plain(snippet)) == wanted);
            }
        }
        format!("{right} of {all}")
    };
    println!(
        "snippets          wanted and there: {}; unwanted and not there: {}",
        rate("w", true),
        rate("wo", false)
    );
}

/// The strings of a list in the manifest.
fn strings<'a>(sample: &'a Sample, key: &str) -> impl Iterator<Item = &'a str> {
    sample.row[key].as_array().into_iter().flatten().filter_map(|value| value.as_str())
}

/// A text with every run of white space a space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Articles told from other pages.
fn kinds(outcomes: &[Outcome<'_>], figures: &mut saved::Figures) {
    let mut types: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for Outcome { sample, report, .. } in outcomes {
        let name = if sample.is_article() { "article" } else { sample.row["type"].as_str().unwrap_or("") };
        let counts = types.entry(name).or_default();
        counts.0 += usize::from((report.kind == Kind::Article) == sample.is_article());
        counts.1 += 1;
    }
    let rate = |of: &dyn Fn(&str) -> bool| {
        let chosen = types.iter().filter(|(name, _)| of(name));
        let (right, all) = chosen.fold((0, 0), |sum, (_, counts)| (sum.0 + counts.0, sum.1 + counts.1));
        right as f64 / f64::from(all.max(1) as u32)
    };
    let (yes, no) = (rate(&|name| name == "article"), rate(&|name| name != "article"));
    let balanced = (yes + no) / 2.0;
    println!("article or not    articles {yes:.3}, others {no:.3}, balanced {balanced:.3}");
    let types = types.iter().map(|(name, (right, all))| format!("{name} {right} of {all}"));
    println!("                  {}", types.collect::<Vec<_>>().join(", "));
    figures.insert("article or not".into(), balanced);
}

/// How well a text was found by how sure the core was, and which texts a reader is warned of.
fn confidence(articles: &[&Outcome<'_>], figures: &mut saved::Figures) {
    println!("confidence        pages  mean F1  under .5");
    for (least, most) in [(0.0, 0.3), (0.3, SURE), (SURE, 0.8), (0.8, 0.9), (0.9, 1.01)] {
        let rows: Vec<f64> = articles
            .iter()
            .filter(|outcome| (least..most).contains(&outcome.report.confidence))
            .map(|outcome| outcome.f1())
            .collect();
        let under = rows.iter().filter(|f1| **f1 < 0.5).count();
        let mean = rows.iter().sum::<f64>() / rows.len().max(1) as f64;
        println!("  {least:.1} to {most:<8.1} {:>5}    {mean:.3} {under:>9}", rows.len());
    }
    let warned = |f1: std::ops::Range<f64>| {
        let rows: Vec<_> = articles.iter().filter(|outcome| f1.contains(&outcome.f1())).collect();
        (rows.iter().filter(|outcome| outcome.is_warned_of()).count(), rows.len())
    };
    let (bad, doubtful, good) = (warned(0.0..0.5), warned(0.5..0.8), warned(0.8..1.1));
    println!(
        "  warned of: {} of {} under .5, {} of {} to .8, {} of {} above",
        bad.0, bad.1, doubtful.0, doubtful.1, good.0, good.1
    );
    figures.insert("not warned of".into(), (bad.1 - bad.0) as f64);
    figures.insert("warned in vain".into(), good.0 as f64);
}

/// Articles whose text is behind a wall, so that what is left is wrong: how many a reader is warned of.
fn walls(corpora: &Corpora, learned: &Learned) {
    let pages = corpora.articles();
    for (name, wall) in [("hidden", Wall::Hidden), ("absent", Wall::Absent)] {
        let warned = corpus::parallel(&pages, |(sample, page)| {
            let outcome = judge(sample, &walled(page, wall), learned);
            (outcome.f1() < 0.5).then(|| outcome.is_warned_of())
        });
        let warned: Vec<bool> = warned.into_iter().flatten().collect();
        let count = warned.iter().filter(|warned| **warned).count();
        println!("  text {name}: {count} of {} warned of", warned.len());
    }
}

/// Page to Article, parsing and summary excluded.
fn times(outcomes: &[Outcome<'_>]) {
    let mut times: Vec<f64> = outcomes.iter().map(|outcome| outcome.ms).collect();
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times.get((times.len() as f64 * part) as usize).copied().unwrap_or_default();
    println!(
        "milliseconds      median {:.2}, p90 {:.2}, p99 {:.2}, all cores busy",
        at(0.5),
        at(0.9),
        at(0.99)
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worst page, and the mean of all, of those the weights have learned from.
    const WORST: f64 = 0.5;
    const MEAN: f64 = 0.97;

    #[test]
    fn the_pages_of_our_own_are_read() -> Result<()> {
        let samples = corpus::written(0)?;
        let outcomes = read_as_shipped(&samples)?;
        assert!(outcomes.len() >= 70, "{} pages", outcomes.len());
        let mean = outcomes.iter().map(Outcome::f1).sum::<f64>() / outcomes.len() as f64;
        assert!(mean >= MEAN, "{mean}");
        for outcome in outcomes {
            assert!(outcome.f1() >= WORST, "{}: {}", outcome.sample.id, outcome.f1());
        }
        Ok(())
    }
}
