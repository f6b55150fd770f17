/**
 * The background: answers the toolbar button and holds the WebAssembly module. It keeps nothing between clicks that
 * matters, because the browser may stop it at any time.
 *
 * Every listener is registered at once, at the top level: a click that wakes a stopped worker would be lost otherwise.
 */

import { type Message, type PageMarks, type Reading, type Reply, type Timings, now } from "../messages";
import { type Settings, browserMemory } from "../panel/settings";
import { Engine } from "./engine";
import { inject, messageOf } from "./inject";
import { explain, refusalOf } from "./refusal";
import { openTab } from "./tabs";

const engine = new Engine(chrome.runtime.getURL("intisari_bg.wasm"));
let clicked = 0;
let last: Timings | null = null;

chrome.action.onClicked.addListener((tab) => void open(tab));

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
});

chrome.runtime.onMessage.addListener((message: Message, sender, reply: (answer?: unknown) => void) => {
  switch (message.type) {
    case "read":
      void read(message).then(reply);
      return true;
    case "tab":
      void openTab(message.kept, message.print, sender.tab).then(() => reply(true), () => reply(false));
      return true;
    case "refused":
      if (sender.tab?.id !== undefined) void explain({ id: sender.tab.id, windowId: sender.tab.windowId }, message.refusal);
      return false;
    case "shown":
      last = phases(message.marks);
      return false;
    case "timings":
      reply(last);
      return false;
  }
});

// While the content script is on its way and at work there is time to compile.
const begun = now();
let module = Number.NaN;
const loaded = engine.load().then(
  () => void (module = now() - begun),
  (error: unknown) => console.error("Intisari's module did not load:", error),
);
let rehearsed: Promise<void> | undefined;

/** What the reader has chosen. Asked for at the click, it is known when the page comes. */
let chosen: Promise<Settings> | undefined;

async function read(reading: Reading): Promise<Reply> {
  const { length } = await (chosen ??= browserMemory.load());
  return engine.read({ ...reading, options: { length, ...reading.options } });
}

/** Tabs whose pages are still loading, or being walked. A press there is one of impatience: a second panel would close the first. */
const awaited = new Set<number>();

async function open(tab: chrome.tabs.Tab): Promise<void> {
  if (tab.id === undefined || awaited.has(tab.id)) return;
  awaited.add(tab.id);
  clicked = now();
  last = null;
  chosen = browserMemory.load();
  // A page is coming; what else wakes this worker, such as a block put back, has had its reading.
  rehearsed ??= loaded.then(() => engine.rehearse());
  try {
    await inject(tab.id);
  } catch (error) {
    const refusal = refusalOf(tab.url, messageOf(error));
    if (refusal) await explain({ id: tab.id, windowId: tab.windowId }, refusal);
  } finally {
    awaited.delete(tab.id);
  }
}

function phases(marks: PageMarks): Timings {
  return {
    clicked,
    started: performance.timeOrigin,
    module,
    inject: marks.started - clicked,
    snapshot: marks.sent - marks.started,
    skeleton: marks.skeleton - marks.sent,
    message: marks.received - marks.sent + (marks.arrived - marks.done),
    wasm: marks.done - marks.received,
    render: marks.rendered - marks.arrived,
    total: marks.rendered - clicked,
  };
}
