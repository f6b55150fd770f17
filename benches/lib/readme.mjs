// The README's lines on speed, made from the results: one picture, one table, and where the rest is.

import { figure, size, table } from "./figures.mjs";

const PEERS = { readability: "Readability.js", defuddle: "Defuddle" };

/**
 * @param {Record<"browser" | "growth" | "native" | "click", any>} results what docs/benchmarks holds, each as far as it is there
 * @param {(folder: string, chart: string, alt: string) => string} picture
 * @returns {string} Markdown
 */
export function summary({ browser, growth, native, click }, picture) {
  const lines = [];
  if (browser) {
    lines.push(picture("docs/benchmarks/", "browser", "Milliseconds for a loaded page in each browser: Intisari, the bare walk, Readability.js, Defuddle"));
    const of = (/** @type {any} */ { ways }, /** @type {string} */ way) => figure(ways.find((/** @type {any} */ one) => one.way === way).median);
    lines.push(`On loaded pages (median ${size(browser.medianBytes)} of HTML), milliseconds, medians; the last two find the text alone:`);
    lines.push(
      table(
        ["", "everything, from the walk to the report", "the walk alone", ...Object.values(PEERS)],
        browser.browsers.map((/** @type {any} */ one) => [one.browser, ...["report", "snapshot", ...Object.keys(PEERS)].map((way) => of(one, way))]),
      ),
    );
  }
  if (native) {
    const readers = native.readers.map((/** @type {any} */ { reader, median }) => `${reader} ${figure(median)}`);
    lines.push(`Natively, from HTML text (median ${size(native.medianBytes)}), milliseconds: ${readers.join("; ")}.`);
  }
  if (click) {
    const of = (/** @type {any} */ { browser, cold, warm }) => `${browser} ${figure(cold.total.median)} cold, ${figure(warm.total.median)} warm`;
    lines.push(`From the press of the button to the painted panel, pages of about 300 kB, milliseconds: ${click.browsers.map(of).join("; ")}.`);
  }
  if (growth) {
    const exponents = growth.native.filter((/** @type {any} */ { exponent }) => exponent).map((/** @type {any} */ { reader, exponent }) => `${reader} ${figure(exponent)}`);
    lines.push(`Growth with the page's size, natively (1 is linear): ${exponents.join("; ")}.`);
  }
  const dated = [["browser", browser], ["natively", native], ["click", click], ["growth", growth]].filter(([, result]) => result);
  const names = { browser: "browser", natively: "native", click: "click", growth: "growth" };
  const links = dated.map(([name, { date }]) => `[${name}](docs/benchmarks/${names[name]}.md), ${date}`);
  lines.push(`Tables, commands and machines: ${links.join("; ")}.`);
  return lines.join("\n\n");
}
