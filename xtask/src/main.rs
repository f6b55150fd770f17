//! The project's tasks: what `./build.sh WORD` does, in Rust, and the smaller steps those words are made of.
//!
//! Every task gets what it needs by itself (`node`, `browsers`, `toolchain` fetch what is missing), so any of them can be
//! called first on a fresh clone. `cargo xtask help` lists them.

// A JSON value that is indexed gives null, and a task that trips over its own table should stop loudly.
#![allow(clippy::indexing_slicing)]

mod bench;
mod browsers;
mod bundle;
mod corpus;
mod count;
mod demo;
mod eval;
mod fuzz;
mod harden;
mod icons;
mod instructions;
mod layout;
mod leaks;
mod learn;
mod lint;
mod locales;
mod look;
mod names;
mod ner;
mod node;
mod notices;
mod package;
mod parity;
mod profile;
mod quotes;
mod rank;
mod release;
mod rouge;
mod screenshots;
mod shell;
mod site;
mod size;
mod space;
mod store;
mod supply;
mod system;
mod test;
mod toolchain;
mod wasm;

use anyhow::{Result, bail};
use std::process::ExitCode;

/// What a task does with the arguments after its name.
type Run = fn(&[String]) -> Result<()>;

/// Every task: its name, what it does in one line, and the doing.
const TASKS: &[(&str, &str, Run)] = &[
    ("setup", "get everything the other tasks need", setup),
    ("build", "build the extension and the site", build),
    ("screenshots", "make the pictures of the README and of the stores", screenshots::task),
    ("demo", "build, then click the button in Chromium: [FILE|URL]", demo::task),
    ("test", "every check, ending with the counts", test::task),
    ("bench", "time it beside its peers: all|browser|click|growth|native FOLDER", bench::task),
    ("lint", "the checks that run nothing", lint::task),
    ("package", "build the archives for the stores", package::task),
    ("release", "check, test and pack a release: [--dry-run] [--no-tests]", release::task),
    ("www", "build the site; with --serve, serve it", site::task),
    ("names", "generate the walker's tables from the core's names", |_| names::generate()),
    ("wasm", "build the WebAssembly module into target/pkg", |_| wasm::build()),
    ("icons", "draw the icons into target/extension/icons", |_| icons::draw()),
    ("extension", "build the extension into target/extension", |_| bundle::build()),
    ("size", "say what takes space, and hold it to its budgets", |_| size::check()),
    ("harden", "prove every line of docs/RELIABILITY.md: [WORD] [--seconds N]", harden::task),
    ("reproducible", "bundle and pack twice, and compare every byte", reproducible),
    ("supply", "hold the lock files to deny.toml", |_| supply::check()),
    ("fuzz", "run the fuzz targets: [TARGET] [--seconds N] [--pages FOLDER]", fuzz::task),
    ("instructions", "hold the work of reading to its baseline; --accept sets it", instructions::task),
    ("parity", "compare snapshots of browsers with html5ever's reading", parity::run),
    ("leaks", "count the read-also lines left in the corpora's articles", leaks::task),
    ("layout", "read snapshots of browsers with and without their layout", layout::run),
    ("train", "learn the classifier's weights from the corpora", learn::task),
    ("eval", "measure the article and its metadata on the corpora, by weights of other sites", eval::task),
    ("rank", "learn the summariser's weights from articles with reference summaries", rank::task),
    ("rouge", "score summaries against reference summaries", rouge::run),
    ("look", "learn to tell actors and places among capitals that no rule takes", look::task),
    ("quotes", "learn to tell right speakers from wrong ones", quotes::task),
    ("ner", "score the names found against tagged sentences", ner::run),
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("build: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = match arguments.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("help", arguments.as_slice()),
    };
    std::env::set_current_dir(shell::root())?;
    if let Some((_, _, run)) = TASKS.iter().find(|task| task.0 == name) {
        return run(rest);
    }
    if !matches!(name, "help" | "--help" | "-h") {
        bail!("no task '{name}'; `cargo xtask help` lists them");
    }
    for (name, what, _) in TASKS {
        println!("{name:<10} {what}");
    }
    Ok(())
}

fn setup(_: &[String]) -> Result<()> {
    toolchain::get()?;
    node::get()?;
    let browsers = browsers::get()?;
    println!("ready: Chromium {}, Firefox {}", browsers.chromium.display(), browsers.firefox.display());
    Ok(())
}

fn reproducible(_: &[String]) -> Result<()> {
    package::task(&[])?;
    test::reproducible()
}

fn build(_: &[String]) -> Result<()> {
    bundle::build()?;
    site::build()
}
