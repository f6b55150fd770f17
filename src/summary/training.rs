//! What training sees of the summariser's inside: the very rows that a reader's machine computes. Compiled for `cargo xtask
//! rank`, `cargo xtask look` and `cargo xtask quotes` alone.

use super::Paragraph;
use super::document::Document;
use super::facts::who;
use super::names::{self, Finder};
use super::rank::features::{Seen, Survey, TIMES};
use super::rank::{self, terms};
use super::words::words;
use super::{quotes, speakers};
use crate::model::Forest;
use crate::report::{Article, Quote, Span};
use std::cell::RefCell;

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

    /// A row for each sentence.
    pub fn sentence_rows(self) -> Vec<Vec<u8>> {
        Survey::new(&self.document()).sentence_rows().collect()
    }

    /// A row for each term and each time that a summary may have it, given each sentence's score, and the terms, each as often
    /// as it has rows.
    pub fn term_rows(self, scores: &[f32]) -> (Vec<String>, Vec<Vec<u8>>) {
        let document = self.document();
        let survey = Survey::new(&document);
        let mut texts = vec![String::new(); survey.terms.all.len()];
        for (number, sentence) in document.sentences.iter().enumerate() {
            for (text, &id) in terms_of(sentence.text).into_iter().zip(survey.terms.ids(number)) {
                texts.get_mut(id).into_iter().for_each(|place| place.clone_from(&text));
            }
        }
        let times = survey.terms.all.iter().map(|term| TIMES.min(term.count as usize));
        let texts = texts.into_iter().zip(times).flat_map(|(text, times)| std::iter::repeat_n(text, times));
        (texts.collect(), survey.term_rows(scores).collect())
    }

    /// How many sentences a summary has at most.
    pub fn most(self) -> usize {
        rank::most(self.document().sentences.len())
    }

    /// The candidates, likeliest first, given each sentence's score.
    pub fn candidates(self, scores: &[f32]) -> Vec<usize> {
        rank::candidates(&self.document(), scores, rank::CANDIDATES, 0)
    }

    /// For each set of sentences the ROUGE-1 expected of it, and what is thought of it beside.
    pub fn worths(self, likely: &[f32], sets: &[Vec<usize>]) -> Vec<(f32, f32)> {
        let document = self.document();
        let mut survey = Survey::new(&document);
        survey.weigh(likely);
        let mut seen = Seen::new(&survey);
        let worth =
            |set: &Vec<usize>| (survey.worth(set, &mut seen), rank::prior(&survey, set, self.learned));
        sets.iter().map(worth).collect()
    }
}

/// The names of an article that no rule takes, each with its row.
pub fn looked_at(article: &Article, language: Option<&str>) -> Vec<(String, Vec<u8>)> {
    let document = Document::of_article(article, language);
    let finder = Finder::new(&document);
    let (mentions, _) = named(article, &document, &finder);
    let (found, rows) = names::look::candidates(&finder, &document, &mentions);
    found.into_iter().zip(rows).map(|(candidate, row)| (candidate.text.to_owned(), row)).collect()
}

/// A quotation with everybody who may have said it: what they are called, and a row.
pub type Heard = (Span, Vec<(String, Vec<u8>)>);

/// The quotations of an article, each with everybody who may have said it and their rows, where whoever the rules tell is taken
/// to have spoken.
pub fn quotations(article: &Article, language: Option<&str>) -> Vec<Heard> {
    let document = Document::of_article(article, language);
    let mentions = Finder::new(&document).mentions(&document);
    let all = RefCell::new(Vec::new());
    quotes::hear(article, &document, &mentions, &|span, candidates| {
        let found = candidates.iter().map(|candidate| (candidate.name.clone(), candidate.row.clone()));
        all.borrow_mut().push((span.clone(), found.collect()));
        candidates.iter().position(|candidate| candidate.ruled).map(|at| (at, true))
    });
    all.into_inner()
}

/// The quotations of an article with their speakers, by a forest other than the one learned from everything.
pub fn quotations_by(article: &Article, language: Option<&str>, forest: &[u8]) -> Vec<Quote> {
    let document = Document::of_article(article, language);
    let mentions = Finder::new(&document).mentions(&document);
    let forest = Forest::new(forest);
    quotes::hear(article, &document, &mentions, &|_, candidates| speakers::likeliest(&forest, candidates))
}

/// Who acts and where, with forests other than those learned from everything.
pub fn actors_and_places(article: &Article, language: Option<&str>, forests: [&[u8]; 2]) -> [Vec<String>; 2] {
    let document = Document::of_article(article, language);
    let finder = Finder::new(&document);
    let (mut mentions, speakers) = named(article, &document, &finder);
    let [actors, places] = forests.map(Forest::new);
    names::look::take(&finder, &document, &mut mentions, [&actors, &places]);
    let speakers: Vec<&str> = speakers.iter().map(String::as_str).collect();
    [who::actors(article, &document, &mentions, &speakers), who::places(article, &document, &mentions)]
}

/// The mentions that rules take, and who speaks.
fn named<'a>(
    article: &Article,
    document: &Document<'a>,
    finder: &Finder<'a>,
) -> (Vec<names::Mention<'a>>, Vec<String>) {
    let mut mentions = finder.mentions(document);
    let quotes = quotes::find(article, document, &mentions);
    let speakers: Vec<String> = quotes.into_iter().map(|quote| quote.speaker).collect();
    names::admit(&mut mentions, &speakers.iter().map(String::as_str).collect::<Vec<_>>());
    (mentions, speakers)
}

/// The terms of a text, in order.
pub fn terms_of(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    terms::each(&words(text), |term, _| found.push(term.into_owned()));
    found
}
