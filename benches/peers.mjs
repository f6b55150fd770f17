// Side by side in one Chromium, on the same loaded pages: `node benches/peers.mjs FILE|FOLDER ...` (`.html` or `.html.gz`; a
// folder gives at most 30 of its pages, evenly spread). In turns, fifteen rounds a page of which the first five are for warming
// up, the page's scripts off, its servers out of reach:
//
//   floor        a bare TreeWalker that reads every text node
//   snapshot     our walk over the page
//   report       the whole of it: walk, WebAssembly, and the report as an object
//   readability  Readability.js on a cloned document, as its README asks
//   defuddle     Defuddle on the document, which it clones itself
//
// Peers are none of the project's dependencies: they go into target/peers, in these versions. A page counts by its median; the
// results (medians, quartiles, ratios page by page) go to docs/benchmarks/peers.{json,md,svg}.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { ROOT, chromiumBinary } from "../tests/e2e/lib/paths.mjs";
import { serve } from "../tests/e2e/lib/server.mjs";

const PEERS = ["@mozilla/readability@0.6.0", "defuddle@0.19.4"];
const WAYS = ["floor", "snapshot", "report", "readability", "defuddle"];
const ROUNDS = 15;
// Code that has not run yet is not fast yet; the extension's worker keeps its own.
const WARMING = 5;
const MOST = 30;

/** @param {string} path */
const pagesOf = (path) => {
  if (!statSync(path).isDirectory()) return [path];
  const all = readdirSync(path).filter((name) => /\.html(\.gz)?$/.test(name)).sort();
  return all.filter((_, at) => at % Math.ceil(all.length / MOST) === 0).map((name) => join(path, name));
};
const files = process.argv.slice(2).flatMap((path) => pagesOf(resolve(path)));
if (files.length === 0) throw new Error("usage: peers.mjs FILE|FOLDER ...");

const peers = join(ROOT, "target/peers");
if (!existsSync(join(peers, "node_modules"))) {
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefix", peers, ...PEERS], { stdio: "inherit" });
}
const contents = `
  import { initSync, read } from "./target/pkg/intisari.js";
  import { takeSnapshot } from "./extension/src/content/snapshot";
  import { Readability } from "@mozilla/readability";
  import Defuddle from "defuddle";
  export const start = (base64) => initSync({ module: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) });
  const ways = {
    floor() {
      let units = 0;
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) units += walker.currentNode.data.length;
      return units;
    },
    snapshot: () => takeSnapshot(document).snapshot.text.length,
    report: () => read(takeSnapshot(document).snapshot, {}).article.text.length,
    readability: () => new Readability(document.cloneNode(true)).parse()?.textContent.length ?? 0,
    defuddle: () => new Defuddle(document, { url: location.href }).parse().content.length,
  };
  export const run = (rounds) => {
    const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [way, read] of Object.entries(ways)) {
        const start = performance.now();
        read();
        times[way].push(performance.now() - start);
      }
    }
    return times;
  };`;
const stdin = { contents, resolveDir: ROOT, loader: /** @type {const} */ ("ts") };
const bundle = await build({
  stdin,
  bundle: true,
  write: false,
  format: "iife",
  globalName: "peers",
  logLevel: "error",
  nodePaths: [join(peers, "node_modules")],
});
const module = readFileSync(join(ROOT, "target/pkg/intisari_bg.wasm")).toString("base64");

const folder = join(ROOT, "target/bench-peers");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await serve({ folders: { "/": folder } });
const browser = await chromium.launch({ executablePath: chromiumBinary(), args: ["--no-sandbox"] });
const page = await browser.newPage({ javaScriptEnabled: false });
await page.route((url) => url.origin !== server.origin, (route) => route.abort());
const session = await page.context().newCDPSession(page);
/** @param {string} expression */
const evaluate = async (expression) => {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};

/** @param {number[]} values @param {number} part */
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
/** @param {number[]} values */
const median = (values) => quantile(values, 0.5);
/** @param {number} value */
const short = (value) => Number(value.toFixed(2));

/** @type {Record<string, number>[]} */
const rows = [];
for (const [index, file] of files.entries()) {
  const bytes = readFileSync(file);
  const html = file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  writeFileSync(join(folder, `${index}.html`), html);
  await page.goto(`${server.origin}/${index}.html`, { waitUntil: "load" });
  try {
    await evaluate(`${bundle.outputFiles[0]?.text}; globalThis.peers = peers; peers.start("${module}"); 0`);
    const times = await evaluate(`peers.run(${ROUNDS})`);
    rows.push({ bytes: html.length, ...Object.fromEntries(WAYS.map((way) => [way, median(times[way].slice(WARMING))])) });
    console.log(WAYS.map((way) => `${way} ${median(times[way].slice(WARMING)).toFixed(1)}`).join("  "));
  } catch (error) {
    console.log(`left out: ${basename(file)}: ${String(error).split("\n")[0]}`);
  }
}
const version = browser.version();
await browser.close();
await server.close();

const of = (/** @type {string} */ way) => rows.map((row) => row[way] ?? Number.NaN);
const ratio = (/** @type {string} */ a, /** @type {string} */ b) =>
  short(median(rows.map((row) => (row[a] ?? Number.NaN) / (row[b] ?? Number.NaN))));
const results = WAYS.map((way) => ({
  way,
  median: short(median(of(way))),
  quartiles: [short(quantile(of(way), 0.25)), short(quantile(of(way), 0.75))],
  ofReport: ratio(way, "report"),
}));
const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} processors, Chromium ${version}`;
const made = {
  command: "node benches/peers.mjs FOLDER",
  date: new Date().toISOString().slice(0, 10),
  machine,
  peers: PEERS,
  pages: rows.length,
  medianBytes: median(of("bytes")),
  reportOfFloor: ratio("report", "floor"),
  readabilityOfReport: ratio("readability", "report"),
  results,
};

const table = results.map(
  ({ way, median, quartiles, ofReport }) => `| ${way} | ${median} | ${quartiles.join(" to ")} | ${ofReport} |`,
);
const markdown = `# Side by side in the browser

What each takes on the same ${rows.length} loaded pages (median ${Math.round(made.medianBytes / 1000)} kB of HTML), milliseconds; a page counts by
its median of ${ROUNDS - WARMING} after ${WARMING} for warming up. \`report\` is Intisari's whole work: the walk, the module, roles, metadata, what was removed and why, the summary.
The last column is the median, page by page, of the time over \`report\`'s.

| | median | middle half | of report |
|---|---|---|---|
${table.join("\n")}

${made.date}, \`${made.command}\`, ${machine}; ${PEERS.join(", ")}.

![](peers.svg)
`;

const WIDTH = 640;
const longest = Math.max(...results.map(({ median }) => median));
const bars = results.map(({ way, median }, at) => {
  const [y, width] = [16 + at * 30, Math.max(2, (median / longest) * 420)];
  const kind = way === "snapshot" || way === "report" ? "own" : "other";
  return `<text x="110" y="${y + 15}" text-anchor="end">${way}</text><rect class="${kind}" x="120" y="${y}" width="${width.toFixed(1)}" height="20" rx="3"/><text x="${(128 + width).toFixed(1)}" y="${y + 15}">${median} ms</text>`;
});
const style =
  "text{font:14px system-ui,sans-serif;fill:#1f2328}.own{fill:#0a6b4f}.other{fill:#9aa4ad}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.own{fill:#3fb98f}.other{fill:#6b7681}}";
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${32 + WAYS.length * 30}" role="img" aria-label="Milliseconds a page, medians"><style>${style}</style>${bars.join("")}</svg>\n`;

const out = join(ROOT, "docs/benchmarks");
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "peers.json"), `${JSON.stringify(made, null, 2)}\n`);
writeFileSync(join(out, "peers.md"), markdown);
writeFileSync(join(out, "peers.svg"), svg);
console.log(markdown);
