//! Article to Summary: sentences quoted from the article, and the facts it states.
//!
//! ```
//! use intisari::report::Length;
//! use intisari::summary::{Paragraph, summarize_paragraphs};
//! let paragraphs = [Paragraph::Text("Hujan turun di Bogor. Sungai meluap sejak Minggu malam.".into())];
//! let picked = summarize_paragraphs(Some("Sungai di Bogor meluap"), &paragraphs, Some("id"), Some(1), Length::Normal);
//! assert_eq!(picked.len(), 1);
//! ```

mod attribution;
mod called;
mod dashes;
mod document;
mod facts;
mod frames;
mod marks;
pub mod names;
mod quotes;
mod rank;
pub mod sentences;
mod span;
mod speakers;
#[cfg(feature = "train")]
pub mod training;
mod words;

use crate::lang::reading;
use crate::report::{Article, Length, Options, Summary};
use document::Document;
use facts::{figures, what, when, who};
use serde::{Deserialize, Serialize};

/// A paragraph as [`summarize_paragraphs`] takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Paragraph {
    /// Running text, to be cut into sentences.
    Text(String),
    /// Sentences already cut; they are kept as they are.
    Sentences(Vec<String>),
}

/// A sentence chosen by [`summarize_paragraphs`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    /// The sentence as it stands in its paragraph.
    pub text: String,
    /// Which paragraph it stands in, from 0.
    pub paragraph: usize,
    /// Which sentence of that paragraph it is, from 0.
    pub sentence: usize,
}

/// Sums an article up. `language` is a BCP 47 primary tag.
pub fn summarize(article: &Article, language: Option<&str>, options: &Options) -> Summary {
    let document = Document::of_article(article, language);
    let picked = rank::choose(&document, options.sentences, options.length);
    let sentences = picked.iter().filter_map(|&index| document.sentences.get(index)).filter_map(|sentence| {
        let block = article.blocks.get(sentence.block)?;
        span::of(block, sentence.start..sentence.start + sentence.text.len())
    });
    let sentences: Vec<_> = sentences.collect();
    let text: Vec<&str> = sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    let reading = reading::measure(&text.join(" "), language);
    let finder = names::Finder::new(&document);
    let mut mentions = finder.mentions(&document);
    let quotes = quotes::find(article, &document, &mentions);
    let speakers: Vec<&str> = quotes.iter().map(|quote| quote.speaker.as_str()).collect();
    names::admit(&mut mentions, &speakers);
    names::look::take(&finder, &document, &mut mentions, [&names::look::ACTORS, &names::look::PLACES]);
    let reader = when::Reader::of(document.language);
    let dates = reader.all(&document);
    Summary {
        sentences,
        reading_seconds: reading.seconds,
        who: who::actors(article, &document, &mentions, &speakers),
        what: what::find(&document),
        when: reader.find(&document, &dates),
        places: who::places(article, &document, &mentions),
        figures: figures::find(article, &document, &dates),
        cites: article.sources.clone(),
        quotes,
    }
}

/// Sums up text that is no page: an article's paragraphs and, where known, its title and language (BCP 47 primary tag).
/// Without `sentences` the summariser chooses how many, within `length`. Reading order.
pub fn summarize_paragraphs(
    title: Option<&str>,
    paragraphs: &[Paragraph],
    language: Option<&str>,
    sentences: Option<u32>,
    length: Length,
) -> Vec<Picked> {
    let document = Document::of_paragraphs(title, paragraphs, language);
    let picked = rank::choose(&document, sentences, length);
    let sentences = picked.iter().filter_map(|&index| document.sentences.get(index));
    sentences.map(|s| Picked { text: s.text.to_owned(), paragraph: s.block, sentence: s.number }).collect()
}
