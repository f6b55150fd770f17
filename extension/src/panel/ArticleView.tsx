/** The clean text, every kept block in the page's own order. */

import type { Block as Kept, Report } from "@core";
import { Block } from "./Block";
import { Credits } from "./Masthead";
import { useLanguage } from "./i18n";
import { Empty, Notices, isEmpty } from "./states";

export function ArticleView({ report }: { report: Report }) {
  const language = useLanguage();
  const { article, language: lang } = report;
  if (isEmpty(report)) return <Empty />;
  const has = (role: string) => article.blocks.some((block) => block.role === role);
  const levels = subheadings(article.blocks);
  const tags = has("tags") ? [] : article.tags;
  return (
    <article class="text">
      <Notices report={report} />
      {article.siteName && <p class="place">{article.siteName}</p>}
      <div lang={lang} dir="auto">
        {!has("headline") && article.title && <h1>{article.title}</h1>}
        {!has("deck") && article.deck && <p class="deck">{article.deck}</p>}
      </div>
      {!has("byline") && <div class="masthead"><Credits report={report} /></div>}
      <div lang={lang} dir="auto">
        {article.blocks.map((block) => <Block key={block.id} block={block} level={levels.get(block.id)} />)}
      </div>
      {article.text.trim() === "" && <p class="hint">{language.text("noText")}</p>}
      {tags.length > 0 && <p class="tags"><span class="unseen">{language.text("topics")}: </span>{tags.join(" · ")}</p>}
    </article>
  );
}

/** The subheadings' levels without gaps, from 2 on: above them stands the headline alone. */
function subheadings(blocks: readonly Kept[]): Map<number, number> {
  const levels = new Map<number, number>();
  let above = 1;
  for (const { id, role, level = 2 } of blocks) {
    if (role !== "subheading") continue;
    above = Math.min(Math.max(level, 2), above + 1);
    levels.set(id, above);
  }
  return levels;
}
