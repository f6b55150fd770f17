//! Page to text blocks: the units that are kept or removed.
//!
//! A text block is a run of visible text without a line of its own inside: what lies between two starts or ends of
//! block-level elements. Bodies that part paragraphs by `<br><br>` inside one element, and bare text beside block
//! children, are cut as a browser would show them, not as the tree nests them.
//!
//! ```
//! # #[cfg(feature = "html")] {
//! use intisari::{article::blocks, page::html};
//! let page = html::parse("<div>Satu.<br><br>Dua <a href=/x>tautan</a>.<p>Tiga.</p>Empat.</div>", None);
//! let texts: Vec<_> = blocks::cut(&page).into_iter().map(|block| block.text).collect();
//! assert_eq!(texts, ["Satu.", "Dua tautan.", "Tiga.", "Empat."]);
//! # }
//! ```

use crate::lang::Test;
use crate::lang::labels;
use crate::page::{Attr, NONE, Page, Tag};
use crate::search::Search;

/// A run of visible text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBlock {
    /// The innermost block-level element around it.
    pub owner: u32,
    /// Its first text node.
    pub first: u32,
    /// One past its last text node.
    pub end: u32,
    /// Its text, white space collapsed and trimmed; verbatim within `pre`. Never empty.
    pub text: String,
    /// Characters of the text.
    pub chars: u32,
    /// Characters of the text that stand in links.
    pub link_chars: u32,
    /// Characters of the text that stand in `b` or `strong`.
    pub bold_chars: u32,
    /// The links within the text, in order.
    pub links: Vec<LinkSpan>,
}

impl TextBlock {
    /// The anchor, where the block is one link and hardly more.
    pub(crate) fn sole_link(&self) -> Option<u32> {
        match *self.links {
            [link] if self.link_chars * 10 > self.chars * 9 => Some(link.anchor),
            _ => None,
        }
    }
}

/// A stretch of a block's text that is a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkSpan {
    /// Where it starts in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The `a` element.
    pub anchor: u32,
}

/// A good part of a page is one of so many, counted in nodes.
const PAGE: u32 = 4;

/// Cuts a page into its visible text blocks, in document order. One scan; every visible character that is not white
/// space is in exactly one block.
pub fn cut(page: &Page) -> Vec<TextBlock> {
    let mut cutter = Cutter { page, blocks: Vec::new(), open: Vec::new(), run: Run::default() };
    let (mut at, mut unfolded) = (0, 0);
    while at < page.len() {
        let node = page.node(at);
        cutter.leave(at);
        let unseen = cutter.open.last().is_some_and(|open| open.unseen);
        if node.tag == Tag::Text {
            if !unseen {
                cutter.text(at);
            }
        } else if is_visible(page, at, at < unfolded) {
            cutter.enter(at);
        } else if !unseen && is_foldable(page, at) {
            unfolded = node.end;
            cutter.enter(at);
        } else if at >= unfolded && may_show(page, at) {
            cutter.pass(at);
        } else {
            at = node.end.max(at + 1);
            continue;
        }
        at += 1;
    }
    cutter.leave(page.len());
    cutter.flush();
    cutter.blocks
}

/// Whether an element's own markup or layout lets it show. Says nothing of its ancestors; within an `unfolded` part, whose layout
/// is not known, markup alone speaks. The readings of ruby text are left out: they repeat the characters they stand over.
fn is_visible(page: &Page, at: u32, unfolded: bool) -> bool {
    let tag = page.node(at).tag;
    if is_never_text(tag) {
        return false;
    }
    match page.layout(at) {
        Some(layout) if !unfolded => layout.rendered && !layout.out_of_sight,
        _ => !hidden_by_markup(page, at, tag),
    }
}

/// Whether something within an element that the browser does not draw may be drawn: each element's layout says so for itself, and
/// what is invisible may hold what is visible.
fn may_show(page: &Page, at: u32) -> bool {
    !is_never_text(page.node(at).tag) && page.layout(at).is_some_and(|layout| !layout.rendered)
}

/// Whether a part that is not shown is one that a control beside it unfolds: the reader is meant to open it. `details`, and what
/// the ARIA practices for accordions and tabs name `region` and `tabpanel`.
fn is_foldable(page: &Page, at: u32) -> bool {
    let (tag, parent) = (page.node(at).tag, page.node(at).parent);
    let controlled = || page.attr(at, Attr::Role).is_some_and(|role| matches!(role, "region" | "tabpanel"));
    // What is hidden within `details` stays so when they open.
    let detail =
        || parent != NONE && page.node(parent).tag == Tag::Details && !hidden_by_markup(page, at, tag);
    !is_never_text(tag) && tag != Tag::Dialog && (controlled() || detail())
}

/// Elements whose text is none of the page's.
fn is_never_text(tag: Tag) -> bool {
    matches!(tag, Tag::Head | Tag::Title | Tag::Script | Tag::Rp | Tag::Rt) || tag.is_opaque()
}

/// What can be known without a browser: the `hidden` attribute, an inline style, a dialog nobody opened.
fn hidden_by_markup(page: &Page, at: u32, tag: Tag) -> bool {
    tag == Tag::Dialog
        || page.attrs(at).any(|(name, value)| match name {
            Attr::Hidden => !value.eq_ignore_ascii_case("until-found") && !is_streamed(page, at),
            Attr::Style => value.split(';').any(|rule| {
                rule.split_once(':').is_some_and(|(name, value)| {
                    let is = |a: &str, b: &str| {
                        name.trim().eq_ignore_ascii_case(a)
                            && value.trim_start().get(..b.len()).is_some_and(|v| v.eq_ignore_ascii_case(b))
                    };
                    // A script shows what is most of the page once it has loaded.
                    is("display", "none") || is("visibility", "hidden") && !is_page(page, at)
                })
            }),
            _ => false,
        })
}

/// Whether an element holds a good part of the page.
fn is_page(page: &Page, at: u32) -> bool {
    (page.node(at).end - at) * PAGE > page.len()
}

/// Whether an ancestor's markup hides a text that could be read otherwise.
pub(crate) fn is_hidden(page: &Page, at: u32) -> bool {
    let mut chain = page.chain(at).skip(1);
    let mut hidden = false;
    chain.all(|at| {
        let tag = page.node(at).tag;
        hidden |= hidden_by_markup(page, at, tag);
        !is_never_text(tag)
    }) && hidden
}

/// A part that React streams after the page and whose script, seen running by no one here, puts it in its place: `S:` and a
/// hexadecimal number.
fn is_streamed(page: &Page, at: u32) -> bool {
    let number = page.attr(at, Attr::Id).and_then(|id| id.strip_prefix("S:"));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[derive(Clone, Copy, Default)]
struct Open {
    end: u32,
    at: u32,
    block: bool,
    link: Option<u32>,
    bold: bool,
    pre: bool,
    /// Text of its own is not shown.
    unseen: bool,
}

/// The text gathered since the last cut.
#[derive(Default)]
struct Run {
    first: u32,
    end: u32,
    text: String,
    link_chars: u32,
    bold_chars: u32,
    links: Vec<LinkSpan>,
    breaks: u32,
    recommendation: bool,
}

struct Cutter<'a> {
    page: &'a Page,
    blocks: Vec<TextBlock>,
    open: Vec<Open>,
    run: Run,
}

impl Cutter<'_> {
    /// Closes the elements that ended before `at`.
    fn leave(&mut self, at: u32) {
        while let Some(open) = self.open.last().copied().filter(|open| open.end <= at) {
            if open.block {
                self.flush();
            }
            self.open.pop();
        }
    }

    fn enter(&mut self, at: u32) {
        let node = self.page.node(at);
        let outer = self.open.last();
        let open = Open {
            end: node.end,
            at: if node.tag.is_block() { at } else { outer.map_or(at, |open| open.at) },
            block: node.tag.is_block(),
            link: if node.tag == Tag::A { Some(at) } else { outer.and_then(|open| open.link) },
            bold: matches!(node.tag, Tag::B | Tag::Strong) || outer.is_some_and(|open| open.bold),
            pre: node.tag == Tag::Pre || outer.is_some_and(|open| open.pre),
            unseen: false,
        };
        if open.block {
            self.flush();
        } else if node.tag == Tag::Br {
            self.line_break(open.pre);
        }
        self.open.push(open);
    }

    /// Enters an element that is not shown: it parts nothing.
    fn pass(&mut self, at: u32) {
        let outer = self.open.last().copied().unwrap_or(Open { at, ..Open::default() });
        self.open.push(Open { end: self.page.node(at).end, block: false, unseen: true, ..outer });
    }

    /// One `<br>` is a space, two part blocks.
    fn line_break(&mut self, pre: bool) {
        if pre {
            self.run.text.push('\n');
            return;
        }
        self.run.breaks += 1;
        if self.run.breaks >= 2 || self.run.recommendation {
            self.flush();
        } else {
            self.run.text.push(' ');
        }
    }

    fn text(&mut self, at: u32) {
        let text = self.page.text(at);
        if text.trim().is_empty() {
            if !self.run.text.is_empty() {
                self.run.text.push_str(if text.has('\n') { text } else { " " });
            }
            return;
        }
        let open = self.open.last().copied();
        let (link, bold, pre) = open.map_or((None, false, false), |open| (open.link, open.bold, open.pre));
        // "..., he said. Read also: <a>": the text node stays with the paragraph, the phrase goes with its link.
        let before_link = link.is_none() && self.before_link(at);
        let parted = before_link.then(|| labels::trailing_recommendation(text)).flatten();
        let (text, phrase) = parted.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
        self.part_recommendation(text, link.is_some());
        if self.run.text.trim().is_empty() {
            self.run.first = at;
            self.run.text.clear();
        }
        let glued = self.run.text.is_empty() || self.run.text.ends_with(' ');
        let text = if pre || !glued { text } else { text.trim_start() };
        let start = self.run.text.len() + (text.len() - text.trim_start().len());
        self.run.text.push_str(text);
        let chars = text.trim().chars().count() as u32;
        if let Some(anchor) = link {
            self.run.link_chars += chars;
            let end = self.run.text.trim_end().len();
            match self.run.links.last_mut() {
                Some(last) if last.anchor == anchor => last.end = end,
                _ => self.run.links.push(LinkSpan { start, end, anchor }),
            }
        }
        self.run.bold_chars += if bold { chars } else { 0 };
        self.run.breaks = 0;
        self.run.end = at + 1;
        if !phrase.is_empty() {
            self.flush();
            let text = phrase.trim_start().to_owned();
            // Its node is the paragraph's; what has a place of its own is the link behind it.
            self.run = Run { first: at + 1, end: at + 2, recommendation: true, text, ..Run::default() };
        }
    }

    /// Whether a link follows a text node at once, in a `b` or the like at most.
    fn before_link(&self, at: u32) -> bool {
        (at + 1..self.page.len().min(at + 3)).any(|next| self.page.node(next).tag == Tag::A)
    }

    /// "Read also: ..." within a paragraph becomes a block of its own: from its phrase to the end of its link.
    fn part_recommendation(&mut self, text: &str, link: bool) {
        let running = !self.run.text.trim().is_empty();
        if self.run.recommendation {
            if !link && self.run.link_chars > 0 && text.trim().chars().count() > 3 {
                self.flush();
            }
        } else if labels::opens_recommendation(text, link) && !(running && self.goes_on(text)) {
            if running {
                self.flush();
            }
            self.run.recommendation = true;
        }
    }

    /// Whether a text is the middle of a sentence: "For prices, <a>read more in our guide</a>."
    fn goes_on(&self, text: &str) -> bool {
        let small = text.trim_start().starts_with(char::is_lowercase as Test);
        small && self.run.text.trim_end().ends_with((|c: char| c.is_alphanumeric() || c == ',') as Test)
    }

    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        // Leading spaces are only there in preformatted text, where they are indentation.
        let text = run.text.trim_end();
        // Joiners and the like, which editors leave in empty paragraphs, show nothing.
        if text.chars().all(is_blank) {
            return;
        }
        self.blocks.push(TextBlock {
            owner: self.open.iter().rev().find(|open| open.block).map_or(run.first, |open| open.at),
            first: run.first,
            end: run.end,
            chars: text.chars().count() as u32,
            link_chars: run.link_chars,
            bold_chars: run.bold_chars,
            links: run.links,
            text: text.to_owned(),
        });
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::page::{Builder, Layout, html};

    fn texts(html: &str) -> Vec<String> {
        cut(&html::parse(html, None)).into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn a_recommendation_within_a_paragraph_is_a_block_but_no_half_of_a_sentence() {
        let parted = texts("<p>Hujan turun. <a href=/1>Baca juga: Sungai meluap</a></p>");
        assert_eq!(parted, ["Hujan turun.", "Baca juga: Sungai meluap"]);
        let whole = texts("<p>For prices, <a href=/1>read more in our guide</a>.</p>");
        assert_eq!(whole, ["For prices, read more in our guide."]);
        let hidden = html::parse("<p>Hujan turun. Baca juga: <a href=/1 hidden>Sungai meluap</a></p>", None);
        assert!(
            cut(&hidden).iter().all(|block| block.first < block.end),
            "what has no node cannot be put back"
        );
    }

    #[test]
    fn what_a_control_unfolds_is_read_and_what_is_hidden_in_it_is_not() {
        let folded = "<div role=region hidden><p>Satu.</p><p hidden>Dua.</p></div><div hidden>Tiga.</div>";
        assert_eq!(texts(folded), ["Satu."]);
        let never = "<dialog role=region>Satu.</dialog><template role=region>Dua.</template>";
        assert_eq!(texts(never), Vec::<String>::new());
    }

    #[test]
    fn what_is_hidden_within_details_stays_hidden_when_they_open() {
        let mut builder = Builder::new(None);
        let folded = Some(Layout::default());
        builder.open(Tag::Details, [], Some(Layout { rendered: true, ..Layout::default() }));
        for hidden in [&[][..], &[(Attr::Hidden, "")], &[(Attr::Style, "display: none")]] {
            builder.open(Tag::Div, hidden.iter().copied(), folded);
            builder.text(if hidden.is_empty() { "Satu." } else { "Dua." });
            builder.close();
        }
        let texts: Vec<_> = cut(&builder.finish(false)).into_iter().map(|block| block.text).collect();
        assert_eq!(texts, ["Satu."]);
    }

    #[test]
    fn what_is_visible_within_what_is_not_is_read() {
        let layout = |rendered| Some(Layout { rendered, ..Layout::default() });
        let mut builder = Builder::new(None);
        builder.open(Tag::P, [], layout(true));
        builder.text("Satu ");
        for (tag, rendered) in [(Tag::Div, false), (Tag::Details, false), (Tag::P, false), (Tag::B, true)] {
            builder.open(tag, [], layout(rendered));
            builder.text(if rendered { "dua " } else { "Hilang. " });
        }
        (0..4).for_each(|_| builder.close());
        builder.text("tiga.");
        let texts: Vec<_> = cut(&builder.finish(false)).into_iter().map(|block| block.text).collect();
        assert_eq!(texts, ["Satu dua tiga."]);
    }
}
