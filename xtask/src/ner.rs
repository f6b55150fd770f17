//! How many of the names found are right, against sentences with their names tagged.
//!
//! `cargo xtask ner FILE LANGUAGE [--errors]`: FILE has a token a line, its tag last (`B-PER`, `I-PER`, `B-ORG`, `B-LOC`, ...,
//! `O`), a blank line between sentences. A name counts as right where its first and last token and its kind are.

use anyhow::{Context, Result};
use intisari::summary::names::{self, Kind};
use std::collections::BTreeMap;
use std::fs;

/// Punctuation that a text has no space before.
const NO_SPACE_BEFORE: &str = ".,:;!?)%";

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let file = arguments.first().context("usage: cargo xtask ner FILE LANGUAGE [--errors]")?;
    let language = arguments.get(1).map(String::as_str).filter(|code| !code.starts_with("--"));
    let errors = arguments.iter().any(|argument| argument == "--errors");
    let text = fs::read_to_string(file).with_context(|| file.clone())?;
    // Of each kind: right, found, tagged.
    let mut counts: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for lines in lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()) {
        let sentence = Sentence::read(lines);
        let found = sentence.found(language);
        for name in &found {
            let right = sentence.names.contains(name);
            let count = counts.entry(name.2).or_default();
            count[1] += 1;
            count[0] += u32::from(right);
            if errors && !right {
                println!(
                    "wrong {} {}  <- {}",
                    name.2,
                    sentence.tokens[name.0..name.1].join(" "),
                    sentence.text
                );
            }
        }
        for name in &sentence.names {
            counts.entry(name.2).or_default()[2] += 1;
            if errors && !found.contains(name) {
                println!(
                    "miss {} {}  <- {}",
                    name.2,
                    sentence.tokens[name.0..name.1].join(" "),
                    sentence.text
                );
            }
        }
    }
    let mut all = [0; 3];
    for (kind, count) in &counts {
        print(kind, *count);
        (0..3).for_each(|i| all[i] += count[i]);
    }
    print("all", all);
    Ok(())
}

/// The sentences of a tagged text, each with its names and their kinds.
pub(crate) fn sentences(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let sentences = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()).map(|lines| {
        let sentence = Sentence::read(lines);
        let name = |&(from, end, kind): &Tagged<'_>| {
            let range = sentence.places[from].0..sentence.places[end - 1].1;
            (sentence.text.get(range).unwrap_or_default().to_owned(), kind.to_owned())
        };
        let names = sentence.names.iter().map(name).collect();
        (sentence.text, names)
    });
    sentences.collect()
}

fn print(kind: &str, [right, found, tagged]: [u32; 3]) {
    let share = |of: u32| f64::from(right) / f64::from(of.max(1));
    println!(
        "{kind:4} precision {:.3} ({right} of {found})  recall {:.3} (of {tagged})",
        share(found),
        share(tagged)
    );
}

/// Tokens `[first, past the last)` and their tag.
type Tagged<'a> = (usize, usize, &'a str);

struct Sentence<'a> {
    tokens: Vec<&'a str>,
    names: Vec<Tagged<'a>>,
    text: String,
    /// Where each token starts and ends in the text.
    places: Vec<(usize, usize)>,
}

impl<'a> Sentence<'a> {
    fn read(lines: &[&'a str]) -> Self {
        let mut sentence = Self { tokens: vec![], names: vec![], text: String::new(), places: vec![] };
        for line in lines {
            let token = line.split_whitespace().next().unwrap_or_default();
            let tag = line.split_whitespace().next_back().unwrap_or("O");
            let at = sentence.tokens.len();
            if let Some(kind) = tag.strip_prefix("B-") {
                sentence.names.push((at, at + 1, kind));
            } else if tag.starts_with("I-")
                && let Some(last) = sentence.names.last_mut()
            {
                last.1 = at + 1;
            }
            let joined = token.chars().all(|c| NO_SPACE_BEFORE.contains(c)) || sentence.text.ends_with('(');
            if !joined && !sentence.text.is_empty() {
                sentence.text.push(' ');
            }
            let start = sentence.text.len();
            sentence.text += token;
            sentence.places.push((start, sentence.text.len()));
            sentence.tokens.push(token);
        }
        sentence
    }

    fn found(&self, language: Option<&str>) -> Vec<Tagged<'static>> {
        let tokens = names::find(&self.text, language).into_iter().filter_map(|name| {
            let first = self.places.iter().position(|&(_, end)| end > name.range.start)?;
            let last = self.places.iter().rposition(|&(start, _)| start < name.range.end)?;
            let kind = match name.kind {
                Kind::Person => "PER",
                Kind::Organisation => "ORG",
                Kind::Place => "LOC",
            };
            Some((first, last + 1, kind))
        });
        tokens.collect()
    }
}
