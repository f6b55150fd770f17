//! Teasers: the page's lists of other articles, each with a title that is a link and some text of its own.
//!
//! Their text is running text as the article's is, and where the article is short there is more of it. What tells them is how
//! they are built: several elements of one kind below the headline, each of which begins with a link to another page of the
//! site and goes on with a few lines that are none. Where title and text are lines of one block, even above the headline or
//! among the article's own.

use super::blocks::TextBlock;
use super::features::terrain::{Terrain, good_length};
use crate::page::{Attr, Tag, address};
use rustc_hash::FxHashMap as HashMap;

/// How far above its title a teaser's element is looked for.
const LEVELS: usize = 6;
/// A title has at least so many words.
const WORDS: f32 = 3.0;
/// A title before the text in its own element takes at least so many bytes.
const TITLE: usize = 12;
/// A list has at least so many teasers, of at most so many blocks each.
const TEASERS: u32 = 3;
const BLOCKS: u32 = 8;
/// Of a teaser's text, less than this is its title.
const LINKS: f32 = 0.8;
/// A teaser is no longer than this, on the common scale of lengths.
const LENGTH: f32 = 1200.0;

/// The element of each teaser, in document order.
pub(crate) fn find(terrain: &Terrain<'_>) -> Vec<u32> {
    let page = terrain.page;
    let mut items: Vec<u32> = Vec::new();
    let mut lists: HashMap<u64, u32> = HashMap::default();
    let start = terrain.headline.map_or(usize::MAX, |headline| headline + 1);
    // Where the elements end that hold running text: a list within one is the text's own.
    let mut end = 0;
    for number in 0..terrain.blocks.len() {
        let Some((block, shape)) = terrain.blocks.get(number).zip(terrain.shapes.get(number)) else { break };
        let whole = is_whole(terrain, block).then_some(block.owner);
        let item = whole.or_else(|| item(terrain, number).filter(|_| number >= start && block.first >= end));
        if let Some(item) = item.filter(|item| items.last() != Some(item)) {
            *lists.entry(u64::from(page.node(item).parent)).or_default() += 1;
            items.push(item);
        }
        if number >= start && good_length(block, shape) > 0.0 {
            let holder = if page.node(block.owner).tag == Tag::P {
                page.node(block.owner).parent
            } else {
                block.owner
            };
            end = end.max(page.node(holder).end);
        }
    }
    let mut teasers = Vec::new();
    for item in items {
        if lists.get(&u64::from(page.node(item).parent)).is_some_and(|&items| items >= TEASERS) {
            teasers.push(item);
        }
    }
    teasers
}

/// The element of the teaser that a block is the title of.
fn item(terrain: &Terrain<'_>, number: usize) -> Option<u32> {
    let (block, shape) = terrain.blocks.get(number).zip(terrain.shapes.get(number))?;
    let anchor = block.links.first().map(|link| link.anchor);
    let linked = block.link_chars * 10 >= block.chars * 9 && anchor.is_some_and(|at| leads_on(terrain, at));
    let heads = terrain.page.node(block.owner).tag.heading_level().is_some();
    if shape.words < WORDS || !linked && !heads {
        return None;
    }
    let mut below = terrain
        .page
        .chain(block.owner)
        .take(LEVELS)
        .take_while(|&at| !terrain.holds_headline(at))
        .map(|at| (at, terrain.within(at)))
        .take_while(|(_, sums)| sums.blocks <= BLOCKS);
    let (mut item, sums) = below.find(|&(at, sums)| {
        terrain.twins(at) >= TEASERS && sums.blocks > 1 && sums.links < LINKS * sums.length
    })?;
    // Its outermost element: what is around it holds no more text.
    item = below.take_while(|(_, around)| around.blocks == sums.blocks).last().map_or(item, |(at, _)| at);
    // Nothing but a kicker or a date stands before the title.
    let opens = terrain.between(item, block.first).good <= 0.0;
    let fits = opens && sums.length <= LENGTH && (linked || is_overlaid(terrain, item));
    fits.then_some(item)
}

/// Whether a block is a teaser by itself, `<p><a>Title</a><br>Text</p>` or `<li><a>Title</a> <span>Text cut off ...</span></li>`,
/// and one of several.
fn is_whole(terrain: &Terrain<'_>, block: &TextBlock) -> bool {
    block.links.first().is_some_and(|link| {
        let after = terrain.page.node(link.anchor).end;
        link.start == 0
            && (TITLE..block.text.len() / 4 * 3).contains(&link.end)
            && (after < block.end && terrain.page.node(after).tag == Tag::Br
                || block.text.ends_with("...")
                || block.text.ends_with('…'))
            && terrain.twins(block.owner) >= TEASERS
            && leads_on(terrain, link.anchor)
    })
}

/// Whether a link that shows no text, but names what it leads to, lies over an element.
fn is_overlaid(terrain: &Terrain<'_>, item: u32) -> bool {
    let page = terrain.page;
    let bare = |at: u32| page.node(at).tag == Tag::A && page.attr(at, Attr::AriaLabel).is_some();
    (item..page.node(item).end).any(|at| bare(at) && terrain.within(at).blocks == 0 && leads_on(terrain, at))
}

/// Whether a link leads to another page of the site.
pub(super) fn leads_on(terrain: &Terrain<'_>, anchor: u32) -> bool {
    let Some(href) = terrain.page.attr(anchor, Attr::Href) else { return false };
    let host = |address| address::host(address).map(|host| host.strip_prefix("www.").unwrap_or(host));
    let own = terrain.page.url().and_then(host);
    !href.starts_with('#') && host(href).is_none_or(|host| own.is_none_or(|own| own == host))
}
