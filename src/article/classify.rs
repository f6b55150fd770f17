//! Which blocks are the article: a forest over each block's features, and what is ruled out whatever it says.
//!
//! A second forest that also saw what the first found around each block (stacking) was tried twice and brought nothing: the
//! features already say what a block stands in and beside.

use super::blocks::TextBlock;
use super::features;
use super::features::terrain::{DEPTH, Terrain};
use super::features::text::Claims;
use super::{offers, teasers};
use crate::lang::class_tokens::Family;
use crate::model::Forest;
use crate::order;
use crate::page::{Attr, NONE, Tag};

/// A box that holds more of the page's running text than this is the page itself, pinned or classed as it may be.
const PAGE: f32 = 0.5;
/// How the text begins that templates are filled up with.
const FILLER: &str = "Lorem ipsum";

/// The box around a form to subscribe is of so many nodes.
const SMALL: u32 = 60;
/// A headline that agrees so well with the title, over so much of the running text, is the article's.
const AGREED: f32 = 0.6;
const BELOW: f32 = 0.3;
/// How many later headlines are looked at, and how many times as long as the page's article another one may be.
const NEXT: usize = 4;
const MUCH: f32 = 3.0;

/// The probability of each block to be part of the article's body; the forest is not asked about those ruled out.
pub(crate) fn probabilities(
    terrain: &Terrain<'_>,
    claims: &Claims,
    scopes: &features::Scopes,
    forest: &Forest<'_>,
) -> Vec<f32> {
    let asked = asked(terrain);
    let mut rows =
        features::rows(terrain, claims, scopes, asked.iter().copied(), false).map(|row| row.values);
    let found = forest.probabilities(&mut rows);
    drop(rows);
    let mut probabilities = vec![0.0; terrain.blocks.len()];
    for (number, found) in asked.into_iter().zip(found) {
        probabilities.get_mut(number).into_iter().for_each(|probability| *probability = found);
    }
    probabilities
}

/// The numbers of the blocks that are not ruled out.
fn asked(terrain: &Terrain<'_>) -> Vec<usize> {
    // What stands before the element `main` that holds the headline is the site's.
    let main = terrain.of_headline(Tag::Main).or_else(|| own_headline(terrain)).unwrap_or_default();
    let next = next_article(terrain).unwrap_or(u32::MAX);
    let (mut boxes, mut next_box) = (teasers::find(terrain), 0);
    boxes.extend(offers::find(terrain));
    order::sort(&mut boxes);
    let mut end = 0;
    // The text in tables of data, before each block and in all.
    let (mut tabled, mut sum) = (vec![0.0], 0.0);
    for (number, shape) in terrain.shapes.iter().enumerate() {
        sum += terrain.table(number).map_or(0.0, |_| shape.length());
        tabled.push(sum);
    }
    let stays = |&(_, block): &(usize, &TextBlock)| {
        // Blocks come in document order, and an element once ruled out is not asked again.
        !(block.first < end.max(main)
            || block.first >= next
            || block.text.starts_with(FILLER)
            || terrain.is_button(block)
            || {
                let ends = |at: usize| boxes.get(at).map(|&at| terrain.page.node(at).end);
                while ends(next_box).is_some_and(|end| end <= block.first) {
                    next_box += 1;
                }
                boxes.get(next_box).is_some_and(|&at| at <= block.first)
            }
            || terrain.page.chain(block.owner).take(DEPTH).any(|at| {
                let out = is_pinned(terrain, at) || is_foreign(terrain, at, &tabled);
                end = if out { terrain.page.node(at).end } else { end };
                out
            }))
    };
    terrain.blocks.iter().enumerate().filter(stays).map(|(number, _)| number).collect()
}

/// The headline, where nothing of the article stands before it: an `h1` that says what the page's title says, over running text.
fn own_headline(terrain: &Terrain<'_>) -> Option<u32> {
    let heading = terrain.of_headline(Tag::H1)?;
    let below = terrain.between(heading, terrain.page.len()).good;
    (terrain.headline_agreement >= AGREED && below >= BELOW * terrain.total.good).then_some(heading)
}

/// Where the article begins that a page loads after the one it is about: an element beside the one around the headline, of the
/// same tag and class, with a headline of its own: an `h1`, or what is classed as the page's is.
fn next_article(terrain: &Terrain<'_>) -> Option<u32> {
    let page = terrain.page;
    let mut below = terrain.blocks.get(terrain.headline?..)?.iter();
    let headline = below.next().filter(|headline| page.node(headline.owner).tag == Tag::H1)?;
    let class = page.attr(headline.owner, Attr::Class);
    let heads = |block: &&TextBlock| {
        page.node(block.owner).tag == Tag::H1
            || class.is_some() && page.attr(block.owner, Attr::Class) == class
    };
    for heading in below.filter(heads).take(NEXT) {
        let (mut at, mut parent) = (heading.owner, page.node(heading.owner).parent);
        while parent != NONE && !terrain.holds_headline(parent) {
            (at, parent) = (parent, page.node(parent).parent);
        }
        let mut own = parent.wrapping_add(1);
        while own < at && !terrain.holds_headline(own) {
            own = page.node(own).end.max(own + 1);
        }
        let look = |at: u32| (page.node(at).tag, page.attr(at, Attr::Class));
        let (next, this) = (terrain.within(at), terrain.within(own));
        // An article within one is a part of it.
        let whole = || !page.chain(parent).any(|at| page.node(at).tag == Tag::Article);
        if at != heading.owner
            && look(at) == look(own)
            && whole()
            && this.good > 0.0
            && next.length <= MUCH * this.length
        {
            return Some(at);
        }
    }
    None
}

/// Whether the browser keeps an element in place while the page scrolls: a bar, a player, a dialog. A heading stays while its
/// part is read.
fn is_pinned(terrain: &Terrain<'_>, at: u32) -> bool {
    terrain.page.layout(at).is_some_and(|layout| layout.pinned)
        && terrain.page.node(at).tag.heading_level().is_none()
        && is_part(terrain, at)
}

/// Whether an element holds less than what is the page itself.
fn is_part(terrain: &Terrain<'_>, at: u32) -> bool {
    terrain.within(at).good <= PAGE * terrain.total.good
}

/// Whether an element is a form, but not one that filters a table, or a foot, or classed as readers' comments, a notice on cookies
/// or the box around a newsletter's form, and the headline says that it is not the page as a whole. On the pages learned from, such
/// elements hold a thousand times more other text than text of articles.
fn is_foreign(terrain: &Terrain<'_>, at: u32, tabled: &[f32]) -> bool {
    let foreign = match terrain.page.node(at).tag {
        Tag::Form => {
            let before = |node: u32| {
                let block = terrain.blocks.partition_point(|block| block.first < node);
                tabled.get(block).copied().unwrap_or_default()
            };
            !terrain.is_thread
                && 2.0 * (before(terrain.page.node(at).end) - before(at)) <= terrain.within(at).length
        }
        // A quotation's foot names its source.
        Tag::Footer => terrain.page.node(terrain.page.node(at).parent).tag != Tag::Blockquote,
        _ => {
            let families = terrain.families(at);
            families & Family::Comment.bit() != 0
                || families & Family::Cookie.bit() != 0
                    && (families & Family::Content.bit() == 0 || is_part(terrain, at))
                || families & Family::Newsletter.bit() != 0 && holds_form(terrain, at)
        }
    };
    foreign && terrain.headline.is_some() && !terrain.holds_headline(at)
}

/// Whether a small element holds a form.
fn holds_form(terrain: &Terrain<'_>, at: u32) -> bool {
    let end = terrain.page.node(at).end;
    end - at <= SMALL && (at..end).any(|at| terrain.page.node(at).tag == Tag::Form)
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::article::{Scopes, blocks, metadata};
    use crate::page::{Builder, Layout, Page, html};

    /// The texts that are not ruled out, whatever a forest says.
    fn left(html: &str) -> Vec<String> {
        left_of(&html::parse(html, None))
    }

    fn left_of(page: &Page) -> Vec<String> {
        let blocks = blocks::cut(page);
        let claims = Claims::new(&metadata::declared(page));
        let terrain = Terrain::survey(page, &blocks, &claims);
        let probabilities = probabilities(&terrain, &claims, &Scopes::new(&terrain), &Forest::new(&[]));
        let left = blocks.iter().zip(probabilities).filter(|(_, p)| *p > 0.0);
        left.map(|(block, _)| block.text.clone()).collect()
    }

    #[test]
    fn what_is_never_the_article_is_ruled_out() {
        let around = "<p>Gratis ongkir.</p><main><h1>Hujan reda</h1><p><a class=btn href=/>Kota yang dilanda hujan</a><form><p>Nomor telepon.</p></form>\
            <p>Hujan turun.</p><blockquote>Kami lega.<footer>Sari</footer></blockquote><p>Lorem ipsum dolor.</p>\
            <table class=cookie-list><tr><td>Kuki iklan.</table></main><p>Esok cerah.</p><footer>Hak cipta.</footer>";
        assert_eq!(left(around), ["Hujan reda", "Hujan turun.", "Kami lega.", "Sari", "Esok cerah."]);
    }

    #[test]
    fn a_bar_that_stays_is_ruled_out_and_a_heading_that_does_is_not() {
        let mut builder = Builder::new(None);
        for (tag, pinned, text) in [
            (Tag::H1, false, "Hujan"),
            (Tag::Div, true, "Masuk"),
            (Tag::H2, true, "Esok"),
            (Tag::P, false, "Cerah."),
        ] {
            builder.open(tag, [], Some(Layout { rendered: true, pinned, ..Layout::default() }));
            builder.text(text);
            builder.close();
        }
        assert_eq!(left_of(&builder.finish(false)), ["Hujan", "Esok", "Cerah."]);
    }

    #[test]
    fn the_next_article_is_ruled_out() {
        let text = "Hujan turun sejak pagi di seluruh kota, dan warga menunggu air surut di beranda rumah masing-masing.";
        let page = format!(
            "<title>Hujan reda</title><div><article><h1>Hujan reda di kota</h1><p>{text}</p></article><hr>\
             <article><h1>Panen padi tiba</h1><p>Panen.</p></article><p>Lain.</p></div>"
        );
        assert_eq!(left(&page), ["Hujan reda di kota", text]);
        let classed = page
            .replace("<h1>Hujan", "<h1 class=judul>Hujan")
            .replace("<h1>Panen padi tiba</h1>", "<div class=judul>Panen padi tiba</div>");
        assert_eq!(left(&classed), ["Hujan reda di kota", text]);
        // A part of the article, with a headline of its own.
        let parts = page.replace("article>", "section>").replace("<div>", "<article>");
        assert_eq!(left(&parts).len(), 5);
    }

    #[test]
    fn posts_are_the_page_where_there_is_nothing_to_comment_on() {
        let said = "Sudah seminggu pompa di sawah saya mati sendiri tiap malam, padahal kabelnya baru dan airnya ada.";
        let posts =
            format!("<div class=comment><p>{said}</p></div><form><p>Satu. {said}</p></form>").repeat(4);
        let thread = format!("<h1>Pompa mati sendiri</h1>{posts}");
        assert_eq!(left(&thread).len(), 9);
        let article =
            format!("<h1>Pompa mati sendiri</h1>{}{posts}", format!("<p>Dua. {said}</p>").repeat(5));
        assert_eq!(left(&article).len(), 6);
        let declared = "<script type=application/ld+json>{\"@type\": \"DiscussionForumPosting\"}</script>";
        assert_eq!(left(&format!("{declared}{article}")).len(), 14);
        let stated =
            article.replacen("<p>", "<p itemscope itemtype=https://schema.org/DiscussionForumPosting>", 1);
        assert_eq!(left(&stated).len(), 14);
    }

    #[test]
    fn what_holds_the_headline_is_the_page() {
        let form = "<form><h1>Hujan reda</h1><p>Hujan turun.</p></form>";
        assert_eq!(left(form), ["Hujan reda", "Hujan turun."]);
        // Or what holds most of the text, and a heading whatever it is about.
        let text = "Hujan turun sejak pagi di seluruh kota, dan warga menunggu air surut di beranda rumah masing-masing.";
        let told = format!(
            "<h1>Hujan reda</h1><div class='isi notice'><h2 id=kue-cookies>Kue</h2><p>{text}</p></div>"
        );
        assert_eq!(left(&told), ["Hujan reda", "Kue", text]);
        let banner =
            format!("<h1>Hujan reda</h1><p>{text}</p><p>{text}</p><div class=cookie><p>{text}</p></div>");
        assert_eq!(left(&banner).len(), 3);
    }
}
