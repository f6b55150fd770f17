/**
 * Layout hints of the snapshot: whether the browser draws an element, whether it stays while the page scrolls, and for
 * elements that carry text or a picture their box and font. Everything else is not asked for: style and geometry are
 * where a walk's time goes.
 */

import * as dom from "./dom";

/** The offset of a document's client coordinates from the page's own origin. `depth` is that of its frame element. */
export interface Origin {
  depth: number;
  x: number;
  y: number;
}

/** `unseen` is invisible with a box: a descendant may be visible again. Of what is `gone` nothing is drawn. */
export type Drawn = "drawn" | "unseen" | "gone";

const RENDERED = 1;
const PINNED = 2;
const BOX = 4;
const FONT = 8;

/** Elements that pages fix to the window. */
const CONTAINERS = new Set(["div", "section", "header", "footer", "nav", "aside", "form", "dialog", "ul", "main", "article"]);
/** Elements whose size tells something without any text in them. */
const MEDIA = new Set(["img", "video", "iframe", "amp-img"]);

export function drawnAs(element: Element): Drawn {
  if (dom.isVisible(element)) return "drawn";
  if (dom.hasBox(element)) return "unseen";
  const { display, visibility } = getComputedStyle(element);
  if (display !== "contents") return "gone";
  return visibility === "visible" ? "drawn" : "unseen";
}

/** Writes an element's flags and what they announce. */
export function writeLayout(tokens: number[], element: Element, name: string, drawn: Drawn, hasText: boolean, origin: Origin): void {
  if (drawn !== "drawn") {
    tokens.push(0);
    return;
  }
  const boxed = hasText || MEDIA.has(name);
  const style = hasText || CONTAINERS.has(name) || name.includes("-") ? getComputedStyle(element) : null;
  const pinned = style !== null && (style.position === "fixed" || style.position === "sticky");
  tokens.push(RENDERED | (pinned ? PINNED : 0) | (boxed ? BOX : 0) | (hasText ? FONT : 0));
  if (boxed) {
    const { left, top, width, height } = dom.box(element);
    tokens.push(unsigned(left + origin.x), unsigned(top + origin.y), unsigned(width), unsigned(height));
  }
  if (hasText && style) tokens.push(unsigned(parseFloat(style.fontSize)), unsigned(parseFloat(style.fontWeight)));
}

/** The origin of a frame's contents, given that of the document the frame is in. */
export function originWithin(frame: Element, origin: Origin, depth: number): Origin {
  const { left, top } = dom.box(frame);
  return { depth, x: origin.x + left + frame.clientLeft, y: origin.y + top + frame.clientTop };
}

/** A coordinate as two's complement, which is how the encoding holds what lies left of or above the page. */
const unsigned = (value: number): number => Math.round(value) >>> 0;
