//! How each language says who said something: verbs of saying, pronouns, "according to".
//!
//! Lists are strings of words parted by spaces, or of phrases parted by `|`, lower case.

use rustc_hash::FxHashSet as HashSet;
use std::sync::LazyLock;

/// What a language has for attributing words to a speaker.
#[derive(Debug)]
pub(crate) struct Speech {
    /// Words that stand between a quotation and its speaker: "ujar", "said".
    pub(crate) inverted: &'static str,
    /// Words that follow the speaker: "mengatakan", "said".
    pub(crate) direct: &'static str,
    /// What a verb of `inverted` carries when the speaker is a pronoun: "-nya" in "ujarnya".
    pub(crate) clitic: &'static str,
    /// Pronouns that stand for one speaker.
    pub(crate) pronouns: &'static str,
    /// Phrases before a source: "menurut", "according to".
    pub(crate) according: &'static str,
    /// Common words that may stand in front of a speaker or within their office: "seorang", "dari".
    pub(crate) determiners: &'static str,
    /// What an institution issues: "pernyataan", "statement".
    pub(crate) statements: &'static str,
}

const NONE: Speech = Speech {
    inverted: "",
    direct: "",
    clitic: "",
    pronouns: "",
    according: "",
    determiners: "",
    statements: "",
};

/// A language's words by its BCP 47 primary tag; empty lists for one not known.
pub(crate) fn of(language: Option<&str>) -> &'static Speech {
    LISTS.iter().find(|(code, _)| Some(*code) == language).map_or(&NONE, |(_, speech)| speech)
}

/// Every word of a language that says that somebody says something, for passing over the others at once.
pub(crate) fn saying(language: Option<&str>) -> &'static HashSet<&'static str> {
    static SETS: LazyLock<Vec<(&str, HashSet<&str>)>> = LazyLock::new(|| {
        let words = |speech: &Speech| {
            let verbs = speech.inverted.split(' ').chain(speech.direct.split(' '));
            verbs.chain(speech.according.split('|')).collect()
        };
        LISTS.iter().map(|(code, speech)| (*code, words(speech))).collect()
    });
    static NOTHING: LazyLock<HashSet<&str>> = LazyLock::new(HashSet::default);
    SETS.iter().find(|(code, _)| Some(*code) == language).map_or(&NOTHING, |(_, words)| words)
}

const LISTS: &[(&str, Speech)] = &[
    (
        "id",
        Speech {
            inverted: "kata ujar ucap tutur jelas tegas ungkap papar terang imbuh tambah sebut beber cetus kilah tukas \
                       tandas tulis sambung lanjut pungkas urai kenang sindir pinta harap klaim aku puji keluh seru cerita \
                       bantah timpal tepis imbau ajak tutup elak bela kritik saran usul seloroh tanya jawab pesan celetuk canda sesal simpul bunyi demikian",
            direct: "mengatakan mengungkapkan menjelaskan menegaskan menuturkan menyebut menyebutkan menyatakan menambahkan \
                     memaparkan menerangkan membeberkan menulis mengaku menilai berkata bilang menyampaikan mengucapkan \
                     berujar bertutur menceritakan bercerita mengklaim membantah menyangkal menyindir mengeluhkan \
                     mengeluh menanggapi menjawab bertanya menimpali melanjutkan menekankan mengingatkan mengimbau \
                     menguraikan mencontohkan mengumumkan mengakui memastikan melaporkan berpesan berharap berjanji menduga memperkirakan menaksir bersikeras menolak mengimbau",
            clitic: "nya",
            pronouns: "dia ia beliau",
            according: "menurut",
            determiners: "seorang salah satu para sang si dari dan pihak sebuah",
            statements: "pernyataan keterangan siaran laporan maklumat unggahan surat cuitan",
        },
    ),
    (
        "ms",
        Speech {
            inverted: "kata ujar jelas tegas tambah dakwa luah akui",
            direct: "berkata memberitahu menjelaskan menegaskan menambah menyatakan mendakwa mengakui mengulas menyifatkan",
            clitic: "nya",
            pronouns: "dia beliau",
            according: "menurut",
            determiners: "seorang salah satu para dari dan pihak sebuah",
            statements: "kenyataan laporan",
        },
    ),
    (
        "en",
        Speech {
            inverted: "said says added adds wrote explained asked replied insisted warned argued recalled noted stated \
                       announced claimed continued admitted acknowledged declared remarked concluded tweeted reads read \
                       according",
            direct: "said says told added adds wrote writes explained explains asked asks replied insisted insists warned \
                     warns argued argues recalled recalls noted notes stated states announced claimed claims continued \
                     admitted acknowledged declared remarked concluded tweeted posted responded stressed reiterated shouted whispered",
            clitic: "",
            pronouns: "he she",
            according: "according to",
            determiners: "the a an one of and for his her their its",
            statements: "statement release report letter post",
        },
    ),
    (
        "de",
        Speech {
            inverted: "sagte sagt erklärte erklärt betonte betont meinte meint schrieb schreibt so fügte teilte berichtete \
                       forderte ergänzte ergänzt kritisierte warnte kündigte antwortete fragte zitierte hieß",
            direct: "sagte sagt erklärte erklärt betonte betont meinte meint schrieb schreibt berichtete forderte \
                     kritisierte warnte antwortete fragte ergänzte",
            clitic: "",
            pronouns: "er sie",
            according: "laut|nach angaben von|nach angaben des|nach angaben der|zufolge",
            determiners: "der die das ein eine einer des dem von und zu",
            statements: "mitteilung erklärung stellungnahme",
        },
    ),
    (
        "fr",
        Speech {
            inverted: "dit déclaré affirmé expliqué ajouté souligné assuré précisé indiqué estimé écrit annoncé confié confie raconté raconte \
                       explique affirme ajoute souligne assure précise indique estime déclare lance réagit poursuit martèle",
            direct: "dit déclaré affirmé expliqué ajouté souligné assuré précisé indiqué estimé écrit annoncé confié raconte \
                     explique affirme ajoute souligne assure précise indique estime déclare",
            clitic: "",
            pronouns: "il elle t-il t-elle",
            according: "selon|d'après|d’après",
            determiners: "le la les un une de du des l d et",
            statements: "communiqué déclaration",
        },
    ),
    (
        "es",
        Speech {
            inverted: "dijo dice afirmó señaló explicó aseguró agregó añadió indicó declaró manifestó sostuvo expresó comentó \
                       destacó subrayó apuntó escribió advirtió relató contó dicho afirmado señalado explicado asegurado \
                       añadido indicado declarado manifestado expresado comentado destacado subrayado apuntado escrito \
                       advertido insistido recordado lamentado insistió recordó lamentó",
            direct: "dijo dice afirmó señaló explicó aseguró agregó añadió indicó declaró manifestó sostuvo expresó comentó \
                     destacó subrayó apuntó escribió advirtió relató",
            clitic: "",
            pronouns: "él ella",
            according: "según|de acuerdo con",
            determiners: "el la los las un una de del y",
            statements: "comunicado declaración",
        },
    ),
    (
        "pt",
        Speech {
            inverted: "disse diz afirmou afirma explicou explica declarou acrescentou destacou ressaltou contou relatou \
                       escreveu comentou completou avaliou concluiu",
            direct: "disse diz afirmou afirma explicou explica declarou acrescentou destacou ressaltou contou relatou \
                     escreveu comentou completou avaliou",
            clitic: "",
            pronouns: "ele ela",
            according: "segundo|de acordo com|conforme",
            determiners: "o a os as um uma de do da dos das e",
            statements: "comunicado nota declaração",
        },
    ),
    (
        "it",
        Speech {
            inverted: "detto dice spiega spiegato afirma afferma affermato aggiunge aggiunto sottolinea sottolineato dichiarato \
                       dichiara scrive scritto racconta raccontato commenta commentato",
            direct: "detto dice spiega spiegato afferma affermato aggiunge aggiunto sottolinea dichiarato dichiara scrive \
                     racconta commenta",
            clitic: "",
            pronouns: "lui lei",
            according: "secondo",
            determiners: "il lo la i gli le un una di del della e l",
            statements: "comunicato nota dichiarazione",
        },
    ),
    (
        "nl",
        Speech {
            inverted: "zegt zei zegt vertelt vertelde aldus schrijft schreef stelt verklaarde laat reageert",
            direct: "zegt zei vertelt vertelde schrijft schreef stelt verklaarde reageert",
            clitic: "",
            pronouns: "hij zij ze",
            according: "volgens",
            determiners: "de het een van en",
            statements: "verklaring persbericht",
        },
    ),
    (
        "sv",
        Speech {
            inverted: "säger sa sade berättar skriver menar förklarar",
            direct: "säger sa sade berättar skriver menar förklarar",
            clitic: "",
            pronouns: "han hon",
            according: "enligt",
            determiners: "en ett och den det",
            statements: "pressmeddelande uttalande",
        },
    ),
    (
        "da",
        Speech {
            inverted: "siger sagde fortæller skriver mener forklarer lyder",
            direct: "siger sagde fortæller skriver mener forklarer",
            clitic: "",
            pronouns: "han hun",
            according: "ifølge",
            determiners: "en et og den det",
            statements: "pressemeddelelse udtalelse",
        },
    ),
    (
        "nb",
        Speech {
            inverted: "sier sa forteller skriver mener forklarer",
            direct: "sier sa forteller skriver mener forklarer",
            clitic: "",
            pronouns: "han hun",
            according: "ifølge",
            determiners: "en et og den det",
            statements: "pressemelding uttalelse",
        },
    ),
    (
        "tr",
        Speech {
            inverted: "dedi diyen diye",
            direct: "şunları dedi söyledi belirtti açıkladı vurguladı anlattı kaydetti ifade",
            clitic: "",
            pronouns: "o",
            according: "",
            determiners: "bir ve",
            statements: "açıklama",
        },
    ),
    (
        "vi",
        Speech {
            inverted: "",
            direct: "nói cho chia khẳng thông nhấn kể viết bày phát",
            clitic: "",
            pronouns: "",
            according: "theo",
            determiners: "ông bà anh chị của một",
            statements: "",
        },
    ),
    (
        "ru",
        Speech {
            inverted: "сказал сказала заявил заявила отметил отметила сообщил сообщила подчеркнул подчеркнула добавил \
                       добавила рассказал рассказала пояснил пояснила написал написала считает говорит уточнил уточнила",
            direct: "сказал сказала заявил заявила отметил отметила сообщил сообщила подчеркнул подчеркнула добавил \
                     добавила рассказал рассказала пояснил пояснила написал написала считает говорит",
            clitic: "",
            pronouns: "он она",
            according: "по словам|по данным|согласно",
            determiners: "и",
            statements: "заявлении сообщении",
        },
    ),
    (
        "uk",
        Speech {
            inverted: "сказав сказала заявив заявила зазначив зазначила повідомив повідомила наголосив наголосила додав \
                       додала розповів розповіла пояснив пояснила написав написала каже",
            direct: "сказав сказала заявив заявила зазначив зазначила повідомив повідомила наголосив наголосила додав \
                     додала розповів розповіла пояснив пояснила написав написала каже",
            clitic: "",
            pronouns: "він вона",
            according: "за словами|за даними",
            determiners: "і та",
            statements: "заяві повідомленні",
        },
    ),
    (
        "pl",
        Speech {
            inverted: "powiedział powiedziała mówi mówił mówiła dodał dodała podkreślił podkreśliła stwierdził stwierdziła \
                       zaznaczył zaznaczyła napisał napisała wyjaśnił wyjaśniła oświadczył oświadczyła tłumaczy",
            direct: "powiedział powiedziała mówi mówił mówiła dodał dodała podkreślił podkreśliła stwierdził stwierdziła \
                     zaznaczył zaznaczyła napisał napisała wyjaśnił wyjaśniła oświadczył oświadczyła tłumaczy",
            clitic: "",
            pronouns: "on ona",
            according: "według|zdaniem",
            determiners: "i z",
            statements: "oświadczeniu komunikacie",
        },
    ),
    (
        "ar",
        Speech {
            inverted: "قال قالت وقال وقالت أضاف أضافت وأضاف وأضافت أوضح أوضحت وأوضح أكد أكدت وأكد وأكدت صرح وصرح ذكر ذكرت كتب",
            direct: "",
            clitic: "",
            pronouns: "",
            according: "وفقا ل|بحسب",
            determiners: "",
            statements: "",
        },
    ),
    (
        "hi",
        Speech {
            inverted: "",
            direct: "कहा बताया लिखा बोले बोलीं",
            clitic: "",
            pronouns: "उन्होंने उसने",
            according: "",
            determiners: "ने",
            statements: "",
        },
    ),
];
