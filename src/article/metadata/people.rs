//! Which of the declared and the visible makers are the article's.
//!
//! Declared persons come first: they are meant for machines. The visible byline adds roles and those the page does not
//! declare, and replaces a declaration that names an organisation only.

use super::byline::{self, MOST_NAMES, Maker};
use super::clean::folded;
use super::lines::Lines;
use super::title::Site;
use super::{Declared, Source};
use crate::lang::agencies;
use crate::order;
use crate::report::{Person, PersonRole};
use crate::search::Search;

/// The article's makers: those who wrote it first, each part in the order of the page.
pub(crate) fn choose(declared: &Declared, lines: &Lines, site: &Site) -> Vec<Person> {
    let stated = |wanted: &[Source]| {
        let people = declared.people.iter().filter(|person| wanted.contains(&person.source));
        let mut makers: Vec<Maker> = Vec::new();
        for person in people {
            for maker in byline::declared(&person.name, person.role, site) {
                merge(
                    &mut makers,
                    Maker { organisation: maker.organisation || person.organisation, ..maker },
                );
            }
        }
        makers
    };
    // A single word that no title precedes may be anything.
    let named = |makers: &[Maker]| -> Vec<Maker> {
        makers.iter().filter(|maker| maker.name.has(' ') || !maker.name.is_ascii()).cloned().collect()
    };
    let authors = |makers: &[Maker]| makers.iter().any(|maker| is_author(maker) && !maker.organisation);
    let mut titled = Vec::new();
    lines.titled.iter().for_each(|maker| merge(&mut titled, maker.clone()));
    let candidates = [
        stated(&[Source::JsonLd]),
        stated(&[Source::OpenGraph, Source::Meta]),
        titled.clone(),
        stated(&[Source::Microdata]),
        named(&lines.classed),
        stated(&[Source::JsonLdPage]),
        named(&lines.boxed),
        lines.signed.clone(),
        named(&lines.dated).into_iter().filter(|maker| !maker.organisation).collect(),
    ];
    let mut chosen: Vec<Maker> = Vec::new();
    let best = candidates
        .iter()
        .find(|makers| authors(makers))
        .or_else(|| candidates.iter().find(|makers| !makers.is_empty()));
    best.into_iter().flatten().for_each(|maker| merge(&mut chosen, maker.clone()));
    // The visible byline names everybody declared and more: it is the fuller one.
    if authors(&titled)
        && titled.len() > chosen.len()
        && chosen.iter().all(|maker| titled.iter().any(|other| same(&other.name, &maker.name)))
    {
        chosen.clone_from(&titled);
    }
    // "Editor: Sari" where the page declares Sari its author: the byline knows better, and the author is named beside her.
    let edits = |maker: &Maker| {
        titled.iter().any(|other| other.role == PersonRole::Editor && same(&other.name, &maker.name))
    };
    if !chosen.is_empty() && chosen.iter().all(edits) {
        chosen.clone_from(&titled);
        let people = candidates.iter().flatten().filter(|maker| !maker.organisation);
        people.for_each(|maker| merge(&mut chosen, maker.clone()));
    }
    for other in titled.iter().chain(candidates.iter().flatten().filter(|maker| !is_author(maker))) {
        match chosen.iter_mut().find(|maker| same(&maker.name, &other.name)) {
            // "Reporter: Sari" says more than being declared an author does.
            Some(maker) if maker.role == PersonRole::Author && is_author(other) => maker.role = other.role,
            Some(_) => {}
            None if !is_author(other) => merge(&mut chosen, other.clone()),
            None => {}
        }
    }
    // Where a person is named an organisation is the author no more, nor, beside one who wrote it, the reporter.
    let (written, named) = (authors(&chosen), chosen.iter().any(|maker| !maker.organisation));
    let stands =
        |maker: &Maker| agencies::is_agency(&maker.name) || !written && maker.role != PersonRole::Author;
    chosen.retain(|maker| !maker.organisation || !named || stands(maker));
    order::sort_by_key(&mut chosen, |maker| !is_author(maker));
    chosen.truncate(MOST_NAMES);
    chosen.into_iter().map(|maker| Person { name: maker.name, role: maker.role }).collect()
}

/// Whether the page declares who wrote it, but no person.
pub(crate) fn is_anonymous(declared: &Declared, site: &Site) -> bool {
    let mut makers = declared.people.iter().flat_map(|person| {
        let makers = byline::declared(&person.name, person.role, site);
        makers.into_iter().map(|maker| maker.organisation || person.organisation || !is_author(&maker))
    });
    !declared.people.is_empty() && makers.all(|impersonal| impersonal)
}

/// Whether a maker wrote it or part of it.
fn is_author(maker: &Maker) -> bool {
    matches!(maker.role, PersonRole::Author | PersonRole::Reporter | PersonRole::Contributor)
}

fn merge(makers: &mut Vec<Maker>, maker: Maker) {
    if !makers.iter().any(|other| same(&other.name, &maker.name)) {
        makers.push(maker);
    }
}

/// Whether two names are one person's: the same words, or the same first and last word.
fn same(one: &str, other: &str) -> bool {
    let (one, other) = (folded(one), folded(other));
    let ends = |name: &str| {
        let mut words = name.split(' ');
        let first = words.next().map(str::to_owned);
        first.zip(words.next_back().map(str::to_owned))
    };
    one == other || ends(&one).is_some_and(|ends_of_one| Some(ends_of_one) == ends(&other))
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use crate::Options;
    use crate::page::html;

    /// The makers of an article with this line between headline and text.
    fn makers(line: &str) -> Vec<String> {
        let text = "Hujan turun sejak pagi di Nusa Penida, dan warga menunggu air surut di beranda rumah masing-masing. ";
        let page = format!(
            "<article><h1>Hujan reda</h1><p>{line}</p>{}</article>",
            format!("<p>{text}{text}</p>").repeat(5)
        );
        let byline = crate::read(&html::parse(&page, None), &Options::default()).article.byline;
        byline.into_iter().map(|person| person.name).collect()
    }

    #[test]
    fn whom_the_text_is_about_is_no_author() {
        assert_eq!(makers("Sari Melati, 12 Mei 2024"), ["Sari Melati"]);
        assert!(makers("Nusa Penida, 12 Mei 2024").is_empty());
        assert_eq!(makers("Oleh Nusa Penida, 12 Mei 2024"), ["Nusa Penida"]);
    }
}
