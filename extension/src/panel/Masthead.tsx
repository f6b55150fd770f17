/** The article's own head: where it stands, what it is called and sums itself up as, who made it and when. */

import type { Person, PersonRole, Report } from "@core";
import { dateText, durationText, lengthText } from "./format";
import { directionOf, useLanguage } from "./i18n";

export function Masthead({ report }: { report: Report }) {
  const language = useLanguage();
  const { article, language: articleLanguage } = report;
  const place = [article.siteName, article.section].filter(Boolean).join(" · ");
  const length = [
    article.readingMinutes > 0 && language.text("minutes", language.number(article.readingMinutes)),
    article.wordCount > 0 && lengthText(article.wordCount, articleLanguage, language),
    ...(saved(report) > 0 ? [
      language.text("takes", durationText(report.summary.readingSeconds, language)),
      language.text("saves", durationText(saved(report), language)),
    ] : []),
  ].filter(Boolean);
  return (
    <header class="masthead" dir={directionOf(articleLanguage)}>
      {place && <p class="place" dir="auto">{place}</p>}
      {article.title && <h1 lang={articleLanguage}>{article.title}</h1>}
      {article.deck && <p class="deck" lang={articleLanguage}>{article.deck}</p>}
      <Credits report={report} />
      {length.length > 0 && <p class="length" dir="auto">{length.flatMap((part, at) => [at > 0 && " · ", <span>{part}</span>])}</p>}
    </header>
  );
}

/** Seconds that reading the summary instead of the article saves: the rest of the text at the pace of the sentences. */
function saved({ article, summary: { sentences, readingSeconds } }: Report): number {
  const read = sentences.reduce((sum, { text }) => sum + text.length, 0);
  return read > 0 ? readingSeconds * (article.text.length / read - 1) : 0;
}

/** Names by what they did, and the dates. */
export function Credits({ report: { article, language: articleLanguage } }: { report: Report }) {
  const language = useLanguage();
  const { published, modified } = article;
  return (
    <>
      {roles(article.byline).map(([role, names]) => (
        <p key={role} class="credit" dir="auto">{language.text(`person_${role}`, language.list(names))}</p>
      ))}
      {published && <p class="date" dir="auto"><time dateTime={published}>{dateText(published, articleLanguage, language)}</time></p>}
      {modified && modified !== published && (
        <p class="date" dir="auto">{language.text("updated", dateText(modified, articleLanguage, language))}</p>
      )}
    </>
  );
}

/** Authors first, since a map keeps the order in which its keys came. */
function roles(byline: readonly Person[]): [PersonRole, string[]][] {
  const names = new Map<PersonRole, string[]>([["author", []]]);
  for (const { role, name } of byline) names.set(role, [...(names.get(role) ?? []), name]);
  return [...names].filter(([, list]) => list.length > 0);
}
