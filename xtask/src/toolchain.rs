//! Where the compiler for wasm32 comes from.
//!
//! Two ways lead there. The usual one is a standard library for `wasm32-unknown-unknown` beside the compiler in use,
//! which rustup downloads. Where no toolchain can be downloaded, Debian's packages of the compiler build the standard
//! library from its sources: `-Z build-std` is an unstable option, which `RUSTC_BOOTSTRAP` lets a stable compiler take.

use crate::shell::{cargo, command, find, output, run, say};
use crate::system;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler, its cargo, the sources of its standard library, and a linker for WebAssembly.
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
/// Remembers that rustup had nothing to offer here, which takes it seconds to find out.
const CHOICE: &str = "target/toolchain";

/// A way to compile for wasm32. Each has a target folder of its own: their compilers do not share what they build.
pub(crate) enum Toolchain {
    /// The cargo in use has what it takes.
    Own,
    /// Debian's, with this linker.
    Debian { linker: PathBuf },
}

impl Toolchain {
    /// The folder that `cargo` builds into.
    fn target_dir(&self) -> &'static Path {
        Path::new(match self {
            Self::Own => "target/wasm-own",
            Self::Debian { .. } => "target/wasm-debian",
        })
    }

    /// Compiles the module, the core itself with these flags, into a folder of that name. Gives what came of it: its functions still have
    /// names, and the flags do not change them.
    pub(crate) fn compile(&self, folder: &str, flags: &[&str]) -> Result<PathBuf> {
        let folder = self.target_dir().join(folder);
        let build = ["rustc", "--quiet", "--package=intisari", "--lib", "--profile=wasm"];
        // Some of the flags are not stable.
        let cargo = &mut self.cargo_into(&folder, &build);
        run(cargo.arg("--").args(flags).env("RUSTC_BOOTSTRAP", "1")).context("compiling to WebAssembly")?;
        Ok(folder.join(TARGET).join("wasm/intisari.wasm"))
    }

    /// A cargo command for wasm32, ready to run.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        self.cargo_into(self.target_dir(), arguments)
    }

    fn cargo_into(&self, folder: &Path, arguments: &[&str]) -> Command {
        let mut cargo = match self {
            Self::Own => cargo(arguments),
            Self::Debian { linker } => debian_cargo(arguments, linker),
        };
        cargo.args(["--target", TARGET, "--target-dir"]).arg(folder);
        // Messages of panics name files; whose home they lie in is not to be in the module.
        if let Some(home) = cargo_home() {
            let flag = format!("--remap-path-prefix={}=", home.display());
            cargo.arg("--config").arg(format!("target.{TARGET}.rustflags=[{flag:?}]"));
        }
        cargo
    }
}

/// Where Cargo keeps the sources of dependencies.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let own = || Some(std::env::home_dir()?.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(own)
}

/// Finds a way, installing what it lacks. `INTISARI_TOOLCHAIN` (`rustup` or `debian`) leaves no choice.
pub(crate) fn get() -> Result<Toolchain> {
    match std::env::var("INTISARI_TOOLCHAIN").as_deref() {
        Ok("rustup") => return own(),
        Ok("debian") => return debian(),
        Ok(other) => bail!("INTISARI_TOOLCHAIN is '{other}'; it can be rustup or debian"),
        Err(_) => {}
    }
    let chosen = fs::read_to_string(CHOICE).is_ok_and(|choice| choice == "debian");
    if chosen && !has_std()? {
        return debian();
    }
    let refusal = match own() {
        Ok(toolchain) => return Ok(toolchain),
        Err(refusal) => refusal,
    };
    say(&format!("no wasm32 library for this compiler ({refusal:#}); Debian's packages instead"));
    let toolchain = debian()?;
    fs::create_dir_all("target")?;
    fs::write(CHOICE, "debian")?;
    Ok(toolchain)
}

fn own() -> Result<Toolchain> {
    if !has_std()? {
        if find(&["rustup"]).is_none() {
            bail!("rustup is not here to download it");
        }
        say("rustup target add wasm32-unknown-unknown: the standard library of the extension's module");
        output(&mut command("rustup", &["target", "add", TARGET]))
            .map_err(|_| anyhow::anyhow!("rustup cannot download it"))?;
        if !has_std()? {
            bail!("rustup put it beside another compiler than the one in PATH");
        }
    }
    Ok(Toolchain::Own)
}

/// Whether the compiler in use has the standard library for wasm32.
fn has_std() -> Result<bool> {
    let folder = output(&mut command("rustc", &["--print", "target-libdir", "--target", TARGET]))?;
    Ok(Path::new(folder.trim()).is_dir())
}

fn debian() -> Result<Toolchain> {
    if let Some(toolchain) = debian_installed() {
        return Ok(toolchain);
    }
    system::install(PACKAGES, "compiling to WebAssembly")?;
    debian_installed().context("Debian's packages are installed, but their compiler is not complete")
}

fn debian_installed() -> Option<Toolchain> {
    let sources = Path::new("/usr/lib/rustlib/src/rust/library/Cargo.toml");
    let complete =
        sources.exists() && find(&["/usr/bin/rustc"]).is_some() && find(&["/usr/bin/cargo"]).is_some();
    let linker = find(&["/usr/bin/wasm-ld-22", "/usr/bin/wasm-ld"])?;
    complete.then_some(Toolchain::Debian { linker })
}

fn debian_cargo(arguments: &[&str], linker: &Path) -> Command {
    let mut cargo = command("/usr/bin/cargo", arguments);
    // Ahead of rustup's stand-ins, and without what they and the cargo that started us have set.
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::iter::once(PathBuf::from("/usr/bin")).chain(std::env::split_paths(&path));
    if let Ok(path) = std::env::join_paths(path) {
        cargo.env("PATH", path);
    }
    cargo.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO").env("RUSTC", "/usr/bin/rustc");
    cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    cargo.args(["-Z", "build-std=std,panic_abort"]);
    cargo
}
