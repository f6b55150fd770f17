// The page stays the page's, and the button never dies: cycles without growth, pages that throw the panel out, render
// themselves anew or move on, presses faster than the panel, frames, and a background that ends in the middle.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { clickOn, closed, isOpen, middleOf, opened, says, show, textOf } from "./lib/panel.mjs";
import { PAGES } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { assertUnchanged, pageState } from "./lib/state.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

/** Openings and closings: `./build.sh harden` takes the many. */
const CYCLES = process.env.INTISARI_HARDEN ? 500 : 20;
/** Openings after which a browser has compiled what it will: before them memory grows by itself. */
const WARM = 20;
/** What one opening may leave behind, in bytes: the browser's own bookkeeping. */
const LEFT = 4_000;
/** By how much two measurements of the same may differ, in bytes. */
const SPREAD = 600_000;

/** Milliseconds that a page takes to load, more than two presses. */
const LATE = 3_000;

const SENTENCE = "Warga Desa Sukamaju memperbaiki jembatan yang rusak sejak Senin pagi dengan bambu dan tali, kata kepala desa.";
const article = (/** @type {number} */ paragraphs) =>
  `<article><h1>Jembatan Desa Sukamaju selesai</h1>${Array.from({ length: paragraphs }, (_, at) => `<p>${at}. ${SENTENCE}</p>`).join("")}</article>`;
const page = (/** @type {string} */ body, head = "") => ({ body: `<!DOCTYPE html><html lang="id"><title>Jembatan</title>${head}<body>${body}</body></html>` });
/** A live blog's linked data: every update once more. */
const linkedData = (/** @type {number} */ units) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "LiveBlogPosting", articleBody: "x".repeat(units) })}</script>`;

for (const [name, launch] of BROWSERS) {
  describe(`the life of the panel in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      server = await serve({
        documents: {
          "/page": page(article(12)),
          "/long": page(article(6000)),
          "/endless": page(article(12) + "<p>baris <b>lagi</b></p>".repeat(60_000)),
          "/data": page(article(12), linkedData(110_000) + linkedData(310_000)),
          "/one-text": page(article(12).replace("<p>9.", `<pre>${"lagi ".repeat(21_000)}</pre><p>9.`)),
          "/slot": page(`<math><slot><mtext>x</mtext></slot></math>${article(8)}`),
          "/loading": page(`${article(8)}<script src="/late.js"></script>`),
          "/late.js": { body: "", type: "text/javascript", delay: LATE },
          "/frames": page(`${article(8)}<iframe src="/page"></iframe><iframe sandbox srcdoc="<p>lain</p>"></iframe>`),
          "/frozen": page(`${article(8)}<script>for (const name of ["setTimeout", "requestAnimationFrame", "queueMicrotask", "setInterval"]) window[name] = () => 0;</script>`),
        },
        folders: { "/pages/": PAGES },
      });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    const go = (/** @type {string} */ path) => browser.open(server.origin + path);
    const open = async () => {
      await browser.click();
      await opened(browser);
    };
    const cycle = async () => {
      await open();
      await browser.click();
      await closed(browser);
    };
    /** The memory once the last panel is collected, for which Chromium takes its time. */
    const settled = async () => {
      let memory = await browser.memory();
      for (let time = 0; memory?.listeners && time < 20; time++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        memory = await browser.memory();
      }
      return memory ?? assert.fail("no memory was measured");
    };
    /** The panel or the reason why there is none: what a press must come to. */
    const answered = () =>
      until("the panel or a message", async () => {
        const phase = await browser.panel((root) => root.querySelector("[role=dialog]:not([aria-busy=true])")?.textContent ?? null);
        return phase ?? (await browser.message());
      });

    test(`${CYCLES} openings and closings leave nothing behind`, async (context) => {
      await go("/page");
      const names = await browser.page(() => Object.keys(window));
      for (let warm = 0; warm < WARM; warm++) await cycle();
      const before = await settled();
      for (let time = 1; time <= CYCLES; time++) {
        await cycle();
        // Firefox's own tables grow with what waits to be collected, and stay large.
        if (time % WARM === 0) await browser.memory();
      }
      const after = await settled();
      assert.deepEqual(await browser.page(() => Object.keys(window)), names, "names of the page's window");
      assert.equal(await browser.page(() => document.documentElement.childElementCount), 2);
      context.diagnostic(`from ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
      const growth = (/** @type {keyof typeof before} */ name) => (after[name] ?? 0) - (before[name] ?? 0);
      assert.ok(growth("listeners") <= 0, "listeners");
      assert.ok(growth("nodes") < CYCLES, "nodes");
      assert.ok(growth("heap") < SPREAD + CYCLES * LEFT, "bytes");
    });

    test("a page that throws the panel out gets it again at the next press", async () => {
      await go("/page");
      await open();
      await browser.page(() => document.documentElement.lastElementChild?.remove());
      await closed(browser);
      await open();
    });

    test("thrown out of a page that it has cleaned, the next press cleans up first, and one Escape closes", async () => {
      await browser.open(`${server.origin}/pages/demo/source.html`);
      const before = await browser.page(pageState);
      await open();
      await clickOn(browser, "switch", words("clean"));
      await says(browser, words("cleaned"));
      await browser.page(() => document.documentElement.lastElementChild?.remove());
      await closed(browser);
      await open();
      assert.deepEqual(await browser.page(() => [...document.querySelectorAll("[style*=none]")].length), 0);
      await browser.press("Escape");
      await closed(browser);
      assertUnchanged({ ...(await browser.page(pageState)), scroll: before.scroll }, before);
    });

    test("thrown out while the article is picked, it leaves the page its clicks and its Escape", async () => {
      await go("/page");
      await open();
      await clickOn(browser, "button", words("pick"));
      await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
      await browser.page(() => {
        const seen = /** @type {any} */ (window);
        seen.clicks = 0;
        addEventListener("click", () => seen.clicks++);
        document.documentElement.lastElementChild?.remove();
      });
      await browser.pointer(300, 300);
      await until("the page's click", () => browser.page(() => /** @type {any} */ (window).clicks === 1));
    });

    test("a dialog that opens after the panel leaves it out; the next press brings it in, and one more closes it", async () => {
      await go("/page");
      await open();
      await browser.page(() => {
        for (const text of ["Langganan", "Yakin?"]) {
          const dialog = document.createElement("dialog");
          dialog.append(text);
          // The uppermost comes first in the document.
          document.body.prepend(dialog);
          dialog.showModal();
        }
      });
      await browser.click();
      await until("the panel in the dialog", () => browser.page(() => document.querySelector("dialog")?.childElementCount === 1));
      await show(browser, words("view_article"));
      await browser.page(() => document.querySelector("dialog")?.close());
      await until("the panel in the dialog below", () => browser.page(() => document.querySelectorAll("dialog")[1]?.childElementCount === 1));
      await show(browser, words("view_removed"));
      await browser.click();
      await closed(browser);
    });

    test("a page that throws it out again and again does not stop the button", async () => {
      await go("/page");
      await browser.page(() => new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          for (const node of addedNodes) /** @type {Element} */ (node).remove();
          if (addedNodes.length > 0) document.body.append("!");
        }
      }).observe(document.documentElement, { childList: true }));
      const thrown = () => browser.page(() => (document.body.textContent ?? "").split("!").length);
      for (let time = 0; time < 3; time++) {
        const before = await thrown();
        await browser.click();
        // A press still on its way would open the panel in the page that comes next.
        await until("the panel to be thrown out", async () => await thrown() > before);
        await closed(browser);
      }
      await go("/page");
      await open();
    });

    test("a page that renders its body anew keeps the panel, and the next press reads what is there now", async () => {
      await go("/page");
      await open();
      await browser.page((html) => {
        const body = document.createElement("body");
        body.innerHTML = html;
        document.body.replaceWith(body);
      }, article(5).replaceAll("Jembatan", "Pasar"));
      assert.ok(await isOpen(browser));
      await browser.click();
      await closed(browser);
      await open();
      assert.ok((await textOf(browser, "dialog"))?.includes("Pasar Desa"));
    });

    test("a page that moves on without loading is read as it is then", async () => {
      await go("/page");
      await open();
      await browser.page((html) => {
        history.pushState({}, "", "/lain");
        document.body.innerHTML = html;
        dispatchEvent(new PopStateEvent("popstate"));
      }, article(5).replaceAll("Jembatan", "Sawah"));
      if (await isOpen(browser)) {
        await browser.click();
        await closed(browser);
      }
      await open();
      assert.ok((await textOf(browser, "dialog"))?.includes("Sawah Desa"));
    });

    test("a page whose timers stand still is read", async () => {
      await go("/frozen");
      await open();
      assert.ok((await textOf(browser, "dialog"))?.includes("Jembatan Desa"));
    });

    for (const presses of [2, 3]) {
      test(`${presses} presses at once leave a button that works`, async () => {
        await go("/page");
        await Promise.all(Array.from({ length: presses }, () => browser.click()));
        // Whether the last of them opened it or closed it, one press more or two bring it.
        await until("the panel", async () => {
          if (await browser.panel((root) => root.querySelector("[role=dialog]:not([aria-busy=true])") !== null)) return true;
          if (!(await isOpen(browser))) await browser.click();
          return false;
        });
        assert.equal(await browser.page(() => document.documentElement.childElementCount), 3, "one panel");
      });
    }

    const goLoading = async () => {
      await browser.page((url) => void setTimeout(() => (location.href = url)), `${server.origin}/loading`);
      await until("a page that loads", () => browser.page(() => location.pathname === "/loading" && document.readyState === "loading" && document.body !== null));
    };

    test("pressed twice while the page loads, it opens", async () => {
      await go("/page");
      await goLoading();
      await browser.click();
      await browser.click();
      assert.equal(await browser.page(() => document.readyState), "loading");
      await opened(browser);
      // A second one would have closed it at once.
      assert.equal(await browser.page(() => document.documentElement.childElementCount), 3);
    });

    test("closed while its page loads, a tab leaves no message, and the next press reads", async () => {
      await go("/page");
      await browser.beside(`${server.origin}/page`, "tab");
      await goLoading();
      await browser.click();
      await browser.back();
      await open();
      assert.equal(await browser.message(), null);
    });

    for (const kind of /** @type {const} */ (["tab", "window"])) {
      test(`pressed in two ${kind}s at once, each gets its panel`, async () => {
        await go("/long");
        await browser.click();
        await browser.beside(`${server.origin}/page`, kind);
        await open();
        await browser.back();
        await opened(browser);
      });
    }

    test("closed while the core reads, it stays closed, and opens again", async () => {
      await go("/long");
      await browser.click();
      await until("the empty panel", () => isOpen(browser));
      await browser.click();
      await closed(browser);
      await open();
    });

    test("left while the core reads, the next page is read", async () => {
      await go("/long");
      await browser.click();
      await go("/page");
      await open();
    });

    test("a page beyond the caps is read as far as they go, and the panel says so", async () => {
      await go("/endless");
      await open();
      const text = await textOf(browser, "dialog");
      assert.ok(text?.includes("Jembatan Desa") && text.includes(words("notice_truncated")), text?.slice(0, 300));
    });

    test("linked data however long does not stand in the article's way", async () => {
      await go("/data");
      await open();
      const text = await textOf(browser, "dialog");
      assert.ok(text?.includes("Jembatan Desa") && !text.includes(words("notice_truncated")), text?.slice(0, 300));
    });

    test("one text beyond its cap is cut, and what follows is read", async () => {
      await go("/one-text");
      await open();
      await show(browser, words("view_article"));
      const text = await textOf(browser, "dialog");
      assert.ok(text?.includes(`11. ${SENTENCE}`) && text.includes(words("notice_truncated")), text?.slice(0, 300));
    });

    test("an element that only shares its name with a slot is read like any other", async () => {
      await go("/slot");
      await open();
      assert.ok((await textOf(browser, "dialog"))?.includes("Jembatan Desa"));
    });

    test("frames get no panel of their own", async () => {
      await go("/frames");
      await open();
      const children = await browser.page(() => frames[0]?.document.documentElement.childElementCount);
      assert.equal(children, 2);
    });

    test("a background that has ended is woken by a press", async () => {
      await go("/page");
      await browser.stop();
      await open();
      assert.ok((await textOf(browser, "dialog"))?.includes("Jembatan Desa"));
    });

    test("a background that ends in the middle leaves the panel or a message, and the next press reads", async () => {
      await go("/long");
      await browser.click();
      await until("the empty panel", () => isOpen(browser));
      await browser.stop();
      const text = await answered();
      assert.ok([words("failed_title"), "Jembatan"].some((known) => text.includes(known)), text.slice(0, 300));
      await go("/page");
      await open();
    });

    if (name === "Chromium") {
      test("a closed panel keeps nothing of a page that goes on without its article", async () => {
        await go("/long");
        await open();
        await clickOn(browser, "switch", words("clean"));
        await says(browser, words("cleaned"));
        await browser.press("Escape");
        await closed(browser);
        await browser.page(() => document.body.replaceChildren());
        const { nodes = NaN } = await settled();
        assert.ok(nodes < 6000, `${nodes} nodes`);
      });

      // The last one: an extension that is loaded anew is another to those who drive the browser. Firefox takes the panel's script world away.
      test("a panel that outlives its extension goes on, and closes", async () => {
        await go("/page");
        await open();
        // In the world that is left behind no one can look for the panel any more.
        await browser.panel((root) => addEventListener("look", () => (document.title = root.textContent ?? "")));
        const tab = await middleOf(browser, "tab", words("view_article"));
        await browser.beside(`${browser.extension}/options.html`, "tab");
        await browser.page(() => void setTimeout(() => /** @type {any} */ (globalThis).chrome.runtime.reload())).catch(() => {});
        await browser.back();
        const seen = async () => {
          await browser.page(() => dispatchEvent(new Event("look")));
          return browser.page(() => document.title);
        };
        await until("the article", async () => {
          await browser.pointer(...tab);
          return (await seen()).includes(`11. ${SENTENCE}`);
        });
        await browser.press("Escape");
        await until("the panel to close", () => browser.page(() => document.documentElement.childElementCount === 2));
      });
    }
  });
}
