/**
 * Hides the removed blocks in the page itself, and brings everything back to the byte.
 *
 * Of a removed block its largest element is hidden that holds nothing of the article. It is hidden by one inline declaration,
 * because that outranks every style sheet, works in shadow trees and frames, and no policy forbids it. Text that stands bare
 * beside the article's own, in one element with it, is emptied. A cell keeps its place, so that those behind it keep theirs.
 */

import type { Reason, Report } from "@core";
import * as dom from "./dom";

/** Blocks whose pictures go with them, even within the article. */
const WITH_PICTURES: ReadonlySet<Reason> = new Set(["ad", "inlineRecommendation", "relatedList", "mostRead", "newsletter"]);
const PICTURES = "img, picture, video, audio, iframe, figure, canvas";
const ROOTS = new Set(["html", "body"]);
const CELLS = new Set(["td", "th"]);
/** So much of the article must stand where it was read. What the page has put in its place is unknown, and would be hidden. */
const STANDING = 0.9;

export class Cleaner {
  private restorers: (() => void)[] = [];

  /** `nodes` are the page's, without those of further pages; `host` is the panel's own element. */
  constructor(private readonly nodes: readonly Node[], private readonly report: Report, private readonly host: Element) {}

  /** False, with nothing hidden, where the page has replaced the article since it was read. */
  clean(): boolean {
    const elements = new Set<Element>();
    const texts = new Set<Text>();
    const kept = this.kept();
    if (!kept) return false;
    const inArticle = remembered(this.span());
    const hasPicture = remembered((element) => Element.prototype.querySelector.call(element, PICTURES) !== null);
    for (const { nodes: [first, end], reason } of this.report.removed) {
      for (const node of this.nodes.slice(first, end)) {
        if (!dom.isText(node) || !dom.isConnected(node)) continue;
        const hidden = largest(node, kept, (element) =>
          WITH_PICTURES.has(reason) || !inArticle(element) || !hasPicture(element));
        if (hidden) elements.add(hidden);
        else texts.add(node);
      }
    }
    // All places are known before the first is changed: hiding one must not decide about the next.
    const [rows, cells] = [rowsOf(kept), [...elements].filter((element) => CELLS.has(dom.localName(element)))];
    const placed = new Set(cells.filter((cell) => (rows.get(tableOf(cell)) ?? 0) > 1));
    for (const element of elements) this.restorers.push(placed.has(element) ? hide(element, "visibility", "hidden") : hide(element));
    for (const text of texts) this.restorers.push(empty(text));
    return true;
  }

  restore(): void {
    for (const restore of this.restorers.reverse()) restore();
    this.restorers = [];
  }

  /** The elements around what is kept, and around the panel; null where little of it stands in the page any more. */
  private kept(): Set<Element> | null {
    const kept = new Set<Element>();
    const astray = new Set<Element>();
    /** False where what is around the node does not lead to the page. */
    const add = (node: Node): boolean => {
      const around: Element[] = [];
      let at = dom.shownIn(node);
      for (; at && !kept.has(at) && !astray.has(at); at = dom.shownIn(at)) around.push(at);
      const stands = at ? kept.has(at) : node === this.host;
      for (const element of around) (stands ? kept : astray).add(element);
      return stands;
    };
    const within = ({ nodes: [first, end] }: { nodes: [number, number] }) => this.nodes.slice(first, end);
    // A removed line within a kept list lies in the list's range.
    const removed = new Set(this.report.removed.flatMap(within));
    add(this.host);
    const texts = this.report.article.blocks.flatMap(within).filter((node) => dom.isText(node) && !removed.has(node) && dom.textOf(node).trim() !== "");
    return texts.filter(add).length < STANDING * texts.length ? null : kept;
  }

  /** Whether an element stands between the article's first and last text, in the order in which the page was read. */
  private span(): (element: Element) => boolean {
    const { nodes } = this;
    const blocks = this.report.article.blocks.filter((block) => block.nodes[0] < nodes.length);
    const [first, end] = [blocks[0]?.nodes[0] ?? 0, blocks.at(-1)?.nodes[1] ?? 0];
    const inside = new Set(nodes.slice(first + 1, end - 1));
    return (element) => inside.has(element);
  }
}

/** The table that a row or a cell stands in. */
const tableOf = (element: Element): Element | null => dom.closest(element, "table");

/** How many rows of each table hold something kept. A page laid out as one row gives its column's room away. */
function rowsOf(kept: ReadonlySet<Element>): Map<Element | null, number> {
  const rows = new Map<Element | null, number>();
  for (const element of kept) {
    if (dom.localName(element) === "tr") rows.set(tableOf(element), (rows.get(tableOf(element)) ?? 0) + 1);
  }
  return rows;
}

/** Asks once for each element: many texts stand in the same ones. */
function remembered(ask: (element: Element) => boolean): (element: Element) => boolean {
  const answers = new Map<Element, boolean>();
  return (element) => {
    const answer = answers.get(element) ?? ask(element);
    answers.set(element, answer);
    return answer;
  };
}

/** The outermost element around a text that holds nothing kept and that `may` go. */
function largest(text: Text, kept: ReadonlySet<Element>, may: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  for (let at = dom.shownIn(text); at && !kept.has(at) && !ROOTS.has(dom.localName(at)); at = dom.shownIn(at)) {
    if (found && !may(at)) break;
    if (dom.styleOf(at)) found = at;
  }
  return found;
}

/** Gives an element an inline declaration that outranks the page's; what comes back takes it away again, to the byte. */
export function hide(element: Element, property = "display", hidden = "none"): () => void {
  const style = dom.styleOf(element);
  if (!style) return () => {};
  const before = dom.attribute(element, "style");
  // A policy can keep a `style` attribute from being applied; then it must not be applied by us either.
  const applied = style.length > 0;
  const [value, priority] = [style.getPropertyValue(property), style.getPropertyPriority(property)];
  style.setProperty(property, hidden, "important");
  const ours = dom.attribute(element, "style");
  return () => {
    if (dom.attribute(element, "style") !== ours) {
      // The page has changed its style meanwhile: only our declaration goes.
      style.setProperty(property, value, priority);
      return;
    }
    // By the object first, which no policy forbids; by the attribute where that would be spelled in another way.
    if (before !== null && applied) style.cssText = before;
    if (dom.attribute(element, "style") !== before) dom.writeAttribute(element, "style", before);
  };
}

function empty(text: Text): () => void {
  const before = dom.textOf(text);
  dom.setText(text, "");
  return () => {
    if (dom.textOf(text) === "") dom.setText(text, before);
  };
}
