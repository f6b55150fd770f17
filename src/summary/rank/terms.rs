//! What sentences are made of, whatever the language: words in lower case, and where a writing has no spaces, pairs of
//! characters. Each term knows how often and where the article has it.

use crate::lang::case::Lower;
use crate::lang::words::Words;
use crate::lang::{chars, script, stopwords};
use crate::summary::document::Document;
use crate::summary::words::{Word, words};
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;

/// A word shorter than this carries no matter.
const SHORT: usize = 3;

/// A term of an article.
#[derive(Debug, Default)]
pub(crate) struct Term {
    /// How often the body has it.
    pub(crate) count: u32,
    /// In how many sentences.
    pub(crate) sentences: u32,
    /// The first sentence that has it, and the last.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// How often it is written with a capital within a sentence.
    pub(crate) capitals: u32,
    /// Its length in characters.
    pub(crate) chars: usize,
    /// It says what the text is about: no common word, no short one.
    pub(crate) content: bool,
    pub(crate) number: bool,
    /// The title has it.
    pub(crate) titled: bool,
}

/// The terms of an article.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// Each sentence's terms in order.
    pub(crate) sentences: Vec<Vec<usize>>,
    /// The deck's.
    pub(crate) deck: Vec<usize>,
    pub(crate) all: Vec<Term>,
}

impl Terms {
    pub(crate) fn of(document: &Document<'_>) -> Self {
        let common = stopwords::set(document.language);
        let mut terms = Self::default();
        let mut known: HashMap<Cow<'_, str>, usize> = HashMap::default();
        for (number, sentence) in document.sentences.iter().enumerate() {
            let mut ids = Vec::with_capacity(sentence.words.len());
            each(&sentence.words, |text, capital| {
                let capital = capital && !ids.is_empty();
                let id = terms.id(text, &mut known, &common);
                if let Some(term) = terms.all.get_mut(id) {
                    if term.count == 0 {
                        term.first = number;
                    }
                    term.sentences += u32::from(term.count == 0 || term.last != number);
                    term.last = number;
                    term.count += 1;
                    term.capitals += u32::from(capital);
                }
                ids.push(id);
            });
            terms.sentences.push(ids);
        }
        each(&words(document.title), |text, _| {
            let id = terms.id(text, &mut known, &common);
            terms.all.get_mut(id).into_iter().for_each(|term| term.titled = true);
        });
        each(&words(document.deck), |text, _| {
            let id = terms.id(text, &mut known, &common);
            terms.deck.push(id);
        });
        terms
    }

    fn id<'a>(
        &mut self,
        text: Cow<'a, str>,
        known: &mut HashMap<Cow<'a, str>, usize>,
        common: &Words,
    ) -> usize {
        if let Some(&id) = known.get(&text) {
            return id;
        }
        let chars = text.chars().count();
        let number = chars::of(&text).any(|(_, c)| c.is_numeric());
        let unspaced = text.starts_with(script::is_unspaced);
        let content = number || !common.contains(&text) && (unspaced || chars >= SHORT);
        self.all.push(Term { chars, number, content, ..Term::default() });
        known.insert(text, self.all.len() - 1);
        self.all.len() - 1
    }

    pub(crate) fn get(&self, id: usize) -> Option<&Term> {
        self.all.get(id)
    }

    /// A sentence's terms.
    pub(crate) fn ids(&self, sentence: usize) -> &[usize] {
        self.sentences.get(sentence).map_or(&[], Vec::as_slice)
    }
}

/// Calls back with each term that words make and whether it is written with a capital.
pub(crate) fn each<'a>(words: &[Word<'a>], mut found: impl FnMut(Cow<'a, str>, bool)) {
    for word in words {
        if !word.text.is_ascii() && word.text.contains(script::is_unspaced) {
            let starts: Vec<usize> =
                word.text.char_indices().map(|(at, _)| at).chain([word.text.len()]).collect();
            // Pairs, or the one character there is.
            for pair in starts.windows(starts.len().min(3)) {
                let pair = pair.first().zip(pair.last()).and_then(|(&from, &to)| word.text.get(from..to));
                found(pair.unwrap_or_default().into(), false);
            }
        } else {
            found(word.text.lower(), word.is_capital());
        }
    }
}
