//! The article's title without the site's name.
//!
//! A part of a title is taken off only on evidence: it is the site's declared name or its domain, or what is left is what
//! another title of the page says in full. "Banjir - Pelajaran dari Bogor" has no such evidence and stays whole.

use super::clean::{folded, spaced};
use super::{Declared, Source};
use crate::lang::Test;
use crate::search::Search;

/// Marks that sites put between a headline and their name. Those without spaces around them stand alone in scripts that
/// write none.
const SEPARATORS: [char; 13] = ['|', '-', '–', '—', '·', '•', '»', '«', ':', '｜', 'ㅣ', '/', '：'];

/// Of these, the ones that need no space beside them.
const UNSPACED: [char; 4] = ['|', '｜', 'ㅣ', '：'];

/// How many parts are taken off one title at the most: section and site.
const MOST_PARTS: usize = 3;

/// A title of so many bytes does not stand in another by chance.
const LONG: usize = 24;

/// What is known of the site's name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Site {
    /// Declared names and the domain's, letters and digits only.
    names: Vec<String>,
    /// The host's, letters and digits only: "www.warta-kota.co.id" is "wartakotacoid".
    host: String,
}

impl Site {
    /// From the names a page declares and its host.
    pub(crate) fn new<'a>(names: impl Iterator<Item = &'a str>, host: Option<&str>) -> Self {
        let mut names: Vec<String> = names.map(compact).filter(|name| name.chars().count() > 1).collect();
        let host = host.unwrap_or_default();
        let host = host.strip_prefix("www.").unwrap_or(host);
        // The label before the public suffix, however many parts that has: the longest one says most.
        let label = host.split('.').rev().skip(1).max_by_key(|label| label.len()).unwrap_or_default();
        if label.len() > 2 {
            names.push(compact(label));
        }
        names.retain(|name| !name.is_empty());
        Self { names, host: compact(host) }
    }

    /// Whether a part of a title is the site's name: the same, or one within the other where they are nearly as long.
    pub(crate) fn is(&self, part: &str) -> bool {
        let part = compact(part);
        let length = part.chars().count();
        if length < 2 {
            return false;
        }
        let near = |name: &String| {
            let other = name.chars().count();
            *name == part
                || (length.min(other) >= 4 && length.min(other) * 5 >= length.max(other) * 2)
                    && (name.holds(&part) || part.holds(name))
        };
        // "Warta Kota" for wartakota.co.id; a whole host is matched by its beginning.
        self.names.iter().any(near) || length >= 4 && self.host.starts_with(&part) || part == self.host
    }

    /// Whether a text is one of the site's names, or its host.
    pub(crate) fn is_called(&self, text: &str) -> bool {
        let text = compact(text);
        self.names.contains(&text) || text == self.host
    }
}

/// The title, without the site's name.
///
/// News is called by what its publisher shares it under (Open Graph): the heading of the page changes with the day, in running
/// reports most of all, and stays in the report as the headline block. Other pages are called by the heading a reader
/// sees: what they share is written for search engines.
pub(crate) fn choose(declared: &Declared, headline: Option<&str>, site: &Site) -> Option<String> {
    let first = |source: Source| {
        declared.titles.iter().find(|stated| stated.source == source).map(|stated| stated.value.as_str())
    };
    let headline = headline.map(spaced);
    let [article, graph, other, microdata, page] =
        [Source::JsonLd, Source::OpenGraph, Source::Meta, Source::Microdata, Source::Title].map(first);
    let headline = headline.as_deref();
    let headline = headline.filter(|headline| {
        let declared = [article, graph, other, microdata];
        !declared.into_iter().flatten().any(|title| is_glued(headline, title))
    });
    let candidates = if is_news(declared) {
        let graph =
            graph.filter(|title| !is_broken(title, headline) && !is_for_search(title, headline, article));
        [graph, article, headline, other, microdata, page]
    } else {
        [headline, article, graph, other, microdata, page]
    };
    let all: Vec<&str> = candidates.into_iter().flatten().collect();
    let bare = |title: &&str| {
        let others: Vec<&str> = all.iter().copied().filter(|other| other != title).collect();
        without_site(title, site, &others)
    };
    all.iter()
        .map(bare)
        .find(|title| !title.is_empty() && !site.is(title))
        .or_else(|| all.first().map(|title| (*title).to_owned()))
}

/// Whether the page calls itself a piece of news.
fn is_news(declared: &Declared) -> bool {
    let kinds = declared.types.iter().filter(|stated| stated.source == Source::JsonLd);
    kinds.into_iter().any(|stated| stated.value.ends_with("NewsArticle") || stated.value == "LiveBlogPosting")
}

/// Whether a shared title is what the reader sees and the article declares, with words for search engines around it.
fn is_for_search(graph: &str, headline: Option<&str>, article: Option<&str>) -> bool {
    let [graph, headline, article] =
        [Some(graph), headline, article].map(|title| folded(title.unwrap_or_default()));
    headline.len() >= LONG && headline == article && !graph.starts_with(&headline) && graph.holds(&headline)
}

/// Whether a title was cut by a quotation mark within its attribute.
fn is_broken(title: &str, headline: Option<&str>) -> bool {
    let rest = headline.and_then(|headline| headline.strip_prefix(title));
    rest.is_some_and(|rest| rest.trim_start().starts_with('"'))
}

/// Whether a headline is a title with what stands on a line above it, run together: "PoliticsCouncil approves bridge".
fn is_glued(headline: &str, title: &str) -> bool {
    let above = headline.strip_suffix(title).unwrap_or_default();
    above.ends_with(char::is_alphanumeric as Test) && title.len() >= LONG
}

/// Letters and digits of a text, lower case.
fn compact(text: &str) -> String {
    folded(text).replace(' ', "")
}

/// `title` without the site's name at its end or start. `others` are the page's other titles.
pub(crate) fn without_site(title: &str, site: &Site, others: &[&str]) -> String {
    let others: Vec<String> =
        others.iter().map(|other| folded(other)).filter(|other| !other.is_empty()).collect();
    let mut title = title.trim();
    for _ in 0..MOST_PARTS {
        let stripped = at_start(title, site, &others).or_else(|| at_end(title, site, &others));
        let Some(rest) = stripped.filter(|rest| rest.chars().any(char::is_alphanumeric)) else { break };
        title = rest;
    }
    title.to_owned()
}

fn at_end<'a>(title: &'a str, site: &Site, others: &[String]) -> Option<&'a str> {
    // Every separator is tried, so that "Headline - Section | Site" may lose both at once.
    let marks = title.char_indices().rev().filter(|(_, c)| SEPARATORS.contains(c));
    marks.take(MOST_PARTS + 2).find_map(|(at, c)| {
        let (head, tail) = (title.get(..at)?, title.get(at + c.len_utf8()..)?);
        let head = head.trim_end().trim_end_matches(SEPARATORS).trim_end();
        let named = parts(title, at, c) && site.is(tail);
        (named || c != ':' && others.contains(&folded(head))).then_some(head)
    })
}

fn at_start<'a>(title: &'a str, site: &Site, others: &[String]) -> Option<&'a str> {
    let (before, c) = title.char_indices().find(|&(at, c)| parts(title, at, c))?;
    let (head, tail) = (title.get(..before)?, title.get(before + c.len_utf8()..)?.trim_start());
    let tail = tail.trim_start_matches(SEPARATORS).trim_start();
    // A colon after a name may be part of the headline; the domain's owner speaks of itself seldom.
    let named = site.is(head) && (c != ':' || others.contains(&folded(tail)));
    (named || c != ':' && others.contains(&folded(tail))).then_some(tail)
}

/// Whether the mark at `at` parts a title.
fn parts(title: &str, at: usize, c: char) -> bool {
    if !SEPARATORS.contains(&c) {
        return false;
    }
    let before = title.get(..at).and_then(|text| text.chars().next_back());
    let after = title.get(at + c.len_utf8()..).and_then(|text| text.chars().next());
    let space = |c: Option<char>| c.is_some_and(char::is_whitespace);
    match c {
        _ if UNSPACED.contains(&c) => true,
        ':' => space(after),
        '-' => space(before) && space(after),
        _ => space(before) || space(after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site::new(["Warta Kota"].into_iter(), Some("www.wartakota.co.id"))
    }

    #[test]
    fn takes_the_sites_name_off() {
        for title in [
            "Hujan di Bogor - Warta Kota",
            "Hujan di Bogor | WartaKota.co.id",
            "Hujan di Bogor – Warta Kota",
            "Hujan di Bogor｜Warta Kota",
            "Warta Kota | Hujan di Bogor",
            "Hujan di Bogor - Daerah - Warta Kota",
        ] {
            assert_eq!(without_site(title, &site(), &["Hujan di Bogor"]), "Hujan di Bogor", "{title}");
        }
        assert_eq!(
            without_site("Hujan di Bogor - Warta Kota", &Site::default(), &["Hujan di Bogor"]),
            "Hujan di Bogor"
        );
    }

    #[test]
    fn a_headline_is_read_as_it_stands_unless_a_line_above_is_run_into_it() {
        let title = "Council approves new bridge over the river".to_owned();
        let titles = vec![super::super::Stated { value: title.clone(), source: Source::OpenGraph }];
        let declared = Declared { titles, ..Declared::default() };
        let choose = |headline: &str| choose(&declared, Some(headline), &site());
        assert_eq!(choose(&format!("Politics{title}")).as_deref(), Some(title.as_str()));
        assert_eq!(
            choose("Why the <dialog> element of Vec<T>").as_deref(),
            Some("Why the <dialog> element of Vec<T>")
        );
        assert_eq!(choose(&format!("Exclusive: {title}")).as_deref(), Some(&*format!("Exclusive: {title}")));
    }

    #[test]
    fn leaves_what_is_not_the_sites_name() {
        for title in [
            "Banjir - Pelajaran dari Bogor",
            "Bogor: Hujan tak kunjung reda",
            "Warta Kota",
            "Perang Rusia-Ukraina",
            "Hujan | Banjir",
            "Bogor: Hujan - tak kunjung reda",
        ] {
            assert_eq!(without_site(title, &site(), &[title]), title, "{title}");
        }
    }
}
