//! `intisari batch`: many pages, line by line. A line that cannot be understood and a page that cannot be read become an
//! `error` row; the others go on.

use crate::Outcome;
use crate::read::{milliseconds, open, report};
use intisari::Report;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::time::Instant;

#[derive(Deserialize)]
struct Row {
    id: Value,
    path: PathBuf,
    url: Option<String>,
    lang: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Value,
    parse_ms: f64,
    ms: f64,
    text: &'a str,
    report: &'a Report,
}

#[derive(Serialize)]
struct Failure {
    id: Value,
    error: String,
}

pub(crate) fn run(input: impl BufRead, out: &mut impl Write) -> io::Result<Outcome> {
    each_line(input, out, |row: Row, out| {
        if row.path.as_os_str() == "-" {
            // `input` is standard input, and locked: another reader of it would wait for ever.
            return Ok(Err("standard input holds the rows, not a page".to_owned()));
        }
        let opened = match open(&row.path, row.url.as_deref()) {
            Ok(opened) => opened,
            Err(error) => return Ok(Err(format!("{}: {error}", row.path.display()))),
        };
        let start = Instant::now();
        let report = report(&opened.page, row.lang.as_deref());
        let ms = milliseconds(start);
        let text = &report.article.text;
        let answer = Answer { id: row.id, parse_ms: opened.parse_ms, ms, text, report: &report };
        Ok(Ok(serde_json::to_writer(out, &answer)?))
    })
}

/// Answers each line of JSON with one line; `answer` writes it, or says why the row failed.
pub(crate) fn each_line<Row: for<'a> Deserialize<'a>, Out: Write>(
    mut input: impl BufRead,
    out: &mut Out,
    mut answer: impl FnMut(Row, &mut Out) -> io::Result<Result<(), String>>,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Done;
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let json = line.trim_ascii();
        if !json.is_empty() {
            let answered = match serde_json::from_slice(json) {
                Ok(row) => answer(row, out)?,
                Err(error) => Err(format!("not a row: {error}")),
            };
            if let Err(error) = answered {
                outcome = Outcome::PageFailed;
                serde_json::to_writer(&mut *out, &Failure { id: id_of(json), error })?;
            }
            writeln!(out)?;
            out.flush()?;
        }
        line.clear();
    }
    Ok(outcome)
}

/// The `id` of a row that could not be used, as far as it can be made out.
fn id_of(json: &[u8]) -> Value {
    serde_json::from_slice(json).ok().and_then(|row: Value| row.get("id").cloned()).unwrap_or(Value::Null)
}
