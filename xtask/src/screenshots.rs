//! Pictures: each view of the panel over the demo article, light and dark, into docs/images; those for the stores into store.

use crate::shell::{command, run};
use crate::{browsers, bundle};
use anyhow::Result;

/// Builds, then hands over to the browser's driver.
pub(crate) fn task(_: &[String]) -> Result<()> {
    bundle::build()?;
    let chromium = browsers::chromium()?;
    for script in ["tests/e2e/pictures.mjs", "tests/e2e/store-pictures.mjs"] {
        run(command("node", &[script]).env("CHROMIUM", &chromium))?;
    }
    Ok(())
}
