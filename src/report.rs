//! The types of the boundary: what a reader of one page gets.
//!
//! A [`Report`] is the only thing that leaves the core. It is plain data (serde), the same as JSON on the command
//! line and as a JavaScript object in the extension, where its TypeScript types are generated from this file; but what
//! showed that a block is to be [`Removed`] is said in English in the one, and in its reader's language by the other.
//! `start` and `end` are always UTF-16 code-unit offsets into the `text` of the block they name, because that is
//! what a browser counts in.
//!
//! ```
//! use intisari::report::{Length, Options};
//! let options: Options = serde_json::from_str(r#"{ "length": "brief" }"#).unwrap();
//! assert_eq!(options.length, Length::Brief);
//! ```

use serde::{Deserialize, Serialize, Serializer};
use std::ops::Not;
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

/// The version of the [`Report`] layout; it grows when a field changes its meaning.
pub const VERSION: u32 = 1;

/// Declares a boundary type: serde in camel case, and a TypeScript type where the module is built.
macro_rules! boundary {
    (@struct $(#[$meta:meta])* $visibility:vis $name:ident { $($body:tt)* }) => {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(Tsify))]
        #[serde(rename_all = "camelCase")]
        $(#[$meta])*
        $visibility struct $name { $($body)* }
    };
    (@enum $(#[$meta:meta])* $visibility:vis $name:ident { $($(#[$about:meta])* $variant:ident,)* }) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
        #[cfg_attr(target_arch = "wasm32", derive(Tsify))]
        #[serde(rename_all = "camelCase")]
        $(#[$meta])*
        $visibility enum $name { $($(#[$about])* $variant,)* }

        // A derived one has a call for each variant, some fifty bytes of the module.
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let name = match self {
                    $(Self::$variant => {
                        const NAME: [u8; stringify!($variant).len()] = camel(stringify!($variant));
                        const { ascii(&NAME) }
                    })*
                };
                serializer.serialize_unit_variant(stringify!($name), *self as u32, name)
            }
        }
    };
    ($($(#[$meta:meta])* $visibility:vis $kind:ident $name:ident { $($body:tt)* })*) => {
        $(boundary! { @$kind $(#[$meta])* $visibility $name { $($body)* } })*
    };
}

/// A variant's name in camel case.
const fn camel<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let mut camel = [0; LENGTH];
    camel.copy_from_slice(name.as_bytes());
    if let Some(first) = camel.first_mut() {
        first.make_ascii_lowercase();
    }
    camel
}

const fn ascii(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

boundary! {
    /// What the caller may ask for. Every field has a default, so `{}` is a valid value.
    #[derive(Default, Deserialize)]
    #[serde(default)]
    pub struct Options {
        /// The page's language (BCP 47), when the caller knows better than the page. Default: found out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub language: Option<String>,
        /// How many sentences the summary has. Default: the summariser chooses.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sentences: Option<u32>,
        /// How long the summary is, where `sentences` does not say. Default: normal.
        pub length: Length,
        /// The element that the reader took for the article (preorder index): all of it is kept that is not mostly links.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub article: Option<u32>,
        /// What the reader put back: the `nodes` of removed blocks.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub keep: Option<Vec<[u32; 2]>>,
        /// What the reader took out: the `nodes` of kept blocks.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remove: Option<Vec<[u32; 2]>>,
    }

    /// How long a summary is; within it the summariser chooses.
    #[derive(Default)]
    pub enum Length {
        /// A sentence or two.
        Brief,
        /// Two to four sentences.
        #[default]
        Normal,
        /// Five sentences to eight, by the article's length.
        Full,
    }

    /// Everything found on one page.
    #[derive(Default)]
    pub struct Report {
        /// [`VERSION`] of this layout.
        pub version: u32,
        /// The article's language (BCP 47 primary tag, such as `id` or `en`), where known.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub language: Option<String>,
        /// Whether the page is an article.
        pub kind: Kind,
        /// How likely it is, 0 to 1, that the page is an article, and that what was chosen is its text: the lesser of the two.
        pub confidence: f32,
        /// The article, or the nearest thing to one where `kind` is `other`.
        pub article: Article,
        /// The visible text that is not part of the article, each piece with its reason.
        pub removed: Vec<Removed>,
        /// The article's essence.
        pub summary: Summary,
        /// Counts and times, for those who measure.
        pub diagnostics: Diagnostics,
    }

    /// What a page is.
    #[derive(Default)]
    pub enum Kind {
        /// One article: news, feature, opinion, blog post.
        Article,
        /// Anything else: a front page, a category, a product, a search.
        #[default]
        Other,
    }

    /// Metadata and typed blocks, in reading order.
    #[derive(Default)]
    pub struct Article {
        /// The headline, without the site's name.
        pub title: String,
        /// The line or two under the headline that sum the story up.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub deck: Option<String>,
        /// Who made it: those who wrote it first, each part in the order the page gives.
        pub byline: Vec<Person>,
        /// RFC 3339, with the zone the page states; a date alone (`YYYY-MM-DD`) where the page gives no time.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub published: Option<String>,
        /// Like `published`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modified: Option<String>,
        /// The place a report was filed from, as written ("WASHINGTON").
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dateline: Option<String>,
        /// The publication's name.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub site_name: Option<String>,
        /// The part of the site the article stands in.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub section: Option<String>,
        /// Topics the publication gave it.
        pub tags: Vec<String>,
        /// Publications and agencies the article itself names as its sources.
        pub sources: Vec<String>,
        /// The lead picture.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub image: Option<Image>,
        /// Where this page stands in an article of several pages.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pages: Option<Pages>,
        /// Words of the body; characters where the script has no spaces between words.
        pub word_count: u32,
        /// Minutes it takes to read, at least 1 for any text.
        pub reading_minutes: u32,
        /// What was kept, in reading order.
        pub blocks: Vec<Block>,
        /// The body: paragraph, subheading, list, quote, table and code blocks, a blank line between two.
        pub text: String,
    }

    /// One person (or institution) and what they did for the article.
    pub struct Person {
        /// The name, without titles such as "By" or "Penulis".
        pub name: String,
        /// What they did.
        pub role: PersonRole,
    }

    /// What a person of the byline did.
    pub enum PersonRole {
        /// Wrote it; also the role of a name that the page gives without one.
        Author,
        /// Edited it.
        Editor,
        /// Reported it.
        Reporter,
        /// Took the pictures.
        Photographer,
        /// Translated it.
        Translator,
        /// Helped with it.
        Contributor,
    }

    /// A picture and what the page says of it.
    pub struct Image {
        /// An absolute `http(s)` address.
        pub url: String,
        /// What it shows.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub caption: Option<String>,
        /// Who made it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub credit: Option<String>,
    }

    /// The place of this page in an article of several pages.
    pub struct Pages {
        /// This page, counted from 1.
        pub current: u32,
        /// How many there are, where the page says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total: Option<u32>,
        /// The next page's absolute address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub next: Option<String>,
    }

    /// A piece of the article that was kept.
    #[derive(Default)]
    pub struct Block {
        /// Names the block within its report; shared with no other kept or removed block.
        pub id: u32,
        /// What part it plays.
        pub role: Role,
        /// Its text, white space collapsed; line breaks stay in code, in paragraphs and quotations, and between list items and
        /// table rows.
        pub text: String,
        /// A subheading's depth, 1 to 6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub level: Option<u8>,
        /// A list's items.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub items: Vec<String>,
        /// The number of an ordered list's first item; the others are counted from it, and what is not is a list of its own.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<u32>,
        /// A table's rows of cells. What is empty before the last text of a row has its place, also beside cells that take several.
        /// Lists and tables within a cell are its text, their items parted by "; ".
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rows: Vec<Vec<String>>,
        /// Whether a table's first row says what stands in its columns.
        #[serde(default, skip_serializing_if = "Not::not")]
        pub head_row: bool,
        /// Whether the first cell of each row says what stands in it.
        #[serde(default, skip_serializing_if = "Not::not")]
        pub head_column: bool,
        /// A figure's picture: an absolute `http(s)` address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
        /// What a figure shows; what a table is called, which does not stand in `text`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub caption: Option<String>,
        /// Who made a figure.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub credit: Option<String>,
        /// The links within `text`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub links: Vec<Link>,
        /// The snapshot's nodes it came from, preorder indices: `[first, one past the last)`.
        pub nodes: [u32; 2],
    }

    /// The part a kept block plays.
    #[derive(Hash, Default)]
    pub enum Role {
        /// The title on the page.
        Headline,
        /// The line that sums the story up under it.
        Deck,
        /// Who wrote it, when and where: also the visible date.
        Byline,
        /// A picture, film or other embed.
        Figure,
        /// A paragraph of the body.
        #[default]
        Paragraph,
        /// A heading within the body.
        Subheading,
        /// A list within the body.
        List,
        /// A passage set apart as quoted.
        Quote,
        /// A table of the body.
        Table,
        /// Preformatted text.
        Code,
        /// Where the article says it got its matter from.
        SourceNote,
        /// The topics given to it.
        Tags,
    }

    /// A link within a block's text.
    pub struct Link {
        /// Where its words start in the block's text.
        pub start: u32,
        /// Where they end.
        pub end: u32,
        /// An absolute address: `http`, `https` or `mailto`.
        pub url: String,
    }

    /// A piece of visible text that is not part of the article. As JSON it has its sign and words in one, `evidence`, in English.
    #[cfg_attr(not(target_arch = "wasm32"), serde(into = "crate::english::Removed"))]
    pub struct Removed {
        /// Names the block within its report.
        pub id: u32,
        /// Why it was removed.
        pub reason: Reason,
        /// What showed it.
        pub sign: Sign,
        /// What the sign quotes, of the page's text or its markup, or how much it is in per cent; nothing where it says all.
        pub words: String,
        /// Its text, white space collapsed.
        pub text: String,
        /// The snapshot's nodes it came from, preorder indices: `[first, one past the last)`.
        pub nodes: [u32; 2],
    }

    /// What shows that a block is not part of the article.
    pub enum Sign {
        /// Its own first words, quoted.
        Opening,
        /// The heading it stands under, quoted.
        Heading,
        /// A word of the markup around it, quoted.
        Class,
        /// It stands in a menu.
        Menu,
        /// It stands in a search form.
        Search,
        /// It stands at the head of the page.
        Head,
        /// It stands at the foot of the page.
        Foot,
        /// It is a button.
        Button,
        /// It stands in another form.
        Form,
        /// It stands beside the article.
        Aside,
        /// How much of it is links, in per cent.
        Links,
        /// How likely it is to be of the article, in per cent.
        Likelihood,
        /// A paragraph near it says the same.
        Echo,
        /// An earlier page of the article says the same.
        Earlier,
        /// The reader's own choice.
        Reader,
    }

    /// Why a block was removed.
    #[derive(Hash)]
    pub enum Reason {
        /// Advertising and its labels.
        Ad,
        /// "Read also" within the body.
        InlineRecommendation,
        /// A list of other articles.
        RelatedList,
        /// A list of popular articles.
        MostRead,
        /// An invitation to a newsletter, an app or a channel.
        Newsletter,
        /// Buttons and counts for sharing.
        Share,
        /// What readers wrote, and the form to do so.
        Comments,
        /// Menus, breadcrumbs, links to other pages.
        Navigation,
        /// Consent to cookies.
        CookieNotice,
        /// An invitation to pay, register or sign in.
        Paywall,
        /// Who the author is, beyond the byline.
        AuthorNote,
        /// Everything else that is not the article: legal lines, labels, buttons.
        Boilerplate,
        /// The reader took it out.
        ByHand,
    }

    /// The article's essence. Every sentence, quotation and figure is a span of a kept block.
    #[derive(Default)]
    pub struct Summary {
        /// Sentences quoted from the article, in reading order.
        pub sentences: Vec<Span>,
        /// People and organisations.
        pub who: Vec<String>,
        /// What happened: the headline's claim in the article's own words.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub what: Option<String>,
        /// Dates and times, as written.
        pub when: Vec<String>,
        /// Places, written small where the page has them in capitals.
        #[serde(rename = "where")]
        pub places: Vec<String>,
        /// Numbers with their unit and what they count.
        pub figures: Vec<Span>,
        /// What people said, word for word.
        pub quotes: Vec<Quote>,
        /// The sources the article cites.
        pub cites: Vec<String>,
        /// Seconds it takes to read the sentences.
        pub reading_seconds: u32,
    }

    /// A stretch of a kept block's text.
    pub struct Span {
        /// The words themselves.
        pub text: String,
        /// The block's `id`.
        pub block: u32,
        /// Where it starts in the block's text.
        pub start: u32,
        /// Where it ends.
        pub end: u32,
    }

    /// Words somebody said.
    pub struct Quote {
        /// The words, with their quotation marks.
        pub text: String,
        /// Who said them, as the article names the speaker.
        pub speaker: String,
        /// The block's `id`.
        pub block: u32,
        /// Where the words start in the block's text.
        pub start: u32,
        /// Where they end.
        pub end: u32,
    }

    /// Counts and times, for those who measure.
    #[derive(Default)]
    pub struct Diagnostics {
        /// Nodes of the page.
        pub nodes: u32,
        /// Visible text blocks of the page.
        pub blocks: u32,
        /// The page was cut at a cap, so the end of it was not seen.
        pub truncated: bool,
        /// How likely the classifier took each text block for the article's, in per cent, by the block's `id`. What became of
        /// it says its role or reason; a list's or table's own `id` is that of its first block.
        pub scores: Vec<u8>,
        /// Milliseconds, where the caller lent a clock.
        pub timings: Timings,
    }

    /// Milliseconds spent in each step; 0 without a clock.
    #[derive(Default)]
    pub struct Timings {
        /// Snapshot to Page.
        pub page: f64,
        /// Page to Article.
        pub article: f64,
        /// Article to Summary.
        pub summary: f64,
    }
}
