//! What a page declares of itself, without a look at its visible text: JSON-LD, Open Graph and other `meta`, microdata,
//! `link`, `time` and `title`. Every value keeps its source; which of them is believed is decided elsewhere.
//!
//! One scan over the page; JSON is bounded in size and depth.
//!
//! ```
//! # #[cfg(feature = "html")] {
//! use intisari::{article::metadata, page::html};
//! let page = html::parse("<meta property=og:title content='Hujan &amp; banjir'>", None);
//! let declared = metadata::declared(&page);
//! assert_eq!(declared.titles[0].value, "Hujan & banjir");
//! # }
//! ```

mod head;
mod json;
mod jsonld;
mod microdata;
mod value;

use super::clean::plain;
use crate::page::{Attr, Page, Tag};
use crate::report::PersonRole;

/// Where a page states a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A JSON-LD object that describes the article.
    JsonLd,
    /// A JSON-LD object that describes the page, the site or a film.
    JsonLdPage,
    /// An Open Graph or `article:` property.
    OpenGraph,
    /// Another `meta` name: Dublin Core and its like.
    Meta,
    /// `itemprop` within an article's scope.
    Microdata,
    /// A `link` element.
    Link,
    /// The `title` element.
    Title,
}

/// A value and where it is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Plain text, white space collapsed; never empty.
    pub value: String,
    /// Where from.
    pub source: Source,
}

/// A name given as the article's maker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedPerson {
    /// As declared; may hold several names.
    pub name: String,
    /// By the name of the field.
    pub role: PersonRole,
    /// The page says that it is no person.
    pub organisation: bool,
    /// Where from.
    pub source: Source,
}

/// A picture declared for the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedImage {
    /// As declared; may be relative.
    pub url: String,
    /// What it shows.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// A `time` element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedTime {
    /// The element.
    pub node: u32,
    /// Its `datetime`.
    pub value: String,
}

/// Everything declared, each list in the order of trust within a source and of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Declared {
    /// Headlines.
    pub titles: Vec<Stated>,
    /// Descriptions, decks, teasers.
    pub descriptions: Vec<Stated>,
    /// Authors, editors and others.
    pub people: Vec<StatedPerson>,
    /// Dates of publication.
    pub published: Vec<Stated>,
    /// Dates of the last change.
    pub modified: Vec<Stated>,
    /// Names of the publication.
    pub site_names: Vec<Stated>,
    /// Parts of the site.
    pub sections: Vec<Stated>,
    /// Topics; a value may hold several, parted by commas.
    pub tags: Vec<Stated>,
    /// Pictures.
    pub images: Vec<StatedImage>,
    /// Language codes and locales.
    pub languages: Vec<Stated>,
    /// What the page says it is: schema.org types and `og:type`, as declared.
    pub types: Vec<Stated>,
    /// `time` elements, in page order, at most [`MOST_TIMES`].
    pub times: Vec<StatedTime>,
    /// `link rel=canonical` and `og:url`.
    pub canonical: Vec<Stated>,
    /// `link rel=next`.
    pub next: Option<String>,
}

/// How many `time` elements are kept.
pub const MOST_TIMES: usize = 64;

/// The most values of one field that are kept.
const MOST_VALUES: usize = 64;

/// The most characters of a declared value that are kept.
const LONGEST_VALUE: usize = 1000;

/// Gathers what a page declares.
pub fn declared(page: &Page) -> Declared {
    let mut declared = Declared::default();
    let mut values = Vec::new();
    let mut labels = Vec::new();
    for (at, node) in page.nodes().iter().enumerate() {
        let at = at as u32;
        match node.tag {
            Tag::Meta => head::meta(page, at, &mut declared, &mut labels),
            Tag::Link => head::link(page, at, &mut declared),
            Tag::Title if declared.titles.iter().all(|title| title.source != Source::Title) => {
                add(&mut declared.titles, &page.subtree_text(at), Source::Title);
            }
            Tag::Html => {
                add(&mut declared.languages, page.attr(at, Attr::Lang).unwrap_or_default(), Source::Title)
            }
            Tag::Script => values.extend(json::values(&page.subtree_text(at))),
            Tag::Time if declared.times.len() < MOST_TIMES => {
                let value = page.attr(at, Attr::Datetime).map(str::trim).filter(|value| !value.is_empty());
                declared.times.extend(value.map(|value| StatedTime { node: at, value: value.to_owned() }));
            }
            _ => {}
        }
    }
    head::labelled(&labels, &mut declared);
    microdata::read(page, &mut declared);
    jsonld::read(&values, page.url(), &mut declared);
    declared
}

/// Adds a value where it says something new.
fn add(list: &mut Vec<Stated>, value: &str, source: Source) {
    let value = plain(capped(value));
    let known = list.iter().any(|stated| stated.value == value && stated.source == source);
    if !value.is_empty() && !known && list.len() < MOST_VALUES {
        list.push(Stated { value, source });
    }
}

fn add_person(declared: &mut Declared, name: &str, role: PersonRole, organisation: bool, source: Source) {
    let name = plain(capped(name));
    let person = StatedPerson { name, role, organisation, source };
    if !person.name.is_empty() && declared.people.len() < MOST_VALUES && !declared.people.contains(&person) {
        declared.people.push(person);
    }
}

fn capped(value: &str) -> &str {
    let end = value.char_indices().nth(LONGEST_VALUE).map_or(value.len(), |(at, _)| at);
    value.get(..end).unwrap_or(value)
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::page::html;

    fn read(html: &str) -> Declared {
        declared(&html::parse(html, Some("https://example.org/2024/06/hujan")))
    }

    fn list(stated: &[Stated]) -> Vec<(&str, Source)> {
        stated.iter().map(|stated| (stated.value.as_str(), stated.source)).collect()
    }

    #[test]
    fn every_value_has_its_source() {
        let declared = read(
            r#"<html lang=id><title>Hujan di Bogor | Warta Kota</title>
            <meta property="og:title" content="Hujan di Bogor">
            <meta property="article:published_time" content="2024-06-15T12:30:00+07:00">
            <meta name="DC.Creator" content="Sari Melati">
            <meta name="keywords" content="hujan, bogor">
            <meta property="og:site_name" content="Warta Kota">
            <link rel="next" href="?page=2"><link rel=canonical href="https://example.org/hujan">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Hujan di Bogor Belum Reda"}</script>
            <article itemscope itemtype="http://schema.org/Article"><h1 itemprop=headline>Hujan</h1>
            <time datetime="2024-06-15">15 Juni</time></article>"#,
        );
        assert_eq!(
            list(&declared.titles),
            [
                ("Hujan di Bogor Belum Reda", Source::JsonLd),
                ("Hujan di Bogor | Warta Kota", Source::Title),
                ("Hujan di Bogor", Source::OpenGraph),
                ("Hujan", Source::Microdata),
            ]
        );
        assert_eq!(list(&declared.published), [("2024-06-15T12:30:00+07:00", Source::OpenGraph)]);
        assert_eq!(
            (declared.people[0].name.as_str(), declared.people[0].source),
            ("Sari Melati", Source::Meta)
        );
        assert_eq!(list(&declared.tags), [("hujan, bogor", Source::Meta)]);
        assert_eq!(list(&declared.languages), [("id", Source::Title)]);
        assert_eq!(declared.next.as_deref(), Some("?page=2"));
        assert_eq!(declared.times[0].value, "2024-06-15");
        assert_eq!(list(&declared.types), [("NewsArticle", Source::JsonLd)]);
    }

    #[test]
    fn finds_the_article_in_a_graph_and_its_author_by_reference() {
        let declared = read(
            r##"<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
            {"@type": "WebSite", "name": "Warta Kota"},
            {"@type": "WebPage", "@id": "#page", "name": "Bukan judul", "datePublished": "2020-01-01"},
            {"@type": ["Article", "NewsArticle"], "headline": "Hujan &amp; banjir", "author": {"@id": "#sari"},
             "editor": "Budi Kelana", "publisher": {"@type": "Organization", "name": "PT Warta"},
             "image": [{"@type": "ImageObject", "url": "/a.jpg", "caption": "Banjir", "creditText": "Foto: Tono"}],
             "keywords": ["hujan", "banjir"], "datePublished": "2024-06-15T12:30:00+07:00", "inLanguage": "id-ID"},
            {"@type": "Person", "@id": "#sari", "name": "Sari Melati"}]}</script>"##,
        );
        let names: Vec<_> =
            declared.people.iter().map(|person| (person.name.as_str(), person.role)).collect();
        assert_eq!(names, [("Sari Melati", PersonRole::Author), ("Budi Kelana", PersonRole::Editor)]);
        assert_eq!(declared.titles[0].value, "Hujan & banjir");
        assert_eq!(declared.published[0].value, "2024-06-15T12:30:00+07:00");
        assert_eq!(declared.images[0].caption.as_deref(), Some("Banjir"));
        assert_eq!(declared.images[0].credit.as_deref(), Some("Foto: Tono"));
        let sites: Vec<_> = declared.site_names.iter().map(|site| site.value.as_str()).collect();
        assert_eq!(sites, ["PT Warta", "Warta Kota"]);
    }

    #[test]
    fn joins_a_name_given_in_parts() {
        let html = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ini",
            "author": {"@type": "Person", "givenName": "Sari", "familyName": "Melati"}}</script>"#;
        assert_eq!(read(html).people[0].name, "Sari Melati");
    }

    #[test]
    fn prefers_the_object_that_describes_this_page() {
        let declared = read(
            r#"<script type="application/ld+json">[
            {"@type": "NewsArticle", "headline": "Lain", "url": "https://example.org/2024/06/lain"},
            {"@type": "NewsArticle", "headline": "Ini", "mainEntityOfPage": "https://example.org/2024/06/hujan/"}]</script>"#,
        );
        assert_eq!(list(&declared.titles), [("Ini", Source::JsonLd)]);
    }

    #[test]
    fn articles_within_lists_are_not_this_article() {
        let declared = read(
            r#"<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [
            {"@type": "ListItem", "item": {"@type": "NewsArticle", "headline": "Lain", "author": "Orang Lain"}}]}</script>"#,
        );
        assert!(declared.titles.is_empty() && declared.people.is_empty());
    }

    #[test]
    fn labelled_card_values_name_the_author() {
        let declared = read(
            "<meta name=twitter:label1 content='Ditulis oleh'><meta name=twitter:data1 content='Sari Melati'>
             <meta name=twitter:label2 content='Est. reading time'><meta name=twitter:data2 content='3 minutes'>",
        );
        assert_eq!(declared.people.len(), 1);
        assert_eq!(declared.people[0].name, "Sari Melati");
    }

    #[test]
    fn microdata_of_the_largest_article_counts() {
        let declared = read(
            "<div itemscope itemtype='https://schema.org/NewsArticle'><span itemprop=headline>Kecil</span></div>
             <div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Besar</h1>
             <div itemprop=author itemscope itemtype='https://schema.org/Person'><a><span itemprop=name>Sari Melati</span></a></div>
             <meta itemprop=datePublished content='2024-06-15'><p>a<p>b<p>c</div>",
        );
        assert_eq!(list(&declared.titles), [("Besar", Source::Microdata)]);
        assert_eq!(declared.people[0].name, "Sari Melati");
        assert_eq!(list(&declared.published), [("2024-06-15", Source::Microdata)]);
    }
}
