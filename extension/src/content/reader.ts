/**
 * One reading of one page. The snapshot was taken before anything of ours stood in the page (`walk/index.ts`); the panel is
 * built while the core reads it.
 */

import { type Kept, type PageMarks, type Reading, type Reply, now } from "../messages";
import type { Language } from "../panel/i18n";
import { type Panel, mountPanel } from "../panel/index";
import { isModified } from "../panel/keys";
import type { Memory, Settings } from "../panel/settings";
import { panelStyle } from "../panel/style";
import { Dealings } from "./dealings";
import { drag, isEdge, widthByKey } from "./dock";
import { addressOf, box, isVisible, windowOf } from "./dom";
import { Overlay } from "./overlay";
import { takeSnapshot } from "./snapshot";
import type { Begun } from "./world";

export interface Surroundings {
  document: Document;
  language: Language;
  memory: Memory;
  /** The core, a message away. Always answers. */
  read(reading: Reading): Promise<Reply>;
  /** Opens the article in a tab of its own, where there can be one; false where that failed. */
  tab?(kept: Kept, print: boolean): Promise<boolean>;
  /** The panel shows its report. */
  shown?(marks: PageMarks): void;
  /** Nothing stands any more: whoever holds the reader lets it go, and with it the page as it was. */
  closed?(): void;
}

export class Reader {
  private readonly overlay: Overlay;
  private readonly panel: Panel;
  private readonly dealings: Dealings;
  private readonly skeleton: number;
  private readonly started: number;
  /** What the core was last given, for reading it again under other options. */
  private reading: Reading;
  /** What the core was given for the report that is shown. */
  private read: Reading;
  /** The page's own nodes by the index that the report's blocks name. */
  private nodes: readonly Node[];

  constructor(private readonly surroundings: Surroundings, { started, sent, taken: { snapshot, nodes }, reply, settings }: Begun) {
    const { document, language, memory, tab } = surroundings;
    this.reading = this.read = { snapshot, options: {}, more: [] };
    this.nodes = nodes;
    this.started = started;
    this.overlay = new Overlay(document, panelStyle, {
      key: (event, inside) => this.key(event, inside),
      press: (event, target) => this.press(event, target),
    });
    this.dealings = new Dealings(document, this.overlay, {
      panel: () => this.panel,
      nodes: () => this.nodes,
      reading: () => this.reading,
      read: (reading) => this.reread(reading),
      nextOf: async (snapshot) => {
        const reply = await this.surroundings.read({ snapshot, options: {}, more: [] });
        if (!reply.ok) throw new Error(reply.failure.detail);
        return reply.report.article.pages?.next;
      },
    });
    this.panel = mountPanel(this.overlay.root, language, memory, {
      close: () => this.close(),
      retry: () => this.retry(),
      page: this.dealings,
      ...(tab && { tab: (print) => void this.openTab(print) }),
    }, { address: addressOf(document) });
    this.dealings.begin();
    this.skeleton = now();
    this.panel.store.watch(({ settings }, before) => this.lengthen(before.settings.length, settings));
    void settings.then((settings) => {
      if (!this.isOpen) return;
      this.panel.store.update({ settings });
      void this.show(reply, sent);
    });
  }

  get isOpen(): boolean {
    return this.overlay.isOpen;
  }

  /** False in documents that draw no HTML, such as an SVG picture. */
  get isShown(): boolean {
    return isVisible(this.overlay.host);
  }

  /** True where a modal dialog of the page had left the panel out. */
  comeBack(): boolean {
    return this.overlay.comeBack();
  }

  close(): void {
    if (this.overlay.isClosed) return;
    this.dealings.end();
    // Unmounting takes the focus away from the panel, so the overlay gives it back to the page first.
    this.overlay.close();
    this.panel.unmount();
    this.surroundings.closed?.();
  }

  private retry(): void {
    this.panel.store.update({ phase: { name: "loading" } });
    const { snapshot, nodes } = takeSnapshot(this.surroundings.document, { skip: this.overlay.host });
    this.nodes = nodes;
    this.reading = this.read = { snapshot, options: this.reading.options, more: [] };
    void this.show(this.send(this.panel.store.state.settings), now());
  }

  private send({ length }: Settings): Promise<Reply> {
    const { options, ...rest } = this.reading;
    return this.surroundings.read({ ...rest, options: { ...options, length } });
  }

  /** Reads anew where the report is of another length. */
  private lengthen(shown: Settings["length"], { length }: Settings): void {
    if (shown !== length && this.panel.store.state.phase.name === "ready") void this.reread({ ...this.reading });
  }

  /** Reads the same page again: the reader has overruled something, or more pages have come. */
  private async reread(reading: Reading): Promise<boolean> {
    this.reading = reading;
    const reply = await this.send(this.panel.store.state.settings);
    if (!this.isOpen) return false;
    // Overtaken by a later reading, which asks for all that this one did.
    if (this.reading !== reading) return reply.ok;
    if (!reply.ok) {
      this.reading = this.read;
      this.panel.actions.say(`failed_${reply.failure.kind}`);
      return false;
    }
    this.read = reading;
    this.panel.store.update({ phase: { name: "ready", report: reply.report } });
    return true;
  }

  private async show(waiting: Promise<Reply>, sent: number): Promise<void> {
    const { store } = this.panel;
    try {
      const reply = await waiting;
      if (!this.isOpen) return;
      if (!reply.ok) {
        store.update({ phase: { name: "failed", failure: reply.failure } });
        return;
      }
      const arrived = now();
      store.update({ phase: { name: "ready", report: reply.report } });
      // Chosen while the page was read.
      this.lengthen(reply.length, store.state.settings);
      await painted();
      const { started, skeleton } = this;
      const { received, done } = reply;
      this.surroundings.shown?.({ started, sent, skeleton, received, done, arrived, rendered: now() });
    } catch (error) {
      // Whatever it is, the reader must not be left before an empty panel.
      store.update({ phase: { name: "failed", failure: { kind: "crashed", detail: String(error) } } });
    }
  }

  private async openTab(print: boolean): Promise<void> {
    const { phase, address, view, joined, byHand } = this.panel.store.state;
    if (phase.name !== "ready") return;
    const opened = await this.surroundings.tab?.({ report: phase.report, address, view: print ? "article" : view, joined, byHand }, print);
    if (!opened) this.panel.actions.say("noTab");
  }

  private key(event: KeyboardEvent, inside: boolean): boolean {
    if (isModified(event)) return false;
    const focused = inside ? this.overlay.focusedWithin : null;
    const pressed = event.key === "Enter" && focused?.localName === "button";
    if (!pressed && this.dealings.key(event)) return true;
    const window = windowOf(this.surroundings.document);
    const width = isEdge(focused) && window ? widthByKey(event.key, box(this.overlay.host).width, window) : null;
    if (width === null) return this.panel.key(event, focused);
    this.panel.actions.choose({ width });
    return true;
  }

  private press(event: PointerEvent, target: Element | null): ((event: PointerEvent) => void) | undefined {
    const window = windowOf(this.surroundings.document);
    if (!window || !isEdge(target)) return undefined;
    return drag(event, window, box(this.overlay.host).width, (width) => this.overlay.stand(width), (width) => this.panel.actions.choose({ width }));
  }
}

/** The frame that is being prepared has been drawn. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
