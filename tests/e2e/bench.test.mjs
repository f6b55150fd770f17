// What the benchmarks write, with made-up figures: tables that are tables, charts in which everything has its place.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bars, lines } from "../../benches/lib/chart.mjs";
import { exponent, figure, median, size, spread, table } from "../../benches/lib/figures.mjs";
import { Demo } from "../../benches/lib/pages.mjs";
import { summary } from "../../benches/lib/readme.mjs";

/** The numbers that these attributes have in the drawing. @param {string} svg @param {string} attribute */
const numbers = (svg, attribute) => [...svg.matchAll(new RegExp(`\\b${attribute}="(-?[\\d.]+)"`, "g"))].map((match) => Number(match[1]));

describe("benchmarks", () => {
  test("medians, quartiles and figures", () => {
    assert.equal(median([5, 1, 3]), 3);
    assert.deepEqual(spread([1, 2, 3, 4, 5, 6, 7, 8]), { median: 5, quartiles: [3, 7] });
    assert.deepEqual([0.0123, 0.5, 12.34, 1234, Number.NaN, undefined].map(figure), ["0.012", "0.50", "12.3", "1,234", "–", "–"]);
    assert.deepEqual([300, 18_262, 1_170_798, 50e6].map(size), ["0.3 kB", "18.3 kB", "1.2 MB", "50 MB"]);
  });

  test("the exponent is that of the line from the second point to the last", () => {
    assert.equal(exponent([[1, 9], [10, 1], [100, 3], [1000, 10_000]]), 2);
    assert.ok(Number.isNaN(exponent([[1, 1], [10, 10]])));
  });

  test("a table has as many cells in each of its lines", () => {
    assert.equal(table(["", "ms"], [["report", "12"], ["floor", "0.1"]]), "|  | ms |\n|---|---|\n| report | 12 |\n| floor | 0.1 |");
  });

  test("bars are as long as what they stand for, their parts end to end", () => {
    const rows = [{ label: "report", own: true, parts: [10, 30] }, { label: "a < b", parts: [80, 0] }];
    const { light, dark } = bars({ title: "Times", unit: "ms", parts: ["walk", "module"], groups: [{ name: "Chromium", rows }] });
    const [, , walk, module, longest] = numbers(light, "width");
    assert.ok(Math.abs(module / walk - 3) < 0.02 && Math.abs(longest / walk - 8) < 0.05, light);
    assert.deepEqual(numbers(light, "x"), numbers(dark, "x"));
    assert.notEqual(light, dark);
    assert.match(light, /a &lt; b/);
    assert.match(light, /<title>Times<\/title>.*80\.0 ms/);
  });

  test("lines rise with their figures, stay within the picture, and no two names lie on each other", () => {
    const series = ["one", "another", "third"].map((name, at) => ({ name, points: /** @type {[number, number][]} */ ([[1e3, 1], [1e4, 10], [1e5, 100 + at]]) }));
    const { light } = lines({ title: "Growth", x: size, y: String, series: [...series, { name: "none", points: [] }] });
    const [, , , height] = light.match(/viewBox="0 0 (\d+) (\d+)"/)?.[0].match(/\d+/g)?.map(Number) ?? [];
    const centres = numbers(light, "cy");
    assert.equal(centres.length, 9);
    assert.ok(centres[0] > centres[1] && centres[1] > centres[2]);
    assert.ok([...centres, ...numbers(light, "y")].every((y) => y >= 0 && y <= height), light);
    const names = [...light.matchAll(/y="([\d.]+)" style/g)].map((match) => Number(match[1])).sort((a, b) => a - b);
    assert.equal(names.length, 3);
    assert.ok(names.every((y, at) => at === 0 || y - names[at - 1] >= 15), String(names));
  });

  test("the demo grows to the size that is asked, by paragraphs of which no two are the same", () => {
    const demo = new Demo();
    const text = demo.scaled(300_000).toString();
    assert.ok(text.length > 290_000 && text.length < 310_000, String(text.length));
    const paragraphs = [...text.matchAll(/<p>(.*?)<\/p>/g)].map((match) => match[1]);
    assert.equal(new Set(paragraphs).size, paragraphs.length);
    assert.equal(demo.scaled(1).length, demo.bytes);
  });

  test("the README tells of what there is", () => {
    const ways = ["floor", "snapshot", "report", "readability", "defuddle"].map((way, at) => ({ way, median: at + 1.5 }));
    const browser = { date: "2026-01-02", medianBytes: 120_000, browsers: [{ browser: "Chromium", ways }] };
    const text = summary({ browser, growth: undefined, native: undefined, click: undefined }, (folder, chart) => `(${folder}${chart})`);
    assert.match(text, /\| Chromium \| 3\.50 \| 2\.50 \| 4\.50 \| 5\.50 \|/);
    assert.match(text, /\[browser\]\(docs\/benchmarks\/browser\.md\), 2026-01-02/);
    assert.doesNotMatch(text, /undefined|NaN/);
  });
});
