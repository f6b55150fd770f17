// The ways of reading a loaded page, run side by side in a real browser, in the page itself:
//
//   floor        a bare TreeWalker that reads every text node
//   snapshot     our walk over the page
//   report       the whole of it: walk, WebAssembly, and the report as an object
//   readability  Readability.js on a cloned document, as its README asks
//   defuddle     Defuddle on the document, which it clones itself
//
// Peers are none of the project's dependencies: they go into target/peers, in these versions.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { BROWSERS } from "../../tests/e2e/lib/driver.mjs";
import { ROOT } from "../../tests/e2e/lib/paths.mjs";
import { serve } from "../../tests/e2e/lib/server.mjs";
import { POLICY } from "./pages.mjs";

export const PEERS = ["@mozilla/readability@0.6.0", "defuddle@0.19.4"];
/** What each is called in tables and charts. */
export const NAMES = { floor: "floor", snapshot: "Intisari, walk", report: "Intisari, report", readability: "Readability.js", defuddle: "Defuddle" };
export const WAYS = /** @type {(keyof typeof NAMES)[]} */ (Object.keys(NAMES));
const FOLDER = join(ROOT, "target/peers");

/** `round` gives each way's milliseconds; what is quick is read again until a clock of 0.1 ms can tell. */
const CONTENTS = `
  import { initSync, read } from "./target/pkg/intisari.js";
  import { takeSnapshot } from "./extension/src/content/snapshot";
  import { Readability } from "@mozilla/readability";
  import Defuddle from "defuddle";
  const { memory } = initSync({ module: Uint8Array.from(atob(MODULE), (c) => c.charCodeAt(0)) });
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
  const milliseconds = (read) => {
    const start = performance.now();
    let [readings, passed] = [0, 0];
    do {
      read();
      readings++;
      passed = performance.now() - start;
    } while (passed < 2);
    return passed / readings;
  };
  globalThis.peers = {
    round: (names) => JSON.stringify(Object.fromEntries(names.map((name) => [name, milliseconds(ways[name])]))),
    memory() {
      const { snapshot } = takeSnapshot(document);
      const start = memory.buffer.byteLength;
      read(snapshot, {});
      const bytes = new TextEncoder().encode(snapshot.text).length + 4 * snapshot.nodes.length;
      return JSON.stringify({ snapshot: bytes, start, peak: memory.buffer.byteLength, truncated: snapshot.truncated });
    },
  };`;

async function script() {
  if (!PEERS.every((peer) => existsSync(join(FOLDER, "node_modules", peer.slice(0, peer.lastIndexOf("@")))))) {
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefix", FOLDER, ...PEERS], { stdio: "inherit" });
  }
  const module = readFileSync(join(ROOT, "target/pkg/intisari_bg.wasm")).toString("base64");
  const bundle = await build({
    stdin: { contents: CONTENTS, resolveDir: ROOT, loader: "ts" },
    define: { MODULE: JSON.stringify(module) },
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "error",
    nodePaths: [join(FOLDER, "node_modules")],
  });
  return bundle.outputFiles[0].text;
}

/** Functions that run in the page. The script is taken out again, so that no way reads it. */
const load = () =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("/peers.js", location.origin).href;
    script.onload = () => resolve(true);
    script.onerror = () => reject(new Error("the page takes no script"));
    document.documentElement.append(script);
    script.remove();
  });
const call = (/** @type {string} */ name, /** @type {unknown[]} */ ...args) => /** @type {any} */ (window).peers[name](...args);

/**
 * @typedef {object} Measured of one page in one browser
 * @property {number} bytes of its HTML
 * @property {Record<string, number>} times the median of the rounds after those for warming up, by way, in milliseconds
 * @property {{ snapshot: number, start: number, peak: number, truncated: boolean }} memory bytes: the snapshot's (text in UTF-8,
 *   four for each number), the fresh module's, the module's after reading
 */

/**
 * Reads each page in every way, in turns, in each browser.
 * @param {Buffer[]} pages
 * @param {object} how
 * @param {number} how.rounds
 * @param {number} how.warming of these, the first that do not count: code that has not run yet is not fast yet
 * @param {(way: string, earlier: Measured[]) => boolean} [how.skip] leaves a way out, by what came of the pages before
 * @returns {Promise<Record<string, Measured[]>>} by browser
 */
export async function measure(pages, { rounds, warming, skip = () => false }) {
  const headers = { "content-security-policy": POLICY.replace("script-src", "script-src 'self'") };
  const documents = Object.fromEntries(pages.map((body, at) => [`/${at}`, { body, headers }]));
  const server = await serve({ documents: { ...documents, "/peers.js": { body: await script(), type: "text/javascript" } } });
  /** @type {Record<string, Measured[]>} */
  const measured = {};
  for (const [name, launch] of BROWSERS) {
    const browser = await launch();
    const own = (measured[name] = /** @type {Measured[]} */ ([]));
    for (const [at, { length: bytes }] of pages.entries()) {
      const ways = WAYS.filter((way) => !skip(way, own));
      try {
        await browser.open(`${server.origin}/${at}`);
        await browser.page(load);
        const memory = JSON.parse(await browser.page(call, "memory"));
        /** @type {Record<string, number>[]} */
        const taken = [];
        while (taken.length < rounds) taken.push(JSON.parse(await browser.page(call, "round", ways)));
        const median = (/** @type {string} */ way) => taken.slice(warming).map((times) => times[way]).sort((a, b) => a - b)[(rounds - warming) >> 1];
        own.push({ bytes, times: Object.fromEntries(ways.map((way) => [way, median(way)])), memory });
        console.log(`${name}, ${bytes} bytes:`, ways.map((way) => `${way} ${median(way).toFixed(2)}`).join("  "));
      } catch (error) {
        console.log(`${name}, left out: page ${at}: ${String(error).split("\n")[0]}`);
      }
    }
    await browser.close();
  }
  await server.close();
  return measured;
}
