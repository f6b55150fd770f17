//! Who may have said something, and how likely it is: whoever the rules give it to and, where those go by what stood before,
//! everybody named or heard lately.
//!
//! Each is a row of bytes; a small forest, learned from labelled articles (`cargo xtask quotes`), says who is likeliest and whether
//! it is likely enough to be shown. So the rules may be bold: a wrong speaker is worse than none, and is left out here.

use super::attribution::Body;
use super::called::Called;
use super::document::Document;
use super::marks::{self, Quoted};
use super::names::{Kind, Mention};
use crate::lang::case::Lower;
use crate::lang::{function_words, listed, naming, speech, stopwords};
use crate::model::Forest;
use crate::report::Span;
use crate::search::Search;
use std::ops::Range;
use std::sync::LazyLock;

/// From which score on a speaker is shown, as logarithm of the odds, and what of the lead over the next likeliest is added to it.
const LIKELY: f32 = 3.0;
const LEAD: f32 = 0.4;

/// The lead of whoever is alone, at most.
const ALONE: f32 = -4.5;

/// How many paragraphs back a pronoun may reach for its speaker.
pub(super) const MEMORY: usize = 4;

/// How many mentions back people are looked for, and how many are found.
const BACK: usize = 40;
const PEOPLE: usize = 7;

/// How many words stand between an article and the noun that says what somebody without a name is.
const DESCRIBED: usize = 6;

/// The fewest words of what may be speech although nothing tells.
const WORDS: usize = 5;

/// A sentence's subject is looked for among so many words.
const MET: usize = 60;

/// What stands for a number where there is none.
const NONE: usize = 255;

/// What was learned.
pub(crate) static LEARNED: LazyLock<Forest<'_>> =
    LazyLock::new(|| Forest::new(include_bytes!("../model/speakers.bin")));

/// What told a speaker.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum By {
    #[default]
    Name,
    /// What they are, and a name with it, here or before.
    Known,
    /// What they are.
    Nameless,
    /// What somebody named before is.
    Epithet,
    Pronoun,
    /// A man's or a woman's pronoun.
    Gendered,
    /// That nobody else is.
    Rest,
    Nothing,
}

/// Where the words were found that told.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Way {
    Frame,
    /// The quotation that it goes on with.
    Joined,
    After,
    Before,
    Inside,
    Within,
    Topic,
    #[default]
    Nowhere,
}

/// Who is thought to say something; without a name where nobody is known.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub(super) name: String,
    pub(super) by: By,
    pub(super) way: Way,
    /// Whether a pronoun says that they are a woman.
    pub(super) woman: Option<bool>,
}

/// Somebody who may have said something.
pub(crate) struct Candidate {
    pub(crate) name: String,
    /// Whether the rules say so.
    pub(crate) ruled: bool,
    /// Whether they are an institution.
    pub(crate) institution: bool,
    pub(crate) row: Vec<u8>,
}

/// Which of the candidates is taken to have spoken, and whether that is shown.
pub(crate) type Choose<'c> = &'c dyn Fn(&Span, &[Candidate]) -> Option<(usize, bool)>;

/// The likeliest.
pub(crate) fn likeliest(forest: &Forest<'_>, candidates: &[Candidate]) -> Option<(usize, bool)> {
    let scores = forest.values(&mut candidates.iter().map(|candidate| candidate.row.clone()));
    let (mut best, mut most, mut next) = (0, ALONE, ALONE);
    for (at, &score) in scores.iter().enumerate() {
        if score > most {
            (best, most, next) = (at, score, most);
        } else {
            next = next.max(score);
        }
    }
    Some((best, most + LEAD * (most - next) >= LIKELY))
}

/// Who spoke, and where last.
pub(super) struct Speaker {
    pub(super) name: String,
    pub(super) paragraph: usize,
    /// Whether a pronoun may mean them.
    pub(super) person: bool,
}

/// A quotation as it was heard.
pub(super) struct Heard<'q> {
    pub(super) quoted: &'q Quoted,
    /// From the end of the one before it, or its sentence's start, to the start of the next or its sentence's end.
    pub(super) around: Range<usize>,
    pub(super) paragraph: usize,
    /// Which sentence of the document it stands in, and where that starts in its block.
    pub(super) sentence: usize,
    pub(super) start: usize,
}

/// Whom an article names.
pub(super) struct Cast<'m, 'a> {
    document: &'m Document<'a>,
    mentions: &'m [Mention<'a>],
    /// The full name of each.
    full: Vec<&'a str>,
    /// Whether every noun has a capital.
    nouns: bool,
    /// Whether what says more of a noun stands before it.
    modifies: bool,
    common: &'static str,
    pronouns: &'static str,
}

impl<'m, 'a> Cast<'m, 'a> {
    pub(super) fn new(
        document: &'m Document<'a>,
        mentions: &'m [Mention<'a>],
        called: &Called<'_, 'a>,
    ) -> Self {
        let mut full = Vec::new();
        for mention in mentions {
            full.push(called.full(mention.text).unwrap_or(mention.text));
        }
        let nouns = naming::capitalises_nouns(document.language);
        let modifies = !naming::of(document.language).has_affixes();
        Self {
            document,
            mentions,
            full,
            nouns,
            modifies,
            common: stopwords::of(document.language),
            pronouns: speech::of(document.language).pronouns,
        }
    }

    /// Everybody who may have said what was heard, given whom the rules tell and who spoke lately.
    pub(super) fn candidates(
        &self,
        body: &Body<'_>,
        heard: &Heard<'_>,
        told: &Told,
        recent: &[Speaker],
    ) -> Vec<Candidate> {
        let inner = body.text.get(heard.quoted.inner.clone()).unwrap_or_default();
        let words = marks::words(inner);
        let paragraph = self.paragraph(heard.sentence);
        let people = self.people(heard, paragraph.saturating_sub(MEMORY), told.woman);
        let mut names: Vec<&str> = Vec::new();
        if !told.name.is_empty() {
            names.push(&told.name);
        }
        // By name there is nobody else.
        let open = !matches!(told.by, By::Name | By::Known);
        if open && (told.by != By::Nothing || words >= WORDS) {
            let mut add = |name| {
                if !names.contains(&name) {
                    names.push(name);
                }
            };
            people.iter().filter_map(|&at| self.full.get(at)).for_each(|name| add(name));
            for speaker in recent.iter().rev().filter(|speaker| speaker.paragraph + MEMORY >= heard.paragraph)
            {
                add(&speaker.name);
            }
        }
        let mut found = Vec::new();
        for name in names {
            let ruled = name == told.name;
            let spoke = recent.iter().rev().position(|speaker| speaker.name == name);
            let speaker = spoke.and_then(|spoke| recent.get(recent.len() - 1 - spoke));
            let rank = people.iter().position(|&at| self.full.get(at) == Some(&name));
            let mention = rank.and_then(|rank| self.mentions.get(*people.get(rank)?));
            let mut row = Vec::new();
            for number in [
                told.way as usize,
                told.by as usize,
                usize::from(ruled),
                spoke.unwrap_or(NONE),
                speaker.map_or(NONE, |speaker| heard.paragraph - speaker.paragraph),
                rank.unwrap_or(NONE),
                mention.map_or(NONE, |mention| heard.sentence - mention.sentence),
                name.chars().count(),
                usize::from(heard.quoted.outer.start == 0),
                mention.map_or(NONE, |mention| self.standing(mention)),
                mention.and_then(|mention| mention.kind).map_or(NONE, |kind| kind as usize),
            ] {
                row.push(u8::try_from(number).unwrap_or(u8::MAX));
            }
            let institution = mention.is_some_and(|mention| mention.kind == Some(Kind::Organisation));
            found.push(Candidate { name: name.to_owned(), ruled, institution, row });
        }
        found
    }

    /// The words by which somebody without a name was told of first, given those by which they are now: "A Harbour official" for "the
    /// official".
    pub(super) fn introduced(&self, sentence: usize, phrase: &str) -> Option<&'a str> {
        let lower = phrase.lower();
        let mut said = lower.split(' ').filter(|word| !function_words::is_definite(word));
        // "the fund manager", "politikus tersebut"
        let head = if self.modifies { said.next_back() } else { said.next() }?;
        let far = self.paragraph(sentence).saturating_sub(MEMORY);
        let before = self.document.sentences.get(..=sentence)?.iter().rev();
        before.take(BACK).take_while(|sentence| sentence.paragraph >= far).find_map(|sentence| {
            let mut words = sentence.words.iter();
            let new = words.next().filter(|word| function_words::is_new(word.text))?;
            // "En la denuncia la mujer" is of nobody new.
            words.as_slice().first().filter(|next| !function_words::is_definite(next.text))?;
            let mut end = words.by_ref().take(DESCRIBED).find(|word| word.text.lower() == head)?.end();
            // "Seorang politikus Partai Hujan", "Een verzorgende van De Linde"
            let mut link = end;
            for word in words.take_while(|word| word.is_capital() || function_words::is_of(word.text)) {
                if word.start != link + 1 {
                    break;
                }
                link = word.end();
                end = if word.is_capital() { link } else { end };
            }
            sentence.text.get(new.start..end).filter(|text| !text.has(','))
        })
    }

    /// The last mention of each of the people and institutions named before a quotation, from the paragraph `far` on, the last of
    /// them first.
    fn people(&self, heard: &Heard<'_>, far: usize, woman: Option<bool>) -> Vec<usize> {
        let at = heard.quoted.outer.start.saturating_sub(heard.start);
        let until =
            self.mentions.partition_point(|mention| (mention.sentence, mention.start) < (heard.sentence, at));
        let mut found = Vec::new();
        for at in (until.saturating_sub(BACK)..until).rev() {
            let Some((mention, name)) = self.mentions.get(at).zip(self.full.get(at)) else { break };
            if self.paragraph(mention.sentence) < far || found.len() == PEOPLE {
                break;
            }
            // Where every noun has a capital, one that nothing vouches for is a noun.
            let person = mention.kind.map_or(!self.nouns, |kind| kind != Kind::Place)
                && !naming::is_medium(mention.text)
                && woman.is_none_or(|woman| !self.is_met(mention, woman));
            if person && !found.iter().any(|&other| self.full.get(other) == Some(name)) {
                found.push(at);
            }
        }
        found
    }

    /// Whether a mention is of another than the woman or man who is the subject of its sentence: "In 2022, she sued Aldous".
    fn is_met(&self, mention: &Mention<'_>, woman: bool) -> bool {
        let Some(sentence) = self.document.sentences.get(mention.sentence) else { return false };
        let mut words = sentence.words.iter().take(MET).take_while(|word| word.start < mention.start);
        words.any(|word| {
            let ahead = sentence.text.get(..word.start).unwrap_or_default();
            let lower = word.text.lower();
            (ahead.is_empty() || ahead.ends_with(", "))
                && listed(self.pronouns, &lower)
                && function_words::is_womans(&lower) == Some(woman)
        })
    }

    /// How much a name stands as a subject does: not behind a small word, as its sentence's first, in front of it.
    fn standing(&self, mention: &Mention<'_>) -> usize {
        let first = self.mentions.partition_point(|other| other.sentence < mention.sentence);
        let first = self.mentions.get(first).map(|first| first.start);
        let words = self.document.sentences.get(mention.sentence).map_or(&[][..], |sentence| &sentence.words);
        let at = words.partition_point(|word| word.start < mention.start);
        let before =
            at.checked_sub(1).and_then(|at| words.get(at)).filter(|word| word.end() + 1 == mention.start);
        let behind = before.is_some_and(|word| {
            word.is_one_of(self.common)
                && !function_words::is_for(&word.text.lower())
                && !function_words::is_definite(word.text)
        });
        if behind {
            0
        } else {
            1 + usize::from(first == Some(mention.start)) + usize::from(mention.start == 0)
        }
    }

    fn paragraph(&self, sentence: usize) -> usize {
        self.document.sentences.get(sentence).map_or(0, |sentence| sentence.paragraph)
    }
}
