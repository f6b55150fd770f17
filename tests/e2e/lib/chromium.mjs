// Chromium with the extension, driven through Playwright and the DevTools protocol. The toolbar click is the browser's
// own (`Extensions.triggerAction`): it grants activeTab exactly as a finger on the button does.

import { mkdtemp, readFile, rm } from "node:fs/promises";
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
export async function launchChromium({ headless = true, display, language = "en-US", dark = false, touch = false, still = false, forced = false, width = 1280, height = 900, proxy } = {}) {
  const folder = extensionFolder();
  const profile = await mkdtemp(join(tmpdir(), "intisari-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumBinary(),
    headless,
    env: display ? { ...process.env, DISPLAY: display } : process.env,
    locale: language,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: still ? "reduce" : "no-preference",
    forcedColors: forced ? "active" : "none",
    hasTouch: touch,
    viewport: headless ? { width, height } : null,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...FLAGS,
      `--lang=${language}`,
      ...(proxy ? [`--proxy-server=localhost:${proxy}`, "--proxy-bypass-list=<-loopback>"] : []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...(headless ? [] : [`--window-size=${width},${height}`]),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const { host: id } = new URL(worker.url());
  const origin = `chrome-extension://${id}`;
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error("Chromium gave no browser session");

  // Installing opens the extension's own first page.
  const first = await until("the welcome page", () => context.pages().find((each) => each.url().endsWith("/welcome.html")));
  const welcome = await until("its text", () => first.innerText("main"));
  let page = context.pages().find((each) => each !== first) ?? (await context.newPage());
  await first.close();
  const own = page;
  /**
   * Each tab's session, and the extension's own script worlds in it with the frames they are in.
   * @type {Map<import("playwright-core").Page, { session: import("playwright-core").CDPSession, worlds: Map<number, string> }>}
   */
  const tabs = new Map();

  /** Keeps account of a tab's worlds. @param {import("playwright-core").Page} tab */
  async function watch(tab) {
    const session = await context.newCDPSession(tab);
    /** @type {Map<number, string>} */
    const worlds = new Map();
    session.on("Runtime.executionContextCreated", ({ context: { id: world, origin: at, auxData } }) => {
      if (at === origin && auxData?.type === "isolated") worlds.set(world, auxData.frameId);
    });
    session.on("Runtime.executionContextDestroyed", ({ executionContextId }) => worlds.delete(executionContextId));
    session.on("Runtime.executionContextsCleared", () => worlds.clear());
    await session.send("Runtime.enable");
    tabs.set(tab, { session, worlds });
  }
  await watch(page);
  /** The current tab's, or the first's where the current is one of the extension's own. */
  const watched = () => /** @type {NonNullable<ReturnType<typeof tabs.get>>} */ (tabs.get(page) ?? tabs.get(own));

  /** @type {import("playwright-core").Download[]} */
  const downloads = [];
  page.on("download", (file) => downloads.push(file));

  /** The world in the top frame, which is another one after a change of process. */
  async function world() {
    const { session, worlds } = watched();
    const { frameTree } = await session.send("Page.getFrameTree");
    return [...worlds].find(([, frame]) => frame === frameTree.frame.id)?.[0];
  }

  // A click that comes before the worker has its listener is lost.
  await until("the extension's worker", () =>
    worker.evaluate(() => {
      const scope = /** @type {any} */ (globalThis);
      return scope.registration.active?.state === "activated" && scope.chrome.action.onClicked.hasListeners();
    }),
  );

  /** The text of a target that Playwright does not count among its pages: what stands under the button. @param {string} targetId */
  async function textOf(targetId) {
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: false });
    const answer = new Promise((resolve) => {
      browser.on("Target.receivedMessageFromTarget", (event) => {
        if (event.sessionId === sessionId) resolve(JSON.parse(event.message).result.result.value);
      });
    });
    const parameters = { expression: "document.body?.innerText", returnByValue: true };
    const message = JSON.stringify({ id: 1, method: "Runtime.evaluate", params: parameters });
    await browser.send("Target.sendMessageToTarget", { sessionId, message });
    return answer;
  }

  return {
    name: "chromium",
    extension: origin,
    closed: new Promise((resolve) => context.once("close", () => resolve())),
    async open(url) {
      await page.goto(url, { waitUntil: "load" });
    },
    async click() {
      await page.bringToFront();
      const { targetInfos } = await browser.send("Target.getTargets", { filter: [{ type: "tab" }] });
      // The protocol's types do not know embedderData yet. Each window has an active tab; two of one address are no test's affair.
      const active = targetInfos.filter((target) => /** @type {any} */ (target).embedderData.tabActive);
      const tab = active.find(({ url }) => url === page.url()) ?? active[0];
      const pressed = performance.timeOrigin + performance.now();
      await browser.send(/** @type {any} */ ("Extensions.triggerAction"), { id, targetId: tab?.targetId });
      return pressed;
    },
    async shortcut() {
      const commands = await worker.evaluate(() => /** @type {any} */ (globalThis).chrome.commands.getAll());
      return commands.find((/** @type {any} */ command) => command.name === "_execute_action").shortcut;
    },
    press: (key) => page.keyboard.press(key),
    paste: () => page.keyboard.press("Control+V"),
    async downloaded() {
      const file = await until("a file", () => downloads.at(-1));
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
    },
    welcome,
    goTo: (address) =>
      until(`a tab at ${address}`, async () => {
        page = context.pages().find((each) => each.url().includes(address)) ?? page;
        return page.url().includes(address) && page.evaluate("document.body?.innerText");
      }),
    async beside(url, kind) {
      const opened = context.waitForEvent("page");
      await browser.send("Target.createTarget", { url: "about:blank", newWindow: kind === "window" });
      page = await opened;
      await watch(page);
      await page.goto(url, { waitUntil: "load" });
    },
    async back() {
      tabs.delete(page);
      await page.close();
      page = own;
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    pointer: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    hover: (x, y) => page.mouse.move(x, y),
    async drag(from, to) {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 4 });
      await page.mouse.up();
    },
    page: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    async panel(fn, ...args) {
      const executionContextId = await world();
      if (executionContextId === undefined) return null;
      const { result, exceptionDetails } = await watched().session.send("Runtime.callFunctionOn", {
        functionDeclaration: onPanel("chrome.dom.openOrClosedShadowRoot", fn),
        arguments: args.map((value) => ({ value })),
        executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async message() {
      const { targetInfos } = await browser.send("Target.getTargets", {});
      const shown = targetInfos.find(({ type, url }) => type === "page" && url.startsWith(`${origin}/message.html`));
      return shown ? await textOf(shown.targetId) : null;
    },
    async stop() {
      const { targetInfos } = await browser.send("Target.getTargets", {});
      const background = targetInfos.find(({ type, url }) => type === "service_worker" && url.startsWith(origin));
      if (background) await browser.send("Target.closeTarget", { targetId: background.targetId });
    },
    async memory() {
      const { session } = watched();
      await session.send("HeapProfiler.collectGarbage");
      await session.send("Performance.enable");
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
    },
    screenshot: (path) => page.screenshot({ path }),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
