//! How long an article's summary and facts take, from a thousand words to a hundred thousand: `cargo bench --bench summary`.
//! The text is made up anew each time: words by frequency as in any language, names, figures, quotations.

use intisari::article;
use intisari::report::Article;
use intisari::{Options, summary::summarize};
use std::time::Instant;

const SIZES: [usize; 5] = [1_000, 3_000, 10_000, 30_000, 100_000];
const RUNS: usize = 9;
const SYLLABLES: [&str; 12] = ["ba", "ri", "ka", "to", "men", "la", "su", "per", "di", "nga", "wi", "ko"];

/// A generator of numbers that look random and are the same on every run (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    /// A word: of few the smaller number is, the likelier.
    fn word(&mut self) -> String {
        let most = self.roll(4_000) + 1;
        let number = self.roll(most);
        let of = |part: usize| SYLLABLES.get(part % SYLLABLES.len()).copied().unwrap_or_default();
        [of(number), of(number / 12), of(number / 144 + number)].concat()
    }

    fn sentence(&mut self) -> String {
        let words: Vec<String> = (0..8 + self.roll(16)).map(|_| self.word()).collect();
        let text = words.join(" ");
        match self.roll(5) {
            0 => format!("\"Kami {text},\" kata Sari Melati."),
            1 => format!("Sebanyak {} warga {text}.", 100 + self.roll(900)),
            2 => format!("Menteri Budi Karsa mengatakan {text} di Bogor, Senin (3/6/2024)."),
            _ => format!("Hujan {text}."),
        }
    }

    fn article(&mut self, words: usize) -> Article {
        let (mut paragraphs, mut count) = (Vec::new(), 0);
        while count < words {
            let text = [self.sentence(), self.sentence(), self.sentence()].join(" ");
            count += text.split(' ').count();
            paragraphs.push(text);
        }
        let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        article::of_paragraphs("Hujan barika di Bogor", &paragraphs)
    }
}

fn main() {
    println!("{:>8} {:>10} {:>16}", "words", "ms", "ms/1,000 words");
    for size in SIZES {
        let article = Dice(7).article(size);
        let mut times: Vec<f64> = (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(summarize(&article, Some("id"), &Options::default()));
                start.elapsed().as_secs_f64() * 1_000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let median = times.get(RUNS / 2).copied().unwrap_or_default();
        println!("{size:>8} {median:>10.2} {:>16.2}", median / size as f64 * 1_000.0);
    }
}
