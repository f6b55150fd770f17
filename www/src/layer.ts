/**
 * What is drawn over the page: a box for each block, marks for sentences, an outline while the reader picks. It is one control,
 * a list with one choice in it (WAI-ARIA's listbox): the pointer or the arrow keys choose a block, and what is known of it is told.
 */

import type { Kind, Piece } from "./kinds";

/** Boxes reach so far beyond their text, in the page's pixels. */
const MARGIN = 3;

export interface Hears {
  /** A block is looked at; null where none is. */
  look(piece: Piece | null): void;
}

export class Layer {
  private readonly boxes = new Map<number, HTMLElement>();
  private shown: Piece[] = [];
  private marks: Range[] = [];
  private looked: Piece | null = null;
  private only: Kind | null = null;

  /** `list` holds the boxes, `over` what is drawn above them. */
  constructor(private readonly list: HTMLElement, private readonly over: HTMLElement, private readonly hears: Hears) {
    list.addEventListener("pointerover", ({ target }) => this.look(this.pieceOf(target as Element)));
    list.addEventListener("pointerleave", () => this.look(null));
    list.addEventListener("keydown", (event) => this.key(event));
    list.addEventListener("blur", () => this.look(null));
  }

  /** Draws a box for each piece that can be seen; `label` names it to screen readers. */
  draw(shown: readonly Piece[], nodes: readonly Node[], label: (piece: Piece) => string): void {
    this.boxes.clear();
    const boxes = shown.flatMap((piece) => {
      const place = around(nodes.slice(...piece.nodes));
      if (!place) return [];
      const box = document.createElement("i");
      box.id = `block-${piece.id}`;
      box.role = "option";
      box.ariaSelected = "false";
      box.ariaLabel = label(piece);
      box.dataset.kind = piece.kind;
      box.dataset.id = String(piece.id);
      set(box, place, MARGIN);
      this.boxes.set(piece.id, box);
      return [box];
    });
    this.shown = shown.filter(({ id }) => this.boxes.has(id));
    this.list.replaceChildren(...boxes);
    this.list.hidden = boxes.length === 0;
    this.single(this.only);
    this.look(this.looked && (this.shown.find(({ id }) => id === this.looked?.id) ?? null));
  }

  /** Marks ranges of the page; gives how far down the first is, null where none can be seen. */
  mark(marks: readonly Range[]): number | null {
    this.marks = [...marks];
    return this.remark();
  }

  /** Draws the marks again, the page having another size. */
  remark(): number | null {
    const places = this.marks.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 1 && height > 1);
    this.over.replaceChildren(...places.map((place) => set(document.createElement("i"), place, 1)));
    return places[0]?.top ?? null;
  }

  /** Draws a line around an element. */
  outline(element: Element | null): void {
    if (!element) {
      this.remark();
      return;
    }
    const line = set(document.createElement("b"), element.getBoundingClientRect(), 0);
    this.over.replaceChildren(line);
  }

  /** Shows one kind alone; null shows all. */
  single(only: Kind | null): void {
    this.only = only;
    for (const box of this.boxes.values()) box.classList.toggle("dim", only !== null && box.dataset.kind !== only);
  }

  private pieceOf(target: Element): Piece | null {
    const id = (target as HTMLElement).dataset.id;
    return this.shown.find((piece) => String(piece.id) === id) ?? null;
  }

  private look(piece: Piece | null): void {
    this.boxes.get(this.looked?.id ?? -1)?.setAttribute("aria-selected", "false");
    const box = piece && this.boxes.get(piece.id);
    box?.setAttribute("aria-selected", "true");
    if (box) this.list.setAttribute("aria-activedescendant", box.id);
    else this.list.removeAttribute("aria-activedescendant");
    this.looked = piece;
    this.hears.look(piece);
  }

  private key(event: KeyboardEvent): void {
    const at = this.shown.findIndex(({ id }) => id === this.looked?.id);
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: this.shown.length - 1 }[event.key];
    const piece = to === undefined ? undefined : this.shown[Math.max(0, Math.min(this.shown.length - 1, to))];
    if (!piece) return;
    event.preventDefault();
    this.look(piece);
    this.boxes.get(piece.id)?.scrollIntoView({ block: "nearest" });
  }
}

/** What all text of these nodes takes up; null where none is drawn. */
function around(nodes: readonly Node[]): DOMRect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.isConnected) continue;
    const range = node.ownerDocument?.createRange();
    range?.selectNodeContents(node);
    const place = range?.getBoundingClientRect();
    if (!place || place.width <= 1 || place.height <= 1) continue;
    [left, top, right, bottom] = [Math.min(left, place.left), Math.min(top, place.top), Math.max(right, place.right), Math.max(bottom, place.bottom)];
  }
  return right > left ? new DOMRect(left, top, right - left, bottom - top) : null;
}

function set(element: HTMLElement, { left, top, width, height }: DOMRect, margin: number): HTMLElement {
  const px = (length: number) => `${length}px`;
  Object.assign(element.style, { left: px(left - margin), top: px(top - margin), width: px(width + 2 * margin), height: px(height + 2 * margin) });
  return element;
}
