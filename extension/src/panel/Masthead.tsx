/** The article's own head: where it stands, what it is called, who made it and when. */

import type { Person, PersonRole, Report } from "@core";
import { dateText, lengthText } from "./format";
import { useLanguage } from "./i18n";

export function Masthead({ report }: { report: Report }) {
  const language = useLanguage();
  const { article, language: articleLanguage } = report;
  const place = [article.siteName, article.section].filter(Boolean).join(" · ");
  const length = [
    article.readingMinutes > 0 && language.text("minutes", language.number(article.readingMinutes)),
    article.wordCount > 0 && lengthText(article.wordCount, articleLanguage, language),
    saved(report) > 0 && language.text("saves", language.number(saved(report))),
  ].filter(Boolean);
  return (
    <header class="masthead" dir="auto">
      {place && <p class="place" dir="auto">{place}</p>}
      {article.title && <h1 lang={articleLanguage}>{article.title}</h1>}
      <Credits report={report} />
      {length.length > 0 && <p class="length" dir="auto">{length.join(" · ")}</p>}
    </header>
  );
}

/** Minutes that reading the summary instead of the article saves. */
function saved({ article, summary }: Report): number {
  const short = summary.sentences.reduce((sum, { text }) => sum + text.length, 0);
  const share = article.text.length > 0 ? short / article.text.length : 1;
  return Math.round(article.readingMinutes * (1 - Math.min(1, share)));
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
