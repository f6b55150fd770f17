//! What a character is to a reader: part of a word, and of a writing with or without spaces between words. Ranges are
//! Unicode's blocks; the standard library tells letters and digits, but not the marks that belong to them.

/// Marks that belong to the word they stand in though Unicode does not call them letters: accents, vowel points, viramas,
/// Thai tone marks, joiners.
const MARKS: &[(u32, u32)] = &[
    (0x0300, 0x036f),
    (0x0591, 0x05bd),
    (0x064b, 0x065f),
    (0x093c, 0x094d),
    (0x09bc, 0x09cd),
    (0x0a3c, 0x0a4d),
    (0x0abc, 0x0acd),
    (0x0b3c, 0x0b4d),
    (0x0bcd, 0x0bcd),
    (0x0c4d, 0x0c4d),
    (0x0ccd, 0x0ccd),
    (0x0d4d, 0x0d4d),
    (0x0dca, 0x0dca),
    (0x0e31, 0x0e4e),
    (0x0eb1, 0x0ecd),
    (0x1037, 0x103a),
    (0x17b4, 0x17d3),
    (0x200c, 0x200d),
];

/// Writings without spaces between words.
const UNSPACED: &[(u32, u32)] = &[
    (0x0e00, 0x0eff),   // Thai, Lao
    (0x1000, 0x109f),   // Burmese
    (0x1780, 0x17ff),   // Khmer
    (0x3005, 0x3007),   // iteration marks, the zero of Han numbers
    (0x3040, 0x30ff),   // kana
    (0x3400, 0x9fff),   // Han
    (0xf900, 0xfaff),   // Han, compatibility
    (0xff66, 0xff9f),   // kana, half width
    (0x20000, 0x323af), // Han, extensions
];

/// Writings of which a reader takes in whole characters, not letters.
const IDEOGRAPHIC: u32 = 0x3000;

fn within(ranges: &[(u32, u32)], c: char) -> bool {
    let c = u32::from(c);
    ranges.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// Whether `c` is part of a word: a letter, a digit or a mark on one.
pub(crate) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && (c.is_alphanumeric() || within(MARKS, c))
}

/// Whether `c` is a small letter of a writing that has capitals: Unicode calls Georgian's letters small, of which nothing begins large.
pub(crate) fn is_small(c: char) -> bool {
    c.is_lowercase() && !('\u{10d0}'..='\u{10ff}').contains(&c)
}

/// Whether `c` belongs to a writing without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    u32::from(c) >= 0x0e00 && within(UNSPACED, c)
}

/// Whether `c` is a Han character or kana.
pub(crate) fn is_ideographic(c: char) -> bool {
    u32::from(c) > IDEOGRAPHIC && is_unspaced(c)
}
