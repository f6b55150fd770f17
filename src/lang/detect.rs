//! Which language a text is in.
//!
//! Pages declare their language, often wrongly (a theme's "en" on an Indonesian site), so the text has the last word
//! where it is clear. The script decides alone where only one language known here is written in it; else the share of
//! the words that are among a language's commonest ([`stopwords`]), a word counting less the more languages share it. On our
//! own samples (the tests below) this is right where a model of letter triples, at ten times the size, takes Malay for
//! Indonesian and cannot tell short texts.

use super::{chars, script, stopwords};
use crate::lang::case::Lower;
use crate::lang::words::Words;
use std::sync::LazyLock;

/// How much of a text is looked at, in characters: a few paragraphs tell the language as well as a book.
const ENOUGH: usize = 6000;

/// The least share of a text's words that must be a language's commonest for the text to be in it.
const COVERED: f64 = 0.06;

/// The least number of such words, unless the page declares the same language.
const WITNESSES: usize = 3;

/// How near the declared language must come to the best one to be believed: closely related ones come near.
const NEAR: f64 = 0.8;

/// The share of kana among Han characters and kana from which a text is Japanese.
const KANA: f64 = 0.05;

/// Languages alone in their script here, with a range of its letters.
const SCRIPTS: [(&str, char, char); 16] = [
    ("ko", '\u{ac00}', '\u{d7af}'),
    ("th", '\u{0e01}', '\u{0e5b}'),
    ("lo", '\u{0e81}', '\u{0edf}'),
    ("my", '\u{1000}', '\u{109f}'),
    ("km", '\u{1780}', '\u{17ff}'),
    ("ka", '\u{10a0}', '\u{10ff}'),
    ("hy", '\u{0531}', '\u{058f}'),
    ("am", '\u{1200}', '\u{137f}'),
    ("si", '\u{0d80}', '\u{0dff}'),
    ("ml", '\u{0d00}', '\u{0d7f}'),
    ("kn", '\u{0c80}', '\u{0cff}'),
    ("te", '\u{0c00}', '\u{0c7f}'),
    ("ta", '\u{0b80}', '\u{0bff}'),
    ("or", '\u{0b00}', '\u{0b7f}'),
    ("gu", '\u{0a80}', '\u{0aff}'),
    ("pa", '\u{0a00}', '\u{0a7f}'),
];

/// No letter of theirs comes before this one.
const LOWEST: char = '\u{0531}';

/// Tags that name a language known here by another code.
const ALIASES: &[(&str, &str)] = &[
    ("in", "id"),
    ("iw", "he"),
    ("no", "nb"),
    ("nn", "nb"),
    ("fil", "tl"),
    ("bs", "hr"),
    ("zsm", "ms"),
    ("jw", "jv"),
];

/// The primary tag of a BCP 47 tag, lower case, old and neighbouring codes replaced: `id-ID` and `in` are `id`. None where
/// it is no tag at all.
pub(crate) fn primary(tag: &str) -> Option<String> {
    let head = tag.trim().split(&['-', '_'][..]).next().unwrap_or_default().to_ascii_lowercase();
    let plausible =
        (2..=3).contains(&head.len()) && head.bytes().all(|b| b.is_ascii_lowercase()) && head != "und";
    let known = ALIASES.iter().find(|(alias, _)| *alias == head).map(|&(_, code)| code.to_owned());
    plausible.then(|| known.unwrap_or(head))
}

/// The language of `text` as a BCP 47 primary tag: what the text shows, or, where it is too short to show anything, what is
/// declared. None where neither says.
pub(crate) fn detect(declared: Option<&str>, text: &str) -> Option<String> {
    let declared = declared.and_then(primary);
    let end = chars::of(text).nth(ENOUGH).map_or(text.len(), |(at, _)| at);
    let sample = text.get(..end).unwrap_or_default();
    by_script(sample).map(str::to_owned).or_else(|| by_words(sample, declared.as_deref())).or(declared)
}

/// The language whose script most of the letters are in, where the script tells.
fn by_script(sample: &str) -> Option<&'static str> {
    let (mut total, mut ideographs, mut kana) = (0usize, 0usize, 0usize);
    let mut counts = [0usize; SCRIPTS.len()];
    for (_, c) in chars::of(sample).filter(|(_, c)| c.is_alphabetic()) {
        total += 1;
        if c < LOWEST {
            continue;
        }
        ideographs += usize::from(script::is_ideographic(c));
        kana += usize::from(('\u{3040}'..='\u{30ff}').contains(&c));
        let script =
            counts.iter_mut().zip(&SCRIPTS).find(|(_, (_, first, last))| (first..=last).contains(&&c));
        script.into_iter().for_each(|(count, _)| *count += 1);
    }
    if ideographs * 3 > total {
        return Some(if kana as f64 > KANA * ideographs as f64 { "ja" } else { "zh" });
    }
    counts.iter().zip(&SCRIPTS).find(|(count, _)| **count * 2 > total).map(|(_, &(code, ..))| code)
}

/// The most languages whose common words are known.
const MOST: usize = 64;
const _: () = assert!(stopwords::LISTS.len() <= MOST);

/// The language whose commonest words the sample has most of; the declared one where it comes near.
fn by_words(sample: &str, declared: Option<&str>) -> Option<String> {
    let words = &*WORDS;
    let (mut total, mut scores, mut hits) = (0usize, [0.0; MOST], [0usize; MOST]);
    let (sample, mut start) = (sample.lower(), 0);
    for (at, c) in chars::of(&sample).chain([(sample.len(), ' ')]) {
        if script::is_word(c) {
            continue;
        }
        let word = sample.get(std::mem::replace(&mut start, at + c.len_utf8())..at).unwrap_or_default();
        if word.is_empty() {
            continue;
        }
        total += 1;
        let known = words.lists(word).fold(0u64, |known, at| known | 1 << at);
        let mut rest = known;
        while rest != 0 {
            let at = rest.trailing_zeros() as usize;
            if let (Some(score), Some(hits)) = (scores.get_mut(at), hits.get_mut(at)) {
                *score += 1.0 / f64::from(known.count_ones()).sqrt();
                *hits += 1;
            }
            rest &= rest - 1;
        }
    }
    let at = |language: &str| stopwords::LISTS.iter().position(|(code, _)| *code == language);
    let score = |language: &str| at(language).and_then(|at| scores.get(at)).copied().unwrap_or(0.0);
    let seen = |language: &str| at(language).and_then(|at| hits.get(at)).copied().unwrap_or(0);
    // In the order of the lists, so that a tie has one outcome.
    let best = stopwords::LISTS
        .iter()
        .map(|&(code, _)| code)
        .fold("", |best, code| if score(code) > score(best) { code } else { best });
    let covered = seen(best) as f64 >= COVERED * total as f64;
    match declared {
        Some(declared) if score(declared) >= NEAR * score(best) && seen(declared) > 0 => {
            Some(declared.to_owned())
        }
        _ => (covered && seen(best) >= WITNESSES).then(|| best.to_owned()),
    }
}

/// The common words of all languages, a list for each.
static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::gathered(b' ', &mut stopwords::LISTS.iter().map(|&(_, words)| words)));

#[cfg(test)]
mod tests {
    use super::*;

    /// Our own sentences, `code<TAB>text` a line.
    const SAMPLES: &str = include_str!("../../tests/languages.txt");

    fn samples() -> impl Iterator<Item = (&'static str, &'static str)> {
        SAMPLES.lines().filter_map(|line| line.split_once('\t'))
    }

    #[test]
    fn tells_the_language_of_every_sample() {
        let wrong: Vec<_> = samples()
            .filter_map(|(code, text)| {
                let found = detect(None, text);
                (found.as_deref() != Some(code)).then_some((code, found, text))
            })
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn corrects_a_wrong_declaration() {
        for (code, text) in samples().filter(|(code, text)| *code != "en" && text.len() > 120) {
            assert_eq!(detect(Some("en-US"), text).as_deref(), Some(code), "{text}");
        }
    }

    #[test]
    fn believes_a_declaration_the_text_does_not_deny() {
        assert_eq!(detect(Some("id-ID"), "Galeri Foto").as_deref(), Some("id"));
        assert_eq!(detect(Some("in"), "").as_deref(), Some("id"));
        assert_eq!(
            detect(Some("ms_MY"), "Hujan turun di sini untuk hari yang kedua.").as_deref(),
            Some("ms")
        );
        assert_eq!(detect(Some("cy"), "Dechreuodd y trigolion glirio'r mwd.").as_deref(), Some("cy"));
        assert_eq!(detect(Some("{{ lang }}"), "1234"), None);
        assert_eq!(detect(None, ""), None);
    }
}
