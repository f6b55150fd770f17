//! Title, authors, date and captions, on the set that has them all as its publishers' parsers give them.

use super::{Outcome, plain, saved::Figures, strings};
use crate::corpus::shingles::f1;
use intisari::report::{PersonRole, Role};

/// The set whose metadata is trusted.
const SET: &str = "fundus_parser";

/// Authors found rightly, found wrongly, missed.
#[derive(Default)]
struct Hits(usize, usize, usize);

pub(super) fn show(articles: &[&Outcome<'_>], figures: &mut Figures) {
    let rows: Vec<_> = articles.iter().filter(|outcome| outcome.sample.set == SET).collect();
    let share = |right: &dyn Fn(&Outcome<'_>) -> bool| {
        rows.iter().filter(|outcome| right(outcome)).count() as f64 / rows.len().max(1) as f64
    };
    let is = |a: Option<&str>, b: &str| a.map(plain) == Some(plain(b));
    let title = share(&|outcome| is(outcome.sample.row["title"].as_str(), &outcome.report.article.title));
    let date = share(&|outcome| {
        let date = outcome.sample.row["date"].as_str().unwrap_or_default();
        outcome.report.article.published.as_deref().unwrap_or_default().starts_with(date)
    });
    let mut people = Hits::default();
    rows.iter().for_each(|outcome| count_authors(outcome, &mut people));
    let authors = f1(
        people.0 as f64 / (people.0 + people.1).max(1) as f64,
        people.0 as f64 / (people.0 + people.2).max(1) as f64,
    );
    let (mut captions, mut shown, mut leaked) = (0usize, 0usize, 0usize);
    for outcome in &rows {
        let article = &outcome.report.article;
        let (text, gold) = (plain(&article.text), plain(&outcome.sample.gold));
        let figures = article.blocks.iter().filter(|block| block.role == Role::Figure);
        let figures = plain(&figures.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n"));
        for caption in strings(outcome.sample, "captions").map(plain).filter(|c| !gold.contains(c)) {
            captions += 1;
            shown += usize::from(figures.contains(&caption));
            leaked += usize::from(text.contains(&caption));
        }
    }
    println!("metadata          title {title:.3}, authors F1 {authors:.3}, date {date:.3} ({SET})");
    println!(
        "                  of {captions} captions {shown} kept with figures, {leaked} leaked into the text"
    );
    for (name, value) in [("title", title), ("authors F1", authors), ("date", date)] {
        figures.insert(name.into(), value);
    }
    figures.insert("captions kept".into(), shown as f64 / captions.max(1) as f64);
    figures.insert("captions leaked".into(), leaked as f64);
}

/// Compares names, letters' case apart.
fn count_authors(outcome: &Outcome<'_>, hits: &mut Hits) {
    let mut gold: Vec<String> =
        strings(outcome.sample, "authors").map(|name| plain(name).to_lowercase()).collect();
    let byline = outcome.report.article.byline.iter();
    for person in byline.filter(|person| matches!(person.role, PersonRole::Author | PersonRole::Reporter)) {
        let name = plain(&person.name).to_lowercase();
        match gold.iter().position(|known| *known == name) {
            Some(at) => {
                gold.swap_remove(at);
                hits.0 += 1;
            }
            None => hits.1 += 1,
        }
    }
    hits.2 += gold.len();
}
