// What is read in a private window stays in it. Chromium shows an extension's pages in ordinary windows alone, where a tab with the
// article would go into their history: there it is not offered. (Firefox opens it in the private window: parts.test.mjs.)

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { onPanel } from "./lib/driver.mjs";
import { PAGES, chromiumBinary, extensionFolder } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { LIMIT, until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

test("in a private window of Chromium the article is offered in no tab", async () => {
  const folder = extensionFolder();
  const profile = await mkdtemp(join(tmpdir(), "intisari-private-"));
  const server = await serve({ folders: { "/": PAGES } });
  const args = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-extension-debugging", `--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const context = await chromium.launchPersistentContext(profile, { executablePath: chromiumBinary(), headless: true, ignoreDefaultArgs: ["--disable-extensions"], args });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    const { host: id } = new URL(worker.url());
    const ordinary = await context.newPage();
    // The reader lets the extension into private windows; the browser then loads it anew.
    await ordinary.goto("chrome://extensions");
    await ordinary.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
    await ordinary.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: "${id}", incognitoAccess: true })`);
    await until("the extension again", async () => (await ordinary.goto(`chrome-extension://${id}/options.html`))?.ok());
    const address = `${server.origin}/demo/source.html`;
    await ordinary.evaluate(`chrome.windows.create({ incognito: true, url: "${address}" }).then(() => true)`);

    // Playwright counts no private window among its pages.
    const browser = (await context.browser()?.newBrowserCDPSession()) ?? assert.fail();
    const target = (/** @type {string} */ type) =>
      until(`the private ${type}`, async () => (await browser.send("Target.getTargets", { filter: [{ type }] })).targetInfos.find(({ url }) => url === address));
    const { targetId } = await target("page");
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: false });
    /** @type {Map<number, (result: any) => void>} */
    const waiting = new Map();
    /** @type {any[]} */
    const worlds = [];
    browser.on("Target.receivedMessageFromTarget", ({ message }) => {
      const { id: answered, result, method, params } = JSON.parse(message);
      if (answered) waiting.get(answered)?.(result);
      else if (method === "Runtime.executionContextCreated") worlds.push(params.context);
    });
    const send = (/** @type {string} */ method, /** @type {object} */ params = {}) => {
      const number = waiting.size + 1;
      const answer = new Promise((resolve) => waiting.set(number, resolve));
      return browser.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: number, method, params }) }).then(() => answer);
    };
    await send("Runtime.enable");
    await until("a loaded page", async () => (await send("Runtime.evaluate", { expression: "document.readyState" })).result.value === "complete");
    const own = () => worlds.find(({ origin }) => origin === `chrome-extension://${id}`);
    // An extension that is still being loaded anew hears no press.
    await until("the panel's world", async () => {
      await browser.send(/** @type {any} */ ("Extensions.triggerAction"), { id, targetId: (await target("tab")).targetId });
      return until("an answer to the press", own, LIMIT / 6);
    });
    const panel = async (/** @type {Function} */ fn, /** @type {string} */ name = "") => {
      const world = own();
      const expression = `(${onPanel("chrome.dom.openOrClosedShadowRoot", fn)})(${JSON.stringify(name)})`;
      return world && (await send("Runtime.evaluate", { expression, contextId: world.id, returnByValue: true })).result.value;
    };
    await until("the menu", () => panel((/** @type {ShadowRoot} */ root, /** @type {string} */ name) => {
      /** @type {HTMLElement | null} */ (root.querySelector(`[role=dialog]:not([aria-busy=true]) button[aria-label^="${name}"]:not([aria-expanded=true])`))?.click();
      return root.querySelector(".more") !== null;
    }, words("more")));
    const offers = await panel((/** @type {ShadowRoot} */ root) => [...root.querySelectorAll(".more button")].map((each) => each.textContent));
    assert.ok(offers.includes(words("save")), offers);
    for (const key of ["print", "ownTab"]) assert.ok(!offers.includes(words(key)), key);
  } finally {
    await context.close();
    await server.close();
    await rm(profile, { recursive: true, force: true });
  }
});
