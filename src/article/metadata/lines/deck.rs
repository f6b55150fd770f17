//! The standfirst among the lines around the article.

use super::{BETWEEN, Line, Reader};
use crate::article::blocks::TextBlock;
use crate::article::metadata::clean::folded;
use crate::lang::class_tokens::Family;
use crate::page::Tag;

impl Reader<'_> {
    /// The line under the headline that the markup or the declared description shows to be the deck.
    pub(super) fn deck(&mut self, headline: usize, body: usize) {
        let title =
            self.setting.terrain.blocks.get(headline).map(|block| folded(&block.text)).unwrap_or_default();
        for number in headline + 1..(body + 1).min(headline + BETWEEN) {
            // The body's first block is the deck only where its own element says so.
            let opens = number == body;
            let Some(block) = self.setting.terrain.blocks.get(number) else { break };
            let known = self.lines.lines.iter().any(|&(line, _)| line == number);
            let length = block.chars as usize;
            if known
                || !(20..=600).contains(&length)
                || self.in_figure(block)
                || block.link_chars * 2 > block.chars
            {
                continue;
            }
            let classed = self.families(block, if opens { 1 } else { 2 }) & Family::Deck.bit() != 0;
            let text = folded(&block.text);
            let described = self.is_described(&text);
            if !described && self.is_pictured(block) {
                continue;
            }
            let heading =
                self.setting.terrain.page.node(block.owner).tag == Tag::H2 && number <= headline + 2;
            if text != title && (classed || !opens && (described || heading)) {
                self.lines.deck = Some(block.text.clone());
                // A deck that opens the body stays in it as well: it is read as its first paragraph.
                if !opens {
                    self.lines.lines.push((number, Line::Deck));
                }
                return;
            }
        }
    }

    /// Whether a folded text is the declared description.
    fn is_described(&self, text: &str) -> bool {
        self.setting.descriptions.iter().any(|description| agree(description, text))
    }

    /// Whether a line under the headline is the deck by its own element or the declared description, whatever day it names.
    pub(super) fn is_deck(&self, block: &TextBlock) -> bool {
        self.families(block, 1) & Family::Deck.bit() != 0 || self.is_described(&folded(&block.text))
    }

    /// Whether a line is all the text of a small element with a picture.
    fn is_pictured(&self, block: &TextBlock) -> bool {
        let terrain = self.setting.terrain;
        terrain
            .page
            .chain(block.owner)
            .take(2)
            .any(|at| terrain.within(at).blocks == 1 && terrain.images(at, terrain.page.node(at).end) > 0)
    }
}

/// Whether two folded texts are the same but for where one was cut.
fn agree(one: &str, other: &str) -> bool {
    const SHARED: usize = 40;
    let cut = |text: &str| text.char_indices().nth(SHARED).map_or(text.len(), |(at, _)| at);
    !one.is_empty()
        && (one == other
            || one.len().min(other.len()) >= SHARED && one.get(..cut(one)) == other.get(..cut(other)))
}
