/**
 * Where a piece of the report stands in the page: a range over the page's own text nodes.
 *
 * What the core writes otherwise than the page is left out of every comparison: white space, marks of no width, quotation marks; and
 * raised and lowered signs are compared as plain ones. First the nodes that the core read are asked; where the page has hidden,
 * replaced or rewritten them, the whole page is searched for the words.
 */

import type { Place } from "../panel/places";
import * as dom from "./dom";

/** Elements whose text the core does not read with the text around them, as `src/article/blocks/line.rs` says. */
const UNREAD = [
  "rt, rp, script, style, noscript, template, annotation, annotation-xml, .katex-mathml + .katex-html",
  ":is(del, s, strike):has(+ ins)",
  'sup:has(a[href*="#"]), a[href*="#"]:has(> sup:only-child) > sup',
].join();

/** So many letters stand nowhere by chance; fewer are searched for in the page with as many of those before them. */
const SURE = 16;

/** The place among the nodes that the core read; where they do not show it, and `far`, elsewhere in the page. */
export function findPlace(place: Place, nodes: readonly Node[], document: Document, far: boolean): Range | null {
  const [first, end] = place.nodes;
  const own = nodes.slice(first, end).filter((node): node is Text => dom.isText(node) && dom.isConnected(node));
  return within(own.filter(isRead), place) ?? (far ? within(allTexts(document), place, true) : null) ?? within(own, place);
}

function isRead(text: Text): boolean {
  const parent = dom.shownIn(text);
  return parent !== null && !dom.closest(parent, UNREAD) && dom.hasBox(parent);
}

function allTexts(document: Document): Text[] {
  const texts: Text[] = [];
  const body = dom.bodyOf(document);
  if (!body) return texts;
  const walker = Document.prototype.createTreeWalker.call(document, body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) if (isRead(node as Text)) texts.push(node as Text);
  return texts;
}

/** Left out by the core, or written by it where the page has markup. */
const LOOKED_OVER = /[\s\u00ad\u200b\u2060^_/“”„«»‘’「」]/g;
/** What is raised or lowered, and what that makes of a minus. */
const SHIFTED = /[¹²³ˣʸᵏᵢ⁰-₎ₓₖₙⱼ−–]/g;

const plain = (sign: string): string => sign.normalize("NFKC").replace(/[−–]/, "-");
const squeezed = (text: string): string => text.replace(LOOKED_OVER, "").replace(SHIFTED, plain);
const isLookedOver = (mark: string): boolean => squeezed(mark) === "";

/**
 * The place's words within texts that follow each other. In the block's own, where the words before them say, else where they
 * first stand; in a page's (`far`), where enough of them do.
 */
function within(texts: readonly Text[], { text, before }: Place, far = false): Range | null {
  const [wanted, ahead] = [squeezed(text), squeezed(before)];
  const lead = far && wanted.length < SURE ? ahead.slice(-SURE) : "";
  if (far && lead.length + wanted.length < SURE) return null;
  const pieces = texts.map((node) => squeezed(dom.textOf(node)));
  const all = pieces.join("");
  const found = !far && all.startsWith(wanted, ahead.length) ? ahead.length : all.indexOf(lead + wanted);
  if (wanted === "" || found < 0) return null;
  const start = found + lead.length;
  const from = locate(texts, pieces, start);
  const to = locate(texts, pieces, start + wanted.length - 1);
  if (!from || !to) return null;
  const range = new Range();
  range.setStart(from.node, from.offset - reach(text.charAt(0), dom.textOf(from.node).charAt(from.offset - 1)));
  range.setEnd(to.node, to.offset + 1 + reach(text.charAt(text.length - 1), dom.textOf(to.node).charAt(to.offset + 1)));
  return range;
}

/** How far the words reach over a mark at their end that is theirs in the page as well. */
const reach = (mark: string, beside: string): number => Number(mark !== "" && mark === beside && isLookedOver(mark));
/** The text node and offset of a character, counted without what is looked over. */
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
    if (isLookedOver(text.charAt(offset))) continue;
    if (left-- === 0) return offset;
  }
  return text.length;
}
