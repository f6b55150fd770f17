//! `meta` and `link`: which names state which field.

use super::{Declared, Source, StatedImage, add, add_person};
use crate::lang::bylines;
use crate::page::{Attr, Page, Tag};
use crate::report::PersonRole;
use crate::search::Search;
use std::borrow::Cow;

/// What a `meta` name states.
#[derive(Clone, Copy)]
enum Field {
    Title,
    Description,
    Person(PersonRole),
    Published,
    Modified,
    Site,
    Section,
    Tags,
    Image,
    Language,
    Type,
    Canonical,
}

/// Names in lower case, as vocabularies and content systems write them. None belongs to one site.
#[rustfmt::skip]
const NAMES: &[(Field, &[&str])] = &[
    (Field::Title, &["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline", "citation_title", "title"]),
    (Field::Description, &["og:description", "description", "twitter:description", "dc.description", "dcterms.description", "sailthru.description", "abstract"]),
    (Field::Person(PersonRole::Author), &[
        "author", "article:author", "article:author_name", "article.author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
        "dc.creator.name", "byl", "byline", "authors", "content_author", "content-author", "citation_author", "cxenseparse:author", "author.name", "article_author", "creator", "penulis",
    ]),
    (Field::Person(PersonRole::Editor), &["editor", "content_editor", "content-editor", "article:editor"]),
    (Field::Person(PersonRole::Reporter), &["reporter", "content_reporter", "wartawan"]),
    (Field::Person(PersonRole::Contributor), &["dc.contributor", "contributor"]),
    (Field::Published, &[
        "article:published_time", "article:published", "article.published", "og:article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate",
        "publish-date", "publish_date", "publication_date", "published_date", "published-date", "published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued",
        "dcterms.issued", "dcterms.date", "dcterms.created", "dcterms.available", "dc.date", "dc.date.created", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
        "citation_publication_date", "citation_date", "citation_online_date", "originalpublicationdate", "article_date_original", "content_publisheddate", "date_published", "publisheddate",
        "datecreated", "article.created", "article:created", "creation_date", "displaydate", "shareaholic:article_published_time", "rnews:datepublished", "iso-8601-publish-date", "date",
    ]),
    (Field::Modified, &[
        "article:modified_time", "article:modified", "og:article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "lastmod", "last-modified", "last_modified", "modified_date",
        "dcterms.modified", "dc.date.modified", "article.updated", "article:updated_time", "lastupdate", "updated_time", "update_date", "shareaholic:article_modified_time", "revised",
    ]),
    (Field::Site, &["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "apple-mobile-web-app-title", "citation_journal_title"]),
    (Field::Section, &["article:section", "og:article:section", "section", "parsely-section", "article.section", "content_category", "channel", "dc.subject.category"]),
    (Field::Tags, &["article:tag", "og:article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags", "article.tags", "content_tag"]),
    (Field::Image, &["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "parsely-image-url", "sailthru.image.full", "thumbnail"]),
    (Field::Language, &["og:locale", "content-language", "dc.language", "dcterms.language", "language", "inlanguage"]),
    (Field::Type, &["og:type"]),
    (Field::Canonical, &["og:url", "twitter:url"]),
];

/// The number of a card's label and data pair: `twitter:label1`, `twitter:data1`.
pub(super) type Labelled = (char, bool, String);

/// Reads one `meta` element. Pairs of label and data go to `labels`, as the one says what the other is.
pub(super) fn meta(page: &Page, at: u32, declared: &mut Declared, labels: &mut Vec<Labelled>) {
    let Some(content) = page.attr(at, Attr::Content) else { return };
    let in_head = matches!(page.node(page.node(at).parent).tag, Tag::Head | Tag::Body);
    for key in [Attr::Property, Attr::Name, Attr::HttpEquiv, Attr::Itemprop] {
        // Elsewhere an `itemprop` belongs to a scope of its own.
        let Some(names) = page.attr(at, key).filter(|_| key != Attr::Itemprop || in_head) else { continue };
        // One attribute may hold several names.
        for name in names.split_ascii_whitespace() {
            let name = name.to_ascii_lowercase();
            if let Some(field) = field(&name) {
                state(field, &name, content, declared);
            } else if let Some((kind, number)) = name
                .strip_prefix("twitter:")
                .and_then(|rest| rest.split_at_checked(rest.len().saturating_sub(1)))
            {
                let number = number.chars().next().filter(char::is_ascii_digit);
                if let Some(number) = number.filter(|_| matches!(kind, "label" | "data") && labels.len() < 16)
                {
                    labels.push((number, kind == "label", content.to_owned()));
                }
            }
        }
    }
}

/// Reads one `link` element.
pub(super) fn link(page: &Page, at: u32, declared: &mut Declared) {
    let (Some(rel), Some(href)) = (page.attr(at, Attr::Rel), page.attr(at, Attr::Href)) else { return };
    for rel in rel.split_ascii_whitespace() {
        match &*rel.to_ascii_lowercase() {
            "canonical" => add(&mut declared.canonical, href, Source::Link),
            "next" => declared.next = Some(href.trim().to_owned()),
            _ => {}
        }
    }
}

/// Uses the labelled values of cards: "Written by" names an author.
pub(super) fn labelled(labels: &[Labelled], declared: &mut Declared) {
    for (number, _, label) in labels.iter().filter(|(_, is_label, _)| *is_label) {
        let data = labels.iter().find(|(other, is_label, _)| other == number && !is_label);
        if let Some((role, (_, _, name))) = bylines::label_role(label).zip(data) {
            add_person(declared, name, role, false, Source::Meta);
        }
    }
}

fn field(name: &str) -> Option<Field> {
    NAMES.iter().find(|(_, names)| names.contains(&name)).map(|&(field, _)| field)
}

fn source(name: &str) -> Source {
    if name.starts_with("og:") || name.starts_with("article:") { Source::OpenGraph } else { Source::Meta }
}

/// Citation names put the family name first: "Berg, Anna".
fn first_name_first<'a>(content: &'a str, name: &str) -> Cow<'a, str> {
    match content.parted_at(", ").filter(|(_, first)| name == "citation_author" && !first.has(',')) {
        Some((last, first)) => format!("{first} {last}").into(),
        None => content.into(),
    }
}

fn state(field: Field, name: &str, content: &str, declared: &mut Declared) {
    let source = source(name);
    let list = match field {
        Field::Person(role) => {
            return add_person(declared, &first_name_first(content, name), role, false, source);
        }
        Field::Image => {
            let url = content.trim().to_owned();
            if !url.is_empty() && declared.images.len() < super::MOST_VALUES {
                declared.images.push(StatedImage { url, caption: None, credit: None });
            }
            return;
        }
        Field::Title => &mut declared.titles,
        Field::Description => &mut declared.descriptions,
        Field::Published => &mut declared.published,
        Field::Modified => &mut declared.modified,
        Field::Site => &mut declared.site_names,
        Field::Section => &mut declared.sections,
        Field::Tags => &mut declared.tags,
        Field::Language => &mut declared.languages,
        Field::Type => &mut declared.types,
        Field::Canonical => &mut declared.canonical,
    };
    add(list, content, source);
}
