// `./build.sh screenshots`, after the build: the pictures for the stores, in each language's folder of store/, in the sizes that
// the stores take: the panel over a crowded page at 1280x800, its summary again at 640x400, and the tile of 440x280.

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { launchChromium } from "./lib/chromium.mjs";
import { opened, show } from "./lib/panel.mjs";
import { PAGES, ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { words } from "./lib/words.mjs";

/** @type {{ language: "en" | "id", page: string, claim: string }[]} */
const LANGUAGES = [
  { language: "en", page: "crowded-english", claim: "The article,<br>without the page." },
  { language: "id", page: "demo", claim: "Artikelnya saja,<br>tanpa yang lain." },
];

const icon = readFileSync(join(ROOT, "extension/icons/icon.svg"), "utf8");
const tile = (/** @type {string} */ claim) => `<!DOCTYPE html><meta charset="utf-8"><style>
  body { margin: 0; display: grid; grid-template-columns: auto 1fr; align-content: center; gap: 0 28px; height: 280px; padding: 0 36px; box-sizing: border-box; color: #fdfcfa; background: #0b5a54; font-family: Charter, "Noto Serif", Georgia, serif; }
  svg { width: 104px; height: 104px; grid-row: span 2; } b { align-self: end; font-size: 40px; line-height: 1.1; } span { font-size: 21px; line-height: 1.35; }
</style>${icon}<b>Intisari</b><span>${claim}</span>`;
/** A picture again, at half its size. */
const half = (/** @type {Buffer} */ png) => `<!DOCTYPE html><style>body { margin: 0 } img { display: block; width: 640px; height: 400px }</style><img src="data:image/png;base64,${png.toString("base64")}">`;

for (const { language, page, claim } of LANGUAGES) {
  const folder = join(ROOT, "store", language);
  /** @type {Record<string, import("./lib/server.mjs").Document>} */
  const documents = { "/tile": { body: tile(claim) } };
  const server = await serve({ documents, folders: { "/": PAGES } });
  for (const dark of [false, true]) {
    const browser = await launchChromium({ language, dark, width: 1280, height: 800 });
    const picture = async (/** @type {string} */ name) => {
      const path = join(folder, `${name}.png`);
      const png = await browser.screenshot(path);
      console.log(relative(ROOT, path));
      return png;
    };
    await browser.open(`${server.origin}/${page}/source.html`);
    await browser.click();
    await opened(browser);
    if (dark) {
      await show(browser, words("view_article", { language }));
      await picture("3-article-1280x800");
    } else {
      documents["/half"] = { body: half(await picture("1-summary-1280x800")) };
      await show(browser, words("view_removed", { language }));
      await picture("2-removed-1280x800");
      await browser.resize(640, 400);
      await browser.open(`${server.origin}/half`);
      await picture("summary-640x400");
      await browser.resize(440, 280);
      await browser.open(`${server.origin}/tile`);
      await picture("tile-440x280");
    }
    await browser.close();
  }
  await server.close();
}
