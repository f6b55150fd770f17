// axe-core over the panel or a page of the extension.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Opens closed roots to axe-core, which runs where the page cannot see it, and gives what it finds in the panel. */
const AUDIT = `async function (root, tags) {
  const scope = { exports: {} };
  (function (module, exports) { ${AXE} })(scope, scope.exports);
  const axe = scope.exports.run ? scope.exports : window.axe;
  const open = globalThis.chrome?.dom?.openOrClosedShadowRoot;
  const own = Object.getOwnPropertyDescriptor(Element.prototype, "shadowRoot");
  Object.defineProperty(Element.prototype, "shadowRoot", {
    configurable: true,
    get() { return open ? this instanceof HTMLElement ? open.call(globalThis.chrome.dom, this) : null : this.openOrClosedShadowRoot; },
  });
  try {
    const found = await axe.run(root.host ?? document, { runOnly: tags, resultTypes: ["violations"], rules: { region: { enabled: !root.host } } });
    const told = found.violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, failureSummary }) => html.slice(0, 160) + " " + failureSummary).join("\\n"));
    return { told, looked: found.passes.reduce((sum, { nodes }) => sum + nodes.length, 0) };
  } finally {
    Object.defineProperty(Element.prototype, "shadowRoot", own);
  }
}`;

/**
 * Fails with what axe-core finds.
 * @param {import("./driver.mjs").Driver} driver
 */
export async function assertAccessible(driver) {
  const { told, looked } = /** @type {any} */ (await driver.panel(/** @type {any} */ (AUDIT), TAGS));
  assert.deepEqual(told, []);
  assert.ok(looked > 10, `only ${looked} elements were looked at`);
}
