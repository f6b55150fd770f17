//! Words that open a sentence and mean somebody or something named before it: alone, such a sentence is half understood. And what
//! points to the page instead of saying something.
//!
//! One string for each language, phrases parted by `|`, lower case. Where pronouns are dropped or ambiguous, none are listed.

use super::abbreviations::has_ordinal_stop;
use super::script;
use super::words::Words;
use super::{Test, among, of};
use crate::lang::case::Lower;
use crate::search::Search;

const LISTS: &[(&str, &str)] = &[
    (
        "id",
        "dia|ia|beliau|mereka|keduanya|hal itu|hal ini|hal tersebut|itu|ini|menurutnya|katanya|ujarnya|karena itu|oleh karena itu|\
         namun|tetapi|tapi|selain itu|sementara itu|akan tetapi|meski begitu|meski demikian|dengan demikian|padahal|akibatnya|\
         sebaliknya|sebab|pasalnya|tak heran|apalagi|terlebih|bahkan|kemudian|lalu|sehingga|begitu pula|senada|salah satunya|\
         menurut dia|dikatakannya|misalnya|artinya|alhasil|karenanya|untuk itu|dengan begitu|kala itu|di antaranya",
    ),
    (
        "ms",
        "dia|ia|beliau|mereka|kedua-duanya|perkara itu|hal itu|itu|ini|menurutnya|katanya|oleh itu|namun|tetapi|selain itu|\
         sementara itu|justeru|malah",
    ),
    (
        "en",
        "he|she|they|it|this|that|these|those|his|her|their|its|such|but|however|so|then|yet|instead|meanwhile|both|\
         also|and|or|as a result|in addition|in fact|as such|another|others|\
         for example|for instance|in other words|moreover|furthermore|likewise|similarly|therefore|thus|still,|indeed|otherwise|besides|\
         some of them|most of them|many of them|one of them|neither|with that|at the same time|of course|plus,|yes,|no,|well,",
    ),
    (
        "de",
        "er|sie|es|dies|diese|dieser|dieses|das|sein|seine|ihr|ihre|aber|doch|jedoch|dabei|damit|deshalb|daher|zudem|außerdem|so|dann|\
         allerdings",
    ),
    (
        "fr",
        "il|elle|ils|elles|cela|ceci|ce|cette|ces|c'est|c’est|son|sa|ses|leur|leurs|mais|cependant|toutefois|ainsi|donc|or|puis|\
         pourtant|en revanche",
    ),
    (
        "es",
        "él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|su|sus|pero|sin embargo|así|además|entonces|no obstante|por eso|también",
    ),
    (
        "pt",
        "ele|ela|eles|elas|isso|isto|este|esta|esse|essa|seu|sua|mas|porém|no entanto|assim|além disso|então|contudo|por isso",
    ),
    (
        "it",
        "lui|lei|egli|ella|essi|loro|questo|questa|questi|queste|ciò|ma|però|tuttavia|così|inoltre|quindi|suo|sua|poi|invece",
    ),
    ("nl", "hij|zij|ze|het|dit|dat|deze|die|zijn|haar|hun|maar|echter|daarom|ook|toch|bovendien|dus|daarna"),
    ("sv", "han|hon|de|det|den|detta|denna|dessa|men|dock|därför|dessutom|sedan|också"),
    ("da", "han|hun|de|det|den|dette|denne|disse|men|derfor|desuden|også"),
    ("nb", "han|hun|de|det|den|dette|denne|disse|men|derfor|dessuten|også"),
    ("tr", "o|onlar|bu|şu|bunlar|bunun|ancak|fakat|ama|ayrıca|böylece|öte yandan"),
    (
        "vi",
        "ông|bà|anh|chị|họ|nó|điều này|điều đó|việc này|đây|đó|tuy nhiên|nhưng|do đó|ngoài ra|vì vậy|sau đó",
    ),
    ("ru", "он|она|они|оно|это|этот|эта|эти|но|однако|поэтому|также|кроме того|при этом|его|её|ее|их|затем"),
    ("uk", "він|вона|вони|воно|це|цей|ця|ці|але|однак|проте|тому|також|крім того|при цьому|його|її|їх|потім"),
    ("pl", "on|ona|oni|one|to|ten|ta|te|ale|jednak|dlatego|ponadto|jego|jej|ich|następnie|natomiast"),
    ("ar", "هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|ولكن|وهو|وهي|وهذا|كما"),
    ("hi", "वह|वे|यह|ये|उसने|उन्होंने|इससे|इसके|लेकिन|हालांकि|इसलिए|उनका|उनकी|इस"),
    ("zh", "他|她|它|这|那|此|但|然而|因此|同时"),
    ("ja", "彼|これ|それ|この|その|しかし|だが|また|一方"),
    ("ko", "그는|그녀는|그들은|이는|이것은|그|이|하지만|그러나|또한|따라서|한편"),
    ("th", "เขา|เธอ|พวกเขา|นี่|นั่น|แต่|อย่างไรก็ตาม|นอกจากนี้|ดังนั้น|ทั้งนี้"),
];

/// Which of them are titles where a name follows ("Ông Nam").
const TITLES: &[&str] = &["ông", "bà", "anh", "chị"];

/// What behind a noun means one spoken of before, by the languages that say it so ("Pemain asal Mesir ini"), and the nouns
/// with which it is the reader's own day ("tahun ini").
const BEHIND: &[(&str, &str, &str)] = &[
    ("id", DEMONSTRATIVES, TIMES),
    ("ms", DEMONSTRATIVES, TIMES),
    ("vi", "này|đó|ấy", "năm|tháng|lần|dịp|thời"),
    ("en", "also", ""),
];
const DEMONSTRATIVES: &str = "ini|itu|tersebut";
const TIMES: &str = "hari|pekan|minggu|bulan|tahun|saat|kali|pagi|siang|sore|malam|musim|masa|zaman|waktu|sejauh|selama|dunia|negeri";

/// What opens a sentence that sends its reader elsewhere on the page or beyond it, or that is none without another; and what
/// names the page in any.
const POINTERS: &[(&str, &str, &str)] = &[
    (
        "id",
        "simak|baca|klik|berikut|yuk|mari|tidak seperti|belum lagi|mulai dari",
        "artikel ini|tulisan ini|artikel berikut|di bawah ini|berikut ini",
    ),
    (
        "en",
        "read|click|check out|sign up|subscribe|keep reading|scroll down|try our|let's|let’s|here is|here are|here's|here’s|below",
        "this article|this post|this guide|this page|click here|is below",
    ),
    (
        "de",
        "lesen sie|mehr dazu|klicken sie|hier finden|hier erfahren",
        "diesem artikel|diesem beitrag|dieser artikel|dieser beitrag",
    ),
    ("fr", "lire aussi|cliquez|découvrez|voici", "cet article|ce guide|ci-dessous"),
];

/// A label before a colon has at most these many bytes and words.
const LABEL: (usize, usize) = (40, 3);

/// The longest phrase that opens a sentence, in bytes.
const OPENING: usize = 40;

/// How many words the phrase has at most that a demonstrative stands behind.
const PHRASE: usize = 4;

/// How sentences of a language open that lean on others, for being looked up in.
pub(crate) struct Openings<'l> {
    language: Option<&'l str>,
    /// What refers to a sentence before, and what points.
    phrases: Words,
    /// What names the page.
    within: &'static str,
}

impl<'l> Openings<'l> {
    /// Those of a language by its BCP 47 primary tag.
    pub(crate) fn of(language: Option<&'l str>) -> Self {
        let pointer = POINTERS.iter().find(|(code, ..)| Some(*code) == language);
        let (pointing, within) = pointer.map_or(("", ""), |&(_, pointing, within)| (pointing, within));
        let phrases = Words::parted(b'|', &[of(LISTS, language).unwrap_or_default(), pointing]);
        Self { language, phrases, within }
    }

    /// Whether a sentence opens by referring to one before it, or adds to it; and whether it says nothing of its own: it points to the
    /// page or beyond, or is an item or what a label stands for.
    pub(crate) fn read(&self, sentence: &str) -> (bool, bool) {
        let opening = self.opening(sentence);
        let names_page =
            || !self.within.is_empty() && self.within.split('|').any(|phrase| sentence.holds(phrase));
        let points =
            opening & 2 > 0 || names_page() || is_labelled(sentence) || is_numbered(sentence, self.language);
        (opening & 1 > 0 || points_back(sentence, self.language), points)
    }

    /// A bit for each of the lists that a sentence begins with a phrase of.
    fn opening(&self, sentence: &str) -> u32 {
        let text = sentence.trim_start_matches((|c: char| !script::is_word(c)) as Test);
        let mut found = 0;
        let ends = text.char_indices().map(|(end, _)| end).skip(1).chain([text.len()]);
        for end in ends.take_while(|end| (1..=OPENING).contains(end)) {
            let Some((phrase, behind)) = text.split_at_checked(end) else { break };
            let mut behind = behind.chars();
            if behind.next().is_none_or(|c| !script::is_word(c) || script::is_unspaced(c)) {
                let phrase = phrase.lower();
                let named = TITLES.contains(&&*phrase) && behind.next().is_some_and(char::is_uppercase);
                found |=
                    self.phrases.lists(&phrase).filter(|_| !named).fold(0, |found, list| found | 1 << list);
            }
        }
        found
    }
}

/// Whether a sentence begins with an item's number ("1. ", "2) "), not with an ordinal.
fn is_numbered(sentence: &str, language: Option<&str>) -> bool {
    let rest = sentence.trim_start_matches(char::is_numeric as Test);
    rest.len() < sentence.len()
        && (rest.starts_with(") ") || rest.starts_with(". ") && !has_ordinal_stop(language))
}

/// Whether a text begins with a label and a colon ("The seat: Sit upright").
fn is_labelled(text: &str) -> bool {
    let Some((label, rest)) = text.parted_at(": ") else { return false };
    label.len() <= LABEL.0
        && label.contains(char::is_lowercase as Test)
        && label.split_whitespace().count() <= LABEL.1
        && rest.starts_with(char::is_uppercase as Test)
}

/// Whether the phrase it begins with has a demonstrative behind its noun.
fn points_back(sentence: &str, language: Option<&str>) -> bool {
    let Some(&(_, words, times)) = BEHIND.iter().find(|(code, ..)| Some(*code) == language) else {
        return false;
    };
    let mut before = "";
    for word in sentence.split_whitespace().take(PHRASE) {
        let bare = word.trim_matches((|c: char| !script::is_word(c)) as Test);
        if among(words, b'|', bare) {
            let before = before.lower();
            return !before.is_empty() && !among(times, b'|', &before);
        }
        if !word.ends_with(script::is_word as Test) {
            break;
        }
        before = bare;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_leans_on_the_sentence_before() {
        for (text, language) in [
            ("Dia pergi.", "id"),
            ("Hal itu benar.", "id"),
            ("“This is it.”", "en"),
            ("Ông cho biết.", "vi"),
            ("他离开。", "zh"),
            ("Pemain asal Mesir ini mencetak gol.", "id"),
            ("Kejadian tersebut terekam.", "ms"),
            ("Vụ việc này xảy ra.", "vi"),
            ("Misalnya, dengan payung.", "id"),
            ("In fact, nobody came.", "en"),
            ("The baker also sings.", "en"),
            ("Still, it rained.", "en"),
        ] {
            assert!(Openings::of(Some(language)).read(text).0, "{text}");
        }
        for (text, language) in [
            ("Diana pergi.", "id"),
            ("Hal lain.", "id"),
            ("Thistles grow.", "en"),
            ("Ông Nam cho biết.", "vi"),
            ("Tahun ini panen naik.", "id"),
            ("Pemain, ini daftarnya.", "id"),
            ("Still images hang there.", "en"),
            ("Ia", "xx"),
        ] {
            assert!(!Openings::of(Some(language)).read(text).0, "{text}");
        }
    }

    #[test]
    fn no_phrase_is_longer_than_what_is_looked_at() {
        let lists = LISTS.iter().map(|(_, list)| list).chain(POINTERS.iter().map(|(_, list, _)| list));
        assert!(lists.flat_map(|list| list.split('|')).all(|phrase| phrase.len() <= OPENING));
    }

    #[test]
    fn tells_what_says_nothing_by_itself() {
        for (text, language) in [
            ("Read on for the winners.", "en"),
            ("All of it is below in our list.", "en"),
            ("Here are ten kites for windy days.", "en"),
            ("Dalam artikel ini kita membahas layang-layang.", "id"),
            ("The seat: Keep your back straight.", "en"),
            ("1. know the wind", "en"),
            ("2) Know the wind.", "de"),
        ] {
            assert!(Openings::of(Some(language)).read(text).1, "{text}");
        }
        for (text, language) in [
            ("Readers bought ten kites.", "en"),
            ("The rule is simple: keep your back straight.", "en"),
            ("BOGOR: The river rose.", "en"),
            ("2. Liga kehrt zurück.", "de"),
            ("12.30 WIB hujan turun.", "id"),
            ("Read", "xx"),
        ] {
            assert!(!Openings::of(Some(language)).read(text).1, "{text}");
        }
    }
}
