//! The publications and agencies an article says it takes its matter from: "Sumber: Kabarsena", "Dikutip dari ...",
//! "according to Reuters".
//!
//! Precision first: after a phrase that only publications follow, any name counts; after one that people follow as well,
//! only a name that is by itself a publication's.

use super::name;
use super::title::Site;
use crate::lang::Test;
use crate::lang::attributions::{self, Phrase};
use crate::lang::case::Lower;
use crate::lang::labels::{self, Label};
use crate::lang::{agencies, chars, months};
use crate::search::Search;

/// The most sources of one article.
const MOST: usize = 12;

/// The longest line that is a note of sources, in characters.
const LONGEST_NOTE: usize = 160;

/// The most words of a source's name.
const MOST_WORDS: usize = 6;

/// The sources that paragraphs cite, in the order of their first mention.
pub(crate) fn cited<'a>(paragraphs: impl Iterator<Item = &'a str>, site: &Site) -> Vec<String> {
    let mut found = Vec::new();
    for paragraph in paragraphs {
        if let Some(names) = note(paragraph) {
            names.into_iter().for_each(|name| add(&mut found, name));
            continue;
        }
        for name in within(paragraph) {
            if !site.is(&name) {
                add(&mut found, name);
            }
        }
    }
    found
}

fn add(found: &mut Vec<String>, name: String) {
    let known = found.iter().any(|other| other.lower() == name.lower());
    if !known && found.len() < MOST {
        found.push(name);
    }
}

/// The names of a line that says nothing but its sources: "Sumber : Kabarsena", "First published in Kabarsena".
pub(crate) fn note(text: &str) -> Option<Vec<String>> {
    if text.chars().count() > LONGEST_NOTE {
        return None;
    }
    let names = match attributions::opening(text) {
        Some((Phrase::Publication, length)) => text.get(length..).filter(|names| name::is_capitalised(names)),
        _ => {
            let (label, length) = labels::opening(text)?;
            let names = text.get(length..)?.trim_start().strip_prefix([':', '：', '/', '／']);
            names.filter(|_| label == Label::Source)
        }
    }?;
    // An address has slashes of its own.
    let address = names.holds("://") || names.holds("www.");
    let parts = names.split(|c| matches!(c, ',' | ';' | '、' | '，' | '|') || c == '/' && !address);
    let names: Vec<String> = parts.filter_map(noted).collect();
    (!names.is_empty()).then_some(names)
}

/// A name of a note of sources; an address as its host.
fn noted(name: &str) -> Option<String> {
    let name = name.trim().trim_end_matches('.');
    let host = name.parted_at("://").map_or(name, |(_, rest)| rest);
    let host = host.strip_prefix("www.").unwrap_or(host);
    let host = host.split('/').next().unwrap_or(host);
    let starts = host.chars().next().is_some_and(char::is_alphanumeric);
    (starts && host.chars().count() >= 2 && host.split_whitespace().count() <= MOST_WORDS)
        .then(|| host.to_owned())
}

/// The sources cited within a paragraph.
fn within(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut last = ' ';
    for (start, c) in chars::of(text) {
        let within_word = last.is_alphanumeric() || matches!(last, '-' | '\'');
        last = c;
        if within_word || !c.is_alphabetic() {
            continue;
        }
        let Some(rest) = text.get(start..) else { continue };
        let Some((phrase, length)) = attributions::opening(rest) else { continue };
        let after = rest.get(length..).unwrap_or_default().split_whitespace().take(MOST_WORDS + 5);
        if let Some(name) = name_at(&after.collect::<Vec<_>>()) {
            let outlet = name::is_organisation(&name, &Site::default());
            if outlet || phrase == Phrase::Publication {
                found.push(name);
            }
        }
    }
    found
}

/// The name that a run of words begins with.
fn name_at(words: &[&str]) -> Option<String> {
    let mut name: Vec<&str> = Vec::new();
    let mut ended = false;
    for word in words.iter().take(MOST_WORDS + 4) {
        let bare = word.trim_matches((|c: char| !c.is_alphanumeric() && c != '@') as Test);
        let lower = bare.lower();
        let capital =
            bare.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() || c.is_numeric())
                || bare.has('.');
        if name.is_empty() && attributions::is_lead(&lower, capital) {
            continue;
        }
        if word.starts_with(&['(', '@', '#'][..]) || bare.is_empty() || months::is_date_word(&lower) {
            break;
        }
        if !capital && (!attributions::is_link(&lower) || name.is_empty()) {
            break;
        }
        name.push(bare);
        ended = word.ends_with(&[',', '.', ')', ';', ':', '"', '”', '?', '!', '،'][..]);
        if ended || name.len() > MOST_WORDS {
            break;
        }
    }
    while name.last().is_some_and(|word| attributions::is_link(&word.lower())) {
        name.pop();
    }
    let joined = name.join(" ");
    let letters = joined.chars().filter(|c| c.is_alphabetic()).count();
    let fits = letters >= 2
        && name.len() <= MOST_WORDS
        && (ended || agencies::is_agency(&joined) || words.len() > name.len());
    fits.then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cite(text: &str) -> Vec<String> {
        cited([text].into_iter(), &Site::default())
    }

    #[test]
    fn finds_cited_publications() {
        for (text, expected) in [
            ("Dikutip dari The Harbour Times, Jumat (14/6/2024), menteri itu mundur.", "The Harbour Times"),
            ("Hal itu dilansir Reuters pada Senin.", "Reuters"),
            ("Seperti diberitakan Kabar.id, hujan turun.", "Kabar.id"),
            ("Dilansir dari laman resmi Kabar News, hujan turun.", "Kabar News"),
            ("The mayor resigned, according to the Harbour Post.", "Harbour Post"),
            ("“We saw it,” she told Reuters on Monday.", "Reuters"),
            ("Der Minister trat zurück, meldet die Nachrichtenagentur AFP.", "AFP"),
            ("Le ministre a démissionné, selon Reuters.", "Reuters"),
            ("Министр ушёл, сообщает РИА Новости.", "РИА Новости"),
            ("Sumber : The Harbour Times", "The Harbour Times"),
            ("First published in The Harbour Times.", "The Harbour Times"),
            ("Quelle: AFP", "AFP"),
            ("来源：新华社", "新华社"),
            ("Source: https://www.kabar.id", "kabar.id"),
        ] {
            assert_eq!(cite(text), [expected], "{text}");
        }
    }

    #[test]
    fn people_and_prose_are_no_sources() {
        for text in [
            "According to Ann Lee, the water rose.",
            "Menurut Budi Kelana, air naik.",
            "Sumber air warga mengering sejak Mei.",
            "Dikutip dari akun Instagram @sari, hujan turun.",
            "Selon le ministre, tout va bien.",
            "He told his mother.",
        ] {
            assert!(cite(text).is_empty(), "{text} {:?}", cite(text));
        }
    }

    #[test]
    fn names_each_source_once() {
        let texts =
            ["Dilansir Reuters, hujan turun.", "Banjir surut, menurut Reuters.", "Sumber: Reuters, AFP"];
        assert_eq!(cited(texts.into_iter(), &Site::default()), ["Reuters", "AFP"]);
    }
}
