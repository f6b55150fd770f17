/** What the reader has chosen, kept by the browser for all pages. What is stored is checked: an older version may have written it. */

export const THEMES = ["system", "light", "dark", "sepia"] as const;
export const FACES = ["serif", "sans", "system", "easy"] as const;
export const MEASURES = ["narrow", "medium", "wide"] as const;
export const SPACINGS = ["tight", "normal", "loose"] as const;
export const LENGTHS = ["brief", "normal", "full"] as const;

export interface Settings {
  theme: (typeof THEMES)[number];
  face: (typeof FACES)[number];
  /** Of the text, in per cent of the browser's own. */
  size: number;
  /** How wide lines may become. */
  measure: (typeof MEASURES)[number];
  spacing: (typeof SPACINGS)[number];
  /** Of the summary. */
  length: (typeof LENGTHS)[number];
  /** How fast articles are read aloud; 1 is the voice's own speed. */
  speed: number;
  /** The panel's width in CSS pixels; 0 is its own. */
  width: number;
  /** The panel takes the whole window. */
  full: boolean;
}

export const DEFAULTS: Settings = {
  theme: "system", face: "serif", size: 100, measure: "medium", spacing: "normal", length: "normal", speed: 1, width: 0, full: false,
};

export const SIZE = { least: 80, most: 200, step: 10 };
export const SPEED = { least: 0.5, most: 2, step: 0.25 };
/** The panel's narrowest and widest. */
export const LEAST_WIDTH = 280;
export const MOST_WIDTH = 10_000;

export function settingsFrom(stored: unknown): Settings {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Record<string, unknown>;
  const one = <T extends string>(name: string, of: readonly T[], or: T): T => of.find((each) => each === given[name]) ?? or;
  const number = (name: string, least: number, most: number, or: number): number => {
    const value = given[name];
    return typeof value === "number" && value >= least && value <= most ? value : or;
  };
  return {
    theme: one("theme", THEMES, DEFAULTS.theme),
    face: one("face", FACES, DEFAULTS.face),
    size: number("size", SIZE.least, SIZE.most, DEFAULTS.size),
    measure: one("measure", MEASURES, DEFAULTS.measure),
    spacing: one("spacing", SPACINGS, DEFAULTS.spacing),
    length: one("length", LENGTHS, DEFAULTS.length),
    speed: number("speed", SPEED.least, SPEED.most, DEFAULTS.speed),
    width: number("width", LEAST_WIDTH, MOST_WIDTH, DEFAULTS.width),
    full: given.full === true,
  };
}

/** Where settings live: the browser's storage in the extension, nowhere on the site. */
export interface Memory {
  /** Never fails: what cannot be had is as by default. */
  load(): Promise<Settings>;
  /** Only what has changed: in another tab something else may have been chosen meanwhile. */
  save(change: Partial<Settings>): Promise<void>;
}

const KEY = "settings";

const stored = async (): Promise<Settings> => settingsFrom((await chrome.storage.local.get(KEY))[KEY]);
/** One change is stored before the next begins. */
let saved: Promise<unknown> = Promise.resolve();

export const browserMemory: Memory = {
  load: () => stored().catch(() => DEFAULTS),
  save: (change) => {
    const saving = saved.then(async () => chrome.storage.local.set({ [KEY]: { ...(await stored()), ...change } }));
    saved = saving.catch(() => {});
    return saving;
  },
};

/** For a page without storage of ours: what is chosen lasts as long as the page. */
export function shortMemory(): Memory {
  let settings = DEFAULTS;
  return { load: async () => settings, save: async (change) => void (settings = { ...settings, ...change }) };
}
