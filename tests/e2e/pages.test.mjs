// An article of several pages: read whole at a press, stopped at a press, and losing nothing where a page does not come.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { clickOn, inTab, opened, says, show, textOf } from "./lib/panel.mjs";
import { serve } from "./lib/server.mjs";
import { assertUnchanged, pageState } from "./lib/state.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

const PAGES = 3;
/** Of the longest. */
const MANY = 17;
const FILLER = "Warga di tepi sungai bercerita tentang banjir yang datang setiap tahun, dan tentang cara mereka membangun kembali rumahnya.";
const text = (/** @type {number} */ page) => `Bagian ${page}. ${FILLER} Begitulah isi halaman ${page} dari cerita panjang ini, kata juru tulis desa.`;

/** @param {string} base @param {number} page @param {number} [of] */
function document(base, page, of = PAGES) {
  const links = Array.from({ length: of }, (_, at) => `<a href="${base}${at === 0 ? "" : `/${at + 1}`}">${at + 1}</a>`).join(" ");
  return {
    body: `<!DOCTYPE html><html lang="id"><title>Banjir di tepi sungai panjang</title><article><h1>Banjir di tepi sungai panjang</h1>
      <p>${text(page)} ${FILLER}</p><div><img src="/gambar.png" alt="" width="200" height="100"><p>Bagikan: <a href="https://facebook.com/sharer">Facebook</a></p></div>
      <p>Catatan: ${FILLER} Catatan ini berulang di setiap halaman.</p><p class="penutup">${FILLER} Tamat bagian ${page}.</p></article>
      <nav class="pagination">${links}</nav></html>`,
  };
}

for (const [name, launch] of BROWSERS) {
  describe(`an article of several pages in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {typeof server.close | undefined} */
    let closeElsewhere;
    let asked = 0;

    before(async () => {
      /** @type {Record<string, import("./lib/server.mjs").Document>} */
      const documents = {};
      for (const base of ["/banjir-tepi-sungai", "/banjir-tak-lengkap", "/banjir-tak-kunjung", "/banjir-terbawa"]) {
        for (let page = 1; page <= PAGES; page++) documents[base + (page === 1 ? "" : `/${page}`)] = document(base, page);
      }
      for (let page = 1; page <= MANY; page++) documents["/banjir-berhari-hari" + (page === 1 ? "" : `/${page}`)] = document("/banjir-berhari-hari", page, MANY);
      delete documents["/banjir-tak-lengkap/3"];
      const slow = documents["/banjir-tak-kunjung/2"];
      if (slow) slow.delay = 60_000;
      const elsewhere = await serve({ documents, requested: () => asked++ });
      const access = { "access-control-allow-origin": "*" };
      documents["/lain/2"] = { ...document("/banjir-terbawa", 2), headers: access };
      documents["/banjir-terbawa/2"] = { body: "", status: 302, headers: { location: `${elsewhere.origin}/lain/2`, ...access } };
      server = await serve({ documents, requested: () => asked++ });
      closeElsewhere = elsewhere.close;
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
      await closeElsewhere?.();
    });

    const open = async (/** @type {string} */ path) => {
      await browser.open(server.origin + path);
      asked = 0;
      await browser.click();
      await opened(browser);
    };
    const all = words("readAllPages", { with: [PAGES] });

    test("nothing is fetched before the press; then all pages are one article, and nothing is said twice", async () => {
      await browser.open(`${server.origin}/banjir-tepi-sungai`);
      const before = await browser.page(pageState);
      await open("/banjir-tepi-sungai");
      await show(browser, words("view_article"));
      assert.equal(asked, 0);
      await clickOn(browser, "button", all);
      await says(browser, words("pagesRead", { with: [PAGES] }));
      const article = (await textOf(browser, "article")) ?? "";
      for (let page = 1; page <= PAGES; page++) assert.equal(article.split(`Bagian ${page}.`).length, 2, `page ${page} in: ${article}`);
      assert.equal(article.split("Catatan:").length, 2, article);
      assert.equal(article.split("Banjir di tepi sungai panjang").length, 2, article);
      await clickOn(browser, "switch", words("clean"));
      await says(browser, words("cleaned"));
      assert.deepEqual(await browser.page(() => ["img", "div p"].map((each) => document.querySelector(each)?.checkVisibility())), [true, false]);
      await clickOn(browser, "switch", words("clean"));
      await says(browser, words("uncleaned"));
      await clickOn(browser, "button", words("more"));
      await clickOn(browser, "button", words("ownTab"));
      await browser.goTo("/tab.html");
      await until("all pages in the tab", async () => (await textOf(inTab(browser), "article"))?.includes(words("pagesJoined", { with: [PAGES] })));
      await browser.back();
      await browser.press("Escape");
      await browser.press("Escape");
      await until("the page as it was", async () => {
        assertUnchanged(await browser.page(pageState), before);
        return true;
      });
    });

    test("of many pages, what is there is read anew when it has become twice as much", async () => {
      await browser.open(`${browser.extension}/options.html`);
      // Every page of the extension hears what a content script asks of the background.
      await browser.page(() => {
        const page = /** @type {any} */ (window);
        page.joined = [];
        page.chrome.runtime.onMessage.addListener((/** @type {any} */ { type, more }) => void (type === "read" && more.length > 0 && page.joined.push(more.length)));
      });
      await browser.beside(`${server.origin}/banjir-berhari-hari`, "tab");
      await browser.click();
      await opened(browser);
      await clickOn(browser, "button", words("readAllPages", { with: [MANY] }));
      await says(browser, words("pagesRead", { with: [MANY] }));
      await browser.back();
      assert.deepEqual(await browser.page(() => /** @type {any} */ (window).joined), [5, 10, 16]);
    });

    test("from a page in the middle, what follows is read, and that is what is said", async () => {
      await open("/banjir-tepi-sungai/2");
      await show(browser, words("view_article"));
      await clickOn(browser, "button", words("readNextPages"));
      await says(browser, words("pagesFrom", { with: ["2–3"] }));
      const article = (await textOf(browser, "article")) ?? "";
      assert.ok(!article.includes("Bagian 1.") && article.includes("Bagian 2.") && article.includes("Bagian 3."), article);
    });

    test("a page of another site is not joined, though the own one leads there", async () => {
      await open("/banjir-terbawa");
      await show(browser, words("view_article"));
      await clickOn(browser, "button", all);
      await says(browser, words("pageFailed", { with: [2] }));
      assert.ok(!(await textOf(browser, "article"))?.includes("Bagian 2."));
    });

    test("a page that does not come loses nothing of the others", async () => {
      await open("/banjir-tak-lengkap");
      await show(browser, words("view_article"));
      await clickOn(browser, "button", all);
      await says(browser, words("pageFailed", { with: [3] }));
      const article = (await textOf(browser, "article")) ?? "";
      assert.ok(article.includes("Bagian 1.") && article.includes("Bagian 2.") && !article.includes("Bagian 3."), article);
    });

    test("reading can be stopped", async () => {
      await open("/banjir-tak-kunjung");
      await clickOn(browser, "button", all);
      await until("progress", () => browser.panel((root) => root.querySelector("progress") !== null));
      await clickOn(browser, "button", words("cancel"));
      await says(browser, words("pagesCancelled", { with: [1] }));
    });
  });
}
