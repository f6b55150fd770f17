//! Holds the two fillers of a [`Page`] to the same result: a snapshot that the walker took in a real browser against
//! html5ever's reading of the same document. `tests/e2e/parity.test.mjs` takes the snapshots and calls this.
//!
//! Layout is not compared: only a browser knows it.

use anyhow::{Context, Result, bail};
use intisari::page::snapshot::{self, Snapshot};
use intisari::page::{NONE, Page, Tag, html};
use serde_json::Value;
use std::fmt::Write;
use std::fs;

/// Takes pairs of files, a snapshot (JSON) and the HTML it must equal, and fails where any pair differs, after having
/// told the first difference of each.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (pairs, rest) = arguments.as_chunks::<2>();
    if pairs.is_empty() || !rest.is_empty() {
        bail!("parity needs pairs of files: SNAPSHOT.json SOURCE.html ...");
    }
    let mut different = 0;
    for [snapshot, source] in pairs {
        let seen = decode(&fs::read_to_string(snapshot).with_context(|| snapshot.clone())?)
            .with_context(|| snapshot.clone())?;
        let source_text = html::decode_bytes(&fs::read(source).with_context(|| source.clone())?)?;
        let parsed = html::parse(&source_text, seen.url());
        match difference(&seen, &parsed) {
            None => println!("same       {source} ({} nodes)", seen.len()),
            Some(difference) => {
                different += 1;
                println!("different  {source} and {snapshot}\n{difference}");
            }
        }
    }
    if different > 0 {
        bail!("{different} of {} pages differ between the browser and html5ever", pairs.len());
    }
    Ok(())
}

/// A snapshot from its JSON: the object of the walker, its numbers as an array.
pub(crate) fn decode(json: &str) -> Result<Page> {
    let value: Value = serde_json::from_str(json)?;
    let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
    let numbers = value["nodes"].as_array().context("no nodes")?;
    let nodes: Vec<u32> = numbers.iter().map(number).collect::<Option<_>>().context("a node is no number")?;
    Ok(snapshot::decode(&Snapshot {
        version: number(&value["version"]).context("no version")?,
        url: value["url"].as_str(),
        truncated: value["truncated"].as_bool().context("not said whether truncated")?,
        text: value["text"].as_str().context("no text")?,
        nodes: &nodes,
    })?)
}

/// The first place where two pages differ, with what each has there.
fn difference(browser: &Page, parsed: &Page) -> Option<String> {
    if browser.truncated() {
        return Some("  the snapshot was cut at a cap".to_owned());
    }
    let count = browser.len().max(parsed.len());
    let differs = |at: &u32| describe(browser, *at) != describe(parsed, *at);
    // A node too many moves the ends of all its ancestors; the node itself is what one wants to be told.
    let at = (0..count)
        .find(differs)
        .or_else(|| (0..count).find(|&at| browser.node(at).end != parsed.node(at).end))?;
    let mut told = String::new();
    for (name, page) in [("browser", browser), ("html5ever", parsed)] {
        let _ = writeln!(told, "  {name}:");
        for near in at.saturating_sub(2)..(at + 3).min(page.len()) {
            let mark = if near == at { '>' } else { ' ' };
            let _ = writeln!(told, "  {mark} {near:>5} {}", describe(page, near));
        }
    }
    Some(told)
}

/// One node by its parent, name, attributes and text.
fn describe(page: &Page, at: u32) -> String {
    let node = page.node(at);
    if at >= page.len() {
        return "nothing".to_owned();
    }
    let parent = if node.parent == NONE { "none".to_owned() } else { node.parent.to_string() };
    let place = format!("[in {parent}]");
    if node.tag == Tag::Text {
        return format!("{place} {:?}", page.text(at));
    }
    // HTML text has no way to write nodes inside a frame: a frame that shows its content equals an unknown element.
    let open_frame = node.tag == Tag::Iframe && node.end > at + 1;
    let mut described = format!("{place} <{}", if open_frame { "" } else { node.tag.name() });
    for (name, value) in page.attrs(at) {
        let _ = write!(described, " {}={value:?}", name.name());
    }
    described + ">"
}

#[cfg(test)]
mod tests {
    use super::*;
    use intisari::page::snapshot::VERSION;

    const PARAGRAPH: u32 = Tag::P as u32;

    fn snapshot(text: &str, nodes: &str) -> Page {
        let json = format!(
            r#"{{"version":{VERSION},"url":"about:blank","truncated":false,"text":"{text}","nodes":{nodes}}}"#
        );
        decode(&json).expect("a sound snapshot")
    }

    fn document(body: &str) -> Page {
        html::parse(&format!("<html><head></head><body>{body}</body></html>"), None)
    }

    fn tokens(inner: &str) -> String {
        let [html, head, body] = [Tag::Html, Tag::Head, Tag::Body].map(|tag| tag as u32);
        format!("[2,{html},1,0,2,{head},1,0,0,2,{body},1,0,{inner}0,0]")
    }

    #[test]
    fn equal_pages_have_no_difference() {
        let seen = snapshot("Halo", &tokens(&format!("2,{PARAGRAPH},1,0,1,4,0,")));
        assert_eq!(difference(&seen, &document("<p>Halo</p>")), None);
    }

    #[test]
    fn text_attributes_and_structure_all_count() {
        let seen = snapshot("Halo", &tokens(&format!("2,{PARAGRAPH},1,0,1,4,0,")));
        for other in ["<p>Hallo</p>", "<p id=a>Halo</p>", "<p></p>Halo", "<p>Halo</p><p></p>", ""] {
            assert!(difference(&seen, &document(other)).is_some(), "{other}");
        }
    }

    #[test]
    fn a_frame_with_content_equals_an_unknown_element() {
        let seen = snapshot("Halo", &tokens(&format!("2,{},1,0,1,4,0,", Tag::Iframe as u32)));
        assert_eq!(difference(&seen, &document("<frame-content>Halo</frame-content>")), None);
        assert!(difference(&seen, &document("<iframe></iframe>")).is_some());
    }

    #[test]
    fn damaged_files_are_refused() {
        let negative = format!(r#"{{"version":{VERSION},"truncated":false,"text":"","nodes":[-1]}}"#);
        for json in ["", "{}", &negative] {
            assert!(decode(json).is_err(), "{json}");
        }
    }
}
