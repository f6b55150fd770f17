//! Whom a few words name: the subject before a verb, the phrase behind one. A name where there is one, else what somebody is, or
//! whoever spoke before.

use super::{Body, NAMELESS, Said};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::{function_words, listed};
use crate::search::Search;
use crate::summary::names::{Kind, Mention};
use crate::summary::words::Word;
use std::borrow::Cow;

/// How many words may stand between a speaker and the verb ("Sari kemudian juga mengatakan").
const FILLERS: usize = 2;

/// How many words behind a verb are looked at for its speaker.
const LONGEST: usize = 40;

/// What somebody is, before their name, is fewer bytes than this.
const OFFICE: usize = 400;

impl<'a> Body<'a> {
    /// The subject of a verb: what stands before it.
    pub(super) fn subject(&self, words: &[Word<'a>]) -> Option<Said<'a>> {
        let last = words.last()?;
        let article = words.first()?;
        let (first, end) = (article.start, last.end());
        // "A spokesman for Pennine LockSpace said"
        let whole = self.between(first, end);
        // "A ministra", "En rueda de prensa" are of nobody new.
        let new = function_words::is_new(article.text)
            && article.is_one_of(self.speech.determiners)
            && (self.lexicon.is_english() || !function_words::is_definite(&article.text.lower()));
        let member = last.is_capital() && new && !whole.has(',');
        if member && whole.split(' ').any(function_words::is_of) {
            return Some(Said::Nameless(whole));
        }
        let mentions = self.mentions_in(first..end);
        let owns = |found: &&(usize, Mention<'a>)| self.is_owner(found);
        // What stands between a name and the end of these words.
        let rest = |at: usize, mention: &Mention<'_>| self.between(at + mention.text.len(), end);
        let words_after = |at: usize, mention: &Mention<'_>| self.clause(at + mention.text.len()..end);
        let between = |at: usize, mention: &Mention<'_>| words_after(at, mention).len();
        let person = |found: &&(usize, Mention<'a>)| found.1.kind == Some(Kind::Person);
        let opening =
            mentions.first().filter(|(at, mention)| *at == first && rest(*at, mention).starts_with(','));
        let nearest = mentions
            .last()
            .filter(|(at, mention)| between(*at, mention) <= FILLERS)
            .filter(|found| !owns(found));
        // "Asimismo, indicó": one word before a comma is a name only where something vouches for it. "La dirigeante de la CGT".
        let acts = |(at, mention): &&(usize, Mention<'a>)| {
            let (rest, after) = (rest(*at, mention), words_after(*at, mention));
            let head = self.clause(first..*at);
            let whole = head.iter().all(|word| word.is_one_of(self.speech.determiners));
            // "a Nato official", "A Tory source"
            let owner = self.lexicon.is_english()
                && mention.kind != Some(Kind::Person)
                && !rest.starts_with(',')
                && after.iter().any(|word| !word.is_one_of(self.common) && !word.text.ends_with("ly"));
            let acts = match mention.kind {
                Some(Kind::Person) => true,
                Some(Kind::Organisation) => whole && head.len() < 2,
                Some(Kind::Place) => head.is_empty(),
                // "Hasim, salah satu korban, mengatakan"
                None => {
                    let relative = after.first().is_some_and(|word| function_words::is_relative(word.text));
                    // "de la plataforma Río Vivo, que recuerda"
                    let named = head.last().is_some_and(|word| {
                        let plain = !word.is_capital() && !word.is_one_of(self.speech.determiners);
                        plain && word.end() + 1 == *at && !self.stops(word)
                    });
                    // "A spokesperson for Pennine LockSpace, the buyer, said"
                    let owned = !whole && head.last().is_some_and(|word| function_words::is_of(word.text));
                    !named && !owned && (mention.text.has(' ') || relative || !rest.has(','))
                }
            };
            acts && !owner
        };
        let tail: Vec<Cow<'_, str>> =
            words.iter().rev().take(FILLERS + 1).map(|word| word.text.lower()).collect();
        let pronoun = tail.iter().position(|word| listed(self.speech.pronouns, word));
        // "Lewat Instagram Story, Tantri menulis"
        let name = opening
            .filter(|found| person(found) || nearest.filter(person).is_none())
            .or(nearest)
            .filter(acts)
            .filter(|(at, mention)| pronoun.is_none_or(|back| between(*at, mention) < back));
        match name {
            Some((_, mention)) => Some(Said::Named(mention.text)),
            None if pronoun.is_some() => {
                Some(self.pronoun(&pronoun.and_then(|back| tail.get(back)).cloned().unwrap_or_default()))
            }
            // "the 17-year-old added"
            None if last.text.has('-') && last.text.starts_with((|c: char| c.is_ascii_digit()) as Test) => {
                Some(Said::Pronoun(None))
            }
            // "Lozano negó la información y aseguró"
            None => {
                let opens =
                    mentions.first().filter(|found| found.0 == first && person(found) && !owns(found));
                let alone = opens.filter(|_| mentions.iter().filter(person).count() == 1);
                // "Sari said his mother told"
                let relative = |pair: (&Word<'_>, &Word<'_>)| self.is_relative(pair.0, pair.1);
                if alone.is_some() && words.iter().zip(words.iter().skip(1)).any(relative) {
                    return Some(Said::Nobody);
                }
                alone.map(|(_, person)| Said::Named(person.text)).or_else(|| self.nameless(words, true))
            }
        }
    }

    /// The speaker in the words after a verb, up to `end`.
    pub(super) fn phrase(&self, words: &[Word<'a>], end: usize) -> Option<Said<'a>> {
        if let Some(word) = words.first().filter(|word| word.is_one_of(self.speech.pronouns)) {
            return Some(self.pronoun(&word.text.lower()));
        }
        // "36-åringen", "der 48-Jährige"
        if words.first().is_some_and(|word| is_aged(word.text)) {
            return Some(Said::Pronoun(None));
        }
        if let [article, age, ..] = words
            && article.is_one_of(self.speech.determiners)
            && is_aged(age.text)
        {
            return Some(Said::Pronoun(None));
        }
        let words: Vec<Word<'a>> =
            words.iter().copied().take(LONGEST).filter(|word| word.end() <= end).collect();
        let stop = words.iter().position(|word| self.stops(word)).unwrap_or(words.len());
        // "bunyi pernyataan dinas tersebut"
        if let [paper, body, ..] = words[..]
            && paper.is_one_of(self.speech.statements)
            && !body.is_one_of(self.speech.anaphors)
            && !body.is_capital()
        {
            return None;
        }
        // "kata politisi Partai Hanura itu": whoever spoke before.
        if self.describes(&words) {
            let (first, last) = (words.first()?, words.get(..stop)?.last().or(words.last())?);
            // "bunyi siaran pers tersebut"
            if words.iter().any(|word| word.is_one_of(self.speech.statements)) {
                return None;
            }
            return Some(Said::Described(self.between(first.start, last.end())));
        }
        // "dijo el candidato apoyado por": what was done by somebody is none of the speaker.
        let done = words.get(stop).is_some_and(|word| function_words::is_by(&word.text.lower()));
        let words = words.get(..stop - usize::from(done && stop > 1))?;
        // "pernyataan Kementerian …", "Kementerian …": the institution itself speaks.
        let issued = words
            .iter()
            .take_while(|word| !word.is_capital())
            .any(|word| word.is_one_of(self.speech.statements));
        let (first, last) = (words.first()?, words.last()?);
        let mentions = self.mentions_in(first.start..last.end());
        // "fuentes del Ejecutivo", "the mother of Ana Ruiz"
        let owns = |at: usize| {
            let before = self.clause(first.start..at);
            before.last().is_some_and(|word| function_words::is_of(word.text))
                || self.mention_at(at).is_some_and(|mention| self.is_owner(mention))
        };
        let known = mentions.iter().any(|(at, mention)| mention.kind == Some(Kind::Person) && !owns(*at));
        let mut people = mentions.iter().filter(|(at, mention)| {
            !owns(*at) && (mention.kind == Some(Kind::Person) || mention.kind.is_none() && !known)
        });
        // "kata seorang peserta, dikutip dari Independent": behind a comma only what stands right there is the speaker.
        let beside = |at: usize| {
            let between = self.between(first.start, at).trim_end();
            !between.has(',') || between.ends_with(',')
        };
        if let Some((at, person)) = people.next().filter(|(at, _)| beside(*at)) {
            // "ujar Direktur Utama Arunika Kopi, Clarissa Wijanarko"
            let office = *at > first.start;
            let holder = if office { self.apposed(first, end) } else { None };
            return holder.or(Some(Said::Named(person.text)));
        }
        match mentions.iter().find(|(_, mention)| mention.kind == Some(Kind::Organisation)) {
            Some((at, institution)) if issued || *at == first.start => Some(Said::Named(institution.text)),
            _ if issued => None,
            _ => self.apposed(first, end).or_else(|| self.nameless(words, false)),
        }
    }

    /// The person named behind the words that say what they are: "betont die Koordinatorin für Busse, Katharina Wagner, dass".
    pub(super) fn apposed(&self, first: &Word<'a>, end: usize) -> Option<Said<'a>> {
        let office = self.between(first.start, end);
        let at = first.start + office.get(..office.floor_char_boundary(OFFICE))?.find(',')? + 2;
        let held = |found: &&(usize, Mention<'a>)| {
            let ends = self.behind(found.0, &found.1).starts_with(&[',', '.', ':', '('][..]);
            found.0 == at && ends && self.is_someone(found)
        };
        self.mentions_in(at..end).first().filter(held).map(|(_, person)| Said::Named(person.text))
    }

    /// Whether the words after a verb describe whoever spoke before and say no more of them than a pronoun.
    fn describes(&self, words: &[Word<'a>]) -> bool {
        let Some(first) = words.first() else { return false };
        let is_anaphor = |word: &Word<'_>| word.is_one_of(self.speech.anaphors);
        // "ucap perempuan 61 tahun itu", "jelas dokter yang akrab disapa Laras itu"
        let mut meant = false;
        for (at, word) in words.iter().enumerate() {
            meant |= at > 0 && at < NAMELESS && is_anaphor(word);
            if self.between(word.end(), self.text.len()).starts_with(',') {
                break;
            }
        }
        let again = meant && !function_words::is_new(first.text);
        function_words::is_somebody(first.text) || !first.is_capital() && again
    }

    /// Whether a word after the verb is none of the speaker any more: "kepada", "di", "saat".
    pub(super) fn stops(&self, word: &Word<'_>) -> bool {
        let lower = word.text.lower();
        // "espetó la alcaldesa a Arranz"
        let common = !word.is_capital() && (listed(self.common, &lower) || matches!(&*lower, "a" | "al"));
        common && !listed(self.speech.determiners, &lower) || word.text.starts_with(char::is_numeric as Test)
    }

    /// A speaker without a name: a few words, none of them one that belongs to the rest of the sentence.
    fn nameless(&self, words: &[Word<'a>], whole: bool) -> Option<Said<'a>> {
        let comma = words.windows(2).position(|pair| {
            let gap = pair.first().zip(pair.last()).and_then(|(a, b)| self.text.get(a.end()..b.start));
            gap.is_some_and(|gap| gap.trim() != "")
        });
        let cut = words
            .last()
            .and_then(|last| self.text.get(last.end()..))
            .is_some_and(|rest| rest.starts_with(','));
        let words = match comma {
            Some(_) if whole => return None,
            // "Asimismo, indicó"
            None if whole && cut => return None,
            Some(comma) => {
                // "tulis akun @hujan_desember"
                let at = words.get(comma)?.end() + 1;
                if let Some(handle) = self.text.get(at..).filter(|rest| rest.starts_with('@')) {
                    let other = (|c: char| !c.is_alphanumeric() && !"@_.".has(c)) as Test;
                    let end = handle.find(other).unwrap_or(handle.len());
                    return handle.get(..end).map(|handle| Said::Nameless(handle.trim_end_matches('.')));
                }
                words.get(..=comma)?
            }
            None => words,
        };
        // "sagte Krapp und fügte hinzu"
        let said = words.iter().position(|word| self.saying.contains(word.text.lower().as_ref()));
        let words = words.get(..said.unwrap_or(words.len()))?;
        // A mark of case or a demonstrative behind the speaker is none of the name ("मीरा ने").
        let small = words.iter().rev().take_while(|word| word.is_one_of(self.speech.determiners)).count();
        let words = words.get(..words.len() - small)?;
        let (first, last) = (words.first()?, words.last()?);
        // "Auf Anfrage betont sie": a sentence may begin with what none of its speakers does.
        let (common, determined) = (first.is_one_of(self.common), first.is_one_of(self.speech.determiners));
        let begins = (common || whole && self.nouns) && !determined;
        let plain = words.len() <= NAMELESS && !begins && !words.iter().any(|word| self.stops(word));
        // One letter is a pronoun ("Я", "I") or nobody.
        let says = words.iter().any(|word| {
            word.text.len() > word.text.chars().next().map_or(0, char::len_utf8)
                && !word.is_one_of(self.speech.determiners)
        });
        // "afirmó entonces"
        if plain && words.len() == 1 && !whole && self.elides && !first.is_capital() {
            return Some(Said::Pronoun(None));
        }
        (plain && says).then(|| self.text.get(first.start..last.end()).map(Said::Nameless)).flatten()
    }
}

/// Whether a word says somebody's age: "17-year-old", "48-Jährige".
fn is_aged(word: &str) -> bool {
    word.starts_with((|c: char| c.is_ascii_digit()) as Test)
        && word.split_once('-').is_some_and(|(_, rest)| rest.starts_with(char::is_alphabetic as Test))
}
