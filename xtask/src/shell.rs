//! Running other programs: how they start, how their failure reads, how their output is taken.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// Says in one line what is being done.
pub(crate) fn say(line: &str) {
    println!("build: {line}");
}

/// A command from its words. It has no standard input: nothing here may wait for a person.
pub(crate) fn command<S: AsRef<OsStr>>(program: impl AsRef<OsStr>, arguments: &[S]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    command
}

/// The `cargo` that runs this task.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    command(std::env::var_os("CARGO").unwrap_or("cargo".into()), arguments)
}

/// What follows the argument `name`.
pub(crate) fn value<'a>(arguments: &'a [String], name: &str) -> Option<&'a str> {
    arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1)).map(String::as_str)
}

/// Does heavy work in fast code: where this program was built without optimisation, the task starts again in one that was.
pub(crate) fn measured(
    task: &str,
    arguments: &[String],
    work: impl FnOnce(&[String]) -> Result<()>,
) -> Result<()> {
    if !cfg!(debug_assertions) {
        return work(arguments);
    }
    run(cargo(&["run", "--quiet", "--profile=measure", "--package=xtask", "--", task]).args(arguments))
}

/// Runs to the end, output shown; fails where the command fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", words(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", words(command));
    }
    Ok(())
}

/// Runs to the end in silence; gives what went to standard output, or fails with both outputs.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let done = command.output().with_context(|| format!("cannot start {}", words(command)))?;
    let text = String::from_utf8_lossy(&done.stdout);
    if !done.status.success() {
        bail!("{} failed\n{text}{}", words(command), String::from_utf8_lossy(&done.stderr));
    }
    Ok(text.into_owned())
}

/// Runs to the end and shows standard output as it comes, giving each line to `line`; tells whether it succeeded.
pub(crate) fn watch(command: &mut Command, mut line: impl FnMut(&str)) -> Result<bool> {
    let name = words(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {name}"))?;
    if let Some(stdout) = child.stdout.take() {
        for text in BufReader::new(stdout).lines() {
            let text = text?;
            println!("{text}");
            line(&text);
        }
    }
    Ok(child.wait()?.success())
}

/// The first of `names` that is an executable file: a path as it is, a bare name by `PATH`.
pub(crate) fn find<S: AsRef<str>>(names: &[S]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    names.iter().find_map(|name| {
        let name = Path::new(name.as_ref());
        if name.is_absolute() {
            return name.is_file().then(|| name.to_owned());
        }
        std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
    })
}

fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
