//! The dateline: the place (and the agency, the date) a report opens with. "JAKARTA, Dec 3 (Reuters) —".
//!
//! Precision first: a dateline is recognised by a mark that ends it (a dash, mostly) and by what stands before the mark
//! being nothing but places, publications, agencies and dates, of which capitals, a list of agencies or a list of places is
//! the proof.
//!
//! ```
//! use intisari::article::dateline;
//! let text = "BOGOR, WARTA.TV - Hujan turun sejak pagi.";
//! let found = dateline::split(text).unwrap();
//! assert_eq!((&text[found.place], &text[found.end..]), ("BOGOR", "Hujan turun sejak pagi."));
//! ```

use super::features::terrain::Terrain;
use super::metadata::date::{self, Order};
use crate::lang::Test;
use crate::lang::case::Lower;
use crate::lang::{agencies, datelines, places};
use crate::order;
use crate::search::Search;
use std::ops::Range;

/// A dateline at the start of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// Byte range of the place; empty where only a publication or an agency is named.
    pub place: Range<usize>,
    /// Byte offset at which the report itself begins.
    pub end: usize,
}

/// The longest dateline, in bytes.
const LONGEST: usize = 120;

/// The most words of a place.
const MOST_WORDS: usize = 5;

/// How far above the body its first paragraph may stand, in blocks, and how many words it has.
const NEAR: usize = 12;
const LEAST_WORDS: f32 = 8.0;

/// Finds the dateline of a paragraph.
pub fn split(text: &str) -> Option<Dateline> {
    let start = text.len() - text.trim_start().len();
    let cap = text
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .take_while(|&end| end <= start + LONGEST)
        .last()?;
    let head = text.get(start..cap)?;
    let found =
        bracketed(head).or_else(|| wired(head)).or_else(|| marked(head)).or_else(|| unmarked(head))?;
    let place = found.place.start + start..found.place.end + start;
    let rest = text.get(start + found.end..)?;
    let end = text.len() - rest.trim_start().len();
    (end < text.len()).then_some(Dateline { place, end })
}

/// Among how many of the first paragraphs the one with the dateline is.
const WITHIN: usize = 3;

/// The place that an article's dateline names, given its paragraphs.
pub(crate) fn place(paragraphs: &[&str]) -> Option<String> {
    paragraphs
        .iter()
        .take(WITHIN)
        .find_map(|text| text.get(split(text)?.place).filter(|place| !place.is_empty()).map(str::to_owned))
}

/// The agency that an article's dateline names in brackets, given its paragraphs.
pub(crate) fn agency(paragraphs: &[&str]) -> Option<String> {
    paragraphs.iter().take(WITHIN).find_map(|text| {
        let (_, inside) = text.get(..split(text)?.end)?.parted_at("(")?;
        let (name, _) = inside.parted_at(")")?;
        agencies::is_agency(name).then(|| name.to_owned())
    })
}

/// Takes in the report's first paragraph where it stands apart from the rest, above the body, and its dateline shows it.
pub(crate) fn take_first(terrain: &Terrain<'_>, kept: &mut [bool]) {
    let Some(first) = kept.iter().position(|&kept| kept) else { return };
    for number in (terrain.headline.map_or(0, |headline| headline + 1)..first).rev().take(NEAR) {
        let Some((block, shape)) = terrain.blocks.get(number).zip(terrain.shapes.get(number)) else { return };
        let prose = shape.ends && shape.words >= LEAST_WORDS && block.link_chars * 2 < block.chars;
        if prose && split(&block.text).is_some() {
            if let Some(kept) = kept.get_mut(number) {
                *kept = true;
            }
            return;
        }
    }
}

/// What a part of a dateline is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Outlet,
    Date,
    Place,
}

/// "PLACE, OUTLET - ", "OUTLET, Place - ", "Place (AGENCY) - ", "PLACE, Dec 3 (Reuters) —", "PLACE: ".
fn marked(head: &str) -> Option<Dateline> {
    let marks = datelines::ENDS.iter().flat_map(|mark| head.places_of(mark).map(|at| (at, mark.len())));
    let mut marks: Vec<(usize, usize)> = marks.collect();
    order::sort(&mut marks);
    marks.dedup_by_key(|&mut (at, _)| at);
    // The last one that ends a dateline: "Kabar.id | BOGOR - " has two.
    marks.into_iter().rev().find_map(|(at, length)| {
        let colon = head.get(at..at + length)? == ": ";
        let rest = head.get(at + length..)?;
        // A dash further on may belong to the same mark: "Jakarta -- ".
        let rest = rest.trim_start_matches(&[' ', '-', '–', '—', '.'][..]);
        let place = place_of(head.get(..at)?, colon, rest)?;
        let end = head.len() - rest.len();
        Some(Dateline { place, end: end + agency_after(rest) })
    })
}

/// An agency that follows the mark: "МОСКВА, 15 июн — РИА Новости. ".
fn agency_after(rest: &str) -> usize {
    let stop = rest.find(&['.', ','][..]).filter(|&stop| rest.get(..stop).is_some_and(agencies::is_agency));
    let follows =
        stop.map(|stop| stop + 1).filter(|&stop| rest.get(stop..).is_some_and(|rest| rest.starts_with(' ')));
    follows.unwrap_or(0)
}

/// The place in what stands before the mark, where that is a dateline at all.
fn place_of(head: &str, colon: bool, rest: &str) -> Option<Range<usize>> {
    let opens = rest.trim_start_matches((|c: char| !c.is_alphanumeric()) as Test).chars().next()?;
    if opens.is_lowercase() {
        return None;
    }
    let parts = parts(head)?;
    let has = |wanted| parts.iter().any(|(part, _)| *part == wanted);
    let place = parts.iter().find(|(part, _)| *part == Part::Place).map(|(_, range)| range.clone());
    let text = |range: &Range<usize>| head.get(range.clone()).unwrap_or_default();
    let proven = match &place {
        None => has(Part::Outlet) && !colon,
        Some(range) => {
            let name = text(range);
            let known = places::is_known(&name.lower())
                || name.split('/').all(|name| places::is_known(&name.trim().lower()));
            // "Jakarta - Bandung kini ..." is a way between two places.
            let way = parts.len() == 1
                && rest.split(&[' ', ','][..]).next().is_some_and(|word| places::is_known(&word.lower()));
            let capitals = name.chars().all(|c| !c.is_lowercase()) && name.chars().any(char::is_uppercase);
            let long = name.chars().filter(|c| c.is_alphabetic()).count() >= datelines::LONG_CAPITALS;
            let label = datelines::LABELS.contains(&name.lower().as_ref());
            !label
                && if colon {
                    capitals && known
                } else {
                    has(Part::Outlet) || known && (!way || capitals) || capitals && (long || has(Part::Date))
                }
        }
    };
    proven.then(|| place.unwrap_or(0..0))
}

/// The parts of what stands before the mark; nothing where one of them is none of a dateline's.
fn parts(head: &str) -> Option<Vec<(Part, Range<usize>)>> {
    let mut parts: Vec<(Part, Range<usize>)> = Vec::new();
    let mut start = 0;
    let mut bracket = false;
    let ends = head.char_indices().filter(|&(_, c)| matches!(c, ',' | '(' | ')' | '|' | '[' | ']' | '،'));
    let ends: Vec<(usize, char)> = ends.chain([(head.len(), ',')]).collect();
    for (at, c) in ends {
        let raw = head.get(start..at)?;
        let text = raw.trim();
        let from = start + (raw.len() - raw.trim_start().len());
        start = at + c.len_utf8();
        let inside = std::mem::replace(&mut bracket, matches!(c, '(' | '['));
        if text.is_empty() {
            continue;
        }
        let range = from..from + text.len();
        let placed = parts.iter().any(|(part, _)| *part == Part::Place);
        if is_outlet(text, inside) {
            parts.push((Part::Outlet, range));
        } else if is_date(text) {
            parts.push((Part::Date, range));
        } else if is_place(text) && !inside && parts.len() < 4 {
            // What follows a place is its country or region: "ST. PAUL, Minn."
            if !placed {
                parts.push((Part::Place, range));
            }
        } else {
            // "New York CNN": place and agency without a mark between.
            let (place, agency) = text.rsplit_once(' ').filter(|_| !placed && !inside)?;
            if !agencies::is_agency(agency) || !is_place(place) {
                return None;
            }
            parts.push((Part::Place, from..from + place.len()));
            parts.push((Part::Outlet, from + place.len() + 1..range.end));
        }
    }
    Some(parts).filter(|parts| !parts.is_empty())
}

/// A publication or an agency: a listed one, a domain, a name that says so; in brackets also any short word in capitals.
fn is_outlet(text: &str, bracketed: bool) -> bool {
    let words = || text.split(&[' ', '/'][..]).filter(|word| !word.is_empty());
    let domain = text.rsplit_once('.').is_some_and(|(name, suffix)| {
        name.len() > 2
            && !name.has(' ')
            && (2..=4).contains(&suffix.len())
            && suffix.chars().all(|c| c.is_ascii_alphabetic())
    });
    let named =
        words().count() <= 4 && words().any(|word| datelines::OUTLET_WORDS.contains(&word.lower().as_ref()));
    let listed = agencies::is_agency(text) || words().all(agencies::is_agency);
    let initials =
        bracketed && text.chars().all(|c| c.is_uppercase()) && (2..=10).contains(&text.chars().count());
    domain
        || named && words().all(|word| word.starts_with((|c: char| !c.is_lowercase()) as Test))
        || listed
        || initials
}

/// A date, also without its year: "Dec 3", "12 juin 2024", "Senin (3/6)".
fn is_date(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_ascii_digit()).count();
    let words = text.split((|c: char| !c.is_alphabetic()) as Test).filter(|word| !word.is_empty());
    let dated = words.clone().all(|word| crate::lang::months::is_date_word(&word.lower()));
    text.chars().count() <= 24 && dated && (digits > 0 || words.count() == 1)
        || date::find(text, Order::DayFirst, None)
            .is_some_and(|found| found.start == 0 && found.end == text.len())
}

/// A few capitalised words.
fn is_place(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let capitalised = words.all(|word| {
        word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
            || datelines::PLACE_LINKS.contains(&word)
    });
    let marks =
        text.contains(&['"', '“', '”', ':', ';', '!', '?', '='][..]) || text.chars().any(char::is_numeric);
    capitalised && !marks && text.split_whitespace().count() <= MOST_WORDS
}

/// "Warta6.com, Jakarta Hujan turun": a domain, a place, and no mark after it.
fn unmarked(head: &str) -> Option<Dateline> {
    let (outlet, rest) = head.parted_at(", ")?;
    if outlet.has(' ') || !outlet.has('.') || !is_outlet(outlet, false) {
        return None;
    }
    let start = outlet.len() + 2;
    let word_ends: Vec<usize> = rest.match_indices(' ').map(|(at, _)| at).take(3).collect();
    let known = |&&end: &&usize| rest.get(..end).is_some_and(|name| places::is_known(&name.lower()));
    let end = *word_ends.iter().rev().find(known).or(word_ends.first())?;
    let next = rest.get(end..)?.trim_start().chars().next()?;
    let place = rest.get(..end)?;
    (is_place(place) && !next.is_lowercase())
        .then_some(Dateline { place: start..start + end, end: start + end })
}

/// "【ニューヨーク＝田中】", "(서울=연합뉴스) 홍길동 기자 = ", "（中央社記者王小明台北15日電）", "【本報台北訊】".
fn bracketed(head: &str) -> Option<Dateline> {
    let (open, close) = [('【', '】'), ('(', ')'), ('[', ']'), ('（', '）')]
        .into_iter()
        .find(|&(open, _)| head.starts_with(open))?;
    let close_at = head.find(close)?;
    let inner = head.get(open.len_utf8()..close_at)?;
    let end = close_at + close.len_utf8();
    let offset = open.len_utf8();
    if let Some((place, outlet)) = inner.split_once(&['=', '＝'][..]) {
        let place_range = offset..offset + place.trim_end().len();
        let rest = head.get(end..)?;
        // "홍길동 기자 = " names the reporter before the report begins.
        let signed = rest.split_once(&['=', '＝'][..]).filter(|(name, _)| name.chars().count() <= 14);
        let end = signed.map_or(end, |(_, report)| head.len() - report.len());
        return (!outlet.trim().is_empty() && place.chars().count() <= 12)
            .then_some(Dateline { place: place_range, end });
    }
    let filed = inner.ends_with(datelines::FILED) && inner.chars().count() <= 24;
    let listed = agencies::is_agency(inner) && matches!(open, '【' | '（');
    (filed || listed).then_some(Dateline { place: 0..0, end })
}

/// "新华社北京6月15日电（记者张三）", "МОСКВА, 3 мая. /ТАСС/. ".
fn wired(head: &str) -> Option<Dateline> {
    if let Some((before, after)) = head.parted_at(". /")
        && let Some((agency, rest)) = after.split_once('/')
    {
        let place = place_of(before, false, "A")?;
        let rest = rest.trim_start_matches(&['.', ' '][..]);
        return agencies::is_agency(agency).then_some(Dateline { place, end: head.len() - rest.len() });
    }
    let filed = head.char_indices().take(24).find(|&(_, c)| datelines::FILED.contains(&c));
    let (at, c) = filed?;
    let before = head.get(..at)?;
    let agency = before
        .char_indices()
        .map(|(at, _)| at)
        .take(8)
        .filter(|&at| before.get(..at).is_some_and(agencies::is_agency))
        .last()?;
    let day = before.get(agency..)?.char_indices().find(|(_, c)| c.is_numeric())?.0 + agency;
    if !before.ends_with('日') {
        return None;
    }
    let rest = head.get(at + c.len_utf8()..)?;
    let note = rest.strip_prefix('（').and_then(|note| note.split_once('）')).map_or(rest, |(_, rest)| rest);
    Some(Dateline { place: agency..day, end: head.len() - note.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, place: &str, rest: &str) {
        let found = split(text);
        let parts = found.map(|found| (&text[found.place], &text[found.end..]));
        assert_eq!(parts, Some((place, rest)), "{text}");
    }

    #[test]
    #[cfg(feature = "html")]
    fn the_first_paragraph_is_told_by_its_dateline_on_a_page_without_a_headline() {
        use super::super::{blocks, features::text::Claims, metadata};
        let text = "Jembatan gantung di atas Kali Bening putus diterjang banjir pada Sabtu malam. Pelajar naik rakit.";
        let html = format!("<b>Daerah</b><hr>WANASARI - {text}<p>{text}</p>");
        let page = crate::page::html::parse(&html, None);
        let claims = Claims::new(&metadata::declared(&page));
        let blocks = blocks::cut(&page);
        let mut kept = [false, false, true];
        take_first(&Terrain::survey(&page, &blocks, &claims), &mut kept);
        assert_eq!(kept, [false, true, true]);
    }

    #[test]
    fn finds_datelines_in_all_their_shapes() {
        for (head, place) in [
            ("WASHINGTON, KABAR.TV - ", "WASHINGTON"),
            ("KABAR.CO, Jakarta - ", "Jakarta"),
            ("Jakarta (ANTARA) - ", "Jakarta"),
            ("JAKARTA, Dec 3 (Reuters) — ", "JAKARTA"),
            ("Kabar6.com, Jakarta ", "Jakarta"),
            ("Kabar6.com, Banda Aceh - ", "Banda Aceh"),
            ("PARIS (AP) — ", "PARIS"),
            ("ST. PAUL, Minn. (AP) — ", "ST. PAUL"),
            ("NAIROBI, Kenya — ", "NAIROBI"),
            ("LONDON — ", "LONDON"),
            ("Kabar.com - ", ""),
            ("(Reuters) - ", ""),
            ("Jakarta, Kabar News -- ", "Jakarta"),
            ("Jakarta - ", "Jakarta"),
            ("SURABAYA -- ", "SURABAYA"),
            ("KABAR.CO.ID, BANDUNG -- ", "BANDUNG"),
            ("Kabar.co.id | SURABAYA - ", "SURABAYA"),
            ("Berlin (dpa) - ", "Berlin"),
            ("Berlin/Paris (AFP) - ", "Berlin/Paris"),
            ("Madrid, 12 jun (EFE).- ", "Madrid"),
            ("PARIS, 12 juin (Reuters) - ", "PARIS"),
            ("ROMA (ITALPRESS) – ", "ROMA"),
            ("МОСКВА, 15 июн — РИА Новости. ", "МОСКВА"),
            ("МОСКВА, 3 мая. /ТАСС/. ", "МОСКВА"),
            ("新华社北京6月15日电（记者王小明）", "北京"),
            ("（中央社記者王小明台北15日電）", ""),
            ("【ニューヨーク＝田中花子】", "ニューヨーク"),
            ("(서울=연합뉴스) 홍길동 기자 = ", "서울"),
            ("KUALA LUMPUR: ", "KUALA LUMPUR"),
            ("القاهرة (رويترز) - ", "القاهرة"),
        ] {
            check(&format!("{head}Hujan turun."), place, "Hujan turun.");
        }
    }

    #[test]
    fn prose_is_no_dateline() {
        for text in [
            "Jakarta - Bandung kini bisa ditempuh dalam 40 menit",
            "Presiden - yang baru tiba - langsung bekerja.",
            "NATO - the alliance - met on Monday.",
            "UPDATE - The road is open again.",
            "VIDEO: Hujan turun di Bogor",
            "Sari Melati - Ketua panitia - membuka acara.",
            "Apple Inc. (AAPL) - the maker of phones",
            "Hujan turun di Bogor - Warga waspada",
            "Menurut Budi, Bogor - kota hujan - aman.",
            "Bogor, kota hujan, kembali diguyur hujan.",
            "“Jakarta – ini rumah kita,” katanya.",
            "A - B",
            "- ",
            "",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }

    #[test]
    fn offsets_allow_for_space_before() {
        check("  Jakarta (ANTARA) -  Hujan.", "Jakarta", "Hujan.");
    }
}
