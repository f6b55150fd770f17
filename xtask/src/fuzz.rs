//! The fuzz targets of `fuzz/`: seeded from our fixtures, built with a stable compiler, run side by side by libFuzzer.
//!
//! cargo-fuzz asks for a nightly compiler, but only for the sanitizers: counting the edges that an input takes is a pass of
//! LLVM, which stable knows too.

use crate::shell::{self, cargo, command, find, output, say, value};
use crate::system;
use anyhow::{Context, Result, bail};
use intisari::page::html;
use serde_json::json;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Child;

#[path = "../../tests/properties/written.rs"]
#[allow(dead_code, unreachable_pub, clippy::panic)]
pub(crate) mod written;

/// A target: its name and the longest input it is given, in bytes.
const TARGETS: &[(&str, u32)] = &[("snapshot", 8192), ("html", 8192), ("sentences", 2048), ("batch", 2048)];

const FOLDER: &str = "target/fuzz";
/// The inputs that once broke something, by target. The property tests run them as well.
const CASES: &str = "fuzz/cases";
const SECONDS: &str = "60";

/// What makes the compiler count edges and tell libFuzzer what is compared.
const COVERAGE: &str = "--cfg=fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// `[TARGET] [--seconds N] [--pages FOLDER]`: runs one target or all, seeded with more pages where a folder holds some.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    let seconds = value(arguments, "--seconds").unwrap_or(SECONDS);
    let named = arguments.first().map(String::as_str);
    let chosen: Vec<_> = match TARGETS.iter().find(|(name, _)| Some(*name) == named) {
        Some(&one) => vec![one],
        None => TARGETS.to_vec(),
    };
    let programs = build()?;
    seed(value(arguments, "--pages").map(Path::new))?;
    say(&format!(
        "fuzzing {} for {seconds} s",
        chosen.iter().map(|target| target.0).collect::<Vec<_>>().join(", ")
    ));
    let running: Vec<_> = chosen
        .iter()
        .map(|target| Ok((target.0, start(&programs, *target, seconds)?)))
        .collect::<Result<_>>()?;
    let ended: Vec<_> = running.into_iter().map(|(name, child)| end(name, child)).collect();
    ended.into_iter().collect()
}

/// Builds the targets; gives the folder they are in.
fn build() -> Result<PathBuf> {
    if find(&["c++", "g++", "clang++"]).is_none() {
        system::install(&["g++"], "libFuzzer is C++")?;
    }
    let host = output(&mut shell::command("rustc", &["--print=host-tuple"]))?;
    let (host, folder) = (host.trim(), Path::new(FOLDER).join("build"));
    let mut build = cargo(&[
        "build",
        "--quiet",
        "--release",
        "--bins",
        "--manifest-path=fuzz/Cargo.toml",
        "--target",
        host,
    ]);
    output(build.env("RUSTFLAGS", COVERAGE).env("CARGO_TARGET_DIR", &folder))?;
    Ok(folder.join(host).join("release"))
}

/// Writes each target's seeds: the fixtures, the pages of `more`, and the cases kept.
fn seed(more: Option<&Path>) -> Result<()> {
    let mut pages = Vec::new();
    for folder in [Some(Path::new("tests/pages")), more].into_iter().flatten() {
        list(folder, &mut pages)?;
    }
    for (name, _) in TARGETS {
        fs::create_dir_all(seeds(name))?;
        fs::create_dir_all(Path::new(FOLDER).join(name).join("found"))?;
        let mut cases = Vec::new();
        list(&Path::new(CASES).join(name), &mut cases)?;
        for (number, case) in cases.iter().enumerate() {
            fs::copy(case, seeds(name).join(format!("case-{number}")))?;
        }
    }
    let put =
        |target: &str, number: usize, bytes: &[u8]| fs::write(seeds(target).join(number.to_string()), bytes);
    for (number, path) in pages.iter().enumerate() {
        let bytes = fs::read(path)?;
        if !path.to_string_lossy().contains(".html") {
            continue;
        }
        let text = html::decode_bytes(&bytes)?;
        let page = html::parse(&text, None);
        let report = intisari::read(&page, &intisari::Options::default());
        put("html", number, text.as_bytes())?;
        put("snapshot", number, &written::bytes(&page))?;
        put("sentences", number, format!("\0{}", report.article.text).as_bytes())?;
        let paragraph = report.article.text.replace('/', " ");
        let row =
            json!({ "id": number, "lang": report.language, "paragraphs": [paragraph, ["Satu.", "Dua."]] });
        let page = format!("page-{number}");
        let path = json!({ "id": number, "path": page, "url": "mailto:a" });
        put("batch", number, format!("{row}\n{path}\n").as_bytes())?;
        fs::write(Path::new(FOLDER).join("batch").join(page), text)?;
    }
    Ok(())
}

fn seeds(target: &str) -> PathBuf {
    Path::new(FOLDER).join(target).join("seeds")
}

/// Every file under a folder, where there is one, in a fixed order.
fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    let mut entries: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            list(&entry, files)?;
        } else {
            files.push(entry);
        }
    }
    Ok(())
}

/// Starts a target in its folder, where what it finds and says is left.
fn start(programs: &Path, (name, longest): (&str, u32), seconds: &str) -> Result<Child> {
    let program = fs::canonicalize(programs.join(name))?;
    let folder = Path::new(FOLDER).join(name);
    let mut run = command(program, &["found", "seeds", "-artifact_prefix=broken-", "-print_final_stats=1"]);
    run.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={longest}"));
    run.args(["-timeout=10", "-rss_limit_mb=1024", "-reload=0"]);
    let log = File::create(folder.join("log"))?;
    run.current_dir(folder).stdout(log.try_clone()?).stderr(log);
    run.spawn().with_context(|| format!("cannot start the target {name}"))
}

fn end(name: &str, mut child: Child) -> Result<()> {
    let success = child.wait()?.success();
    let log = String::from_utf8_lossy(&fs::read(Path::new(FOLDER).join(name).join("log"))?).into_owned();
    if !success {
        let tail: Vec<&str> = log.lines().rev().take(30).collect();
        let tail: Vec<&str> = tail.into_iter().rev().collect();
        bail!("{name} broke; the input is {FOLDER}/{name}/broken-*\n{}", tail.join("\n"));
    }
    let count = log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    println!("{name}: {} inputs, nothing found", count.map_or("no", str::trim));
    Ok(())
}
