//! What a few words are the name of: a person, an organisation, or nobody.
//!
//! A name is never a date, a place, an address, a handle or an office. What a newsroom, an agency or the site itself is called
//! is an organisation.

use super::date::{self, Order};
use super::title::Site;
use crate::lang::Test;
use crate::lang::bylines::{self, OFFICES, PARTICLES, TITLES_AFTER};
use crate::lang::case::Lower;
use crate::lang::script::is_unspaced;
use crate::lang::{agencies, labels, places};
use crate::search::Search;

/// The most characters and words of a name.
pub(crate) const LONGEST_NAME: usize = 64;
const MOST_WORDS: usize = 7;

/// A part of a list as a name: without handles and titles; nothing where it is none.
pub(crate) fn name(part: &str) -> Option<String> {
    let mut kept: Vec<&str> = Vec::new();
    for word in part.split_whitespace() {
        if TITLES_AFTER.contains(&word) {
            break;
        }
        kept.push(word);
    }
    let joined = kept.join(" ");
    let name =
        joined.trim_matches((|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '’' | '\'')) as Test);
    let name = name.trim_start_matches(&['.', ')', '’', '\''][..]);
    let name = TITLES_AFTER.iter().find_map(|title| name.strip_suffix(title)).unwrap_or(name).trim_end();
    let length = name.chars().count();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(|c| c.is_numeric()).count();
    let fits = (2..=LONGEST_NAME).contains(&length)
        && letters >= 2
        // "A A A" sets the size of letters.
        && name.split(' ').any(|word| word.chars().nth(1).is_some())
        && digits == 0
        && name.split_whitespace().count() <= MOST_WORDS;
    let sentence = name.ends_with(&['.', '!', '?'][..]) && length > 24
        || name.contains(&[':', '"', '?', '!', '=', '{', '<', '#', '%', '_'][..]);
    let label = labels::opening(name).is_some_and(|(_, length)| length == name.len());
    let place = places::is_known(&name.lower());
    (fits && !sentence && !place && !label && bylines::label_role(name).is_none() && !is_office(name))
        .then(|| name.to_owned())
}

/// Whether a part says what somebody does and not what they are called.
pub(crate) fn is_office(part: &str) -> bool {
    part.split((|c: char| !c.is_alphanumeric()) as Test).any(|word| OFFICES.contains(&word.lower().as_ref()))
}

/// Whether a name is that of a newsroom, an agency or the site.
pub(crate) fn is_organisation(name: &str, site: &Site) -> bool {
    let newsroom = || {
        let words = name
            .split_whitespace()
            .map(|word| word.trim_matches((|c: char| !c.is_alphanumeric()) as Test).lower());
        words.into_iter().any(|word| bylines::NEWSROOM_WORDS.contains(&word.as_ref()))
    };
    let unspaced_newsroom = || {
        name.chars().all(|c| is_unspaced(c) || !c.is_alphabetic())
            && bylines::NEWSROOM_WORDS
                .iter()
                .any(|word| word.chars().all(is_unspaced) && name.ends_with(word))
    };
    site.is(name) || newsroom() || unspaced_newsroom() || agencies::is_agency(name) || is_domain(name)
}

/// Whether a value that is no person's name is an organisation's: the site's, or a newsroom's with a number.
pub(crate) fn is_named_organisation(value: &str, site: &Site) -> bool {
    let plain =
        value.starts_with(char::is_uppercase as Test) && !value.contains(&['@', '/', ':', '_', ',', '|'][..]);
    plain
        && date::find(value, Order::DayFirst, None).is_none()
        && (site.is(value) || value.has(' ') && is_organisation(value, site))
}

/// "Kabar.com" and "kabar.co.id".
fn is_domain(name: &str) -> bool {
    let Some((label, suffix)) = name.rsplit_once('.') else { return false };
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
    label.len() > 2
        && (2..=4).contains(&suffix.len())
        && plain(label)
        && suffix.chars().all(|c| c.is_ascii_alphabetic())
        && !suffix.starts_with(char::is_uppercase as Test)
}

/// Whether a visible name is written as one: every word capitalised but particles, in scripts that have capitals.
pub(crate) fn is_capitalised(name: &str) -> bool {
    let unspaced = name.chars().all(is_unspaced);
    if unspaced {
        return (2..=6).contains(&name.chars().count());
    }
    name.split_whitespace().all(|word| {
        let first = word.chars().find(|c| c.is_alphabetic());
        first.is_none_or(|c| !c.is_lowercase())
            || PARTICLES.contains(&word.trim_end_matches(&['\'', '’', '.'][..]))
            || word.chars().skip(1).any(char::is_uppercase)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_organisations() {
        let site = Site::new(["Warta Kota"].into_iter(), Some("wartakota.co.id"));
        for name in
            ["Warta Kota", "Tim Redaksi", "Reuters", "kabar.com", "Deutsche Presse-Agentur", "中央通信社"]
        {
            assert!(is_organisation(name, &site), "{name}");
        }
        assert!(!is_organisation("Sari Melati", &site));
    }
}
