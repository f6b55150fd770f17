//! From verdicts to the report's blocks: items gathered into lists, cells into tables, captions to their figures.

use super::blocks::TextBlock;
use super::metadata::caption;
use super::verdict::Verdict;
use crate::page::{Attr, Page, Tag};
use crate::report::{Block, Link, Removed, Role};

/// The kept and the removed blocks, each in reading order.
pub(crate) fn assemble(
    page: &Page,
    blocks: Vec<TextBlock>,
    verdicts: Vec<Verdict>,
) -> (Vec<Block>, Vec<Removed>) {
    let (mut kept, mut removed) = (Vec::new(), Vec::new());
    let mut open: Option<Group> = None;
    for (id, (block, verdict)) in blocks.into_iter().zip(verdicts).enumerate() {
        let id = id as u32;
        match verdict {
            Verdict::Remove((reason, evidence)) => {
                removed.push(Removed {
                    id,
                    reason,
                    evidence,
                    text: block.text,
                    nodes: [block.first, block.end],
                });
            }
            Verdict::Keep(role) => {
                let container = container(page, &block, role);
                if let Some(group) = open.as_mut().filter(|group| group.holds(role, container)) {
                    group.add(page, &block);
                    continue;
                }
                kept.extend(open.take().map(|group| group.finish(page)));
                let mut group = Group {
                    role,
                    container,
                    block: new_block(page, &block, id, role),
                    last_cell: None,
                    last_row: None,
                };
                if container.is_some() {
                    group.add(page, &block);
                } else {
                    group.block.links = links(page, &block);
                    group.block.text = block.text;
                }
                open = Some(group);
            }
        }
    }
    kept.extend(open.map(|group| group.finish(page)));
    (kept, removed)
}

/// A kept block that may go on: a list, a table or a figure until its element ends.
struct Group {
    role: Role,
    /// The list, table or figure element.
    container: Option<u32>,
    block: Block,
    last_cell: Option<u32>,
    last_row: Option<u32>,
}

impl Group {
    fn holds(&self, role: Role, container: Option<u32>) -> bool {
        self.role == role && container.is_some() && self.container == container
    }

    /// Adds a text block as an item, a cell, or more of the one before.
    fn add(&mut self, page: &Page, block: &TextBlock) {
        let nearest = |tags: &[Tag]| page.chain(block.owner).find(|&at| tags.contains(&page.node(at).tag));
        self.block.nodes[1] = block.end;
        match self.role {
            Role::Table
                if nearest(&[Tag::Td, Tag::Th, Tag::Caption])
                    .is_some_and(|at| page.node(at).tag == Tag::Caption) =>
            {
                append(self.block.caption.get_or_insert_default(), &block.text);
            }
            Role::Table => {
                let (cell, row) = (nearest(&[Tag::Td, Tag::Th, Tag::Caption]), nearest(&[Tag::Tr]));
                if row != self.last_row || self.block.rows.is_empty() {
                    self.block.rows.push(Vec::new());
                }
                if let Some(cells) = self.block.rows.last_mut() {
                    join(cells, &block.text, cell.is_some() && cell == self.last_cell);
                }
                (self.last_cell, self.last_row) = (cell, row);
            }
            Role::List => {
                let item = nearest(&[Tag::Li, Tag::Dt, Tag::Dd]);
                join(&mut self.block.items, &block.text, item.is_some() && item == self.last_cell);
                self.last_cell = item;
            }
            _ => append(self.block.caption.get_or_insert_default(), &block.text),
        }
    }

    fn finish(mut self, page: &Page) -> Block {
        match self.role {
            Role::Table => {
                let rows = self.block.rows.iter().map(|cells| cells.join(" | "));
                self.block.text = rows.collect::<Vec<_>>().join("\n");
            }
            Role::List => self.block.text = self.block.items.join("\n"),
            Role::Figure => {
                self.block.text = self.block.caption.take().unwrap_or_default();
                let parts = caption::split(&self.block.text);
                self.block.caption = Some(parts.caption.to_owned()).filter(|caption| !caption.is_empty());
                self.block.credit = parts.credit.map(str::to_owned);
                self.block.url = self.container.and_then(|figure| picture_address(page, figure));
            }
            _ => {}
        }
        self.block
    }
}

fn append(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

fn join(list: &mut Vec<String>, text: &str, same: bool) {
    match list.last_mut().filter(|_| same) {
        Some(last) => append(last, text),
        None => list.push(text.to_owned()),
    }
}

/// The element that holds a list, a table or a figure together: the outermost list, the nearest table, the nearest figure (or
/// the nearest ancestor with a picture).
fn container(page: &Page, block: &TextBlock, role: Role) -> Option<u32> {
    let mut chain = page.chain(block.owner);
    match role {
        Role::List => {
            let lists = chain.take_while(|&at| {
                is_list_part(page.node(at).tag)
                    || !page.node(at).tag.is_block()
                    || at == block.owner
                    || in_item(page, at)
            });
            lists
                .filter(|&at| matches!(page.node(at).tag, Tag::Ul | Tag::Ol | Tag::Dl | Tag::Menu))
                .last()
                .or(Some(block.owner))
        }
        Role::Table => chain.find(|&at| page.node(at).tag == Tag::Table),
        Role::Figure => chain
            .clone()
            .find(|&at| page.node(at).tag == Tag::Figure)
            .or_else(|| chain.take(4).find(|&at| picture_address(page, at).is_some()))
            .or(Some(block.owner)),
        _ => None,
    }
}

fn is_list_part(tag: Tag) -> bool {
    matches!(tag, Tag::Ul | Tag::Ol | Tag::Dl | Tag::Menu | Tag::Li | Tag::Dt | Tag::Dd)
}

/// Whether an element stands directly in a list's item.
fn in_item(page: &Page, at: u32) -> bool {
    page.chain(at).take(4).any(|at| matches!(page.node(at).tag, Tag::Li | Tag::Dt | Tag::Dd))
}

/// The address of a subtree's first picture: what lazy loading holds back is preferred to the placeholder.
pub(crate) fn picture_address(page: &Page, at: u32) -> Option<String> {
    (at..page.node(at).end).filter(|&at| matches!(page.node(at).tag, Tag::Img | Tag::AmpImg)).find_map(|at| {
        let lists = [Attr::DataSrcset, Attr::Srcset]
            .into_iter()
            .filter_map(|name| page.attr(at, name)?.split(&[',', ' '][..]).find(|part| !part.is_empty()));
        let [lazy, own] =
            [&[Attr::DataSrc, Attr::DataOriginal, Attr::DataLazySrc][..], &[Attr::Src]].map(|names| {
                names.iter().find_map(|&name| page.attr(at, name)).and_then(|src| page.resolve(src))
            });
        lazy.or(own)
            .or_else(|| lists.into_iter().find_map(|src| page.resolve(src)))
            .filter(|url| url.starts_with("http"))
    })
}

/// A block without its text.
fn new_block(page: &Page, block: &TextBlock, id: u32, role: Role) -> Block {
    let level = (role == Role::Subheading).then(|| {
        page.chain(block.owner).find_map(|at| page.node(at).tag.heading_level()).unwrap_or(BOLD_LEVEL)
    });
    Block {
        id,
        role,
        level,
        text: String::new(),
        items: Vec::new(),
        rows: Vec::new(),
        url: None,
        caption: None,
        credit: None,
        links: Vec::new(),
        nodes: [block.first, block.end],
    }
}

/// The level given to a subheading that is only a bold line.
const BOLD_LEVEL: u8 = 3;

/// A block's links with addresses a reader may be given, at UTF-16 offsets.
fn links(page: &Page, block: &TextBlock) -> Vec<Link> {
    let mut at = (0, 0);
    let mut utf16 = |byte: usize| {
        let between = block.text.get(at.0..byte).unwrap_or_default();
        at = (byte, at.1 + between.encode_utf16().count() as u32);
        at.1
    };
    let spans =
        block.links.iter().map(|span| (utf16(span.start), utf16(span.end), span.anchor)).collect::<Vec<_>>();
    spans
        .into_iter()
        .filter_map(|(start, end, anchor)| {
            let url = page.resolve(page.attr(anchor, Attr::Href)?)?;
            (start < end).then_some(Link { start, end, url })
        })
        .collect()
}
