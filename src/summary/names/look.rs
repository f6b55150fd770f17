//! A second look at the capitals that no rule made a name of: how the whole article uses a name, learned from labelled articles.
//!
//! The rules of the style book ask for a word that vouches; clubs, companies and villages often have none. What stands around
//! every mention of a run of capitals, what it is made of and what else the article names become a row of bytes, and two small
//! forests say how likely it is somebody the article is about and how likely a place of what happened. For the lists of facts
//! alone: quotations have their speakers from the rules.

use super::{Finder, Kind, Mention, gap, is_acronym, is_shouted};
use crate::lang::case::Lower;
use crate::lang::naming::{self, Class};
use crate::lang::{function_words, labels, listed, places};
use crate::model::Forest;
use crate::summary::document::Document;
use crate::summary::words::Word;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// From which score on a name is shown as an actor, and as a place.
const ACTOR: f32 = 0.0;
const PLACE: f32 = 0.0;

/// Small words within names of institutions, in languages without a lexicon.
const LINKS: &str = "del do da dos das della dei di du des et y e";

/// How many letters a name's word shares with its other cases.
const STEM: usize = 4;

/// The most words of a name.
const WORDS: usize = 7;

/// What was learned: of actors and of places.
pub(crate) static LEARNED: LazyLock<[Forest<'_>; 2]> = LazyLock::new(|| {
    [include_bytes!("../../model/actors.bin"), include_bytes!("../../model/places.bin")].map(|packed| Forest::new(packed))
});

/// What is counted of a name. Each is a byte of its row.
#[derive(Copy, Clone)]
enum Feature {
    Mentions,
    Opening,
    Words,
    Letters,
    Titled,
    Paragraph,
    Acronym,
    Linked,
    KnownPlace,
    KnownOrganisation,
    FirstOrganisation,
    FirstPlace,
    FirstOther,
    LastOrganisation,
    LastPlace,
    LastOther,
    HasOffice,
    HasCommon,
    Small,
    OfPeople,
    OfOrganisations,
    OfPlaces,
    LikePeople,
    Unsure,
    Quoted,
    // What stands before a mention.
    AfterPlaceMark,
    AfterLocative,
    AfterPlaceNoun,
    AfterOrganisationNoun,
    AfterOffice,
    AfterTitle,
    AfterSpeech,
    AfterOf,
    OfOffice,
    AfterBy,
    AfterArticle,
    AfterComma,
    AfterBracket,
    AfterCommon,
    AfterNoun,
    AfterName,
    AfterPlaceName,
    AfterNumber,
    AfterJoint,
    // What stands behind it.
    BeforeSpeech,
    BeforeComma,
    BeforeBracket,
    BeforeCloser,
    BeforeEnd,
    BeforeOwned,
    BeforeCommon,
    BeforeVerb,
    BeforeName,
    BeforePlaceName,
    BeforeNumber,
    BeforeJoint,
    // The language.
    Nouns,
    English,
    Affixes,
}

/// How many bytes a row has.
const FEATURES: usize = Feature::Affixes as usize + 1;

/// A name as the article uses it.
pub(crate) struct Candidate<'a> {
    pub(crate) text: &'a str,
    pub(crate) row: Vec<u8>,
    /// Sentence and byte of every mention.
    at: Vec<(usize, usize)>,
}

impl Candidate<'_> {
    fn add(&mut self, feature: Feature, yes: bool) {
        if let Some(byte) = self.row.get_mut(feature as usize) {
            *byte = byte.saturating_add(u8::from(yes));
        }
    }
}

/// Adds what is likely enough to the mentions, in order.
pub(crate) fn take<'a>(document: &Document<'a>, mentions: &mut Vec<Mention<'a>>, [actors, places]: &[Forest<'_>; 2]) {
    let found = candidates(document, mentions);
    let rows: Vec<Vec<u8>> = found.iter().map(|candidate| candidate.row.clone()).collect();
    let scores = actors.values(&rows).into_iter().zip(places.values(&rows));
    for (candidate, (actor, place)) in found.into_iter().zip(scores) {
        let plain = candidate.text.contains(' ') && !candidate.text.split(' ').any(is_acronym);
        let kind = if actor >= ACTOR && actor > place {
            if plain { Kind::Person } else { Kind::Organisation }
        } else if place >= PLACE {
            Kind::Place
        } else {
            continue;
        };
        let text = candidate.text;
        mentions.extend(candidate.at.into_iter().map(|(sentence, start)| Mention {
            text,
            sentence,
            start,
            kind: Some(kind),
            woman: None,
            callings: ["", ""],
        }));
    }
    crate::order::sort_by_key(mentions, |mention| (mention.sentence, mention.start));
}

/// The runs of capitals without a kind, each once.
pub(crate) fn candidates<'a>(document: &Document<'a>, mentions: &[Mention<'a>]) -> Vec<Candidate<'a>> {
    let finder = Finder::new(document);
    let mut found: Vec<Candidate<'a>> = Vec::new();
    if finder.lexicon.is_common() && naming::place_marks(document.language).is_empty() {
        return found;
    }
    let mut numbers: HashMap<&str, usize> = HashMap::default();
    let mut parts: [HashSet<Cow<'_, str>>; 3] = Default::default();
    let title = document.title.lower();
    for mention in mentions {
        let set = mention.kind.and_then(|kind| parts.get_mut(kind as usize));
        if let Some(set) = set {
            set.extend(mention.text.split(' ').map(Lower::lower));
        }
    }
    let mut rest = mentions;
    for (number, sentence) in document.sentences.iter().enumerate() {
        let end = rest.partition_point(|mention| mention.sentence <= number);
        let (own, later) = rest.split_at_checked(end).unwrap_or_default();
        rest = later;
        if is_shouted(sentence.text) || labels::opens_recommendation(sentence.text, true) {
            continue;
        }
        let look = Look { finder: &finder, text: sentence.text, words: &sentence.words, own };
        let mut at = 0;
        while at < sentence.words.len() {
            let Some(run) = look.run(at) else {
                at += 1;
                continue;
            };
            at = run.end;
            let Some(name) = look.name(run) else { continue };
            let bounds = look.words.get(name.start).zip(look.words.get(name.end - 1));
            let Some((first, last)) = bounds else { continue };
            let text = finder.bare(sentence.text.get(first.start..last.end()).unwrap_or_default());
            let id = *numbers.entry(text).or_insert(found.len());
            if id == found.len() {
                let mut candidate = Candidate { text, row: vec![0; FEATURES], at: Vec::new() };
                look.made_of(&mut candidate, name.clone());
                let of = |set: &HashSet<Cow<'_, str>>| text.split(' ').any(|word| set.contains(&word.lower()));
                let [people, organisations, places] = &parts;
                let stem = |word: &str| word.lower().chars().take(STEM).collect::<String>();
                let like = |word: &str| people.iter().any(|other| stem(other) == stem(word));
                candidate.add(Feature::LikePeople, !of(people) && text.split(' ').any(like));
                candidate.add(Feature::OfPeople, of(people));
                candidate.add(Feature::OfOrganisations, of(organisations));
                candidate.add(Feature::OfPlaces, of(places));
                candidate.add(Feature::Titled, title.contains(&*text.lower()));
                if let Some(byte) = candidate.row.get_mut(Feature::Paragraph as usize) {
                    *byte = u8::try_from(sentence.paragraph).unwrap_or(u8::MAX);
                }
                found.push(candidate);
            }
            if let Some(candidate) = found.get_mut(id) {
                candidate.at.push((number, first.start));
                look.around(candidate, name);
            }
        }
    }
    found
}

/// A sentence being looked at.
struct Look<'r, 'a> {
    finder: &'r Finder<'a>,
    text: &'a str,
    words: &'r [Word<'a>],
    /// Its mentions.
    own: &'r [Mention<'a>],
}

impl<'a> Look<'_, 'a> {
    fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.text)
    }

    fn lower(&self, at: usize) -> Cow<'a, str> {
        self.word(at).lower()
    }

    /// The mention with a kind that the word at `at` is part of.
    fn named(&self, at: usize) -> Option<Kind> {
        let start = self.words.get(at)?.start;
        let named = self.own.iter().filter(|mention| mention.kind.is_some());
        named.clone().find(|mention| (mention.start..mention.start + mention.text.len()).contains(&start))?.kind
    }

    /// The run of capitals from `at` on, as far as no mention takes it.
    fn run(&self, at: usize) -> Option<Range<usize>> {
        let free = |at: usize| self.named(at).is_none();
        self.words.get(at).filter(|word| word.is_capital() && free(at))?;
        let mut end = self.finder.run_end(self.text, self.words, at);
        // "Instituto Biológico del Norte"
        let links = |at: usize| {
            self.finder.lexicon.is_common() && listed(LINKS, self.word(at)) && [at, at + 1].iter().all(|&at| gap(self.text, self.words, at) == " ")
        };
        while links(end) && self.words.get(end + 1).is_some_and(|word| word.is_capital() && free(end + 1)) {
            end = self.finder.run_end(self.text, self.words, end + 1);
        }
        Some(at..(at + 1..end).find(|&at| !free(at)).unwrap_or(end))
    }

    /// A run without what opens its sentence and the offices before it.
    fn name(&self, run: Range<usize>) -> Option<Range<usize>> {
        let lexicon = self.finder.lexicon;
        let opens = |at: usize| {
            let lower = self.lower(at);
            let classes = lexicon.classes(&lower);
            let plain = || {
                self.finder.common.contains(&*lower)
                    || classes.contains(Class::Common)
                    || self.finder.small.contains(&*lower)
                    || classes.is_empty() && lexicon.is_derived(&lower)
            };
            self.finder.has_title(&lower) || lexicon.is_personal(&lower) || gap(self.text, self.words, at) != " " && plain()
        };
        let from = run.clone().find(|&at| !opens(at))?;
        let end = (from + 1..=run.end).rev().find(|&end| self.words.get(end - 1).is_some_and(Word::is_capital))?;
        let letters = self.word(from).chars().count();
        // A noun may be anything where all have capitals.
        let noun = self.finder.nouns && end == from + 1 && !is_acronym(self.word(from)) && !self.is_marked(from);
        (end - from <= WORDS && (letters > 1 || end > from + 1) && !noun).then_some(from..end)
    }

    /// Whether a word that places stand behind is before the word at `at`.
    fn is_marked(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("".into(), |at| self.lower(at));
        gap(self.text, self.words, at) == " "
            && (self.finder.lexicon.is_place_mark(&before) || listed(self.finder.place_marks, &before))
    }

    /// Counts what a name is made of.
    fn made_of(&self, candidate: &mut Candidate<'a>, name: Range<usize>) {
        use Feature::*;
        let lexicon = self.finder.lexicon;
        let [first, last] = [name.start, name.end - 1].map(|at| lexicon.classes(&self.lower(at)));
        let lower = candidate.text.lower();
        let has = |class: Class| name.clone().any(|at| lexicon.classes(&self.lower(at)).contains(class));
        candidate.add(Acronym, name.clone().any(|at| is_acronym(self.word(at))));
        candidate.add(Linked, name.clone().any(|at| !self.words.get(at).is_some_and(Word::is_capital)));
        candidate.add(KnownPlace, places::is_known(&lower));
        candidate.add(KnownOrganisation, naming::is_known_organisation(&lower));
        candidate.add(FirstOrganisation, first.contains(Class::Organisation));
        candidate.add(FirstPlace, first.contains(Class::Place));
        candidate.add(FirstOther, first.contains(Class::Other));
        candidate.add(LastOrganisation, last.contains(Class::OrganisationEnd));
        candidate.add(LastPlace, last.contains(Class::PlaceEnd));
        candidate.add(LastOther, last.contains(Class::Other));
        candidate.add(HasOffice, has(Class::Office));
        candidate.add(HasCommon, has(Class::Common));
        candidate.add(Small, name.clone().any(|at| self.finder.small.contains(&*self.lower(at))));
        candidate.add(Nouns, self.finder.nouns);
        candidate.add(English, lexicon.is_english());
        candidate.add(Affixes, lexicon.has_affixes());
        let numbers = [(Words, name.len()), (Letters, candidate.text.chars().count())];
        for (feature, number) in numbers {
            if let Some(byte) = candidate.row.get_mut(feature as usize) {
                *byte = u8::try_from(number).unwrap_or(u8::MAX);
            }
        }
    }

    /// Counts what stands around one of its mentions.
    fn around(&self, candidate: &mut Candidate<'a>, name: Range<usize>) {
        use Feature::*;
        let (lexicon, speech) = (self.finder.lexicon, self.finder.speech);
        let (before, after) = (gap(self.text, self.words, name.start), gap(self.text, self.words, name.end));
        let tail = self.words.get(name.end - 1).and_then(|word| self.text.get(word.end()..)).unwrap_or_default();
        let after = if name.end < self.words.len() { after } else { tail };
        candidate.add(Mentions, true);
        candidate.add(Opening, name.start == 0 || before.contains(&['"', '“', '„', '«', ':', '.'][..]));
        candidate.add(Quoted, before.ends_with(&['"', '“', '„', '«', '‘', '\''][..]) && tail.starts_with(&['"', '”', '“', '»', '’', '\''][..]));
        let start = self.words.get(name.start).map_or(0, |word| word.start);
        candidate.add(Unsure, self.own.iter().any(|mention| mention.start == start));
        if let Some(at) = name.start.checked_sub(1) {
            let word = self.lower(at);
            let classes = lexicon.classes(&word);
            let named = self.named(at);
            candidate.add(AfterComma, before == ", ");
            candidate.add(AfterBracket, before.ends_with('('));
            candidate.add(AfterPlaceName, named == Some(Kind::Place) || before == ", " && places::is_known(&word));
            if before == " " {
                let common = self.finder.common.contains(&*word);
                candidate.add(AfterPlaceMark, self.is_marked(name.start));
                candidate.add(AfterLocative, classes.contains(Class::Locative));
                candidate.add(AfterPlaceNoun, classes.any(&[Class::Place, Class::PlaceEnd]));
                candidate.add(AfterOrganisationNoun, classes.any(&[Class::Organisation, Class::OrganisationEnd, Class::Unit]));
                candidate.add(AfterOffice, classes.contains(Class::Office));
                candidate.add(AfterTitle, self.finder.has_title(&word) || lexicon.is_personal(&word));
                candidate.add(AfterSpeech, listed(speech.inverted, &word) || speech.is_according(&word));
                candidate.add(AfterOf, function_words::is_of(&word));
                let office = |at: usize| {
                    let word = self.lower(at);
                    self.finder.has_title(&word) || lexicon.classes(&word).any(&[Class::Organisation, Class::Office])
                };
                candidate.add(OfOffice, function_words::is_of(&word) && at.checked_sub(1).is_some_and(office));
                candidate.add(AfterBy, function_words::is_by(&word));
                candidate.add(AfterArticle, word == "the" || listed(speech.determiners, &word));
                candidate.add(AfterJoint, lexicon.is_joint(&word) || listed("y e et und en och i", &word));
                candidate.add(AfterCommon, common);
                candidate.add(AfterNoun, !common && !self.words.get(at).is_some_and(Word::is_capital));
                candidate.add(AfterName, named.is_some());
                candidate.add(AfterNumber, word.contains(char::is_numeric));
            }
        }
        // "Samsun'da"
        let case = self.word(name.end - 1).rsplit_once(&['\'', '’'][..]).filter(|_| self.finder.suffixed);
        candidate.add(AfterPlaceMark, case.is_some_and(|(_, case)| listed("da de ta te daki deki", case)));
        candidate.add(BeforeOwned, self.finder.bare(self.word(name.end - 1)) != self.word(name.end - 1));
        candidate.add(BeforeComma, after.starts_with(','));
        candidate.add(BeforeBracket, after.starts_with(" ("));
        candidate.add(BeforeCloser, after.starts_with(')'));
        candidate.add(BeforeEnd, after.starts_with(&['.', '!', '?', ';'][..]));
        if let Some(word) = self.words.get(name.end) {
            let lower = word.text.lower();
            let named = self.named(name.end);
            candidate.add(BeforePlaceName, named == Some(Kind::Place) || after == ", " && places::is_known(&lower));
            if after == " " {
                let common = self.finder.common.contains(&*lower);
                candidate.add(BeforeSpeech, listed(speech.direct, &lower));
                candidate.add(BeforeCommon, common);
                candidate.add(BeforeVerb, !common && !word.is_capital());
                candidate.add(BeforeName, named.is_some());
                candidate.add(BeforeNumber, lower.contains(char::is_numeric));
                candidate.add(BeforeJoint, lexicon.is_joint(&lower));
            }
        }
    }
}
