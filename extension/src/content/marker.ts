/**
 * Marks places of the page without touching it: by the CSS Custom Highlight API, which paints ranges and makes no element.
 * Where the browser has none, or the text is in a shadow tree or a frame where the document's styles do not reach, boxes are
 * drawn over the place, in the panel's own layer above the page. A tick on the panel's edge says where in the page it is.
 */

import { box, createElement, documentElementOf, framesAround, scrollIntoView, setSheets, sheetsOf, shownIn, windowOf } from "./dom";

const NAME = "intisari";
const PAINT = `::highlight(${NAME}) { color: #1b1c1d; background-color: #ffdf70; }`;

export class Marker {
  private readonly window: (Window & typeof globalThis) | null;
  private readonly layer: HTMLElement;
  private readonly sheet: CSSStyleSheet | null;
  private marked: Range | null = null;
  private outlined: Element | null = null;
  private readonly listening = new AbortController();
  /** The windows whose scrolling moves what is marked. */
  private readonly followed = new Set<Window>();

  /** `root` is the panel's: the layer for boxes stands in it. */
  constructor(private readonly document: Document, private readonly root: ShadowRoot) {
    this.window = windowOf(document) as (Window & typeof globalThis) | null;
    this.layer = createElement(document, "div");
    this.layer.className = "theme marks";
    this.layer.ariaHidden = "true";
    root.append(this.layer);
    this.sheet = this.adopt();
    if (this.window) this.follow(this.window);
  }

  /** False where nothing of the range is drawn. */
  mark(range: Range): boolean {
    this.marked = range;
    for (const window of framesAround(range.startContainer, this.document)) this.follow(window);
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
    if (element) scrollIntoView(element, { block: "nearest", inline: "nearest", behavior: "instant" });
    const [{ top, height } = new DOMRect()] = this.boxesOf(this.marked.startContainer, [this.marked.getBoundingClientRect()]);
    // Where the panel stands low, the page is to be seen above it.
    const middle = (box(this.root.host).top || (this.window?.innerHeight ?? 0)) / 2;
    this.window?.scrollBy({ top: top + Math.min(height, middle) / 2 - middle, behavior: "instant" });
    this.draw();
  }

  private get boxes(): DOMRect[] {
    return this.marked ? this.boxesOf(this.marked.startContainer, this.marked.getClientRects()) : [];
  }

  /** Whether so much of the marked place stands within the window's height. */
  stands(much: "some" | "every"): boolean {
    const height = this.window?.innerHeight ?? 0;
    return this.boxes[much](({ top, bottom }) => top >= 0 && bottom <= height);
  }

  /** Whether the panel lies over all of the marked place. */
  get isCovered(): boolean {
    const { boxes } = this;
    const panel = box(this.root.host);
    return boxes.length > 0 && boxes.every(({ left, top }) => left >= panel.left && top >= panel.top);
  }

  /** Leaves no trace. */
  remove(): void {
    this.outlined = null;
    this.clear();
    this.listening.abort();
    this.layer.remove();
    if (this.sheet) setSheets(this.document, [...sheetsOf(this.document)].filter((each) => each !== this.sheet));
  }

  private adopt(): CSSStyleSheet | null {
    try {
      if (!this.window?.CSS.highlights) return null;
      const sheet = new this.window.CSSStyleSheet();
      sheet.replaceSync(PAINT);
      setSheets(this.document, [...sheetsOf(this.document), sheet]);
      return sheet;
    } catch {
      return null;
    }
  }

  private follow(window: Window): void {
    if (this.followed.has(window)) return;
    this.followed.add(window);
    const options = { capture: true, passive: true, signal: this.listening.signal };
    for (const type of ["scroll", "resize"]) window.addEventListener(type, () => this.draw(), options);
  }

  private draw(): boolean {
    const { boxes } = this;
    const first = boxes[0];
    const painted = this.sheet !== null && this.marked?.startContainer.getRootNode() === this.document;
    const marks = (painted ? [] : boxes).map((each) => this.rectangle("mark", each));
    if (first) marks.push(this.tick(first));
    if (this.outlined) marks.push(...this.boxesOf(this.outlined, [box(this.outlined)]).map((each) => this.rectangle("outline", each)));
    this.layer.replaceChildren(...marks);
    return first !== undefined;
  }

  /** Boxes of the node as they stand in the page's window: a frame counts from its own corner. */
  private boxesOf(node: Node, boxes: Iterable<DOMRect>): DOMRect[] {
    const { left, top } = this.offsetOf(node);
    return [...boxes].filter(({ width, height }) => width > 0 && height > 0).map((each) => new DOMRect(each.x + left, each.y + top, each.width, each.height));
  }

  private offsetOf(node: Node): { left: number; top: number } {
    const offset = { left: 0, top: 0 };
    for (const { frameElement: frame } of framesAround(node, this.document)) {
      if (!frame) continue;
      const { left, top } = box(frame);
      offset.left += left + frame.clientLeft;
      offset.top += top + frame.clientTop;
    }
    return offset;
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
