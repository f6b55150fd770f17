//! Who says it where words are not parted by spaces, or the verb comes last: told by what stands right beside a quotation.
//!
//! Subject before the words and verb after them (大沢氏は「…」と述べた), both before them (郑海生说：“…”), both after them. A subject
//! ends with its mark or with the verb, and starts where its clause does or where another noun's case ends.

use super::attribution::Said;
use crate::lang::speech::Frame;
use crate::lang::{Test, among};
use crate::search::Search;

/// How far behind a quotation its verb may stand, in characters.
const REACH: usize = 20;

/// The longest speaker, in characters.
const LONGEST: usize = 24;

/// From how many characters on a speaker is told by the last part of the phrase, and how many that part has at least.
const PARTED: (usize, usize) = (13, 4);

/// What parts one clause from another.
const COMMAS: &[char] = &['、', '，', ',', '。', '」', '”', '"', '\u{3000}', '।', '：', ':', ' '];

/// The speaker of a quotation between `before` and `after`; `ended` says that it is a sentence of its own. None where nothing
/// frames it as speech.
pub(crate) fn speaker<'a>(frame: &Frame, before: &'a str, after: &'a str, ended: bool) -> Option<Said<'a>> {
    let tail = clause(after.trim_start_matches(COMMAS));
    let verb = earliest(frame.saying, &|verb| tail.place_of(verb));
    let head = before.trim_end_matches(COMMAS);
    let subject = if earliest(frame.closing, &|mark| tail.place_of(mark).filter(|&at| at == 0)).is_some() {
        if verb.is_none() && !frame.saying.is_empty() {
            return None;
        }
        marked(frame, before).unwrap_or_default()
    } else {
        // "说“…”" may be a word in marks.
        let apart = head.len() < before.len();
        let opened = earliest(frame.opening, &|mark| head.strip_suffix(mark).filter(|_| apart).map(str::len));
        match opened {
            Some(end) => unmarked(frame, head.get(..end)?)?,
            None if frame.closing.is_empty() && (ended || after.starts_with(' ')) => {
                unmarked(frame, tail.get(..verb?)?)?
            }
            None => return None,
        }
    };
    let subject = subject.trim();
    let last = subject.get(subject.rfind(' ').map_or(0, |at| at + 1)..)?;
    if subject.is_empty() || among(frame.pronouns, b'|', last) {
        return Some(Said::Pronoun(None));
    }
    (subject.chars().count() <= LONGEST).then_some(Said::Nameless(subject))
}

/// The first place that any phrase of a list is found at.
fn earliest(list: &str, find: &dyn Fn(&str) -> Option<usize>) -> Option<usize> {
    let mut found = None;
    for phrase in list.split('|') {
        let at = if phrase.is_empty() { None } else { find(phrase) };
        found = match (found, at) {
            (Some(found), Some(at)) if found < at => Some(found),
            (found, at) => at.or(found),
        };
    }
    found
}

/// What a verb may stand in behind a quotation.
fn clause(text: &str) -> &str {
    let mut end = 0;
    for (at, c) in text.char_indices().take(REACH) {
        if matches!(c, '\n' | '“' | '「' | '"') {
            break;
        }
        end = at + c.len_utf8();
        if c == '。' {
            break;
        }
    }
    text.get(..end).unwrap_or_default()
}

/// The subject in what stands before a quotation: up to its mark.
fn marked<'a>(frame: &Frame, before: &'a str) -> Option<&'a str> {
    let mut end = None;
    for mark in frame.subjects.split('|').filter(|mark| !mark.is_empty()) {
        for at in before.places_of(mark) {
            let phrase = before.get(..at)?;
            // "では" and "には" mark no subject.
            if phrase.chars().next_back().is_none_or(|c| matches!(c, 'で' | 'に' | 'と' | 'か')) {
                continue;
            }
            // Of marks with a space behind them the last one counts.
            if end.is_none_or(|end| mark.ends_with(' ') && at > end) {
                end = Some(at);
            }
        }
    }
    let phrase = before.get(..end?)?;
    if frame.stops.is_empty() {
        // "木島ゆかりさん（42）"
        let phrase = last_clause(phrase);
        let phrase = phrase.get(..phrase.find('（').unwrap_or(phrase.len()))?;
        let last = phrase.get(phrase.rfind('の').map_or(0, |at| at + 'の'.len_utf8())..)?;
        let parted = phrase.chars().count() >= PARTED.0 && last.chars().count() >= PARTED.1;
        return Some(if parted { last } else { phrase });
    }
    // Back to a word that has a case of its own.
    let mut start = phrase.len();
    while let Some(space) = phrase.get(..start)?.rfind(' ') {
        let head = phrase.get(..space)?;
        if earliest(frame.stops, &|stop| head.ends_with(stop).then_some(0)).is_some() {
            return phrase.get(space..);
        }
        start = space;
    }
    Some(phrase)
}

/// The last clause of a text.
fn last_clause(text: &str) -> &str {
    let comma = text.char_indices().rfind(|(_, c)| *c != ' ' && COMMAS.contains(c));
    text.get(comma.map_or(0, |(at, c)| at + c.len_utf8())..).unwrap_or_default().trim()
}

/// The subject in what stands before a verb.
fn unmarked<'a>(frame: &Frame, text: &'a str) -> Option<&'a str> {
    if frame.titles.is_empty() {
        // "区住建局8月6日回应称": a day is none of the subject.
        let clause = last_clause(text);
        let day = clause.find((|c: char| c.is_ascii_digit()) as Test);
        let clause = clause.get(..day.unwrap_or(clause.len()))?;
        // It ends where a preposition stands.
        let end = earliest(frame.stops, &|stop| clause.place_of(stop).filter(|&at| at > stop.len()));
        return clause.get(..end.unwrap_or(clause.len()));
    }
    // A name with its title, among words parted by spaces: "นายสมหมาย รุ่งเรือง".
    let mut name = None;
    let mut start = 0;
    for word in text.split(' ') {
        let begins = |list: &str| earliest(list, &|title| word.starts_with(title).then_some(0)).is_some();
        if begins(frame.titles) && !begins(frame.stops) {
            name = text.get(start..);
        }
        start += word.len() + 1;
    }
    let name = name?;
    let second = name.find(' ').map_or(name.len(), |at| at + 1);
    let end = name.get(second..)?.find(' ').map_or(name.len(), |at| second + at);
    let name = name.get(..end)?;
    name.get(..earliest(frame.saying, &|verb| name.place_of(verb)).unwrap_or(end))
}
