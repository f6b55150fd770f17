//! What training sees of the summariser's inside: the very rows that a reader's machine computes. Compiled for `cargo xtask
//! rank` alone.

use super::Paragraph;
use super::document::Document;
use super::rank::features::{Seen, Survey};
use super::rank::{self, terms};
use super::words::words;
use crate::model::Forest;

/// An article to learn from.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// Its headline, where known.
    pub title: Option<&'a str>,
    /// Its body.
    pub paragraphs: &'a [Paragraph],
    /// BCP 47 primary tag.
    pub language: &'a str,
    /// Whether the language is learned from.
    pub learned: bool,
}

impl<'a> Text<'a> {
    fn document(self) -> Document<'a> {
        Document::of_paragraphs(self.title, self.paragraphs, Some(self.language))
    }

    /// The body's sentences.
    pub fn sentences(self) -> Vec<&'a str> {
        self.document().sentences.iter().map(|sentence| sentence.text).collect()
    }

    /// The body's terms, and a row for each; those that only the title has come after.
    pub fn term_rows(self) -> (Vec<String>, Vec<Vec<u8>>) {
        let document = self.document();
        let mut texts: Vec<String> = Vec::new();
        let mut known = rustc_hash::FxHashSet::default();
        for sentence in &document.sentences {
            texts.extend(terms_of(sentence.text).into_iter().filter(|term| known.insert(term.clone())));
        }
        (texts, Survey::new(&document).term_rows())
    }

    /// A row for each sentence, given how likely each term is.
    pub fn sentence_rows(self, likely: &[f32]) -> Vec<Vec<u8>> {
        let document = self.document();
        let mut survey = Survey::new(&document);
        survey.weigh(likely.to_vec());
        survey.sentence_rows()
    }

    /// The candidates, likeliest first, given each sentence's score.
    pub fn candidates(self, scores: &[f32]) -> Vec<usize> {
        rank::candidates(&self.document(), scores, rank::CANDIDATES, 0)
    }

    /// A row for each set of sentences, and what is thought of it beside what was learned.
    pub fn set_rows(self, likely: &[f32], scores: &[f32], sets: &[Vec<usize>]) -> Vec<(Vec<u8>, f32)> {
        let document = self.document();
        let mut survey = Survey::new(&document);
        survey.weigh(likely.to_vec());
        let mut seen = Seen::new(&survey, scores);
        sets.iter()
            .map(|set| (survey.set_row(set, scores, &mut seen), rank::prior(&survey, set, self.learned)))
            .collect()
    }
}

/// The terms of a text, in order.
pub fn terms_of(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    terms::each(&words(text), |term, _| found.push(term.into_owned()));
    found
}

/// What a packed forest adds up to for each row.
pub fn values(packed: &[u8], rows: &[Vec<u8>]) -> Vec<f32> {
    Forest::new(packed).values(rows)
}
