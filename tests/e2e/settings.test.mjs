// How the panel stands and looks: its width, its settings and their memory, its keys, the pages for options and installing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import { BROWSERS } from "./lib/driver.mjs";
import { attributeOf, clickOn, closed, inTab, isOpen, middleOf, opened, show, textOf } from "./lib/panel.mjs";
import { PAGES, ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

const SENTENCES = [
  "Sungai meluap pada Senin pagi dan merendam tiga desa di hilir bendungan lama.",
  "Kepala desa meminta perahu karet karena jembatan gantung sudah putus sejak subuh.",
  "Pasar ikan tutup selama dua hari, dan para pedagang pindah ke halaman masjid.",
  "Sebanyak 412 orang mengungsi ke balai kota, kata petugas yang mencatat mereka.",
  "Hujan diperkirakan reda pada akhir pekan, tetapi air baru surut seminggu kemudian.",
  "Sekolah dasar memakai ruang kelasnya untuk menyimpan beras dan selimut warga.",
  "Pemerintah menyiapkan Rp2,4 miliar guna memperbaiki tanggul yang jebol di timur.",
  "Para dokter mengingatkan bahwa sumur harus dikuras sebelum airnya diminum lagi.",
];
/** An article that takes a while to read. */
const LONG = `<!DOCTYPE html><title>Sungai meluap</title><h1>Sungai meluap</h1>${Array.from({ length: 3000 }, (_, number) =>
  `<p>${SENTENCES[number] ?? `Catatan ${number}: ${SENTENCES[number % 8]}`}</p>`).join("")}`;

/** A page under a frame as large as the window. */
const FRAMED = `<!DOCTYPE html><title>Sungai meluap</title><h1>Sungai meluap</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join("")}
<iframe srcdoc="<p>Iklan</p>" style="position: fixed; inset: 0; width: 100%; height: 100%; border: 0"></iframe>`;

/** An own page of the extension in a browser that has only what every one has: no keys (`commands`), as Firefox for Android. @param {string} page */
async function withoutKeys(page) {
  const entry = join(ROOT, `extension/src/${page}/index.tsx`);
  const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: "esm", loader: { ".css": "text" }, logLevel: "error" });
  const catalogue = readFileSync(join(ROOT, "extension/_locales/en/messages.json"), "utf8");
  return { body: `<!DOCTYPE html><html lang="en"><script>
    const catalogue = ${catalogue};
    globalThis.chrome = {
      i18n: { getMessage: (key, value) => catalogue[key].message.replaceAll("$1", value ?? ""), getUILanguage: () => "en" },
      runtime: { getURL: (path) => "moz-extension://0/" + path },
      storage: { local: { get: async () => ({}) }, onChanged: { addListener() {} } },
    };
  </script><script type="module">${bundle.outputFiles[0]?.text}</script></html>` };
}

for (const [name, launch] of BROWSERS) {
  describe(`the panel's comfort in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      server = await serve({ folders: { "/": PAGES }, documents: { "/long": { body: LONG }, "/framed": { body: FRAMED }, "/options": await withoutKeys("options"), "/welcome": await withoutKeys("welcome") } });
      browser = await launch();
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
    /** The panel's width, as it is drawn. */
    const width = async () => (await browser.panel((root) => root.host.getBoundingClientRect().width)) ?? 0;
    const isWide = (/** @type {number} */ wanted) => until(`a width of ${wanted}`, async () => Math.abs((await width()) - wanted) <= 2);
    const style = (/** @type {string} */ property) =>
      browser.panel((root, property) => getComputedStyle(/** @type {Element} */ (root.querySelector(".panel"))).getPropertyValue(property), property);
    const sentences = () => browser.panel((root) => root.querySelectorAll(".sentences li").length);

    test("the edge is dragged, and the next page's panel is as wide", async () => {
      await open();
      const [x, y] = await middleOf(browser, "separator", words("edge"));
      await browser.drag([x, y], [x - 200, y]);
      const wanted = 1280 - (x - 200);
      await until("a wider panel", async () => (await width()) > wanted - 30);
      const wide = await width();
      await open("tables-lists");
      await isWide(wide);
    });

    test("the edge let go over a frame is let go", async () => {
      await browser.open(`${server.origin}/framed`);
      await browser.click();
      await opened(browser);
      const [x, y] = await middleOf(browser, "separator", words("edge"));
      await browser.drag([x, y], [x - 150, y]);
      await until("a wider panel", async () => (await width()) > 1280 - x + 100);
      const wide = await width();
      await browser.hover(60, y);
      await browser.hover(40, y);
      await isWide(wide);
    });

    test("the edge is moved by keys", async () => {
      await open();
      await browser.panel((root) => /** @type {HTMLElement} */ (root.querySelector("[role=separator]")).focus());
      const before = await width();
      await browser.press("ArrowLeft");
      await isWide(before + 32);
      await browser.press("ArrowRight");
      await isWide(before);
      await browser.press("Home");
      await isWide(280);
    });

    test("full width and back, remembered", async () => {
      await open();
      await clickOn(browser, "button", words("full"));
      await isWide(await browser.page(() => document.documentElement.clientWidth));
      await open("tables-lists");
      await clickOn(browser, "button", words("dock"));
      await isWide(280);
    });

    test("colours, typeface, size, width and spacing are chosen and remembered", async () => {
      await open();
      await clickOn(browser, "button", words("settings"));
      for (const key of /** @type {const} */ (["theme_sepia", "face_easy", "measure_wide", "spacing_loose"])) await clickOn(browser, "radio", words(key));
      const size = parseFloat((await style("font-size")) ?? "");
      await clickOn(browser, "button", words("larger"));
      await until("larger text", async () => parseFloat((await style("font-size")) ?? "") > size);
      await open("tables-lists");
      assert.equal(await style("background-color"), "rgb(246, 236, 217)");
      assert.notEqual(await style("letter-spacing"), "normal");
      assert.ok(parseFloat((await style("font-size")) ?? "") > size);
      await clickOn(browser, "button", words("settings"));
      await clickOn(browser, "button", words("defaults"));
      await until("plain paper", async () => (await style("background-color")) !== "rgb(246, 236, 217)");
    });

    test("a brief summary is shorter than a full one", async () => {
      await open();
      await clickOn(browser, "button", words("settings"));
      await clickOn(browser, "radio", words("length_brief"));
      await show(browser, words("view_summary"));
      await until("a brief summary", async () => ((await sentences()) ?? 9) <= 2);
      const brief = (await sentences()) ?? 0;
      await open();
      assert.equal(await sentences(), brief, "the next page's is not as brief");
      await clickOn(browser, "button", words("settings"));
      await clickOn(browser, "radio", words("length_full"));
      await show(browser, words("view_summary"));
      await until("a full summary", async () => ((await sentences()) ?? 0) >= 5);
      await clickOn(browser, "button", words("settings"));
      await clickOn(browser, "radio", words("length_normal"));
    });

    test("a page is read once, as long as the summary may have become by choice", async () => {
      await open();
      await clickOn(browser, "button", words("settings"));
      await clickOn(browser, "radio", words("length_full"));
      await browser.open(`${browser.extension}/options.html`);
      // Every page of the extension hears what a content script asks of the background.
      await browser.page(() => {
        const page = /** @type {any} */ (window);
        page.readings = 0;
        page.chrome.runtime.onMessage.addListener((/** @type {{ type: string }} */ { type }) => void (page.readings += Number(type === "read")));
      });
      await browser.beside(`${server.origin}/demo/source.html`, "tab");
      await browser.click();
      await opened(browser);
      await until("a full summary", async () => ((await sentences()) ?? 0) >= 5);
      await clickOn(browser, "button", words("settings"));
      await clickOn(browser, "button", words("defaults"));
      await show(browser, words("view_summary"));
      await until("a shorter one", async () => ((await sentences()) ?? 9) < 5);
      await browser.back();
      // The second is of the length that was chosen in the panel.
      assert.equal(await browser.page(() => /** @type {any} */ (window).readings), 2);
    });

    test("a length that is chosen while the page is read counts", async () => {
      await browser.open(`${server.origin}/long`);
      await browser.click();
      await until("the panel", () => browser.panel((root) => root.querySelector(".panel") !== null));
      await browser.press("s");
      await clickOn(browser, "radio", words("length_full"));
      await opened(browser);
      await show(browser, words("view_summary"));
      await until("a full summary", async () => ((await sentences()) ?? 0) >= 5);
      await browser.press("s");
      await clickOn(browser, "button", words("defaults"));
    });

    test("? lists the keys, and they do what it says", async () => {
      await open();
      await browser.press("?");
      await until("the list", async () => (await textOf(browser, "heading", words("drawer_keys"))) !== null);
      assert.ok((await textOf(browser, "dialog"))?.includes(words("key_clean")));
      const told = await browser.panel((root) => [...root.querySelectorAll("[aria-keyshortcuts]")].map((each) => each.getAttribute("aria-keyshortcuts")));
      assert.deepEqual(told, ["L", "S", "M", "F", "Escape", "1", "2", "3", "C"]);
      await browser.press("Escape");
      await until("the views", async () => (await textOf(browser, "heading", words("drawer_keys"))) === null);
      assert.ok(await isOpen(browser));
      await browser.press("2");
      await until("the article", () => browser.panel((root) => root.querySelector("#tab-article")?.getAttribute("aria-selected") === "true"));
      await browser.press("c");
      await until("a clean page", async () => (await attributeOf(browser, "switch", words("clean"), "aria-checked")) === "true");
      await browser.press("s");
      await until("settings", async () => (await textOf(browser, "heading", words("settings"))) !== null);
      await browser.press("Escape");
      await browser.press("Escape");
      await closed(browser);
    });

    test("the keys that scroll do so in the panel, wherever in it the focus is, and the page stands still", async () => {
      await browser.open(`${server.origin}/long`);
      await browser.click();
      await opened(browser);
      await show(browser, words("view_article"));
      const top = () => browser.panel((root) => root.querySelector(".view")?.scrollTop ?? -1);
      for (const focus of [".panel", "[role=tab]"]) {
        await browser.panel((root, focus) => /** @type {HTMLElement} */ (root.querySelector(focus)).focus(), focus);
        await browser.press("ArrowDown");
        await until("a line", async () => ((await top()) ?? 0) > 0);
        await browser.press("ArrowUp");
        await until("the top", async () => (await top()) === 0);
      }
      await browser.panel((root) => /** @type {HTMLElement} */ (root.querySelector(".panel")).focus());
      await browser.press(" ");
      await until("a page", async () => ((await top()) ?? 0) > 300);
      await browser.press("End");
      await until("the end", async () => ((await top()) ?? 0) > 10_000);
      await browser.press("Home");
      await until("the top", async () => (await top()) === 0);
      assert.equal(await browser.page(() => scrollY), 0);
    });

    test("the options page has the same settings", async () => {
      await browser.open(`${browser.extension}/options.html`);
      const page = inTab(browser);
      // Chromium in tests and Firefox alike give the suggested key, the latter as its platform writes it.
      await until("the key", () => browser.page((text) => document.body.innerText.includes(text), words("changeShortcut")));
      assert.match((await browser.page(() => document.body.innerText)) ?? "", /Alt\+Shift\+Y/);
      await clickOn(page, "radio", words("theme_dark"));
      await until("dark", () => browser.page(() => document.documentElement.dataset.theme === "dark"));
      await open();
      assert.equal(await style("background-color"), "rgb(27, 28, 29)");
    });

    test("installing opens a page that shows how to press the button, and what is never done", () => {
      for (const key of ["welcome", "welcome_never", "never_sends", "never_reads"]) assert.ok(browser.welcome.includes(words(key)), key);
      assert.ok(browser.welcome.includes(words(name === "Firefox" ? "welcome_pin_firefox" : "welcome_pin_chromium")));
    });

    for (const [page, says] of /** @type {const} */ ([["options", "sample"], ["welcome", "welcome_click"]])) {
      test(`the ${page} page stands in a browser without keys for extensions`, async () => {
        await browser.open(`${server.origin}/${page}`);
        const text = await until("the page", () => browser.page(() => document.querySelector("main")?.innerText), 5000);
        assert.ok(text.includes(words(says)) && !text.includes(words("changeShortcut")), text);
      });
    }
  });
}
