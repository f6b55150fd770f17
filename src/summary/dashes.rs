//! Speech that a dash opens, as Swedish, Polish, Russian, Spanish papers print it: to the words that tell who says it.
//!
//! Behind those the speech goes on where another dash stands: "— Words, — said X. — More words." Or nothing but a comma parts
//! them: "– Words, säger X." A paragraph without such words is speech only where the article has others with them.

use super::marks::Quoted;
use crate::lang::case::Lower;
use crate::lang::speech::Speech;
use crate::lang::{Test, chars, listed};
use crate::search::Search;

/// Words that tell who says it, at the end of their paragraph, are fewer bytes than this.
const CLAUSE: usize = 400;

/// Words that tell who says it before more speech, at most: a verb and a name.
const ALONE: usize = 3;

/// The shortest verb nobody listed, in characters.
const VERB: usize = 4;

/// The speech in a paragraph, and whether something in it tells who says it. `common` are the language's small words.
pub(crate) fn speech(text: &str, speech: &Speech, common: &str) -> (Vec<Quoted>, bool) {
    let mut found = Vec::new();
    // "Berezowicz zaprzecza. – Jedyne, co obiecałem, to kawę – zapewnia."
    let within = || {
        let opens = |&at: &usize| {
            text.get(at + ". – ".len()..).is_some_and(|rest| rest.starts_with(char::is_uppercase as Test))
        };
        text.places_of(". – ").find(opens).map_or(0, |at| at + 2)
    };
    let start = if text.starts_with(is_dash as Test) { 0 } else { within() };
    let said = text.get(start..).unwrap_or_default();
    let Some(opener) = said.chars().next().filter(|&c| is_dash(c)) else { return (found, false) };
    // A hyphen may open an item of a list.
    let hyphen = opener == '-';
    let opens = said.trim_start_matches(is_dash as Test).starts_with(char::is_whitespace as Test);
    if hyphen && !opens {
        return (found, false);
    }
    let mut open = Some(start);
    let (mut before, mut told) = (' ', false);
    let mut add = |start: usize, end: usize| {
        let outer = text.get(start..end).unwrap_or_default().trim_end();
        let inner = outer.trim_start_matches((|c: char| is_dash(c) || c.is_whitespace()) as Test);
        if !inner.is_empty() {
            let end = start + outer.len();
            found.push(Quoted { outer: start..end, inner: end - inner.len()..end });
        }
    };
    let mut chars = chars::of(said);
    chars.next();
    while let Some((at, c)) = chars.next() {
        let at = start + at;
        if c.is_alphanumeric() || c == ' ' {
            before = if c == ' ' && !before.is_alphanumeric() { before } else { c };
            continue;
        }
        let after = chars.peek();
        let end = at + c.len_utf8();
        let tail = text.get(end..).unwrap_or_default();
        let parts = is_dash(c) && (before == ' ' || is_end(before));
        match open {
            Some(start) if parts && tells(tail, speech, common, is_end(before)) => {
                add(start, at);
                (open, told) = (None, true);
            }
            Some(start) if is_end(c) && after == Some(' ') && tells(tail, speech, common, false) => {
                add(start, if c == ',' { at } else { end });
                // "– Vi reser, säger Eva Lind. Det är sent."
                if let Some(more) = tail.place_of(". ") {
                    add(end + more + 2, text.len());
                }
                return (found, true);
            }
            None if parts && !hyphen => open = Some(at),
            _ => {}
        }
        before = c;
    }
    // A question without a speaker may be the writer's.
    if let Some(from) = open.filter(|_| told || start == 0 && !hyphen && !text.trim_end().ends_with('?')) {
        add(from, text.len());
    }
    (found, told)
}

/// Whether a text tells who says what stands before it; `cut` says that a mark before the dash has ended the speech.
fn tells(tail: &str, speech: &Speech, common: &str, cut: bool) -> bool {
    let whole = tail.len() < CLAUSE;
    let tail = tail.get(..tail.floor_char_boundary(CLAUSE)).unwrap_or(tail);
    let mut words =
        tail.split_whitespace().map(|word| word.trim_matches((|c: char| !c.is_alphanumeric()) as Test));
    let first = words.next().unwrap_or_default();
    if !first.starts_with(char::is_lowercase as Test) {
        return false;
    }
    let lower = first.lower();
    let second = words.next().unwrap_or_default();
    let (says, pronoun) = speech.joined(&lower);
    let auxiliary = lower.chars().count() < VERB && listed(speech.inverted, second);
    let plain = lower.chars().count() >= VERB && !listed(common, &lower);
    let last = || match tail.parted_at(". ") {
        Some((clause, _)) => clause.split_whitespace().count() <= ALONE,
        None => whole,
    };
    // "deler 36-åringen"
    let name = second.starts_with((|c: char| c.is_uppercase() || c.is_ascii_digit()) as Test);
    let named = listed(speech.pronouns, second) || name && last();
    // "—¿Cómo? —le preguntó un vecino"
    let object = cut && lower.chars().count() < VERB && second.starts_with(char::is_lowercase as Test);
    let object = object && second.chars().count() >= VERB && !listed(common, second);
    says || pronoun || auxiliary || object || plain && (cut || named || is_closed(tail, whole))
}

/// Whether the words behind a dash are a sentence's end, with speech behind it: "– opowiada badaczka. – A ona"; or, where they are
/// the `whole` rest, a verb that is all there is, at its paragraph's end: "– wspomina."
fn is_closed(tail: &str, whole: bool) -> bool {
    let dash = tail
        .char_indices()
        .skip(1)
        .find(|&(at, c)| is_dash(c) && tail.get(..at).is_some_and(|head| head.ends_with(' ')));
    match dash {
        Some((at, _)) => {
            let (clause, rest) = tail.split_at_checked(at).unwrap_or_default();
            let rest = rest.trim_start_matches((|c: char| is_dash(c) || c.is_whitespace()) as Test);
            clause.trim_end().ends_with('.')
                && rest.starts_with((|c: char| c.is_uppercase() || !c.is_alphanumeric()) as Test)
        }
        None => {
            let verb = tail.trim_start().split(' ').next().unwrap_or_default();
            whole && verb.ends_with(&[',', '.'][..])
        }
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '―' | '-')
}

/// Whether a mark may end speech before the words that tell who says it.
fn is_end(c: char) -> bool {
    matches!(c, ',' | '.' | '!' | '?' | '…')
}

#[cfg(test)]
mod tests {
    use crate::lang::{speech, stopwords};

    fn spoken<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
        let (found, _) = super::speech(text, speech::of(Some(language)), stopwords::of(Some(language)));
        found.into_iter().map(|quoted| &text[quoted.inner]).collect()
    }

    #[test]
    fn ends_where_somebody_is_said_to_speak() {
        assert_eq!(spoken("– Vi reser i dag, säger Eva Lind.", "sv"), ["Vi reser i dag"]);
        assert_eq!(spoken("– Varför då? undrar han.", "sv"), ["Varför då?"]);
        assert_eq!(spoken("— Едем, — вздыхает Анна Лис. — Уже вечер.", "ru"), ["Едем,", "Уже вечер."]);
        assert_eq!(spoken("– Jedziemy – mówi Anna Lis. – Już wieczór.", "pl"), ["Jedziemy", "Już wieczór."]);
        assert_eq!(spoken("—Nos vamos —dijo Ana—. Es tarde.", "es"), ["Nos vamos"]);
        let told = "– Pytam grzecznie – opowiada badaczka. – A ona nic.";
        assert_eq!(spoken(told, "pl"), ["Pytam grzecznie", "A ona nic."]);
        assert_eq!(spoken("– Jedziemy wszyscy – cała rodzina – nad morze – mówi Anna Lis.", "pl").len(), 1);
        assert_eq!(spoken("—¿Por qué? —le preguntó un vecino.", "es"), ["¿Por qué?"]);
        let goes_on = "– Vi reser, fortsätter Eva Lind. Det är sent.";
        assert_eq!(spoken(goes_on, "sv"), ["Vi reser", "Det är sent."]);
        let within = "Anna Lis zaprzecza. – To tylko kawa – zapewnia.";
        assert_eq!(spoken(within, "pl"), ["To tylko kawa"]);
        assert_eq!(spoken("Sari sov. – I dag – var det", "sv"), [""; 0]);
        assert_eq!(spoken("- ett bröd, mjölk", "sv"), [""; 0]);
        assert_eq!(spoken("Han reser – i dag, säger han.", "sv"), [""; 0]);
    }
}
