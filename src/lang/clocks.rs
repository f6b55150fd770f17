//! How languages write a day and an hour within a sentence, beyond the names of months and weekdays (`months`).

/// A language's words around a date.
#[derive(Debug)]
pub(crate) struct Clock {
    code: &'static str,
    /// Whether weekdays and months are written with a capital: "minggu" is a week, "Minggu" a Sunday.
    pub(crate) capitals: bool,
    /// Parts of a day, lower case, parted by spaces.
    parts: &'static str,
    /// Words before an hour.
    hours: &'static str,
    /// Words between a date's parts ("4 de julio").
    links: &'static str,
}

#[rustfmt::skip]
const CLOCKS: &[Clock] = &[
    Clock { code: "id", capitals: true, parts: "pagi siang sore petang malam hari subuh dinihari", hours: "pukul jam", links: "dini" },
    Clock { code: "ms", capitals: true, parts: "pagi tengah petang malam", hours: "pukul jam", links: "" },
    Clock { code: "en", capitals: true, parts: "morning afternoon evening night noon", hours: "", links: "of" },
    Clock { code: "de", capitals: true, parts: "morgen vormittag mittag nachmittag abend nacht", hours: "", links: "" },
    Clock { code: "fr", capitals: false, parts: "matin après-midi soir nuit", hours: "", links: "" },
    Clock { code: "es", capitals: false, parts: "", hours: "", links: "de del" },
    Clock { code: "pt", capitals: false, parts: "", hours: "", links: "de" },
    Clock { code: "it", capitals: false, parts: "mattina sera notte", hours: "", links: "" },
    Clock { code: "nl", capitals: false, parts: "ochtend middag avond nacht", hours: "", links: "" },
];

/// The words of a language; none where dates cannot be told from other words yet.
pub(crate) fn of(language: Option<&str>) -> Option<&'static Clock> {
    CLOCKS.iter().find(|clock| Some(clock.code) == language)
}

impl Clock {
    /// Whether a word in lower case is a part of the day.
    pub(crate) fn is_part(&self, word: &str) -> bool {
        super::listed(self.parts, word)
    }

    /// Whether a word in lower case stands before an hour.
    pub(crate) fn is_hour_mark(&self, word: &str) -> bool {
        super::listed(self.hours, word)
    }

    /// Whether a word in lower case stands between a date's parts.
    pub(crate) fn is_link(&self, word: &str) -> bool {
        super::listed(self.links, word)
    }
}
