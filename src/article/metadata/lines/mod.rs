//! The visible lines around an article that say something of it: dates, makers, topics, sources, decks.
//!
//! Looked at are the blocks from a little above the headline to the first of the body, those between, and a few
//! after its end: a site's header, its sidebar and its comments have dates and names of their own.

mod deck;

use super::byline::{self, Maker, Reading};
use super::date::{self, Found, Order};
use super::sources;
use super::title::Site;
use crate::article::blocks::{LinkSpan, TextBlock};
use crate::article::features::terrain::Terrain;
use crate::lang::Test;
use crate::lang::class_tokens::Family;
use crate::lang::labels::{self, Label};
use crate::lang::{bylines, months};
use crate::page::{Attr, Page, Tag};
use crate::report::PersonRole;
use crate::search::Search;
use std::ops::Range;

/// How many blocks above the headline and past the body's end are looked at.
const ABOVE: usize = 6;
const BELOW: usize = 12;

/// How many blocks between headline and body are looked at.
const BETWEEN: usize = 40;

/// How many blocks of the body's beginning and end may in truth be bylines.
const WITHIN: usize = 4;

/// The longest line with a date, in characters; what it may say beside its dates, and what prose of the body may.
const LONGEST_DATED: usize = 160;
const LONGEST_BESIDE: usize = 40;
const PROSE_BESIDE: usize = 30;
/// What a date alone may have beside it: a weekday, "o'clock".
const DATE_BESIDE: usize = 12;

/// The shortest note on an author, in characters.
const SHORTEST_NOTE: u32 = 60;

/// Classes of elements that hold a date or makers.
const DATED: u32 = Family::Date.bit() | Family::Author.bit();

/// Marks that part a line in what belongs together.
const PARTS: [char; 5] = ['|', '•', '·', '\u{2003}', '｜'];

/// How many blocks of the body's beginning may be its authors' names alone.
pub(super) const SIGNED: usize = 3;

/// How many blocks may stand between two lines of one byline.
const GAP: usize = 3;

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
    /// Its line is the article's own: between headline and body, with its makers, or alone but for the site's name and what says
    /// that it was published.
    pub(crate) own: bool,
    /// What stands before it on its line.
    pub(crate) lead: String,
}

/// What the visible lines say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    /// Block numbers and what they are.
    pub(crate) lines: Vec<(usize, Line)>,
    pub(crate) dates: Vec<Dated>,
    /// Makers after a title such as "Penulis".
    pub(crate) titled: Vec<Maker>,
    /// Those whom only the markup calls makers.
    pub(crate) classed: Vec<Maker>,
    /// The first name in an author's box below the body.
    pub(crate) boxed: Vec<Maker>,
    /// Names that stand beside the date and nothing else.
    pub(crate) dated: Vec<Maker>,
    /// Names alone in bold at the beginning or the end of the body.
    pub(crate) signed: Vec<Maker>,
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
    /// Whether the page declares who wrote it, but no person.
    pub(crate) anonymous: bool,
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
        last: None,
    };
    for number in top {
        let place = if number < start {
            Place::Above
        } else if number < body {
            Place::Between
        } else {
            Place::Beginning
        };
        if Some(number) != headline {
            reader.line(number, place);
        }
    }
    for number in bottom {
        reader.line(number, Place::Below);
    }
    // The classifier may leave a signature out.
    let top = first.into_iter().flat_map(|first| first.saturating_sub(1)..first + SIGNED);
    for number in top.chain(last.into_iter().flat_map(|last| [last, last + 1])) {
        reader.signature(number);
    }
    if let Some(headline) = headline {
        reader.deck(headline, first.unwrap_or(headline + BETWEEN));
    }
    reader.lines
}

/// Where a line stands: the farther from the headline, the more it must say to be believed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before the headline: a date may stand there.
    Above,
    /// From the headline to the body.
    Between,
    /// Among the first blocks of the body.
    Beginning,
    /// About the end of the body.
    Below,
}

struct Reader<'a> {
    setting: &'a Setting<'a>,
    lines: Lines,
    /// The title that the line before ended in.
    pending: Option<(usize, PersonRole)>,
    /// The last line of makers.
    last: Option<usize>,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, place: Place) {
        let setting = self.setting;
        let Some(block) = setting.terrain.blocks.get(number) else { return };
        let chosen = setting.chosen.get(number) == Some(&true);
        let embedded = is_embedded(setting, block.owner, place == Place::Between);
        let before = self.lines.dates.len();
        let dated = !embedded && self.dates(number, block, place, chosen);
        let made = !embedded && self.makers(number, block, place, dated);
        let titled = made && (self.is_authors(block) || byline::has_title(&block.text));
        let mut alone = false;
        for dated in self.lines.dates.get_mut(before..).unwrap_or_default() {
            alone |= dated.own;
            dated.own = place == Place::Between && !dated.modified && (dated.own || titled);
        }
        // "Sumber" and ": Kabarsena" may stand in two cells.
        let mut text = block.text.clone();
        if let Some(label) =
            setting.terrain.blocks.get(number.wrapping_sub(1)).filter(|_| text.starts_with(':'))
        {
            text.insert_str(0, &label.text);
        }
        let classed = || !chosen && !self.is_deck(block) && self.families(block, 2) & DATED != 0;
        if made || dated && (alone || classed()) {
            self.lines.lines.push((number, Line::Byline));
        } else if let Some(names) =
            sources::note(&text).filter(|_| place != Place::Above && !self.in_figure(block))
        {
            self.lines.sources.extend(names);
            self.lines.lines.push((number, Line::SourceNote));
        } else if let Some(tags) = self.tags(block).filter(|_| place == Place::Below && !chosen) {
            self.lines.tags.extend(tags);
            self.lines.lines.push((number, Line::Tags));
        } else if self.is_authors(block) && !chosen && place != Place::Above && block.chars >= SHORTEST_NOTE {
            self.lines.lines.push((number, Line::AuthorNote));
        }
    }

    /// Takes the makers a line names; whether it is a line of makers.
    fn makers(&mut self, number: usize, block: &TextBlock, place: Place, dated: bool) -> bool {
        let known = !self.lines.titled.is_empty() || !self.lines.classed.is_empty();
        let page = self.setting.terrain.page;
        let text = parted(page, block);
        let titled = byline::has_title(&text);
        // Within the body stand teasers with bylines of their own.
        if place == Place::Beginning && known || self.in_figure(block) && !titled {
            return false;
        }
        let chosen = self.setting.chosen.get(number) == Some(&true);
        let pending = self.pending.take().filter(|&(before, _)| before + 1 == number).map(|(_, role)| role);
        let between = place == Place::Between;
        let classed = place != Place::Above && !chosen && self.is_authors(block);
        let names = classed || dated && place != Place::Below;
        // "Anna Brown was born on 3 March 1955."
        let loose = !chosen && place != Place::Below && !text.ends_with('.');
        let reading = Reading { names, loose, pending };
        let label = labels::opening(&block.text).map(|(label, _)| label);
        if label.is_some_and(|label| {
            matches!(label, Label::Share | Label::ReadAlso | Label::Navigation | Label::Comments)
        }) {
            return false;
        }
        let Some(mut line) = byline::line(&text, reading, self.setting.site) else { return false };
        // "Photo: enlarge"
        if page.chain(block.owner).take(2).any(|at| page.node(at).tag == Tag::Button) {
            line.makers.retain(|maker| maker.name.has(' '));
        }
        // "Born 3 March 1955"
        let named = titled || classed || pending.is_some();
        // "Nusa Penida, 12 Mei 2024": whom nothing calls an author is none where the text is about them.
        let setting = self.setting;
        let told = |name: &str| {
            let blocks = (0..).zip(setting.terrain.blocks).zip(setting.chosen);
            let mut others = blocks.filter(|((other, _), chosen)| **chosen && *other != number);
            others.any(|((_, block), _)| block.text.holds(name))
        };
        line.makers
            .retain(|maker| named || (maker.name.has(' ') || !maker.name.is_ascii()) && !told(&maker.name));
        self.pending = line.pending.filter(|_| place != Place::Above).map(|role| (number, role));
        if line.makers.is_empty() {
            return self.pending.is_some();
        }
        let authors = line.makers.iter().all(|maker| maker.role == PersonRole::Author);
        let apart = self.last.is_some_and(|last| number > last + GAP);
        let titled = titled || pending.is_some();
        // The byline of the top again.
        let again = line.makers.iter().all(|maker| self.is_known(maker));
        if titled && again && place == Place::Below {
            return true;
        }
        // Other articles' bylines follow, and boxes on the author.
        if authors && (apart && place != Place::Below || titled && known && place == Place::Below) {
            return false;
        }
        self.last = Some(number);
        let list = match (titled, classed) {
            (true, _) => &mut self.lines.titled,
            (_, true) if between => &mut self.lines.classed,
            (_, true) if self.lines.boxed.is_empty() => &mut self.lines.boxed,
            (_, true) => return false,
            _ => &mut self.lines.dated,
        };
        list.extend(line.makers);
        titled || place != Place::Below
    }

    fn is_known(&self, maker: &Maker) -> bool {
        let lists = [&self.lines.titled, &self.lines.classed, &self.lines.dated];
        lists.into_iter().flatten().any(|known| known.name == maker.name && known.role == maker.role)
    }

    /// Takes the names that stand alone in bold, where nothing else names a person.
    fn signature(&mut self, number: usize) {
        let known = [&self.lines.titled, &self.lines.classed, &self.lines.signed];
        let Some(block) = self.setting.terrain.blocks.get(number) else { return };
        if is_embedded(self.setting, block.owner, false) {
            return;
        }
        let heading = self.setting.terrain.page.node(block.owner).tag.heading_level().is_some();
        let bold = block.is_bold() && !heading;
        if bold && self.setting.anonymous && known.into_iter().flatten().all(|maker| maker.organisation) {
            let makers = byline::signature(&block.text, self.setting.site);
            if !makers.is_empty() {
                self.lines.lines.push((number, Line::Byline));
                self.lines.signed = makers;
            }
        }
    }

    /// Takes a line's dates; whether the line says little else.
    fn dates(&mut self, number: usize, block: &TextBlock, place: Place, chosen: bool) -> bool {
        let page = self.setting.terrain.page;
        let length = block.text.chars().count();
        let linked = block.link_chars as usize * 2 > length;
        // "3 March 2019" over a part of a story, in bold too.
        let heading = page.node(block.owner).tag.heading_level().is_some() || chosen && block.is_bold();
        let cell = self.setting.terrain.table(number).is_some();
        if length > LONGEST_DATED
            || linked && place != Place::Between
            || heading
            || self.in_figure(block)
            || cell
        {
            return false;
        }
        let found: Vec<Found> =
            date::find_all(&block.text, self.setting.order, self.setting.language).collect();
        let Some(first) = found.first() else { return false };
        // "1 May 1950 – 3 March 2019" is how long something lasted.
        let until = found.get(1).and_then(|second| block.text.get(first.end..second.start));
        if until.is_some_and(|between| ["-", "–", "—"].contains(&between.trim())) {
            return false;
        }
        let beside = beside(&block.text, &found);
        let lead = block.text.get(..first.start).unwrap_or_default();
        let labelled =
            !lead.trim().is_empty() && months::is_date_lead(lead) || months::is_modified_label(lead);
        // "... kata Budi, Senin (3/6/2024)." is prose.
        let prose = chosen
            && (beside > PROSE_BESIDE
                || beside > DATE_BESIDE && block.text.ends_with(&['.', '”', '"', '!', '?'][..]));
        // Below the body stand other articles with their dates.
        if beside > LONGEST_BESIDE || prose || place == Place::Below && !labelled {
            return false;
        }
        let mut end = 0;
        for found in found {
            let lead = block.text.get(end..found.start).unwrap_or_default().to_owned();
            end = found.end;
            let modified = months::is_modified_label(&lead);
            let bare = lead.rfind(PARTS).and_then(|at| lead.get(at..)).unwrap_or(&lead);
            let bare = bare.trim_matches((|c: char| !c.is_alphanumeric()) as Test);
            let first = lead.len() == found.start;
            let own = months::is_date_lead(bare) && (first || !bare.is_empty()) || self.setting.site.is(bare);
            let near = matches!(place, Place::Between | Place::Beginning);
            self.lines.dates.push(Dated { found, modified, near, own, lead });
        }
        true
    }

    /// The topics a line lists, where its label or its links' `rel` says so.
    fn tags(&self, block: &TextBlock) -> Option<Vec<String>> {
        let labelled = labels::opening(&block.text).is_some_and(|(label, _)| label == Label::Tags);
        let related = !block.links.is_empty()
            && block.links.iter().all(|span| self.says(span.anchor, Attr::Rel, "tag"));
        if block.link_chars * 2 <= block.chars || !labelled && !related {
            return None;
        }
        let text = |span: &LinkSpan| {
            block.text.get(span.start..span.end).map(|tag| tag.trim_matches(&[' ', '#', ','][..]).to_owned())
        };
        let tags: Vec<String> = block
            .links
            .iter()
            .filter_map(text)
            .filter(|tag| (2..=40).contains(&tag.chars().count()))
            .collect();
        (!tags.is_empty()).then_some(tags)
    }

    fn families(&self, block: &TextBlock, reach: usize) -> u32 {
        let terrain = self.setting.terrain;
        terrain.page.chain(block.owner).take(reach).fold(0, |mask, at| mask | terrain.families(at))
    }

    /// Whether the markup or a link says that the line is of authors.
    fn is_authors(&self, block: &TextBlock) -> bool {
        let page = self.setting.terrain.page;
        self.families(block, 2) & Family::Author.bit() != 0
            || block.links.iter().any(|span| {
                self.says(span.anchor, Attr::Rel, "author")
                    || page.attr(span.anchor, Attr::Href).is_some_and(bylines::is_authors_address)
            })
            || page.chain(block.owner).take(2).any(|at| self.says(at, Attr::Itemprop, "author"))
    }

    fn says(&self, at: u32, name: Attr, word: &str) -> bool {
        let value = self.setting.terrain.page.attr(at, name);
        value.is_some_and(|value| value.split_ascii_whitespace().any(|part| part == word))
    }

    fn in_figure(&self, block: &TextBlock) -> bool {
        let page = self.setting.terrain.page;
        self.families(block, 2) & Family::Caption.bit() != 0
            || page
                .chain(block.owner)
                .take(4)
                .any(|at| matches!(page.node(at).tag, Tag::Figure | Tag::Figcaption))
    }
}

/// Whether an element stands in something of another's within the article: a quotation, an embedded post, an aside, a card. Between
/// headline and body an aside may hold the article's own lines.
pub(super) fn is_embedded(setting: &Setting<'_>, at: u32, between: bool) -> bool {
    let Terrain { page, blocks, headline, candidate, .. } = setting.terrain;
    let body = setting.chosen.iter().position(|&chosen| chosen);
    let node = |number: Option<usize>| number.and_then(|number| blocks.get(number)).map(|block| block.first);
    let (headline, body) = (node(*headline), node(body));
    page.chain(at).any(|at| {
        let foreign = match page.node(at).tag {
            Tag::Blockquote | Tag::Article => true,
            Tag::Aside => !between,
            _ => false,
        };
        let holds = |node: Option<u32>| node.is_some_and(|node| (at..page.node(at).end).contains(&node));
        foreign && ![headline, body, Some(*candidate)].into_iter().any(holds)
    })
}

/// A block's text with a mark where two elements meet and only their looks part them, "<b>Sari Melati</b><i>Warta Kota</i>", and
/// behind a link.
fn parted(page: &Page, block: &TextBlock) -> String {
    let (mut text, mut before) = (String::new(), block.owner);
    for at in block.first..block.end {
        let (next, parent) = (page.text(at), page.node(at).parent);
        let meets = text.ends_with(char::is_alphanumeric as Test) || page.node(before).tag == Tag::A;
        let opens =
            next.starts_with(char::is_alphanumeric as Test) && !next.starts_with(char::is_lowercase as Test);
        if meets && opens && before != parent {
            text.push('|');
        }
        text.push_str(next);
        before = if next.trim().is_empty() { before } else { parent };
    }
    text
}

/// How many characters stand beside the dates in their part of a line.
fn beside(text: &str, found: &[Found]) -> usize {
    let (Some(first), Some(last)) = (found.first(), found.last()) else { return 0 };
    let start = text.get(..first.start).and_then(|head| head.rfind(PARTS)).unwrap_or(0);
    let end = text.get(last.end..).and_then(|tail| tail.find(PARTS)).map_or(text.len(), |at| last.end + at);
    let taken =
        found.iter().filter_map(|found| text.get(found.start..found.end)).map(|text| text.chars().count());
    let part = text.get(start..end).map_or(0, |part| part.chars().count());
    part - taken.sum::<usize>().min(part)
}
