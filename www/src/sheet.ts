/**
 * The page on the stage. Its text is anybody's, so three things each keep it from doing anything: the parser that makes its nodes runs
 * no script, the frame is sandboxed without scripts, and the frame's own policy (frame.html) loads nothing but pictures of the
 * site itself. The frame takes no input either: everything that is drawn or pressed lies in a layer over it.
 *
 * The frame is as tall as its page and never scrolls; the box around it does. So a place in the page is a place in the layer.
 */

export interface Given {
  html: string;
  /** Where the page would stand; found out from the page where it is not said. */
  address?: string;
  /** Where its pictures are, for a page of ours. */
  base?: string;
}

/** What the walker keeps of `link`; every other kind could only fetch. */
const LINKS = new Set(["canonical", "next", "prev", "amphtml", "author"]);
/** The least and the most CSS pixels that a page is laid out in, and how many for each of the stage's. */
const LEAST = 760;
const MOST = 1152;
const WIDER = 1.7;
/** What a window would be high; taller pages are shown whole, up to a bound. */
const WINDOW = 800;
const TALLEST = 60_000;

export class Sheet {
  private frame: HTMLIFrameElement | null = null;
  private watching: ResizeObserver | null = null;
  address = "";

  /** `paper` holds the frame and the layer, `box` scrolls it; `fitted` is called when the page has another size. */
  constructor(private readonly paper: HTMLElement, private readonly box: HTMLElement, private readonly name: string, private readonly fitted: () => void) {
    new ResizeObserver(() => this.fit()).observe(box);
  }

  get document(): Document {
    const document = this.frame?.contentDocument;
    if (!document) throw new Error("no page is shown");
    return document;
  }

  get height(): number {
    return this.frame?.offsetHeight ?? 0;
  }

  /** Puts a page in the place of the one before. */
  async show({ html, address, base }: Given): Promise<void> {
    const frame = document.createElement("iframe");
    frame.title = this.name;
    frame.inert = true;
    frame.tabIndex = -1;
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.setAttribute("scrolling", "no");
    frame.src = new URL("frame.html", import.meta.url).href;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    this.watching?.disconnect();
    if (this.frame) this.frame.replaceWith(frame);
    else this.paper.prepend(frame);
    this.frame = frame;
    await loaded;
    // The frame's own parser, so that the frame's policy is the one that holds.
    const parsed = new (frame.contentWindow as Window & typeof globalThis).DOMParser().parseFromString(html, "text/html");
    this.address = address ?? addressIn(parsed);
    disarm(parsed);
    if (base) settle(parsed, base);
    this.document.replaceChild(this.document.adoptNode(parsed.documentElement), this.document.documentElement);
    this.box.scrollTo(0, 0);
    await drawn(this.document);
    this.fit();
    this.watching = new ResizeObserver(() => this.fit());
    this.watching.observe(this.document.documentElement);
  }

  /** Gives the page the size of its stage: laid out as wide as a window, drawn as wide as there is room. */
  fit(): void {
    const { frame, paper, box } = this;
    if (!frame?.contentDocument?.body) return;
    const room = box.clientWidth;
    const width = Math.round(Math.min(MOST, Math.max(LEAST, room * WIDER)));
    frame.style.width = `${width}px`;
    const before = frame.style.height;
    frame.style.height = `${WINDOW}px`;
    const { documentElement, body } = frame.contentDocument;
    const height = Math.min(TALLEST, Math.max(WINDOW, documentElement.scrollHeight, body.scrollHeight));
    frame.style.height = `${height}px`;
    const scale = room / width;
    paper.style.transform = `scale(${scale})`;
    paper.style.width = `${width}px`;
    paper.style.height = `${height}px`;
    paper.style.marginBottom = `${height * (scale - 1)}px`;
    paper.style.setProperty("--unit", `${1 / scale}px`);
    if (before !== frame.style.height || paper.dataset.width !== String(room)) this.fitted();
    paper.dataset.width = String(room);
  }

  /** Brings a place of the page, so far from its top, to the upper third of what can be seen. */
  reveal(top: number): void {
    const scale = this.box.clientWidth / (this.frame?.offsetWidth ?? 1);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.box.scrollTo({ top: top * scale - this.box.clientHeight / 3, behavior: still ? "instant" : "smooth" });
  }
}

/** Its pictures are there, or have failed; two frames later everything has its place. */
async function drawn(document: Document): Promise<void> {
  const pictures = [...document.images].map((image) => image.decode().catch(() => {}));
  await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, 500))]);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Takes out what could fetch, move on or forbid, which no policy covers whole. */
function disarm(parsed: Document): void {
  for (const link of parsed.querySelectorAll("link")) {
    const kinds = link.rel.toLowerCase().split(/\s+/);
    if (!kinds.some((kind) => LINKS.has(kind))) link.remove();
  }
  for (const each of parsed.querySelectorAll("base, meta[http-equiv]")) each.remove();
}

/** Pictures of our own pages: their addresses made whole, and those that the page's script would fetch fetched. */
function settle(parsed: Document, base: string): void {
  for (const image of parsed.images) {
    const source = image.dataset.src ?? image.getAttribute("src");
    if (source && !source.startsWith("data:")) image.src = new URL(source, base).href;
  }
}

/** Where a saved page says that it stood. */
function addressIn(parsed: Document): string {
  const stated = parsed.querySelector("link[rel=canonical]")?.getAttribute("href") ?? parsed.querySelector("meta[property='og:url']")?.getAttribute("content");
  return stated && /^https?:/i.test(stated) ? stated : "https://page.invalid/";
}
