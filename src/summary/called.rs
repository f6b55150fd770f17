//! Whom a name means: the fullest name that the article gives whoever is called by a part of it.

use super::document::Document;
use super::names::{Kind, Mention, gap, is_age};
use crate::lang::case::Lower;
use crate::lang::{function_words, naming};
use crate::search::Search;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;

/// Among how many of an article's first mentions somebody called by a short form of a name is looked for.
const INTRODUCED: usize = 200;

/// Within how many words before a name it is told that it is somebody new's.
const NEW: usize = 4;

/// The people of an article by the parts of their names.
pub(super) struct Called<'m, 'a> {
    mentions: &'m [Mention<'a>],
    /// For every part of a name the longest name that has it, as its mention's index.
    parts: HashMap<Cow<'a, str>, usize>,
    /// Where people are called by short forms, the names among the first mentions that are none: those of several words, and those of
    /// one by which somebody new is named.
    introduced: Vec<&'a str>,
}

impl<'m, 'a> Called<'m, 'a> {
    pub(super) fn new(document: &Document<'_>, mentions: &'m [Mention<'a>]) -> Self {
        let mut parts: HashMap<Cow<'_, str>, usize> = HashMap::default();
        let person = |mention: &&Mention<'_>| mention.kind.is_none_or(|kind| kind == Kind::Person);
        // Where nothing vouches for a name, whoever is called by a part of a longer one.
        let rank = |mention: &Mention<'_>| (mention.kind.is_some(), mention.text.len());
        for (at, mention) in mentions.iter().enumerate().filter(|(_, mention)| person(mention)) {
            for part in mention.text.split(' ') {
                let longest = parts.entry(part.lower()).or_insert(at);
                // Of two who share a name, whoever came first is called by it alone.
                let fuller = |other: &Mention<'_>| other.kind.is_none() || mention.text.holds(other.text);
                if mentions
                    .get(*longest)
                    .is_some_and(|longest| rank(longest) < rank(mention) && fuller(longest))
                {
                    *longest = at;
                }
            }
        }
        // "BMKG" after "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)"
        for (at, mention) in mentions.iter().enumerate() {
            if let Some((_, acronym)) = mention.text.parted_at(" (") {
                parts.insert(acronym.trim_end_matches(')').lower(), at);
            }
        }
        let mut introduced: Vec<&str> = Vec::new();
        let shortens = naming::of(document.language).has_affixes();
        for mention in mentions.iter().take(INTRODUCED).filter(|mention| shortens && person(mention)) {
            if (mention.text.has(' ') || is_new(document, mention)) && !introduced.contains(&mention.text) {
                introduced.push(mention.text);
            }
        }
        Self { mentions, parts, introduced }
    }

    /// A person's name in full; none for what names nobody.
    pub(super) fn full(&self, name: &str) -> Option<&'a str> {
        // "El Bouzidi" is Fatima el Bouzidi; of two who share a forename the last name tells.
        let whole = |full: &&str| full.holds(name) || full.lower().holds(&name.lower());
        let of_part = |part: &str| self.parts.get(&*part.lower()).and_then(|&at| self.mentions.get(at));
        let full = name.split(' ').find_map(|part| of_part(part).map(|full| full.text).filter(whole));
        // "Laras" is Larasati Wening, "Salsa" Cut Salsabila.
        let starts = |longer: &str| longer.split(' ').any(|part| part.starts_with(name));
        let longer = || self.introduced.iter().copied().find(|longer| starts(longer));
        let alone = full.is_none_or(|full| full == name) && !self.introduced.contains(&name);
        let short = name.len() > 3 && !name.has(' ') && alone;
        let full = if short { longer().or(full) } else { full }?;
        Some(full.parted_at(" (").map_or(full, |(name, _)| name))
    }
}

/// Whether what stands beside a name of one word says that it is somebody new's: "kata Andi (35)", "seorang pelajar bernama Maria".
fn is_new(document: &Document<'_>, mention: &Mention<'_>) -> bool {
    let Some(sentence) = document.sentences.get(mention.sentence) else { return false };
    let words = &sentence.words;
    let at = words.partition_point(|word| word.start < mention.start);
    let next = words.get(at + 1).map_or("", |word| word.text);
    matches!(gap(sentence.text, words, at + 1), " (" | ", ")
        && (is_age(next) || function_words::is_relative(next))
        || words.iter().take(at).skip(at.saturating_sub(NEW)).any(|word| function_words::is_new(word.text))
}
