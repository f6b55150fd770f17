/** The few drawings on the panel's buttons, as paths on a grid of 16. */

const PATHS = {
  close: "M3.5 3.5l9 9m0-9l-9 9",
  settings: "M2 12.5L5.5 3h.5l3.5 9.5M3.2 9.5h5M10 12.5l2-5.5h.4l2 5.5M10.8 10.5h2.9",
  more: "M2.5 8h1M7.5 8h1M12.5 8h1",
  listen: "M2.5 6v4h2.7L9 13V3L5.2 6zM11.2 5.8a3 3 0 0 1 0 4.4M13 3.9a6 6 0 0 1 0 8.2",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  play: "M5 3l7.5 5L5 13z",
  next: "M4 3l6 5-6 5zM12 3v10",
  previous: "M12 3L6 8l6 5zM4 3v10",
  stop: "M4 4h8v8H4z",
  full: "M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5l-4.5 4.5M2.5 13.5L7 9",
  dock: "M2.5 3h11v10h-11zM9.5 3v10",
  copy: "M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1",
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => <svg viewBox="0 0 16 16" aria-hidden="true"><path d={PATHS[name]} /></svg>;

interface ButtonProps {
  icon: IconName;
  name: string;
  /** The key that does the same, as it is written on keyboards. */
  shortcut?: string;
  act: () => void;
  expanded?: boolean;
  pressed?: boolean;
}

export function IconButton({ icon, name, shortcut, act, expanded, pressed }: ButtonProps) {
  return (
    <button type="button" class="icon" aria-label={name} title={shortcut ? `${name} (${shortcut})` : name}
      aria-keyshortcuts={shortcut === "Esc" ? "Escape" : shortcut} aria-expanded={expanded} aria-pressed={pressed} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}

/** So many characters of the words name the button beside them. */
const NAMED = 40;

interface BesideProps {
  icon: IconName;
  name: string;
  words: string;
  /** The node where the words begin, if the button goes with them. */
  node?: number | undefined;
  act: () => void;
}

/** A button at the side of words, to be seen while the pointer is over them or the focus on it. */
export function Beside({ icon, name, words, node, act }: BesideProps) {
  return (
    <button type="button" class="icon out" aria-label={`${name}: ${[...words].slice(0, NAMED).join("").trim()}`} title={name} data-node={node} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}
