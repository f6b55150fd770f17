//! How far a run of capitals reaches: what carries it on, where it ends, and what of it is no name.

use super::shapes::{bare, gap, is_acronym, is_nickname};
use super::uses::Use;
use super::{Finder, LONGEST_RUN, Mention, NEAR};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::naming::Class;
use crate::summary::sentences::is_terminator;
use crate::summary::words::Word;
use std::ops::Range;

/// The most words of an institution with its acronym, small ones counted.
const SPELLED: usize = 12;

impl Finder<'_> {
    /// Whether the word at `at` carries on the run before it.
    pub(super) fn continues(&self, text: &str, words: &[Word<'_>], at: usize) -> bool {
        let Some(word) = words.get(at) else { return false };
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.text);
        let joined = match gap(text, words, at) {
            // "Delhi's Saket" is a place of Delhi's.
            _ if self.bare(before) != before => false,
            " " => true,
            ". " => self.is_after_title(words, at),
            _ => false,
        };
        if is_nickname(text, words, at) {
            return true;
        }
        let next = words.get(at + 1).filter(|next| next.is_capital() && gap(text, words, at + 1) == " ");
        // "Annegret Boll der Lindenauer Zeitung": an article links names behind "von" alone.
        let article = self.nouns && self.is_article(word.text);
        let link =
            self.lexicon.is_link(word.text) && next.is_some() && (!article || self.lexicon.is_link(before));
        let joint = self.lexicon.is_joint(word.text)
            && next.is_some_and(|next| {
                let before = at.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.text.lower());
                let is_office = |word: &str| self.lexicon.classes(word).contains(Class::Office);
                (is_office(&next.text.lower()) || is_acronym(next.text))
                    && before.is_some_and(|word| is_office(&word))
            });
        let prefixed = word.text.split_once('-').is_some_and(|(link, name)| {
            self.lexicon.is_link(link) && name.starts_with(char::is_uppercase as Test)
        });
        // "Kelurahan 15 Ulu"
        let numbered = || {
            next.is_some()
                && self.lexicon.classes(&before.lower()).contains(Class::Place)
                && word.text.bytes().all(|byte| byte.is_ascii_digit())
        };
        joined && (word.is_capital() || link || joint || prefixed || numbered())
    }

    pub(super) fn run_end(&self, text: &str, words: &[Word<'_>], at: usize) -> usize {
        let last = words.len().min(at + LONGEST_RUN);
        let ends =
            |next: usize| !self.continues(text, words, next) || self.spelled_out(text, words, next).is_some();
        (at + 1..last).find(|&next| ends(next)).unwrap_or(last)
    }

    /// Where an institution that starts at `at` ends with its acronym in brackets, as a word and a byte: its words begin with the letters,
    /// whatever joins them.
    pub(super) fn spelled_out(&self, text: &str, words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
        let first = words.get(at)?;
        if !self.lexicon.classes(&first.text.lower()).contains(Class::Organisation) {
            return None;
        }
        let last = (at + 2..at + SPELLED).find(|&last| gap(text, words, last).ends_with('('))?;
        let acronym = words.get(last).filter(|word| is_acronym(word.text))?;
        let named = words.get(at..last)?.iter().filter(|word| word.is_capital());
        let spelled = named.map(|word| word.text.chars().next()).eq(acronym.text.chars().map(Some));
        (spelled && text.get(acronym.end()..)?.starts_with(')')).then_some((last + 1, acronym.end() + 1))
    }

    /// Where a run of capitals goes on behind a noun that is none of a name: in front of its sentence, where nothing else has a
    /// capital for and the rest is a name ("Reaksi Aldous"); where every noun has one, behind the genitive ("Avivs Leichnam").
    pub(super) fn past_noun(
        &self,
        text: &str,
        words: &[Word<'_>],
        run: Range<usize>,
        mentions: &[Mention<'_>],
    ) -> Option<usize> {
        let (last, next) = (words.get(run.end - 1)?, run.start + 1);
        if self.nouns {
            let is_name = |stem| self.is_used(stem, Use::Called) || self.is_used(stem, Use::Single);
            let owns = |at: usize| {
                words.get(at)?.text.strip_suffix('s').filter(|stem| is_name(stem)).map(|_| at + 1)
            };
            return (run.start..run.end - 1).rev().find_map(owns);
        }
        let first = words
            .get(run.start)
            .filter(|_| run.start == 0 || gap(text, words, run.start).starts_with(is_terminator as Test))?;
        let rest = self.bare(text.get(words.get(next)?.start..last.end())?);
        let noun = self.lexicon.has_affixes()
            && self.lexicon.classes(&first.text.lower()).is_empty()
            && !self.is_used(first.text, Use::Within)
            && mentions.iter().rev().take(NEAR).any(|mention| mention.text == rest);
        noun.then_some(next)
    }

    /// Whether a word has such a mark.
    pub(super) fn is_owner(&self, word: &str) -> bool {
        !self.suffixed && self.bare(word) != word
    }

    /// A name without the mark of possession, or of case.
    pub(super) fn bare<'t>(&self, name: &'t str) -> &'t str {
        let case = if self.suffixed { name.rsplit_once(&['\'', '’'][..]) } else { None };
        case.filter(|(_, case)| case.starts_with(char::is_lowercase as Test))
            .map_or(bare(name), |(name, _)| name)
    }
}
