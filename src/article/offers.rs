//! Offers: boxes among the article's paragraphs that ask for something: to subscribe, to give, to apply, to buy, to install.
//!
//! Their words are those of any sentence, in any language, and their classes are the site's own. What tells them is how they are
//! built: an element like no other of the page, of a few short lines, that ends in a link standing alone, a button or a form.

use super::features::terrain::{Terrain, good_length};
use super::teasers::leads_on;
use crate::page::Tag;

/// An offer is of so many blocks, no longer than this on the common scale of lengths.
const BLOCKS: (u32, u32) = (2, 6);
const LENGTH: f32 = 320.0;
/// What is pressed says so few words.
const CALL: f32 = 6.0;
/// So few elements of the page look alike.
const TWINS: u32 = 2;
/// So many paragraphs of running text stand before it in the same element, among so many blocks.
const PARAGRAPHS: usize = 2;
const REACH: usize = 40;

/// The element of each offer, in document order.
pub(crate) fn find(terrain: &Terrain<'_>) -> Vec<u32> {
    let start = terrain.headline.map_or(usize::MAX, |headline| headline + 1);
    let mut offers: Vec<u32> = Vec::new();
    for number in start..terrain.blocks.len() {
        if is_call(terrain, number)
            && let Some(at) = around(terrain, number)
            && offers.last().is_none_or(|&last| terrain.page.node(last).end <= at)
        {
            offers.push(at);
        }
    }
    offers
}

/// Whether a block is something to press, of a few words. What leads elsewhere is what the text speaks of, unless it is a button.
fn is_call(terrain: &Terrain<'_>, number: usize) -> bool {
    let found = terrain.blocks.get(number).zip(terrain.shapes.get(number));
    found.is_some_and(|(block, shape)| {
        let leads = || block.sole_link().is_none_or(|anchor| leads_on(terrain, anchor));
        shape.words <= CALL && terrain.is_pressed(block) && (leads() || terrain.is_button(block))
    })
}

/// The offer that a block closes: the largest element around it that is small, among paragraphs of running text.
fn around(terrain: &Terrain<'_>, number: usize) -> Option<u32> {
    let (page, block) = (terrain.page, terrain.blocks.get(number)?);
    let small = |&at: &u32| {
        let sums = terrain.within(at);
        sums.blocks <= BLOCKS.1 && sums.length <= LENGTH && !terrain.holds_headline(at)
    };
    let at = page.chain(block.owner).take_while(small).last()?;
    let is_paragraph = |&number: &usize| {
        let found = terrain.blocks.get(number).zip(terrain.shapes.get(number));
        found.is_some_and(|(block, shape)| {
            page.node(block.owner).parent == page.node(at).parent && good_length(block, shape) > 0.0
        })
    };
    let offers = terrain.within(at).blocks >= BLOCKS.0
        && terrain.twins(at) <= TWINS
        && !is_text(page.node(at).tag)
        && (number.saturating_sub(REACH)..number).filter(is_paragraph).take(PARAGRAPHS).count() == PARAGRAPHS;
    offers.then_some(at)
}

/// Whether an element is a part of running text, whatever it ends in.
fn is_text(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Ul | Ol | Dl | Li | P | Table | Tr | Td | Figure | Blockquote)
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::article::features::text::Claims;
    use crate::article::{blocks, metadata};
    use crate::page::html;

    const PROSE: &str = "Hujan turun sejak pagi di seluruh kota, dan warga menunggu air surut di beranda rumah masing-masing.";

    /// The text of each offer among three paragraphs.
    fn offers(between: &str) -> Vec<String> {
        offers_of(&format!("<h1>Hujan</h1><p>{PROSE}</p><p>{PROSE}</p>{between}<p>{PROSE}</p>"))
    }

    fn offers_of(html: &str) -> Vec<String> {
        let page = html::parse(html, Some("https://kabar.example/hujan"));
        let blocks = blocks::cut(&page);
        let claims = Claims::new(&metadata::declared(&page));
        let terrain = Terrain::survey(&page, &blocks, &claims);
        find(&terrain).into_iter().map(|at| page.subtree_text(at)).collect()
    }

    #[test]
    fn a_box_that_ends_in_something_to_press_is_an_offer() {
        let asks = "<h4>Warta hidup dari pembaca</h4><p>Bila liputan ini berguna, dukunglah kami.</p>";
        for pressed in ["<a href=/dukung>Dukung</a>", "<button>Dukung</button>", "<form><p>Kirim</p></form>"]
        {
            assert_eq!(offers(&format!("<div class=k>{asks}{pressed}</div>")).len(), 1, "{pressed}");
        }
    }

    #[test]
    fn other_boxes_stay() {
        let heading = "<h4>Data hujan</h4>";
        for box_ in [
            // Nothing to press.
            format!("<div class=k>{heading}<p>Sebanyak 80 milimeter.</p></div>"),
            // Running text goes with it.
            format!("<div class=k>{heading}<p>{PROSE} {PROSE} {PROSE} {PROSE}</p><a href=/x>Unduh</a></div>"),
            // It leads elsewhere.
            format!(
                "<div class=k>{heading}<p>Kota dan kabupaten.</p><a href=https://peta.example/>Peta</a></div>"
            ),
            // One of several: a list of things.
            format!("<div class=k>{heading}<p>Kota.</p><a href=/x>Peta</a></div>").repeat(3),
            // The text's own list.
            "<ul><li>Bogor</li><li><a href=/x>Depok</a></li></ul>".to_owned(),
        ] {
            assert_eq!(offers(&box_), [""; 0], "{box_}");
        }
    }

    #[test]
    fn before_the_text_nothing_is_an_offer() {
        let before = "<h1>Hujan</h1><div><p>Lima menit.</p><button>Dengar</button></div>";
        assert_eq!(offers_of(&format!("{before}<p>{PROSE}</p>")), [""; 0]);
    }
}
