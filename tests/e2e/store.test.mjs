// What goes to the stores beside the package: the pictures have the sizes they are named by, the texts say what the extension's own
// catalogue says, and every permission of the manifest is justified, and no other.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./lib/paths.mjs";
import { words } from "./lib/words.mjs";

const STORE = join(ROOT, "store");
/** A store's limit for the summary. */
const SUMMARY = 132;
const SIZES = ["1280x800", "640x400", "440x280"];

for (const language of /** @type {("en" | "id")[]} */ (["en", "id"])) {
  test(`the pictures in ${language} have their sizes`, () => {
    const pictures = readdirSync(join(STORE, language)).filter((name) => name.endsWith(".png"));
    for (const size of SIZES) assert.ok(pictures.some((name) => name.includes(size)), `none of ${size}`);
    for (const name of pictures) {
      const png = readFileSync(join(STORE, language, name));
      assert.ok(name.includes(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`), `${name} has another size`);
    }
  });

  test(`the listing in ${language} has the extension's name and summary`, () => {
    const listing = readFileSync(join(STORE, language, "listing.md"), "utf8");
    const summary = words("extensionDescription", { language });
    assert.ok(summary.length <= SUMMARY);
    assert.ok(listing.includes(summary), summary);
    assert.ok(listing.includes(words("extensionName", { language })));
  });
}

test("each permission is justified", () => {
  const { permissions } = JSON.parse(readFileSync(join(ROOT, "extension/manifest.json"), "utf8"));
  const justified = [...readFileSync(join(STORE, "PERMISSIONS.md"), "utf8").matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(justified, permissions);
});
