// Where things are: the repository, the built extension, the browsers.

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
export const PAGES = join(ROOT, "tests/pages");

/** The unpacked extension; `INTISARI_EXTENSION` names another. */
export function extensionFolder() {
  const folder = resolve(process.env.INTISARI_EXTENSION ?? join(ROOT, "target/extension"));
  if (!existsSync(join(folder, "manifest.json"))) {
    throw new Error(`no extension in ${folder}: run ./build.sh build first`);
  }
  return folder;
}

// Debian's /usr/bin/chromium is a shell script that adds flags of its own, so the binary behind it comes first.
const CHROMIUM = [
  "/usr/lib/chromium/chromium",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/usr/bin/google-chrome-for-testing",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const FIREFOX = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

export const chromiumBinary = () => binary("CHROMIUM", CHROMIUM);
export const firefoxBinary = () => binary("FIREFOX", FIREFOX);

/**
 * @param {string} variable
 * @param {string[]} usual
 */
function binary(variable, usual) {
  const given = process.env[variable];
  const found = given ?? usual.find((path) => existsSync(path));
  if (!found) throw new Error(`no browser found: set ${variable} to its path (looked at ${usual.join(", ")})`);
  return found;
}
