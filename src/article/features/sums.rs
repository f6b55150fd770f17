//! Sums over every subtree: as a subtree is a range of nodes, each is a difference of two running totals. What a page has less of
//! than nodes has a list of its own, since totals of everything at every node took more memory than the page.

use super::terrain::{good_length, link_length};
use super::text::TextShape;
use crate::article::blocks::TextBlock;
use crate::page::{Page, Tag};
use std::ops::Range;

/// What a range of nodes adds up to.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    /// Length of all text.
    pub(crate) length: f32,
    /// Length of text in links.
    pub(crate) links: f32,
    /// Length of running text: long blocks with few links.
    pub(crate) good: f32,
    pub(crate) blocks: u32,
}

/// Running totals of a page.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    /// How many blocks begin before each node, and before the page's end.
    before: Vec<u32>,
    /// Lengths of text, in links and running, before each block and after the last.
    lengths: Vec<[f32; 3]>,
    images: Vec<u32>,
}

impl Totals {
    pub(super) fn new(page: &Page, blocks: &[TextBlock], shapes: &[TextShape]) -> Self {
        let mut totals = Self::default();
        totals.before.reserve_exact(page.len() as usize + 1);
        totals.lengths.reserve_exact(blocks.len() + 1);
        let (mut begun, [mut length, mut links, mut good]) = (0, [0.0; 3]);
        totals.lengths.push([length, links, good]);
        let mut next = blocks.iter().zip(shapes).peekable();
        for (at, node) in (0..).zip(page.nodes()) {
            totals.before.push(begun);
            if matches!(node.tag, Tag::Img | Tag::AmpImg | Tag::Video | Tag::Iframe | Tag::Picture) {
                totals.images.push(at);
            }
            while let Some((block, shape)) = next.next_if(|(block, _)| block.first == at) {
                length += shape.length();
                links += link_length(block, shape);
                good += good_length(block, shape);
                totals.lengths.push([length, links, good]);
                begun += 1;
            }
        }
        totals.before.push(begun);
        totals
    }

    /// The sums of a range of nodes.
    pub(super) fn within(&self, range: Range<u32>) -> Sums {
        let get = |at: u32| {
            let blocks = self.before.get(at as usize).copied().unwrap_or_default();
            (blocks, self.lengths.get(blocks as usize).copied().unwrap_or_default())
        };
        let (before, [length, links, good]) = get(range.start);
        let (blocks, lengths) = get(range.end);
        Sums {
            length: lengths[0] - length,
            links: lengths[1] - links,
            good: lengths[2] - good,
            blocks: blocks.saturating_sub(before),
        }
    }

    /// How many images, films and frames stand in a range of nodes.
    pub(super) fn images(&self, range: &Range<u32>) -> u32 {
        let before = |end: u32| self.images.partition_point(|&at| at < end) as u32;
        before(range.end).saturating_sub(before(range.start))
    }
}
