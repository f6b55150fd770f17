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
        let mut at = self.seen;
        while at <= cell {
            match page.node(at).tag {
                // A table in a cell has rows and cells of its own.
                Tag::Table if at != table => {
                    at = page.node(at).end;
                    continue;
                }
                Tag::Tr => (self.row, self.column) = (self.row + 1, 0),
                Tag::Thead | Tag::Tbody | Tag::Tfoot => self.free = [0; WIDEST],
                Tag::Td | Tag::Th => column = self.place(page, at),
                _ => {}
            }
            at += 1;
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

/// The items of ordered lists that were numbered last, of lists within lists as well.
#[derive(Default)]
pub(super) struct Counter {
    lists: Vec<Counted>,
}

/// How far a list has been counted.
struct Counted {
    list: u32,
    /// The next child of the list, and the number that an item has there.
    at: u32,
    next: u32,
}

impl Counter {
    /// The number of an item of an ordered list. Asked for a list's items in the order of the page; not known of one that stands
    /// far from the list's beginning, where none before it was asked for, where the list counts down or by letters, nor a second
    /// time.
    pub(super) fn number(&mut self, page: &Page, item: u32) -> Option<u32> {
        let list = page.node(item).parent;
        let letters = page.attr(list, Attr::Type).is_some_and(|mark| matches!(mark, "a" | "A" | "i" | "I"));
        if page.node(list).tag != Tag::Ol || letters || page.attr(list, Attr::Reversed).is_some() {
            return None;
        }
        while self.lists.pop_if(|counted| page.node(counted.list).end <= item).is_some() {}
        let mut far = u32::MAX;
        if self.lists.last().is_none_or(|counted| counted.list != list) {
            far = list + NEAR;
            let next = page.attr(list, Attr::Start).map_or(Some(1), |start| start.parse().ok())?;
            self.lists.push(Counted { list, at: list + 1, next });
        }
        let counted = self.lists.last_mut().filter(|counted| counted.at <= item)?;
        while counted.at <= item {
            if counted.at > far {
                self.lists.pop();
                return None;
            }
            let node = page.node(counted.at);
            if node.tag == Tag::Li {
                let said = page.attr(counted.at, Attr::Value).and_then(|value| value.parse().ok());
                counted.next = said.unwrap_or(counted.next).saturating_add(1);
            }
            counted.at = node.end;
        }
        Some(counted.next.saturating_sub(1))
    }
}

/// The number that an attribute says, 1 where it says none.
fn number(page: &Page, at: u32, name: Attr) -> u32 {
    page.attr(at, name).and_then(|number| number.parse().ok()).unwrap_or(1)
}
