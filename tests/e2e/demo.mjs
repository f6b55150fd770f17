// `./build.sh demo [FILE|URL]`, after the build: Chromium with the extension on a page (the demo article unless another is
// named), and a click on the real toolbar button. With a display the window stays until it is closed; without one the
// panel's text goes to standard output and its picture to target/demo/panel.png.

import { mkdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { launchChromium } from "./lib/chromium.mjs";
import { opened, textOf } from "./lib/panel.mjs";
import { PAGES, ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";

const [given = join(PAGES, "demo/source.html")] = process.argv.slice(2);
const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const server = /^https?:/.test(given) ? undefined : await serve({ folders: { "/": dirname(resolve(given)) } });
const url = server ? `${server.origin}/${encodeURIComponent(basename(given))}` : given;
const browser = await launchChromium({ headless: !display });
try {
  await browser.open(url);
  await browser.click();
  await opened(browser);
  if (display) {
    console.log(`Chromium shows ${url}. Close its window to end.`);
    await browser.closed;
  } else {
    const picture = join(ROOT, "target/demo/panel.png");
    mkdirSync(dirname(picture), { recursive: true });
    await browser.screenshot(picture);
    console.log(await textOf(browser, "dialog"));
    console.log(`\nNo display, so no window. The panel's picture: ${relative(process.cwd(), picture)}`);
  }
} finally {
  await browser.close();
  await server?.close();
}
