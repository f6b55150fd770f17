// What the walker costs in Chromium: `node benches/walker.mjs FILE ...` loads each page four times, its scripts off and its
// servers out of reach, and takes five snapshots each time. Prints the best first snapshot of a load (the code is cold then,
// as it is after a click), the best later one, in milliseconds, and the size of the snapshot; the medians last.

import { basename, dirname, resolve } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { ROOT, chromiumBinary } from "../tests/e2e/lib/paths.mjs";
import { serve } from "../tests/e2e/lib/server.mjs";

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("usage: walker.mjs FILE ...");

const stdin = { contents: `export { takeSnapshot } from "./extension/src/content/snapshot";`, resolveDir: ROOT };
const bundle = await build({ stdin, bundle: true, write: false, format: "iife", globalName: "walker", logLevel: "error" });
const MEASURE = `(() => {
  ${bundle.outputFiles[0]?.text}
  const times = [];
  let taken;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    taken = walker.takeSnapshot(document);
    times.push(performance.now() - start);
  }
  return { first: times[0], warm: Math.min(...times.slice(1)), nodes: taken.nodes.length, units: taken.snapshot.text.length };
})()`;

const server = await serve({ folders: Object.fromEntries(files.map((file, index) => [`/${index}/`, dirname(resolve(file))])) });
const browser = await chromium.launch({ executablePath: chromiumBinary(), args: ["--no-sandbox"] });
const page = await browser.newPage({ javaScriptEnabled: false });
await page.route((url) => url.origin !== server.origin, (route) => route.abort());
// Evaluation from outside works without the page's own scripts.
const session = await page.context().newCDPSession(page);

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const row = (/** @type {(string | number)[]} */ cells) =>
  console.log(cells.map((cell) => (typeof cell === "number" ? cell.toFixed(cell % 1 ? 1 : 0) : cell).padStart(8)).join(""));

row(["first", "warm", "nodes", "units"]);
const all = [];
for (const [index, file] of files.entries()) {
  const loads = [];
  for (let load = 0; load < 4; load++) {
    await page.goto(`${server.origin}/${index}/${encodeURIComponent(basename(file))}`, { waitUntil: "load" });
    const { result } = await session.send("Runtime.evaluate", { expression: MEASURE, returnByValue: true });
    loads.push(result.value);
  }
  const best = (/** @type {"first" | "warm"} */ key) => Math.min(...loads.map((load) => load[key]));
  all.push({ first: best("first"), warm: best("warm") });
  row([best("first"), best("warm"), loads[0].nodes, loads[0].units, `  ${basename(file)}`]);
}
row([median(all.map(({ first }) => first)), median(all.map(({ warm }) => warm)), "", "", "  median"]);
await browser.close();
await server.close();
