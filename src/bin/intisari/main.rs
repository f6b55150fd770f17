//! The command line: HTML in, Report out. The same core as the extension's, on files.
//!
//! Each command is a module with one function; this file reads the arguments, picks the command and turns its outcome
//! into an exit code.

mod arguments;
mod batch;
mod markdown;
mod read;
mod summarize;

use arguments::Command;
use std::io::{self, Write};
use std::process::ExitCode;

/// What a command came to, where nothing went wrong with its output.
enum Outcome {
    Done,
    /// At least one page could not be read; the rest was.
    PageFailed,
}

const PAGE_FAILED: u8 = 1;
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match arguments::parse() {
        Ok(command) => command,
        Err(error) => {
            eprintln!("intisari: {error}\nTry `intisari --help`.");
            return USAGE.into();
        }
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let outcome = match command {
        Command::Help => out.write_all(arguments::HELP.as_bytes()).map(|()| Outcome::Done),
        Command::Version => writeln!(out, "intisari {}", env!("CARGO_PKG_VERSION")).map(|()| Outcome::Done),
        Command::Read(request) => read::run(&request, &mut out),
        Command::Batch => batch::run(io::stdin().lock(), &mut out),
        Command::Summarize => summarize::run(io::stdin().lock(), &mut out),
    };
    match outcome.and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::PageFailed) => PAGE_FAILED.into(),
        // The reader of a pipe has seen enough: `intisari batch | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("intisari: {error}");
            PAGE_FAILED.into()
        }
    }
}
