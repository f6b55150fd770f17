//! The WebAssembly module: compiled, small but where a profile says it is hot, and bound to JavaScript.
//!
//! `target/pkg` gets `intisari.js`, `intisari.d.ts` and `intisari_bg.wasm`. wasm-bindgen runs as a library, so that
//! Cargo.lock pins it beside the crate it must agree with; wasm-opt comes from npm.

use crate::shell::{run, say};
use crate::toolchain::{self, Toolchain};
use crate::{names, node, profile};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// Where the module and its bindings go.
pub(crate) const PKG: &str = "target/pkg";
/// The module itself.
pub(crate) const MODULE: &str = "target/pkg/intisari_bg.wasm";
/// Every function is to be small, no loop unrolled; but calls that are hot, which together are so many of a million made, may be inlined for
/// what that saves.
const FAST_WHERE_HOT: &str = "-Cllvm-args=-force-attribute=minsize -force-attribute=optsize -unroll-max-count=1 -profile-summary-cutoff-hot=900000 -inline-savings-multiplier=1 -inline-savings-profitable-multiplier=1 -inline-size-allowance=0";
/// What `target/pkg` was made from: the compiled module, followed by the recipe.
const MADE_FROM: &str = "target/pkg/made-from";
/// The recipe is this file.
const RECIPE: &[u8] = include_bytes!("wasm.rs");

/// Makes the module and the walker's tables, each only where its input has changed.
pub(crate) fn build() -> Result<()> {
    names::generate()?;
    let compiled = compile(&toolchain::get()?)?;
    let code = fs::read(&compiled)?;
    let made_from = [&code, RECIPE].concat();
    if fs::read(MADE_FROM).is_ok_and(|old| old == made_from) {
        return Ok(());
    }
    bind(&compiled, Path::new(PKG))?;
    optimise()?;
    say(&format!("{MODULE}: {} kB, from {} kB", fs::metadata(MODULE)?.len() / 1000, code.len() / 1000));
    Ok(fs::write(MADE_FROM, made_from)?)
}

/// The module before wasm-bindgen and wasm-opt: its functions still have names.
pub(crate) fn compile(toolchain: &Toolchain) -> Result<PathBuf> {
    let counts = format!("-Cprofile-use={}", profile::take(toolchain)?.display());
    toolchain.compile("shipped", &[&[counts.as_str(), FAST_WHERE_HOT], &profile::FLAGS[..]].concat())
}

/// Puts a compiled module and its bindings into a folder.
pub(crate) fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).typescript(true).remove_name_section(true).remove_producers_section(true);
    // After a trap the worker starts over with a fresh instance of the same module.
    bindgen.reset_state_function(true);
    bindgen.web(true)?.generate(folder)
}

/// `target_features` says which instructions wasm-opt may use, so it goes only afterwards.
fn optimise() -> Result<()> {
    node::get()?;
    // Control flow written anew, from blocks as wide as they go, is smaller by half a per cent; so is the module read anew.
    let passes: [&[&str]; 2] = [
        &["--flatten", "--rereloop", "-Oz", "-Oz", "-Oz", "--dealign", "--converge"],
        &["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"],
    ];
    // How an address is aligned (`--dealign`) is a hint that no browser takes. A function called once would be put where it is called,
    // until nearly the whole core is one function: a tenth larger when compressed, and compiled in one piece at the first click.
    let common = ["--one-caller-inline-max-function-size=50", MODULE, "-o", MODULE];
    for pass in passes {
        run(&mut node::program("wasm-opt", &[pass, &common].concat()))?;
    }
    Ok(())
}
