// `./build.sh screenshots`, after the build: each view of the panel over the demo article, light and dark, into docs/images.

import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { launchChromium } from "./lib/chromium.mjs";
import { clickOn, keySentence, opened, says, show } from "./lib/panel.mjs";
import { PAGES, ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { loadLazy } from "./lib/state.mjs";
import { words } from "./lib/words.mjs";

const FOLDER = join(ROOT, "docs/images");

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ folders: { "/": PAGES } });
for (const dark of [false, true]) {
  const browser = await launchChromium({ dark, width: 880, height: 560 });
  const picture = async (/** @type {string} */ name) => {
    const path = join(FOLDER, `${name}-${dark ? "dark" : "light"}.png`);
    await browser.screenshot(path);
    console.log(relative(ROOT, path));
  };
  await browser.open(`${server.origin}/demo/source.html`);
  await browser.page(loadLazy);
  await browser.click();
  await opened(browser);
  await clickOn(browser, "button", await keySentence(browser));
  await picture("summary");
  await show(browser, words("view_removed"));
  await picture("removed");
  await clickOn(browser, "switch", words("clean"));
  await says(browser, words("cleaned"));
  await show(browser, words("view_article"));
  await picture("article");
  await clickOn(browser, "button", words("settings"));
  await picture("settings");
  await browser.close();
}
await server.close();
