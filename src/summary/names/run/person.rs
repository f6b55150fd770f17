//! A person's name in a run: where it ends, and whether anything vouches for it.

use super::super::Use;
use super::{POSSESSIVES, Run, is_roman};
use crate::lang::case::Lower;
use crate::lang::naming::{self, Class};
use crate::lang::{Test, begins_as, function_words, listed, offices};
use crate::summary::names::{Kind, Mention, gap, is_acronym, is_age};
use crate::summary::words::Word;

/// Within how many words behind somebody it is told that they say something.
const RELATIVE: usize = 6;

/// The most words of a person's name.
const PERSON_WORDS: usize = 5;

impl<'a> Run<'_, 'a> {
    pub(super) fn person(&mut self, mentions: &mut Vec<Mention<'a>>) {
        let from = self.at;
        // "R-Stillwater", "K-12"
        let word = self.word(from);
        let party = word.chars().nth(1) == Some('-');
        // "Mumbai-based"
        let based = word
            .rsplit_once('-')
            .is_some_and(|(_, last)| last.len() > 3 && last.starts_with(char::is_lowercase as Test));
        // "Pemeriksaan Kesehatan"
        let derived = self.finder.lexicon.is_derived(&word.lower());
        if self.office || party || derived || based || word.contains(char::is_numeric as Test) {
            self.at = if party { self.end } else { from + 1 };
            return;
        }
        // "die Synodalpräsidentin": where nouns have capitals, one behind an article is a noun.
        if self.finder.nouns
            && from + 1 == self.end
            && from.checked_sub(1).is_some_and(|at| self.finder.is_article(self.word(at)))
        {
            self.at = self.end;
            return;
        }
        // "Kepala Desa Kedungwaru Lestari Anggraini", where there is a Desa Kedungwaru
        if self.titled
            && from + 1 < self.end
            && self.finder.is_used(word, Use::Placed)
            && !self.finder.is_used(word, Use::Called)
        {
            self.at = from + 1;
            return;
        }
        // "pelatih Mutiara Timur Sari Utami"; "Harrow MP Mira Aldous", "Additional Advocate-General Mira Aldous"
        let parts = |&at: &usize| {
            let lexicon = self.finder.lexicon;
            let after = at > from
                || at
                    .checked_sub(1)
                    .is_some_and(|at| self.words.get(at).is_some_and(Word::is_capital) && !self.is_title(at));
            let direction = after && lexicon.has_affixes() && naming::is_direction(&self.lower(at));
            let office = || {
                let word = self.word(at);
                let compound =
                    word.rsplit_once('-').is_some_and(|(_, last)| self.finder.has_title(&last.lower()));
                lexicon.is_english() && at > from && at + 2 < self.end && (compound || is_acronym(word))
            };
            self.titled && direction || office()
        };
        if let Some(last) = (from..self.end - 1).rfind(parts) {
            (self.at, self.titled) = (last + 1, true);
            return;
        }
        let mut end = from + 1;
        // "minister Joost van Dam van Klimaat"
        let again = |end: usize| {
            self.finder.lexicon.is_link(self.word(end))
                && (from..end).any(|at| self.word(at) == self.word(end))
        };
        while end < self.end && self.carries_name(end) && !again(end) {
            end += 1;
        }
        // "Menteri Keadilan Sierra Leone Frank Kargbo": of an office's words nobody knows the last name is the person's.
        let office = |at: usize| self.classes(at).contains(Class::Organisation);
        let fits = if self.known_at(end) { end < self.end } else { end + 1 < self.end && office(end) };
        if self.titled && fits {
            self.at = end;
            return;
        }
        // "die Landwirtin Heidrun Pohl"
        let said = from.checked_sub(2).is_none_or(|at| listed(self.finder.speech.inverted, self.word(at)))
            || listed(self.finder.speech.direct, self.word(end));
        let article = from.checked_sub(1).is_some_and(|at| self.finder.is_article(self.word(at)));
        if self.finder.nouns && article && said && end == from + 3 {
            (self.at, self.titled) = (from + 1, true);
            return;
        }
        // "Debutant Jarrah Mulholland"; "erzählt Intoneur Frank Seidelmann", "Seine Kollegin Milena Ek"
        let before = from.checked_sub(1).map_or("".into(), |at| self.lower(at));
        let told = || begins_as(POSSESSIVES, &before) || self.finder.says(&before);
        let opens =
            from == 0 && self.finder.opens_as_calling(word) || self.finder.nouns && (from == 0 || told());
        if end == from + 3 && !self.titled && opens {
            (self.at, self.titled) = (from + 1, true);
            return;
        }
        // "ministro da Saúde Tiago Moura"
        let capital = || self.words.get(from + 1).is_some_and(Word::is_capital);
        if end == from + 3 && self.is_charge(from) && capital() {
            (self.at, self.titled) = (from + 1, true);
            return;
        }
        // "Prezydent Poznania Agnieszka Roszak", "Austriak Matthias Rainer"
        if self.finder.declines && end == from + 3 && !naming::is_patronymic(&self.lower(from + 1)) {
            self.at = from + 1;
            return;
        }
        // "des Klimaprogramms Copernicus Samantha Burgess"
        if self.finder.nouns && self.titled && end > from + 3 {
            self.at = end - 2;
            return;
        }
        // "Real Madrid": a name that a place ends is a club's or a place's.
        if !self.titled
            && end < self.end
            && let Some(end) = self.known_place(end)
        {
            let located = self.is_at(from).then_some(Kind::Place);
            self.take(end, located, mentions);
            return;
        }
        // "Ukrainian President Volodymyr Zelenskyy": what stands before an office is no name where two words follow it.
        let office = (from + 1..end.saturating_sub(2)).rev().find(|&at| self.is_title(at));
        if let Some(office) = office.filter(|_| !self.finder.lexicon.has_affixes()) {
            self.at = office;
            return;
        }
        // "mantan pelatih Persita itu": whose, not who.
        let after = self.words.get(end).filter(|_| gap(self.text, self.words, end) == " ");
        if self.titled
            && end == from + 1
            && after.is_some_and(|word| word.is_one_of(self.finder.speech.anaphors))
        {
            self.take(end, None, mentions);
            return;
        }
        // "Camat Kedungwaru, Lestari Anggraini, menemui": the office has its holder behind it.
        if self.titled && end == self.end && end - from <= 2 && self.is_held(end) {
            self.at = end;
            return;
        }
        // "Kapolres Tirtasari AKBP Dimas": what stands between an office and a title is the office's.
        if self.titled && end < self.end && self.is_title(end) {
            self.at = end;
            return;
        }
        let vouched = self.titled || self.is_vouched(from, end);
        let kind = (vouched && end - from <= PERSON_WORDS).then_some(Kind::Person);
        // "di Tanah Air": where it ends is not known. "in Aldous's lawsuit" is nowhere.
        let located =
            !vouched && self.is_at(from) && end == self.end && !self.finder.is_owner(self.word(end - 1));
        // Where nouns have capitals, a third one in a row is one ("Barack Obamas Rettungsaktion"), but for "von" and the like.
        let linked = (from + 1..end).any(|at| self.finder.lexicon.is_link(self.word(at)));
        let kind = kind.filter(|_| !self.finder.nouns || linked || end - from <= 2);
        // "Journal of Early Art says"
        let kind = kind.filter(|_| from == self.from || !self.is_small_joint(from - 1));
        self.take(end, if located { Some(Kind::Place) } else { kind }, mentions);
        self.titled = false;
    }

    /// Whether what starts at `at` is what the office before it is in charge of: "ministro da Saúde", "alcaldesa de la Frontera".
    fn is_charge(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| self.word(at));
        self.finder.lexicon.is_common()
            && listed(self.finder.speech.determiners, before(1))
            && (offices::is_charged(before(2)) || offices::is_charged(before(3)))
    }

    /// Whether the word at `at` carries on a person's name: any but one that opens or ends something else.
    pub(super) fn carries_name(&self, at: usize) -> bool {
        let lower = self.lower(at);
        let stops =
            [Class::Organisation, Class::OrganisationEnd, Class::PlaceEnd, Class::Other, Class::Common];
        let classes = self.finder.lexicon.classes(&lower);
        let acronym = is_acronym(self.word(at)) && !is_roman(self.word(at));
        // "Altyapı Bakanı Selim Akkaya": in Indonesian and English a title may be a name's part ("Putri", "King").
        let title = self.finder.lexicon.is_common() && self.is_title(at);
        // "Go Mei Lan"
        let within = classes.contains(Class::Common) && at + 1 < self.end && self.classes(at + 1).is_empty();
        let stops = title || classes.any(&stops) && !within || self.is_small_joint(at);
        !stops && !acronym && !self.known_at(at) && !offices::is_address(&lower)
    }

    /// Whether a full name stands between commas from `at` on, in a sentence that goes on.
    fn is_held(&self, at: usize) -> bool {
        let capital = |at: usize| self.words.get(at).is_some_and(Word::is_capital);
        let end =
            (at + 1..=at + PERSON_WORDS).find(|&at| gap(self.text, self.words, at) != " ").unwrap_or(at);
        let commas = [at, end].iter().all(|&at| gap(self.text, self.words, at) == ", ");
        commas
            && end >= at + 2
            && (at..end).all(capital)
            && !capital(end)
            && !self.finder.lexicon.is_joint(self.word(end))
    }

    /// Whether what stands beside the words makes them a person: a verb of saying, an age, a link such as "bin".
    pub(super) fn is_vouched(&self, from: usize, end: usize) -> bool {
        let speech = self.finder.speech;
        let before = from.checked_sub(1).map_or("".into(), |at| self.lower(at));
        let after = self.lower(end);
        // "said Aldous chief Mira Harrow", "said Accountants of Harrow's chief"
        let owner = gap(self.text, self.words, end) == " "
            && self.words.get(end).is_some_and(|word| self.finder.owns(word))
            || end < self.end && self.finder.is_owner(self.word(self.end - 1));
        let said_before = gap(self.text, self.words, from) == " " && !owner && self.finder.says(&before);
        let inserted = gap(self.text, self.words, from) == ", " && gap(self.text, self.words, end) == ", ";
        let says_after =
            (inserted || gap(self.text, self.words, end) == " ") && listed(speech.direct, &after);
        let aged = matches!(gap(self.text, self.words, end), " (" | ", ") && is_age(&after);
        // "Strachan, who is sixty-seven"
        // and "Hasim, salah satu korban mengungkapkan"
        let relative = gap(self.text, self.words, end) == ", "
            && function_words::is_relative(&after)
            && (!self.finder.lexicon.has_affixes()
                || (end..end + RELATIVE).any(|at| listed(speech.direct, &self.lower(at))));
        let own = !self.finder.lexicon.is_common();
        let linked = own && (from + 1..end).any(|at| self.finder.lexicon.is_link(self.word(at)));
        // Where every noun has a capital, one word is no name yet.
        let enough = end > from + 1 || !self.finder.nouns;
        enough && (said_before || says_after || relative || aged || linked)
    }
}
