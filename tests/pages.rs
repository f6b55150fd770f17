//! Every folder of tests/pages through the whole core: the article it should give, the rest it should account for. The
//! format of the folders is described in tests/pages/README.md.

// The lints know `#[test]` functions, not what those call.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use intisari::page::{Page, html};
use intisari::report::{Block, Options, Report, Role};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The roles that expected.md holds.
const BODY: [Role; 6] = [Role::Paragraph, Role::Subheading, Role::List, Role::Quote, Role::Table, Role::Code];

struct Case {
    name: String,
    page: Page,
    report: Report,
    meta: Value,
    expected: String,
    source: String,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("tests/pages").flatten().map(|e| e.path()).collect();
    paths.retain(|path| path.is_dir());
    paths.sort();
    paths.iter().map(|path| case(path)).collect()
}

fn case(path: &Path) -> Case {
    let read = |name: &str| std::fs::read_to_string(path.join(name));
    let source = read("flat.html").or_else(|_| read("source.html")).expect("a page");
    let meta: Value = serde_json::from_str(&read("meta.json").expect("meta.json")).expect("sound JSON");
    let page = html::parse(&source, meta["url"].as_str());
    let report = intisari::read(&page, &Options::default());
    let expected = read("expected.md").unwrap_or_default();
    Case {
        name: path.file_name().expect("a name").to_string_lossy().into(),
        page,
        report,
        meta,
        expected,
        source,
    }
}

/// The article in the form of expected.md.
fn markdown(report: &Report) -> String {
    let body = report.article.blocks.iter().filter(|block| BODY.contains(&block.role)).map(block_markdown);
    std::iter::once(format!("# {}", report.article.title)).chain(body).collect::<Vec<_>>().join("\n\n")
}

fn block_markdown(block: &Block) -> String {
    match block.role {
        Role::Subheading => format!("{} {}", "#".repeat(block.level.unwrap_or(2).into()), block.text),
        Role::List => block.items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"),
        Role::Quote => format!("> {}", block.text),
        Role::Table => {
            block.rows.iter().map(|row| format!("| {} |", row.join(" | "))).collect::<Vec<_>>().join("\n")
        }
        Role::Code => format!("```\n{}\n```", block.text),
        _ => block.text.clone(),
    }
}

#[test]
fn the_article_is_the_expected_one() {
    let mut wrong = Vec::new();
    for case in cases() {
        if case.expected.is_empty() {
            continue;
        }
        let actual = markdown(&case.report);
        let (actual, expected): (Vec<&str>, Vec<&str>) =
            (actual.trim().lines().collect(), case.expected.trim().lines().collect());
        if actual != expected {
            let missed: Vec<_> = expected.iter().filter(|line| !actual.contains(line)).collect();
            let leaked: Vec<_> = actual.iter().filter(|line| !expected.contains(line)).collect();
            wrong.push(format!("{}\n  missed {missed:#?}\n  leaked {leaked:#?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_known_of_the_page_is_found() {
    let mut wrong = Vec::new();
    for case in cases() {
        let report = serde_json::to_value(&case.report).expect("a report is JSON");
        for field in ["kind", "language"] {
            if !case.meta[field].is_null() && case.meta[field] != report[field] {
                wrong.push(format!("{}: {field}: {} is not {}", case.name, report[field], case.meta[field]));
            }
        }
        let fields = [
            "title",
            "deck",
            "byline",
            "published",
            "modified",
            "dateline",
            "siteName",
            "section",
            "tags",
            "sources",
            "pages",
        ];
        for field in fields {
            if !case.meta[field].is_null() && case.meta[field] != report["article"][field] {
                wrong.push(format!(
                    "{}: {field}: {} is not {}",
                    case.name, report["article"][field], case.meta[field]
                ));
            }
        }
        for (field, value) in case.meta["image"].as_object().into_iter().flatten() {
            if report["article"]["image"][field] != *value {
                wrong.push(format!(
                    "{}: image {field}: {} is not {value}",
                    case.name, report["article"]["image"][field]
                ));
            }
        }
        if let Some(count) = case.meta["paragraphs"].as_u64() {
            let paragraphs =
                case.report.article.blocks.iter().filter(|block| block.role == Role::Paragraph).count();
            if paragraphs as u64 != count {
                wrong.push(format!("{}: {paragraphs} paragraphs, not {count}", case.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_does_not_belong_is_removed_for_the_right_reason() {
    let mut wrong = Vec::new();
    for case in cases() {
        let removed = serde_json::to_value(&case.report.removed).expect("JSON");
        let removed = removed.as_array().expect("a list");
        for entry in case.meta["removed"].as_array().into_iter().flatten() {
            let text = entry["text"].as_str().expect("a text");
            let holds = |block: &&Value| block["text"].as_str().is_some_and(|t| t.contains(text));
            let found: Vec<_> = removed.iter().filter(holds).collect();
            if !found.iter().any(|block| block["reason"] == entry["reason"]) {
                wrong.push(format!("{}: {entry} but {found:?}", case.name));
            }
        }
        let told = |block: &&Value| block["evidence"].as_str().is_some_and(|told| !told.contains("“”"));
        let untold = removed.iter().filter(|block| !told(block));
        wrong.extend(untold.map(|block| format!("{}: no evidence: {block}", case.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_block_is_kept_or_removed_and_none_is_both() {
    for case in cases() {
        assert_partition(&case.page, &case.report);
    }
}

/// Attributes that hold words of those who made the page, not of its readers.
const MADE: [&str; 6] = ["class=", "id=", "itemprop=", "rel=", "role=", "data-"];

#[test]
fn at_least_twenty_languages_are_read_without_an_english_word() {
    let mut languages = BTreeSet::new();
    let mut wrong = Vec::new();
    for case in cases().into_iter().filter(|case| !case.expected.is_empty() && case.meta["language"] != "en")
    {
        let bare = html::parse(&without_made(&case.source), case.meta["url"].as_str());
        let text = intisari::read(&bare, &Options::default()).article.text;
        let mut expected = case.expected.lines().skip(1).filter(|line| line.chars().count() > 40);
        let lost = expected
            .clone()
            .filter(|line| !text.contains(line.trim_start_matches(['#', '-', '>', ' '])))
            .count();
        if lost * 10 > expected.by_ref().count() {
            wrong.push(format!("{}: {lost} lines lost", case.name));
        } else {
            languages.extend(case.meta["language"].as_str().map(str::to_owned));
        }
    }
    assert!(languages.len() > 20, "{languages:?}\n{}", wrong.join("\n"));
}

/// A page without the attributes of [`MADE`].
fn without_made(source: &str) -> String {
    let mut kept = String::new();
    for (number, tag) in source.split('<').enumerate() {
        let (inside, text) = tag.split_once('>').unwrap_or(("", tag));
        let words = inside.split(' ').filter(|word| !MADE.iter().any(|made| word.starts_with(made)));
        if number > 0 {
            kept.push('<');
            kept.push_str(&words.collect::<Vec<_>>().join(" "));
            kept.push('>');
        }
        kept.push_str(text);
    }
    kept
}

/// The blocks of the report hold the visible text blocks of the page, each once.
fn assert_partition(page: &Page, report: &Report) {
    let squeeze = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let cut = intisari::article::blocks::cut(page);
    let mut blocks: Vec<String> = cut.iter().map(|block| squeeze(&block.text)).collect();
    let mut spans: Vec<([u32; 2], String)> = Vec::new();
    spans.extend(report.removed.iter().map(|removed| (removed.nodes, removed.text.clone())));
    spans.extend(report.article.blocks.iter().map(|block| {
        let text = if block.role == Role::Table {
            block.caption.clone().unwrap_or_default() + &block.rows.concat().concat()
        } else {
            block.text.clone()
        };
        (block.nodes, text)
    }));
    spans.sort_by_key(|(nodes, _)| nodes[0]);
    let all: String = spans.iter().map(|(_, text)| squeeze(text)).collect();
    // A paragraph may be parted from its heading.
    let heads = cut.iter().filter_map(|block| Some((block, block.title?.1)));
    let heads = heads.filter(|(block, end)| {
        *end < block.end && spans.iter().any(|(nodes, _)| *nodes == [block.first, *end])
    });
    assert_eq!(report.diagnostics.blocks as usize, cut.len() + heads.count());
    // A list or table gathers its blocks over removed ones, so texts are compared as a multiset of characters in order of
    // the report, and each block's text must stand in it.
    let mut rest = all.clone();
    blocks.sort_by_key(|text| std::cmp::Reverse(text.len()));
    for block in &blocks {
        let at = rest.find(block.as_str()).unwrap_or_else(|| panic!("lost: {block}"));
        rest.replace_range(at..at + block.len(), "\u{0}");
    }
    // What parts the items within a table's cell is ours.
    assert!(rest.chars().all(|c| matches!(c, '\u{0}' | ';')), "made up: {rest}");
    let mut ids: Vec<u32> =
        report.removed.iter().map(|r| r.id).chain(report.article.blocks.iter().map(|b| b.id)).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
}
