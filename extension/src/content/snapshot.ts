/**
 * The walker: one pass over the live DOM that writes a Snapshot in the encoding of `src/page/snapshot.rs`. It keeps what
 * `page::is_kept` and `Tag::is_opaque` keep, so that a page read here equals the same page read by the command line.
 *
 * Each open element knows the one around it: no recursion, and the light tree, shadow trees, slots and frames are all the same to it.
 * It never changes the page. After a click its code is cold, so what counts is how few calls it makes.
 */

import type { Snapshot } from "@core";
import { ATTRS, MAX_ATTRIBUTE, SNAPSHOT_VERSION } from "../generated/names";
import * as dom from "./dom";
import { CHOSEN, FRAME, HOST, ITEM, NUMBER, OPAQUE, PREFORMATTED, SKIPPED, SLOT, kindOf } from "./elements";
import { type Drawn, drawnAs, flagsOf, originOf } from "./layout";

/**
 * The most one page may take up, so that a snapshot stays under 8 MB on its way: three bytes a unit of text at the worst,
 * about thirty a node. A page within the caps, which is nearly any that people write, leaves whole.
 */
export interface Caps {
  /** UTF-16 units of one text node. */
  node: number;
  /** UTF-16 units of linked data (JSON-LD), which is left out where it is longer: half of it says nothing. */
  data: number;
  /** UTF-16 units of all text and attribute values. */
  text: number;
  /** Elements and text nodes. */
  nodes: number;
}

export const CAPS: Caps = { node: 100_000, data: 300_000, text: 1_500_000, nodes: 80_000 };

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

const LINKS = new Set(["canonical", "next", "prev", "amphtml", "author"]);
const ATTRIBUTE_NUMBERS = new Map(Object.entries(ATTRS));
const { srcset: SRCSET, "data-srcset": DATA_SRCSET } = ATTRS;
/** CSS pixels: a frame that is smaller one way is there to count its visitors. */
const SPECK = 2;
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

/** What an element has its children know. */
interface Within {
  /** Nothing of them is drawn. */
  readonly gone: boolean;
  /** White space counts. */
  readonly pre: boolean;
  /** How far right of the page's left edge their document begins. */
  origin: number;
}

/** An element whose children are being written. */
interface Open extends Within {
  /** The one it is in. */
  readonly up: Open | null;
  readonly element: Element;
  readonly kind: number;
  readonly drawn: Drawn;
  /** Where its flags stand among the tokens; they are known when its children are. */
  readonly at: number;
  /** The children still to come, the next one last, where they are not each other's siblings. */
  slotted: Node[] | undefined;
  /** One of the children is text that shows. */
  hasText: boolean;
  /** There is such text somewhere in it. */
  inked: boolean;
}

class Walk {
  readonly tokens: number[] = [];
  readonly pieces: string[] = [];
  readonly nodes: Node[] = [];
  /** The page is longer than the caps: nothing more is taken. */
  private full = false;
  /** A text was longer than its cap. */
  private cut = false;
  /** The innermost open element; each knows the one around it. */
  private open: Open | null = null;
  private readonly page: Within;
  private units = 0;

  constructor(document: Document, private readonly caps: Caps, private readonly laidOut: boolean) {
    this.page = { gone: false, pre: false, origin: laidOut ? originOf(document) : 0 };
  }

  get truncated(): boolean {
    return this.full || this.cut;
  }

  run(root: Node | null, skip: Node | undefined): void {
    for (let node = root; node && !this.full; ) {
      const type = dom.nodeType(node);
      let child = null;
      if (type === dom.TEXT_NODE || type === dom.CDATA_SECTION_NODE) this.text(node as Text);
      else if (type === dom.ELEMENT_NODE && node !== skip) child = this.element(node as Element);
      node = child ?? this.after(node);
    }
    while (this.open) this.end();
  }

  private text(node: Text): void {
    const text = dom.textOf(node);
    const parent = this.open;
    const data = !!parent && (parent.kind & CHOSEN) !== 0;
    const cap = data ? this.caps.data : this.caps.node;
    if (data && text.length > cap) return;
    const shows = INK.test(text);
    if (shows && parent) parent.hasText = true;
    if (text === "" || !this.take(node)) return;
    this.tokens.push(TEXT);
    this.cut ||= text.length > cap;
    this.piece(shows || parent?.pre ? text : " ", cap);
  }

  /** Begins an element and gives its first child; one without children is at its end. */
  private element(element: Element): Node | null {
    const name = dom.localName(element);
    const kind = kindOf(name);
    if ((kind & SKIPPED) !== 0 || ((kind & CHOSEN) !== 0 && !isChosen(element, name)) || !this.take(element)) return null;
    const at = this.tokens.push(ELEMENT, kind & NUMBER, UNKNOWN) - 1;
    this.attributes(element, (kind & ITEM) !== 0);
    const up = this.open;
    const { gone, pre, origin } = up ?? this.page;
    const drawn = !this.laidOut ? "drawn" : gone ? "gone" : drawnAs(element, kind);
    const open: Open = {
      up, element, kind, drawn, at, origin, gone: drawn === "gone", pre: pre || (kind & PREFORMATTED) !== 0,
      slotted: undefined, hasText: false, inked: false,
    };
    const child = firstChild(open);
    this.open = open;
    if (!child) this.end();
    return child;
  }

  /** What comes after a node that is done, once the elements are that end with it. */
  private after(node: Node): Node | null {
    for (let parent; (parent = this.open); node = parent.element) {
      const next = parent.slotted ? parent.slotted.pop() : dom.nextSiblingOf(node);
      if (next) return next;
      this.end();
    }
    return null;
  }

  private end(): void {
    const open = this.open;
    if (!open) return;
    const up = (this.open = open.up);
    open.inked ||= open.hasText;
    if (up) up.inked ||= open.inked;
    if (this.laidOut) this.tokens[open.at] = flagsOf(open, (up ?? this.page).origin);
    if (!this.full) this.tokens.push(CLOSE);
  }

  private attributes(element: Element, item: boolean): void {
    const count = this.tokens.push(0) - 1;
    for (const name of dom.attributeNames(element)) {
      const number = ATTRIBUTE_NUMBERS.get(name);
      // A value of items alone: what forms hold is none of the page's.
      if (number === undefined || (name === "value" && !item)) continue;
      const said = dom.attribute(element, name) ?? "";
      const value = number === SRCSET || number === DATA_SRCSET ? firstCandidate(said) : said;
      this.tokens[count]!++;
      this.tokens.push(number);
      this.piece(value.startsWith("data:") ? "data:" : value, MAX_ATTRIBUTE);
    }
  }

  /** Counts a node in, unless the page is full. */
  private take(node: Node): boolean {
    this.full ||= this.nodes.length >= this.caps.nodes || this.units >= this.caps.text;
    if (!this.full) this.nodes.push(node);
    return !this.full;
  }

  private piece(text: string, cap: number): void {
    const piece = cut(text, cap);
    this.tokens.push(piece.length);
    this.pieces.push(piece);
    this.units += piece.length;
  }
}

/** An element's first child as it is shown: in its slot, in its frame's document, in its shadow tree. */
function firstChild(open: Open): Node | null {
  const { element, kind } = open;
  if ((kind & (OPAQUE | HOST | SLOT | FRAME)) === 0) return dom.firstChildOf(element);
  if ((kind & OPAQUE) !== 0) return null;
  if ((kind & SLOT) !== 0 && dom.isHtml(element)) {
    open.slotted = (element as HTMLSlotElement).assignedNodes({ flatten: true }).reverse();
    const shown = open.slotted.pop();
    if (shown) return shown;
    open.slotted = undefined;
  }
  if ((kind & FRAME) === 0) return dom.firstChildOf(dom.shadowRootOf(element) ?? element);
  // Asking for its document makes a world for scripts in it, a millisecond each: not for a frame that no one sees.
  if (open.drawn !== "drawn") return null;
  const { left, width, height } = dom.box(element);
  const inner = width < SPECK || height < SPECK ? null : dom.frameDocument(element);
  const body = inner && dom.bodyOf(inner);
  if (!body) return null;
  open.origin += left + element.clientLeft;
  return dom.firstChildOf(body);
}

/** Whether linked data is in a `script`, or, in a `link`, where the article has other pages. */
function isChosen(element: Element, name: string): boolean {
  if (name === "script") return dom.attribute(element, "type")?.trim().toLowerCase() === "application/ld+json";
  return !!dom.attribute(element, "rel")?.toLowerCase().split(/[ \t\n\r\f]+/).some((word) => LINKS.has(word));
}

/** The first address of a `srcset`, as the standard parses it: all that is read of one. */
function firstCandidate(set: string): string {
  return /[^ \t\n\r\f,][^ \t\n\r\f]*/.exec(set)?.[0].replace(/,+$/, "") ?? "";
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
