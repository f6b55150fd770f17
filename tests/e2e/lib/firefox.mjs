// Firefox with the extension, driven through Marionette: the add-on is installed for the session only, and the click is
// one on the button in the browser's own toolbar.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onPanel } from "./driver.mjs";
import { Marionette } from "./marionette.mjs";
import { extensionFolder, firefoxBinary } from "./paths.mjs";
import { LIMIT, until } from "./wait.mjs";

/** Keys by the names WebDriver gives them. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", Alt: "\uE00A", Shift: "\uE008", Control: "\uE009", Space: " ", Home: "\uE011", End: "\uE010",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
};

/**
 * @param {import("./driver.mjs").LaunchOptions} [options]
 * @returns {Promise<import("./driver.mjs").Driver>}
 */
export async function launchFirefox(options = {}) {
  const { headless = true, width = 1280, height = 900 } = options;
  const profile = await mkdtemp(join(tmpdir(), "intisari-firefox-"));
  const downloads = join(profile, "downloads");
  await writeFile(join(profile, "user.js"), preferences(downloads, options));
  const flags = ["--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile];
  const firefox = spawn(firefoxBinary(), headless ? ["--headless", ...flags] : flags, { stdio: "ignore" });
  const closed = new Promise((resolve) => firefox.once("exit", () => resolve(undefined)));
  const port = await until("Firefox's Marionette port", async () =>
    Number(await readFile(join(profile, "MarionetteActivePort"), "utf8")),
  );
  const marionette = await until("Firefox to answer", () => Marionette.connect(port));
  await marionette.send("WebDriver:NewSession", { timeouts: { script: LIMIT, pageLoad: LIMIT } });
  const addon = await marionette.send("Addon:Install", { path: extensionFolder(), temporary: true });
  const id = addon.value ?? addon;

  /**
   * @param {string} body
   * @param {unknown[]} args
   * @param {string | null} [sandbox] `system` sees closed shadow roots; null is the page's own world
   */
  const run = async (body, args, sandbox = null) =>
    (await marionette.send("WebDriver:ExecuteScript", { script: body, args, sandbox, newSandbox: false })).value;

  /**
   * Does something as the browser itself.
   * @template T
   * @param {() => Promise<T>} act
   */
  async function asChrome(act) {
    await marionette.send("Marionette:SetContext", { value: "chrome" });
    try {
      return await act();
    } finally {
      await marionette.send("Marionette:SetContext", { value: "content" });
    }
  }

  const root = await asChrome(() => run("return WebExtensionPolicy.getByID(arguments[0]).getURL('')", [id]));
  const origin = root.replace(/\/$/, "");
  await asChrome(() => until("the toolbar button", () => run(PLACE_BUTTON, [id])));
  const first = await marionette.send("WebDriver:GetWindowHandle");
  const welcome = await goTo("/welcome.html");
  await back();

  /** Closes the current tab and goes back to the first. */
  async function back() {
    await marionette.send("WebDriver:CloseWindow");
    await marionette.send("WebDriver:SwitchToWindow", { handle: first.value ?? first });
  }
  await resize(width, height);

  /**
   * Makes the tab whose address holds this the current one; gives its text.
   * @param {string} address
   * @returns {Promise<string>}
   */
  function goTo(address) {
    return until(`a tab at ${address}`, async () => {
      const handles = await marionette.send("WebDriver:GetWindowHandles");
      for (const handle of handles.value ?? handles) {
        await marionette.send("WebDriver:SwitchToWindow", { handle });
        const url = await marionette.send("WebDriver:GetCurrentURL");
        if ((url.value ?? url).includes(address)) return run("return document.body?.innerText", []);
      }
      return null;
    });
  }

  /**
   * Makes the page's area so large.
   * @param {number} width
   * @param {number} height
   */
  async function resize(width, height) {
    const [outer, inner] = await run(
      "return [[outerWidth, outerHeight], [innerWidth, innerHeight]]",
      [],
    );
    await marionette.send("WebDriver:SetWindowRect", {
      width: width + outer[0] - inner[0],
      height: height + outer[1] - inner[1],
    });
  }

  /** @param {object[]} actions @param {string} type @param {object} [parameters] */
  const perform = (type, actions, parameters) =>
    marionette
      .send("WebDriver:PerformActions", { actions: [{ type, id: type, actions, ...(parameters && { parameters }) }] })
      .then(() => marionette.send("WebDriver:ReleaseActions"));

  /** Presses keys one after another and lets them go together. @param {string[]} keys */
  const strike = (keys) => {
    const values = keys.map((key) => KEYS[/** @type {keyof KEYS} */ (key)] ?? key);
    return perform("key", [
      ...values.map((value) => ({ type: "keyDown", value })),
      ...values.reverse().map((value) => ({ type: "keyUp", value })),
    ]);
  };

  return {
    name: "firefox",
    extension: origin,
    closed,
    async open(url) {
      await marionette.send("WebDriver:Navigate", { url });
    },
    click: () => asChrome(() => run(CLICK_BUTTON, [id])),
    press: (key) => strike([key]),
    chord: (keys) => asChrome(() => strike(keys)),
    paste: () => strike(["Control", "v"]),
    async downloaded() {
      const name = await until("a file", async () => (await readdir(downloads)).find((each) => !each.endsWith(".part")));
      return { name, text: await until("its text", () => readFile(join(downloads, name), "utf8")) };
    },
    welcome,
    goTo,
    async beside(url, kind) {
      const { handle } = await marionette.send("WebDriver:NewWindow", { type: kind, focus: true });
      await marionette.send("WebDriver:SwitchToWindow", { handle });
      await marionette.send("WebDriver:Navigate", { url });
    },
    back,
    resize,
    pointer: (x, y) => perform("pointer", [move(x, y), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]),
    tap: (x, y) =>
      perform("pointer", [move(x, y), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }], { pointerType: "touch" }),
    hover: (x, y) =>
      marionette.send("WebDriver:PerformActions", { actions: [{ type: "pointer", id: "pointer", actions: [move(x, y)] }] }),
    drag: (from, to) =>
      perform("pointer", [move(...from), { type: "pointerDown", button: 0 }, move(...to), { type: "pointerUp", button: 0 }]),
    page: (fn, ...args) => run(`return (${fn})(...arguments)`, args),
    panel: (fn, ...args) =>
      run(`return (${onPanel("(host) => host.openOrClosedShadowRoot", fn)})(...arguments)`, args, "system"),
    stop: () => asChrome(() => run(STOP_BACKGROUND, [id])),
    message: () => asChrome(() => run(IN_PROCESS, [`${origin}/message.html`, READ_TEXT, 2000])),
    memory: () => asChrome(() => run(IN_PROCESS, ["http", MEASURE_MEMORY, LIMIT])),
    async screenshot(path) {
      const { value } = await marionette.send("WebDriver:TakeScreenshot", { full: false });
      const png = Buffer.from(value, "base64");
      if (path) await writeFile(path, png);
      return png;
    },
    async close() {
      await marionette.send("Marionette:Quit", { flags: ["eForceQuit"] });
      await closed;
      marionette.end();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** @param {number} x @param {number} y */
const move = (x, y) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y) });

/** @param {string} downloads the folder for them @param {import("./driver.mjs").LaunchOptions} options */
function preferences(downloads, { language = "en-US", dark = false, touch = false, still = false, forced = false, proxy }) {
  const values = {
    "marionette.port": 0,
    "intl.locale.requested": language,
    "intl.accept_languages": language,
    "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
    "ui.prefersReducedMotion": still ? 1 : 0,
    "browser.display.document_color_use": forced ? 2 : 1,
    "dom.w3c_touch_events.enabled": touch ? 1 : 2,
    "extensions.autoDisableScopes": 0,
    // Clocks as fine as they are: else the extension's times are whole milliseconds.
    "privacy.reduceTimerPrecision": false,
    "app.update.disabledForTesting": true,
    "datareporting.policy.dataSubmissionEnabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "browser.aboutwelcome.enabled": false,
    "browser.startup.homepage_override.mstone": "ignore",
    "network.captive-portal-service.enabled": false,
    ...(proxy && {
      "network.proxy.type": 1,
      "network.proxy.http": "localhost",
      "network.proxy.http_port": proxy,
      "network.proxy.ssl": "localhost",
      "network.proxy.ssl_port": proxy,
      "network.proxy.no_proxies_on": "",
      "network.proxy.allow_hijacking_localhost": true,
    }),
    "network.connectivity-service.enabled": false,
    "services.settings.server": "data:,",
    "toolkit.telemetry.server": "data:,",
    // A printer's dialog would stand in the way of everything after it.
    "print.enabled": false,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.alwaysOpenPanel": false,
  };
  const line = ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`;
  return Object.entries(values).map(line).join("\n");
}

/** Firefox puts a new extension's button behind the extensions menu; this takes it out to the toolbar. */
const PLACE_BUTTON = `
  const id = arguments[0].toLowerCase().replace(/[^a-z0-9_-]/g, "_") + "-browser-action";
  if (!document.getElementById(id) && !CustomizableUI.getWidget(id)?.forWindow(window).node) return false;
  CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
  return true;
`;

/** A press of the mouse anywhere first closes the popup that is open, so this does too. */
const CLICK_BUTTON = `
  const id = arguments[0].toLowerCase().replace(/[^a-z0-9_-]/g, "_") + "-browser-action";
  const open = [...document.querySelectorAll("panel")].filter((panel) => panel.state === "open");
  const hidden = open.map((panel) => {
    const { promise, resolve } = Promise.withResolvers();
    panel.addEventListener("popuphidden", resolve, { once: true });
    panel.hidePopup();
    return promise;
  });
  return Promise.all(hidden).then(() => {
    const pressed = performance.timeOrigin + performance.now();
    document.getElementById(id).querySelector(".unified-extensions-item-action-button").click();
    return pressed;
  });
`;

/** What the browser does itself with a background that has been idle. */
const STOP_BACKGROUND = `return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground().then(() => true)`;

/**
 * Runs a script with the browser's rights in the process of a shown page, whose address begins so: an extension's page
 * stands in one of its own. It gives what the script answers; null without such a page, or if it goes away meanwhile.
 */
const IN_PROCESS = `
  const [address, script, limit] = arguments;
  const { promise, resolve } = Promise.withResolvers();
  const windows = [...Services.wm.getEnumerator("navigator:browser")];
  const browsers = windows.flatMap((window) => [...window.document.querySelectorAll("browser")]);
  const shown = browsers.find((browser) => browser.currentURI?.spec.startsWith(address));
  if (!shown) return null;
  const { messageManager } = shown.frameLoader;
  messageManager.addMessageListener("intisari-test:answer", ({ data }) => resolve(data));
  const source = "{ const answer = (data) => sendAsyncMessage('intisari-test:answer', data); " + script + " }";
  messageManager.loadFrameScript("data:," + encodeURIComponent(source), false);
  setTimeout(resolve, limit, null);
  return promise;
`;

const READ_TEXT = "answer(content.document.body?.innerText);";

/** What the allocator has given out in the page's process, after what about:memory calls to minimise. */
const MEASURE_MEMORY = `
  const manager = Components.classes["@mozilla.org/memory-reporter-manager;1"].getService(Components.interfaces.nsIMemoryReporterManager);
  manager.minimizeMemoryUsage(() => answer({ heap: manager.heapAllocated }));
`;
