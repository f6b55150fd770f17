//! A second look at the capitals that no rule made a name of: how the whole article uses a name, learned from labelled articles.
//!
//! The rules of the style book ask for a word that vouches; clubs, companies and villages often have none. What stands around
//! every mention of a run of capitals, what it is made of and what else the article names become a row of bytes, and two small
//! forests say how likely it is somebody the article is about and how likely a place of what happened. For the lists of facts
//! alone: quotations have their speakers from the rules.

use super::shapes::{gap, is_acronym};
use super::{Finder, Kind, Mention, Use, has_names};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::naming::{self, Class, Classes};
use crate::lang::{function_words, listed, places};
use crate::model::Forest;
use crate::order;
use crate::search::Search;
use crate::summary::document::Document;
use crate::summary::marks;
use crate::summary::words::{Word, contains_word};
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// From which score on a name is shown as an actor, and as a place, which has to stand where places do beside.
const ACTOR: f32 = 0.7;
const PLACE: f32 = 0.2;

/// From which score on an actor is shown that the headline names, and how often the text has to do so as well.
const NEWS: f32 = 0.2;
const OFTEN: usize = 2;

/// The most words of a name, and the most names looked at.
const WORDS: usize = 7;
const MOST: usize = 400;

/// What was learned of actors and of places.
pub(crate) static ACTORS: LazyLock<Forest<'_>> =
    LazyLock::new(|| Forest::new(include_bytes!("../../model/actors.bin")));
pub(crate) static PLACES: LazyLock<Forest<'_>> =
    LazyLock::new(|| Forest::new(include_bytes!("../../model/places.bin")));

/// A name as the article uses it.
pub(crate) struct Candidate<'a> {
    pub(crate) text: &'a str,
    /// Sentence and byte of every mention.
    at: Vec<(usize, usize)>,
    /// Whether it is a known place, is called one or stands where places do.
    placed: bool,
    /// Whether the headline has it.
    titled: bool,
}

/// Adds what is likely enough to the mentions, in order.
pub(crate) fn take<'a>(
    finder: &Finder<'a>,
    document: &Document<'a>,
    mentions: &mut Vec<Mention<'a>>,
    [actors, places]: [&Forest<'_>; 2],
) {
    let (found, rows) = candidates(finder, document, mentions);
    let values = |forest: &Forest<'_>| forest.values(&mut rows.iter().cloned());
    let scores = values(actors).into_iter().zip(values(places));
    for (candidate, (actor, place)) in found.iter().zip(scores) {
        let text = candidate.text;
        let plain = text.has(' ') && !text.split(' ').any(is_acronym);
        let news = candidate.titled && candidate.at.len() >= OFTEN && !candidate.placed;
        let likely = actor >= if news { NEWS } else { ACTOR } && !finder.nouns;
        let kind = match likely && actor > place {
            true if plain => Kind::Person,
            true => Kind::Organisation,
            _ if place >= PLACE && candidate.placed => Kind::Place,
            _ => continue,
        };
        for &(sentence, start) in &candidate.at {
            mentions.push(Mention { text, sentence, start, kind: Some(kind), ..Mention::default() });
        }
    }
    order::sort_by_key(mentions, |mention| (mention.sentence, mention.start));
}

/// The runs of capitals without a kind, each once, and of each what it is made of, then how many mentions stand beside what.
pub(crate) fn candidates<'a>(
    finder: &Finder<'a>,
    document: &Document<'a>,
    mentions: &[Mention<'a>],
) -> (Vec<Candidate<'a>>, Vec<Vec<u8>>) {
    let (mut found, mut rows) = (Vec::<Candidate<'a>>::new(), Vec::<Vec<u8>>::new());
    if finder.lexicon.is_common() && finder.place_marks.is_empty() {
        return (found, rows);
    }
    let title = document.title.lower();
    // Where all words of a headline have capitals, they say little, but for Indonesian, whose headlines all have.
    let cased = finder.lexicon.has_affixes() || !marks::is_title(document.title);
    // Of words, a bit for each kind of name they are part of, from the second on.
    let mut parts: HashMap<Cow<'_, str>, usize> = HashMap::default();
    for mention in mentions {
        for part in mention.text.split(' ').filter(|_| mention.kind.is_some()) {
            *parts.entry(part.lower()).or_default() |= mention.kind.map_or(0, |kind| 2 << kind as usize);
        }
    }
    let mut rest = mentions;
    for (number, sentence) in document.sentences.iter().enumerate() {
        let end = rest.iter().position(|mention| mention.sentence > number).unwrap_or(rest.len());
        let (own, later) = rest.split_at_checked(end).unwrap_or_default();
        rest = later;
        if !has_names(sentence) {
            continue;
        }
        let look = Look { finder, text: sentence.text, words: &sentence.words, own };
        let mut at = 0;
        while at < sentence.words.len() && found.len() < MOST {
            let Some(run) = look.run(at) else {
                at += 1;
                continue;
            };
            at = run.end;
            let Some((name, start, text)) = look.name(run) else { continue };
            let id = found.iter().position(|candidate| candidate.text == text).unwrap_or(found.len());
            if id == found.len() {
                // Somebody known is in it, with words that are not theirs.
                let known = |mention: &Mention<'_>| mention.kind.is_some() && mention.text.has(' ');
                if mentions.iter().any(|mention| known(mention) && text.holds(mention.text)) {
                    continue;
                }
                let mut row = vec![0; SIGNS];
                look.made_of(text, name.clone(), &mut row);
                let mut bits = usize::from(title.holds(&text.lower()));
                for word in text.split(' ') {
                    bits |= parts.get(&word.lower()).copied().unwrap_or_default();
                }
                for number in [bits & 1, bits >> 1 & 1, bits >> 3 & 1, sentence.paragraph] {
                    row.push(byte(number));
                }
                rows.push(row);
                let titled = cased && contains_word(&title, &text.lower());
                found.push(Candidate { text, at: Vec::new(), placed: false, titled });
            }
            if let Some((candidate, row)) = found.get_mut(id).zip(rows.get_mut(id)) {
                candidate.at.push((number, start));
                candidate.placed |= look.is_placed(&name, text);
                for (byte, sign) in row.iter_mut().zip(look.around(name)) {
                    *byte = byte.saturating_add(u8::from(sign));
                }
            }
        }
    }
    (found, rows)
}

fn byte(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// How many things may stand around a mention.
const SIGNS: usize = 13;

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

    /// The last mention up to a byte. They stand in order, none within another.
    fn last_mention(&self, start: usize) -> Option<&Mention<'a>> {
        self.own.get(self.own.partition_point(|mention| mention.start <= start).checked_sub(1)?)
    }

    /// The mention with a kind that the word at `at` is part of.
    fn named(&self, at: usize) -> Option<Kind> {
        let start = self.words.get(at)?.start;
        let mention = self.last_mention(start)?;
        mention.kind.filter(|_| start < mention.start + mention.text.len())
    }

    /// The run of capitals from `at` on, as far as no mention takes it.
    fn run(&self, at: usize) -> Option<Range<usize>> {
        let free = |at: usize| self.named(at).is_none();
        self.words.get(at).filter(|word| word.is_capital() && free(at))?;
        let mut end = self.finder.run_end(self.text, self.words, at);
        // "Ostland Nurses' Union"
        while matches!(gap(self.text, self.words, end), "' " | "’ ")
            && self.words.get(end).is_some_and(Word::is_capital)
        {
            end = self.finder.run_end(self.text, self.words, end);
        }
        Some(at..(at + 1..end).find(|&at| !free(at)).unwrap_or(end))
    }

    /// A run without what opens its sentence and the offices before it: its words, where it starts and its text.
    fn name(&self, run: Range<usize>) -> Option<(Range<usize>, usize, &'a str)> {
        let lexicon = self.finder.lexicon;
        let opens = |at: usize| {
            let lower = self.lower(at);
            let classes = lexicon.classes(&lower);
            let plain = || {
                self.finder.common.contains(&lower)
                    || classes.contains(Class::Common)
                    || self.finder.is_used(&lower, Use::Small)
                    || classes.is_empty() && lexicon.is_derived(&lower)
            };
            self.finder.has_title(&lower)
                || lexicon.is_personal(&lower)
                || gap(self.text, self.words, at) != " " && plain()
        };
        let from = run.clone().find(|&at| !opens(at))?;
        let (first, last) = (self.words.get(from)?, self.words.get(run.end - 1)?);
        let text = self.finder.bare(self.text.get(first.start..last.end())?);
        let name = from..run.end;
        // A noun may be anything where all have capitals; what stands on a platform is no place and nobody.
        let noun = self.finder.nouns && !self.is_marked(&name) && !places::is_known(&text.lower());
        // "15 Ulu" is somewhere, "11 Millionen Mark" a sum.
        let before = from.checked_sub(1).map_or("", |at| self.word(at));
        let counted = before.ends_with(char::is_numeric as Test) && gap(self.text, self.words, from) == " ";
        let fits = name.len() <= WORDS && text.chars().nth(1).is_some() && first.is_capital() && !counted;
        (fits && !noun && !text.split(' ').any(naming::is_medium)).then_some((name, first.start, text))
    }

    /// Whether a word that places stand behind is before a name that owns nothing: "in Aldous's lawsuit" is nowhere.
    fn is_marked(&self, name: &Range<usize>) -> bool {
        let before = name.start.checked_sub(1).map_or("".into(), |at| self.lower(at));
        gap(self.text, self.words, name.start) == " "
            && !self.finder.is_owner(self.word(name.end - 1))
            && (self.finder.lexicon.is_place_mark(&before) || listed(self.finder.place_marks, &before))
    }

    /// Whether a name is a known place, is called one or stands where places do.
    fn is_placed(&self, name: &Range<usize>, text: &str) -> bool {
        let classes = |at: usize| self.finder.lexicon.classes(&self.lower(at));
        // "Kelurahan" alone is none.
        let called = name.len() > 1
            && (classes(name.start).contains(Class::Place)
                || classes(name.end - 1).contains(Class::PlaceEnd));
        called || self.is_marked(name) || places::is_known(&text.lower())
    }

    /// What a name is made of.
    fn made_of(&self, text: &str, name: Range<usize>, row: &mut Vec<u8>) {
        let lexicon = self.finder.lexicon;
        let (mut acronym, mut all) = (false, Classes::default());
        for at in name.clone() {
            acronym |= is_acronym(self.word(at));
            all = all.and(lexicon.classes(&self.lower(at)));
        }
        let signs: [bool; 7] = [
            acronym,
            places::is_known(&text.lower()),
            lexicon.classes(&self.lower(name.start)).contains(Class::Place),
            all.contains(Class::Other),
            all.any(&[Class::Common, Class::Office]),
            self.finder.nouns,
            lexicon.has_affixes(),
        ];
        for sign in signs {
            row.push(u8::from(sign));
        }
        row.push(byte(name.len()));
        row.push(byte(text.chars().count()));
    }

    /// What stands around one of its mentions.
    fn around(&self, name: Range<usize>) -> [bool; SIGNS] {
        let start = self.words.get(name.start).map_or(0, |word| word.start);
        let end = self.words.get(name.end - 1).map_or(0, Word::end);
        let [ahead, behind] = [self.text.get(..start), self.text.get(end..)].map(Option::unwrap_or_default);
        let at = name.start.wrapping_sub(1);
        let near = ahead.ends_with(' ');
        // What is parted by more than a space tells nothing.
        let word = if gap(self.text, self.words, name.start) == " " { self.lower(at) } else { "".into() };
        let place = [at, name.end].iter().any(|&at| self.named(at) == Some(Kind::Place));
        [
            true,
            !near || ahead.trim_end().ends_with(&['"', '“', '„', '«', ':', '.'][..]),
            self.last_mention(start).is_some_and(|mention| mention.start == start),
            self.is_marked(&name),
            self.finder.lexicon.classes(&word).contains(Class::Locative),
            function_words::is_of(&word),
            word == "the" || listed(self.finder.speech.determiners, &word),
            ahead.ends_with(", "),
            self.finder.common.contains(&word),
            behind.starts_with(','),
            behind.starts_with(" ("),
            behind.starts_with(' ') && self.named(name.end).is_some(),
            place,
        ]
    }
}
