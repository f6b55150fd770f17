//! How each language says who said something: verbs of saying, pronouns, "according to".
//!
//! Lists are strings of words parted by spaces, or of phrases parted by `|`, lower case.

mod lists;

use super::words::Words;
use super::{among, listed};
use lists::{FRAMES, LISTS};
use std::sync::OnceLock;

/// What a language has for attributing words to a speaker.
#[derive(Debug)]
pub(crate) struct Speech {
    /// Words that stand between a quotation and its speaker: "ujar", "said".
    pub(crate) inverted: &'static str,
    /// Words that follow the speaker: "mengatakan", "said".
    pub(crate) direct: &'static str,
    /// What a verb of `inverted` carries when the speaker is a pronoun: "-nya" in "ujarnya".
    pub(crate) clitic: &'static str,
    /// Pronouns that stand for one speaker.
    pub(crate) pronouns: &'static str,
    /// Phrases before a source: "menurut", "according to".
    pub(crate) according: &'static str,
    /// Common words that may stand in front of a speaker or within their office: "seorang", "dari".
    pub(crate) determiners: &'static str,
    /// What an institution issues: "pernyataan", "statement".
    pub(crate) statements: &'static str,
    /// Words behind a speaker that say that it is the one already named: "politisi itu". Where a quotation has a frame, words behind
    /// it that make of the next the one who says it: "diyen".
    pub(crate) anaphors: &'static str,
}

/// What stands right beside a quotation that is speech, where words are not parted by spaces or the verb comes last. Lists are
/// of phrases parted by `|`.
#[derive(Debug)]
pub(crate) struct Frame {
    code: &'static str,
    /// What a clause before it ends with: "说".
    pub(crate) opening: &'static str,
    /// What begins the clause after it: "と", "라고".
    pub(crate) closing: &'static str,
    /// Verbs of saying, within that clause.
    pub(crate) saying: &'static str,
    /// What marks the subject, at its end: "は", "ने"; with a space behind it, the last one counts.
    pub(crate) subjects: &'static str,
    /// What a name starts with: "นาย".
    pub(crate) titles: &'static str,
    /// Words that begin what is no longer the subject: "在".
    pub(crate) stops: &'static str,
    pub(crate) pronouns: &'static str,
}

const NONE: Speech = Speech {
    inverted: "",
    direct: "",
    clitic: "",
    pronouns: "",
    according: "",
    determiners: "",
    statements: "",
    anaphors: "",
};

impl Speech {
    /// Whether a word in lower case stands before a source.
    pub(crate) fn is_according(&self, word: &str) -> bool {
        among(self.according, b'|', word)
    }

    /// Whether a word holds a verb of saying, and whether it holds a pronoun: "ujarnya", "dit-il", "a-t-il".
    pub(crate) fn joined(&self, lower: &str) -> (bool, bool) {
        let stem = Some(self.clitic)
            .filter(|clitic| !clitic.is_empty())
            .and_then(|clitic| lower.strip_suffix(clitic));
        let clitic = stem.is_some_and(|stem| listed(self.inverted, stem));
        let parts = || lower.split(&['-', '‑'][..]);
        let pronoun =
            parts().count() > 1 && parts().next_back().is_some_and(|part| listed(self.pronouns, part));
        (clitic || parts().any(|part| listed(self.inverted, part)), clitic || pronoun)
    }
}

/// A language's words by its BCP 47 primary tag; empty lists for one not known.
pub(crate) fn of(language: Option<&str>) -> &'static Speech {
    LISTS.iter().find(|(code, _)| Some(*code) == language).map_or(&NONE, |(_, speech)| speech)
}

/// Languages with articles that leave their subjects out.
const ELIDING: &[&str] = &["es", "it", "pt", "pl", "ro", "el", "hu", "cs"];

/// Whether a lone word behind a verb is no speaker, because whoever spoke before may be left out.
pub(crate) fn elides(language: Option<&str>) -> bool {
    language.is_some_and(|language| ELIDING.contains(&language))
}

/// What frames speech in a language; none where verb and speaker stand side by side as words.
pub(crate) fn frame(language: Option<&str>) -> Option<&'static Frame> {
    FRAMES.iter().find(|frame| Some(frame.code) == language)
}

/// Every word of a language that says that somebody says something, for passing over the others at once.
pub(crate) fn saying(language: Option<&str>) -> &'static Words {
    static SETS: [OnceLock<Words>; LISTS.len()] = [const { OnceLock::new() }; LISTS.len()];
    static NOTHING: Words = Words::NONE;
    let words = |speech: &'static Speech| {
        Words::new(vec![(b' ', speech.inverted), (b' ', speech.direct), (b'|', speech.according)])
    };
    let known = LISTS.iter().zip(&SETS).find(|((code, _), _)| Some(*code) == language);
    known.map_or(&NOTHING, |((_, speech), set)| set.get_or_init(|| words(speech)))
}
