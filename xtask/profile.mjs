// Reads pages with a module that counts what it does, and saves its memory, where the counters are.
// usage: node profile.mjs FOLDER    takes FOLDER/intisari.js and pages.json, writes FOLDER/memory

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// The counters' table keeps what describes the bindings, which nothing calls any more, and so what that imports.
const { Instance } = WebAssembly;
const nothing = new Proxy({}, { get: () => () => {} });
WebAssembly.Instance = /** @type {any} */ (class {
  constructor(/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) {
    return new Instance(module, { ...imports, __wbindgen_placeholder__: nothing });
  }
});
const folder = resolve(process.argv[2] ?? ".");
const { initSync, read } = await import(pathToFileURL(join(folder, "intisari.js")).href);
const { memory } = initSync({ module: readFileSync(join(folder, "intisari_bg.wasm")) });
for (const page of JSON.parse(readFileSync(join(folder, "pages.json"), "utf8"))) read(page);
writeFileSync(join(folder, "memory"), new Uint8Array(memory.buffer));
