//! Why a block is not part of the article, with the evidence.
//!
//! The forests say *that* a block does not belong; this says *why*, from the strongest sign down: its own opening words, the
//! heading it stands under, the words its elements are classed with, the elements themselves, its links. Evidence quotes the
//! page, so that it reads the same in every language: `“Baca Juga”`, `under “BERITA LAINNYA”`, `class “related-posts”`,
//! `<nav>`, `92 % links`.

use super::features::Scopes;
use super::features::terrain::Terrain;
use crate::lang::class_tokens::{self, Family};
use crate::lang::labels::Label;
use crate::page::{Attr, Tag};
use crate::report::Reason;

/// A link share from which on a block is a list of links.
const MOSTLY_LINKS: f32 = 0.6;
/// A link of at least so many words is a title of something, a shorter one the name of a place to go.
const TITLE_WORDS: f32 = 4.0;
/// The most characters quoted as evidence.
const QUOTED: usize = 40;

/// A class word of so many parts is a sentence made an anchor.
const SLUG_WORDS: usize = 5;

/// A removal: its reason and its evidence.
pub(crate) type Removal = (Reason, String);

/// Why block `number` is not part of the article; `within` where it stands between parts of the article's body.
pub(crate) fn reason(
    terrain: &Terrain<'_>,
    scopes: &Scopes,
    number: usize,
    within: bool,
    probability: f32,
) -> Removal {
    by_label(terrain, number, within)
        .or_else(|| by_scope(terrain, scopes, number))
        .or_else(|| by_class(terrain, number, within))
        .or_else(|| by_element(terrain, number))
        .or_else(|| by_links(terrain, number))
        .unwrap_or_else(|| {
            (Reason::Boilerplate, format!("{:.0} % likely to be part of it", probability * 100.0))
        })
}

fn by_label(terrain: &Terrain<'_>, number: usize, within: bool) -> Option<Removal> {
    let (block, shape) = (terrain.blocks.get(number)?, terrain.shapes.get(number)?);
    let (label, phrase) = shape.label?;
    let linked = block.link_chars * 2 > block.chars;
    let short = shape.words <= 8.0;
    let reason = of_label(label, within)?;
    // One common word ("by", "more", "share") proves nothing at the start of a long text.
    let proven = short || linked || phrase > 8 && label != Label::Paywall;
    let opening = block.text.get(..phrase)?.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    proven.then(|| (reason, format!("“{opening}”")))
}

fn by_scope(terrain: &Terrain<'_>, scopes: &Scopes, number: usize) -> Option<Removal> {
    let heading = scopes.label(number)?;
    let (label, _) = terrain.shapes.get(heading)?.label?;
    let reason = of_label(label, false).filter(|reason| *reason != Reason::Navigation)?;
    Some((reason, format!("under “{}”", quoted(&terrain.blocks.get(heading)?.text))))
}

fn of_label(label: Label, within: bool) -> Option<Reason> {
    Some(match label {
        Label::ReadAlso if within => Reason::InlineRecommendation,
        Label::ReadAlso | Label::Related => Reason::RelatedList,
        Label::MostRead => Reason::MostRead,
        Label::Ad => Reason::Ad,
        Label::Newsletter => Reason::Newsletter,
        Label::Share => Reason::Share,
        Label::Comments => Reason::Comments,
        Label::Cookie => Reason::CookieNotice,
        Label::Paywall => Reason::Paywall,
        Label::AuthorNote => Reason::AuthorNote,
        Label::Navigation => Reason::Navigation,
        Label::Copyright | Label::ReadingTime | Label::Audio => Reason::Boilerplate,
        Label::Byline | Label::Editor | Label::Date | Label::Source | Label::Tags | Label::Credit => {
            return None;
        }
    })
}

/// The nearest ancestor whose class words name a reason.
fn by_class(terrain: &Terrain<'_>, number: usize, within: bool) -> Option<Removal> {
    let block = terrain.blocks.get(number)?;
    terrain.chain(block.owner).into_iter().find_map(|at| {
        let mask = terrain.families(at);
        let (family, reason) =
            class_reasons(within).into_iter().find(|(family, _)| mask & family.bit() != 0)?;
        let named = |name: Attr| {
            let words = terrain.page.attr(at, name)?.split_ascii_whitespace();
            words
                .into_iter()
                .find(|word| !is_incidental(word) && class_tokens::families(word) & family.bit() != 0)
        };
        let word = [Attr::Class, Attr::Id, Attr::Role, Attr::DataComponent, Attr::DataTestid]
            .into_iter()
            .find_map(named)?;
        Some((reason, format!("class “{}”", quoted(word))))
    })
}

/// Whether a class word says nothing of what an element is: of its looks ("relative", "md:flex"), of the tool that made it
/// ("__next"), or the words of a heading made an anchor ("what-else-we-recommend").
fn is_incidental(word: &str) -> bool {
    word.starts_with("__")
        || word.ends_with("relative")
        || word.contains([':', '[', '{'])
        || word.split(['-', '_']).filter(|part| !part.is_empty()).count() >= SLUG_WORDS
}

fn class_reasons(within: bool) -> [(Family, Reason); 13] {
    let related = if within { Reason::InlineRecommendation } else { Reason::RelatedList };
    [
        (Family::Ad, Reason::Ad),
        (Family::Cookie, Reason::CookieNotice),
        (Family::Comment, Reason::Comments),
        (Family::Share, Reason::Share),
        (Family::Newsletter, Reason::Newsletter),
        (Family::Popular, Reason::MostRead),
        (Family::Related, related),
        (Family::Gate, Reason::Paywall),
        (Family::Author, Reason::AuthorNote),
        (Family::Nav, Reason::Navigation),
        (Family::Card, Reason::RelatedList),
        (Family::Sidebar, Reason::RelatedList),
        (Family::Legal, Reason::Boilerplate),
    ]
}

fn by_element(terrain: &Terrain<'_>, number: usize) -> Option<Removal> {
    let block = terrain.blocks.get(number)?;
    terrain.page.chain(block.owner).find_map(|at| {
        let tag = terrain.page.node(at).tag;
        let reason = match tag {
            Tag::Nav | Tag::Menu | Tag::Search => Reason::Navigation,
            Tag::Header if block.link_chars * 2 > block.chars => Reason::Navigation,
            Tag::Footer | Tag::Button | Tag::Label | Tag::Form => Reason::Boilerplate,
            Tag::Aside => Reason::RelatedList,
            _ => return None,
        };
        Some((reason, format!("<{}>", tag.name())))
    })
}

fn by_links(terrain: &Terrain<'_>, number: usize) -> Option<Removal> {
    let (block, shape) = (terrain.blocks.get(number)?, terrain.shapes.get(number)?);
    let share = block.link_chars as f32 / block.chars.max(1) as f32;
    let reason = if shape.words >= TITLE_WORDS { Reason::RelatedList } else { Reason::Navigation };
    (share >= MOSTLY_LINKS).then(|| (reason, format!("{:.0} % links", share.min(1.0) * 100.0)))
}

/// The beginning of a text, whole where it is short.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
