// What leaves the panel: copied, saved, printed, in a tab of its own, read aloud.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { demoArticle } from "./lib/fixtures.mjs";
import { clickOn, inTab, opened, says, show, textOf } from "./lib/panel.mjs";
import { PAGES } from "./lib/paths.mjs";
import { proxy } from "./lib/proxy.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

const article = demoArticle();
/** An article whose words are markup in every language they could be pasted into. */
const HOSTILE = {
  title: "<script>alert(1)</script> [klik](javascript:alert(1)) *bintang*",
  paragraphs: [
    "# Bukan judul, melainkan kalimat yang diawali pagar dan cukup panjang untuk dianggap sebagai paragraf artikel biasa.",
    "1. Bukan daftar bernomor, melainkan kalimat biasa dengan `kode`, <b>tebal</b>, dan | garis tegak di tengahnya, kata warga.",
    "- Bukan butir, melainkan ucapan warga tentang ![gambar](https://jahat.example/x.png) yang tidak pernah ada di desa itu.",
  ],
};
const escaped = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const hostile = `<!DOCTYPE html><html lang="id"><title>${escaped(HOSTILE.title)}</title><article><h1>${escaped(HOSTILE.title)}</h1>
${HOSTILE.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n")}</article></html>`;

const xml = `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="id"><head><title>Artikel</title></head><body><article><h1>Artikel</h1>
${HOSTILE.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n")}</article></body></html>`;

/** An article with a table, a list that goes on from another, and a line of its own. */
const KEBUN = `<!DOCTYPE html><html lang="id"><title>Cara merawat kebun di atap</title><article><h1>Cara merawat kebun di atap</h1>
<p>Kebun di atap rumah susun itu dirawat bergiliran oleh dua puluh keluarga, yang membagi air dan panennya setiap akhir pekan sejak 2019.</p>
<ol start="3"><li>Siram <a href="https://kebun.example/air">sebelum matahari</a> tinggi.</li><li>Petik daun yang sudah kuning.</li></ol>
<table><caption>Air sehari, liter</caption><tr><th></th><th>Kemarau</th><th>Hujan</th></tr>
<tr><th>Cabai</th><td></td><td>2</td></tr><tr><th>Tomat</th><td>5</td><td>3</td></tr></table>
<p>Pada musim hujan air ditampung dalam tong, dan sisanya dialirkan ke kolam ikan di halaman, kata pengurus kebun, Wening Astuti.<br>Buka: Sabtu pagi</p></article>`;

/** Runs in a tab of the extension: voices that note what they are to say, and end when told to. */
function muteVoices() {
  const world = /** @type {any} */ (window);
  world.spoken = [];
  const voices = [
    { name: "Jauh", lang: "id-ID", localService: false, default: false },
    { name: "Inggris", lang: "en-US", localService: true, default: true },
    { name: "Dekat", lang: "id-ID", localService: true, default: false },
  ];
  const speech = {
    getVoices: () => voices,
    speak: (/** @type {any} */ utterance) => world.spoken.push(utterance),
    cancel() {},
    addEventListener() {},
  };
  Object.defineProperty(world, "speechSynthesis", { value: speech, configurable: true });
  world.SpeechSynthesisUtterance = class {
    constructor(/** @type {string} */ text) {
      Object.assign(this, { text });
    }
  };
}

for (const [name, launch] of BROWSERS) {
  describe(`taking along in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      server = await serve({
        documents: {
          "/hostile": { body: hostile },
          "/kebun": { body: KEBUN },
          "/paste": { body: "<!DOCTYPE html><title>Tempel</title><textarea autofocus></textarea>" },
          "/xml": { body: xml, type: "application/xml" },
          "/sandbox": { body: hostile, headers: { "content-security-policy": "sandbox" } },
        },
        folders: { "/pages/": PAGES },
      });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    const open = async (path = "/pages/demo/source.html") => {
      await browser.open(server.origin + path);
      await browser.click();
      await opened(browser);
    };
    const more = async (/** @type {string} */ key) => {
      await clickOn(browser, "button", words("more"));
      await clickOn(browser, "button", words(key));
    };
    const pasted = async () => {
      await browser.open(`${server.origin}/paste`);
      await browser.page(() => document.querySelector("textarea")?.focus());
      await browser.paste();
      return until("the pasted text", () => browser.page(() => document.querySelector("textarea")?.value));
    };

    test("the summary is copied as text, with its source", async () => {
      await open();
      await more("copy_summary_text");
      await says(browser, words("copied"));
      const text = await pasted();
      assert.ok(text.startsWith(article.title), text);
      assert.ok(text.includes(`${words("source")}: `) && text.includes(`${server.origin}/pages/demo/source.html`), text);
      assert.ok(!text.includes(article.paragraphs.at(-1) ?? "?"), "the whole article is in it");
    });

    test("a key sentence is copied alone, a quotation with its speaker", async () => {
      const copied = async (/** @type {string} */ selector) => {
        await open();
        const [name, text] = await until("the words", () => browser.panel((root, selector) => {
          const part = [...root.querySelectorAll(selector)].find((each) => each.closest("li") || each.querySelector("figcaption"));
          return part && [part.querySelector("button[aria-label]")?.ariaLabel ?? "", [...part.children].map((each) => each.textContent).filter(Boolean).join(" | ")];
        }, selector));
        await clickOn(browser, "button", name);
        await says(browser, words("copied"));
        return [(await pasted()), text];
      };
      const [sentence, shown] = await copied(".sentences li");
      assert.equal(sentence, shown);
      const [quotation, both = ""] = await copied("figure");
      assert.equal(quotation, both.replace(/ \| (.*)$/, " ($1)"));
      assert.match(quotation ?? "", /”? \([^)]+\)$/);
    });

    test("the article is copied as Markdown, and none of its own words are markup", async () => {
      await open("/hostile");
      await more("copy_article_markdown");
      await says(browser, words("copied"));
      const text = await pasted();
      assert.ok(text.includes("\\# Bukan judul"), text);
      assert.ok(text.includes("1\\. Bukan daftar") && text.includes("\\`kode\\`") && text.includes("\\<b\\>tebal") && text.includes("\\| garis"), text);
      assert.ok(text.includes("\\- Bukan butir") && text.includes("!\\[gambar\\]"), text);
      assert.ok(!/[^\\]<script/.test(text), text);
      assert.equal(text.match(/^#/gm)?.length, 1, "one heading: the article's own");
    });

    test("tables, lists, lines and links stay what they are, in the panel and as Markdown", async () => {
      await open("/kebun");
      await show(browser, words("view_article"));
      const heads = await browser.panel((root) => [...root.querySelectorAll("th")].map(({ scope, textContent }) => [scope, textContent]));
      assert.deepEqual(heads, [["col", "Kemarau"], ["col", "Hujan"], ["row", "Cabai"], ["row", "Tomat"]]);
      const others = await browser.panel((root) => [
        root.querySelector("caption")?.textContent,
        root.querySelector("ol")?.start,
        root.querySelector("li a")?.getAttribute("href"),
      ]);
      assert.deepEqual(others, ["Air sehari, liter", 3, "https://kebun.example/air"]);
      const shown = await browser.panel((root) => [...root.querySelectorAll("p")].map(({ innerText }) => innerText));
      assert.ok(shown.some((text) => text.endsWith("Wening Astuti.\nBuka: Sabtu pagi")), shown.join("|"));
      await more("copy_article_markdown");
      await says(browser, words("copied"));
      const text = await pasted();
      assert.ok(text?.includes("\n3. Siram [sebelum matahari](<https://kebun.example/air>) tinggi.\n4. Petik daun"), text);
      assert.ok(text?.includes("\n*Air sehari, liter*\n\n|  | Kemarau | Hujan |\n| --- | --- | --- |\n| Cabai |  | 2 |\n| Tomat | 5 | 3 |\n"), text);
      assert.ok(text?.includes("Wening Astuti.\\\nBuka: Sabtu pagi"), text);
    });

    test("the article is saved as Markdown", async () => {
      await open();
      await more("save");
      await says(browser, words("saved"));
      const { name, text } = await browser.downloaded();
      assert.match(name, /^Kapal Feri Listrik.*\.md$/);
      assert.ok(text.includes("# Kapal Feri Listrik") && text.includes("Pada hari pertama, sebanyak 1.260 penumpang"), text);
    });

    test("and from a page in XML", async () => {
      await open("/xml");
      await more("save");
      await says(browser, words("saved"));
    });

    test("a page that forbids downloads is told to", async () => {
      await open("/sandbox");
      await more("save");
      await says(browser, words("notSaved"));
    });

    test("the article opens in a tab of its own, with the same views, and is there after a reload", async () => {
      await open();
      await more("ownTab");
      await browser.goTo("/tab.html");
      const tab = inTab(browser);
      await until("the summary", async () => (await textOf(tab, "article"))?.includes(article.title));
      await browser.open(await browser.page(() => location.href));
      await show(tab, words("view_article"));
      assert.ok((await textOf(tab, "article"))?.includes(article.paragraphs.at(-2) ?? "?"));
      await show(tab, words("view_removed"));
      assert.ok((await textOf(tab, "article"))?.includes(words("reason_ad")));
    });

    test("it is read aloud there: the near voice of its language, a sentence at a time, with pause, next and previous", async () => {
      const tab = inTab(browser);
      await browser.page(muteVoices);
      await show(tab, words("view_article"));
      const spoken = () => browser.page(() => /** @type {any} */ (window).spoken.map((/** @type {any} */ { text, voice, rate }) => ({ text, voice: voice.name, rate })));
      const marked = () => browser.page(() => document.querySelector("mark")?.textContent);
      await clickOn(tab, "button", words("listen"));
      await until("a voice", async () => (await spoken()).length === 1);
      assert.deepEqual(await spoken(), [{ text: article.title, voice: "Dekat", rate: 1 }]);
      assert.equal(await marked(), article.title);
      await browser.page(() => /** @type {any} */ (window).spoken.at(-1).onend());
      await until("the next sentence", async () => (await spoken()).length === 2);
      const second = await marked();
      assert.notEqual(second, article.title);
      await clickOn(tab, "button", words("next"));
      await until("the third", async () => (await spoken()).length === 3);
      await clickOn(tab, "button", words("previous"));
      await until("the second", async () => (await marked()) === second);
      await clickOn(tab, "button", words("faster"));
      await until("a faster voice", async () => (await spoken()).at(-1).rate === 1.25);
      await clickOn(tab, "button", words("pause"));
      await clickOn(tab, "button", words("resume"));
      await clickOn(tab, "button", words("stop"));
      await until("silence", async () => !(await marked()));
      await clickOn(tab, "button", words("settings"));
      await clickOn(tab, "button", words("defaults"));
      await browser.back();
    });

    // Voices of a test's own reach the panel over a page in Chromium alone.
    if (name === "Chromium") {
      test("over a page the sentence is marked there, and the page goes along; not where the reader has scrolled away", async () => {
        await browser.resize(1280, 500);
        await open();
        await browser.panel(`(root) => (${muteVoices})()`);
        await clickOn(browser, "button", words("listen"));
        const spoken = () => browser.panel(() => /** @type {any} */ (window).spoken.length);
        const place = () => browser.page(() => {
          const box = /** @type {any} */ ([.../** @type {any} */ (CSS.highlights.get("intisari") ?? [])][0])?.getBoundingClientRect();
          return box && [box.top >= 0 && box.bottom <= innerHeight, scrollY];
        });
        await until("a voice", async () => (await spoken()) === 1);
        for (let sentence = 2; sentence < 10; sentence++) {
          await browser.panel(() => /** @type {any} */ (window).spoken.at(-1).onend());
          await until("the next", async () => (await spoken()) === sentence);
          assert.equal((await place())?.[0], true, `sentence ${sentence} is not to be seen`);
        }
        const there = (await place())?.[1] ?? 0;
        assert.ok(there > 100, "the page stood still");
        await browser.page(() => scrollTo({ top: 0, behavior: "instant" }));
        await browser.panel(() => /** @type {any} */ (window).spoken.at(-1).onend());
        await until("the next", async () => (await spoken()) === 10);
        assert.equal((await place())?.[1], 0);
        await browser.resize(1280, 900);
      });
    }

    test("without a voice of the language that is said", async () => {
      await open();
      await clickOn(browser, "button", words("listen"));
      // What voices there are is the machine's affair; none of them speaks Indonesian where tests run.
      const answers = [words("voice_none"), words("voice_missing", { with: ["Indonesian"] })];
      await until("the answer", async () => answers.includes((await textOf(browser, "status"))?.trim() ?? ""));
    });

    test("printing opens the article alone", async () => {
      await open();
      await more("print");
      await until("the tab", () => browser.goTo("/tab.html").then(() => browser.page(() => !location.search.includes("print"))));
      assert.equal(await browser.page(() => document.querySelector("[aria-selected=true]")?.id), "tab-article");
      const rules = await browser.page(() => {
        const sheet = document.adoptedStyleSheets[0];
        const print = [...(sheet?.cssRules ?? [])].filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === "print");
        return print.map((rule) => rule.cssText).join("");
      });
      assert.match(rules, /\.bar, \.tabs, \.foot.*display: none/s);
      assert.ok((await textOf(inTab(browser), "article"))?.includes(`${words("source")}: ${server.origin}/pages/demo/source.html`));
      await browser.back();
    });

    test("on paper the ink is dark, whatever the theme", async () => {
      await open();
      await more("ownTab");
      await browser.goTo("/tab.html");
      const tab = inTab(browser);
      await show(tab, words("view_article"));
      for (const theme of /** @type {const} */ (["theme_dark", "theme_sepia"])) {
        await clickOn(tab, "button", words("settings"));
        await clickOn(tab, "radio", words(theme));
        await show(tab, words("view_article"));
        const [paper, ...inks] = await browser.page(() => {
          const print = /** @type {CSSMediaRule} */ ([...(document.adoptedStyleSheets[0]?.cssRules ?? [])].find((rule) => rule instanceof CSSMediaRule && rule.conditionText === "print"));
          print.media.mediaText = "all";
          const of = (/** @type {string} */ name) => (/** @type {Element} */ each) => getComputedStyle(each).getPropertyValue(name);
          const found = [of("background-color")(/** @type {Element} */ (document.querySelector(".panel"))), ...[...document.querySelectorAll(".credit, .date, .picture span, .text p")].map(of("color"))];
          print.media.mediaText = "print";
          return found;
        });
        assert.equal(paper, "rgb(255, 255, 255)");
        assert.ok(inks.length > 3);
        for (const ink of inks) assert.ok(Math.max(...(ink.match(/\d+/g) ?? []).map(Number)) <= 0x44, `${theme}: ${ink}`);
      }
      await clickOn(tab, "button", words("settings"));
      await clickOn(tab, "button", words("defaults"));
      await browser.back();
    });
  });
  describe(`on a page without https, which has no clipboard, in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof proxy>>} */
    let web;

    before(async () => {
      web = await proxy({ "http://kabar.example/": hostile, "http://kabar.example/paste": "<!DOCTYPE html><title>Tempel</title><textarea></textarea>" });
      browser = await launch({ proxy: web.port });
    });
    after(async () => {
      await browser?.close();
      await web?.close();
    });

    for (const [what, select] of /** @type {[string, (root: ShadowRoot) => void][]} */ ([
      ["nothing is selected", () => getSelection()?.removeAllRanges()],
      ["words of the panel are selected", (root) => getSelection()?.selectAllChildren(/** @type {Element} */ (root.querySelector("h1, h2")))],
      ["words of the page are selected", (root) => getSelection()?.selectAllChildren(/** @type {Element} */ (root.host.ownerDocument.querySelector("article")))],
    ])) {
      test(`${what}: the summary is copied all the same`, async () => {
        await browser.open("http://kabar.example/");
        assert.ok(await browser.page(() => navigator.clipboard === undefined));
        await browser.page(() => addEventListener("copy", (event) => event.stopImmediatePropagation()));
        await browser.click();
        await opened(browser);
        await clickOn(browser, "button", words("more"));
        await browser.panel(select);
        await clickOn(browser, "button", words("copy_summary_text"));
        await says(browser, words("copied"));
        await browser.open("http://kabar.example/paste");
        await browser.page(() => document.querySelector("textarea")?.focus());
        await browser.paste();
        const text = await until("the pasted text", () => browser.page(() => document.querySelector("textarea")?.value));
        assert.ok(text.includes("Bukan daftar") && text.includes(`${words("source")}: `), text);
      });
    }
  });
}
