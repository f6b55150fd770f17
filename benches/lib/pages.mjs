// The pages that benchmarks read: saved ones, evenly spread, and our own demo article made longer.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { demoArticle } from "../../tests/e2e/lib/fixtures.mjs";
import { PAGES } from "../../tests/e2e/lib/paths.mjs";

/** The pages' own scripts and servers are no part of any question; the module may be compiled. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'wasm-unsafe-eval'";

/** @param {string} path a page (`.html`, `.html.gz`) or a folder of them @returns {string[]} */
const filesOf = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => filesOf(join(path, name))) : /\.html(\.gz)?$/.test(path) ? [path] : [];

/** Without policies of their own and without going elsewhere by themselves. @param {Buffer} bytes */
const tame = (bytes) =>
  Buffer.from(bytes.toString("latin1").replace(/<meta\b[^>]*http-equiv=["']?(content-security-policy|refresh)\b[^>]*>/gi, ""), "latin1");

/** @param {string} file */
const read = (file) => tame(file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file));

/**
 * At most so many of the pages at these paths.
 * @param {string[]} paths
 * @param {number} most
 * @param {number} [near] those of about this size, in bytes; from the whole spread of sizes unless said
 * @returns {Buffer[]}
 */
export function saved(paths, most, near) {
  const files = paths.flatMap((path) => filesOf(resolve(path)));
  if (files.length === 0) throw new Error("name a folder of saved pages (.html, .html.gz)");
  if (near === undefined) return files.filter((_, at) => at % Math.ceil(files.length / most) === 0).map(read);
  const off = (/** @type {Buffer} */ { length }) => Math.abs(Math.log(length / near));
  return files.map(read).sort((a, b) => off(a) - off(b)).slice(0, most);
}

/** The demo's page, and its article's paragraphs again until it has so many bytes, each copy with numbers of its own. */
export class Demo {
  #paragraphs = demoArticle().paragraphs;
  #source = readFileSync(join(PAGES, "demo/source.html"), "utf8");

  get bytes() {
    return Buffer.byteLength(this.#source);
  }

  /** @param {number} bytes */
  scaled(bytes) {
    // The last paragraph's longest stretch without quotation marks, which are entities there.
    const stretch = this.#paragraphs.at(-1).split(/[“”]/).sort((a, b) => b.length - a.length)[0];
    const end = this.#source.indexOf("</p>", this.#source.indexOf(stretch)) + 4;
    let length = this.bytes;
    const more = [];
    for (let copy = 2; length < bytes; copy++) {
      const numbered = (/** @type {string} */ text) => text.split(" ").map((word, at) => (at % 6 === 5 ? `${word} ${copy}` : word)).join(" ");
      const written = this.#paragraphs.map((text) => `\n<p>${numbered(text)}</p>`).join("");
      length += Buffer.byteLength(written);
      more.push(written);
    }
    return Buffer.from(this.#source.slice(0, end) + more.join("") + this.#source.slice(end));
  }
}
