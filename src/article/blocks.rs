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

mod line;
mod shown;

use crate::lang::{Test, chars, labels, script};
use crate::page::{Page, Tag, is_weightless};
use line::Signs;
pub(crate) use shown::is_hidden;
use shown::{is_foldable, is_visible, may_show};

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
    /// Where its bold first line ends, which a break parts from the rest: in its text, in bytes, and in the nodes.
    pub title: Option<(usize, u32)>,
    /// The spaces at which the page begins another line, in bytes.
    pub lines: Vec<usize>,
}

impl TextBlock {
    /// The anchor, where the block is one link and hardly more.
    pub(crate) fn sole_link(&self) -> Option<u32> {
        match *self.links {
            [link] if self.link_chars * 10 > self.chars * 9 => Some(link.anchor),
            _ => None,
        }
    }

    /// Whether hardly more than nothing of the text is not in `b` or `strong`.
    pub(crate) fn is_bold(&self) -> bool {
        self.bold_chars * 10 >= self.chars * 9
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

/// Cuts a page into its visible text blocks, in document order. One scan; every visible character that is not white
/// space is in exactly one block, but for what [a line](line) is read without: marks of footnotes and of headings, what is struck out.
pub fn cut(page: &Page) -> Vec<TextBlock> {
    part(page, &[])
}

/// [`cut`] that parts blocks from their bold first lines too, those that end at some nodes.
pub(crate) fn part(page: &Page, titles: &[u32]) -> Vec<TextBlock> {
    let mut cutter = Cutter { page, titles, blocks: Vec::new(), open: Vec::new(), run: Run::default() };
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
    /// What its text is written by, where it is raised or lowered.
    signs: Option<Signs>,
    /// What ends it in the line; a space stands for one where words would meet.
    closing: Option<char>,
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
    title: Option<(usize, u32)>,
    /// How long the text was at the last break, in bytes and in characters.
    told: (usize, u32),
    breaks: u32,
    lines: Vec<usize>,
    recommendation: bool,
    /// What goes before the next text: a mark, or a space where words would meet.
    mark: Option<char>,
}

struct Cutter<'a> {
    page: &'a Page,
    titles: &'a [u32],
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
            match open.closing {
                Some(' ') => self.run.mark = Some(' '),
                Some(mark) => {
                    let text = &mut self.run.text;
                    let (end, spaced) = (text.trim_end().len(), text.ends_with(' '));
                    if end > 0 {
                        text.truncate(end);
                        text.push(mark);
                        text.push_str(if spaced { " " } else { "" });
                    }
                }
                None => {}
            }
        }
    }

    fn enter(&mut self, at: u32) {
        let node = self.page.node(at);
        let outer = self.open.last();
        let (mark, signs) = line::opening(self.page, at);
        let quoted = (node.tag == Tag::Q).then(|| line::marks(self.page, at, &self.run.text)).flatten();
        let open = Open {
            end: node.end,
            at: if node.tag.is_block() { at } else { outer.map_or(at, |open| open.at) },
            block: node.tag.is_block() || line::is_boxed(self.page, at),
            link: if node.tag == Tag::A { Some(at) } else { outer.and_then(|open| open.link) },
            bold: matches!(node.tag, Tag::B | Tag::Strong) || outer.is_some_and(|open| open.bold),
            pre: node.tag == Tag::Pre || outer.is_some_and(|open| open.pre),
            unseen: false,
            signs: signs.or(outer.and_then(|open| open.signs)),
            closing: quoted.map(|(_, closing)| closing).or(mark.filter(|mark| *mark == ' ')),
        };
        if open.block {
            self.flush();
        } else if node.tag == Tag::Br {
            self.line_break(open.pre);
        }
        self.run.mark = quoted.map(|(opening, _)| opening).or(mark).or(self.run.mark);
        self.open.push(open);
    }

    /// Enters an element that is not shown: it parts nothing.
    fn pass(&mut self, at: u32) {
        let outer = self.open.last().copied().unwrap_or(Open { at, ..Open::default() });
        self.open.push(Open {
            end: self.page.node(at).end,
            block: false,
            unseen: true,
            closing: None,
            ..outer
        });
    }

    /// One `<br>` is a space, two part blocks, but no headings.
    fn line_break(&mut self, pre: bool) {
        if pre {
            self.run.text.push('\n');
            return;
        }
        let owner = self.open.last().map_or(Tag::Other, |open| self.page.node(open.at).tag);
        let text = self.run.text.trim_end();
        let (bytes, chars) = self.run.told;
        let chars = chars + text.get(bytes..).unwrap_or_default().chars().count() as u32;
        self.run.told = (text.len(), chars);
        if self.run.bold_chars > 0 && self.run.bold_chars * 10 >= chars * 9 {
            self.run.title = Some((text.len(), self.run.end));
        }
        self.run.breaks += u32::from(owner.heading_level().is_none());
        let titled = self.titles.binary_search(&self.run.end).is_ok();
        if titled || self.run.breaks >= 2 || self.run.recommendation {
            self.flush();
        } else {
            self.run.lines.push(self.run.told.0);
            self.space();
        }
    }

    fn space(&mut self) {
        if !self.run.text.ends_with(' ') {
            self.run.text.push(' ');
        }
    }

    fn text(&mut self, at: u32) {
        let text = self.page.text(at);
        let Open { link, bold, pre, signs, .. } = self.open.last().copied().unwrap_or_default();
        if text.trim().is_empty() {
            match self.run.text.is_empty() || text.is_empty() {
                true => {}
                false if pre => self.run.text.push_str(text),
                false => self.space(),
            }
            return;
        }
        // "..., he said. Read also: <a>": the text node stays with the paragraph, the phrase goes with its link.
        let before_link = link.is_none() && self.before_link(at);
        let parted = before_link.then(|| labels::trailing_recommendation(text)).flatten();
        let (text, phrase) = parted.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
        self.part_recommendation(text, link.is_some());
        if self.run.text.trim().is_empty() {
            self.run.first = at;
            self.run.text.clear();
        }
        self.mark(text);
        let glued = self.run.text.is_empty() || self.run.text.ends_with(' ');
        let text = if pre || !glued { text } else { text.trim_start() };
        let start = self.run.text.len() + (text.len() - text.trim_start().len());
        match signs {
            Some(signs) => {
                chars::of(text).for_each(|(_, c)| self.run.text.push(line::sign(signs, c).unwrap_or(c)));
            }
            None => self.run.text.push_str(text),
        }
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

    /// Writes what goes before a text: a quotation mark anywhere, other marks behind what they belong to, a space between words.
    fn mark(&mut self, text: &str) {
        let Some(mark) = self.run.mark.take() else { return };
        let behind = self.run.text.ends_with((|c: char| c.is_alphanumeric() || c == ')') as Test);
        let written = match mark {
            ' ' => behind && text.starts_with(char::is_alphanumeric as Test),
            '^' | '_' | '/' => behind,
            _ => true,
        };
        if written {
            self.run.text.push(mark);
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
        let small = text.trim_start().starts_with(script::is_small as Test);
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
            owner: self.open.last().map_or(run.first, |open| open.at),
            first: run.first,
            end: run.end,
            chars: text.chars().count() as u32,
            link_chars: run.link_chars,
            bold_chars: run.bold_chars,
            links: run.links,
            title: run.title,
            lines: run.lines,
            text: text.to_owned(),
        });
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_weightless(c) || matches!(c, '\u{200c}'..='\u{200f}')
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::page::{Attr, Builder, Layout, html};

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
    fn markup_that_means_something_within_a_line_is_written() {
        for (html, text) in [
            (
                "Alex&shy;ander Hamil\u{200b}ton, mil<b>\u{2060}</b>lion\u{feff} \u{ad} euros",
                "Alexander Hamilton, million euros",
            ),
            ("نمی\u{200c}خواهم", "نمی\u{200c}خواهم"),
            ("5 × 10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub>", "5 × 10⁶ m², CO₂"),
            ("Add 1<sup>1</sup>/<sub>2</sub> cups, 2<sup>n<i>−1</i></sup>", "Add 1¹/₂ cups, 2ⁿ⁻¹"),
            ("10<sup>-3.5</sup>, x<sub>1,2</sub>, 2020<sup>[1]</sup>", "10^-3.5, x_1,2, 2020[1]"),
            ("the 19<sup>th</sup>, XIX<sup>e</sup>, Mark<sup>®</sup>", "the 19th, XIXe, Mark®"),
            (
                "1999.<a href=#f1><sup>1</sup></a> Say<sup><a href=/a#f2>[<b>2</b>]</a></sup>, 3<sup>1</sup>",
                "1999. Say, 3¹",
            ),
            ("<a href=#e>E = mc<sup>2</sup></a>", "E = mc²"),
            ("<del>10</del> <ins>12</ins> euros, <s>old</s>new, <del>a</del>, b", "12 euros, old new, a, b"),
            (
                "said <q>we <q>never</q> stop </q>today, “<q>no</q>” <q>»ja«</q>",
                "said “we ‘never’ stop” today, “no” »ja«",
            ),
            ("<span lang=de>Er sagt: <q>Nie.</q></span> <q></q>Aus", "Er sagt: „Nie.“ Aus"),
            (
                "<span class=katex><span class=katex-mathml><math><msup><mi>c</mi><mn>2</mn></msup><mfrac><mn>1</mn><mn>3</mn>\
                 </mfrac><annotation>c^2</annotation></math></span><span class=katex-html>c2</span></span>, \
                 <span class=katex><span class=katex-html>d</span></span>",
                "c²1/3, d",
            ),
        ] {
            assert_eq!(texts(&format!("<p>{html}</p>")), [text], "{html}");
        }
        let marked = "<h2><a href=#a aria-hidden=true>#</a> Floods<a href=#a>¶</a></h2><h3>Fish<span>[<a href=/e>edit</a>]</span></h3>\
                      <h3><a href=#b>1926</a> [sic]</h3>";
        assert_eq!(texts(marked), ["Floods", "Fish", "1926 [sic]"]);
        let lines = "<p><q>One.</q></p><h1><span style='display: block'>Politics</span><span class=d-block>The<br><br>bridge</span></h1>";
        assert_eq!(texts(lines), ["“One.”", "Politics", "The bridge"]);
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
