//! The arguments and the help text.

use lexopt::prelude::*;
use std::path::PathBuf;

pub(crate) const HELP: &str = "\
intisari - finds the article on a crowded page and gives its essence

Usage:
  intisari read PATH|- [--url URL] [--lang CODE] [--format json|text|markdown]
      Reads one page: an .html or .html.gz file, or standard input.
      json (the default) is the whole report, text the article's body,
      markdown a titled document with its summary.
  intisari batch
      JSON Lines from standard input, one page a line, to JSON Lines in the same order.
      In:  {\"id\", \"path\", \"url\"?, \"lang\"?}
      Out: {\"id\", \"parse_ms\", \"ms\", \"text\", \"report\"} or {\"id\", \"error\"}
      One bad page never stops the rest.
  intisari summarize
      JSON Lines from standard input, one text a line, to JSON Lines in the same order.
      In:  {\"id\", \"lang\"?, \"title\"?, \"paragraphs\": [TEXT or [SENTENCE, ...], ...], \"sentences\"?: N,
            \"length\"?: \"brief\"|\"normal\"|\"full\"}
      Out: {\"id\", \"ms\", \"sentences\": [{\"text\", \"paragraph\", \"sentence\"}]} or {\"id\", \"error\"}

Options:
  --url URL        the page's address: makes its links absolute, names its site
  --lang CODE      the page's language (BCP 47), where you know better than the page
  --format FORMAT  json, text or markdown
  -h, --help       this text
  -V, --version    the version

Exit codes: 0 all read, 1 a page could not be read, 2 wrong usage.
";

pub(crate) enum Command {
    Help,
    Version,
    Read(Request),
    Batch,
    Summarize,
}

/// One page to read, and how to show it.
#[derive(Default)]
pub(crate) struct Request {
    pub(crate) path: PathBuf,
    pub(crate) url: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) format: Format,
}

#[derive(Clone, Copy, Default)]
pub(crate) enum Format {
    #[default]
    Json,
    Text,
    Markdown,
}

impl std::str::FromStr for Format {
    type Err = &'static str;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "json" => Ok(Self::Json),
            "text" => Ok(Self::Text),
            "markdown" => Ok(Self::Markdown),
            _ => Err("expected json, text or markdown"),
        }
    }
}

/// Reads the process's arguments.
pub(crate) fn parse() -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let command = match parser.next()? {
        Some(Short('h') | Long("help")) => Command::Help,
        Some(Short('V') | Long("version")) => Command::Version,
        Some(Value(name)) if name == "read" => return read(&mut parser),
        Some(Value(name)) if name == "batch" => Command::Batch,
        Some(Value(name)) if name == "summarize" => Command::Summarize,
        Some(Value(name)) => return Err(format!("there is no command {name:?}").into()),
        Some(other) => return Err(other.unexpected()),
        None => return Err("a command is missing".into()),
    };
    match parser.next()? {
        Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(other) => Err(other.unexpected()),
        None => Ok(command),
    }
}

fn read(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut request = Request::default();
    let mut path = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("url") => request.url = Some(parser.value()?.string()?),
            Long("lang") => request.language = Some(parser.value()?.string()?),
            Long("format") => request.format = parser.value()?.parse()?,
            Short('h') | Long("help") => return Ok(Command::Help),
            Value(value) if path.is_none() => path = Some(value.into()),
            other => return Err(other.unexpected()),
        }
    }
    request.path = path.ok_or("`read` needs a PATH, or - for standard input")?;
    Ok(Command::Read(request))
}
