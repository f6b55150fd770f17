//! The words before a picture's credit: "Foto:", "Photo by", "©".

/// Labels that a colon (or a slash) follows, lower case, parted by `|`.
#[rustfmt::skip]
const WITH_COLON: &str = "foto|sumber|sumber foto|dok|dok.|dokumentasi|ilustrasi|kredit|kredit foto|fotografer|photo|photos|photo credit|photograph|photography|picture|pictures|image|images|image credit|image source|credit|credits|source|file photo|\
    courtesy|bild|bilder|bildquelle|quelle|fotoquelle|copyright|imago|beeld|bron|crédit|crédit photo|crédits|photo d'illustration|fuente|imagen|créditos|crédito|fotografía|fonte|imagem|foto di|immagine|sursă foto|sursa|foto sursa|\
    källa|bild/foto|kilde|foto/kilde|kuva|lähde|zdjęcie|fot|fot.|źródło|zdroj|forrás|fotó|izvor|kaynak|fotoğraf|φωτογραφία|πηγή|фото|источник|источник фото|фотография|снимка|джерело|写真|撮影|提供|画像|出典|圖|图|圖片|图片|圖片來源|图片来源|來源|来源|攝影|摄影|\
    사진|출처|ảnh|nguồn|nguồn ảnh|صورة|المصدر|تصوير|الصورة|منبع|צילום|צילומים|קרדיט|फोटो|छवि|ছবি|ภาพ|ที่มา";

/// Labels that a name follows at once.
#[rustfmt::skip]
const WITH_NAME: &str = "foto oleh|foto milik|foto von|fotos von|bild von|photo by|photos by|photograph by|photographs by|photography by|picture by|image by|images by|image via|photo via|image courtesy of|photo courtesy of|courtesy of|courtesy|illustration by|\
    photo de|foto de|foto di|foto av|foto af|foto:|kuva:|fot.|©|(c)|dok.|crédit|crédits|copyright|copyright ©|photo ©|bild ©|foto ©";

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

/// How many bytes of a text are a credit's label, with the mark after it.
pub(crate) fn opening(text: &str) -> Option<usize> {
    let head: String = text.chars().take(32).flat_map(char::to_lowercase).collect();
    let after = |list: &'static str, accept: fn(&str) -> bool| {
        let fitting = list.split('|').filter(|label| head.strip_prefix(label).is_some_and(accept));
        fitting.max_by_key(|label| label.len())
    };
    let colon = |rest: &str| rest.trim_start().starts_with([':', '：', '/', '／', '=', '＝', '|']);
    let name = |rest: &str| rest.starts_with(' ') || !rest.starts_with(|c: char| c.is_alphanumeric());
    if let Some(label) = after(WITH_COLON, colon) {
        let length = bytes(text, label);
        let rest = text.get(length..)?;
        return Some(
            text.len()
                - rest
                    .trim_start()
                    .trim_start_matches([':', '：', '/', '／', '=', '＝', '|'])
                    .trim_start()
                    .len(),
        );
    }
    let label = after(WITH_NAME, name)?;
    let rest = text.get(bytes(text, label)..)?.trim_start();
    // "Photo by the river": a name begins with a capital or in a script that has none.
    let named = rest.chars().next().is_some_and(|c| !c.is_lowercase() || label.ends_with(['©', ')']));
    named.then(|| text.len() - rest.len())
}

/// The length in `text` of what lower case turned into `label`.
fn bytes(text: &str, label: &str) -> usize {
    text.chars().take(label.chars().count()).map(char::len_utf8).sum()
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
