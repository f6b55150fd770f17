//! An article of several pages made one: what a later page says again is left out, and the reading is measured anew.

use super::{body_text, extract};
use crate::lang::reading;
use crate::page::Page;
use crate::report::{Block, Options, Reason, Removed, Report, Role, Sign};
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;

/// Reads the pages one by one and joins them to the first.
pub(crate) fn join(pages: &[Page], options: &Options) -> Report {
    let (mut nodes, mut ids) = (0, 0);
    let mut whole: Option<Report> = None;
    for page in pages {
        let mut report = extract(page, &of_page(options, nodes, page.len()));
        let (first_node, first_id) = (nodes, ids);
        nodes += page.len();
        ids += report.diagnostics.blocks;
        match &mut whole {
            None => whole = Some(report),
            Some(whole) => {
                shift(&mut report, first_node, first_id);
                append(whole, report);
            }
        }
    }
    let mut whole = whole.unwrap_or_default();
    if pages.len() > 1 {
        let article = &mut whole.article;
        article.text = body_text(&article.blocks);
        let reading = reading::measure(&article.text, whole.language.as_deref());
        (article.word_count, article.reading_minutes) = (reading.words, reading.minutes);
    }
    whole
}

/// What the options say of the page whose nodes start at `start`.
fn of_page(options: &Options, start: u32, length: u32) -> Options {
    let here = |list: &Option<Vec<[u32; 2]>>| {
        let pairs = list.iter().flatten().filter(|[first, _]| (start..start + length).contains(first));
        Some(pairs.map(|&[first, end]| [first - start, end.saturating_sub(start)]).collect())
    };
    Options {
        article: options.article.filter(|_| start == 0),
        keep: here(&options.keep),
        remove: here(&options.remove),
        ..options.clone()
    }
}

fn shift(report: &mut Report, nodes: u32, ids: u32) {
    let move_on = |id: &mut u32, range: &mut [u32; 2]| {
        *id += ids;
        range.iter_mut().for_each(|at| *at += nodes);
    };
    report.article.blocks.iter_mut().for_each(|block| move_on(&mut block.id, &mut block.nodes));
    report.removed.iter_mut().for_each(|piece| move_on(&mut piece.id, &mut piece.nodes));
}

/// Adds a page to those before it. Every page repeats the headline, and often the byline, the lead picture or the note at
/// the end.
fn append(whole: &mut Report, page: Report) {
    // The same type of map as others have: each type costs the module a kilobyte.
    let mut said: HashMap<Cow<'_, str>, usize> = HashMap::default();
    for block in &whole.article.blocks {
        said.insert(block.text.clone().into(), 0);
    }
    let again = |block: &Block| block.role == Role::Headline || said.contains_key(&*block.text);
    let mut removed = page.removed.into_iter().peekable();
    for block in page.article.blocks {
        while let Some(piece) = removed.next_if(|piece| piece.nodes < block.nodes) {
            whole.removed.push(piece);
        }
        if again(&block) {
            let Block { id, text, nodes, .. } = block;
            let (reason, sign, words) = (Reason::Boilerplate, Sign::Earlier, String::new());
            whole.removed.push(Removed { id, reason, sign, words, text, nodes });
        } else {
            whole.article.blocks.push(block);
        }
    }
    whole.removed.extend(removed);
    if let (Some(pages), Some(last)) = (&mut whole.article.pages, page.article.pages) {
        pages.next = last.next;
        pages.total = last.total.max(pages.total);
    }
    for source in page.article.sources {
        if !whole.article.sources.contains(&source) {
            whole.article.sources.push(source);
        }
    }
    whole.diagnostics.nodes += page.diagnostics.nodes;
    whole.diagnostics.blocks += page.diagnostics.blocks;
    whole.diagnostics.truncated |= page.diagnostics.truncated;
    whole.diagnostics.scores.extend(page.diagnostics.scores);
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use crate::page::html;
    use crate::report::Options;

    #[test]
    fn pages_become_one_article() {
        let page = |text: &str| {
            let more = "Sungai meluap ke jalan raya sejak Minggu malam, kata warga yang tinggal di tepinya sejak lama. "
                .repeat(3);
            let html = format!(
                "<h1>Hujan reda di Bogor</h1><article><p>{text} {more}</p><p>Laporan. {more}</p></article><footer>Hak cipta {text}</footer>"
            );
            html::parse(&html, None)
        };
        let pages = [page("Pertama."), page("Kedua.")];
        let report = crate::read_pages(&pages, &Options::default(), || 0.0);
        let texts: Vec<_> = report.article.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts.iter().filter(|text| text.starts_with("Laporan")).count(), 1, "{texts:?}");
        assert_eq!(texts.iter().filter(|text| text.starts_with("Hujan")).count(), 1, "{texts:?}");
        assert!(report.article.text.contains("Pertama.") && report.article.text.contains("Kedua."));
        assert!(report.removed.iter().is_sorted_by_key(|piece| piece.nodes), "{:?}", report.removed);
        let last = report.article.blocks.last().unwrap();
        assert!(last.nodes[0] >= pages[0].len(), "{:?}", last.nodes);
    }
}
