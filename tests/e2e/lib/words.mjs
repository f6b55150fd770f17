// The panel's own words, from the catalogue it takes them from.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/**
 * @param {string} key
 * @param {{ language?: "en" | "id", with?: (string | number)[] }} [options] `with`: what stands for `$1`, `$2` …
 * @returns {string}
 */
export function words(key, { language = "en", with: values = [] } = {}) {
  const catalogue = JSON.parse(readFileSync(join(ROOT, `extension/_locales/${language}/messages.json`), "utf8"));
  if (!catalogue[key]) throw new Error(`no message "${key}" in ${language}`);
  return catalogue[key].message.replace(/\$(\d)/g, (/** @type {string} */ _, /** @type {string} */ n) => values[Number(n) - 1]);
}
