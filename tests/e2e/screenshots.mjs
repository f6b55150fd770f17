// Pictures of the panel on any pages, light and dark: `node tests/e2e/screenshots.mjs FOLDER FILE|URL ...` writes
// FOLDER/<browser>-<page>-<light|dark>.png. For looking at, not for comparing.

import { mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { BROWSERS } from "./lib/driver.mjs";
import { opened } from "./lib/panel.mjs";
import { serve } from "./lib/server.mjs";

const [folder, ...given] = process.argv.slice(2);
if (!folder || given.length === 0) throw new Error("usage: screenshots.mjs FOLDER FILE|URL ...");
mkdirSync(folder, { recursive: true });

const folders = Object.fromEntries(given.map((page, index) => [`/${index}/`, dirname(resolve(page))]));
const server = await serve({ folders });
const pages = given.map((page, index) => {
  const name = basename(page).replace(/\.html(\.gz)?$/, "");
  const unique = name === "source" ? basename(dirname(resolve(page))) : name;
  const address = /^https?:/.test(page) ? page : `${server.origin}/${index}/${encodeURIComponent(basename(page))}`;
  return { name: unique, address };
});

for (const [browserName, launch] of BROWSERS) {
  for (const dark of [false, true]) {
    const browser = await launch({ dark });
    for (const { name, address } of pages) {
      const picture = join(folder, `${browserName.toLowerCase()}-${name}-${dark ? "dark" : "light"}.png`);
      await browser.open(address);
      await browser.click();
      await opened(browser);
      await browser.screenshot(picture);
      console.log(picture);
    }
    await browser.close();
  }
}
await server.close();
