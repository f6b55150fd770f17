//! Page to Article.

pub mod blocks;
pub mod classify;
mod context;
pub(crate) mod features;

use crate::page::{Attr, Page, Tag};
use crate::report::{Article, Block, Options, Report, Role, VERSION};

/// Finds the article of a page and accounts for all of its visible text.
pub fn extract(page: &Page, _options: &Options) -> Report {
    let mut article = Article::default();
    let mut texts = Vec::new();
    for (index, node) in page.nodes().iter().enumerate() {
        let index = index as u32;
        let text = page.subtree_text(index).trim().to_owned();
        let role = match node.tag {
            Tag::H1 => Role::Headline,
            Tag::P if text.len() > 30 => Role::Paragraph,
            _ => continue,
        };
        if role == Role::Headline {
            article.title.clone_from(&text);
        } else {
            texts.push(text.clone());
        }
        let (level, items, rows, url, caption, credit, links) = Default::default();
        article.blocks.push(Block {
            id: index,
            role,
            text,
            level,
            items,
            rows,
            url,
            caption,
            credit,
            links,
            nodes: [index, node.end],
        });
    }
    article.text = texts.join("\n\n");
    let language = page
        .nodes()
        .iter()
        .position(|node| node.tag == Tag::Html)
        .and_then(|at| page.attr(at as u32, Attr::Lang));
    Report { version: VERSION, language: language.map(str::to_owned), article, ..Report::default() }
}
