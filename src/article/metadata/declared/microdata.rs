//! `itemprop` within the scope of the page's article. Where several scopes are articles (lists of other articles), the
//! one with the largest subtree is the page's own.

use super::{Declared, Source, StatedImage, add, add_person, jsonld};
use crate::article::metadata::short_text;
use crate::page::{Attr, Page, Tag};
use crate::report::PersonRole;

/// How many properties of the scope are read.
const MOST_PROPERTIES: usize = 512;

/// Reads the largest article scope.
pub(super) fn read(page: &Page, declared: &mut Declared) {
    let mut largest = None;
    let mut size = 0;
    for (at, node) in page.nodes().iter().enumerate() {
        let at = at as u32;
        if node.end - at > size && page.attr(at, Attr::Itemtype).is_some_and(is_article) {
            (largest, size) = (Some(at), node.end - at);
        }
    }
    let Some(scope) = largest else { return };
    let mut at = scope + 1;
    let mut left = MOST_PROPERTIES;
    while at < page.node(scope).end && left > 0 {
        let Some(property) = page.attr(at, Attr::Itemprop) else {
            // Another thing's scope, without a role in this one.
            at = if page.attr(at, Attr::Itemscope).is_some() { page.node(at).end } else { at + 1 };
            continue;
        };
        left -= 1;
        let nested = page.attr(at, Attr::Itemscope).is_some() || page.attr(at, Attr::Itemtype).is_some();
        for name in property.split_ascii_whitespace() {
            state(page, at, name, nested, declared);
        }
        at = if nested { page.node(at).end.max(at + 1) } else { at + 1 };
    }
}

fn is_article(itemtype: &str) -> bool {
    itemtype
        .split_ascii_whitespace()
        .any(|kind| jsonld::is_article(kind.rsplit(&['/', '#'][..]).next().unwrap_or(kind)))
}

fn state(page: &Page, at: u32, name: &str, nested: bool, declared: &mut Declared) {
    let own = |at| value(page, at);
    let named = || if nested { within(page, at, "name").map(own).unwrap_or_default() } else { own(at) };
    let role = match name {
        "author" | "creator" => Some(PersonRole::Author),
        "editor" => Some(PersonRole::Editor),
        "contributor" => Some(PersonRole::Contributor),
        _ => None,
    };
    if let Some(role) = role {
        let organisation = page.attr(at, Attr::Itemtype).is_some_and(|kind| kind.ends_with("Organization"));
        return add_person(declared, &named(), role, organisation, Source::Microdata);
    }
    let list = match name {
        "headline" => &mut declared.titles,
        "description" => &mut declared.descriptions,
        "datePublished" => &mut declared.published,
        "dateModified" => &mut declared.modified,
        "articleSection" => &mut declared.sections,
        "keywords" => &mut declared.tags,
        "inLanguage" => &mut declared.languages,
        "publisher" => return add(&mut declared.site_names, &named(), Source::Microdata),
        "image" => {
            let url = if nested { within(page, at, "url").map(own).unwrap_or_default() } else { own(at) };
            let url = url.trim().to_owned();
            if !url.is_empty() && declared.images.len() < super::MOST_VALUES {
                declared.images.push(StatedImage { url, caption: None, credit: None });
            }
            return;
        }
        _ => return,
    };
    add(list, &own(at), Source::Microdata);
}

/// The first node of a nested scope that states a property.
fn within(page: &Page, scope: u32, name: &str) -> Option<u32> {
    let states = |&at: &u32| {
        page.attr(at, Attr::Itemprop)
            .is_some_and(|property| property.split_ascii_whitespace().any(|p| p == name))
    };
    (scope + 1..page.node(scope).end).find(states)
}

/// A property's value by the microdata standard: an attribute for the elements that have one, else the text.
fn value(page: &Page, at: u32) -> String {
    let attribute = match page.node(at).tag {
        Tag::Meta => Some(Attr::Content),
        Tag::Time => Some(Attr::Datetime),
        Tag::Link => Some(Attr::Href),
        Tag::Img | Tag::AmpImg | Tag::Source | Tag::Video | Tag::Audio | Tag::Iframe => Some(Attr::Src),
        _ => None,
    };
    let stated = attribute.or(Some(Attr::Content)).and_then(|name| page.attr(at, name));
    stated.map_or_else(|| short_text(page, at), str::to_owned)
}
