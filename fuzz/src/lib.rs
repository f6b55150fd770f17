//! What is fuzzed: functions that must hold for every input. `fuzz_targets` wraps each for libFuzzer.

#[path = "../../tests/properties/invariants.rs"]
pub mod invariants;
#[path = "../../tests/properties/written.rs"]
#[allow(dead_code)]
mod written;

use intisari::Options;
use intisari::page::html;
use intisari::page::snapshot::{self, Snapshot, VERSION};
use intisari::report::Length;
use intisari::summary::{Paragraph, sentences, summarize_paragraphs};

const URL: &str = "https://berita.example/rubrik/judul?hal=2";

/// An HTML file as the command line takes it: any bytes.
pub fn html(bytes: &[u8]) {
    let Ok(text) = html::decode_bytes(bytes) else { return };
    let page = html::parse(&text, Some(URL));
    invariants::read(&page, &Options::default());
    assert!(page == written::read_back(&page), "the page as a snapshot is another page");
}

/// A snapshot: see `written::bytes` for how bytes become one.
pub fn snapshot(bytes: &[u8]) {
    let Some((text, nodes)) = written::parts(bytes) else { return };
    let snapshot =
        Snapshot { version: VERSION, url: Some(URL), truncated: false, text: &text, nodes: &nodes };
    let Ok(page) = snapshot::decode(&snapshot) else { return };
    invariants::read(&page, &options(&nodes));
}

/// What the reader did by hand: any numbers.
fn options(nodes: &[u32]) -> Options {
    let Some((_, &[article, language, length, kept, removed])) = nodes.split_last_chunk() else {
        return Options::default();
    };
    let pair = |first: u32| Some(vec![[first, first.wrapping_add(article)]]);
    Options {
        article: Some(article).filter(|article| article % 3 == 0),
        language: LANGUAGES.get(language as usize).map(|&code| code.to_owned()),
        length: LENGTHS.get(length as usize % LENGTHS.len()).copied().unwrap_or_default(),
        keep: pair(kept),
        remove: pair(removed),
        ..Options::default()
    }
}

const LANGUAGES: [&str; 12] = ["id", "en", "de", "fr", "el", "zh", "ja", "th", "ar", "hi", "ru", "xx"];
const LENGTHS: [Length; 3] = [Length::Brief, Length::Normal, Length::Full];

/// Running text: the first byte is its language.
pub fn sentences(bytes: &[u8]) {
    let Some((&language, text)) = bytes.split_first() else { return };
    let (language, text) =
        (LANGUAGES.get(usize::from(language)).copied(), String::from_utf8_lossy(text).into_owned());
    let (mut at, mut seen) = (0, String::new());
    for range in sentences::split(&text, language) {
        let (Some(between), Some(sentence)) = (text.get(at..range.start), text.get(range.clone())) else {
            panic!("{range:?} after {at}")
        };
        assert!(between.trim().is_empty(), "left out: {between:?}");
        assert!(!sentence.is_empty() && sentence == sentence.trim(), "not trimmed: {sentence:?}");
        seen.push_str(sentence);
        at = range.end;
    }
    assert!(text.get(at..).is_some_and(|rest| rest.trim().is_empty()), "left out at the end");
    let paragraphs: Vec<_> = text.split('\n').map(|line| Paragraph::Text(line.to_owned())).collect();
    for length in LENGTHS {
        for picked in summarize_paragraphs(None, &paragraphs, language, None, length) {
            let Some(Paragraph::Text(paragraph)) = paragraphs.get(picked.paragraph) else {
                panic!("no such paragraph")
            };
            assert!(paragraph.contains(&picked.text), "not quoted: {}", picked.text);
        }
    }
}
