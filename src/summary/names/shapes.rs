//! What words look like and what stands between them, whatever they mean.

use crate::summary::words::Word;

/// The longest organisation's acronym, in letters.
const ACRONYM: usize = 7;

/// The most words of a nickname.
const NICKNAME: usize = 3;

/// What stands between a word and the one before it.
pub(in crate::summary) fn gap<'t>(text: &'t str, words: &[Word<'_>], at: usize) -> &'t str {
    let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or(0, |word| word.end());
    words.get(at).and_then(|word| text.get(before..word.start)).unwrap_or_default()
}

/// Whether a word is one of a nickname in marks within a name, or the first one behind it: "Rian "Si Kancil" Habibullah".
pub(super) fn is_nickname(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let opens = |at: usize| matches!(gap(text, words, at), " \"" | " “" | " «" | " ‘");
    let closes = |at: usize| matches!(gap(text, words, at), "\" " | "” " | "» " | "’ ");
    let capital = |at: usize| words.get(at).is_some_and(Word::is_capital);
    let first = (at.saturating_sub(NICKNAME)..=at).rev().find(|&at| opens(at));
    let last = (at..=at + NICKNAME).find(|&at| closes(at));
    first.zip(last).is_some_and(|(first, last)| {
        (first + 1..last).all(|at| gap(text, words, at) == " ")
            && last <= first + NICKNAME
            && first > 0
            && [first - 1, first, last].into_iter().all(capital)
    })
}

/// A name without the mark of possession.
pub(super) fn bare(name: &str) -> &str {
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name)
}

/// "Sopyan (44)", "Doreen, 79,"
pub(in crate::summary) fn is_age(word: &str) -> bool {
    word.len() <= 2 && word.parse::<u8>().is_ok_and(|age| age > 0)
}

/// "C", "C.Q"
pub(super) fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() == 1)
}

pub(super) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=ACRONYM).contains(&letters) && word.chars().all(|c| c.is_uppercase() || c == '-' || c == '/')
}
