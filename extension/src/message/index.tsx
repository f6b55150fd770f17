/** The page under the button where a tab's content cannot be read: which kind it is, and what can be done. */

import { render } from "preact";
import { REFUSALS, type Refusal } from "../messages";
import { dress } from "../own/page";
import { Mark } from "../panel/Bar";
import type { Language } from "../panel/i18n";
import css from "./message.css";

function Message({ refusal, language }: { refusal: Refusal; language: Language }) {
  return (
    <main class="panel">
      <div class="bar">
        <Mark />
        <span class="name">{language.text("extensionName")}</span>
      </div>
      <div class="view message">
        <h1>{language.text(`refused_${refusal}_title`)}</h1>
        <p>{language.text(`refused_${refusal}_text`)}</p>
      </div>
    </main>
  );
}

const named = location.search.slice(1);
const refusal = REFUSALS.find((each) => each === named) ?? "unknown";
const language = dress(css, `refused_${refusal}_title`);
render(<Message refusal={refusal} language={language} />, document.body);
