//! Page to Article: what is the article, what plays which part in it, and why the rest is left out.
//!
//! The steps, each in its own file: [`blocks`] cuts the page; `features` describe each block; `classify` gives its
//! probability; `select` chooses; `verdict` gives each block a role or a reason; `assemble` puts the report together.
//!
//! **Complete accounting**: every visible text block of the page is in exactly one kept or removed block of the report.
//!
//! ```
//! # #[cfg(feature = "html")] {
//! use intisari::{Options, article, page::html, report::Role};
//! let page = html::parse("<nav>Menu</nav><h1>Hujan</h1><p>Hujan turun di Bogor sejak pagi, kata warga.</p>", None);
//! let report = article::extract(&page, &Options::default());
//! assert!(report.article.blocks.iter().any(|block| block.role == Role::Headline));
//! assert_eq!(report.article.blocks.len() + report.removed.len(), 3);
//! # }
//! ```

mod assemble;
pub mod blocks;
mod by_hand;
mod classify;
mod complete;
pub mod dateline;
pub(crate) mod features;
mod grid;
mod headline;
mod join;
mod kind;
mod likes;
pub mod metadata;
mod offers;
mod reasons;
mod select;
mod tables;
mod teasers;
#[cfg(feature = "train")]
pub mod training;
mod verdict;

use crate::lang::detect::{detect, primary};
use crate::lang::reading;
use crate::model::{LEARNED, Weights};
use crate::page::Page;
use crate::report::{Article, Block, Diagnostics, Kind, Options, Report, Role, VERSION};
use features::terrain::Terrain;
use features::text::{Claims, TextShape};
use features::{Scopes, whole};
use metadata::Declared;
use select::Selection;

/// The roles whose text is the article's body.
const BODY: [Role; 6] = [Role::Paragraph, Role::Subheading, Role::List, Role::Quote, Role::Table, Role::Code];

/// Captions that are so many times as long as the text are a photo story.
const STORY: usize = 3;

/// [`extract`] over the pages of one article, in their order, made one. Ids and node indices go on from page to page.
pub fn extract_all(pages: &[Page], options: &Options) -> Report {
    join::join(pages, options)
}

/// Finds the article of a page and accounts for all of its visible text. The report's summary is left empty.
pub fn extract(page: &Page, options: &Options) -> Report {
    extract_with(page, options, &LEARNED)
}

/// An article that never was a page: a title and paragraphs, and the place that their dateline names.
pub fn of_paragraphs(title: &str, paragraphs: &[&str]) -> Article {
    let block =
        |(id, text): (usize, &&str)| Block { id: id as u32, text: (*text).to_owned(), ..Block::default() };
    Article {
        title: title.to_owned(),
        dateline: dateline::place(paragraphs),
        blocks: paragraphs.iter().enumerate().map(block).collect(),
        ..Article::default()
    }
}

/// [`extract`] with other weights: a page with gold text is judged by weights that have not seen its site.
fn extract_with(page: &Page, options: &Options, weights: &Weights<'_>) -> Report {
    let declared = metadata::declared(page);
    let (mut thread, mut titles) = (false, Vec::new());
    loop {
        match read(page, &declared, options, weights, thread, &titles) {
            Ok(report) => return report,
            Err(again) => (thread, titles) = again,
        }
    }
}

/// [`extract_with`] of a page that is a thread, and of which some paragraphs are parted from their first lines; what else of these it
/// turns out to be, to be read anew.
fn read(
    page: &Page,
    declared: &Declared,
    options: &Options,
    weights: &Weights<'_>,
    thread: bool,
    titles: &[u32],
) -> Result<Report, (bool, Vec<u32>)> {
    let blocks = blocks::part(page, titles);
    let mut claims = Claims::new(declared);
    claims.is_forum |= thread;
    let mut terrain = Terrain::survey(page, &blocks, &claims);
    let scopes = Scopes::new(&terrain);
    let probabilities = classify::probabilities(&terrain, &claims, &scopes, &weights.blocks);
    let selection = match options.article {
        Some(element) => by_hand::within(&terrain, element),
        None => choose(&terrain, &claims, &scopes, &probabilities, titles),
    };
    // A page that has nothing but its headline may be a thread beside which more stands than a notice or two.
    let mut kept = (0..).zip(&selection.kept);
    let empty = !terrain.is_thread && !kept.any(|(number, &kept)| kept && terrain.headline != Some(number));
    let titled = if titles.is_empty() { likes::titled(&terrain, &selection.kept) } else { Vec::new() };
    if empty || !titled.is_empty() {
        return Err((thread || empty, titled));
    }
    let (is_article, confidence) = match options.article {
        Some(_) => (true, 1.0),
        None => {
            let silent = declared.types.is_empty() && declared.descriptions.is_empty();
            let row = whole::row(&terrain, declared, &claims, &probabilities, &selection, false);
            kind::judge(row, &terrain, &probabilities, &selection, silent, weights)
        }
    };
    drop(claims);
    terrain.shapes.iter_mut().for_each(TextShape::forget);
    let stated =
        options.language.as_deref().or(declared.languages.first().map(|stated| stated.value.as_str()));
    let chosen = blocks.iter().zip(&selection.kept).filter(|(_, kept)| **kept);
    let sample = chosen.map(|(block, _)| block.text.as_str()).collect::<Vec<_>>().join("\n");
    let language = options.language.as_deref().and_then(primary).or_else(|| detect(stated, &sample));
    let metadata = metadata::reconcile(&terrain, declared, &selection.kept, language.as_deref());
    let mut verdicts = verdict::decide(&terrain, &scopes, &selection.kept, &metadata.roles, &probabilities);
    likes::judge(&terrain, &mut verdicts);
    by_hand::overrule(&terrain, &mut verdicts, options);
    // The report's blocks take the place of what was known of the page.
    let tables = std::mem::take(&mut terrain.tables);
    drop(terrain);
    let number = blocks.len() as u32;
    let (kept, removed) = assemble::assemble(page, blocks, &tables, verdicts);
    let text = body_text(&kept);
    let reading = reading::measure(&text, language.as_deref());
    let kind = if is_article && !text.is_empty() { Kind::Article } else { Kind::Other };
    let mut article = Article {
        word_count: reading.words,
        reading_minutes: reading.minutes,
        text,
        blocks: kept,
        ..Article::default()
    };
    metadata.write(&mut article);
    Ok(Report {
        version: VERSION,
        language,
        kind,
        confidence,
        article,
        removed,
        diagnostics: Diagnostics {
            nodes: page.len(),
            blocks: number,
            truncated: page.truncated(),
            scores: probabilities.iter().map(|probability| (probability * 100.0 + 0.5) as u8).collect(),
            ..Diagnostics::default()
        },
        ..Report::default()
    })
}

/// The blocks of the body: the best bet, then what it leaves out in its midst.
fn choose(
    terrain: &Terrain<'_>,
    claims: &Claims,
    scopes: &Scopes,
    probabilities: &[f32],
    titles: &[u32],
) -> Selection {
    let lengths: Vec<f32> = terrain.shapes.iter().map(TextShape::length).collect();
    let mut selection = select::select(probabilities, &lengths);
    complete::complete(terrain, claims, scopes, probabilities, &mut selection.kept);
    dateline::take_first(terrain, &mut selection.kept);
    complete::make_whole(terrain, &mut selection.kept);
    for (number, block) in terrain.blocks.iter().enumerate() {
        if titles.binary_search(&block.end).is_ok() && selection.kept.get(number + 1) == Some(&true) {
            selection.kept.get_mut(number).into_iter().for_each(|kept| *kept = true);
        }
    }
    selection
}

/// The body's blocks with a blank line between; of a photo story, which has little other text, its captions as well.
fn body_text(blocks: &[Block]) -> String {
    let length = |is: &dyn Fn(Role) -> bool| -> usize {
        blocks.iter().filter(|block| is(block.role)).map(|block| block.text.len()).sum()
    };
    let is_caption = |role| role == Role::Figure;
    let is_body = |role| BODY.contains(&role);
    let story = length(&is_caption) > STORY * length(&is_body);
    let told = blocks.iter().filter(|block| is_body(block.role) || story && is_caption(block.role));
    told.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n\n")
}
