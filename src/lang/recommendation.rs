//! The phrases by which publications send a reader from the middle of an article to another one.

/// Openings of an inline recommendation, lower case. Each stands at the start of its line; what follows it is a title.
const OPENINGS: &[&str] = &[
    // Indonesian and Malay
    "baca juga", "baca pula", "baca lagi", "baca selengkapnya", "baca berita", "baca artikel", "simak juga", "simak pula",
    "simak video", "simak selengkapnya", "lihat juga", "lihat pula", "lihat video", "tonton juga", "tonton video",
    "artikel terkait", "artikel lainnya", "berita terkait", "berita lainnya", "jangan lewatkan", "pilihan editor",
    // English
    "read also", "also read", "read more", "read next", "see also", "also see", "watch also", "related article",
    "related articles", "related stories", "related story", "related:", "more on this story", "recommended:",
    "you may also like", "you might also like", "don't miss", "read:", "watch:",
    // French, Italian, Spanish, Portuguese, Catalan, Romanian
    "lire aussi", "à lire aussi", "lire également", "à lire également", "voir aussi", "a lire aussi", "leggi anche",
    "leggi pure", "guarda anche", "lee también", "lea también", "lea además", "te puede interesar", "puedes leer",
    "ver también", "leia também", "leia mais", "veja também", "saiba mais", "llegeix també", "citește și", "citeşte şi",
    "vezi și",
    // German, Dutch, Scandinavian, Finnish
    "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lies auch", "mehr zum thema", "auch interessant", "lees ook",
    "lees meer", "bekijk ook", "läs också", "läs även", "läs mer", "les også", "læs også", "lue myös",
    // Slavic, Baltic, Greek, Hungarian, Turkish
    "czytaj też", "czytaj także", "czytaj również", "zobacz też", "zobacz także", "přečtěte si také", "čtěte také",
    "čítajte aj", "читайте также", "читать также", "читайте ещё", "смотрите также", "читайте також", "читайте ще",
    "дивіться також", "прочетете още", "вижте още", "pročitajte i", "pročitajte još", "čitajte i", "preberite tudi",
    "skaitykite taip pat", "lasi arī", "loe ka", "διαβάστε επίσης", "διαβάστε ακόμα", "olvassa el", "ez is érdekelheti",
    "ayrıca bakınız", "bunu da okuyun", "i̇lgili haber", "ilgili haber",
    // Arabic, Persian, Hebrew, Urdu, Hindi, Bengali, Tamil
    "اقرأ أيضا", "اقرأ أيضًا", "إقرأ أيضا", "اقرا ايضا", "شاهد أيضا", "بیشتر بخوانید", "بخوانید", "קראו גם", "ראו גם",
    "یہ بھی پڑھیں", "यह भी पढ़ें", "ये भी पढ़ें", "इसे भी पढ़ें", "আরও পড়ুন", "இதையும் படிங்க",
    // Vietnamese, Thai, Chinese, Japanese, Korean
    "xem thêm", "đọc thêm", "อ่านเพิ่มเติม", "อ่านข่าว", "ข่าวที่เกี่ยวข้อง", "延伸閱讀", "延伸阅读", "相關新聞", "相关新闻",
    "相关阅读", "関連記事", "あわせて読みたい", "【関連記事】", "관련기사", "관련 기사",
];

/// Whether a text node opens an inline recommendation: it starts with one of the phrases (after marks such as arrows and
/// brackets) and the phrase ends there or is followed by a mark, a space or a line's end.
pub(crate) fn opens(text: &str) -> bool {
    opening(text).is_some()
}

/// The phrase that opens an inline recommendation, as it stands in `text`.
pub(crate) fn opening(text: &str) -> Option<&str> {
    let start = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '【');
    let head: String = start.chars().take(32).flat_map(char::to_lowercase).collect();
    OPENINGS.iter().find_map(|phrase| {
        let rest = head.strip_prefix(phrase)?;
        let ends = rest.chars().next().is_none_or(|c| !c.is_alphanumeric()) || !phrase.is_ascii() && !rest.is_empty();
        let length = start.char_indices().nth(phrase.chars().count()).map_or(start.len(), |(at, _)| at);
        ends.then(|| start.get(..length)).flatten()
    })
}
