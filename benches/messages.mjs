// How a snapshot best travels from page to background in Chromium: `node benches/messages.mjs FILE ...` takes each page's
// snapshot and sends it 25 times in each shape, with either serialisation of messages. Prints medians over the pages of the
// median milliseconds from sending until the background holds the numbers as the core takes them, and the size as JSON.
//
// The shapes: `flat`, one string and one plain array of numbers; `typed`, the same with a Uint32Array; `nested`, an array
// for each element with its attributes and children in it; `result`, flat as the result of executeScript instead of a message.

import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { ROOT, chromiumBinary } from "../tests/e2e/lib/paths.mjs";
import { serve } from "../tests/e2e/lib/server.mjs";

const ROUNDS = 25;
const files = process.argv.slice(2);
if (files.length === 0) throw new Error("usage: messages.mjs FILE ...");

const BACKGROUND = `
  const clock = () => performance.timeOrigin + performance.now();
  const take = (message) => {
    if (message.root) return message.root.length;
    return (message.nodes instanceof Uint32Array ? message.nodes : Uint32Array.from(message.nodes)).length;
  };
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    take(message);
    reply(clock());
  });
  const run = async (tabId, func, args) => (await chrome.scripting.executeScript({ target: { tabId }, func, args }))[0].result;
  globalThis.bench = async (address, shape, rounds) => {
    const [{ id }] = await chrome.tabs.query({ url: address });
    await chrome.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] });
    if (shape !== "result") return run(id, (shape, rounds) => bench.send(shape, rounds), [shape, rounds]);
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const { sent, message } = await run(id, () => bench.result());
      take(message);
      times.push(clock() - sent);
    }
    return { times, size: 0 };
  };
`;

const CONTENT = `
  import { takeSnapshot } from "./extension/src/content/snapshot";
  const clock = () => performance.timeOrigin + performance.now();
  const { text, nodes } = takeSnapshot(document).snapshot;
  function nest() {
    const open = [[]];
    let at = 0, from = 0;
    const piece = (length) => text.slice(from, (from += length));
    while (at < nodes.length) {
      const token = nodes[at++];
      if (token === 0) open.pop();
      else if (token === 1) open.at(-1).push(piece(nodes[at++]));
      else {
        const [tag, flags] = [nodes[at++], nodes[at++]];
        const attributes = [], children = [];
        for (let count = nodes[at++]; count > 0; count--) attributes.push(nodes[at++], piece(nodes[at++]));
        open.at(-1).push([tag, flags, attributes, children]);
        open.push(children);
      }
    }
    return open[0];
  }
  const shapes = { flat: () => ({ text, nodes }), typed: () => ({ text, nodes: Uint32Array.from(nodes) }), nested: () => ({ root: nest() }) };
  globalThis.bench = {
    result: () => ({ sent: clock(), message: { text, nodes } }),
    async send(shape, rounds) {
      const message = shapes[shape]();
      const times = [];
      for (let round = 0; round < rounds; round++) {
        const sent = clock();
        times.push((await chrome.runtime.sendMessage(message)) - sent);
      }
      return { times, size: JSON.stringify(message).length };
    },
  };
`;

/** An extension that may read every page, with one serialisation of messages. @param {string} serialisation */
async function extension(serialisation) {
  const folder = join(ROOT, "target/bench-messages", serialisation);
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: "bench",
    version: "1",
    background: { service_worker: "background.js" },
    permissions: ["scripting", "tabs"],
    host_permissions: ["http://localhost/*"],
    message_serialization: serialisation,
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "background.js"), BACKGROUND);
  const stdin = { contents: CONTENT, resolveDir: ROOT };
  await build({ stdin, bundle: true, format: "iife", outfile: join(folder, "content.js"), logLevel: "error" });
  return folder;
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const folders = Object.fromEntries(files.map((file, index) => [`/${index}/`, dirname(resolve(file))]));
const server = await serve({ folders });
for (const [serialisation, shapes] of /** @type {const} */ ([
  ["json", ["flat", "nested", "result"]],
  ["structured_clone", ["flat", "typed", "nested", "result"]],
])) {
  const folder = await extension(serialisation);
  const context = await chromium.launchPersistentContext("", {
    executablePath: chromiumBinary(),
    ignoreDefaultArgs: ["--disable-extensions"],
    args: ["--no-sandbox", `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const page = context.pages()[0] ?? (await context.newPage());
  // The pages' own scripts and servers are no part of the question.
  await page.route((url) => url.origin !== server.origin, (route) => route.abort());
  for (const shape of shapes) {
    const times = [];
    const sizes = [];
    for (const [index, file] of files.entries()) {
      const address = `${server.origin}/${index}/${encodeURIComponent(basename(file))}`;
      await page.goto(address, { waitUntil: "domcontentloaded" });
      const call = `bench(${JSON.stringify(address)}, ${JSON.stringify(shape)}, ${ROUNDS})`;
      const found = /** @type {{ times: number[], size: number }} */ (await worker.evaluate(call));
      times.push(median(found.times));
      sizes.push(found.size);
    }
    const size = shape === "result" ? "" : `${Math.round(median(sizes) / 1000)} kB`;
    console.log(`${serialisation.padEnd(17)}${shape.padEnd(8)}${median(times).toFixed(1).padStart(6)} ms  ${size}`);
  }
  await context.close();
}
await server.close();
