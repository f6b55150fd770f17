//! HTML to article text natively, one thread, one run: Intisari against the readers written in Rust, in turns on every page.
//!
//! `cargo run --release --manifest-path benches/native/Cargo.toml -- FOLDER [--most N]`: FOLDER is searched for `*.html` and
//! `*.html.gz`. Of each page and reader the best of five rounds counts, and the most memory that it held beyond the page's
//! text. Writes `docs/benchmarks/native.md`.

use intisari::Options;
use intisari::page::html;
use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::Write;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

const ROUNDS: usize = 5;

/// The system's allocator, counting what is held.
struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Relaxed) + layout.size();
        PEAK.fetch_max(held, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A reader: its name, and from a page's HTML the length of what it makes of it.
type Reader = (&'static str, fn(&str) -> usize);

const READERS: [Reader; 6] = [
    ("html5ever alone, into our page", |html| html::parse(html, None).len() as usize),
    ("Intisari, article", |html| {
        intisari::article::extract(&html::parse(html, None), &Options::default()).article.text.len()
    }),
    ("Intisari, whole report", |html| {
        intisari::read(&html::parse(html, None), &Options::default()).article.text.len()
    }),
    ("dom_smoothie", |html| {
        let read = dom_smoothie::Readability::new(html, None, None).and_then(|mut reader| reader.parse());
        read.map_or(0, |article| article.text_content.len())
    }),
    ("legible", |html| legible::parse(html, None, None).map_or(0, |article| article.text_content.len())),
    ("libreadability", |html| {
        libreadability::extract(html, None).map_or(0, |article| article.text_content.len())
    }),
];

/// Best time in milliseconds, most memory in bytes.
#[derive(Clone, Copy)]
struct Cost {
    time: f64,
    memory: usize,
}

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = arguments.first().expect("usage: native-peers FOLDER [--most N]");
    let most = arguments.iter().position(|it| it == "--most").and_then(|at| arguments.get(at + 1));
    let most = most.map_or(100, |number| number.parse().expect("a number"));
    let mut files = Vec::new();
    list(Path::new(folder), &mut files)?;
    files.sort();
    let step = files.len().div_ceil(most).max(1);
    let pages: Vec<String> = files
        .iter()
        .step_by(step)
        .filter_map(|file| html::decode_bytes(&std::fs::read(file).ok()?).ok())
        .collect();
    std::panic::set_hook(Box::new(|_| {}));
    let costs: Vec<[Option<Cost>; READERS.len()]> = pages.iter().map(|page| measure(page)).collect();
    let bytes = median(pages.iter().map(|page| page.len() as f64).collect());
    let text = table(&costs, bytes / 1000.0);
    print!("{text}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/benchmarks/native.md");
    std::fs::write(path, text)
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            list(&path, files)?;
        } else if name.ends_with(".html") || name.ends_with(".html.gz") {
            files.push(path);
        }
    }
    Ok(())
}

/// Every reader in turn, round by round; none for one that panicked.
fn measure(page: &str) -> [Option<Cost>; READERS.len()] {
    let mut costs = [Some(Cost { time: f64::MAX, memory: 0 }); READERS.len()];
    for _ in 0..ROUNDS {
        for (cost, (_, read)) in costs.iter_mut().zip(READERS) {
            let Some(before) = *cost else { continue };
            let held = HELD.load(Relaxed);
            PEAK.store(held, Relaxed);
            let start = Instant::now();
            let done = std::panic::catch_unwind(|| black_box(read(black_box(page))));
            let time = start.elapsed().as_secs_f64() * 1000.0;
            let memory = PEAK.load(Relaxed).saturating_sub(held).max(before.memory);
            *cost = done.ok().map(|_| Cost { time: before.time.min(time), memory });
        }
    }
    costs
}

/// Of each reader medians over the pages, and of the pages the ratio to our whole report.
fn table(costs: &[[Option<Cost>; READERS.len()]], kilobytes: f64) -> String {
    let mut text = format!(
        "# Side by side, natively\n\nHTML text to article, one thread, {} pages (median {kilobytes:.0} kB), each page by the best of {ROUNDS} rounds, all in turns. \
         The last\ncolumn is the median, page by page, of the time over that of our whole report: roles, metadata, what was removed and why, the summary.\n\n\
         | | ms | middle half | MB at most | of our report |\n|---|---|---|---|---|\n",
        costs.len()
    );
    for (number, (name, _)) in READERS.iter().enumerate() {
        let own: Vec<Cost> = costs.iter().filter_map(|page| page[number]).collect();
        let mut times: Vec<f64> = own.iter().map(|cost| cost.time).collect();
        times.sort_by(f64::total_cmp);
        let memory = median(own.iter().map(|cost| cost.memory as f64 / 1e6).collect());
        let ratios = costs.iter().filter_map(|page| Some(page[number]?.time / page[2]?.time)).collect();
        let failed = costs.len() - own.len();
        let note = if failed > 0 { format!(" ({failed} pages ended in a panic)") } else { String::new() };
        let _ = writeln!(
            text,
            "| {name}{note} | {:.2} | {:.2} to {:.2} | {memory:.2} | {:.2} |",
            median(times.clone()),
            times[times.len() / 4],
            times[times.len() * 3 / 4],
            median(ratios)
        );
    }
    let _ = writeln!(
        text,
        "\n`./build.sh bench native FOLDER`, {} processors; dom_smoothie 0.19.0, legible 0.5.1, libreadability 0.3.0.",
        std::thread::available_parallelism().map_or(1, usize::from)
    );
    text
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
