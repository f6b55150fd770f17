//! The words before a picture's credit: "Foto:", "Photo by", "©".

use super::Test;
use super::lexicon::Lexicon;
use crate::search::Search;
use std::sync::LazyLock;

/// Labels that a colon (or a slash) follows, lower case, parted by `|`.
#[rustfmt::skip]
const WITH_COLON: &str = "foto|sumber|sumber foto|dok|dok.|dokumentasi|ilustrasi|kredit|kredit foto|fotografer|photo|photos|photo credit|photograph|photography|picture|pictures|image|images|image credit|image source|credit|credits|source|file photo|\
    courtesy|bild|bilder|bildquelle|quelle|fotoquelle|copyright|imago|beeld|bron|crédit|crédit photo|crédits|photo d'illustration|fuente|imagen|créditos|crédito|fotografía|fonte|imagem|foto di|immagine|sursă foto|sursa|foto sursa|\
    källa|bild/foto|kilde|foto/kilde|kuva|lähde|zdjęcie|fot|fot.|źródło|zdroj|forrás|fotó|izvor|kaynak|fotoğraf|φωτογραφία|πηγή|фото|источник|источник фото|фотография|снимка|джерело|写真|撮影|提供|画像|出典|圖|图|圖片|图片|圖片來源|图片来源|來源|来源|攝影|摄影|\
    사진|출처|ảnh|nguồn|nguồn ảnh|صورة|المصدر|تصوير|الصورة|منبع|צילום|צילומים|קרדיט|फोटो|छवि|ছবি|ภาพ|ที่มา";

/// Labels that a name follows at once.
#[rustfmt::skip]
const WITH_NAME: &str = "foto oleh|foto milik|foto von|fotos von|bild von|photo by|photos by|photograph by|photographs by|photography by|picture by|image by|images by|image via|photo via|image courtesy of|photo courtesy of|courtesy of|courtesy|illustration by|\
    image copyright|image source,|sumber gambar,|fuente de la imagen,|crédito,|автор фото,|photo de|foto de|foto di|foto av|foto af|foto:|kuva:|fot.|©|(c)|dok.|crédit|crédits|copyright|copyright ©|photo ©|bild ©|foto ©";

/// What opens a caption for those who hear the page, as it is written.
const CAPTION_LABELS: &str =
    "Image caption|Media caption|Keterangan gambar|Pie de foto|Legenda da foto|Légende image|Подпись к фото";

/// How a player begins that cannot play, as it is written.
const FALLBACKS: &str = "Media playback is|We apologize, but this video|This video has failed|This video is un|Your browser does|Browser Anda tidak";

/// Words of a credit that are not capitalised.
pub(crate) const LINKS: &[&str] = &[
    "via",
    "for",
    "by",
    "of",
    "from",
    "de",
    "von",
    "van",
    "and",
    "the",
    "dok",
    "dpa",
    "dpa-infocom",
    "picture",
    "alliance",
    "imago",
    "images",
    "epd",
    "tt",
    "dok.",
];

/// Marks between a label and the name.
const MARKS: [char; 7] = [':', '：', '/', '／', '=', '＝', '|'];

static BEFORE_COLON: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::new([((), WITH_COLON)]));
static BEFORE_NAME: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::new([((), WITH_NAME)]));

/// What stands before a caption's label and behind it.
pub(crate) fn at_caption(text: &str) -> Option<(&str, &str)> {
    CAPTION_LABELS.split('|').find_map(|label| text.parted_at(label))
}

/// Whether a text is what a player says that cannot play.
pub(crate) fn is_fallback(text: &str) -> bool {
    FALLBACKS.split('|').any(|phrase| text.starts_with(phrase))
}

/// How many bytes of a text are a credit's label, with the mark after it.
pub(crate) fn opening(text: &str) -> Option<usize> {
    let after = |length: usize| {
        text.get(length..).map(|rest| rest.trim_start().trim_start_matches(MARKS).trim_start())
    };
    let marked = BEFORE_COLON.longest(text, |_, rest| rest.trim_start().starts_with(MARKS));
    if let Some(rest) = marked.and_then(|(_, length)| after(length)) {
        return Some(text.len() - rest.len());
    }
    let ends = |label: &str, rest: &str| {
        // "Photo by the river": a name begins with a capital, or in a script that has none.
        let name = rest.trim_start().chars().next();
        let sign = label.ends_with(&['©', ')'][..]);
        !rest.starts_with(char::is_alphanumeric as Test) && name.is_some_and(|c| sign || !c.is_lowercase())
    };
    let (_, length) = BEFORE_NAME.longest(text, ends)?;
    Some(text.len() - text.get(length..)?.trim_start().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_labels_with_their_mark() {
        assert_eq!(opening("Foto: Tono"), Some("Foto: ".len()));
        assert_eq!(opening("Photo by Ann"), Some("Photo by ".len()));
        assert_eq!(opening("© Tono"), Some("© ".len()));
        assert_eq!(opening("圖／王"), Some("圖／".len()));
        assert_eq!(opening("Foto bersama warga"), None);
        assert_eq!(opening("Photo by the river"), None);
    }
}
