// How time and memory grow with the page: `node benches/growth.mjs`, our own demo article made longer. In Chromium and Firefox
// once, 4, 16 and 64 times its size, in every way of lib/ways.mjs; natively up to 50 MB of HTML, every reader of
// benches/native and Trafilatura, each reading in a process of its own (the program is `NATIVE_PEERS`). Who would take too
// long is left out from there on. Results: docs/benchmarks/growth.{json,md} and charts.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../tests/e2e/lib/paths.mjs";
import { lines } from "./lib/chart.mjs";
import { exponent, figure, round, size, table } from "./lib/figures.mjs";
import { READERS, alone, trafilatura } from "./lib/native.mjs";
import { Demo } from "./lib/pages.mjs";
import { machine, publish } from "./lib/report.mjs";
import { NAMES, PEERS, WAYS, measure } from "./lib/ways.mjs";

const TIMES = [1, 4, 16, 64];
const NATIVE = [20e3, 100e3, 1e6, 10e6, 50e6];
const ROUNDS = 5;
const WARMING = 2;
/** Milliseconds: a way of which this is to be feared (four times the page, sixteen times the time) is left out. */
const CAP = 20_000;
/** Milliseconds that a reader may take natively. */
const LIMIT = 30_000;

const demo = new Demo();
const pages = TIMES.map((times) => demo.scaled(demo.bytes * times));
const inBrowsers = await measure(pages, {
  rounds: ROUNDS,
  warming: WARMING,
  skip: (way, earlier) => earlier.length > 0 && (earlier.at(-1)?.times[way] ?? CAP) * 16 > CAP,
});
const browsers = Object.entries(inBrowsers).map(([browser, rows]) => ({
  browser,
  ways: WAYS.map((way) => {
    const points = /** @type {[number, number][]} */ (rows.filter(({ times }) => way in times).map(({ bytes, times }) => [bytes, round(times[way])]));
    return { way, points, exponent: exponent(points) };
  }),
  memory: rows.map(({ bytes, memory }) => ({ bytes, ...memory, grownOfSnapshot: round((memory.peak - memory.start) / memory.snapshot) })),
}));

const folder = join(ROOT, "target/bench-growth");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const python = trafilatura();
/** @type {Record<string, { bytes: number, ms: number, memory: number }[]>} */
const natively = Object.fromEntries([...READERS, ...(python ? [python.name] : [])].map((reader) => [reader, []]));
for (const [at, bytes] of NATIVE.entries()) {
  const page = demo.scaled(bytes);
  const file = join(folder, `${at}.html`);
  writeFileSync(file, page);
  for (const [reader, points] of Object.entries(natively)) {
    if (points.length < at) continue;
    const cost = alone(reader, file, LIMIT);
    if (cost) points.push({ bytes: page.length, ...cost });
    console.log(reader, size(page.length), cost ?? "left out");
  }
  rmSync(file);
}
const native = Object.entries(natively).map(([reader, points]) => ({
  reader,
  points,
  exponent: exponent(points.map(({ bytes, ms }) => [bytes, ms])),
}));

const perBrowser = browsers.flatMap(({ browser, ways, memory }) => [
  `In ${browser}, milliseconds, and the last row the module's memory beyond a fresh one's, over the snapshot's size:`,
  table(
    ["", ...pages.map(({ length }) => size(length)), "exponent"],
    [
      ...ways.map(({ way, points, exponent }) => [NAMES[way], ...pages.map((_, at) => figure(points[at]?.[1])), figure(exponent)]),
      ["memory of snapshot", ...memory.map(({ grownOfSnapshot }) => figure(grownOfSnapshot)), ""],
    ],
  ),
]);
publish("growth", {
  title: "Growth",
  command: "./build.sh bench growth",
  machine: `${machine(browsers.map(({ browser }) => browser))}; ${[...PEERS, ...(python ? [python.version] : [])].join(", ")}`,
  text: [
    `The demo article's page, its paragraphs written again, with other numbers in them, until the page has the size. The exponent is that of the line from the
second size to the last: 1 is linear, 2 quadratic. A dash: it would have taken too long (in a browser by an estimate, natively over ${LIMIT / 1000} s), or it failed.`,
    ...perBrowser,
    `Natively from HTML text, one thread, each reading in a process of its own: milliseconds and, after the stroke, the most memory that it took beyond what it
held before (resident, MB).`,
    table(
      ["", ...NATIVE.map(size), "exponent"],
      native.map(({ reader, points, exponent }) => [
        reader,
        ...NATIVE.map((_, at) => (points[at] ? `${figure(points[at].ms)} / ${figure(points[at].memory)}` : "–")),
        figure(exponent),
      ]),
    ),
  ],
  data: { peers: PEERS, browsers, native },
  charts: {
    "growth-browser": lines({
      title: `Time to read a loaded page by its size, ${browsers[0]?.browser}`,
      x: size,
      y: milliseconds,
      // The report first: the first line is the thick one.
      series: ["report", ...WAYS.filter((way) => way !== "report")].map((way) => ({ name: NAMES[way], points: browsers[0]?.ways.find((one) => one.way === way)?.points ?? [] })),
    }),
    "growth-native": lines({
      title: "Time to read HTML text by its size, natively",
      x: size,
      y: milliseconds,
      series: native.filter(({ reader }) => reader !== "html5ever alone").map(({ reader, points }) => ({ name: reader, points: points.map(({ bytes, ms }) => [bytes, ms]) })),
    }),
  },
});

/** @param {number} value */
function milliseconds(value) {
  return value >= 1000 ? `${value / 1000} s` : `${Number(value.toPrecision(2))} ms`;
}
