//! Declared strings as plain text: pages put markup and character references into JSON and attributes alike.

use crate::lang::case::Lower;
use crate::lang::{Test, listed};
use crate::page::{is_space, is_weightless};
use crate::search::Search;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;

/// The references that pages use in such strings, each with its character behind it. Numbered ones are read as well.
const ENTITIES: &str = "amp&|lt<|gt>|quot\"|apos'|nbsp |shy\u{ad}|hellip…|mdash—|ndash–|lsquo‘|rsquo’|sbquo‚|ldquo“|rdquo”|bdquo„|laquo«|raquo»|lsaquo‹|\
    rsaquo›|bull•|middot·|copy©|reg®|trade™|euro€|pound£|yen¥|cent¢|sect§|deg°|plusmn±|times×|frac12½|frac14¼|sup2²|sup3³|iexcl¡|\
    iquest¿|ordfª|ordmº|AgraveÀ|AacuteÁ|AcircÂ|AtildeÃ|AumlÄ|AringÅ|AEligÆ|CcedilÇ|EgraveÈ|EacuteÉ|EcircÊ|EumlË|IacuteÍ|IcircÎ|\
    IumlÏ|NtildeÑ|OgraveÒ|OacuteÓ|OcircÔ|OtildeÕ|OumlÖ|OslashØ|UgraveÙ|UacuteÚ|UcircÛ|UumlÜ|YacuteÝ|szligß|agraveà|aacuteá|acircâ|\
    atildeã|aumlä|aringå|aeligæ|ccedilç|egraveè|eacuteé|ecircê|eumlë|igraveì|iacuteí|icircî|iumlï|ethð|ntildeñ|ograveò|oacuteó|\
    ocircô|otildeõ|oumlö|oslashø|ugraveù|uacuteú|ucircû|uumlü|yacuteý|thornþ|yumlÿ|oeligœ|scaronš";

/// What pages mean by the references 128 to 159, which Unicode has no signs for: the signs of Windows-1252, a space where there is none.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The longest name between `&` and `;`.
const LONGEST_ENTITY: usize = 10;

/// How often references may be wrapped in each other: `&amp;#039;` is met, a third layer is not.
const LAYERS: usize = 2;

/// A declared string as text: references resolved, tags taken out, white space and invisible characters collapsed.
pub(crate) fn plain(text: &str) -> String {
    let mut text = without_tags(text);
    for _ in 0..LAYERS {
        if !text.has('&') {
            break;
        }
        text = decoded(&text);
    }
    spaced(&text)
}

/// A text of the page with white space and invisible characters collapsed, in one line.
pub(crate) fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // The wide space of Chinese and Japanese stands for a mark between two parts, so it stays.
        let space = c != '\u{3000}' && (c.is_whitespace() || is_space(c) || c.is_control());
        if space && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        } else if !space && !is_weightless(c) {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The tags that pages put into such strings. Any other is what the text is about: "The `<dialog>` element", "`Vec<T>`".
const TAGS: &str = "a b br em font i p small span strong sub sup u";

/// Without `<b>` and the like. A `<` that opens none of them stays.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let name = after.strip_prefix('/').unwrap_or(after);
        // A tag ends before another begins.
        let end = after.find(&['<', '>'][..]);
        let tag = name.split((|c: char| !c.is_ascii_alphanumeric()) as Test).next().unwrap_or_default();
        match end.and_then(|end| after.get(end..)?.strip_prefix('>')) {
            Some(tail) if listed(TAGS, tag) => rest = tail,
            _ => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// With one layer of character references resolved; what is none stays as it is.
pub(crate) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let name = after
            .split((|c: char| !c.is_ascii_alphanumeric() && c != '#') as Test)
            .next()
            .unwrap_or_default();
        match after.strip_prefix(name).and_then(|tail| tail.strip_prefix(';')).zip(character(name)) {
            Some((tail, c)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    if name.len() > LONGEST_ENTITY {
        return None;
    }
    let Some(number) = name.strip_prefix('#') else {
        let mut named = ENTITIES.split('|').filter_map(|entity| entity.strip_prefix(name));
        // "sup" is not "sup2".
        return named.find_map(|rest| rest.chars().next().filter(|c| c.len_utf8() == rest.len()));
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    match code {
        128..160 => WINDOWS.chars().nth(code as usize - 128),
        _ => char::from_u32(code),
    }
}

/// A text for comparison: letters and digits only, lower case, one space between words.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.push(c.lower());
        } else if !out.is_empty() && !out.ends_with(' ') && !matches!(c, '\'' | '’' | '\u{ad}' | '\u{200b}')
        {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Each text once, the first spelling kept.
pub(crate) fn distinct(texts: Vec<String>) -> Vec<String> {
    // The same type of map as others have: each type costs the module a kilobyte.
    let mut seen: HashMap<Cow<'_, str>, usize> = HashMap::default();
    texts.into_iter().filter(|text| seen.insert(text.lower().into_owned().into(), 0).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_plain_text() {
        assert_eq!(
            plain(" Harga <b>beras</b>\n naik &amp; gula&nbsp;turun "),
            "Harga beras naik & gula turun"
        );
        assert_eq!(plain("Kata &amp;#039;ya&amp;#039; &#x201c;tidak&rdquo;"), "Kata 'ya' “tidak”");
        assert_eq!(plain("3 < 5 & 7 > 2 &nosuch; &#99999999;"), "3 < 5 & 7 > 2 &nosuch; &#99999999;");
        assert_eq!(plain("Jalan &lt;br&gt; rusak"), "Jalan <br> rusak");
        assert_eq!(plain("Don&#146;t &#x93;<em class=x>stop</em>&#148; &#159;"), "Don’t “stop” Ÿ");
        assert_eq!(plain("Why <dialog> and Vec<T> <i>matter</i>"), "Why <dialog> and Vec<T> matter");
    }

    #[test]
    fn folds_for_comparison() {
        assert_eq!(folded("  “Don’t” – STOP! "), "dont stop");
    }
}
