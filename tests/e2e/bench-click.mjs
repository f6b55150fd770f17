// From click to panel in Chromium, by phase: `node tests/e2e/bench-click.mjs [--rounds N] FILE ...` opens each page N times
// (5 unless said) and clicks the real button; prints each page's medians and the medians over all clicks, in milliseconds.
// The first click of the browser, which compiles the module, is told apart. The pages' own scripts are switched off: without
// their network they do other things every time, down to reloading the page under the panel.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { launchChromium } from "./lib/chromium.mjs";
import { closed, opened } from "./lib/panel.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";

const PHASES = /** @type {const} */ (["inject", "skeleton", "snapshot", "message", "wasm", "render", "total"]);

const files = process.argv.slice(2);
const rounds = files[0] === "--rounds" ? Number(files.splice(0, 2)[1]) : 5;
if (files.length === 0 || !(rounds > 0)) throw new Error("usage: bench-click.mjs [--rounds N] FILE ...");

const pages = files.map((file, index) => {
  const stored = readFileSync(file);
  const body = file.endsWith(".gz") ? gunzipSync(stored) : stored;
  const headers = { "content-security-policy": "script-src 'none'" };
  return { path: `/${index}`, name: `${basename(file)}, ${Math.round(body.length / 1000)} kB`, document: { body, headers } };
});
const server = await serve({ documents: Object.fromEntries(pages.map(({ path, document }) => [path, document])) });
const browser = await launchChromium();

/** The phases of the last click, as the extension's own clocks have measured them. */
const measured = () =>
  until("the click's times", () =>
    browser.panel(() => /** @type {any} */ (globalThis).chrome.runtime.sendMessage({ type: "timings" })),
  );

/** @param {string} path */
async function click(path) {
  await browser.open(server.origin + path);
  await browser.click();
  await opened(browser);
  const times = await measured();
  await browser.press("Escape");
  await closed(browser);
  return times;
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {Record<string, number>[]} clicks @param {string} label */
function line(clicks, label) {
  const cells = PHASES.map((phase) => median(clicks.map((times) => times[phase] ?? NaN)).toFixed(1).padStart(9));
  console.log(`${cells.join("")}  ${label}`);
}

console.log(`${PHASES.map((phase) => phase.padStart(9)).join("")}  page`);
line([await click("/0")], `${pages[0]?.name} (the first click of all)`);
const all = [];
for (const { path, name } of pages) {
  const clicks = [];
  for (let round = 0; round < rounds; round++) clicks.push(await click(path));
  line(clicks, name);
  all.push(...clicks);
}
line(all, `median of ${all.length} clicks`);
await browser.close();
await server.close();
