/**
 * One reading of one page. The snapshot is taken first, before anything of ours stands in the page; the panel is built
 * while the core reads it. The extension's content script and the site both run this: they differ in where the core is and
 * in where the panel's words come from.
 */

import type { Snapshot } from "@core";
import { type PageMarks, type Reply, now } from "../messages";
import type { Language } from "../panel/i18n";
import { type Panel, mountPanel, panelStyle } from "../panel/index";
import { onKey } from "../panel/keys";
import { isVisible } from "./dom";
import { Overlay } from "./overlay";
import { takeSnapshot } from "./snapshot";

export interface Surroundings {
  document: Document;
  language: Language;
  /** The core: a message away in the extension, in the page itself on the site. */
  read(snapshot: Snapshot): Promise<Reply>;
  /** The panel shows its report. */
  shown?(marks: PageMarks): void;
  /** The panel has gone. */
  closed?(): void;
}

interface Reading {
  nodes: Node[];
  sent: number;
  reply: Reply;
}

export class Reader {
  private readonly overlay: Overlay;
  private readonly panel: Panel;
  private readonly skeleton: number;
  /** The page's own nodes by the index that the report's blocks name; forgotten on closing. */
  nodes: readonly Node[] = [];

  constructor(private readonly surroundings: Surroundings, private readonly started = now()) {
    const reading = this.read();
    const close = () => this.close();
    this.overlay = new Overlay(surroundings.document, panelStyle, (event, root) => onKey(event, root, close));
    this.panel = mountPanel(this.overlay.root, surroundings.language, { close, retry: () => this.retry() });
    this.skeleton = now();
    void this.show(reading);
  }

  get isOpen(): boolean {
    return this.overlay.isOpen;
  }

  /** False in documents that draw no HTML, such as an SVG picture. */
  get isShown(): boolean {
    return isVisible(this.overlay.host);
  }

  close(): void {
    this.nodes = [];
    // Unmounting takes the focus away from the panel, so the overlay gives it back to the page first.
    this.overlay.close();
    this.panel.unmount();
    this.surroundings.closed?.();
  }

  private retry(): void {
    this.panel.loading();
    void this.show(this.read(this.overlay.host));
  }

  /** The snapshot is taken and sent off before this returns. */
  private async read(skip?: Node): Promise<Reading> {
    const { snapshot, nodes } = takeSnapshot(this.surroundings.document, skip);
    const reply = this.surroundings.read(snapshot).catch(unreachable);
    const sent = now();
    return { nodes, sent, reply: await reply };
  }

  private async show(reading: Promise<Reading>): Promise<void> {
    try {
      const { nodes, sent, reply } = await reading;
      if (!this.isOpen) return;
      if (!reply.ok) {
        this.panel.failed(reply.failure);
        return;
      }
      const arrived = now();
      this.nodes = nodes;
      this.panel.show(reply.report);
      await painted();
      const { started, skeleton } = this;
      const { received, done } = reply;
      this.surroundings.shown?.({ started, sent, skeleton, received, done, arrived, rendered: now() });
    } catch (error) {
      // Whatever it is, the reader must not be left before an empty panel.
      this.panel.failed({ kind: "crashed", detail: String(error) });
    }
  }
}

const unreachable = (error: unknown): Reply => ({ ok: false, failure: { kind: "unreachable", detail: String(error) } });

/** The frame that is being prepared has been drawn. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
