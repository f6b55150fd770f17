//! Blocks judged beside their likes and their neighbours: what one alone does not show, several do.

use super::blocks::TextBlock;
use super::features::terrain::Terrain;
use super::reasons::Removal;
use super::verdict::{SUBHEADING_WORDS, Verdict, body_role};
use crate::lang::Test;
use crate::page::{Attr, Tag};
use crate::report::{Reason, Role, Sign};
use crate::search::Search;

/// So many lines that look alike and stand over text are headings.
const SEVERAL: usize = 3;
/// A bold first line has so many bytes.
const TITLE: usize = 100;
/// How far above its text the element is looked for that a link unfolds.
const UNFOLDED: usize = 8;
/// How far below a heading its next likes stand, in blocks.
const NEXT: usize = 64;

/// Where the bold first lines end, in nodes, that breaks part from chosen paragraphs, where several have one: they are headings.
pub(crate) fn titled(terrain: &Terrain<'_>, kept: &[bool]) -> Vec<u32> {
    let (mut found, mut first, mut several) = (Vec::new(), "", false);
    for (number, block) in terrain.blocks.iter().enumerate() {
        let Some((bytes, node)) = block.title.filter(|_| kept.get(number) == Some(&true)) else { continue };
        let title = block.text.get(..bytes).unwrap_or_default();
        if bytes <= TITLE
            && bytes * 2 < block.text.len()
            && !title.ends_with(&['.', ':', ','][..])
            && !is_bold(block)
            && body_role(terrain, number) == Role::Paragraph
        {
            // A speaker's name is said again.
            several |= !first.is_empty() && title != first;
            first = title;
            found.push(node);
        }
    }
    if several { found } else { Vec::new() }
}

/// Whether a heading looks as the next two do that are chosen.
pub(crate) fn is_like(terrain: &Terrain<'_>, kept: &[bool], number: usize) -> bool {
    let look = terrain.signatures.get(number);
    let mut likes = (number + 1..number + NEXT).filter(|&next| terrain.signatures.get(next) == look);
    let mut chosen = || likes.next().is_some_and(|like| kept.get(like) == Some(&true));
    let linked = terrain.blocks.get(number).is_none_or(|block| block.link_chars > 0);
    !linked && body_role(terrain, number) == Role::Subheading && chosen() && chosen()
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

pub(super) fn is_bold(block: &TextBlock) -> bool {
    block.bold_chars * 10 >= block.chars * 9
}

/// Corrects the verdicts by what stands around each. A sentence under the headline is no subheading; the time in a recording, a
/// list of links to places in the page and the name under a quotation that is left out are no text. Lines that are one link whose
/// first word the text below says again, or the one item of a list, in bold, are headings where there are several.
pub(crate) fn judge(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    let page = terrain.page;
    let (mut begun, mut recorded) = (terrain.headline.is_none(), None);
    let (mut echoed, mut local) = (false, false);
    let (mut lines, mut line) = (Vec::new(), None);
    for (number, block) in terrain.blocks.iter().enumerate() {
        let (Some(shape), Some(verdict)) = (terrain.shapes.get(number), verdicts.get_mut(number)) else {
            return;
        };
        let was_local = std::mem::replace(&mut local, place(terrain, number).is_some());
        let is_time =
            block.text.has(':') && block.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
        if is_time && recorded.is_none() {
            recorded = Some(block.text.starts_with("0:") || block.text.starts_with("00:"));
        }
        let removal = match verdict {
            Verdict::Keep(Role::Subheading) => {
                line = None;
                let sentence = shape.words > SUBHEADING_WORDS || shape.ends && !block.text.ends_with('?');
                if sentence && !begun {
                    *verdict = Verdict::Keep(Role::Paragraph);
                }
                None
            }
            Verdict::Keep(Role::Paragraph) if is_time && recorded == Some(true) => {
                Some(Removal::quoting(Reason::Boilerplate, Sign::Opening, &block.text))
            }
            Verdict::Keep(Role::List) if local && (was_local || place(terrain, number + 1).is_some()) => {
                Some(Removal::in_per_cent(Reason::Navigation, Sign::Links, 1.0))
            }
            Verdict::Keep(Role::Figure) => {
                let around = page.node(page.node(block.owner).parent).parent;
                let pictured = terrain.images(around, page.node(around).end) > 0;
                (echoed && !pictured).then(|| Removal::by(Reason::Boilerplate, Sign::Echo))
            }
            Verdict::Keep(role @ (Role::Paragraph | Role::List)) => {
                begun = true;
                let first =
                    block.text.split((|c: char| !c.is_alphanumeric()) as Test).next().unwrap_or_default();
                let list = page.chain(block.owner).find(|&at| page.node(at).tag == Tag::Ul);
                let item = is_bold(block) && list.is_some_and(|list| terrain.within(list).blocks == 1);
                if *role == Role::List && item {
                    line = Some((number, ""));
                } else if !shape.ends && block.sole_link().is_some() && first.len() > 1 {
                    line = Some((number, first));
                } else if let Some((above, _)) = line.take().filter(|(_, first)| block.text.holds(first)) {
                    lines.push(above);
                }
                None
            }
            _ => None,
        };
        if let Some(removal) = removal {
            *verdict = Verdict::Remove(removal);
        }
        echoed = matches!(verdict, Verdict::Remove(Removal { sign: Sign::Echo, .. }));
    }
    for &number in lines.iter().filter(|_| lines.len() >= SEVERAL) {
        verdicts.get_mut(number).into_iter().for_each(|verdict| *verdict = Verdict::Keep(Role::Subheading));
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use crate::page::html;
    use crate::report::{Options, Role};

    #[test]
    fn a_speaker_whose_name_stands_over_his_words_is_no_heading() {
        let said = "Hujan turun sejak pagi di seluruh kota, dan warga menunggu air surut.";
        let roles = |names: [&str; 3]| {
            let page = names.map(|name| format!("<p><b>{name}</b><br>{said}</p>")).concat();
            let options = Options { article: Some(0), ..Options::default() };
            let blocks = crate::read(&html::parse(&page, None), &options).article.blocks;
            blocks.iter().filter(|block| block.role == Role::Subheading).count()
        };
        assert_eq!(roles(["Sari", "Sari", "Sari"]), 0);
        assert_eq!(roles(["Sari:", "Tono:", "Sari:"]), 0);
        assert_eq!(roles(["Hujan", "Banjir", "Surut"]), 3);
    }
}
