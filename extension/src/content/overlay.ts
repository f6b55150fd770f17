/**
 * The panel's place over a page: a host element with a closed shadow root, in the browser's top layer, that neither
 * touches the page nor is touched by it. Closing leaves the page as it was, to the byte.
 *
 * For tests: the host is a child of the document element (of the uppermost modal dialog where one is open), the only one
 * there with a closed root. An extension's own script world opens it with `chrome.dom.openOrClosedShadowRoot(host)`, in
 * Firefox with `host.openOrClosedShadowRoot`. Within it stands one element of role `dialog`, `aria-busy` until the page is
 * read. The times of the last click: `chrome.runtime.sendMessage({ type: "timings" })` from a page of the extension.
 */

import { activeElementOf, createElement, documentElementOf, windowOf } from "./dom";

const HOST = "intisari-panel";

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
  height: 100% !important;
}
:host::backdrop { display: none !important; }
@media (width < 35em) { :host { width: 100% !important; } }
@media print { :host { display: none !important; } }
`;

/** Caught on the way in, before any listener of the page but one on the window set earlier. The panel needs none of them. */
const CAUGHT = ["keydown", "keypress", "keyup", "wheel", "touchmove", "focusin", "focusout", "focus", "blur"];
/** Kept from going on to the page once the panel has had them: the page could act on them, or cancel them. */
const KEPT_INSIDE = [
  "click", "dblclick", "auxclick", "contextmenu", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend",
  "copy", "selectstart", "dragstart",
];

/** Gets every key pressed in the panel, and Escape wherever it is pressed; true where the key has done its work. */
export type OnKey = (event: KeyboardEvent, root: ShadowRoot) => boolean;

export class Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  private readonly focused: Element | null;
  private readonly listening = new AbortController();

  constructor(private readonly document: Document, css: string, private readonly onKey: OnKey) {
    this.focused = activeElementOf(document);
    this.host = createElement(document, HOST);
    this.root = this.host.attachShadow({ mode: "closed" });
    dress(this.root, document, HOST_STYLE + css);
    this.shield();
    this.place();
  }

  /** Whether the panel stands; a page may have thrown it out. */
  get isOpen(): boolean {
    return !this.listening.signal.aborted && this.host.isConnected;
  }

  close(): void {
    const holdsFocus = activeElementOf(this.document) === this.host;
    this.listening.abort();
    this.host.remove();
    if (holdsFocus) (this.focused as HTMLElement | null)?.focus({ preventScroll: true });
  }

  private shield(): void {
    const { signal } = this.listening;
    const window = windowOf(this.document);
    for (const type of CAUGHT) {
      window?.addEventListener(type, (event) => this.caught(event), { capture: true, passive: !type.startsWith("key"), signal });
    }
    for (const type of KEPT_INSIDE) this.host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }

  private caught(event: Event): void {
    const inside = event.target === this.host;
    if (inside) event.stopImmediatePropagation();
    if (event.type !== "keydown" || !event.isTrusted) return;
    const key = event as KeyboardEvent;
    if (key.isComposing || !(inside || key.key === "Escape") || !this.onKey(key, this.root)) return;
    key.preventDefault();
    key.stopImmediatePropagation();
  }

  /**
   * The top layer is above every stacking order and not bound to a transformed ancestor. What a modal dialog leaves outside
   * cannot be used, so there the panel goes inside until the dialog closes.
   */
  private place(): void {
    const dialog = [...Document.prototype.querySelectorAll.call(this.document, "dialog:modal")].at(-1);
    (dialog ?? documentElementOf(this.document)).append(this.host);
    this.host.popover = "manual";
    this.host.showPopover();
    dialog?.addEventListener("close", () => this.place(), { once: true, signal: this.listening.signal });
  }
}

/** Styles for a shadow root, whatever the page's content security policy says of style elements. */
function dress(root: ShadowRoot, document: Document, css: string): void {
  // A sheet serves only the document it was made for: the site's demo stands in a frame.
  const sheet = new (windowOf(document) as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
