//! `intisari read`: one page in, in the form asked for. Also the one way from bytes to Report, which `batch` shares.

use crate::arguments::{Format, Request};
use crate::{Outcome, markdown};
use intisari::page::{Page, html};
use intisari::{Error, Options, Report};
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::Instant;

pub(crate) fn run(request: &Request, out: &mut impl Write) -> io::Result<Outcome> {
    let page = match open(&request.path, request.url.as_deref()) {
        Ok(opened) => opened.page,
        Err(error) => {
            out.flush()?;
            eprintln!("intisari: {}: {error}", request.path.display());
            return Ok(Outcome::PageFailed);
        }
    };
    let report = report(&page, request.language.as_deref());
    match request.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &report)?;
            writeln!(out)?;
        }
        Format::Text => writeln!(out, "{}", report.article.text)?,
        Format::Markdown => markdown::write(&report, out)?,
    }
    Ok(Outcome::Done)
}

/// A page read from a file.
pub(crate) struct Opened {
    pub(crate) page: Page,
    /// What parsing its HTML took; reading and unpacking the file is not in it.
    pub(crate) parse_ms: f64,
}

/// Reads and parses an HTML file, or standard input for the path `-`.
pub(crate) fn open(path: &Path, url: Option<&str>) -> Result<Opened, Error> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(path)?;
    }
    let text = html::decode_bytes(&bytes)?;
    let start = Instant::now();
    let page = html::parse(&text, url);
    Ok(Opened { page, parse_ms: milliseconds(start) })
}

/// Reads a page with the process's clock.
pub(crate) fn report(page: &Page, language: Option<&str>) -> Report {
    let options = Options { language: language.map(str::to_owned), ..Options::default() };
    let start = Instant::now();
    intisari::read_timed(page, &options, || milliseconds(start))
}

pub(crate) fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
