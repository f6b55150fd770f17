// The report of a page that came out wrong: copied from the panel's menu, it says what was found and quotes nothing of the page.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { demoArticle } from "./lib/fixtures.mjs";
import { clickOn, opened, says } from "./lib/panel.mjs";
import { PAGES } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

for (const [name, launch] of BROWSERS) {
  describe(`a report in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      const paste = { body: "<!DOCTYPE html><title>Tempel</title><textarea autofocus></textarea>" };
      server = await serve({ documents: { "/paste": paste }, folders: { "/": PAGES } });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("it says what was found, and neither the page's words nor who reads it", async () => {
      await browser.open(`${server.origin}/demo/source.html?reader=1234#top`);
      await browser.click();
      await opened(browser);
      await clickOn(browser, "button", words("more"));
      await clickOn(browser, "button", words("complain"));
      await says(browser, words("complained"));
      await browser.open(`${server.origin}/paste`);
      await browser.page(() => document.querySelector("textarea")?.focus());
      await browser.paste();
      const report = await until("the report", () => browser.page(() => document.querySelector("textarea")?.value));
      for (const line of [`- Page: ${server.origin}/demo/source.html\n`, "- Judged: article, ", "14 paragraph", "2 inlineRecommendation", "- Corrected by hand: no\n"]) {
        assert.ok(report.includes(line), `no "${line}" in: ${report}`);
      }
      const { title, paragraphs } = demoArticle();
      const said = new Set(`${title} ${paragraphs.join(" ")}`.split(/[^\p{L}]+/u).filter((word) => word.length > 6));
      for (const word of report.split(/[^\p{L}]+/u)) assert.ok(!said.has(word), `the page's word "${word}" in: ${report}`);
      assert.ok(!report.includes("1234"), report);
    });
  });
}
