//! The metric of article-extraction-benchmark (Scrapinghub, 2020): texts are compared as multisets of four words in a row.

use std::collections::HashMap;

/// Words as Python's `\w+` finds them, a character of an unspaced script being a word.
pub(crate) fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        let unspaced = matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7af}' | '\u{e00}'..='\u{e7f}' | '\u{1000}'..='\u{109f}');
        let inside = (c.is_alphanumeric() || c == '_') && !unspaced;
        if inside {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            words.extend(text.get(start..at));
        }
        if unspaced && c.is_alphanumeric() {
            words.extend(text.get(at..at + c.len_utf8()));
        }
    }
    words.extend(start.and_then(|start| text.get(start..)));
    words
}

/// Four words in a row, or all there are, and how often.
pub(crate) fn shingles<'a>(words: &'a [&'a str]) -> HashMap<&'a [&'a str], i32> {
    let mut counts = HashMap::new();
    if !words.is_empty() {
        for shingle in words.windows(words.len().min(4)) {
            *counts.entry(shingle).or_default() += 1;
        }
    }
    counts
}

/// Shares of true positives, false positives and false negatives of one page; all 0 where both texts are empty.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Shares {
    pub(crate) tp: f64,
    pub(crate) fp: f64,
    pub(crate) fn_: f64,
}

impl Shares {
    pub(crate) fn of(gold: &str, predicted: &str) -> Self {
        let (gold, predicted) = (words(gold), words(predicted));
        let (gold, predicted) = (shingles(&gold), shingles(&predicted));
        let tp: i32 =
            gold.iter().map(|(shingle, &n)| n.min(predicted.get(shingle).copied().unwrap_or(0))).sum();
        let fp = predicted.values().sum::<i32>() - tp;
        let missed = gold.values().sum::<i32>() - tp;
        let all = f64::from((tp + fp + missed).max(1));
        Self { tp: f64::from(tp) / all, fp: f64::from(fp) / all, fn_: f64::from(missed) / all }
    }

    /// Precision, recall, F1.
    pub(crate) fn prf(self) -> (f64, f64, f64) {
        if self.fp == 0.0 && self.fn_ == 0.0 {
            return (1.0, 1.0, 1.0);
        }
        let ratio = |a: f64, b: f64| if a + b > 0.0 { a / (a + b) } else { 0.0 };
        let (p, r) = (ratio(self.tp, self.fp), ratio(self.tp, self.fn_));
        (p, r, f1(p, r))
    }
}

pub(crate) fn f1(p: f64, r: f64) -> f64 {
    if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
}

/// Mean precision, mean recall and the F1 of both, as the benchmark aggregates pages.
pub(crate) fn aggregate(rows: &[Shares]) -> (f64, f64, f64) {
    let mean = |values: Vec<f64>| {
        if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
    };
    let p = mean(rows.iter().filter(|s| s.tp + s.fp > 0.0).map(|s| s.prf().0).collect());
    let r = mean(rows.iter().filter(|s| s.tp + s.fn_ > 0.0).map(|s| s.prf().1).collect());
    (p, r, f1(p, r))
}
