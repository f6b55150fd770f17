// What the browser knows of a page's layout makes the article better on the pages of tests/layout, and on no page of
// tests/pages worse.

import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { fixtures } from "./lib/fixtures.mjs";
import { PAGES, ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { walker } from "./lib/walker.mjs";

const LAYOUT = join(ROOT, "tests/layout");
/** A frame that shows, and two that do not. */
const FRAMES = `<!DOCTYPE html><title>f</title><iframe srcdoc="Seen."></iframe><iframe style="display: none" srcdoc="Unseen."></iframe>
<iframe width="1" height="1" frameborder="0" srcdoc="Unseen either."></iframe>`;
/** Pages that layout must leave alone. */
const SAME = ["from-the-right", "pinned-whole"];

const laidOut = readdirSync(LAYOUT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ slug: name, expected: readFileSync(join(LAYOUT, name, "expected.txt"), "utf8").trim() }));

/**
 * The article's text with layout and without, of snapshots.
 * @param {string[]} files
 * @returns {{ seen: string, unseen: string }[]}
 */
function read(files) {
  const { status, stdout, stderr } = spawnSync("cargo", ["xtask", "layout", ...files], { cwd: ROOT, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

for (const [name, launch] of BROWSERS) {
  describe(`layout in ${name}`, () => {
    const folder = join(ROOT, "target/layout", name);
    const slugs = [...laidOut, ...fixtures()].map(({ slug }) => slug);
    /** @type {Map<string, { seen: string, unseen: string }>} */
    let texts;
    /** @type {import("@core").Snapshot} */
    let frames;

    before(async () => {
      mkdirSync(folder, { recursive: true });
      const server = await serve({ documents: { "/frames": { body: FRAMES } }, folders: { "/pages/": PAGES, "/layout/": LAYOUT } });
      const browser = await launch();
      const take = await walker();
      const files = [];
      for (const slug of slugs) {
        const kind = laidOut.some((page) => page.slug === slug) ? "layout" : "pages";
        await browser.open(`${server.origin}/${kind}/${slug}/source.html`);
        const file = join(folder, `${slug}.json`);
        writeFileSync(file, JSON.stringify(await browser.page(take)));
        files.push(file);
      }
      await browser.open(`${server.origin}/frames`);
      frames = /** @type {import("@core").Snapshot} */ (await browser.page(take));
      await browser.close();
      await server.close();
      const answers = read(files);
      texts = new Map(slugs.map((slug, at) => [slug, answers[at]]));
    });

    for (const { slug, expected } of laidOut) {
      test(SAME.includes(slug) ? `${slug}: layout takes nothing away` : `${slug}: right with layout, wrong without`, () => {
        const { seen, unseen } = texts.get(slug) ?? assert.fail();
        assert.equal(seen, expected);
        assert.equal(unseen === expected, SAME.includes(slug), unseen);
      });
    }

    test("a frame that does not show, or as a dot, is not entered", () => {
      assert.equal(frames.text.includes("Seen."), true);
      assert.equal(frames.text.includes("Unseen."), false);
    });

    test("no page of tests/pages is worse for it", () => {
      for (const { slug } of fixtures()) {
        const { seen, unseen } = texts.get(slug) ?? assert.fail();
        assert.equal(seen, unseen, slug);
      }
    });
  });
}
