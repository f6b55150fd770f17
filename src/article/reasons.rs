//! Why a block is not part of the article, with the evidence.
//!
//! The forests say *that* a block does not belong; this says *why*, from the strongest sign down: its own opening words, the
//! menu it stands in, the heading it stands under, what the page's authors call its elements, the elements themselves, its
//! links. Evidence is for readers, not for those who write pages: it quotes what they can see, the phrase "Baca Juga", the heading
//! "BERITA LAINNYA", or a word of the markup that says what it means, "newsletter". What it says of them is the panel's to word.

use super::blocks::TextBlock;
use super::features::Scopes;
use super::features::terrain::Terrain;
use super::features::text::TextShape;
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::channels;
use crate::lang::class_tokens::{self, Family};
use crate::lang::labels::Label;
use crate::page::{Attr, Tag};
use crate::report::{Reason, Sign};

/// A link share from which on a block is a list of links.
const MOSTLY_LINKS: f32 = 0.6;
/// A link of at least so many words is a title of something, a shorter one the name of a place to go.
const TITLE_WORDS: f32 = 4.0;
/// The most characters quoted as evidence.
const QUOTED: usize = 40;
/// A label speaks for a text of so many words; one of a single common word ("more", "share") for so many.
const LABELLED_WORDS: f32 = 8.0;
const LABELLED_WORDS_BY_ONE: f32 = 4.0;
/// A longer phrase is said nowhere else, however long the text is: so many bytes.
pub(crate) const TELLING: usize = 9;
/// A longer phrase is a notice on cookies, wherever it stands: so many bytes.
const COOKIE: usize = 20;
/// A line that asks to follow the publication elsewhere has so many words.
const PROMOTION_WORDS: f32 = 40.0;
/// How far above a block a class word is looked for that says what its label says.
const TWICE_LEVELS: usize = 3;
/// How far above a block an element is looked at that begins with such a heading.
const HEADED_LEVELS: usize = 6;
/// An advertisement with its label is of so many blocks.
const MOST_ADVERTISED: usize = 3;
/// A note on the author is of so many blocks, its heading included.
const MOST_NOTED: usize = 6;
/// An element under a heading holds at most so many blocks, of which at least one in so many is a title: nothing but a link.
const MOST_HEADED: usize = 60;
const TITLE_SHARE: usize = 5;
/// A "read also" heading has at most so many titles under it.
const LISTED: usize = 12;
/// A class word of so many parts is a sentence made an anchor.
const SLUG_WORDS: usize = 5;

/// A removal: its reason, and the sign and the words that are its evidence.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Removal {
    pub(crate) reason: Reason,
    pub(crate) sign: Sign,
    pub(crate) words: String,
}

impl Removal {
    /// By a sign that says all.
    pub(crate) fn by(reason: Reason, sign: Sign) -> Self {
        Self { reason, sign, words: String::new() }
    }

    /// By a sign and the beginning of the text that shows it, whole where it is short.
    pub(crate) fn quoting(reason: Reason, sign: Sign, text: &str) -> Self {
        let words = match text.char_indices().nth(QUOTED) {
            Some((end, _)) => [text.get(..end).unwrap_or_default().trim_end(), "…"].concat(),
            None => text.to_owned(),
        };
        Self { reason, sign, words }
    }

    pub(crate) fn in_per_cent(reason: Reason, sign: Sign, share: f32) -> Self {
        Self { reason, sign, words: format!("{}", (share.clamp(0.0, 1.0) * 100.0 + 0.5) as u32) }
    }
}

/// Where the article lies: what a reason is told by beside the block itself.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    /// The block stands between parts of the article's body.
    pub(crate) within: bool,
    /// The first text node of the body.
    pub(crate) body: Option<u32>,
}

/// Why block `number` is not part of the article.
pub(crate) fn reason(
    terrain: &Terrain<'_>,
    scopes: &Scopes,
    number: usize,
    place: Place,
    probability: f32,
) -> Removal {
    let found = terrain.blocks.get(number).zip(terrain.shapes.get(number)).and_then(|(block, shape)| {
        by_label(block, shape, place.within)
            .or_else(|| by_element(terrain, block, &MENUS))
            .or_else(|| by_scope(terrain, scopes, number))
            .or_else(|| by_class(terrain, block, place, &strong_families(place.within)))
            .or_else(|| by_element(terrain, block, &ELEMENTS))
            .or_else(|| by_links(block, shape))
            .or_else(|| by_class(terrain, block, place, &WEAK_FAMILIES))
    });
    found.unwrap_or_else(|| Removal::in_per_cent(Reason::Boilerplate, Sign::Likelihood, probability))
}

fn by_label(block: &TextBlock, shape: &TextShape, within: bool) -> Option<Removal> {
    let (label, phrase) = shape.label.filter(|_| is_labelled(block, shape))?;
    let linked = block.link_chars * 2 > block.chars;
    // "About" and "Contact" in a menu tell of the site.
    let reason = match label {
        Label::AuthorNote if linked || shape.words < TITLE_WORDS => Reason::Navigation,
        _ => of_label(label, within)?,
    };
    let opening =
        block.text.get(..phrase)?.trim_start_matches((|c: char| !c.is_alphanumeric() && c != '©') as Test);
    Some(Removal::quoting(reason, Sign::Opening, opening))
}

/// Whether a text opens with a telling label of what is never at the edge of an article. A sentence that `opens` it may all the
/// same: its first paragraph is worth most.
pub(crate) fn is_labelled_foreign(block: &TextBlock, shape: &TextShape, opens: bool) -> bool {
    let Some((label, length)) = shape.label else { return false };
    if opens && label != Label::Cookie && shape.ends && shape.words > LABELLED_WORDS && block.link_chars == 0
    {
        return false;
    }
    let foreign = matches!(
        label,
        Label::Cookie | Label::Copyright | Label::Newsletter | Label::Share | Label::Comments
    );
    foreign
        && (length >= TELLING || !block.text.is_ascii() || shape.words <= 2.0)
        && is_labelled(block, shape)
}

/// The removal of what both its label and a class word near it call the same.
pub(crate) fn twice(terrain: &Terrain<'_>, block: &TextBlock, shape: &TextShape) -> Option<Removal> {
    let (label, length) = shape.label?;
    let family = match label {
        Label::Newsletter => Family::Newsletter,
        Label::Cookie => Family::Cookie,
        Label::Ad => Family::Ad,
        _ => return None,
    };
    let near = |at: u32| {
        let words = terrain.page.attr(at, Attr::Class).into_iter().flat_map(str::split_ascii_whitespace);
        words.into_iter().any(|word| telling_part(word, family).is_some())
    };
    let said = terrain.page.chain(block.owner).take(TWICE_LEVELS).any(near);
    let reason = of_label(label, false).filter(|_| said)?;
    Some(Removal::quoting(reason, Sign::Opening, block.text.get(..length)?))
}

/// The removal of a paragraph that leaves no doubt: "Advertisement" and nothing else, "This website uses cookies" whatever
/// follows.
pub(crate) fn told(block: &TextBlock, shape: &TextShape) -> Option<Removal> {
    let (label, length) = shape.label?;
    let (phrase, rest) = block.text.split_at_checked(length)?;
    let certain = match label {
        Label::Ad => {
            !rest.contains(char::is_alphanumeric as Test)
                || length >= TELLING && shape.words <= LABELLED_WORDS && !shape.ends
        }
        Label::Cookie => length > COOKIE,
        // "Reading time: 3 minutes"
        Label::ReadingTime => {
            length >= TELLING
                && shape.words <= LABELLED_WORDS
                && rest.contains((|c: char| c.is_ascii_digit()) as Test)
        }
        // With its year: not the right as such.
        Label::Copyright => {
            rest.trim_start_matches(&[' ', '©'][..]).starts_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    };
    of_label(label, true).filter(|_| certain).map(|reason| Removal::quoting(reason, Sign::Opening, phrase))
}

/// The removal of a line that asks to follow the publication elsewhere.
pub(crate) fn promotion(block: &TextBlock, shape: &TextShape) -> Option<Removal> {
    let apart = block.link_chars > 0 || !shape.ends;
    let asks = shape.words <= PROMOTION_WORDS && channels::is_call(&block.text, apart);
    asks.then(|| Removal::quoting(Reason::Newsletter, Sign::Opening, &block.text))
}

/// Whether the label that a text opens with speaks for all of it.
fn is_labelled(block: &TextBlock, shape: &TextShape) -> bool {
    let Some((label, length)) = shape.label else { return false };
    let (phrase, rest) = block.text.split_at_checked(length).unwrap_or_default();
    match label {
        _ if !rest.contains(char::is_alphabetic as Test) => true,
        // "Facebook hides a picture", "Ad networks".
        Label::Share | Label::Ad if phrase.trim().len() < TELLING => false,
        Label::Paywall if shape.words > LABELLED_WORDS => false,
        _ if phrase.trim().len() < TELLING => shape.words <= LABELLED_WORDS_BY_ONE,
        _ => true,
    }
}

fn by_scope(terrain: &Terrain<'_>, scopes: &Scopes, number: usize) -> Option<Removal> {
    let number = scopes.label(number)?;
    let (heading, shape) = terrain.blocks.get(number).zip(terrain.shapes.get(number))?;
    let (label, length) = shape.label.filter(|_| is_labelled(heading, shape))?;
    // A "read also" line with its title is no heading.
    let title = heading.text.get(length..)?.trim_start().starts_with(':') && shape.words > TITLE_WORDS;
    let site = label == Label::AuthorNote && shape.words < TITLE_WORDS;
    let reason = of_label(label, false).filter(|reason| *reason != Reason::Navigation && !title && !site)?;
    Some(Removal::quoting(reason, Sign::Heading, &heading.text))
}

/// The removal of a link in a list right under "Read also" or the like, whatever the classifier thought of it.
pub(crate) fn listed(terrain: &Terrain<'_>, scopes: &Scopes, number: usize, within: bool) -> Option<Removal> {
    let heading = scopes.label(number).filter(|heading| number - heading <= LISTED)?;
    let (block, shape) = terrain.blocks.get(heading).zip(terrain.shapes.get(heading))?;
    let (label, length) = shape.label?;
    let several = length >= TELLING || !block.text.is_ascii();
    let alone = several && !block.text.get(length..)?.contains(char::is_alphanumeric as Test);
    let links = terrain.blocks.get(heading + 1..=number)?;
    let linked = links.iter().all(|block| block.link_chars * 10 >= block.chars * 9);
    let reason = match label {
        Label::ReadAlso | Label::Related if within => Reason::InlineRecommendation,
        Label::ReadAlso | Label::Related => Reason::RelatedList,
        _ => return None,
    };
    (alone && linked).then(|| Removal::quoting(reason, Sign::Heading, &block.text))
}

/// The removal of what stands in an element that begins with a heading such as "Related articles" or "About the author", or with
/// "Advertisement", and does not hold the beginning of the body.
pub(crate) fn headed(terrain: &Terrain<'_>, block: &TextBlock, body: Option<u32>) -> Option<Removal> {
    let body = body?;
    let below = terrain.page.chain(block.owner).take(HEADED_LEVELS);
    below.take_while(|&at| !(at..terrain.page.node(at).end).contains(&body)).find_map(|at| {
        let first = terrain.blocks.partition_point(|block| block.first < at);
        let (heading, shape) = terrain.blocks.get(first).zip(terrain.shapes.get(first))?;
        let (label, length) = shape.label.filter(|_| heading.first != block.first)?;
        let end = terrain.blocks.partition_point(|block| block.first < terrain.page.node(at).end);
        let held = terrain.blocks.get(first..end)?;
        let titles = || held.iter().filter(|block| block.link_chars * 10 >= block.chars * 9).count();
        let tag = terrain.page.node(heading.owner).tag;
        let fits = match label {
            Label::Ad => held.len() <= MOST_ADVERTISED,
            Label::ReadAlso | Label::Related | Label::MostRead => {
                tag.heading_level().is_some()
                    && held.len() <= MOST_HEADED
                    && titles() >= 2
                    && titles() * TITLE_SHARE >= held.len()
            }
            Label::AuthorNote => tag.heading_level().is_some() && held.len() <= MOST_NOTED,
            _ => false,
        };
        let aside =
            terrain.page.node(at).tag == Tag::Aside || terrain.families(at) & Family::Related.bit() != 0;
        let telling = length >= TELLING || !heading.text.is_ascii() || label == Label::Ad || aside;
        let alone = telling && !heading.text.get(length..)?.contains(char::is_alphanumeric as Test);
        let reason = of_label(label, false).filter(|_| fits && alone)?;
        Some(Removal::quoting(reason, Sign::Heading, &heading.text))
    })
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
        Label::Copyright | Label::ReadingTime => Reason::Boilerplate,
        // What these say of a text says nothing of its part on the page.
        Label::Audio
        | Label::Byline
        | Label::Editor
        | Label::Date
        | Label::Source
        | Label::Tags
        | Label::Credit => return None,
    })
}

/// The nearest ancestor whose class words name a reason, below those that hold the article as well.
pub(crate) fn by_class(
    terrain: &Terrain<'_>,
    block: &TextBlock,
    place: Place,
    reasons: &[(Family, Reason)],
) -> Option<Removal> {
    let holds_body = |at: u32| place.body.is_some_and(|body| (at..terrain.page.node(at).end).contains(&body));
    terrain.chain(block.owner).into_iter().take_while(|&at| !holds_body(at)).find_map(|at| {
        let mask = terrain.families(at);
        reasons.iter().filter(|(family, _)| mask & family.bit() != 0).find_map(|&(family, reason)| {
            let words = [Attr::Class, Attr::Id, Attr::Role, Attr::DataComponent, Attr::DataTestid]
                .into_iter()
                .filter_map(|name| terrain.page.attr(at, name))
                .flat_map(str::split_ascii_whitespace);
            let word = words.into_iter().find_map(|word| telling_part(word, family))?;
            Some(Removal::quoting(reason, Sign::Class, &word.lower()))
        })
    })
}

/// The part of a class word that is of a family, unless the word says nothing of what an element is: of its looks
/// ("relative", "sticky", "md:flex"), of the tool that made it ("__next"), or a heading made an anchor
/// ("what-else-we-recommend").
fn telling_part(word: &str, family: Family) -> Option<&str> {
    let parts = || word.split((|c: char| !c.is_ascii_alphabetic()) as Test).filter(|part| !part.is_empty());
    let incidental =
        word.starts_with("__") || word.contains(&[':', '[', '{'][..]) || parts().count() >= SLUG_WORDS;
    // Reviews are what articles are as well as what readers write.
    let silent = |part: &str| ["relative", "sticky", "review", "reviews"].contains(&part);
    parts().find(|part| !incidental && !silent(part) && class_tokens::of_word(part) & family.bit() != 0)
}

fn strong_families(within: bool) -> [(Family, Reason); 9] {
    let related = if within { Reason::InlineRecommendation } else { Reason::RelatedList };
    [
        (Family::Cookie, Reason::CookieNotice),
        (Family::Comment, Reason::Comments),
        (Family::Share, Reason::Share),
        (Family::Newsletter, Reason::Newsletter),
        (Family::Ad, Reason::Ad),
        (Family::Popular, Reason::MostRead),
        (Family::Related, related),
        (Family::Gate, Reason::Paywall),
        (Family::Nav, Reason::Navigation),
    ]
}

/// What is met within everything else: names in lists of articles, boxes, cards.
const WEAK_FAMILIES: [(Family, Reason); 4] = [
    (Family::Author, Reason::AuthorNote),
    (Family::Legal, Reason::Boilerplate),
    (Family::Card, Reason::RelatedList),
    (Family::Sidebar, Reason::RelatedList),
];

/// Elements with what they say.
type Said = (Tag, Reason, Sign);

const MENUS: [Said; 3] = [
    (Tag::Nav, Reason::Navigation, Sign::Menu),
    (Tag::Menu, Reason::Navigation, Sign::Menu),
    (Tag::Search, Reason::Navigation, Sign::Search),
];

const ELEMENTS: [Said; 6] = [
    (Tag::Header, Reason::Navigation, Sign::Head),
    (Tag::Footer, Reason::Boilerplate, Sign::Foot),
    (Tag::Button, Reason::Boilerplate, Sign::Button),
    (Tag::Label, Reason::Boilerplate, Sign::Form),
    (Tag::Form, Reason::Boilerplate, Sign::Form),
    (Tag::Aside, Reason::RelatedList, Sign::Aside),
];

fn by_element(terrain: &Terrain<'_>, block: &TextBlock, elements: &[Said]) -> Option<Removal> {
    let linked = block.link_chars * 2 > block.chars;
    terrain.page.chain(block.owner).find_map(|at| {
        let tag = terrain.page.node(at).tag;
        let said = elements.iter().find(|said| said.0 == tag && (tag != Tag::Header || linked));
        said.map(|&(_, reason, sign)| Removal::by(reason, sign))
    })
}

fn by_links(block: &TextBlock, shape: &TextShape) -> Option<Removal> {
    let share = block.link_chars as f32 / block.chars.max(1) as f32;
    let reason = if shape.words >= TITLE_WORDS { Reason::RelatedList } else { Reason::Navigation };
    (share >= MOSTLY_LINKS).then(|| Removal::in_per_cent(reason, Sign::Links, share))
}
