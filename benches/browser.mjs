// Side by side in Chromium and Firefox, on saved pages: `node benches/browser.mjs FILE|FOLDER ...` (30 pages of them, evenly
// spread) reads each in every way of lib/ways.mjs, in turns, and tells how large the module's memory became. A page counts by
// its median. Results: docs/benchmarks/browser.{json,md} and charts.

import { bars } from "./lib/chart.mjs";
import { figure, halves, median, round, size, spread, table } from "./lib/figures.mjs";
import { saved } from "./lib/pages.mjs";
import { machine, publish } from "./lib/report.mjs";
import { NAMES, PEERS, WAYS, measure } from "./lib/ways.mjs";

const ROUNDS = 12;
const WARMING = 5;

const pages = saved(process.argv.slice(2), 30);
const measured = await measure(pages, { rounds: ROUNDS, warming: WARMING });
const browsers = Object.entries(measured).map(([browser, rows]) => {
  const ratio = (/** @type {string} */ a, /** @type {string} */ b) => round(median(rows.map(({ times }) => times[a] / times[b])));
  const memory = rows.map(({ memory }) => memory);
  return {
    browser,
    pages: rows.length,
    ways: WAYS.map((way) => ({ way, ...spread(rows.map(({ times }) => times[way])), ofReport: ratio(way, "report") })),
    reportOfFloor: ratio("report", "floor"),
    memory: {
      snapshot: spread(memory.map(({ snapshot }) => snapshot)),
      fresh: median(memory.map(({ start }) => start)),
      peak: spread(memory.map(({ peak }) => peak)),
      peakOfSnapshot: spread(memory.map(({ peak, snapshot }) => peak / snapshot)),
      grownOfSnapshot: spread(memory.map(({ start, peak, snapshot }) => (peak - start) / snapshot)),
    },
    rows: rows.map(({ bytes, times, memory }) => ({
      bytes,
      ...Object.fromEntries(WAYS.map((way) => [way, round(times[way])])),
      snapshot: memory.snapshot,
      peak: memory.peak,
    })),
  };
});

const bytes = median(pages.map(({ length }) => length));
const times = table(
  ["", ...browsers.flatMap(({ browser }) => [browser, "middle half", "of report"])],
  WAYS.map((way, at) => [NAMES[way], ...browsers.flatMap(({ ways }) => [figure(ways[at].median), halves(ways[at]), figure(ways[at].ofReport)])]),
);
const sizes = table(
  ["", "snapshot", "module, fresh", "after reading", "of the snapshot", "grown, of the snapshot", "middle half"],
  browsers.map(({ browser, memory }) => [
    browser, size(memory.snapshot.median), size(memory.fresh), size(memory.peak.median), figure(memory.peakOfSnapshot.median),
    figure(memory.grownOfSnapshot.median), halves(memory.grownOfSnapshot),
  ]),
);
publish("browser", {
  title: "Side by side in the browser",
  command: "./build.sh bench browser FOLDER",
  machine: `${machine(browsers.map(({ browser }) => browser))}; ${PEERS.join(", ")}`,
  text: [
    `What each takes on the same loaded pages (${browsers.map(({ browser, pages }) => `${pages} in ${browser}`).join(", ")}; median ${size(bytes)} of HTML), in milliseconds; a page counts by
its median of ${ROUNDS - WARMING} after ${WARMING} for warming up. The floor only reads every text node. The report is Intisari's whole work: the walk, the module, roles, metadata,
what was removed and why, the summary. *Of report* is the median, page by page, of the time over the report's.`,
    times,
    `The module's memory, a fresh instance for each page, medians. A snapshot's size is its text in UTF-8 and four bytes for each of its numbers, as the
module gets it.`,
    sizes,
  ],
  data: { peers: PEERS, medianBytes: bytes, browsers },
  charts: {
    browser: bars({
      title: "Milliseconds for a loaded page, medians",
      unit: "ms",
      groups: browsers.map(({ browser, ways }) => ({
        name: browser,
        rows: ways.map(({ way, median }) => ({ label: NAMES[way], own: NAMES[way].startsWith("Intisari"), parts: [median] })),
      })),
    }),
  },
});
