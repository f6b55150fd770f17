//! Shows the extension at work: Chromium opens on a page and the real toolbar button is clicked.

use crate::shell::{command, run};
use crate::{browsers, bundle};
use anyhow::Result;
use std::path::Path;

/// Builds, then hands over to the browser's driver. A relative FILE is looked for where `build.sh` was called.
pub(crate) fn task(arguments: &[String]) -> Result<()> {
    bundle::build()?;
    let chromium = browsers::chromium()?;
    let from = std::env::var_os("INTISARI_CALLED_FROM").unwrap_or_default();
    let mut demo = command("node", &["tests/e2e/demo.mjs"]);
    for argument in arguments {
        let file = Path::new(&from).join(argument);
        if file.is_file() {
            demo.arg(file)
        } else {
            demo.arg(argument)
        };
    }
    run(demo.env("CHROMIUM", chromium))
}
