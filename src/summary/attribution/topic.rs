//! Whom running text is about: whoever it reports, its subject, the one a description means.

use super::{Body, FAR, REACH, Said, is_full};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::naming::Class;
use crate::lang::{function_words, listed, offices};
use crate::search::Search;
use crate::summary::names::{Kind, Mention};
use crate::summary::words::Word;
use std::ops::Range;

/// A sentence that goes on for so many words is about nobody any more.
const LONG: usize = 200;

impl<'a> Body<'a> {
    /// Whose words a part of the writer's own sentence are, where no verb of saying stands beside it: whoever the sentence, up to
    /// there, reports or is about ("Trump bezeichnete das Projekt als „…“"); nobody's where it, or what comes after, gives them to
    /// another.
    pub(crate) fn holder(&self, range: Range<usize>, after: Range<usize>) -> Option<Said<'a>> {
        let clause = self.clause(range.clone());
        if clause.len() > LONG {
            return None;
        }
        let apart = self.speech.direct != self.speech.inverted;
        for (at, word) in clause.iter().enumerate() {
            // "ujarnya", ", kata dia,"
            let (says, pronoun) = self.speech.joined(&word.text.lower());
            let next = clause.get(at + 1).filter(|next| next.is_one_of(self.speech.pronouns));
            if says && (pronoun || apart && next.is_some()) {
                return Some(self.pronoun(&next.unwrap_or(word).text.lower()));
            }
        }
        // "Vakbond Oost noemt het besluit ‘…’": an institution that opens the sentence.
        let opens = || {
            let (at, name) = self.mentions_in(range.clone()).first()?;
            let before = self.clause(range.start..*at);
            let whole = before
                .iter()
                .all(|word| word.is_one_of(self.speech.determiners) && !function_words::is_new(word.text));
            (whole && name.kind == Some(Kind::Organisation)).then_some(name.text)
        };
        if let Some(topic) = self.topic(range.clone()) {
            let anothers = self.is_anothers(topic, range.end, after);
            return Some(if anothers { Said::Nobody } else { Said::Named(topic.1.text) });
        }
        opens().map(Said::Named).or_else(|| self.pronoun_in(clause))
    }

    /// Whether words in marks that start at `start` are not those of whoever their sentence is about: another subject stands
    /// between, or it tells what was said of them.
    fn is_anothers(&self, (at, topic): &(usize, Mention<'a>), start: usize, after: Range<usize>) -> bool {
        // "described as “…” by Anna Lee", "disebut “…” oleh Siti"
        if let [by, whose, ..] = self.clause(after)
            && function_words::is_by(&by.text.lower())
            && (whose.is_capital() || whose.is_one_of(self.speech.determiners))
        {
            return true;
        }
        let mut from = at + topic.text.len();
        let clause = self.clause(from..start);
        // "was described as “…”"
        let done = match clause {
            [head @ .., link] if link.text == "as" => head,
            clause => clause,
        };
        let plain = |head: &[Word<'_>]| head.iter().all(|word| word.is_one_of(self.common));
        if self.is_passive(done) && done.split_last().is_some_and(|(_, head)| plain(head)) {
            return true;
        }
        let other = |found: &(usize, Mention<'a>)| !topic.text.holds(found.1.text);
        if self
            .mentions_in(from..start)
            .iter()
            .any(|found| other(found) && self.is_subject(found, from, start))
        {
            return true;
        }
        let mut whose = false;
        for (nth, word) in clause.iter().enumerate() {
            let before = nth.checked_sub(1).and_then(|nth| clause.get(nth));
            let lower = word.text.lower();
            // "…, and she called him “…”", "Mr Doe said she was “…”"
            if listed(self.speech.pronouns, &lower) {
                let other = function_words::is_womans(&lower).zip(topic.woman).is_some_and(|(a, b)| a != b);
                let parted = before.is_some_and(|before| {
                    function_words::is_for(&before.text.lower())
                        || self.between(before.end(), word.start).has(',')
                });
                let says = clause.get(nth + 1).is_some_and(|next| self.saying.contains(&next.text.lower()));
                if other || parted || says {
                    return true;
                }
            }
            whose |= before.is_some_and(|before| self.is_relative(before, word));
            if listed(self.speech.direct, &lower) {
                // "Mr Doe criticised Ms Lee, who said …", "said his mother told him …"
                if whose || self.mentions_in(from..word.start).iter().any(|found| self.is_someone(found)) {
                    return true;
                }
                from = word.end();
            }
        }
        false
    }

    /// Whether somebody named between is the subject of a clause of their own, which goes on up to `start`: "…, where Priya Nair had
    /// called it", "setelah Bupati Rina Kusuma menuding".
    fn is_subject(&self, found @ (at, mention): &(usize, Mention<'a>), from: usize, start: usize) -> bool {
        let end = at + mention.text.len();
        if !self.is_someone(found) || self.clause(end..start).first().is_none_or(|next| next.start > end + 1)
        {
            return false;
        }
        // "the engineer Priya Nair", "Stadträtin Anna Vogel"
        let (mut head, mut end) = (self.clause(from..*at), *at);
        while let [ahead @ .., word] = head
            && word.end() + 1 == end
        {
            let small =
                word.is_one_of(self.common) || !ahead.last().is_some_and(|word| self.determines(word));
            if function_words::is_of(word.text) || small && !word.is_capital() && !self.determines(word) {
                break;
            }
            (head, end) = (ahead, word.start);
        }
        let Some((word, ahead)) = head.split_last() else { return false };
        let parted = |before: &Word<'_>| self.between(before.end(), word.start) == ", ";
        let links = || word.is_one_of(self.common) && !self.saying.contains(word.text);
        self.between(word.end(), end) == ", "
            || ahead.last().is_some_and(parted) && links()
            || function_words::is_subordinate(word.text)
    }

    fn determines(&self, word: &Word<'_>) -> bool {
        word.is_one_of(self.speech.determiners)
    }

    /// Whether two words report of somebody of the speaker's: "said his [mother told]".
    pub(super) fn is_relative(&self, verb: &Word<'_>, whose: &Word<'_>) -> bool {
        verb.is_one_of(self.speech.direct) && whose.is_one_of(function_words::POSSESSIVES)
    }

    /// Whether a clause ends in a verb that tells what was done to its subject: "was described", "was told", "disebut".
    pub(super) fn is_passive(&self, clause: &[Word<'_>]) -> bool {
        let Some((verb, head)) = clause.split_last() else { return false };
        let prefixed =
            || !self.speech.clitic.is_empty() && verb.text.starts_with("di") && verb.text.len() > 5;
        let being = || head.last().is_some_and(|word| function_words::is_being(word.text));
        prefixed() || self.lexicon.is_english() && being() && !verb.text.ends_with("ing")
    }

    /// Who is said to have said anything in a stretch of running text, the last of them: the one a pronoun after it means.
    pub(crate) fn within(&self, range: Range<usize>) -> Option<Said<'a>> {
        let clause = self.clause(range.clone());
        clause.iter().enumerate().rev().find_map(|(at, word)| {
            let lower = Some(word.text.lower()).filter(|word| self.saying.contains(word.as_ref()))?;
            let inverts = listed(self.speech.inverted, &lower) || self.speech.is_according(&lower);
            let next = clause.get(at + 1).filter(|_| inverts).map_or(range.end, |next| next.start);
            let said = self.phrase(self.clause(next..range.end), range.end);
            let beside = self.mention_at(next).is_some();
            let named = said.as_ref().is_some_and(|said| self.is_named(said, next..range.end));
            // "Videre forteller Damli"
            if listed(self.speech.direct, &lower) && (self.lexicon.is_english() || !beside || !named) {
                return self.subject(clause.get(..at)?);
            }
            // Where nothing has a capital, nobody is known to be a person.
            said.filter(|_| self.speech.direct.is_empty() || beside || named)
        })
    }

    /// The person a sentence is about: the first one in it, unless a preposition makes them something else than its subject.
    pub(crate) fn topic(&self, range: Range<usize>) -> Option<&(usize, Mention<'a>)> {
        // "À ses côtés, Maëlle Kervran, matelot", "Eva Lind (M)": whoever has an apposition, too.
        let apposed = |(at, mention): &(usize, Mention<'_>)| {
            let rest = self.behind(*at, mention);
            // "Mira Aldous, Director of"
            let is_office = |rest: &str| {
                let first = rest.split(' ').next().unwrap_or_default().lower();
                self.lexicon.classes(&first).contains(Class::Title)
            };
            let small = rest
                .strip_prefix(", ")
                .is_some_and(|rest| rest.starts_with(char::is_lowercase as Test) || is_office(rest));
            // A party's letter, an age; "(LKP)" is an institution's.
            let bracket = rest.strip_prefix(" (").and_then(|rest| rest.split_once(')'));
            let told = bracket.is_some_and(|(inner, _)| inner.len() < 3);
            is_full(mention) && (small || told)
        };
        let person = |found: &&(usize, Mention<'_>)| {
            (found.1.kind == Some(Kind::Person) || apposed(found)) && !self.is_owner(found)
        };
        let found @ (at, _) = self.mentions_in(range.clone()).iter().find(person)?;
        let before = self.clause(range.start..*at);
        // "Selain Sari, Dewi", "Menanggapi hal itu, Dewi"
        let beside =
            at.checked_sub(2).and_then(|at| self.text.get(at..)).is_some_and(|gap| gap.starts_with(", "));
        let object = !beside
            && before.last().is_some_and(|word| {
                self.stops(word) || word.is_one_of(self.common) && !function_words::is_for(&word.text.lower())
            })
            || before.iter().any(|word| function_words::is_copula(word.text));
        // "In March, she returned to work and husband Mike took leave"
        let pronoun = before.iter().any(|word| word.is_one_of(self.speech.pronouns));
        let reach = if beside { FAR } else { REACH };
        if before.len() > reach || object || pronoun {
            return None;
        }
        Some(found)
    }

    /// Whether a name only says whose something is: "says Strachan’s apprentice, Paul Moore".
    pub(super) fn is_owner(&self, (at, mention): &(usize, Mention<'_>)) -> bool {
        let rest = self.behind(*at, mention);
        rest.starts_with("'s ") || rest.starts_with("’s ")
    }

    /// Whether a description is of somebody told of before: "the official".
    pub(crate) fn is_definite(&self, phrase: &str) -> bool {
        let first = phrase.split(' ').next().unwrap_or_default().lower();
        function_words::is_definite(&first) && !function_words::is_new(phrase)
    }

    /// Whether a description is of one person who has been named: "el preparador riojano".
    pub(crate) fn is_epithet(&self, phrase: &str) -> bool {
        let mut words = phrase.split(' ');
        let definite = words.next().is_some_and(|word| function_words::is_definite(&word.lower()));
        definite
            && !(self.lexicon.is_english() && function_words::is_new(phrase))
            && words.any(|word| {
                let word = word.lower();
                self.lexicon.classes(&word).contains(Class::Title)
                    || self.nouns && offices::ends_as_title(&word)
                    || function_words::is_of_people(&word)
            })
    }
}
