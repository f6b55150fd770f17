// Figures: medians and quartiles, how fast something grows, and both as text and as Markdown tables.

/** @param {number[]} values @param {number} part */
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);
/** Median and quartiles. @param {number[]} values @returns {Spread} */
export const spread = (values) => ({ median: round(median(values)), quartiles: [round(quantile(values, 0.25)), round(quantile(values, 0.75))] });
/** @typedef {{ median: number, quartiles: [number, number] }} Spread */

/** To three digits that count. @param {number} value */
export const round = (value) => Number(value.toPrecision(3));
/** The same as text: 0.012, 0.12, 1.23, 12.3, 123, 1,234. @param {number | null | undefined} value */
export const figure = (value) => {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
};
/** @param {Spread | undefined} spread */
export const halves = (spread) => (spread ? spread.quartiles.map(figure).join(" to ") : "–");
/** Bytes. @param {number} bytes */
export const size = (bytes) => (bytes >= 1e6 ? `${Number((bytes / 1e6).toPrecision(2))} MB` : `${Number((bytes / 1e3).toPrecision(3))} kB`);

/**
 * How cost grows with size: the power that the line from the second point to the last has.
 * @param {[number, number][]} points sizes and costs, the smallest first
 */
export function exponent(points) {
  const [first, last] = [points[1], points.at(-1)];
  return points.length < 3 ? Number.NaN : round(Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]));
}

/** A Markdown table. @param {string[]} head @param {string[][]} rows */
export const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => (cells[0] === "---" ? `|${cells.join("|")}|` : `| ${cells.join(" | ")} |`)).join("\n");
