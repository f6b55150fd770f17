//! Who says it where words are not parted by spaces, or the verb comes last: told by what stands right beside a quotation.
//!
//! Subject before the words and verb after them (大沢氏は「…」と述べた), both before them (郑海生说：“…”), both after them. A subject
//! ends with its mark or with the verb, and starts where its clause does or where another noun's case ends.

use super::attribution::Said;
use crate::lang::speech::Frame;

/// How far behind a quotation its verb may stand, in characters.
const REACH: usize = 20;

/// The longest speaker, in characters.
const LONGEST: usize = 24;

/// From how many characters on a speaker is told by the last part of the phrase, and how many that part has at least.
const PARTED: (usize, usize) = (13, 4);

/// The most words of a speaker.
const WORDS: usize = 5;

/// What parts one clause from another.
const COMMAS: &[char] = &['、', '，', ',', '。', '」', '”', '"', '\u{3000}', '।'];

/// The speaker of a quotation between `before` and `after`; `ended` says that it is a sentence of its own. None where nothing
/// frames it as speech.
pub(crate) fn speaker<'a>(frame: &Frame, before: &'a str, after: &'a str, ended: bool) -> Option<Said<'a>> {
    let tail = after.trim_start_matches([' ', ',', '，', '、']);
    let stop = tail.char_indices().find(|&(at, c)| at > 0 && matches!(c, '\n' | '“' | '「' | '"'));
    let reach = tail.char_indices().nth(REACH).map(|(at, _)| at);
    let tail = tail.get(..stop.map(|(at, _)| at).into_iter().chain(reach).min().unwrap_or(tail.len()))?;
    let tail = tail.split_inclusive('。').next().unwrap_or_default();
    let verb = || phrases(frame.saying).filter_map(|verb| tail.find(verb)).min();
    if phrases(frame.closing).any(|mark| tail.starts_with(mark)) {
        if !frame.saying.is_empty() {
            verb()?;
        }
        return Some(marked(frame, before).map_or(Said::Pronoun, |subject| named(frame, subject)));
    }
    let head = before.trim_end().trim_end_matches(['：', ':', '，', ',']);
    let opened = phrases(frame.opening).find_map(|mark| head.strip_suffix(mark));
    // "说“…”" may be a word in marks.
    let opened = opened.filter(|_| head.len() < before.trim_end().len() || before.ends_with(' '));
    let subject = match opened {
        Some(head) => head,
        None if frame.closing.is_empty() && (ended || after.starts_with(' ')) => tail.get(..verb()?)?,
        None => return None,
    };
    let subject = if frame.parted {
        titled(frame, subject)?
    } else {
        // Without a mark the subject ends where a preposition stands.
        let clause = subject.rsplit(COMMAS).next()?.trim_start();
        let first = clause.chars().next().map_or(0, char::len_utf8);
        let stops = phrases(frame.stops).filter_map(|stop| clause.find(stop)).filter(|&at| at > first);
        clause.get(..stops.min().unwrap_or(clause.len()))?
    };
    let fits = |name: &str| (2..=LONGEST).contains(&name.chars().count());
    Some(named(frame, subject)).filter(|said| !matches!(said, Said::Nameless(name) if !fits(name)))
}

fn phrases(list: &str) -> impl Iterator<Item = &str> {
    list.split('|').filter(|phrase| !phrase.is_empty())
}

/// The subject in what stands before a quotation: up to its mark.
fn marked<'a>(frame: &Frame, before: &'a str) -> Option<&'a str> {
    // "では" and "には" mark no subject.
    let free = |&at: &usize| !before.get(..at).is_some_and(|head| head.ends_with(['で', 'に', 'と', 'か']));
    let (mark, end) = phrases(frame.subjects).find_map(|mark| {
        let last = mark.ends_with(' ');
        let end =
            if last { before.rfind(mark) } else { before.match_indices(mark).map(|(at, _)| at).find(free) };
        Some((mark, end?))
    })?;
    let phrase = before.get(..end)?;
    if mark.ends_with(' ') {
        let starts = phrase.rmatch_indices(' ').map(|(at, _)| at + 1).chain([0]).take(WORDS);
        let opens = |&at: &usize| {
            let head = phrase.get(..at).unwrap_or_default().trim_end();
            head.is_empty() || phrases(frame.stops).any(|stop| head.ends_with(stop))
        };
        return phrase.get(starts.into_iter().find(opens)?..);
    }
    let phrase = phrase.rsplit(COMMAS).next()?;
    // "木島ゆかりさん（42）"
    let phrase = phrase.split('（').next()?;
    let last = phrase.rsplit('の').next().filter(|last| last.chars().count() >= PARTED.1);
    Some(last.filter(|_| phrase.chars().count() >= PARTED.0).unwrap_or(phrase))
}

/// A name with its title among words parted by spaces ("นายสมหมาย รุ่งเรือง").
fn titled<'a>(frame: &Frame, text: &'a str) -> Option<&'a str> {
    let is_title = |word: &str, list: &str| phrases(list).any(|title| word.starts_with(title));
    let starts = text.match_indices(' ').map(|(at, _)| at + 1).chain([0]);
    let start = starts.filter(|&at| {
        let word = text.get(at..).unwrap_or_default();
        is_title(word, frame.titles) && !is_title(word, frame.stops)
    });
    let name = text.get(start.max()?..)?;
    let end = name.match_indices(' ').map(|(at, _)| at).nth(1).unwrap_or(name.len());
    let name = name.get(..end)?;
    // The verb may be the second word.
    let verb = phrases(frame.saying).filter_map(|verb| name.find(verb)).min();
    name.get(..verb.unwrap_or(name.len()))
}

/// What a phrase says of a speaker.
fn named<'a>(frame: &Frame, phrase: &'a str) -> Said<'a> {
    let phrase = phrase.trim();
    if frame.pronouns.split('|').any(|pronoun| pronoun == phrase) || phrase.is_empty() {
        return Said::Pronoun;
    }
    Said::Nameless(phrase)
}
