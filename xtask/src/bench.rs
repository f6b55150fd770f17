//! `./build.sh bench WORD FOLDER`: Intisari beside its peers on a folder of saved pages; results in docs/benchmarks.

use crate::shell::{cargo, command, run};
use crate::{browsers, bundle, node};
use anyhow::{Result, bail};

/// Where the native readers are compiled, a workspace of their own.
const NATIVE: &str = "target/native-peers";
/// Each benchmark (`benches/WORD.mjs`), whether it takes browsers, and whether it takes the native readers.
const BENCHES: [(&str, bool, bool); 4] =
    [("browser", true, false), ("click", true, false), ("native", false, true), ("growth", true, true)];

/// The word says which, or `all` of them one after another. What follows it is passed on.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    let (word, rest) = arguments.split_first().map_or(("", arguments), |(word, rest)| (word.as_str(), rest));
    let chosen: Vec<_> = BENCHES.iter().filter(|(name, ..)| word == "all" || word == *name).collect();
    if chosen.is_empty() || (rest.is_empty() && word != "growth") {
        bail!(
            "usage: ./build.sh bench all|browser|click|growth|native FOLDER, a folder of saved pages (growth needs none)"
        );
    }
    for (name, in_browsers, natively) in chosen {
        let mut bench = command("node", &[format!("benches/{name}.mjs")]);
        bench.args(rest);
        node::get()?;
        if *in_browsers {
            bundle::build()?;
            let found = browsers::get()?;
            bench.env("CHROMIUM", found.chromium).env("FIREFOX", found.firefox);
        }
        if *natively {
            let target = format!("--target-dir={NATIVE}");
            run(&mut cargo(&["build", "--release", &target, "--manifest-path=benches/native/Cargo.toml"]))?;
            bench.env("NATIVE_PEERS", format!("{NATIVE}/release/native-peers"));
        }
        run(&mut bench)?;
    }
    Ok(())
}
