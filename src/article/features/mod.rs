//! Numbers for the classifier: what a block is like, what it stands in, what stands beside it.
//!
//! Nothing here decides. Each feature is a byte (see [`row`]), the same on the reader's machine as in training, and
//! language-free where it can be: lengths on a scale common to all scripts, punctuation, links, structure. Words enter only
//! as data of [`lang`](crate::lang).

pub(crate) mod row;
pub(crate) mod sums;
pub(crate) mod terrain;
pub(crate) mod text;
pub(crate) mod whole;

use crate::article::blocks::TextBlock;
use crate::lang::class_tokens::Family;
use crate::lang::labels::Label;
use crate::page::{Page, Tag};
use row::{Row, count, log, share, signed};
use sums::Sums;
use terrain::{DEPTH, Terrain, good_length};
use text::Claims;

/// Ancestors that say something by their tag.
const LANDMARKS: [Tag; 6] = [Tag::Article, Tag::Main, Tag::Footer, Tag::Figure, Tag::Ul, Tag::Table];

/// Class words of ancestors that say something beside all that is counted.
const CLASSES: [Family; 7] = [
    Family::Content,
    Family::Comment,
    Family::Newsletter,
    Family::Gate,
    Family::Caption,
    Family::Media,
    Family::Legal,
];

/// How many steps of nearness there are.
const NEAR: usize = 16;

/// How many levels up elements that look the same are counted.
const TWINS: usize = 3;

/// The features of some blocks, given by their numbers, each made when it is asked for; the first has their names where `named`.
pub(crate) fn rows<'a>(
    terrain: &'a Terrain<'_>,
    claims: &'a Claims,
    scopes: &'a Scopes,
    numbers: impl Iterator<Item = usize> + 'a,
    named: bool,
) -> impl Iterator<Item = Row> + 'a {
    let around = Around::new(terrain, scopes);
    numbers.enumerate().map(move |(place, number)| {
        let names = (named && place == 0).then(Vec::new);
        let mut row = Row { values: Vec::with_capacity(128), names };
        if let (Some(block), Some(shape)) = (terrain.blocks.get(number), terrain.shapes.get(number)) {
            let chain = terrain.chain(block.owner);
            let [seen, before] = terrain.seen.get(number).copied().unwrap_or([1, 0]);
            text::own(block, shape, claims, seen, &mut row);
            element(terrain, block, &chain, &mut row);
            ancestors(terrain, block, &chain, &mut row);
            around.position(terrain, number, before, &mut row);
            neighbours(terrain, number, &mut row);
        }
        row
    })
}

/// The element a block stands in, and the families of its ancestors.
fn element(terrain: &Terrain<'_>, block: &TextBlock, chain: &[u32], row: &mut Row) {
    let page = terrain.page;
    let tag = page.node(block.owner).tag;
    row.add("element.kind", tag_rank(tag));
    row.add("element.heading", tag.heading_level().unwrap_or(0));
    row.add("element.inline", inline_rank(page, block));
    row.add("element.depth", count(chain.len()));
    // The nearest ancestor of each kind.
    let marks: Vec<_> = chain.iter().map(|&at| (page.node(at).tag, terrain.families(at))).collect();
    // How near an ancestor is, 0 where there is none: so one threshold parts the near from the far and the absent.
    let near = |level: usize, nearest: usize| count(nearest - level.min(NEAR - 1));
    let landmark = |landmark| marks.iter().position(|&(tag, _)| tag == landmark);
    row.each("landmark", LANDMARKS.map(|tag| landmark(tag).map_or(0, |level| near(level, NEAR))));
    // A class around the headline as well is the page's, and says less.
    let local = chain.iter().position(|&at| terrain.holds_headline(at)).unwrap_or(chain.len());
    let class = |family: Family| match marks.iter().position(|(_, mask)| mask & family.bit() != 0) {
        None => 0,
        Some(level) if level < local => near(level, 2 * NEAR),
        Some(level) => near(level - local, NEAR),
    };
    row.each("class", CLASSES.map(class));
    let twins = |level: usize| chain.get(level).map_or(0, |&at| log(terrain.twins(at) as f32));
    row.each("twins", (0..TWINS).map(twins));
    row.add("comments.share", share(terrain.comments, terrain.total.length));
}

/// Block elements in the order of how often they hold running text.
fn tag_rank(tag: Tag) -> u8 {
    use Tag::*;
    match tag {
        P => 20,
        Blockquote => 19,
        Pre => 18,
        Li => 15,
        Dd | Dt => 14,
        Td | Th => 13,
        H2 | H3 | H4 | H5 | H6 => 12,
        H1 => 11,
        Div => 9,
        Section | Article | Main => 8,
        Figcaption | Caption => 6,
        Header | Hgroup | Address => 5,
        Aside | Nav | Footer => 3,
        Button | Label | Form | Fieldset | Legend => 1,
        _ => 7,
    }
}

/// The inline element directly around a block's first text.
fn inline_rank(page: &Page, block: &TextBlock) -> u8 {
    match page.node(page.node(block.first).parent).tag {
        Tag::A => 1,
        Tag::Span => 2,
        Tag::Strong | Tag::B => 3,
        Tag::Em | Tag::I => 4,
        Tag::Time => 5,
        Tag::Small => 6,
        tag if tag.is_block() => 0,
        _ => 7,
    }
}

/// Sums over the nearest ancestors, and over the containers that hold most of the page's running text.
fn ancestors(terrain: &Terrain<'_>, block: &TextBlock, chain: &[u32], row: &mut Row) {
    let total = terrain.total.good.max(1.0);
    for level in 0..4 {
        let at = chain.get(level).or(chain.last()).copied().unwrap_or_default();
        let sums = terrain.within(at);
        row.each(
            ["around.0", "around.1", "around.2", "around.3"].get(level).copied().unwrap_or(""),
            sums_row(sums, terrain.images(at, terrain.page.node(at).end), total),
        );
    }
    let good: Vec<f32> = chain.iter().map(|&at| terrain.within(at).good).collect();
    let holder = |part: f32| good.iter().position(|&good| good >= part * total);
    for (name, part) in [("holder.40", 0.4), ("holder.60", 0.6), ("holder.80", 0.8)] {
        let level = holder(part);
        let at = level.and_then(|level| chain.get(level)).copied();
        let sums = at.map(|at| terrain.within(at)).unwrap_or_default();
        let before = at.map(|at| terrain.between(at, block.first)).unwrap_or_default();
        row.each(
            name,
            [
                level.map_or(255, |level| count(level.min(DEPTH))),
                log(sums.length),
                share(sums.links, sums.length),
                share(before.length, sums.length),
                share(before.good, sums.good),
                log(before.length),
                log(sums.good - before.good),
            ],
        );
    }
    let inside = chain.iter().position(|&at| at == terrain.candidate);
    let candidate = terrain.page.node(terrain.candidate);
    let common =
        chain.iter().position(|&at| at <= terrain.candidate && candidate.end <= terrain.page.node(at).end);
    row.add("candidate.inside", inside.map_or(0, |level| count(level + 1)));
    row.add("candidate.common", common.map_or(255, |level| count(level.min(DEPTH))));
    row.add(
        "candidate.side",
        if block.first < terrain.candidate {
            0
        } else if block.first >= candidate.end {
            2
        } else {
            1
        },
    );
    let common = common.and_then(|level| chain.get(level)).map(|&at| terrain.within(at)).unwrap_or_default();
    let held = terrain.within(terrain.candidate);
    row.add("candidate.growth", log(common.length - held.length));
    row.add("candidate.good", share(held.good, total));
    row.add("candidate.links", share(held.links, held.length));
}

fn sums_row(sums: Sums, images: u32, total: f32) -> [u8; 7] {
    let blocks = sums.blocks.max(1) as f32;
    [
        log(sums.length),
        share(sums.links, sums.length),
        share(sums.good, total),
        share(sums.good, sums.length),
        log(sums.blocks as f32),
        log(sums.length / blocks),
        log(images as f32),
    ]
}

/// What depends on the order of blocks.
struct Around<'a> {
    scopes: &'a Scopes,
    /// Per block, how many blocks in a row around it are mostly links.
    links: Vec<u32>,
    first_good: Option<usize>,
    last_good: Option<usize>,
    heading: Vec<u32>,
    /// The `main` and the `article` that hold the headline.
    halls: [Option<u32>; 2],
}

/// How many levels, its own included, a label's scope reaches.
const LABEL_SCOPE: usize = 3;
/// A label that heads a list has no more words.
const LABEL_WORDS: f32 = 8.0;

impl<'a> Around<'a> {
    fn new(terrain: &Terrain<'_>, scopes: &'a Scopes) -> Self {
        let blocks = terrain.blocks;
        let good = |i: &usize| {
            blocks.get(*i).zip(terrain.shapes.get(*i)).is_some_and(|(b, s)| {
                good_length(b, s) > 0.0
                    && (terrain.candidate..terrain.page.node(terrain.candidate).end).contains(&b.first)
            })
        };
        let mut heading = Vec::new();
        let mut since = 200;
        for block in blocks {
            since = if terrain.page.node(block.owner).tag.heading_level().is_some() { 0 } else { since + 1 };
            heading.push(since);
        }
        Self {
            scopes,
            links: link_runs(blocks),
            first_good: (0..blocks.len()).find(good),
            last_good: (0..blocks.len()).rev().find(good),
            heading,
            halls: [Tag::Main, Tag::Article].map(|tag| terrain.of_headline(tag)),
        }
    }

    fn position(&self, terrain: &Terrain<'_>, number: usize, repeated: u32, row: &mut Row) {
        let blocks = terrain.blocks.len();
        let first = terrain.blocks.get(number).map_or(0, |block| block.first);
        let before = terrain.between(0, first);
        row.add("position.block", share(number as f32, blocks as f32));
        row.add("position.length", share(before.length, terrain.total.length));
        row.add("position.good", share(before.good, terrain.total.good));
        row.add("page.blocks", log(blocks as f32));
        row.add("page.good", log(terrain.total.good));
        row.add("page.links", share(terrain.total.links, terrain.total.length));
        let distance =
            |other: Option<usize>| other.map_or(0, |other| signed(number as i64 - other as i64).max(1));
        row.add("position.headline", distance(terrain.headline));
        row.add("position.first_good", distance(self.first_good));
        row.add("position.last_good", distance(self.last_good));
        // 0 where there is none, else inside, before or after it.
        let beside = |hall: u32| match first {
            first if first < hall => 2,
            first if first >= terrain.page.node(hall).end => 3,
            _ => 1,
        };
        row.each("position.hall", self.halls.map(|hall| hall.map_or(0, beside)));
        row.add("position.heading", self.heading.get(number).map_or(255, |&d| count(d as usize)));
        let label = self.scopes.label(number);
        let kind = label.and_then(|at| terrain.shapes.get(at)).and_then(|shape| shape.label);
        row.add("label.scope", kind.map_or(0, |(label, _)| label as u8 + 1));
        row.add("text.repeated", count(repeated as usize));
        row.add("links.run", self.links.get(number).map_or(0, |&run| count(run as usize)));
        let kind =
            terrain.signatures.get(number).map(|&signature| terrain.kind(signature)).unwrap_or_default();
        row.each(
            "alike",
            [
                log(kind.blocks as f32),
                log(kind.length / kind.blocks.max(1) as f32),
                share(kind.links, kind.length),
                share(kind.good, terrain.total.good),
                share(kind.ends as f32, kind.blocks as f32),
            ],
        );
    }
}

/// The blocks before and after.
fn neighbours(terrain: &Terrain<'_>, number: usize, row: &mut Row) {
    for (name, place) in [("before", number.checked_sub(1)), ("after", Some(number + 1))] {
        let other = place.and_then(|i| Some((terrain.blocks.get(i)?, terrain.shapes.get(i)?)));
        let values = other.map_or([0; 3], |(block, shape)| {
            [
                log(shape.length()),
                share(block.link_chars as f32, block.chars as f32),
                tag_rank(terrain.page.node(block.owner).tag),
            ]
        });
        row.each(name, values);
    }
}

/// Per block, the last label ("Related", "Most read") over it, if it stands in that label's scope: a short labelled block
/// before it whose second ancestor (or nearer) holds both.
pub(crate) struct Scopes(Vec<Option<usize>>);

impl Scopes {
    pub(crate) fn new(terrain: &Terrain<'_>) -> Self {
        let mut last: Option<(usize, u32)> = None;
        let mut scopes = Vec::new();
        for (number, (block, shape)) in terrain.blocks.iter().zip(&terrain.shapes).enumerate() {
            if last.is_some_and(|(_, end)| block.first >= end) {
                last = None;
            }
            scopes.push(last.map(|(at, _)| at));
            // What is pressed to share heads nothing.
            let heads = |&label: &Label| {
                label.heads_a_list() && (label != Label::Share || !terrain.is_pressed(block))
            };
            let label = shape.label.map(|(label, _)| label).filter(heads);
            if let Some(label) = label.filter(|_| shape.words <= LABEL_WORDS || shape.label_only) {
                // A place for an ad stands among the paragraphs, and nothing before the word is of it; what shares the page does
                // not hold it.
                let opens = |at: &u32| match label {
                    Label::Ad => terrain.between(*at, block.first).blocks == 0,
                    Label::Share => !terrain.holds_headline(*at),
                    _ => true,
                };
                let levels = terrain.page.chain(block.owner).take(LABEL_SCOPE);
                let scope = levels.take_while(opens).last().unwrap_or(block.owner);
                last = Some((number, terrain.page.node(scope).end));
            } else if terrain.page.node(block.owner).tag.heading_level().is_some() {
                last = None;
            }
        }
        Self(scopes)
    }

    /// The number of the label block that block `number` stands under.
    pub(crate) fn label(&self, number: usize) -> Option<usize> {
        self.0.get(number).copied().flatten()
    }
}

/// For each block, the length of the run of link blocks it stands in; 0 outside of any.
fn link_runs(blocks: &[TextBlock]) -> Vec<u32> {
    let mut runs = vec![0; blocks.len()];
    let mut start = 0;
    let is_link = |block: &TextBlock| block.link_chars * 5 > block.chars * 4;
    while let Some(block) = blocks.get(start) {
        let length = blocks.iter().skip(start).take_while(|block| is_link(block)).count();
        if is_link(block) {
            runs.iter_mut().skip(start).take(length).for_each(|run| *run = length as u32);
        }
        start += length.max(1);
    }
    runs
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::article::{blocks, metadata};
    use crate::page::html;

    #[test]
    fn what_shares_the_page_heads_what_stands_in_its_box() {
        let text = "<p>Hujan turun sejak pagi di seluruh kota, dan warga menunggu air surut di beranda.</p>";
        let networks = "<div><span>Bagikan:</span><ul><li>Surel</ul></div>";
        let page = html::parse(
            &format!(
                "<div><h1>Hujan</h1>{networks}{text}<div><div><button>Share</button></div><p>Esok cerah.</div></div>"
            ),
            None,
        );
        let blocks = blocks::cut(&page);
        let terrain = Terrain::survey(&page, &blocks, &Claims::new(&metadata::declared(&page)));
        let scopes = Scopes::new(&terrain);
        let headed = (0..blocks.len()).filter(|&number| scopes.label(number).is_some());
        let headed: Vec<_> =
            headed.filter_map(|number| blocks.get(number)).map(|block| block.text.as_str()).collect();
        assert_eq!(headed, ["Surel"]);
    }
}
