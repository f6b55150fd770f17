// The extension's own walker, to be run in a page by a test.

import { build } from "esbuild";
import { ROOT } from "./paths.mjs";

/** The walker as the source of a function without arguments that answers with a snapshot as JSON can carry it. */
export async function walker() {
  const bundle = await build({
    stdin: {
      contents: `export { takeSnapshot } from "./extension/src/content/snapshot";`,
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "walker",
    logLevel: "error",
  });
  return `function () {
    ${bundle.outputFiles[0].text}
    const { snapshot } = walker.takeSnapshot(document);
    return { ...snapshot, nodes: Array.from(snapshot.nodes) };
  }`;
}
