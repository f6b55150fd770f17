//! Abbreviations that end in a full stop, for cutting sentences: a stop after one need not end the sentence.
//!
//! Written without their last stop. Those with a stop inside (`U.S`, `S.H`, `z.B`, `Ph.D`) need no list, nor do initials.

use super::words::Words;
use super::{listed, of};
use std::sync::LazyLock;

/// Before a name or the rest of a phrase: a stop after one never ends a sentence.
const TITLES: &[(&str, &str)] = &[
    (
        "",
        "Dr Prof Mr Mrs Ms Mx St Sr Sra Jr Drs Dra Ir H Hj KH Gen Col Lt Capt Sgt Maj Adm Sen Rep Gov Pres Rev Hon Msgr \
         Fr vs cf viz ca approx al",
    ),
    (
        "id",
        "Tn Ny Nn Sdr Sdri Jend Letjen Mayjen Brigjen Kol Letkol Kapt Pol Kompol Komjen Irjen Kombes AKBP AKP Ipda Iptu Bripka \
         Aipda Jl Jln Gg Kec Kab Kel Kep Prov Ust Ustz Drg Apt Ns R Rd Ra alm almh a.n u.p d.a s.d Pdt Rm Pst \
         Moh Muh Mohd Mhd Abd PT CV UD Bpk Mgr Yth Ds Tgk",
    ),
    ("sw", "Bi Bw Dk Mh Mhe"),
    ("ms", "Tn Pn En Cik Dato Datuk Jln Kg Tg Sg Bkt Hjh Ust Ts Sdn Ybhg Yg Moh Muh Mohd Abd Yth"),
    ("en", "Messrs Reps Sens Govs Mt Ft Ave Blvd Supt Insp Cpl Pvt Cmdr Atty Asst Assn Dept Univ Det Hwy"),
    (
        "de",
        "Hr Frl Dipl Ing Bd bzw bspw ggf sog evtl inkl exkl zzgl Str Tel vgl geb gest Abs gem lfd Mag Nov Okt Sept Dez \
         Jan Feb Aug usf Hl hl Präs stv Mio Mrd",
    ),
    ("fr", "M MM Mme Mmes Mlle Mgr Me Mes Pr Ste env éd"),
    (
        "es",
        "Sres Sras Srta Dña D Da Lic Ing Arq Gral Cnel Cap Tte Pdte Av Avda Dpto Excmo Ilmo Mons Fdo Ud Uds Vd CC",
    ),
    ("pt", "Srta Srs Exmo Exma Eng Arq Cel Cap Ten Av Dep Min Des D Dª Profa"),
    ("it", "Sig Sigg Sig.ra Dott Dott.ssa Avv Ing Arch Geom Rag On Mons Cap Ten Prof.ssa Spett Egr"),
    ("nl", "dhr mevr mw mr drs ir ing prof bijv o.a evt incl excl resp jhr Ds ds"),
    ("sv", "t.ex bl.a dvs jfr kl resp s.k tf"),
    ("da nb", "f.eks bl.a jf kl hr fr hhv inkl ekskl"),
    (
        "pl",
        "dr prof mgr inż hab ks św gen płk mjr kpt por ul pl tzw tzn np im śp abp bp red hr m.in godz tys mln mld zł",
    ),
    ("cs", "Ing Mgr Bc MUDr JUDr PhDr RNDr prof doc gen plk tzv např mj ul nám sv tj tis mil mld Kč"),
    ("sk", "Ing Mgr Bc MUDr JUDr PhDr RNDr prof doc gen plk tzv napr ul nám sv tj tis mil mld"),
    ("hr", "dr prof mr sv npr tzv ul gosp gđa ing tj mil mlrd"),
    ("sl", "dr prof mag sv npr t.i ul gosp ga inž tj"),
    ("ro", "dl dna dr prof ing str bd nr art gen col cpt Sf lt"),
    ("hu", "dr prof id ifj özv u ún pl kb ill stb"),
    ("fi", "esim ns mm ks vrt klo tri prof toht os n"),
    ("tr", "Doç Av Yrd Öğr Gör Uzm Müh Alb Yzb Tğm Org Korg Tüm Tuğ Sn Hz Cad Sok Mah Bkz bkz örn vd Apt"),
    ("vi", "TP Tp TS ThS GS PGS BS KS Q P Tx TT Đ ĐT Ths Ts Ông Bà"),
    (
        "ru",
        "г гг ул им т тов проф акад ген полк кап св стр рис табл см ср млн млрд тыс руб коп долл обл р пос дер гр г-н \
         г-жа д корп кв просп пл т.е т.н т.к т.ч",
    ),
    (
        "uk",
        "м р рр вул пр ім проф акад ген полк св стор рис табл див пор млн млрд тис грн коп дол обл о пос гр буд корп",
    ),
    ("be", "г гг вул пр ім праф акад стар мал гл млн млрд тыс руб вобл"),
    ("bg", "г гг ул бул проф акад ген полк св стр см срв млн млрд хил лв им доц инж"),
    ("sr", "др проф св ул г гђа инж млн тзв нпр dr prof sv ul"),
    ("el", "κ κα κκ δρ καθ κ.λπ σελ π.χ αρ"),
    ("ar", "د أ م ص ق"),
    ("hi", "डॉ प्रो श्री श्रीमती पं मो रु कु"),
];

/// Before a number only: elsewhere the stop ends a sentence like any other.
const BEFORE_NUMBER: &[(&str, &str)] = &[
    ("", "No no Nos nos Nr nr p pp Fig fig Vol vol Art art Rp Rs Tel tel Ext ext Ch ch Eq Ver ver"),
    ("id", "Hal hal Ps Tgl tgl Pkl pkl Bab RT RW Telp telp"),
    ("ms", "Bil bil Hlm hlm Pkl pkl"),
    ("en", "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Sec sec"),
    ("de", "S Kap Ziff"),
    ("fr", "n chap av apr"),
    ("es", "núm núms n pág págs cap aprox"),
    ("pt", "n nº pág págs cap"),
    ("it", "n nn pag pagg cap"),
    ("nl", "blz pag"),
    ("pl", "str pkt ust poz"),
    ("cs", "č čl str odst"),
    ("sk", "č čl str ods"),
    ("tr", "md s sf mad"),
    ("ru", "N ст п пп ч гл"),
    ("uk", "ст п пп ч гл"),
];

/// What closes a list, and so often a sentence: one that goes on does so in lower case.
const LIST_ENDS: &[(&str, &str)] = &[
    ("", "etc"),
    ("id", "dll dsb dst dkk dlsb"),
    ("ms", "dll dsb"),
    ("nl", "enz e.d"),
    ("it", "ecc"),
    ("pl", "itd itp"),
    ("cs", "atd apod"),
    ("sk", "atď"),
    ("hr", "itd sl"),
    ("sr", "итд"),
    ("ro", "ș.a"),
    ("sv da nb", "osv m.m m.fl"),
    ("tr", "vb vs"),
    ("vi", "v.v"),
    ("ru", "др пр т.д т.п"),
    ("uk", "ін т.д т.п"),
];

/// What may end a phrase, and so a sentence: the next word decides.
const PHRASE_ENDS: &[(&str, &str)] = &[
    ("", "Inc Ltd Corp Co Bros a.m p.m Tbk Jr Sr Esq LLC"),
    ("ms", "Bhd"),
    ("de", "usw u.a"),
    ("pt", "Ltda"),
    ("tr", "Ltd Şti"),
];

/// How compound abbreviations of German and Dutch end before a number: "Hauptstr. 12".
const COMPOUND: &str = "str";

/// After a number it may end a sentence, elsewhere not: "в 2024 г." but "г. Москва".
const UNITS: &[(&str, &str)] = &[
    ("pl", "tys mln mld zł godz r w"),
    ("cs", "tis mil mld Kč"),
    ("sk", "tis mil mld"),
    ("hr", "mil mlrd"),
    ("sr", "млн"),
    ("ru", "г гг млн млрд тыс руб коп долл"),
    ("uk", "р рр млн млрд тис грн коп дол"),
    ("be", "г гг млн млрд тыс руб"),
    ("bg", "г гг млн млрд хил лв"),
];

/// Languages that write an ordinal number with a stop: "15. Juni".
const ORDINAL_STOP: &[&str] =
    &["de", "da", "nb", "fi", "cs", "sk", "sl", "hr", "sr", "hu", "et", "lv", "is", "tr", "pl"];

/// Of which kind an abbreviation is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Never ends a sentence.
    Title,
    /// Ends none before a number.
    BeforeNumber,
    /// Ends one where the next word starts one.
    PhraseEnd,
    /// Ends one unless the next word is written small.
    ListEnd,
}

/// The kind of an abbreviation, given without its last stop, in a language or in all of them.
pub(crate) fn kind(word: &str, language: Option<&str>) -> Option<Kind> {
    let known = is_known(word);
    let listed = |lists| known && [Some(""), language].into_iter().any(|code| is_of(lists, code, word));
    // A kind that may end a sentence goes before one that never does.
    if listed(LIST_ENDS) {
        Some(Kind::ListEnd)
    } else if listed(PHRASE_ENDS) {
        Some(Kind::PhraseEnd)
    } else if listed(TITLES) {
        Some(Kind::Title)
    } else {
        let compound = matches!(language, Some("de" | "nl")) && word.ends_with(COMPOUND);
        (compound || listed(BEFORE_NUMBER)).then_some(Kind::BeforeNumber)
    }
}

/// Whether a word is an abbreviation in any language: most words before a stop are none.
fn is_known(word: &str) -> bool {
    static KNOWN: LazyLock<Words> = LazyLock::new(|| {
        let lists = [LIST_ENDS, PHRASE_ENDS, TITLES, BEFORE_NUMBER].into_iter().flatten();
        Words::gathered(b' ', &mut lists.map(|&(_, words)| words))
    });
    KNOWN.contains(word)
}

/// Whether the abbreviation counts what a number before it says.
pub(crate) fn follows_number(word: &str, language: Option<&str>) -> bool {
    is_of(UNITS, language, word)
}

/// Whether a word stands in the list of a language.
fn is_of(rows: &[(&str, &'static str)], language: Option<&str>, word: &str) -> bool {
    of(rows, language).is_some_and(|list| listed(list, word))
}

/// Whether a number with a stop is an ordinal in this language.
pub(crate) fn has_ordinal_stop(language: Option<&str>) -> bool {
    language.is_some_and(|language| ORDINAL_STOP.contains(&language))
}
