/**
 * The site's demonstration: the extension's own walker, core and panel, on a page in a frame. Only two things differ from
 * the extension: the core runs in this page, and the panel's words come from the catalogue's file.
 */

import en from "../../extension/_locales/en/messages.json";
import id from "../../extension/_locales/id/messages.json";
import { Engine } from "../../extension/src/background/engine";
import { Reader } from "../../extension/src/content/reader";
import { languageFrom } from "../../extension/src/panel/i18n";
import { shortMemory } from "../../extension/src/panel/settings";

const button = document.querySelector<HTMLButtonElement>("#read");
const frame = document.querySelector<HTMLIFrameElement>("#page");
const output = document.querySelector("output");
const engine = new Engine(new URL("intisari_bg.wasm", import.meta.url).href);
const language = document.documentElement.lang === "id" ? languageFrom(id, "id") : languageFrom(en, navigator.language);

const memory = shortMemory();

let reader: Reader | undefined;
button?.addEventListener("click", () => (reader?.isOpen ? reader.close() : open()));
engine.load().then(() => button?.removeAttribute("disabled"), (error: unknown) => say("failed", String(error)));

function open(): void {
  const page = frame?.contentDocument;
  if (!page) return;
  reader = new Reader({
    document: page,
    language,
    memory,
    read: (reading) => engine.read(reading),
    shown: ({ started, rendered }) => say("done", language.number(Math.round(rendered - started))),
    closed: () => {
      button?.setAttribute("aria-pressed", "false");
      button?.focus();
    },
  });
  button?.setAttribute("aria-pressed", "true");
}

function say(what: "done" | "failed", value: string): void {
  if (output) output.textContent = output.dataset[what]?.replace("$1", () => value) ?? "";
}
