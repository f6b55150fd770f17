//! What of the module is hot: a build of it that counts reads the fixture pages in Node.js, and its counts tell the compiler of the
//! shipped one what to inline and which way branches go (profile-guided optimisation, by LLVM's counters in its intermediate code).
//!
//! There is no profiler runtime for wasm32, and none is needed: the counters are data of the module, read out of its memory.

use crate::fuzz::written::tokens;
use crate::shell::{command, find, output, run, say};
use crate::toolchain::Toolchain;
use crate::{system, wasm};
use anyhow::{Context, Result, bail};
use intisari::page::{html, snapshot};
use md5::{Digest, Md5};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use wasmparser::{BinaryReader, DataKind, KnownCustom, Name, Operator, Parser, Payload};

/// Where the counting module, the pages, its memory and the counts go.
const FOLDER: &str = "target/profile";
/// What both compilations must agree in, so that the counts fit: names without the code's hash, and the same code where counters go in.
pub(crate) const FLAGS: [&str; 3] =
    ["-Csymbol-mangling-version=v0", "-Zinline-mir=no", "-Cllvm-args=-disable-preinline -disable-vp"];
/// Nothing but counters: no runtime (which they would refer to), and names that can be read.
const COUNTING: [&str; 4] = [
    "-Cprofile-generate",
    "-Zno-profiler-runtime",
    "-Clink-arg=--allow-undefined",
    "-Cllvm-args=-enable-name-compression=false",
];

/// Compiles with counters, reads the pages, and gives LLVM's file of what was counted, which is named for what it was made from.
pub(crate) fn take(toolchain: &Toolchain) -> Result<PathBuf> {
    let compiled = toolchain.compile("counting", &[&COUNTING[..], &FLAGS].concat())?;
    let (code, pages) = (fs::read(&compiled)?, json!(snapshots()?).to_string());
    let hash = Md5::new()
        .chain_update(&code)
        .chain_update(&pages)
        .chain_update(include_bytes!("profile.rs"))
        .chain_update(include_bytes!("../profile.mjs"))
        .finalize();
    let hash = u64::from_le_bytes(std::array::from_fn(|byte| hash[byte]));
    let folder = std::path::absolute(FOLDER)?;
    let profile = folder.join(format!("{hash:016x}.profdata"));
    if profile.exists() {
        return Ok(profile);
    }
    wasm::bind(&compiled, &folder)?;
    fs::write(folder.join("package.json"), r#"{"type":"module"}"#)?;
    fs::write(folder.join("pages.json"), pages)?;
    run(&mut command("node", &["xtask/profile.mjs", FOLDER]))?;
    let counts = folder.join("counts.txt");
    fs::write(&counts, text(&functions(&code, &fs::read(folder.join("memory"))?)?)?)?;
    run(&mut command(
        profdata()?,
        &["merge".as_ref(), counts.as_os_str(), "-o".as_ref(), profile.as_os_str()],
    ))?;
    Ok(profile)
}

/// The pages of the fixtures as the walker would send them.
fn snapshots() -> Result<Vec<Value>> {
    let mut folders =
        fs::read_dir("tests/pages")?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    folders.sort();
    let sources = folders.iter().map(|folder| folder.join("source.html")).filter(|source| source.exists());
    sources
        .map(|source| {
            let page = html::parse(&html::decode_bytes(&fs::read(source)?)?, None);
            let (text, nodes) = tokens(&page);
            Ok(json!({ "version": snapshot::VERSION, "truncated": false, "text": text, "nodes": nodes }))
        })
        .collect()
}

/// What was counted in one function.
struct Function {
    name: String,
    /// Of the shape of its code.
    hash: u64,
    counters: Vec<u64>,
}

/// The functions of a module that counts, from its memory after the counting.
fn functions(module: &[u8], memory: &[u8]) -> Result<Vec<Function>> {
    // `struct __llvm_profile_data` (compiler-rt's InstrProfData.inc) with pointers of 32 bits: the name's MD5, the shape's hash, how far
    // from here the counters are, four pointers, and how many counters there are.
    const RECORD: usize = 48;
    let sections = sections(module)?;
    let part = |name: &str| -> Result<(usize, &[u8])> {
        let &(start, length) =
            sections.get(name).with_context(|| format!("no {name} in the counting module"))?;
        Ok((start, memory.get(start..start + length).context("the memory is cut short")?))
    };
    let names = names(part("__llvm_prf_names")?.1)?;
    let (start, records) = part("__llvm_prf_data")?;
    let mut functions = Vec::new();
    for (at, record) in (start..).step_by(RECORD).zip(records.as_chunks::<RECORD>().0) {
        let long = |at: usize| u64::from_le_bytes(std::array::from_fn(|byte| record[at + byte]));
        let short = |at: usize| u32::from_le_bytes(std::array::from_fn(|byte| record[at + byte]));
        let first = (at as u32).wrapping_add(short(16)) as usize;
        let counters = memory.get(first..first + 8 * short(32) as usize).context("counters out of memory")?;
        let counters = counters.as_chunks().0.iter().map(|&bytes| u64::from_le_bytes(bytes)).collect();
        let name = names.get(&long(0)).context("a function without a name")?;
        functions.push(Function { name: name.clone(), hash: long(8), counters });
    }
    // The order is the linker's; the result must not be.
    functions.sort_by(|a, b| (&a.name, a.hash).cmp(&(&b.name, b.hash)));
    functions.dedup_by(|a, b| a.name == b.name && a.hash == b.hash);
    Ok(functions)
}

/// Where each of a module's named data segments is put in memory, and how long it is.
fn sections(module: &[u8]) -> Result<HashMap<String, (usize, usize)>> {
    let (mut segments, mut sections) = (Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::DataSection(data) => {
                for segment in data {
                    let segment = segment?;
                    let DataKind::Active { offset_expr, .. } = segment.kind else {
                        bail!("a passive segment")
                    };
                    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                        bail!("a segment without an address")
                    };
                    segments.push((value as usize, segment.data.len()));
                }
            }
            Payload::CustomSection(custom) => {
                let KnownCustom::Name(subsections) = custom.as_known() else { continue };
                for subsection in subsections {
                    let Name::Data(names) = subsection? else { continue };
                    for naming in names {
                        let naming = naming?;
                        let segment =
                            segments.get(naming.index as usize).context("a name without a segment")?;
                        sections.insert(naming.name.to_owned(), *segment);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(sections)
}

/// Names by the first half of their MD5. They stand in runs: how long, how long compressed (0: not), the names with `\x01` between.
fn names(mut section: &[u8]) -> Result<HashMap<u64, String>> {
    let mut names = HashMap::new();
    // Zeroes fill the space between runs.
    while let Some(start) = section.iter().position(|&byte| byte != 0) {
        let mut reader = BinaryReader::new(section.get(start..).unwrap_or_default(), 0);
        let (length, compressed) = (reader.read_var_u64()? as usize, reader.read_var_u64()?);
        if compressed != 0 {
            bail!("names are compressed");
        }
        for name in std::str::from_utf8(reader.read_bytes(length)?)?.split('\x01') {
            let digest = Md5::digest(name);
            names.insert(u64::from_le_bytes(std::array::from_fn(|byte| digest[byte])), name.to_owned());
        }
        section = section.get(start + reader.original_position()..).unwrap_or_default();
    }
    Ok(names)
}

/// The counts as `llvm-profdata` takes them.
fn text(functions: &[Function]) -> Result<String> {
    let mut text = String::from(":ir\n");
    for Function { name, hash, counters } in functions {
        write!(text, "{name}\n{hash}\n{}\n", counters.len())?;
        for counter in counters {
            writeln!(text, "{counter}")?;
        }
        text.push('\n');
    }
    Ok(text)
}

/// LLVM's program for files of counts: the compiler's own, or Debian's.
fn profdata() -> Result<PathBuf> {
    let host = output(&mut command("rustc", &["--print", "target-libdir"]))?;
    let own = Path::new(host.trim()).with_file_name("bin").join("llvm-profdata");
    let own = own.to_string_lossy();
    let places = [own.as_ref(), "/usr/bin/llvm-profdata-22"];
    if find(&places).is_none() && find(&["rustup"]).is_some() {
        say("rustup component add llvm-tools: what reads the counts of a profile");
        // Where that cannot be downloaded, Debian has it.
        let _ = output(&mut command("rustup", &["component", "add", "llvm-tools"]));
    }
    if find(&places).is_none() {
        system::install(&["llvm-22"], "reading the counts of a profile")?;
    }
    find(&places).context("llvm-profdata is not where it was installed")
}
