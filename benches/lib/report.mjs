// Where every benchmark's results go: docs/benchmarks, as NAME.json, NAME.md and charts, a NAME-light.svg and NAME-dark.svg each;
// and the README's lines on speed, between its two marks, which are made from what the JSON files hold.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { ROOT, chromiumBinary, firefoxBinary } from "../../tests/e2e/lib/paths.mjs";
import { summary } from "./readme.mjs";

const FOLDER = join(ROOT, "docs/benchmarks");

/** The processor, memory and the browsers named. @param {string[]} names of `Chromium` and `Firefox` */
export function machine(names) {
  const binaries = { Chromium: chromiumBinary, Firefox: firefoxBinary };
  // Debian's Chromium adds where it was built.
  const version = (/** @type {string} */ name) => execFileSync(binaries[name](), ["--version"], { encoding: "utf8" }).match(/[\d.]+(esr)?/)?.[0];
  const [{ model }] = cpus();
  return [`${model.trim()}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB`, ...names.map((name) => `${name} ${version(name)}`)].join(", ");
}

/**
 * Writes what was measured into docs/benchmarks, and prints its page.
 * @param {string} name of the files
 * @param {object} told
 * @param {string} told.title
 * @param {string} told.command
 * @param {string} told.machine
 * @param {string[]} told.text paragraphs and tables
 * @param {object} told.data goes into the JSON file
 * @param {Record<string, import("./chart.mjs").Pair>} told.charts by their names
 */
export function publish(name, { title, command, machine, text, data, charts }) {
  mkdirSync(FOLDER, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const pictures = Object.entries(charts).map(([chart, pair]) => {
    for (const [theme, svg] of Object.entries(pair)) writeFileSync(join(FOLDER, `${chart}-${theme}.svg`), svg);
    return picture("", chart, pair.light.match(/<title>(.*)<\/title>/)?.[1] ?? chart);
  });
  const markdown = [`# ${title}`, ...text, `${date}, \`${command}\`, ${machine}.`, ...pictures].join("\n\n");
  writeFileSync(join(FOLDER, `${name}.md`), `${markdown}\n`);
  // A row of figures stays in one line.
  const json = JSON.stringify({ command, date, machine, ...data }, null, 1).replace(/[[{][^[\]{}]*[\]}]/g, (flat) => flat.replace(/\n\s*/g, " "));
  writeFileSync(join(FOLDER, `${name}.json`), `${json}\n`);
  readme();
  console.log(markdown);
}

/** @param {string} folder @param {string} chart @param {string} alt */
const picture = (folder, chart, alt) =>
  `<picture>\n  <source srcset="${folder}${chart}-dark.svg" media="(prefers-color-scheme: dark)">\n  <img src="${folder}${chart}-light.svg" alt="${alt}">\n</picture>`;

const MARKS = ["<!-- written by ./build.sh bench -->\n", "<!-- until here -->\n"];

/** Writes the README's lines on speed anew, from what docs/benchmarks holds. */
function readme() {
  const read = (/** @type {string} */ name) => {
    try {
      return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
    } catch {
      return undefined;
    }
  };
  const path = join(ROOT, "README.md");
  const text = readFileSync(path, "utf8");
  const [before, rest] = text.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (after === undefined) throw new Error(`README.md has no place between ${MARKS.map((mark) => mark.trim()).join(" and ")}`);
  const lines = summary({ browser: read("browser"), growth: read("growth"), native: read("native"), click: read("click") }, picture);
  writeFileSync(path, `${before}${MARKS[0]}\n${lines}\n\n${MARKS[1]}${after}`);
}
