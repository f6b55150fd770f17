//! Pages written as snapshots, and snapshots as bytes: what the property tests and the fuzz targets feed the decoder.

use intisari::page::snapshot::{Snapshot, VERSION, decode};
use intisari::page::{Page, Tag};

/// The page that its snapshot gives.
pub fn read_back(page: &Page) -> Page {
    let (text, nodes) = tokens(page);
    let snapshot =
        Snapshot { version: VERSION, url: page.url(), truncated: false, text: &text, nodes: &nodes };
    let Ok(page) = decode(&snapshot) else { panic!("a sound snapshot is refused") };
    page
}

/// A page that was never laid out, as its snapshot's text and numbers.
pub fn tokens(page: &Page) -> (String, Vec<u32>) {
    let (mut text, mut nodes, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut piece = |piece: &str| {
        text.push_str(piece);
        piece.encode_utf16().count() as u32
    };
    for (at, node) in (0..).zip(page.nodes()) {
        while open.pop_if(|end| *end <= at).is_some() {
            nodes.push(0);
        }
        if node.tag == Tag::Text {
            nodes.extend([1, piece(page.text(at))]);
        } else {
            let attributes: Vec<_> = page.attrs(at).collect();
            nodes.extend([2, node.tag as u32, 8, attributes.len() as u32]);
            nodes.extend(attributes.iter().flat_map(|&(name, value)| [name as u32, piece(value)]));
            open.push(node.end);
        }
    }
    (text, nodes)
}

/// A page as the bytes that [`parts`] takes for it.
pub fn bytes(page: &Page) -> Vec<u8> {
    let (text, nodes) = tokens(page);
    let mut bytes: Vec<u8> = text.bytes().filter(|&byte| byte != 0).chain([0]).collect();
    for number in nodes {
        match u8::try_from(number) {
            Ok(byte) if byte < u8::MAX => bytes.push(byte),
            _ => bytes.extend([u8::MAX].into_iter().chain(number.to_le_bytes())),
        }
    }
    bytes
}

/// Bytes as a snapshot's parts: the text and a zero byte, then the numbers, each a byte or 255 and four bytes.
pub fn parts(bytes: &[u8]) -> Option<(String, Vec<u32>)> {
    let end = bytes.iter().position(|&byte| byte == 0)?;
    let (text, mut numbers) = bytes.split_at(end);
    let mut nodes = Vec::new();
    while let Some((&first, rest)) = numbers.split_first() {
        numbers = rest;
        nodes.push(match rest.split_first_chunk() {
            Some((wide, rest)) if first == u8::MAX => {
                numbers = rest;
                u32::from_le_bytes(*wide)
            }
            _ => first.into(),
        });
    }
    nodes.remove(0);
    Some((String::from_utf8_lossy(text).into_owned(), nodes))
}
