//! From verdicts to the report's blocks: items gathered into lists, cells into tables, captions to their figures.

use super::blocks::TextBlock;
use super::grid::{Counter, Grid, WIDEST};
use super::metadata::caption;
use super::reasons::Removal;
use super::verdict::Verdict;
use crate::lang::{Test, script};
use crate::page::{Attr, Page, Tag};
use crate::report::{Block, Link, Removed, Role};

/// The kept and the removed blocks, each in reading order.
pub(crate) fn assemble(
    page: &Page,
    blocks: Vec<TextBlock>,
    tables: &[u32],
    verdicts: Vec<Verdict>,
) -> (Vec<Block>, Vec<Removed>) {
    let (mut kept, mut removed) = (Vec::new(), Vec::new());
    let mut open: Option<Group> = None;
    let (mut counter, mut grid) = (Counter::default(), Grid::new(0));
    for (id, ((block, &table), verdict)) in blocks.into_iter().zip(tables).zip(verdicts).enumerate() {
        let id = id as u32;
        match verdict {
            Verdict::Remove(Removal { reason, sign, words }) => {
                let nodes = [block.first, block.end];
                removed.push(Removed { id, reason, sign, words, text: block.text, nodes });
            }
            Verdict::Keep(role) => {
                let container = if role == Role::Table { Some(table) } else { container(page, &block, role) };
                let item = item(page, &block).filter(|_| role == Role::List);
                let more = item.is_some() && open.as_ref().is_some_and(|group| group.part == item);
                let number = item.filter(|_| !more).and_then(|item| counter.number(page, item));
                let holds = |group: &Group| group.holds(role, container) && (more || group.counts(number));
                if !open.as_ref().is_some_and(holds) {
                    let block = Block { number, ..new_block(page, &block, id, role) };
                    let group = Group { container, block, units: 0, part: None, row: None, item: None };
                    kept.extend(open.replace(group).map(|group| group.finish(page)));
                }
                if let Some(group) = &mut open {
                    group.add(page, block, &mut grid);
                }
            }
        }
    }
    kept.extend(open.map(|group| group.finish(page)));
    (kept, removed)
}

/// A kept block that may go on: a list, a table or a figure until its element ends.
struct Group {
    /// The list, table or figure element.
    container: Option<u32>,
    block: Block,
    /// UTF-16 units of the block's text.
    units: u32,
    /// The item or cell that was added to last, and its row.
    part: Option<u32>,
    row: Option<u32>,
    /// The item of a list, or the row of a table, within the cell that was added to last.
    item: Option<u32>,
}

impl Group {
    fn holds(&self, role: Role, container: Option<u32>) -> bool {
        self.block.role == role && container.is_some() && self.container == container
    }

    /// Whether an item of this number is the next one.
    fn counts(&self, number: Option<u32>) -> bool {
        number == self.block.number.map(|first| first.saturating_add(self.block.items.len() as u32))
    }

    /// Adds a text block: the only one, an item, a cell, or more of the one before.
    fn add(&mut self, page: &Page, block: TextBlock, grid: &mut Grid) {
        let owner = block.owner;
        // Tables and lists in a cell are its text.
        let table = self.container.unwrap_or_default();
        let outermost = |tags: &[Tag], above: u32| {
            let below = page.chain(owner).take_while(|&at| at > above);
            below.filter(|&at| tags.contains(&page.node(at).tag)).last()
        };
        self.block.nodes[1] = block.end;
        match self.block.role {
            Role::List => {
                let item = item(page, &block);
                let same = item.is_some() && item == self.part;
                self.part = item;
                join(&mut self.block.items, &block.text, same.then_some(" "));
                self.say(page, block, if same { " " } else { "\n" });
            }
            Role::Table => {
                let cell = outermost(&[Tag::Td, Tag::Th, Tag::Caption], table);
                let mut within = page.chain(owner).take_while(|&at| cell.is_some_and(|cell| at > cell));
                let item = within.find(|&at| matches!(page.node(at).tag, Tag::Li | Tag::Tr));
                match cell.map(|at| page.node(at).tag) {
                    Some(Tag::Caption) => {
                        append(self.block.caption.get_or_insert_default(), &block.text, " ")
                    }
                    _ => self.fill(page, block, [cell, outermost(&[Tag::Tr], table), item], grid),
                }
            }
            Role::Code => self.say(page, block, "\n"),
            Role::Paragraph | Role::Quote => self.say(page, in_lines(block), " "),
            _ => self.say(page, block, " "),
        }
    }

    /// Adds a text block to a table's cell, of a row, or to an item within it.
    fn fill(&mut self, page: &Page, mut block: TextBlock, place: [Option<u32>; 3], grid: &mut Grid) {
        let [cell, row, item] = place;
        let same = (cell.is_some() && cell == self.part).then(|| match self.item.zip(item) {
            Some((last, item)) if last != item => "; ",
            _ => " ",
        });
        // A line's end is a row's.
        block.text = block.text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
        let rows = &mut self.block.rows;
        let mut parted = String::new();
        if row != self.row || rows.is_empty() {
            parted.push_str(if rows.is_empty() { "" } else { "\n" });
            rows.push(Vec::new());
        }
        (self.part, self.row, self.item) = (cell, row, item);
        let first = rows.len() == 1;
        let Some(cells) = rows.last_mut() else { return };
        if let Some(same) = same {
            parted.push_str(same);
        } else {
            let column = self.container.zip(cell).map(|(table, cell)| grid.column(page, table, cell));
            let head = cell.is_some_and(|cell| page.node(cell).tag == Tag::Th);
            if first {
                let part = row.map(|row| page.node(page.node(row).parent).tag);
                self.block.head_row &= head || part == Some(Tag::Thead);
            } else if column == Some(0) {
                self.block.head_column &= head;
            }
            while cells.len() < column.unwrap_or_default().min(WIDEST) {
                parted.push_str(if cells.is_empty() { "" } else { CELLS });
                cells.push(String::new());
            }
            parted.push_str(if cells.is_empty() { "" } else { CELLS });
        }
        join(cells, &block.text, same);
        self.say(page, block, &parted);
    }

    /// Adds a text block to the block's text and its links to the block's, `parted` from what stands before.
    fn say(&mut self, page: &Page, block: TextBlock, parted: &str) {
        let text = &mut self.block.text;
        // A table's first cells may be empty.
        if !text.is_empty() || parted.starts_with(CELLS) {
            text.push_str(parted);
            self.units += parted.len() as u32;
        }
        self.units = links(page, &block, self.units, &mut self.block.links);
        if text.is_empty() {
            *text = block.text;
        } else {
            text.push_str(&block.text);
        }
    }

    fn finish(mut self, page: &Page) -> Block {
        let block = &mut self.block;
        block.head_row &= !block.rows.is_empty();
        block.head_column &= block.rows.len() > 1;
        if block.role == Role::Figure {
            let parts = caption::of(page, block.nodes, &block.text);
            block.caption = Some(parts.caption.to_owned()).filter(|caption| !caption.is_empty());
            block.credit = parts.credit.map(str::to_owned);
            block.url = self.container.and_then(|figure| picture_address(page, figure));
        }
        self.block
    }
}

/// A block with the page's line breaks: those of verses, addresses and lists, not of prose whose lines are cut to a width.
fn in_lines(mut block: TextBlock) -> TextBlock {
    let mut from = 0;
    block.lines.retain(|&at| {
        let (line, next) = (block.text.get(from..at), block.text.get(at + 1..));
        from = at + 1;
        let wraps = next.is_some_and(|next| next.starts_with(script::is_small as Test));
        line.is_some_and(|line| !(wraps && line.len() >= WIDTH))
    });
    let mut text = block.text.into_bytes();
    for &at in &block.lines {
        text.get_mut(at).filter(|byte| **byte == b' ').into_iter().for_each(|byte| *byte = b'\n');
    }
    TextBlock { text: String::from_utf8(text).unwrap_or_default(), ..block }
}

/// Lines cut to a width have so many bytes at least.
const WIDTH: usize = 50;

/// What parts a table's cells in its text.
const CELLS: &str = " | ";

fn append(text: &mut String, more: &str, parted: &str) {
    if !text.is_empty() {
        text.push_str(parted);
    }
    text.push_str(more);
}

/// Adds a text to a list, or to its last one, `parted` from it.
fn join(list: &mut Vec<String>, text: &str, parted: Option<&str>) {
    match list.last_mut().zip(parted) {
        Some((last, parted)) => append(last, text, parted),
        None => list.push(text.to_owned()),
    }
}

/// The element that holds a list, a figure or a listing together: the outermost list, the nearest figure (or the nearest ancestor
/// with a picture), the rows whose cells are its lines.
fn container(page: &Page, block: &TextBlock, role: Role) -> Option<u32> {
    let mut chain = page.chain(block.owner);
    match role {
        Role::List => {
            let lists = chain.take_while(|&at| {
                is_list_part(page.node(at).tag)
                    || page.node(page.node(at).parent).tag == Tag::Dl
                    || !page.node(at).tag.is_block()
                    || at == block.owner
                    || in_item(page, at)
            });
            let lists =
                lists.filter(|&at| matches!(page.node(at).tag, Tag::Ul | Tag::Ol | Tag::Dl | Tag::Menu));
            // What is numbered, and what stands in it, is told apart.
            let numbered = lists.clone().any(|at| page.node(at).tag == Tag::Ol);
            lists.take(if numbered { 1 } else { usize::MAX }).last().or(Some(block.owner))
        }
        Role::Code => chain.find(|&at| page.node(at).tag == Tag::Tr).map(|row| page.node(row).parent),
        Role::Figure => chain
            .clone()
            .find(|&at| page.node(at).tag == Tag::Figure)
            .or_else(|| chain.take(4).find(|&at| picture_address(page, at).is_some()))
            .or(Some(block.owner)),
        _ => None,
    }
}

/// The item of a list that a block stands in.
fn item(page: &Page, block: &TextBlock) -> Option<u32> {
    page.chain(block.owner).find(|&at| matches!(page.node(at).tag, Tag::Li | Tag::Dt | Tag::Dd))
}

pub(super) fn is_list_part(tag: Tag) -> bool {
    matches!(tag, Tag::Ul | Tag::Ol | Tag::Dl | Tag::Menu | Tag::Li | Tag::Dt | Tag::Dd)
}

/// Whether an element stands directly in a list's item.
fn in_item(page: &Page, at: u32) -> bool {
    page.chain(at).take(4).any(|at| matches!(page.node(at).tag, Tag::Li | Tag::Dt | Tag::Dd))
}

/// How far into a subtree a picture is looked for, in nodes.
const DEEP: u32 = 256;

/// The address of a subtree's first picture: what lazy loading holds back is preferred to the placeholder.
pub(crate) fn picture_address(page: &Page, at: u32) -> Option<String> {
    (at..page.node(at).end.min(at + DEEP))
        .filter(|&at| matches!(page.node(at).tag, Tag::Img | Tag::AmpImg))
        .find_map(|at| {
            use Attr::{DataLazySrc, DataOriginal, DataSrc, DataSrcset, Src, Srcset};
            let names = [DataSrc, DataOriginal, DataLazySrc, DataSrcset, Src, Srcset];
            let found = names.into_iter().find_map(|name| page.resolve(page.attr(at, name)?));
            found.filter(|url| url.starts_with("http"))
        })
}

/// A block without its text.
fn new_block(page: &Page, block: &TextBlock, id: u32, role: Role) -> Block {
    let level = (role == Role::Subheading).then(|| {
        page.chain(block.owner).find_map(|at| page.node(at).tag.heading_level()).unwrap_or(BOLD_LEVEL)
    });
    // Until a cell says otherwise.
    let table = role == Role::Table;
    Block {
        id,
        role,
        level,
        head_row: table,
        head_column: table,
        nodes: [block.first, block.end],
        ..Block::default()
    }
}

/// The level given to a subheading that is only a bold line.
const BOLD_LEVEL: u8 = 3;

/// Adds a block's links with addresses that a reader may be given, its text starting at the UTF-16 offset `from`; gives where
/// that ends.
fn links(page: &Page, block: &TextBlock, from: u32, found: &mut Vec<Link>) -> u32 {
    let mut at = (0, from);
    let mut utf16 = |byte: usize| {
        let between = block.text.get(at.0..byte).unwrap_or_default();
        at = (byte, at.1 + between.encode_utf16().count() as u32);
        at.1
    };
    for span in &block.links {
        let (start, end) = (utf16(span.start), utf16(span.end));
        let url =
            page.attr(span.anchor, Attr::Href).filter(|_| start < end).and_then(|href| page.resolve(href));
        found.extend(url.map(|url| Link { start, end, url }));
    }
    utf16(block.text.len())
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use crate::page::html;
    use crate::report::{Block, Options, Role};

    /// The blocks of one role, of a page that is all article.
    fn of(role: Role, html: &str) -> Vec<Block> {
        let page = html::parse(html, Some("https://kabar.example/a"));
        let options = Options { article: Some(0), ..Options::default() };
        let blocks = crate::read(&page, &options).article.blocks;
        blocks.into_iter().filter(|block| block.role == role).collect()
    }

    /// What the links of a block stand on, with their addresses.
    fn linked(block: &Block) -> Vec<(String, &str)> {
        let units: Vec<u16> = block.text.encode_utf16().collect();
        let words = |start: u32, end: u32| {
            String::from_utf16_lossy(units.get(start as usize..end as usize).unwrap_or_default())
        };
        block.links.iter().map(|link| (words(link.start, link.end), link.url.as_str())).collect()
    }

    #[test]
    fn empty_cells_keep_their_places() {
        let table = "<table><caption>Suhu</caption><tr><th></th><th>2 jam</th><th>6 jam</th></tr>\
            <tr><th>Dalam</th><td></td><td>54 <a href=/b>°C</a></td></tr>\
            <tr><th rowspan=2>Luar</th><td colspan=2>41</td></tr><tr><td></td><td>😀 <a href=/c>39</a></td></tr></table>";
        let [block] = &of(Role::Table, table)[..] else { panic!("a table") };
        let rows =
            [&["", "2 jam", "6 jam"][..], &["Dalam", "", "54 °C"], &["Luar", "41"], &["", "", "😀 39"]];
        assert_eq!(block.rows, rows);
        assert_eq!(block.text, " | 2 jam | 6 jam\nDalam |  | 54 °C\nLuar | 41\n |  | 😀 39");
        assert_eq!((block.head_row, block.head_column), (true, true));
        assert_eq!(block.caption.as_deref(), Some("Suhu"));
        let links =
            [("°C".to_owned(), "https://kabar.example/b"), ("39".to_owned(), "https://kabar.example/c")];
        assert_eq!(linked(block), links);
    }

    #[test]
    fn a_table_without_heads_has_none() {
        let [block] = &of(Role::Table, "<table><tr><td>a<td>b<tr><td>c<td>d<tr><th>e<td>f</table>")[..]
        else {
            panic!("a table")
        };
        assert_eq!((block.head_row, block.head_column), (false, false));
    }

    #[test]
    fn spans_make_no_more_cells_than_a_page_has() {
        let row = "<tr><td rowspan=999999999 colspan=999999999></td><td>kata</td></tr>";
        let blocks = of(Role::Table, &format!("<table>{}</table>", row.repeat(100)));
        assert!(blocks.iter().flat_map(|block| &block.rows).all(|cells| cells.len() <= super::WIDEST + 1));
    }

    #[test]
    fn ordered_lists_are_numbered_and_items_keep_their_links() {
        let list = "<ol start=3><li>Cuci 🥕.</li><li>Potong <a href=/b>wortel</a>.<pre>kode</pre></li><li>Rebus.</li></ol>\
            <ul><li>Satu</li></ul><ol><li>Dua<ol><li>Tiga</li></ol></li></ol>";
        let lists = of(Role::List, list);
        let told: Vec<_> = lists.iter().map(|block| (block.number, block.items.len())).collect();
        assert_eq!(told, [(Some(3), 2), (Some(5), 1), (None, 1), (Some(1), 1), (Some(1), 1)]);
        assert_eq!(linked(&lists[0]), [("wortel".to_owned(), "https://kabar.example/b")]);
    }

    #[test]
    fn no_item_has_a_wrong_number() {
        let told = |html: &str| {
            let lists = of(Role::List, html).into_iter();
            lists.map(|block| (block.number, block.items.len())).collect::<Vec<_>>()
        };
        assert_eq!(
            told("<ol><li>a<li value=10>b<li>c<li value=20>d</ol>"),
            [(Some(1), 1), (Some(10), 2), (Some(20), 1)]
        );
        let steps = "<ol><li>a<ul><li>b<li>c</ul><p>d</p></li><li>e</ol>";
        assert_eq!(told(steps), [(Some(1), 1), (None, 2), (None, 1), (Some(2), 1)]);
        for uncounted in ["reversed", "type=A", "type=i", "start=-1"] {
            assert_eq!(told(&format!("<ol {uncounted}><li>a<li>b</ol>")), [(None, 2)], "{uncounted}");
        }
        assert_eq!(told("<dl><div><dt>a<dd>b</div><div><dt>c<dd>d</div></dl>"), [(None, 4)]);
    }

    #[test]
    fn tables_and_lists_in_a_cell_are_its_text() {
        let table = "<table><tr><th>a<th>b<tr><td>c<td>d:<ul><li>e<li><a href=/f>f</a></ul>\
            <tr><td>g<td><table><tr><td>h<td>i<tr><td>j<td>k</table><tr><td>l<td><pre>m\nn</pre></table>";
        let [block] = &of(Role::Table, table)[..] else { panic!("a table") };
        assert_eq!(block.rows, [["a", "b"], ["c", "d: e; f"], ["g", "h i; j k"], ["l", "m n"]]);
        assert_eq!(block.text, "a | b\nc | d: e; f\ng | h i; j k\nl | m n");
        assert_eq!(linked(block), [("f".to_owned(), "https://kabar.example/f")]);
    }

    #[test]
    fn a_listing_in_rows_is_one_without_its_numbers() {
        let rows = "<tr><td>1<td><pre>a</pre><tr><td>2<td><pre>  b</pre>";
        let [block] = &of(Role::Code, &format!("<table>{rows}</table>"))[..] else { panic!("a listing") };
        assert_eq!(block.text, "a\n  b");
    }

    #[test]
    fn a_credit_is_told_by_its_element() {
        for figure in [
            "<figure><img src=a.jpg><span class='pb author'>KABAR/SARI</span> Warga desa</figure>",
            "<figure><img src=a.jpg><figcaption>Warga desa <b class=figcaption--author>KABAR/SARI</b></figcaption></figure>",
            "<figure><img src=a.jpg><figcaption>Warga desa</figcaption><p class=photo-credit>KABAR/SARI</p></figure>",
        ] {
            let [block] = &of(Role::Figure, &format!("<p>Kata.</p>{figure}<p>Kata.</p>"))[..] else {
                panic!("a figure")
            };
            let (caption, credit) = (block.caption.as_deref(), block.credit.as_deref());
            assert_eq!((caption, credit), (Some("Warga desa"), Some("KABAR/SARI")));
        }
    }

    #[test]
    fn captions_keep_their_links() {
        let figure = "<p>Kata.</p><figure><img src=a.jpg><figcaption>Warga <a href=/b>desa</a>. (Foto: <a href=/c>Sari</a>)";
        let [block] = &of(Role::Figure, figure)[..] else { panic!("a figure") };
        assert_eq!((block.caption.as_deref(), block.credit.as_deref()), (Some("Warga desa."), Some("Sari")));
        assert_eq!(linked(block).len(), 2);
    }

    #[test]
    fn the_picture_that_is_shown_in_the_end_is_found() {
        for (image, address) in [
            ("<img src=/a.jpg>", "/a.jpg"),
            ("<img src='data:image/gif;base64,R0lGOD' data-src=/a.jpg>", "/a.jpg"),
            ("<img src=/a.gif data-original=/a.jpg>", "/a.jpg"),
            // An address may have commas.
            ("<img srcset=' /w_800,h_600/a.jpg 800w, /b.jpg 400w'>", "/w_800,h_600/a.jpg"),
            ("<img src=/a.gif data-srcset='/a.jpg, /b.jpg 2x'>", "/a.jpg"),
        ] {
            let page = html::parse(image, Some("https://example.org/"));
            let expected = format!("https://example.org{address}");
            assert_eq!(super::picture_address(&page, 0), Some(expected), "{image}");
        }
    }
}
