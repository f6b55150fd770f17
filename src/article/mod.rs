//! Page to Article: what is the article, what plays which part in it, and why the rest is left out.
//!
//! The steps, each in its own file: [`blocks`] cuts the page; `features` describe each block; [`classify`] gives its
//! probability; `select` chooses; `verdict` gives each block a role or a reason; `assemble` puts the report together.
//!
//! **Complete accounting**: every visible text block of the page is in exactly one kept or removed block of the report.

mod assemble;
pub mod blocks;
pub mod classify;
mod context;
pub(crate) mod features;
mod headline;
pub mod metadata;
mod reasons;
mod select;
mod verdict;

use crate::page::{Attr, Page, Tag};
use crate::report::{Article, Block, Diagnostics, Kind, Options, Report, Role, VERSION};
use features::Scopes;
use features::terrain::Terrain;

/// The roles whose text is the article's body.
const BODY: [Role; 6] = [Role::Paragraph, Role::Subheading, Role::List, Role::Quote, Role::Table, Role::Code];

/// Finds the article of a page and accounts for all of its visible text. The report's summary is left empty.
pub fn extract(page: &Page, options: &Options) -> Report {
    let blocks = blocks::cut(page);
    let declared = classify::declared(page);
    let terrain = Terrain::survey(page, &blocks, &declared);
    let probabilities = classify::probabilities(&terrain, &declared);
    let lengths: Vec<f32> = terrain.shapes.iter().map(features::text::TextShape::length).collect();
    let selection = select::select(&probabilities, &lengths);
    let known = vec![None; blocks.len()];
    let scopes = Scopes::new(&terrain);
    let verdicts = verdict::decide(&terrain, &scopes, &selection.kept, &known, &probabilities);
    let (kept, removed) = assemble::assemble(&terrain, verdicts);
    let title = kept.iter().find(|block| block.role == Role::Headline).map(|block| block.text.clone());
    let text = body_text(&kept);
    let html = page.nodes().iter().position(|node| node.tag == Tag::Html);
    let language = options
        .language
        .clone()
        .or_else(|| html.and_then(|at| page.attr(at as u32, Attr::Lang)).map(str::to_owned));
    Report {
        version: VERSION,
        language,
        kind: if text.is_empty() { Kind::Other } else { Kind::Article },
        confidence: selection.expected,
        article: Article { title: title.unwrap_or_default(), text, blocks: kept, ..Article::default() },
        removed,
        diagnostics: Diagnostics {
            nodes: page.len(),
            blocks: blocks.len() as u32,
            truncated: page.truncated(),
            ..Diagnostics::default()
        },
        ..Report::default()
    }
}

/// The body's blocks with a blank line between.
fn body_text(blocks: &[Block]) -> String {
    let body = blocks.iter().filter(|block| BODY.contains(&block.role));
    body.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n\n")
}
