/** The panel's words: the browser's own catalogue in the extension, a file of `_locales` on the site. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type messages from "../../_locales/en/messages.json";

export type Catalogue = Record<keyof typeof messages, { message: string }>;
export type Key = keyof Catalogue;
/** Keys that come as `_one` and `_other`, the plural forms our languages need. */
type Counted<K> = K extends `${infer Base}_one` ? Base : never;
export type CountKey = Counted<Key>;

export class Language {
  /** BCP 47, for dates, numbers and lists. */
  readonly locale: string;

  /** `lookup` gives a message with `$1` replaced; `preferred` is the reader's own locale, such as `en-GB`. */
  constructor(private readonly lookup: (key: Key, value: string) => string, preferred: string) {
    // A reader whose language we lack reads English words; their own dates between them would be neither.
    const language = this.text("language");
    this.locale = preferred.split("-")[0] === language ? preferred : language;
  }

  text(key: Key, value = ""): string {
    return this.lookup(key, value);
  }

  /** The words before and after the value of a message, where that is an element. */
  around(key: Key): string[] {
    return this.text(key, "\uFFFC").split("\uFFFC");
  }

  count(key: CountKey, number: number): string {
    const form = new Intl.PluralRules(this.locale).select(number) === "one" ? "one" : "other";
    return this.text(`${key}_${form}`, this.number(number));
  }

  number(number: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.locale, options).format(number);
  }

  list(items: string[]): string {
    return new Intl.ListFormat(this.locale).format(items);
  }
}

/**
 * The browser's own. To what an updated extension has left in a page it gives no words any more, and throws: there those go on
 * that have been asked for before, and the ones that say so are among them.
 */
export function browserLanguage(): Language {
  const words = new Map<string, string>();
  const lookup = (key: Key, value = "") => {
    try {
      words.set(key + value, chrome.i18n.getMessage(key, value));
    } catch {}
    return words.get(key + value) ?? "";
  };
  lookup("failed_updated");
  return new Language(lookup, chrome.i18n.getUILanguage());
}

export const languageFrom = (catalogue: Catalogue, locale: string): Language =>
  new Language((key, value) => catalogue[key].message.replaceAll("$1", () => value), locale);

/** Languages written from right to left. */
const RIGHT_TO_LEFT = /^(ar|arc|azb|ckb|dv|fa|he|iw|ks|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)\b(?!-Latn)/i;

/** The direction of an article's text by its language: its words may begin with a name in other letters. */
export const directionOf = (language: string | undefined): "rtl" | "ltr" | "auto" =>
  !language ? "auto" : RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr";

export const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("a component stands outside the panel");
  return language;
}
