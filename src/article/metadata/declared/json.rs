//! JSON as pages write it into scripts: parsed as it stands, and where that fails, repaired once by a linear pass.
//!
//! What the repair mends has all been met on real pages: HTML comments and CDATA marks around the text, commas before a
//! closing bracket, control characters and quotation marks within strings, invalid escapes, several values in a row,
//! character references in place of quotation marks.

use super::value::{self, Value};
use crate::article::metadata::clean;
use crate::search::Search;

/// The most bytes of one script that are parsed. Larger ones carry data for applications, not a description of a page.
const LARGEST: usize = 2 << 20;

/// The values of a script; none where it cannot be made out. Values nested too deep are such a case.
pub(super) fn values(text: &str) -> Vec<Value> {
    let text = text.trim();
    if text.is_empty() || text.len() > LARGEST {
        return Vec::new();
    }
    if let Some(value) = value::only(text) {
        return vec![value];
    }
    let text = without_wrapping(text);
    let mended = if text.holds("&quot;") && !text.contains(&['"'][..]) {
        mend(&clean::decoded(text))
    } else {
        mend(text)
    };
    value::several(&mended)
}

/// From the first bracket to the last.
fn without_wrapping(text: &str) -> &str {
    let start = text.find(&['{', '['][..]).unwrap_or(text.len());
    // `<![CDATA[` has brackets of its own.
    let start = match text.place_of("[CDATA[") {
        Some(at) if at <= start => {
            let inner = at + "[CDATA[".len();
            text.get(inner..)
                .and_then(|rest| rest.find(&['{', '['][..]))
                .map_or(start, |offset| inner + offset)
        }
        _ => start,
    };
    let text = text.get(start..).unwrap_or_default();
    let text = text.trim_end();
    let text = text.strip_suffix("-->").unwrap_or(text).trim_end();
    let text = text.strip_suffix("]]>").unwrap_or(text);
    text.rfind(&['}', ']'][..]).and_then(|end| text.get(..=end)).unwrap_or_default()
}

fn mend(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.char_indices().peekable();
    let mut in_string = false;
    // Where a comma stands in `out` with nothing but white space after it.
    let mut comma = None;
    while let Some((at, c)) = rest.next() {
        if !in_string {
            match c {
                '"' => in_string = true,
                '}' | ']' => {
                    if let Some(place) = comma {
                        out.truncate(place);
                    }
                }
                ';' => continue,
                _ => {}
            }
            if c == ',' {
                if comma.is_some() {
                    continue;
                }
                comma = Some(out.len());
            } else if !c.is_whitespace() {
                comma = None;
            }
            out.push(c);
            continue;
        }
        match c {
            '\\' => match rest.next().map(|(_, next)| next) {
                Some(next @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')) => out.extend(['\\', next]),
                Some('u')
                    if text
                        .get(at + 2..at + 6)
                        .is_some_and(|code| code.bytes().all(|b| b.is_ascii_hexdigit())) =>
                {
                    out.push_str("\\u");
                }
                Some(next) if !next.is_control() => out.push(next),
                _ => {}
            },
            '"' if closes(text.get(at + 1..).unwrap_or_default()) => {
                in_string = false;
                comma = None;
                out.push('"');
            }
            '"' => out.push_str("\\\""),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Whether a quotation mark followed by `rest` ends its string: what JSON may have after a string comes next.
fn closes(rest: &str) -> bool {
    // White space in a row is bounded, so that the whole stays linear.
    let mut next = rest.chars().take(256).filter(|c| !c.is_whitespace());
    match next.next() {
        None | Some(':' | '}' | ']') => true,
        Some(',') => next.next().is_none_or(|c| {
            matches!(c, ',' | '"' | '{' | '[' | '}' | ']' | '-' | '0'..='9' | 't' | 'f' | 'n')
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mends_what_pages_break() {
        let json = |text| value::only(text).expect("JSON");
        let expected = vec![json(r#"{"a": "b", "c": [1, 2]}"#)];
        for text in [
            r#"{"a": "b", "c": [1, 2]}"#,
            r#"{"a": "b", "c": [1, 2,],}"#,
            r#"<!-- {"a": "b", "c": [1, 2]} -->"#,
            r#"//<![CDATA[ {"a": "b",, "c": [1, 2]} //]]>"#,
            r#"{"a": "b", "c": [1, 2]};"#,
            r#"{&quot;a&quot;: &quot;b&quot;, &quot;c&quot;: [1, 2]}"#,
        ] {
            assert_eq!(values(text), expected, "{text}");
        }
        assert_eq!(values("{\"a\": \"b\u{1}\\'c\\'\"}"), [json(r#"{"a": "b 'c'"}"#)]);
        assert_eq!(
            values(r#"{"a": "kata "ya" katanya", "b": 1}"#),
            [json(r#"{"a": "kata \"ya\" katanya", "b": 1}"#)]
        );
        assert_eq!(values(r#"{"a": 1}{"b": 2}"#), [json(r#"{"a": 1}"#), json(r#"{"b": 2}"#)]);
    }

    #[test]
    fn hostile_text_gives_nothing_and_ends() {
        assert!(values(&"[".repeat(1_000_000)).is_empty());
        assert!(values(&"{\"a\":".repeat(500_000)).is_empty());
        assert!(values(&format!("\"{}", "\" ".repeat(500_000))).len() <= 1);
        assert!(values(&"x".repeat(LARGEST + 1)).is_empty());
        let long = format!("[{}1]", "1,".repeat(800_000));
        assert_eq!(values(&long).len(), 1);
    }
}
