//! What the summariser reads: an article's body as sentences, each knowing where it stands.
//!
//! Pages and plain paragraphs both become a [`Document`], so that ranking knows nothing of either. Only body text enters: a
//! byline, a heading or, but of a photo story, a caption can never be quoted because it is never here, and a dateline's place is cut off the
//! first sentence. What still looks like no sentence (a "read also" line, a label, a credit in brackets) is marked.

use super::words::{Word, words};
use super::{Paragraph, sentences};
use crate::article::dateline;
use crate::lang::Test;
use crate::lang::{chars, labels, script};
use crate::report::{Article, Role};
use crate::search::Search;

/// A sentence under these many words (characters, where a script has no spaces: four times as many) tells nothing.
const FEWEST_WORDS: usize = 4;

/// How many paragraphs may open with a dateline: some articles have a line of their own before the report.
const FIRST: usize = 2;

/// The most sentences that are read. A book has fewer; without a bound a page of nothing but full stops would take a hundred times
/// its own memory.
const MOST: usize = 100_000;

/// A label and what it names ("Editor: Sari") has at most this many words before its colon and altogether.
const LABEL: (usize, usize) = (3, 9);

/// One sentence of the body.
#[derive(Clone, Debug)]
pub(crate) struct Sentence<'a> {
    /// Its text, a slice of its block's.
    pub(crate) text: &'a str,
    /// Its words, which all that read it share.
    pub(crate) words: Vec<Word<'a>>,
    /// Which block or paragraph it stands in: an index into what the document was made of.
    pub(crate) block: usize,
    /// Where it starts in the block's text, in bytes.
    pub(crate) start: usize,
    /// Which paragraph of the body it stands in, from 0.
    pub(crate) paragraph: usize,
    /// Which sentence of its paragraph it is, from 0.
    pub(crate) number: usize,
    /// Whether it is a "read also" line.
    pub(crate) recommends: bool,
    /// Whether it may be quoted: it reads as a sentence.
    pub(crate) quotable: bool,
}

/// An article's body.
#[derive(Debug, Default)]
pub(crate) struct Document<'a> {
    /// The headline; empty where there is none.
    pub(crate) title: &'a str,
    /// What stands under the headline; empty where nothing does.
    pub(crate) deck: &'a str,
    /// BCP 47 primary tag.
    pub(crate) language: Option<&'a str>,
    /// What its report opens with; empty where there is none.
    pub(crate) dateline: &'a str,
    /// The sentences in reading order.
    pub(crate) sentences: Vec<Sentence<'a>>,
    /// How many paragraphs they stand in.
    pub(crate) paragraphs: usize,
}

impl<'a> Document<'a> {
    /// The body of an article.
    pub(crate) fn of_article(article: &'a Article, language: Option<&'a str>) -> Self {
        let deck = article.deck.as_deref().unwrap_or_default();
        let mut document = Self { title: &article.title, deck, language, ..Self::default() };
        let sums_up = |role| matches!(role, Role::Paragraph | Role::Quote | Role::List);
        // A photo story has nothing but captions.
        let captions = !article.blocks.iter().any(|block| sums_up(block.role));
        for (index, block) in article.blocks.iter().enumerate() {
            if sums_up(block.role) || captions && block.role == Role::Figure {
                document.add_report(index, &block.text);
            }
        }
        document.finish()
    }

    /// Paragraphs without a page.
    pub(crate) fn of_paragraphs(
        title: Option<&'a str>,
        paragraphs: &'a [Paragraph],
        language: Option<&'a str>,
    ) -> Self {
        let mut document = Self { title: title.unwrap_or_default(), language, ..Self::default() };
        for (index, paragraph) in paragraphs.iter().enumerate() {
            match paragraph {
                Paragraph::Text(text) => document.add_report(index, text),
                Paragraph::Sentences(sentences) => {
                    document.add(index, sentences.iter().map(|text| (0, text.as_str())))
                }
            }
        }
        document.finish()
    }

    /// Adds a text. A report has one dateline, where it starts.
    fn add_report(&mut self, block: usize, text: &'a str) {
        let dateline = if self.paragraphs < FIRST { dateline::split(text) } else { None };
        let from = dateline.map_or(0, |dateline| dateline.end);
        if self.dateline.is_empty() {
            self.dateline = text.get(..from).unwrap_or_default();
        }
        self.add_text(block, text, from);
    }

    /// Adds a text from the byte `from` on.
    fn add_text(&mut self, block: usize, text: &'a str, from: usize) {
        let report = text.get(from..).unwrap_or_default();
        let cut = sentences::split(report, self.language);
        self.add(block, cut.into_iter().filter_map(|range| Some((from + range.start, report.get(range)?))));
    }

    fn add(&mut self, block: usize, sentences: impl Iterator<Item = (usize, &'a str)>) {
        let before = self.sentences.len();
        for (number, (start, text)) in sentences.take(MOST - before.min(MOST)).enumerate() {
            let paragraph = self.paragraphs;
            let recommends = labels::opens_recommendation(text, true);
            let quotable = !recommends && is_sentence(text);
            self.sentences.push(Sentence {
                text,
                words: words(text),
                block,
                start,
                paragraph,
                number,
                recommends,
                quotable,
            });
        }
        self.paragraphs += usize::from(self.sentences.len() > before);
    }

    /// Asks for a stop at a sentence's end where most of the article has them; without any sentence left, all may be quoted.
    fn finish(mut self) -> Self {
        let (mut ended, mut all) = (0, 0);
        for Sentence { text, .. } in &self.sentences {
            all += text.len();
            ended += if is_ended(text) { text.len() } else { 0 };
        }
        if ended * 2 > all {
            self.sentences.iter_mut().for_each(|sentence| sentence.quotable &= is_ended(sentence.text));
        }
        if !self.sentences.iter().any(|sentence| sentence.quotable) {
            self.sentences.iter_mut().for_each(|sentence| sentence.quotable = true);
        }
        self
    }
}

/// Whether a text reads as a sentence of the article and not as a label or a credit.
fn is_sentence(text: &str) -> bool {
    let (mut words, mut unspaced, mut counted) = (0, 0, false);
    for (_, c) in chars::of(text) {
        if c.is_whitespace() {
            counted = false;
        } else if !counted && c.is_alphanumeric() {
            counted = true;
            words += 1;
        }
        unspaced += usize::from(script::is_unspaced(c));
    }
    let bracketed =
        text.starts_with(&['(', '['][..]) && text.trim_end_matches('.').ends_with(&[')', ']'][..]);
    let label = text.parted_at(": ").is_some_and(|(label, _)| {
        label.split_whitespace().count() <= LABEL.0
            && words <= LABEL.1
            && unspaced == 0
            && !text.contains(&['"', '“', '«', '„'][..])
    });
    let announces = text.ends_with(&[':', '：'][..]);
    words + unspaced / 4 >= FEWEST_WORDS && !bracketed && !label && !announces
}

/// Whether a text ends as a sentence does, its closing marks aside.
pub(crate) fn is_ended(text: &str) -> bool {
    let text = text.trim_end_matches((|c: char| super::marks::is_closer(c) || c.is_whitespace()) as Test);
    text.ends_with((|c: char| sentences::is_terminator(c)) as Test)
}
