/**
 * Reads of the DOM that no page can falsify. A form answers `form.firstChild` with its own `<input name="firstChild">`,
 * even in an extension's isolated world; the prototypes' own getters, taken once, are never shadowed.
 */

function getter<T extends object, K extends keyof T>(prototype: T, name: K): (target: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`This browser has no ${String(name)}.`);
  return (target) => get.call(target) as T[K];
}

export const nodeType = getter(Node.prototype, "nodeType");
const lastChild = getter(Node.prototype, "lastChild");
const previousSibling = getter(Node.prototype, "previousSibling");
export const textOf = getter(CharacterData.prototype, "data");
export const isConnected = getter(Node.prototype, "isConnected");
const parentNode = getter(Node.prototype, "parentNode");
const slotOfElement = getter(Element.prototype, "assignedSlot");
const slotOfText = getter(Text.prototype, "assignedSlot");
const namespaceOf = getter(Element.prototype, "namespaceURI");
const inlineStyle = getter(HTMLElement.prototype, "style");
export const localName = getter(Element.prototype, "localName");
export const shadowRootOf = getter(Element.prototype, "shadowRoot");
export const documentElementOf = getter(Document.prototype, "documentElement");
export const activeElementOf = getter(Document.prototype, "activeElement");
export const windowOf = getter(Document.prototype, "defaultView");
export const addressOf = getter(Document.prototype, "URL");
export const bodyOf = getter(Document.prototype, "body");
export const contentTypeOf = getter(Document.prototype, "contentType");

const { checkVisibility, getAttribute, getAttributeNames, getBoundingClientRect, removeAttribute, setAttribute } = Element.prototype;
export const attributeNames = (element: Element): string[] => getAttributeNames.call(element);
export const attribute = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const box = (element: Element): DOMRect => getBoundingClientRect.call(element);
/** Whether the element has a box of its own, wherever it is shown. */
export const hasBox = (element: Element): boolean => checkVisibility.call(element);
/** Whether it is drawn as well: `visibility` counts. */
export const isVisible = (element: Element): boolean => checkVisibility.call(element, { visibilityProperty: true });

/** A node's children, the last first. */
export function childrenBackwards(parent: Node): Node[] {
  const children = [];
  for (let child = lastChild(parent); child; child = previousSibling(child)) children.push(child);
  return children;
}

export const isElement = (node: Node): node is Element => nodeType(node) === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => nodeType(node) === Node.TEXT_NODE;

/** Where a node stands on the screen: in the slot that shows it, the host of its shadow tree, the frame of its document. */
export function shownIn(node: Node): Element | null {
  const slot = isElement(node) ? slotOfElement(node) : isText(node) ? slotOfText(node) : null;
  const parent = slot ?? parentNode(node);
  if (!parent || isElement(parent)) return parent;
  if (parent instanceof ShadowRoot) return parent.host;
  return windowOf(parent as Document)?.frameElement ?? null;
}

/** Its inline style, where it can have one. */
export const styleOf = (element: Element): CSSStyleDeclaration | null =>
  namespaceOf(element) === XHTML ? inlineStyle(element as HTMLElement) : null;
export const setText = (node: Text, text: string): void => CharacterData.prototype.replaceData.call(node, 0, textOf(node).length, text);
export const writeAttribute = (element: Element, name: string, value: string | null): void =>
  value === null ? removeAttribute.call(element, name) : setAttribute.call(element, name, value);

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
