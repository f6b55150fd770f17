// The site, as it is served from a path of its own: each sample is read and shown, the steps can be gone through by keys, what a
// visitor brings runs nothing and fetches nothing, no one else is asked for anything, and axe-core finds nothing.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { PAGES, ROOT } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SITE = join(ROOT, "target/www");
const PATH = "/some/path/";
const SAMPLES = ["demo", "crowded-english", "crowded-arabic", "crowded-japanese"];
const STEPS = ["page", "blocks", "verdicts", "article", "summary"];
/** A page that tries everything: it must be read, and nothing of it may happen. */
const HOSTILE = (/** @type {string} */ trap) => `<!DOCTYPE html><html lang="en"><head><title>Trap</title>
<base href="${trap}"><meta http-equiv="refresh" content="0; url=${trap}refresh"><link rel="stylesheet" href="${trap}style.css"><link rel="preconnect" href="${trap}">
<style>@import "${trap}import.css"; body { background: url("${trap}background.png"); }</style><script src="${trap}script.js"></script><script>top.hacked = 1;</script></head>
<body onload="top.hacked = 2"><img src="${trap}picture.png" onerror="top.hacked = 3"><iframe src="${trap}frame.html"></iframe>
<object data="${trap}object"></object><video poster="${trap}poster.png" src="${trap}film"></video><svg onload="top.hacked = 4"></svg>
<article><h1>The clock that counts in thirteens</h1>
<p>The clockmaker Ada Merriweather has built a clock that strikes thirteen times a day, and the town of Ellery has decided to live by it.</p>
<p>“Nobody was ever late for the thirteenth hour,” she said on Monday, when the first bell rang over the market square at noon.</p>
<p>The council voted nine to two in favour of the change, which will be tried until the end of the year and then reviewed again.</p>
</article></body></html>`;

for (const [name, launch] of BROWSERS) {
  describe(`the site in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** Another site, and how often it was asked for anything. @type {Awaited<ReturnType<typeof serve>>} */
    let trap;
    let asked = 0;

    before(async () => {
      assert.ok(existsSync(join(SITE, "index.js")), "no site in target/www: run ./build.sh www first");
      server = await serve({ folders: { [PATH]: SITE } });
      trap = await serve({ requested: () => void asked++ });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
      await trap?.close();
    });

    const open = async (page = "index.html") => {
      await browser.open(`${server.origin}${PATH}${page}`);
      if (page.endsWith("index.html")) await read();
    };
    const read = () => until("the page to be read", () => browser.page(() => document.querySelector("#stage")?.getAttribute("aria-busy") === "false"));
    const choose = (/** @type {string} */ group, /** @type {string} */ value) =>
      browser.page((group, value) => /** @type {HTMLElement} */ (document.querySelector(`[name=${group}][value=${value}]`)).click(), group, value);
    const panel = () => browser.page(() => /** @type {HTMLElement} */ (document.querySelector("#panel")?.shadowRoot?.querySelector(".panel")).innerText);
    const boxes = () => browser.page(() => document.querySelectorAll("#blocks [role=option]").length);

    for (const sample of SAMPLES) {
      test(`${sample} is read and shown, and its steps can be seen`, async () => {
        const title = readFileSync(join(PAGES, sample, "expected.md"), "utf8").split("\n")[0].slice(2);
        await open();
        await browser.page(() => document.querySelector("#stage")?.setAttribute("aria-busy", "true"));
        await choose("sample", "demo");
        await read();
        if (sample !== "demo") {
          await browser.page(() => document.querySelector("#stage")?.setAttribute("aria-busy", "true"));
          await choose("sample", sample);
          await read();
        }
        const all = await boxes();
        assert.ok(all > 30, `${all} boxes`);
        await choose("step", "page");
        assert.equal(await boxes(), 0);
        await choose("step", "summary");
        await until("the title", async () => (await panel()).includes(title));
        assert.ok(await browser.page(() => document.querySelectorAll("#marks i").length > 1), "no sentence is marked");
        const tall = await browser.page(() => document.querySelector("iframe")?.offsetHeight ?? 0);
        await choose("step", "verdicts");
        await until("the whole page", () => browser.page((tall) => (document.querySelector("iframe")?.offsetHeight ?? 0) > tall, tall));
        assert.equal(await boxes(), all);
      });
    }

    test("a block tells what became of it and why, by pointer and by keys", async () => {
      await open();
      await browser.page(() => document.querySelector("#stage")?.scrollIntoView());
      const told = () => browser.page(() => /** @type {HTMLElement} */ (document.querySelector("#told")).innerText);
      await browser.page(() => /** @type {HTMLElement} */ (document.querySelector("#blocks")).focus());
      await browser.press("Home");
      const first = await told();
      await browser.press("ArrowDown");
      assert.notEqual(await told(), first);
      assert.match(await told(), /Removed: Navigation.*\d+ % article/s);
      assert.equal(await browser.page(() => document.querySelector("[role=option][aria-selected=true]")?.id), await browser.page(() => document.querySelector("#blocks")?.getAttribute("aria-activedescendant")));
      const [x, y] = await browser.page(() => {
        const box = document.querySelector("#blocks [data-kind=ad]")?.getBoundingClientRect() ?? new DOMRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      });
      await browser.hover(x, y);
      await until("an advertisement", async () => /Removed: Advertising/.test(await told()));
    });

    test("a press in the panel goes to the place, cleans the page, puts a piece back", async () => {
      await open();
      await choose("step", "summary");
      const press = (/** @type {string} */ text) =>
        browser.page((text) => {
          const buttons = [...(document.querySelector("#panel")?.shadowRoot?.querySelectorAll("button") ?? [])];
          /** @type {HTMLElement} */ (buttons.find((each) => each.textContent?.startsWith(text))).click();
        }, text);
      await choose("step", "verdicts");
      const before = await boxes();
      const kept = () => browser.page(() => document.querySelectorAll("#blocks [data-kind=kept]").length);
      const few = await kept();
      await press(words("keep"));
      await until("one more kept", async () => (await kept()) > few);
      assert.equal(await boxes(), before);
      await press(words("clean"));
      await until("the article's step", () => browser.page(() => document.querySelector("#stage")?.getAttribute("data-step") === "article"));
      assert.equal(await boxes(), await kept());
    });

    test("a page that is pasted is read, runs nothing and fetches nothing", async () => {
      await open();
      await browser.page((html) => {
        const own = /** @type {HTMLDetailsElement} */ (document.querySelector(".own"));
        own.open = true;
        document.querySelector("#stage")?.setAttribute("aria-busy", "true");
        /** @type {HTMLTextAreaElement} */ (document.querySelector("#html")).value = html;
        /** @type {HTMLElement} */ (document.querySelector("#paste [type=submit]")).click();
      }, HOSTILE(`${trap.origin}/`));
      await read();
      await choose("step", "summary");
      assert.match(await panel(), /The clock that counts in thirteens/);
      assert.equal(await browser.page(() => /** @type {any} */ (window).hacked ?? null), null);
      assert.equal(await browser.page(() => document.querySelector("iframe")?.getAttribute("sandbox")), "allow-same-origin");
      assert.equal(asked, 0, "another site was asked for something");
    });

    test("nobody else is asked for anything", async () => {
      for (const page of ["index.html", "id/index.html", "privacy.html", "id/privacy.html"]) {
        await open(page);
        const [strangers, policy] = await browser.page((origin) => {
          const names = performance.getEntriesByType("resource").map(({ name }) => name);
          return [names.filter((name) => !name.startsWith(origin)), document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content")];
        }, `${server.origin}${PATH}`);
        assert.deepEqual(strangers, []);
        assert.match(policy ?? "", /default-src 'none'/);
        assert.doesNotMatch(policy ?? "", /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:/);
      }
    });

    for (const dark of [false, true]) {
      test(`axe-core finds nothing, ${dark ? "dark, narrow" : "light"}`, async () => {
        const own = dark ? await launch({ dark, width: 500 }) : browser;
        try {
          for (const page of ["index.html", "id/index.html", "privacy.html", "id/privacy.html"]) {
            await own.open(`${server.origin}${PATH}${page}`);
            const first = page.endsWith("index.html");
            if (first) await until("the page", () => own.page(() => document.querySelector("#stage")?.getAttribute("aria-busy") === "false"));
            for (const step of first ? STEPS : [""]) {
              if (step) await own.page((step) => /** @type {HTMLElement} */ (document.querySelector(`[value=${step}]`)).click(), step);
              // The page of a newspaper in the frame is not the site's own.
              const told = await own.page(/** @type {any} */ (`async (tags) => {
                if (!window.axe) { const scope = { exports: {} }; (function (module, exports) { ${AXE} })(scope, scope.exports); window.axe = scope.exports.run ? scope.exports : window.axe; }
                const found = await axe.run({ exclude: ["iframe"] }, { runOnly: tags, resultTypes: ["violations"], iframes: false });
                return found.violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, failureSummary }) => html.slice(0, 160) + " " + failureSummary).join("\\n"));
              }`), TAGS);
              assert.deepEqual(told, [], `${page} ${step}`);
            }
            assert.ok(await own.page(() => document.documentElement.scrollWidth <= innerWidth), `${page} is wider than its window`);
          }
        } finally {
          if (own !== browser) await own.close();
        }
      });
    }

    test("both languages have the same parts", async () => {
      for (const page of ["index.html", "privacy.html"]) {
        const parts = [];
        for (const address of [page, `id/${page}`]) {
          await browser.open(`${server.origin}${PATH}${address}`);
          parts.push(await browser.page(() => [...document.querySelectorAll("main section[id], main [id], main h2, main h3, main li, main tr")].filter((each) => !each.closest("#stage, .from, .legend")).map((each) => `${each.localName}#${each.id}`).join(" ")));
        }
        assert.equal(parts[1], parts[0]);
      }
    });
  });
}
