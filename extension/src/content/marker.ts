/**
 * Marks places of the page without touching it: by the CSS Custom Highlight API, which paints ranges and makes no element.
 * Where the browser has none, or the text is in a shadow tree or a frame where the document's styles do not reach, boxes are
 * drawn over the place, in the panel's own layer above the page. A tick on the panel's edge says where in the page it is.
 */

import { box, createElement, documentElementOf, shownIn, windowOf } from "./dom";

const NAME = "intisari";
const PAINT = `::highlight(${NAME}) { color: #1b1c1d; background-color: #ffdf70; }`;

export class Marker {
  private readonly window: (Window & typeof globalThis) | null;
  private readonly layer: HTMLElement;
  private readonly sheet: CSSStyleSheet | null;
  private marked: Range | null = null;
  private outlined: Element | null = null;
  private readonly listening = new AbortController();

  /** `root` is the panel's: the layer for boxes stands in it. */
  constructor(private readonly document: Document, private readonly root: ShadowRoot) {
    this.window = windowOf(document) as (Window & typeof globalThis) | null;
    this.layer = createElement(document, "div");
    this.layer.className = "theme marks";
    this.layer.ariaHidden = "true";
    root.append(this.layer);
    this.sheet = this.adopt();
    const options = { capture: true, passive: true, signal: this.listening.signal };
    for (const type of ["scroll", "resize"]) this.window?.addEventListener(type, () => this.draw(), options);
  }

  /** False where nothing of the range is drawn. */
  mark(range: Range): boolean {
    this.marked = range;
    if (this.sheet && this.window) this.window.CSS.highlights.set(NAME, new this.window.Highlight(range));
    return this.draw();
  }

  /** Draws a line around an element; null takes it away. */
  outline(element: Element | null): void {
    this.outlined = element;
    this.draw();
  }

  clear(): void {
    this.marked = null;
    if (this.sheet) this.window?.CSS.highlights.delete(NAME);
    this.draw();
  }

  /** Brings the marked place to the middle of what can be seen. */
  reveal(): void {
    if (!this.marked) return;
    const element = shownIn(this.marked.startContainer);
    element?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const { top, height } = this.marked.getBoundingClientRect();
    // In a narrow window the panel stands below the page.
    const panel = box(this.root.host);
    const middle = (panel.left > 0 ? (this.window?.innerHeight ?? 0) : panel.top) / 2;
    this.window?.scrollBy({ top: top + Math.min(height, middle) / 2 - middle, behavior: "instant" });
    this.draw();
  }

  /** Leaves no trace. */
  remove(): void {
    this.outlined = null;
    this.clear();
    this.listening.abort();
    this.layer.remove();
    if (this.sheet) this.document.adoptedStyleSheets = [...this.document.adoptedStyleSheets].filter((each) => each !== this.sheet);
  }

  private adopt(): CSSStyleSheet | null {
    try {
      if (!this.window?.CSS.highlights) return null;
      const sheet = new this.window.CSSStyleSheet();
      sheet.replaceSync(PAINT);
      this.document.adoptedStyleSheets = [...this.document.adoptedStyleSheets, sheet];
      return sheet;
    } catch {
      return null;
    }
  }

  private draw(): boolean {
    const boxes = this.marked ? [...this.marked.getClientRects()].filter(({ width, height }) => width > 0 && height > 0) : [];
    const first = boxes[0];
    const painted = this.sheet !== null && this.marked?.startContainer.getRootNode() === this.document;
    const marks = (painted ? [] : boxes).map((each) => this.rectangle("mark", each));
    if (first) marks.push(this.tick(first));
    if (this.outlined) marks.push(this.rectangle("outline", box(this.outlined)));
    this.layer.replaceChildren(...marks);
    return first !== undefined;
  }

  private rectangle(name: string, { left, top, width, height }: DOMRect): HTMLElement {
    const element = createElement(this.document, "i");
    element.className = name;
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    return element;
  }

  /** How far down the page the place is, shown on the panel's edge as far down the window. */
  private tick({ top }: DOMRect): HTMLElement {
    const page = box(documentElementOf(this.document) as Element);
    const share = Math.min(1, Math.max(0, (top - page.top) / Math.max(1, page.height)));
    const element = createElement(this.document, "i");
    element.className = "tick";
    Object.assign(element.style, { left: `${box(this.root.host).left || this.window?.innerWidth}px`, top: `${share * 100}%` });
    return element;
  }
}
