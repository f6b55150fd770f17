//! Names of people, organisations and places.
//!
//! A run of capitalised words is a name; which kind, the words in it and beside it tell: a title, an institution's noun, a
//! preposition of place, a verb of saying, an age. Shown to readers as facts, so precision goes first: a run that nothing
//! vouches for is left out. No model of names: the rules are those of any newsroom's style book, and the words are data of
//! `lang::naming`.
//!
//! ```
//! use intisari::summary::names::{Kind, find};
//! let text = "Presiden Rusia Vladimir Putin tiba di Pyongyang, kata Kementerian Pertahanan.";
//! let names: Vec<_> = find(text, Some("id")).into_iter().map(|name| (&text[name.range], name.kind)).collect();
//! let expected =
//!     [("Vladimir Putin", Kind::Person), ("Pyongyang", Kind::Place), ("Kementerian Pertahanan", Kind::Organisation)];
//! assert_eq!(names, expected);
//! ```

pub(crate) mod look;
mod reach;
mod run;
mod shapes;
mod uses;
mod vouch;

use super::Paragraph;
use super::document::{Document, Sentence};
use super::marks;
use super::words::Word;
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::listed;
use crate::lang::naming::{self, Class, Lexicon};
use crate::lang::words::Words;
use crate::lang::{function_words, offices, places, speech, stopwords};
use crate::search::Search;
use run::Run;
use rustc_hash::FxHashMap as HashMap;
pub(super) use shapes::{gap, is_age};
use shapes::{is_acronym, is_initials};
use std::ops::Range;
use uses::Use;
pub(crate) use vouch::admit;
use vouch::vouch;

/// The most words of a run of capitals. More are no name but a list or a page in capitals, and each word of a run looks along it.
const LONGEST_RUN: usize = 48;

/// The longest name, in letters, that stands before the one somebody is called by: "Ki", "Sri".
const SHORT: usize = 3;

/// The longest title that is written with a stop, in bytes.
const ABBREVIATED: usize = 5;

/// The longest title of a work, in bytes.
const WORK: usize = 400;

/// How many mentions back a word in front of its sentence may be the last one of a name.
const NEAR: usize = 100;

/// The share of capital letters from which a sentence is set in capitals and tells nothing of names.
const SHOUTED: f64 = 0.6;

/// What a name names.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A person.
    Person,
    /// An organisation, institution or company.
    Organisation,
    /// A place the text puts something in.
    Place,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it names.
    pub kind: Kind,
}

/// A run of capitals in a sentence; without a kind where only its shape speaks for a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mention<'a> {
    pub(crate) text: &'a str,
    /// Which sentence of the document it stands in.
    pub(crate) sentence: usize,
    /// Where it starts in the sentence, in bytes.
    pub(crate) start: usize,
    pub(crate) kind: Option<Kind>,
    /// Whether a word beside it says that it is a woman's.
    pub(crate) woman: Option<bool>,
    /// The word before it.
    pub(crate) before: &'a str,
}

/// The names in a text, in order. `language` is a BCP 47 primary tag.
pub fn find(text: &str, language: Option<&str>) -> Vec<Name> {
    let paragraphs = [Paragraph::Text(text.to_owned())];
    let document = Document::of_paragraphs(None, &paragraphs, language);
    let mentions = Finder::new(&document).mentions(&document);
    let known = mentions.into_iter().filter_map(|mention| {
        let start = document.sentences.get(mention.sentence)?.start + mention.start;
        Some(Name { range: start..start + mention.text.len(), kind: mention.kind? })
    });
    known.collect()
}

/// Whether capitals in a sentence are names.
fn has_names(sentence: &Sentence<'_>) -> bool {
    !sentence.recommends && !is_shouted(sentence.text)
}

fn is_shouted(text: &str) -> bool {
    let (upper, letters) = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .fold((0, 0), |(upper, letters), c| (upper + u32::from(c.is_uppercase()), letters + 1));
    f64::from(upper) > SHOUTED * f64::from(letters)
}

/// What is known of a document's language and words before names are looked for.
pub(crate) struct Finder<'a> {
    lexicon: &'static Lexicon,
    speech: &'static speech::Speech,
    /// Whether the language writes every noun with a capital.
    nouns: bool,
    /// Whether its callings are compounds, told by their ends.
    compounds: bool,
    /// Whether an office's place stands between it and its holder.
    declines: bool,
    /// Whether its names take their case behind an apostrophe.
    suffixed: bool,
    /// Words that places stand behind, in languages without a lexicon.
    place_marks: &'static str,
    common: Words,
    /// How the document uses its words, a bit each: a set of each would cost the module a kilobyte.
    uses: HashMap<&'a str, u32>,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(document: &Document<'a>) -> Self {
        let mut finder = Self {
            lexicon: naming::of(document.language),
            speech: speech::of(document.language),
            nouns: naming::capitalises_nouns(document.language),
            compounds: naming::compounds(document.language),
            declines: naming::declines_places(document.language),
            suffixed: document.language == Some("tr"),
            place_marks: naming::place_marks(document.language),
            common: stopwords::set(document.language),
            uses: HashMap::default(),
        };
        finder.hear(document);
        finder
    }

    /// Every mention of the document, in order; those that other mentions vouch for have got their kind.
    pub(crate) fn mentions(&self, document: &Document<'a>) -> Vec<Mention<'a>> {
        let mut mentions = Vec::new();
        for (number, sentence) in document.sentences.iter().enumerate() {
            if has_names(sentence) {
                self.sentence(number, sentence.text, &sentence.words, &mut mentions);
            }
        }
        vouch(&mut mentions, self.nouns);
        // Where every noun has a capital, one word that nothing vouches for is a noun.
        mentions.retain(|mention| !self.nouns || mention.kind.is_some() || mention.text.has(' '));
        mentions
    }

    /// Whether a word behind a name is a noun that the name's owner has, as English puts it: "Harrow chief Mira Aldous".
    fn owns(&self, word: &Word<'_>) -> bool {
        let plain = !word.is_capital() && !self.common.contains(word.text);
        self.lexicon.is_english() && plain && !self.lexicon.classes(word.text).contains(Class::Common)
    }

    /// Where in a run of an office and its holder the holder's name starts, if they are called by one word elsewhere.
    fn holder(&self, words: &[Word<'_>], from: usize, end: usize, titled: bool) -> Option<usize> {
        let is_title = |word: &Word<'_>| self.lexicon.classes(&word.text.lower()).contains(Class::Title);
        let titled = |until| titled || words.get(from..until).is_some_and(|words| words.iter().any(is_title));
        // "Professor Mira Aldous of Harrow University" may be called Aldous.
        let goes_on =
            |word: &Word<'_>| word.is_capital() && self.lexicon.classes(&word.text.lower()).is_empty();
        let called = |at: usize| {
            words.get(at).is_some_and(|word| self.is_used(word.text, Use::Called))
                && words.get(at + 1).is_some_and(goes_on)
                // What opens a sentence has a capital for that alone: "Produser Jaka Umbara".
                && (titled(at) || from == 0 && at == 1)
        };
        // "juez del Tribunal Supremo Ángel Hurtado" may be called Hurtado.
        let owned = end >= from + 4
            && words.get(from.wrapping_sub(1)).is_some_and(|word| function_words::is_of(word.text))
            && words.get(end - 1).is_some_and(|word| self.is_used(word.text, Use::Called));
        // "pelatih Persada Bruno Castelo", who may be called Castelo, of a club that may be called Persada.
        let is_used = |way: Use, at: usize| words.get(at).is_some_and(|word| self.is_used(word.text, way));
        let clubs = end == from + 3
            && titled(from)
            && is_used(Use::Called, end - 1)
            && is_used(Use::Single, from)
            && !is_used(Use::Called, from)
            && words.get(from).is_some_and(goes_on);
        let start = (from + 1..end - 1)
            .find(|&at| called(at))
            .or(Some(end.wrapping_sub(2)).filter(|_| owned || clubs))?;
        // "Ki Surya Laksana" may be called Surya.
        let short = |word: &Word<'_>| word.text.len() <= SHORT && goes_on(word) && !is_acronym(word.text);
        // "dr. Agung Surya Hadi" may be called Surya.
        let addressed = |at: usize| words.get(at).is_some_and(|word| offices::is_address(&word.text.lower()));
        let address = start.checked_sub(2).is_some_and(addressed);
        // "Bupati Enrekang Muhammad Arsyad Palinggi" may be called Arsyad.
        let first = |word: &Word<'_>| self.lexicon.has_affixes() && naming::is_first(&word.text.lower());
        let forename = start > from
            && (start > from + 1 && words.get(start - 1).is_some_and(short)
                || words.get(start - 1).is_some_and(first)
                || address);
        Some(start - usize::from(forename))
    }

    fn sentence(&self, number: usize, text: &'a str, words: &[Word<'a>], mentions: &mut Vec<Mention<'a>>) {
        let mut at = 0;
        // Where a run ended in an office whose holder is still to be named ("Kepala Dinas Pertanian, Sari Utami",
        // "el alcalde de Soto, Benito Lucas"); and whether another noun may be part of it.
        let (mut office, mut nouns) = (usize::MAX, false);
        let quotations = marks::quotations(text);
        let is_work = |at: usize| {
            let next = quotations.get(quotations.partition_point(|quoted| quoted.inner.end <= at));
            let around = next.filter(|quoted| quoted.inner.start <= at && quoted.inner.len() <= WORK);
            let inner = around.and_then(|quoted| text.get(quoted.inner.clone()));
            inner.is_some_and(|inner| inner.has(' ') && marks::is_title(inner))
        };
        while let Some(word) = words.get(at) {
            // The title of a work names nobody: "penulis buku “Belajar Tanpa Gaduh”".
            if word.is_capital() && is_work(word.start) {
                at += 1;
                continue;
            }
            // "he told me when I reached Abernethy and I’d met"
            let first = word.text.split(&['\'', '’'][..]).next().unwrap_or_default();
            let pronoun = first.len() == 1 && self.common.contains(&first.lower());
            if !word.is_capital() || pronoun || self.opens_plainly(text, words, at, mentions) {
                let title = self.lexicon.classes(word.text).contains(Class::Title);
                let links = || listed(self.speech.determiners, word.text);
                // "Ketua panitia, Melati Kusuma"
                let goes_on = office == at && gap(text, words, at) == " ";
                if title || goes_on && (links() || nouns && !self.common.contains(word.text)) {
                    office = at + 1;
                    nouns = title || links() || self.lexicon.has_affixes();
                }
                at += 1;
                continue;
            }
            // "Kepala Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)"
            if let Some((start, end)) = self.spelled_out(text, words, at)
                && let Some(text) = text.get(word.start..end)
            {
                let kind = Some(Kind::Organisation);
                mentions.push(Mention {
                    text,
                    sentence: number,
                    start: word.start,
                    kind,
                    ..Mention::default()
                });
                office = if office == at { start } else { office };
                at = start;
                continue;
            }
            let end = self.run_end(text, words, at);
            if let Some(name) = self.past_noun(text, words, at..end, mentions) {
                at = name;
                continue;
            }
            let held = office == at && matches!(gap(text, words, at), ", " | "), " | ") ");
            let titled = held || self.is_titled(text, words, at);
            let mut run = Run { finder: self, text, words, from: at, at, end, titled, number, office: false };
            let goes_on = office == at && gap(text, words, at) == " ";
            if let Some(holder) = self.holder(words, at, end, titled || goes_on) {
                run = Run { end: holder, office: true, ..run };
                run.parse(mentions);
                run = Run { from: holder, at: holder, end, titled: true, office: false, ..run };
            }
            run.parse(mentions);
            // "Anggota DPR dari Fraksi Nusantara, Jaka Umbara": the office goes on.
            // "Direktur Lembaga Kajian (LK) Jaka Umbara"
            let goes_on = office == at && matches!(gap(text, words, at), " " | " (");
            at = run.at.max(end);
            if run.titled || goes_on {
                (office, nouns) = (at, true);
            }
        }
    }

    /// Whether the word starts its sentence or a quotation and is capitalised for that alone.
    fn opens_plainly(&self, text: &str, words: &[Word<'_>], at: usize, mentions: &[Mention<'_>]) -> bool {
        let gap = gap(text, words, at);
        let first = at == 0
            || gap.contains(&['"', '“', '„', '«', '‘', ':', '.', '!', '?'][..])
                && !self.is_after_title(words, at);
        let Some(word) = words.get(at).filter(|_| first) else { return false };
        let lower = word.text.lower();
        let classes = self.lexicon.classes(&lower);
        // "Sixteen-year-old Mira", "Russian-occupied Crimea"; in English "Eighth-grader Mira" too
        let small = word.text.split('-').skip(1).filter(|part| part.starts_with(char::is_lowercase as Test));
        if small.count() > usize::from(!self.lexicon.is_english())
            || classes.is_empty() && self.lexicon.is_derived(&lower)
        {
            return true;
        }
        let plain = self.common.contains(&lower)
            || classes.contains(Class::Common)
            || self.is_used(&lower, Use::Small);
        let alone = !self.continues(text, words, at + 1);
        // "Asimismo, indicó" says nothing.
        let next = words.get(at + 1).map_or("", |next| next.text);
        let saying = match self::gap(text, words, at + 1) {
            " " => listed(self.speech.direct, next),
            ", " | " (" if is_age(next) => true,
            ", " => function_words::is_relative(next),
            _ => false,
        };
        plain && (classes.is_empty() || classes.contains(Class::Common))
            // One unknown word in front may be anything, unless it says something.
            || alone && classes.is_empty() && !saying && !is_acronym(word.text) && !places::is_known(&lower)
                && !naming::is_known_organisation(&lower)
                && !mentions.iter().rev().take(NEAR).any(|mention| self.is_called(mention, word.text))
    }

    /// Whether somebody named before may be called by a word alone: by their last name, or where people are, by the first.
    fn is_called(&self, mention: &Mention<'_>, word: &str) -> bool {
        let first = self.lexicon.has_affixes() && mention.kind.is_none_or(|kind| kind == Kind::Person);
        let parts = mention.text.split_once(' ').zip(mention.text.rsplit_once(' '));
        parts.is_some_and(|((forename, _), (_, last))| last == word || first && forename == word)
    }

    /// Whether a word in lower case is an office, a calling or a form of address before a name.
    fn has_title(&self, word: &str) -> bool {
        self.lexicon.classes(word).contains(Class::Title) || self.compounds && offices::ends_as_title(word)
    }

    /// Whether a word in lower case says that whoever stands behind it says something.
    fn says(&self, word: &str) -> bool {
        listed(self.speech.inverted, word) || self.speech.is_according(word)
    }

    /// Whether a word in front of its sentence ends as callings do that stand before a name as they are.
    fn opens_as_calling(&self, word: &str) -> bool {
        (self.lexicon.is_english() || self.compounds)
            && offices::is_calling(word)
            && !self.is_used(word, Use::Called)
            && !self.is_used(word, Use::Single)
    }

    /// Whether a word stands before nouns, and before names only behind "von".
    fn is_article(&self, word: &str) -> bool {
        let word = word.lower();
        listed(self.speech.determiners, &word) && word != "von"
    }

    fn is_after_title(&self, words: &[Word<'_>], at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        // "Sopir kabur, Mas. Dia"
        let common = words.get(at).is_some_and(|word| self.common.contains(&word.text.lower()));
        before.is_some_and(|word| is_initials(word.text) || !common && self.has_title(&word.text.lower()))
    }

    /// Whether a title in small letters stands before the run ("juru bicara", "presiden", "pak").
    fn is_titled(&self, text: &str, words: &[Word<'_>], at: usize) -> bool {
        let mut back = at;
        // "le maire, Bruno Castaing"
        let full = self.continues(text, words, at + 1);
        // "Saudara ini bendahara. Masa uang keluar": a stop behind a whole word ends its sentence.
        let short = |back: usize| {
            let word = back.checked_sub(1).map_or("", |back| words.get(back).map_or("", |word| word.text));
            word.len() <= ABBREVIATED || offices::is_address(&word.lower())
        };
        while back > at.saturating_sub(LONGEST_RUN)
            && (gap(text, words, back) == " "
                || gap(text, words, back) == ". " && short(back)
                || full && back == at && gap(text, words, at) == ", ")
        {
            back -= 1;
            let Some(word) = words.get(back).map(|word| word.text.lower()) else { break };
            let classes = self.lexicon.classes(&word);
            if self.has_title(&word) || self.lexicon.is_personal(&word) {
                return true;
            }
            // "the MP for Tottenham"
            if function_words::is_of(&word) || !classes.contains(Class::Office) {
                break;
            }
        }
        false
    }
}
