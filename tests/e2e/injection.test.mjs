// Hostile pages: nothing of them runs or is fetched for the panel, its links lead to the web or to mail, and what it shows is
// the page's text. So do the tab and the Markdown it gives. The vectors and how they enter: tests/injection.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Parser } from "commonmark";
import { BROWSERS } from "./lib/driver.mjs";
import { clickOn, inTab, opened, says, show } from "./lib/panel.mjs";
import { ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

/** @typedef {{ number: number, way: string, payload: string }} Vector */

const FIGURES = { zw: "\u200b", rlo: "\u202e", nl: "\n", tab: "\t", nul: "\0" };
/** The fewest vectors there are to be. */
const FEWEST = 150;

/** @returns {Vector[]} */
function vectors() {
  const lines = readFileSync(join(ROOT, "tests/injection/vectors.txt"), "utf8").split("\n");
  /** @type {Vector[]} */
  const found = [];
  let way = "";
  for (const line of lines) {
    const heading = /^# (\w+): /.exec(line);
    if (heading) way = heading[1];
    else if (line) {
      const number = found.length;
      const payload = line
        .replaceAll("{hit}", `hit(${number})`)
        .replaceAll("{probe}", `/probe/${number}`)
        .replace(/\{(zw|rlo|nl|tab|nul)\}/g, (_, name) => FIGURES[/** @type {keyof typeof FIGURES} */ (name)]);
      found.push({ number, way, payload });
    }
  }
  return found;
}

const escape = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const SENTENCE = "Warga Desa Sukamaju memperbaiki jembatan yang rusak sejak Senin pagi dengan bambu dan tali";
/** Runs before the page's own vectors: what tells the server that one of them ran. */
const HIT = `const send = Image; globalThis.hit = (number) => { new send().src = "/hit/" + number; }`;

/** Paragraphs that hold a vector each, by the way it enters. @type {Record<string, (vector: Vector) => string>} */
const PARAGRAPHS = {
  text: ({ number, payload }) => `<p data-n>${SENTENCE} ${number}: ${escape(payload)} kata kepala desa.</p>`,
  // Character references are part of the vectors, quotation marks would end the attribute.
  href: ({ number, payload }) => `<p data-n>${SENTENCE}, <a href="${payload.replaceAll('"', "&quot;")}">kata warga ${number}</a>, kemarin.</p>`,
  html: ({ number, payload }) => `<div><p data-n>${SENTENCE} ${number}.</p>${payload}</form></svg></math></table></div>`,
};

/** A page of all vectors that enter by one way. @param {Vector[]} chosen @param {string} way */
function page(chosen, way) {
  const join = (/** @type {(vector: Vector) => string} */ write) => chosen.map(write).join("\n");
  const jsonld = ({ payload: p }) => {
    const one = { "@type": "NewsArticle", headline: p, author: { name: p, url: p }, image: p, url: p, publisher: { name: p }, keywords: [p], datePublished: p };
    return `<script type="application/ld+json">${JSON.stringify(one).replaceAll("<", "\\u003c")}</script>`;
  };
  const head = way === "head" ? join(({ payload }) => payload) : way === "jsonld" ? join(jsonld) : "";
  const paragraphs = PARAGRAPHS[way] ? join(PARAGRAPHS[way]) : `<p data-n>${SENTENCE}.</p>`.repeat(6);
  const scripts = way === "script" ? join(({ payload }) => `<script>{ ${payload} }</script>`) : "";
  return `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jembatan Desa Sukamaju selesai</title>
<script>${HIT}</script>${head}</head><body><article><h1>Jembatan Desa Sukamaju selesai</h1>
${paragraphs}</article><footer>Hak cipta</footer>${scripts}</body></html>`;
}

/** Runs in the panel and in the tab: what of the elements there is none of what the panel is made of. @param {Node} root */
function foreign(root) {
  const within = root instanceof Document ? root.body : /** @type {ShadowRoot} */ (root);
  const elements = /^(a|article|aside|b|bdi|blockquote|button|canvas|caption|circle|code|dd|details|div|dl|dt|em|fieldset|figcaption|figure|footer|h[1-6]|header|i|input|kbd|label|legend|li|main|mark|nav|ol|p|path|pre|progress|q|section|select|option|small|span|strong|summary|svg|table|tbody|td|th|time|tr|ul|use|output|rect|line|polyline)$/;
  const attributes = /^(on|src|action|formaction|ping|background|poster|data$|cite|xlink)/;
  const wrong = [];
  for (const element of within.querySelectorAll("*")) {
    if (!elements.test(element.localName)) wrong.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (attributes.test(name) || /url\(/.test(value) && name === "style") wrong.push(`${element.localName} ${name}=${value}`);
    }
    const href = element.getAttribute("href");
    if (href !== null && (element.localName !== "a" || !/^(https?|mailto):/.test(href) || !element.getAttribute("rel")?.includes("noreferrer"))) {
      wrong.push(`${element.localName} href=${href}`);
    }
  }
  return wrong;
}

/** What a Markdown reader would make of the page's text: HTML, pictures, links to anything but the web and mail. @param {string} markdown */
function live(markdown) {
  const found = [];
  const walker = new Parser().parse(markdown).walker();
  for (let step; (step = walker.next()); ) {
    const { type, literal, destination } = step.node;
    const harmless = type === "link" ? /^(https?|mailto):/.test(destination) : !/^(html|image)/.test(type);
    if (step.entering && !harmless) found.push([type, literal ?? destination]);
  }
  return found;
}

/** Without white space, and what is as good as none. */
const bare = (/** @type {string} */ text) => text.replace(/[ \t\n\r\f\u00a0\u00ad\u200b\u2060\ufeff]+/g, "");
const textIn = (/** @type {ShadowRoot} */ root) => root.querySelector("article")?.textContent;

for (const [name, launch] of BROWSERS) {
  describe(`hostile pages in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {string[]} */
    const log = [];
    const all = vectors();
    const ways = [...new Set(all.map(({ way }) => way))];
    const of = (/** @type {string} */ way) => all.filter((vector) => vector.way === way);

    before(async () => {
      const pages = ways.map((way) => [`/${way}`, { body: page(of(way), way) }]);
      const paste = { body: "<!DOCTYPE html><title>Tempel</title><textarea autofocus></textarea>" };
      server = await serve({ documents: { ...Object.fromEntries(pages), "/paste": paste }, requested: (path) => log.push(path) });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    /** Waits until the page's own requests have all been made. */
    async function settled() {
      for (let quiet = 0, seen = -1; quiet < 12; quiet = log.length === seen ? quiet + 1 : 0) {
        seen = log.length;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }

    /** What the server was asked for meanwhile that the page itself did not ask for. @param {() => Promise<void>} act */
    async function asked(act) {
      await settled();
      const start = log.length;
      await act();
      await settled();
      return log.slice(start).filter((path) => /^\/(hit|probe)\//.test(path)).map((path) => `${path}: ${all[Number(path.split("/")[2])]?.payload}`);
    }

    test(`there are ${FEWEST} vectors at least`, () => assert.ok(all.length >= FEWEST, `${all.length}`));

    for (const way of ways) {
      test(`${of(way).length} vectors as ${way}: nothing runs, nothing is fetched, the text is the page's`, async () => {
        await browser.open(`${server.origin}/${way}`);
        // A page that has patched everything cannot be asked for its text.
        const source = way === "script" ? [SENTENCE] : await browser.page(() => [...Document.prototype.querySelectorAll.call(document, "[data-n]")].map((each) => each.textContent ?? ""));
        const wrong = [];
        let text = "";
        const requests = await asked(async () => {
          await browser.click();
          await opened(browser);
          for (const view of ["view_summary", "view_article", "view_removed"]) {
            await show(browser, words(view));
            text += (await until("a view", () => browser.panel(textIn))) ?? "";
            wrong.push(...((await browser.panel(foreign)) ?? []));
          }
        });
        assert.deepEqual(requests, []);
        assert.deepEqual(wrong, []);
        const shown = bare(text);
        assert.deepEqual(source.filter((each) => !shown.includes(bare(each))), [], "text that the panel does not show");
      });

      test(`${of(way).length} vectors as ${way}: nor in the tab or as Markdown`, async () => {
        await browser.open(`${server.origin}/${way}`);
        await browser.click();
        await opened(browser);
        const requests = await asked(async () => {
          await clickOn(browser, "button", words("more"));
          await clickOn(browser, "button", words("copy_article_markdown"));
          await says(browser, words("copied"));
          await clickOn(browser, "button", words("ownTab"));
          await browser.goTo("/tab.html");
          const tab = inTab(browser);
          for (const view of ["view_article", "view_removed"]) {
            await show(tab, words(view));
            assert.deepEqual(await tab.panel(foreign), []);
          }
          await browser.back();
        });
        assert.deepEqual(requests, []);
        await browser.open(`${server.origin}/paste`);
        await browser.page(() => document.querySelector("textarea")?.focus());
        await browser.paste();
        const markdown = await until("the pasted text", () => browser.page(() => document.querySelector("textarea")?.value));
        assert.deepEqual(live(markdown), []);
      });
    }
  });
}
