/** The clean text, every kept block in the page's own order. */

import type { Report } from "@core";
import { Block } from "./Block";
import { Credits } from "./Masthead";
import { useLanguage } from "./i18n";
import { Empty, Notices, isEmpty } from "./states";

export function ArticleView({ report }: { report: Report }) {
  const language = useLanguage();
  const { article, language: lang } = report;
  if (isEmpty(report)) return <Empty />;
  const has = (role: string) => article.blocks.some((block) => block.role === role);
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
        {article.blocks.map((block) => <Block key={block.id} block={block} />)}
      </div>
      {article.text.trim() === "" && <p class="hint">{language.text("noText")}</p>}
      {tags.length > 0 && <p class="tags"><span class="unseen">{language.text("topics")}: </span>{tags.join(" · ")}</p>}
    </article>
  );
}
