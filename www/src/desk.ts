/**
 * The stage's work: it reads the page on the sheet with the extension's walker and core, shows the report in the extension's panel,
 * and draws on the layer what the chosen step of the pipeline has done. To the panel it is the page (`OnPage`).
 */

import type { Block, Options, Removed, Report, Snapshot } from "@core";
import type { Engine } from "../../extension/src/background/engine";
import { Cleaner } from "../../extension/src/content/cleaner";
import { isByHand, keeping, removing, restored, wholly } from "../../extension/src/content/overrule";
import { pictureFor } from "../../extension/src/content/pictures";
import { findPlace } from "../../extension/src/content/place";
import { takeSnapshot } from "../../extension/src/content/snapshot";
import faces from "../../extension/src/own/faces.css";
import type { Key, Language } from "../../extension/src/panel/i18n";
import { type Panel, mountPanel } from "../../extension/src/panel/index";
import { type Place, placeOfSpan } from "../../extension/src/panel/places";
import { shortMemory } from "../../extension/src/panel/settings";
import type { OnPage, View } from "../../extension/src/panel/store";
import { styleWith } from "../../extension/src/panel/style";
import { type Piece, pieces } from "./kinds";
import type { Layer } from "./layer";
import type { Given, Sheet } from "./sheet";
import type { Words } from "./words";

/** The steps of the pipeline, as the visitor goes through them. */
export const STEPS = ["page", "blocks", "verdicts", "article", "summary"] as const;
export type Step = (typeof STEPS)[number];

/** What the panel shows beside a step. */
const BESIDE: Partial<Record<Step, View>> = { verdicts: "removed", article: "article", summary: "summary" };
/** The panel stands beside its page here: there is no edge to drag. */
const STYLE = ":host { display: block; } .panel { border: 0; box-shadow: none; } .edge { display: none; }";

export interface Shows {
  /** The page has been read, in so many milliseconds. */
  read(pieces: readonly Piece[], milliseconds: number): void;
  failed(detail: string): void;
  /** The panel has gone to another step's view, or cleaned the page. */
  step(step: Step): void;
  /** The reader is to point at the article. */
  picking(on: boolean): void;
  /** The panel takes the whole stage. */
  full(on: boolean): void;
}

interface Stage {
  engine: Engine;
  sheet: Sheet;
  layer: Layer;
  host: HTMLElement;
  language: Language;
  words: Words;
  shows: Shows;
}

export class Desk implements OnPage {
  private readonly root: ShadowRoot;
  private panel: Panel | null = null;
  private snapshot: Snapshot | null = null;
  private nodes: readonly Node[] = [];
  private options: Options = {};
  private report: Report | null = null;
  private cleaner: Cleaner | null = null;
  /** The place that stays marked. */
  private marked: Place | null = null;
  private step: Step = "verdicts";
  /** Counts the pages, so that a slow one does not come after a later one. */
  private turn = 0;
  private endPicking: (() => void) | null = null;

  constructor(private readonly stage: Stage) {
    this.root = stage.host.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(styleWith(faces, STYLE));
    this.root.adoptedStyleSheets = [style];
    stage.host.addEventListener("keydown", (event) => {
      if (this.panel?.key(event, this.root.activeElement)) event.preventDefault();
    });
  }

  /** Reads a page from its text. */
  async open(given: Given): Promise<void> {
    const turn = ++this.turn;
    const { sheet } = this.stage;
    this.endPicking?.();
    this.cleaner = null;
    this.report = null;
    this.options = {};
    this.marked = null;
    this.draw();
    this.mount(given.address ?? "");
    await sheet.show(given);
    if (turn !== this.turn) return;
    const started = performance.now();
    const { snapshot, nodes } = takeSnapshot(sheet.document);
    [this.snapshot, this.nodes] = [{ ...snapshot, url: sheet.address }, nodes];
    this.panel?.store.update({ address: sheet.address });
    if (await this.read()) this.stage.shows.read(this.pieces, performance.now() - started);
  }

  /** Shows what a step has done. */
  show(step: Step): void {
    this.step = step;
    this.marked = null;
    const wanted = step === "article" || step === "summary";
    if (this.report && this.panel?.store.state.clean !== wanted) this.clean(wanted);
    const view = BESIDE[step];
    // The tab is not given the focus: that stays where the visitor chose the step.
    if (view) this.panel?.store.update({ view, drawer: null, said: null });
    this.stage.sheet.reveal(this.draw() ?? 0);
  }

  /** Draws the step again, the page having another size; gives how far down its first mark is. */
  draw(): number | null {
    const { layer, words } = this.stage;
    const { report, step } = this;
    if (!report) {
      layer.draw([], [], String);
      return layer.mark([]);
    }
    const shown = step === "page" ? [] : step === "article" || step === "summary" ? this.pieces.filter(({ kind }) => kind === "kept") : this.pieces;
    layer.draw(step === "summary" ? [] : shown, this.nodes, ({ kind, verdict, text }) =>
      `${kind === "kept" ? words.kept : words.removed}, ${verdict}: ${text.slice(0, 80)}`);
    const places = step === "summary" ? report.summary.sentences.map((sentence) => placeOfSpan(report, sentence)) : [];
    return layer.mark(places.flatMap((place) => this.find(place)));
  }

  go(place: Place): void {
    if (this.panel?.store.state.settings.full) this.widen();
    this.marked = place;
    const top = this.stage.layer.mark(this.find(place));
    if (top === null) this.panel?.store.update({ said: { key: "placeLost" } });
    else this.stage.sheet.reveal(top);
  }

  mark(place: Place | null): void {
    this.marked = place;
    if (place) this.stage.sheet.reveal(this.stage.layer.mark(this.find(place)) ?? 0);
    else this.draw();
  }

  point(place: Place | null): void {
    const pointed = place ?? this.marked;
    if (pointed) this.stage.layer.mark(this.find(pointed));
    else this.draw();
  }

  widen(): void {
    this.panel?.actions.choose({ full: !this.panel.store.state.settings.full });
  }

  picture(block: Block): HTMLImageElement | null {
    return pictureFor(block, this.report?.article.blocks ?? [], this.nodes);
  }

  clean(on: boolean): void {
    if (!this.report) return;
    this.cleaner?.restore();
    // Around no article everything would go.
    this.cleaner = on && this.report.article.text !== "" ? new Cleaner(this.nodes, this.report, this.stage.sheet.document.body) : null;
    this.cleaner?.clean();
    this.panel?.store.update({ clean: on });
    this.stage.sheet.fit();
    const cleaned = this.step === "article" || this.step === "summary";
    if (on !== cleaned) {
      this.step = on ? "article" : "verdicts";
      this.stage.shows.step(this.step);
    }
    this.draw();
  }

  keep(piece: Removed): void {
    void this.overrule(keeping(this.options, piece), "hand_kept");
  }

  remove(block: Block): void {
    void this.overrule(removing(this.options, block), "hand_removed");
  }

  whole(): void {
    void this.overrule(wholly(this.options), "ready");
  }

  reset(): void {
    void this.overrule(restored(this.options), "hand_restored");
  }

  /** The pointer chooses an element of the page under the layer; Escape leaves. */
  pick(): void {
    const { sheet, layer, shows } = this.stage;
    const known = new Map(this.nodes.map((node, index) => [node, index]));
    const listening = new AbortController();
    const frame = sheet.document.defaultView?.frameElement as HTMLElement;
    let chosen: Element | null = null;
    const end = (this.endPicking = () => {
      listening.abort();
      this.endPicking = null;
      layer.outline(null);
      shows.picking(false);
      if (this.panel?.store.state.drawer === "pick") this.panel.store.update({ drawer: null });
    });
    const under = ({ clientX, clientY }: PointerEvent | MouseEvent) => {
      const { left, top, width } = frame.getBoundingClientRect();
      const scale = width / frame.offsetWidth;
      const [x, y] = [(clientX - left) / scale, (clientY - top) / scale];
      let at = x < 0 || y < 0 ? null : sheet.document.elementFromPoint(x, y);
      while (at && !known.has(at)) at = at.parentElement;
      return at;
    };
    const { signal } = listening;
    addEventListener("pointermove", (event) => layer.outline((chosen = under(event))), { signal });
    addEventListener("keydown", ({ key }) => key === "Escape" && end(), { signal, capture: true });
    addEventListener("click", (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(".sheet")) return;
      chosen = under(event);
      end();
      const article = chosen ? known.get(chosen) : undefined;
      if (article !== undefined) void this.overrule({ ...this.options, article }, "hand_picked");
    }, { signal });
    this.panel?.actions.open("pick");
    shows.picking(true);
  }

  /** No other page can be fetched from here, and none is. */
  readPages(): void {
    this.panel?.store.update({ said: { key: "pageFailed", value: "2" } });
  }

  cancel(): void {}

  private get pieces(): Piece[] {
    const { words, language } = this.stage;
    return this.report ? pieces(this.report, words, language) : [];
  }

  /** A panel for each page: nothing of the one before may be left in it. */
  private mount(address: string): void {
    this.panel?.unmount();
    const focused = document.activeElement;
    this.panel = mountPanel(this.root, this.stage.language, shortMemory(), { page: this }, { address, view: BESIDE[this.step] ?? "summary" });
    // A panel takes the focus where it opens by a click; here it stands from the start.
    (this.root.activeElement as HTMLElement | null)?.blur();
    if (focused !== this.stage.host) (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
    this.panel.store.watch((state, before) => {
      if (before.drawer === "pick" && state.drawer !== "pick") this.endPicking?.();
      if (state.settings.length !== before.settings.length) void this.read();
      if (state.settings.full !== before.settings.full) this.stage.shows.full(state.settings.full);
    });
  }

  private async read(): Promise<boolean> {
    const { panel, snapshot, turn } = this;
    if (!panel || !snapshot) return false;
    const options = { ...this.options, length: panel.store.state.settings.length };
    const reply = await this.stage.engine.read({ snapshot, options, more: [] });
    if (turn !== this.turn) return false;
    if (!reply.ok) {
      panel.store.update({ phase: { name: "failed", failure: reply.failure } });
      this.stage.shows.failed(reply.failure.detail);
      return false;
    }
    this.report = reply.report;
    const { clean } = panel.store.state;
    panel.store.update({ phase: { name: "ready", report: reply.report } });
    this.clean(clean || this.step === "article" || this.step === "summary");
    return true;
  }

  private async overrule(options: Options, key: Key): Promise<void> {
    this.options = options;
    const started = performance.now();
    if (!(await this.read())) return;
    this.panel?.store.update({ byHand: isByHand(options), said: { key } });
    this.stage.shows.read(this.pieces, performance.now() - started);
  }

  private find(place: Place | null): Range[] {
    const range = place && findPlace(place, this.nodes, this.stage.sheet.document, false);
    return range ? [range] : [];
  }
}
