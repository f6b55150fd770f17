//! The words by which pages declare what they are: schema.org types, `og:type` values, and the segments of an address that
//! content systems use.

/// Types of articles, of goods and of any page, lower case, without their `https://schema.org/`.
#[rustfmt::skip]
const TYPES: [&[&str]; 3] = [
    &["article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle", "reviewnewsarticle", "liveblogposting", "report", "scholarlyarticle", "satiricalarticle"],
    &["product", "productgroup", "offer", "aggregateoffer", "individualproduct", "softwareapplication", "book", "vehicle", "movie", "aggregaterating", "og:product", "product.item", "event", "course", "jobposting"],
    &["website", "webpage", "organization", "person", "breadcrumblist"],
];

/// Segments of the addresses of articles, posts, lists, goods, services, forums and documentation, lower case.
#[rustfmt::skip]
const SEGMENTS: [&[&str]; 7] = [
    &["news", "article", "articles", "berita", "artikel", "read", "story", "stories", "noticias", "noticia", "actualite", "opinion", "politics", "world", "nasional", "press-release", "insights"],
    &["blog", "blogs", "post", "posts", "magazine", "journal", "tips", "advice", "recipes", "recipe"],
    &["category", "categories", "tag", "tags", "topic", "topics", "author", "search", "archive", "archives", "collections", "collection", "c", "browse", "list", "index", "kategori", "indeks", "best", "directory", "listings", "all", "gallery", "portfolio"],
    &["product", "products", "shop", "store", "item", "dp", "p", "itm", "produk", "buy", "catalog", "app", "apps", "courses", "jobs"],
    &["services", "service", "solutions", "pricing", "features", "about", "contact", "company", "industries", "platform", "careers", "plans", "treatments", "locations", "what-we-do"],
    &["forum", "forums", "thread", "threads", "t", "questions", "question", "discussion", "discussions", "viewtopic.php", "showthread.php", "comments", "community", "r", "q", "board", "boards", "index.php"],
    &["docs", "doc", "documentation", "reference", "manual", "guide", "guides", "api", "wiki", "help", "support", "kb", "learn", "library", "tutorial", "tutorials", "en-us", "latest", "stable", "package", "packages", "man"],
];

/// Per row of [`TYPES`], how many of the declared types speak for it.
pub(crate) fn of_types<'a>(types: impl Iterator<Item = &'a str>) -> [u8; 3] {
    let name = |declared: &'a str| declared.rsplit(&['/', '#'][..]).next().unwrap_or(declared);
    hits(&TYPES, types.map(name))
}

/// Per row of [`SEGMENTS`], how many of an address's segments speak for it.
pub(crate) fn of_address(segments: &[&str]) -> [u8; 7] {
    hits(&SEGMENTS, segments.iter().copied())
}

fn hits<'a, const KINDS: usize>(
    kinds: &[&[&str]; KINDS],
    words: impl Iterator<Item = &'a str>,
) -> [u8; KINDS] {
    let words: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    kinds.map(|kind| {
        let hits = words.iter().filter(|word| kind.contains(&word.as_str())).count();
        u8::try_from(hits).unwrap_or(u8::MAX)
    })
}
