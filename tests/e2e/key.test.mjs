// The key beside the button: Alt+Shift+Y does what a click does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { launchChromium } from "./lib/chromium.mjs";
import { launchFirefox } from "./lib/firefox.mjs";
import { closed, opened } from "./lib/panel.mjs";
import { extensionFolder, PAGES } from "./lib/paths.mjs";
import { SCREEN, virtualScreen } from "./lib/screen.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";

/**
 * On the demo page: the key opens the panel, the key closes it.
 * @param {import("./lib/driver.mjs").Driver} browser
 * @param {() => void | Promise<void>} press
 * @param {() => Promise<void>} [prepare] what the window needs first
 */
async function opensAndCloses(browser, press, prepare) {
  const server = await serve({ folders: { "/": PAGES } });
  try {
    await browser.open(`${server.origin}/demo/source.html`);
    await prepare?.();
    await press();
    await opened(browser);
    await press();
    await closed(browser);
  } finally {
    await browser.close();
    await server.close();
  }
}

test("the manifest suggests Alt+Shift+Y", () => {
  const manifest = JSON.parse(readFileSync(join(extensionFolder(), "manifest.json"), "utf8"));
  assert.equal(manifest.commands._execute_action.suggested_key.default, "Alt+Shift+Y");
});

test("Firefox opens and closes the panel by the key", async () => {
  const browser = await launchFirefox();
  await opensAndCloses(browser, () => browser.chord?.(["Alt", "Shift", "Y"]));
});

test("Chromium has given the key to the button", async () => {
  const browser = await launchChromium();
  try {
    assert.equal(await browser.shortcut?.(), "Alt+Shift+Y");
  } finally {
    await browser.close();
  }
});

const skip = SCREEN ? false : "needs Xvfb and xdotool";
test("Chromium opens and closes the panel by the key", { skip }, async () => {
  const screen = await virtualScreen();
  try {
    const browser = await launchChromium({ headless: false, display: screen.display });
    // Without a window manager only a click into the window makes it the active one.
    const activate = async () => {
      await browser.page(() => addEventListener("click", () => (document.title = "clicked"), { once: true }));
      await until("the window to take a click", () => {
        screen.click(30, 300);
        return browser.page(() => document.title === "clicked");
      });
    };
    await opensAndCloses(browser, () => screen.press("alt+shift+y"), activate);
  } finally {
    screen.close();
  }
});
