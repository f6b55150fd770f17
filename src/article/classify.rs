//! Which blocks are the article: two forests, the second seeing what the first found around each block.

use super::context;
use super::features::terrain::Terrain;
use super::features::text::Declared;
use super::features::{self, Features};
use crate::model::Forest;
use crate::page::{Attr, Page, Tag};

static FIRST: &[u8] = include_bytes!("../model/blocks_first.bin");
static SECOND: &[u8] = include_bytes!("../model/blocks_second.bin");

/// The probability of each block to be part of the article's body.
pub(crate) fn probabilities(terrain: &Terrain<'_>, declared: &Declared) -> Vec<f32> {
    let Features { mut rows, .. } = features::of(terrain, declared, false);
    let guesses = Forest::new(FIRST).probabilities(&rows);
    context::append(terrain, &guesses, &mut rows, None);
    Forest::new(SECOND).probabilities(&rows)
}

/// What the page declares of its article, to compare blocks with.
pub(crate) fn declared(page: &Page) -> Declared {
    let (mut title, mut description, mut body) = (String::new(), String::new(), String::new());
    for (at, node) in page.nodes().iter().enumerate() {
        let at = at as u32;
        match node.tag {
            Tag::Title => title.push_str(&page.subtree_text(at)),
            Tag::Meta => {
                let name = page.attr(at, Attr::Property).or(page.attr(at, Attr::Name)).unwrap_or_default();
                let content = page.attr(at, Attr::Content).unwrap_or_default();
                if matches!(name, "og:title") {
                    title.push(' ');
                    title.push_str(content);
                } else if matches!(name, "og:description" | "description") {
                    description.push(' ');
                    description.push_str(content);
                }
            }
            Tag::Script => {
                if let Ok(value) = serde_json::from_str::<serde_json::Value>(&page.subtree_text(at)) {
                    find(&value, &mut body);
                }
            }
            _ => {}
        }
    }
    Declared::new(&title, &description, &body)
}

fn find(value: &serde_json::Value, body: &mut String) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                match value {
                    serde_json::Value::String(text) if key == "articleBody" => {
                        body.push_str(text);
                        body.push(' ');
                    }
                    _ => find(value, body),
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| find(value, body)),
        _ => {}
    }
}

/// A page's blocks and rows, for training.
#[cfg(feature = "train")]
#[derive(Debug)]
pub struct Sheet {
    /// The page's blocks.
    pub blocks: Vec<super::blocks::TextBlock>,
    /// A row of features per block.
    pub rows: Vec<Vec<u8>>,
    /// The features' names.
    pub names: Vec<String>,
}

#[cfg(feature = "train")]
impl Sheet {
    /// The first look's rows; with `guesses`, the first look's probabilities, the second look's.
    pub fn new(page: &Page, guesses: Option<&[f32]>) -> Self {
        let blocks = super::blocks::cut(page);
        let declared = declared(page);
        let terrain = Terrain::survey(page, &blocks, &declared);
        let Features { mut rows, mut names } = features::of(&terrain, &declared, true);
        if let Some(guesses) = guesses {
            context::append(&terrain, guesses, &mut rows, Some(&mut names));
        }
        Self { blocks, rows, names }
    }
}
