// Side by side natively, on saved pages: `node benches/native.mjs FILE|FOLDER ...` (60 pages of them, evenly spread), HTML text
// to article text, one thread: Intisari, the readers written in Rust (benches/native, compiled: `NATIVE_PEERS`) and Trafilatura.
// The Rust readers take turns on every page; Trafilatura reads all of them in a process of its own. Memory is that of a
// process for each page and reader. Results: docs/benchmarks/native.{json,md} and a chart.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../tests/e2e/lib/paths.mjs";
import { bars } from "./lib/chart.mjs";
import { figure, halves, median, round, size, spread, table } from "./lib/figures.mjs";
import { alone, byTrafilatura, inTurns, trafilatura } from "./lib/native.mjs";
import { saved } from "./lib/pages.mjs";
import { machine, publish } from "./lib/report.mjs";

/** Trafilatura's memory takes a start of Python for each page, so it is that of fewer pages. */
const MEMORY_PAGES = 12;
const LIMIT = 30_000;

const pages = saved(process.argv.slice(2), 60);
const folder = join(ROOT, "target/bench-native");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const files = pages.map((page, at) => {
  const file = join(folder, `${at}.html`);
  writeFileSync(file, page);
  return file;
});
const python = trafilatura();
const times = { ...inTurns(files), ...(python && { [python.name]: byTrafilatura(files) }) };
const some = files.filter((_, at) => at % Math.ceil(files.length / MEMORY_PAGES) === 0);
const readers = Object.entries(times).map(([reader, own]) => {
  const memory = some.map((file) => alone(reader, file, LIMIT)?.memory ?? Number.NaN).filter((mb) => !Number.isNaN(mb));
  const found = own.filter((ms) => ms !== null);
  const ratios = own.flatMap((ms, at) => (ms === null ? [] : [ms / (times["Intisari, report"][at] ?? Number.NaN)]));
  console.log(reader, median(found));
  return { reader, ...spread(found), failed: own.length - found.length, memory: spread(memory), ofReport: round(median(ratios)) };
});
rmSync(folder, { recursive: true });

const bytes = median(pages.map(({ length }) => length));
const peers = ["dom_smoothie 0.19.0", "legible 0.5.1", "libreadability 0.3.0", ...(python ? [python.version] : [])];
publish("native", {
  title: "Side by side, natively",
  command: "./build.sh bench native FOLDER",
  machine: `${machine([])}; ${peers.join(", ")}`,
  text: [
    `HTML text to article text, one thread, ${pages.length} pages (median ${size(bytes)}), each page by the best of five rounds. *Memory* is the most that a process which reads
one page took beyond what it held before (resident, median of ${some.length} pages). *Of report* is the median, page by page, of the time over that of our whole report: roles,
metadata, what was removed and why, the summary.${python ? "" : " Trafilatura was not there."}`,
    table(
      ["", "ms", "middle half", "of report", "memory, MB"],
      readers.map((one) => [
        one.failed ? `${one.reader} (failed on ${one.failed} pages)` : one.reader,
        figure(one.median), halves(one), figure(one.ofReport), figure(one.memory.median),
      ]),
    ),
  ],
  data: { peers, pages: pages.length, medianBytes: bytes, readers },
  charts: {
    native: bars({
      title: "Milliseconds from HTML text to article, natively, medians",
      unit: "ms",
      groups: [{ name: "Natively, one thread", rows: readers.map(({ reader, median }) => ({ label: reader, own: reader.startsWith("Intisari"), parts: [median] })) }],
    }),
  },
});
