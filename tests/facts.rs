//! The facts shown beside a summary, against articles of our own with theirs labelled (`facts/*.txt`): how many of those shown are
//! right, and how many of those labelled are shown.

// The lints know `#[test]` functions, not what those call.
#![allow(clippy::expect_used)]

#[path = "facts/labelled.rs"]
mod labelled;

use intisari::Options;
use intisari::report::{Quote, Summary};
use intisari::summary::summarize;
use labelled::Labelled;

/// Articles by language (where it is not before each title), and the least of their quotations that must be right of those shown and
/// shown of those labelled.
struct Set {
    name: &'static str,
    files: &'static [(&'static str, &'static str)],
    precision: f64,
    recall: f64,
}

const SETS: &[Set] = &[
    Set {
        name: "",
        files: &[
            ("id", include_str!("facts/id.txt")),
            ("en", include_str!("facts/en.txt")),
            ("", include_str!("facts/other.txt")),
        ],
        precision: 0.95,
        recall: 0.88,
    },
    // Nothing was mended by these before they were first measured.
    Set { name: "unseen ", files: &[("", include_str!("facts/unseen.txt"))], precision: 0.95, recall: 0.95 },
    // The same, later: of more shapes, and in languages without capitals or with the verb last.
    Set {
        name: "varied ",
        files: &[("", include_str!("facts/varied.txt")), ("", include_str!("facts/scripts.txt"))],
        precision: 0.94,
        recall: 0.80,
    },
    // The same, later: longer, as today's sites write.
    Set { name: "fresh ", files: &[("", include_str!("facts/fresh.txt"))], precision: 0.95, recall: 0.85 },
    // The same, later, written without reading the code.
    Set {
        name: "natural ",
        files: &[("", include_str!("facts/natural.txt"))],
        precision: 0.94,
        recall: 0.71,
    },
    // Nothing is mended by these, nor learned from them.
    Set { name: "aside ", files: &[("", include_str!("facts/aside.txt"))], precision: 0.85, recall: 0.5 },
    // Shapes that were read wrongly once.
    Set {
        name: "once wrong ",
        files: &[("", include_str!("facts/faults.txt"))],
        precision: 1.0,
        recall: 0.9,
    },
];

/// Where a summary keeps a list of facts.
type List = fn(&Summary) -> Vec<String>;

/// The labels that list facts, with where a summary keeps them.
const LISTS: &[(&str, List)] = &[
    ("who", |summary| summary.who.clone()),
    ("where", |summary| summary.places.clone()),
    ("when", |summary| summary.when.clone()),
    ("figures", |summary| summary.figures.iter().map(|figure| figure.text.clone()).collect()),
    ("cites", |summary| summary.cites.clone()),
];

/// The least share of the facts shown that must be right, list by list.
const PRECISION: f64 = 0.9;

/// The least share of the facts labelled that must be shown, list by list, in every set that has so many of them.
const RECALL: &[(&str, f64)] = &[("who", 0.67), ("where", 0.50), ("when", 0.84), ("figures", 0.63)];
const ENOUGH: u32 = 100;

fn cases(sets: &[(&str, &str)]) -> Vec<Labelled> {
    let read = |(language, text): &(&str, &str)| Labelled::read(language, text).expect("labelled articles");
    sets.iter().flat_map(read).collect()
}

/// How many were right of those found, and found of those labelled.
#[derive(Default)]
struct Count {
    right: u32,
    found: u32,
    labelled: u32,
}

impl Count {
    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from(self.found.max(1))
    }

    fn recall(&self) -> f64 {
        f64::from(self.right) / f64::from(self.labelled.max(1))
    }

    fn print(&self, name: &str) {
        println!(
            "{name}: precision {:.3} ({} of {}), recall {:.3} (of {})",
            self.precision(),
            self.right,
            self.found,
            self.recall(),
            self.labelled
        );
    }
}

/// Whether a quotation found is the one labelled.
fn is_labelled(quote: &Quote, label: &str) -> bool {
    labelled::is_said(label, &quote.text, &quote.speaker)
}

#[test]
fn quotations_have_their_speakers() {
    for set in SETS {
        let (count, wrong) = quotations(set.files);
        count.print(&format!("{}quotations", set.name));
        let enough = count.precision() >= set.precision && count.recall() >= set.recall;
        assert!(enough, "{}", wrong.join("\n"));
    }
}

fn quotations(sets: &[(&str, &str)]) -> (Count, Vec<String>) {
    let (mut count, mut wrong) = (Count::default(), Vec::new());
    for case in cases(sets) {
        let summary = summarize(&case.article, Some(&case.language), &Options::default());
        let labels: Vec<&str> = case.lines("quote").collect();
        count.labelled += labels.len() as u32;
        count.found += summary.quotes.len() as u32;
        for quote in &summary.quotes {
            match labels.iter().any(|label| is_labelled(quote, label)) {
                true => count.right += 1,
                false => wrong.push(format!("wrong {}: {} = {:?}", case.language, quote.text, quote.speaker)),
            }
        }
        for label in
            labels.iter().filter(|label| !summary.quotes.iter().any(|quote| is_labelled(quote, label)))
        {
            wrong.push(format!("missed {}: {label}", case.language));
        }
    }
    (count, wrong)
}

/// Whether a fact found is the one labelled: the same words (a dateline's capitals aside), or, for amounts, the labelled ones with
/// a unit more.
fn same(found: &str, label: &str) -> bool {
    let dateline = label.chars().all(|c| !c.is_lowercase()) && label.chars().count() > 3;
    found == label
        || dateline && found.to_lowercase() == label.replace('İ', "I").to_lowercase()
        || found.strip_prefix(label).is_some_and(|rest| rest.starts_with([' ', ',']))
}

#[test]
fn lists_are_right() {
    for set in SETS {
        let (counts, wrong) = lists(set.files);
        counts.iter().for_each(|(name, count)| count.print(&format!("{}{name}", set.name)));
        // A set may have nothing of a kind to find.
        let precise = counts
            .iter()
            .all(|(_, count)| count.found + count.labelled == 0 || count.precision() >= PRECISION);
        let least =
            |name: &str| RECALL.iter().find(|(list, _)| *list == name).map_or(0.0, |&(_, least)| least);
        let complete =
            counts.iter().all(|(name, count)| count.labelled < ENOUGH || count.recall() >= least(name));
        assert!(precise && complete, "{}", wrong.join("\n"));
    }
}

#[test]
#[ignore = "measures the articles of `FACTS_FILE`, in the format of facts/natural.txt, and lists what is wrong and missed"]
fn measures_another_file() {
    let path = std::env::var_os("FACTS_FILE").expect("FACTS_FILE=FILE");
    let text = std::fs::read_to_string(path).expect("a file");
    let (quotations, misheard) = quotations(&[("", &text)]);
    let (counts, wrong) = lists(&[("", &text)]);
    println!("{}\n{}", misheard.join("\n"), wrong.join("\n"));
    quotations.print("quotations");
    counts.iter().for_each(|(name, count)| count.print(name));
}

fn lists(sets: &[(&str, &str)]) -> (Vec<(&'static str, Count)>, Vec<String>) {
    let mut counts: Vec<_> = LISTS.iter().map(|(name, _)| (*name, Count::default())).collect();
    let mut wrong = Vec::new();
    for case in cases(sets) {
        let summary = summarize(&case.article, Some(&case.language), &Options::default());
        for ((name, count), (_, list)) in counts.iter_mut().zip(LISTS) {
            // Of articles without a label of this name nothing is known.
            let Some(labels) = case.list(name) else { continue };
            let found = list(&summary);
            let right = |fact: &String| labels.iter().any(|label| same(fact, label));
            count.labelled += labels.len() as u32;
            count.found += found.len() as u32;
            count.right += found.iter().filter(|fact| right(fact)).count() as u32;
            wrong.extend(
                found
                    .iter()
                    .filter(|fact| !right(fact))
                    .map(|fact| format!("wrong {name} {}: {fact} of {labels:?}", case.language)),
            );
            let missed = labels.iter().filter(|label| !found.iter().any(|fact| same(fact, label)));
            wrong
                .extend(missed.map(|label| format!("missed {name} {}: {label} of {found:?}", case.language)));
        }
    }
    (counts, wrong)
}
