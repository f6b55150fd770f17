//! `./build.sh bench browser|native FOLDER`: Intisari beside its peers on a folder of saved pages; results in docs/benchmarks.

use crate::shell::{cargo, command, run};
use crate::{browsers, bundle};
use anyhow::{Result, bail};

/// The word says where: in Chromium (`benches/peers.mjs`) or natively (`benches/native`). What follows it is passed on.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    match arguments.split_first() {
        Some((place, rest)) if place == "browser" && !rest.is_empty() => {
            bundle::build()?;
            run(command("node", &["benches/peers.mjs"]).args(rest).env("CHROMIUM", browsers::chromium()?))
        }
        Some((place, rest)) if place == "native" && !rest.is_empty() => {
            let program = [
                "run",
                "--release",
                "--target-dir=target/native-peers",
                "--manifest-path=benches/native/Cargo.toml",
                "--",
            ];
            run(cargo(&program).args(rest))
        }
        _ => bail!("usage: ./build.sh bench browser|native FOLDER, a folder of saved pages"),
    }
}
