//! What a block's own text shows, in any language.

use super::row::{Row, count, log, share};
use crate::article::blocks::TextBlock;
use crate::article::metadata::{Declared, Stated};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::chars;
use crate::lang::labels::{self, Label};
use crate::lang::script::is_unspaced;
use rustc_hash::FxHashSet as HashSet;

/// One scan's counts over a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextShape {
    pub(crate) chars: u32,
    /// Words between spaces; each character of an unspaced script counts as half a word.
    pub(crate) words: f32,
    capital_words: u32,
    upper: u32,
    pub(crate) commas: u32,
    /// Ends as a sentence does.
    pub(crate) ends: bool,
    /// Hashes of its lower-case words, in order, until they are [forgotten](Self::forget).
    pub(crate) tokens: Vec<u32>,
    /// How many there are.
    said: u32,
    /// The standing phrase it opens with, and how many bytes that takes up.
    pub(crate) label: Option<(Label, usize)>,
    pub(super) label_only: bool,
}

/// How many bytes a word takes with the space after it, in most languages.
const BYTES: usize = 6;

impl TextShape {
    pub(crate) fn of(text: &str) -> Self {
        let mut shape = Self { tokens: Vec::with_capacity(text.len() / BYTES + 1), ..Self::default() };
        let mut word = Word::default();
        for (_, c) in chars::of(text) {
            shape.chars += 1;
            // What nearly all of a text is.
            if c.is_ascii_lowercase() {
                word.push_small(c);
                continue;
            }
            if c.is_alphanumeric() && !is_unspaced(c) {
                word.push(c);
            } else {
                shape.finish(std::mem::take(&mut word));
                if is_unspaced(c) {
                    word.push(c);
                    shape.tokens.push(short(word.hash));
                    word = Word::default();
                    shape.words += 0.5;
                }
                shape.commas += u32::from(matches!(c, ',' | '、' | '，' | '،' | ';'));
            }
            shape.upper += u32::from(c.is_uppercase());
        }
        shape.finish(word);
        shape.said = shape.tokens.len() as u32;
        let tail = text.trim_end_matches(&['"', '”', '’', '\'', ')', '»', '」', '』', '“', ' '][..]);
        shape.ends = tail.ends_with(is_terminal as Test);
        if let Some((label, length)) = labels::opening(text) {
            shape.label = Some((label, length));
            shape.label_only = text.len().saturating_sub(length) <= 2;
        }
        shape
    }

    fn finish(&mut self, word: Word) {
        if word.chars > 0 {
            self.words += 1.0;
            self.tokens.push(short(word.hash));
            self.capital_words += u32::from(word.capital);
        }
    }

    /// Length on a common scale: a character of an unspaced script says as much as three letters.
    pub(crate) fn length(&self) -> f32 {
        self.chars as f32 + 2.0 * self.unspaced()
    }

    fn unspaced(&self) -> f32 {
        2.0 * (self.said as f32 - self.words).max(0.0)
    }

    /// Gives the words' place back: they take as much as the text.
    pub(crate) fn forget(&mut self) {
        self.tokens = Vec::new();
    }
}

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟' | '۔')
}

#[derive(Default)]
struct Word {
    hash: u64,
    chars: u32,
    capital: bool,
}

impl Word {
    fn push(&mut self, c: char) {
        if self.chars == 0 {
            self.capital = c.is_uppercase();
        }
        self.push_small(c.lower());
    }

    #[inline(always)]
    fn push_small(&mut self, c: char) {
        self.hash = mix(self.hash, u64::from(u32::from(c)));
        self.chars += 1;
    }
}

/// One step of a multiplicative hash (the constant is Fibonacci hashing's).
pub(crate) fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ (value + 1)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The half of a hash in which every bit hangs on all that was hashed: words are many, and half does to tell them apart.
pub(super) fn short(hash: u64) -> u32 {
    (hash >> 32) as u32
}

/// What the page says of itself elsewhere, to compare blocks with.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    title: HashSet<u32>,
    description: HashSet<u32>,
    /// The page says that it is a thread of a forum.
    pub(crate) is_forum: bool,
}

impl Claims {
    pub(crate) fn new(declared: &Declared) -> Self {
        let words = |stated: &[Stated]| {
            stated.iter().flat_map(|stated| TextShape::of(&stated.value).tokens).collect()
        };
        Self {
            title: words(&declared.titles),
            description: words(&declared.descriptions),
            is_forum: declared.types.iter().any(|stated| is_forum(&stated.value)),
        }
    }
}

/// Whether a type of schema.org is that of a forum's thread.
pub(super) fn is_forum(kind: &str) -> bool {
    kind.ends_with("DiscussionForumPosting")
}

impl Claims {
    /// How well a text agrees with the declared title, 0 to 1: the F1 of their sets of words. A site's name in the title costs
    /// little.
    pub(crate) fn title_agreement(&self, shape: &TextShape) -> f32 {
        let words: HashSet<u32> = shape.tokens.iter().copied().collect();
        let common = words.intersection(&self.title).count() as f32;
        2.0 * common / ((words.len() + self.title.len()).max(1) as f32)
    }

    /// How much of the declared title and description is in texts, in percent, given their words.
    pub(crate) fn covered<'a>(&self, texts: impl Iterator<Item = &'a [u32]> + Clone) -> [u8; 2] {
        [&self.title, &self.description].map(|claimed| {
            let said = texts.clone().flatten().copied();
            let found: HashSet<u32> = said.filter(|hash| claimed.contains(hash)).collect();
            share(found.len() as f32, claimed.len() as f32)
        })
    }
}

/// Writes a block's own features.
pub(crate) fn own(block: &TextBlock, shape: &TextShape, claims: &Claims, seen: u32, row: &mut Row) {
    let (chars, words, tokens) = (shape.chars as f32, shape.words.max(1.0), shape.tokens.len() as f32);
    row.add("text.length", log(shape.length()));
    row.add("text.words", log(shape.words));
    row.add("text.links", share(block.link_chars as f32, chars));
    row.add("text.upper", share(shape.upper as f32, chars));
    row.add("text.capital_words", share(shape.capital_words as f32, words));
    row.flag("text.ends", shape.ends);
    row.add("text.repeats", count(seen as usize));
    row.add("label.opening", shape.label.map_or(0, |(label, _)| label as u8 + 1));
    let known = |set: &HashSet<u32>| shape.tokens.iter().filter(|token| set.contains(token)).count() as f32;
    let title = known(&claims.title);
    row.add("declared.title", share(title, tokens));
    row.add("declared.title_covered", share(title, claims.title.len() as f32));
    row.add("declared.description", share(known(&claims.description), tokens));
}
