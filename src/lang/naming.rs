//! What names are made of in each language: the words that make a run of capitals a person, an organisation or a place.
//!
//! Lists are strings of words parted by spaces, lower case. Languages without a list still have names, found by what
//! stands beside them (a verb of saying, a title common to many languages, a shorter form later on).

/// What a capitalised word is within a name.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// An office or form of address before a person's name: "presiden", "Mr".
    Title,
    /// Opens an organisation's name: "kementerian", "ministry".
    Organisation,
    /// Ends one: "university", "corp".
    OrganisationEnd,
    /// Opens a place's name: "kota", "jalan".
    Place,
    /// Ends one: "street", "county".
    PlaceEnd,
    /// Opens or ends some other name, of an event, a law, a work: "piala", "cup".
    Other,
    /// A common noun that offices and organisations are made of: "luar", "negeri", "umum".
    Office,
    /// Opens the name of an organisation's part, to which the next word belongs: "bidang".
    Unit,
    /// A common noun that happens to open sentences or stand in capitals.
    Common,
    /// Stands before a place, among other things: it makes a known place one that something happens in.
    Locative,
    /// Stands before a place and nothing else: it makes one of a name nobody knows.
    AtPlace,
    /// Joins two nouns of one office or institution: "Hukum dan HAM".
    Joint,
    /// Stands within a name without a capital.
    Link,
    /// Stands before a person's name beyond titles.
    Personal,
}

/// What a word may be; several at once, as "kota" in "Wali Kota" and "Kota Bogor".
#[derive(Copy, Clone, Debug, Default)]
pub(crate) struct Classes(u32);

impl Classes {
    pub(crate) fn contains(self, class: Class) -> bool {
        self.0 & class.bit() != 0
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn any(self, classes: &[Class]) -> bool {
        classes.iter().any(|&class| self.contains(class))
    }

    /// Whether the word is nothing within a name but a name.
    pub(crate) fn is_empty(self) -> bool {
        self.0 & (Class::Locative.bit() - 1) == 0
    }
}

impl Class {
    fn bit(self) -> u32 {
        1 << self as u32
    }
}

use crate::lang::case::Lower;
use crate::lang::words::Words;
use crate::lang::{begins_as, ends_as, listed};
use std::sync::{LazyLock, OnceLock};

struct Naming {
    code: &'static str,
    lists: &'static [(Class, &'static str)],
}

const LISTS: &[Naming] = &[
    Naming {
        code: "id",
        lists: &[
            (
                Class::Title,
                "presiden wapres wakil menteri menko menlu mendagri menkeu menkes mensos menhan menag menteri menkumham \
                 menpora menaker mentan menhub gubernur wagub bupati wabup walikota wali camat lurah kades ketua waketum ketum \
                 sekretaris sekjen direktur dirut dirjen komisaris kepala deputi kapolri kapolda kapolres kapolsek wakapolri \
                 kasat kabid kasubdit kabag kabareskrim kadiv kadis kasi kabinda pangdam panglima kasad jenderal letjen mayjen brigjen \
                 kolonel letkol mayor kapten infanteri laksamana marsekal ajun komjen irjen kombes pol akbp akp kompol iptu ipda aiptu aipda bripka brigadir briptu \
                 jaksa kajari kajati hakim pengacara advokat bapak ibu pak bu bang kak mas mbak tuan nyonya ny tn dr prof ir drs dra hj kh \
                 ustaz ustadz habib kiai kyai tgk pendeta romo uskup paus sultan raja ratu pangeran putri kaisar perdana \
                 pm kanselir senator rektor dekan dosen guru pelatih pembalap pebalap atlet petenis mama bapa mbah mbok pakde bude nek kang teh bung abah serda serka serma peltu praka pratu kopka koptu kopda prada \
                 letda lettu inf produser vokalis gitaris komika kreator pendiri h kapten striker penyanyi aktor aktris artis sutradara \
                 juru plt pj pjs pemilik mantan eks ceo jubir capres cawapres caleg ketum anggota wasekjen bendahara koordinator manajer \
                 peneliti pengamat analis ekonom komisioner dalang haji hajah nakhoda superintenden datuk dato encik puan inspektur jendral dubes duta konsul tetua bidan syahbandar arsitek kiper bek gelandang penyerang ibunda ayahanda pastor frater suster seri penguasa",
            ),
            (
                Class::Organisation,
                "kementerian departemen komisi akademi \
                 badan dewan majelis perkumpulan mahkamah pengadilan kejaksaan kejati kejari kepolisian polda polres polresta polsek \
                 polrestabes partai koalisi universitas institut politeknik sekolah yayasan lembaga ikatan \
                 asosiasi himpunan persatuan serikat federasi konfederasi pt cv bank perum perusahaan rumah-sakit rs rsud rsup \
                 direktorat dinas biro fakultas pemprov pemkot pemkab pemda otoritas satgas satpol kodam kodim korem \
                 tni angkatan panitia palang organisasi aliansi front gerakan lsm perhimpunan persekutuan klub harian koran \
                 majalah tabloid kantor-berita kedutaan konsulat balai inspektorat",
            ),
            (
                Class::OrganisationEnd,
                "academy association university corporation inc ltd group united fc college tbk",
            ),
            (
                Class::Place,
                "kota kabupaten kab kecamatan kec kelurahan desa dusun kampung provinsi propinsi pulau kepulauan gunung \
                 sungai danau laut selat teluk pantai jalan jl jln gang bandara bandar pelabuhan stasiun terminal stadion pasar \
                 gedung hotel mal mall taman bundaran tol jembatan kompleks perumahan distrik distrik negara tanjung bukit lembah \
                 masjid gereja candi istana kantor lapangan pegunungan hulu kawasan alun-alun waduk bendungan",
            ),
            (
                Class::Other,
                "piala liga cup league open hari undang-undang uu perppu pasal pemilu pilkada pilpres pileg operasi perang festival film lagu album \
                 bahasa ujian program proyek konferensi ktt forum kongres muktamar munas idul ramadan lebaran natal nyepi imlek tahun \
                 juara kejuaraan olimpiade asian sea grand super piala tim timnas rp us injil alquran quran al-qur'an allah tuhan nabi \
                 sektor awards award perjanjian deklarasi konstitusi pancasila rancangan ruu apbn apbd kartu kitab surat peraturan perpres inpres nomor no km surat",
            ),
            (
                Class::Office,
                "luar negeri dalam umum utama jenderal harian pelaksana tugas daerah wilayah kabinet harian edukasi infrastruktur pelaporan analisis transaksi \
                 keadilan pembinaan peternakan kewarganegaraan politik ekonomi hukum \
                 keamanan pertahanan keuangan kesehatan agama sosial tenaga kerja pendidikan kebudayaan pariwisata riset teknologi \
                 perhubungan perdagangan perindustrian pertanian kelautan perikanan kehutanan lingkungan hidup energi sumber daya \
                 mineral pekerjaan perumahan rakyat desa pemuda olahraga dan komunikasi informatika informasi koordinator \
                 kemaritiman investasi pembangunan manusia negara besar polisi republik reserse kriminal kriminal narkoba lalu lintas \
                 penanggulangan bencana penerangan masyarakat hubungan humas agung tinggi muda madya pratama negeri eksekutif operasional \
                 operasi teknik komersial korporasi korporat pemasaran penjualan produksi perencanaan kebijakan fiskal moneter \
                 dpp dpd dpw dpc fraksi pansel panja pansus polhukam hukam i ii iii iv v vi vii viii ix x xi pemasyarakatan imigrasi sipil militer tindak pidana \
                 khusus korupsi pemberantasan pemilihan pengawas konsumen perlindungan anak perempuan pemberdayaan perwakilan \
                 pendayagunaan aparatur reformasi birokrasi meteorologi klimatologi geofisika penerbangan antariksa statistik siber sandi \
                 permusyawaratan kehormatan pertimbangan syuro pembina penasihat pakar ahli staf remaja paroki takmir bicara besar berkuasa penuh",
            ),
            (Class::Unit, "bidang urusan divisi unit bagian seksi pusat"),
            (
                Class::Common,
                "warga polisi petugas korban pelaku tersangka kasus video foto harga sejumlah seluruh sebagian seorang sebanyak \
                 kondisi jumlah data hasil rencana acara kegiatan kejadian peristiwa pertemuan kunjungan pemerintahan masyarakat \
                 rumah mobil motor pesawat kapal bus kereta tim penyidik saksi hujan banjir gempa kebakaran kecelakaan api air \
                 penumpang pengunjung pedagang petani nelayan buruh mahasiswa siswa pelajar anak istri suami ayah orang keluarga \
                 rapat sidang laga pertandingan gol babak pemain pasukan tentara rezim otoritas media publik perusahaan saham \
                 kurs rupiah dolar nilai angka survei bantuan aksi massa demo unjuk pelatihan pengumuman kabar berita isu itulah inilah \
                 berdasarkan mengenai melihat memang mungkin tentu jangan mari ayo silakan terima selamat bukan begini begitu semua \
                 semoga pasalnya akibatnya hasilnya caranya artinya tujuannya misalnya sebaliknya akhirnya terakhir pertama kedua \
                 ketiga keempat minggu pagi siang sore malam kemarin besok lusa tadi nanti kini sekarang dulu pak bu bahwa apakah \
                 beliau dokter puji semangat kisah cerita nasib sosok nama peran langkah \
                 islam muslim kristen katolik hindu buddha ebola covid covid-19 bbm senin selasa rabu kamis jumat jum'at sabtu ahad januari februari maret april mei juni juli \
                 agustus september oktober november nopember desember",
            ),
            (Class::Locative, "ke dari wilayah ibukota daerah kawasan menuju sekitar seluruh se mengunjungi"),
            (
                Class::AtPlace,
                "di kota kabupaten kecamatan desa kelurahan provinsi propinsi pulau kampung dusun",
            ),
            (Class::Joint, "dan"),
            (Class::Link, "bin binti van von de da dos der el al bint ibn alias"),
            (
                Class::Personal,
                "pak bu bang mas mbak kak om tante bernama cucu nenek kakek paman bibi terpilih almarhum almarhumah inisial kandidat politisi politikus pengusaha \
                   aktivis tersangka terdakwa presiden gubernur bupati menteri pengacara aktor penyanyi calon istri \
                   suami adik kakak",
            ),
        ],
    },
    Naming {
        code: "en",
        lists: &[
            (
                Class::Title,
                "mr mrs ms miss mx dr prof professor sir dame lord lady president vice prime minister chancellor senator sen rep \
                 representative congressman congresswoman governor gov mayor secretary attorney general gen colonel col captain \
                 capt lieutenant lt sgt sergeant major maj admiral commander judge justice cr det con insp chief officer detective inspector \
                 superintendent cllr whip deputy director chairman chairwoman chair ceo cfo spokesman spokeswoman spokesperson king queen \
                 prince princess pope cardinal bishop archbishop rev reverend imam sheikh coach manager striker midfielder \
                 goalkeeper defender author actor actress singer former ambassador councillor mp speaker leader founder analyst \
                 economist researcher cashier shopkeeper farmer resident engineer passenger teacher student nurse driver guide \
                 fisherman pensioner campaigner activist shopper commuter sixth-former retiree volunteer operator member members baker lawyer prosecutor scientist biologist scholar engineer firefighter constable trooper paramedic winger historian curator architect barrister surgeon councilman councilwoman alderman assemblyman assemblywoman \
                 businessman businesswoman coun coxswain skipper pediatrician paediatrician midwife headteacher pastor priest vicar rabbi solicitor magistrate",
            ),
            (
                Class::Organisation,
                "ministry department university bank office federation organisation organization association institute house embassy \
                 court bureau",
            ),
            (
                Class::OrganisationEnd,
                "university college committee council court agency party bank police corp corporation inc ltd plc co company \
                 group association union commission institute institution foundation ministry department authority service \
                 administration organisation organization federation league fc club united times post journal tribune gazette news \
                 press hospital school society trust army navy force forces guard airlines airways motors industries partners \
                 holdings alliance front coalition senate congress parliament cabinet board network",
            ),
            (Class::Place, "mount lake port fort cape"),
            (
                Class::PlaceEnd,
                "street st avenue ave road rd point square park airport river lake bay beach island islands county city town village \
                 mountains mountain valley hills dam bridge station stadium harbour harbor peninsula desert sea ocean strait gulf coast reef creek rapids falls boulevard heights \
                 province district",
            ),
            (
                Class::Other,
                "cup championship championships olympics games article section award awards prize festival act bill treaty agreement accord war day \
                 week month year christmas easter ramadan eid god bible quran english french german spanish chinese russian british \
                 american indonesian japanese korean australian israeli palestinian iranian indian european african asian muslim \
                 christian jewish catholic islamic republican republicans democrat democrats democratic conservative labour \
                 liberal nobel grand super open series season premier iphone windows facebook twitter instagram youtube google \
                 internet covid covid-19 brexit revolution operation project plan committee",
            ),
            (
                Class::Office,
                "human services foreign defence defense interior finance health education transport energy trade justice state treasury home \
                 affairs housing culture environment labour labor agriculture homeland security national international federal supreme high general executive financial operating \
                 first second deputy assistant acting the and of for prosecution prosecutions staff intelligence central world united european royal public",
            ),
            (
                Class::Common,
                "police officials residents experts critics scientists researchers officers witnesses authorities people children \
                 women men students teachers doctors voters fans players investors shares sources court government parliament \
                 yes thank thanks please maybe perhaps today yesterday tomorrow tonight last next earlier later nearly almost \
                 several many few both either neither everyone everything somebody nothing nobody anyone another asked speaking having \
                 monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
                 september october november december among whether despite inside outside ministers prosecutors lawyers rescuers firefighters troops soldiers protesters workers families",
            ),
            (Class::Locative, "at to from near across outside around toward towards off"),
            (Class::AtPlace, "in"),
            (Class::Joint, "and"),
            (Class::Link, "van von de da dos der el al bin binti ibn du la le of"),
            (
                Class::Personal,
                "mr mrs ms mzee advocate justices named actor actress singer author president minister senator coach son daughter grandson granddaughter wife husband brother \
                   sister father mother champion",
            ),
        ],
    },
    // For languages without lists of their own.
    Naming {
        code: "",
        lists: &[
            (
                Class::Title,
                "dr prof mr mrs ms sir herr frau minister \
         präsident direktor \
         professor chef trainer senator président présidente ministre maire directeur \
         directrice députée député sénateur sénatrice préfet porte-parole monsieur madame m mme prokurator pan pani presidente presidenta ministro \
         ministra alcalde alcaldesa líder gobernador gobernadora director directora portavoz señor señora don doña prefeito prefeita secretário secretária secretario secretaria \
         me maître avocat avocate juge procureur procureure chercheur chercheuse abogado abogada juez jueza profesor profesora \
         investigador investigadora advogado advogada juiz juíza pesquisador pesquisadora professora avvocato avvocata giudice \
         procuratore magistrato ricercatore ricercatrice \
         governador governadora diretor diretora senador senadora deputado deputada sindaco sindaca presidente direttore \
         direttrice governatore burgemeester kamerlid gedeputeerde staatssecretaris premier voorzitter wethouder directeur woordvoerder statsminister borgmester \
         ordfører borgmästare мэр президент министр премьер-министр губернатор депутат директор спикер глава мер міністр \
         президентка голова burmistrz prezydent minister premier prezes dyrektor rzecznik starosta primátor prezident \
         radny radna wójt ředitel ředitelka ministr mluvčí starostka председатель начальник эксперт директорка керівник керівниця начальник речниця \
         mimar avukat başkan başkanı belediye bakan bakanı cumhurbaşkanı vali valisi milletvekili tịch ông bà anh chị",
            ),
            (Class::Link, "van von de da dos der el al bin du do das del la le di ten ter"),
        ],
    },
];

/// All-capital words that are no organisation: countries and regions, times, units, things.
const NO_ORGANISATION: &str = "as us uk usa uni ue uae uea dki diy ntt ntb sulsel jabar jateng jatim wib wita wit gmt utc am pm tv hp \
    sms ktp sim kk npwp apbn apbd pdb gdp pdrb ihsg umr ump phk bbm lpg cctv dna hiv aids covid pcr wfh ppkm psbb usd idr rp eur \
    km kg cm ml ok cd dvd pc it ai vr ar hut ri smp sma smk sd tk ta pt cv rt rw no vip mvp wc atm kur kpr umkm ukm bumn bumd \
    ott ham kdrt sk spm klb uu ruu kuhp kuhap tkp bap dpo ksp ktt pr faq pdf url app vs dr mr st ii iii iv vi vii viii ix xi \
    xii gt suv ev ceo cfo coo mp pm wni wna tki tkw pns asn pkl odgj plt pj kh hj";

/// Organisations known by a name that no word of it gives away, lower case, parted by `|`.
const KNOWN: &str = "kemenkes|kemenkeu|kemenag|kemendikbud|kemenlu|kemendagri|kemenhub|kemensos|kementan|kemenkumham|kemendag|\
    kemenperin|kemenpora|kemenparekraf|kemenaker|kominfo|komdigi|golkar|gerindra|nasdem|hanura|perindo|pdi perjuangan|pdi-p|pdip|pdi|ppp|pkb|pks|pan|psi|pbb|dpr|mpr|dpr ri|mpr ri|dprd|\
    mk|ma|kpk|kpu|kpud|bawaslu|bpk|bpkp|ojk|bi|bei|bps|bnpb|bpbd|bmkg|bnn|bnpt|bin|bpjs|bpom|brin|lipi|bpip|bulog|basarnas|bappenas|lps|\
    ppatk|kpai|kppu|lpsk|komnas ham|kontras|icw|ylki|ylbhi|walhi|mui|pbnu|nu|muhammadiyah|nahdlatul ulama|pgi|kwi|idi|pssi|pbsi|koni|kai|\
    pln|pertamina|telkom|garuda indonesia|bri|bni|bca|btn|tni|tni ad|tni au|tni al|polri|kopassus|brimob|densus|bareskrim|imigrasi|knkt|\
    itb|ugm|ipb|unair|undip|unpad|ui|its|sinovac|bio farma|gojek|tokopedia|bukalapak|shopee|demokrat|partai demokrat|\
    who|imf|wto|unicef|unesco|unhcr|undp|fao|iaea|ilo|interpol|nato|asean|opec|oecd|g7|g20|apec|brics|fifa|uefa|afc|aff|ioc|fia|nba|uni eropa|\
    eu|european union|united nations|un|perserikatan bangsa-bangsa|world bank|bank dunia|fbi|cia|nasa|nsa|fda|cdc|epa|sec|faa|doj|nhs|hamas|\
    fatah|hizbullah|hezbollah|taliban|houthi|isis|al-qaeda|boko haram|palang merah indonesia|red cross|greenpeace|amnesty international|\
    human rights watch|google|microsoft|facebook|meta|amazon|apple|tesla|spacex|openai|nvidia|samsung|huawei|xiaomi|tiktok|bytedance|toyota|\
    honda|boeing|airbus|volkswagen|netflix|spotify|reuters|bloomberg|tempo|kompas|antara|detikcom|al jazeera|afp|ap|bbc|cnn|abc|nbc|cbs|npr|\
    the guardian|the new york times|the washington post|the wall street journal|financial times|xinhua|yonhap|kyodo|nhk|irna|anadolu|kremlin|\
    gedung putih|white house|pentagon|downing street|scotland yard|supreme court|mahkamah agung|mahkamah konstitusi|kejaksaan agung|\
    bank indonesia|federal reserve|the fed|house of representatives|house of commons";

/// Media and platforms: what is said there makes nobody of them.
const MEDIA: &str = "reuters bloomberg tempo kompas antara detikcom afp ap bbc cnn abc nbc cbs npr xinhua yonhap kyodo nhk irna anadolu facebook \
    instagram tiktok twitter whatsapp youtube telegram";

/// Forenames that seldom stand alone: a name starts with them.
const FIRST: &str = "muhammad mohammad mohamad muhamad ahmad abdul siti nur sri andi lalu i ni gede made wayan teuku cut tengku raden gusti \
    daeng tubagus";

/// Whether a word in lower case is a forename that others follow.
pub(crate) fn is_first(word: &str) -> bool {
    listed(FIRST, word)
}

/// Whether a name is that of a medium or a platform.
pub(crate) fn is_medium(name: &str) -> bool {
    listed(MEDIA, &name.lower())
}

/// Kinds of organisation whose proper name is the next word alone as far as anyone can tell.
const NAMED: &str = "partai harian koran majalah klub";

/// A language's words, looked up by word.
#[derive(Debug)]
pub(crate) struct Lexicon {
    code: &'static str,
    lists: &'static [(Class, &'static str)],
    words: Words,
}

impl Lexicon {
    fn new(naming: &'static Naming) -> Self {
        let words = Words::gathered(b' ', &mut naming.lists.iter().map(|&(_, words)| words));
        Self { code: naming.code, lists: naming.lists, words }
    }

    /// Whether these are the words common to all languages.
    pub(crate) fn is_common(&self) -> bool {
        self.code.is_empty()
    }

    /// The classes of a word given in lower case.
    pub(crate) fn classes(&self, word: &str) -> Classes {
        let bit = |list: usize| self.lists.get(list).map_or(0, |(class, _)| class.bit());
        Classes(self.words.lists(word).fold(0, |classes, list| classes | bit(list)))
    }

    /// Whether these are the words of English, where a name may own the noun behind it.
    pub(crate) fn is_english(&self) -> bool {
        self.code == "en"
    }

    /// Whether the language builds its verbs and nouns by affixes that no name has.
    pub(crate) fn has_affixes(&self) -> bool {
        self.code == "id"
    }

    /// Whether a word in lower case is built as no name is: "menjamu", "kehadiran", "jari-jari".
    pub(crate) fn is_derived(&self, word: &str) -> bool {
        let affixed = || begins_as(VERB_STARTS, word) || word.ends_with("an") && begins_as(NOUN_STARTS, word);
        self.has_affixes() && word.len() > LONGEST_PLAIN && affixed()
            || word.split_once('-').is_some_and(|(first, second)| first == second)
    }

    /// Whether a word in lower case stands before places, among other things ("ke").
    pub(crate) fn is_locative(&self, word: &str) -> bool {
        self.classes(word).any(&[Class::Locative, Class::AtPlace])
    }

    /// Whether a word in lower case stands before places alone ("di").
    pub(crate) fn is_place_mark(&self, word: &str) -> bool {
        self.classes(word).contains(Class::AtPlace)
    }

    /// Whether a word in lower case joins two nouns of one institution ("dan").
    pub(crate) fn is_joint(&self, word: &str) -> bool {
        self.classes(word).contains(Class::Joint)
    }

    /// Whether a word in lower case may stand within a name ("bin").
    pub(crate) fn is_link(&self, word: &str) -> bool {
        self.classes(word).contains(Class::Link)
    }

    /// Whether a word in lower case stands before a person's name ("pak").
    pub(crate) fn is_personal(&self, word: &str) -> bool {
        self.classes(word).contains(Class::Personal)
    }
}

/// How verbs of Indonesian begin, and nouns that end in "-an"; names that do are shorter.
const VERB_STARTS: &str = "meng meny memb memp mend menj menc mene menu";
const NOUN_STARTS: &str = "ke pe";

/// The longest name that begins so, in bytes.
const LONGEST_PLAIN: usize = 6;

/// What a district or a club of Indonesia is told from its neighbours by.
const DIRECTIONS: &str = "selatan utara barat timur tengah tenggara";

/// Whether a word in lower case ends the name of a place or a club: "Pesisir Selatan".
pub(crate) fn is_direction(word: &str) -> bool {
    listed(DIRECTIONS, word)
}

/// What is put in no place where "in" follows.
const PUT_IN: &str = "faith trust confidence belief believe believes believed interest interested invest invests invested investing \
    investment investments stake stakes share shares money";

/// Whether a word in lower case makes of a name behind "in" what somebody trusts or owns.
pub(crate) fn is_put_in(word: &str) -> bool {
    listed(PUT_IN, word)
}

/// The words of a language, or those common to all.
pub(crate) fn of(language: Option<&str>) -> &'static Lexicon {
    static LEXICONS: [OnceLock<Lexicon>; LISTS.len()] = [const { OnceLock::new() }; LISTS.len()];
    static NONE: Lexicon = Lexicon { code: "", lists: &[], words: Words::NONE };
    // Malay builds its names as Indonesian does.
    let code = if language == Some("ms") { "id" } else { language.unwrap_or_default() };
    // Those common to all are the last.
    let mut known = LISTS.iter().zip(&LEXICONS);
    let found = known.clone().find(|(naming, _)| naming.code == code).or(known.next_back());
    found.map_or(&NONE, |(naming, lexicon)| lexicon.get_or_init(|| Lexicon::new(naming)))
}

/// Words that places stand behind where a language has no lists of its own.
const PLACE_MARKS: &[(&str, &str)] = &[
    ("es", "en"),
    ("pt", "em no na nos nas"),
    ("fr", "à au aux en dans"),
    ("de", "in bei nach aus im"),
    ("nl", "in te bij uit naar"),
    ("it", "a ad in"),
    ("sv da nb", "i på"),
    ("pl", "w we"),
    ("cs", "v ve"),
    ("ru", "в во"),
    ("uk", "у в"),
    ("ro", "în"),
    ("el", "στη στην στο στον"),
];

/// Words that places stand behind, among others; empty where none are known.
pub(crate) fn place_marks(language: Option<&str>) -> &'static str {
    super::of(PLACE_MARKS, language).unwrap_or_default()
}

/// Whether a language writes every noun with a capital.
pub(crate) fn capitalises_nouns(language: Option<&str>) -> bool {
    matches!(language, Some("de" | "lb"))
}

/// Whether a language's callings are compounds that end as German ones do: "kroegbaas", "projektchef".
pub(crate) fn compounds(language: Option<&str>) -> bool {
    matches!(language, Some("de" | "lb" | "nl" | "sv" | "da" | "nb"))
}

/// Whether a language puts the place of an office between it and its holder, in a case of its own: "prezydent Poznania Agnieszka Roszak".
pub(crate) fn declines_places(language: Option<&str>) -> bool {
    matches!(language, Some("pl" | "cs" | "sk" | "uk" | "ru"))
}

/// How the name after one's father ends, which stands where such a place does: "Владимирович".
const PATRONYMICS: &str = "вич вна ич";

/// Whether a word in lower case is such a name.
pub(crate) fn is_patronymic(word: &str) -> bool {
    ends_as(PATRONYMICS, word)
}

/// Whether a word in capitals is certainly no organisation.
pub(crate) fn is_no_organisation(word: &str) -> bool {
    let word = word.lower();
    listed(NO_ORGANISATION, &word)
}

/// Whether a word, in lower case, opens an organisation's name and takes one known name after it ("Partai Golkar").
pub(crate) fn takes_known(word: &str) -> bool {
    listed(NAMED, word)
}

/// Whether a name, in lower case, is that of a well-known organisation.
pub(crate) fn is_known_organisation(name: &str) -> bool {
    static NAMES: LazyLock<Words> = LazyLock::new(|| Words::parted(b'|', &[KNOWN]));
    NAMES.contains(name)
}
