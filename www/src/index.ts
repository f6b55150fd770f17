/**
 * The stage of the site's first page: the extension's own walker, core and panel on a page of ours, or on one that the visitor
 * brings. Only two things differ from the extension: the core runs in this page, and the panel's words come from the catalogue's file.
 */

import enPanel from "../../extension/_locales/en/messages.json";
import idPanel from "../../extension/_locales/id/messages.json";
import { Engine } from "../../extension/src/background/engine";
import { languageFrom } from "../../extension/src/panel/i18n";
import { Desk, type Step } from "./desk";
import { KINDS, type Kind, type Piece } from "./kinds";
import { Layer } from "./layer";
import { type Given, Sheet } from "./sheet";
import * as words from "./words";

/** The largest file that is read, in bytes. */
const LARGEST = 8_000_000;

const indonesian = document.documentElement.lang === "id";
const say = indonesian ? words.id : words.en;
const language = indonesian ? languageFrom(idPanel, "id") : languageFrom(enPanel, navigator.language);
const one = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
};
const many = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)];

const stage = one("#stage");
const said = one("#said");
const address = one("#address");
const legend = one("#legend");
const told = one("#told");
const engine = new Engine(new URL("intisari_bg.wasm", import.meta.url).href);
const sheet = new Sheet(one("#paper"), one("#sheet"), say.page, () => void desk.draw());
const layer = new Layer(one("#blocks"), one("#marks"), { look: tell });
const desk = new Desk({
  engine, sheet, layer, language, words: say, host: one("#panel"),
  shows: {
    read: (pieces, milliseconds) => {
      const kept = pieces.filter(({ kind }) => kind === "kept").length;
      said.textContent = words.fill(say.read, language.number(pieces.length), language.number(kept), language.number(Math.max(1, Math.round(milliseconds))));
      explain(pieces);
      stage.ariaBusy = "false";
    },
    failed: (detail) => {
      said.textContent = words.fill(say.failed, detail);
      stage.ariaBusy = "false";
    },
    step: (step) => choose(step),
    picking: (on) => {
      stage.classList.toggle("picking", on);
      said.textContent = on ? say.picking : "";
    },
    full: (on) => stage.classList.toggle("full", on),
  },
});

for (const input of many("[name=step]")) input.addEventListener("change", () => show(input.value as Step));
for (const input of many("[name=sample]")) input.addEventListener("change", () => void sample(input));

one("#paste").addEventListener("submit", (event) => {
  event.preventDefault();
  const { value } = one<HTMLTextAreaElement>("#html");
  if (value.trim()) void own(value);
});
one<HTMLInputElement>("#file").addEventListener("change", ({ target }) => void file((target as HTMLInputElement).files?.[0]));
for (const type of ["dragover", "dragleave", "drop"] as const) {
  stage.addEventListener(type, (event) => {
    event.preventDefault();
    stage.classList.toggle("dropping", type === "dragover");
    if (type === "drop") void file(event.dataTransfer?.files[0]);
  });
}

// The module is large and the stage below the fold: neither may hold up the first sight of the page.
const start = () => {
  const chosen = many("[name=sample]").find(({ checked }) => checked);
  if (chosen) void sample(chosen);
};
if (document.readyState === "complete") start();
else addEventListener("load", start, { once: true });

async function sample(input: HTMLInputElement): Promise<void> {
  const { value, dataset } = input;
  const base = new URL(`samples/${value}/`, import.meta.url).href;
  const source = new URL("source.html", base).href;
  try {
    const reply = await fetch(source);
    if (!reply.ok) throw new Error(String(reply.status));
    const html = await reply.text();
    // Another was chosen while this one came.
    if (!input.checked) return;
    await open({ html, address: dataset.address ?? source, base });
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  said.textContent = words.fill(say.failed, String(error));
  stage.ariaBusy = "false";
}

/** A page that the visitor brings. */
async function own(html: string): Promise<void> {
  for (const input of many("[name=sample]")) input.checked = false;
  await open({ html });
  stage.scrollIntoView({ block: "nearest" });
}

async function file(chosen: File | undefined): Promise<void> {
  if (!chosen) return;
  const fits = chosen.size <= LARGEST && /\.x?html?$/i.test(chosen.name);
  if (fits) await own(decode(await chosen.arrayBuffer()));
  else said.textContent = say.noFile;
}

/** A file's text in the encoding that its first kilobyte names. */
function decode(bytes: ArrayBuffer): string {
  const head = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

async function open(given: Given): Promise<void> {
  stage.ariaBusy = "true";
  said.textContent = say.reading;
  legend.replaceChildren();
  try {
    await desk.open(given);
    address.textContent = sheet.address.replace(/^https?:\/\//, "");
  } catch (error) {
    fail(error);
  }
}

function show(step: Step): void {
  stage.dataset.step = step;
  desk.show(step);
}

function choose(step: Step): void {
  stage.dataset.step = step;
  for (const input of many("[name=step]")) input.checked = input.value === step;
}

/** What the colours mean and how many blocks have each; a press shows one alone. */
function explain(pieces: readonly Piece[]): void {
  const counts = new Map<Kind, number>();
  for (const { kind } of pieces) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const buttons = KINDS.filter((kind) => counts.has(kind)).map((kind) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.kind = kind;
    button.ariaPressed = "false";
    const count = document.createElement("b");
    count.textContent = language.number(counts.get(kind) ?? 0);
    button.append(document.createElement("i"), say.kinds[kind], " ", count);
    button.addEventListener("click", () => {
      const on = button.ariaPressed !== "true";
      for (const each of buttons) each.ariaPressed = String(on && each === button);
      layer.single(on ? kind : null);
    });
    return button;
  });
  layer.single(null);
  legend.replaceChildren(...buttons);
}

/** What is known of a block: what became of it, the evidence, the classifier's score, its first words. */
function tell(piece: Piece | null): void {
  if (!piece) {
    told.textContent = say.hint;
    delete told.dataset.kind;
    return;
  }
  const part = (name: string, text: string) => Object.assign(document.createElement(name), { textContent: text });
  const meter = Object.assign(document.createElement("meter"), { min: 0, max: 100, value: piece.score });
  const score = words.fill(say.score, language.number(piece.score));
  meter.ariaLabel = score;
  told.dataset.kind = piece.kind;
  told.replaceChildren(
    part("b", `${piece.kind === "kept" ? say.kept : say.removed}: ${piece.verdict}`),
    ...(piece.evidence ? [part("span", piece.evidence)] : []),
    meter, part("small", score), part("q", piece.text.slice(0, 160)),
  );
}

tell(null);
