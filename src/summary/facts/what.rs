//! What happened: the sentence near the start that says what the headline claims, in the article's own words.

use crate::lang::case::Lower;
use crate::lang::stopwords;
use crate::summary::document::Document;
use crate::summary::words::words;
use rustc_hash::FxHashSet as HashSet;

/// How many sentences from the start are looked at.
const SENTENCES: usize = 6;

/// The least share of the headline's words that the sentence must have.
const COVERED: f64 = 0.3;

/// The sentence with most of the headline's words, the first of equals; none where none has enough.
pub(crate) fn find(document: &Document<'_>) -> Option<String> {
    let common: HashSet<&str> =
        document.language.map_or("", stopwords::of).split_ascii_whitespace().collect();
    let content = |text: &str| -> HashSet<String> {
        words(text).iter().map(|word| word.text.lower()).filter(|word| !common.contains(&**word)).collect()
    };
    let title = content(document.title);
    let sentences = document.sentences.iter().filter(|sentence| sentence.quotable).take(SENTENCES);
    let covered = |text: &str| content(text).intersection(&title).count();
    let best = sentences.map(|sentence| (covered(sentence.text), sentence.text));
    let best = best.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|&(count, _)| count > 0 && count as f64 >= COVERED * title.len() as f64)
        .map(|(_, text)| text.to_owned())
}
