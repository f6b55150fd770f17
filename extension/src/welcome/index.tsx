/** The page that opens once, on installing: how to find and press the button, and what is never done. */

import { render } from "preact";
import { IS_FIREFOX } from "../browser";
import { dress, shortcut } from "../own/page";
import css from "../own/page.css";
import { Mark } from "../panel/Bar";
import type { Language } from "../panel/i18n";

function Welcome({ language, shortcut }: { language: Language; shortcut: string }) {
  return (
    <main class="panel">
      <div class="bar"><Mark /><span class="name">{language.text("extensionName")}</span></div>
      <div class="view drawer">
        <h1>{language.text("welcome")}</h1>
        <p>{language.text("extensionDescription")}</p>
        <ol>
          <li>{language.text(IS_FIREFOX ? "welcome_pin_firefox" : "welcome_pin_chromium")}</li>
          <li>{shortcut ? language.text("welcome_press", shortcut) : language.text("welcome_click")}</li>
          <li>{language.text("welcome_close")}</li>
        </ol>
        <h2>{language.text("welcome_never")}</h2>
        <ul>
          <li>{language.text("never_reads")}</li>
          <li>{language.text("never_sends")}</li>
          <li>{language.text("never_changes")}</li>
        </ul>
        <p><a href="options.html">{language.text("settings")}</a></p>
      </div>
    </main>
  );
}

const language = dress(css, "welcome");
render(<Welcome language={language} shortcut={(await shortcut()) ?? ""} />, document.body);
