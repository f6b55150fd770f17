// Everyone can use it: axe-core finds nothing in any view or state, in both browsers, light and dark; every function is reached
// by keys alone; the focus comes back; what moves can be still; nothing is lost at 360 pixels or with text at 200 %.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { BROWSERS } from "./lib/driver.mjs";
import { attributeOf, clickOn, closed, inTab, keySentence, opened, says, show, textOf } from "./lib/panel.mjs";
import { PAGES } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

for (const [name, launch] of BROWSERS) {
  for (const dark of [false, true]) {
    describe(`accessibility in ${name}, ${dark ? "dark" : "light"}`, () => {
      /** @type {import("./lib/driver.mjs").Driver} */
      let browser;
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let server;

      before(async () => {
        server = await serve({ folders: { "/": PAGES } });
        browser = await launch({ dark });
      });
      after(async () => {
        await browser?.close();
        await server?.close();
      });

      const open = async (slug = "demo") => {
        await browser.open(`${server.origin}/${slug}/source.html`);
        await browser.click();
        await opened(browser);
      };
      const audit = (driver = browser) => assertAccessible(driver);

      for (const slug of ["demo", "tables-lists", "arabic-rtl", "japanese", "front-page"]) {
        test(`every view of ${slug}`, async () => {
          await open(slug);
          await audit();
          await show(browser, words("view_article"));
          await audit();
          await show(browser, words("view_removed"));
          await audit();
        });
      }

      test("settings, keys, the menu, the picker, a clean page, a correction", async () => {
        await open();
        for (const drawer of ["settings", "more"]) {
          await clickOn(browser, "button", words(drawer));
          await audit();
        }
        await browser.press("?");
        await until("the keys", async () => (await textOf(browser, "heading", words("drawer_keys"))) !== null);
        await audit();
        await browser.press("Escape");
        await clickOn(browser, "switch", words("clean"));
        await audit();
        await show(browser, words("view_removed"));
        await clickOn(browser, "button", words("keep"));
        await says(browser, words("hand_kept"));
        await audit();
        await clickOn(browser, "button", words("pick"));
        await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
        await audit();
      });

      test("every colour and typeface", async () => {
        for (const [theme, face] of [["theme_sepia", "face_easy"], ["theme_dark", "face_sans"], ["theme_light", "face_system"]]) {
          await open();
          await clickOn(browser, "button", words("settings"));
          await clickOn(browser, "radio", words(theme));
          await clickOn(browser, "radio", words(face));
          await audit();
          await show(browser, words("view_summary"));
          await audit();
        }
        await clickOn(browser, "button", words("settings"));
        await clickOn(browser, "button", words("defaults"));
      });

      test("the extension's own pages", async () => {
        for (const page of ["options.html", "welcome.html", "message.html?pdf"]) {
          await browser.open(`${browser.extension}/${page}`);
          await until("its text", () => browser.page(() => document.querySelector("main") !== null));
          await audit(inTab(browser));
        }
        await open();
        await clickOn(browser, "button", words("more"));
        await clickOn(browser, "button", words("ownTab"));
        await browser.goTo("/tab.html");
        const tab = inTab(browser);
        for (const view of ["view_summary", "view_article", "view_removed"]) {
          await show(tab, words(view));
          await audit(tab);
        }
        await browser.back();
      });
    });
  }

  describe(`by keys and in narrow windows in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      server = await serve({ folders: { "/": PAGES } });
      browser = await launch();
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
    /** What holds the focus: its name as a screen reader would say it. */
    const focused = () =>
      browser.panel((root) => {
        const at = root.activeElement;
        const label = /** @type {HTMLInputElement} */ (at)?.labels?.[0]?.textContent ?? at?.getAttribute("aria-label") ?? at?.textContent ?? "";
        return label.trim();
      });
    /** Tab until this has the focus. */
    const reach = async (/** @type {string} */ name) => {
      for (let presses = 0; presses < 120; presses++) {
        const at = await focused();
        if (at === name || at?.startsWith(`${name}: `)) return;
        await browser.press("Tab");
      }
      assert.fail(`Tab never comes to "${name}"`);
    };
    const activate = async (/** @type {string} */ name, key = "Enter") => {
      await reach(name);
      await browser.press(key);
    };

    test("every function is reached by keys alone, and closing gives the focus back", async () => {
      await browser.open(`${server.origin}/demo/source.html`);
      await browser.page(() => document.querySelector("textarea")?.focus({ preventScroll: true }));
      await browser.click();
      await opened(browser);
      await activate(words("settings"));
      await reach(words("theme_system"));
      await browser.press("ArrowDown");
      await until("light", () => browser.panel((root) => root.querySelector("[data-theme=light]") !== null));
      await activate(words("larger"), "Space");
      await activate(words("defaults"));
      await browser.press("Escape");
      await browser.press("ArrowRight");
      await until("the article", async () => (await focused()) === words("view_article"));
      await browser.press("Home");
      await until("the summary", async () => (await focused()) === words("view_summary"));
      await activate(await keySentence(browser));
      await until("the mark", () => browser.page(() => /** @type {any} */ (CSS.highlights.get("intisari"))?.size === 1));
      await activate(words("clean"), "Space");
      await until("a clean page", async () => (await attributeOf(browser, "switch", words("clean"), "aria-checked")) === "true");
      await browser.press("3");
      await activate(words("keep"));
      await says(browser, words("hand_kept"));
      await browser.press("3");
      await activate(words("reset"));
      await says(browser, words("hand_restored"));
      await browser.press("2");
      await activate(words("remove"));
      await says(browser, words("hand_removed"));
      await activate(words("pick"));
      for (const key of ["ArrowUp", "ArrowDown", "Enter"]) await browser.press(key);
      await says(browser, words("hand_picked"));
      await browser.press("m");
      await activate(words("copy_article_markdown"));
      await says(browser, words("copied"));
      await browser.press("f");
      await until("full width", () => browser.panel((root) => root.host.getBoundingClientRect().left === 0));
      await browser.press("f");
      await browser.press("l");
      await browser.press("Escape");
      if (await browser.panel(() => true)) await browser.press("Escape");
      await closed(browser);
      assert.equal(await browser.page(() => document.activeElement?.localName), "textarea");
    });

    test("the page behind can still be used", async () => {
      await open();
      await browser.page(() => document.addEventListener("click", () => (document.title = "clicked")));
      await browser.pointer(300, 450);
      await until("the page's click", () => browser.page(() => document.title === "clicked"));
    });

    test("nothing is cut off at 360 pixels, nor with text at 200 %", async () => {
      for (const size of [100, 200]) {
        await browser.resize(size === 100 ? 500 : 1280, 900);
        await open();
        if (size === 200) {
          await browser.press("s");
          for (let press = 0; press < 10; press++) await clickOn(browser, "button", words("larger"));
          await browser.press("Escape");
        } else {
          await browser.panel((root) => /** @type {HTMLElement} */ (root.host).style.setProperty("max-width", "360px", "important"));
        }
        for (const view of ["view_summary", "view_article", "view_removed"]) {
          await show(browser, words(view));
          const out = await browser.panel((root) => {
            const edge = root.host.getBoundingClientRect();
            const parts = [...root.querySelectorAll("button, h1, h2, p, li, dd, summary")].filter((each) => each.checkVisibility() && !each.closest(".table, .unseen") && !each.matches(".out, .unseen"));
            return parts.filter((each) => each.getBoundingClientRect().right > edge.right + 1 || each.getBoundingClientRect().left < edge.left - 1).map((each) => each.outerHTML.slice(0, 120));
          });
          assert.deepEqual(out, [], `${view} at ${size} %`);
        }
      }
      // The text has most of the room, and what stands below it is within reach, by scrolling at the worst.
      for (const [width, height, most] of /** @type {const} */ ([[1280, 720, 2], [500, 568, 2.5], [500, 300, Infinity]])) {
        await browser.resize(width, height);
        await open();
        const { view, panel, foot } = await browser.panel((root) => {
          const panel = root.querySelector(".panel") ?? root.host;
          panel.scrollTop = panel.scrollHeight;
          const [view, foot] = [".view", ".foot"].map((each) => root.querySelector(each)?.getBoundingClientRect());
          return { view: view?.height ?? 0, panel: panel.clientHeight, foot: foot?.bottom ?? Infinity };
        });
        assert.ok(view * most >= panel, `${width} × ${height}: the view has ${view} of ${panel}`);
        assert.ok(foot <= height + 1, `${width} × ${height}: the foot ends at ${foot}`);
      }
      await browser.press("s");
      await clickOn(browser, "button", words("defaults"));
      await browser.resize(1280, 900);
    });
  });
}
