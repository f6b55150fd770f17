/**
 * Reads the article aloud with the machine's own voices, a sentence at a time: so the sentence can be shown, and pausing,
 * going on and going back work the same with every engine (not every one can pause within an utterance).
 */

import type { Report } from "@core";
import { placeOfSpan } from "./places";
import { type Sentence, sentencesOf } from "./sentences";
import type { Listening, OnPage, Store } from "./store";

/** How long a browser that has not loaded its voices yet is waited for. */
const PATIENCE_MS = 1500;

export class Speech implements Listening {
  private sentences: Sentence[] = [];
  private voice: SpeechSynthesisVoice | null = null;
  private spoken: SpeechSynthesisUtterance | null = null;

  private turn = 0;

  /** `locale` is the panel's. */
  constructor(private readonly store: () => Store, private readonly page: OnPage | undefined, private readonly root: ParentNode, private readonly locale: string) {}

  readonly toggle = (): void => {
    const { reading, phase } = this.store().state;
    if (phase.name !== "ready") return;
    if (!reading) void this.begin(phase.report);
    else if (reading.paused) this.speak(reading.sentence);
    else this.rest();
  };

  readonly stop = (): void => {
    this.turn++;
    this.hush();
    if (this.store().state.reading) this.store().update({ reading: null });
    this.page?.mark(null);
  };

  step(by: number): void {
    const { reading } = this.store().state;
    if (reading) this.speak(Math.min(this.sentences.length - 1, Math.max(0, reading.sentence + by)));
  }

  /** The same sentence anew, at another speed. */
  again(): void {
    const { reading } = this.store().state;
    if (reading && !reading.paused) this.speak(reading.sentence);
  }

  private async begin(report: Report): Promise<void> {
    if (typeof speechSynthesis === "undefined") return this.store().update({ said: { key: "voice_none" } });
    const turn = ++this.turn;
    const voices = await loaded();
    // Stopped, or begun anew, while the voices came.
    if (turn !== this.turn) return;
    this.voice = voiceFor(voices, report.language);
    // A voice of another language makes noise of a text.
    if (!this.voice) {
      const language = report.language ? nameOf(report.language, this.locale) : "";
      return this.store().update({ said: { key: voices.length > 0 && language ? "voice_missing" : "voice_none", value: language } });
    }
    this.page?.mark(null);
    this.sentences = sentencesOf(report);
    if (this.sentences.length > 0) this.speak(0);
  }

  private speak(at: number): void {
    const sentence = this.sentences[at];
    const { phase, settings } = this.store().state;
    if (!sentence || phase.name !== "ready") return this.stop();
    this.hush();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = this.voice;
    if (this.voice) utterance.lang = this.voice.lang;
    utterance.rate = settings.speed;
    utterance.onend = () => utterance === this.spoken && this.speak(at + 1);
    utterance.onerror = () => utterance === this.spoken && this.rest();
    this.spoken = utterance;
    const { block, start, end } = sentence;
    this.store().update({ reading: { sentence: at, count: this.sentences.length, paused: false, block, start, end }, said: null });
    this.page?.mark(placeOfSpan(phase.report, sentence));
    this.root.querySelector("mark")?.scrollIntoView({ block: "nearest" });
    speechSynthesis.speak(utterance);
  }

  private rest(): void {
    this.hush();
    const { reading } = this.store().state;
    if (reading) this.store().update({ reading: { ...reading, paused: true } });
  }

  private hush(): void {
    // The page may speak as well, by the same voice.
    if (this.spoken) speechSynthesis.cancel();
    this.spoken = null;
  }
}

async function loaded(): Promise<SpeechSynthesisVoice[]> {
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      speechSynthesis.addEventListener("voiceschanged", () => resolve(), { once: true });
      setTimeout(resolve, PATIENCE_MS);
    });
  }
  return speechSynthesis.getVoices();
}

/** BCP 47's primary tag; Android still calls Indonesian "in". */
const primary = (tag: string): string => {
  const first = tag.toLowerCase().split(/[-_]/)[0] ?? "";
  return first === "in" ? "id" : first;
};

/** A voice of the language on this machine: others send the text away. The browser's own choice comes first. */
function voiceFor(voices: readonly SpeechSynthesisVoice[], language: string | undefined): SpeechSynthesisVoice | null {
  const fitting = voices.filter(({ lang, localService }) => localService && (!language || primary(lang) === primary(language)));
  return fitting.find((voice) => voice.default) ?? fitting[0] ?? null;
}

const nameOf = (language: string, locale: string): string => new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
