//! What people said, word for word, and who said it.
//!
//! A stretch between quotation marks is a quotation where its clause names a speaker, or where it follows one that did
//! (a second sentence of the same speech). Pronouns go to the nearest speaker before them. A title or a word in scare marks
//! has neither and is left alone; so is a speech whose speaker cannot be told.

use super::attribution::{Body, Said};
use super::document::Document;
use super::marks::{self, Quoted, is_closer};
use super::names::{Kind, Mention};
use super::sentences::is_terminator;
use super::span::Counter;
use crate::lang::case::Lower;
use crate::lang::script;
use crate::report::{Article, Block, Quote};
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::ops::Range;

/// The fewest words of a quotation that is a clause of its own ("Kami menang").
const FEWEST_WORDS: usize = 2;

/// The fewest words of one that is part of the writer's own sentence ("menyebutnya “sebuah langkah yang amat berani”").
const FRAGMENT_WORDS: usize = 5;

/// How many characters stand for a word where words are not parted by spaces.
const UNSPACED: usize = 3;

/// How many quotations back a speaker may be called by more.
const RECENT: usize = 50;

/// The longest text looked through for a description, in bytes.
const PARAGRAPH: usize = 2000;

/// How many paragraphs back a pronoun may reach for its speaker.
const MEMORY: usize = 4;

/// The quotations of an article, in order, each with its speaker.
pub(crate) fn find(article: &Article, document: &Document<'_>, mentions: &[Mention<'_>]) -> Vec<Quote> {
    let mut listener = Listener { mentions, names: full_names(mentions), last: None, quotes: Vec::new() };
    let quoting = quoting(article, document);
    let mut sentences = document.sentences.iter().enumerate().peekable();
    let mut mentions = mentions.iter().peekable();
    let mut previous = "";
    while let Some((_, first)) = sentences.peek() {
        let (index, paragraph) = (first.block, first.paragraph);
        let (mut ranges, mut named) = (Vec::new(), Vec::new());
        while let Some((number, sentence)) = sentences.next_if(|(_, sentence)| sentence.block == index) {
            ranges.push(sentence.start..sentence.start + sentence.text.len());
            while let Some(mention) = mentions.next_if(|mention| mention.sentence <= number) {
                named.push((sentence.start + mention.start, mention.clone()));
            }
        }
        if let Some(block) = article.blocks.get(index) {
            // Whoever spoke longer ago than a pronoun reaches is not asked for.
            let next = quoting.get(quoting.partition_point(|&quoting| quoting < paragraph));
            if next.is_some_and(|&next| next <= paragraph + MEMORY) {
                let body = Body::new(&block.text, named, document.language);
                listener.block(block, &body, &ranges, (paragraph, previous));
            }
            previous = &block.text;
        }
    }
    listener.quotes
}

/// The paragraphs with quotations.
fn quoting(article: &Article, document: &Document<'_>) -> Vec<usize> {
    let mut paragraphs: Vec<usize> = Vec::new();
    let mut last = None;
    for sentence in document.sentences.iter() {
        if last.replace(sentence.block) != Some(sentence.block)
            && let Some(block) = article.blocks.get(sentence.block)
            && !marks::quotations(&block.text).is_empty()
        {
            paragraphs.push(sentence.paragraph);
        }
    }
    paragraphs
}

/// For every part of a person's name the longest name in the article that has it, as its mention's index.
fn full_names<'a>(mentions: &[Mention<'a>]) -> HashMap<Cow<'a, str>, usize> {
    let mut names: HashMap<Cow<'_, str>, usize> = HashMap::default();
    // Where nothing vouches for a name, whoever is called by a part of a longer one.
    let rank = |mention: &Mention<'_>| (mention.kind.is_some(), mention.text.len());
    for (at, mention) in mentions.iter().enumerate() {
        if mention.kind.is_some_and(|kind| kind != Kind::Person) {
            continue;
        }
        for part in mention.text.split(' ') {
            let longest = names.entry(part.lower()).or_insert(at);
            if mentions.get(*longest).is_some_and(|longest| rank(longest) < rank(mention)) {
                *longest = at;
            }
        }
    }
    names
}

/// Who spoke last, and where.
struct Speaker {
    name: String,
    paragraph: usize,
}

struct Listener<'m, 'a> {
    mentions: &'m [Mention<'a>],
    names: HashMap<Cow<'a, str>, usize>,
    last: Option<Speaker>,
    quotes: Vec<Quote>,
}

impl Listener<'_, '_> {
    /// Listens to a block; `place` is its paragraph's number and the text of the one before.
    fn block(&mut self, block: &Block, body: &Body<'_>, sentences: &[Range<usize>], place: (usize, &str)) {
        let (paragraph, _) = place;
        let quotations = marks::quotations(body.text);
        let mut quotations = quotations.iter().peekable();
        let mut counter = Counter::new(body.text);
        for sentence in sentences {
            let mut from = sentence.start;
            while let Some(quoted) = quotations.next_if(|quoted| quoted.outer.start < sentence.end) {
                let end = quotations.peek().map_or(sentence.end, |next| next.outer.start.min(sentence.end));
                let around = from..end.max(quoted.outer.end);
                if let Some(speaker) = self.speaker(body, quoted, around, place)
                    && let Some((start, end)) = counter.range(quoted.outer.clone())
                {
                    let text = body.text.get(quoted.outer.clone()).unwrap_or_default().to_owned();
                    self.quotes.push(Quote { text, speaker: Some(speaker), block: block.id, start, end });
                }
                from = quoted.outer.end;
            }
            // What the rest of the sentence reports, or whom it is about, makes its speaker the one a pronoun means from here on.
            let within = body.within(from..sentence.end);
            let reported = match within {
                Some(Said::Named(name)) => Some(name),
                _ if from == sentence.start => body.topic(sentence.clone()),
                _ => None,
            };
            if let Some(name) = reported {
                self.remember(name, paragraph);
            }
            if let Some(Said::Nameless(phrase)) = within {
                self.last = Some(Speaker { name: phrase.to_owned(), paragraph });
            }
        }
    }

    /// The speaker of one quotation, if it is one; `around` reaches from the end of the one before it, or its sentence's start,
    /// to the start of the next or its sentence's end.
    fn speaker(
        &mut self,
        body: &Body<'_>,
        quoted: &Quoted,
        around: Range<usize>,
        (paragraph, previous): (usize, &str),
    ) -> Option<String> {
        let Range { start, end } = quoted.outer.clone();
        let before = body.text.get(around.start.min(start)..start).unwrap_or_default();
        let after = body.text.get(end..around.end).unwrap_or_default();
        let inner = body.text.get(quoted.inner.clone()).unwrap_or_default();
        let spaced = inner.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        let words = spaced + inner.chars().filter(|&c| script::is_unspaced(c)).count() / UNSPACED;
        let alone = before.trim().is_empty() || before.trim_end().ends_with([',', ':', '–', '—', '-']);
        let ended = inner
            .trim_end_matches(|c: char| c.is_whitespace() || is_closer(c))
            .ends_with(|c: char| is_terminator(c) || c == ',')
            || after.starts_with([',', '.', '،'])
            || body.is_told(end..around.end);
        let framed = body.framed(around.start.min(start)..start, end..around.end, ended);
        let framed = framed.filter(|_| words >= FEWEST_WORDS);
        let fewest = if alone && ended { FEWEST_WORDS } else { FRAGMENT_WORDS };
        if framed.is_none() && (words < fewest || !alone && is_title(inner)) {
            return None;
        }
        let said = framed.or_else(|| body.after(end..around.end).filter(|_| alone && ended));
        let said = said.or_else(|| body.before(around.start.min(start)..start, ended));
        let said = said.or_else(|| body.inside(quoted.inner.clone()));
        match said {
            Some(Said::Named(name)) => Some(self.remember(name, paragraph)),
            Some(Said::Nameless(phrase)) => {
                // "الخطيب", "大沢氏": who was called by more before.
                let part = phrase.strip_suffix("氏").or(phrase.strip_suffix("さん")).unwrap_or(phrase);
                let earlier = |quote: &&Quote| quote.speaker.as_ref().is_some_and(|name| name.contains(part));
                let earlier = self
                    .quotes
                    .iter()
                    .rev()
                    .take(RECENT)
                    .find(earlier)
                    .and_then(|quote| quote.speaker.clone());
                let name = earlier.unwrap_or_else(|| phrase.to_owned());
                self.last = Some(Speaker { name: name.clone(), paragraph });
                Some(name)
            }
            Some(Said::Again(phrase)) => {
                // Whoever was called so before, or else whoever spoke.
                let above = body.text.get(..start).unwrap_or_default();
                let near = |text: &&str| text.len() < PARAGRAPH && text.lower().contains(phrase);
                let called = [previous, above].iter().any(near);
                if called { Some(phrase.to_owned()) } else { self.recall(paragraph, MEMORY) }
            }
            Some(Said::Pronoun) => self.recall(paragraph, MEMORY),
            // The rest of a speech: nothing but the words themselves, right after the speaker's.
            None if alone && ended && after.trim_matches(|c: char| !c.is_alphanumeric()).is_empty() => {
                let (opens, reach) = (before.trim().is_empty(), usize::from(words >= FRAGMENT_WORDS));
                self.recall(paragraph, reach).filter(|_| opens || around.start > 0)
            }
            None => None,
        }
    }

    /// Makes a name the last speaker's and gives it in full.
    fn remember(&mut self, name: &str, paragraph: usize) -> String {
        let part = name.split(' ').next().unwrap_or_default().lower();
        let full = self.names.get(&*part).and_then(|&at| self.mentions.get(at)).map(|full| full.text);
        let full = full.filter(|full| full.contains(name)).unwrap_or(name).to_owned();
        self.last = Some(Speaker { name: full.clone(), paragraph });
        full
    }

    /// The last speaker, if one spoke within so many paragraphs; listening to them keeps them in mind.
    fn recall(&mut self, paragraph: usize, reach: usize) -> Option<String> {
        let last = self.last.as_mut().filter(|last| last.paragraph + reach >= paragraph)?;
        last.paragraph = paragraph;
        Some(last.name.clone())
    }
}

/// Whether most words are capitalised: a title of something, not speech.
fn is_title(text: &str) -> bool {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).collect();
    words.iter().filter(|word| word.starts_with(char::is_uppercase)).count() * 2 > words.len()
}
