//! How a document uses its words: what tells a name from a word with a capital, and a person's from an office's, elsewhere in it.

use super::Finder;
use super::shapes::gap;
use crate::lang::case::Lower;
use crate::lang::naming::Class;
use crate::lang::speech;
use crate::lang::words::Words;
use crate::summary::document::Document;
use crate::summary::words::Word;

/// How a word is used somewhere in the document.
#[derive(Copy, Clone)]
pub(super) enum Use {
    /// Without a capital: a capital in front of a sentence is no name then.
    Small = 1,
    /// It speaks alone ("ujar Sari"): a person's name starts there, not with the office's before it.
    Called = 2,
    /// Alone within a sentence.
    Single = 4,
    /// Behind a place's noun or preposition.
    Placed = 8,
    /// With a capital within a sentence.
    Within = 16,
}

impl<'a> Finder<'a> {
    /// Notes how every word of the document is used.
    pub(super) fn hear(&mut self, document: &Document<'a>) {
        for word in document.sentences.iter().flat_map(|sentence| &sentence.words) {
            if !word.is_capital() {
                self.note(word.text, Use::Small);
            }
        }
        let saying = speech::saying(document.language);
        for sentence in &document.sentences {
            self.listen(sentence.text, &sentence.words, saying);
        }
    }

    /// Notes who is called by one word where they speak, what stands alone, and what is called a place.
    fn listen(&mut self, text: &'a str, words: &[Word<'a>], saying: &Words) {
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.is_capital()) {
            let before =
                at.checked_sub(1).and_then(|at| words.get(at)).filter(|_| gap(text, words, at) == " ");
            let after = words.get(at + 1).filter(|_| gap(text, words, at + 1) == " ");
            // Behind a quotation any verb says ("…," ketus Sari).
            let quoted = || {
                let gap = at.checked_sub(1).map_or("", |at| gap(text, words, at));
                gap.ends_with(' ') && gap.contains(&['"', '”', '»', '“'][..])
            };
            let told = before.is_some_and(|word| {
                let small = !word.is_capital();
                let word = word.text.lower();
                saying.contains(&word) && self.says(&word) || small && quoted()
            });
            let first = told || before.is_none_or(|word| !word.is_capital());
            // "ujar Teuku Rahmatsyah"
            let full = told && !self.nouns && self.lexicon.classes(&word.text.lower()).is_empty();
            // "said Harrow chief Mira Aldous"
            let owner = told && after.is_some_and(|word| self.owns(word));
            let alone = first && !owner && (full || after.is_none_or(|word| !word.is_capital()));
            let says = told
                || after.is_some_and(|word| {
                    saying.contains(&word.text.lower()) && word.is_one_of(self.speech.direct)
                });
            // "Die Polizei sagt": where nouns have capitals, one behind an article is a noun.
            let says = says && !(self.nouns && before.is_some_and(|word| self.is_article(word.text)));
            let of_place = |word: Word<'_>| {
                self.lexicon.classes(&word.text.lower()).any(&[Class::Place, Class::AtPlace])
            };
            // "Ketua Kampung Rosli": of an office, not of a place.
            let office = at
                .checked_sub(2)
                .and_then(|at| words.get(at))
                .is_some_and(|word| self.has_title(&word.text.lower()));
            if before.is_some() {
                self.note(word.text, Use::Within);
            }
            if before.is_some_and(|word| of_place(*word)) && !office {
                self.note(word.text, Use::Placed);
            }
            if at > 0 && [before, after].into_iter().flatten().all(|word| !word.is_capital()) {
                self.note(word.text, Use::Single);
            }
            if alone && says && !self.common.contains(&word.text.lower()) {
                self.note(self.bare(word.text), Use::Called);
            }
        }
    }

    fn note(&mut self, word: &'a str, way: Use) {
        *self.uses.entry(word).or_default() |= way as u32;
    }

    pub(super) fn is_used(&self, word: &str, way: Use) -> bool {
        self.uses.get(word).is_some_and(|ways| ways & way as u32 != 0)
    }
}
