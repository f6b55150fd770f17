//! What people said, word for word, and who said it.
//!
//! A stretch between quotation marks is a quotation where its clause names a speaker, or where it follows one that did
//! (a second sentence of the same speech). Pronouns go to the nearest speaker before them. A title or a word in scare marks
//! has neither and is left alone; so is a speech whose speaker cannot be told.

use super::attribution::{Body, IT, Said};
use super::called::Called;
use super::dashes;
use super::document::Document;
use super::marks::{self, Quoted, is_closer};
use super::names::{Kind, Mention};
use super::sentences::is_terminator;
use super::span::Counter;
use super::speakers::{self, By, Candidate, Cast, Choose, Heard, LEARNED, MEMORY, Speaker, Told, Way};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::{function_words, listed, script, speech, stopwords};
use crate::report::{Article, Block, Quote, Span};
use crate::search::Search;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::ops::Range;

/// The fewest words of a quotation that is a clause of its own ("Kami menang").
const FEWEST_WORDS: usize = 2;

/// The fewest words of one that is part of the writer's own sentence ("menyebutnya “sebuah langkah yang amat berani”").
const FRAGMENT_WORDS: usize = 5;

/// How many quotations back a speaker may be called by more.
const RECENT: usize = 50;

/// How many speakers are kept in mind for it.
const SPEAKERS: usize = 4;

/// What is added to whether somebody is a woman where the title before their whole name says so.
const TITLED: usize = 2;

/// The quotations of an article, in order, each with its speaker; one whose speaker is not likely enough is left out.
pub(crate) fn find(article: &Article, document: &Document<'_>, mentions: &[Mention<'_>]) -> Vec<Quote> {
    hear(article, document, mentions, &|_, candidates| speakers::likeliest(&LEARNED, candidates))
}

/// The same with another choice among those who may have spoken.
pub(crate) fn hear<'a>(
    article: &Article,
    document: &Document<'a>,
    mentions: &[Mention<'a>],
    choose: Choose<'_>,
) -> Vec<Quote> {
    let paragraphs = paragraphs(article, document);
    if paragraphs.iter().all(|(_, quotations)| quotations.is_empty()) {
        return Vec::new();
    }
    let called = Called::new(document, mentions);
    // Women are 1 and men 0, by their full name, and 2 more where a title tells: each type of map costs the module a kilobyte.
    let mut women: HashMap<Cow<'_, str>, usize> = HashMap::default();
    for mention in mentions {
        if let Some(woman) = mention.woman
            && let Some(name) = called.full(mention.text)
        {
            // "Mrs Tarn" may be another than Joseph Tarn.
            let titled = name == mention.text && function_words::is_address(&mention.before.lower());
            let known = women.entry(name.into()).or_insert(usize::from(woman));
            *known = (*known).max(if titled { TITLED + usize::from(woman) } else { 0 });
        }
    }
    let cast = Cast::new(document, mentions, &called);
    let mut listener =
        Listener { called, women, cast, choose, recent: Vec::new(), lost: false, quotes: Vec::new() };
    let mut sentences = document.sentences.iter().enumerate().peekable();
    let mut mentions = mentions.iter().peekable();
    for (at, (block, quotations)) in paragraphs.iter().enumerate() {
        let Some(&(number, first)) = sentences.peek() else { break };
        let first = first.block;
        let (mut ranges, mut named) = (Vec::new(), Vec::new());
        while let Some((number, sentence)) = sentences.next_if(|(_, sentence)| sentence.block == first) {
            ranges.push(sentence.start..sentence.start + sentence.text.len());
            while let Some(mention) = mentions.next_if(|mention| mention.sentence <= number) {
                let mut mention = mention.clone();
                // Whoever has spoken is a person.
                let spoke = |speaker: &Speaker| speaker.person && is_part(mention.text, &speaker.name);
                // So is whoever is called by the last part of a name.
                let called = || {
                    let full = listener.called.full(mention.text);
                    full.is_some_and(|full| full.has(' ') && is_part(mention.text, full))
                };
                let short = || !mention.text.has(' ') && called();
                if mention.kind.is_none() && (listener.recent.iter().any(spoke) || short()) {
                    mention.kind = Some(Kind::Person);
                }
                // "Eva Lind (Lab), who said": a party says nothing.
                let at = sentence.start + mention.start;
                if !block.text.get(..at).is_some_and(|before| before.ends_with('(')) {
                    named.push((at, mention));
                }
            }
        }
        // Whoever spoke longer ago than a pronoun reaches is not asked for.
        let near = paragraphs.get(at..(at + MEMORY + 1).min(paragraphs.len())).unwrap_or_default();
        if near.iter().any(|(_, quotations)| !quotations.is_empty()) {
            let body = Body::new(&block.text, named, document.language);
            listener.block(block, &body, (&ranges, quotations), at, number);
        }
    }
    listener.quotes
}

/// The blocks that are the body's paragraphs, with the quotations in each.
fn paragraphs<'a>(article: &'a Article, document: &Document<'_>) -> Vec<(&'a Block, Vec<Quoted>)> {
    let mut paragraphs: Vec<(&Block, Vec<Quoted>)> = Vec::with_capacity(document.paragraphs);
    let (speech, common) = (speech::of(document.language), stopwords::of(document.language));
    let (mut last, mut open) = (None, None);
    let mut dashes = false;
    for sentence in &document.sentences {
        if last.replace(sentence.block) != Some(sentence.block)
            && let Some(block) = article.blocks.get(sentence.block)
        {
            // Speech of several paragraphs opens each anew and closes the last alone.
            let above = paragraphs.last_mut().zip(open);
            if let Some(((_, quotations), open)) = above.filter(|(_, open)| marks::goes_on(open, &block.text))
            {
                quotations.push(open.quoted);
            }
            let (dashed, told) = dashes::speech(&block.text, speech, common);
            dashes |= told;
            let (quotations, stays) = if told { (dashed, None) } else { marks::speech(&block.text) };
            paragraphs.push((block, quotations));
            open = stays;
        }
    }
    // What a dash opens is speech without anything that tells whose, where other paragraphs tell.
    for (block, quotations) in paragraphs.iter_mut().filter(|_| dashes) {
        let (dashed, _) = dashes::speech(&block.text, speech, common);
        if !dashed.is_empty() {
            *quotations = dashed;
        }
    }
    paragraphs
}

/// Whether a name is the last part of another, or all of it.
fn is_part(name: &str, whole: &str) -> bool {
    whole.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

struct Listener<'m, 'a> {
    called: Called<'m, 'a>,
    women: HashMap<Cow<'a, str>, usize>,
    cast: Cast<'m, 'a>,
    choose: Choose<'m>,
    /// Who spoke lately, the last of them last.
    recent: Vec<Speaker>,
    /// Whether somebody unknown has spoken since.
    lost: bool,
    quotes: Vec<Quote>,
}

impl Listener<'_, '_> {
    /// Hears a block's sentences and the quotations in them; it is the paragraph `paragraph`, and `first` its first sentence in the
    /// document.
    fn block(
        &mut self,
        block: &Block,
        body: &Body<'_>,
        (sentences, quotations): (&[Range<usize>], &[Quoted]),
        paragraph: usize,
        first: usize,
    ) {
        let mut quotations = quotations.iter().peekable();
        let mut counter = Counter::new(body.text);
        let mut until = 0;
        for (nth, sentence) in sentences.iter().enumerate() {
            // A long quotation is cut into sentences that tell nothing of who says it.
            let sentence = &(sentence.start.max(until)..sentence.end);
            // Where the one before ends, and where the last that is a quotation does.
            let (mut from, mut told) = (sentence.start, sentence.start);
            let mut speaker: Option<Told> = None;
            while let Some(quoted) = quotations.next_if(|quoted| quoted.outer.start < sentence.end) {
                // A dash's speech may be of several sentences, the last of which tells who says it.
                let last = sentences.partition_point(|sentence| sentence.end < quoted.outer.end);
                let limit = sentences.get(last).map_or(sentence.end, |last| last.end);
                let end = quotations.peek().map_or(limit, |next| next.outer.start.min(limit));
                let heard = Heard {
                    quoted,
                    around: from.min(quoted.outer.start)..end.max(quoted.outer.end),
                    paragraph,
                    sentence: first + nth,
                    start: sentence.start,
                };
                // "said “…” and “…”"
                let before = body.text.get(from..quoted.outer.start).unwrap_or_default();
                let goes_on = from > sentence.start && from == told && body.joins(before);
                let same = speaker.take().filter(|_| goes_on && is_clause(body, quoted));
                let same = same.map(|told| Told { way: Way::Joined, ..told });
                // "…“, sagte Sari und fügte hinzu: „…“"
                let asked = same.or_else(|| self.speaker(body, &heard));
                speaker = asked.clone().filter(|told| !told.name.is_empty());
                self.lost |= speaker.is_none() && is_clause(body, quoted);
                from = quoted.outer.end;
                until = from;
                let who = speaker.take().or(asked).unwrap_or(Told { by: By::Nothing, ..Told::default() });
                let mut found = self.cast.candidates(body, &heard, &who, &self.recent);
                let titled = |name: &str| self.women.get(name).is_some_and(|&known| known >= TITLED);
                found.retain(|candidate| !titled(&candidate.name) || self.may_be(&candidate.name, who.woman));
                let Some((start, end)) = counter.range(quoted.outer.clone()).filter(|_| !found.is_empty())
                else {
                    continue;
                };
                let text = body.text.get(quoted.outer.clone()).unwrap_or_default().to_owned();
                let span = Span { text, block: block.id, start, end };
                let Some((at, shown)) = (self.choose)(&span, &found) else { continue };
                let Some(found) = found.into_iter().nth(at) else { continue };
                let Candidate { name, ruled, institution, .. } = found;
                let chosen = Told { name, ..who };
                if !ruled || !matches!(chosen.by, By::Name | By::Known | By::Nameless) {
                    // An institution that is nothing but likeliest is nobody whom the next words go on with.
                    if institution && !shown && !ruled {
                        self.lost = true;
                    } else {
                        self.follow(&chosen, paragraph);
                    }
                }
                if shown {
                    told = from;
                    let Span { text, block, start, end } = span;
                    self.quotes.push(Quote { text, speaker: chosen.name.clone(), block, start, end });
                }
                speaker = Some(chosen);
            }
            // What the rest of the sentence reports, or whom it is about, makes its speaker the one a pronoun means from here on.
            let within = body.within(from..sentence.end).or_else(|| body.within(told..sentence.end));
            let reported = match within {
                Some(Said::Named(name)) => Some(name),
                _ if told == sentence.start => body.topic(sentence.clone()).map(|(_, topic)| topic.text),
                _ => None,
            };
            if let Some(name) = reported {
                self.remember(name, paragraph);
            }
            // "She added that …": whoever spoke goes on.
            let meant = match within {
                Some(Said::Pronoun(woman)) => Some(woman),
                Some(Said::Described(_)) => Some(None),
                _ => None,
            };
            if let Some(woman) = meant
                && let Some(told) = self.recall(paragraph, MEMORY, Some(woman))
            {
                self.follow(&told, paragraph);
            }
            // "La dirigeante de la CGT affirme": whoever is not new was named before.
            if let Some(Said::Nameless(phrase)) = within
                && (function_words::is_new(phrase)
                    || self.recent.last().is_none_or(|last| last.paragraph + MEMORY < paragraph))
            {
                self.heard(phrase, paragraph, true);
            }
        }
    }

    /// The speaker of one quotation, if it is one.
    fn speaker(&mut self, body: &Body<'_>, heard: &Heard<'_>) -> Option<Told> {
        let &Heard { quoted, ref around, paragraph, start: opening, .. } = heard;
        let Range { start, end } = quoted.outer.clone();
        let before = body.text.get(around.start..start).unwrap_or_default();
        let after = body.text.get(end..around.end).unwrap_or_default();
        let inner = body.text.get(quoted.inner.clone()).unwrap_or_default();
        let words = marks::words(inner);
        let alone = before.trim().is_empty() || before.trim_end().ends_with(&[',', ':', '–', '—', '-'][..]);
        let ended = inner
            .trim_end_matches((|c: char| c.is_whitespace() || is_closer(c)) as Test)
            .ends_with((|c: char| is_terminator(c) || c == ',') as Test)
            || after.trim_start().starts_with(&[',', '.', '،', '–', '—'][..])
            || body.is_told(end..around.end);
        let framed = body.framed(around.start..start, end..around.end, ended);
        let framed = framed.filter(|_| words >= FEWEST_WORDS);
        let fewest = if alone && ended { FEWEST_WORDS } else { FRAGMENT_WORDS };
        // "Lagu temanya, “Pulang ke Cahaya”, dibawakan …"
        let set_off = !before.trim().is_empty() && after.starts_with(',');
        if framed.is_none() && (words < fewest || (!alone || set_off) && marks::is_title(inner)) {
            return None;
        }
        // "“Ja?” Sari menjawab: “Tidak.”": what ends in a colon tells of the next one.
        let next =
            after.trim_end().ends_with(':') && !after.starts_with(',') && !inner.ends_with(&[',', '،'][..]);
        let small = inner.starts_with(script::is_small as Test) && words >= FRAGMENT_WORDS;
        let told = alone && ended && !next || small && ended;
        let way = |way: Way| move |said| (way, said);
        let said = framed
            .map(way(Way::Frame))
            .or_else(|| body.after(end..around.end).filter(|_| told).map(way(Way::After)));
        let said = said.or_else(|| body.before(around.start..start).map(way(Way::Before)));
        let said = said.or_else(|| body.inside(quoted.inner.clone()).map(way(Way::Inside)));
        let said = said.or_else(|| {
            let told = || body.within(end..around.end).filter(|said| matches!(said, Said::Named(_)));
            let held = small && !body.is_told(end..around.end);
            let holder = || body.holder(opening.min(start)..start, end..around.end).map(way(Way::Topic));
            if held {
                told().map(way(Way::Within)).or_else(holder)
            } else if alone && before.trim_end().ends_with(':') {
                // "Dan, na een blik op de foto, zij: ‘…’"
                holder()
            } else {
                None
            }
        });
        // "tambah sumber itu": the source without a name that spoke; "it added": the institution that did.
        if let Some((way, Said::Described(phrase))) = said
            && let Some(name) = self.again(phrase, paragraph)
        {
            self.heard(&name, paragraph, phrase != IT);
            return Some(Told { name, way, by: By::Known, ..Told::default() });
        }
        // "kata politikus tersebut": somebody without a name who was told of before, or whoever spoke.
        let said = said.map(|(way, said)| match said {
            Said::Described(phrase) => {
                let told = self.cast.introduced(heard.sentence, phrase);
                (way, told.map_or(Said::Pronoun(opens_as_womans(phrase)), Said::Nameless))
            }
            Said::Nameless(phrase) if body.is_definite(phrase) => {
                (way, Said::Nameless(self.cast.introduced(heard.sentence, phrase).unwrap_or(phrase)))
            }
            said => (way, said),
        });
        let (way, said) = said.map_or((Way::Nowhere, None), |(way, said)| (way, Some(said)));
        match said {
            Some(Said::Named(name)) => {
                Some(Told { name: self.remember(name, paragraph), way, ..Told::default() })
            }
            Some(Said::Nameless(phrase)) => {
                // "الخطيب", "大沢氏": who was called by more before.
                let part = phrase.strip_suffix("氏").or(phrase.strip_suffix("さん")).unwrap_or(phrase);
                let earlier = self.quotes.iter().rev().take(RECENT).map(|quote| &quote.speaker);
                let recent = self.recent.iter().rev().map(|speaker| &speaker.name);
                let name = earlier.chain(recent).find(|name| name.holds(part)).cloned();
                // Where letters have no case, what somebody is has their name in it: "市长郑海生".
                let caseless = !phrase.contains((|c: char| script::is_small(c) || c.is_uppercase()) as Test);
                let mut by = if name.is_some() || caseless { By::Known } else { By::Nameless };
                // "el preparador riojano": whoever was spoken of last.
                let woman = opens_as_womans(phrase);
                let epithet = name.is_none() && body.is_epithet(phrase);
                // "el portavoz del grupo" may be another.
                let reach = usize::from(!phrase.split(' ').any(function_words::is_of));
                let name = name.or_else(|| {
                    if epithet {
                        self.recall(paragraph, reach, Some(woman)).map(|told| told.name)
                    } else {
                        None
                    }
                });
                // Whoever has no name is meant by no epithet.
                let name = name.filter(|name| !epithet || name.starts_with(char::is_uppercase as Test));
                if epithet && name.is_some() {
                    by = By::Epithet;
                } else if name.is_none() && function_words::is_new(phrase) {
                    // "un vecino": nobody named before.
                    by = By::Name;
                }
                let name = name.unwrap_or_else(|| phrase.to_owned());
                self.heard(&name, paragraph, true);
                Some(Told { name, way, by, ..Told::default() })
            }
            Some(Said::Pronoun(woman)) => {
                let told = self.recall(paragraph, MEMORY, Some(woman)).unwrap_or_default();
                let by = if woman.is_some() { By::Gendered } else { By::Pronoun };
                Some(Told { way, by, woman, ..told })
            }
            Some(Said::Described(_)) => None,
            // As by a name, so that nobody else is asked for.
            Some(Said::Nobody) => Some(Told::default()),
            // The rest of a speech: nothing but the words themselves, right after the speaker's.
            None if alone
                && ended
                && !before.trim_end().ends_with(':')
                && after.trim_matches((|c: char| !c.is_alphanumeric()) as Test).is_empty() =>
            {
                let (opens, reach) = (before.trim().is_empty(), usize::from(words >= FRAGMENT_WORDS));
                let few = before.split_whitespace().count() <= FEWEST_WORDS;
                let told =
                    self.recall(paragraph, reach, None).filter(|_| opens || few || around.start > opening);
                Some(Told { by: By::Rest, ..told.unwrap_or_default() })
            }
            None => None,
        }
    }

    /// Whoever spoke lately of those without a person's name that a few words or "it" may mean.
    fn again(&self, phrase: &str, paragraph: usize) -> Option<String> {
        let head = phrase.split(' ').next()?;
        let meant = |speaker: &&Speaker| {
            let named = speaker.name.starts_with(char::is_uppercase as Test);
            let means =
                if head == IT { named && !speaker.person } else { !named && listed(&speaker.name, head) };
            means && speaker.paragraph + MEMORY >= paragraph
        };
        self.recent.iter().rev().find(meant).map(|speaker| speaker.name.clone())
    }

    /// Makes a name the last speaker's and gives it in full.
    fn remember(&mut self, name: &str, paragraph: usize) -> String {
        let full = self.called.full(name);
        let (name, known) = (full.unwrap_or(name).to_owned(), full.is_some());
        self.heard(&name, paragraph, known);
        name
    }

    /// Makes somebody the last speaker.
    fn heard(&mut self, name: &str, paragraph: usize, person: bool) {
        self.lost = false;
        let known = self.recent.iter().position(|speaker| speaker.name == name);
        if known.is_some() || self.recent.len() == SPEAKERS {
            self.recent.remove(known.unwrap_or_default());
        }
        self.recent.push(Speaker { name: name.to_owned(), paragraph, person });
    }

    /// The last speaker, if one spoke within so many paragraphs, or the last that a pronoun may mean.
    fn recall(&self, paragraph: usize, reach: usize, pronoun: Option<Option<bool>>) -> Option<Told> {
        let fits = |speaker: &&Speaker| match pronoun {
            None => true,
            Some(woman) => speaker.person && self.may_be(&speaker.name, woman),
        };
        let near = |speaker: &&Speaker| speaker.paragraph + reach >= paragraph;
        let name = match pronoun {
            None => self.recent.last().filter(near).filter(|_| !self.lost),
            Some(_) => self.recent.iter().rev().filter(near).find(fits),
        };
        let Speaker { name, .. } = name?;
        Some(Told { name: name.clone(), woman: pronoun.flatten(), ..Told::default() })
    }

    /// Whether a pronoun of a woman or a man may mean somebody.
    fn may_be(&self, name: &str, woman: Option<bool>) -> bool {
        let known = self.women.get(name);
        woman.is_none_or(|woman| known.is_none_or(|&known| known % TITLED == usize::from(woman)))
    }

    /// Keeps whoever was told by what went before in mind.
    fn follow(&mut self, told: &Told, paragraph: usize) {
        self.heard(&told.name, paragraph, true);
        if let Some(woman) = told.woman {
            self.women.entry(told.name.clone().into()).or_insert(usize::from(woman));
        }
    }
}

/// Whether the first word of what somebody is tells that it is a woman.
fn opens_as_womans(phrase: &str) -> Option<bool> {
    function_words::is_womans(&phrase.split(' ').next()?.lower())
}

/// Whether a part of the writer's own sentence is long enough to be a quotation.
fn is_clause(body: &Body<'_>, quoted: &Quoted) -> bool {
    let inner = body.text.get(quoted.inner.clone()).unwrap_or_default();
    inner.split_whitespace().count() >= FRAGMENT_WORDS
}
