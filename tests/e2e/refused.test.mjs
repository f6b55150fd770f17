// Pages that no extension may read, and documents that are no page: the button still answers, and says which it is.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { isOpen, opened } from "./lib/panel.mjs";
import { serve } from "./lib/server.mjs";
import { variants } from "./lib/variants.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

/** The smallest document that opens in a PDF viewer. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
`;
const OWN_PAGES = { chromium: ["chrome://version"], firefox: ["about:support", "about:config"] };

for (const [name, launch] of BROWSERS) {
  describe(`pages that cannot be read in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      const all = variants();
      server = await serve({
        documents: {
          "/plain": all["a plain page"],
          "/isolated": all["an isolated page (COEP, COOP)"],
          "/file.pdf": { body: PDF, type: "application/pdf" },
        },
      });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    /** @param {string} refusal */
    async function refused(refusal) {
      const text = await until("the message", () => browser.message());
      assert.ok(text.includes(words(`refused_${refusal}_title`)), text);
      assert.ok(text.includes(words(`refused_${refusal}_text`)), text);
    }

    for (const address of OWN_PAGES[/** @type {keyof typeof OWN_PAGES} */ (name.toLowerCase())]) {
      test(`${address} is told to be the browser's own, and the next page is read`, async () => {
        await browser.open(address);
        await browser.click();
        await refused("browser");
        await browser.open(`${server.origin}/plain`);
        await browser.click();
        await opened(browser);
      });
    }

    test("a PDF is told to be one", async () => {
      await browser.open(`${server.origin}/file.pdf`);
      await browser.click();
      await refused("pdf");
    });

    test("a page in a new process, on a site where the button was pressed before, is read or told to need a new tab", async () => {
      const site = server.origin.replace("localhost", "moves.localhost");
      await browser.open(`${site}/plain`);
      await browser.click();
      await opened(browser);
      await browser.open(`${site}/isolated`);
      await browser.click();
      await until("an answer", async () => (await isOpen(browser)) || (await browser.message()) !== null);
      if (await isOpen(browser)) await opened(browser);
      else await refused("lost");
    });
  });
}
