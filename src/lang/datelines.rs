//! The words and marks of datelines.

/// Marks that end one.
pub(crate) const ENDS: &[&str] = &[
    " - ", " – ", " — ", " -- ", ".- ", ". – ", ". — ", " —", ") —", ")—", ") -", " | ", ": ", "— ", " ‒ ",
    " ― ",
];

/// Marks of scripts without spaces for "filed by wire".
pub(crate) const FILED: [char; 6] = ['电', '電', '讯', '訊', '報', '报'];

/// Words that make a name one of a publication.
#[rustfmt::skip]
pub(crate) const OUTLET_WORDS: &[&str] = &[
    "news", "tv", "radio", "online", "cnn", "cnbc", "bbc", "antara", "foto", "press", "agency", "post", "times", "daily", "media", "network", "kantor", "berita", "afp", "ap", "dpa", "efe", "reuters", "новости", "رويترز", "وام", "سانا", "واس", "قنا",
];

/// Words in capitals that open a line and are no place.
#[rustfmt::skip]
pub(crate) const LABELS: &[&str] = &[
    "video", "foto", "photo", "photos", "update", "updated", "breaking", "exclusive", "eksklusif", "opini", "opinion", "watch", "live", "analysis", "analisis", "gallery", "infografis", "infographic", "catatan", "note", "editorial", "fakta", "facts", "hoaks",
    "hoax", "cek fakta", "kronologi", "profil", "profile", "review", "ulasan", "wawancara", "interview", "advertorial", "warning", "corona", "covid", "question", "answer", "podcast", "eilmeldung", "kommentar", "urgent", "dernière minute", "última hora", "срочно", "видео", "фото",
    "nasdaq", "polri", "pertamina", "unicef", "unesco", "asean", "kominfo", "google", "apple", "microsoft", "tesla", "toyota", "honda", "samsung",
];

/// From so many letters on a place in capitals proves itself; shorter ones may be an organisation's initials.
pub(crate) const LONG_CAPITALS: usize = 5;

/// Words within a place's name that are not capitalised.
pub(crate) const PLACE_LINKS: &[&str] =
    &["de", "del", "la", "le", "el", "an", "am", "der", "sur", "upon", "of", "do", "da", "dos", "di"];
