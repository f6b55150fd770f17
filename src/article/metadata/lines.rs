//! The visible lines around an article that say something of it: dates, makers, topics, sources, decks.
//!
//! Looked at are the blocks from a little above the headline to the first of the body, those between, and a few
//! after its end: a site's header, its sidebar and its comments have dates and names of their own.

use super::byline::{self, Maker};
use super::clean::folded;
use super::date::{self, Found, Order};
use super::sources;
use super::title::Site;
use crate::article::blocks::TextBlock;
use crate::article::features::terrain::Terrain;
use crate::lang::class_tokens::Family;
use crate::lang::labels::{self, Label};
use crate::lang::months;
use crate::page::{Attr, Tag};
use std::ops::Range;

/// How many blocks above the headline and past the body's end are looked at.
const ABOVE: usize = 6;
const BELOW: usize = 12;

/// How many blocks between headline and body are looked at.
const BETWEEN: usize = 30;

/// How many blocks of the body's beginning and end may in truth be bylines.
const WITHIN: usize = 4;

/// The longest line with a date, in characters; what it may say beside its dates.
const LONGEST_DATED: usize = 160;
const LONGEST_BESIDE: usize = 70;

/// The shortest note on an author, in characters.
const SHORTEST_NOTE: usize = 60;

/// What a line is to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Sums the story up under the headline.
    Deck,
    /// Names makers, or a date.
    Byline,
    /// Tells of the author.
    AuthorNote,
    /// Lists topics.
    Tags,
    /// Names sources.
    SourceNote,
}

/// A date on a line.
#[derive(Clone, Debug)]
pub(crate) struct Dated {
    pub(crate) found: Found,
    /// A label before it says that it is the last change's.
    pub(crate) modified: bool,
    /// It stands at or below the headline and before the end of the body's beginning.
    pub(crate) near: bool,
    /// What stands before it on its line.
    pub(crate) lead: String,
}

/// What the visible lines say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    /// Block numbers and what they are.
    pub(crate) lines: Vec<(usize, Line)>,
    pub(crate) dates: Vec<Dated>,
    /// Makers after a title such as "Penulis", and those whom only the markup calls makers.
    pub(crate) titled: Vec<Maker>,
    pub(crate) classed: Vec<Maker>,
    pub(crate) tags: Vec<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) deck: Option<String>,
    /// The region from headline to body in node numbers, for what is not text.
    pub(crate) top: Range<u32>,
}

/// What reading lines needs to know beside the page.
pub(crate) struct Setting<'a> {
    pub(crate) terrain: &'a Terrain<'a>,
    /// Which blocks are the article's body.
    pub(crate) chosen: &'a [bool],
    pub(crate) site: &'a Site,
    pub(crate) order: Order,
    pub(crate) language: Option<&'a str>,
    /// Declared descriptions, folded.
    pub(crate) descriptions: &'a [String],
}

/// Reads the lines around the article.
pub(crate) fn read(setting: &Setting<'_>) -> Lines {
    let blocks = setting.terrain.blocks;
    let is_chosen = |number: usize| setting.chosen.get(number) == Some(&true);
    let first = (0..blocks.len()).find(|&number| is_chosen(number));
    let last = (0..blocks.len()).rev().find(|&number| is_chosen(number));
    let headline =
        setting.terrain.headline.filter(|&headline| first.is_none_or(|first| headline <= first + WITHIN));
    let Some(start) = headline.or(first) else { return Lines::default() };
    let body = first.map_or(start, |first| first.max(start));
    let top =
        start.saturating_sub(ABOVE)..(body + WITHIN).min(start + BETWEEN).max(start + 1).min(blocks.len());
    let bottom = last.map_or(0..0, |last| {
        (last + 1).saturating_sub(WITHIN).max(top.end)..(last + 1 + BELOW).min(blocks.len())
    });
    let node = |number: usize| blocks.get(number).map_or(0, |block| block.first);
    let mut reader = Reader {
        setting,
        lines: Lines { top: node(top.start)..node(body).max(node(start) + 1), ..Lines::default() },
        pending: None,
    };
    for number in top {
        reader.line(number, number >= start, Some(number) == headline);
    }
    reader.pending = None;
    for number in bottom {
        reader.line(number, false, false);
    }
    if let Some(headline) = headline {
        reader.deck(headline, first.unwrap_or(headline + BETWEEN));
    }
    reader.lines
}

struct Reader<'a> {
    setting: &'a Setting<'a>,
    lines: Lines,
    /// The title that the line before ended in.
    pending: Option<(usize, crate::report::PersonRole)>,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, near: bool, headline: bool) {
        let setting = self.setting;
        let Some(block) = setting.terrain.blocks.get(number) else { return };
        if headline {
            return;
        }
        let chosen = setting.chosen.get(number) == Some(&true);
        let families = self.families(block);
        let dated = self.dates(block, near, chosen);
        let classed = families & Family::Author.bit() != 0 || self.is_author_link(block);
        let after = self.pending.take().filter(|&(before, _)| before + 1 == number).map(|(_, role)| role);
        if let Some(line) = byline::line(&block.text, classed && !chosen, after, setting.site) {
            self.pending = line.pending.map(|role| (number, role));
            let titled = after.is_some() || byline::has_title(&block.text);
            if titled { &mut self.lines.titled } else { &mut self.lines.classed }.extend(line.makers);
            self.lines.lines.push((number, Line::Byline));
            return;
        }
        if dated {
            self.lines.lines.push((number, Line::Byline));
        } else if let Some(names) = sources::note(&block.text).filter(|_| !self.in_figure(block)) {
            self.lines.sources.extend(names);
            self.lines.lines.push((number, Line::SourceNote));
        } else if let Some(tags) = self.tags(block, families).filter(|_| !chosen) {
            self.lines.tags.extend(tags);
            self.lines.lines.push((number, Line::Tags));
        } else if classed && !chosen && block.text.chars().count() >= SHORTEST_NOTE {
            self.lines.lines.push((number, Line::AuthorNote));
        }
    }

    /// Takes a line's dates; whether the line says little else.
    fn dates(&mut self, block: &TextBlock, near: bool, chosen: bool) -> bool {
        let length = block.text.chars().count();
        if length > LONGEST_DATED || self.in_figure(block) {
            return false;
        }
        let found: Vec<Found> =
            date::find_all(&block.text, self.setting.order, self.setting.language).collect();
        let taken: usize = found
            .iter()
            .filter_map(|found| block.text.get(found.start..found.end))
            .map(|text| text.chars().count())
            .sum();
        // "... kata Budi, Senin (3/6/2024)." is prose.
        let prose = chosen
            && (length - taken > LONGEST_BESIDE / 2 || block.text.ends_with(['.', '”', '"', '!', '?']));
        if found.is_empty()
            || length - taken > LONGEST_BESIDE
            || prose
            || block.link_chars as usize * 2 > length
        {
            return false;
        }
        let mut end = 0;
        for found in found {
            let lead = block.text.get(end..found.start).unwrap_or_default().to_owned();
            end = found.end;
            let modified = months::is_modified_label(&lead);
            self.lines.dates.push(Dated { found, modified, near, lead });
        }
        true
    }

    /// The topics a line lists after a label or by the markup's word.
    fn tags(&self, block: &TextBlock, families: u32) -> Option<Vec<String>> {
        let labelled = labels::opening(&block.text).filter(|(label, _)| *label == Label::Tags);
        let linked = block.link_chars * 2 > block.chars;
        let classed = families & Family::Tags.bit() != 0;
        if !linked || labelled.is_none() && !classed {
            return None;
        }
        let text = |span: &crate::article::blocks::LinkSpan| {
            block.text.get(span.start..span.end).map(|tag| tag.trim_matches([' ', '#', ',']).to_owned())
        };
        let tags: Vec<String> = block
            .links
            .iter()
            .filter_map(text)
            .filter(|tag| (2..=40).contains(&tag.chars().count()))
            .collect();
        (!tags.is_empty()).then_some(tags)
    }

    /// The line under the headline that the markup or the declared description shows to be the deck.
    fn deck(&mut self, headline: usize, body: usize) {
        for number in headline + 1..body.min(headline + BETWEEN) {
            let Some(block) = self.setting.terrain.blocks.get(number) else { break };
            let known = self.lines.lines.iter().any(|&(line, _)| line == number);
            let length = block.chars as usize;
            if known
                || length < 20
                || length > 600
                || self.in_figure(block)
                || block.link_chars * 2 > block.chars
            {
                continue;
            }
            let classed = self.families(block) & Family::Deck.bit() != 0;
            let text = folded(&block.text);
            let described = self.setting.descriptions.iter().any(|description| agree(description, &text));
            let heading =
                self.setting.terrain.page.node(block.owner).tag == Tag::H2 && number <= headline + 2;
            if classed || described || heading {
                self.lines.deck = Some(block.text.clone());
                self.lines.lines.push((number, Line::Deck));
                return;
            }
        }
    }

    fn families(&self, block: &TextBlock) -> u32 {
        let terrain = self.setting.terrain;
        terrain.page.chain(block.owner).take(2).fold(0, |mask, at| mask | terrain.families(at))
    }

    /// Whether the line's links are to an author.
    fn is_author_link(&self, block: &TextBlock) -> bool {
        let page = self.setting.terrain.page;
        let says = |at: u32, name: Attr, word: &str| {
            page.attr(at, name).is_some_and(|value| value.split_ascii_whitespace().any(|part| part == word))
        };
        block.links.iter().any(|span| says(span.anchor, Attr::Rel, "author"))
            || page.chain(block.owner).take(2).any(|at| says(at, Attr::Itemprop, "author"))
    }

    fn in_figure(&self, block: &TextBlock) -> bool {
        let page = self.setting.terrain.page;
        page.chain(block.owner).take(4).any(|at| matches!(page.node(at).tag, Tag::Figure | Tag::Figcaption))
    }
}

/// Whether two folded texts are the same but for where one was cut.
fn agree(one: &str, other: &str) -> bool {
    const SHARED: usize = 40;
    let cut = |text: &str| text.char_indices().nth(SHARED).map_or(text.len(), |(at, _)| at);
    !one.is_empty()
        && (one == other
            || one.len().min(other.len()) >= SHARED && one.get(..cut(one)) == other.get(..cut(other)))
}
