//! Which blocks stand in tables of data, as against those that lay out a page or a listing: found once, since whatever stands in one
//! is part of a cell, and they are kept or left as a whole.

use super::blocks::TextBlock;
use crate::page::{NONE, Page, Tag};

/// A table whose cells hold more than this on average is a layout, not data.
const CELL_LENGTH: f32 = 160.0;
/// A data table has at least so many cells.
const CELLS: u32 = 4;

/// A table that is being read: its own rows, cells and heads, and whether a table stands in one of its cells.
struct Open {
    at: u32,
    rows: u32,
    cells: u32,
    heads: u32,
    nested: bool,
}

/// Of each block the outermost table of data around it, [`NONE`] where there is none: several short cells, more than one in a row,
/// no table in a cell where no head tells it from a layout, and no lines of code with their numbers. `length` measures a subtree.
pub(super) fn around(
    page: &Page,
    blocks: &[TextBlock],
    gutters: &[u32],
    length: impl Fn(u32) -> f32,
) -> Vec<u32> {
    let (mut open, mut data) = (Vec::<Open>::new(), Vec::<u32>::new());
    for at in 0..page.len() + 1 {
        while let Some(table) = open.pop_if(|table| page.node(table.at).end <= at) {
            open.last_mut().into_iter().for_each(|outer| outer.nested = true);
            let code = gutters
                .get(gutters.partition_point(|&gutter| gutter < table.at))
                .is_some_and(|&gutter| gutter < at);
            if table.cells >= CELLS
                && table.cells > table.rows
                && (!table.nested || table.heads > 0)
                && !code
                && length(table.at) <= CELL_LENGTH * table.cells as f32
            {
                while data.pop_if(|inner| *inner > table.at).is_some() {}
                data.push(table.at);
            }
        }
        if page.node(at).tag == Tag::Table {
            open.push(Open { at, rows: 0, cells: 0, heads: 0, nested: false });
        }
        let Some(table) = open.last_mut() else { continue };
        match page.node(at).tag {
            Tag::Tr => table.rows += 1,
            Tag::Td => table.cells += 1,
            Tag::Th => (table.cells, table.heads) = (table.cells + 1, table.heads + 1),
            _ => {}
        }
    }
    let mut data = data.into_iter().peekable();
    let around = |block: &TextBlock| {
        while data.next_if(|&table| page.node(table).end <= block.first).is_some() {}
        data.peek().copied().filter(|&table| table < block.first).unwrap_or(NONE)
    };
    blocks.iter().map(around).collect()
}

/// The numbers of a listing's lines, a cell of them beside its code: the first nodes of the blocks.
pub(super) fn gutters(page: &Page, blocks: &[TextBlock]) -> Vec<u32> {
    let is_number = |c: char| c.is_ascii_digit() || c.is_whitespace();
    let beside = |(block, next): &(&TextBlock, &TextBlock)| {
        block.text.chars().all(is_number) && {
            let mut chain = page.chain(block.owner);
            let row = chain.find(|&at| page.node(at).tag == Tag::Tr).unwrap_or(NONE);
            let mut below = page.chain(next.owner).take_while(|&at| at > row);
            (row..page.node(row).end).contains(&next.first) && below.any(|at| page.node(at).tag == Tag::Pre)
        }
    };
    blocks.iter().zip(blocks.iter().skip(1)).filter(beside).map(|(block, _)| block.first).collect()
}
