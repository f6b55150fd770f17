// Parts of the extension that need no browser: what they make of what they are given.

import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";
import { Parser } from "commonmark";
import { ROOT } from "./lib/paths.mjs";

const PARTS = `
export * as overrule from "./extension/src/content/overrule";
export * as places from "./extension/src/panel/places";
export * as settings from "./extension/src/panel/settings";
export * as tabs from "./extension/src/background/tabs";
export * as take from "./extension/src/panel/take";
export { languageFrom } from "./extension/src/panel/i18n";
export { default as catalogue } from "./extension/_locales/en/messages.json";`;
const bundle = await build({ stdin: { contents: PARTS, resolveDir: ROOT }, bundle: true, write: false, format: "esm", logLevel: "error" });
const { overrule, places, settings, tabs, take, languageFrom, catalogue } =
  await import(`data:text/javascript,${encodeURIComponent(bundle.outputFiles[0]?.text ?? "")}`);

const SUMMARY = { sentences: [], who: [], when: [], where: [], figures: [], quotes: [] };
const block = (/** @type {string} */ role, /** @type {object} */ rest) => ({ role, id: 1, nodes: [0, 1], text: "", ...rest });
/** @param {object[]} blocks */
const reportOf = (blocks, title = "Judul") => ({ article: { title, blocks, byline: [] }, summary: SUMMARY });

test("an item of a list that was taken out comes back alone", () => {
  const piece = (/** @type {number} */ first, /** @type {number} */ end) => ({ nodes: [first, end] });
  const out = overrule.removing({}, piece(10, 50));
  assert.deepEqual(overrule.keeping(out, piece(13, 15)), { keep: [[13, 15]], remove: [[10, 13], [15, 50]] });
  assert.deepEqual(overrule.keeping(out, piece(10, 12)).remove, [[12, 50]]);
  assert.deepEqual(overrule.keeping(out, piece(10, 50)).remove, []);
  const again = overrule.removing(overrule.keeping(out, piece(13, 15)), piece(10, 50));
  assert.deepEqual(again.keep, []);
});

test("a fact leads to its words, not to others that hold them", () => {
  const before = (/** @type {string} */ words, /** @type {string[]} */ ...texts) =>
    places.placeOfWords(reportOf(texts.map((text) => block("paragraph", { text }))), words)?.before;
  assert.equal(before("Ana", "Indiana dan Ana Putri"), "Indiana dan ");
  assert.equal(before("Roma", "Romania menang.", "Di (Roma)"), "Di (");
  assert.equal(before("2.6", "12.6 dan 2.6"), "12.6 dan ");
  assert.equal(before("東京", "新しい東京都の"), "新しい");
  assert.equal(before("Ana", "Bambang"), undefined);
});

test("what changes in one tab leaves alone what was chosen in another", async () => {
  /** @type {Record<string, unknown>} */
  const stored = {};
  const local = {
    get: async (/** @type {string} */ key) => ({ [key]: stored[key] }),
    set: async (/** @type {object} */ items) => void Object.assign(stored, items),
  };
  Object.assign(globalThis, { chrome: { storage: { local } } });
  const { browserMemory } = settings;
  await Promise.all([browserMemory.save({ theme: "dark" }), browserMemory.save({ width: 500 }), browserMemory.save({ full: true })]);
  const { theme, width, full, face } = await browserMemory.load();
  assert.deepEqual([theme, width, full, face], ["dark", 500, true, settings.DEFAULTS.face]);
});

test("articles in tabs make room for one another by their size", async () => {
  /** @type {Record<string, any>} */
  const stored = {};
  let room = 10;
  const size = () => Object.values(stored).reduce((sum, { address }) => sum + address.length, 0);
  const session = {
    get: async () => ({ ...stored }),
    remove: async (/** @type {string | string[]} */ keys) => void [keys].flat().forEach((key) => delete stored[key]),
    set: async (/** @type {Record<string, any>} */ items) => {
      const added = Object.values(items).reduce((sum, { address }) => sum + address.length, 0);
      if (size() + added > room) throw new Error("quota exceeded");
      Object.assign(stored, items);
    },
  };
  /** @type {any[]} */
  const opened = [];
  const create = async (/** @type {any} */ tab) => void opened.push(tab);
  Object.assign(globalThis, { chrome: { storage: { session }, tabs: { create }, runtime: { getURL: (/** @type {string} */ path) => path } } });
  let clock = 100;
  const { now } = Date;
  Date.now = () => clock++;
  try {
    for (const address of ["aaaa", "bbbb", "ccccc"]) await tabs.openTab({ address }, false, undefined);
    assert.deepEqual(Object.values(stored).map(({ address }) => address), ["bbbb", "ccccc"]);
    await assert.rejects(tabs.openTab({ address: "x".repeat(11) }, false, undefined));
    room = 1000;
    for (let time = 0; time < 20; time++) await tabs.openTab({ address: "d" }, false, undefined);
    assert.equal(Object.keys(stored).length, 12);
    await tabs.openTab({ address: "e" }, true, { incognito: true, windowId: 7 });
    assert.equal(opened.at(-1).windowId, 7);
    assert.equal("windowId" in opened[0], false);
  } finally {
    Date.now = now;
  }
});

test("a file's name ends between two characters", () => {
  const name = take.fileName(reportOf([], "a".repeat(79) + "🚢🚢"));
  assert.equal(name, `${"a".repeat(79)}🚢.md`);
});

test("a summary taken along has the standfirst above its sentences", () => {
  const { article, summary } = reportOf([]);
  const report = { article: { ...article, deck: "# Hujan lagi" }, summary: { ...summary, sentences: [{ text: "Air naik." }] } };
  const taken = { report, address: "https://kabar.example/", language: languageFrom(catalogue, "en") };
  assert.ok(take.take("summary", "text", taken).startsWith("Judul\n\n# Hujan lagi\n\n- Air naik.\n"));
  assert.ok(take.take("summary", "markdown", taken).startsWith("# Judul\n\n\\# Hujan lagi\n\n- Air naik.\n"));
});

/** What a Markdown reader makes of it: each node's type, with the text of those that have one. @param {object[]} blocks */
function parsed(blocks) {
  const language = languageFrom(catalogue, "en");
  const markdown = take.take("article", "markdown", { report: reportOf(blocks), address: "https://kabar.example/", language });
  const walker = new Parser().parse(markdown).walker();
  const found = [];
  for (let step; (step = walker.next()); ) if (step.entering) found.push([step.node.type, step.node.literal]);
  return found;
}

const TAG = "<img src=x onerror=alert(1)>";
for (const [what, blocks] of /** @type {[string, object[]][]} */ ([
  ["code behind a list", [block("list", { items: ["satu", "dua"] }), block("code", { text: TAG })]],
  ["code with carriage returns", [block("code", { text: `a\r\r${TAG}\r\n${TAG}` })]],
  ["code that closes its fence", [block("code", { text: "a\n```\n\n" + TAG + "\n~~~\n````\n" + TAG })]],
  ["code behind a quotation", [block("quote", { text: "kata" }), block("code", { text: `> ${TAG}\n\t${TAG}` })]],
  ["a paragraph", [block("paragraph", { text: `    ${TAG}\r\r${TAG} <!-- ` })]],
])) {
  test(`as Markdown, ${what} holds no markup`, () => {
    const types = parsed(blocks).map(([type]) => type);
    assert.deepEqual(types.filter((type) => /^(html|image|link$)/.test(type)), ["link"], "the source's link alone");
  });
}

test("as Markdown, code comes out as it went in", () => {
  const text = "if (a < b) {\n\n    `x`\n}";
  assert.deepEqual(parsed([block("list", { items: ["satu"] }), block("code", { text })]).find(([type]) => type === "code_block"), ["code_block", `${text}\n`]);
});

test("as Markdown, a call before a link is no picture", () => {
  const text = "Lihat!klik";
  const types = parsed([block("paragraph", { text, links: [{ start: 6, end: 10, url: "https://jahat.example/x.png" }] })]).map(([type]) => type);
  assert.deepEqual(types.filter((type) => /^(html|image|link$)/.test(type)), ["link", "link"]);
});
