//! Who says it: the clause before or after a quotation, read for its speaker.
//!
//! Four shapes, in every language that `lang::speech` knows: verb and speaker after the words ("…," ujar Sari), speaker and verb
//! after them ("…," Sari said), speaker and verb before them (Sari mengatakan, "…"), and "according to". A pronoun is
//! told from a name here and resolved by `quotes`, which knows what went before.

mod phrase;
mod topic;

use super::frames;
use super::marks;
use super::names::{Kind, Mention};
use super::words::{Word, words};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::naming::{self, Lexicon};
use crate::lang::speech::{self, Frame, Speech};
use crate::lang::stopwords;
use crate::lang::words::Words;
use crate::lang::{function_words, listed};
use crate::search::Search;
use std::ops::Range;

/// How many words may stand between the words of a quotation and the verb that goes with them.
const REACH: usize = 8;

/// How many words may stand before the subject of a sentence that opens with something else.
const FAR: usize = 14;

/// How far behind a participle the name stands that it belongs to, in bytes.
const LABEL: usize = 40;

/// The most words of a speaker who has no name ("seorang warga", "the ministry's spokesman").
const NAMELESS: usize = 6;

/// What an institution is called again by.
pub(crate) const IT: &str = "it";

/// Whether a name that nothing vouches for has the form of a person's.
fn is_full(mention: &Mention<'_>) -> bool {
    let named = |word: &str| word.len() > 2 && word.contains(char::is_lowercase as Test);
    mention.kind.is_none() && mention.text.has(' ') && mention.text.split(' ').all(named)
}

/// A speaker as a clause gives one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Said<'a> {
    /// By name.
    Named(&'a str),
    /// By what they are.
    Nameless(&'a str),
    /// By what somebody is who came before: "politisi itu".
    Described(&'a str),
    /// By a pronoun, or not at all; a woman's, where the word tells.
    Pronoun(Option<bool>),
    /// By another than the words around it would name, nobody knows whom.
    Nobody,
}

/// A body block made ready for reading its clauses.
pub(crate) struct Body<'a> {
    pub(crate) text: &'a str,
    words: Vec<Word<'a>>,
    /// Names, with where each starts in the text.
    mentions: Vec<(usize, Mention<'a>)>,
    speech: &'static Speech,
    /// Every word of the language that says that somebody says something.
    saying: &'static Words,
    frame: Option<&'static Frame>,
    common: &'static str,
    lexicon: &'static Lexicon,
    /// Whether every noun has a capital.
    nouns: bool,
    /// Whether it leaves its subjects out.
    elides: bool,
}

impl<'a> Body<'a> {
    pub(crate) fn new(text: &'a str, mentions: Vec<(usize, Mention<'a>)>, language: Option<&str>) -> Self {
        let common = stopwords::of(language);
        let (speech, saying) = (speech::of(language), speech::saying(language));
        let (frame, nouns) = (speech::frame(language), naming::capitalises_nouns(language));
        let (elides, lexicon) = (speech::elides(language), naming::of(language));
        Self { text, words: words(text), mentions, speech, saying, frame, common, lexicon, nouns, elides }
    }

    /// The speaker that frames a quotation between `before` and `after`, where its language has frames.
    pub(crate) fn framed(&self, before: Range<usize>, after: Range<usize>, ended: bool) -> Option<Said<'a>> {
        // A single mark sets a word off.
        let mark = self.text.get(before.end..)?.chars().next();
        let frame = self.frame.filter(|_| !matches!(mark, Some('\'' | '‘')))?;
        let head = self.text.get(before.clone())?;
        // "“…” diyen Alpagut", "diye konuşan genç kadın"
        let tail = self.clause(after.clone());
        let names = |at: usize| tail.get(at).is_some_and(|word| word.is_one_of(self.speech.anaphors));
        if names(0) || names(1) {
            let first = tail.first()?.start;
            let named = self.mentions_in(first..first + LABEL.min(after.end - first)).first();
            return Some(named.map_or(Said::Pronoun(None), |(_, name)| Said::Named(name.text)));
        }
        let said = frames::speaker(frame, head, self.text.get(after.clone())?, ended)?;
        if said != Said::Pronoun(None) || !frame.subjects.is_empty() || frame.closing.is_empty() {
            return Some(said);
        }
        // Where subjects have no mark but names have capitals, the first one before a comma is the subject ("Akkaya, “…” dedi.").
        let held = |(at, mention): &&(usize, Mention<'a>)| self.behind(*at, mention).starts_with(',');
        let named = self.mentions_in(before).iter().find(held).map(|(_, mention)| Said::Named(mention.text));
        // "“…” diye konuştu."
        named.or_else(|| self.mentions_in(after).is_empty().then_some(said))
    }

    /// The speaker named after a quotation that ends at `range.start`; the clause ends at `range.end` (bytes).
    pub(crate) fn after(&self, range: Range<usize>) -> Option<Said<'a>> {
        let clause = self.clause(range.clone());
        let start = clause.first()?.start;
        let according = self.text.get(start..range.end).and_then(|text| self.past_according(text));
        if let Some(skip) = according {
            return self.phrase(self.clause(start + skip..range.end), range.end);
        }
        for (at, word) in clause.iter().enumerate().take(3) {
            let lower = word.text.lower();
            let next = clause.get(at + 1).map(|word| word.text.lower());
            let says = |word: Option<&str>| word.is_some_and(|word| listed(self.speech.direct, word));
            let acts = || {
                let small = at == 0 && !word.is_capital() && self.is_told_of(range.start);
                let plain = |at: usize| clause.get(at).is_some_and(|word| self.is_plain(word));
                small && (plain(1) || plain(2))
            };
            if listed(self.speech.pronouns, &lower) && (says(next.as_deref()) || acts()) {
                return Some(self.pronoun(&lower));
            }
            // "it added", behind what an institution said
            if at == 0 && self.lexicon.is_english() && lower == IT && says(next.as_deref()) {
                return Some(Said::Described(IT));
            }
            let (verb, pronoun) = self.speech.joined(&lower);
            let next_says = next.as_deref().is_some_and(|next| listed(self.speech.inverted, next));
            // "janjinya": behind a comma whatever somebody does is said.
            let clitic = !self.speech.clitic.is_empty() && lower.ends_with(self.speech.clitic);
            let whole = || listed(self.speech.inverted, &lower);
            if at == 0 && clitic && self.is_told_of(range.start) && !whole() {
                return Some(Said::Pronoun(None));
            }
            // "argumente-t-elle"
            if pronoun && (verb || next_says || at == 0 && lower.has('-')) {
                return Some(self.pronoun(&lower));
            }
            if listed(self.speech.inverted, &lower) {
                // Where nobody is named, it is whoever spoke before ("…", añadió.).
                if next.as_ref().is_none_or(|next| listed(self.speech.pronouns, next)) {
                    return Some(self.pronoun(&next.unwrap_or_default()));
                }
                // "acrescentou, visivelmente emocionado", "señaló en la zona mixta"
                let next = clause.get(at + 1).filter(|next| !next.is_capital());
                let parted = self.between(word.end(), self.text.len()).starts_with(',');
                let alone = next.is_some_and(|next| parted || self.stops(next));
                if alone && self.speech.clitic.is_empty() && !self.nouns {
                    let apposed = next.and_then(|next| self.apposed(next, range.end));
                    return apposed.or(Some(Said::Pronoun(None)));
                }
                return self.phrase(clause.get(at + 1..)?, range.end);
            }
            // Only an auxiliary may stand before the verb ("a déclaré", "ha detto").
            if lower.chars().count() > 3 {
                break;
            }
        }
        let said = self.speaker_first(clause).or_else(|| self.unlisted(clause, range.clone()));
        said.or_else(|| self.acting(clause, range.start))
    }

    /// Somebody and a verb nobody listed, right behind a quotation that ends in a comma: "…," Moore quipped.
    fn acting(&self, clause: &[Word<'a>], start: usize) -> Option<Said<'a>> {
        // "the hydrologist Rosalind Hart likes to say"
        let mut at = 0;
        let headed = clause.first()?.is_one_of(self.speech.determiners);
        let plain = |word: &Word<'a>| {
            self.mention_at(word.start).is_none() && !word.is_capital() && !self.stops(word)
        };
        while headed && at < NAMELESS && clause.get(at).is_some_and(plain) {
            at += 1;
        }
        let first = clause.get(at)?;
        let (at, name) =
            self.mention_at(first.start).filter(|_| self.is_cut(start) || self.is_parted(start))?;
        let verb = clause.iter().find(|word| word.start > at + name.text.len())?;
        let ends = !self.between(verb.end(), self.text.len()).starts_with(' ');
        let acts = name.kind == Some(Kind::Person) || is_full(name) || name.kind.is_none() && ends;
        (acts && self.is_plain(verb)).then_some(Said::Named(name.text))
    }

    /// Whether a comma within the marks says that what follows tells who said it.
    fn is_cut(&self, start: usize) -> bool {
        let marks = (|c: char| !c.is_alphanumeric() && c != ',') as Test;
        self.text.get(..start).is_some_and(|text| text.trim_end_matches(marks).ends_with(','))
    }

    /// Whether a comma behind the marks says so.
    fn is_parted(&self, start: usize) -> bool {
        self.between(start, self.text.len()).starts_with(", ")
    }

    /// Whether the marks at the end of a quotation let the words behind it tell who said it: no stop within them that is not
    /// taken back by a comma or a dash.
    fn is_told_of(&self, start: usize) -> bool {
        let Some((inner, rest)) = self.text.split_at_checked(start) else { return false };
        let inner = inner.trim_end_matches((|c: char| marks::is_closer(c) || c.is_whitespace()) as Test);
        inner.ends_with(&[',', '?', '!', '…', '،'][..])
            || rest.trim_start().starts_with(&[',', '،', '–', '—', '-'][..])
    }

    /// Whether a word may be a verb that nobody listed.
    fn is_plain(&self, verb: &Word<'_>) -> bool {
        verb.text.chars().count() > 3
            && verb.text.chars().all(char::is_lowercase)
            && !verb.is_one_of(self.common)
    }

    /// Whether what stands between two quotations is one small word that makes them one ("and").
    pub(crate) fn joins(&self, between: &str) -> bool {
        let word = between.trim();
        listed(self.speech.determiners, word)
            && listed(self.common, word)
            && !function_words::is_of(word)
            && !function_words::is_definite(word)
            && !function_words::is_new(word)
    }

    /// Whether a verb of saying stands right behind a quotation.
    pub(crate) fn is_told(&self, range: Range<usize>) -> bool {
        self.clause(range).first().is_some_and(|word| word.is_one_of(self.speech.inverted))
    }

    /// Who a quotation says itself speaks, between commas or dashes: "« Mes enfants, explique-t-il, sont partis »", "« On a tout jeté,
    /// souffle Yannick Berthomieu »".
    pub(crate) fn inside(&self, range: Range<usize>) -> Option<Said<'a>> {
        // Where some verbs stand before speech alone, "kata Sari" within the marks tells of another's.
        let apart = self.speech.direct != self.speech.inverted;
        let mut end = range.start;
        self.clause(range).iter().find_map(|verb| {
            let gap = self.between(end, verb.start).trim_end();
            end = verb.end();
            let lower = verb.text.lower();
            if gap == "," && self.speech.joined(&lower).1 {
                return Some(self.pronoun(&lower));
            }
            let told = !apart && gap.ends_with(&[',', '–', '—', '-'][..]);
            let says = told && (self.is_plain(verb) || verb.is_one_of(self.speech.inverted));
            let named = self.mention_at(end + 1).filter(|found| says && self.is_someone(found));
            named.map(|(_, name)| Said::Named(name.text))
        })
    }

    /// A verb nobody listed and a speaker after it ("…", soupire Émile Garrigue).
    fn unlisted(&self, clause: &[Word<'a>], Range { start, end }: Range<usize>) -> Option<Said<'a>> {
        let verb = clause.first()?;
        let rest = clause.get(1..).filter(|_| self.is_plain(verb))?;
        let told = self.is_told_of(start);
        // "…", alerta.
        let ends = self.between(verb.end(), self.text.len()).starts_with('.');
        if told && ends && self.elides {
            return Some(Said::Pronoun(None));
        }
        // "questiona ela", "wehrte er sich"
        let first = rest.first()?;
        if first.is_one_of(self.speech.pronouns) && (told || rest.len() == 1) {
            return Some(self.pronoun(&first.text.lower()));
        }
        let said = self.phrase(rest, end)?;
        // "sourit un retraité"
        let determined = first.is_one_of(self.speech.determiners) && !function_words::is_of(first.text);
        let nameless = told && determined && !self.joins(first.text) && matches!(said, Said::Nameless(_));
        Some(said).filter(|said| nameless || self.is_named(said, verb.start..end))
    }

    /// Whether a speaker is a person named in `range`, or somebody of whom the full name is all that is known.
    fn is_named(&self, said: &Said<'a>, range: Range<usize>) -> bool {
        self.mentions_in(range).iter().any(|(_, mention)| {
            let known = match mention.kind {
                None => mention.text.has(' '),
                Some(kind) => kind == Kind::Person,
            };
            known && *said == Said::Named(mention.text)
        })
    }

    /// The speaker named in the clause `range` before a quotation.
    pub(crate) fn before(&self, range: Range<usize>) -> Option<Said<'a>> {
        let clause = self.clause(range.clone());
        let first = clause.first()?;
        let opening = self.text.get(first.start..range.end)?;
        if let Some(skip) = self.past_according(opening) {
            let said = self.phrase(self.clause(first.start + skip..range.end), range.end);
            // "Menurut Joko, Budi pernah berkata: “…”"
            let verb = clause.last().filter(|word| word.is_one_of(self.speech.direct));
            let teller = verb.and_then(|verb| self.mentions_in(range.start..verb.start).last());
            let teller = teller.filter(|found| self.is_someone(found) && !self.is_owner(found));
            return teller.map(|(_, name)| Said::Named(name.text)).or(said);
        }
        // "Sari Utami: “…”"
        if opening.trim_end().ends_with(':')
            && let Some(name) = self.whole_name(first.start, opening)
        {
            return Some(Said::Named(name));
        }
        let verb = clause.iter().rposition(|word| word.is_one_of(self.speech.direct));
        match verb.filter(|verb| clause.len() - verb <= REACH) {
            // "The inquiry was told: “…”"
            Some(verb) if self.is_passive(clause.get(..=verb)?) => Some(Said::Nobody),
            // "In einem Statement sagte der 48-Jährige: „…“", "Dennoch betont der Trainer: „…“"
            Some(verb) => {
                let inverts = clause.get(verb).is_some_and(|verb| verb.is_one_of(self.speech.inverted));
                // "She said he had been “…”"
                let ends = clause.len() == verb + 2 || !self.lexicon.is_english();
                let after = self.phrase(clause.get(verb + 1..)?, range.end).filter(|_| inverts && ends);
                let pronoun = matches!(after, Some(Said::Pronoun(_)));
                let determined =
                    clause.get(verb + 1).is_some_and(|word| word.is_one_of(self.speech.determiners));
                let after = after.filter(|said| {
                    pronoun || self.nouns && (determined || self.is_named(said, range.clone()))
                });
                let subject = || self.subject(clause.get(..verb)?);
                if pronoun { after } else { subject().or(after) }
            }
            None if first.is_one_of(self.speech.inverted) && clause.len() <= REACH => {
                // "Añadió: “…”"
                if clause.len() == 1 {
                    Some(Said::Pronoun(None))
                } else {
                    self.phrase(clause.get(1..)?, range.end)
                }
            }
            None => None,
        }
    }

    /// The pronoun that is the subject near a clause's beginning.
    fn pronoun_in(&self, clause: &[Word<'a>]) -> Option<Said<'a>> {
        // "His conclusion is blunt: “…”"
        let owner = clause.first().filter(|word| word.is_one_of(function_words::POSSESSIVES));
        let found = owner.or_else(|| {
            clause.get(..FAR.min(clause.len()))?.iter().find(|word| word.is_one_of(self.speech.pronouns))
        });
        Some(self.pronoun(&found?.text.lower()))
    }

    /// The text behind a name.
    fn behind(&self, at: usize, mention: &Mention<'_>) -> &'a str {
        self.between(at + mention.text.len(), self.text.len())
    }

    /// A stretch of the text.
    fn between(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether a mention is a person, or may be by its form.
    fn is_someone(&self, (_, mention): &(usize, Mention<'a>)) -> bool {
        mention.kind == Some(Kind::Person) || is_full(mention)
    }

    /// A pronoun given in lower case, or the verb that holds it.
    fn pronoun(&self, word: &str) -> Said<'a> {
        let last = word.rsplit(&['-', '‑'][..]).next().unwrap_or_default();
        Said::Pronoun(function_words::is_womans(last))
    }

    fn clause(&self, range: Range<usize>) -> &[Word<'a>] {
        let first = self.words.partition_point(|word| word.start < range.start);
        let end = self.words.partition_point(|word| word.end() <= range.end);
        self.words.get(first..end).unwrap_or_default()
    }

    /// The length of the "according to" that a text starts with.
    fn past_according(&self, text: &str) -> Option<usize> {
        let lower = text.lower();
        let phrases = self.speech.according.split('|').filter(|phrase| !phrase.is_empty());
        let found =
            phrases.filter(|phrase| lower.strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' ')));
        found.map(str::len).max()
    }

    /// "Sari said", "Sari Utami, direktur rumah sakit itu, mengatakan", after a quotation.
    fn speaker_first(&self, clause: &[Word<'a>]) -> Option<Said<'a>> {
        let first = clause.iter().find(|word| !word.is_one_of(self.speech.determiners));
        let mention = first.and_then(|word| self.mention_at(word.start));
        let named = mention.is_some();
        // "Peter White, who builds bridges and looks after them at Harrow, told"
        let apposed = mention.is_some_and(|(at, mention)| self.behind(*at, mention).starts_with(','));
        let reach = REACH + 1 + usize::from(apposed) * REACH;
        let verb = clause.iter().take(reach).position(|word| word.is_one_of(self.speech.direct))?;
        let subject = self.subject(clause.get(..verb)?)?;
        // "chief executive Paula Stern said"
        let whole = clause.first().zip(clause.get(verb)).and_then(|(a, b)| self.text.get(a.start..b.start));
        let plain = matches!(&subject, Said::Named(_))
            && whole.is_some_and(|text| !text.contains(&[',', ';', ':'][..]));
        let close = matches!(&subject, Said::Pronoun(_)) && verb == 1
            || named
            || plain
            || whole.is_some_and(|text| matches!(subject, Said::Named(name) if text.trim_end_matches(&[',', ' '][..]).ends_with(name)))
            || verb <= NAMELESS && matches!(subject, Said::Nameless(_));
        close.then_some(subject)
    }

    /// The mentions that lie within a stretch of the text.
    fn mentions_in(&self, range: Range<usize>) -> &[(usize, Mention<'a>)] {
        let first = self.mentions.partition_point(|&(at, _)| at < range.start);
        let end = self.mentions.partition_point(|(at, mention)| at + mention.text.len() <= range.end);
        self.mentions.get(first..end).unwrap_or_default()
    }

    fn mention_at(&self, start: usize) -> Option<&(usize, Mention<'a>)> {
        let at = self.mentions.binary_search_by_key(&start, |&(at, _)| at).ok()?;
        self.mentions.get(at).filter(|(_, mention)| mention.kind.is_none_or(|kind| kind != Kind::Place))
    }

    /// The name that is all there is before a colon.
    fn whole_name(&self, start: usize, opening: &str) -> Option<&'a str> {
        let name = opening.trim_end().trim_end_matches(':').trim_end();
        self.mention_at(start).filter(|(_, mention)| mention.text == name).map(|(_, mention)| mention.text)
    }
}
