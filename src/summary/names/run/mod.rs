//! A run of capitalised words taken apart: titles and offices passed, organisations, places and people taken, each as far as its
//! words reach ("Kepala Dinas Pertanian Bogor Sari Utami" is an office, an organisation and a person).

mod person;

use super::shapes::{gap, is_acronym};
use super::{Finder, Kind, Mention, SHORT, Use};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::naming::{self, Class, Classes};
use crate::lang::{begins_as, listed};
use crate::lang::{function_words, offices, places};
use crate::search::Search;
use crate::summary::words::Word;
use std::borrow::Cow;

/// The most words of an organisation's name: longer runs hold more than one thing.
const ORGANISATION_WORDS: usize = 8;

/// The most words of a well-known organisation's name.
const KNOWN_WORDS: usize = 4;

/// How many mentions back an organisation is looked for that a run may go on with.
const LATELY: usize = 500;

/// The longest word that tells of a name whether it is a woman's, in bytes.
const GENDERED: usize = 8;

/// How what stands before "Mann" or "Familie" begins.
const POSSESSIVES: &str = "d ein ihr sein mein unser";

/// Whether a word is a small number in Roman letters.
fn is_roman(word: &str) -> bool {
    word.chars().all(|c| "IVX".has(c))
}

/// A run of capitals being taken apart.
pub(super) struct Run<'r, 'a> {
    pub(super) finder: &'r Finder<'a>,
    pub(super) text: &'a str,
    pub(super) words: &'r [Word<'a>],
    pub(super) from: usize,
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) titled: bool,
    pub(super) number: usize,
    /// Whether its holder is known to stand behind it: nobody is named in it.
    pub(super) office: bool,
}

impl<'a> Run<'_, 'a> {
    pub(super) fn parse(&mut self, mentions: &mut Vec<Mention<'a>>) {
        while self.at < self.end {
            let from = self.at;
            let lower = self.lower(from);
            let classes = self.finder.lexicon.classes(&lower);
            let has = |class| classes.contains(class);
            // "Nu" is not NU.
            let spelt = |&end: &usize| end > from + 1 || lower.len() > SHORT || is_acronym(self.word(from));
            let organisation = self.known(from, KNOWN_WORDS, naming::is_known_organisation).filter(spelt);
            let place = self.known_place(from);
            if from + 1 < self.end && listed(self.finder.speech.determiners, &lower) && organisation.is_none()
            {
                self.at += 1;
            } else if let Some((end, kind)) = self.ended(mentions) {
                self.take(end, kind, mentions);
            } else if let Some(end) = organisation.filter(|&end| place.is_none_or(|other| other < end)) {
                self.take_organisation(self.past_region(end), mentions);
            } else if let Some(end) = place.filter(|&end| !self.names_person(from, end)) {
                // "Jakarta Convention Center" is another place than Jakarta.
                let whole = self.titled || end == self.end || !self.classes(end).is_empty();
                self.take_place(
                    if whole { end } else { self.end },
                    whole && self.located(from, mentions),
                    mentions,
                );
            } else if (offices::is_forename(&lower) || has(Class::Office) && self.opens_name(from))
                && (self.finder.is_used(self.word(from), Use::Called) || self.is_addressed(from))
            {
                // "Putri Maharani", who may be called Putri
                self.person(mentions);
            } else if self.finder.has_title(&lower) || self.finder.lexicon.is_personal(&lower) {
                self.titled = true;
                self.at += 1;
            } else if has(Class::Other) && from + 1 < self.end && self.is_title(from + 1) {
                // "Russian President Vladimir Putin"
                self.at += 1;
            } else if has(Class::Link) && lower == self.word(from) {
                // "MR alias Gepeng"
                self.at += 1;
            } else if has(Class::Other) {
                self.at = self.end;
            } else if has(Class::Unit) {
                self.at += 2;
            } else if !self.finder.speech.clitic.is_empty() && lower.ends_with(self.finder.speech.clitic) {
                self.at += 1;
            } else if has(Class::Organisation) && !(self.titled && has(Class::Office)) {
                self.organisation(mentions);
            } else if has(Class::Place) && !(self.titled && has(Class::Office)) && from + 1 < self.end {
                let other = |at: usize| self.classes(at).contains(Class::Other);
                let end = (from + 1..self.end).find(|&at| other(at)).unwrap_or(self.end);
                if self.titled {
                    self.at = self.past_office_place();
                } else {
                    // "warga Desa Kedungwaru"
                    let located = has(Class::AtPlace) || self.located(from, mentions);
                    self.take_place(end, located, mentions);
                }
            } else if !classes.is_empty() || is_acronym(self.word(from)) && !self.is_initials(from) {
                self.acronym(mentions);
            } else {
                self.person(mentions);
            }
        }
    }

    /// Whether a word that offices have is part of a name here: "Agung Widyatmaka".
    fn opens_name(&self, at: usize) -> bool {
        self.finder.lexicon.has_affixes() && at + 1 < self.end && self.classes(at + 1).is_empty()
    }

    /// Whether a known place that ends at `end` is a person's forename: "Victoria Ashdown said", "striker Jordan Hale".
    fn names_person(&self, from: usize, end: usize) -> bool {
        let goes_on = end < self.end && self.classes(end).is_empty();
        let titled = self.finder.lexicon.is_english() && from > 0 && self.is_title(from - 1);
        goes_on && (titled || !self.titled && self.is_vouched(from, self.end))
    }

    /// Whether a title that no name contains stands before a word: "dr. Agung Satriyo".
    fn is_addressed(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|at| offices::is_address(&self.lower(at)))
    }

    /// Whether two capitals stand before the rest of a person's name ("TB Hasan").
    fn is_initials(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() == 2
            && !naming::is_no_organisation(word)
            && !is_roman(word)
            && at + 1 < self.end
            && self.carries_name(at + 1)
            // "SP Kehinde Falusi"
            && !(self.finder.lexicon.is_english() && at + 2 < self.end && self.carries_name(at + 2))
    }

    fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.text)
    }

    fn classes(&self, at: usize) -> Classes {
        self.finder.lexicon.classes(&self.lower(at))
    }

    fn lower(&self, at: usize) -> Cow<'a, str> {
        self.finder.bare(self.word(at)).lower()
    }

    /// Takes the words up to `end` as one mention.
    fn take(&mut self, end: usize, kind: Option<Kind>, mentions: &mut Vec<Mention<'a>>) {
        let bounds = self.words.get(self.at).zip(end.checked_sub(1).and_then(|last| self.words.get(last)));
        let text =
            bounds.and_then(|(first, last)| Some((first.start, self.text.get(first.start..last.end())?)));
        if let Some((start, text)) = text {
            let text = self.finder.bare(text);
            // "Mme Binet", "la ministre Sophie Binet"; "Sophie Binet, la ministre"
            let behind = if gap(self.text, self.words, end) == ", " { end } else { usize::MAX };
            let near = [self.at.wrapping_sub(1), self.at.wrapping_sub(2), behind];
            // "Rom Braslavski", where "Braslavski antwortet"
            let spoken = |(rest, last): (&str, &str)| {
                !rest.has(' ') && self.finder.is_used(last, Use::Called) && !self.is_after_noun()
            };
            let kind = kind.or(text.rsplit_once(' ').is_some_and(spoken).then_some(Kind::Person));
            let person = kind == Some(Kind::Person);
            let mut near = near.into_iter().filter(|&at| person && self.word(at).len() <= GENDERED);
            let woman = near.find_map(|at| function_words::names_woman(&self.lower(at)));
            let before = self.word(self.at.wrapping_sub(1));
            mentions.push(Mention { text, sentence: self.number, start, kind, woman, before });
        }
        self.at = end.max(self.at + 1);
    }

    /// Whether what starts here may be a noun and a name, or a name that opens its sentence with another word, where every
    /// noun has a capital: "ihr Mann Aviv", "Obwohl Liat".
    fn is_after_noun(&self) -> bool {
        let before = self.words.get(self.at.wrapping_sub(1));
        self.finder.nouns && before.is_none_or(|word| begins_as(POSSESSIVES, word.text))
    }

    /// Takes an organisation, with the acronym in brackets after it; one that is only a place to be at is no actor.
    fn take_organisation(&mut self, end: usize, mentions: &mut Vec<Mention<'a>>) {
        // In brackets it is another name of what stands before them; after "di", a place to be at and no actor.
        let located = self.is_at(self.at) || gap(self.text, self.words, self.at).ends_with('(');
        let bracketed = gap(self.text, self.words, end).trim() == "(" && is_acronym(self.word(end));
        let closed = self
            .words
            .get(end)
            .and_then(|word| self.text.get(word.end()..))
            .is_some_and(|rest| rest.starts_with(')'));
        let from = self.at;
        self.take(end, (!located).then_some(Kind::Organisation), mentions);
        if bracketed
            && closed
            && let Some(mention) = mentions.last_mut()
        {
            let stop = self.words.get(end).map_or(0, |word| word.end() + 1);
            let start = self.words.get(from).map_or(0, |word| word.start);
            mention.text = self.text.get(start..stop).unwrap_or(mention.text);
            self.at = end + 1;
        }
    }

    /// Takes a place; one that nothing happens in is no mention at all.
    fn take_place(&mut self, end: usize, located: bool, mentions: &mut Vec<Mention<'a>>) {
        if located {
            self.take(end, Some(Kind::Place), mentions);
        } else {
            self.at = end;
        }
    }

    /// Passes a word that names nothing by itself; an acronym is an organisation where somebody leads it or it speaks.
    fn acronym(&mut self, mentions: &mut Vec<Mention<'a>>) {
        let word = self.word(self.at);
        let acts = self.titled && self.at + 1 < self.end || self.is_vouched(self.at, self.at + 1);
        let long = word.len() > 2 && self.finder.lexicon.classes(&word.lower()).is_empty();
        if long && is_acronym(word) && !naming::is_no_organisation(word) && acts {
            self.take_organisation(self.at + 1, mentions);
        } else {
            self.at += 1;
        }
    }

    /// The end of the longest known name that starts at `from`.
    fn known(&self, from: usize, longest: usize, is_known: fn(&str) -> bool) -> Option<usize> {
        let mut name = String::new();
        let mut found = None;
        for at in from..self.end.min(from + longest) {
            if at > from {
                name.push(' ');
            }
            name += &self.lower(at);
            if is_known(&name) {
                found = Some(at + 1);
            }
        }
        found
    }

    /// The end of the longest known place that starts at `from`.
    fn known_place(&self, from: usize) -> Option<usize> {
        self.known(from, places::LONGEST, places::is_known)
    }

    /// Where the run's last word that ends an organisation, a place or another name puts the whole before it.
    fn ended(&self, mentions: &[Mention<'_>]) -> Option<(usize, Option<Kind>)> {
        // "Professor Mira Aldous of Harrow University"
        let joint = |&at: &usize| self.titled && self.is_small_joint(at);
        let end = (self.at + 1..self.end).find(joint).unwrap_or(self.end);
        (self.at + 1..end).rev().find_map(|at| {
            let lower = self.lower(at);
            let classes = self.finder.lexicon.classes(&lower);
            let kind = if classes.contains(Class::OrganisationEnd) {
                Some(Kind::Organisation)
            } else if classes.contains(Class::PlaceEnd) {
                self.located(self.at, mentions).then_some(Kind::Place)
            } else if classes.contains(Class::Other) {
                // "Lembaga Kajian Pemilu"
                self.classes(self.at).contains(Class::Organisation).then_some(Kind::Organisation)
            } else {
                return None;
            };
            let titled = self.classes(self.at).contains(Class::Title);
            // "Harrow Department of Health and Human Services"
            let goes_on = !self.titled && kind == Some(Kind::Organisation) && self.word(at + 1) == "of";
            let stop = (at + 1..self.end).find(|&at| self.is_title(at)).unwrap_or(self.end);
            (!titled).then_some((if goes_on && stop > at + 2 { stop } else { at + 1 }, kind))
        })
    }

    fn organisation(&mut self, mentions: &mut Vec<Mention<'a>>) {
        let head = self.at;
        let after = self.known(head + 1, KNOWN_WORDS, naming::is_known_organisation);
        let titles = |at: usize| {
            let lower = self.lower(at);
            let classes = self.finder.lexicon.classes(&lower);
            // "RSUP Dr Kariadi"
            let own = at == head + 1 && offices::is_address(&lower);
            classes.contains(Class::Title) && !classes.contains(Class::Office) && !own
        };
        let end = (head + 1..self.end).find(|&at| titles(at)).unwrap_or(self.end);
        // After a title a person follows somewhere: the organisation ends where its nouns, places and acronyms do, or where
        // one named before does; behind the run ("Kepala Dinas Pemadam Kebakaran, Sari Utami"), it is all the organisation's.
        let named = self.named_before(head, mentions);
        let nouns = (head + 1..end).find(|&at| !self.belongs(at)).unwrap_or(end);
        let held = gap(self.text, self.words, end) == ", "
            && self.words.get(end).is_some_and(|word| word.is_capital() && !is_acronym(word.text));
        // "Ketua Konfederasi Buruh Imajiner (KBI)": whatever the brackets name.
        let bracketed = gap(self.text, self.words, end).trim() == "(" && is_acronym(self.word(end));
        let alone = nouns + 1 == end && !self.is_vouched(nouns, end);
        let nouns = if held || alone || bracketed { end } else { named.unwrap_or(nouns).max(nouns) };
        let end = match after.filter(|_| naming::takes_known(&self.lower(head))) {
            Some(known) => known,
            None if self.titled && naming::takes_known(&self.lower(head)) => head + 1,
            None if self.titled => nouns,
            None => end,
        };
        // "Komisi III DPR", "Dewan Pakar Partai Golkar": what is named is what it is a part of.
        let part =
            (head + 1..end).rfind(|&at| is_roman(self.word(at)) || naming::takes_known(&self.lower(at)));
        if let Some(part) = part {
            self.at = if is_roman(self.word(part)) { part + 1 } else { part };
        } else if end == head + 1 || end - head > ORGANISATION_WORDS {
            // "Bank" or "Partai" and a word nobody knows before a person's name: where one ends is anyone's guess.
            self.at = if self.titled { self.end } else { end };
        } else {
            self.take_organisation(end, mentions);
        }
    }

    /// Where the longest organisation named before that the run goes on with from `at` ends.
    fn named_before(&self, at: usize, mentions: &[Mention<'_>]) -> Option<usize> {
        let rest = self.words.get(at).and_then(|word| self.text.get(word.start..))?;
        let named = mentions.iter().rev().take(LATELY);
        let named = named.filter(|mention| mention.kind == Some(Kind::Organisation));
        let longest =
            named.filter(|mention| rest.starts_with(mention.text)).map(|mention| mention.text.len()).max()?;
        let start = self.words.get(at)?.start;
        (at + 1..=self.end)
            .find(|&end| self.words.get(end - 1).is_some_and(|word| word.end() == start + longest))
    }

    /// Whether the word at `at` is of the stuff organisations' names are made of.
    fn belongs(&self, at: usize) -> bool {
        let lower = self.lower(at);
        let classes = self.finder.lexicon.classes(&lower);
        let office = classes.any(&[Class::Office, Class::Organisation, Class::Place]);
        office || self.finder.lexicon.is_link(&lower) || is_acronym(self.word(at)) || self.known_at(at)
    }

    /// Whether the word at `at` is part of a known place or organisation.
    fn known_at(&self, at: usize) -> bool {
        (at.saturating_sub(2)..=at).any(|from| {
            let from = from.max(self.at);
            let known = self.known_place(from).or(self.known(from, 3, naming::is_known_organisation));
            known.is_some_and(|end| end > at)
        })
    }

    /// Where the place of an office ends ("Kepala Desa Sukamaju"): with the known place's name, or, of words nobody knows, so
    /// that two are left for a person's name.
    fn past_office_place(&self) -> usize {
        let known = self.known_place(self.at + 1);
        // "Ketua RT 8, Kelurahan 15 Ulu, Emil"
        let person = self.end - self.at >= 3 && self.words.get(self.at + 1).is_some_and(Word::is_capital);
        known.unwrap_or(if person { self.end - 2 } else { self.end })
    }

    /// Where an organisation that ends at `end` ends with the region it is of: "BPBD Banjarnegara", "KPU Kota Pekalongan".
    fn past_region(&self, end: usize) -> usize {
        let acronym = end == self.at + 1 && is_acronym(self.word(self.at));
        if !acronym || !self.finder.lexicon.has_affixes() || end >= self.end {
            return end;
        }
        let opens = usize::from(self.classes(end).contains(Class::AtPlace));
        let known = self.known_place(end + opens);
        let alone = end + opens + 1 == self.end && !self.titled && self.classes(end + opens).is_empty();
        known.or((opens > 0 || alone).then_some(end + opens + 1)).unwrap_or(end).min(self.end)
    }

    /// Whether the text puts something in the place that starts at `at`.
    fn located(&self, at: usize, mentions: &[Mention<'_>]) -> bool {
        let gap = gap(self.text, self.words, at);
        let Some(before) = at.checked_sub(1).and_then(|at| self.words.get(at)) else { return false };
        let lower = before.text.lower();
        // "di Cibening, Bogor", "di Bogor dan Depok"
        let carried = |end: usize| {
            mentions.last().is_some_and(|last| {
                last.sentence == self.number
                    && last.kind == Some(Kind::Place)
                    && last.start + last.text.len() == end
            })
        };
        let joined =
            || at.checked_sub(2).and_then(|at| self.words.get(at)).is_some_and(|word| carried(word.end()));
        gap == " "
            && (self.finder.lexicon.is_locative(&lower) || self.finder.lexicon.is_joint(&lower) && joined())
            || gap == ", " && carried(before.end())
    }

    /// Whether the word before makes a place of whatever starts at `at`.
    fn is_at(&self, at: usize) -> bool {
        let before = |back: usize| self.lower(at.wrapping_sub(back));
        gap(self.text, self.words, at) == " "
            && self.finder.lexicon.is_place_mark(&before(1))
            // "money in Bitcoin"
            && !naming::is_put_in(&before(2))
    }

    fn is_title(&self, at: usize) -> bool {
        self.finder.has_title(&self.lower(at))
    }

    /// Whether the word at `at` is a small one that offices and institutions are joined by ("of").
    fn is_small_joint(&self, at: usize) -> bool {
        let word = self.word(at);
        !word.starts_with(char::is_uppercase as Test)
            && self.finder.lexicon.classes(word).contains(Class::Office)
    }
}
