// Saved pages cleaned, put back and closed again must be what they were, to the byte: `node tests/e2e/restore.mjs PATH ...`,
// each path a page (.html, .html.gz) or a folder of them. `--most N` takes N of them, evenly spread. Scripts and requests of
// the pages are shut off by a policy, so that whatever differs is the extension's doing.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { BROWSERS } from "./lib/driver.mjs";
import { cleanAndUndo, opened } from "./lib/panel.mjs";
import { serve } from "./lib/server.mjs";
import { assertUnchanged, loadLazy, pageState } from "./lib/state.mjs";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { most: { type: "string" } } });
const all = positionals.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).sort().map((name) => join(path, name)) : [path]));
const pages = all.filter((path) => /\.html(\.gz)?$/.test(path));
if (pages.length === 0) throw new Error("usage: restore.mjs [--most N] PAGE|FOLDER ...");
const most = Math.min(pages.length, Number(values.most ?? pages.length));
const chosen = Array.from({ length: most }, (_, at) => /** @type {string} */ (pages[Math.floor((at * pages.length) / most)]));

/** @param {string} path */
function document(path) {
  const bytes = readFileSync(path);
  return { body: path.endsWith(".gz") ? gunzipSync(bytes) : bytes, headers: { "content-security-policy": POLICY } };
}

const server = await serve({ documents: Object.fromEntries(chosen.map((path, at) => [`/${at}`, document(path)])) });
let failed = false;
for (const [name, launch] of BROWSERS) {
  const browser = await launch();
  let equal = 0;
  for (const [at, path] of chosen.entries()) {
    try {
      await browser.open(`${server.origin}/${at}`);
      await browser.page(loadLazy);
      const before = await browser.page(pageState);
      await browser.click();
      await opened(browser);
      await cleanAndUndo(browser);
      // Lazy pictures come nearer in a cleaned page; asked for, and shut off here, they fail and leave the page another height.
      assertUnchanged({ ...(await browser.page(pageState)), scroll: before.scroll, size: before.size }, before);
      equal++;
    } catch (error) {
      console.error(`${name}, ${join(basename(dirname(resolve(path))), basename(path))}: ${error instanceof Error ? error.message : error}`);
    }
  }
  console.log(`${name}: ${equal} of ${chosen.length} pages are as they were`);
  failed ||= equal < chosen.length;
  await browser.close();
}
await server.close();
process.exitCode = failed ? 1 : 0;
