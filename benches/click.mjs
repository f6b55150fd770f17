// From the press of the button to the painted panel, by phases, in Chromium and Firefox: `node benches/click.mjs FILE|FOLDER ...`
// (8 pages of about 300 kB). Each page is clicked cold, with the extension's background stopped before, and warm. The clocks
// are the extension's own (`Timings`), but for the moment of the press: Firefox's own, and in Chromium that of sending it
// through the test protocol. Also how long the module takes to load in each of the ways a browser offers.
// Results: docs/benchmarks/click.{json,md} and a chart.

import { BROWSERS } from "../tests/e2e/lib/driver.mjs";
import { closed, opened } from "../tests/e2e/lib/panel.mjs";
import { serve } from "../tests/e2e/lib/server.mjs";
import { until } from "../tests/e2e/lib/wait.mjs";
import { bars } from "./lib/chart.mjs";
import { figure, halves, median, round, size, spread, table } from "./lib/figures.mjs";
import { POLICY, saved } from "./lib/pages.mjs";
import { machine, publish } from "./lib/report.mjs";

const NEAR = 300_000;
/** Clicks of each page. */
const ROUNDS = { cold: 3, warm: 5 };
/** One after another. */
const PHASES = {
  wake: "until the background hears of it",
  inject: "until the content script starts",
  snapshot: "the walk",
  message: "to the background and back",
  wasm: "the module, loaded and at work",
  render: "until the panel is painted",
};
const LOADS = 15;

const pages = saved(process.argv.slice(2), 8, NEAR);
const headers = { "content-security-policy": POLICY };
const server = await serve({ documents: Object.fromEntries(pages.map((body, at) => [`/${at}`, { body, headers }])) });

/** Runs in a page of the extension. */
const timings = () => new Promise((resolve) => /** @type {any} */ (globalThis).chrome.runtime.sendMessage({ type: "timings" }, resolve));

/**
 * Runs in a page of the extension: how long the module takes to be fetched; compiled from a stream and from its bytes, each
 * time with other bytes at its end, because browsers know a module again; and fetched and compiled from the stream as it is,
 * as the background does it and has done before. Gives milliseconds.
 * @param {number} rounds
 */
async function loads(rounds) {
  const url = "/intisari_bg.wasm";
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  /** The module with a custom section: its number, its size, its name's size, its name. */
  const other = () => {
    const name = new TextEncoder().encode(crypto.randomUUID());
    return new Blob([bytes, new Uint8Array([0, name.length + 1, name.length]), name], { type: "application/wasm" });
  };
  /** @type {Record<string, (module: Blob, whole: ArrayBuffer) => Promise<unknown>>} */
  const ways = {
    fetch: async () => (await fetch(url)).arrayBuffer(),
    stream: (module) => WebAssembly.compileStreaming(new Response(module)),
    bytes: (_, whole) => WebAssembly.compile(whole),
    again: () => WebAssembly.compileStreaming(fetch(url)),
  };
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let round = 0; round < rounds; round++) {
    for (const [way, load] of Object.entries(ways)) {
      const module = other();
      const whole = await module.arrayBuffer();
      const start = performance.now();
      await load(module, whole);
      (times[way] ??= []).push(performance.now() - start);
    }
  }
  return JSON.stringify(times);
}

/** In a tab of the extension's own. @param {import("../tests/e2e/lib/driver.mjs").Driver} browser @param {any} fn @param {unknown[]} args */
async function within(browser, fn, ...args) {
  await browser.beside(`${browser.extension}/options.html`, "tab");
  const answer = await until("an answer", () => browser.page(fn, ...args));
  await browser.back();
  return /** @type {any} */ (answer);
}

/** @param {import("../tests/e2e/lib/driver.mjs").Driver} browser @param {number} at @param {boolean} cold */
async function click(browser, at, cold) {
  await browser.open(`${server.origin}/${at}`);
  if (cold) await browser.stop();
  const pressed = await browser.click();
  await opened(browser);
  const times = await within(browser, timings);
  await browser.press("Escape");
  await closed(browser);
  return { ...times, wake: times.clicked - pressed, total: times.clicked + times.total - pressed, worker: times.clicked - times.started };
}

const browsers = [];
for (const [name, launch] of BROWSERS) {
  const browser = await launch();
  await click(browser, 0, false);
  /** @type {Record<"cold" | "warm", Record<string, number>[]>} */
  const clicks = { cold: [], warm: [] };
  for (const at of pages.keys()) {
    for (const kind of /** @type {const} */ (["cold", "warm"])) {
      for (let round = 0; round < ROUNDS[kind]; round++) {
        try {
          clicks[kind].push(await click(browser, at, kind === "cold"));
        } catch (error) {
          console.log(`${name}, left out: page ${at}, ${kind}: ${String(error).split("\n")[0]}`);
          await browser.open("about:blank");
        }
      }
      console.log(`${name}, page ${at}, ${kind}: ${figure(median(clicks[kind].slice(-ROUNDS[kind]).map(({ total }) => total)))} ms`);
    }
  }
  const times = JSON.parse(await within(browser, loads, LOADS));
  await browser.close();
  const phases = (/** @type {"cold" | "warm"} */ kind) =>
    Object.fromEntries([...Object.keys(PHASES), "total"].map((phase) => [phase, spread(clicks[kind].map((one) => one[phase]))]));
  browsers.push({
    browser: name,
    clicks: { cold: clicks.cold.length, warm: clicks.warm.length },
    cold: phases("cold"),
    warm: phases("warm"),
    // A cold background's: from its start to the click's listener, and the module's loading, which goes on beside what follows.
    start: { listener: spread(clicks.cold.map(({ worker }) => worker)), module: spread(clicks.cold.map(({ module }) => module)) },
    load: Object.fromEntries(Object.entries(times).map(([way, own]) => [way, round(median(own))])),
  });
}
await server.close();

const columns = browsers.flatMap((one) => /** @type {const} */ (["cold", "warm"]).map((kind) => ({ name: `${one.browser}, ${kind}`, phases: one[kind] })));
publish("click", {
  title: "From the click to the painted panel",
  command: "./build.sh bench click FOLDER",
  machine: machine(browsers.map(({ browser }) => browser)),
  text: [
    `${pages.length} saved pages of about ${size(NEAR)} (${size(Math.min(...pages.map(({ length }) => length)))} to ${size(Math.max(...pages.map(({ length }) => length)))}), each clicked ${ROUNDS.cold} times cold, with the background stopped before, and ${ROUNDS.warm} times warm; milliseconds,
medians and the middle halves over all clicks. In Chromium the first phase contains the test protocol's way to the browser.`,
    table(
      ["", ...columns.flatMap(({ name }) => [name, "middle half"])],
      [...Object.entries(PHASES), ["total", "**from press to painted**"]].map(([phase, what]) => [phase === "total" ? what : `*${phase}*: ${what}`, ...columns.flatMap(({ phases }) => [figure(phases[phase].median), halves(phases[phase])])]),
    ),
    `The start of a cold background; and in a page of the extension the module fetched, compiled from a stream and from its bytes (new to the browser each time), and fetched and
compiled from the stream as the background does it, which the browser may know again; medians of ${LOADS}:`,
    table(
      ["", "start to listener", "module loaded", "fetched", "from a stream", "from bytes", "fetched, streamed, known"],
      browsers.map(({ browser, start, load }) => [browser, ...[start.listener.median, start.module.median, load.fetch, load.stream, load.bytes, load.again].map(figure)]),
    ),
  ],
  data: { pages: pages.length, bytes: pages.map(({ length }) => length), browsers },
  charts: {
    click: bars({
      title: "From the click to the painted panel by phases, medians",
      unit: "ms",
      parts: Object.keys(PHASES),
      groups: browsers.map((one) => ({
        name: one.browser,
        rows: /** @type {const} */ (["cold", "warm"]).map((kind) => ({ label: kind, parts: Object.keys(PHASES).map((phase) => Math.max(0, one[kind][phase].median)) })),
      })),
    }),
  },
});
