/**
 * One reading of one page: panel up at once, snapshot, report, panel filled. The extension's content script and the site
 * both run it; they differ in where the core is and in where the panel's words come from.
 */

import type { Snapshot } from "@core";
import { type Failure, type PageMarks, type Reply, now } from "../messages";
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
}

export class Reader {
  private readonly overlay: Overlay;
  private readonly panel: Panel;
  /** The page's own nodes by the index that the report's blocks name; forgotten on closing. */
  nodes: readonly Node[] = [];

  constructor(private readonly surroundings: Surroundings, private readonly started = now()) {
    const actions = { close: () => this.close(), retry: () => void this.read() };
    this.overlay = new Overlay(surroundings.document, panelStyle, (event, root) => onKey(event, root, actions.close));
    this.panel = mountPanel(this.overlay.root, surroundings.language, actions);
    void this.read();
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
  }

  private async read(): Promise<void> {
    const { document, read, shown } = this.surroundings;
    this.panel.loading();
    const skeleton = now();
    const taken = takeSnapshot(document, this.overlay.host);
    const snapshot = now();
    const reply = await read(taken.snapshot).catch((error: unknown): Reply => ({ ok: false, failure: unreachable(error) }));
    if (!this.isOpen) return;
    if (!reply.ok) {
      this.panel.failed(reply.failure);
      return;
    }
    const { received, done } = reply;
    const arrived = now();
    this.nodes = taken.nodes;
    this.panel.show(reply.report);
    await painted();
    shown?.({ started: this.started, skeleton, snapshot, received, done, arrived, rendered: now() });
  }
}

const unreachable = (error: unknown): Failure => ({ kind: "unreachable", detail: String(error) });

/** The frame that is being prepared has been drawn. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
