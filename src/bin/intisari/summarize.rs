//! `intisari summarize`: sums up text that is no page, line by line, for benchmarks of the summariser alone.

use crate::Outcome;
use crate::batch::each_line;
use crate::read::milliseconds;
use intisari::report::Length;
use intisari::summary::{Paragraph, Picked, summarize_paragraphs};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, Write};
use std::time::Instant;

#[derive(Deserialize)]
struct Row {
    id: Value,
    lang: Option<String>,
    title: Option<String>,
    paragraphs: Vec<Paragraph>,
    sentences: Option<u32>,
    #[serde(default)]
    length: Length,
}

#[derive(Serialize)]
struct Answer {
    id: Value,
    ms: f64,
    sentences: Vec<Picked>,
}

pub(crate) fn run(input: impl BufRead, out: &mut impl Write) -> io::Result<Outcome> {
    each_line(input, out, |row: Row, out| {
        let start = Instant::now();
        let (title, language) = (row.title.as_deref(), row.lang.as_deref());
        let sentences = summarize_paragraphs(title, &row.paragraphs, language, row.sentences, row.length);
        let answer = Answer { id: row.id, ms: milliseconds(start), sentences };
        Ok(Ok(serde_json::to_writer(out, &answer)?))
    })
}
