//! Pages no one would write: a million nodes, a hundred thousand levels, fifty megabytes in one text. Time must grow as the
//! page does, and memory with it.
//!
//! Each measurement is a process of its own, so that its peak of memory is its own. With debug assertions the pages are a twentieth of
//! their size; `cargo test --profile=measure --features=html --test sizes` takes them whole and prints the table.
//! A name as argument takes one case.

// The lints know `#[test]` functions, not a test that is a program.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use intisari::page::{Attr, Builder, Page, Tag};
use intisari::{Options, read};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// What is written `n` times, and how large `n` is.
type Case = (&'static str, u32, fn(&mut Builder, u32));

const SENTENCE: &str =
    "Warga Desa Sukamaju memperbaiki jembatan yang rusak pada Senin (3/2/2025), kata Budi Santoso. ";

const NAMELESS: &str = "Hujan deras mengguyur desa sejak pagi dan membuat beberapa jalan tergenang setinggi lutut. \
    Warga memindahkan barang ke balai desa dan menunggu air surut.";

/// The case whose every sentence is asked for.
const ASKED_FOR: &str = "100,000 sentences asked for";

const CASES: &[Case] = &[
    ("a million nodes", 1_000_000, |page, n| {
        for _ in 0..n / 4 {
            within(page, Tag::Div, |page| element(page, Tag::P, SENTENCE));
            page.text(" ");
        }
    }),
    ("nesting 100,000 deep", 100_000, |page, n| {
        for _ in 0..n {
            page.open(Tag::Div, [(Attr::Class, "isi")], None);
            page.text(SENTENCE);
        }
    }),
    ("lists nested 100,000 deep", 100_000, |page, n| {
        for _ in 0..n / 2 {
            page.open(Tag::Ul, [], None);
            page.open(Tag::Li, [], None);
            page.text(SENTENCE);
        }
    }),
    ("spans nested 100,000 deep", 100_000, |page, n| {
        for _ in 0..n {
            page.open(Tag::Span, [], None);
            page.text("kata ");
        }
    }),
    ("tables nested 30,000 deep", 100_000, |page, n| {
        for _ in 0..n / 3 {
            for tag in [Tag::Table, Tag::Tr, Tag::Td] {
                page.open(tag, [], None);
            }
            page.text(SENTENCE);
        }
    }),
    ("one text of 50 MB", 50_000_000, |page, n| {
        element(page, Tag::P, &SENTENCE.repeat(n as usize / SENTENCE.len()))
    }),
    ("one word of 50 MB", 50_000_000, |page, n| element(page, Tag::P, &"a".repeat(n as usize))),
    ("a million full stops", 1_000_000, |page, n| element(page, Tag::P, &".".repeat(n as usize))),
    ("a million open quotation marks", 1_000_000, |page, n| element(page, Tag::P, &"“A ".repeat(n as usize))),
    ("a million open brackets", 1_000_000, |page, n| element(page, Tag::P, &"(a. B ".repeat(n as usize))),
    ("a million names", 1_000_000, |page, n| element(page, Tag::P, &names(n))),
    ("100,000 people of their own", 100_000, |page, n| {
        let people: String = (0..n).map(|at| format!("Pak Z{} Yani datang ke sana. ", letters(at))).collect();
        article(page, |page| element(page, Tag::P, &people))
    }),
    ("100,000 quotations in a sentence", 100_000, |page, n| {
        (0..8).for_each(|_| element(page, Tag::P, NAMELESS));
        element(page, Tag::P, &"“hujan turun lagi di sana tadi pagi” dan ".repeat(n as usize));
    }),
    ("100,000 times she said", 100_000, |page, n| {
        let said = "“the rain has come back,” she said and Mira Aldous ".repeat(n as usize);
        article(page, |page| {
            element(page, Tag::P, "Mira Aldous, a teacher, came to the village with her children.");
            element(page, Tag::P, &format!("And then she left, {said}"))
        })
    }),
    ("a million capitals", 1_000_000, |page, n| {
        element(page, Tag::P, &"Budi Santoso Sari Dewi ".repeat(n as usize / 4))
    }),
    ("a million words behind a dash", 1_000_000, |page, n| {
        element(page, Tag::P, &format!("– Vi reser{}", ", reser Eva nu".repeat(n as usize / 3)))
    }),
    ("a million numbers", 1_000_000, |page, n| {
        element(page, Tag::P, &"Rp 1.250 juta 12/3/2024 ".repeat(n as usize / 4))
    }),
    ("100,000 quotations", 100_000, |page, n| {
        for _ in 0..n {
            element(
                page,
                Tag::P,
                "“Jembatan itu akan selesai sebelum hujan turun,” ujar Kepala Desa Sari Dewi, Senin (3/2).",
            );
        }
    }),
    ("100,000 siblings", 100_000, |page, n| (0..n).for_each(|_| element(page, Tag::P, SENTENCE))),
    ("100,000 sentences of their own", 100_000, |page, n| {
        (0..n).for_each(|number| element(page, Tag::P, &format!("{}Kata{number:x} x{number}.", SENTENCE)));
    }),
    (ASKED_FOR, 100_000, |page, n| {
        for number in 0..n {
            let [a, b, c] = [number, n + number, 2 * n + number].map(letters);
            element(page, Tag::P, &format!("Warga {a} memperbaiki {b} dan {c}."));
        }
    }),
    ("100,000 items", 100_000, |page, n| {
        within(page, Tag::Ul, |page| (0..n).for_each(|_| element(page, Tag::Li, SENTENCE)));
    }),
    ("10,000 tables", 10_000, |page, n| {
        for _ in 0..n {
            within(page, Tag::Table, |page| {
                within(page, Tag::Tr, |page| (0..3).for_each(|_| element(page, Tag::Td, "1.250 ton")));
            });
        }
    }),
    ("a table of 100,000 rows", 100_000, |page, n| {
        within(page, Tag::Table, |page| {
            for _ in 0..n {
                within(page, Tag::Tr, |page| (0..3).for_each(|_| element(page, Tag::Td, "1.250 ton")));
            }
        });
    }),
    ("an attribute of 1 MB", 1_000_000, |page, n| {
        let value = "isi artikel ".repeat(n as usize / 12);
        for name in [Attr::Class, Attr::Style, Attr::Id, Attr::Href] {
            page.open(Tag::Div, [(name, &*value)], None);
            element(page, Tag::P, SENTENCE);
        }
    }),
    ("a million times Baca Juga", 1_000_000, |page, n| {
        element(page, Tag::H1, "Jembatan Desa Sukamaju selesai");
        for _ in 0..n / 4 {
            page.text("Baca Juga: ");
            within(page, Tag::A, |page| page.text("Baca Juga: Jembatan lain"));
        }
    }),
    ("100,000 paragraphs of Baca Juga", 100_000, |page, n| {
        (0..n).for_each(|_| {
            element(page, Tag::P, "Baca Juga: Jembatan Desa Sukamaju selesai diperbaiki warga")
        });
    }),
    ("a million line breaks", 1_000_000, |page, n| {
        within(page, Tag::Div, |page| {
            for _ in 0..n / 2 {
                page.text("kata");
                page.open(Tag::Br, [], None);
                page.close();
            }
        });
    }),
    ("a million line breaks behind a bold word", 1_000_000, |page, n| {
        within(page, Tag::P, |page| {
            element(page, Tag::B, "Kata");
            for _ in 0..n / 2 {
                element(page, Tag::Br, "");
                page.text("kata kata");
            }
        });
    }),
    ("100,000 links in a paragraph", 100_000, |page, n| {
        within(page, Tag::P, |page| {
            for _ in 0..n {
                page.open(Tag::A, [(Attr::Href, "/a")], None);
                page.text("tautan ");
                page.close();
                page.text("dan ");
            }
        });
    }),
    ("100,000 figures", 100_000, |page, n| {
        for _ in 0..n {
            within(page, Tag::Figure, |page| {
                page.open(Tag::Img, [(Attr::Src, "/a.jpg")], None);
                page.close();
                element(page, Tag::Figcaption, "Warga di jembatan (Foto: Sari)");
            });
        }
    }),
    ("100,000 dates", 100_000, |page, n| {
        (0..n).for_each(|_| element(page, Tag::Time, "Senin, 3 Februari 2025 10:15 WIB"));
    }),
    ("100,000 headings", 100_000, |page, n| {
        (0..n).for_each(|_| element(page, Tag::H1, "Jembatan Desa Sukamaju selesai"))
    }),
    ("100,000 bylines", 100_000, |page, n| {
        (0..n).for_each(|_| element(page, Tag::P, "Penulis: Budi Santoso, Editor: Sari"))
    }),
    ("marks that nothing closes", 1_000_000, |page, n| {
        element(page, Tag::H1, &"<".repeat(n as usize));
        article(page, |page| {
            for caption in
                [format!("Warga{}", ".".repeat(n as usize / 5)), "\u{2003}".repeat(n as usize / 5) + "a"]
            {
                within(page, Tag::Figure, |page| element(page, Tag::Figcaption, &caption));
            }
            element(page, Tag::P, &"kata…” ".repeat(n as usize / 20));
            element(page, Tag::P, &format!("– x{}", ",–x".repeat(n as usize / 20)));
        });
    }),
    ("a caption of 100,000 labels", 100_000, |page, n| {
        article(page, |page| {
            within(page, Tag::Figure, |page| {
                page.open(Tag::Img, [(Attr::Src, "a.jpg")], None);
                page.close();
                element(page, Tag::Figcaption, &"Подпись к фото ".repeat(n as usize));
            })
        })
    }),
    ("100,000 lines within as many spans", 100_000, |page, n| {
        (0..n).for_each(|_| page.open(Tag::I, [], None));
        for _ in 0..n {
            page.text("kata ");
            element(page, Tag::P, "kata");
        }
    }),
    ("100,000 captions of no picture", 100_000, |page, n| {
        article(page, |page| {
            within(page, Tag::Div, |page| {
                for _ in 0..n {
                    page.open(Tag::Div, [(Attr::Class, "caption")], None);
                    page.text("Kata kata");
                    page.close();
                }
            });
        });
    }),
    ("captions, items and cells parted by code", 10_000, |page, n| {
        let parted = |page: &mut Builder, tag| {
            for _ in 0..n {
                page.open(tag, [(Attr::Colspan, "99"), (Attr::Rowspan, "99")], None);
                page.text("Kata kata");
                element(page, Tag::Pre, "kode");
                page.close();
            }
        };
        article(page, |page| {
            within(page, Tag::Figure, |page| parted(page, Tag::Figcaption));
            within(page, Tag::Ol, |page| parted(page, Tag::Li));
            within(page, Tag::Table, |page| within(page, Tag::Tr, |page| parted(page, Tag::Td)));
        });
    }),
    ("a quotation of 500 kB said again", 1_000_000, |page, n| {
        element(page, Tag::Blockquote, &format!("{}x", "the rain fell. ".repeat(n as usize / 30)));
        element(page, Tag::P, &"the rain fell. ".repeat(n as usize / 15));
    }),
    ("sentences of names", 1_000_000, |page, n| {
        article(page, |page| {
            element(page, Tag::P, &"“ab” Bcde ".repeat(n as usize / 10));
            element(page, Tag::P, &format!("“{}”", "Kota Ab ".repeat(n as usize / 10)));
            let names: String =
                (0..n / 10).map(|number| format!("Dinas Kota{}, ", letters(number))).collect();
            element(page, Tag::P, &names);
            element(page, Tag::P, &"kata Budi Ani, kata Sari Dewi, ".repeat(n as usize / 30));
            element(page, Tag::P, &"Umum ".repeat(n as usize / 5));
        });
    }),
    ("a million words of saying", 1_000_000, |page, n| {
        article(page, |page| {
            for end in ["", "Budi Ani dan Sari Dewi"] {
                element(page, Tag::P, &("kata ".repeat(n as usize / 5) + end));
                element(page, Tag::P, "“Jembatan itu akan selesai sebelum hujan turun,” ujarnya.");
            }
        });
    }),
    ("10 MB of JSON-LD", 10_000_000, |page, n| {
        let one = r#"{"@type":"NewsArticle","headline":"Jembatan","author":[{"name":"Sari"}]},"#;
        jsonld(page, &format!("[{}1]", one.repeat(n as usize / one.len())));
    }),
    ("JSON-LD nested 100,000 deep", 100_000, |page, n| {
        jsonld(page, &(r#"{"a":"#.repeat(n as usize) + "1" + &"}".repeat(n as usize)));
    }),
    ("100,000 declarations", 100_000, |page, n| {
        for _ in 0..n {
            page.open(Tag::Meta, [(Attr::Property, "article:author"), (Attr::Content, "Sari Dewi")], None);
            page.close();
        }
        element(page, Tag::P, SENTENCE);
    }),
];

/// Halves of a case's size that are measured, the smallest first.
const HALVES: [u32; 3] = [4, 2, 1];
/// Times under this are too short to tell how they grow, in milliseconds beyond what a page of nothing takes.
const TELLING: f64 = 40.0;
/// The most that time may grow by at each doubling: the size to this power. What is linear stays under 1.1; where a part of the work
/// is quadratic and as long as the rest, it is 1.26 and 1.42.
const EXPONENT: f64 = 1.25;
/// How often a case is measured again that seems to grow too fast: a busy machine's caches are cold, and its best time counts.
const AGAIN: usize = 5;
/// The peak of memory: so much for the process, and so many bytes for each of the page's.
const MEMORY: (f64, f64) = (40e6, 40.0);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, name, n] = &arguments[..]
        && word == "--measure"
    {
        measure(name, n.parse().expect("a size"));
        return ExitCode::SUCCESS;
    }
    let scale = if cfg!(debug_assertions) { 20 } else { 1 };
    let nothing = (0..=AGAIN).map(|_| spawn(CASES[0].0, 0).ms).fold(f64::MAX, f64::min);
    let chosen = arguments.first().filter(|name| !name.starts_with('-'));
    println!("| case | n | ms | exponent | page, MB | peak, MB |\n|---|---|---|---|---|---|");
    let mut failed = 0;
    for (name, n, _) in CASES.iter().filter(|case| chosen.is_none_or(|name| case.0.contains(name.as_str()))) {
        let measure = || HALVES.map(|half| spawn(name, n / half / scale));
        let own = |point: &Measured| (point.ms - nothing).max(f64::EPSILON);
        // The lesser of both doublings: from some size on a page may be read as something else, once.
        let exponent = |[small, half, whole]: &[Measured; 3]| {
            let doubled = |from: &Measured, to: &Measured| (own(to) / own(from)).log2();
            doubled(small, half).min(doubled(half, whole))
        };
        let too_fast = |points: &[Measured; 3]| own(&points[2]) > TELLING && exponent(points) > EXPONENT;
        let mut points = measure();
        for _ in 0..AGAIN {
            if too_fast(&points) {
                let again = measure();
                points.iter_mut().zip(again).for_each(|(point, again)| point.ms = point.ms.min(again.ms));
            }
        }
        let (grows, exponent, [.., last]) = (too_fast(&points), exponent(&points), points);
        let exponent = if own(&last) > TELLING { format!("{exponent:.2}") } else { "–".to_owned() };
        let bulges = last.peak > MEMORY.0 + MEMORY.1 * last.size;
        let verdict = if grows {
            " time!"
        } else if bulges {
            " memory!"
        } else {
            ""
        };
        println!(
            "| {name} | {} | {:.0} | {exponent} | {:.1} | {:.0} |{verdict}",
            n / scale,
            last.ms,
            last.size / 1e6,
            last.peak / 1e6
        );
        failed += u32::from(grows || bulges);
    }
    println!(
        "test result: {}. {} passed; {failed} failed;",
        if failed == 0 { "ok" } else { "FAILED" },
        CASES.len() as u32 - failed
    );
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct Measured {
    ms: f64,
    /// Bytes of the page.
    size: f64,
    /// Bytes.
    peak: f64,
}

/// Measures in a process of its own.
fn spawn(name: &str, n: u32) -> Measured {
    let program = std::env::current_exe().expect("this program");
    let done = Command::new(program).args(["--measure", name, &n.to_string()]).output().expect("a process");
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let [ms, size, peak] = numbers[..] else { panic!("{name}: {}", String::from_utf8_lossy(&done.stderr)) };
    Measured { ms, size, peak }
}

fn measure(name: &str, n: u32) {
    let (_, _, write) = CASES.iter().find(|case| case.0 == name).expect("a case");
    let mut builder = Builder::new(Some("https://berita.example/judul"));
    write(&mut builder, n);
    let page = builder.finish(false);
    let (start, before) = (Instant::now(), processor());
    let options = Options { sentences: (name == ASKED_FOR).then_some(n), ..Options::default() };
    let report = read(&page, &options);
    let ms =
        processor().zip(before).map_or(start.elapsed().as_secs_f64() * 1e3, |(after, before)| after - before);
    assert_eq!(report.diagnostics.nodes, page.len());
    println!("{ms} {} {}", size(&page), peak());
}

/// Bytes of a page: its text, and what a node takes in the arena.
fn size(page: &Page) -> usize {
    (0..page.len()).map(|at| page.text(at).len()).sum::<usize>() + page.nodes().len() * 24
}

/// Milliseconds this process has had of a processor, where the system says; a busy machine does not make them more.
fn processor() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    status.split(' ').next()?.parse::<f64>().ok().map(|nanoseconds| nanoseconds / 1e6)
}

/// The most memory this process has had, in bytes; 0 where the system does not say.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn within(page: &mut Builder, tag: Tag, write: impl FnOnce(&mut Builder)) {
    page.open(tag, [], None);
    write(page);
    page.close();
}

fn element(page: &mut Builder, tag: Tag, text: &str) {
    within(page, tag, |page| page.text(text));
}

fn jsonld(page: &mut Builder, json: &str) {
    page.open(Tag::Script, [(Attr::Type, "application/ld+json")], None);
    page.text(json);
    page.close();
    element(page, Tag::P, SENTENCE);
}

/// Writes something into an article.
fn article(page: &mut Builder, write: impl FnOnce(&mut Builder)) {
    let text = |page: &mut Builder| (0..4).for_each(|_| element(page, Tag::P, &SENTENCE.repeat(4)));
    element(page, Tag::H1, "Jembatan Desa Sukamaju selesai");
    text(page);
    write(page);
    text(page);
}

/// A number in small letters.
fn letters(number: u32) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

fn names(n: u32) -> String {
    (0..n / 4).map(|number| format!("Budi{} Santoso bertemu Sari{} Dewi. ", number % 997, number)).collect()
}
