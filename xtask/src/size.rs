//! Size budgets: what a reader downloads must not grow unnoticed.

use crate::shell::{command, output, say};
use crate::wasm::MODULE;
use crate::{package, space, toolchain, wasm};
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;

/// The module as a server would send it (brotli, best quality), in bytes.
const MODULE_BUDGET: u64 = 250_000;
/// An archive as a store takes it, in bytes.
const ARCHIVE_BUDGET: u64 = 700_000;
/// Node.js has brotli built in.
const BROTLI: &str = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length))";

/// Prints what takes space, packages the extension as it stands, then fails where a budget is exceeded or the packing is not reproducible.
pub(crate) fn check() -> Result<()> {
    space::print(&fs::read(wasm::compile(&toolchain::get()?)?)?)?;
    let mut over = Vec::new();
    let mut hold = |name: String, bytes: u64, budget: u64| {
        say(&format!("{name}: {bytes} of {budget} bytes"));
        if bytes > budget {
            over.push(name);
        }
    };
    // Or it would be another in another's home.
    let code = fs::read(MODULE)?;
    let code = String::from_utf8_lossy(&code);
    for home in [std::env::home_dir(), toolchain::cargo_home()].into_iter().flatten() {
        let home = home.display().to_string();
        if home.len() > 1 && code.contains(&home) {
            bail!("{MODULE} names {home}, where it was built");
        }
    }
    let brotli = output(&mut command("node", &["-e", BROTLI, MODULE]))?;
    hold(format!("{MODULE} (brotli)"), brotli.trim().parse()?, MODULE_BUDGET);
    for archive in package::write(Path::new(package::PACKAGES))? {
        hold(archive.display().to_string(), fs::metadata(&archive)?.len(), ARCHIVE_BUDGET);
    }
    if !over.is_empty() {
        bail!("over budget: {}", over.join(", "));
    }
    Ok(())
}
