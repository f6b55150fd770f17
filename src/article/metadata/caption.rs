//! A picture's text as what it shows and who made it: "Warga antre beras. (Foto: Tono/Antara)".
//!
//! ```
//! use intisari::article::metadata::caption;
//! let parts = caption::split("Warga antre beras. (Sumber: Tono, Warta Foto)");
//! assert_eq!((parts.caption, parts.credit), ("Warga antre beras.", Some("Tono, Warta Foto")));
//! ```

use super::clean::spaced;
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::class_tokens::{Family, families};
use crate::lang::{agencies, credits};
use crate::page::{Attr, Page};
use crate::search::Search;

/// A picture's text in two parts, both slices of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caption<'a> {
    /// What the picture shows; empty where the text is a credit alone.
    pub caption: &'a str,
    /// Who made it, without its label and brackets.
    pub credit: Option<&'a str>,
}

/// The longest credit, in bytes.
const LONGEST: usize = 140;

/// The most words of a credit that no agency and no label shows to be one.
const MOST_WORDS: usize = 5;

/// Longer texts are no caption with its credit, and each label within them would be a search of what is left, in bytes.
const LONGEST_SPLIT: usize = 16 * LONGEST;

/// How far above its text the element of a credit is looked for.
const LEVELS: usize = 2;

/// Parts a picture's text.
pub fn split(text: &str) -> Caption<'_> {
    let text = text.trim();
    if text.len() > LONGEST_SPLIT {
        return Caption { caption: text, credit: None };
    }
    // "Image source, AFP Image caption, ..."
    if let Some((head, caption)) = credits::at_caption(text) {
        let caption = caption.trim_start_matches(&[',', ':', '،', '，', ' '][..]);
        return label(head).map_or_else(|| split(caption), |_| parted(caption, head));
    }
    let split =
        in_brackets(text).or_else(|| tail(text)).or_else(|| at_agency(text)).or_else(|| labelled(text));
    split.map_or(Caption { caption: text, credit: None }, |(caption, credit)| parted(caption, credit))
}

/// Parts the text of a picture that stands in `nodes` of a page: where its words do not tell a credit, its markup may.
pub(crate) fn of<'a>(page: &Page, [first, end]: [u32; 2], text: &'a str) -> Caption<'a> {
    let whole = split(text);
    let classed = |&at: &u32| {
        let class = page.attr(at, Attr::Class).unwrap_or_default();
        class.holds("credit") || families(class) & Family::Author.bit() != 0
    };
    let element = (first..end).find_map(|at| page.chain(at).skip(1).take(LEVELS).find(classed));
    let Some(at) = element.filter(|_| whole.credit.is_none()) else { return whole };
    let credit = spaced(&page.subtree_text(at));
    let (caption, credit) = match (text.strip_suffix(&*credit), text.strip_prefix(&*credit)) {
        (Some(caption), _) => (caption, text.get(caption.len()..)),
        (None, Some(caption)) => (caption, text.get(..credit.len())),
        _ => return whole,
    };
    // "By" and the like are no caption.
    let named =
        credit.filter(|credit| credit.len() <= LONGEST && (caption.trim().has(' ') || !caption.is_ascii()));
    named.map_or(whole, |credit| parted(caption, credit))
}

/// A caption and a credit without their marks and labels.
fn parted<'a>(caption: &'a str, credit: &'a str) -> Caption<'a> {
    let caption = caption.trim().trim_end_matches(&['|', '/', '-', '–', '—', '•', '·'][..]).trim_end();
    let credit = credit.trim();
    let credit = label(credit).and_then(|length| credit.get(length..)).unwrap_or(credit);
    Caption { caption, credit: Some(trimmed(credit)).filter(|credit| !credit.is_empty()) }
}

fn trimmed(credit: &str) -> &str {
    credit
        .trim()
        .trim_matches(&[':', '：', '|', '•', '·', '[', ']'][..])
        .trim()
        .trim_end_matches('.')
        .trim_end()
}

/// A last bracket that holds a credit, or behind a sentence a name that the sentence does not.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_end_matches(&['.', ' '][..]);
    let (open, close) = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')]
        .into_iter()
        .find(|&(_, close)| bare.ends_with(close))?;
    let inner = bare.strip_suffix(close)?;
    let mut depth = 1;
    let start = inner.char_indices().rev().find(|&(_, c)| {
        depth += i32::from(c == close) - i32::from(c == open);
        depth == 0
    })?;
    let (caption, credit) = (text.get(..start.0)?, inner.get(start.0 + open.len_utf8()..)?);
    if credit.len() > LONGEST {
        return None;
    }
    let apart =
        || caption.trim_end().ends_with(&['.', '!', '?', '”', '"', '。'][..]) && !caption.holds(credit);
    (label(credit).is_some() || is_credit(credit) || is_name(credit) && apart()).then_some((caption, credit))
}

/// A last stretch that a label opens: "Foto: Tono", "Photo by Ann Lee", "© Tono".
fn labelled(text: &str) -> Option<(&str, &str)> {
    let near = text.char_indices().skip_while(|&(at, _)| text.len() - at > LONGEST);
    let mut starts = near.filter(|&(at, c)| {
        let before = text.get(..at).and_then(|head| head.trim_end().chars().next_back());
        let parted = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, ',' | '-' | '\'' | '’'));
        let word_start =
            text.get(..at).is_none_or(|head| !head.ends_with((|c: char| c.is_alphanumeric()) as Test));
        (c.is_alphabetic() || matches!(c, '©' | '('))
            && word_start
            && (parted || c == '©' || c.is_uppercase())
    });
    starts.find_map(|(at, _)| {
        let credit = text.get(at..)?;
        label(credit)?;
        Some((text.get(..at)?, credit))
    })
}

/// How many bytes of a text are a label and what follows it.
fn label(text: &str) -> Option<usize> {
    let length = credits::opening(text)?;
    let rest = text.get(length..)?;
    (rest.chars().any(char::is_alphanumeric)).then_some(length)
}

/// A last sentence that is a credit, by an agency or a slash between names: "... in Bogor. Ann Lee/AFP via Getty Images".
fn tail(text: &str) -> Option<(&str, &str)> {
    let mut ends =
        text.match_indices(['.', '!', '?', '”', '"', '。', ')', '|', '»']).map(|(at, mark)| at + mark.len());
    let last = text.trim_end_matches('.').len();
    let start = ends.rfind(|&end| end < last).unwrap_or(0);
    let (caption, tail) = (text.get(..start)?, text.get(start..)?);
    // "Carl R. Berg/Kabar"
    let ends = || !caption.trim_end_matches('.').ends_with(char::is_uppercase as Test);
    let credit = is_credit(tail) || start > 0 && tail.has('/') && is_name(tail) && ends();
    (tail.len() <= LONGEST && tail.split_whitespace().count() <= 9 && credit).then_some((caption, tail))
}

/// An agency in capitals, a slash, a name: "... antre beras ANTARA FOTO/Tono".
fn at_agency(text: &str) -> Option<(&str, &str)> {
    let slash = text.rfind('/')?;
    let head = text.get(..slash)?;
    let words: Vec<&str> = head.rsplit(' ').take(3).collect();
    let agency = (1..=words.len()).rev().find_map(|count| {
        let length: usize = words.iter().take(count).map(|word| word.len() + 1).sum();
        let start = (head.len() + 1).checked_sub(length)?;
        let name = head.get(start..)?;
        (agencies::is_agency(name) && name.chars().all(|c| !c.is_lowercase())).then_some(start)
    })?;
    (text.len() - agency <= LONGEST).then_some(())?;
    Some((text.get(..agency)?, text.get(agency..)?))
}

/// Whether a text is nothing but a credit: an agency, or names around a slash or "via" of which one is an agency.
fn is_credit(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    let text = label(text).and_then(|length| text.get(length..)).unwrap_or(text);
    let mut parts = text
        .split(&['/', ',', '|', '-', '–', '—'][..])
        .flat_map(|part| <[&str; 2]>::from(part.parted_at(" via ").unwrap_or((part, ""))));
    is_capitalised(text) && (agencies::is_agency(text) || parts.any(agencies::is_agency))
}

/// Whether a text is a few capitalised words without a number.
fn is_name(text: &str) -> bool {
    text.split_whitespace().count() <= MOST_WORDS
        && text.chars().all(|c| !c.is_numeric())
        && text.contains(char::is_uppercase as Test)
        && is_capitalised(text)
}

/// Whether every word of a text has a capital, but for those that join names.
fn is_capitalised(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        credits::LINKS.contains(&word.lower().as_ref())
            || word.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, caption: &str, credit: &str) {
        let parts = split(text);
        assert_eq!((parts.caption, parts.credit), (caption, Some(credit)), "{text}");
    }

    #[test]
    fn parts_caption_and_credit() {
        check(
            "Warga antre beras, (13/9/2023). (Sumber: Tono Wijaya, Warta Foto via AP)",
            "Warga antre beras, (13/9/2023).",
            "Tono Wijaya, Warta Foto via AP",
        );
        check("Warga antre beras (Foto: Tono/Kabar)", "Warga antre beras", "Tono/Kabar");
        check("Warga antre beras. Foto: Tono", "Warga antre beras.", "Tono");
        check(
            "Warga antre beras. (ANTARA FOTO/Tono Wijaya)",
            "Warga antre beras.",
            "ANTARA FOTO/Tono Wijaya",
        );
        check("Warga antre beras ANTARA FOTO/Tono", "Warga antre beras", "ANTARA FOTO/Tono");
        check(
            "People queue for rice in Bogor. REUTERS/Ann Lee",
            "People queue for rice in Bogor.",
            "REUTERS/Ann Lee",
        );
        check(
            "People queue for rice. Ann Lee/AFP via Getty Images",
            "People queue for rice.",
            "Ann Lee/AFP via Getty Images",
        );
        check("People queue for rice. Photograph: Ann Lee/Kabar", "People queue for rice.", "Ann Lee/Kabar");
        check("People queue for rice. Photo by Ann Lee", "People queue for rice.", "Ann Lee");
        check("People queue for rice | Credit: Ann Lee", "People queue for rice", "Ann Lee");
        check("People queue for rice (AP Photo/Ann Lee)", "People queue for rice", "AP Photo/Ann Lee");
        check("Menschen stehen an. Bild: Anna Berg", "Menschen stehen an.", "Anna Berg");
        check("Menschen stehen an. © Anna Berg / dpa", "Menschen stehen an.", "Anna Berg / dpa");
        check("Des gens font la queue. Crédit photo : Anne Dubois", "Des gens font la queue.", "Anne Dubois");
        check("Люди в очереди. Фото: Анна Белова", "Люди в очереди.", "Анна Белова");
        check("排隊買米（圖／王小明）", "排隊買米", "王小明");
        check("Foto: Tono", "", "Tono");
        check(
            "Warga antre beras, (13/9/2023). Kabarsena/Tono Wijaya",
            "Warga antre beras, (13/9/2023).",
            "Kabarsena/Tono Wijaya",
        );
        check("The rice that is left. (Wijaya & Sons)", "The rice that is left.", "Wijaya & Sons");
        check(
            "Image source, Kabarsena Image caption, People queue for rice",
            "People queue for rice",
            "Kabarsena",
        );
        check(
            "Image copyright Getty Images Image caption People queue for rice",
            "People queue for rice",
            "Getty Images",
        );
        check("Getty Images", "", "Getty Images");
    }

    #[test]
    fn a_caption_may_be_labelled_for_those_who_hear_it() {
        assert_eq!(split("Media captionWho is she?"), Caption { caption: "Who is she?", credit: None });
    }

    #[test]
    fn leaves_captions_without_credit_whole() {
        for text in [
            "Pemimpin kedua negara bertemu, Rabu (13/9/2023).",
            "Foto bersama warga Bogor di balai kota",
            "The source of the river (in 1990)",
            "Sumber air warga mengering",
            "The mayor in Bogor. She came on foot / by boat.",
            "Pictured (left to right). (May 1990)",
            "A photo by the river, taken in May, shows how high the water rose and what it left behind when it went back into its bed, said the mayor on Monday afternoon",
            "",
        ] {
            assert_eq!(split(text), Caption { caption: text, credit: None }, "{text}");
        }
    }
}
