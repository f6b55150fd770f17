//! Installing Debian packages, where the system is one that has them and lets us.

use crate::shell::{command, find, output, run, say};
use anyhow::{Result, bail};

/// Installs `packages` where `apt-get` exists and we are root; otherwise fails with the command to type.
///
/// `why` completes "installing X, Y: ...".
pub(crate) fn install(packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    if find(&["apt-get"]).is_none() {
        bail!("{why} needs {list} (names of Debian's packages), which only you can install on this system");
    }
    if output(&mut command("id", &["-u"]))?.trim() != "0" {
        bail!("{why} needs Debian's packages; as root: apt-get update && apt-get install {list}");
    }
    say(&format!("installing Debian's {list}: {why}"));
    // A list that cannot be refreshed (one broken source among many) need not matter: the installation decides.
    let _ = output(&mut command("apt-get", &["update", "-qq"]));
    let options = ["install", "-qq", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"];
    let mut apt = command("apt-get", &options);
    apt.args(packages).env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
    run(&mut apt)
}
