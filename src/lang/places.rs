//! Countries, provinces and large cities by their Indonesian and English names, and in Russian as an office has them
//! ("президент России"). Lower case, parted by `|`. A place not
//! listed is still found where the text calls it one ("Kecamatan Sukamaju", "Calder County").

use super::words::Words;
use std::sync::LazyLock;

/// The most words a listed name has.
pub(crate) const LONGEST: usize = 4;

const COUNTRIES: &str = "afganistan|afghanistan|afrika selatan|south africa|afrika tengah|albania|aljazair|algeria|amerika serikat|\
    united states|amerika|america|as|us|u.s|andorra|angola|arab saudi|saudi arabia|argentina|armenia|australia|austria|azerbaijan|bahama|\
    bahamas|bahrain|bangladesh|barbados|belanda|netherlands|belarus|belarusia|belgia|belgium|belize|benin|bhutan|bolivia|bosnia|\
    bosnia dan herzegovina|botswana|brasil|brazil|britania raya|britain|great britain|united kingdom|uk|brunei|brunei darussalam|bulgaria|\
    burkina faso|burundi|ceko|czech republic|czechia|chad|chili|chile|china|cina|tiongkok|denmark|djibouti|dominika|ekuador|ecuador|\
    el salvador|eritrea|estonia|eswatini|ethiopia|etiopia|fiji|filipina|philippines|finlandia|finland|gabon|gambia|georgia|ghana|\
    guatemala|guinea|guyana|haiti|honduras|hungaria|hungary|india|indonesia|inggris|england|irak|iraq|iran|irlandia|ireland|islandia|\
    iceland|israel|italia|italy|jamaika|jamaica|jepang|japan|jerman|germany|kamboja|cambodia|kamerun|cameroon|kanada|canada|kazakhstan|\
    kenya|kirgistan|kyrgyzstan|kolombia|colombia|kongo|congo|korea selatan|south korea|korsel|korea utara|north korea|korut|korea|kosovo|\
    kosta rika|costa rica|kroasia|croatia|kuba|cuba|kuwait|laos|latvia|lebanon|libanon|liberia|libya|liechtenstein|lithuania|lituania|\
    luksemburg|luxembourg|madagaskar|madagascar|maladewa|maldives|malawi|malaysia|mali|malta|maroko|morocco|mauritania|mauritius|meksiko|\
    mexico|mesir|egypt|moldova|monako|monaco|mongolia|montenegro|mozambik|mozambique|myanmar|namibia|nepal|niger|nigeria|nikaragua|\
    nicaragua|norwegia|norway|oman|pakistan|palestina|palestine|panama|pantai gading|ivory coast|papua nugini|papua new guinea|paraguay|\
    peru|polandia|poland|portugal|prancis|perancis|france|qatar|rumania|romania|rusia|russia|rwanda|samoa|selandia baru|new zealand|\
    senegal|serbia|seychelles|sierra leone|singapura|singapore|siprus|cyprus|skotlandia|scotland|slovakia|slovenia|somalia|spanyol|spain|\
    sri lanka|sudan|sudan selatan|south sudan|suriah|syria|suriname|swedia|sweden|swiss|switzerland|taiwan|tajikistan|tanzania|thailand|\
    timor leste|timor-leste|togo|tonga|trinidad dan tobago|tunisia|turki|turkey|türkiye|turkmenistan|uganda|ukraina|ukraine|\
    uni emirat arab|united arab emirates|uea|uae|uruguay|uzbekistan|vanuatu|vatikan|vatican|venezuela|vietnam|wales|yaman|yemen|yordania|jordania|\
    jordan|yunani|greece|zambia|zimbabwe|россии|украины|сша|китая|франции|германии|турции|индии|польши|белоруссии|казахстана|израиля|\
    ирана|японии|великобритании|грузии|армении|азербайджана|узбекистана|малайзии";

const REGIONS: &str = "afrika|africa|afrika barat|west africa|afrika utara|asia|asia tenggara|southeast asia|asia timur|eropa|europe|\
    amerika latin|latin america|amerika selatan|south america|amerika utara|north america|timur tengah|middle east|gaza|jalur gaza|\
    gaza strip|tepi barat|west bank|yerusalem timur|krimea|crimea|donbas|balkan|balkans|kaukasus|kashmir|xinjiang|tibet|hong kong|hongkong|\
    makau|macau|laut china selatan|south china sea|laut merah|red sea|mediterania|pasifik|pacific|atlantik|atlantic|arktik|arctic|\
    antartika|antarctica|semenanjung korea|texas|california|florida|ohio|virginia|alaska|hawaii|pennsylvania|michigan|illinois|arizona|\
    colorado|oregon|washington dc|new jersey|new york|new mexico|wyoming|nevada|utah|georgia|kansas|oklahoma|louisiana|alabama|mississippi|tennessee|kentucky|indiana|\
    wisconsin|minnesota|iowa|missouri|arkansas|montana|idaho|nebraska|maryland|massachusetts|connecticut|maine|vermont|delaware|\
    north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|new hampshire|puerto rico|new south wales|queensland|victoria|ontario|quebec|bavaria|catalonia|sisilia|sicily|\
    siberia|kalimantan|sumatera|sumatra|jawa|java|sulawesi|maluku|papua|nusa tenggara|madura|lombok|flores|sumba|bali|nias|mentawai|\
    natuna|raja ampat|senayan|sabah|sarawak|johor|penang|selangor|kelantan|darfur";

const INDONESIA: &str = "aceh|sumatera utara|sumut|sumatera barat|sumbar|riau|kepulauan riau|jambi|sumatera selatan|sumsel|bengkulu|lampung|\
    bangka belitung|banten|dki jakarta|jakarta|jawa barat|jabar|jawa tengah|jateng|di yogyakarta|daerah istimewa yogyakarta|yogyakarta|\
    jogja|yogya|jawa timur|jatim|nusa tenggara barat|ntb|nusa tenggara timur|ntt|kalimantan barat|kalbar|kalimantan tengah|kalteng|\
    kalimantan selatan|kalsel|kalimantan timur|kaltim|kalimantan utara|kaltara|sulawesi utara|sulut|sulawesi tengah|sulteng|\
    sulawesi selatan|sulsel|sulawesi tenggara|sultra|gorontalo|sulawesi barat|sulbar|maluku utara|papua barat|papua barat daya|\
    papua selatan|papua tengah|papua pegunungan|ibu kota nusantara|ikn|jakarta pusat|jakarta selatan|jakarta barat|jakarta timur|\
    jakarta utara|kepulauan seribu|jabodetabek|bogor|depok|tangerang|tangerang selatan|bekasi|bandung|bandung barat|cimahi|sukabumi|\
    cianjur|garut|tasikmalaya|ciamis|pangandaran|cirebon|kuningan|majalengka|sumedang|indramayu|subang|purwakarta|karawang|serang|cilegon|\
    lebak|pandeglang|semarang|surakarta|solo|magelang|salatiga|pekalongan|tegal|brebes|pemalang|batang|kendal|demak|kudus|jepara|pati|\
    rembang|blora|grobogan|sragen|karanganyar|wonogiri|sukoharjo|klaten|boyolali|temanggung|wonosobo|banjarnegara|purbalingga|banyumas|\
    purwokerto|cilacap|kebumen|purworejo|sleman|bantul|gunungkidul|gunung kidul|kulon progo|surabaya|sidoarjo|gresik|lamongan|tuban|\
    bojonegoro|ngawi|magetan|madiun|ponorogo|pacitan|trenggalek|tulungagung|blitar|kediri|nganjuk|jombang|mojokerto|malang|batu|pasuruan|\
    probolinggo|lumajang|jember|bondowoso|situbondo|banyuwangi|bangkalan|sampang|pamekasan|sumenep|medan|binjai|deli serdang|\
    pematangsiantar|tebing tinggi|padang sidempuan|sibolga|padang|bukittinggi|payakumbuh|solok|pariaman|pekanbaru|dumai|batam|\
    tanjungpinang|palembang|prabumulih|lubuklinggau|bandar lampung|pangkalpinang|banda aceh|lhokseumawe|langsa|sabang|pontianak|\
    singkawang|palangka raya|palangkaraya|banjarmasin|banjarbaru|samarinda|balikpapan|bontang|tarakan|nunukan|manado|bitung|tomohon|\
    kotamobagu|palu|poso|donggala|makassar|parepare|palopo|gowa|maros|bone|kendari|baubau|mamuju|ambon|ternate|tidore|tual|jayapura|\
    merauke|sorong|manokwari|nabire|timika|mimika|wamena|denpasar|badung|gianyar|ubud|kuta|buleleng|singaraja|mataram|bima|kupang|ende|\
    maumere|labuan bajo|cikini|menteng|kemang|cilincing|tanjung priok|bogor barat|puncak";

const CITIES: &str = "kuala lumpur|putrajaya|johor bahru|bangkok|phuket|chiang mai|hanoi|ho chi minh city|manila|cebu|davao|phnom penh|\
    vientiane|yangon|naypyidaw|dili|bandar seri begawan|beijing|shanghai|guangzhou|shenzhen|wuhan|chengdu|taipei|tokyo|osaka|kyoto|\
    hiroshima|nagoya|fukushima|seoul|busan|pyongyang|ulan bator|new delhi|delhi|mumbai|kolkata|chennai|bangalore|bengaluru|hyderabad|\
    islamabad|karachi|lahore|peshawar|dhaka|kathmandu|colombo|kabul|kandahar|teheran|tehran|isfahan|baghdad|basra|mosul|damaskus|damascus|\
    aleppo|beirut|amman|yerusalem|jerusalem|tel aviv|haifa|ramallah|rafah|khan younis|riyadh|jeddah|mekkah|makkah|mecca|madinah|medina|mina|\
    arafah|doha|dubai|abu dhabi|manama|muscat|sanaa|aden|ankara|istanbul|izmir|baku|tbilisi|yerevan|moskow|moscow|st petersburg|\
    saint petersburg|vladivostok|kursk|kyiv|kiev|kharkiv|odesa|odessa|lviv|mariupol|donetsk|minsk|warsawa|warsaw|krakow|praha|prague|\
    bratislava|budapest|bukares|bucharest|sofia|beograd|belgrade|sarajevo|zagreb|athena|athens|roma|rome|milan|milano|napoli|naples|\
    turin|venesia|venice|florence|madrid|barcelona|valencia|sevilla|seville|lisbon|lisboa|porto|paris|lyon|marseille|nice|brussels|brussel|\
    amsterdam|rotterdam|den haag|the hague|berlin|munich|muenchen|münchen|frankfurt|hamburg|cologne|dortmund|wina|vienna|zurich|jenewa|\
    geneva|davos|bern|kopenhagen|copenhagen|stockholm|oslo|helsinki|reykjavik|tallinn|riga|vilnius|london|manchester|liverpool|birmingham|\
    leeds|newcastle|edinburgh|glasgow|cardiff|belfast|dublin|kairo|cairo|alexandria|tripoli|benghazi|tunis|aljir|algiers|rabat|casablanca|\
    khartoum|addis ababa|nairobi|mombasa|kampala|kigali|mogadishu|lagos|abuja|accra|dakar|kinshasa|harare|pretoria|johannesburg|\
    cape town|durban|washington|new york city|boston|chicago|philadelphia|los angeles|san francisco|san diego|las vegas|seattle|\
    portland|houston|dallas|austin|miami|orlando|atlanta|detroit|denver|phoenix|minneapolis|new orleans|baltimore|toronto|montreal|\
    vancouver|ottawa|calgary|mexico city|havana|havana|panama city|bogota|bogotá|medellin|caracas|quito|lima|la paz|santiago|buenos aires|\
    montevideo|brasilia|sao paulo|são paulo|rio de janeiro|canberra|sydney|melbourne|perth|brisbane|adelaide|darwin|wellington|auckland|\
    christchurch|port moresby|suva|silicon valley|wall street|hollywood";

/// Whether a name, in lower case, is that of a known place.
pub(crate) fn is_known(name: &str) -> bool {
    static NAMES: LazyLock<Words> =
        LazyLock::new(|| Words::parted(b'|', &[COUNTRIES, REGIONS, INDONESIA, CITIES]));
    NAMES.contains(name)
}
