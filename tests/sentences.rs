//! Sentence boundaries, language by language, against cases of our own (`sentences.txt`).

// The lints know `#[test]` functions, not what those call.
#![allow(clippy::string_slice)]

use intisari::summary::sentences::split;
use std::collections::BTreeMap;

const CASES: &str = include_str!("sentences.txt");

/// The least share of cases that must be cut exactly right.
const ACCURACY: f64 = 0.98;

#[test]
fn cuts_our_own_cases() {
    let (mut language, mut wrong) = ("", Vec::new());
    let mut counts: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
        if let Some(code) = line.strip_prefix("## ") {
            language = code;
            continue;
        }
        let expected: Vec<&str> = line.split('¦').map(str::trim).collect();
        let text = line.replace(" ¦ ", " ").replace('¦', "");
        let cut: Vec<&str> = split(&text, Some(language)).into_iter().map(|range| &text[range]).collect();
        let (right, all) = counts.entry(language).or_default();
        *all += 1;
        if cut == expected {
            *right += 1;
        } else {
            wrong.push(format!("{language}: {}", cut.join(" ¦ ")));
        }
    }
    let (right, all) = counts.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let accuracy = f64::from(right) / f64::from(all);
    println!("{right} of {all} right in {} languages ({accuracy:.3}): {counts:?}", counts.len());
    assert!(all >= 150 && counts.len() >= 12, "{all} cases in {} languages", counts.len());
    assert!(accuracy >= ACCURACY, "{accuracy:.3}; cut wrongly:\n{}", wrong.join("\n"));
}

#[test]
fn a_line_ends_a_sentence_unless_it_goes_on() {
    for (text, sentences) in [
        ("Where: the hall\nWhen: at ten", 2),
        ("The tide came up to read,\nAnd took the line.", 1),
        ("Do not raise\nyour small voice.\nIt carries.", 2),
        ("“It is not enough,\nwe think,” she said.", 1),
        // Items of a list.
        ("close the door\nopen the window", 2),
    ] {
        assert_eq!(split(text, Some("en")).len(), sentences, "{text}");
    }
}
