//! What the core knows of each language: words and phrases as named data. Logic holds none of its own.

pub(crate) mod abbreviations;
pub(crate) mod agencies;
pub(crate) mod attributions;
pub(crate) mod bylines;
pub(crate) mod case;
pub(crate) mod channels;
pub(crate) mod chars;
pub(crate) mod class_tokens;
pub(crate) mod clocks;
pub(crate) mod credits;
pub(crate) mod datelines;
pub(crate) mod detect;
pub(crate) mod function_words;
pub(crate) mod index;
pub(crate) mod labels;
pub(crate) mod lexicon;
pub(crate) mod months;
pub(crate) mod naming;
pub(crate) mod offices;
pub(crate) mod page_kinds;
pub(crate) mod paging;
pub(crate) mod places;
pub(crate) mod quantities;
pub(crate) mod reading;
pub(crate) mod references;
pub(crate) mod script;
pub(crate) mod speech;
pub(crate) mod stopwords;
pub(crate) mod unspaced;
pub(crate) mod words;

/// How a text's characters are told apart where it is searched: of closures, each would compile the search anew.
pub(crate) type Test = fn(char) -> bool;

/// Whether a word is one of those that a list parts by single spaces.
pub(crate) fn listed(words: &str, word: &str) -> bool {
    among(words, b' ', word)
}

/// The same of a list of phrases, parted by another mark.
pub(crate) fn among(phrases: &str, mark: u8, phrase: &str) -> bool {
    let (mut rest, phrase) = (phrases.as_bytes(), phrase.as_bytes());
    loop {
        if rest.first() == phrase.first()
            && let Some(after) = rest.strip_prefix(phrase)
            && after.first().is_none_or(|&next| next == mark)
        {
            return true;
        }
        let Some(end) = rest.iter().position(|&byte| byte == mark) else { return false };
        rest = rest.get(end + 1..).unwrap_or_default();
    }
}

/// The list of a language, of rows under the codes of one language or several.
pub(crate) fn of(rows: &[(&str, &'static str)], language: Option<&str>) -> Option<&'static str> {
    let language = language?;
    rows.iter().find(|(codes, _)| listed(codes, language)).map(|&(_, list)| list)
}

/// Whether a word begins as one of a list does.
pub(crate) fn begins_as(starts: &str, word: &str) -> bool {
    starts.split(' ').any(|start| word.starts_with(start))
}

/// Whether a word ends as one of a list does.
pub(crate) fn ends_as(ends: &str, word: &str) -> bool {
    ends.split(' ').any(|end| word.ends_with(end))
}
