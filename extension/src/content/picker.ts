/**
 * Lets the reader point at the article. The element under the pointer is outlined; the arrow keys go to the element around it,
 * within it, before and after it; a click or Enter takes it, Escape leaves everything as it was. The page gets none of it.
 */

import { isModified } from "../panel/keys";
import { hide } from "./cleaner";
import * as dom from "./dom";

const HEARD = ["pointermove", "pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "contextmenu", "touchstart", "touchend"] as const;

export interface Picking {
  document: Document;
  /** The panel's own element, which is never picked. */
  host: Element;
  /** Whether the core has read the element. */
  knows(element: Element): boolean;
  /** Where to begin. */
  start: Element;
  outline(element: Element | null): void;
  /** Ends with the element, or with null where the reader left. */
  done(element: Element | null): void;
}

export class Picker {
  private readonly listening = new AbortController();
  private chosen: Element;
  /** What is pressed in these is their own document's. */
  private readonly frames: Element[];
  private readonly restorers: (() => void)[];
  /** The elements that ArrowUp came from, so that ArrowDown goes back. */
  private readonly trail: Element[] = [];

  constructor(private readonly picking: Picking) {
    this.chosen = picking.start;
    this.frames = [...Document.prototype.querySelectorAll.call(picking.document, "iframe, frame, object, embed")];
    this.restorers = this.frames.map((frame) => hide(frame, "pointer-events"));
    const window = dom.windowOf(picking.document);
    for (const type of HEARD) {
      window?.addEventListener(type, (event) => this.pointer(event), { capture: true, passive: false, signal: this.listening.signal });
    }
    window?.addEventListener("keydown", (event) => {
      // What is pressed within the panel has been asked already.
      if (event.target === this.picking.host || !this.key(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true, signal: this.listening.signal });
    this.choose(picking.start);
  }

  /** True where the key is one of the picker's. */
  key(event: KeyboardEvent): boolean {
    const { key } = event;
    if (isModified(event)) return false;
    if (key === "Enter") this.end(this.chosen);
    else if (key === "Escape") this.end(null);
    else if (key === "ArrowUp") this.around();
    else if (key === "ArrowDown") this.within();
    else if (key === "ArrowLeft") this.beside(dom.previousOf);
    else if (key === "ArrowRight") this.beside(dom.nextOf);
    else return false;
    return true;
  }

  end(element: Element | null): void {
    if (this.listening.signal.aborted) return;
    this.listening.abort();
    for (const restore of this.restorers) restore();
    this.picking.outline(null);
    this.picking.done(element);
  }

  private pointer(event: Event): void {
    if (!event.isTrusted || event.target === this.picking.host) return;
    // Nobody picks for a panel that the page has thrown out.
    if (!dom.isConnected(this.picking.host)) return this.end(null);
    event.stopImmediatePropagation();
    // A touch that is cancelled neither scrolls the page nor comes to a click.
    if (event.cancelable && !event.type.startsWith("touch")) event.preventDefault();
    const { clientX, clientY } = event as PointerEvent;
    if (event.type === "pointermove" || event.type === "click") {
      let at = this.at(clientX, clientY);
      while (at && !this.picking.knows(at)) at = dom.shownIn(at);
      if (!at) return;
      if (at !== this.chosen) this.trail.length = 0;
      this.choose(at);
    }
    if (event.type === "click") this.end(this.chosen);
  }

  /** The element there; a frame as a whole, which no pointer finds now. */
  private at(x: number, y: number): Element | null {
    const found = dom.elementAt(this.picking.document, x, y);
    const frame = this.frames.find((each) => {
      const { left, right, top, bottom } = dom.box(each);
      return left <= x && x < right && top <= y && y < bottom && dom.contains(found ?? each, each);
    });
    return frame ?? found;
  }

  private around(): void {
    const parent = dom.shownIn(this.chosen);
    if (!parent || !this.picking.knows(parent) || dom.localName(parent) === "html") return;
    this.trail.push(this.chosen);
    this.choose(parent, true);
  }

  private within(): void {
    const child = this.trail.pop() ?? [...dom.childrenOf(this.chosen)].find((each) => this.shows(each));
    if (child) this.choose(child, true);
  }

  private beside(step: (element: Element) => Element | null): void {
    let at = step(this.chosen);
    while (at && !this.shows(at)) at = step(at);
    if (!at) return;
    this.trail.length = 0;
    this.choose(at, true);
  }

  private shows(element: Element): boolean {
    return this.picking.knows(element) && dom.isVisible(element) && (dom.textContentOf(element) ?? "").trim() !== "";
  }

  private choose(element: Element, reveal = false): void {
    this.chosen = element;
    if (reveal) dom.scrollIntoView(element, { block: "nearest", behavior: "instant" });
    this.picking.outline(element);
  }
}
