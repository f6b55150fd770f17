/** The options page: the panel's settings, for those who look for them where extensions keep them. */

import { render } from "preact";
import { dress, shortcut } from "../own/page";
import { Mark } from "../panel/Bar";
import { SettingsView } from "../panel/SettingsView";
import { LanguageContext } from "../panel/i18n";
import { type Settings, browserMemory } from "../panel/settings";
import { property } from "../panel/style";
import css from "../own/page.css";

/** Where Chromium lets its extensions' keys be chosen; Firefox has a call for it. */
const CHROMIUM_SHORTCUTS = "chrome://extensions/shortcuts";

const language = dress(css, "settings");
const key = await shortcut();
show(await browserMemory.load());

function Shortcut() {
  const { openShortcutSettings } = chrome.commands as typeof chrome.commands & { openShortcutSettings?: () => Promise<void> };
  const change = () => void (openShortcutSettings?.() ?? chrome.tabs.create({ url: CHROMIUM_SHORTCUTS }));
  return (
    <p class="row">
      <span>{key ? language.text("shortcut", key) : language.text("noShortcut")}</span>
      <button type="button" class="plainly" onClick={change}>{language.text("changeShortcut")}</button>
    </p>
  );
}

function show(settings: Settings): void {
  const { theme, face, measure, spacing, size } = settings;
  document.documentElement.dataset.theme = theme;
  const choose = (change: Partial<Settings>) => {
    void browserMemory.save(change);
    show({ ...settings, ...change });
  };
  render(
    <LanguageContext.Provider value={language}>
      <main class="panel" data-face={face} data-measure={measure} data-spacing={spacing} style={{ [property("size")]: size / 100 }}>
        <div class="bar"><Mark /><span class="name">{language.text("extensionName")}</span></div>
        <div class="view drawer">
          <h1>{language.text("settings")}</h1>
          <SettingsView settings={settings} choose={choose} />
          {key !== undefined && <Shortcut />}
          <p class="sample">{language.text("sample")}</p>
        </div>
      </main>
    </LanguageContext.Provider>,
    document.body,
  );
}
