//! Quotation marks and brackets: where quoted and bracketed stretches of a text begin and end.
//!
//! One pass, outermost pairs only. Pages mix their marks, so a mark opens or closes by where it stands (before a word or
//! after one) as much as by its shape; one that is never closed on its line opens nothing.

use crate::lang::Test;
use crate::lang::{chars, script};
use crate::search::Search;
use std::ops::Range;

/// A stretch between quotation marks, in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quoted {
    /// With the marks.
    pub(crate) outer: Range<usize>,
    /// Without them.
    pub(crate) inner: Range<usize>,
}

/// Marks that open, each with those that close it.
const PAIRS: &[(char, &str)] = &[
    ('“', "”\"“"),
    ('„', "“”\"„"),
    ('”', "”\""),
    ('"', "\"”“"),
    ('«', "»"),
    ('»', "«"),
    ('「', "」"),
    ('『', "』"),
    ('‘', "’"),
    ('‚', "‘’"),
    ('\'', "'"),
    ('〝', "〟"),
];

/// Marks that open wherever they stand: their shape is enough.
const ALWAYS_OPEN: &str = "«「『〝";

/// Marks that close wherever they stand.
const ALWAYS_CLOSE: &str = "»」』〟";

/// Brackets that open, with the one that closes each.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')];

/// Whether `c` may close a quotation or a bracket.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '’' | '\'' | '»' | '«' | '›' | '」' | '』' | '）' | ')' | ']' | '】' | '〟')
}

/// Whether `c` may open a quotation or a bracket.
pub(crate) fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '“'
            | '”'
            | '„'
            | '‘'
            | '‚'
            | '\''
            | '«'
            | '»'
            | '‹'
            | '「'
            | '『'
            | '（'
            | '('
            | '['
            | '【'
            | '〝'
            | '¿'
            | '¡'
    )
}

/// The outermost quotations, in order. None crosses a line's end but behind a comma.
pub(crate) fn quotations(text: &str) -> Vec<Quoted> {
    scan(text).0
}

/// How many words a text has; where spaces do not part them, so many characters are one.
pub(crate) fn words(text: &str) -> usize {
    const UNSPACED: usize = 3;
    let spaced = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric as Test)).count();
    spaced + text.chars().filter(|&c| script::is_unspaced(c)).count() / UNSPACED
}

/// Whether most words are capitalised: a title of something, not speech.
pub(crate) fn is_title(text: &str) -> bool {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic as Test)).collect();
    words.iter().filter(|word| word.starts_with(char::is_uppercase as Test)).count() * 2 > words.len()
}

/// A quotation that its paragraph leaves open.
#[derive(Debug)]
pub(crate) struct Open {
    /// From its mark to the paragraph's end.
    pub(crate) quoted: Quoted,
    opener: char,
    /// Whether it is all there is, or all behind the words that tell whose it is.
    whole: bool,
}

/// The outermost quotations of a paragraph, and the one that it leaves open.
pub(crate) fn speech(text: &str) -> (Vec<Quoted>, Option<Open>) {
    let (found, open) = scan(text);
    let open = open.map(|(start, inner, opener)| Open {
        quoted: Quoted { outer: start..text.len(), inner: inner..text.len() },
        opener,
        whole: found.is_empty() && (start == 0 || text.get(..start).is_some_and(|text| text.ends_with(": "))),
    });
    (found, open)
}

/// Whether the paragraph `next` goes on with a quotation that the one before left open. A mark that closes as well as it opens is
/// sure to be open only where it is the paragraph's first and last.
pub(crate) fn goes_on(open: &Open, next: &str) -> bool {
    next.starts_with(open.opener) && ("“„«".has(open.opener) || "\"‘".has(open.opener) && open.whole)
}

/// The quotations, and the one that stays open: where it starts, with and without its mark, and that mark.
fn scan(text: &str) -> (Vec<Quoted>, Option<(usize, usize, char)>) {
    let mut found = Vec::new();
    if text.is_ascii() && !text.has('"') && !text.has('\'') {
        return (found, None);
    }
    let mut open: Option<(usize, usize, char)> = None;
    let mut before = None;
    let mut chars = chars::of(text);
    while let Some((at, c)) = chars.next() {
        // What nearly all of a text is.
        if c.is_ascii_alphanumeric() || c == ' ' {
            before = Some(c);
            continue;
        }
        let after = chars.peek();
        let end = at + c.len_utf8();
        match open {
            // Verses go on behind a comma.
            _ if c == '\n' && before != Some(',') => open = None,
            Some((start, inner, opener)) if closes(opener, c, before, after) => {
                found.push(Quoted { outer: start..end, inner: inner..at });
                open = None;
            }
            // A second opener of the same shape before any closer: the first was never closed.
            Some((_, _, opener)) if opener == c && opens(c, before, after) => open = Some((at, end, c)),
            None if opens(c, before, after) => open = Some((at, end, c)),
            _ => {}
        }
        before = Some(c);
    }
    (found, open)
}

fn opens(c: char, before: Option<char>, after: Option<char>) -> bool {
    let free = before.is_none_or(|b| !b.is_alphanumeric());
    let word = after.is_some_and(|a| !a.is_whitespace());
    match c {
        _ if !PAIRS.iter().any(|&(opener, _)| opener == c) => false,
        _ if ALWAYS_OPEN.has(c) => true,
        // An apostrophe in front of a word or a year is no quotation mark.
        '\'' | '‘' => {
            before.is_none_or(|b| b.is_whitespace() || is_opener(b)) && after.is_some_and(char::is_alphabetic)
        }
        '”' | '»' => before.is_none_or(char::is_whitespace) && word,
        _ => free && (word || c != '"' || before.is_none_or(char::is_whitespace)),
    }
}

fn closes(opener: char, c: char, before: Option<char>, after: Option<char>) -> bool {
    let closers = PAIRS.iter().find(|&&(open, _)| open == opener).map_or("", |&(_, closers)| closers);
    // Where letters have no case a particle may stand right after the mark.
    let word_goes_on = after.is_some_and(|a| a.is_numeric() || a.is_lowercase() || a.is_uppercase());
    match c {
        _ if !closers.has(c) => false,
        _ if ALWAYS_CLOSE.has(c) && opener != '»' => true,
        '’' | '\'' | '‘' => !word_goes_on && before.is_some_and(|b| !b.is_whitespace()),
        '“' | '„' if opener == c => !word_goes_on && before.is_some_and(|b| !b.is_whitespace()),
        '"' => !word_goes_on || before.is_some_and(|b| b.is_ascii_punctuation()),
        _ => true,
    }
}

/// The outermost bracketed stretches, with their brackets, in order. None crosses a line's end.
pub(crate) fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if text.is_ascii() && !text.has('(') && !text.has('[') {
        return found;
    }
    let mut open: Option<(usize, char, char, u32)> = None;
    for (at, c) in chars::of(text) {
        if c.is_ascii_alphanumeric() || c == ' ' {
            continue;
        }
        match &mut open {
            _ if c == '\n' => open = None,
            Some((start, _, close, depth)) if *close == c => match depth {
                0 => {
                    found.push(*start..at + c.len_utf8());
                    open = None;
                }
                _ => *depth -= 1,
            },
            Some((_, opener, _, depth)) if *opener == c => *depth += 1,
            Some(_) => {}
            None => {
                open = BRACKETS.iter().find(|&&(o, _)| o == c).map(|&(opener, close)| (at, opener, close, 0))
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str) -> Vec<&str> {
        quotations(text).into_iter().map(|quoted| &text[quoted.inner]).collect()
    }

    #[test]
    fn finds_every_kind_of_mark() {
        for text in [
            "Ia berkata, “Hujan turun.” Lalu pergi.",
            "Ia berkata, \"Hujan turun.\" Lalu pergi.",
            "Ia berkata, “Hujan turun.\" Lalu pergi.",
            "Ia berkata, “Hujan turun.“ Lalu pergi.",
            "Er sagte: „Hujan turun.“ Dann ging er.",
            "Er sagte: »Hujan turun.« Dann ging er.",
            "Il dit : «Hujan turun.» Puis il part.",
            "Han sa: ”Hujan turun.” Sedan gick han.",
            "He said: ‘Hujan turun.’ Then he left.",
            "He said: 'Hujan turun.' Then he left.",
            "彼は「Hujan turun.」と言った。",
        ] {
            assert_eq!(inner(text), ["Hujan turun."], "{text}");
        }
    }

    #[test]
    fn keeps_apostrophes_inches_and_open_marks_apart() {
        assert_eq!(inner("It's the boys' 5\" ruler, isn't it?"), [""; 0]);
        assert_eq!(inner("“It’s ours,” she said. “It’s not theirs."), ["It’s ours,"]);
        assert_eq!(inner("“Belum ditutup\n“Ini ditutup”"), ["Ini ditutup"]);
        assert_eq!(inner("“Kata ‘anu’ itu,” ujarnya."), ["Kata ‘anu’ itu,"]);
    }

    #[test]
    fn finds_brackets() {
        let text = "Kim (41 (dulu 40)) tiba [foto] di sini (belum";
        assert_eq!(
            brackets(text).into_iter().map(|r| &text[r]).collect::<Vec<_>>(),
            ["(41 (dulu 40))", "[foto]"]
        );
    }
}
