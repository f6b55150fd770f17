/**
 * The walker: one pass over the live DOM that writes a Snapshot in the encoding of `src/page/snapshot.rs`. It keeps what
 * `page::is_kept` and `Tag::is_opaque` keep, so that a page read here equals the same page read by the command line.
 *
 * Nodes wait on a stack, an element's end as `null` under its children: no recursion, and the light tree, shadow trees,
 * slots and frames are all the same to it. It never changes the page.
 */

import type { Snapshot } from "@core";
import { ATTRS, MAX_ATTRIBUTE, SNAPSHOT_VERSION, TAGS } from "../generated/names";
import * as dom from "./dom";
import { type Origin, drawnAs, flagsOf, originWithin } from "./layout";

/**
 * The most one page may take up, so that a snapshot stays under 8 MB on its way: three bytes a unit of text at the worst,
 * about thirty a node. A page within the caps, which is nearly any that people write, leaves whole.
 */
export interface Caps {
  /** UTF-16 units of one text node. */
  node: number;
  /** UTF-16 units of all text and attribute values. */
  text: number;
  /** Elements and text nodes. */
  nodes: number;
}

export const CAPS: Caps = { node: 100_000, text: 1_500_000, nodes: 80_000 };

export interface Taken {
  snapshot: Snapshot;
  /** The DOM's node for each node of the Page, by its index there. */
  nodes: Node[];
}

const CLOSE = 0;
const TEXT = 1;
const ELEMENT = 2;
/** In the place of an element's flags: there are none. */
const UNKNOWN = 8;

const SKIPPED = new Set(["style", "template", "noscript", "noembed", "noframes", "svg"]);
const OPAQUE = new Set(["object", "canvas", "select", "textarea", "audio", "video"]);
const LINKS = new Set(["canonical", "next", "prev", "amphtml", "author"]);
const TAG_NUMBERS = new Map(Object.entries(TAGS));
const ATTRIBUTE_NUMBERS = new Map(Object.entries(ATTRS));
const INK = /[^ \t\n\r\f]/;

export interface How {
  /** Left out: the panel's own host. */
  skip?: Node | undefined;
  caps?: Caps;
  /** False for a document that no window shows: nothing of its layout can be known. */
  laidOut?: boolean;
}

/** Reads `document`. */
export function takeSnapshot(document: Document, { skip, caps = CAPS, laidOut = true }: How = {}): Taken {
  const walk = new Walk(document, caps, laidOut);
  walk.run(dom.documentElementOf(document), skip);
  const { truncated, nodes, pieces, tokens } = walk;
  return {
    snapshot: { version: SNAPSHOT_VERSION, url: dom.addressOf(document), truncated, text: pieces.join(""), nodes: tokens },
    nodes,
  };
}

/** A text node with its text: each read of the DOM counts, in Firefox above all, where it crosses a security boundary. */
class Words {
  readonly shows: boolean;

  constructor(readonly node: Text, readonly text: string) {
    this.shows = INK.test(text);
  }
}

type Pending = Element | Words | null;

class Walk {
  readonly tokens: number[] = [];
  readonly pieces: string[] = [];
  readonly nodes: Node[] = [];
  truncated = false;
  /** What is still to be written, the next thing last; `null` closes an element. */
  private readonly pending: Pending[] = [];
  private units = 0;
  private depth = 0;
  /** The depth of the outermost open element that is not drawn (that is `pre`); `Infinity` where there is none. */
  private goneAt = Infinity;
  private preAt = Infinity;
  /** Where the contents of the open same-origin frames begin, the page's own first. */
  private readonly origins: Origin[];

  constructor(document: Document, private readonly caps: Caps, private readonly laidOut: boolean) {
    const view = dom.windowOf(document);
    this.origins = [{ depth: -1, x: view?.scrollX ?? 0 }];
  }

  run(root: Element | null, skip: Node | undefined): void {
    if (root) this.pending.push(root);
    for (let next; (next = this.pending.pop()) !== undefined && !this.truncated; ) {
      if (next === null) this.close();
      else if (next instanceof Words) this.words(next);
      else if (next !== skip) this.element(next);
    }
  }

  private words({ node, text, shows }: Words): void {
    if (text === "" || !this.take(node)) return;
    this.tokens.push(TEXT);
    this.truncated ||= text.length > this.caps.node;
    this.piece(shows || this.depth > this.preAt ? text : " ", this.caps.node);
  }

  private element(element: Element): void {
    const name = dom.localName(element);
    if (!isKept(element, name) || !this.take(element)) return;
    this.tokens.push(ELEMENT, TAG_NUMBERS.get(name) ?? 0);
    this.pending.push(null);
    const origin = this.origins[this.origins.length - 1] as Origin;
    const drawn = !this.laidOut ? "drawn" : this.depth > this.goneAt ? "gone" : drawnAs(element);
    const hasText = this.children(element, name, origin);
    this.tokens.push(this.laidOut ? flagsOf(element, name, drawn, hasText, origin) : UNKNOWN);
    this.attributes(element);
    if (drawn === "gone") this.goneAt = Math.min(this.goneAt, this.depth);
    if (name === "pre") this.preAt = Math.min(this.preAt, this.depth);
    this.depth++;
  }

  private close(): void {
    this.tokens.push(CLOSE);
    this.depth--;
    if (this.depth === this.goneAt) this.goneAt = Infinity;
    if (this.depth === this.preAt) this.preAt = Infinity;
    if (this.depth === this.origins[this.origins.length - 1]?.depth) this.origins.pop();
  }

  /** Puts an element's children on the stack; true where one of them is text that shows. */
  private children(element: Element, name: string, origin: Origin): boolean {
    if (OPAQUE.has(name)) return false;
    if (name === "slot") {
      const shown = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (shown.length > 0) return this.push(shown.reverse());
    }
    let parent: Node = dom.shadowRootOf(element) ?? element;
    if (name === "iframe" || name === "frame") {
      const inner = dom.frameDocument(element);
      const body = inner && dom.bodyOf(inner);
      if (!body) return false;
      this.origins.push(originWithin(element, origin, this.depth));
      parent = body;
    }
    return this.push(dom.childrenBackwards(parent));
  }

  private push(nodes: readonly Node[]): boolean {
    let hasText = false;
    for (const node of nodes) {
      const type = dom.nodeType(node);
      if (type === Node.ELEMENT_NODE) {
        this.pending.push(node as Element);
      } else if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE) {
        const words = new Words(node as Text, dom.textOf(node as Text));
        this.pending.push(words);
        hasText ||= words.shows;
      }
    }
    return hasText;
  }

  private attributes(element: Element): void {
    const count = this.tokens.push(0) - 1;
    for (const name of dom.attributeNames(element)) {
      const number = ATTRIBUTE_NUMBERS.get(name);
      if (number === undefined) continue;
      const value = dom.attribute(element, name) ?? "";
      this.tokens[count]!++;
      this.tokens.push(number);
      this.piece(value.startsWith("data:") ? "data:" : value, MAX_ATTRIBUTE);
    }
  }

  /** Counts a node in, unless the page is full. */
  private take(node: Node): boolean {
    this.truncated ||= this.nodes.length >= this.caps.nodes || this.units >= this.caps.text;
    if (!this.truncated) this.nodes.push(node);
    return !this.truncated;
  }

  private piece(text: string, cap: number): void {
    const piece = cut(text, cap);
    this.tokens.push(piece.length);
    this.pieces.push(piece);
    this.units += piece.length;
  }
}

function isKept(element: Element, name: string): boolean {
  if (name === "script") return dom.attribute(element, "type")?.trim().toLowerCase() === "application/ld+json";
  if (name === "link") return !!dom.attribute(element, "rel")?.toLowerCase().split(/[ \t\n\r\f]+/).some((word) => LINKS.has(word));
  return !SKIPPED.has(name);
}

/**
 * At most `cap` units of `text`, never ending in half a surrogate pair: the next piece could begin with the other half,
 * and the two together would be one character that belongs to neither.
 */
function cut(text: string, cap: number): string {
  const piece = text.length > cap ? text.slice(0, cap) : text;
  if ((piece.charCodeAt(piece.length - 1) & 0xfc00) !== 0xd800) return piece;
  return piece.slice(0, -1) + (piece.length < text.length ? "" : "\ufffd");
}
