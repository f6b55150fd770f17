//! How texts of each language name the publication they take something from.

use super::lexicon::Lexicon;
use std::sync::LazyLock;

/// Phrases that a publication's name follows, lower case, parted by `|`.
#[rustfmt::skip]
const OF_PUBLICATIONS: &str = "dikutip dari|dikutip oleh|dilansir dari|dilansir oleh|dilansir|melansir|melansir dari|dilansir dari laman|dinukil dari|disadur dari|diberitakan oleh|seperti diberitakan|sebagaimana diberitakan|diwartakan|seperti dilaporkan oleh|dilaporkan oleh|\
    as reported by|first reported by|first published by|first published in|first published on|reported by|as first reported by|originally published by|originally published in|republished from|originally appeared in|wie zuerst|zitiert nach|relayé par|rapporté par|cité par|citado por|reportado por|publicado por|\
    riportato da|citato da|come riporta|gemeld door|citerad av|zdroj:|jak podaje|jak informuje|za portalem|сообщает|передает|передаёт|со ссылкой на|с ссылкой на|как сообщает|повідомляє|з посиланням на|theo báo|theo hãng tin|dẫn nguồn từ|نقلا عن|نقلاً عن|بحسب وكالة|حسب وكالة|به نقل از|به گزارش";

/// Phrases that also people and offices follow: the name after them must itself be a publication's.
#[rustfmt::skip]
const OF_ANYBODY: &str = "mengutip|dikutip|menurut|laut|sebut|kepada|according to|told|citing|quoting|cited by|quoted by|in an interview with|via|nach angaben von|unter berufung auf|berichtet|berichtete|gegenüber|meldete|meldet|selon|d'après|d’après|a rapporté|rapporte|explique à|confié à|auprès de l'|auprès de|\
    según|informó|de acuerdo con|segundo|de acordo com|conforme|informou|secondo|riporta|volgens|aldus|enligt|ifølge|kertoo|mukaan|według|podle|szerint|prema|po pisanju|по данным|по информации|за даними|според|theo|وفقا ل|وفق|بحسب|kwa mujibu wa";

/// Words between such a phrase and the name: articles and kinds of publication.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "laman", "situs", "resmi", "media", "kantor", "berita", "harian", "surat", "kabar", "koran", "portal", "majalah", "stasiun", "televisi", "tv", "saluran", "dari", "oleh", "the", "a", "newspaper", "magazine", "news", "agency", "website", "broadcaster", "channel",
    "die", "der", "das", "dem", "den", "zeitung", "nachrichtenagentur", "agentur", "sender", "magazin", "le", "la", "les", "l'", "journal", "quotidien", "agence", "el", "los", "diario", "agencia", "periódico", "o", "jornal", "agência", "il", "lo", "quotidiano", "agenzia", "de", "het", "krant", "persbureau",
    "агентство", "газета", "издание", "портал", "телеканал", "видання", "báo", "hãng", "tin", "tờ", "وكالة", "صحيفة", "موقع", "قناة", "خبرگزاری",
];

/// Kinds of publication that are written with a capital.
const CAPITAL_LEADS: &[&str] =
    &["nachrichtenagentur", "agentur", "tageszeitung", "zeitung", "fernsehsender", "sender", "magazin"];

/// Words within a publication's name that are not capitalised.
const LINKS: &[&str] = &["of", "the", "and", "&", "de", "la", "le", "del", "di", "der", "für", "et", "i"];

/// What a phrase says of the name that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phrase {
    /// Only publications follow.
    Publication,
    /// Anybody may follow.
    Anybody,
}

static PHRASES: LazyLock<Lexicon<Phrase>> =
    LazyLock::new(|| Lexicon::new([(Phrase::Publication, OF_PUBLICATIONS), (Phrase::Anybody, OF_ANYBODY)]));

/// The longest phrase at the start of a text, and its length in bytes.
pub(crate) fn opening(text: &str) -> Option<(Phrase, usize)> {
    PHRASES.longest(text, |_, rest| rest.starts_with(' '))
}

/// Whether a lower-case word may stand between the phrase and the name; `capital` says that it is written with one.
pub(crate) fn is_lead(word: &str, capital: bool) -> bool {
    if capital { CAPITAL_LEADS.contains(&word) } else { LEADS.contains(&word) }
}

/// Whether a lower-case word may stand within a name.
pub(crate) fn is_link(word: &str) -> bool {
    LINKS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_longest_phrase() {
        assert_eq!(opening("Dikutip dari Kabar"), Some((Phrase::Publication, "dikutip dari".len())));
        assert_eq!(opening("dikutip kabar"), Some((Phrase::Anybody, "dikutip".len())));
        assert_eq!(opening("dikutipnya dari"), None);
    }
}
