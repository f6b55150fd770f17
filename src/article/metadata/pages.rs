//! Articles in several pages: which one this is, how many there are, where the next one is.
//!
//! A next page is one of the same article only where its address is this one's but for a page number.

use super::Declared;
use crate::lang::Test;
use crate::lang::paging;
use crate::page::{Attr, Page, Tag};
use crate::report::Pages;
use crate::search::Search;

/// The highest page number believed.
const MOST_PAGES: u32 = 99;

/// From which number on what is called `p` in a query is a post's.
const POST: u32 = 10;

/// The shortest last part of an address that is an article's.
const SHORTEST_SLUG: usize = 6;

/// Where this page stands, where the article has more than one.
pub(crate) fn find(page: &Page, declared: &Declared) -> Option<Pages> {
    let own = Place::of(page.url()?);
    let mut next =
        declared.next.as_deref().and_then(|next| page.resolve(next)).filter(|next| own.is_followed_by(next));
    let mut highest = own.number;
    let path = own.base.split('?').next().unwrap_or_default();
    for (at, node) in page.nodes().iter().enumerate() {
        if node.tag != Tag::A {
            continue;
        }
        let Some(href) =
            page.attr(at as u32, Attr::Href).filter(|href| href.bytes().any(|byte| byte.is_ascii_digit()))
        else {
            continue;
        };
        let Some(url) = page.resolve(href).filter(|url| url.starts_with(path)) else { continue };
        let other = Place::of(&url);
        if other.base == own.base && other.number <= MOST_PAGES {
            highest = highest.max(other.number);
            if other.number == own.number + 1 && next.is_none() {
                next = Some(url);
            }
        }
    }
    let total = (highest > 1).then_some(highest);
    (next.is_some() || own.number > 1 && total.is_some()).then_some(Pages {
        current: own.number,
        total,
        next,
    })
}

/// An address without its page number, and the number: 1 where there is none.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    base: String,
    number: u32,
}

impl Place {
    fn of(url: &str) -> Self {
        let url = url.split('#').next().unwrap_or(url);
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let path = path.trim_end_matches('/');
        let page_of =
            |value: &str| value.parse::<u32>().ok().filter(|&number| (1..=MOST_PAGES).contains(&number));
        let mut number = None;
        let mut kept = Vec::new();
        for part in query.split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            // "?p=57" is a post.
            let believed = |&page: &u32| {
                let name = name.to_ascii_lowercase();
                paging::PARAMETERS.contains(&&*name) && (page < POST || name != "p")
            };
            match page_of(value).filter(believed) {
                Some(page) => number = Some(page),
                None => kept.push(part),
            }
        }
        let mut base = path;
        if let Some((before, last)) = path.rsplit_once('/').filter(|_| number.is_none())
            && last.len() <= 2
            && let Some(page) = page_of(last)
        {
            number = Some(page);
            base = before;
            if let Some((before, _)) =
                before.rsplit_once('/').filter(|(_, word)| paging::PARAMETERS.contains(word))
            {
                base = before;
            }
        }
        // "/read/13" is an article's number, "/hujan-di-bogor/2" a page's.
        let slug =
            base.parted_at("://").and_then(|(_, rest)| rest.rsplit_once('/')).map_or("", |(_, slug)| slug);
        if slug.len() < SHORTEST_SLUG || !slug.contains(char::is_alphabetic as Test) {
            return Self { base: url.to_owned(), number: 1 };
        }
        let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
        Self { base: format!("{base}{query}"), number: number.unwrap_or(1) }
    }

    fn is_followed_by(&self, next: &str) -> bool {
        let next = Self::of(next);
        next.base == self.base && next.number == self.number + 1
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::article::metadata;
    use crate::page::html;

    fn pages(url: &str, html: &str) -> Option<Pages> {
        let page = html::parse(html, Some(url));
        find(&page, &metadata::declared(&page))
    }

    #[test]
    fn finds_the_next_page() {
        let found = pages(
            "https://x.example/hujan-reda",
            "<a href='?page=2'>2</a><a href='?page=3'>3</a><a href='?page=2'>Selanjutnya</a>",
        )
        .unwrap();
        assert_eq!(
            found,
            Pages { current: 1, total: Some(3), next: Some("https://x.example/hujan-reda?page=2".into()) }
        );
        let found = pages(
            "https://x.example/hujan-reda/2",
            "<a href='/hujan-reda'>1</a><a href='/hujan-reda/3'>3</a>",
        )
        .unwrap();
        assert_eq!(
            found,
            Pages { current: 2, total: Some(3), next: Some("https://x.example/hujan-reda/3".into()) }
        );
        let found =
            pages("https://x.example/hujan-reda", "<link rel=next href='/hujan-reda/page/2/'>").unwrap();
        assert_eq!(found.next.as_deref(), Some("https://x.example/hujan-reda/page/2/"));
    }

    #[test]
    fn another_article_is_no_next_page() {
        assert_eq!(
            pages(
                "https://x.example/hujan-reda",
                "<link rel=next href='/banjir'><a href='/banjir?page=2'>2</a>"
            ),
            None
        );
        assert_eq!(pages("https://x.example/read/12", "<a href='/read/13'>13</a>"), None);
        assert_eq!(pages("https://x.example/?p=12", "<a href='/?p=13'>13</a>"), None);
        assert_eq!(pages("https://x.example/buku-harian/?p=57", "<a href='?p=58'>Berikutnya</a>"), None);
    }
}
