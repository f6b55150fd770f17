//! How long a text is to a reader: its words (characters where the script has no spaces) and the minutes they take.
//!
//! Speeds of silent reading: the IReST texts, S. Trauzettel-Klosinski and K. Dietz, "Standardized Assessment of Reading
//! Performance: The New International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science 53(9), 2012.

use super::{chars, script};

/// Words a minute.
const WORDS: &[(&str, u32)] = &[
    ("ar", 138),
    ("nl", 202),
    ("en", 228),
    ("fi", 161),
    ("fr", 195),
    ("de", 179),
    ("he", 187),
    ("it", 188),
    ("pl", 166),
    ("pt", 181),
    ("ru", 184),
    ("sl", 180),
    ("es", 218),
    ("sv", 199),
    ("tr", 166),
];

/// Words a minute where the language was not among those measured: the mean over those that were.
const WORDS_ELSEWHERE: u32 = 184;

/// Characters a minute in Japanese: kana and Han mixed.
const CHARACTERS_JAPANESE: u32 = 357;

/// Characters a minute in Chinese.
const CHARACTERS_CHINESE: u32 = 255;

/// Characters a minute in an alphabet without spaces, such as Thai: the mean over the alphabets measured.
const CHARACTERS_ALPHABETIC: u32 = 863;

/// A text's length to a reader.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Words; characters where the script has no spaces between words.
    pub(crate) words: u32,
    /// Minutes, rounded; at least 1 for any text, 0 for none.
    pub(crate) minutes: u32,
    /// The same in seconds, rounded up.
    pub(crate) seconds: u32,
}

/// Measures a text. `language` is a BCP 47 primary tag.
pub(crate) fn measure(text: &str, language: Option<&str>) -> Reading {
    let (mut words, mut ideographs, mut letters) = (0u32, 0u32, 0u32);
    let mut in_word = false;
    for (_, c) in chars::of(text) {
        if in_word && c.is_ascii_alphanumeric() {
            continue;
        }
        if script::is_unspaced(c) {
            in_word = false;
            match script::is_ideographic(c) {
                true => ideographs += 1,
                false => letters += 1,
            }
        } else if c.is_whitespace() {
            in_word = false;
        } else if script::is_word(c) && !in_word {
            in_word = true;
            words += 1;
        }
    }
    let speed =
        WORDS.iter().find(|(code, _)| Some(*code) == language).map_or(WORDS_ELSEWHERE, |&(_, speed)| speed);
    let characters = if language == Some("ja") { CHARACTERS_JAPANESE } else { CHARACTERS_CHINESE };
    let share = |count: u32, speed: u32| f64::from(count) / f64::from(speed);
    let minutes = share(words, speed) + share(ideographs, characters) + share(letters, CHARACTERS_ALPHABETIC);
    let count = words + ideographs + letters;
    Reading {
        words: count,
        minutes: ((minutes + 0.5) as u32).max(u32::from(count > 0)),
        seconds: (minutes * 60.0).ceil() as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_and_characters() {
        let words = |text| measure(text, None).words;
        assert_eq!(words("Harga naik 5,5 persen – kata Bu Sari."), 7);
        assert_eq!(words("anak-anak bermain"), 2);
        assert_eq!(words("今天下雨。"), 4);
        assert_eq!(words("iPhone 今天 baru"), 4);
        assert_eq!(words(" \n– "), 0);
    }

    #[test]
    fn takes_its_time() {
        let text = "kata ".repeat(552);
        assert_eq!(measure(&text, Some("id")), Reading { words: 552, minutes: 3, seconds: 180 });
        assert_eq!(measure(&text, Some("en")).minutes, 2);
        assert_eq!(measure(&"雨".repeat(714), Some("ja")).minutes, 2);
        assert_eq!(measure("Ya.", None).minutes, 1);
        assert_eq!(measure("", None).minutes, 0);
    }
}
