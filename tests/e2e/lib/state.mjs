// Everything of a page that its reader or its scripts could notice. Taken before the panel opens and after it closes, the
// two must be equal to the byte.

import assert from "node:assert/strict";

/** Runs in the page. */
export function pageState() {
  const path = (/** @type {Node | null} */ node) => {
    const steps = [];
    for (; node?.parentNode; node = node.parentNode) steps.push([...node.parentNode.childNodes].indexOf(/** @type {ChildNode} */ (node)));
    return steps.reverse().join("/");
  };
  const selection = getSelection();
  const focused = document.activeElement;
  return {
    document: new XMLSerializer().serializeToString(document),
    markup: document.documentElement.outerHTML,
    scroll: [scrollX, scrollY],
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    focus: path(focused),
    field: focused instanceof HTMLTextAreaElement ? [focused.selectionStart, focused.selectionEnd, focused.value] : null,
    selection: selection ? [path(selection.anchorNode), selection.anchorOffset, path(selection.focusNode), selection.focusOffset] : null,
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    style: [document.documentElement, document.body].map((element) => element.getAttribute("style")),
    title: document.title,
    address: location.href,
    history: history.length,
  };
}

/** Runs in the page: what scrolling would load by and by is loaded at once, so that the page can be compared with itself. */
export async function loadLazy() {
  for (const picture of document.querySelectorAll("img")) if (picture.dataset.src) picture.src = picture.dataset.src;
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
}

/** Runs in the page: waits until it was painted, and so has begun to load the pictures in view. */
export const painted = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(null)))));

/** How much of two long texts is shown where they first differ. */
const EXCERPT = 200;

/**
 * Fails where two states of a page differ, and shows where; not the whole page.
 * @param {ReturnType<typeof pageState>} after
 * @param {ReturnType<typeof pageState>} before
 */
export function assertUnchanged(after, before) {
  for (const key of /** @type {("document" | "markup")[]} */ (["document", "markup"])) {
    const at = [...before[key]].findIndex((_, index) => before[key][index] !== after[key][index]);
    const from = Math.max(0, at - EXCERPT / 2);
    const excerpt = (/** @type {string} */ text) => (at < 0 ? text.slice(before[key].length) : text.slice(from, from + EXCERPT));
    assert.equal(excerpt(after[key]), excerpt(before[key]), key);
  }
  const rest = (/** @type {typeof before} */ state) => ({ ...state, document: "", markup: "" });
  assert.deepEqual(rest(after), rest(before));
}

/** Runs in the page: from now on, notes every change of its document. */
export function watchChanges() {
  const notes = /** @type {unknown[]} */ ((/** @type {any} */ (window).changes = []));
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      // The panel's own host may set up itself; only what is not it concerns the page.
      if (/** @type {HTMLElement} */ (target).popover === "manual" && target.parentNode === document.documentElement) continue;
      notes.push([type, target.nodeName, addedNodes.length, removedNodes.length]);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Runs in the page: what `watchChanges` has noted. @returns {unknown[]} */
export const changes = () => /** @type {any} */ (window).changes;
