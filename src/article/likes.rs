//! Blocks judged beside their likes and their neighbours: what one alone does not show, several do.

use super::features::terrain::Terrain;
use super::reasons::Removal;
use super::verdict::{SUBHEADING_WORDS, Verdict, body_role};
use crate::page::{Attr, Tag};
use crate::report::{Reason, Role, Sign};

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
            && !block.is_bold()
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

/// Corrects the verdicts by what stands around each. A sentence under the headline is no subheading; a list of links to places in
/// the page and the name under a quotation that is left out are no text. The one item of a list, in bold, is a heading where
/// several stand over text.
pub(crate) fn judge(terrain: &Terrain<'_>, verdicts: &mut [Verdict]) {
    let page = terrain.page;
    let (mut begun, mut echoed, mut local) = (terrain.headline.is_none(), false, false);
    let (mut titles, mut title) = (Vec::new(), None);
    for (number, block) in terrain.blocks.iter().enumerate() {
        let (Some(shape), Some(verdict)) = (terrain.shapes.get(number), verdicts.get_mut(number)) else {
            return;
        };
        let was_local = std::mem::replace(&mut local, place(terrain, number).is_some());
        match verdict {
            Verdict::Keep(Role::Subheading) => {
                title = None;
                let sentence = shape.words > SUBHEADING_WORDS || shape.ends && !block.text.ends_with('?');
                if sentence && !begun {
                    *verdict = Verdict::Keep(Role::Paragraph);
                }
            }
            Verdict::Keep(Role::List) if local && (was_local || place(terrain, number + 1).is_some()) => {
                *verdict = Verdict::Remove(Removal::in_per_cent(Reason::Navigation, Sign::Links, 1.0));
            }
            Verdict::Keep(Role::Figure) => {
                let around = page.node(page.node(block.owner).parent).parent;
                if echoed && terrain.images(around, page.node(around).end) == 0 {
                    *verdict = Verdict::Remove(Removal::by(Reason::Boilerplate, Sign::Echo));
                }
            }
            Verdict::Keep(Role::Paragraph | Role::List) => {
                begun = true;
                let list = || page.chain(block.owner).find(|&at| page.node(at).tag == Tag::Ul);
                if block.is_bold() && list().is_some_and(|list| terrain.within(list).blocks == 1) {
                    title = Some(number);
                } else {
                    titles.extend(title.take());
                }
            }
            _ => {}
        }
        echoed = matches!(verdict, Verdict::Remove(Removal { sign: Sign::Echo, .. }));
    }
    for &title in titles.iter().filter(|_| titles.len() >= SEVERAL) {
        verdicts.get_mut(title).into_iter().for_each(|verdict| *verdict = Verdict::Keep(Role::Subheading));
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
