//! Each language's words of saying, as data.

use super::{Frame, NONE, Speech};

#[rustfmt::skip]
pub(super) const FRAMES: &[Frame] = &[
    Frame {
        code: "ja",
        opening: "",
        closing: "と|などと",
        saying: "述べ|話し|話す|語|説明|振り返|コメント|強調|訴え|指摘|明らか|批判|答え|発表|主張|反論|呼びかけ|笑|打ち明け|伝え|前置き|漏ら|言っ|した。|している。",
        subjects: "は|が",
        titles: "",
        stops: "",
        pronouns: "彼|彼女|同氏",
    },
    Frame {
        code: "zh",
        opening: "说|表示|指出|强调|称|道|說",
        closing: "",
        saying: "说|表示|指出|强调|称|告诉|說|告訴",
        subjects: "",
        titles: "",
        stops: "在|对|向|接受|今天|昨天|则|还|也",
        pronouns: "他|她",
    },
    Frame {
        code: "ko",
        opening: "",
        closing: "라고|이라고|고 |라며|이라며|며 |면서|라면서|이라면서",
        saying: "",
        subjects: "은 |는 |도 ",
        titles: "",
        stops: "은|는|을|를|에|서|와|과|도|,|의|며|고|친|듯|한|지만|려",
        pronouns: "그|그녀|그러고",
    },
    Frame {
        code: "th",
        opening: "ว่า",
        closing: "",
        saying: "กล่าว|เปิดเผย|ระบุ|บอก|ชี้แจง|ยืนยัน|อธิบาย",
        subjects: "",
        titles: "นาย|นาง|น.ส.|ดร.|พล.|พ.ต.|ร.ต.",
        stops: "นายก",
        pronouns: "เขา|เธอ",
    },
    Frame {
        code: "hi",
        opening: "",
        closing: "कहा|बताया|बोले|बोली|बोला",
        saying: "",
        subjects: " ने",
        titles: "",
        stops: "",
        pronouns: "उन्हों|उस",
    },
    Frame {
        code: "tr",
        opening: "",
        closing: "dedi|diye|ifade|değerlendirme|şeklinde|açıklama|sözleri",
        saying: "",
        subjects: "",
        titles: "",
        stops: "",
        pronouns: "",
    },
];

#[rustfmt::skip]
const FR: &str = "dit déclaré affirmé expliqué ajouté souligné assuré précisé indiqué estimé écrit annoncé confié confie raconté \
    raconte explique affirme ajoute souligne assure précise indique estime déclare lance réagit poursuit martèle \
    glisse insiste rappelle plaide regrette témoigne prévient dénonce répond conclut admet reconnaît répondu rappelé \
    regretté conclu dénoncé";

#[rustfmt::skip]
const ES: &str = "dijo dice afirmó señaló explicó aseguró agregó añadió indicó declaró manifestó sostuvo expresó comentó destacó \
    subrayó apuntó escribió advirtió relató contó dicho afirmado señalado explicado asegurado añadido indicado \
    declarado manifestado expresado comentado destacado subrayado apuntado escrito advertido insistido recordado \
    lamentado insistió recordó lamentó afirma asegura explica señala añade cuenta lamenta sostiene recalcó reconoció \
    respondió replicó concluyó aseveró abundó espetó zanjó apostilló sentenció insiste avisa advierte critica \
    reconoce recuerda denuncia responde concluye admite reclama comenta indica subraya destaca considera reconocido \
    criticado denunciado reclamado admitido defendido respondido criticó denunció admitió defendió reclamó \
    matiza resume";

#[rustfmt::skip]
const PT: &str = "disse diz afirmou afirma explicou explica declarou acrescentou destacou ressaltou contou relatou escreveu \
    comentou completou avaliou concluiu lembrou alertou criticou defendeu respondeu admitiu garantiu lamentou \
    alerta critica resume conta pediu acusou";

#[rustfmt::skip]
const IT: &str = "detto dice spiega spiegato afirma afferma affermato aggiunge aggiunto sottolinea sottolineato dichiarato \
    dichiara scrive scritto racconta raccontato commenta commentato ricorda conclude replica ribadisce disse spiegò \
    affermò aggiunse";

#[rustfmt::skip]
const NL: &str = "zegt zei vertelt vertelde aldus schrijft schreef stelt verklaarde laat reageert";

#[rustfmt::skip]
const SV: &str = "säger sa sade berättar skriver menar förklarar fortsätter konstaterar tycker";

#[rustfmt::skip]
const DA: &str = "siger sagde fortæller skriver mener forklarer lyder fortsætter tilføjer";

#[rustfmt::skip]
const NB: &str = "sier sa forteller fortalte skriver mener forklarer fortsetter opplyser understreker legger svarer";

#[rustfmt::skip]
const RU: &str = "сказал сказала заявил заявила отметил отметила сообщил сообщила подчеркнул подчеркнула добавил добавила рассказал \
    рассказала пояснил пояснила написал написала считает говорит уточнил уточнила напомнил напомнила ответил ответила объяснил объяснила говорится признал признала";

#[rustfmt::skip]
const UK: &str = "сказав сказала заявив заявила зазначив зазначила повідомив повідомила наголосив наголосила додав додала розповів \
    розповіла пояснив пояснила написав написала каже пояснює розповідає нагадав нагадала підкреслив підкреслила відповів відповіла уточнив уточнила";

#[rustfmt::skip]
const PL: &str = "powiedział powiedziała mówi mówił mówiła dodał dodała podkreślił podkreśliła stwierdził stwierdziła zaznaczył \
    zaznaczyła napisał napisała wyjaśnił wyjaśniła oświadczył oświadczyła tłumaczy tłumaczył tłumaczyła przypomniał przypomniała przyznał przyznała ostrzegał ostrzegała \
    ostrzegł ostrzegła czytamy dodaje wyjaśnia podkreśla";

#[rustfmt::skip]
const CS: &str = "řekl řekla uvedl uvedla sdělil sdělila dodal dodala prohlásil prohlásila vysvětlil vysvětlila popsal popsala upozornil \
    upozornila napsal napsala doplnil doplnila tvrdí říká dodává vysvětluje uvádí";

#[rustfmt::skip]
const HU: &str = "mondta mondja közölte hangsúlyozta fogalmazott jelentette nyilatkozta tette elmondta állítja írta válaszolta kérdezte \
    magyarázta emlékszik jegyezte hozzátette";

#[rustfmt::skip]
const RO: &str = "spus declarat afirmat explicat adăugat precizat transmis scris subliniat spune afirmă explică adaugă povestește susține \
    declară precizează";

#[rustfmt::skip]
const EL: &str = "είπε λέει δήλωσε δηλώνει ανέφερε αναφέρει τόνισε τονίζει πρόσθεσε προσθέτει σημείωσε σημειώνει υπογράμμισε εξήγησε \
    εξηγεί περιγράφει απάντησε υποστηρίζει θυμάται";

pub(super) const LISTS: &[(&str, Speech)] = &[
    (
        "id",
        Speech {
            inverted: "kata ujar ucap tutur jelas tegas ungkap papar terang imbuh tambah sebut beber cetus kilah tukas tandas tulis \
    sambung lanjut pungkas urai kenang sindir pinta harap klaim aku puji keluh seru cerita dikatakan diungkapkan \
    dijelaskan dijabarkan disampaikan ditegaskan ketus lirih sahut nilai ulas rinci usul kisah bantah timpal tepis \
    imbau ajak tutup elak bela kritik saran seloroh tanya jawab pesan celetuk canda sesal simpul bunyi demikian",
            direct: "mengatakan mengungkapkan menjelaskan menegaskan menuturkan menyebut menyebutkan menyatakan menambahkan \
    memaparkan menerangkan membeberkan menulis mengaku menilai berkata bilang menyampaikan mengucapkan berujar \
    bertutur menceritakan bercerita mengklaim membantah menyangkal menyindir mengeluhkan mengeluh menanggapi \
    menjawab bertanya menimpali melanjutkan menekankan mengingatkan mengimbau menguraikan mencontohkan mengumumkan \
    mengakui memastikan melaporkan berpesan berharap berjanji menduga memperkirakan menaksir bersikeras menolak \
    membenarkan mengisahkan mengenang menyayangkan menyoroti menyarankan meminta mengapresiasi",
            clitic: "nya",
            pronouns: "dia ia beliau",
            according: "menurut",
            determiners: "seorang salah satu para sang si dari dan pihak sebuah",
            statements: "pernyataan keterangan siaran laporan maklumat unggahan surat cuitan",
            anaphors: "itu tersebut ini",
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
            anaphors: "itu tersebut ini",
        },
    ),
    (
        "en",
        Speech {
            inverted: "said says added adds wrote explained asked replied insisted warned argued recalled noted stated announced \
    claimed continued admitted acknowledged declared remarked concluded tweeted reads read according",
            direct: "said says told added adds wrote writes explained explains asked asks replied insisted insists warned warns \
    argued argues recalled recalls noted notes stated states announced claimed claims continued admitted \
    acknowledged declared remarked concluded tweeted posted responded stressed reiterated shouted whispered joked \
    testified agreed suggested observed conceded complained",
            clitic: "",
            pronouns: "he she",
            according: "according to",
            determiners: "the a an one of and for his her their its",
            statements: "statement release report letter post",
            ..NONE
        },
    ),
    (
        "de",
        Speech {
            inverted: "sagte sagt erklärte erklärt betonte betont meinte meint schrieb schreibt so fügte teilte berichtete forderte \
    ergänzte ergänzt kritisierte warnte kündigte antwortete fragte zitierte hieß heißt schildert fügt berichtet fordert kritisiert \
    warnt antwortet fragt erinnert erzählt erzählte lobt widersprach mahnte räumt räumte gab",
            direct: "sagte sagt erklärte erklärt betonte betont meinte meint schrieb schreibt berichtete forderte kritisierte warnte \
    antwortete fragte ergänzte antwortet fragt berichtet fordert kritisiert warnt erinnert erzählt erzählte mahnte",
            clitic: "",
            pronouns: "er sie",
            according: "laut|nach angaben von|nach angaben des|nach angaben der|zufolge",
            determiners: "der die das ein eine einer des dem von und zu",
            statements: "mitteilung erklärung stellungnahme",
            ..NONE
        },
    ),
    (
        "fr",
        Speech {
            inverted: FR,
            direct: FR,
            clitic: "",
            pronouns: "il elle t-il t-elle",
            according: "selon|d'après|d’après",
            determiners: "le la les un une de du des l d et sa son ses leur",
            statements: "communiqué déclaration",
            ..NONE
        },
    ),
    (
        "es",
        Speech {
            inverted: ES,
            direct: ES,
            clitic: "",
            pronouns: "él ella",
            according: "según|de acuerdo con",
            determiners: "el la los las un una de del y su",
            statements: "comunicado declaración",
            ..NONE
        },
    ),
    (
        "pt",
        Speech {
            inverted: PT,
            direct: PT,
            clitic: "",
            pronouns: "ele ela",
            according: "segundo|de acordo com|conforme",
            determiners: "o a os as um uma de do da dos das e",
            statements: "comunicado nota declaração texto",
            ..NONE
        },
    ),
    (
        "it",
        Speech {
            inverted: IT,
            direct: IT,
            clitic: "",
            pronouns: "lui lei",
            according: "secondo",
            determiners: "il lo la i gli le un una di del della e l",
            statements: "comunicato nota dichiarazione",
            ..NONE
        },
    ),
    (
        "nl",
        Speech {
            inverted: NL,
            direct: NL,
            clitic: "",
            pronouns: "hij zij ze",
            according: "volgens",
            determiners: "de het een van en",
            statements: "verklaring persbericht",
            ..NONE
        },
    ),
    (
        "sv",
        Speech {
            inverted: SV,
            direct: SV,
            clitic: "",
            pronouns: "han hon",
            according: "enligt",
            determiners: "en ett och den det",
            statements: "pressmeddelande uttalande",
            ..NONE
        },
    ),
    (
        "da",
        Speech {
            inverted: DA,
            direct: DA,
            clitic: "",
            pronouns: "han hun",
            according: "ifølge",
            determiners: "en et og den det",
            statements: "pressemeddelelse udtalelse",
            ..NONE
        },
    ),
    (
        "nb",
        Speech {
            inverted: NB,
            direct: NB,
            clitic: "",
            pronouns: "han hun",
            according: "ifølge",
            determiners: "en et og den det",
            statements: "pressemelding uttalelse",
            ..NONE
        },
    ),
    (
        "tr",
        Speech {
            inverted: "dedi diyen diye diyor",
            direct: "şunları dedi söyledi belirtti açıkladı vurguladı anlattı kaydetti ifade",
            clitic: "",
            pronouns: "o",
            according: "",
            determiners: "bir ve",
            statements: "açıklama",
            anaphors: "diyen konuşan soran yazan anlatan",
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
            ..NONE
        },
    ),
    (
        "ru",
        Speech {
            inverted: RU,
            direct: RU,
            clitic: "",
            pronouns: "он она",
            according: "по словам|по данным|согласно",
            determiners: "и",
            statements: "заявлении сообщении",
            ..NONE
        },
    ),
    (
        "uk",
        Speech {
            inverted: UK,
            direct: UK,
            clitic: "",
            pronouns: "він вона",
            according: "за словами|за даними",
            determiners: "і та",
            statements: "заяві повідомленні",
            ..NONE
        },
    ),
    (
        "pl",
        Speech {
            inverted: PL,
            direct: PL,
            clitic: "",
            pronouns: "on ona",
            according: "według|zdaniem",
            determiners: "i z",
            statements: "oświadczeniu komunikacie",
            ..NONE
        },
    ),
    (
        "cs",
        Speech {
            inverted: CS,
            direct: CS,
            pronouns: "on ona",
            according: "podle",
            determiners: "a z",
            statements: "prohlášení",
            ..NONE
        },
    ),
    (
        "hu",
        Speech {
            inverted: HU,
            direct: HU,
            pronouns: "ő",
            determiners: "a az egy és",
            statements: "közleményben",
            ..NONE
        },
    ),
    (
        "ro",
        Speech {
            inverted: RO,
            direct: RO,
            pronouns: "el ea",
            according: "potrivit|conform",
            determiners: "un o al a ai ale cel și lui",
            statements: "comunicat",
            ..NONE
        },
    ),
    (
        "el",
        Speech {
            inverted: EL,
            direct: EL,
            pronouns: "αυτός αυτή εκείνος εκείνη",
            according: "σύμφωνα με",
            determiners: "ο η το οι του της των και ένας μια μία",
            statements: "ανακοίνωση",
            ..NONE
        },
    ),
    (
        "ar",
        Speech {
            inverted: "تابع تابعت رأى ورأى أشارت وأشارت وتابع شدد وشدد أشار وأشار أعلن وأعلن اعتبر واعتبر كشف وكشف قال قالت وقال وقالت يقول تقول أضاف أضافت وأضاف \
    وأضافت أوضح أوضحت وأوضح وأوضحت أكد أكدت وأكد وأكدت صرح وصرح ذكر ذكرت كتب",
            direct: "",
            clitic: "",
            pronouns: "",
            according: "وفقا ل|بحسب",
            determiners: "",
            statements: "",
            ..NONE
        },
    ),
    ("fa", Speech { direct: "گفت افزود گفته", ..NONE }),
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
            ..NONE
        },
    ),
];
