//! The commonest words of each language, the ones that carry grammar and no matter. They tell which language a text is
//! in, which words of a sentence say what it is about, and whether a capital starts a sentence or a name.
//!
//! One string for each language, the words lower case and parted by spaces: a slice of slices would cost the WebAssembly
//! module eight bytes more for each word.

use super::words::Words;

/// The words of a language by its BCP 47 primary tag; empty for one not known.
pub(crate) fn of(language: Option<&str>) -> &'static str {
    super::of(LISTS, language).unwrap_or_default()
}

/// The same for being looked up in.
pub(crate) fn set(language: Option<&str>) -> Words {
    Words::parted(b' ', &[of(language)])
}

/// Every language known here, with its words.
pub(crate) const LISTS: &[(&str, &str)] = &[
    (
        "id",
        "yang dan di dari ke untuk dengan pada dalam ini itu tidak akan juga adalah oleh sebagai karena bahwa saat telah \
         sudah bisa dapat ada mereka kami kita saya ia dia lebih atau tersebut para setelah kepada namun hingga sementara \
         seperti secara tetapi tapi masih agar serta sejak antara bagi lalu hal belum lagi atas maka jika kalau ketika \
         yaitu yakni pihak menjadi harus hanya usai terhadap sejumlah hari tahun sang si pun nya tak bukan jadi begitu \
         selain sebelumnya adapun apalagi bahkan kemudian selanjutnya menurut dirinya pihaknya seorang sebuah salah satu \
         kata ujar anda aku kamu apa siapa mengapa bagaimana sedangkan meski meskipun walaupun sebab supaya tanpa melalui",
    ),
    (
        "ms",
        "yang dan di dari ke untuk dengan pada dalam ini itu tidak akan juga adalah oleh sebagai kerana bahawa telah sudah \
         boleh dapat ada mereka kami kita saya ia beliau lebih atau tersebut para selepas kepada namun sehingga manakala \
         seperti secara tetapi masih supaya serta sejak antara bagi lalu katanya daripada iaitu ialah turut pelbagai \
         apabila ketika jika hanya perlu pihak menjadi terhadap sebuah seorang kini hari tahun berkata menerusi mengenai \
         bukan sekiranya semasa sebelum ini dia awak apa siapa kenapa bagaimana walaupun meskipun tanpa melalui",
    ),
    (
        "en",
        "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which \
         one you were her all she there would their we him been has when who will more no if out so said what up its about \
         into than them can only other new some could time these two may then do first any my now such like our over me \
         even most made after also did many before must through how where while during both each between those i why your \
         us should being because against under since until however though although yet still according meanwhile",
    ),
    (
        "nl",
        "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit wordt door naar hij \
         heeft ze was over deze worden of zich tot hebben die kan geen wel werd meer ik we zij dit al moet hun veel na \
         toch omdat waar zo mijn haar wie wat jij wij u onder tegen tussen volgens zou",
    ),
    (
        "de",
        "der die das und in zu den von mit ist des sich auf für nicht dem ein eine als auch es an werden aus er hat dass sie \
         nach wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch man \
         sein wurde sei war ich wir im vom ihr seine wenn kann doch dies diese dieser dabei zudem nun was wer wo seit gegen \
         zwischen unter laut",
    ),
    (
        "fr",
        "le la les de des du et un une en est que qui dans pour pas sur il au par plus ce avec ne se sont aux elle son ses \
         mais ou cette été nous ont comme sa leur être fait après deux tout très même aussi dont était où ces je vous entre \
         sans si on ils l d c qu elles selon lors y a cet moins depuis alors contre car",
    ),
    (
        "es",
        "el la los las de del y en un una que es por con para no se su al lo como más pero sus le ha este ya o fue esta son \
         entre está cuando muy sin sobre también me hasta hay donde han desde nos durante uno ni contra ese eso había según \
         tras él ella ellos yo tú usted así aunque porque sin embargo además",
    ),
    (
        "pt",
        "o a os as de do da dos das e em um uma que é para com não por se na no mais como foi ao ele seu sua ou ser quando \
         muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse \
         eles você são à segundo porém sobre após ainda disse",
    ),
    (
        "it",
        "il lo la i gli le di e che un una in è per non del della con si da sono al dei nel alla anche come ha più ma dal su \
         delle degli questo ci stato se o era loro ho mi suo dopo essere tra cui quando così ed ad io lui lei noi voi sua \
         secondo perché dove nella dalla sul sulla",
    ),
    (
        "ro",
        "și de la în a cu pe care nu este din un o să pentru mai fost ce al lui sau dar că sunt prin după ca au se le ale fi \
         cele fără între către până şi iar potrivit acest această fi ei ea el",
    ),
    (
        "ca",
        "el la els les de del i a en un una que és per amb no al es ha han com més però pel dels aquest aquesta són seva seu \
         també va ser hi ja sobre entre fins on segons molt ens perquè",
    ),
    (
        "gl",
        "o a os as de do da e que en un unha non para con por se na no máis como foi ao é seu súa ou ten pola polo tamén dos \
         das nos este esta son dende segundo ata moi",
    ),
    (
        "eu",
        "eta da ez du bat ere izan dira dute baina hau den egin zen ditu dela edo baino arte bere beste zuen gero haiek nola",
    ),
    (
        "sv",
        "och i att det som en på är av för med den till inte om ett han men var från vi så kan har de under eller när ska \
         jag också efter vid hade sig säger där ut över bara får mer än enligt hon blir sin sina mot mellan",
    ),
    (
        "da",
        "og i at det som en på er af for med den til ikke om et han men var fra vi så kan har de under eller når skal jeg \
         også efter ved havde sig siger der ud over kun får mere end blev mig hun ifølge mod mellem hvor være nogle",
    ),
    (
        "nb",
        "og i at det som en på er av for med den til ikke om et han men var fra vi så kan har de under eller når skal jeg \
         også etter ved hadde seg sier der ut over bare får mer enn ble meg å hun ifølge mot mellom hvor være noen",
    ),
    (
        "is",
        "og að í er á sem til um við var ekki með en hann það af fyrir þess eru hefur frá hún því segir verið en þetta þá ég",
    ),
    (
        "fi",
        "ja on ei että se oli hän mutta ovat kun myös joka niin kuin sen ole mukaan tai jos vain sekä jo olla hänen vielä \
         mitä nyt ne tämä jotka kanssa jälkeen sitten minä te me",
    ),
    (
        "et",
        "ja on ei et see oli ta aga kui ka mis ning oma selle nii kes või siis veel pole välja üle pärast kas ma me tema kuid",
    ),
    (
        "hu",
        "a az és hogy nem is egy ez van de meg csak volt már ha mint még el vagy azt ki ezt fel lesz pedig sem után majd \
         között szerint lehet kell nagyon ő én mi amely aki",
    ),
    (
        "pl",
        "w i na z nie się do to że jest o od po za jak ale przez a dla co tym czy oraz był są ma jego tego być jej który już \
         tylko także może było przed ze które która pod ich według on ona gdy jednak sam",
    ),
    (
        "cs",
        "a v na se je že s z do o i to k za by po od pro ve jsem ale jako které který bude není jeho byl při ze podle také \
         jen až však jsou která už ho jeho být",
    ),
    (
        "sk",
        "a v na sa je že s z do o i to k za by po od pre vo som ale ako ktoré ktorý bude nie jeho bol pri zo podľa tiež len \
         až však sú ktorá už ho byť",
    ),
    (
        "sl",
        "in je v na se da za so z ki pa tudi ne po bi ali kot od pri je bil iz kar še že lahko do sta bo ob pred med po",
    ),
    (
        "hr",
        "i je u na se da za su od s koji što kao iz ne bi o ali će nije to kako koja ili te samo nakon bio do sve već koje \
         prema jer biti smo još sam",
    ),
    (
        "lt",
        "ir kad yra į iš su o bet tai ne buvo kaip už nuo ar jau tik per dėl taip pat iki jis apie po jo prie ji kurie",
    ),
    (
        "lv",
        "un ir ka no par ar uz kas to bet kā arī nav bija pēc ja tas gan vai viņš lai tika šo pie viņa tā ne jau kad tam kur tiek būs",
    ),
    ("sq", "dhe në të e për me që një nga ka si nuk është do i më janë por se ai ajo kjo ky edhe duke tij"),
    (
        "tr",
        "ve bir bu da de için ile olarak olan çok daha gibi kadar en sonra o ne var ama değil ise olduğunu tarafından her \
         olduğu göre oldu dedi şu ya ki mi ben biz ancak yeni iki",
    ),
    (
        "az",
        "və bir bu da də üçün ilə olan çox daha kimi qədər o ki edib olub ən sonra görə isə olaraq bütün həm deyil bildirib",
    ),
    (
        "vi",
        "và của là các có trong được cho với không những một đã này khi để ở người từ đến về như ra cũng tại năm sẽ vào trên \
         còn nhiều đó nhưng hơn theo phải lại bị sau ông bà anh chị tôi chúng nếu vì do đang rất",
    ),
    (
        "tl",
        "ang ng sa na mga ay at si ni para kay nang ito hindi may mula siya niya pa rin din kung sila ko ako natin naman \
         ayon dahil ng isang nito noong",
    ),
    (
        "sw",
        "ya na wa kwa ni katika za la hiyo cha huo huku hii kuwa wakati baada lakini pia hilo ambao hao yake watu alisema",
    ),
    (
        "af",
        "die en van in is het vir nie dat met op te sy n word was om aan hy ook maar wat as deur sal hulle ons hierdie ná",
    ),
    (
        "jv",
        "sing lan ing iku saka kanthi kang karo ora uga wong dadi utawa marang nalika kaya amarga ana iki wis bakal nanging \
         mau",
    ),
    (
        "su",
        "nu jeung di ka anu keur ku dina ieu éta teu aya ogé jadi pikeun sarta kana tina mangrupa nyaéta geus sok urang",
    ),
    (
        "ru",
        "и в не на что с по он как это к но из у за от так для о же все его был бы только или еще ещё при до если она они мы \
         я вы также было была были чтобы уже после может который которые сообщил сам сама",
    ),
    (
        "uk",
        "і в не на що з та до як це за у від для але про його або який є при й також бути вже після він вона вони ми я щоб \
         було була були які через під сам сама",
    ),
    (
        "be",
        "і ў не на што з як да для гэта але за па ён быў якія яго пра каб таксама у быць было яна яе пасля таго гэтым ад",
    ),
    (
        "bg",
        "и на в да не се за от с че е по са като той ще към но до това след бе или при за които ли беше съм със ни има който",
    ),
    (
        "sr",
        "и је у на се да за су од са који што као из не би али ће није то како која или те само након до све већ које",
    ),
    ("mk", "и на во да не се за од со дека е по како што тоа ќе беше но ги го според овој кои или биде има"),
    (
        "el",
        "και το να του η της με που την από για τα είναι των σε ο οι στο θα τη στην τον στη τους δεν τις ένα μια ότι αλλά ως",
    ),
    ("he", "של את על לא כי עם הוא גם זה היא אל או אם כל בין יש אבל אני כך רק עוד לאחר היה אמר"),
    (
        "ar",
        "في من على أن إن إلى عن هذا التي ما لا مع كان الذي هو بعد قد بين كما هذه وقد أو كل وفي خلال حيث هي ذلك أي تم عند حتى",
    ),
    ("fa", "و در به از که این است را با برای آن یک می بر خود شد تا کرد هم های نیز بود شده دارد اما گفت"),
    ("ur", "کے میں کی ہے اور سے کا کو نے پر کہ یہ اس ہیں نہیں بھی ایک گیا تھا کر ہو ہوئے"),
    ("hi", "के में है की को से का और ने पर कि यह हैं भी इस नहीं एक हो लिए कर था गया वह तो ही जो रहे बाद"),
    ("mr", "आणि आहे या च्या ते हे की मध्ये नाही होते एक असे त्यांनी केली आहेत होती होता तर व हा ही"),
    ("ne", "को मा र छ लाई पनि भएको यो गरेको हो एक छन् छैन थियो ले बाट उनले हुने"),
    ("bn", "এই ও করে থেকে একটি এবং করা হয় না যে জন্য তার এ সঙ্গে তিনি পর হবে"),
];
