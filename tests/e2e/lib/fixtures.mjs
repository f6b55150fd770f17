// The pages of tests/pages, as their README describes them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "./paths.mjs";

/**
 * @typedef {object} Fixture
 * @property {string} slug its folder's name
 * @property {string} source the HTML
 * @property {string | undefined} parity why the page in a browser is not the page in the file
 * @property {string} reference the file whose reading by html5ever the page in a browser equals
 */

/** @returns {Fixture[]} */
export function fixtures() {
  const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const file = (/** @type {string} */ file) => join(PAGES, name, file);
    const { parity } = JSON.parse(readFileSync(file("meta.json"), "utf8"));
    return {
      slug: name,
      source: readFileSync(file("source.html"), "utf8"),
      parity,
      reference: file(parity ? "flat.html" : "source.html"),
    };
  });
}

/** The demo's title and paragraphs. */
export function demoArticle() {
  const [title, ...paragraphs] = readFileSync(join(PAGES, "demo/expected.md"), "utf8").trim().split("\n\n");
  return { title: title.replace(/^# /, ""), paragraphs };
}
