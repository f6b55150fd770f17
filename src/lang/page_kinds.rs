//! The words by which pages declare what they are: schema.org types, `og:type` values, and the segments of an address that
//! content systems use.

/// A kind of page that a declaration speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum PageKind {
    Article,
    Post,
    Listing,
    Product,
    Service,
    Forum,
    Documentation,
    Plain,
}

impl PageKind {
    /// How many kinds there are.
    pub(crate) const COUNT: usize = Self::Plain as usize + 1;
}

use PageKind::*;

/// Types, lower case, without their `https://schema.org/`.
#[rustfmt::skip]
const TYPES: &[(PageKind, &[&str])] = &[
    (Article, &["article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle", "reviewnewsarticle", "liveblogposting", "report", "scholarlyarticle", "satiricalarticle"]),
    (Post, &["blogposting", "socialmediaposting", "blog", "review", "recipe", "howto", "interview"]),
    (Listing, &["collectionpage", "itemlist", "searchresultspage", "imagegallery", "offercatalog", "datafeed"]),
    (Product, &["product", "productgroup", "offer", "aggregateoffer", "individualproduct", "softwareapplication", "book", "vehicle", "movie", "aggregaterating", "og:product", "product.item", "event", "course", "jobposting"]),
    (Service, &["service", "localbusiness", "professionalservice", "faqpage", "contactpage", "aboutpage", "itempage"]),
    (Forum, &["discussionforumposting", "qapage", "question", "answer", "comment"]),
    (Documentation, &["techarticle", "apireference", "definedterm", "profile"]),
    (Plain, &["website", "webpage", "organization", "person", "breadcrumblist"]),
];

/// Segments of addresses, lower case.
#[rustfmt::skip]
const SEGMENTS: &[(PageKind, &[&str])] = &[
    (Article, &["news", "article", "articles", "berita", "artikel", "read", "story", "stories", "noticias", "noticia", "actualite", "opinion", "politics", "world", "nasional", "press-release", "insights"]),
    (Post, &["blog", "blogs", "post", "posts", "magazine", "journal", "tips", "advice", "recipes", "recipe"]),
    (Listing, &["category", "categories", "tag", "tags", "topic", "topics", "author", "search", "archive", "archives", "collections", "collection", "c", "browse", "list", "index", "kategori", "indeks", "best", "directory", "listings", "all", "gallery", "portfolio"]),
    (Product, &["product", "products", "shop", "store", "item", "dp", "p", "itm", "produk", "buy", "catalog", "app", "apps", "courses", "jobs"]),
    (Service, &["services", "service", "solutions", "pricing", "features", "about", "contact", "company", "industries", "platform", "careers", "plans", "treatments", "locations", "what-we-do"]),
    (Forum, &["forum", "forums", "thread", "threads", "t", "questions", "question", "discussion", "discussions", "viewtopic.php", "showthread.php", "comments", "community", "r", "q", "board", "boards", "index.php"]),
    (Documentation, &["docs", "doc", "documentation", "reference", "manual", "guide", "guides", "api", "wiki", "help", "support", "kb", "learn", "library", "tutorial", "tutorials", "en-us", "latest", "stable", "package", "packages", "man"]),
    (Plain, &["home", "index.html", "main", "en", "id"]),
];

type Hits = [u8; PageKind::COUNT];

/// Per kind, how many of the declared types speak for it.
pub(crate) fn of_types<'a>(types: impl Iterator<Item = &'a str>) -> Hits {
    let mut hits = Hits::default();
    for declared in types {
        let name = declared.rsplit(&['/', '#'][..]).next().unwrap_or(declared).to_ascii_lowercase();
        hit(TYPES, &name, &mut hits);
    }
    hits
}

/// Per kind, how many of an address's segments speak for it.
pub(crate) fn of_address(segments: &[&str]) -> Hits {
    let mut hits = Hits::default();
    for segment in segments {
        hit(SEGMENTS, &segment.to_ascii_lowercase(), &mut hits);
    }
    hits
}

fn hit(table: &[(PageKind, &[&str])], word: &str, hits: &mut Hits) {
    for (kind, words) in table {
        if words.contains(&word)
            && let Some(count) = hits.get_mut(*kind as usize)
        {
            *count = count.saturating_add(1);
        }
    }
}
