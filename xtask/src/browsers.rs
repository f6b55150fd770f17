//! The two browsers that tests and the demo drive: the system's, or Debian's packages.

use crate::shell::find;
use crate::system;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The variable that names another binary, the names it goes by, Debian's package.
///
/// Google Chrome itself is not among them: it no longer loads an unpacked extension from its command line.
struct Browser {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Browser = Browser {
    variable: "CHROMIUM",
    names: &[
        "/usr/lib/chromium/chromium",
        "chromium",
        "chromium-browser",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    package: "chromium",
};

const FIREFOX: Browser = Browser {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    package: "firefox-esr",
};

/// The binaries.
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) firefox: PathBuf,
}

/// Finds both, installing what is missing.
pub(crate) fn get() -> Result<Browsers> {
    let missing: Vec<&str> =
        [CHROMIUM, FIREFOX].iter().filter(|browser| browser.find().is_none()).map(|b| b.package).collect();
    if !missing.is_empty() {
        system::install(&missing, "testing in real browsers")?;
    }
    Ok(Browsers { chromium: CHROMIUM.get()?, firefox: FIREFOX.get()? })
}

/// Finds Chromium alone, for the demo.
pub(crate) fn chromium() -> Result<PathBuf> {
    if CHROMIUM.find().is_none() {
        system::install(&[CHROMIUM.package], "showing the extension at work")?;
    }
    CHROMIUM.get()
}

impl Browser {
    fn find(&self) -> Option<PathBuf> {
        std::env::var(self.variable).ok().map(PathBuf::from).or_else(|| find(self.names))
    }

    fn get(&self) -> Result<PathBuf> {
        self.find().with_context(|| format!("no {} found; {} can name one", self.package, self.variable))
    }
}
