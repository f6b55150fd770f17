/**
 * The picture that a caption belongs to. It is taken from the page, which has loaded it: asking its server once more would
 * tell the server of the reading.
 */

import type { Block } from "@core";
import { contains, isElement, localName, previousOf, shownIn } from "./dom";

/** How far around its caption a picture stands. */
const REACH = 6;

/** The picture nearest to a figure's words, in an element that holds none of the article's text before and after it. */
export function pictureFor(figure: Block, blocks: readonly Block[], nodes: readonly Node[]): HTMLImageElement | null {
  const number = blocks.indexOf(figure);
  const first = (block: Block | undefined) => nodes[block?.nodes[0] ?? -1];
  const words = first(figure);
  if (!words) return null;
  const others = [first(blocks[number - 1]), first(blocks[number + 1])];
  let at = isElement(words) ? words : shownIn(words);
  for (let step = 0; at && step < REACH && !others.some((other) => at && other && contains(at, other)); step++, at = shownIn(at)) {
    const found = largest(at) ?? largest(previousOf(at));
    if (found) return found;
  }
  return null;
}

function largest(element: Element | null): HTMLImageElement | null {
  if (!element) return null;
  if (localName(element) === "img") return element as HTMLImageElement;
  const images = [...Element.prototype.querySelectorAll.call(element, "img")] as HTMLImageElement[];
  return images.reduce<HTMLImageElement | null>((most, each) => (most && most.naturalWidth >= each.naturalWidth ? most : each), null);
}
