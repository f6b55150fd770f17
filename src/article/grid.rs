//! Where a table's cells stand, and which numbers an ordered list's items have: what their text alone does not say.

use crate::page::{Attr, Page, Tag};

/// A row has so many cells at most that stand empty for the sake of those behind them.
pub(super) const WIDEST: usize = 64;
/// The most rows that a cell reaches over, as HTML has it.
const MOST_ROWS: u32 = 65_534;
/// How far from a list's beginning an item is looked for, in nodes.
const NEAR: u32 = 64;

/// Where the cells of a table stand.
pub(super) struct Grid {
    table: u32,
    /// Up to which node its cells have got their places.
    seen: u32,
    /// The row that is read, and its next free column.
    row: u32,
    column: usize,
    /// For each column the first row that no cell from above reaches down to.
    free: [u32; WIDEST],
}

impl Grid {
    pub(super) fn new(table: u32) -> Self {
        Self { table, seen: table, row: 0, column: 0, free: [0; WIDEST] }
    }

    /// The column of a cell: those before it in its row have theirs, empty ones too, and those that reach down into it. Asked
    /// for a table's cells in the order of the page.
    pub(super) fn column(&mut self, page: &Page, table: u32, cell: u32) -> usize {
        if self.table != table {
            *self = Self::new(table);
        }
        let mut column = 0;
        for at in self.seen..cell + 1 {
            match page.node(at).tag {
                Tag::Tr => (self.row, self.column) = (self.row + 1, 0),
                Tag::Thead | Tag::Tbody | Tag::Tfoot => self.free = [0; WIDEST],
                Tag::Td | Tag::Th => column = self.place(page, at),
                _ => {}
            }
        }
        self.seen = cell + 1;
        column
    }

    /// Gives a cell its column.
    fn place(&mut self, page: &Page, cell: u32) -> usize {
        while self.free.get(self.column).is_some_and(|&free| free > self.row) {
            self.column += 1;
        }
        let from = self.column;
        self.column += (number(page, cell, Attr::Colspan) as usize).min(WIDEST.saturating_sub(from)).max(1);
        let free = self.row + number(page, cell, Attr::Rowspan).min(MOST_ROWS);
        for column in self.free.get_mut(from..self.column).unwrap_or_default() {
            *column = free;
        }
        from
    }
}

/// The item of an ordered list that was numbered last.
#[derive(Default)]
pub(super) struct Counter {
    list: Option<u32>,
    item: u32,
    number: u32,
}

impl Counter {
    /// The number of an item of an ordered list. Asked for a list's items in the order of the page; not known of one that stands
    /// far from the list's beginning, where none before it was asked for.
    pub(super) fn number(&mut self, page: &Page, list: u32, item: u32) -> Option<u32> {
        if page.node(list).tag != Tag::Ol || page.node(item).parent != list {
            return None;
        }
        let (mut at, mut counted, far) = if self.list == Some(list) {
            (self.item, self.number, u32::MAX)
        } else {
            (list + 1, number(page, list, Attr::Start), list + NEAR)
        };
        while at < item {
            counted = counted.saturating_add(u32::from(page.node(at).tag == Tag::Li));
            at = page.node(at).end;
            if at > far {
                return None;
            }
        }
        *self = Self { list: Some(list), item, number: counted };
        Some(counted)
    }
}

/// The number that an attribute says, 1 where it says none.
fn number(page: &Page, at: u32, name: Attr) -> u32 {
    page.attr(at, name).and_then(|number| number.parse().ok()).unwrap_or(1)
}
