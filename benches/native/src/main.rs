//! HTML to article text natively, one thread: Intisari against the readers written in Rust. What `benches/lib/native.mjs` runs.
//!
//! `native-peers pages FILE ...`: every page by every reader, in turns, as one JSON object: by reader, for each page the best
//! of the rounds in milliseconds, null for one that it panicked on. `native-peers alone READER FILE`: the same for one reader and
//! page, `{"ms", "memory"}`, and the most memory of the first reading beyond what was held before (resident, MB).

use intisari::Options;
use intisari::page::html;
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 5;
/// A page that takes longer, in milliseconds, is not read again.
const ENOUGH: f64 = 1000.0;

/// A reader: its name, and from a page's HTML the length of what it makes of it.
type Reader = (&'static str, fn(&str) -> usize);

const READERS: [Reader; 6] = [
    ("Intisari, article", |html| {
        intisari::article::extract(&html::parse(html, None), &Options::default()).article.text.len()
    }),
    ("Intisari, report", |html| {
        intisari::read(&html::parse(html, None), &Options::default()).article.text.len()
    }),
    ("html5ever alone", |html| html::parse(html, None).len() as usize),
    ("dom_smoothie", |html| {
        let read = dom_smoothie::Readability::new(html, None, None).and_then(|mut reader| reader.parse());
        read.map_or(0, |article| article.text_content.len())
    }),
    ("legible", |html| legible::parse(html, None, None).map_or(0, |article| article.text_content.len())),
    ("libreadability", |html| {
        libreadability::extract(html, None).map_or(0, |article| article.text_content.len())
    }),
];

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [word, files @ ..] if word == "pages" => pages(files),
        [word, reader, file] if word == "alone" => alone(reader, file),
        _ => panic!("usage: native-peers pages FILE ... | alone READER FILE"),
    }
}

fn text(file: &str) -> std::io::Result<String> {
    Ok(String::from_utf8_lossy(&std::fs::read(file)?).into_owned())
}

/// Milliseconds of one reading; none where it panicked.
fn time(read: fn(&str) -> usize, page: &str) -> Option<f64> {
    let start = Instant::now();
    let done = std::panic::catch_unwind(|| black_box(read(black_box(page))));
    let time = start.elapsed().as_secs_f64() * 1000.0;
    done.ok().map(|_| time)
}

fn pages(files: &[String]) -> std::io::Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    let mut best = READERS.map(|_| Vec::new());
    for file in files {
        let page = text(file)?;
        let mut own = READERS.map(|_| Some(f64::MAX));
        for _ in 0..ROUNDS {
            for (cost, (_, read)) in own.iter_mut().zip(READERS) {
                *cost = cost.and_then(|before| Some(time(read, &page)?.min(before)));
            }
        }
        best.iter_mut().zip(own).for_each(|(all, cost)| all.push(cost));
    }
    let written = best.iter().zip(READERS).map(|(costs, (name, _))| {
        let costs: Vec<String> =
            costs.iter().map(|cost| cost.map_or("null".to_owned(), |ms| format!("{ms:.4}"))).collect();
        format!("{name:?}: [{}]", costs.join(", "))
    });
    println!("{{{}}}", written.collect::<Vec<_>>().join(",\n"));
    Ok(())
}

fn alone(reader: &str, file: &str) -> std::io::Result<()> {
    let (_, read) = READERS.into_iter().find(|(name, _)| *name == reader).expect("a reader's name");
    let page = text(file)?;
    // Linux forgets the peak so far, that of having read the file.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = held("VmRSS:");
    let first = time(read, &page).expect("a reading");
    let memory = held("VmHWM:") - before;
    let (mut best, mut sum) = (first, first);
    for _ in 1..ROUNDS {
        if sum < ENOUGH {
            let again = time(read, &page).expect("a reading");
            (best, sum) = (best.min(again), sum + again);
        }
    }
    println!("{{\"ms\": {best}, \"memory\": {memory}}}");
    Ok(())
}

/// A line of this process's status, in MB; 0 where the system does not say.
fn held(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok()).unwrap_or(0.0) / 1000.0
}
