// Chromium with the extension, driven through Playwright and the DevTools protocol. The toolbar click is the browser's
// own (`Extensions.triggerAction`): it grants activeTab exactly as a finger on the button does.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { onPanel } from "./driver.mjs";
import { chromiumBinary, extensionFolder } from "./paths.mjs";
import { until } from "./wait.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-extension-debugging",
];

/**
 * @param {import("./driver.mjs").LaunchOptions} [options]
 * @returns {Promise<import("./driver.mjs").Driver>}
 */
export async function launchChromium({ headless = true, language = "en-US", dark = false, width = 1280, height = 900 } = {}) {
  const folder = extensionFolder();
  const profile = await mkdtemp(join(tmpdir(), "intisari-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumBinary(),
    headless,
    locale: language,
    colorScheme: dark ? "dark" : "light",
    viewport: headless ? { width, height } : null,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...FLAGS,
      `--lang=${language}`,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...(headless ? [] : [`--window-size=${width},${height}`]),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const id = new URL(worker.url()).host;
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error("Chromium gave no browser session");

  let page = context.pages()[0] ?? (await context.newPage());
  let { session, world } = await watch(page);

  /**
   * Keeps account of the extension's own script world in the page's top frame.
   * @param {import("playwright-core").Page} page
   */
  async function watch(page) {
    const session = await context.newCDPSession(page);
    const { frameTree } = await session.send("Page.getFrameTree");
    /** @type {number | undefined} */
    let current;
    session.on("Runtime.executionContextCreated", ({ context: { id: created, origin, auxData } }) => {
      const own = origin === `chrome-extension://${id}` && auxData?.type === "isolated";
      if (own && auxData.frameId === frameTree.frame.id) current = created;
    });
    session.on("Runtime.executionContextDestroyed", ({ executionContextId }) => {
      if (executionContextId === current) current = undefined;
    });
    session.on("Runtime.executionContextsCleared", () => (current = undefined));
    await session.send("Runtime.enable");
    return { session, world: () => current };
  }

  /** A click before the worker has its listener is lost, so the first click waits for it. */
  async function ready() {
    await until("the extension's worker", () =>
      worker.evaluate(() => {
        const scope = /** @type {any} */ (globalThis);
        return scope.registration.active?.state === "activated" && scope.chrome.action.onClicked.hasListeners();
      }),
    );
  }

  return {
    name: "chromium",
    extension: `chrome-extension://${id}`,
    closed: new Promise((resolve) => context.once("close", () => resolve())),
    async open(url) {
      await page.goto(url, { waitUntil: "load" });
    },
    async click() {
      await ready();
      await page.bringToFront();
      const { targetInfos } = await browser.send("Target.getTargets", { filter: [{ type: "tab" }] });
      // The protocol's types do not know embedderData yet; there is one window, so one active tab.
      const tab = targetInfos.find((target) => /** @type {any} */ (target).embedderData.tabActive);
      await browser.send(/** @type {any} */ ("Extensions.triggerAction"), { id, targetId: tab?.targetId });
    },
    press: (key) => page.keyboard.press(key),
    pointer: (x, y) => page.mouse.click(x, y),
    page: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    async panel(fn, ...args) {
      const executionContextId = world();
      if (executionContextId === undefined) return null;
      const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
        functionDeclaration: onPanel("chrome.dom.openOrClosedShadowRoot", fn),
        arguments: args.map((value) => ({ value })),
        executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async switchTo(url) {
      const found = context.pages().find((page) => page.url().startsWith(url));
      if (!found) return false;
      page = found;
      await page.bringToFront();
      ({ session, world } = await watch(page));
      return true;
    },
    screenshot: (path) => page.screenshot({ path }),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
