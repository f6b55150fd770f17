//! What surrounds the blocks: sums over every subtree, the families of every element's class words, the containers that
//! hold most of the running text. Made once per page in a few linear scans; all sums are differences of prefix sums, since a
//! subtree is a range of nodes.

use super::sums::{Sums, Totals};
use super::text::{Claims, TextShape, is_forum, mix, short};
use crate::article::blocks::TextBlock;
use crate::article::{headline, tables};
use crate::lang::class_tokens::{self, Family};
use crate::page::{Attr, NONE, Page, Tag};
use rustc_hash::FxHashMap as HashMap;

/// How far up an ancestor is looked at. Real pages stay under 40; a bound keeps hostile ones linear.
pub(crate) const DEPTH: usize = 48;

#[derive(Debug)]
pub(crate) struct Terrain<'a> {
    pub(crate) page: &'a Page,
    pub(crate) blocks: &'a [TextBlock],
    pub(crate) shapes: Vec<TextShape>,
    totals: Totals,
    families: Vec<u32>,
    pub(crate) total: Sums,
    /// The element Readability's scoring (paragraph to parent and half to grandparent, damped by links) likes best.
    pub(crate) candidate: u32,
    /// The block of the page's headline.
    pub(crate) headline: Option<usize>,
    /// How well its words agree with the declared title, 0 to 1.
    pub(crate) headline_agreement: f32,
    /// Per block: how many have its text, and how many of them stand before it.
    pub(crate) seen: Vec<[u32; 2]>,
    /// Per block: which of the counts are of its like, by its element's and parent's tag and class.
    pub(crate) signatures: Vec<u32>,
    counts: Vec<Kind>,
    /// Per node: how many elements have its tag and class under a parent of the same tag and class.
    twins: Vec<u32>,
    /// How long readers' comments are: what is classed so and does not hold the headline.
    pub(crate) comments: f32,
    /// What is classed as comments, or stands in forms, is what the page is there for, as in forums.
    pub(crate) is_thread: bool,
    /// Per block: the table of data that it stands in.
    pub(crate) tables: Vec<u32>,
    /// Numbers of lines beside code.
    pub(crate) gutters: Vec<u32>,
}

/// All blocks of one signature.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Kind {
    pub(crate) blocks: u32,
    pub(crate) length: f32,
    pub(crate) links: f32,
    pub(crate) good: f32,
    pub(crate) ends: u32,
}

/// How far above a block the button or the form is looked for that it is pressed in.
const PRESSED_LEVELS: usize = 3;

/// Long enough to be running text, on the common scale of [`TextShape::length`].
const GOOD_LENGTH: f32 = 80.0;
/// The most of running text that may stand in links.
const GOOD_LINKS: f32 = 0.3;

/// Comments and forms are a thread where they hold so many times the running text beside them, and that is a notice or two.
const THREAD: f32 = 4.0;
const OPENING: f32 = 400.0;

impl<'a> Terrain<'a> {
    pub(crate) fn survey(page: &'a Page, blocks: &'a [TextBlock], claims: &Claims) -> Self {
        let shapes: Vec<_> = blocks.iter().map(|block| TextShape::of(&block.text)).collect();
        let totals = Totals::new(page, blocks, &shapes);
        let (families, looks) = marks(page);
        let (mut texts, mut times) = (HashMap::<&str, u32>::default(), Vec::new());
        let seen = blocks.iter().map(|block| {
            let text = *texts.entry(block.text.as_str()).or_insert(times.len() as u32);
            if text as usize == times.len() {
                times.push(0);
            }
            let Some(times) = times.get_mut(text as usize) else { return [0; 2] };
            *times += 1;
            [text, *times - 1]
        });
        let mut seen: Vec<[u32; 2]> = seen.collect();
        seen.iter_mut().for_each(|[text, _]| *text = times.get(*text as usize).copied().unwrap_or_default());
        let under = |at: u32| {
            let look = |at: u32| u64::from(looks.get(at as usize).copied().unwrap_or_default());
            mix(look(at), look(page.node(at).parent))
        };
        let mut signatures = Vec::new();
        // Maps of few types: each costs the module a kilobyte.
        let (mut kinds, mut counts) = (HashMap::<u64, u32>::default(), Vec::<Kind>::new());
        for (block, shape) in blocks.iter().zip(&shapes) {
            let at = *kinds.entry(under(block.owner)).or_insert(counts.len() as u32);
            signatures.push(at);
            if at as usize == counts.len() {
                counts.push(Kind::default());
            }
            let Some(kind) = counts.get_mut(at as usize) else { continue };
            kind.blocks += 1;
            kind.length += shape.length();
            kind.links += link_length(block, shape);
            kind.good += good_length(block, shape);
            kind.ends += u32::from(shape.ends);
        }
        let total = totals.within(0..page.len());
        let mut terrain = Self {
            page,
            blocks,
            shapes,
            totals,
            families,
            total,
            candidate: NONE,
            headline: None,
            headline_agreement: 0.0,
            seen,
            signatures,
            counts,
            twins: twins(page, under),
            comments: 0.0,
            is_thread: false,
            tables: Vec::new(),
            gutters: tables::gutters(page, blocks),
        };
        terrain.tables = tables::around(page, blocks, &terrain.gutters, |at| terrain.within(at).length);
        terrain.candidate = terrain.best_candidate();
        terrain.headline = headline::find(&terrain, claims);
        let shape = terrain.headline.and_then(|number| terrain.shapes.get(number));
        terrain.headline_agreement = shape.map_or(0.0, |shape| claims.title_agreement(shape));
        terrain.is_thread = claims.is_forum || terrain.is_forum() || terrain.is_all_said();
        if terrain.is_thread {
            terrain.families.iter_mut().for_each(|families| *families &= !Family::Comment.bit());
        }
        terrain.comments =
            terrain.outermost(|at| terrain.is_comment(at)).map(|at| terrain.within(at).length).sum();
        terrain
    }

    /// Whether an element stands around the headline.
    pub(crate) fn holds_headline(&self, at: u32) -> bool {
        let headline = self.headline.and_then(|number| self.blocks.get(number));
        headline.is_some_and(|block| (at..self.page.node(at).end).contains(&block.first))
    }

    /// The nearest element of a tag around the headline.
    pub(crate) fn of_headline(&self, tag: Tag) -> Option<u32> {
        let headline = self.headline.and_then(|number| self.blocks.get(number))?;
        self.page.chain(headline.owner).find(|&at| self.page.node(at).tag == tag)
    }

    /// The counts of the blocks that look like one of a signature.
    pub(crate) fn kind(&self, signature: u32) -> Kind {
        self.counts.get(signature as usize).copied().unwrap_or_default()
    }

    /// How many elements look like this one.
    pub(crate) fn twins(&self, at: u32) -> u32 {
        self.twins.get(at as usize).copied().unwrap_or_default()
    }

    fn is_comment(&self, at: u32) -> bool {
        self.families(at) & Family::Comment.bit() != 0
    }

    /// The outermost of some elements, without those that hold the headline, and `body`.
    fn outermost(&self, is: impl Fn(u32) -> bool) -> impl Iterator<Item = u32> {
        let mut end = 0;
        (0..self.page.len()).filter(move |&at| {
            let found =
                at >= end && is(at) && self.page.node(at).tag != Tag::Body && !self.holds_headline(at);
            end = if found { self.page.node(at).end } else { end };
            found
        })
    }

    /// Whether an element says that it is a thread of a forum.
    fn is_forum(&self) -> bool {
        (0..self.page.len()).any(|at| self.page.attr(at, Attr::Itemtype).is_some_and(is_forum))
    }

    /// Whether nearly all running text stands in comments and forms, so that there is nothing to comment on.
    fn is_all_said(&self) -> bool {
        let is_said = |at: u32| self.is_comment(at) || self.page.node(at).tag == Tag::Form;
        let said: f32 = self.outermost(is_said).map(|at| self.within(at).good).sum();
        let beside = self.total.good - said;
        said > THREAD * beside && beside < OPENING
    }

    /// The sums of one subtree.
    pub(crate) fn within(&self, at: u32) -> Sums {
        self.between(at, self.page.node(at).end)
    }

    /// The sums of a range of nodes.
    pub(crate) fn between(&self, start: u32, end: u32) -> Sums {
        self.totals.within(start..end)
    }

    /// How many images, films and frames stand in a range of nodes.
    pub(crate) fn images(&self, start: u32, end: u32) -> u32 {
        self.totals.images(&(start..end))
    }

    /// The table of data that a block stands in.
    pub(crate) fn table(&self, number: usize) -> Option<u32> {
        self.tables.get(number).copied().filter(|&table| table != NONE)
    }

    /// Whether a block is one link that is classed as a button: it leads on, whatever it says.
    pub(crate) fn is_button(&self, block: &TextBlock) -> bool {
        block.sole_link().is_some_and(|anchor| self.families(anchor) & Family::Button.bit() != 0)
    }

    /// Whether a block is one link, or stands in a button or a form.
    pub(crate) fn is_pressed(&self, block: &TextBlock) -> bool {
        let mut around = self.page.chain(block.owner).take(PRESSED_LEVELS);
        block.sole_link().is_some()
            || around.any(|at| matches!(self.page.node(at).tag, Tag::Button | Tag::Form))
    }

    pub(crate) fn families(&self, at: u32) -> u32 {
        self.families.get(at as usize).copied().unwrap_or_default()
    }

    /// The element and its ancestors up to `html`, at most [`DEPTH`].
    pub(crate) fn chain(&self, at: u32) -> Vec<u32> {
        self.page.chain(at).filter(|&at| self.page.node(at).tag != Tag::Html).take(DEPTH).collect()
    }

    /// Scores containers as Readability does (Arc90, 2009): a paragraph's score goes to its parent, half to its
    /// grandparent; each container's sum is damped by its link share.
    fn best_candidate(&self) -> u32 {
        let mut scores = vec![0.0; self.page.len() as usize];
        let mut add = |at: u32, score: f32| {
            scores.get_mut(at as usize).into_iter().for_each(|sum| *sum += score);
        };
        for (block, shape) in self.blocks.iter().zip(&self.shapes) {
            let good = good_length(block, shape);
            if good > 0.0 {
                let score = 1.0 + (good / 100.0).min(3.0) + shape.commas as f32;
                let node = self.page.node(block.owner);
                let parent = if node.tag == Tag::P { node.parent } else { block.owner };
                add(parent, score);
                add(self.page.node(parent).parent, score / 2.0);
            }
        }
        let damped = |(at, score): (u32, f32)| {
            let sums = self.within(at);
            (at, score * (1.0 - sums.links / sums.length.max(1.0)))
        };
        let better = |best: (u32, f32), next: (u32, f32)| {
            if next.1 > best.1 || next.1 == best.1 && next.0 < best.0 { next } else { best }
        };
        (0..).zip(scores).filter(|(_, score)| *score > 0.0).map(damped).fold((NONE, 0.0), better).0
    }
}

pub(crate) fn link_length(block: &TextBlock, shape: &TextShape) -> f32 {
    shape.length() * block.link_chars as f32 / block.chars.max(1) as f32
}

/// The block's length where it is running text, else 0.
pub(crate) fn good_length(block: &TextBlock, shape: &TextShape) -> f32 {
    let length = shape.length();
    if length > GOOD_LENGTH && link_length(block, shape) < GOOD_LINKS * length { length } else { 0.0 }
}

/// Of every element, its class words as a mask and a hash of its tag and class. Equal values are looked at once.
fn marks(page: &Page) -> (Vec<u32>, Vec<u32>) {
    let (mut known, mut said) = (HashMap::<&str, u32>::default(), Vec::<(u32, u32)>::new());
    let (mut families, mut looks) = (Vec::new(), Vec::new());
    families.reserve_exact(page.len() as usize);
    looks.reserve_exact(page.len() as usize);
    for (at, node) in page.nodes().iter().enumerate() {
        let (mut mask, mut look) = (0, mix(0, node.tag as u64));
        for (name, value) in page.attrs(at as u32) {
            if name == Attr::Id && node.tag.heading_level().is_some() {
                continue;
            }
            if matches!(
                name,
                Attr::Class | Attr::Id | Attr::Role | Attr::Itemprop | Attr::DataTestid | Attr::DataComponent
            ) {
                let at = *known.entry(value).or_insert(said.len() as u32) as usize;
                if at == said.len() {
                    said.push((class_tokens::families(value), letters(value)));
                }
                let (families, letters) = said.get(at).copied().unwrap_or_default();
                mask |= families;
                look = if name == Attr::Class && letters != 0 { mix(look, u64::from(letters)) } else { look };
            }
        }
        // "language-sql" names the language of a listing, not a choice of languages.
        families.push(if node.tag == Tag::Pre { mask & !Family::Nav.bit() } else { mask });
        looks.push(short(look));
    }
    (families, looks)
}

/// A hash of a class's letters alone, since numbers part what is alike.
fn letters(class: &str) -> u32 {
    let letters = class.bytes().filter(u8::is_ascii_alphabetic);
    short(letters.fold(0, |hash, byte| mix(hash, u64::from(byte))))
}

fn twins(page: &Page, under: impl Fn(u32) -> u64) -> Vec<u32> {
    let (mut kinds, mut counts) = (HashMap::<u64, u32>::default(), Vec::new());
    let mut twins: Vec<u32> = Vec::with_capacity(page.len() as usize);
    for at in 0..page.len() {
        let kind = *kinds.entry(under(at)).or_insert(counts.len() as u32);
        if kind as usize == counts.len() {
            counts.push(0);
        }
        counts.get_mut(kind as usize).into_iter().for_each(|count| *count += 1);
        twins.push(kind);
    }
    twins.iter_mut().for_each(|kind| *kind = counts.get(*kind as usize).copied().unwrap_or_default());
    twins
}
