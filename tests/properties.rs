//! What must hold of any page at all: pages of random elements and words, snapshots of random numbers, HTML of random
//! pieces, every page of the fixtures, and every input that fuzzing once broke something with.

// The lints know `#[test]` functions, not what those call.
#![allow(clippy::expect_used, clippy::panic)]

#[allow(dead_code, unreachable_pub)]
#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use fuzz::invariants;

use intisari::page::{Attr, Builder, Page, Tag};
use intisari::report::Options;
use proptest::prelude::*;
use std::path::Path;

/// Pieces of text with something to trip over: stops, quotations, characters of two units, marks without width.
const PIECES: &[&str] = &[
    "Warga memperbaiki jembatan pada Senin (3/2/2025). ",
    "“Sudah selesai,” kata Budi Santoso, kepala desa. ",
    "Baca Juga: ",
    "Penulis: Sari | Editor: Budi",
    "TIRTASARI, KABARSENA – ",
    "Rp 1.250,5 juta ",
    "3 Februari 2025 10:15 WIB",
    "\u{1F600}\u{1F468}\u{200D}\u{1F469} ",
    "\u{202E}terbalik\u{202C} ",
    "\u{200B}\u{FEFF}",
    "e\u{301}\u{301}\u{301}",
    "东京报道。「好」他说。",
    "…. . ?! \" ' « » ",
    "İstanbul'da ẞ ",
    "\u{0}\u{FFFD}",
    "\n\t ",
    "a",
    "",
];
const ADDRESSES: &[&str] = &[
    "/a",
    "javascript:alert(1)",
    "//x.example",
    "mailto:a@b.example",
    "https://",
    "?",
    "#",
    "\u{0}",
    "data:,x",
    "http:x",
];

#[derive(Clone, Debug)]
enum Step {
    Open(u32, Vec<(u32, String)>),
    Text(String),
    Close,
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::collection::vec(prop::sample::select(PIECES), 1..5).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let value = prop_oneof![prop::sample::select(ADDRESSES).prop_map(str::to_owned), text()];
    prop_oneof![
        4 => (0..200_u32, prop::collection::vec((0..80_u32, value), 0..3)).prop_map(|(tag, attributes)| Step::Open(tag, attributes)),
        4 => text().prop_map(Step::Text),
        3 => Just(Step::Close),
    ]
}

fn built(steps: &[Step]) -> Page {
    let mut builder = Builder::new(Some("https://berita.example/judul"));
    for step in steps {
        match step {
            Step::Open(tag, attributes) => {
                let attributes =
                    attributes.iter().map(|(name, value)| (Attr::from_number(*name), value.as_str()));
                builder.open(Tag::from_number(*tag), attributes, None);
            }
            Step::Text(text) => builder.text(text),
            Step::Close => builder.close(),
        }
    }
    builder.finish(false)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_page_is_accounted_for(steps in prop::collection::vec(step(), 0..120)) {
        invariants::read(&built(&steps), &Options::default());
    }

    #[test]
    fn any_snapshot_is_read_or_refused(text in text(), nodes in prop::collection::vec(0..40_u8, 0..300)) {
        fuzz::snapshot(&[text.replace('\0', "").as_bytes(), &[0], &nodes].concat());
    }

    #[test]
    fn any_html_is_read(pieces in prop::collection::vec((prop::sample::select(MARKUP), text()), 0..80)) {
        let html: String = pieces.iter().map(|(markup, text)| format!("{markup}{text}")).collect();
        fuzz::html(html.as_bytes());
    }

    #[test]
    fn any_text_is_cut_into_its_sentences(language in 0..13_u8, text in prop::collection::vec(text(), 0..20)) {
        fuzz::sentences(&[&[language], text.concat().as_bytes()].concat());
    }
}

const MARKUP: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=isi>",
    "</div>",
    "<table><tr><td>",
    "</table>",
    "<caption>",
    "<ul><li>",
    "</ul>",
    "<dl><dt>",
    "<figure><img src=/a.jpg><figcaption>",
    "</figure>",
    "<a href=/a>",
    "</a>",
    "<b>",
    "<h1>",
    "<h2>",
    "<br>",
    "<br><br>",
    "<pre>",
    "</pre>",
    "<blockquote>",
    "<article>",
    "</article>",
    "<svg><p>",
    "<math><mi>",
    "<template>",
    "<select><option>",
    "<iframe srcdoc='<p>a'>",
    "<script type=application/ld+json>",
    "</script>",
    "<!--",
    "-->",
    "<title>",
    "<time datetime=2025>",
    "<meta property=og:title content='",
    "'>",
    "<base href=//x>",
    "<frameset>",
    "<plaintext>",
    "<span hidden>",
    "</span>",
    "<aside>",
];

/// A fuzz target by its name.
type Target = (&'static str, fn(&[u8]));

/// Hands every file below a folder to a fuzz target; gives how many there were.
fn each(folder: &Path, named: &str, target: fn(&[u8])) -> usize {
    let mut count = 0;
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            count += each(&path, named, target);
        } else if path.to_string_lossy().ends_with(named) {
            println!("{}", path.display());
            target(&std::fs::read(&path).expect("a case"));
            count += 1;
        }
    }
    count
}

/// The fuzz targets begin with the fixtures: what they break must not wait until then.
#[test]
fn every_fixture_holds() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    assert!(each(&fixtures, ".html", fuzz::html) > 50);
}

/// Inputs that once broke something stay mended.
#[test]
fn every_kept_case_holds() {
    let targets: [Target; 3] =
        [("html", fuzz::html), ("snapshot", fuzz::snapshot), ("sentences", fuzz::sentences)];
    for (name, target) in targets {
        each(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/cases").join(name), "", target);
    }
}
