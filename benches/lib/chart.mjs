// The one writer of charts: bars in groups, and lines over two logarithmic axes. Each chart is a pair of SVG files, for light
// and for dark pages, without a background, of one width.

import { figure } from "./figures.mjs";

/** @typedef {{ light: string, dark: string }} Pair */
/** @typedef {{ label: string, own?: boolean, parts: number[] }} Row a bar of one part or more, laid end to end */

const WIDTH = 720;
const LABEL = 150;
/** Left for the figure behind a bar, or a line's name behind its end. */
const BEHIND = 130;
/** Text and axes; our own and the others' bars; the parts of a bar, and the lines, in turn (Okabe and Ito's colours, adapted). */
const THEMES = {
  light: { ink: "#1f2328", soft: "#59636e", rule: "#d1d9e0", own: "#0a6b4f", other: "#9aa4ad", kinds: ["#0a6b4f", "#b35900", "#0072b2", "#a6467b", "#6b7681", "#8a6d00"] },
  dark: { ink: "#e6edf3", soft: "#9198a1", rule: "#3d444d", own: "#3fb98f", other: "#6b7681", kinds: ["#3fb98f", "#e69f00", "#56b4e9", "#e08ab8", "#aab4be", "#f0e442"] },
};

const escape = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const at = (/** @type {number} */ place) => place.toFixed(1).replace(/\.0$/, "");
/** @param {number} x @param {number} y @param {string} text @param {string} [more] */
const words = (x, y, text, more = "") => `<text x="${at(x)}" y="${at(y)}"${more}>${escape(text)}</text>`;

/**
 * @param {string} title
 * @param {number} height
 * @param {(theme: typeof THEMES.light) => string} draw
 * @returns {Pair}
 */
function pair(title, height, draw) {
  const one = (/** @type {"light" | "dark"} */ name) => {
    const theme = THEMES[name];
    const style = `text{font:14px system-ui,sans-serif;fill:${theme.ink}}.head{font-weight:600}.soft{fill:${theme.soft}}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img"><title>${escape(title)}</title><style>${style}</style>${draw(theme)}</svg>\n`;
  };
  return { light: one("light"), dark: one("dark") };
}

/**
 * Bars under headings, all on one scale. With `parts` named, a legend says what the parts of each bar are.
 * @param {{ title: string, unit: string, parts?: string[], groups: { name: string, rows: Row[] }[] }} chart
 */
export function bars({ title, unit, parts, groups }) {
  const sum = (/** @type {Row} */ { parts }) => parts.reduce((a, b) => a + b, 0);
  const scale = (WIDTH - LABEL - BEHIND) / Math.max(...groups.flatMap(({ rows }) => rows.map(sum)));
  const top = parts ? 34 : 4;
  const height = top + groups.reduce((sum, { rows }) => sum + 34 + rows.length * 26, 0);
  return pair(title, height, (theme) => {
    const colour = (/** @type {Row} */ row, /** @type {number} */ part) => (parts ? theme.kinds[part] : row.own ? theme.own : theme.other);
    let drawn = "";
    let x = LABEL;
    for (const [part, name] of (parts ?? []).entries()) {
      drawn += `<rect x="${at(x)}" y="8" width="12" height="12" rx="2" fill="${theme.kinds[part]}"/>${words(x + 18, 19, name)}`;
      x += 36 + name.length * 7.5;
    }
    let y = top;
    for (const { name, rows } of groups) {
      drawn += words(LABEL, y + 20, name, ' class="head"');
      y += 34;
      for (const row of rows) {
        drawn += words(LABEL - 10, y + 13, row.label, ' text-anchor="end"');
        let x = LABEL;
        for (const [part, value] of row.parts.entries()) {
          const width = Math.max(value * scale, row.parts.length === 1 ? 2 : 0);
          drawn += `<rect x="${at(x)}" y="${y}" width="${at(width)}" height="18" fill="${colour(row, part)}"/>`;
          x += width;
        }
        drawn += words(x + 8, y + 13, `${figure(sum(row))} ${unit}`, ' class="soft"');
        y += 26;
      }
    }
    return drawn;
  });
}

/**
 * Lines over logarithmic axes, each named behind its end.
 * @param {{ title: string, x: (value: number) => string, y: (value: number) => string, series: { name: string, points: [number, number][] }[] }} chart
 *   `x` and `y` write the figures of the axes
 */
export function lines({ title, x: across, y: up, series: given }) {
  const series = given.filter(({ points }) => points.length > 0);
  const height = 360;
  const [left, right, above, below] = [70, WIDTH - BEHIND, 14, height - 34];
  const all = series.flatMap(({ points }) => points);
  const ends = (/** @type {0 | 1} */ axis) => {
    const logs = all.map((point) => Math.log10(point[axis]));
    return [Math.min(...logs), Math.max(...logs)];
  };
  const [[x0, x1], y] = [ends(0), ends(1)];
  const [y0, y1] = [Math.floor(y[0]), Math.ceil(y[1])];
  const toX = (/** @type {number} */ value) => left + ((Math.log10(value) - x0) / (x1 - x0 || 1)) * (right - left);
  const toY = (/** @type {number} */ value) => below - ((Math.log10(value) - y0) / (y1 - y0 || 1)) * (below - above);
  // At the right, names that would lie on each other move apart, from the uppermost down. A line that ends early has its own beside its end.
  const names = series.map(({ name, points }, kind) => ({ name, kind, x: toX(points.at(-1)[0]), y: toY(points.at(-1)[1]) }));
  const last = names.filter(({ x }) => x > right - 1).sort((a, b) => a.y - b.y);
  for (const [n, one] of last.entries()) if (n > 0) one.y = Math.max(one.y, last[n - 1].y + 17);
  const over = Math.max(0, (last.at(-1)?.y ?? 0) - below);
  for (const one of last) one.y -= over;
  return pair(title, height, (theme) => {
    let drawn = "";
    for (let power = y0; power <= y1; power++) {
      const y = toY(10 ** power);
      drawn += `<line x1="${left}" x2="${right}" y1="${at(y)}" y2="${at(y)}" stroke="${theme.rule}"/>${words(left - 8, y + 5, up(10 ** power), ' class="soft" text-anchor="end"')}`;
    }
    for (const x of new Set(all.map((point) => point[0]))) {
      drawn += words(toX(x), below + 24, across(x), ' class="soft" text-anchor="middle"');
    }
    for (const [kind, { points }] of series.entries()) {
      const places = points.map(([x, y]) => `${at(toX(x))},${at(toY(y))}`);
      drawn += `<polyline points="${places.join(" ")}" fill="none" stroke="${theme.kinds[kind]}" stroke-width="${kind === 0 ? 3 : 2}"/>`;
      drawn += places.map((place) => `<circle cx="${place.replace(",", '" cy="')}" r="3.5" fill="${theme.kinds[kind]}"/>`).join("");
    }
    for (const { name, kind, x, y } of names) drawn += words(x + 12, y + 5, name, ` style="fill:${theme.kinds[kind]}"`);
    return drawn;
  });
}
