/** How the panel looks and how long its summaries are; the same in the panel and on the options page. */

import { useLanguage } from "./i18n";
import type { Key } from "./i18n";
import { DEFAULTS, FACES, LENGTHS, MEASURES, SIZE, SPACINGS, THEMES, type Settings } from "./settings";

interface Props {
  settings: Settings;
  choose: (change: Partial<Settings>) => void;
}

export function SettingsView({ settings, choose }: Props) {
  const language = useLanguage();
  const { size } = settings;
  const resize = (by: number) => choose({ size: Math.min(SIZE.most, Math.max(SIZE.least, size + by)) });
  return (
    <div class="settings">
      <Choice name="theme" values={THEMES} settings={settings} choose={choose} />
      <Choice name="face" values={FACES} settings={settings} choose={choose} />
      <div class="field" role="group" aria-labelledby="size">
        <span id="size" class="label">{language.text("setting_size")}</span>
        <span class="row">
          <button type="button" class="step" aria-label={language.text("smaller")} disabled={size <= SIZE.least} onClick={() => resize(-SIZE.step)}>−</button>
          <output>{language.number(size)} %</output>
          <button type="button" class="step" aria-label={language.text("larger")} disabled={size >= SIZE.most} onClick={() => resize(SIZE.step)}>+</button>
        </span>
      </div>
      <Choice name="measure" values={MEASURES} settings={settings} choose={choose} />
      <Choice name="spacing" values={SPACINGS} settings={settings} choose={choose} />
      <Choice name="length" values={LENGTHS} settings={settings} choose={choose} />
      <button type="button" class="plainly" onClick={() => choose(DEFAULTS)}>{language.text("defaults")}</button>
    </div>
  );
}

interface ChoiceProps<N extends keyof Settings> extends Props {
  name: N;
  values: readonly (Settings[N] & string)[];
}

function Choice<N extends "theme" | "face" | "measure" | "spacing" | "length">({ name, values, settings, choose }: ChoiceProps<N>) {
  const language = useLanguage();
  return (
    <fieldset class="field">
      <legend class="label">{language.text(`setting_${name}`)}</legend>
      <div class="choice">
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} checked={settings[name] === value} onChange={() => choose({ [name]: value })} />
            <span>{language.text(`${name}_${value}` as Key)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
