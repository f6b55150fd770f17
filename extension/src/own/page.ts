/** What the extension's own pages have in common: the theme, the language, the title. */

import { type Key, type Language, browserLanguage } from "../panel/i18n";
import { styleWith } from "../panel/style";
import faces from "./faces.css";

/** Dresses the page and gives the language it speaks. `css` is what this page has of its own. */
export function dress(css: string, title?: Key): Language {
  const language = browserLanguage();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleWith(faces, css));
  document.adoptedStyleSheets = [sheet];
  document.documentElement.className = "theme";
  document.documentElement.lang = language.locale;
  document.title = title ? `${language.text("extensionName")}: ${language.text(title)}` : language.text("extensionName");
  return language;
}

/** The key that presses the button, empty where none is set; undefined where a browser has no keys for extensions, as on Android. */
export async function shortcut(): Promise<string | undefined> {
  const commands = await chrome.commands?.getAll();
  return commands && (commands.find(({ name }) => name === "_execute_action")?.shortcut ?? "");
}
