/**
 * Layout hints of the snapshot: whether the browser draws an element, whether it stays while the page scrolls, and of what
 * carries text whether a reader can see it. Nothing else is asked: style and geometry are where a walk's time goes.
 */

import * as dom from "./dom";

/** `unseen` is invisible with a box: a descendant may be visible again. Of what is `gone` nothing is drawn. */
export type Drawn = "drawn" | "unseen" | "gone";

const RENDERED = 1;
const PINNED = 2;
const OUT_OF_SIGHT = 4;

/** Elements that pages fix to the window, whatever they hold. */
const CONTAINERS = new Set(["div", "section", "header", "footer", "nav", "aside", "form", "dialog", "ul", "main", "article"]);
/** Elements that they do not, even where these hold text. */
const INLINE = new Set(["a", "b", "em", "font", "i", "li", "small", "span", "strong", "sub", "sup", "td", "time", "u"]);

export function drawnAs(element: Element): Drawn {
  if (dom.isVisible(element)) return "drawn";
  if (dom.hasBox(element)) return "unseen";
  const { display, visibility } = dom.computedStyle(element);
  if (display !== "contents") return "gone";
  return visibility === "visible" ? "drawn" : "unseen";
}

/** An element's flags in the snapshot; its document begins so far right of the page's left edge. */
export function flagsOf(element: Element, name: string, drawn: Drawn, hasText: boolean, origin: number): number {
  if (drawn !== "drawn") return 0;
  const asked = hasText ? !INLINE.has(name) : CONTAINERS.has(name) || name.includes("-");
  return RENDERED | (asked && isPinned(element) ? PINNED : 0) | (hasText && isOutOfSight(element, origin) ? OUT_OF_SIGHT : 0);
}

function isPinned(element: Element): boolean {
  const { position } = dom.computedStyle(element);
  return position === "fixed" || position === "sticky";
}

/** Whether its text is for screen readers alone: in a box of a pixel, or left of the page, where no scrolling leads. */
function isOutOfSight(element: Element, origin: number): boolean {
  const { left, width, height } = dom.box(element);
  return Math.round(width) === 1 && Math.round(height) === 1 || width >= 0.5 && left + origin + width < -0.5;
}

/** How far right of the page's left edge the window stands. What a page written from right to left has too much is at its left. */
export function originOf(document: Document): number {
  const body = dom.bodyOf(document);
  const scrolled = dom.windowOf(document)?.scrollX ?? 0;
  const scrolls = body && dom.computedStyle(body).direction === "rtl" ? dom.scrollingElementOf(document) : null;
  return scrolls ? scrolled + scrolls.scrollWidth - scrolls.clientWidth : scrolled;
}

/** How far right a frame's document begins, given how far that does which the frame is in. */
export function originWithin(frame: Element, origin: number): number {
  return origin + dom.box(frame).left + frame.clientLeft;
}
