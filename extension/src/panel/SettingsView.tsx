/** How the panel looks and how long its summaries are; the same in the panel and on the options page. */

import { useLanguage } from "./i18n";
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
      <Choice name="theme" values={THEMES} label={(value) => language.text(`theme_${value}`)} settings={settings} choose={choose} />
      <Choice name="face" values={FACES} label={(value) => language.text(`face_${value}`)} settings={settings} choose={choose} />
      <div class="field" role="group" aria-labelledby="size">
        <span id="size" class="label">{language.text("setting_size")}</span>
        <span class="row">
          <button type="button" class="step" aria-label={language.text("smaller")} disabled={size <= SIZE.least} onClick={() => resize(-SIZE.step)}>−</button>
          <output>{language.number(size)} %</output>
          <button type="button" class="step" aria-label={language.text("larger")} disabled={size >= SIZE.most} onClick={() => resize(SIZE.step)}>+</button>
        </span>
      </div>
      <Choice name="measure" values={MEASURES} label={(value) => language.text(`measure_${value}`)} settings={settings} choose={choose} />
      <Choice name="spacing" values={SPACINGS} label={(value) => language.text(`spacing_${value}`)} settings={settings} choose={choose} />
      <Choice name="length" values={LENGTHS} label={(value) => language.text(`length_${value}`)} settings={settings} choose={choose} />
      <button type="button" class="plainly" onClick={() => choose(DEFAULTS)}>{language.text("defaults")}</button>
    </div>
  );
}

interface ChoiceProps<N extends keyof Settings> extends Props {
  name: N;
  values: readonly (Settings[N] & string)[];
  label: (value: Settings[N]) => string;
}

function Choice<N extends "theme" | "face" | "measure" | "spacing" | "length">({ name, values, label, settings, choose }: ChoiceProps<N>) {
  const language = useLanguage();
  return (
    <fieldset class="field">
      <legend class="label">{language.text(`setting_${name}`)}</legend>
      <div class="choice">
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} checked={settings[name] === value} onChange={() => choose({ [name]: value })} />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
