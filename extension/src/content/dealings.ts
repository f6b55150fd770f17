/**
 * The panel's dealings with the page under it: places shown, blocks hidden, the article picked, further pages fetched. All
 * of it is the reader's doing, and all of it is undone when the panel closes.
 */

import type { Block, Options, Removed, Report, Snapshot } from "@core";
import type { Reading } from "../messages";
import type { Panel } from "../panel/index";
import type { Place } from "../panel/places";
import { pagesHere } from "../panel/states";
import type { OnPage } from "../panel/store";
import { Cleaner } from "./cleaner";
import { addressOf, bodyOf, contains, documentElementOf, isElement, shownIn } from "./dom";
import { Marker } from "./marker";
import type { Overlay } from "./overlay";
import { isByHand, keeping, removing, restored, wholly } from "./overrule";
import { fetchPage, mayGoOn, ownAddress } from "./pages";
import { Picker } from "./picker";
import { pictureFor } from "./pictures";
import { findPlace } from "./place";

/** So many further pages are fetched before all that are there are read anew; once there are more, as many as there are. */
const AT_ONCE = 5;

interface Hold {
  panel(): Panel;
  nodes(): readonly Node[];
  reading(): Reading;
  /** Reads again; false where the core refused. */
  read(reading: Reading): Promise<boolean>;
  /** The address of the page after this one, as the core finds it. Throws where it refuses. */
  nextOf(page: Snapshot): Promise<string | undefined>;
}

export class Dealings implements OnPage {
  private marker: Marker | null = null;
  private cleaner: Cleaner | null = null;
  private picker: Picker | null = null;
  /** The place that stays marked while none is pointed at. */
  private marked: Place | null = null;
  private fetching: AbortController | null = null;

  constructor(private readonly document: Document, private readonly overlay: Overlay, private readonly hold: Hold) {}

  private get store() {
    return this.hold.panel().store;
  }

  private get report(): Report | null {
    const { phase } = this.store.state;
    return phase.name === "ready" ? phase.report : null;
  }

  /** The panel stands. */
  begin(): void {
    this.store.watch(({ settings: { full, width }, drawer, aside }, before) => {
      this.overlay.stand(drawer === "pick" ? "small" : aside || (full ? "full" : width));
      // "Cancel", or another drawer in its place.
      if (before.drawer === "pick" && drawer !== "pick") this.picker?.end(null);
    });
  }

  end(): void {
    this.fetching?.abort();
    this.picker?.end(null);
    this.cleaner?.restore();
    this.marker?.remove();
  }

  /** True where the key belongs to the picker. */
  key(event: KeyboardEvent): boolean {
    return this.picker?.key(event) ?? false;
  }

  go(place: Place): void {
    this.marked = place;
    if (!this.show(place)) return this.store.update({ said: { key: "placeLost" } });
    if (this.overlay.covers) this.store.update({ aside: "aside" });
    this.marker?.reveal();
    if (!this.marker?.isCovered) return;
    this.store.update({ aside: "low" });
    this.marker.reveal();
  }

  mark(place: Place | null): void {
    // Who has scrolled away from what was read before is left there.
    const along = !this.marked || this.marker?.stands("some");
    this.marked = place;
    if (!place) this.marker?.clear();
    else if (this.show(place) && along && !this.marker?.stands("every") && !this.overlay.covers) this.marker?.reveal();
  }

  point(place: Place | null): void {
    const shown = place ?? this.marked;
    if (shown) this.show(shown, !place);
    else this.marker?.clear();
  }

  widen(): void {
    const { aside, settings: { full } } = this.store.state;
    if (aside) this.store.update({ aside: false });
    else this.hold.panel().actions.choose({ full: !full });
  }

  picture(block: Block): HTMLImageElement | null {
    return pictureFor(block, this.report?.article.blocks ?? [], this.hold.nodes());
  }

  clean(on: boolean): void {
    const { report } = this;
    // Around no article everything would go.
    if (!report || (on && report.article.text === "")) return;
    this.cleaner?.restore();
    this.cleaner = on ? new Cleaner(this.hold.nodes(), report, this.overlay.host) : null;
    const lost = this.cleaner?.clean() === false;
    this.store.update({ clean: on && !lost, said: { key: lost ? "articleLost" : on ? "cleaned" : "uncleaned" } });
  }

  keep(piece: Removed): void {
    void this.overrule(keeping(this.hold.reading().options, piece), "kept");
  }

  remove(block: Block): void {
    void this.overrule(removing(this.hold.reading().options, block), "removed");
  }

  whole(): void {
    void this.overrule(wholly(this.hold.reading().options), "ready");
  }

  reset(): void {
    void this.overrule(restored(this.hold.reading().options), "restored");
  }

  pick(): void {
    this.hold.panel().actions.open("pick");
    const nodes = this.hold.nodes();
    const known = new Map(nodes.map((node, index) => [node, index]));
    this.mark(null);
    this.picker = new Picker({
      document: this.document,
      host: this.overlay.host,
      knows: (element) => known.has(element),
      start: this.articleElement() ?? bodyOf(this.document) ?? (documentElementOf(this.document) as Element),
      outline: (element) => this.markerOf().outline(element),
      done: (element) => {
        this.picker = null;
        if (this.store.state.drawer === "pick") {
          this.store.update({ drawer: null });
          this.overlay.focus();
        }
        const article = element && known.get(element);
        if (article !== null && article !== undefined) void this.overrule({ ...this.hold.reading().options, article }, "picked");
      },
    });
  }

  /** The element that holds what the core took for the article. */
  private articleElement(): Element | null {
    const paragraphs = this.report?.article.blocks.filter(({ role }) => role === "paragraph") ?? [];
    // Those of further pages have no nodes.
    const places = paragraphs.flatMap(({ nodes: [first] }) => this.hold.nodes()[first] ?? []);
    const [first, last] = [places[0], places.at(-1)];
    let at = first && (isElement(first) ? first : shownIn(first));
    while (at && last && !contains(at, last)) at = shownIn(at);
    return at ?? null;
  }

  readPages(): void {
    void this.fetchPages();
  }

  cancel(): void {
    this.fetching?.abort();
  }

  private async fetchPages(): Promise<void> {
    const fetching = (this.fetching = new AbortController());
    const { signal } = fetching;
    let next = ownAddress(this.report?.article.pages?.next, this.document);
    const seen = new Set([addressOf(this.document)]);
    const fetched: Snapshot[] = [];
    let failed = false;
    const pages = () => pagesHere(this.report, this.store.state.joined);
    try {
      while (next && !seen.has(next) && mayGoOn([...this.hold.reading().more, ...fetched]) && !signal.aborted) {
        seen.add(next);
        const { last, total = 0 } = pages();
        const done = last + fetched.length;
        this.store.update({ progress: { done, total: Math.max(total, done + 1) }, said: null });
        const page = await fetchPage(next, signal);
        next = ownAddress(await this.hold.nextOf(page), this.document);
        fetched.push(page);
        if (fetched.length >= Math.max(AT_ONCE, this.hold.reading().more.length)) await this.join(fetched.splice(0));
      }
    } catch {
      failed = !signal.aborted;
    }
    if (!this.overlay.isOpen) return;
    await this.join(fetched).catch(() => (failed = true));
    if (this.fetching !== fetching || !this.overlay.isOpen) return;
    this.fetching = null;
    // Pages of another site, or more than are joined.
    failed ||= !signal.aborted && this.report?.article.pages?.next !== undefined && !(next && seen.has(next));
    const { first, last } = pages();
    const whole = { key: first > 1 ? "pagesFrom" : "pagesRead", value: first > 1 ? `${first}–${last}` : String(last) } as const;
    const stopped = { key: "pagesCancelled", value: String(this.store.state.joined) } as const;
    const said = failed ? { key: "pageFailed", value: String(last + 1) } as const : signal.aborted ? stopped : whole;
    this.store.update({ progress: null, said });
  }

  /** Reads the article anew with these pages at its end. Throws where the core refuses. */
  private async join(pages: readonly Snapshot[]): Promise<void> {
    if (pages.length === 0) return;
    const reading = this.hold.reading();
    const more = [...reading.more, ...pages];
    if (!(await this.hold.read({ ...reading, more }))) throw new Error("not read");
    this.store.update({ joined: this.store.state.joined + pages.length });
  }

  private async overrule(options: Options, key: "kept" | "removed" | "restored" | "picked" | "ready"): Promise<void> {
    this.hold.panel().actions.listen.stop();
    if (!(await this.hold.read({ ...this.hold.reading(), options }))) return;
    if (this.store.state.clean) this.clean(true);
    this.store.update({ byHand: isByHand(options), said: { key: key === "ready" ? "ready" : `hand_${key}` } });
  }

  /** Marks a place; false where it is no longer there, or not to be seen. `far`: it may be looked for in the whole page. */
  private show(place: Place, far = true): boolean {
    // What is hidden in a cleaned page stands nowhere else.
    const range = findPlace(place, this.hold.nodes(), this.document, far && !this.store.state.clean);
    return range !== null && this.markerOf().mark(range);
  }

  private markerOf(): Marker {
    return (this.marker ??= new Marker(this.document, this.overlay.root));
  }
}
