//! The worst pages, with the lines that were missed and those that leaked.

use super::Outcome;
use crate::corpus::shingles::{shingles, words};

/// How many lines of a kind are shown of a page, and how much of each.
const LINES: usize = 3;
const CHARS: usize = 100;

pub(super) fn show_worst(articles: &[&Outcome<'_>], count: usize) {
    let mut worst = articles.to_vec();
    worst.sort_by(|a, b| a.f1().total_cmp(&b.f1()));
    for outcome in worst.into_iter().take(count) {
        let ((p, r, f), url) = (outcome.shares.prf(), outcome.sample.row["url"].as_str().unwrap_or(""));
        println!("{f:.3} (P {p:.3}, R {r:.3}) {} {} {url}", outcome.sample.set, outcome.sample.id);
        let (gold, found) = (&outcome.sample.gold, &outcome.report.article.text);
        show("missed", gold, found);
        show("leaked", found, gold);
    }
}

/// Shows the longest lines of `text` that `other` has not.
fn show(name: &str, text: &str, other: &str) {
    let other = words(other);
    let known = shingles(&other);
    let is_known = |line: &str| {
        let words = words(line);
        let shingles = shingles(&words);
        shingles.keys().filter(|shingle| known.contains_key(*shingle)).count() * 2 >= shingles.len()
    };
    let mut lines: Vec<&str> = text.lines().filter(|line| !is_known(line)).collect();
    let chars: usize = lines.iter().map(|line| line.chars().count()).sum();
    lines.sort_by_key(|line| std::cmp::Reverse(line.len()));
    if !lines.is_empty() {
        println!("    {name}: {} lines, {chars} characters", lines.len());
    }
    for line in lines.into_iter().take(LINES) {
        println!("      {}", line.trim().chars().take(CHARS).collect::<String>());
    }
}
