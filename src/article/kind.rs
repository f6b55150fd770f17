//! Is the page an article, and is what was chosen its text? A forest for each, over the page as a whole.
//!
//! Front pages, categories, searches, products and services are not; neither are forum threads and reference
//! documentation, which have no one text to sum up. They can be read all the same: the report holds what was found.

use super::features::row::Row;
use super::features::terrain::{Terrain, good_length};
use super::select::Selection;
use crate::model::{Forest, Weights};

/// From this probability on a page is an article.
const ARTICLE: f32 = 0.5;

/// How sure a plain page is an article.
const PLAIN: f32 = 0.6;
/// A plain page has no more blocks than this.
const PLAIN_BLOCKS: usize = 40;
/// Of one that declares nothing, since it was made before there was anything to declare; then its text is of several paragraphs.
const OLD_BLOCKS: usize = 200;
const PARAGRAPHS: usize = 3;
/// The article's part of a plain page's text that is not ruled out, at the least.
const PLAIN_SHARE: f32 = 0.5;

/// Whether the page is an article, and how sure it is that it is one and what was chosen its text.
pub(crate) fn judge(
    row: Row,
    terrain: &Terrain<'_>,
    probabilities: &[f32],
    selection: &Selection,
    silent: bool,
    weights: &Weights<'_>,
) -> (bool, f32) {
    let ask = |forest: &Forest<'_>| {
        let found = forest.probabilities(&mut std::iter::once(row.values.clone()));
        found.first().copied().unwrap_or_default()
    };
    let article =
        ask(&weights.kind).max(if is_plain(terrain, probabilities, selection, silent) { PLAIN } else { 0.0 });
    (article >= ARTICLE, article.min(ask(&weights.choice)))
}

/// A small page that is a headline and its text has nothing else to be, whatever else is ruled out. The forest, learned from the
/// crowded web, doubts it.
fn is_plain(terrain: &Terrain<'_>, probabilities: &[f32], selection: &Selection, silent: bool) -> bool {
    let (mut length, mut all) = (0.0, 0.0);
    let (mut blocks, mut running) = (0, 0);
    for (number, (block, shape)) in terrain.blocks.iter().zip(&terrain.shapes).enumerate() {
        if selection.kept.get(number) == Some(&true) {
            length += shape.length();
            blocks += 1;
            running += usize::from(shape.ends && good_length(block, shape) > 0.0);
        }
        all += if probabilities.get(number).is_some_and(|&p| p > 0.0) { shape.length() } else { 0.0 };
    }
    // Manuals are of headings and lists.
    let several = running >= PARAGRAPHS && running * 4 >= blocks * 3;
    let few = if silent && several { OLD_BLOCKS } else { PLAIN_BLOCKS };
    (terrain.headline.is_some() || several)
        && terrain.blocks.len() <= few
        && length > 0.0
        && length >= PLAIN_SHARE * all
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use crate::page::html;
    use crate::report::{Kind, Options};

    #[test]
    fn a_text_behind_a_wall_is_not_shown_with_confidence() {
        let text: String = (1..9)
            .map(|week| format!("<p>Pada pekan ke-{week} warga kembali turun ke sungai, kata ketua kelompok tani, dan air mulai jernih.</p>"))
            .collect();
        let page = |box_of_text: &str| {
            html::parse(
                &format!(
                    "<title>Sungai kembali jernih</title><meta property=og:type content=article><meta name=description \
                     content='Delapan pekan warga turun ke sungai, dan air mulai jernih.'><nav><a href=/>Beranda</a>\
                     <a href=/daerah>Daerah</a></nav><article><h1>Sungai kembali jernih</h1><p>Warga lima kampung membersihkan \
                     sungai selama delapan pekan, dan hasilnya mulai terlihat.</p><div{box_of_text}>{text}</div></article>\
                     <footer>Hak cipta</footer>"
                ),
                None,
            )
        };
        let [shown, walled] = ["", " hidden"].map(|hidden| crate::read(&page(hidden), &Options::default()));
        assert_eq!(shown.kind, Kind::Article);
        assert!(
            walled.confidence < 0.6 && walled.confidence < shown.confidence,
            "{} {}",
            walled.confidence,
            shown.confidence
        );
    }
}
