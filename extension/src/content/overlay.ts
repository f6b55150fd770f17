/**
 * The panel's place over a page: a host element with a closed shadow root, in the browser's top layer, that neither
 * touches the page nor is touched by it. Closing leaves the page as it was, to the byte.
 *
 * For tests: the host is a child of the document element (of the uppermost modal dialog where one is open), the only one
 * there with a closed root. An extension's own script world opens it with `chrome.dom.openOrClosedShadowRoot(host)`, in
 * Firefox with `host.openOrClosedShadowRoot`. Within it stands one element of role `dialog`, `aria-busy` until the page is
 * read. The times of the last click: `chrome.runtime.sendMessage({ type: "timings" })` from a page of the extension.
 */

import { isWriting } from "../panel/clipboard";
import { isModified } from "../panel/keys";
import { activeElementOf, box, contains, createElement, documentElementOf, elementAt, windowOf } from "./dom";

/** A name that no page can define an element for: with one of those it could refuse the root, or look into it. */
const HOST = "div";

/** `!important` within a shadow tree outranks everything the page can say of the host. `all` leaves `direction` out. */
const HOST_STYLE = `
:host {
  all: initial !important;
  direction: ltr !important;
  position: fixed !important;
  inset: 0 0 0 auto !important;
  z-index: 2147483647 !important;
  display: block !important;
  width: 26.5em !important;
  max-width: 100% !important;
  height: 100% !important;
}
:host::backdrop { display: none !important; }
@media (width < 35em) { :host { width: 100% !important; min-width: 100% !important; } }
@media print { :host { display: none !important; } }
`;

/**
 * What happens in the panel is none of the page's business: pages open windows at any click, cancel copying, take the focus
 * back, scroll by the wheel themselves. So these are caught on the window, before every listener of the page but those set
 * there earlier. Their default actions, from scrolling to selecting text, are not touched.
 */
const CAUGHT = [
  "keydown", "keypress", "keyup", "focusin", "focusout", "focus", "blur", "wheel", "touchstart", "touchmove", "touchend",
  "pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "auxclick", "contextmenu", "copy", "selectstart", "dragstart",
  "input",
];
/** Listeners to these could hold up scrolling unless they say that they will not. */
const SCROLLING = new Set(["wheel", "touchstart", "touchmove"]);

/** What the overlay hears before the page does. */
export interface Hearing {
  /** Every key pressed in the panel, and Escape wherever it is pressed; true where the key has done its work. */
  key(event: KeyboardEvent, inside: boolean): boolean;
  /** Where a pointer was pressed in the panel; gives what is to be done when it is let go there. */
  press?(event: PointerEvent, target: Element | null): ((event: PointerEvent) => void) | undefined;
}

/**
 * How the panel stands over the page: at its right, so wide (0: its own width), over all of it, small at the bottom; aside, where
 * it leaves room for the page, at its right again, and in a narrow window in the lower half; low, in the corner.
 */
export type Stand = number | "full" | "small" | "aside" | "low";
const STANDS = {
  full: ":host { width: 100% !important; }",
  small: ":host { inset: auto 0 0 auto !important; height: auto !important; width: 26.5em !important; }",
  aside: "@media (width < 35em) { :host { inset: auto 0 0 0 !important; height: 45% !important; } }",
  low: ":host { inset: auto 0 0 auto !important; height: 45% !important; }",
};

export class Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  private readonly focused: Element | null;
  private readonly listening = new AbortController();
  private readonly standing: CSSStyleSheet;
  /** What the pointer was last pressed on. */
  private pressed: Element | null = null;
  /** What was selected then. */
  private selected = "";
  private release: ((event: PointerEvent) => void) | undefined;

  constructor(private readonly document: Document, css: string, private readonly hearing: Hearing) {
    this.focused = activeElementOf(document);
    this.host = createElement(document, HOST);
    this.root = this.host.attachShadow({ mode: "closed" });
    this.root.addEventListener("click", (event) => event.stopPropagation());
    this.standing = sheetFor(document, "");
    this.root.adoptedStyleSheets = [sheetFor(document, HOST_STYLE + css), this.standing];
    this.place();
    this.shield();
  }

  /** Whether the panel stands; a page may have thrown it out. */
  get isOpen(): boolean {
    return !this.isClosed && this.host.isConnected;
  }

  get isClosed(): boolean {
    return this.listening.signal.aborted;
  }

  /** The element of the panel that holds the focus. */
  get focusedWithin(): Element | null {
    return activeElementOf(this.document) === this.host ? this.root.activeElement : null;
  }

  /** Whether nothing of the page is to be seen. */
  get covers(): boolean {
    const { left, top } = box(this.host);
    return left <= 0 && top <= 0;
  }

  focus(): void {
    this.root.querySelector<HTMLElement>("[role=dialog]")?.focus({ preventScroll: true });
  }

  /** Where a modal dialog that opened after the panel leaves it out, the panel goes inside; false where nothing does. */
  comeBack(): boolean {
    const dialog = uppermostDialog(this.document);
    if (!dialog || contains(dialog, this.host)) return false;
    this.place();
    return true;
  }

  stand(how: Stand): void {
    const wide = (width: number) => (width > 0 ? `:host { width: ${width}px !important; }` : "");
    this.standing.replaceSync(typeof how === "number" ? wide(how) : STANDS[how]);
  }

  close(): void {
    const holdsFocus = activeElementOf(this.document) === this.host;
    this.listening.abort();
    this.host.remove();
    if (holdsFocus && this.focused) HTMLElement.prototype.focus.call(this.focused, { preventScroll: true });
  }

  private shield(): void {
    const { signal } = this.listening;
    const window = windowOf(this.document);
    for (const type of CAUGHT) {
      window?.addEventListener(type, (event) => this.caught(event), { capture: true, passive: SCROLLING.has(type), signal });
    }
  }

  private caught(event: Event): void {
    if (!event.isTrusted) return;
    const inside = event.target === this.host;
    // A click that no pointer made, as a screen reader does, has no place to find its target by: it goes in, and not out again.
    if (inside && event.type === "click" && (event as MouseEvent).detail === 0) return;
    // What the panel itself copies.
    if (event.type === "copy" && isWriting()) return;
    if (inside) event.stopImmediatePropagation();
    if (event.type === "keydown") this.key(event as KeyboardEvent, inside);
    else if (inside && event.type === "pointerdown") this.press(event as PointerEvent);
    else if (inside && event.type === "pointerup") this.release?.(event as PointerEvent);
    else if (inside && event.type === "click") this.click(event as MouseEvent);
  }

  private press(event: PointerEvent): void {
    this.pressed = this.at(event);
    this.selected = this.selection;
    this.release = this.hearing.press?.(event, this.pressed);
  }

  private key(event: KeyboardEvent, inside: boolean): void {
    const stands = this.isOpen;
    if (event.isComposing || !(inside || event.key === "Escape")) return;
    if (!(this.hearing.key(event, inside) || (inside && this.strike(event))) || !stands) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Presses by the keyboard what has the focus. True where the key does so: the browser's own click would be heard by the page. */
  private strike(event: KeyboardEvent): boolean {
    const focused = this.focusedWithin;
    const strikes = !isModified(event) && (event.key === "Enter" ? focused?.matches("button, summary, a") : event.key === " " && focused?.matches("button, summary"));
    if (strikes && !event.repeat) focused?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    return strikes ?? false;
  }

  /** Makes the same click within the panel, where the page does not hear it: on what holds both its press and its release. */
  private click(event: MouseEvent): void {
    let target = this.at(event);
    // A radio button is pressed before its click is heard: cancelled, it would not be pressed at all. The page hears nothing.
    if (target?.localName === "input") return;
    event.preventDefault();
    // To select words is no press.
    if (this.selection !== "" && this.selection !== this.selected) return;
    while (target && !target.contains(this.pressed)) target = target.parentElement;
    const { clientX, clientY, detail, button, ctrlKey, shiftKey, altKey, metaKey } = event;
    const init = { clientX, clientY, detail, button, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true };
    target?.dispatchEvent(new MouseEvent("click", init));
  }

  private get selection(): string {
    return String(windowOf(this.document)?.getSelection() ?? "");
  }

  private at({ clientX, clientY }: MouseEvent): Element | null {
    return this.root.elementFromPoint(clientX, clientY);
  }

  /**
   * The top layer is above every stacking order and not bound to a transformed ancestor. What a modal dialog leaves outside
   * cannot be used, so there the panel goes inside until the dialog closes.
   */
  private place(): void {
    const dialog = uppermostDialog(this.document);
    (dialog ?? documentElementOf(this.document)).append(this.host);
    this.host.popover = "manual";
    this.host.showPopover();
    dialog?.addEventListener("close", () => this.place(), { once: true, signal: this.listening.signal });
  }
}

/** The modal dialog that can be used: of several that are open the only one to be hit. */
function uppermostDialog(document: Document): Element | undefined {
  const dialogs = [...Document.prototype.querySelectorAll.call(document, "dialog:modal")];
  const hit = dialogs.length > 1 ? elementAt(document, 0, 0) : null;
  return dialogs.findLast((dialog) => contains(dialog, hit)) ?? dialogs.at(-1);
}

/** Styles for a shadow root, whatever the page's content security policy says of style elements. */
function sheetFor(document: Document, css: string): CSSStyleSheet {
  // A sheet serves only the document it was made for.
  const sheet = new (windowOf(document) as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
