//! What the reader decided: the right element, a block put back, a block taken out. A hand outranks every weight.

use super::complete;
use super::features::terrain::Terrain;
use super::reasons::Removal;
use super::select::Selection;
use super::verdict::{Verdict, body_role};
use crate::report::{Options, Reason, Sign};

/// The blocks of an element that the reader took for the article, without its lists of links.
pub(crate) fn within(terrain: &Terrain<'_>, element: u32) -> Selection {
    let end = if element < terrain.page.len() { terrain.page.node(element).end } else { element };
    let kept = terrain
        .blocks
        .iter()
        .map(|block| (element..end).contains(&block.first) && block.link_chars * 2 <= block.chars);
    let mut kept: Vec<_> = kept.collect();
    complete::make_whole(terrain, &mut kept);
    Selection { kept, expected: 1.0 }
}

/// Gives the blocks that the reader named the verdict that the reader gave.
pub(crate) fn overrule(terrain: &Terrain<'_>, verdicts: &mut [Verdict], options: &Options) {
    let named = |list: &Option<Vec<[u32; 2]>>, at: u32| {
        list.iter().flatten().any(|&[first, end]| (first..end).contains(&at))
    };
    for (number, (block, verdict)) in terrain.blocks.iter().zip(verdicts).enumerate() {
        match verdict {
            Verdict::Remove(_) if named(&options.keep, block.first) => {
                *verdict = Verdict::Keep(body_role(terrain, number));
            }
            Verdict::Keep(_) if named(&options.remove, block.first) => {
                *verdict = Verdict::Remove(Removal::by(Reason::ByHand, Sign::Reader));
            }
            _ => {}
        }
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use crate::page::html;
    use crate::report::{Options, Reason};

    const PAGE: &str = "<h1>Hujan reda</h1><div><p>Hujan turun di Bogor sejak pagi, dan sungai meluap ke jalan raya.</p>\
        <p>Warga membersihkan rumah mereka, lalu kembali bekerja seperti biasa pada hari Senin.</p></div>\
        <footer><p>Hak cipta Kabarsena</p></footer>";

    #[test]
    fn a_block_goes_and_comes_back() {
        let page = html::parse(PAGE, None);
        let before = crate::read(&page, &Options::default());
        let first = before.article.blocks.iter().find(|block| block.text.starts_with("Hujan turun")).unwrap();
        let gone = Options { remove: Some(vec![first.nodes]), ..Options::default() };
        let report = crate::read(&page, &gone);
        assert!(!report.article.text.contains("Hujan turun"));
        assert!(report.removed.iter().any(|it| it.reason == Reason::ByHand && it.text == first.text));
        let footer = before.removed.iter().find(|it| it.text.starts_with("Hak cipta")).unwrap();
        let back = Options { keep: Some(vec![footer.nodes]), ..Options::default() };
        assert!(crate::read(&page, &back).article.text.ends_with("Hak cipta Kabarsena"));
    }

    #[test]
    fn the_reader_names_the_article() {
        let page = html::parse("<ul><li>Satu</li></ul><div><p>Dua tiga</p></div>", None);
        let whole = Options { article: Some(0), ..Options::default() };
        let report = crate::read(&page, &whole);
        assert_eq!(report.article.text, "Satu\n\nDua tiga");
        assert_eq!(crate::read(&page, &Options { article: Some(999), ..whole }).article.text, "");
    }

    #[test]
    fn captions_are_the_text_of_a_photo_story() {
        let page = html::parse(
            "<figure><img src=1.jpg><figcaption>Perahu hias berlayar menuju muara.</figcaption></figure>\
             <figure><img src=2.jpg><figcaption>Warga menonton dari jembatan bambu.</figcaption></figure>",
            None,
        );
        let whole = Options { article: Some(0), ..Options::default() };
        let report = crate::read(&page, &whole);
        assert_eq!(
            report.article.text,
            "Perahu hias berlayar menuju muara.\n\nWarga menonton dari jembatan bambu."
        );
        assert_eq!(report.summary.sentences.len(), 2);
    }
}
