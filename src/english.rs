//! What the command line says of removed blocks, in English. The extension says it in its reader's language: its messages are the
//! words of record, which the test holds these to.

use crate::report::{self, Reason, Sign};
use serde::Serialize;

/// A removed block as JSON has it.
#[derive(Serialize)]
pub(crate) struct Removed {
    id: u32,
    reason: Reason,
    /// Sign and words as one, in a few words that a reader understands.
    evidence: String,
    text: String,
    nodes: [u32; 2],
}

impl From<report::Removed> for Removed {
    fn from(report::Removed { id, reason, sign, words, text, nodes }: report::Removed) -> Self {
        let evidence = match sign {
            Sign::Opening => format!("“{words}”"),
            Sign::Heading => format!("under “{words}”"),
            Sign::Class => format!("marked “{words}”"),
            Sign::Menu => "in a menu".to_owned(),
            Sign::Search => "in a search form".to_owned(),
            Sign::Head => "at the head of the page".to_owned(),
            Sign::Foot => "at the foot of the page".to_owned(),
            Sign::Button => "a button".to_owned(),
            Sign::Form => "in a form".to_owned(),
            Sign::Aside => "beside the article".to_owned(),
            Sign::Links => format!("{words} % links"),
            Sign::Likelihood => format!("{words} % likely to be of the article"),
            Sign::Echo => "said in the text as well".to_owned(),
            Sign::Earlier => "on an earlier page as well".to_owned(),
            Sign::Reader => "your choice".to_owned(),
        };
        Self { id, reason, evidence, text, nodes }
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::Removed;
    use crate::page::{Page, html};
    use crate::report::{Options, Report};
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// What stands in the article, the beginning of what is removed of it, and how what is said of that ends.
    const CASES: [(&str, &str, &str); 13] = [
        ("<p>Baca Juga: <a href=/b>Harga Beras Turun</a></p>", "Baca", "“Baca Juga”"),
        ("<aside><h2>Berita Lainnya</h2><p>Beras turun</p></aside>", "Beras", "under “Berita Lainnya”"),
        ("<div class=newsletter>Kabar pagi</div>", "Kabar", "marked “newsletter”"),
        ("<nav>Ekonomi</nav>", "Ekonomi", "in a menu"),
        ("<search>Kata</search>", "Kata", "in a search form"),
        ("<header><a href=/>Kabarsena</a></header>", "Kabarsena", "at the head of the page"),
        ("<footer>Jalan Mawar 3</footer>", "Jalan", "at the foot of the page"),
        ("<button>Kecilkan</button>", "Kecilkan", "a button"),
        ("<form>Nama lengkap</form>", "Nama", "in a form"),
        ("<aside>Kabar pagi</aside>", "Kabar", "beside the article"),
        ("<div><a href=/b>Beras naik</a> lagi</div>", "Beras", "67 % links"),
        ("<div>Kota</div>", "Kota", " % likely to be of the article"),
        ("<blockquote>dan sungai meluap ke jalan raya</blockquote>", "dan", "said in the text as well"),
    ];

    fn page(number: usize, inside: &str) -> Page {
        let text = "Hujan turun di Bogor sejak pagi, dan sungai meluap ke jalan raya, kata warga yang tinggal di tepinya.";
        let body = format!("<p>{number}. {text}</p>{inside}<p>{text} Sekolah libur.</p>");
        html::parse(&format!("<h1>Hujan reda</h1><article>{body}</article>"), None)
    }

    #[test]
    fn each_sign_is_found_and_said_as_in_the_panel() {
        let messages = include_str!("../extension/_locales/en/messages.json");
        let messages: Value = serde_json::from_str(messages).unwrap();
        let mut signs: BTreeSet<_> =
            messages.as_object().unwrap().keys().filter(|key| key.starts_with("sign_")).collect();
        let mut check = |report: Report, start: &str, end: &str| {
            let piece = report
                .removed
                .iter()
                .find(|piece| piece.text.starts_with(start))
                .unwrap_or_else(|| panic!("{start}"));
            let key = format!("sign_{}", serde_json::to_value(piece.sign).unwrap().as_str().unwrap());
            let said = Removed::from(piece.clone()).evidence;
            assert_eq!(said, messages[&key]["message"].as_str().unwrap().replace("$1", &piece.words));
            assert!(said.ends_with(end), "{said}, not {end}");
            signs.remove(&key);
        };
        let options = Options::default();
        for (inside, start, end) in CASES {
            check(crate::read(&page(1, inside), &options), start, end);
        }
        let joined = crate::read_pages([page(1, ""), page(2, "")], &options, || 0.0);
        check(joined, "Hujan turun", "on an earlier page as well");
        let without = Options { remove: Some(vec![[0, page(1, "").len()]]), ..options };
        check(crate::read(&page(1, ""), &without), "1.", "your choice");
        assert!(signs.is_empty(), "never found: {signs:?}");
    }
}
