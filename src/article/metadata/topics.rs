//! The topics given to an article: those the page declares, or else those it lists.

use super::Declared;
use super::clean::{distinct, folded};
use super::title::Site;
use crate::lang::case::Lower;
use crate::lang::labels::{self, Label};
use crate::search::Search;

/// The most topics, and the longest one in characters.
const MOST: usize = 24;
const LONGEST: usize = 60;

/// More of what is declared is not looked at.
const DECLARED: usize = 100;

/// So many words of a headline or an address, one after the other, are no topics; a longer one, in bytes, is none of either.
const IN_A_ROW: usize = 4;
const LONGEST_LINE: usize = 400;

/// A name made by machines of so many bytes is nobody's word.
const LONGEST_WORD: usize = 32;

/// The topics, each once. `lines` are the headline and the address.
pub(super) fn choose(declared: &Declared, shown: &[String], site: &Site, lines: [&str; 2]) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for stated in &declared.tags {
        for tag in stated.value.split(&[',', ';', '、', '，', '|'][..]) {
            // "Topic: rain"
            let (label, topic) = tag.parted_at(":").unwrap_or_default();
            let labelled = labels::opening(label) == Some((Label::Tags, label.len()));
            let tag = if labelled { topic } else { tag }.trim().trim_start_matches('#');
            if is_topic(tag, site) {
                topics.push(tag.to_owned());
            }
        }
    }
    topics.truncate(DECLARED);
    for line in lines.into_iter().filter(|line| line.len() <= LONGEST_LINE) {
        clear_words(&mut topics, &folded(line));
    }
    topics.retain(|topic| !topic.is_empty());
    let mut topics = distinct(if topics.is_empty() { shown.to_vec() } else { topics });
    topics.truncate(MOST);
    topics
}

/// Whether a tag is a topic and no address, number of a file, name of the site, word for none or what machines are told ("type: story").
fn is_topic(tag: &str, site: &Site) -> bool {
    let numbered =
        tag.len() >= LONGEST_WORD && tag.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let told = numbered || tag.has(':') || site.is_called(tag) || labels::is_unsorted(&tag.lower());
    !told && (1..=LONGEST).contains(&tag.chars().count())
}

/// Empties the topics that are the words of a line one after the other; empty ones were words of another line.
fn clear_words(topics: &mut [String], line: &str) {
    let line = String::from(" ") + line + " ";
    let (mut from, mut run) = (0, 0);
    for at in 0..topics.len() {
        let Some(topic) = topics.get(at) else { return };
        let word = String::from(" ") + &folded(topic) + " ";
        let next = |from: usize| Some(from + line.get(from..)?.place_of(&word)? + word.len() - 1);
        (from, run) = match next(from) {
            _ if topic.is_empty() => (from, run + 1),
            _ if topic.has(' ') => (0, 0),
            Some(next) => (next, run + 1),
            None => next(0).map_or((0, 0), |next| (next, 1)),
        };
        for back in 0..if run < IN_A_ROW || topic.is_empty() { 0 } else { IN_A_ROW } {
            if let Some(topic) = topics.get_mut(at - back) {
                topic.clear();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::metadata::{Source, Stated};

    #[track_caller]
    fn check(lists: &[&str], expected: &[&str]) {
        let stated = |list: &&str| Stated { value: (*list).to_owned(), source: Source::Meta };
        let declared = Declared { tags: lists.iter().map(stated).collect(), ..Declared::default() };
        let site = Site::new(["Warta Kota"].into_iter(), Some("wartakota.co.id"));
        let lines = ["Banjir di Bogor belum surut, warga antre beras", "banjir-bogor-belum-surut-123"];
        assert_eq!(choose(&declared, &[], &site, lines), expected);
    }

    #[test]
    fn takes_out_what_is_no_topic() {
        check(&["Banjir, Bogor; #beras"], &["Banjir", "Bogor", "beras"]);
        check(&["Warta Kota", "wartakota.co.id", "Kota", "Tanpa Kategori"], &["Kota"]);
        check(
            &["type: story", "Desk:Metro", "Topic: Bogor", "98be933f-38cf-4fba-b6c6-ad438e82010a"],
            &["Bogor"],
        );
    }

    #[test]
    fn takes_out_the_words_of_a_line() {
        check(
            &["Bogor", "banjir", "bogor", "belum", "surut", "Sungai Ciliwung"],
            &["Bogor", "Sungai Ciliwung"],
        );
        check(&["banjir", "bogor", "surut"], &["banjir", "bogor", "surut"]);
    }
}
