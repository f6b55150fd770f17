// The article that the module rehearses on is one it reads whole, so that what a page needs has run before the page comes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { ROOT } from "./lib/paths.mjs";

test("the rehearsal is an article with everything to find", async () => {
  const contents = `
    import { initSync, read } from "./target/pkg/intisari.js";
    import { rehearsal } from "./extension/src/background/rehearsal";
    export const report = (module) => (initSync({ module }), read(rehearsal(), {}));`;
  const bundle = await build({
    stdin: { contents, resolveDir: ROOT, loader: "ts" }, bundle: true, write: false, format: "esm", logLevel: "error",
    define: { "import.meta.url": '"file:///"' },
  });
  const { report } = await import(`data:text/javascript,${encodeURIComponent(bundle.outputFiles[0].text)}`);
  const { kind, article, removed, summary } = report(readFileSync(join(ROOT, "target/pkg/intisari_bg.wasm")));
  assert.equal(kind, "article");
  assert.deepEqual([article.title, article.dateline, article.byline.length, article.image?.credit], ["Jembatan baru dibuka untuk umum", "JAKARTA", 1, "Redaksi"]);
  assert.deepEqual(["navigation", "inlineRecommendation", "relatedList"].filter((reason) => !removed.some((one) => one.reason === reason)), []);
  for (const found of ["sentences", "who", "when", "where", "figures", "quotes"]) assert.ok(summary[found].length > 0, found);
});
