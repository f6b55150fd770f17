//! Keeping the article whole: what stands inside it without a sign of being anything else belongs to it.
//!
//! The classifier looks for running text, so a short subheading, a table's cell or a list's item may fall below its
//! threshold though everything around is kept. Such blocks are taken in where they stand in the element that holds the
//! article, between its first and last block, on a path that nothing marks as foreign. Pages of two builds are seen to before:
//! the photo story, whose captions are the article, and the page that is a table, of which one column is.

use super::assemble::is_list_part;
use super::blocks::TextBlock;
use super::features::Scopes;
use super::features::terrain::Terrain;
use super::features::text::{Claims, TextShape};
use super::likes;
use super::reasons::TELLING;
use super::verdict::source_of;
use crate::lang::class_tokens::Family;
use crate::lang::labels::Label;
use crate::page::{NONE, Tag};

/// The part of the chosen text that the holder must hold.
const HELD: f32 = 0.9;
/// A block of more links than this is no part of the text.
const LINKS: f32 = 0.5;
/// Blocks that the classifier thinks less likely stay out.
const LEAST: f32 = 0.06;
/// A paragraph needs more: it says enough of itself.
const LEAST_PARAGRAPH: f32 = 0.25;
/// A title has so many words.
const TITLE: (f32, f32) = (3.0, 20.0);
/// A sentence that announces a list has so many words.
const ANNOUNCED: f32 = 4.0;
/// An item's text stands in it, or in an element of its own.
const ITEM_LEVELS: usize = 2;
/// A photo story's captions have at least so many words.
const CAPTION: f32 = 8.0;
/// A page with a block this likely is no photo story that nothing declares.
const LIKELY: f32 = 0.6;
/// A caption that says this much of what the page is declared to say, in percent, is the article's beginning.
const DECLARED: u8 = 80;
/// The part of the chosen text that a column holds, where the page has columns.
const COLUMN: f32 = 0.6;
/// Class words that mark something else than the article.
const FOREIGN: u32 = Family::Related.bit()
    | Family::Ad.bit()
    | Family::Share.bit()
    | Family::Comment.bit()
    | Family::Newsletter.bit()
    | Family::Gate.bit()
    | Family::Cookie.bit()
    | Family::Popular.bit()
    | Family::Author.bit()
    | Family::Date.bit()
    | Family::Caption.bit()
    | Family::Tags.bit()
    | Family::Button.bit()
    | Family::Hidden.bit()
    | Family::Nav.bit();

/// Takes in what the choice left out within the article.
pub(crate) fn complete(
    terrain: &Terrain<'_>,
    claims: &Claims,
    scopes: &Scopes,
    probabilities: &[f32],
    kept: &mut [bool],
) {
    let chosen = |kept: &[bool], number: usize| kept.get(number) == Some(&true);
    photo_story(terrain, claims, probabilities, kept);
    one_column(terrain, kept);
    let (Some(first), Some(mut last)) = (kept.iter().position(|&k| k), kept.iter().rposition(|&k| k)) else {
        return;
    };
    let Some(holder) = holder(terrain, kept, first) else { return };
    lines(terrain, scopes, holder, probabilities, kept);
    for number in first + 1..kept.len() {
        let probability = probabilities.get(number).copied().unwrap_or_default();
        // The text goes on where the like of its last block comes next.
        let like = || terrain.signatures.get(number) == terrain.signatures.get(last);
        if number > last && !(probability >= LEAST_PARAGRAPH && like()) {
            break;
        }
        if !chosen(kept, number) && belongs(terrain, scopes, holder, number, probability, number < last) {
            kept.get_mut(number).into_iter().for_each(|kept| *kept = true);
            last = last.max(number);
        }
        if number > last {
            break;
        }
    }
    for number in (first.saturating_sub(1)..last).rev() {
        let heads = || likes::unfolds(terrain, number) || likes::is_like(terrain, kept, number);
        if !chosen(kept, number) && chosen(kept, number + 1) && heads() {
            kept.get_mut(number).into_iter().for_each(|kept| *kept = true);
        }
    }
    if let Some(title) = first.checked_sub(1).filter(|&number| is_bold_title(terrain, number, holder)) {
        kept.get_mut(title).into_iter().for_each(|kept| *kept = true);
    }
}

/// Where lines that only breaks part, an element's own, are the text and most of them are left out, all are kept that nothing speaks
/// against: one by one they are too short to be likely.
fn lines(terrain: &Terrain<'_>, scopes: &Scopes, holder: u32, probabilities: &[f32], kept: &mut [bool]) {
    let own = |number: usize| terrain.blocks.get(number).is_some_and(|block| block.owner == holder);
    let lines: Vec<usize> = (0..kept.len()).filter(|&number| own(number)).collect();
    let chosen = lines.iter().filter(|&&number| kept.get(number) == Some(&true)).count();
    if chosen * 2 >= lines.len() {
        return;
    }
    for number in lines {
        let probability = probabilities.get(number).copied().unwrap_or_default();
        if belongs(terrain, scopes, holder, number, probability, true) {
            kept.get_mut(number).into_iter().for_each(|kept| *kept = true);
        }
    }
}

/// Keeps or leaves each table of data as a whole, by the half of its text that is kept, and keeps the rest of a list of which half is,
/// a list that the text announces, and the source of a quotation. What has a telling label of its own speaks for itself.
pub(crate) fn make_whole(terrain: &Terrain<'_>, kept: &mut [bool]) {
    let page = terrain.page;
    let list = |block: &TextBlock| {
        let mut chain = page.chain(block.owner).take(ITEM_LEVELS);
        let item = chain.find(|&at| is_list_part(page.node(at).tag))?;
        page.chain(item).take_while(|&at| is_list_part(page.node(at).tag)).last()
    };
    let wholes = terrain.blocks.iter().zip(&terrain.tables).map(|(block, &table)| match table {
        NONE => list(block).unwrap_or(NONE),
        table => table,
    });
    let wholes: Vec<_> = wholes.collect();
    let mut from = 0;
    for parts in wholes.chunk_by(|a, b| a == b) {
        let range = from..from + parts.len();
        from = range.end;
        if parts.first() == Some(&NONE) {
            continue;
        }
        let table = terrain.table(range.start).is_some();
        let before = range.start.checked_sub(1).filter(|&before| kept.get(before) == Some(&true));
        let announced = before.zip(parts.first()).is_some_and(|(before, &at)| announces(terrain, before, at));
        let blocks = terrain.blocks.get(range.clone()).unwrap_or_default();
        let shapes = terrain.shapes.get(range.clone()).unwrap_or_default();
        let kept = kept.get_mut(range).unwrap_or_default();
        let labelled = |shape: &TextShape| shape.label.is_some_and(|(_, length)| length >= TELLING);
        let length = |(shape, &kept): (&TextShape, &bool)| match kept {
            _ if labelled(shape) => 0.0,
            true => shape.length(),
            false => -shape.length(),
        };
        // Who wrote and edited it stands in a table as well.
        let imprint = |(block, shape): (&TextBlock, &TextShape)| {
            page.node(block.owner).tag == Tag::Td
                && shape.label.is_some_and(|(label, _)| matches!(label, Label::Byline | Label::Editor))
        };
        if table && blocks.iter().zip(shapes).any(imprint) {
            continue;
        }
        // Of two items as long one is half.
        let half = !table && kept.iter().filter(|&&kept| kept).count() * 2 >= kept.len();
        let whole = announced || half || shapes.iter().zip(&*kept).map(length).sum::<f32>() >= 0.0;
        for (shape, kept) in shapes.iter().zip(kept) {
            if !labelled(shape) {
                *kept = whole || *kept && !table;
            }
        }
    }
    for (number, block) in terrain.blocks.iter().enumerate().skip(1) {
        let before = terrain.blocks.get(number - 1).filter(|_| kept.get(number - 1) == Some(&true));
        if before.zip(source_of(page, block)).is_some_and(|(before, quote)| before.first > quote)
            && let Some(kept) = kept.get_mut(number)
        {
            *kept = true;
        }
    }
}

/// Whether a block is a sentence of the text that a list beside it completes: "The council published three papers:".
fn announces(terrain: &Terrain<'_>, number: usize, list: u32) -> bool {
    let (page, found) = (terrain.page, terrain.blocks.get(number).zip(terrain.shapes.get(number)));
    found.is_some_and(|(block, shape)| {
        shape.words >= ANNOUNCED
            && shape.label.is_none()
            && block.text.ends_with(&[':', '：'][..])
            && page.node(block.owner).parent == page.node(list).parent
    })
}

/// Whether a block is the bold line over the text of a page on which no heading is the headline.
fn is_bold_title(terrain: &Terrain<'_>, number: usize, holder: u32) -> bool {
    let found = terrain.blocks.get(number).zip(terrain.shapes.get(number));
    terrain.headline.is_none()
        && found.is_some_and(|(block, shape)| {
            (TITLE.0..=TITLE.1).contains(&shape.words)
                && block.is_bold()
                && block.link_chars == 0
                && (holder..terrain.page.node(holder).end).contains(&block.first)
        })
}

/// Of a photo story, which has no other text, the captions: those after the headline that look like the first, where nothing
/// chosen is likely, and the rest of it no longer than they are, or where the first is what the page is declared to say and that is not.
fn photo_story(terrain: &Terrain<'_>, claims: &Claims, probabilities: &[f32], kept: &mut [bool]) {
    let Some(headline) = terrain.headline else { return };
    let likely = kept.iter().zip(probabilities).any(|(kept, probability)| *kept && *probability >= LIKELY);
    let is_caption = |number: usize| {
        let found = terrain.blocks.get(number).zip(terrain.shapes.get(number));
        found.is_some_and(|(block, shape)| {
            number > headline
                && shape.words >= CAPTION
                && block.link_chars * 2 <= block.chars
                && terrain.chain(block.owner).iter().any(|&at| terrain.page.node(at).tag == Tag::Figcaption)
        })
    };
    let Some(first) = (0..kept.len()).find(|&number| is_caption(number)) else { return };
    let look = terrain.signatures.get(first);
    let captions: Vec<bool> =
        (0..kept.len()).map(|number| terrain.signatures.get(number) == look && is_caption(number)).collect();
    let (mut told, mut other) = (0.0, 0.0);
    for ((shape, &caption), &kept) in terrain.shapes.iter().zip(&captions).zip(kept.iter()) {
        match caption {
            true => told += shape.length(),
            false if kept => other += shape.length(),
            false => {}
        }
    }
    let is_declared = |said: &dyn Fn(usize) -> bool| {
        let said = terrain.shapes.iter().enumerate().filter(|&(number, _)| said(number));
        claims.covered(said.map(|(_, shape)| &shape.tokens[..]))[1] >= DECLARED
    };
    let chosen = |number: usize| kept.get(number) == Some(&true) && captions.get(number) != Some(&true);
    let declared = || is_declared(&|number| number == first) && !is_declared(&chosen);
    if told > other && !likely || told > 0.0 && declared() {
        kept.iter_mut().zip(captions).for_each(|(kept, caption)| *kept = caption);
    }
}

/// Of a page laid out as a table the column that holds the text, where nothing but lengths tells it from those beside it.
fn one_column(terrain: &Terrain<'_>, kept: &mut [bool]) {
    let page = terrain.page;
    let (mut all, mut longest) = (0.0, None);
    for ((block, shape), _) in
        terrain.blocks.iter().zip(&terrain.shapes).zip(&*kept).filter(|(_, kept)| **kept)
    {
        all += shape.length();
        if longest.is_none_or(|(most, _)| shape.length() > most) {
            longest = Some((shape.length(), block.owner));
        }
    }
    let Some((_, owner)) = longest else { return };
    let mut column = None;
    for at in terrain.chain(owner).into_iter().filter(|&at| page.node(at).tag == Tag::Td) {
        let held = chosen_within(terrain, kept, at);
        if held >= COLUMN * all && held < all {
            column = Some(at);
        }
    }
    let Some(cell) = column else { return };
    let within = |at: u32, block: &TextBlock| at <= block.first && block.first < page.node(at).end;
    let table = page.chain(cell).find(|&at| page.node(at).tag == Tag::Table).unwrap_or(cell);
    for (block, kept) in terrain.blocks.iter().zip(kept) {
        *kept &= within(cell, block) || !within(table, block);
    }
}

/// The length of the chosen text in an element.
fn chosen_within(terrain: &Terrain<'_>, kept: &[bool], at: u32) -> f32 {
    let range = at..terrain.page.node(at).end;
    let mut length = 0.0;
    for ((block, shape), &kept) in terrain.blocks.iter().zip(&terrain.shapes).zip(kept) {
        if kept && range.contains(&block.first) {
            length += shape.length();
        }
    }
    length
}

/// The smallest element around the first chosen block that holds nearly all of the chosen text.
fn holder(terrain: &Terrain<'_>, kept: &[bool], first: usize) -> Option<u32> {
    let all = chosen_within(terrain, kept, 0);
    let mut chain = terrain.chain(terrain.blocks.get(first)?.owner).into_iter();
    chain.find(|&at| chosen_within(terrain, kept, at) >= HELD * all)
}

fn belongs(
    terrain: &Terrain<'_>,
    scopes: &Scopes,
    holder: u32,
    number: usize,
    probability: f32,
    within: bool,
) -> bool {
    let (Some(block), Some(shape)) = (terrain.blocks.get(number), terrain.shapes.get(number)) else {
        return false;
    };
    // A sentence may be one link.
    let likely = shape.ends && probability >= LEAST_PARAGRAPH;
    let linked = block.link_chars as f32 > LINKS * block.chars as f32 && !likely;
    if linked || scopes.label(number).is_some() || shape.label.is_some() || probability < LEAST {
        return false;
    }
    // Lines of one element that only breaks part.
    let mut held = within && block.owner == holder;
    for at in terrain.chain(block.first).into_iter().skip(1) {
        if at == holder {
            return held || probability >= LEAST_PARAGRAPH;
        }
        let node = terrain.page.node(at);
        // The button that unfolds a part is the part's heading.
        if node.tag == Tag::Button && is_structural(terrain.page.node(node.parent).tag) {
            continue;
        }
        // Around a table, a list, a listing or a quotation a figure is no picture's, and a form holds what it filters.
        let around = held && matches!(node.tag, Tag::Figure | Tag::Form);
        // Recommendations without a link are the article's own.
        let foreign = terrain.families(at) & FOREIGN;
        let own = foreign == Family::Related.bit() && terrain.within(at).links <= 0.0;
        if is_foreign(node.tag) && !around || foreign != 0 && !own {
            return false;
        }
        held |= is_structural(node.tag);
    }
    false
}

fn is_foreign(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        Nav | Aside | Footer | Form | Figure | Figcaption | Button | Label | Header | Address | Time
    )
}

fn is_structural(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, H2 | H3 | H4 | H5 | H6 | Summary | Li | Dt | Dd | Td | Th | Caption | Pre | Blockquote)
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::article::{blocks, metadata};
    use crate::page::html;
    use crate::report::Options;

    #[test]
    fn a_photo_story_is_its_captions() {
        let pictures: String = [
            "Perahu berangkat sebelum matahari terbit di Teluk Hening pada Minggu pagi",
            "Warga membentangkan tali bibit di antara dua pelampung dekat dermaga lama",
        ]
        .iter()
        .map(|caption| {
            format!("<figure class=foto><img src=/1.jpg><figcaption>{caption}</figcaption></figure>")
        })
        .collect();
        let html = format!(
            "<nav><a href=/>Beranda</a></nav><main><h1>Panen di Teluk Hening</h1>{pictures}</main><aside><figure>\
             <img src=/2.jpg><figcaption><a href=/x>Warga pulau lain menanti kapal perpustakaan yang singgah dua kali setahun</a>\
             </figcaption></figure></aside>"
        );
        let text = crate::read(&html::parse(&html, None), &Options::default()).article.text;
        assert!(text.contains("Perahu berangkat") && text.contains("tali bibit"), "{text}");
        assert!(!text.contains("pulau lain"), "{text}");
    }

    #[test]
    fn the_text_of_a_photo_story_goes_on_in_its_captions() {
        let text =
            "Di gudang bekas pelelangan ikan, lima perempuan menjahit layar untuk lomba perahu setiap tahun.";
        let caption =
            "Benang nilon direndam minyak kelapa semalam agar tidak kaku terkena air laut dan angin timur.";
        let item = format!("<div class=item><img src=/1.jpg><div class=caption><p>{caption}</p></div></div>");
        let html =
            format!("<h1>Menjahit layar perahu</h1><div><p>{text}</p></div><div>{}</div>", item.repeat(5));
        let text = crate::read(&html::parse(&html, None), &Options::default()).article.text;
        assert!(text.starts_with("Di gudang") && text.contains("Benang nilon"), "{text}");
    }

    #[test]
    fn captions_that_the_page_declares_are_the_article_where_more_is_chosen() {
        let captions = [
            "Perahu berangkat sebelum matahari terbit di Teluk Hening",
            "Warga membentangkan tali bibit di antara dua pelampung",
        ];
        let pictures = captions
            .map(|caption| format!("<figure><img src=/1.jpg><figcaption>{caption}</figcaption></figure>"));
        let other = "Warga pulau lain menanti kapal perpustakaan. ".repeat(5);
        let chosen = |description: &str| {
            let head = format!("<meta name=description content='{description}'>");
            let html = format!("{head}<h1>Panen di Teluk Hening</h1>{}<p>{other}</p>", pictures.concat());
            let page = html::parse(&html, None);
            let (blocks, declared) = (blocks::cut(&page), metadata::declared(&page));
            let claims = Claims::new(&declared);
            let mut kept = vec![false, false, false, true];
            photo_story(&Terrain::survey(&page, &blocks, &claims), &claims, &[0.0, 0.1, 0.1, 0.4], &mut kept);
            kept
        };
        assert_eq!(chosen(captions[0]), [false, true, true, false]);
        assert_eq!(chosen("Kabar dari pulau lain"), [false, false, false, true]);
    }

    #[test]
    fn of_a_page_laid_out_as_a_table_one_column_is_the_text() {
        let prose = "Hujan turun sejak pagi di seluruh kota, dan warga menunggu air surut di beranda rumah masing-masing.";
        let html = format!(
            "<table><tr><td><p>Gubernur meminta laporan dana bantuan paling lambat akhir bulan, kata wakilnya.</p>\
             <td><h1>Hujan</h1>{}<table><tr><td>Bogor<td>80 milimeter</table>\
             <td><p>Sebuah kapal kandas sekitar dua mil dari dermaga, dan penumpangnya selamat semua.</p></table>",
            format!("<p>{prose}</p>").repeat(5),
        );
        let text = crate::read(&html::parse(&html, None), &Options::default()).article.text;
        assert!(
            text.contains("Hujan turun") && !text.contains("Gubernur") && !text.contains("kapal"),
            "{text}"
        );
    }
}
