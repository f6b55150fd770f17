//! JSON-LD: which object describes the article, and what it says.
//!
//! Objects are looked for where a page describes itself: at the top, in `@graph`, and as `mainEntity`. Articles nested
//! elsewhere (in lists, as parts, as updates) are other articles. Of several, the one that names this page's address wins,
//! then the more telling type, then the first.

use super::value::{Object, Value};
use super::{Declared, Source, StatedImage, add, add_person};
use crate::report::PersonRole;
use crate::search::Search;
use rustc_hash::FxHashMap as HashMap;

/// The most values visited in search of objects that have an `@id`.
const MOST_VISITED: usize = 100_000;

/// Types of [schema.org](https://schema.org/Article) that are an article by another name than "...Article" and "...Posting".
const ARTICLE_TYPES: &[&str] =
    &["Report", "Recipe", "Review", "HowTo", "BlogPost", "ScholarlyWork", "CriticReview", "NewsStory"];

/// Types that describe the page around the article; what they say counts where no article says it.
const PAGE_TYPES: &[&str] = &[
    "WebPage",
    "ItemPage",
    "AboutPage",
    "FAQPage",
    "MedicalWebPage",
    "VideoObject",
    "CreativeWork",
    "PodcastEpisode",
];

/// Whether a schema.org type is an article.
pub(super) fn is_article(kind: &str) -> bool {
    kind.ends_with("Article") || kind.ends_with("Posting") || ARTICLE_TYPES.contains(&kind)
}

/// Reads the values of a page's scripts.
pub(super) fn read(values: &[Value], url: Option<&str>, declared: &mut Declared) {
    let objects = described(values);
    let (by_id, named) = by_id(values);
    let reader = Reader { by_id, objects: named };
    let canonical = declared.canonical.first().map(|stated| stated.value.clone());
    let names_page = |object: &Object| {
        let own = [url, canonical.as_deref()].into_iter().flatten().map(path).collect::<Vec<_>>();
        ["mainEntityOfPage", "url", "@id"].iter().filter_map(|key| object.get(key)).any(|value| {
            let id = |value: &Value| {
                value.as_str().map(path).is_some_and(|path| !path.is_empty() && own.contains(&path))
            };
            id(value) || value.get("@id").is_some_and(id)
        })
    };
    let articles = objects.iter().filter(|object| types(object).any(is_article));
    // `max_by_key` gives the last of equals; the first is wanted.
    let article = articles.rev().max_by_key(|object| (names_page(object), rank(object)));
    // What the page says in JSON-LD goes before what it says elsewhere.
    let rest = std::mem::take(declared);
    if let Some(article) = article {
        reader.article(article, Source::JsonLd, declared);
    }
    for object in &objects {
        if types(object).any(|kind| PAGE_TYPES.contains(&kind))
            && article.is_none_or(|article| !std::ptr::eq(*article, *object))
        {
            reader.article(object, Source::JsonLdPage, declared);
        } else if types(object).any(|kind| matches!(kind, "WebSite" | "NewsMediaOrganization")) {
            add(&mut declared.site_names, &reader.text(object.get("name")), Source::JsonLdPage);
        } else if types(object).any(|kind| kind == "BreadcrumbList") {
            reader.breadcrumb(object, declared);
        }
        for kind in types(object) {
            let source = if article.is_some_and(|article| std::ptr::eq(*article, *object)) {
                Source::JsonLd
            } else {
                Source::JsonLdPage
            };
            add(&mut declared.types, kind, source);
        }
    }
    append(declared, rest);
    if declared.sections.is_empty() {
        reader.list(article.and_then(|article| article.get("genre")), &mut declared.sections, Source::JsonLd);
    }
}

/// Puts what was gathered before behind what JSON-LD said.
fn append(declared: &mut Declared, rest: Declared) {
    declared.titles.extend(rest.titles);
    declared.descriptions.extend(rest.descriptions);
    declared.people.extend(rest.people);
    declared.published.extend(rest.published);
    declared.modified.extend(rest.modified);
    declared.site_names.extend(rest.site_names);
    declared.sections.extend(rest.sections);
    declared.tags.extend(rest.tags);
    declared.images.extend(rest.images);
    declared.languages.extend(rest.languages);
    declared.types.extend(rest.types);
    declared.times = rest.times;
    declared.canonical = rest.canonical;
    declared.next = rest.next;
}

/// The objects by which a page describes itself.
fn described(values: &[Value]) -> Vec<&Object> {
    let mut found = Vec::new();
    let mut waiting: Vec<&Value> = values.iter().rev().collect();
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(items) => waiting.extend(items.iter().take(super::MOST_VALUES).rev()),
            Value::Object(object) => {
                found.push(object);
                waiting.extend(
                    ["mainEntityOfPage", "mainEntity", "@graph"].iter().filter_map(|key| object.get(key)),
                );
            }
            _ => {}
        }
        if found.len() >= super::MOST_VALUES {
            break;
        }
    }
    found
}

/// Every object that says more under its `@id` than the `@id`: what has a name or, as pictures have, an address.
fn by_id(values: &[Value]) -> (HashMap<&str, u32>, Vec<&Object>) {
    // The same type of map as others have: each type costs the module a kilobyte.
    let (mut found, mut objects) = (HashMap::<&str, u32>::default(), Vec::new());
    let mut waiting: Vec<&Value> = values.iter().rev().collect();
    let nested = |value: &&Value| matches!(value, Value::Array(_) | Value::Object(_));
    for _ in 0..MOST_VISITED {
        let Some(value) = waiting.pop() else { break };
        match value {
            Value::Array(items) => waiting.extend(items.iter().rev().filter(nested)),
            Value::Object(object) => {
                let telling = || object.get("name").or_else(|| object.get("url")).is_some();
                if let Some(id) = object.get("@id").and_then(Value::as_str).filter(|_| telling()) {
                    found.entry(id).or_insert(objects.len() as u32);
                    objects.push(object);
                }
                waiting.extend(object.values().rev().filter(nested));
            }
            _ => {}
        }
    }
    (found, objects)
}

fn types(object: &Object) -> impl Iterator<Item = &str> {
    let kind = object.get("@type");
    let one = kind.and_then(Value::as_str);
    let many = kind.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let bare = |kind: &str| kind.rsplit(&['/', '#', ':'][..]).next().map(str::len).unwrap_or_default();
    one.into_iter().chain(many).filter_map(move |kind| kind.get(kind.len() - bare(kind)..))
}

/// The more an object's type and fields say of an article, the higher.
fn rank(object: &Object) -> usize {
    let news = types(object).any(|kind| kind.ends_with("NewsArticle") || kind == "LiveBlogPosting");
    let fields = ["headline", "datePublished", "author", "articleBody"];
    2 * usize::from(news) + fields.iter().filter(|field| object.get(field).is_some()).count()
}

/// An address without scheme, query and final slash.
fn path(url: &str) -> &str {
    let url = url.split(&['?', '#'][..]).next().unwrap_or(url);
    let url = url.parted_at("://").map_or(url, |(_, rest)| rest);
    url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/')
}

struct Reader<'a> {
    by_id: HashMap<&'a str, u32>,
    objects: Vec<&'a Object>,
}

impl Reader<'_> {
    /// The object that says more under its `@id`.
    fn named(&self, id: &str) -> Option<&Object> {
        self.objects.get(*self.by_id.get(id)? as usize).copied()
    }

    fn article(&self, object: &Object, source: Source, declared: &mut Declared) {
        let get = |key: &str| object.get(key);
        let titles = [get("headline"), get("name"), get("alternativeHeadline")];
        let title = titles.into_iter().map(|title| self.text(title)).find(|title| !title.is_empty());
        add(&mut declared.titles, &title.unwrap_or_default(), source);
        add(&mut declared.descriptions, &self.text(get("description")), source);
        add(&mut declared.published, &self.text(get("datePublished").or_else(|| get("uploadDate"))), source);
        add(&mut declared.modified, &self.text(get("dateModified")), source);
        for (key, role) in [
            ("author", PersonRole::Author),
            ("creator", PersonRole::Author),
            ("editor", PersonRole::Editor),
            ("contributor", PersonRole::Contributor),
            ("translator", PersonRole::Translator),
        ] {
            // `creator` repeats `author` where both are given.
            if key != "creator" || object.get("author").is_none() {
                self.people(get(key), role, source, declared);
            }
        }
        for key in ["publisher", "sourceOrganization", "isPartOf"] {
            add(
                &mut declared.site_names,
                &self.text(
                    get(key)
                        .map(|value| value.get("name").unwrap_or(value))
                        .filter(|value| !matches!(value, Value::Object(_))),
                ),
                source,
            );
        }
        self.list(get("articleSection"), &mut declared.sections, source);
        self.list(get("keywords"), &mut declared.tags, source);
        self.list(get("inLanguage"), &mut declared.languages, source);
        self.images(get("image").or_else(|| get("thumbnailUrl")), declared);
    }

    /// A text, or the text of what has one.
    fn text(&self, value: Option<&Value>) -> String {
        match value {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.clone(),
            Some(Value::Array(items)) => items.first().and_then(Value::as_str).unwrap_or_default().to_owned(),
            Some(Value::Object(object)) => {
                let text = ["@value", "name"].iter().find_map(|key| object.get(key).and_then(Value::as_str));
                let id = || self.named(object.get("@id")?.as_str()?)?.get("name")?.as_str();
                text.or_else(id).unwrap_or_default().to_owned()
            }
            _ => String::new(),
        }
    }

    fn list(&self, value: Option<&Value>, list: &mut Vec<super::Stated>, source: Source) {
        for item in items(value) {
            add(list, &self.text(Some(item)), source);
        }
    }

    fn people(&self, value: Option<&Value>, role: PersonRole, source: Source, declared: &mut Declared) {
        for person in items(value) {
            let Value::Object(object) = person else {
                add_person(declared, person.as_str().unwrap_or_default(), role, false, source);
                continue;
            };
            let referred = object.get("@id").and_then(Value::as_str).and_then(|id| self.named(id));
            let organisation = types(object)
                .chain(referred.into_iter().flat_map(types))
                .any(|kind| kind.ends_with("Organization"));
            match object.get("name").and_then(Value::as_array) {
                Some(names) => {
                    for name in names.iter().take(super::MOST_VALUES) {
                        add_person(declared, &self.text(Some(name)), role, organisation, source);
                    }
                }
                None => {
                    let mut name = self.text(Some(person));
                    if name.is_empty() {
                        name =
                            self.text(object.get("givenName")) + " " + &self.text(object.get("familyName"));
                    }
                    add_person(declared, name.trim(), role, organisation, source);
                }
            }
        }
    }

    fn images(&self, value: Option<&Value>, declared: &mut Declared) {
        for image in items(value) {
            let id = image.get("@id").and_then(Value::as_str);
            let named = id.filter(|_| image.get("url").is_none()).and_then(|id| self.named(id));
            let text = |key: &str| {
                let value = image.get(key).or_else(|| named?.get(key));
                Some(super::plain(super::capped(&self.text(value)))).filter(|text| !text.is_empty())
            };
            let url = image
                .as_str()
                .map(str::to_owned)
                .or_else(|| text("url"))
                .or_else(|| text("contentUrl"))
                // "https://kabar.example/hujan#primaryimage" names a picture and is none.
                .or_else(|| id.filter(|id| !id.has('#')).map(str::to_owned));
            if let Some(url) =
                url.filter(|url| !url.trim().is_empty() && declared.images.len() < super::MOST_VALUES)
            {
                let credit = text("creditText")
                    .or_else(|| text("copyrightHolder"))
                    .or_else(|| text("creator"))
                    .or_else(|| text("author"));
                // Where the picture is described apart, its caption is what it is called in a library.
                let caption = text("caption").or_else(|| text("description")).filter(|_| named.is_none());
                declared.images.push(StatedImage { url: url.trim().to_owned(), caption, credit });
            }
        }
    }

    /// The last but one step of a breadcrumb is the section, where the last is the page itself.
    fn breadcrumb(&self, object: &Object, declared: &mut Declared) {
        let steps: Vec<_> = items(object.get("itemListElement"))
            .map(|step| {
                step.get("name")
                    .map(|name| self.text(Some(name)))
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| self.text(step.get("item")))
            })
            .collect();
        if let [_, section, _] | [_, .., section, _] = steps.as_slice() {
            add(&mut declared.sections, section, Source::JsonLdPage);
        }
    }
}

/// The items of a value that may be one or several, or a JSON-LD list.
fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let value = value.and_then(|value| value.get("@list")).or(value);
    let (one, many) = match value {
        Some(Value::Array(items)) => (None, Some(items)),
        Some(Value::Null) | None => (None, None),
        one => (one, None),
    };
    one.into_iter().chain(many.into_iter().flatten().take(super::MOST_VALUES))
}
