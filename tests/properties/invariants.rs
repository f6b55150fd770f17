//! What holds of every report of every page. The property tests and the fuzz targets (`fuzz/`) share this file.

use intisari::article::blocks::{self, TextBlock};
use intisari::page::Page;
use intisari::report::{Block, Options, Report, Role, Sign};
use std::collections::HashMap;

/// Reads a page twice and checks everything that is promised of its report, which is given back.
pub fn read(page: &Page, options: &Options) -> Report {
    let report = intisari::read(page, options);
    assert!(report == intisari::read(page, options), "the same page gave two reports");
    nested(page);
    accounted(page, &report);
    addressed(&report);
    quoted(&report);
    assert!(serde_json::to_string(&report).is_ok(), "a report that is no JSON");
    report
}

/// Subtrees lie within their parents'.
fn nested(page: &Page) {
    for (at, node) in (0..).zip(page.nodes()) {
        assert!(node.end > at && node.end <= page.len(), "node {at} ends at {}", node.end);
        if let Some(parent) = page.nodes().get(node.parent as usize) {
            assert!(node.parent < at && node.end <= parent.end, "node {at} leaves {}", node.parent);
        }
    }
}

/// The blocks, those parted from their bold first line of which the report has that line alone.
fn parted(blocks: Vec<TextBlock>, report: &Report) -> Vec<TextBlock> {
    let kept = report.article.blocks.iter().map(|block| block.nodes);
    let spans: Vec<_> = kept.chain(report.removed.iter().map(|removed| removed.nodes)).collect();
    let parts = |mut block: TextBlock| {
        let title = block.title.filter(|&(_, node)| spans.contains(&[block.first, node]) && node < block.end);
        let Some((bytes, node)) = title else { return vec![block] };
        let text = block.text.split_off(bytes).trim_start().to_owned();
        let first = spans.iter().find(|span| span[0] >= node && span[1] == block.end);
        let rest = TextBlock { text, first: first.map_or(node, |span| span[0]), ..block.clone() };
        block.end = node;
        vec![block, rest]
    };
    blocks.into_iter().flat_map(parts).collect()
}

/// Kept and removed blocks together are the page's visible blocks, to the character. A removed block is one of them; a
/// kept one is the one with its id and, where it gathered a list, a table or a figure, those up to the next kept block
/// that were not removed.
fn accounted(page: &Page, report: &Report) {
    let blocks = parted(blocks::cut(page), report);
    assert_eq!(report.diagnostics.blocks as usize, blocks.len());
    assert_eq!(report.diagnostics.nodes, page.len());
    let removed: HashMap<u32, _> = report.removed.iter().map(|removed| (removed.id, removed)).collect();
    assert_eq!(removed.len(), report.removed.len(), "an id stands twice");
    let mut kept = report.article.blocks.iter().peekable();
    let mut open: Option<(&Block, String)> = None;
    for (id, block) in (0..).zip(&blocks) {
        if let Some(removed) = removed.get(&id) {
            assert_eq!((&removed.text, removed.nodes), (&block.text, [block.first, block.end]));
            let quotes = [Sign::Opening, Sign::Heading, Sign::Class, Sign::Links, Sign::Likelihood];
            let quotes = quotes.contains(&removed.sign);
            assert_ne!(quotes, removed.words.is_empty(), "removed without evidence: {removed:?}");
            continue;
        }
        if let Some(next) = kept.next_if(|kept| kept.id == id) {
            assert_eq!(next.nodes[0], block.first);
            whole(open.replace((next, String::new())));
        }
        let Some((_, gathered)) = &mut open else { panic!("lost: {}", block.text) };
        gathered.push_str(&block.text);
    }
    whole(open);
    assert!(kept.next().is_none(), "a block that the page does not have");
}

/// A kept block's text is that of the blocks it gathered.
fn whole(open: Option<(&Block, String)>) {
    let Some((block, gathered)) = open else { return };
    let text = match block.role {
        Role::Table => block.caption.clone().unwrap_or_default() + &block.rows.concat().concat(),
        _ => block.text.clone(),
    };
    // In a cell "; " parts the items of a list.
    let parts = |c: char| c.is_whitespace() || block.role == Role::Table && c == ';';
    let mut letters = [text, gathered].map(|text| text.chars().filter(|&c| !parts(c)).collect::<Vec<_>>());
    if block.role == Role::Table {
        // Its caption may stand anywhere in it.
        letters.iter_mut().for_each(|letters| letters.sort_unstable());
    }
    let [text, gathered] = letters;
    assert!(text == gathered, "kept otherwise than it stands in the page: {block:?}");
}

/// Every address is one that a reader may be given, every link a stretch of its block's text.
fn addressed(report: &Report) {
    let article = &report.article;
    let web = |url: &str| url.starts_with("http://") || url.starts_with("https://");
    let pictures = article
        .image
        .iter()
        .map(|image| &image.url)
        .chain(article.blocks.iter().filter_map(|b| b.url.as_ref()));
    let next = article.pages.iter().filter_map(|pages| pages.next.as_ref());
    for url in pictures.chain(next) {
        assert!(web(url), "an address to {url}");
    }
    for block in &article.blocks {
        let units: Vec<u16> = block.text.encode_utf16().collect();
        for link in &block.links {
            assert!(web(&link.url) || link.url.starts_with("mailto:"), "a link to {}", link.url);
            assert!(!slice(&units, link.start, link.end).is_empty());
        }
    }
}

/// What the summary quotes stands in the article, where it says.
fn quoted(report: &Report) {
    let summary = &report.summary;
    let blocks = &report.article.blocks;
    let texts: HashMap<u32, Vec<u16>> =
        blocks.iter().map(|b| (b.id, b.text.encode_utf16().collect())).collect();
    let spans = summary
        .sentences
        .iter()
        .chain(&summary.figures)
        .map(|span| (&span.text, span.block, span.start, span.end));
    let quotes = summary.quotes.iter().map(|quote| (&quote.text, quote.block, quote.start, quote.end));
    for (text, block, start, end) in spans.chain(quotes) {
        let Some(units) = texts.get(&block) else { panic!("block {block} is not kept") };
        assert_eq!(&slice(units, start, end), text);
        assert!(!text.trim().is_empty(), "an empty quotation");
    }
    let places: Vec<_> = summary.sentences.iter().map(|span| (span.block, span.start)).collect();
    assert!(places.is_sorted(), "the summary is not in reading order: {places:?}");
}

/// A stretch of text by UTF-16 offsets, which must be in bounds and between characters.
fn slice(units: &[u16], start: u32, end: u32) -> String {
    assert!(start <= end, "a span from {start} to {end}");
    let Some(slice) = units.get(start as usize..end as usize) else {
        panic!("{start}..{end} of {}", units.len())
    };
    let Ok(text) = String::from_utf16(slice) else { panic!("{start}..{end} cuts a character in two") };
    text
}
