//! How languages write a day and an hour within a sentence, beyond the names of months and weekdays (`months`).

use super::Test;
use super::words::Words;
use crate::search::Search;

/// What a word is to a date.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Weekday,
    Month,
    /// A number that may be a day of a month.
    Day,
    Year,
    /// "9/6/2024".
    Date,
    /// "9/6".
    Numeric,
    HourMark,
    /// "21.30", "9".
    Hour,
    /// "10am".
    Clock,
    Zone,
    DayTime,
    Link,
}

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
    /// Words behind an hour ("9 Uhr", "5 a.m."), and behind a year ("2027 года").
    ends: &'static str,
    /// Words between a date's parts ("4 de julio").
    links: &'static str,
    /// Words behind which a month alone is a time ("in August").
    alone: &'static str,
    /// Forms of weekdays that no calendar has ("tisdagen").
    weekdays: &'static str,
    /// Its months of at most four letters, where those of other languages are words ("Des", "Out", "Pro", "lip"); "-" where
    /// it has none, empty where all are taken.
    short: &'static str,
}

#[rustfmt::skip]
const CLOCKS: &[Clock] = &[
    Clock { code: "id", capitals: true, parts: "pagi siang sore petang malam hari subuh dinihari", hours: "pukul jam", ends: "", links: "dini", alone: "pada sejak hingga sampai bulan akhir awal pertengahan mulai", weekdays: "", short: "jan feb mar apr mei jun juni jul juli agu agt ags sep sept okt nov des" },
    Clock { code: "ms", capitals: true, parts: "pagi tengah petang malam", hours: "pukul jam", ends: "", links: "", alone: "pada sejak hingga bulan akhir awal pertengahan", weekdays: "", short: "jan feb mac mar apr mei jun jul ogo ogos sep okt nov dis" },
    Clock { code: "en", capitals: true, parts: "morning afternoon evening night noon", hours: "", ends: "am pm a.m p.m", links: "of at on", alone: "in since until from last next early late mid by", weekdays: "", short: "jan feb mar apr may jun june jul july aug sep sept oct nov dec" },
    Clock { code: "de", capitals: true, parts: "morgen vormittag nachmittag mittag abend nacht", hours: "", ends: "uhr", links: "den", alone: "im seit ab bis ende anfang mitte", weekdays: "", short: "jan jän feb mär mrz märz apr mai jun juni jul juli aug sep sept okt nov dez" },
    Clock { code: "fr", capitals: false, parts: "matin après-midi soir nuit", hours: "", ends: "h", links: "", alone: "en depuis fin début mi", weekdays: "", short: "janv févr mars avr mai juin juil août sept oct nov déc" },
    Clock { code: "es", capitals: false, parts: "", hours: "", ends: "", links: "de del", alone: "en desde hasta", weekdays: "", short: "ene feb mar abr mayo may jun jul ago sep sept oct nov dic" },
    Clock { code: "pt", capitals: false, parts: "", hours: "", ends: "h", links: "de", alone: "em desde até", weekdays: "", short: "jan fev abr maio jun jul ago nov" },
    Clock { code: "it", capitals: false, parts: "mattina sera notte", hours: "", ends: "", links: "", alone: "a da fine inizio", weekdays: "", short: "gen feb apr mag giu lug ago ott nov dic" },
    Clock { code: "nl", capitals: false, parts: "ochtend middag avond nacht", hours: "", ends: "", links: "", alone: "in sinds eind begin", weekdays: "", short: "jan feb mrt apr mei juni juli aug sept okt nov dec" },
    Clock { code: "sv", capitals: false, parts: "morgon förmiddag eftermiddag kväll natt", hours: "klockan kl", ends: "", links: "", alone: "i sedan", weekdays: "måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen", short: "jan feb mars apr maj juni juli aug sept okt nov dec" },
    Clock { code: "pl", capitals: false, parts: "rano wieczorem", hours: "godz godzinie", ends: "roku", links: "", alone: "w od do z", weekdays: "poniedziałku wtorku środę środy czwartku piątku sobotę soboty niedzielę niedzieli", short: "maja maju" },
    Clock { code: "da", capitals: false, parts: "morgen formiddag eftermiddag aften nat", hours: "klokken kl", ends: "", links: "den", alone: "i siden fra", weekdays: "", short: "maj juni juli" },
    Clock { code: "nb", capitals: false, parts: "morgen formiddag ettermiddag kveld natt", hours: "klokken kl", ends: "", links: "", alone: "i siden fra", weekdays: "", short: "mars mai juni juli" },
    Clock { code: "fi", capitals: false, parts: "aamuna iltana", hours: "kello klo", ends: "", links: "", alone: "", weekdays: "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina", short: "-" },
    Clock { code: "cs", capitals: false, parts: "ráno večer", hours: "", ends: "roku", links: "", alone: "v od do", weekdays: "středu středy čtvrtka pátku sobotu soboty neděli", short: "září" },
    Clock { code: "hu", capitals: false, parts: "reggel délután este", hours: "", ends: "", links: "", alone: "", weekdays: "hétfőn kedden szerdán csütörtökön pénteken szombaton", short: "-" },
    // "luni" is Monday, and months; "pazar" Sunday, and a market.
    Clock { code: "ro", capitals: false, parts: "dimineața seara", hours: "", ends: "", links: "luni", alone: "în din până", weekdays: "joi", short: "mai" },
    Clock { code: "tr", capitals: false, parts: "günü sabahı akşamı gecesi", hours: "saat", ends: "", links: "pazar", alone: "", weekdays: "", short: "ocak mart ekim" },
    Clock { code: "el", capitals: true, parts: "πρωί μεσημέρι απόγευμα βράδυ", hours: "", ends: "", links: "", alone: "τον από", weekdays: "δευτέρας τρίτης τετάρτης πέμπτης παρασκευής σαββάτου κυριακής", short: "-" },
    Clock { code: "ru", capitals: false, parts: "утра вечера ночи утром вечером ночью", hours: "", ends: "года", links: "", alone: "в с до", weekdays: "понедельника вторника среду четверга пятницу пятницы субботу субботы воскресенья", short: "март мая мае июнь июня июне июль июля июле" },
    Clock { code: "uk", capitals: false, parts: "ранку вечора ночі вранці ввечері вночі", hours: "", ends: "року", links: "", alone: "у в з до від", weekdays: "понеділка вівторка середу середи четверга п'ятницю п’ятницю п'ятниці суботу суботи неділю неділі", short: "-" },
    Clock { code: "ar", capitals: false, parts: "", hours: "", ends: "", links: "", alone: "في منذ", weekdays: "", short: "" },
    Clock { code: "hi", capitals: false, parts: "", hours: "", ends: "", links: "", alone: "", weekdays: "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार", short: "" },
];

/// How months end behind "in", by the codes of languages, and how they do where calendars have them.
const CASES: &[(&str, &str, &str)] = &[
    ("ru", "е", "а"),
    ("ru", "е", "я"),
    ("uk", "і", "а"),
    ("uk", "і", "я"),
    ("pl cs", "u", "a"),
    ("el", "", "ς"),
];

/// Words for a part of a month, of all languages.
const PARTS_OF_MONTHS: &str =
    "awal akhir pertengahan early late mid ende anfang mitte fin début fine inizio eind begin";

/// The words of a language, and those beside a date for being looked up in; none where dates cannot be told from other words yet.
pub(crate) fn of(language: Option<&str>) -> Option<(&'static Clock, Words)> {
    let clock = CLOCKS.iter().find(|clock| Some(clock.code) == language)?;
    Some((clock, Words::parted(b' ', &[clock.hours, clock.parts, clock.ends, clock.weekdays, clock.links])))
}

/// What a word in lower case beside a date, looked up, is to it; none of a month, or of a weekday as calendars have it.
pub(crate) fn part(beside: &Words, word: &str) -> Option<Part> {
    let parts = [Part::HourMark, Part::DayTime, Part::Zone, Part::Weekday, Part::Link];
    beside.lists(word).last().and_then(|list| parts.get(list).copied())
}

impl Clock {
    /// The number of an hour that is written in one with its mark ("10am", "18h").
    pub(crate) fn hour<'w>(&self, word: &'w str) -> Option<&'w str> {
        self.ends.split(' ').filter(|mark| !mark.is_empty()).find_map(|mark| word.strip_suffix(mark))
    }

    /// Whether a month behind a word in lower case is a time by itself.
    pub(crate) fn is_before_month(&self, word: &str) -> bool {
        super::listed(self.alone, word)
    }

    /// Whether a month of any language, in lower case, is one in this.
    pub(crate) fn has_month(&self, word: &str) -> bool {
        self.short.is_empty() || word.chars().nth(4).is_some() || super::listed(self.short, word)
    }

    /// Whether a word in lower case is a month in the case that "in" asks for: "августе", "czerwcu", "μάρτιο".
    pub(crate) fn is_declined_month(&self, word: &str) -> bool {
        let ends = CASES.iter().filter(|(codes, ..)| codes.holds(self.code));
        ends.filter_map(|(_, end, other)| Some([word.strip_suffix(end)?, other].concat()))
            .any(|word| super::months::month(&word, Some(self.code)).is_some())
    }

    /// A word without the case that an apostrophe parts from it: "Ekim'de".
    pub(crate) fn stem<'w>(&self, word: &'w str) -> &'w str {
        let case = if self.code == "tr" { word.find(&['\'', '’'][..]) } else { None };
        case.and_then(|case| word.get(..case)).unwrap_or(word)
    }

    /// A number without what its language writes behind that of a day: "30-án", "1er", "14th".
    pub(crate) fn number<'w>(&self, word: &'w str) -> &'w str {
        let number = word.trim_end_matches(char::is_alphabetic as Test);
        match (self.code, word.get(number.len()..)) {
            ("hu", _) => number.strip_suffix('-').unwrap_or(word),
            ("fr", Some("er")) | ("en", Some("st" | "nd" | "rd" | "th")) => number,
            _ => word,
        }
    }

    /// A weekday without the part of the day that is written in one with it.
    pub(crate) fn day<'w>(&self, word: &'w str) -> &'w str {
        self.parts
            .split(' ')
            .find_map(|part| word.strip_suffix(part))
            .filter(|day| !day.is_empty())
            .unwrap_or(word)
    }
}

/// Whether a word in lower case is a part of the month behind it ("awal November").
pub(crate) fn is_part_of_month(word: &str) -> bool {
    super::listed(PARTS_OF_MONTHS, word)
}
