// The panel as a reader meets it: what it says, and its controls by role and name. Nothing here knows its class names.

import { until } from "./wait.mjs";
import { words } from "./words.mjs";

/** @typedef {import("./driver.mjs").Driver} Driver */

/**
 * An element by its role and accessible name, as far as the panel's own markup goes: an explicit role or the element's
 * own, `aria-label`, `aria-labelledby` or the text. Runs in the browser.
 * @param {ShadowRoot} root
 * @param {string} role
 * @param {string} [name]
 */
function find(root, role, name) {
  /** @type {Record<string, string>} */
  const own = { a: "link", article: "article", aside: "complementary", button: "button", dialog: "dialog", input: "radio" };
  const roleOf = (/** @type {Element} */ element) =>
    element.getAttribute("role") ?? (/^h[1-6]$/.test(element.localName) ? "heading" : own[element.localName]);
  const nameOf = (/** @type {Element} */ element) => {
    if (element instanceof HTMLInputElement) return element.labels?.[0]?.innerText.trim();
    const labels = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const label = element.getAttribute("aria-label") ?? labels.map((id) => root.getElementById(id)?.textContent).join(" ");
    return (label || (element.textContent ?? "")).trim();
  };
  const fits = (/** @type {Element} */ element) =>
    roleOf(element) === role && (!name || nameOf(element) === name) && element.checkVisibility();
  return /** @type {HTMLElement | undefined} */ ([...root.querySelectorAll("*")].find(fits));
}

/** A function that runs on the panel's root with `find` at hand. @param {string} body */
const withFind = (body) => /** @type {any} */ (`(root, role, name) => { const find = ${find}; ${body} }`);

/** @param {Driver} driver */
export const isOpen = async (driver) => (await driver.panel(() => true)) === true;

/** Waits until the panel stands and shows what was read. @param {Driver} driver */
export const opened = (driver) =>
  until("the panel", () => driver.panel((root) => root.querySelector("[role=dialog]:not([aria-busy=true])") !== null));

/** @param {Driver} driver */
export const closed = (driver) => until("the panel to close", async () => !(await isOpen(driver)));

/**
 * What is to be read in the element with this role and name; null where there is none.
 * @param {Driver} driver
 * @param {string} role
 * @param {string} [name]
 * @returns {Promise<string | null>}
 */
export const textOf = (driver, role, name) =>
  driver.panel(withFind("return find(root, role, name)?.innerText ?? null"), role, name);

/**
 * Clicks the middle of a control with the mouse.
 * @param {Driver} driver
 * @param {string} role
 * @param {string} [name]
 */
export async function clickOn(driver, role, name) {
  const [x, y] = await middleOf(driver, role, name);
  await driver.pointer(x, y);
}

/**
 * The middle of a control, once it stands and can be seen.
 * @param {Driver} driver
 * @param {string} role
 * @param {string} [name]
 * @returns {Promise<[number, number]>}
 */
export async function middleOf(driver, role, name) {
  const middle = await until(`the ${role} "${name ?? ""}"`, () =>
    driver.panel(
      withFind(`
        const found = find(root, role, name);
        found?.scrollIntoView({ block: "nearest", behavior: "instant" });
        const box = found?.getBoundingClientRect();
        return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
      `),
      role,
      name,
    ),
  );
  return [middle[0], middle[1]];
}

/** The last of the summary's key sentences. @param {Driver} driver */
export const keySentence = (driver) => until("a key sentence", () => driver.panel((root) => [...root.querySelectorAll("li button")].findLast((each) => each.textContent)?.textContent));

/**
 * The value of an attribute, once the control stands.
 * @param {Driver} driver
 * @param {string} role
 * @param {string} name
 * @param {string} attribute
 * @returns {Promise<string | null>}
 */
export const attributeOf = (driver, role, name, attribute) =>
  driver.panel(/** @type {any} */ (`(root, role, name, attribute) => { const find = ${find}; return find(root, role, name)?.getAttribute(attribute) ?? null; }`), role, name, attribute);

/** Waits until the panel says this in its line for what has happened. @param {Driver} driver @param {string} text */
export const says = (driver, text) => until(`the panel to say "${text}"`, async () => (await textOf(driver, "status"))?.trim() === text);

/** Cleans the page where there is an article to be left alone, undoes it, and closes the panel. @param {Driver} driver */
export async function cleanAndUndo(driver) {
  const clean = words("clean");
  const pressed = () => attributeOf(driver, "switch", clean, "aria-checked");
  if ((await pressed()) !== null) {
    await clickOn(driver, "switch", clean);
    await until("a clean page", async () => (await pressed()) === "true");
    await clickOn(driver, "switch", clean);
    await says(driver, words("uncleaned"));
  }
  await driver.press("Escape");
  await closed(driver);
}

/** Goes to a view by its tab. @param {Driver} driver @param {string} name */
export async function show(driver, name) {
  await until(`the tab "${name}"`, async () => {
    const box = await driver.panel((root, name) => {
      const tab = [...root.querySelectorAll("[role=tab]")].find((each) => each.textContent?.startsWith(name));
      const { x, y, width, height } = tab?.getBoundingClientRect() ?? new DOMRect();
      return [x + width / 2, y + height / 2, tab?.getAttribute("aria-selected") === "true" ? 1 : 0];
    }, name);
    if (!box?.[0]) return false;
    if (!box[2]) await driver.pointer(box[0], box[1]);
    return box[2];
  });
}

/**
 * The same driver for a tab of the extension's own, where the panel's parts stand in the document itself: every helper here
 * works on either.
 * @param {Driver} driver
 * @returns {Driver}
 */
export const inTab = (driver) => ({
  ...driver,
  panel: (/** @type {Function | string} */ fn, /** @type {unknown[]} */ ...args) => driver.page(`(...args) => (${fn})(document, ...args)`, ...args),
});
