// What a page's policy may forbid, and what works under it all the same: twelve policies, five deeds. The table of
// docs/RELIABILITY.md is what this prints.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { demoArticle } from "./lib/fixtures.mjs";
import { attributeOf, clickOn, inTab, opened, show, textOf } from "./lib/panel.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

/** Each policy with its header; all but the last two are `Content-Security-Policy`. @type {[string, Record<string, string>][]} */
const POLICIES = [
  "default-src 'none'",
  "default-src 'self'",
  "script-src 'none'",
  "script-src 'nonce-abc' 'strict-dynamic'",
  "style-src 'none'",
  "style-src 'self'; style-src-attr 'none'; style-src-elem 'none'",
  "connect-src 'none'; img-src 'none'; font-src 'none'; media-src 'none'",
  "frame-ancestors 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
  "sandbox",
  "default-src 'none'; sandbox allow-scripts; require-trusted-types-for 'script'",
].map((value) => /** @type {[string, Record<string, string>]} */ ([value, { "content-security-policy": value }]));
POLICIES.push([
  "COEP require-corp, COOP same-origin, Permissions-Policy of nothing",
  {
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "clipboard-write=(), fullscreen=(), display-capture=()",
  },
]);

const { title, paragraphs } = demoArticle();
const body = `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Kabarsena</title></head><body><header><a href="/">Kabarsena</a></header>
<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article><aside class="related">BERITA LAINNYA <a href="/a">Harga cabai turun</a></aside></body></html>`;

for (const [name, launch] of BROWSERS) {
  describe(`policies of pages in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      server = await serve({ documents: Object.fromEntries(POLICIES.map(([, headers], at) => [`/${at}`, { body, headers }])) });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    for (const [at, [policy]] of POLICIES.entries()) {
      test(`${policy}: opened, marked, cleaned, in a tab, printed`, async () => {
        // Each is a site of its own: on its own sites, Chromium does not pass a click's permission on to a new process.
        await browser.open(server.origin.replace("localhost", `policy-${at}.localhost`) + `/${at}`);
        await browser.click();
        await opened(browser);
        assert.ok((await textOf(browser, "dialog"))?.includes(title), "opened");
        await clickOn(browser, "button", await until("a sentence", () => browser.panel((root) => root.querySelector(".sentences button")?.textContent)));
        await until("the mark", () => browser.page(() => (/** @type {any} */ (CSS).highlights.get("intisari")?.size ?? 0) > 0));
        await clickOn(browser, "switch", words("clean"));
        await until("a clean page", async () => (await attributeOf(browser, "switch", words("clean"), "aria-checked")) === "true");
        await until("the list to go", () => browser.page(() => !document.querySelector("aside")?.checkVisibility()));
        await clickOn(browser, "button", words("more"));
        for (const way of ["ownTab", "print"]) {
          await clickOn(browser, "button", words(way));
          await browser.goTo("/tab.html");
          const tab = inTab(browser);
          await show(tab, words("view_article"));
          assert.ok((await textOf(tab, "article"))?.includes(paragraphs[1] ?? "?"), way);
          await browser.back();
        }
      });
    }
  });
}
