//! The standing phrases of publications: labels and openings that say what a block is, in many languages.
//!
//! A label counts where a text *starts* with it and a word ends there. What follows it, and where the block stands, decides
//! what becomes of the block: "Read more" may open a sentence of the story.

use super::case::Lower;
use super::lexicon::{self, Lexicon};
use super::script::is_unspaced;
use super::{Test, among};
use crate::search::Search;
use std::sync::LazyLock;

/// What a standing phrase says of the block it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Label {
    /// "Read also": a title of another article follows.
    ReadAlso,
    /// A heading over other articles.
    Related,
    /// A heading over popular or new articles.
    MostRead,
    Ad,
    Newsletter,
    Share,
    Comments,
    Cookie,
    Paywall,
    Copyright,
    /// "By", "Penulis": people follow.
    Byline,
    Editor,
    /// "Published", "Updated": a date follows.
    Date,
    /// "Source": the article's own sources follow.
    Source,
    Tags,
    /// "Photo": a credit follows.
    Credit,
    AuthorNote,
    Navigation,
    /// Times and counts: "5 min read", "views".
    ReadingTime,
    Audio,
}

impl Label {
    /// Labels that stand over a list of what does not belong to the article.
    pub(crate) const fn heads_a_list(self) -> bool {
        use Label::*;
        matches!(
            self,
            Related
                | MostRead
                | ReadAlso
                | Comments
                | Newsletter
                | AuthorNote
                | Ad
                | Share
                | Tags
                | Copyright
        )
    }
}

/// The phrases of each label, lower case, parted by `|`.
#[rustfmt::skip]
const PHRASES: &[(Label, &str)] = &[
    // Indonesian and Malay
    (Label::ReadAlso, "baca juga|baca pula|baca lagi|baca selengkapnya|baca berita|baca artikel|simak juga|simak pula|simak video|simak selengkapnya|lihat juga|lihat pula|lihat video|tonton juga|tonton video|tonton|saksikan juga|jangan lewatkan|jangan terlewat|gambas:video|artikel ini juga|baca|simak|lihat|baca selanjutnya|saksikan video|menarik dibaca"),
    (Label::Related, "artikel terkait|artikel lainnya|artikel lain|artikel selanjutnya|berita terkait|berita lainnya|berita lain|berita selengkapnya|berita rekomendasi|terkait|rekomendasi|rekomendasi untuk anda|rekomendasi untukmu|pilihan editor|pilihan untukmu|pilihan redaksi|topik terkait|video lainnya|video terkait|video pilihan|halaman selanjutnya|lainnya|berita menarik lainnya|selanjutnya|sebelumnya|tonton selengkapnya|lebih banyak"),
    (Label::MostRead, "terpopuler|populer|berita terpopuler|berita populer|paling populer|paling banyak dibaca|terbaru|berita terbaru|terkini|berita terkini|trending|sedang hangat|viral|berita hari ini|fokus|kabar terbaru|headline"),
    (Label::Ad, "iklan|advertisement|advertisements|advertorial|ads|ad|close ads|close ad|tutup iklan|lanjutkan membaca|scroll untuk melanjutkan|scroll to continue|scroll to continue with content|gulir untuk|sponsored|sponsor|promosi|bersponsor|skip ad|story continues below|article continues below|continue reading the main story|continue reading below|the story continues below|advertisement - scroll to continue|scroll down to continue|scroll ke bawah|gulir ke bawah"),
    (Label::Newsletter, "ikuti berita|ikuti saluran|ikuti whatsapp|dapatkan berita|dapatkan update|dapatkan informasi|bergabung dengan|gabung|berlangganan newsletter|unduh aplikasi|download aplikasi|cek berita|simak berita|update berita|langganan|ikuti kami|ikuti terus|simak breaking news|follow berita|silakan baca|fakta atau hoaks"),
    (Label::Share, "bagikan|bagikan berita|bagikan artikel|bagikan ke|salin link|salin tautan|copy link|link copied|dibagikan|post views|share|share this|share via|share on|share article|share story|shares|tweet|facebook|whatsapp|twitter|telegram|email this|print|pinterest|linkedin|follow us"),
    (Label::Comments, "komentar|komentari|tulis komentar|berikan komentar|kirim komentar|lihat komentar|tambah komentar|sebelum mengirimkan komentar"),
    (Label::Cookie, "situs ini menggunakan cookie|kami menggunakan cookie|laman web ini menggunakan kuki|wir verwenden cookies|wir nutzen cookies|wij gebruiken cookies|we gebruiken cookies|deze website gebruikt cookies|nous utilisons des cookies|ce site utilise des cookies|utilizamos cookies|usamos cookies|este sitio utiliza cookies|este sitio web utiliza cookies|este site utiliza cookies|este site usa cookies|questo sito utilizza cookie|questo sito utilizza i cookie|utilizziamo i cookie|acest site folosește cookie|vi använder cookies|vi bruker informasjonskapsler|vi bruger cookies|käytämme evästeitä|ta strona używa|używamy plików cookie|používáme cookies|používáme soubory cookie|ez a weboldal sütiket használ|sütiket használunk|χρησιμοποιούμε cookies|çerezleri kullanıyoruz|bu site çerez|мы используем cookie|мы используем файлы cookie|этот сайт использует|ми використовуємо файли cookie|يستخدم هذا الموقع|אתר זה משתמש|ما از کوکی|chúng tôi sử dụng cookie|เว็บไซต์นี้ใช้คุกกี้|当サイトではcookie|本网站使用cookie|本網站使用cookie|이 사이트는 쿠키|an dieser stelle finden sie|empfohlener redaktioneller inhalt"),
    (Label::Paywall, "masuk|daftar|berlangganan|login|log in|sign in|sudah berlangganan|artikel ini khusus"),
    (Label::Copyright, "hak cipta|copyright|copyrights|©|(c)|all rights reserved|dilarang|pewarta: |redaksi|artikel ini telah tayang|dilarang keras"),
    (Label::Byline, "penulis|oleh|laporan|laporan wartawan|wartawan|reporter|pewarta|kontributor|tim"),
    (Label::Editor, "editor|penyunting|redaktur|penanggung jawab"),
    (Label::Date, "diterbitkan|diperbarui|dipublikasikan|dimuat|terbit|tayang|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|diupdate|update"),
    (Label::Source, "sumber|sumber berita|sumber artikel|dilansir dari|referensi"),
    (Label::Tags, "tag|tags|topik|label|kata kunci|tagar|hashtag"),
    (Label::Credit, "foto|ilustrasi|gambar|dok.|dok|foto oleh"),
    (Label::AuthorNote, "tentang penulis|penulis adalah|profil penulis"),
    (Label::Navigation, "beranda|home|indeks|kategori|menu|cari|halaman|lihat semua|lihat semua artikel|kembali ke|kembali|tentang kami|kontak|pedoman media siber|kebijakan privasi|syarat dan ketentuan"),
    // English
    (Label::ReadAlso, "read also|also read|read more|read next|read this|see also|also see|watch also|watch|read|related article|related articles|related story|related stories|related reads|related read|related|more on this story|recommended|recommended reading|you may also like|you might also like|you might like|you may also be interested|you may also be interested in|you may be interested in|check out:|check out our full|also check out|don't miss|further reading|learn more|learn more here|more from|more on|more about|see more|must read|up next|next up|editor's picks|editors' picks|see related|in case you missed it|keep reading|explore more"),
    (Label::Related, "related content|related posts|related topics|related news|related coverage|related video|related videos|related links|related reading|recommended stories|recommended for you|recommended videos|more stories|more news|more like this|similar articles|similar posts|similar stories|other stories|other articles|other news|from our partners|from the web|around the web|sponsored content|promoted stories|promoted content|you may like|next article|previous article|next post|previous post|next story|previous|next|previous story|more in|latest in|in this article|in this story|what to read next|suggested reading|featured stories|featured"),
    (Label::MostRead, "most read|most popular|most viewed|most shared|most commented|popular|popular posts|popular stories|popular articles|popular now|trending now|trending stories|latest|latest news|latest stories|latest posts|latest articles|latest headlines|recent|recent posts|recent articles|recent news|top stories|top news|breaking news|just in|editor's choice|hot topics"),
    (Label::Newsletter, "newsletter|newsletters|sign up|sign up for|sign up to|subscribe|get the|get our|get breaking news|join our|join the conversation on|follow our|download our|download the app|get the app|enter your email|your email|email address|email|stay up to date|stay informed|never miss|thank you for subscribing|thanks for subscribing|by signing up|by submitting|by subscribing|by clicking|follow|like us on|join us on|want more|delivered to your inbox|get the latest|follow us on|join our whatsapp"),
    (Label::Comments, "comments|comment|leave a comment|leave a reply|post a comment|add a comment|view comments|show comments|join the conversation|join the discussion|discussion|reply|replies|no comments|0 comments|write a comment|what do you think|have your say|login to comment|log in to comment|responses|commenting on this article"),
    (Label::Cookie, "we use cookies|this site uses cookies|this website uses cookies|cookies|cookie|cookie policy|cookie settings|accept all|accept cookies|by continuing to use|we and our partners|your privacy|we value your privacy|manage consent|this article contains content provided"),
    (Label::Paywall, "already a subscriber|already have an account|create an account|create account|to continue reading|continue reading|register|this article is for subscribers|subscribers only|members only|become a member|start your free trial|unlock this article|you have reached your limit|support us|donate|support our journalism|make a donation"),
    (Label::Copyright, "this story has been|this article was originally published|this article originally appeared|disclaimer|correction|corrections|terms of use|terms and conditions|terms of service|privacy policy|reproduction|this material may not be|the views expressed|views expressed|advertiser disclosure|affiliate|we may earn|we earn a commission|if you purchase|this article first appeared|this story has not|with inputs from|except for the headline"),
    (Label::Byline, "by|written by|posted by|author|authors|words by|story by|reporting by|additional reporting|additional reporting by|report by|from|contributors"),
    (Label::Editor, "edited by|editing by|edited"),
    (Label::Date, "published|published on|posted|posted on|posted at|updated|updated on|last updated|last modified|first published|modified|publish date|date|created|on"),
    (Label::Source, "source|sources|references|citations|reference|via"),
    (Label::Tags, "tagged|tags:|filed under|topics|topic|categories|category|posted in|keywords|explore|in:"),
    (Label::Credit, "photo|photos|photo by|photo credit|image|image credit|image source|images|picture|credit|credits|illustration|getty|file photo|view gallery|click to enlarge|enlarge|caption|photograph|figure|fig."),
    (Label::AuthorNote, "about the author|about the authors|about the writer|about|meet the author|contact the author|the author|author bio|contact us|contact|email the author"),
    (Label::Navigation, "skip to|skip to content|skip to main content|back to|back to top|go to|view all|see all|show all|all|show more|load more|show less|search|jump to|table of contents|contents|main menu|toggle|open|close|site map|about us|advertise|help|careers|back|settings|view more|edit|page|learn|expand|collapse"),
    (Label::ReadingTime, "min read|minutes read|reading time|read time|estimated reading time|time to read|temps de lecture|lesezeit|lesedauer|tiempo de lectura|leestijd|読了時間|views|view|dibaca|waktu baca"),
    (Label::Audio, "listen|listen to|listen to this article|dengarkan|audio|your browser does not support|play|hear|this audio|video|watch live|loading|please enable javascript|javascript"),
    // German and Dutch
    (Label::ReadAlso, "lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|lies auch|mehr zum thema|auch interessant|mehr dazu|weiterlesen|lees ook|lees meer|lees verder|bekijk ook|ook interessant|das könnte sie auch interessieren|passend zum thema|zum thema"),
    (Label::Related, "ähnliche artikel|verwandte artikel|weitere artikel|mehr aus|weitere themen|gerelateerd|meer over|meer nieuws|empfohlene artikel|empfehlungen"),
    (Label::MostRead, "meistgelesen|meist gelesen|am meisten gelesen|neueste artikel|neueste|beliebt|meest gelezen|laatste nieuws|net binnen|aktuelles"),
    (Label::Ad, "gesponsert|gesponserd|anzeige|werbung|advertentie|anzeigen"),
    (Label::Newsletter, "jetzt abonnieren|abonnieren|melden sie sich|schrijf je in|aanmelden|blijf op de hoogte"),
    (Label::Share, "teilen|artikel teilen|delen|deel dit artikel|deel|drucken|merken|link kopieren|auf facebook teilen"),
    (Label::Comments, "kommentare|kommentar|diskutieren sie mit|reacties|reageer"),
    (Label::Byline, "von|door|autor|autoren|redaktion"),
    (Label::Date, "veröffentlicht|aktualisiert|stand|gepubliceerd|geüpdatet|bijgewerkt"),
    (Label::Source, "quelle|quellen|bron"),
    (Label::Credit, "bild|bilder|abbildung|foto:|beeld"),
    (Label::Tags, "themen|schlagworte|schlagwörter|stichworte|onderwerpen"),
    // French, Italian, Spanish, Portuguese, Catalan, Romanian
    (Label::ReadAlso, "lire aussi|à lire aussi|a lire aussi|lire également|à lire également|à lire|lire la suite|lire plus|voir aussi|à voir aussi|leggi anche|leggi pure|leggi|guarda anche|approfondisci|lee también|lea también|lea además|lee más|leer más|te puede interesar|le puede interesar|puedes leer|ver también|vea también|también te puede interesar|leia também|leia mais|leia|veja também|saiba mais|veja mais|llegeix també|citește și|citeşte şi|citește|vezi și|pe aceeași temă"),
    (Label::Related, "articles liés|articles similaires|sur le même sujet|dans la même rubrique|dans la même catégorie|nos autres articles|articoli correlati|potrebbe interessarti|ti potrebbe interessare|notas relacionadas|noticias relacionadas|artículos relacionados|más noticias|más en|relacionadas|más información|notícias relacionadas|artigos relacionados|mais notícias|mais sobre|articole similare|știri similare|contenu sponsorisé"),
    (Label::MostRead, "les plus lus|le plus lu|les plus populaires|dernières actualités|en ce moment|più letti|i più letti|ultime notizie|lo más leído|más leídas|lo más visto|más leído|últimas noticias|lo último|mais lidas|mais lidos|últimas notícias|em alta|cele mai citite|ultimele știri"),
    (Label::Ad, "patrocinado|contenido patrocinado|conteúdo patrocinado|sponsorizzato|contenuto sponsorizzato|sponsorisé|contenu partenaire|publicité|pubblicità|publicidad|publicidade|continua después de la publicidad|continua após a publicidade|anúncio|publicitate|la suite après cette publicité|la suite après la publicité|reklama"),
    (Label::Newsletter, "inscrivez-vous|s'inscrire|abonnez-vous|s'abonner|recevez|iscriviti|suscríbete|suscríbase|suscribirse|recibe|inscreva-se|assine|receba|síguenos|siga-nos|siga o|suivez-nous|seguici|abonează-te"),
    (Label::Share, "partager|partagez|condividi|compartir|comparte|compartilhar|compartilhe|partilhar|distribuie|copier le lien|imprimer|imprimir|copiar enlace|copia link"),
    (Label::Comments, "commentaires|commentaire|commenter|réagir|commenti|comentarios|comentários|comentaris|comentarii|deja un comentario|laisser un commentaire"),
    (Label::Paywall, "article réservé aux abonnés|réservé aux abonnés|déjà abonné|se connecter|connectez-vous|il vous reste|accedi|iniciar sesión|inicia sesión|entrar|contenido exclusivo|hazte socio|conteúdo exclusivo"),
    (Label::Byline, "par|di|por|de|redacción|redação|rédaction|redazione|texto|auteur"),
    (Label::Date, "publié|publié le|mis à jour|mis à jour le|modifié|pubblicato|aggiornato|publicado|publicado el|actualizado|atualizado|atualizado em|publicado em|publicat"),
    (Label::Source, "fuente|fuentes|fonte|fonti|fontes|sursa"),
    (Label::Credit, "crédit|crédits|crédito|credito|fotografía|imagen|imagem|photo :|fotografia"),
    (Label::Tags, "mots-clés|mots clés|étiquettes|argomenti|etiquetas|temas|temas relacionados|palabras clave|assuntos|tópicos|etichete"),
    // Scandinavian, Finnish, Polish, Czech, Slovak, Hungarian, South Slavic, Baltic, Greek, Turkish
    (Label::ReadAlso, "läs också|läs även|läs mer|les også|les mer|læs også|læs mere|lue myös|lue lisää|lesa meira|czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również|przeczytaj także|przečtěte si také|přečtěte si také|mohlo by vás zajímat|mohlo by vás zaujímať|może cię zainteresować|mogą cię zainteresować|čtěte také|čtěte více|čítajte aj|prečítajte si|olvassa el|ez is érdekelheti|kapcsolódó|pročitajte i|pročitajte još|čitajte i|pročitaj još|preberite tudi|skaitykite taip pat|taip pat skaitykite|lasi arī|loe ka|διαβάστε επίσης|διαβάστε ακόμα|δείτε επίσης|διάβασε ακόμα|ayrıca bakınız|bunu da okuyun|ilgili haber|i̇lgili haber|se også|bunlar da ilginizi çekebilir"),
    (Label::Related, "relaterat|relaterade|relatert|relateret|aiheeseen liittyvää|powiązane|powiązane artykuły|zobacz więcej|související články|související|súvisiace|kapcsolódó cikkek|povezane vijesti|povezani članci|i̇lgili haberler|ilgili haberler|benzer haberler|σχετικά άρθρα|σχετικα αρθρα"),
    (Label::MostRead, "mest läst|mest läste|mest lest|mest læste|senaste nytt|siste nytt|seneste nyt|luetuimmat|najczęściej czytane|najnowsze|popularne|nejčtenější|najčítanejšie|legolvasottabb|najčitanije|najnovije|çok okunanlar|en çok okunanlar|son dakika|son haberler|δημοφιλή|ροή ειδήσεων"),
    (Label::Ad, "annons|annonse|annonce|mainos|reklam|hirdetés|oglas|διαφήμιση"),
    (Label::Share, "dela|del|jaa|udostępnij|sdílet|zdieľať|megosztás|podijeli|podeli|paylaş|κοινοποίηση|jaga|dalintis"),
    (Label::Comments, "kommentarer|kommentit|komentarze|komentáře|yorumlar|yorum yap|hozzászólások|σχόλια"),
    (Label::Byline, "av|af|autorzy|autor:|szerző|yazar|συντάκτης|író"),
    (Label::Date, "publicerad|publicerat|uppdaterad|uppdaterat|publisert|oppdatert|julkaistu|päivitetty|opublikowano|aktualizacja|publikováno|objavljeno|közzétéve|güncelleme|yayınlanma|giriş|δημοσίευση"),
    (Label::Source, "källa|kilde|lähde|źródło|źródła|zdroj|forrás|izvor|kaynak|πηγή"),
    (Label::Tags, "taggar|ämnen|emner|tagi|tematy|štítky|témata|címkék|oznake|tagovi|etiketler"),
    // Cyrillic
    (Label::ReadAlso, "читайте также|читать также|читайте ещё|читайте еще|смотрите также|читать далее|подробнее|читайте також|читайте ще|дивіться також|також читайте|прочетете още|вижте още|читайте още|прочитајте и|прочитајте још"),
    (Label::Related, "похожие статьи|по теме|материал по теме|другие новости|ещё по теме|материалы по теме|новости по теме|новости партнеров|новости партнёров|схожі новини|по темі|свързани|повезане вести"),
    (Label::MostRead, "популярное|самое читаемое|последние новости|главные новости|новости|популярні новини|останні новини|найпопулярніше|най-четени|последни новини|најчитаније|најновије"),
    (Label::Ad, "реклама|рекламодавцям|оглас"),
    (Label::Newsletter, "подписаться|подписывайтесь|подпишитесь|підписуйтесь|підписатися|абонирай се|читайте нас|تابعونا|تابعوا|للمزيد من|انتهای پیام|ब्रेकिंग न्यूज|ติดตามข่าว"),
    (Label::Share, "поделиться|поделитесь|поділитися|сподели|подели"),
    (Label::Comments, "комментарии|комментировать|коментарі|коментари"),
    (Label::Byline, "автор|авторы|автори"),
    (Label::Date, "опубликовано|обновлено|опубліковано|оновлено|публикувано"),
    (Label::Source, "источник|источники|джерело|джерела|източник|извор"),
    (Label::Credit, "фото|фото:|снимка|ілюстрація"),
    (Label::Tags, "теги|метки|тэги|темы|тагове|мітки"),
    // Arabic, Persian, Urdu, Hebrew
    (Label::ReadAlso, "اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|اقرا ايضا|اقرأ المزيد|إقرأ المزيد|شاهد أيضا|طالع أيضا|بیشتر بخوانید|بخوانید|قراءة المزيد|קראו גם|ראו גם|לקריאה נוספת|یہ بھی پڑھیں|مزید پڑھیں|اقرأ ايضا|همچنین بخوانید|یہ بھی پڑھیے|קרא עוד|קראו עוד|לכתבות נוספות"),
    (Label::Related, "مواضيع ذات صلة|أخبار ذات صلة|ذات صلة|موضوعات متعلقة|قد يعجبك أيضا|אולי יעניין אותך|عناوین مرتبط|اخبار مرتبط|متعلقہ|أخبار متعلقة|עוד בנושא"),
    (Label::MostRead, "الأكثر قراءة|الاكثر قراءة|آخر الأخبار|الأكثر مشاهدة|پربازدیدترین|آخرین اخبار|הנקראות ביותר"),
    (Label::Ad, "إعلان|اعلان|تبلیغات|آگهی|פרסומת|اشتہار"),
    (Label::Share, "شارك|مشاركة|اشتراک گذاری|به اشتراک|שתף|שיתוף|شیئر"),
    (Label::Comments, "تعليقات|التعليقات|نظرات|תגובות|تبصرے"),
    (Label::Source, "المصدر|مصدر|منبع|מקור"),
    (Label::Tags, "كلمات مفتاحية|الكلمات الدلالية|وسوم|برچسب|תגיות"),
    // South and South-East Asia
    (Label::ReadAlso, "soma pia|soma zaidi|lexo edhe|lexo më shumë|прочитајте още|оқи отырыңыз|читайте на эту тему|ayrıca bakın|bu haber de ilginizi çekebilir|həmçinin oxuyun|həmçinin bax|წაიკითხეთ ასევე|կարդացեք նաև|हे पण वाचा|हेही वाचा|ఇవి కూడా చదవండి|ഇതും വായിക്കുക|ਇਹ ਵੀ ਪੜ੍ਹੋ|આ પણ વાંચો|यो पनि पढ्नुहोस्|ဆက်လက်ဖတ်ရှုရန်|អានបន្ថែម|lees ook dit|basahin rin|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|আরও পড়ুন|আরো পড়ুন|இதையும் படிங்க|மேலும் படிக்க|xem thêm|đọc thêm|อ่านเพิ่มเติม|อ่านต่อ|อ่านข่าว|ดูเพิ่มเติม|basahin din|यह भी देखें|ये भी देखें|இதையும் படியுங்கள்|อ่านข่าวที่เกี่ยวข้อง|có thể bạn quan tâm"),
    (Label::Related, "संबंधित खबरें|সম্পর্কিত|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|tin liên quan|bài liên quan|tin cùng chuyên mục|cùng chuyên mục"),
    (Label::MostRead, "ট্রেন্ডিং|সর্বশেষ|ताजा खबरें|ข่าวล่าสุด|ข่าวยอดนิยม|tin mới|đọc nhiều|xem nhiều|tin nổi bật"),
    (Label::Ad, "विज्ञापन|বিজ্ঞাপন|விளம்பரம்|โฆษณา|quảng cáo"),
    (Label::Share, "शेयर करें|শেয়ার করুন|แชร์|chia sẻ"),
    (Label::Comments, "টিপ্পনী|মন্তব্য|ความคิดเห็น|bình luận"),
    (Label::Tags, "แท็ก|từ khóa|từ khoá|chủ đề"),
    // East Asia
    (Label::ReadAlso, "延伸閱讀|延伸阅读|閱讀更多|阅读更多|更多新聞|看更多|推薦閱讀|推荐阅读|あわせて読みたい|合わせて読みたい|【関連記事】|【関連】|続きを読む|관련기사|관련 기사|더보기"),
    (Label::Related, "相關新聞|相关新闻|相关阅读|相關閱讀|相關文章|相关文章|猜你喜欢|関連記事|関連リンク|関連ニュース|おすすめ記事|おすすめ|관련뉴스|추천기사|추천 기사"),
    (Label::MostRead, "熱門新聞|热门|热点|最新消息|最新新聞|熱門|人気記事|アクセスランキング|ランキング|新着記事|最新記事|많이 본 뉴스|인기기사|실시간"),
    (Label::Ad, "廣告|广告|広告|광고|スポンサー|pr"),
    (Label::Share, "分享|分享到|シェア|シェアする|この記事をシェア|ツイート|공유|공유하기"),
    (Label::Comments, "評論|评论|留言|コメント|댓글"),
    (Label::Byline, "文/|記者|记者|作者|文＝|取材・文|기자"),
    (Label::Editor, "編輯|编辑|责任编辑|責任編輯|編集"),
    (Label::Source, "來源|来源|出典|資料來源|출처"),
    (Label::Tags, "標籤|标签|關鍵字|关键词|タグ|キーワード|태그"),
    (Label::AuthorNote, "über den autor|à propos de l'auteur|sobre la firma|sobre el autor|sobre o autor|об авторе|عن الكاتب|この記事を書いた人|作者简介|기자 소개"),
    (Label::Copyright, "免责声明|免責聲明"),
    (Label::Copyright, "alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|toate drepturile rezervate|alla rättigheter|alle rettigheter|kaikki oikeudet pidätetään|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva|sva prava pridržana|με επιφύλαξη παντός|tüm hakları saklıdır|все права защищены|усі права захищені|جميع الحقوق محفوظة|همه حقوق محفوظ|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|সর্বস্বত্ব সংরক্ষিত|สงวนลิขสิทธิ์|bản quyền thuộc|haki zote zimehifadhiwa|무단 전재|版权|版權|著作權|無断転載|저작권자|無断"),
];

/// Phrases of [`Label::ReadAlso`] that a sentence of the article may begin with as well: "Read more about the river in our report."
/// What follows one with a `*` is hardly ever another article's title.
#[rustfmt::skip]
const SENTENCE_OPENERS: &str = "learn more*|saiba mais*|baca|baca selengkapnya|simak|lihat|tonton|read|read more|read this|see more|more on|more about|more from|watch|lesen sie mehr|mehr dazu|\
    lees meer|lire plus|lire la suite|leggi|lee más|leer más|leia|leia mais|veja mais|läs mer|les mer|læs mere|lue lisää|czytaj więcej|čtěte více|citește|xem thêm|đọc thêm|soma zaidi";

/// Whether a phrase, in any case, opens a sentence of the article, of which is known whether it `ends` as one.
pub(crate) fn may_open_a_sentence(phrase: &str, ends: bool) -> bool {
    let phrase = phrase.trim_start_matches((|c: char| !c.is_alphanumeric()) as Test).lower();
    let mut openers = SENTENCE_OPENERS.split('|');
    openers.any(|opener| opener.strip_suffix('*').map_or(ends && opener == phrase, |opener| opener == phrase))
}

/// Every phrase with its label.
static INDEX: LazyLock<Lexicon<Label>> = LazyLock::new(|| Lexicon::new(PHRASES.iter().copied()));

/// The longest label that `text` starts with, and how many bytes of `text` it takes up, marks before it included.
pub(crate) fn opening(text: &str) -> Option<(Label, usize)> {
    let start =
        text.trim_start_matches((|c: char| !c.is_alphanumeric() && !matches!(c, '【' | '©' | '(')) as Test);
    // "(c)" is a phrase, "(Baca juga: ...)" one in brackets.
    let inner = start.strip_prefix(&['【', '('][..]);
    [Some(start), inner].into_iter().flatten().find_map(|start| {
        let (label, length) = INDEX.longest(start, |phrase, rest| {
            !rest.starts_with(char::is_alphanumeric as Test)
                || phrase
                    .ends_with((|c: char| !c.is_alphanumeric() || is_unspaced(c) || is_hangul(c)) as Test)
        })?;
        Some((label, text.len() - start.len() + length))
    })
}

/// Whether a text opens as a "read also" line does: its phrase stands alone, or before a colon, or, where the text is
/// `linked`, is of several words.
pub(crate) fn opens_recommendation(text: &str, linked: bool) -> bool {
    let Some((Label::ReadAlso, length)) = opening(text) else { return false };
    let (phrase, rest) = text.split_at_checked(length).unwrap_or((text, ""));
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(&[':', '：'][..]) || linked && phrase.trim().has(' ')
}

/// Where the last sentence of a text begins, if that is the phrase of a "read also" line and nothing more.
pub(crate) fn trailing_recommendation(text: &str) -> Option<usize> {
    let end = text.trim_end_matches(&[' ', '\n', ':', '：'][..]).len();
    let (at, mark) = text
        .get(..end)?
        .char_indices()
        .rev()
        .take(lexicon::LONGEST)
        .find(|(_, c)| ".!?…。！？।۔؟”\"»(".has(*c))?;
    let start = at + mark.len_utf8();
    let (label, length) = opening(text.get(start..)?)?;
    let several = text.get(start..start + length)?.trim().has(' ') || end < text.trim_end().len();
    (label == Label::ReadAlso && start + length == end && several).then_some(start)
}

/// What content systems call an article that was given no topic.
const UNSORTED: &str = "uncategorized|uncategorised|tanpa kategori|allgemein|non classé|sin categoría|sem categoria|senza categoria|без рубрики";

/// Whether a topic, in lower case, says that there is none.
pub(crate) fn is_unsorted(topic: &str) -> bool {
    among(UNSORTED, b'|', topic)
}

/// Hangul, where a particle may follow a noun at once.
fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_label_at_the_start() {
        let label = |text| opening(text).map(|(label, _)| label);
        assert_eq!(label("Baca Juga: Harga Beras Turun"), Some(Label::ReadAlso));
        assert_eq!(label("» Lihat juga video ini"), Some(Label::ReadAlso));
        assert_eq!(label("BERITA LAINNYA"), Some(Label::Related));
        assert_eq!(label("Close Ads x"), Some(Label::Ad));
        assert_eq!(label("関連記事はこちら"), Some(Label::Related));
        assert_eq!(label("【関連記事】朝市、再開"), Some(Label::ReadAlso));
        assert_eq!(label("【関連】朝市、再開"), Some(Label::ReadAlso));
        assert_eq!(label("إقرأ المزيد: كيف يعيش الصيادون؟"), Some(Label::ReadAlso));
        assert_eq!(label("Mohlo by vás zajímat"), Some(Label::ReadAlso));
        assert_eq!(label("Bacaan wajib tahun ini"), None);
        assert_eq!(label("(Baca juga: Harga Beras Turun)"), Some(Label::ReadAlso));
        assert_eq!(label("(c) 2024"), Some(Label::Copyright));
        assert_eq!(label("Reader letters"), None);
        assert_eq!(label(""), None);
        assert_eq!(trailing_recommendation("Hujan turun. Baca juga: "), Some("Hujan turun.".len()));
        assert_eq!(trailing_recommendation("Hujan turun. Ia ingin baca juga: "), None);
        assert_eq!(trailing_recommendation("Baca juga: "), None);
        assert_eq!(opening("– Baca juga: X"), Some((Label::ReadAlso, "– Baca juga".len())));
    }
}
