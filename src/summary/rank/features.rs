//! Numbers for the ranker: what a term, a sentence, a set of sentences is like. Each is a byte, the same on the reader's machine
//! as in training. Words enter as counts, capitals and marks, and as two lists of `lang`; the language itself as the last three.

use super::terms::{Term, Terms};
use crate::article::features::row::{count, log, share};
use crate::lang::Test;
use crate::lang::references::Openings;
use crate::summary::document::{self, Document, Sentence};
use crate::summary::marks;

/// How often a summary may have one term: the article's further occurrences count for nothing.
pub(crate) const TIMES: usize = 4;

/// How many sentences are the start.
pub(crate) const START: usize = 3;

/// A sentence of fewer words hardly says what the article does.
const SHORT: usize = 8;

/// A summary is expected to have at least so many words, and so many for each of the article's sentences where those are few: long
/// articles are summed up in less by what was learned from than a reader wants to know of them.
const AMPLE: f32 = 40.0;
const EACH: f32 = 1.5;

/// The share of common content terms from which two sentences say the same.
const SAME: f32 = 0.8;

/// With how many sentences one is compared for it.
const COMPARED: usize = 200;

/// What all rows of an article share.
#[derive(Debug)]
pub(crate) struct Survey<'d> {
    pub(crate) document: &'d Document<'d>,
    pub(crate) terms: Terms,
    /// How likely a summary has each term once, twice and so on, 0 to 1.
    likely: Vec<[f32; TIMES]>,
    traits: Vec<Traits>,
    words: usize,
    /// Content terms that the title has; the body's repeated ones, by their counts.
    titled: f32,
    repeated: f32,
    norm: f32,
    /// How many of the article's words a summary is expected to have.
    expected: f32,
    /// Each sentence's content terms, each once.
    content: Vec<Vec<usize>>,
}

/// What a sentence's text shows without its words.
#[derive(Clone, Copy, Debug, Default)]
struct Traits {
    quoted: u8,
    opens_quoted: bool,
    /// How many quotation marks it has, and whether its paragraph has a quotation open before it (2) and after it (1).
    marks: usize,
    speech: u8,
    numbers: usize,
    capitals: usize,
    commas: usize,
    marked: u8,
    ended: bool,
    refers: bool,
    /// It says nothing by itself: it asks, or points elsewhere.
    idle: bool,
    before: usize,
}

impl<'d> Survey<'d> {
    pub(crate) fn new(document: &'d Document<'d>) -> Self {
        let terms = Terms::of(document);
        let mut words = 0;
        let mut traits = Vec::new();
        let mut speech = false;
        let openings = Openings::of(document.language);
        for (number, sentence) in document.sentences.iter().enumerate() {
            let text = sentence.text;
            let quoted: usize = marks::quotations(text).iter().map(|quoted| quoted.outer.len()).sum();
            let ids = terms.ids(number);
            let of = |test: fn(&Term) -> bool| {
                ids.iter().filter_map(|&id| terms.get(id)).filter(|term| test(term)).count()
            };
            let (mut commas, mut marked, mut quotes) = (0, 0, 0);
            for c in text.chars().filter(|&c| !c.is_ascii_alphanumeric() && c != ' ') {
                commas += usize::from(matches!(c, ',' | '،' | '、' | '，'));
                quotes +=
                    usize::from(matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』'));
                marked |= match c {
                    ':' | '：' => 1,
                    '?' | '!' | '？' | '！' | '؟' => 2,
                    '(' | ')' | '[' | ']' | '（' | '）' => 4,
                    '–' | '—' => 8,
                    _ => 0,
                };
            }
            let (refers, points) = openings.read(text);
            let before = speech && sentence.number > 0;
            speech = before ^ (quotes % 2 == 1);
            traits.push(Traits {
                quoted: share(quoted as f32, text.len() as f32),
                opens_quoted: text.starts_with(marks::is_opener as Test),
                marks: quotes,
                speech: 2 * u8::from(before) + u8::from(speech),
                numbers: of(|term| term.number),
                capitals: of(|term| term.capitals > 0),
                commas,
                marked,
                ended: document::is_ended(text),
                refers,
                idle: points
                    || text
                        .trim_end_matches((|c: char| c.is_whitespace() || marks::is_closer(c)) as Test)
                        .ends_with(&['?', '？', '؟'][..]),
                before: words,
            });
            words += ids.len();
        }
        let mut met: Vec<Option<usize>> = vec![None; terms.all.len()];
        let mut first = |id: &usize, number: usize| {
            let met = met.get_mut(*id).filter(|_| terms.get(*id).is_some_and(|term| term.content));
            met.is_some_and(|met| met.replace(number) != Some(number))
        };
        let sentences = terms.sentences.iter().enumerate();
        let content = sentences
            .map(|(number, ids)| ids.iter().copied().filter(|id| first(id, number)).collect())
            .collect();
        let sum = |value: &dyn Fn(&Term) -> f32| {
            terms.all.iter().filter(|term| term.content).map(value).sum::<f32>()
        };
        Self {
            titled: sum(&|term| f32::from(u8::from(term.titled && term.count > 0))),
            repeated: sum(&|term| if term.count > 1 { term.count as f32 } else { 0.0 }),
            norm: sum(&|term| term.count as f32 * term.count as f32).sqrt(),
            document,
            terms,
            likely: Vec::new(),
            expected: 0.0,
            traits,
            words,
            content,
        }
    }

    /// Takes how likely each row of the terms is to be right. What the deck says brings nothing a second time.
    pub(crate) fn weigh(&mut self, likely: &[f32]) {
        self.expected = likely.iter().sum::<f32>().max(AMPLE.min(EACH * self.count() as f32));
        let mut likely = likely.iter();
        let mut next = |known: bool| known.then(|| likely.next()).flatten().copied().unwrap_or_default();
        let term = |term: &Term| std::array::from_fn(|time| next(time < term.count as usize));
        self.likely = self.terms.all.iter().map(term).collect();
        for &id in &self.terms.deck {
            if let Some(likely) = self.likely.get_mut(id) {
                likely.rotate_left(1);
                likely[TIMES - 1] = 0.0;
            }
        }
    }

    fn sentence(&self, index: usize) -> Option<&Sentence<'d>> {
        self.document.sentences.get(index)
    }

    /// How many sentences there are.
    pub(crate) fn count(&self) -> usize {
        self.document.sentences.len()
    }

    /// How many words a sentence has.
    pub(crate) fn length(&self, index: usize) -> usize {
        self.terms.ids(index).len()
    }

    /// Which of the languages with trees of their own it is, a number each: Malay goes with Indonesian, its sister. Any other
    /// has zeros, and what all of them taught together.
    fn own(&self) -> [u8; 3] {
        match self.document.language {
            Some("id" | "ms") => [1, 0, 0],
            Some("en") => [0, 1, 0],
            Some("vi") => [0, 0, 1],
            _ => [0; 3],
        }
    }

    fn mean(&self) -> f32 {
        self.words as f32 / self.count().max(1) as f32
    }

    /// A row for each term and each time that a summary may have it, given each sentence's score.
    pub(crate) fn term_rows(&self, scores: &[f32]) -> impl Iterator<Item = Vec<u8>> {
        let all = self.count() as f32;
        let total: f32 = scores.iter().sum();
        let words: f32 =
            scores.iter().enumerate().map(|(number, score)| score * self.length(number) as f32).sum();
        let highest = scores.iter().copied().fold(0.0, f32::max);
        let own = self.own();
        let [mean, logged] = [self.mean(), self.words as f32].map(log);
        let mut holders = vec![Holders::NONE; self.terms.all.len()];
        for (number, &score) in scores.iter().enumerate() {
            for &id in self.terms.ids(number) {
                holders.get_mut(id).into_iter().for_each(|holders| holders.add(number, score));
            }
        }
        let row = move |term: &Term, holders: &Holders| {
            let first = self.sentence(term.first);
            [
                count(term.count as usize),
                share(term.sentences as f32, all),
                count(term.first),
                share(term.first as f32, all),
                count(term.chars),
                u8::from(term.titled) + 2 * u8::from(term.content) + 4 * u8::from(term.number),
                first.map_or(0, |sentence| count(sentence.paragraph)),
                self.traits.get(term.first).map_or(0, |traits| count(traits.before)),
                share(term.count as f32 * 10.0, self.words as f32),
                (holders.sum * 60.0) as u8,
                fine(holders.sum, term.sentences as f32),
                (holders.expected * 60.0) as u8,
                (total * 25.0) as u8,
                words as u8,
                fine(highest, 1.0),
                count(self.count()),
                mean,
                logged,
                share(self.document.paragraphs as f32, all),
                count(self.titled as usize),
            ]
        };
        let rows = move |(term, mut holders): (&Term, Holders)| {
            holders.settle();
            let (row, best) = (row(term, &holders), holders.best.map(|score| fine(score, 1.0)));
            let mut fewer = 0.0;
            let times = holders.exactly.into_iter().enumerate().take(term.count as usize);
            times.map(move |(time, exactly)| {
                fewer += exactly;
                [&[count(time), fine(1.0 - fewer, 1.0)], &row[..], &best, &own].concat()
            })
        };
        self.terms.all.iter().zip(holders).flat_map(rows)
    }

    /// A row for each sentence.
    pub(crate) fn sentence_rows(&self) -> impl Iterator<Item = Vec<u8>> {
        let mut seen = Seen::new(self);
        (0..self.count()).map(move |index| self.sentence_row(index, &mut seen))
    }

    fn sentence_row(&self, index: usize, seen: &mut Seen) -> Vec<u8> {
        let (all, length) = (self.count(), self.length(index) as f32);
        let Some((sentence, traits)) = self.sentence(index).zip(self.traits.get(index)) else {
            return Vec::new();
        };
        let sums = self.sums(index);
        seen.take(self.content(index));
        let overlap = |other: Option<usize>| {
            other.map_or(0, |other| share(seen.common(self.content(other)) as f32, sums.content))
        };
        let next = (index + 1 < all).then_some(index + 1);
        let lead = overlap((index > 0).then_some(0));
        let previous = overlap(index.checked_sub(1));
        let length_at = |index: Option<usize>| index.map_or(0, |index| log(self.length(index) as f32));
        let mut row = vec![
            count(index),
            count(all - 1 - index),
            share(index as f32, all as f32),
            count(sentence.paragraph),
            share(sentence.paragraph as f32, self.document.paragraphs as f32),
            log(traits.before as f32),
            log(length),
            share(length, self.mean()),
            share(sums.content, length),
            count(sums.content as usize),
            share(sums.titled, self.titled),
            share(sums.titled, sums.content),
            share(sums.repeated, self.repeated),
            share(sums.product, sums.norm * self.norm),
            share(sums.fresh, sums.content),
            share(sums.passing, sums.content),
            count(traits.before + self.length(index)),
            lead,
            previous,
            traits.quoted,
            u8::from(traits.opens_quoted) + 2 * u8::from(traits.refers) + 4 * u8::from(traits.ended),
            count(traits.numbers),
            share(traits.capitals as f32, length),
            count(traits.marks),
            traits.speech,
            share(sums.product, sums.content * 10.0),
            count(traits.commas),
            traits.marked,
            length_at(index.checked_sub(1)),
            length_at(next),
            count(all),
            log(self.words as f32),
            share(self.document.paragraphs as f32, all as f32),
            log(self.mean()),
            count(self.titled as usize),
        ];
        row.extend(self.own());
        row
    }

    /// A sentence's content terms, each once.
    fn content(&self, index: usize) -> &[usize] {
        self.content.get(index).map_or(&[], Vec::as_slice)
    }

    /// What a sentence's content terms add up to.
    fn sums(&self, index: usize) -> Sums {
        let mut sums = Sums::default();
        for &id in self.content(index) {
            let Some(term) = self.terms.get(id) else { continue };
            let count = term.count as f32;
            sums.content += 1.0;
            sums.titled += f32::from(u8::from(term.titled));
            sums.repeated += if term.count > 1 { count } else { 0.0 };
            sums.product += count;
            sums.fresh += f32::from(u8::from(term.first == index));
            sums.passing += f32::from(u8::from(term.count == 1));
        }
        sums.norm = sums.content.sqrt();
        sums
    }

    /// Whether the deck says nearly all that a sentence does, or of it and one of the first others the one with fewer content terms
    /// has nearly all of them in common with the other.
    pub(crate) fn repeats(&self, index: usize, others: &[usize], seen: &mut Seen) -> bool {
        let content = self.content(index);
        let same = |common: usize, fewer: usize| fewer > 3 && common as f32 >= SAME * fewer as f32;
        seen.take(&self.terms.deck);
        if same(seen.common(content), content.len()) {
            return true;
        }
        seen.take(content);
        others
            .iter()
            .take(COMPARED)
            .map(|&other| self.content(other))
            .any(|other| same(seen.common(other), content.len().min(other.len())))
    }

    /// How much a set's sentences lack: each one the sentence before it that it leans on, length, or, which is twice as much,
    /// anything to say by itself. And whether the first leans or says nothing.
    pub(crate) fn loose(&self, set: &[usize]) -> (usize, bool) {
        let is = |index: usize, test: fn(&Traits) -> bool| self.traits.get(index).is_some_and(test);
        let lacks = |&index: &usize| {
            let alone = index.checked_sub(1).is_none_or(|before| !set.contains(&before));
            usize::from(alone && is(index, |traits| traits.refers))
                + usize::from(self.length(index) < SHORT)
                + 2 * usize::from(is(index, |traits| traits.idle))
        };
        let opens = set.first().is_some_and(|&first| is(first, |traits| traits.refers || traits.idle));
        (set.iter().map(lacks).sum(), opens)
    }

    /// The ROUGE-1 expected of a set of sentences: the words that it and a summary are expected to share, of the words of both.
    pub(crate) fn worth(&self, set: &[usize], seen: &mut Seen) -> f32 {
        seen.round += 1;
        let (mut words, mut shared) = (0.0, 0.0);
        for &id in set.iter().flat_map(|&index| self.terms.ids(index)) {
            words += 1.0;
            let likely = seen.meet(id).and_then(|time| self.likely.get(id)?.get(time));
            shared += likely.copied().unwrap_or_default();
        }
        2.0 * shared / (words + self.expected).max(1.0)
    }
}

/// `part` of `whole` in 250ths.
fn fine(part: f32, whole: f32) -> u8 {
    if whole > 0.0 { (part / whole * 250.0 + 0.5) as u8 } else { 0 }
}

/// Which terms a set of sentences was found to have already.
#[derive(Debug)]
pub(crate) struct Seen {
    round: u32,
    /// For each term the last round that met it, and how often.
    marks: Vec<(u32, usize)>,
}

impl Seen {
    pub(crate) fn new(survey: &Survey<'_>) -> Self {
        Self { round: 0, marks: vec![(0, 0); survey.terms.all.len()] }
    }

    /// How often the round met a term before.
    fn meet(&mut self, id: usize) -> Option<usize> {
        let mark = self.marks.get_mut(id)?;
        let time = if mark.0 == self.round { mark.1 } else { 0 };
        *mark = (self.round, time + 1);
        Some(time)
    }

    /// Begins a round that has met some terms.
    fn take(&mut self, ids: &[usize]) {
        self.round += 1;
        for &id in ids {
            self.meet(id);
        }
    }

    /// How many of some terms the round has met.
    fn common(&self, ids: &[usize]) -> usize {
        ids.iter().filter(|&&id| self.marks.get(id).is_some_and(|mark| mark.0 == self.round)).count()
    }
}

#[derive(Debug, Default)]
struct Sums {
    content: f32,
    titled: f32,
    repeated: f32,
    product: f32,
    norm: f32,
    fresh: f32,
    passing: f32,
}

/// What the sentences that have a term are like, were each chosen by itself.
#[derive(Clone, Copy, Debug)]
struct Holders {
    /// The last sentence met, its score, and how often it has the term.
    last: Option<(usize, f32)>,
    here: usize,
    /// How likely the chosen sentences have it never, once, twice and so on; how often they are expected to.
    exactly: [f32; TIMES],
    expected: f32,
    /// The sentences' scores: their sum, the best.
    sum: f32,
    best: [f32; 3],
}

impl Holders {
    const NONE: Self =
        Self { last: None, here: 0, exactly: [1.0, 0.0, 0.0, 0.0], expected: 0.0, sum: 0.0, best: [0.0; 3] };

    /// Takes in that a sentence has the term.
    fn add(&mut self, number: usize, score: f32) {
        if self.last.is_none_or(|(last, _)| last != number) {
            self.settle();
            self.last = Some((number, score));
        }
        self.here += 1;
    }

    /// Takes the last sentence into account.
    fn settle(&mut self) {
        let Some((_, mut score)) = self.last.take() else { return };
        let here = std::mem::take(&mut self.here);
        let before = self.exactly;
        for (times, exactly) in self.exactly.iter_mut().enumerate() {
            let without = times.checked_sub(here).and_then(|times| before.get(times));
            *exactly = *exactly * (1.0 - score) + without.map_or(0.0, |without| without * score);
        }
        self.expected += score * here as f32;
        self.sum += score;
        for best in &mut self.best {
            if score > *best {
                std::mem::swap(best, &mut score);
            }
        }
    }
}
