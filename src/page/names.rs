//! The element and attribute names the core knows, numbered.
//!
//! A snapshot carries numbers instead of names. The browser's walker and this decoder must agree on them, so both
//! tables are written once, here, and the build generates the TypeScript side from [`Tag::NAMES`] and
//! [`Attr::NAMES`]. A name that is not listed is [`Tag::Other`], respectively not kept.

macro_rules! names {
    ($(#[$meta:meta])* $kind:ident $unknown:ident; $($variant:ident $name:literal)*) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum $kind { $unknown, $($variant),* }

        impl $kind {
            /// Every name in the order of its number; number 0 is the unknown name, written as the empty string.
            pub const NAMES: &[&str] = &["", $($name),*];
            const ALL: &[$kind] = &[$kind::$unknown, $($kind::$variant),*];

            /// The variant of a lower-case name; the unknown one for a name not listed.
            pub fn from_name(name: &str) -> Self {
                match name { $($name => Self::$variant,)* _ => Self::$unknown }
            }

            /// The variant with this number; the unknown one past the end.
            pub fn from_number(number: u32) -> Self {
                Self::ALL.get(number as usize).copied().unwrap_or(Self::$unknown)
            }

            /// The lower-case name.
            pub fn name(self) -> &'static str {
                Self::NAMES.get(self as usize).copied().unwrap_or("")
            }
        }
    };
}

names! {
    /// An element's name, [`Tag::Text`] for a text node.
    Tag Other;
    Text "#text"
    A "a" Abbr "abbr" Address "address" Article "article" Aside "aside" Audio "audio" B "b" Base "base" Blockquote "blockquote"
    Body "body" Br "br" Button "button" Canvas "canvas" Caption "caption" Center "center" Cite "cite" Code "code"
    Dd "dd" Del "del" Details "details" Dialog "dialog" Div "div" Dl "dl" Dt "dt" Em "em" Embed "embed"
    Fieldset "fieldset" Figcaption "figcaption" Figure "figure" Font "font" Footer "footer" Form "form" H1 "h1"
    H2 "h2" H3 "h3" H4 "h4" H5 "h5" H6 "h6" Head "head" Header "header" Hgroup "hgroup" Hr "hr" Html "html" I "i"
    Iframe "iframe" Img "img" Input "input" Ins "ins" Label "label" Legend "legend" Li "li" Link "link" Main "main"
    Mark "mark" Menu "menu" Meta "meta" Nav "nav" Object "object" Ol "ol" Option "option" P "p" Picture "picture"
    Pre "pre" Q "q" S "s" Script "script" Section "section" Select "select" Small "small" Source "source" Span "span"
    Strong "strong" Sub "sub" Summary "summary" Sup "sup" Table "table" Tbody "tbody" Td "td" Textarea "textarea"
    Tfoot "tfoot" Th "th" Thead "thead" Time "time" Title "title" Tr "tr" U "u" Ul "ul" Video "video" Wbr "wbr"
    AmpImg "amp-img" Search "search" Track "track" Ruby "ruby" Rt "rt" Rp "rp"
    Strike "strike" Annotation "annotation" AnnotationXml "annotation-xml" Msup "msup" Msub "msub" Mfrac "mfrac"
}

names! {
    /// An attribute's name.
    Attr Other;
    AriaLabel "aria-label" Class "class" Colspan "colspan" Content "content"
    DataSrc "data-src" DataOriginal "data-original" DataLazySrc "data-lazy-src" DataSrcset "data-srcset"
    Datetime "datetime" Hidden "hidden" Href "href" HttpEquiv "http-equiv" Id "id"
    Itemprop "itemprop" Itemscope "itemscope" Itemtype "itemtype" Lang "lang" Name "name"
    Property "property" Rel "rel" Role "role" Rowspan "rowspan" Src "src" Srcset "srcset" Start "start" Style "style"
    Type "type" DataTestid "data-testid"
    DataComponent "data-component" Reversed "reversed" Value "value"
}

impl Tag {
    /// Elements whose content is never text of the page. The walkers leave their children out; of `script` they keep
    /// the text where its type is `application/ld+json`.
    pub const fn is_opaque(self) -> bool {
        matches!(
            self,
            Self::Script
                | Self::Object
                | Self::Canvas
                | Self::Select
                | Self::Textarea
                | Self::Audio
                | Self::Video
        )
    }

    /// Elements that stand on their own line by the HTML standard's default style sheet (§15.3), so that text before,
    /// in and after them belongs to different blocks. Controls (`button`, `label`) and media count too: their words
    /// are never part of the sentence around them.
    pub const fn is_block(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Address
                | Article
                | Aside
                | Audio
                | Blockquote
                | Body
                | Button
                | Canvas
                | Caption
                | Center
                | Dd
                | Details
                | Dialog
                | Div
                | Dl
                | Dt
                | Fieldset
                | Figcaption
                | Figure
                | Footer
                | Form
                | H1
                | H2
                | H3
                | H4
                | H5
                | H6
                | Head
                | Header
                | Hgroup
                | Hr
                | Html
                | Iframe
                | Label
                | Legend
                | Li
                | Main
                | Menu
                | Nav
                | Object
                | Ol
                | Option
                | P
                | Picture
                | Pre
                | Search
                | Section
                | Select
                | Summary
                | Table
                | Tbody
                | Td
                | Textarea
                | Tfoot
                | Th
                | Thead
                | Title
                | Tr
                | Ul
                | Video
        )
    }

    /// `h1` to `h6` give 1 to 6.
    pub const fn heading_level(self) -> Option<u8> {
        Some(match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => return None,
        })
    }
}
