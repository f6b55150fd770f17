// What the core writes otherwise than the page is found in the page all the same.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { BROWSERS } from "./lib/driver.mjs";
import { PAGES, ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";

const SLUG = "markup-within-lines";
const [, ...paragraphs] = readFileSync(join(PAGES, SLUG, "expected.md"), "utf8").trim().split("\n\n");
const contents = `export { findPlace } from "./extension/src/content/place";`;
const bundle = await build({ stdin: { contents, resolveDir: ROOT }, bundle: true, write: false, format: "iife", globalName: "parts" });
/** Runs in the page: each text's range there, as the core would name it, first within the nodes and then in the whole page. */
const find = `function (texts, before = "") {
  ${bundle.outputFiles[0]?.text}
  const nodes = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) nodes.push(node);
  return [nodes, []].map((nodes) => texts.map((text) =>
    String(parts.findPlace({ nodes: [0, nodes.length], text, before: nodes.length > 0 ? "" : before }, nodes, document, true) ?? "")));
}`;

for (const [name, launch] of BROWSERS) {
  test(`texts are found in the page in ${name}`, async () => {
    const server = await serve({ folders: { "/": PAGES } });
    const browser = await launch();
    try {
      await browser.open(`${server.origin}/${SLUG}/source.html`);
      const quoted = paragraphs.flatMap((text) => text.match(/“.*”/) ?? []);
      const short = "10⁶ tonnes";
      const texts = [...paragraphs, ...quoted, short];
      const [within = [], far = []] = /** @type {string[][]} */ (await browser.page(find, texts));
      // Few letters alone say nothing in a whole page; with those before them they do.
      assert.equal(far.at(-1), "");
      const before = paragraphs.find((text) => text.includes(short))?.split(short)[0] ?? assert.fail();
      assert.equal(/** @type {string[][]} */ (await browser.page(find, [short], before))[1]?.[0]?.slice(-6), "tonnes");
      for (const found of [within, far]) {
        for (const [at, text] of texts.entries()) {
          if (found === far && text.length < 20) continue;
          const ends = (/** @type {string} */ text) => [text.slice(0, 8), text.slice(-8)];
          const bare = (/** @type {string} */ text) => text.replace(/[“”\u00ad\u200b]/g, "").replace("⁶", "6");
          assert.deepEqual(ends(bare(found[at] ?? "")), ends(bare(text)));
        }
      }
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
