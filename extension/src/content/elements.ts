/** What a walk must know of an element by its name: asked once for each, of one table. */

import { TAGS } from "../generated/names";

/** The tag's number in the snapshot, below the bits that follow. */
export const NUMBER = 0xff;
/** Left out with all that is in it. */
export const SKIPPED = 0x100;
/** Left out but for what an attribute says. */
export const CHOSEN = 0x200;
/** What is in it is none of the page's text. */
export const OPAQUE = 0x400;
/** Its children may be in another tree: a shadow tree, a slot's, a frame's. */
export const HOST = 0x800;
export const SLOT = 0x1000;
export const FRAME = 0x2000;
/** Pages fix it to the window, whatever it holds; they do not, even where it holds text. */
export const CONTAINER = 0x4000;
export const INLINE = 0x8000;
/** Never drawn. */
export const UNDRAWN = 0x10000;
/** Whether it is drawn is read nowhere: a picture parts no text, a field's is none of the page's. */
export const UNASKED = 0x20000;
export const PREFORMATTED = 0x40000;
export const ITEM = 0x80000;

const NAMES: [bits: number, names: string][] = [
  [SKIPPED, "style template noscript noembed noframes svg"],
  [CHOSEN, "script link"],
  [OPAQUE, "object canvas select textarea audio video"],
  // https://dom.spec.whatwg.org/#dom-element-attachshadow
  [HOST, "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span"],
  [SLOT, "slot"],
  [FRAME, "iframe frame"],
  [CONTAINER, "div section header footer nav aside form dialog ul main article"],
  [INLINE, "a b em font i li small span strong sub sup td time u"],
  [UNDRAWN, "head title base link meta script"],
  [UNASKED, "img source input track embed"],
  [PREFORMATTED, "pre"],
  [ITEM, "li"],
];

/** Of an element with a hyphen in its name, a custom one. */
const CUSTOM = HOST | CONTAINER;

const KINDS = new Map<string, number>();
for (const [name, number] of Object.entries(TAGS)) KINDS.set(name, number | (name.includes("-") ? CUSTOM : 0));
for (const [bits, names] of NAMES) for (const name of names.split(" ")) KINDS.set(name, (KINDS.get(name) ?? 0) | bits);

/** The bits of an element's name over its tag's number, which is 0 for a tag that the core does not know. */
export const kindOf = (name: string): number => KINDS.get(name) ?? (name.includes("-") ? CUSTOM : 0);
