//! What of a page shows, as far as its layout tells, or its markup alone where no browser laid it out.

use super::line;
use crate::page::{Attr, NONE, Page, Tag};

/// A good part of a page is one of so many, counted in nodes.
const PAGE: u32 = 4;

/// Whether an element's own markup or layout lets it show. Says nothing of its ancestors; within an `unfolded` part, whose layout
/// is not known, markup alone speaks. The readings of ruby text are left out: they repeat the characters they stand over; so is
/// what a [line](super::line) is read without.
pub(super) fn is_visible(page: &Page, at: u32, unfolded: bool) -> bool {
    let tag = page.node(at).tag;
    if is_never_text(tag) || line::is_left_out(page, at) {
        return false;
    }
    match page.layout(at) {
        Some(layout) if !unfolded => layout.rendered && !layout.out_of_sight,
        _ => !hidden_by_markup(page, at, tag),
    }
}

/// Whether something within an element that the browser does not draw may be drawn: each element's layout says so for itself, and
/// what is invisible may hold what is visible.
pub(super) fn may_show(page: &Page, at: u32) -> bool {
    !is_never_text(page.node(at).tag) && page.layout(at).is_some_and(|layout| !layout.rendered)
}

/// Whether a part that is not shown is one that a control beside it unfolds: the reader is meant to open it. `details`, and what
/// the ARIA practices for accordions and tabs name `region` and `tabpanel`.
pub(super) fn is_foldable(page: &Page, at: u32) -> bool {
    let (tag, parent) = (page.node(at).tag, page.node(at).parent);
    let controlled = || page.attr(at, Attr::Role).is_some_and(|role| matches!(role, "region" | "tabpanel"));
    // What is hidden within `details` stays so when they open.
    let detail =
        || parent != NONE && page.node(parent).tag == Tag::Details && !hidden_by_markup(page, at, tag);
    !is_never_text(tag) && tag != Tag::Dialog && (controlled() || detail())
}

/// Elements whose text is none of the page's.
fn is_never_text(tag: Tag) -> bool {
    use Tag::{Annotation, AnnotationXml, Head, Rp, Rt, Script, Title};
    matches!(tag, Head | Title | Script | Rp | Rt | Annotation | AnnotationXml) || tag.is_opaque()
}

/// What can be known without a browser: the `hidden` attribute, an inline style, a dialog nobody opened.
fn hidden_by_markup(page: &Page, at: u32, tag: Tag) -> bool {
    tag == Tag::Dialog
        || page.attrs(at).any(|(name, value)| match name {
            Attr::Hidden => !value.eq_ignore_ascii_case("until-found") && !is_streamed(page, at),
            // A script shows what is most of the page once it has loaded.
            Attr::Style => {
                declares(value, "display", &["none"])
                    || declares(value, "visibility", &["hidden"]) && !is_page(page, at)
            }
            _ => false,
        })
}

/// Whether an inline style gives a property a value that begins like one of these.
pub(super) fn declares(style: &str, property: &str, values: &[&str]) -> bool {
    style.split(';').any(|rule| {
        rule.split_once(':').is_some_and(|(name, said)| {
            let begins = |value: &&str| {
                said.trim_start().get(..value.len()).is_some_and(|said| said.eq_ignore_ascii_case(value))
            };
            name.trim().eq_ignore_ascii_case(property) && values.iter().any(begins)
        })
    })
}

/// Whether an element holds a good part of the page.
fn is_page(page: &Page, at: u32) -> bool {
    (page.node(at).end - at) * PAGE > page.len()
}

/// Whether an ancestor's markup hides a text that could be read otherwise.
pub(crate) fn is_hidden(page: &Page, at: u32) -> bool {
    let mut chain = page.chain(at).skip(1);
    let mut hidden = false;
    chain.all(|at| {
        let tag = page.node(at).tag;
        hidden |= hidden_by_markup(page, at, tag);
        !is_never_text(tag)
    }) && hidden
}

/// A part that React streams after the page and whose script, seen running by no one here, puts it in its place: `S:` and a
/// hexadecimal number.
fn is_streamed(page: &Page, at: u32) -> bool {
    let number = page.attr(at, Attr::Id).and_then(|id| id.strip_prefix("S:"));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_hexdigit()))
}
