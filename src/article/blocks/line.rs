//! What markup means within a line of text that has none: raised and lowered signs, quotation marks, what was struck out, marks of
//! footnotes. `extension/src/content/place.ts`, which finds the text in the page again, leaves out and looks over the same.

use super::shown::declares;
use crate::lang::case::Lower;
use crate::lang::{Test, chars, listed};
use crate::page::{Attr, Page, Tag};
use crate::search::Search;

/// Each sign and how it is written raised. Letters are those of formulas: "19th", "XIXe" and "Mme" are read as they are.
const RAISED: &str = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻–⁻=⁼(⁽)⁾nⁿiⁱxˣyʸkᵏ";

/// Each sign and how it is written lowered.
const LOWERED: &str = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋–₋=₌(₍)₎nₙiᵢxₓjⱼkₖ";

/// The most nodes of an element that is a sign in a line; what is longer is text.
const SMALL: u32 = 16;

/// What a sign is written by.
pub(super) type Signs = &'static str;

/// How far above a heading's mark the heading is.
const MARKED: usize = 3;

/// Whether an element's text is none of the line's: a footnote's mark, a heading's, what was struck out for what follows, a formula
/// that is said once already.
pub(super) fn is_left_out(page: &Page, at: u32) -> bool {
    let node = page.node(at);
    match node.tag {
        Tag::A | Tag::Span | Tag::Small if marks_heading(page, at) => true,
        Tag::Sup => node.end - at <= SMALL && (at..node.end).any(|at| leads_within(page, at)),
        Tag::A => {
            let sign = page.node(at + 1);
            sign.tag == Tag::Sup && sign.end == node.end && leads_within(page, at)
        }
        Tag::Del | Tag::S | Tag::Strike => {
            let blank = page.node(node.end).tag == Tag::Text && page.text(node.end).trim().is_empty();
            let next = page.node(node.end + u32::from(blank));
            next.tag == Tag::Ins && next.parent == node.parent
        }
        // KaTeX draws what it has said as MathML.
        Tag::Span => {
            let is = |at: u32, name: &str| classes(page, at).any(|class| class == name);
            let said = node.parent.wrapping_add(1);
            let shows = || page.layout(said).is_none_or(|layout| layout.rendered && !layout.out_of_sight);
            is(at, "katex-html") && is(said, "katex-mathml") && shows()
        }
        _ => false,
    }
}

/// Whether it stands in a heading and leads to it, or to where it is written: "¶", "#", "[edit]".
fn marks_heading(page: &Page, at: u32) -> bool {
    let end = page.node(at).end;
    if end - at > SMALL
        || page.chain(at).skip(1).take(MARKED).all(|at| page.node(at).tag.heading_level().is_none())
    {
        return false;
    }
    let text = page.subtree_text(at);
    let text = text.trim();
    leads_within(page, at) && !text.contains(char::is_alphanumeric as Test)
        || text.starts_with('[') && text.ends_with(']') && (at..end).any(|at| page.node(at).tag == Tag::A)
}

/// Whether it is a link to a place in a page.
fn leads_within(page: &Page, at: u32) -> bool {
    page.node(at).tag == Tag::A && page.attr(at, Attr::Href).is_some_and(|href| href.has('#'))
}

/// Whether an element that stands in a line by its name has one of its own by its style, or by the names that frameworks give that.
pub(super) fn is_boxed(page: &Page, at: u32) -> bool {
    use Tag::{A, B, Em, I, Small, Span, Strong, Time};
    let boxed = |style: &str| declares(style, "display", &["block", "flex", "grid", "table"]);
    matches!(page.node(at).tag, Span | Small | Strong | B | Em | I | Time | A)
        && (classes(page, at).any(|class| matches!(class, "d-block" | "block"))
            || page.attr(at, Attr::Style).is_some_and(boxed))
}

fn classes(page: &Page, at: u32) -> impl Iterator<Item = &str> {
    page.attr(at, Attr::Class).unwrap_or_default().split_ascii_whitespace()
}

/// What is written before an element's text, and the signs that it is written by. A space stands for one where words would meet.
pub(super) fn opening(page: &Page, at: u32) -> (Option<char>, Option<Signs>) {
    let node = page.node(at);
    let around = page.node(node.parent);
    let raised = match (node.tag, around.tag) {
        (Tag::Del | Tag::S | Tag::Strike, _) => return (Some(' '), None),
        (Tag::Sup, _) => true,
        (Tag::Sub, _) => false,
        (_, tag @ (Tag::Msup | Tag::Msub)) if node.end == around.end => tag == Tag::Msup,
        (_, Tag::Mfrac) if node.end == around.end => return (Some('/'), None),
        _ => return (None, None),
    };
    if node.end - at > SMALL {
        return (None, None);
    }
    let (signs, mark) = if raised { (RAISED, '^') } else { (LOWERED, '_') };
    let text = page.subtree_text(at);
    let text = text.trim();
    if chars::of(text).all(|(_, c)| c == ' ' || sign(signs, c).is_some()) {
        return (None, Some(signs));
    }
    let joins = chars::of(text).peek().is_some_and(|c| c.is_alphanumeric() || sign(signs, c).is_some());
    let counts = joins && chars::of(text).any(|(_, c)| c.is_numeric());
    (counts.then_some(mark), None)
}

/// How a character is written, where it can be.
pub(super) fn sign(signs: Signs, c: char) -> Option<char> {
    let mut signs = chars::of(signs);
    while let Some((_, plain)) = signs.next() {
        let shifted = signs.next();
        if plain == c {
            return shifted.map(|(_, c)| c);
        }
    }
    None
}

/// The marks around a `q`, by its page's language; inner ones where it stands in another. None where the page writes them itself.
pub(super) fn marks(page: &Page, at: u32, before: &str) -> Option<(char, char)> {
    let own = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '「' | '『');
    let first = (at..page.node(at).end.min(at + SMALL)).find(|&at| !page.text(at).trim().is_empty())?;
    if page.text(first).trim_start().starts_with(own as Test) || before.ends_with(own as Test) {
        return None;
    }
    let mut chain = page.chain(at).skip(1);
    if chain.any(|at| page.node(at).tag == Tag::Q) {
        return Some(('‘', '’'));
    }
    let language = page.chain(at).find_map(|at| page.attr(at, Attr::Lang)).unwrap_or_default();
    let language = language.get(..2).unwrap_or_default().lower();
    let is_of = |languages: &str| listed(languages, &language);
    Some(match () {
        () if is_of("de cs sk sl bg") => ('„', '“'),
        () if is_of("pl hu ro hr sr") => ('„', '”'),
        () if is_of("fr es it ru uk no nb el") => ('«', '»'),
        () if is_of("ja") => ('「', '」'),
        () => ('“', '”'),
    })
}
