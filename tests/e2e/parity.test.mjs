// The browser's page and html5ever's page are the same page: for every folder of tests/pages, in both browsers.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { fixtures } from "./lib/fixtures.mjs";
import { PAGES, ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { walker } from "./lib/walker.mjs";

const pages = fixtures();

/** @param {string[]} files */
function compare(files) {
  return spawnSync("cargo", ["xtask", "parity", ...files], { cwd: ROOT, encoding: "utf8" });
}

for (const [name, launch] of BROWSERS) {
  describe(`parity in ${name}`, () => {
    const folder = join(ROOT, "target/parity", name);
    const snapshot = (/** @type {string} */ slug) => join(folder, `${slug}.json`);

    before(async () => {
      mkdirSync(folder, { recursive: true });
      const documents = Object.fromEntries(
        pages
          .filter((page) => !page.parity)
          // By policy, not by the browser's switch: with scripting off the parser itself reads <noscript> differently.
          .map(({ slug, source }) => [
            `/${slug}/source.html`,
            { body: source, headers: { "content-security-policy": "script-src 'none'" } },
          ]),
      );
      const server = await serve({ documents, folders: { "/": PAGES } });
      const browser = await launch();
      const take = await walker();
      for (const { slug } of pages) {
        await browser.open(`${server.origin}/${slug}/source.html`);
        writeFileSync(snapshot(slug), JSON.stringify(await browser.page(take)));
      }
      await browser.close();
      await server.close();
    });

    test("every page is the same by snapshot and by html5ever", () => {
      const { status, stdout, stderr } = compare(pages.flatMap(({ slug, reference }) => [snapshot(slug), reference]));
      assert.equal(status, 0, stdout + stderr);
      assert.equal(stdout.match(/^same /gm)?.length, pages.length);
    });

    for (const { slug, parity } of pages.filter((page) => page.parity)) {
      test(`${slug} needs its exception: ${parity}`, () => {
        const { status, stdout } = compare([snapshot(slug), join(PAGES, slug, "source.html")]);
        assert.equal(status, 1, stdout);
        assert.match(stdout, /^different /m);
      });
    }
  });
}
