//! What happened: the sentence near the start that says what the headline claims, in the article's own words.

use crate::lang::case::Lower;
use crate::lang::stopwords;
use crate::summary::document::Document;
use crate::summary::words::words;
use std::borrow::Cow;

/// How many sentences from the start are looked at.
const SENTENCES: usize = 6;

/// The least share of the headline's words that the sentence must have.
const COVERED: f64 = 0.3;

/// The sentence with most of the headline's words, the first of equals; none where none has enough.
pub(crate) fn find(document: &Document<'_>) -> Option<String> {
    let common = stopwords::of(document.language);
    let title = words(document.title);
    let title: Vec<Cow<'_, str>> =
        title.iter().filter(|word| !word.is_one_of(common)).map(|word| word.text.lower()).collect();
    let mut best = (0, None);
    for sentence in document.sentences.iter().filter(|sentence| sentence.quotable).take(SENTENCES) {
        let said: Vec<Cow<'_, str>> = sentence.words.iter().map(|word| word.text.lower()).collect();
        let covered = title.iter().filter(|word| said.contains(word)).count();
        if covered > best.0 {
            best = (covered, Some(sentence.text));
        }
    }
    best.1.filter(|_| best.0 as f64 >= COVERED * title.len() as f64).map(str::to_owned)
}
