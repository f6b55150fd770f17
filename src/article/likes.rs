//! Blocks judged beside their likes and their neighbours, once each has a verdict: what one alone does not show, several do.

use super::blocks::TextBlock;
use super::features::terrain::Terrain;
use super::features::text::TextShape;
use super::reasons::Removal;
use super::verdict::{self, SUBHEADING_WORDS, Verdict, body_role};
use crate::lang::Test;
use crate::order;
use crate::page::{Attr, Page, Tag};
use crate::report::{Reason, Role, Sign};
use crate::search::Search;
use rustc_hash::FxHashMap as HashMap;

/// So many lines that look alike and stand over text are headings.
pub(super) const SEVERAL: usize = 3;
/// Bold questions are an interview's unless there are so many times the paragraphs.
const ASKED: usize = 8;
/// A heading that stands as the one item of a list has so many words.
const ITEM_WORDS: f32 = 40.0;
/// A label between parts of the text has so many bytes.
const LABEL: usize = 40;
/// How far above its text the element is looked for that a link unfolds, and around a name that of the quotation over it.
const UNFOLDED: usize = 8;
const ECHOED: usize = 3;

/// Corrects the verdicts by what stands around each.
pub(crate) fn judge(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    deck(terrain, verdicts);
    headings(terrain, verdicts);
    contents(terrain, verdicts);
    lines(terrain, verdicts);
    echoed(terrain, verdicts);
    bare(terrain, verdicts);
}

/// The chosen paragraphs with a bold first line that a break parts, where several have one: such lines are headings.
pub(crate) fn titled(terrain: &Terrain<'_>, kept: &[bool]) -> Vec<usize> {
    let title = |number: usize| {
        let block = terrain.blocks.get(number).filter(|_| kept.get(number) == Some(&true))?;
        let (title, rest) = block.text.split_at_checked(block.title?.0)?;
        let fits = title.split(' ').count() as f32 <= SUBHEADING_WORDS
            && !title.ends_with(&['.', ':', ','][..])
            && rest.len() > title.len()
            && body_role(terrain, number) == Role::Paragraph
            && !is_bold(block);
        fits.then_some(title)
    };
    let found: Vec<usize> = (0..terrain.blocks.len()).filter(|&number| title(number).is_some()).collect();
    let first = found.first().and_then(|&first| title(first));
    // A speaker's name is said again.
    if found.iter().any(|&number| title(number) != first) { found } else { Vec::new() }
}

/// Parts such lines from their paragraphs, and gives each the choice and the probability of both.
pub(crate) fn part(
    page: &Page,
    blocks: &mut Vec<TextBlock>,
    kept: &mut Vec<bool>,
    probabilities: &mut Vec<f32>,
    titled: &[usize],
) {
    let is_titled = |number: usize| titled.binary_search(&number).is_ok();
    let (whole, chosen, likely) =
        (std::mem::take(blocks), std::mem::take(kept), std::mem::take(probabilities));
    for (number, ((mut block, chosen), likely)) in whole.into_iter().zip(chosen).zip(likely).enumerate() {
        if let Some((bytes, node)) = block.title.take().filter(|_| is_titled(number)) {
            let text = block.text.split_off(bytes);
            let title = TextBlock {
                end: node,
                chars: block.text.chars().count() as u32,
                bold_chars: block.text.chars().count() as u32,
                links: block.links.iter().copied().filter(|link| link.end <= bytes).collect(),
                ..block.clone()
            };
            block.text = text.trim_start().to_owned();
            block.first = (node..block.end).find(|&at| !page.text(at).trim().is_empty()).unwrap_or(node);
            block.chars = block.text.chars().count() as u32;
            block.bold_chars = block.bold_chars.saturating_sub(title.chars);
            block.links.retain(|link| link.start > bytes);
            for at in block.links.iter_mut().flat_map(|link| [&mut link.start, &mut link.end]) {
                *at = at.saturating_sub(bytes + text.len() - block.text.len());
            }
            blocks.push(title);
            kept.push(chosen);
            probabilities.push(likely);
        }
        blocks.push(block);
        kept.push(chosen);
        probabilities.push(likely);
    }
}

fn set(verdicts: &mut [Verdict], number: usize, verdict: Verdict) {
    if let Some(place) = verdicts.get_mut(number) {
        *place = verdict;
    }
}

fn at<'a>(terrain: &'a Terrain<'_>, number: usize) -> Option<(&'a TextBlock, &'a TextShape)> {
    terrain.blocks.get(number).zip(terrain.shapes.get(number))
}

/// A sentence between the headline and the first paragraph is no subheading, whatever its element.
fn deck(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    let Some(headline) = terrain.headline else { return };
    for (number, verdict) in verdicts.iter_mut().enumerate().skip(headline + 1) {
        match verdict {
            Verdict::Keep(Role::Subheading) => {
                let sentence = |(block, shape): (&TextBlock, &TextShape)| {
                    shape.words > SUBHEADING_WORDS || shape.ends && !block.text.ends_with('?')
                };
                if at(terrain, number).is_some_and(sentence) {
                    *verdict = Verdict::Keep(Role::Paragraph);
                }
            }
            Verdict::Keep(Role::Paragraph | Role::List | Role::Quote | Role::Table | Role::Code) => return,
            _ => {}
        }
    }
}

/// What a line is that may be a heading though its element is none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    /// One link, whose first word the text below says again.
    Link,
    /// A question in bold.
    Question,
    /// A list's only item, in bold.
    Item,
}

/// Such lines are headings where several that look alike stand over text.
fn headings(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    let mut found: Vec<(u64, Line, usize)> = Vec::new();
    let mut below: Option<usize> = None;
    for (number, verdict) in verdicts.iter().enumerate().rev() {
        let Verdict::Keep(role) = verdict else { continue };
        if *role == Role::Figure {
            continue;
        }
        let under = below.and_then(|below| terrain.blocks.get(below));
        let line = line(terrain, number, *role, under);
        if let Some((line, &look)) = line.zip(terrain.signatures.get(number)).filter(|_| under.is_some()) {
            found.push((look, line, number));
        }
        below = (line.is_none() && !matches!(role, Role::Subheading | Role::Tags | Role::Byline))
            .then_some(number);
    }
    order::sort(&mut found);
    let paragraphs = verdicts.iter().filter(|verdict| **verdict == Verdict::Keep(Role::Paragraph)).count();
    for likes in found.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|likes| likes.len() >= SEVERAL) {
        for &(_, line, number) in likes {
            if line == Line::Question && likes.len() * ASKED > paragraphs {
                break;
            }
            set(verdicts, number, Verdict::Keep(Role::Subheading));
        }
    }
}

fn line(terrain: &Terrain<'_>, number: usize, role: Role, below: Option<&TextBlock>) -> Option<Line> {
    let (block, shape) = at(terrain, number)?;
    let (line, fits) = match role {
        Role::Paragraph if block.sole_link().is_some() && !shape.ends => {
            let first = block.text.split((|c: char| !c.is_alphanumeric()) as Test).next()?;
            (Line::Link, first.len() > 1 && below?.text.holds(first))
        }
        Role::Paragraph => (Line::Question, is_bold(block) && block.text.ends_with(&['?', '？', '؟'][..])),
        Role::List => (Line::Item, is_bold(block) && is_alone(terrain, number, block)),
        _ => return None,
    };
    let most = if line == Line::Item { ITEM_WORDS } else { SUBHEADING_WORDS };
    (fits && shape.words <= most).then_some(line)
}

pub(super) fn is_bold(block: &TextBlock) -> bool {
    block.bold_chars * 10 >= block.chars * 9
}

/// Whether a block is all of a list.
fn is_alone(terrain: &Terrain<'_>, number: usize, block: &TextBlock) -> bool {
    let page = terrain.page;
    let item = page.chain(block.owner).find(|&at| page.node(at).tag == Tag::Li);
    let Some(list) = item.map(|item| page.node(item).parent) else { return false };
    let within = |number: usize| {
        terrain.blocks.get(number).is_some_and(|block| (list..page.node(list).end).contains(&block.first))
    };
    !within(number + 1) && number.checked_sub(1).is_none_or(|before| !within(before))
}

/// Whether a block is one link to the place that the next block stands in: it unfolds what it is the heading of.
pub(super) fn unfolds(terrain: &Terrain<'_>, number: usize) -> bool {
    let page = terrain.page;
    let place = place(terrain, number);
    let next = terrain.blocks.get(number + 1).filter(|_| place.is_some());
    next.is_some_and(|next| page.chain(next.owner).take(UNFOLDED).any(|at| page.attr(at, Attr::Id) == place))
}

/// The place in the page that a block which is one link leads to.
fn place<'a>(terrain: &Terrain<'a>, number: usize) -> Option<&'a str> {
    let anchor = terrain.blocks.get(number)?.sole_link()?;
    terrain.page.attr(anchor, Attr::Href)?.strip_prefix('#').filter(|place| !place.is_empty())
}

/// A list of links is none of the text where they lead to places in the page, or where it parts one paragraph from the next.
fn contents(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    let mut number = 0;
    while number < verdicts.len() {
        let leads = |number: usize| {
            verdicts.get(number) == Some(&Verdict::Keep(Role::List))
                && terrain.blocks.get(number).is_some_and(|block| block.sole_link().is_some())
        };
        let end = (number..).find(|&number| !leads(number)).unwrap_or(number);
        let paragraph = |number: usize| verdicts.get(number) == Some(&Verdict::Keep(Role::Paragraph));
        let before = number.checked_sub(1).filter(|&before| paragraph(before) && paragraph(end));
        let ends = before.and_then(|before| terrain.shapes.get(before)).is_some_and(|shape| shape.ends);
        let local = |number: usize| place(terrain, number).is_some();
        let several = end > number + 1;
        let reason = match (number..end).all(local) {
            true if several || local(end) || number.checked_sub(1).is_some_and(local) => {
                Some(Reason::Navigation)
            }
            false if several && ends => Some(Reason::InlineRecommendation),
            _ => None,
        };
        if let Some(reason) = reason {
            let list = verdicts.get_mut(number..end).unwrap_or_default();
            list.fill(Verdict::Remove(Removal::in_per_cent(reason, Sign::Links, 1.0)));
        }
        number = end.max(number + 1);
    }
}

/// A line that is the time in a recording, or a label that is left out elsewhere.
fn lines(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    let is_time = |block: &&TextBlock| {
        block.text.holds(":") && block.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
    };
    let recorded = terrain
        .blocks
        .iter()
        .find(is_time)
        .is_some_and(|block| ["0:", "00:"].iter().any(|start| block.text.starts_with(start)));
    let mut left: HashMap<&str, u32> = HashMap::default();
    for (block, _) in
        terrain.blocks.iter().zip(&*verdicts).filter(|(_, verdict)| matches!(verdict, Verdict::Remove(_)))
    {
        *left.entry(&block.text).or_default() += 1;
    }
    for number in 0..verdicts.len() {
        let Some(block) = terrain.blocks.get(number) else { continue };
        let paragraph = verdicts.get(number) == Some(&Verdict::Keep(Role::Paragraph));
        let label = || {
            let times = |map: &HashMap<&str, u32>| map.get(block.text.as_str()).copied().unwrap_or_default();
            block.text.len() <= LABEL && times(&left) * 2 > times(&terrain.seen).max(SEVERAL as u32)
        };
        let out = paragraph && (recorded && is_time(&block) || label());
        if out {
            let removal = Removal::quoting(Reason::Boilerplate, Sign::Opening, &block.text);
            set(verdicts, number, Verdict::Remove(removal));
        }
    }
}

/// Whose words a pulled quotation is goes with it.
fn echoed(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    let page = terrain.page;
    for number in 1..verdicts.len() {
        let Some(before @ Verdict::Remove(removal)) = verdicts.get(number - 1) else { continue };
        let near = || {
            let (before, block) = terrain.blocks.get(number - 1).zip(terrain.blocks.get(number))?;
            let quote = page.chain(block.owner).take(ECHOED).find(|&at| at < before.first)?;
            Some(terrain.images(quote, page.node(quote).end) == 0)
        };
        if removal.sign == Sign::Echo
            && verdicts.get(number) == Some(&Verdict::Keep(Role::Figure))
            && near() == Some(true)
        {
            set(verdicts, number, before.clone());
        }
    }
}

/// A heading that no other looks like goes with what stood under it.
fn bare(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    let page = terrain.page;
    // The depth of the next heading, unless text comes first.
    let mut next = Some(0);
    for number in (0..verdicts.len()).rev() {
        let Some(Verdict::Keep(role)) = verdicts.get(number) else { continue };
        match role {
            Role::Subheading => {}
            Role::Tags | Role::Byline | Role::SourceNote => continue,
            _ => {
                next = None;
                continue;
            }
        }
        let Some(block) = terrain.blocks.get(number) else { continue };
        let heading =
            page.chain(block.owner).find_map(|at| page.node(at).tag.heading_level().map(|level| (at, level)));
        let Some((heading, level)) = heading else {
            next = Some(verdict::BOLD_LEVEL);
            continue;
        };
        let parent = page.node(heading).parent;
        let under = terrain
            .blocks
            .get(number + 1)
            .is_some_and(|under| (parent..page.node(parent).end).contains(&under.first));
        let alike = terrain.signatures.get(number).map_or(0, |&look| terrain.kind(look).blocks);
        if next.is_some_and(|next| next <= level)
            && under
            && alike == 1
            && let Some(removed @ Verdict::Remove(_)) = verdicts.get(number + 1)
        {
            set(verdicts, number, removed.clone());
        } else {
            next = Some(level);
        }
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::article::features::text::Claims;
    use crate::article::{blocks, metadata};
    use crate::page::html;
    use crate::report::Options;

    /// The texts that are kept of a page, given the roles of its blocks; those without one are left out by then.
    fn left(html: &str, roles: &[Option<Role>]) -> Vec<String> {
        let page = html::parse(html, None);
        let blocks = blocks::cut(&page);
        let terrain = Terrain::survey(&page, &blocks, &Claims::new(&metadata::declared(&page)));
        let removal = Verdict::Remove(Removal::by(Reason::Ad, Sign::Aside));
        let mut verdicts: Vec<_> =
            roles.iter().map(|role| role.map_or(removal.clone(), Verdict::Keep)).collect();
        judge(&terrain, &mut verdicts);
        let kept = blocks.iter().zip(verdicts).filter(|(_, verdict)| matches!(verdict, Verdict::Keep(_)));
        kept.map(|(block, _)| block.text.clone()).collect()
    }

    #[test]
    fn a_heading_goes_with_what_stood_under_it_and_a_label_with_its_likes() {
        let (heading, text) = (Some(Role::Subheading), Some(Role::Paragraph));
        let page = "<h2>Hujan</h2><p>Turun.</p><div><h2 class=box>Latihan di rumah</h2><p>Siap?</p></div><h2>Sungai</h2><p>Air naik.</p>\
            <p>Isi</p><p>Air surut.</p><p>Isi</p><p>Isi</p><div><h2 class=end>Ikuti</h2><p>Kabar</p></div>";
        let roles = [heading, text, heading, None, heading, text, text, text, None, None, heading, None];
        assert_eq!(left(page, &roles), ["Hujan", "Turun.", "Sungai", "Air naik.", "Air surut."]);
    }

    /// The roles of the blocks of a page that is all article, but for its paragraphs.
    fn roles(html: &str) -> Vec<(Role, String)> {
        let options = Options { article: Some(0), ..Options::default() };
        let blocks = crate::read(&html::parse(html, None), &options).article.blocks.into_iter();
        let told = blocks.map(|block| (block.role, block.text));
        told.filter(|(role, text)| *role != Role::Paragraph || text.ends_with('?')).collect()
    }

    #[test]
    fn bold_questions_are_headings_but_not_in_an_interview() {
        let text = "<p>Hujan turun sejak pagi di seluruh kota, dan warga menunggu air surut.</p>";
        let ask = |times: usize| {
            let asked =
                |at: usize| format!("<p><b>Apa yang terjadi di desa {at}?</b></p>{}", text.repeat(times));
            roles(&(1..4).map(asked).collect::<String>())
        };
        assert!(ask(8).iter().all(|(role, _)| *role == Role::Subheading) && ask(8).len() == 3);
        assert!(ask(2).iter().all(|(role, _)| *role == Role::Paragraph) && ask(2).len() == 3);
    }
}
