/**
 * Layout hints of the snapshot: whether the browser draws an element, whether it stays while the page scrolls, and of what
 * carries text whether a reader can see it. Nothing else is asked: style and geometry are where a walk's time goes.
 */

import * as dom from "./dom";
import { CONTAINER, INLINE, UNASKED, UNDRAWN } from "./elements";

/** `unseen` is invisible with a box: a descendant may be visible again. Of what is `gone` nothing is drawn. */
export type Drawn = "drawn" | "unseen" | "gone";

const RENDERED = 1;
const PINNED = 2;
const OUT_OF_SIGHT = 4;

export function drawnAs(element: Element, kind: number): Drawn {
  if ((kind & UNDRAWN) !== 0) return "gone";
  if ((kind & UNASKED) !== 0) return "drawn";
  if (dom.isVisible(element)) return "drawn";
  if (dom.hasBox(element)) return "unseen";
  const { display, visibility } = dom.computedStyle(element);
  if (display !== "contents") return "gone";
  return visibility === "visible" ? "drawn" : "unseen";
}

/** What tells an element's flags once its children are read. */
interface Read {
  readonly element: Element;
  readonly kind: number;
  readonly drawn: Drawn;
  /** It has text that shows, its own or somewhere in it. */
  readonly hasText: boolean;
  readonly inked: boolean;
}

/** An element's flags in the snapshot; its document begins so far right of the page's left edge. Where nothing is to read, nothing is asked. */
export function flagsOf({ element, kind, drawn, hasText, inked }: Read, origin: number): number {
  if (drawn !== "drawn") return 0;
  const asked = hasText ? (kind & INLINE) === 0 : inked && (kind & CONTAINER) !== 0;
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
