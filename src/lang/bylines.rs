//! The words by which publications name who made an article: "Penulis", "By", "Von", "Автор", "文".

use super::Test;
use super::lexicon::Lexicon;
use super::script::is_unspaced;
use crate::report::PersonRole;
use std::sync::LazyLock;

use PersonRole::{Author, Contributor, Editor, Photographer, Reporter, Translator};

/// Titles that open a list of names, lower case, parted by `|`. A colon or a name follows them.
#[rustfmt::skip]
const ROLES: &[(PersonRole, &str)] = &[
    // Indonesian, Malay
    (Author, "penulis|penulis oleh|ditulis oleh|diposting oleh|oleh|penulis naskah"),
    (Editor, "editor|red|penyunting|disunting oleh|redaktur|redaktur pelaksana"),
    (Reporter, "reporter|rep|wartawan|pewarta|jurnalis|laporan|laporan wartawan|laporan kontributor|laporan reporter|dilaporkan oleh|koresponden"),
    (Photographer, "fotografer|juru foto|pewarta foto"),
    (Translator, "penerjemah|terjemahan|diterjemahkan oleh|alih bahasa"),
    (Contributor, "kontributor"),
    // English
    (Author, "by|written by|words|words by|story by|text by|author|authors|posted by|submitted by|published by|created by|article by|analysis by|opinion by|review by|recipe by|post by|blog by|a column by|writer|writers|from"),
    (Editor, "edited by|editors|editing by|reviewed by|medically reviewed by|fact checked by|fact-checked by|checked by|approved by"),
    (Reporter, "reported by|reporting by|reporters|correspondent|report by"),
    (Photographer, "photographer|photographs by|photography by|photos by|photo by|photography|photographers|pictures by"),
    (Translator, "translated by|translation by|translator|translation"),
    (Contributor, "contributor|contributors|additional reporting by|additional reporting|with contributions from|contributions by"),
    // German, Dutch, Scandinavian
    (Author, "von|ein beitrag von|ein artikel von|eine analyse von|ein kommentar von|ein gastbeitrag von|eine kolumne von|ein interview von|autor|autorin|autoren|text|texte|verfasst von|door|tekst|auteur|auteurs|av|af|text av|tekst av|skrevet av|skrevet af|skrivet av|texti"),
    (Editor, "redaktion|bearbeitet von|redigiert von|redactie|eindredactie|redaktør|redaktör|ritstjórn"),
    (Reporter, "bericht von|reportage|aus|journalist|journaliste|blaðamaður"),
    (Photographer, "fotos von|fotos|foto von|bilder von|bild von|fotograf|foto's|fotografie|beeld|fotografi|ljósmyndari"),
    (Translator, "übersetzt von|übersetzung|aus dem englischen von|vertaling|vertaald door|översättning|oversettelse"),
    // French, Italian, Spanish, Catalan, Portuguese, Romanian
    (Author, "par|propos recueillis par|rédigé par|écrit par|soumis par|publicado por|auteur|di|a cura di|scritto da|testo di|autore|por|escrito por|texto|texto de|autor|autora|autores|per|text de|redactat per|escrit per|de către|scris de"),
    (Editor, "édité par|edición|editado por|edição|redactor|redactora"),
    (Reporter, "reportaje|reportagem|reportage de|reporting de"),
    (Photographer, "photographie|photographies|photos|crédit photo|fotografía|fotografías|fotografia|fotografias|fotografie di|fotógrafo|fotos de"),
    (Translator, "traduction|traduit par|traducción|traducido por|tradução|traduzido por|traduzione|traduzione di|traducere"),
    // Finnish, Estonian, Baltic, Polish, Czech, Slovak, South Slavic, Hungarian
    (Author, "kirjoittaja|teksti|toimittaja|autor|kirjutas|tekst|autors|autorius|autorė|tekstas|autorzy|autorka|opracował|opracowała|oprac|autoři|napsal|napsala|autori|napísal|piše|napisao|napisala|szerző|írta|besedilo|avtor|avtorica"),
    (Editor, "toimetaja|redaktors|redaktorius|redakcja|redaktor|urednik|uredila|uredio|szerkesztő|szerkesztette"),
    (Photographer, "kuvat|kuva|zdjęcia|fotografował|snímky|fotó|fotók|foto autors|nuotraukos|fotografije"),
    (Translator, "käännös|suomentanut|tõlkinud|tłumaczenie|tłumaczył|tłumaczyła|přeložil|přeložila|preložil|preložila|prevod|preveo|prevela|fordította|vertė"),
    // Turkish, Greek, Cyrillic
    (Author, "yazan|yazar|haber|hazırlayan|γράφει|γράφει ο|γράφει η|του|της|συντάκτης|автор|авторы|автор текста|текст|автори|аутор|пише"),
    (Editor, "editör|düzenleyen|επιμέλεια|редактор|редакторы|редакція|уредник"),
    (Reporter, "muhabir|корреспондент|журналист|репортер|кореспондент|журналіст"),
    (Photographer, "fotoğraf|fotoğraflar|φωτογραφίες|φωτογραφία|фото|фотограф|фотографии|фотографії"),
    (Translator, "çeviren|çeviri|μετάφραση|перевод|перевела|переклад|превод"),
    // Arabic, Persian, Urdu, Hebrew
    (Author, "بقلم|كتب|كتبت|الكاتب|كتابة|نویسنده|نوشته|تحریر|מאת|כתב"),
    (Editor, "تحرير|المحرر|ویراستار|עריכה|עורך"),
    (Reporter, "مراسل|تقرير|خبرنگار|رپورٹ"),
    (Photographer, "تصوير|عکاس|צילום"),
    (Translator, "ترجمة|مترجم|ترجمه|תרגום"),
    // South, South-East and East Asia
    (Author, "लेखक|द्वारा|লেখক|লিখেছেন|ผู้เขียน|โดย|เขียนโดย|tác giả|bài|文|文字|撰文|作者|文＝|著者|執筆|執筆者|取材・文|글"),
    (Editor, "संपादक|সম্পাদক|บรรณาธิการ|biên tập|編輯|编辑|责任编辑|責任編輯|責編|责编|編集|編集者|편집"),
    (Reporter, "रिपोर्टर|প্রতিবেদক|ผู้สื่อข่าว|記者|记者|採訪|采访|採訪記者|통신원"),
    (Photographer, "छायाकार|ช่างภาพ|ảnh|摄影|攝影|撮影|写真|사진"),
    (Translator, "अनुवाद|অনুবাদ|ผู้แปล|dịch|翻译|翻譯|編譯|编译|翻訳|訳|번역"),
];

/// Words that part two names: "dan", "and", "und". Marks do so as well.
#[rustfmt::skip]
pub(crate) const CONJUNCTIONS: &[&str] = &[
    "dan", "serta", "and", "und", "et", "och", "og", "ja", "şi", "și", "ir", "és", "ve", "и", "та", "і", "και", "و", "और", "এবং", "ও", "และ", "và", "with", "mit", "avec",
];

/// Words that part two names or stand within one: "Ortega y Gasset". They part where whole names stand on both sides.
pub(crate) const WEAK_CONJUNCTIONS: &[&str] =
    &["y", "e", "i", "a", "en", "un", "in", "й", "con", "com", "met"];

/// Words within names that are not capitalised.
#[rustfmt::skip]
pub(crate) const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "des", "dem", "van", "von", "vom", "vander", "zu", "zur", "zum", "ter", "ten", "te", "la", "le", "el", "al", "bin", "binti", "bint", "ibn",
    "abu", "y", "e", "i", "af", "av", "ap", "d", "du", "st", "san", "und",
];

/// What makes a part of a byline an office and no name: "Senior Reporter".
#[rustfmt::skip]
pub(crate) const OFFICES: &[&str] = &[
    "reporter", "reporters", "writer", "correspondent", "correspondents", "journalist", "journaliste", "columnist", "contributor", "photographer", "producer", "analyst", "strategist", "specialist", "expert", "manager", "director",
    "founder", "ceo", "author", "blogger", "freelancer", "intern", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "volontär", "volontärin", "ressortleiter", "ressortleiterin", "chefredakteur", "autorin", "redactor",
    "redactora", "periodista", "corresponsal", "giornalista", "repórter", "wartawan", "pewarta", "kontributor", "redaktur", "penulis", "dziennikarz", "toimittaja", "journalisten", "verslaggever", "redacteur", "muhabiri", "корреспондент", "журналист", "обозреватель",
    "minutes", "comments", "follow", "subscribe", "published", "updated", "posted", "profile", "copyright", "unknown", "anonymous", "twitter", "facebook", "instagram", "whatsapp", "telegram", "linkedin", "youtube", "tiktok", "email", "website", "video", "videos", "photos", "gallery", "posts", "archives", "released", "former", "vice", "president", "consultant", "executive", "professor", "lecturer", "engineer", "developer", "designer", "trainer", "licensed", "certified", "attorney", "lawyer", "advisor", "adviser", "planner", "officer", "assistant", "researcher", "scientist", "owner", "cofounder", "verified", "lesedauer", "lesezeit", "uhr", "lettura", "lectura", "lecture", "leestijd", "null", "undefined", "none", "admin", "administrator", "webmaster", "superuser",
];

/// Words that follow a name in scripts that put the title last: "홍길동 기자".
pub(crate) const TITLES_AFTER: &[&str] =
    &["기자", "記者", "记者", "특파원", "논설위원", "선임기자", "編集委員"];

/// Academic and professional titles after a comma that belong to the name before it.
#[rustfmt::skip]
pub(crate) const SUFFIXES: &[&str] = &[
    "md", "m.d", "phd", "ph.d", "dr", "jd", "j.d", "mba", "ms", "m.s", "ma", "m.a", "msc", "bsc", "rn", "rd", "rdn", "ldn", "fand", "cfp", "cpa", "cfa", "cpt", "jr", "sr", "ii", "iii", "iv", "esq",
    "do", "dds", "mph", "ph", "lcsw", "lmft", "pe", "se", "sh", "mh", "st", "mt", "skom", "s.kom", "s.h", "m.h", "s.e", "m.si", "s.pd", "m.pd", "s.sos", "s.ip", "mm", "m.m", "facs", "faan", "pt", "dpt", "cscs", "np", "dvm", "obe", "mbe", "cbe", "mp", "mla", "cissp", "ceh", "ea",
];

/// What names of newsrooms hold: such a name is an organisation, whoever wrote.
#[rustfmt::skip]
pub(crate) const NEWSROOM_WORDS: &[&str] = &[
    "redaksi", "kantor", "media", "tabloid", "koran", "majalah", "kabar", "berita", "warta", "staff", "team", "newsroom", "desk", "editorial", "editors", "editor", "news", "press", "agency", "agencies", "wire", "office",
    "times", "post", "guardian", "herald", "daily", "magazine", "journal", "tribune", "gazette", "observer", "network", "bureau", "services", "service", "company", "inc", "ltd", "llc", "gmbh", "group", "foundation", "institute", "university", "association", "online", "today", "tv", "radio", "channel",
    "redaktion", "nachrichten", "zeitung", "agentur", "presse-agentur", "presseagentur", "center", "centre", "department", "council", "ministry", "college", "hospital", "clinic", "society", "committee", "nachrichtenagentur", "redactie", "rédaction", "agence", "redacción", "agencia", "agencias", "redação", "agência", "redazione", "agenzia", "redakcja", "redakce", "redakcia", "redakcija", "toimitus", "redaksjon", "redaktionen", "ritstjórn",
    "редакция", "редакція", "агентство", "новости", "новини", "تحرير", "التحرير", "وكالة", "編輯部", "编辑部", "編集部", "新聞", "新闻", "新聞社", "通信社", "通讯社", "新華社", "日報", "日报", "뉴스", "신문", "일보", "뉴스팀", "편집국",
];

/// Parts of the address of a page about a person who writes.
#[rustfmt::skip]
const ADDRESSES: &[&str] = &[
    "author", "authors", "penulis", "autor", "autores", "autoren", "auteur", "auteurs", "autore", "autori", "contributor",
    "contributors", "journalist", "journalists", "reporter", "reporters", "redakteur", "yazar", "yazarlar", "byline",
];

/// Whether an address leads to a page about a person who writes: "/authors/sari-melati".
pub(crate) fn is_authors_address(address: &str) -> bool {
    address.split(&['/', '?', '='][..]).any(|part| ADDRESSES.contains(&part))
}

/// Titles that are words of their own without a colon.
const SHORT: &[&str] = &["red", "rep", "words"];

static TITLES: LazyLock<Lexicon<PersonRole>> = LazyLock::new(|| Lexicon::new(ROLES.iter().copied()));

/// The role that a title at the start of `text` gives, and the title's length in bytes. `text` starts with a letter.
///
/// The title ends where a word ends; in a script without spaces also within one ("記者王小明"), but for titles of one character,
/// which could be part of any word.
pub(crate) fn opening(text: &str) -> Option<(PersonRole, usize)> {
    TITLES.longest(text, |title, rest| {
        let next = rest.chars().next();
        // "Red: Sari"; but "Red rain fell".
        let colon = !SHORT.contains(&title) || rest.is_empty() || rest.trim_start().starts_with(':');
        let unspaced = || title.chars().count() > 1 && title.chars().all(is_unspaced);
        // "Text-Only Version"
        let joined =
            rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphanumeric as Test));
        colon && !joined && (next.is_none_or(|next| !next.is_alphanumeric()) || unspaced())
    })
}

/// The role that a label as a whole stands for: "Ditulis oleh", "Written by".
pub(crate) fn label_role(label: &str) -> Option<PersonRole> {
    let label = label.trim().trim_end_matches(&[':', '：'][..]).trim_end();
    opening(label).filter(|&(_, length)| length == label.len()).map(|(role, _)| role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_title() {
        assert_eq!(opening("Laporan wartawan Sari"), Some((Reporter, "Laporan wartawan".len())));
        assert_eq!(opening("Penulis : Sari"), Some((Author, "Penulis".len())));
        assert_eq!(opening("Автор: Иван"), Some((Author, "Автор".len())));
        assert_eq!(opening("文／田中"), Some((Author, "文".len())));
        assert_eq!(opening("Dianalisis"), None);
        assert_eq!(opening("Bytes"), None);
        assert_eq!(opening("Text-Only Version"), None);
    }

    #[test]
    fn a_label_is_a_title_and_nothing_else() {
        assert_eq!(label_role("Ditulis oleh:"), Some(Author));
        assert_eq!(label_role("Est. reading time"), None);
        assert_eq!(label_role("By the numbers"), None);
    }
}
