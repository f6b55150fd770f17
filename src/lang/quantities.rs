//! How languages write amounts, and the numbers that are none: numbers of articles, houses, pages.
//!
//! Lists are strings of words parted by spaces, lower case, of all languages together: where two clash ("as", "cents", "otto"), who asks tells them apart.

use super::Test;
use super::words::Words;
use super::{ends_as, listed, of};
use crate::search::Search;
use std::sync::LazyLock;

/// Signs and codes before an amount.
const CURRENCIES: &[&str] = &[
    "Rp", "Rp.", "IDR", "US$", "A$", "S$", "HK$", "NT$", "NZ$", "C$", "R$", "RM", "$", "€", "£", "¥", "₩",
    "₹", "₺", "₽", "฿", "₫", "USD", "EUR",
];

/// Words that multiply the number before them.
pub(crate) const SCALES: &str = "ribu juta jt miliar milyar triliun ribuan jutaan thousand million mn m bn billion trillion hundred tausend million \
    millionen milliarde milliarden mio mrd mille millions milliard milliards mil millón millones milhão milhões bilhão bilhões \
    trilhões milione milioni miliardo miliardi duizend miljoen miljard tusen miljoner miljarder tys mln mld тыс млн млрд тисяч тысяч тысячи тисячі миллион миллиона миллионов миллиарда миллиардов мільйон мільйона мільйони мільйонів мільярда milion milionu miliony milionů milionów miliarda miliardy miliardů miliardów tysięcy tysiące tisíc millioner milliarder milyon \
    millió milliárd ezer miljoonaa miljardia tuhatta milioane miliarde εκατ εκατομμύρια δισ χιλιάδες \
    milyar bin triệu tỷ nghìn puluh ratus belas hundert cent cents cientos mila honderd k tn trn";

/// Two and three in words: alone they are hardly ever what matters ("the two sides").
pub(crate) const FEW: &str = "dua tiga two three dos tres dois duas três deux trois zwei drei due tre twee drie två dwa dwie trzy \
    два две три дві";

/// All other numbers in words.
const NUMBERS: &str = "hundert vingts empat lima enam tujuh delapan lapan sembilan sepuluh sebelas seratus seribu four five six seven eight nine ten eleven \
    twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety cuatro \
    cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta cien quatro sete oito nove dez vinte trinta \
    quarenta cinquenta quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante vier fünf sechs sieben \
    четыре пять шесть семь восемь девять десять двенадцать пятнадцать двадцать тридцать сорок пятьдесят чотири вісім дев'ять десять двадцять тридцять \
    cztery pięć sześć siedem osiem dziewięć dziesięć dwanaście dwadzieścia trzydzieści fyra åtta tio tjugo tjue \
    acht neun zehn zwölf zwanzig dreißig vierzig fünfzig quattro cinque sette otto dieci";

/// Words for how often.
pub(crate) const TIMES: &str = "kali times veces vezes fois mal volte keer gånger razy";

/// Words that go on with a unit: "derajat Celsius", "dolar AS", "kilometer persegi", "tiga kali lipat", "120 tempat tidur".
pub(crate) const TAILS: &str = "points poin celsius fahrenheit as singapura persegi kubik lipat tidur balita";

/// Words that stand behind a number and are not counted.
pub(crate) const UNCOUNTED: &str =
    "sampai hingga besar selama lagi lain lainnya dari uhr éves yaşında yaşındaki";

/// Endings of nouns that are counted, by language; where there are none whatever follows is counted.
const COUNTED: &[(&str, &str)] = &[
    ("es pt", "s"),
    ("fr", "s x"),
    ("it", "i e"),
    ("nl", "en s"),
    ("sv", "r n"),
    ("da", "r e"),
    ("pl ru uk cs tr nb fi hu ro el id ms de", ""),
];

/// Words and signs after a share of a hundred.
pub(crate) const PERCENT: &str = "% persen percent per-cent cent cento ciento peratus prozent procent pourcent pct procentów процентов процента відсотків відсотка prosent";

/// Words of money and measure after a number.
const UNITS: &str = "rupiah dolar dollar dollars euro euros ringgit pound pounds yen yuan baht won peso dong lira rubel rubles meter metres zentimeter millimeter sentimeter \
    mètres kilomètres centimètres metros centímetros kilómetros quilômetros metri chilometri hectáreas litros litri kilos tonnes toneladas \
    meters kilometer kilometers kilometres km cm mm hektare hektar ha hectares acres kilogram kilograms kg gram grams ton tons tonnes liter litres \
    liters barel barrels watt megawatt mw gigawatt gw kwh derajat degrees skala mil miles feet foot inches kaki jam menit detik hours minutes \
    seconds hari minggu pekan bulan tahun days weeks months years tage wochen monate jahre stunden minuten menschen personen personnes heures \
    jours mois ans personas horas días meses años pessoas dias anos persone ore giorni mesi anni mensen uur dagen maanden jaar \
    km/h mph kroner kronor korun kč forint lei zł złotych soles rand rupees centimes cents centavos céntimos centesimi milímetros";

/// Words after which a number names something instead of counting it.
pub(crate) const ORDINALS: &str = "nomor no pasal ayat rt rw km halaman hal ke usia berusia umur berumur kelas blok gang jalan jl tahun pukul jam tanggal \
    nr nummer number page chapter section article aged age route room flight channel grade covid type top kapal seri type tipe bab babak \
    grup pekan g boeing airbus magnitudo bermagnitudo berskala magnitude";

/// Words for a year.
pub(crate) const YEARS: &str =
    "tahun years year jahre jahren ans años anos anni jaar år лет года років роки lat let év";

/// Words before or after years that make them somebody's age.
pub(crate) const AGES: &str = "de di à a von mit old alt alte alter itu pria perempuan wanita pemuda";

/// Words between a multiplied number and its unit.
pub(crate) const LINKS: &str = "de di d of dari per por pour";

/// One in words: it is a figure only where it begins one.
pub(crate) const ONE: &str = "one satu ein eine einer un une uno una um uma één";

/// Words between what a share is of and its part: "nine out of ten people".
pub(crate) const SHARES: &str = "of dari von sur de da van";

/// Words between two numbers of one thing: "5 to 10 people", "9 and 7 percent".
pub(crate) const PAIRS: &str =
    "to hingga sampai s.d bis à tot til till and dan und et y e en och og or atau oder ou";

/// Words before the first of them: "between 5 and 10 people".
pub(crate) const BETWEEN: &str = "between antara zwischen entre tra fra tussen mellan mellem mellom";

/// Words before a number that make it less than nothing.
pub(crate) const MINUS: &str = "minus";

/// Words before what an amount is counted by.
pub(crate) const RATES: &str = "per par por pro";

/// Plural nouns of English that do not end in -s.
const PLURALS: &str = "people men women children police troops staff crew cattle fish sheep";

/// The currency a text ends with, white space aside.
pub(crate) fn currency_before(text: &str) -> Option<&'static str> {
    let text = text.trim_end();
    let found = CURRENCIES.iter().filter(|sign| {
        let before = text.strip_suffix(**sign).map(|rest| rest.chars().next_back());
        // A code in letters is a word of its own.
        before.is_some_and(|before| {
            !sign.starts_with(char::is_alphabetic as Test) || before.is_none_or(|c| !c.is_alphanumeric())
        })
    });
    found.copied().max_by_key(|sign| sign.len())
}

/// Whether a word in lower case is a unit, or makes the number before it a share of a hundred: "2 millions d'euros".
pub(crate) fn is_measure(word: &str) -> bool {
    let word = word.strip_prefix("d'").or(word.strip_prefix("d’")).unwrap_or(word);
    listed(PERCENT, word) || listed(UNITS, word)
}

/// Whether a word of English in lower case is a plural noun by its looks.
pub(crate) fn is_plural(word: &str) -> bool {
    listed(PLURALS, word)
        || word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
}

/// Whether a word in lower case is a number: "lima", "twenty-five".
pub(crate) fn is_number(word: &str) -> bool {
    static NAMES: LazyLock<Words> = LazyLock::new(|| Words::parted(b' ', &[FEW, NUMBERS]));
    NAMES.contains(word) || word.has('-') && word.split('-').all(|part| NAMES.contains(part))
}

/// Whether a word ends as nouns do that are counted; never where that cannot be told.
pub(crate) fn is_counted(language: Option<&str>, word: &str) -> bool {
    of(COUNTED, language).is_some_and(|ends| ends_as(ends, word)) || language == Some("en") && is_plural(word)
}
