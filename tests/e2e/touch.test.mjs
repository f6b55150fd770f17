// The panel on a telephone, as Firefox for Android shows it: a window of 360 pixels, and fingers. Everything is a page's width, no
// control is too small for a finger, and each does its work at a tap.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { demoArticle } from "./lib/fixtures.mjs";
import { closed, middleOf, opened, says, textOf } from "./lib/panel.mjs";
import { PAGES } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

/** CSS pixels: a telephone's width, and WCAG's least for what is pressed. */
const WIDTH = 360;
const FINGER = 24;
/** A desktop Firefox makes its windows no narrower than this. */
const NARROWEST = 500;

for (const [name, launch] of BROWSERS) {
  describe(`by touch in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      server = await serve({ folders: { "/": PAGES } });
      browser = await launch({ touch: true, width: WIDTH, height: 740 });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    const open = async () => {
      await browser.open(`${server.origin}/demo/source.html`);
      await browser.click();
      await opened(browser);
    };
    const tap = async (/** @type {string} */ role, /** @type {string} */ control) => browser.tap(...(await middleOf(browser, role, control)));
    /** A tab by its first words: the removed pieces are counted beside them. */
    const tapTab = async (/** @type {string} */ tab) => {
      const box = await browser.panel((root, tab) => {
        const found = [...root.querySelectorAll("[role=tab]")].find((each) => each.textContent?.startsWith(tab))?.getBoundingClientRect();
        return found ? [found.x + found.width / 2, found.y + found.height / 2] : null;
      }, tab);
      assert.ok(box, `no tab ${tab}`);
      await browser.tap(box[0], box[1]);
      await until(tab, () => browser.panel((root, tab) => root.querySelector("[role=tab][aria-selected=true]")?.textContent?.startsWith(tab) ?? false, tab));
    };

    test("the panel is as wide as the window, and a finger finds every control", async () => {
      await open();
      for (const view of ["view_summary", "view_article", "view_removed"]) {
        await tapTab(words(view));
        const [wide, window, out, small] = /** @type {[number, number, string[], string[]]} */ (
          await browser.panel((root, finger, inText) => {
            const { width } = root.host.getBoundingClientRect();
            const shown = [...root.querySelectorAll("button, [role=tab], summary, a, input")].filter((each) => each.checkVisibility());
            const places = shown.map((each) => ({ each, place: each.getBoundingClientRect() }));
            const tell = (/** @type {{ each: Element }} */ { each }) => each.outerHTML.slice(0, 100);
            return [
              width,
              document.documentElement.clientWidth,
              places.filter(({ place }) => place.left < 0 || place.right > innerWidth + 1).map(tell),
              // Words that lead to their place, and links, are as high as their line (WCAG 2.2, 2.5.8: inline targets).
              places.filter(({ each, place }) => each.localName !== "a" && each.getAttribute("title") !== inText && place.height < finger).map(tell),
            ];
          }, FINGER, words("showInPage"))
        );
        assert.ok(window <= NARROWEST, `the window is ${window} wide`);
        assert.equal(wide, window, view);
        assert.deepEqual(out, [], `${view}: outside of the window`);
        assert.deepEqual(small, [], `${view}: too small for a finger`);
      }
    });

    test("what a finger presses does its work", async () => {
      await open();
      await tap("switch", words("clean"));
      await says(browser, words("cleaned"));
      await tapTab(words("view_removed"));
      await tap("button", words("keep"));
      await says(browser, words("hand_kept"));
      await tapTab(words("view_article"));
      assert.ok((await textOf(browser, "dialog"))?.includes(demoArticle().paragraphs[0].slice(-60)));
      await tap("button", words("settings"));
      await until("the settings", async () => (await textOf(browser, "heading", words("drawer_settings"))) !== null);
      await tap("button", words("close"));
      await closed(browser);
    });

    test("a finger points at the article", async () => {
      await open();
      await tap("button", words("pick"));
      await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
      await browser.tap(100, 200);
      await says(browser, words("hand_picked"));
    });
  });
}
