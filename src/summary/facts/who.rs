//! People, organisations and places, each once, those the article is most about first.

use crate::lang::case::Lower;
use crate::lang::{naming, quantities};
use crate::order;
use crate::report::Article;
use crate::search::Search;
use crate::summary::document::Document;
use crate::summary::names::{Kind, Mention};
use crate::summary::words::contains_word;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::cmp::Reverse;

/// The most people and organisations shown.
const MOST: usize = 10;

/// The most places shown.
const PLACES: usize = 8;

/// What a place in the title is worth, in mentions.
const IN_TITLE: usize = 3;

/// What speaking is worth, in mentions.
const SPEAKING: usize = 2;

/// What standing in the first paragraphs is worth, in mentions.
const EARLY: usize = 1;

/// The longest word that may be a part of many names, in bytes.
const SHORT: usize = 3;

/// How many paragraphs are the first.
const FIRST: usize = 2;

/// Of each kind so many are known: a text that names more is a register.
const NAMED: usize = 400;

/// Somebody or something named, over the whole article.
struct Entity<'a> {
    name: &'a str,
    weight: usize,
}

/// People and organisations; `speakers` are those of its quotations.
pub(crate) fn actors(
    article: &Article,
    document: &Document<'_>,
    mentions: &[Mention<'_>],
    speakers: &[&str],
) -> Vec<String> {
    let people = entities(document, mentions, Kind::Person);
    let organisations = entities(document, mentions, Kind::Organisation);
    let own = |name: &str| {
        let made = article.byline.iter().any(|person| person.name.eq_ignore_ascii_case(name));
        let site = article.site_name.as_deref().is_some_and(|site| site.eq_ignore_ascii_case(name));
        made || site || article.sources.iter().any(|source| source.eq_ignore_ascii_case(name))
    };
    // "Passengers told": a plural in front of its sentence; "Trung tâm": a word nothing else vouches for.
    // "Sp.A" is a degree.
    let title = document.title.lower();
    let doubtful = |name: &str| match document.language {
        _ if name.has(' ') || speakers.contains(&name) => false,
        _ if name.has('.') => true,
        Some("en") => quantities::is_plural(&name.lower()),
        language => naming::of(language).is_common(),
    };
    let people = people.into_iter().filter(|person| !doubtful(person.name));
    let said =
        |name: &str| speakers.contains(&name) || title.holds(&name.lower()) || !naming::is_medium(name);
    let actors =
        people.chain(organisations).filter(|entity| !own(entity.name) && said(entity.name)).collect();
    let mut actors = merge(actors);
    for actor in actors.iter_mut().filter(|actor| speakers.contains(&actor.name)) {
        actor.weight += SPEAKING;
    }
    // The sort is stable: of equals the one named first.
    order::sort_by_key(&mut actors, |actor| Reverse(actor.weight));
    actors.iter().take(MOST).map(|actor| actor.name.to_owned()).collect()
}

/// Counts what is called by a part of another's name for that one: "Laskar Mutiara" beside "Laskar Mutiara FC", "DPR" beside
/// "Komisi II DPR".
fn merge(actors: Vec<Entity<'_>>) -> Vec<Entity<'_>> {
    let mut whole: Vec<Entity<'_>> = Vec::new();
    for actor in actors {
        // "Royal Bank of Harrow" is another than a "Bank of Harrow" that was named before it.
        let another = |other: &str| other.holds(" of ") && actor.name.ends_with(other);
        let same = |other: &&mut Entity<'_>| {
            contains_word(other.name, actor.name)
                || contains_word(actor.name, other.name) && !another(other.name)
        };
        match whole.iter_mut().find(same) {
            Some(other) => {
                other.weight += actor.weight;
                if actor.name.len() > other.name.len() {
                    other.name = actor.name;
                }
            }
            None => whole.push(actor),
        }
    }
    whole
}

/// Places: where the report was filed from, then those it puts something in.
pub(crate) fn places(article: &Article, document: &Document<'_>, mentions: &[Mention<'_>]) -> Vec<String> {
    let mut places = entities(document, mentions, Kind::Place);
    order::sort_by_key(&mut places, |place| Reverse(place.weight));
    let mut names: Vec<String> = article.dateline.as_deref().map(capitalised).into_iter().collect();
    for place in places {
        // "di Instagram"
        let known = names.iter().any(|name| name.eq_ignore_ascii_case(place.name));
        if !known && !naming::is_medium(place.name) {
            names.push(place.name.to_owned());
        }
    }
    names.truncate(PLACES);
    names
}

/// Those of one kind, in order of first mention; a person's shorter names and an organisation's acronym count for the full one.
fn entities<'a>(document: &Document<'_>, mentions: &[Mention<'a>], kind: Kind) -> Vec<Entity<'a>> {
    let mut entities: Vec<Entity<'a>> = Vec::new();
    let mut known: HashMap<Cow<'_, str>, usize> = HashMap::default();
    let title = document.title.lower();
    let mut last = None;
    let short = naming::of(document.language).has_affixes();
    for mention in mentions.iter().filter(|mention| mention.kind == Some(kind)) {
        let (name, acronym) = parts(mention.text);
        // "Faisal (37) alias Komeng"
        let sentence = document.sentences.get(mention.sentence);
        let ahead = sentence.and_then(|sentence| sentence.text.get(..mention.start)).unwrap_or_default();
        let alias = ahead.ends_with(") alias ");
        let keys = keys(name, acronym, kind);
        // An organisation's acronym is its own; a person's forename is not.
        let own = 1 + usize::from(kind == Kind::Organisation);
        let known_at =
            keys.iter().take(own).find_map(|key| known.get(key)).copied().or(last.filter(|_| alias));
        // "La Ode" after "La Ode Hasan", "Kementerian Agama RI" after "Kementerian Agama"
        let part = |entity: &Entity<'_>| match kind {
            // "Laras" after "Larasati Wening"
            Kind::Person => {
                contains_word(entity.name, name)
                    || short && name.len() > SHORT && !name.has(' ') && entity.name.starts_with(name)
            }
            Kind::Organisation => name.strip_prefix(entity.name).is_some_and(|rest| rest.starts_with(' ')),
            Kind::Place => false,
        };
        let at = known_at.or_else(|| entities.iter().position(part)).unwrap_or(entities.len());
        if at == NAMED {
            continue;
        }
        if at == entities.len() {
            let early = sentence.is_some_and(|sentence| sentence.paragraph < FIRST);
            let titled = keys.iter().any(|key| contains_word(&title, key));
            let weight = usize::from(early) * EARLY + usize::from(titled) * IN_TITLE;
            entities.push(Entity { name, weight });
        }
        for key in keys {
            known.entry(key).or_insert(at);
        }
        last = Some(at);
        if let Some(entity) = entities.get_mut(at) {
            entity.weight += 1;
            // A person first called by one name gets the fuller one.
            if kind == Kind::Person && name.len() > entity.name.len() && contains_word(name, entity.name) {
                entity.name = name;
            }
            // "KSPI" before "Konfederasi Serikat Pekerja Indonesia (KSPI)"
            if acronym == Some(entity.name) {
                entity.name = name;
            }
        }
    }
    entities
}

/// A name and the acronym in brackets after it.
fn parts(text: &str) -> (&str, Option<&str>) {
    match text.parted_at(" (") {
        Some((name, acronym)) => (name, Some(acronym.trim_end_matches(')'))),
        None => (text, None),
    }
}

/// What a name may be known by, lower case: itself first.
fn keys<'a>(name: &'a str, acronym: Option<&'a str>, kind: Kind) -> Vec<Cow<'a, str>> {
    let mut keys = vec![name.lower()];
    keys.extend(acronym.map(Lower::lower));
    if kind == Kind::Person {
        let words: Vec<&str> = name.split(' ').collect();
        keys.extend(words.first().into_iter().chain(words.last()).map(|word| word.lower()));
    }
    keys
}

/// A place set in capitals as it is written elsewhere: "WASHINGTON" as "Washington".
fn capitalised(place: &str) -> String {
    if place.chars().any(char::is_lowercase) || place.chars().count() < 4 {
        return place.to_owned();
    }
    let mut inside = false;
    let cased = place.chars().map(|c| {
        let small = inside;
        inside = c.is_alphabetic();
        if small { c.lower() } else { c }
    });
    cased.collect()
}
