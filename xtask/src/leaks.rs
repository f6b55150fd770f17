//! Counts "read also" lines that are left in articles, and paragraphs that went with them.
//!
//! `cargo xtask leaks CORPORA`. The phrases are a list of its own, longer than the core's and looser, so that the core is not
//! judged by what it knows: a line counts where it opens with a phrase, or a sentence within it does, and a colon follows, or the
//! phrase is the whole line, or nearly all of it is a link. Lines that the gold has as well are counted apart. A paragraph is
//! lost where such a reason took what the gold has and what reads as a sentence: four words at least, a full stop at the end, no
//! colon; to the reason itself where the classifier would have kept it.

use crate::corpus::{self, Corpora};
use anyhow::Result;
use intisari::report::{Block, Options, Reason, Report, Role, Sign};

const BODY: [Role; 6] = [Role::Paragraph, Role::Subheading, Role::List, Role::Quote, Role::Table, Role::Code];

#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "baca juga", "baca pula", "baca selengkapnya", "simak juga", "simak pula", "simak video", "simak selengkapnya", "lihat juga", "lihat video", "tonton juga", "saksikan juga", "gambas:video",
    "artikel terkait", "artikel lainnya", "berita terkait", "berita lainnya", "pilihan redaksi", "jangan lewatkan", "read also", "also read", "read more", "read next", "read full", "see also", "watch also",
    "related", "related article", "related articles", "related story", "related reading", "related reads", "recommended", "recommended reading", "more from", "more on this", "you may also like",
    "you might also like", "you might like", "you may like", "don't miss", "must read", "further reading", "up next", "learn more", "check out", "find out more", "see our full guide", "lesen sie auch", "lesen sie mehr", "lies auch",
    "mehr zum thema", "auch interessant", "mehr dazu", "weiterlesen", "lees ook", "lees meer", "bekijk ook", "lire aussi", "à lire aussi", "a lire aussi", "lire également", "lire la suite", "voir aussi", "sur le même sujet",
    "leggi anche", "guarda anche", "approfondisci", "lee también", "lea también", "lee más", "te puede interesar", "ver también", "vea también", "leia também", "leia mais", "veja também", "saiba mais", "llegeix també",
    "citește și", "vezi și", "läs också", "läs även", "läs mer", "les også", "les mer", "læs også", "læs mere", "lue myös", "lue lisää", "lesa meira", "czytaj też", "czytaj także", "czytaj również", "zobacz też", "zobacz także",
    "čtěte také", "přečtěte si také", "čítajte aj", "prečítajte si", "olvassa el", "kapcsolódó", "pročitajte i", "pročitajte još", "preberite tudi", "skaitykite taip pat", "taip pat skaitykite", "lasi arī", "loe ka",
    "διαβάστε επίσης", "διαβάστε ακόμα", "δείτε επίσης", "ilgili haber", "ayrıca bakınız", "bunu da oku", "читайте также", "читайте ещё", "читать далее", "смотрите также", "по теме", "читайте також", "дивіться також", "прочетете още",
    "прочитајте још", "اقرأ أيضا", "اقرأ أيضًا", "اقرأ المزيد", "شاهد أيضا", "بیشتر بخوانید", "קראו גם", "ראו גם", "یہ بھی پڑھیں", "مزید پڑھیں", "यह भी पढ़ें", "ये भी पढ़ें", "और पढ़ें", "আরও পড়ুন", "மேலும் படிக்க", "xem thêm", "đọc thêm",
    "อ่านเพิ่มเติม", "อ่านต่อ", "basahin din", "soma pia", "延伸閱讀", "延伸阅读", "相關新聞", "相关新闻", "相关阅读", "推荐阅读", "関連記事", "あわせて読みたい", "続きを読む", "관련기사", "관련 기사",
];

/// What the classifier keeps on any page, in percent.
const LIKELY: u8 = 50;

/// What one page left and lost.
#[derive(Default)]
struct Count {
    left: Vec<String>,
    agreed: usize,
    lost: Vec<String>,
    /// How many of the lost were likely.
    likely: usize,
}

pub(crate) fn task(arguments: &[String]) -> Result<()> {
    let corpora = Corpora::open(arguments)?;
    let articles = corpora.articles();
    let counts = corpus::parallel(&articles, |(sample, page)| {
        count(&intisari::read(page, &Options::default()), &sample.gold)
    });
    let (mut left, mut agreed, mut lost, mut likely) = (0, 0, 0, 0);
    for ((sample, _), count) in articles.iter().zip(counts) {
        left += count.left.len();
        agreed += count.agreed;
        lost += count.lost.len();
        likely += count.likely;
        count.left.iter().for_each(|line| println!("left {} {}: {line}", sample.set, sample.id));
        count.lost.iter().for_each(|line| println!("lost {} {}: {line}", sample.set, sample.id));
    }
    println!(
        "read-also lines left in {} articles: {left}, and {agreed} that the gold has; paragraphs lost: {lost}, likely ones {likely}",
        articles.len()
    );
    Ok(())
}

fn count(report: &Report, gold: &str) -> Count {
    let gold = bare(gold);
    let mut count = Count::default();
    for block in report.article.blocks.iter().filter(|block| BODY.contains(&block.role)) {
        let linked = linked(block);
        for line in block.text.lines().filter(|line| is_recommendation(line, linked)) {
            match gold.contains(&bare(line)) {
                true => count.agreed += 1,
                false => count.left.push(line.chars().take(120).collect()),
            }
        }
    }
    let taken = report.removed.iter().filter(|removed| removed.reason == Reason::InlineRecommendation);
    let sentence = |text: &str| text.ends_with('.') && !text.contains(':') && text.split(' ').count() >= 4;
    let prose = taken.filter(|removed| sentence(&removed.text));
    let lost = prose.filter(|it| it.sign == Sign::Opening && gold.contains(&bare(&it.text)));
    for removed in lost {
        let score = report.diagnostics.scores.get(removed.id as usize);
        count.likely += usize::from(score.is_some_and(|&score| score >= LIKELY));
        count.lost.push(removed.text.clone());
    }
    count
}

/// The share of a block's text that is links.
fn linked(block: &Block) -> f64 {
    let links: u32 = block.links.iter().map(|link| link.end - link.start).sum();
    f64::from(links) / block.text.encode_utf16().count().max(1) as f64
}

/// Whether a line, or a sentence within it, is a "read also" line.
fn is_recommendation(line: &str, linked: f64) -> bool {
    let starts =
        line.char_indices().filter(|(_, c)| ".!?…”\")».".contains(*c)).map(|(at, c)| at + c.len_utf8());
    std::iter::once(0).chain(starts).any(|start| {
        let text = line.get(start..).unwrap_or_default();
        let text = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let longest =
            PHRASES.iter().filter(|phrase| text.starts_with(**phrase)).max_by_key(|phrase| phrase.len());
        let rest = longest.and_then(|phrase| text.strip_prefix(phrase));
        rest.is_some_and(|rest| {
            let alone = start == 0 && !rest.contains(char::is_alphanumeric);
            alone || rest.trim_start().starts_with([':', '：']) || start == 0 && linked > 0.9
        })
    })
}

/// Letters and digits alone, lower case.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_lines_from_prose() {
        assert!(is_recommendation("Baca juga: Harga Beras Turun", 0.0));
        assert!(is_recommendation("Hujan turun. Baca juga: Harga Beras Turun", 0.0));
        assert!(is_recommendation("Lire aussi", 0.0));
        assert!(is_recommendation("Lesen Sie auch Der letzte Müller", 1.0));
        assert!(!is_recommendation("Baca juga surat-surat itu, katanya.", 0.0));
        assert!(!is_recommendation("Read more books, he said.", 0.0));
    }
}
