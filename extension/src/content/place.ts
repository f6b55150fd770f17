/**
 * Where a piece of the report stands in the page: a range over the page's own text nodes.
 *
 * White space is left out of every comparison, because the core collapses it and pages change it freely. First the nodes
 * that the core read are asked; where the page has hidden, replaced or rewritten them, the whole page is searched for the words.
 */

import type { Place } from "../panel/places";
import * as dom from "./dom";

/** Elements whose text the core does not read with the text around them. */
const UNREAD = new Set(["rt", "rp", "script", "style", "noscript", "template"]);

export function findPlace(place: Place, nodes: readonly Node[], document: Document): Range | null {
  const [first, end] = place.nodes;
  const own = nodes.slice(first, end).filter((node): node is Text => dom.isText(node) && dom.isConnected(node));
  return within(own.filter(isRead), place) ?? within(allTexts(document), { ...place, before: "" }) ?? within(own, place);
}

function isRead(text: Text): boolean {
  const parent = dom.shownIn(text);
  return parent !== null && !UNREAD.has(dom.localName(parent)) && dom.hasBox(parent);
}

function allTexts(document: Document): Text[] {
  const texts: Text[] = [];
  const body = dom.bodyOf(document);
  if (!body) return texts;
  const walker = Document.prototype.createTreeWalker.call(document, body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) if (isRead(node as Text)) texts.push(node as Text);
  return texts;
}

const squeezed = (text: string): string => text.replace(/\s+/g, "");

/** The place's words within texts that follow each other: where the words before them say, else where they first stand. */
function within(texts: readonly Text[], { text, before }: Place): Range | null {
  const wanted = squeezed(text);
  const pieces = texts.map((node) => squeezed(dom.textOf(node)));
  const all = pieces.join("");
  const expected = squeezed(before).length;
  const start = all.startsWith(wanted, expected) ? expected : all.indexOf(wanted);
  if (wanted === "" || start < 0) return null;
  const from = locate(texts, pieces, start);
  const to = locate(texts, pieces, start + wanted.length - 1);
  if (!from || !to) return null;
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

/** The text node and offset of a character, counted without white space. */
function locate(texts: readonly Text[], pieces: readonly string[], at: number): { node: Text; offset: number } | null {
  let left = at;
  for (const [index, node] of texts.entries()) {
    const { length } = pieces[index] ?? "";
    if (left < length) return { node, offset: offsetOf(dom.textOf(node), left) };
    left -= length;
  }
  return null;
}

function offsetOf(text: string, at: number): number {
  let left = at;
  for (let offset = 0; offset < text.length; offset++) {
    if (/\s/.test(text.charAt(offset))) continue;
    if (left-- === 0) return offset;
  }
  return text.length;
}
