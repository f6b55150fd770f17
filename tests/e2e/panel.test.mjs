// The toolbar button, in both browsers, on every kind of page: the panel comes, says what the page says, and goes without a
// trace. Each click is one on the browser's own button.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { demoArticle } from "./lib/fixtures.mjs";
import { attributeOf, clickOn, closed, opened, textOf } from "./lib/panel.mjs";
import { PAGES } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { assertUnchanged, changes, loadLazy, pageState, painted, watchChanges } from "./lib/state.mjs";
import { variants } from "./lib/variants.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

const article = demoArticle();
const kinds = Object.entries(variants());
/** What `changes` tells of a panel that has been opened and closed: kind, parent, nodes added, nodes removed. */
const CAME_AND_WENT = [
  ["childList", "HTML", 1, 0],
  ["childList", "HTML", 0, 1],
];
const path = (/** @type {number} */ index) => `/kind-${index}`;
/**
 * Each kind of page is a site of its own: on its own sites, Chromium does not pass a click's permission on to a new process.
 * @param {string} origin
 * @param {number} index
 */
const site = (origin, index) => origin.replace("localhost", `kind-${index}.localhost`) + path(index);

for (const [name, launch] of BROWSERS) {
  describe(`the panel in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      const documents = Object.fromEntries(kinds.map(([, document], index) => [path(index), document]));
      server = await serve({ documents, folders: { "/pages/": PAGES } });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    const demo = () => browser.open(`${server.origin}/pages/demo/source.html`);
    const plain = () => browser.open(site(server.origin, 0));
    const click = async () => {
      await browser.click();
      await opened(browser);
    };

    for (const [index, [kind]] of kinds.entries()) {
      test(`a click opens it on ${kind}, Escape closes it, and the page is as it was`, async () => {
        await browser.open(site(server.origin, index));
        const before = await browser.page(pageState);
        await click();
        const text = await textOf(browser, "dialog");
        assert.ok(text?.includes(article.title), `no title in: ${text}`);
        await browser.press("Escape");
        await closed(browser);
        assertUnchanged(await browser.page(pageState), before);
      });
    }

    test("a second click closes it, a third opens it again", async () => {
      await plain();
      const before = await browser.page(pageState);
      await click();
      await browser.click();
      await closed(browser);
      assertUnchanged(await browser.page(pageState), before);
      await click();
    });

    test("its close button closes it", async () => {
      await plain();
      const before = await browser.page(pageState);
      await click();
      await clickOn(browser, "button", words("close"));
      await closed(browser);
      assertUnchanged(await browser.page(pageState), before);
    });

    test("a reader's place, selection and half-written comment outlive it", async () => {
      await demo();
      await browser.page(loadLazy);
      await browser.page(() => {
        const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("textarea"));
        field.value = "Semoga nelayan didengar";
        field.focus();
        field.setSelectionRange(7, 14);
        field.scrollIntoView({ block: "center", behavior: "instant" });
      });
      const before = await browser.page(pageState);
      assert.deepEqual(before.field, [7, 14, "Semoga nelayan didengar"]);
      await click();
      await clickOn(browser, "button", words("close"));
      await closed(browser);
      assertUnchanged(await browser.page(pageState), before);
    });

    test("the page sees one element come and go, and nothing else", async () => {
      await demo();
      await browser.page(painted);
      await browser.page(watchChanges);
      await click();
      await browser.press("Escape");
      await closed(browser);
      assert.deepEqual(await browser.page(changes), CAME_AND_WENT);
    });

    test("keys typed in the panel stay there, and the page's own work on when it is gone", async () => {
      await plain();
      await browser.page(() => {
        const seen = /** @type {any} */ (window);
        seen.keys = [];
        // The page's listeners on the window come before the panel's, so nothing can be kept from those.
        document.addEventListener("keydown", (event) => seen.keys.push(event.key), true);
        document.addEventListener("keydown", (event) => seen.keys.push(event.key));
      });
      await click();
      await browser.press("Tab");
      await browser.press("Escape");
      await closed(browser);
      await browser.press("a");
      await until("the page's key", () => browser.page(() => /** @type {any} */ (window).keys.includes("a")));
      assert.deepEqual(await browser.page(() => /** @type {any} */ (window).keys), ["a", "a"]);
    });

    test("what is pressed by the keyboard is no click for the page", async () => {
      await plain();
      await browser.page(() => {
        const seen = /** @type {any} */ (window);
        seen.clicks = 0;
        for (const capture of [true, false]) document.addEventListener("click", () => seen.clicks++, capture);
      });
      await click();
      await browser.panel((root) => /** @type {HTMLElement} */ (root.querySelector("[role=switch]")).focus());
      for (const [key, on] of /** @type {const} */ ([[" ", "true"], ["Enter", "false"]])) {
        await browser.press(key);
        await until(`a press by ${key}`, async () => (await attributeOf(browser, "switch", words("clean"), "aria-checked")) === on);
      }
      await browser.panel((root) => /** @type {HTMLElement} */ (root.querySelector("[role=tab]")).focus());
      await browser.press("ArrowRight");
      await until("the article", () => browser.panel((root) => root.querySelector("#tab-article")?.getAttribute("aria-selected") === "true"));
      assert.equal(await browser.page(() => /** @type {any} */ (window).clicks), 0);
      // As a screen reader does it: heard on its way in at most.
      await browser.page(() => document.addEventListener("click", () => (document.title = "heard")));
      await browser.panel((root) => /** @type {HTMLElement} */ (root.querySelector("[role=switch]")).click());
      await until("the press", async () => (await attributeOf(browser, "switch", words("clean"), "aria-checked")) === "true");
      assert.notEqual(await browser.page(() => document.title), "heard");
    });

    test("the summary quotes the article, and what is no article is not in it", async () => {
      await demo();
      await click();
      const text = (await textOf(browser, "dialog")) ?? "";
      assert.ok(text.includes(article.title));
      const sentences = article.paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.”]) (?=[A-Z“])/));
      assert.ok(sentences.some((sentence) => text.includes(sentence)), `no sentence of the article in: ${text}`);
      for (const noise of ["Baca Juga", "Close Ads", "ADVERTISEMENT", "BERITA LAINNYA", "TERPOPULER", "kuki"]) {
        assert.ok(!text.includes(noise), `${noise} in: ${text}`);
      }
    });

    test("a page without an article is told to be none", async () => {
      await browser.open(`${server.origin}/pages/front-page/source.html`);
      await click();
      const text = (await textOf(browser, "dialog")) ?? "";
      assert.ok(
        [words("notice_other"), words("empty_title")].some((message) => text.includes(message)),
        text,
      );
    });
  });
}
