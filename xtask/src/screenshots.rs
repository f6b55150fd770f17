//! The README's pictures: each view of the panel over the demo article, light and dark, into docs/images.

use crate::shell::{command, run};
use crate::{browsers, bundle};
use anyhow::Result;

/// Builds, then hands over to the browser's driver.
pub(crate) fn task(_: &[String]) -> Result<()> {
    bundle::build()?;
    let chromium = browsers::chromium()?;
    run(command("node", &["tests/e2e/pictures.mjs"]).env("CHROMIUM", chromium))
}
