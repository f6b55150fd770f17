//! Words that web authors put into `class`, `id`, `role` and the like, by what they say of an element. They are the vocabulary of
//! front-end code (English mostly, with the Indonesian and a few European words met in content systems), not of any site.

use crate::search::Search;
use std::sync::LazyLock;

/// What a class token says an element is. The value is the bit in a mask of families.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Family {
    Content,
    Nav,
    Related,
    Ad,
    Share,
    Comment,
    Newsletter,
    Gate,
    Cookie,
    Author,
    Date,
    Caption,
    Media,
    Tags,
    Title,
    Deck,
    Sidebar,
    Legal,
    Hidden,
    Button,
    Quote,
    Card,
    Popular,
}

impl Family {
    pub(crate) const fn bit(self) -> u32 {
        1 << self as u8
    }
}

use Family::*;

/// Tokens, lower case, in byte order. One that ends in `*` stands for every token it begins.
const TOKENS: &[(&str, Family)] = &[
    ("abstract", Deck),
    ("account", Gate),
    ("action*", Button),
    ("ad", Ad),
    ("adbox", Ad),
    ("adcontainer", Ad),
    ("ads", Ad),
    ("adsbygoogle", Ad),
    ("adslot", Ad),
    ("adunit", Ad),
    ("adv", Ad),
    ("advert*", Ad),
    ("adwrapper", Ad),
    ("also", Related),
    ("anzeige", Ad),
    ("article", Content),
    ("articlebody", Content),
    ("articlecontent", Content),
    ("artikel", Content),
    ("aside", Sidebar),
    ("author*", Author),
    ("autor*", Author),
    ("baca", Related),
    ("bacajuga", Related),
    ("bagikan", Share),
    ("banner*", Ad),
    ("berita", Content),
    ("bio", Author),
    ("blog", Content),
    ("body", Content),
    ("bodycopy", Content),
    ("bodytext", Content),
    ("bottom", Legal),
    ("box", Sidebar),
    ("breadcrumb*", Nav),
    ("btn", Button),
    ("button*", Button),
    ("byline*", Author),
    ("caption*", Caption),
    ("card*", Card),
    ("carousel", Card),
    ("categor*", Tags),
    ("click", Button),
    ("comment*", Comment),
    ("consent", Cookie),
    ("content*", Content),
    ("contributor*", Author),
    ("cookie*", Cookie),
    ("copyright", Legal),
    ("correction", Legal),
    ("cover", Media),
    ("credit*", Caption),
    ("cta", Newsletter),
    ("date*", Date),
    ("deck", Deck),
    ("dek", Deck),
    ("description", Deck),
    ("desktop", Nav),
    ("detail", Content),
    ("dfp", Ad),
    ("dialog", Gate),
    ("disclaimer", Legal),
    ("disqus", Comment),
    ("dropdown", Nav),
    ("editor*", Author),
    ("embed", Media),
    ("entry", Content),
    ("excerpt", Card),
    ("facebook", Share),
    ("factbox", Sidebar),
    ("feed", Card),
    ("figcaption", Caption),
    ("figure", Media),
    ("follow", Share),
    ("foot", Legal),
    ("footer*", Legal),
    ("footnote*", Legal),
    ("form", Newsletter),
    ("foto", Media),
    ("gallery", Media),
    ("gambar", Media),
    ("gdpr", Cookie),
    ("gpt", Ad),
    ("grid", Card),
    ("head", Title),
    ("header", Nav),
    ("heading", Title),
    ("headline", Title),
    ("hero", Title),
    ("hidden", Hidden),
    ("icon*", Button),
    ("iklan", Ad),
    ("image*", Media),
    ("img", Media),
    ("info", Date),
    ("infobox", Sidebar),
    ("inhalt", Content),
    ("intro", Deck),
    ("invisible", Hidden),
    ("isi", Content),
    ("item", Card),
    ("items", Card),
    ("judul", Title),
    ("keyword*", Tags),
    ("kicker", Tags),
    ("komentar", Comment),
    ("konten", Content),
    ("label*", Tags),
    ("lainnya", Related),
    ("language*", Nav),
    ("latest", Popular),
    ("lead", Deck),
    ("lede", Deck),
    ("legal", Legal),
    ("legend*", Caption),
    ("licen*", Legal),
    ("link", Nav),
    ("links", Nav),
    ("list", Card),
    ("listing", Card),
    ("login", Gate),
    ("logo*", Nav),
    ("main", Content),
    ("media", Media),
    ("menu*", Nav),
    ("meta*", Date),
    ("mobile", Nav),
    ("modal*", Gate),
    ("more", Related),
    ("most", Popular),
    ("mostread", Popular),
    ("nav*", Nav),
    ("newsletter*", Newsletter),
    ("next", Related),
    ("none", Hidden),
    ("note*", Legal),
    ("notice", Cookie),
    ("outbrain", Related),
    ("overlay", Gate),
    ("page", Content),
    ("pagination", Nav),
    ("paging", Nav),
    ("paragraph*", Content),
    ("paywall*", Gate),
    ("penulis", Author),
    ("photo*", Media),
    ("picture", Media),
    ("player", Media),
    ("popular*", Popular),
    ("popup*", Gate),
    ("post", Content),
    ("postbody", Content),
    ("premium", Gate),
    ("prev", Related),
    ("previous", Related),
    ("privacy", Cookie),
    ("promo*", Related),
    ("prose", Content),
    ("publish*", Date),
    ("pullquote", Quote),
    ("quote*", Quote),
    ("rail", Sidebar),
    ("read", Content),
    ("recent", Popular),
    ("recirc*", Related),
    ("recommend*", Related),
    ("register", Gate),
    ("rekomendasi", Related),
    ("related*", Related),
    ("reply", Comment),
    ("respond", Comment),
    ("rich", Content),
    ("richtext", Content),
    ("right", Sidebar),
    ("screen", Hidden),
    ("search*", Nav),
    ("secondary", Sidebar),
    ("selengkapnya", Related),
    ("share*", Share),
    ("sharing", Share),
    ("sidebar*", Sidebar),
    ("sign", Gate),
    ("signup", Newsletter),
    ("similar", Related),
    ("single", Content),
    ("skip", Hidden),
    ("slide*", Card),
    ("social*", Share),
    ("sosmed", Share),
    ("sponsor*", Ad),
    ("sr", Hidden),
    ("standfirst", Deck),
    ("sticky", Ad),
    ("story", Content),
    ("storybody", Content),
    ("strapline", Deck),
    ("sub", Deck),
    ("subhead*", Title),
    ("submenu", Nav),
    ("subnav*", Nav),
    ("subscri*", Newsletter),
    ("subtitle", Deck),
    ("suggest*", Related),
    ("summary", Deck),
    ("tab", Nav),
    ("taboola", Related),
    ("tabs", Nav),
    ("tag", Tags),
    ("tags", Tags),
    ("tanggal", Date),
    ("teaser*", Card),
    ("terbaru", Popular),
    ("terkait", Related),
    ("terms", Legal),
    ("terpopuler", Popular),
    ("text", Content),
    ("thumb*", Media),
    ("time*", Date),
    ("title*", Title),
    ("toc", Nav),
    ("toolbar", Share),
    ("tooltip", Hidden),
    ("top", Nav),
    ("topbar", Nav),
    ("topic*", Tags),
    ("trending", Popular),
    ("twitter", Share),
    ("video*", Media),
    ("visually", Hidden),
    ("whatsapp", Share),
    ("widget*", Sidebar),
    ("wp", Content),
    ("writer*", Author),
];

/// The mask of families of a `class` or `id` value. Words of style sheets made of utilities (`md:hidden`, `text-sm`) say how an
/// element looks, not what it is.
pub(crate) fn families(value: &str) -> u32 {
    let is_utility = |word: &&str| {
        word.bytes().any(|byte| matches!(byte, b':' | b'[')) || UTILITIES.iter().any(|u| word.starts_with(u))
            || UNFOLDED.iter().any(|u| word.holds(u))
            // "max-w-none", "list-none"; but "d-none" and "display-none" hide.
            || word.len() > NONE.len() + 1 && word.ends_with(NONE) && !word.ends_with("display-none")
    };
    value.split_ascii_whitespace().filter(|word| !is_utility(word)).fold(0, |mask, word| mask | of_word(word))
}

/// How words end that only style.
const NONE: &str = "-none";

/// What words hold that name a part the reader unfolds, not the tabs it is chosen by.
const UNFOLDED: [&str; 3] = ["tab-content", "tab-pane", "tab-title"];

/// How words begin that only style.
const UTILITIES: [&str; 3] = ["items-", "overflow-", "text-"];

/// A word's families: it is cut at everything that is not a letter, and where a capital follows a small letter.
pub(crate) fn of_word(value: &str) -> u32 {
    let mut mask = 0;
    let mut token = [0u8; 24];
    let mut length = 0;
    let (mut small, mut first) = (false, true);
    for byte in value.bytes().chain([b' ']) {
        let upper = byte.is_ascii_uppercase();
        if !byte.is_ascii_alphabetic() || (upper && small) {
            // Behind another word it says how something lies: "margin-top", "is-vertically-aligned-top".
            let lies = !first && token.get(..length) == Some(b"top");
            mask |= token.get(..length).filter(|_| !lies).and_then(family).map_or(0, Family::bit);
            first &= length == 0;
            length = 0;
        }
        small = byte.is_ascii_lowercase();
        if byte.is_ascii_alphabetic() {
            if let Some(slot) = token.get_mut(length) {
                *slot = byte.to_ascii_lowercase();
            }
            length += 1;
        }
    }
    mask
}

/// Where the tokens of each letter begin, and where the last ones end.
static FROM: LazyLock<[usize; 27]> = LazyLock::new(|| {
    std::array::from_fn(|letter| TOKENS.partition_point(|(word, _)| word.as_bytes() < &[b'a' + letter as u8]))
});

fn family(token: &[u8]) -> Option<Family> {
    let bare = |word: &'static str| word.strip_suffix('*').unwrap_or(word).as_bytes();
    let first = usize::from(token.first()?.checked_sub(b'a')?);
    let tokens = TOKENS.get(*FROM.get(first)?..*FROM.get(first + 1)?)?;
    let after = tokens.partition_point(|(word, _)| bare(word) <= token);
    let (word, family) = tokens.get(after.checked_sub(1)?)?;
    (bare(word) == token || word.ends_with('*') && token.starts_with(bare(word))).then_some(*family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_free_of_doubles() {
        let bare: Vec<_> = TOKENS.iter().map(|(word, _)| word.trim_end_matches('*')).collect();
        assert!(bare.windows(2).all(|pair| pair[0] < pair[1]), "{bare:?}");
    }

    #[test]
    fn cuts_tokens_at_marks_and_capitals() {
        assert_eq!(families("td-post-content"), Content.bit());
        assert_eq!(families("articleBody"), Content.bit());
        assert_eq!(families("RelatedPosts recommendations"), Related.bit());
        assert_eq!(families("js-comment_list"), Comment.bit() | Card.bit());
        assert_eq!(families("headless added"), 0);
        assert_eq!(families("top-bar"), Nav.bit());
        assert_eq!(families("elementor-top-section"), 0);
        assert_eq!(families("elementor-tab-content tab-pane"), 0);
    }
}
