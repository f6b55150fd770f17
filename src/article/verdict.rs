//! One verdict per block: kept with a role, or removed with a reason and its evidence. Every visible block gets exactly one,
//! which is what makes the accounting complete.

use super::BODY;
use super::blocks::TextBlock;
use super::features::Scopes;
use super::features::terrain::Terrain;
use super::likes;
use super::reasons::{self, Place, Removal};
use crate::lang::Test;
use crate::lang::class_tokens::Family;
use crate::lang::credits;
use crate::lang::labels::{self, Label};
use crate::page::{Page, Tag};
use crate::report::{Reason, Role, Sign};
use crate::search::Search;
use std::ops::RangeInclusive;

/// What becomes of a block.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Verdict {
    Keep(Role),
    Remove(Removal),
}

/// A short bold line without an end mark is a subheading up to so many words.
pub(super) const SUBHEADING_WORDS: f32 = 14.0;
/// A "read also" line without any link is still one up to so many words.
const RECOMMENDATION_WORDS: f32 = 30.0;
/// So many letters may stand in a "read also" line outside of its phrase and its link.
const PROSE: usize = 3;
/// How far up a pulled quotation's element is looked for, how far from it its paragraph, in blocks, and how long it is: bytes of
/// letters and digits.
const ECHO_LEVELS: usize = 3;
const ECHO_REACH: usize = 10;
const ECHO_BYTES: RangeInclusive<usize> = 24..=1000;
/// How far above its text the element is looked for that names a quotation's source.
const SOURCE_LEVELS: usize = 4;
/// A signature in brackets has so many bytes.
const SIGNED: usize = 60;
/// How far above its text a caption's element is looked for.
const CAPTION_LEVELS: usize = 4;
/// The most blocks that a caption's element holds.
const CAPTION_BLOCKS: u32 = 3;
/// A caption that nothing but its place beside a picture tells has so many words.
const CAPTION_WORDS: (f32, f32) = (5.0, 80.0);
/// Classes of elements whose pictures are none of the article's.
const FOREIGN: u32 = Family::Related.bit() | Family::Popular.bit() | Family::Newsletter.bit();

/// Decides every block. `chosen` says which blocks the classifier takes for the article's body, `known` which ones the
/// metadata recognised (byline, date, tags ...), `probabilities` how likely each was.
pub(crate) fn decide(
    terrain: &Terrain<'_>,
    scopes: &Scopes,
    chosen: &[bool],
    known: &[Option<Role>],
    probabilities: &[f32],
) -> Vec<Verdict> {
    let end = chosen.iter().rposition(|&chosen| chosen);
    // What a label at the edge of the choice calls something else is none of it.
    let trimmed: Vec<bool> = trimmed(terrain, chosen, known);
    let chosen = trimmed.as_slice();
    let is_chosen = |number: usize| chosen.get(number) == Some(&true);
    let first = (0..chosen.len()).find(|&number| is_chosen(number));
    let last = (0..chosen.len()).rev().find(|&number| is_chosen(number));
    let body = first.and_then(|first| terrain.blocks.get(first)).map(|block| block.first);
    let told = |number: usize, within: bool| {
        let probability = probabilities.get(number).copied().unwrap_or_default();
        reasons::reason(terrain, scopes, number, Place { within, body }, probability)
    };
    let decide = |number: usize| {
        let within = first.is_some_and(|first| first < number) && last.is_some_and(|last| number <= last);
        let after = terrain.headline.or(first).is_some_and(|start| number >= start);
        let article = after && last.is_some_and(|last| number <= last);
        let signed = after && end.is_some_and(|end| number <= end);
        if terrain.headline == Some(number) {
            return Verdict::Keep(Role::Headline);
        }
        if let Some(removal) = recommendation(terrain, number, within) {
            return Verdict::Remove(removal);
        }
        if let Some(removal) = reasons::listed(terrain, scopes, number, within) {
            return Verdict::Remove(removal);
        }
        let cell = is_chosen(number) && terrain.table(number).is_some();
        if let Some(role) = known.get(number).copied().flatten() {
            return Verdict::Keep(role);
        }
        // The last of the text may be one alone.
        let inner = is_chosen(number) && Some(number) != last;
        if signed && !cell && is_signature(terrain, number, inner) {
            return Verdict::Keep(Role::Byline);
        }
        if is_chosen(number)
            && let Some(removal) = foreign(terrain, number, body).or_else(|| echo(terrain, chosen, number))
        {
            return Verdict::Remove(removal);
        }
        if is_chosen(number) && (cell || !is_classed_caption(terrain, number)) {
            return Verdict::Keep(body_role(terrain, number));
        }
        if let Some(role) = figure_role(terrain, number).filter(|_| article) {
            return Verdict::Keep(role);
        }
        Verdict::Remove(told(number, within))
    };
    let mut verdicts: Vec<Verdict> = (0..terrain.blocks.len()).map(decide).collect();
    // What would stand under the last headings is gone.
    for (number, verdict) in verdicts.iter_mut().enumerate().rev() {
        match verdict {
            Verdict::Keep(Role::Subheading) => *verdict = Verdict::Remove(told(number, false)),
            Verdict::Keep(role) if BODY.contains(role) || *role == Role::Figure => break,
            _ => {}
        }
    }
    verdicts
}

/// The choice without what stands at its beginning or its end and opens with the label of something else, bylines and the like
/// passed over.
fn trimmed(terrain: &Terrain<'_>, chosen: &[bool], known: &[Option<Role>]) -> Vec<bool> {
    let known =
        |number: usize| known.get(number).is_some_and(Option::is_some) || is_signature(terrain, number, true);
    let labelled = |number: usize, opens: bool| {
        let found = terrain.blocks.get(number).zip(terrain.shapes.get(number));
        found.is_some_and(|(block, shape)| reasons::is_labelled_foreign(block, shape, opens))
    };
    let core = |number: usize, opens: bool| {
        chosen.get(number) == Some(&true) && !known(number) && !labelled(number, opens)
    };
    let (first, last) =
        ((0..chosen.len()).find(|&at| core(at, true)), (0..chosen.len()).rev().find(|&at| core(at, false)));
    match first.zip(last) {
        Some((first, last)) => {
            let within = |(number, &kept): (usize, &bool)| kept && (first..=last).contains(&number);
            chosen.iter().enumerate().map(within).collect()
        }
        None => chosen.to_vec(),
    }
}

/// A "read also" line, whatever the classifier thought of it: a phrase alone, or before a colon and a title, or with nothing
/// after it but a link. In prose that merely starts with the same words, more than the link follows.
fn recommendation(terrain: &Terrain<'_>, number: usize, within: bool) -> Option<Removal> {
    let (block, shape) = (terrain.blocks.get(number)?, terrain.shapes.get(number)?);
    let (label, length) = shape.label?;
    let (phrase, rest) = block.text.split_at_checked(length)?;
    let colon = rest.trim_start().starts_with(&[':', '：'][..]) || phrase.ends_with(':');
    let alone = !rest.contains(char::is_alphanumeric as Test);
    let linked = block.link_chars as f32 / block.chars.max(1) as f32;
    let several = phrase.trim().has(' ') || !phrase.is_ascii();
    let ends = shape.ends && !block.text.ends_with(&['?', '!'][..]);
    let sentence = |ends| labels::may_open_a_sentence(phrase, ends);
    let bare = || !sentence(ends) && unlinked(block, length) <= PROSE;
    let proven = match label {
        // "Watch" alone may head what there is to watch.
        Label::ReadAlso if alone => several || colon || linked > 0.5 || block.is_bold() && !sentence(true),
        Label::Related if alone => several || colon,
        Label::Related => colon && linked > 0.5,
        Label::ReadAlso if colon => {
            linked > 0.5 || several && (linked > 0.25 || shape.words <= RECOMMENDATION_WORDS && !shape.ends)
        }
        Label::ReadAlso => several && linked > 0.5 && bare(),
        _ => false,
    };
    let phrase = phrase.trim_start_matches((|c: char| !c.is_alphanumeric()) as Test);
    let reason = if alone && !within { Reason::RelatedList } else { Reason::InlineRecommendation };
    proven.then(|| Removal::quoting(reason, Sign::Opening, phrase))
}

/// How many letters and digits stand outside of links after the first `length` bytes of a block.
fn unlinked(block: &TextBlock, length: usize) -> usize {
    let mut links = block.links.iter().peekable();
    let outside = block.text.char_indices().filter(|&(at, c)| {
        while links.next_if(|link| link.end <= at).is_some() {}
        at >= length && c.is_alphanumeric() && links.peek().is_none_or(|link| at < link.start)
    });
    outside.count()
}

/// What readers wrote and other articles, told by the class words and the first line of an element that does not hold the
/// beginning of the body.
fn foreign(terrain: &Terrain<'_>, number: usize, body: Option<u32>) -> Option<Removal> {
    let block = terrain.blocks.get(number)?;
    let comments = [(Family::Comment, Reason::Comments)];
    let shape = terrain.shapes.get(number)?;
    let numbers = terrain.gutters.binary_search(&block.first).is_ok();
    reasons::by_class(terrain, block, Place { within: false, body }, &comments)
        .or_else(|| numbers.then(|| Removal::quoting(Reason::Boilerplate, Sign::Opening, &block.text)))
        .or_else(|| reasons::headed(terrain, block, body))
        .or_else(|| reasons::twice(terrain, block, shape))
        .or_else(|| reasons::promotion(block, shape))
        .or_else(|| reasons::told(block, shape).filter(|_| body_role(terrain, number) == Role::Paragraph))
}

/// A line set apart to catch the eye, whose words a paragraph near it holds as well.
fn echo(terrain: &Terrain<'_>, chosen: &[bool], number: usize) -> Option<Removal> {
    let block = terrain.blocks.get(number)?;
    let apart = terrain.page.chain(block.owner).take(ECHO_LEVELS).any(|at| {
        matches!(terrain.page.node(at).tag, Tag::Aside | Tag::Blockquote)
            || terrain.families(at) & Family::Quote.bit() != 0
    });
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let own = apart.then(|| bare(&block.text)).filter(|own| ECHO_BYTES.contains(&own.len()))?;
    let near = number.saturating_sub(ECHO_REACH)..(number + ECHO_REACH + 1).min(chosen.len());
    let echoed = near.filter(|&other| other != number && chosen.get(other) == Some(&true)).any(|other| {
        terrain
            .blocks
            .get(other)
            .is_some_and(|other| other.chars > block.chars && bare(&other.text).holds(&own))
    });
    echoed.then(|| Removal::by(Reason::Boilerplate, Sign::Echo))
}

/// The role of a block of the body, by its elements.
pub(super) fn body_role(terrain: &Terrain<'_>, number: usize) -> Role {
    let (Some(block), Some(shape)) = (terrain.blocks.get(number), terrain.shapes.get(number)) else {
        return Role::Paragraph;
    };
    if terrain.table(number).is_some() {
        return Role::Table;
    }
    if likes::unfolds(terrain, number) {
        return Role::Subheading;
    }
    for at in terrain.page.chain(block.owner) {
        match terrain.page.node(at).tag {
            Tag::Pre => return Role::Code,
            Tag::Figcaption | Tag::Figure => return Role::Figure,
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 | Tag::Summary => {
                return Role::Subheading;
            }
            Tag::Li | Tag::Dt | Tag::Dd => return Role::List,
            Tag::Blockquote if source_of(terrain.page, block).is_some() => return Role::Paragraph,
            Tag::Blockquote => return Role::Quote,
            _ => {}
        }
    }
    if block.is_bold() && shape.words <= SUBHEADING_WORDS && !shape.ends {
        Role::Subheading
    } else {
        Role::Paragraph
    }
}

/// The quotation whose source a block names: its foot, or what it cites.
pub(super) fn source_of(page: &Page, block: &TextBlock) -> Option<u32> {
    let named =
        |&at: &u32| matches!(page.node(at).tag, Tag::Footer | Tag::Cite) && page.node(at).end >= block.end;
    let mut above = page.chain(page.chain(block.first).take(SOURCE_LEVELS).find(named)?);
    above.find(|&at| page.node(at).tag == Tag::Blockquote)
}

/// Who wrote and edited it, at an article's end: initials or names in brackets, as Indonesian publications sign, "(abc/def)",
/// "(Site.com/Sari Melati)", or a mail address. One alone, or in capitals, only where it was not `chosen`.
fn is_signature(terrain: &Terrain<'_>, number: usize, chosen: bool) -> bool {
    let Some(block) = terrain.blocks.get(number) else { return false };
    let text = block.text.as_str();
    if text.has('@') && !text.has(' ') || !chosen && is_end_mark(text) {
        return true;
    }
    let inside = text.strip_prefix(['(', '[']).and_then(|text| text.strip_suffix([')', ']']));
    inside.is_some_and(|inside| {
        (!chosen || inside.has('/')) && inside.len() <= SIGNED && inside.split(['/', ' ']).all(is_of_a_name)
    })
}

/// Whether a line is what agencies end a dispatch with: dashes and their name in capitals, "-- WARTA".
fn is_end_mark(text: &str) -> bool {
    let name = text.trim_start_matches(&['-', '–', '—'][..]);
    name.len() < text.len()
        && (2..=SIGNED / 2).contains(&name.trim().len())
        && name.chars().all(|c| c.is_uppercase() || c.is_whitespace())
}

/// Whether a word begins with a capital, or is initials.
fn is_of_a_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        || (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether the innermost elements of a block beside a picture are classed as a caption's, or the small element around them is.
fn is_classed_caption(terrain: &Terrain<'_>, number: usize) -> bool {
    let Some(block) = terrain.blocks.get(number) else { return false };
    let page = terrain.page;
    let small = |at: u32| at >= block.owner || terrain.within(at).blocks <= CAPTION_BLOCKS;
    let mut inner = page.chain(block.first).skip(1).take_while(|&at| at >= page.node(block.owner).parent);
    let pictured = page
        .chain(block.owner)
        .take(CAPTION_LEVELS)
        .any(|at| terrain.images(at, page.node(at).end) > 0 && terrain.within(at).blocks <= CAPTION_BLOCKS);
    pictured && inner.any(|at| small(at) && terrain.families(at) & Family::Caption.bit() != 0)
}

/// The role of a caption, and of what a figure without pictures holds: of a listing, a list or a table its own. Quotations in
/// figures that were not chosen are posts of others, or said in the text as well.
fn figure_role(terrain: &Terrain<'_>, number: usize) -> Option<Role> {
    let page = terrain.page;
    let block = terrain.blocks.get(number).filter(|_| is_caption(terrain, number))?;
    let figure = page.chain(block.owner).find(|&at| page.node(at).tag == Tag::Figure);
    if figure.is_none_or(|at| terrain.images(at, page.node(at).end) > 0) {
        return Some(Role::Figure);
    }
    match body_role(terrain, number) {
        Role::List | Role::Table if block.link_chars * 2 > block.chars => None,
        role @ (Role::Code | Role::List | Role::Table) => Some(role),
        _ => Some(Role::Figure),
    }
}

/// A caption or credit: in a `figcaption` or a `figure`; classed as one; or a few words alone with a picture. What has no letter is
/// a count or a film's length, and what a player says where it cannot play tells of no picture. Nor does what stands
/// beside a heading or in an `article`: a teaser, an offer with a picture of its own.
fn is_caption(terrain: &Terrain<'_>, number: usize) -> bool {
    let (Some(block), Some(shape)) = (terrain.blocks.get(number), terrain.shapes.get(number)) else {
        return false;
    };
    if !block.text.contains(char::is_alphabetic as Test) || credits::is_fallback(&block.text) {
        return false;
    }
    let page = terrain.page;
    let linked = block.link_chars * 2 > block.chars;
    let is_heading = |at: u32| page.node(at).tag.heading_level().is_some();
    let mut titled = false;
    for at in page.chain(block.first).skip(1).take(CAPTION_LEVELS) {
        let (node, families) = (page.node(at), terrain.families(at));
        let pictured = terrain.images(at, node.end) > 0;
        titled |= is_heading(at);
        if node.tag == Tag::Article || families & FOREIGN != 0 {
            return false;
        }
        if node.tag == Tag::Figcaption || node.tag == Tag::Figure && (pictured || !titled) {
            return true;
        }
        let small = terrain.within(at).blocks <= CAPTION_BLOCKS;
        let job = !pictured && families & Family::Author.bit() != 0;
        if small && families & Family::Caption.bit() != 0 && !titled && !job {
            return true;
        }
        if small && pictured && !linked && (CAPTION_WORDS.0..=CAPTION_WORDS.1).contains(&shape.words) {
            return terrain.holds_headline(at) || !(at..node.end).any(is_heading);
        }
    }
    false
}
