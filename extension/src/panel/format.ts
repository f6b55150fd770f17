/** Dates as the article states them, and lengths of text and time, in the reader's words. */

import type { Language } from "./i18n";

const STAMP = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** Names that the readers of a language give to zones of their own country; others are told by their offset. */
const ZONE_NAMES: Record<string, Record<string, string>> = {
  id: { "+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT" },
};

/**
 * A date of the report (RFC 3339, or a date alone), the clock as it stood on the page: nothing is converted, the zone is
 * named instead. `article` is the article's language. What is no such date comes back as it is.
 */
export function dateText(stamp: string, article: string | undefined, language: Language): string {
  const match = STAMP.exec(stamp);
  if (!match) return stamp;
  const [, year, month, day, hour, minute, zone] = match;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0));
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language.locale, { timeZone: "UTC", ...options }).format(moment);
  const date = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  if (hour === undefined) return date;
  const time = format({ hour: "numeric", minute: "2-digit" });
  return zone === undefined ? `${date}, ${time}` : `${date}, ${time} ${zoneText(zone, article)}`;
}

function zoneText(zone: string, article: string | undefined): string {
  const named = ZONE_NAMES[article?.split("-")[0] ?? ""]?.[zone];
  if (named) return named;
  if (zone === "Z" || /^[+-]00:00$/.test(zone)) return "UTC";
  const [hours, minutes] = zone.slice(1).split(":");
  const sign = zone.startsWith("-") ? "\u2212" : "+";
  return `UTC${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** Languages whose words no spaces part: there the core counts characters. */
const UNSPACED = new Set(["ja", "zh", "th", "lo", "km", "my"]);

export const lengthText = (count: number, article: string | undefined, language: Language): string =>
  language.count(UNSPACED.has(article?.split("-")[0] ?? "") ? "characters" : "words", count);

/** Below this a duration is told in seconds, by steps of five: it is an estimate. */
const MINUTE = 57.5;

export function durationText(seconds: number, language: Language): string {
  const inSeconds = seconds < MINUTE;
  const value = inSeconds ? Math.max(5, Math.round(seconds / 5) * 5) : Math.round(seconds / 60);
  return language.number(value, { style: "unit", unit: inSeconds ? "second" : "minute", unitDisplay: "short" });
}
