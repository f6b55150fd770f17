/**
 * Reads of the DOM that no page can falsify. A form answers `form.firstChild` with its own `<input name="firstChild">`,
 * even in an extension's isolated world; the prototypes' own getters, taken once, are never shadowed.
 */

/** A method as a function of its `this`; bound, which is half of the calls of a function around it as long as code is cold. */
function uncurried<T, A extends unknown[], R>(method: (this: T, ...rest: A) => R): (target: T, ...rest: A) => R {
  return Function.prototype.call.bind(method) as (target: T, ...rest: A) => R;
}

function getter<T extends object, K extends keyof T>(prototype: T, name: K): (target: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`This browser has no ${String(name)}.`);
  return uncurried<T, [], T[K]>(get);
}

/**
 * The window's own names that a walk needs, read once: in Firefox every mention of one is a question to the page's window from
 * the extension's sandbox, two microseconds long.
 */
export const { ELEMENT_NODE, TEXT_NODE, CDATA_SECTION_NODE, DOCUMENT_NODE } = Node;
export const computedStyle = getComputedStyle.bind(globalThis);

export const nodeType = getter(Node.prototype, "nodeType");
export const firstChildOf = getter(Node.prototype, "firstChild");
export const nextSiblingOf = getter(Node.prototype, "nextSibling");
export const textOf = getter(CharacterData.prototype, "data");
export const isConnected = getter(Node.prototype, "isConnected");
export const textContentOf = getter(Node.prototype, "textContent");
export const contains = uncurried<Node, [Node | null], boolean>(Node.prototype.contains);
const parentNode = getter(Node.prototype, "parentNode");
const ownerDocument = getter(Node.prototype, "ownerDocument");
const slotOfElement = getter(Element.prototype, "assignedSlot");
const slotOfText = getter(Text.prototype, "assignedSlot");
const namespaceOf = getter(Element.prototype, "namespaceURI");
const inlineStyle = getter(HTMLElement.prototype, "style");
export const childrenOf = getter(Element.prototype, "children");
export const previousOf = getter(Element.prototype, "previousElementSibling");
export const nextOf = getter(Element.prototype, "nextElementSibling");
export const localName = getter(Element.prototype, "localName");
export const shadowRootOf = getter(Element.prototype, "shadowRoot");
export const documentElementOf = getter(Document.prototype, "documentElement");
export const activeElementOf = getter(Document.prototype, "activeElement");
export const scrollingElementOf = getter(Document.prototype, "scrollingElement");
export const windowOf = getter(Document.prototype, "defaultView");
export const addressOf = getter(Document.prototype, "URL");
export const bodyOf = getter(Document.prototype, "body");
export const contentTypeOf = getter(Document.prototype, "contentType");

export const attributeNames = uncurried<Element, [], string[]>(Element.prototype.getAttributeNames);
export const attribute = uncurried<Element, [name: string], string | null>(Element.prototype.getAttribute);
export const scrollIntoView = uncurried<Element, [ScrollIntoViewOptions], void>(Element.prototype.scrollIntoView);
export const elementAt = uncurried<Document, [x: number, y: number], Element | null>(Document.prototype.elementFromPoint);
export const box = uncurried<Element, [], DOMRect>(Element.prototype.getBoundingClientRect);
const checkVisibility = uncurried<Element, [CheckVisibilityOptions?], boolean>(Element.prototype.checkVisibility);
const PAINTED = { visibilityProperty: true };
/** Whether the element has a box of its own, wherever it is shown. */
export const hasBox = (element: Element): boolean => checkVisibility(element);
/** Whether it is drawn as well: `visibility` counts. */
export const isVisible = (element: Element): boolean => checkVisibility(element, PAINTED);
export const sheetsOf = getter(Document.prototype, "adoptedStyleSheets");
export const setSheets = (document: Document, sheets: CSSStyleSheet[]): void => {
  Reflect.set(Document.prototype, "adoptedStyleSheets", sheets, document);
};
const setAttribute = uncurried<Element, [name: string, value: string], void>(Element.prototype.setAttribute);
const removeAttribute = uncurried<Element, [name: string], void>(Element.prototype.removeAttribute);

export const isElement = (node: Node): node is Element => nodeType(node) === ELEMENT_NODE;
export const isText = (node: Node): node is Text => nodeType(node) === TEXT_NODE;

/** Where a node stands on the screen: in the slot that shows it, the host of its shadow tree, the frame of its document. */
export function shownIn(node: Node): Element | null {
  const slot = isElement(node) ? slotOfElement(node) : isText(node) ? slotOfText(node) : null;
  const parent = slot ?? parentNode(node);
  if (!parent || isElement(parent)) return parent;
  // A frame's shadow trees are not of this window's classes.
  if (nodeType(parent) === DOCUMENT_NODE) return windowOf(parent as Document)?.frameElement ?? null;
  return (parent as ShadowRoot).host ?? null;
}

/** The windows of the frames that a node is in within `document`, the innermost first. */
export function framesAround(node: Node, document: Document): Window[] {
  const windows: Window[] = [];
  for (let at: Node | null = node; at && ownerDocument(at) !== document; ) {
    const window: Window | null = windowOf(ownerDocument(at) as Document);
    if (window) windows.push(window);
    at = window?.frameElement ?? null;
  }
  return windows;
}

export const isHtml = (element: Element): boolean => namespaceOf(element) === XHTML;

/** Its inline style, where it can have one. */
export const styleOf = (element: Element): CSSStyleDeclaration | null =>
  isHtml(element) ? inlineStyle(element as HTMLElement) : null;
export const setText = (node: Text, text: string): void => CharacterData.prototype.replaceData.call(node, 0, textOf(node).length, text);
export const writeAttribute = (element: Element, name: string, value: string | null): void =>
  value === null ? removeAttribute(element, name) : setAttribute(element, name, value);

const XHTML = "http://www.w3.org/1999/xhtml";

/** A new HTML element, in XML and SVG documents too. */
export const createElement = (document: Document, name: string): HTMLElement =>
  Document.prototype.createElementNS.call(document, XHTML, name) as HTMLElement;

/** A frame's document where it is of the page's own origin, else nothing. */
export function frameDocument(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}
