// Every state the panel can be in, also those that no page brings about at will: what it says, that it is accessible, that
// nothing is cut off in a narrow window, that nothing moves for those who want it still, and that it stands in forced colours.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import { assertAccessible } from "./lib/axe.mjs";
import { BROWSERS } from "./lib/driver.mjs";
import { inTab, textOf } from "./lib/panel.mjs";
import { ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { words } from "./lib/words.mjs";

const STAND = `
import { languageFrom } from "./extension/src/panel/i18n";
import { mountPanel } from "./extension/src/panel/index";
import { shortMemory } from "./extension/src/panel/settings";
import { panelStyle } from "./extension/src/panel/style";
import en from "./extension/_locales/en/messages.json";
import id from "./extension/_locales/id/messages.json";
export function stand(start, language = "en") {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyle + "body { margin: 0; height: 100vh; }");
  document.adoptedStyleSheets = [sheet];
  const page = new Proxy({}, { get: () => () => null });
  window.standing = mountPanel(document.body, languageFrom({ en, id }[language], language), shortMemory(), { close() {}, retry() {}, page }, start);
}`;

const TEXT = "Perahu pembawa buku singgah di delapan kampung, dan anak-anak sudah menunggu di dermaga sejak pagi.";
const block = { id: 1, role: "paragraph", text: TEXT, items: [], rows: [], links: [], nodes: [0, 1] };
const article = { title: "Perahu buku tiba", byline: [], tags: [], sources: [], wordCount: 15, readingMinutes: 1, blocks: [block], text: TEXT };
const summary = { sentences: [{ text: TEXT, block: 1, start: 0, end: TEXT.length }], who: [], when: [], where: [], figures: [], quotes: [], cites: [], readingSeconds: 6 };
const report = {
  version: 1, language: "id", kind: "article", confidence: 1, article, removed: [], summary,
  diagnostics: { nodes: 1, blocks: 1, truncated: false, timings: { page: 0, article: 0, summary: 0 } },
};
const ready = (/** @type {object} */ change) => ({ phase: { name: "ready", report: { ...report, ...change } } });
const failed = (/** @type {string} */ kind) => ({ phase: { name: "failed", failure: { kind, detail: "detail" } } });

/** @type {[name: string, start: object, says: string][]} */
const STATES = [
  ["loading", {}, words("loading")],
  ...["damaged", "crashed", "unreachable", "updated"].map((kind) => /** @type {[string, object, string]} */ ([kind, failed(kind), words(`failed_${kind}`)])),
  ["no article", ready({ kind: "other", article: { ...article, blocks: [], text: "" }, summary: { ...summary, sentences: [] } }), words("empty_text")],
  ["hardly an article", ready({ kind: "other" }), words("notice_other")],
  ["not sure", ready({ confidence: 0.3 }), words("notice_unsure")],
  ["cut off", ready({ diagnostics: { ...report.diagnostics, truncated: true } }), words("notice_truncated")],
  ["nothing to sum up", ready({ summary: { ...summary, sentences: [] } }), words("noSummary")],
  ["nothing removed", { ...ready({}), view: "removed" }, words("removedNone")],
  ["changed by hand", { ...ready({}), byHand: true }, words("byHand")],
  ["more pages", ready({ article: { ...article, pages: { current: 1, total: 4, next: "https://kabar.example/2" } } }), words("readAllPages", { with: [4] })],
  ["in the middle of more pages", ready({ article: { ...article, pages: { current: 3, total: 4, next: "https://kabar.example/4" } } }), words("readNextPages")],
  ["some pages of the middle", { ...ready({ article: { ...article, pages: { current: 3, total: 5 } } }), joined: 2 }, words("pagesFrom", { with: ["3–4"] })],
  ["pages on their way", { ...ready({}), progress: { done: 1, total: 4 } }, words("pageProgress", { with: ["1 / 4"] })],
  ["read aloud", { ...ready({}), view: "article", reading: { sentence: 0, count: 3, paused: false, block: 1, start: 0, end: 20 } }, "1 / 3"],
];

/** Runs in the page: what stands out of the window at either side. */
function cutOff() {
  const parts = [...document.querySelectorAll("button, h1, h2, p, li, progress")].filter((each) => each.checkVisibility() && !each.matches(".unseen, .out"));
  const wide = innerWidth + 1;
  return parts.filter((each) => each.getBoundingClientRect().right > wide || each.getBoundingClientRect().left < -1).map((each) => each.outerHTML.slice(0, 120));
}

for (const [name, launch] of BROWSERS) {
  for (const options of [{}, { dark: true }, { forced: true, still: true }]) {
    describe(`the panel's states in ${name} ${JSON.stringify(options)}`, () => {
      /** @type {import("./lib/driver.mjs").Driver} */
      let browser;
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let server;
      let script = "";

      before(async () => {
        const loader = /** @type {const} */ ({ ".css": "text" });
        const bundle = await build({ stdin: { contents: STAND, resolveDir: ROOT }, bundle: true, write: false, format: "iife", globalName: "panel", loader, logLevel: "error" });
        script = bundle.outputFiles[0]?.text ?? "";
        server = await serve({ documents: { "/": { body: "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Panel</title></html>" } } });
        browser = await launch({ ...options, width: 500, height: 700 });
      });
      after(async () => {
        await browser?.close();
        await server?.close();
      });

      const stand = async (/** @type {object} */ start, language = "en") => {
        await browser.open(`${server.origin}/`);
        await browser.page(/** @type {any} */ (`(start, language) => { ${script}; panel.stand(start, language); }`), start, language);
      };

      for (const [state, start, says] of STATES) {
        test(state, async () => {
          await stand(start);
          const tab = inTab(browser);
          const text = (await browser.page(() => document.body.textContent)) ?? "";
          assert.ok(text.includes(says), text);
          assert.ok((await textOf(tab, "dialog")) !== null);
          assert.deepEqual(await browser.page(cutOff), []);
          await assertAccessible(tab);
        });
      }

      test("what may pass by itself can be tried again, what is over cannot", async () => {
        for (const [kind, again] of /** @type {const} */ ([["damaged", false], ["crashed", true], ["unreachable", true], ["updated", false]])) {
          await stand(failed(kind));
          assert.equal((await textOf(inTab(browser), "button", words("retry"))) !== null, again, kind);
        }
      });

      test("what is opened where reading failed is shown, and what has no article is not opened", async () => {
        await stand(failed("crashed"));
        await browser.page(() => /** @type {any} */ (window).standing.actions.open("settings"));
        assert.ok((await textOf(inTab(browser), "heading", words("drawer_settings"))) !== null);
        await stand(failed("crashed"));
        const taken = await browser.page(() => /** @type {any} */ (window).standing.key(new KeyboardEvent("keydown", { key: "m" }), document.querySelector(".panel")));
        assert.equal(taken, false);
      });

      test("what is said twice is announced twice", async () => {
        await stand(ready({}));
        const changes = await browser.page(async () => {
          const { actions } = /** @type {any} */ (window).standing;
          const shown = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          actions.say("copied");
          await shown();
          let seen = 0;
          new MutationObserver(() => seen++).observe(/** @type {Node} */ (document.querySelector("[role=status]")), { subtree: true, childList: true, characterData: true });
          actions.say("copied");
          await shown();
          return seen;
        });
        assert.equal(changes, 1);
      });

      test("a panel that has not spoken leaves the page's own voice alone", async () => {
        await stand(ready({}));
        const cancelled = await browser.page(() => {
          let cancelled = 0;
          Object.defineProperty(window, "speechSynthesis", { value: { cancel: () => cancelled++ }, configurable: true });
          /** @type {any} */ (window).standing.unmount();
          return cancelled;
        });
        assert.equal(cancelled, 0);
      });

      test("a piece put back by the keyboard leaves the focus at the next, the last in the view", async () => {
        const removed = [1, 2].map((id) => ({ id, reason: "ad", sign: "links", words: "92", text: `${id} ${TEXT}`, nodes: [id, id + 1] }));
        await stand({ ...ready({ removed }), view: "removed" });
        const focused = await browser.page((report, keep) => {
          const { store } = /** @type {any} */ (window).standing;
          [...document.querySelectorAll("button")].find((each) => each.textContent === keep)?.focus();
          return [report.removed, []].map((removed) => {
            store.update({ phase: { name: "ready", report: { ...report, removed } } });
            return document.activeElement?.id || document.activeElement?.parentElement?.textContent;
          });
        }, { ...report, removed: removed.slice(1) }, words("keep"));
        assert.deepEqual(focused, [`2 ${TEXT}${words("keep")}`, "view"]);
      });

      test("an article in Arabic is laid out from the right, whatever its words begin with", async () => {
        const text = "iPhone الجديد يصل إلى الأسواق";
        const blocks = ["headline", "paragraph", "list", "code"].map((role, id) => ({ ...block, id, role, text, items: [text] }));
        const sentences = [{ text, block: 1, start: 0, end: text.length }];
        for (const view of ["summary", "article"]) {
          await stand({ ...ready({ language: "ar", article: { ...article, title: text, blocks }, summary: { ...summary, sentences } }), view });
          const directions = await browser.page(() => [...document.querySelectorAll("h1, .block > p, li, pre")].map((each) => [each.localName, getComputedStyle(each).direction]));
          assert.ok(directions.length >= 2);
          for (const [element, direction] of directions) assert.equal(direction, element === "pre" ? "ltr" : "rtl", `${view}: ${element}`);
        }
      });

      test("evidence is told in the panel's language, the page's words in theirs", async () => {
        const evidence = [{ sign: "heading", words: "أخبار أخرى" }, { sign: "links", words: "92" }, { sign: "menu", words: "" }];
        const removed = evidence.map((it, id) => ({ id, reason: "navigation", ...it, text: TEXT, nodes: [id, id + 1] }));
        for (const language of /** @type {const} */ (["en", "id"])) {
          await stand({ ...ready({ language: "ar", removed }), view: "removed" }, language);
          const told = await browser.page(() => [...document.querySelectorAll("small")].map((each) => each.textContent));
          assert.deepEqual(told, evidence.map(({ sign, words: quoted }) => words(`sign_${sign}`, { language, with: [quoted] })));
          const quoted = await browser.page(() => [...document.querySelectorAll("bdi")].map((each) => [each.lang, getComputedStyle(each).direction]));
          assert.deepEqual(quoted, [["ar", "rtl"], ["", "ltr"]]);
          await assertAccessible(inTab(browser));
        }
      });

      if (options.still) {
        test("nothing moves", async () => {
          await stand({});
          assert.ok(await browser.page(() => matchMedia("(prefers-reduced-motion: reduce)").matches));
          const moving = await browser.page(() => document.getAnimations().map((each) => /** @type {CSSAnimation} */ (each).animationName));
          assert.ok(!moving.includes("breathe"), moving.join());
        });
      }
      if (options.forced) {
        test("in forced colours what is chosen is told from what is not", async () => {
          await stand({ ...ready({}), drawer: "settings" });
          assert.ok(await browser.page(() => matchMedia("(forced-colors: active)").matches));
          const paper = (/** @type {string} */ selector) => browser.page((selector) => getComputedStyle(/** @type {Element} */ (document.querySelector(selector))).backgroundColor, selector);
          assert.notEqual(await paper("input:checked + span"), await paper("input:not(:checked) + span"));
          await assertAccessible(inTab(browser));
        });
      }
    });
  }
}
