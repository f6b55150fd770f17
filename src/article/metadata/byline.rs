//! Who made an article: the names in declared values and in visible bylines. What a name is, [`name`](super::name) knows; an
//! organisation counts where no person is named.

use super::clean::plain;
use super::date::{self, Order};
use super::name::{LONGEST_NAME, is_capitalised, is_named_organisation, is_office, is_organisation, name};
use super::title::Site;
use crate::lang::Test;
use crate::lang::bylines::{self, CONJUNCTIONS, PARTICLES, SUFFIXES, TITLES_AFTER, WEAK_CONJUNCTIONS};
use crate::lang::case::Lower;
use crate::lang::labels::{self, Label};
use crate::lang::months;
use crate::lang::script::is_unspaced;
use crate::report::PersonRole;
use crate::search::Search;
use std::borrow::Cow;

/// The most characters of a visible line that is read as a byline.
const LONGEST_LINE: usize = 240;

/// The most names of one article.
pub(crate) const MOST_NAMES: usize = 24;

/// Marks between names.
const NAME_MARKS: [char; 14] = [',', ';', '/', '|', '&', '+', '·', '•', '、', '，', '；', '／', '\n', '∙'];

/// A maker of the article, before it is decided who counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Maker {
    pub(crate) name: String,
    pub(crate) role: PersonRole,
    pub(crate) organisation: bool,
}

/// What a visible line says of the article's makers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) makers: Vec<Maker>,
    /// The line ends in a title whose name is to follow: "Penulis :".
    pub(crate) pending: Option<PersonRole>,
}

/// The names in a declared value.
pub(crate) fn declared(value: &str, role: PersonRole, site: &Site) -> Vec<Maker> {
    let value = plain(value);
    let (role, value) = match title(&value) {
        // "By Sari Melati"; but "Per Olsson" and "Di Maria" are names.
        Some((given, rest)) if rest.split_whitespace().count() > 1 || value.has(':') => {
            (if role == PersonRole::Author { given } else { role }, rest)
        }
        _ => (role, value.as_str()),
    };
    // "Center for Drug Evaluation and Research" is one name.
    let pieces = at_conjunctions(value);
    let one =
        pieces.len() > 1 && pieces.iter().any(|piece| !is_capitalised(piece)) && is_organisation(value, site);
    // "Redaksi 24" and a site called "Rain Expert" are no names otherwise.
    let odd = pieces.len() == 1 && name(value).is_none() && is_named_organisation(value, site);
    let whole = Some(value).filter(|value| (one || odd) && value.chars().count() <= LONGEST_NAME);
    // "Warta | Portal": who wrote it down, and where.
    let hosted = value.parted_at(" | ").map(|(press, _)| press).filter(|press| !press.has(' '));
    if let Some(name) = hosted.or(whole) {
        return vec![Maker { name: name.to_owned(), role, organisation: true }];
    }
    makers(value, role, site).0
}

/// How a visible line is read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reading {
    /// The page's markup or a date beside them calls its words names, so that they need no title before them.
    pub(crate) names: bool,
    /// Other words may follow a name: "Posted by Ann Lee in Politics".
    pub(crate) loose: bool,
    /// The title that the line before ended in.
    pub(crate) pending: Option<PersonRole>,
}

/// Reads a visible line. Nothing where it holds anything else than makers, dates and marks.
pub(crate) fn line(text: &str, reading: Reading, site: &Site) -> Option<Line> {
    // "記者：誰來接？" asks.
    if text.chars().count() > LONGEST_LINE || text.trim_end().ends_with(&['?', '？'][..]) {
        return None;
    }
    let mut line = Line { makers: Vec::new(), pending: reading.pending };
    for segment in text.split(&['|', '•', '·', '\n', '｜'][..]).flat_map(at_titles) {
        let segment = without_date(segment);
        let segment =
            segment.trim_matches((|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '(')) as Test);
        // "2025-10-03 来源：... 作者：..." names where it is from as well.
        if segment.is_empty() || labels::opening(segment).is_some_and(|(label, _)| label == Label::Source) {
            continue;
        }
        let (role, names) = match title(segment) {
            Some((role, "")) => {
                line.pending = Some(role);
                continue;
            }
            // "Penulis | Kontributor Bogor, Sari Melati" has one title.
            Some((role, names)) if line.pending.is_none() || segment.contains(&[':', '：'][..]) => {
                (Some(role), names)
            }
            _ => (line.pending, segment),
        };
        if role.is_none() && !reading.names {
            match titled_after(segment) {
                Some(name) => line.makers.push(Maker {
                    name: name.to_owned(),
                    role: PersonRole::Reporter,
                    organisation: false,
                }),
                // "By Ann Lee | Coast Today"
                None if reading.loose && !line.makers.is_empty() => break,
                None => return None,
            }
            continue;
        }
        let given = role.unwrap_or(PersonRole::Author);
        let (mut found, mut whole) = makers(names, given, site);
        // "Photos Gallery" and "Editor Tools": one word after a title that no colon parts from it is no name, nor is one behind names.
        let parted = given == PersonRole::Author && (role.is_some() || line.makers.is_empty())
            || segment.contains(&[':', '：', '/', '／'][..])
            || role.is_some() && role == reading.pending;
        found.retain(|maker| parted || maker.name.has(' ') || !maker.name.is_ascii());
        if whole && found.is_empty() {
            continue;
        }
        if !whole && reading.loose {
            // "Jane Smith in London and John Doe in Paris"
            let mut pieces = at_conjunctions(names);
            let first = pieces.iter().position(|piece| piece.holds(" in ")).unwrap_or_default();
            let mut at = 0..;
            pieces.retain(|piece| at.next().is_some_and(|at: usize| at <= first) || piece.holds(" in "));
            let leading: Vec<&str> = pieces.into_iter().map(leading_name).collect();
            (found, whole) = makers(&leading.join(","), given, site);
        }
        if !whole || found.is_empty() || !found.iter().all(|maker| is_capitalised(&maker.name)) {
            // "by Ann · 3 May 2024 · One comment so far"
            if reading.loose && role.is_none() && !line.makers.is_empty() {
                break;
            }
            return None;
        }
        line.pending = None;
        line.makers.extend(found);
    }
    (!line.makers.is_empty() || line.pending.is_some()).then_some(line)
}

/// The people that a line consists of, each by a name of several words: what stands alone in bold before or after the body.
pub(crate) fn signature(text: &str, site: &Site) -> Vec<Maker> {
    let (found, whole) = makers(text, PersonRole::Author, site);
    let named = |maker: &Maker| {
        !maker.organisation
            && maker.name.has(' ')
            && maker.name.split(' ').count() <= 4
            && is_capitalised(&maker.name)
    };
    if whole && found.iter().all(named) { found } else { Vec::new() }
}

/// Whether a line opens with a title such as "Penulis", or ends in one that stands after the name.
pub(crate) fn has_title(text: &str) -> bool {
    text.split(&['|', '•', '·', '\n', '｜'][..])
        .map(str::trim)
        .any(|segment| title(segment).is_some() || titled_after(segment).is_some())
}

/// The capitalised words that a text begins with, where they are two at least.
fn leading_name(text: &str) -> &str {
    let (mut read, mut end) = (0, 0);
    let mut count = 0;
    for word in text.split_whitespace() {
        let at =
            text.get(read..).and_then(|rest| rest.place_of(word)).map_or(text.len(), |offset| read + offset);
        let named = is_capitalised(word)
            && word.starts_with(char::is_alphabetic as Test)
            && !months::is_date_word(&word.lower());
        if !named {
            break;
        }
        read = at + word.len();
        // A name does not end in a "le": "Anna Berg le jeu".
        if word.starts_with(char::is_uppercase as Test) {
            count += 1;
            end = read;
        }
        if word.ends_with(&[',', ';'][..]) {
            break;
        }
    }
    let name = text.get(..end).unwrap_or_default();
    if (2..=4).contains(&count) { name } else { "" }
}

/// The title at the start of a text and what follows it, a colon or a slash between them taken off.
fn title(text: &str) -> Option<(PersonRole, &str)> {
    let (role, length) = bylines::opening(text)?;
    let rest = text.get(length..)?.trim_start();
    // "Autorin/Autor Anna Berg" has two titles.
    let second = rest
        .strip_prefix('/')
        .and_then(|rest| bylines::opening(rest).and_then(|(_, length)| rest.get(length..)));
    let marked = second
        .unwrap_or(rest)
        .trim_start()
        .trim_start_matches(&[':', '：', '/', '／', '=', '＝', '-', '–', '—', '.'][..]);
    Some((role, marked.trim_start()))
}

/// A segment cut before every title: one that a colon follows, "Pewarta: A Editor: B", one behind a mark, "Penulis A, Editor B", one of
/// several words, "Written by A Edited by B".
fn at_titles(segment: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut past) = (0, bylines::opening(segment).map_or(0, |(_, length)| length));
    for (at, _) in words(segment).skip(1) {
        let (Some(before), Some(rest)) = (segment.get(start..at), segment.get(at..)) else { break };
        let phrase = bylines::opening(rest).and_then(|(_, length)| rest.get(..length));
        let marked = before.trim_end().ends_with(&[',', ';'][..]);
        let named = || title(rest).is_some_and(|(_, names)| !leading_name(names).is_empty());
        // "medically reviewed by" is one title.
        if let Some(phrase) = phrase.filter(|phrase| at >= past && (marked || phrase.has(' ')))
            && named()
        {
            pieces.extend(at_colons(before));
            (start, past) = (at, at + phrase.len());
        }
    }
    pieces.extend(segment.get(start..).into_iter().flat_map(at_colons));
    pieces
}

/// A segment cut before every title that a colon follows.
fn at_colons(segment: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let colons = segment.match_indices([':', '：']).map(|(at, _)| at).take(MOST_NAMES);
    for colon in colons {
        // The title is one of the few words before the colon.
        let Some(head) = segment.get(start..colon) else { break };
        let starts = head.char_indices().filter(|&(at, _)| {
            at == 0
                || head.get(..at).and_then(|text| text.chars().next_back()).is_some_and(char::is_whitespace)
        });
        let mut starts: Vec<usize> = starts.map(|(at, _)| at).collect();
        starts.reverse();
        let is_title = |&at: &usize| head.get(at..).is_some_and(|label| bylines::label_role(label).is_some());
        if let Some(at) = starts.into_iter().take(4).rfind(is_title).filter(|&at| at > 0) {
            pieces.extend(segment.get(start..start + at));
            start += at;
        }
    }
    pieces.extend(segment.get(start..));
    pieces
}

/// The name before a title that follows it: "홍길동 기자".
fn titled_after(segment: &str) -> Option<&str> {
    let (name, rest) = TITLES_AFTER.iter().find_map(|title| segment.parted_at(title))?;
    let name = name.trim();
    if rest.starts_with(&[':', '：'][..]) {
        return None;
    }
    let uncased = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    (!name.is_empty() && name.chars().count() <= 5 && name.chars().all(uncased)).then_some(name)
}

/// What stands before a text's first date; where that is nothing but a weekday or "published on", what stands after it.
fn without_date(text: &str) -> &str {
    let mut text = text;
    while let Some(found) = date::find(text, Order::DayFirst, None) {
        let before = text.get(..found.start).unwrap_or_default();
        if !months::is_date_lead(before) {
            return without_weekday(before);
        }
        text = text.get(found.end..).unwrap_or_default();
    }
    text
}

/// A text without the weekday or the "published" that it ends in, and the small word before a date: "Sari Melati Minggu,", "Anna
/// Berg le".
fn without_weekday(text: &str) -> &str {
    let mut text = text;
    for ends in [months::is_date_lead as fn(&str) -> bool, |last| PARTICLES.contains(&last)] {
        let end = text.trim_end_matches((|c: char| !c.is_alphanumeric()) as Test);
        let head = end.rsplit_once(' ').filter(|(_, last)| ends(last));
        text = head.map_or(text, |(head, _)| head);
    }
    text
}

/// The makers named in a text, and whether the text holds nothing else.
fn makers(text: &str, role: PersonRole, site: &Site) -> (Vec<Maker>, bool) {
    let mut found: Vec<Maker> = Vec::new();
    let mut whole = true;
    let lower = !text.chars().any(char::is_uppercase);
    let text = without_addresses(without_aside(without_date(text)));
    for part in text.split(NAME_MARKS).flat_map(at_conjunctions) {
        let part = part.trim();
        if part.chars().all(|c| !c.is_alphanumeric()) {
            continue;
        }
        let suffix = part.trim_end_matches('.').lower();
        if let Some(last) = found.last_mut().filter(|_| SUFFIXES.contains(&suffix.as_ref())) {
            last.name.push_str(", ");
            last.name.push_str(part);
            continue;
        }
        // "Anna Berg, Bonn" and "Anna Berg, professor of law at ..." name one person.
        let beside = found.last().is_some_and(|last| last.name.has(' '))
            && !part.has(' ')
            && !part.chars().all(is_unspaced);
        match name(part)
            .filter(|name| (is_capitalised(name) || lower || is_organisation(name, site)) && !beside)
        {
            Some(name) => {
                let organisation = is_organisation(&name, site);
                let maker = Maker { name, role, organisation };
                if !found.contains(&maker) && found.len() < MOST_NAMES {
                    found.push(maker);
                }
            }
            None => whole &= is_office(part) || beside,
        }
    }
    (found, whole)
}

/// A text without its web and mail addresses and handles.
fn without_addresses(text: &str) -> Cow<'_, str> {
    if !text.contains(&['@', '/'][..]) && !text.holds("www.") {
        return text.into();
    }
    let is_address = |word: &&str| word.contains(&['@'][..]) || word.holds("://") || word.starts_with("www.");
    text.split_whitespace().filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ").into()
}

/// A text up to a dash, a bracket or a "for the site" after the names.
fn without_aside(text: &str) -> &str {
    let end =
        [" - ", " – ", " — ", " (", " [", " @", "（"].iter().filter_map(|mark| text.place_of(mark)).min();
    let names = end.and_then(|end| text.get(..end)).filter(|names| !names.trim().is_empty()).unwrap_or(text);
    // "Jane Smith for The Herald"; but "National Center for the Blind"
    let paper = names.parted_at(" for The ").map(|(names, _)| names);
    paper.filter(|names| names.has(' ')).unwrap_or(names)
}

/// A part of a list of names cut at "and" in any language.
fn at_conjunctions(part: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let words: Vec<(usize, &str)> = words(part).collect();
    for (number, &(at, word)) in words.iter().enumerate() {
        let lower = word.lower();
        let before = words.iter().take(number).filter(|&&(at, _)| at >= start).count();
        let after = words.len() - number - 1;
        let strong = CONJUNCTIONS.contains(&lower.as_ref()) && before > 0 && after > 0;
        let weak = WEAK_CONJUNCTIONS.contains(&lower.as_ref()) && word == lower && before > 1 && after > 1;
        if strong || weak {
            pieces.extend(part.get(start..at));
            start = at + word.len();
        }
    }
    pieces.extend(part.get(start..));
    pieces
}

/// The words of a text with their byte offsets.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use PersonRole::{Author, Editor, Photographer, Reporter};

    fn site() -> Site {
        Site::new(["Warta Kota"].into_iter(), Some("wartakota.co.id"))
    }

    fn visible(text: &str) -> Option<Vec<(String, PersonRole)>> {
        let line = line(text, Reading::default(), &site())?;
        Some(line.makers.into_iter().map(|maker| (maker.name, maker.role)).collect())
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, PersonRole)]) {
        let expected: Vec<_> = expected.iter().map(|&(name, role)| (name.to_owned(), role)).collect();
        assert_eq!(visible(text), Some(expected), "{text}");
    }

    #[test]
    fn reads_visible_bylines() {
        check(
            "Penulis : Sari Melati | Editor : Budi Kelana",
            &[("Sari Melati", Author), ("Budi Kelana", Editor)],
        );
        check(
            "Pewarta: Sari Melati Editor: Budi Kelana",
            &[("Sari Melati", Reporter), ("Budi Kelana", Editor)],
        );
        check(
            "Rep: Sari Melati/ Red: Budi Kelana P",
            &[("Sari Melati", Reporter), ("Budi Kelana P", Editor)],
        );
        check("Oleh: Sari Melati Minggu, 12 Mei 2024", &[("Sari Melati", Author)]);
        check("Oleh Sari Melati dan Budi Kelana", &[("Sari Melati", Author), ("Budi Kelana", Author)]);
        check(
            "By Ann Lee, Bob Ray and Carl de Vries",
            &[("Ann Lee", Author), ("Bob Ray", Author), ("Carl de Vries", Author)],
        );
        check("By Jane Smith for The Herald", &[("Jane Smith", Author)]);
        check("By Min Jin Lee and Thomas More", &[("Min Jin Lee", Author), ("Thomas More", Author)]);
        check(
            "Reporting by Jane Smith; Editing by John Doe",
            &[("Jane Smith", Reporter), ("John Doe", Editor)],
        );
        check(
            "Penulis Budi Santoso, Editor Siti Aminah",
            &[("Budi Santoso", Author), ("Siti Aminah", Editor)],
        );
        check(
            "Medically reviewed by Ann Lee — Written by Jane Smith",
            &[("Ann Lee", Editor), ("Jane Smith", Author)],
        );
        check(
            "Written by Jane Smith Medically reviewed by John Doe, MD",
            &[("Jane Smith", Author), ("John Doe, MD", Editor)],
        );
        check("Words: Jane Smith Photos: John Doe", &[("Jane Smith", Author), ("John Doe", Photographer)]);
        check("Von Anna Berg und Karl Tal", &[("Anna Berg", Author), ("Karl Tal", Author)]);
        check("Par Anne Dubois • Publié le 3 mai 2024 à 10h00", &[("Anne Dubois", Author)]);
        check("Por María Luz y José Gil", &[("María Luz", Author), ("José Gil", Author)]);
        check("di Anna Rossi", &[("Anna Rossi", Author)]);
        check("Автор: Анна Белова", &[("Анна Белова", Author)]);
        check("文／田中花子", &[("田中花子", Author)]);
        check("記者王小明／台北報導", &[("王小明", Reporter), ("台北報導", Reporter)]);
        check("홍길동 기자", &[("홍길동", Reporter)]);
        check("Fotografer: Tono | 12 Mei 2024 10:00 WIB", &[("Tono", Photographer)]);
        check("By Dr. Ann Lee, MD, PhD", &[("Dr. Ann Lee, MD, PhD", Author)]);
    }

    #[test]
    fn prose_and_dates_are_no_bylines() {
        for text in [
            "By the numbers: what we know so far",
            "Di Bogor hujan turun sejak pagi.",
            "Selasa, 01/05/2018 05:27 WIB",
            "Oleh karena itu warga diminta waspada",
            "Von dort aus ging es weiter nach Bonn.",
            "Baca Juga: Hujan di Bogor",
            "Editorial",
            "Warta Kota",
            "記者：誰來接？",
            "촬영기자:홍길동",
        ] {
            assert_eq!(visible(text), None, "{text}");
        }
    }

    #[test]
    fn a_title_alone_waits_for_its_name() {
        let first = line("Penulis :", Reading::default(), &site()).unwrap();
        assert_eq!((first.makers.len(), first.pending), (0, Some(Author)));
        let second =
            line("Sari Melati", Reading { pending: first.pending, ..Reading::default() }, &site()).unwrap();
        assert_eq!(second.makers[0].name, "Sari Melati");
    }

    #[test]
    fn other_words_may_follow_a_name_where_that_is_allowed() {
        let loose = |text| {
            line(text, Reading { loose: true, ..Reading::default() }, &site())
                .map(|line| line.makers.into_iter().map(|maker| maker.name).collect::<Vec<_>>().join("; "))
        };
        let two = "By Jane Smith in London and John Doe in Paris";
        assert_eq!(loose(two).as_deref(), Some("Jane Smith; John Doe"));
        assert_eq!(loose("By Ann Lee in Health and Science").as_deref(), Some("Ann Lee"));
        assert_eq!(loose("Posted by Ann Lee in Politics").as_deref(), Some("Ann Lee"));
        assert_eq!(loose("By the numbers: what we know"), None);
        assert_eq!(visible("Posted by Ann Lee in Politics"), None);
    }

    #[test]
    fn declared_values_lose_what_is_no_name() {
        let names =
            |value| declared(value, Author, &site()).into_iter().map(|maker| maker.name).collect::<Vec<_>>();
        assert_eq!(names("By Sari Melati, Staff Writer"), ["Sari Melati"]);
        assert_eq!(names("Sari Melati &amp; Budi Kelana"), ["Sari Melati", "Budi Kelana"]);
        assert_eq!(names("Sari Melati - Warta Kota"), ["Sari Melati"]);
        assert_eq!(names("Per Olsson"), ["Per Olsson"]);
        assert_eq!(names("sari melati"), ["sari melati"]);
        assert_eq!(names("Center for Rain and Rivers"), ["Center for Rain and Rivers"]);
        for value in ["https://example.org/sari", "@sari", "", "admin", "12 May 2024", "sari@example.org"] {
            assert!(names(value).is_empty(), "{value}");
        }
    }
}
