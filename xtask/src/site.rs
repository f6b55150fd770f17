//! The site, `target/www`: static files that work from any path. The same module and panel as the extension's run on its first
//! page, so that one can try it without installing.
//!
//! Its text is written by hand in two languages; what the project's documents say already is taken from them: the figures
//! from the README, the table of features and the charts from `docs`, each where it exists.

use crate::bundle::{self, copy, script};
use crate::node;
use crate::shell::{command, output, run, say};
use crate::wasm::{self, MODULE};
use anyhow::{Context, Result, bail};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "target/www";
/// The pages that its visitors can try it on: folders of `tests/pages`.
const SAMPLES: [&str; 4] = ["demo", "crowded-english", "crowded-arabic", "crowded-japanese"];
/// Pages with places to be filled from the documents.
const PAGES: [&str; 2] = ["index.html", "id/index.html"];
/// Where the documents' own links lead.
const REPOSITORY: &str = "https://github.com/intisari/intisari/blob/main/";
const CHARTS: &str = "docs/benchmarks";
/// The most that a page may weigh as a server would send it (brotli), the module aside, in bytes.
const BUDGET: u64 = 70_000;
/// The sum of the brotli sizes of the files named.
const BROTLI: &str = "let sum = 0; for (const file of process.argv.slice(1)) sum += require('zlib').brotliCompressSync(require('fs').readFileSync(file)).length; process.stdout.write(String(sum))";

/// Builds the site; with `--serve` serves it until interrupted.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    build()?;
    if arguments.iter().any(|argument| argument == "--serve") {
        say("serving on http://localhost:8080");
        run(&mut node::program("esbuild", &["--serve=127.0.0.1:8080", "--servedir=target/www"]))?;
    }
    Ok(())
}

/// Puts the site together from nothing, and holds it to its budget.
pub(crate) fn build() -> Result<()> {
    wasm::build()?;
    node::get()?;
    let folder = Path::new(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    copy(Path::new("www"), folder, &["src"])?;
    for sample in SAMPLES {
        let (from, to) = (Path::new("tests/pages").join(sample), folder.join("samples").join(sample));
        copy(&from, &to, &["expected.md", "meta.json"])?;
    }
    script("www/src/index", "target/www/index.js", "esm")?;
    fs::copy(MODULE, folder.join("intisari_bg.wasm"))?;
    fill(folder)?;
    weigh(folder)
}

/// Fills the pages' places from the documents.
fn fill(folder: &Path) -> Result<()> {
    let features = section("docs/FEATURES.md", None)?;
    let figures = section("README.md", Some("Measured"))? + &reports()?;
    let charts = charts(folder)?;
    for page in PAGES {
        let path = folder.join(page);
        let up = "../".repeat(page.matches('/').count());
        let text = fs::read_to_string(&path)?;
        let text = text
            .replace("<!-- features -->", &features)
            .replace("<!-- figures -->", &figures)
            .replace("<!-- charts -->", &charts.replace("{up}", &up));
        // A section that nothing was found for is left out.
        fs::write(path, without_empty(&text))?;
    }
    Ok(())
}

/// Leaves out the section of features while there is no document of them.
fn without_empty(text: &str) -> String {
    let (open, close) = ("<section id=\"features\"", "</section>");
    let Some((before, section)) = text.split_once(open) else { return text.to_owned() };
    let Some((section, after)) = section.split_once(close) else { return text.to_owned() };
    if section.contains("class=\"from\"") {
        text.to_owned()
    } else {
        format!("{}{}", before.trim_end(), after)
    }
}

/// A document, or what stands under one of its headings, as HTML; empty where there is no such document.
fn section(document: &str, heading: Option<&str>) -> Result<String> {
    let Ok(text) = fs::read_to_string(document) else { return Ok(String::new()) };
    let title = heading.or(text.lines().next()).unwrap_or_default().trim_start_matches("# ").to_owned();
    let text = match heading {
        None => text.split_once('\n').map_or("", |(_, rest)| rest),
        Some(heading) => {
            let (_, rest) = text
                .split_once(&format!("\n## {heading}\n"))
                .with_context(|| format!("{document} has no section '{heading}'"))?;
            rest.split("\n## ").next().unwrap_or(rest)
        }
    };
    let mut written = String::new();
    let folder = document.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    html::push_html(&mut written, events(text, folder));
    // Its headings stand under the page's own.
    let written = written.replace("<h2>", "<h3>").replace("</h2>", "</h3>").replace("<th></th>", "<td></td>");
    // A wide table scrolls by itself, by keys as well.
    let mut tables = written.split("<table>");
    let mut whole = tables.next().unwrap_or_default().to_owned();
    for (number, table) in tables.enumerate() {
        let name = format!("{title}, table {}", number + 1);
        write!(whole, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{name}\"><table>")?;
        whole.push_str(&table.replace("</table>", "</table></div>"));
    }
    Ok(format!("<div class=\"from\" lang=\"en\">\n{whole}</div>"))
}

/// Markdown's events for the site: without pictures, whose files are not there, and with links into the repository made
/// whole, as seen from the document's `folder`.
fn events(text: &str, folder: String) -> impl Iterator<Item = Event<'_>> {
    let mut within = 0;
    Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(move |event| match event {
        Event::Start(Tag::Image { .. }) => {
            within += 1;
            None
        }
        Event::End(TagEnd::Image) => {
            within -= 1;
            None
        }
        Event::Html(_) | Event::InlineHtml(_) => None,
        _ if within > 0 => None,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) if !dest_url.contains(':') => {
            let dest_url = format!("{REPOSITORY}{folder}{dest_url}").into();
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        _ => Some(event),
    })
}

/// The measurements that `docs/benchmarks` tells of, each under its title.
fn reports() -> Result<String> {
    let mut written = String::new();
    for report in in_benchmarks("md")? {
        let title = fs::read_to_string(&report)?.lines().next().unwrap_or_default().replace("# ", "");
        let text = section(&report.to_string_lossy(), None)?;
        writeln!(written, "<div class=\"from\" lang=\"en\"><h3>{title}</h3></div>\n{text}")?;
    }
    Ok(written)
}

/// The files of `docs/benchmarks` with an ending, in order; none where there is no such folder.
fn in_benchmarks(ending: &str) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(CHARTS) else { return Ok(Vec::new()) };
    let mut files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|found| found == ending));
    files.sort();
    Ok(files)
}

/// The charts of `docs/benchmarks` as figures; one that is drawn for light and dark is a pair, `NAME-light.svg` and `NAME-dark.svg`.
fn charts(folder: &Path) -> Result<String> {
    let charts = in_benchmarks("svg")?;
    fs::create_dir_all(folder.join("benchmarks"))?;
    let mut figures = String::new();
    for chart in &charts {
        let name = chart.file_name().unwrap_or_default().to_string_lossy();
        fs::copy(chart, folder.join("benchmarks").join(&*name))?;
        if name.ends_with("-dark.svg") {
            continue;
        }
        let drawing = fs::read_to_string(chart)?;
        let title = [("<title>", "</title>"), ("aria-label=\"", "\"")]
            .iter()
            .find_map(|(open, close)| within(&drawing, open, close));
        let alt = title.unwrap_or(&name).replace('"', "&quot;");
        let image = format!("<img src=\"{{up}}benchmarks/{name}\" alt=\"{alt}\" loading=\"lazy\">");
        let dark = name.replace("-light.svg", "-dark.svg");
        let source =
            format!("<source srcset=\"{{up}}benchmarks/{dark}\" media=\"(prefers-color-scheme: dark)\">");
        let source = if dark == *name { "" } else { &source };
        writeln!(
            figures,
            "<figure><picture>{source}{image}</picture><figcaption lang=\"en\">{alt}</figcaption></figure>"
        )?;
    }
    Ok(if figures.is_empty() { figures } else { format!("<div class=\"charts\">\n{figures}</div>") })
}

fn within<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    text.split_once(open).and_then(|(_, rest)| rest.split_once(close)).map(|(inside, _)| inside)
}

/// Fails where the first page and what it needs to be read, without the module that comes later, exceed the budget.
fn weigh(folder: &Path) -> Result<()> {
    let mut files: Vec<PathBuf> =
        ["index.html", "site.css", "icon.svg", "index.js"].map(|name| folder.join(name)).into();
    bundle::list(&folder.join("samples/crowded-english"), &mut files)?;
    let files: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = ["-e", BROTLI].into_iter().chain(files.iter().map(String::as_str)).collect();
    let bytes: u64 = output(&mut command("node", &words))?.trim().parse()?;
    say(&format!("{FOLDER}: the first page is {bytes} of {BUDGET} bytes (brotli), the module aside"));
    if bytes > BUDGET {
        bail!("the site's first page is over its budget");
    }
    Ok(())
}
