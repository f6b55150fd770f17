//! How publications ask to be followed elsewhere: "Follow us on Google News", "Gabung di saluran WhatsApp kami".

use super::case::Lower;
use super::{Test, listed};

/// The words that ask, where a clause begins.
const CALLS: &str = "follow join ikuti gabung bergabung mari yuk klik suivez suivez-nous folgen seguici síguenos siga تابعونا";
/// Others, before a feed of news.
const MILD: &str = "cek simak baca dapatkan pilih add";
/// Chats and networks, which may be the news as well, and what stands right before one that is followed.
const CHATS: &str = "whatsapp telegram facebook instagram twitter tiktok snapchat youtube";
const BESIDE: &str = "on our di sur auf en no su grup saluran kanal";

/// So many words at the most stand between the call and what is followed.
const REACH: usize = 9;

/// Whether a text asks to follow the publication elsewhere. One of a chat does only where it is `apart`: a link, or no sentence.
pub(crate) fn is_call(text: &str, apart: bool) -> bool {
    let (lower, mut opens, mut before) = (text.lower(), true, "");
    let (mut call, mut mild) = (None, None);
    for (at, word) in lower.split_whitespace().enumerate() {
        let bare = word.trim_matches((|c: char| !c.is_alphanumeric()) as Test);
        if opens && listed(CALLS, bare) {
            call = Some(at);
        } else if opens && listed(MILD, bare) {
            mild = Some(at);
        }
        let near = |call: Option<usize>| call.is_some_and(|call| at - call <= REACH);
        let feed = listed("google preferred", before) && listed("news source", bare);
        if feed && near(call.or(mild)) || apart && near(call) && listed(CHATS, bare) && listed(BESIDE, before)
        {
            return true;
        }
        opens = word.ends_with(&['.', '!', '?', ':', ','][..]);
        before = bare;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_call;

    #[test]
    fn tells_calls_from_prose() {
        for text in [
            "Follow The Harbour Lamp on Google News",
            "Add The Harbour Lamp as a preferred source on Google",
            "Dapatkan kabar pilihan setiap hari dari Warta Pesisir. Mari bergabung di Grup Telegram “Warta Pesisir”",
            "Get the day's news first: follow The Harbour Lamp on WhatsApp, Facebook and X.",
            "Cek Berita dan Artikel yang lain di Google News",
            "Suivez-nous sur Google News",
            "Follow The Harbour Lamp on Snapchat, Instagram, and Facebook.",
        ] {
            assert!(is_call(text, true), "{text}");
        }
        assert!(is_call("Ikuti Warta Pesisir di Google News untuk berita terbaru.", false));
        for text in [
            "He was asked to join a WhatsApp group of neighbours.",
            "Ikuti langkah-langkah berikut untuk menghapus akun WhatsApp:",
            "Publishers say that Google News sends them fewer readers.",
            "Warga bergabung di grup WhatsApp kampung.",
        ] {
            assert!(!is_call(text, true), "{text}");
        }
    }
}
