// The panel tied to its page: places shown, the page cleaned and put back to the byte, the article corrected by hand.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { fixtures } from "./lib/fixtures.mjs";
import { attributeOf, cleanAndUndo, clickOn, closed, keySentence, middleOf, opened, says, show, textOf } from "./lib/panel.mjs";
import { PAGES } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { assertUnchanged, loadLazy, pageState } from "./lib/state.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

const QUOTE = "Uang yang dulu habis menjadi asap kini bisa dipakai untuk memperbaiki dermaga di pulau-pulau kecil,";

const night = (/** @type {string} */ name) => `<p>Pada malam ${name} penjaga mercusuar menyalakan lagi lampu tua di tanjung itu di depan warga kampung ${name}, kata kepala kampung ${name} yang datang dengan perahu.</p>`;
/** An article in a frame that stands far down and to the right, a part of it in a shadow tree there. @type {Record<string, import("./lib/server.mjs").Document>} */
const FRAMED = {
  "/framed": { body: `<!DOCTYPE html><html lang="id"><title>Mercusuar</title><body><h1>Mercusuar tua menyala lagi</h1>
<iframe src="/frame" width="600" height="400" style="margin: 1500px 0 1500px 120px; border: 7px solid"></iframe></body></html>` },
  "/cells": { body: `<!DOCTYPE html><html lang="id"><title>Mercusuar</title><body><article><h1>Mercusuar tua menyala lagi</h1>${["pertama", "kedua", "ketiga"].map(night).join("")}
<table>${["Tanjung", "Teluk", "Muara"].map((place) => `<tr><td>${place}<td>${place === "Teluk" ? `<b>Baca juga:</b> <a href="/lain">Harga cabai turun</a>` : "menyala"}<td class="last">12 mil`).join("")}</table>
${["keempat", "kelima"].map(night).join("")}</article>` },
  "/frame": { body: `<!DOCTYPE html><html lang="id"><title>Isi</title><body><article>${night("pertama")}<div style="height: 900px"></div>
${["kedua", "ketiga", "keempat"].map(night).join("")}<div id="host"></div>${["kelima", "keenam", "ketujuh"].map(night).join("")}</article><aside><p>Baca juga: <a href="/lain">Harga cabai turun</a></p></aside>
<script>host.attachShadow({ mode: "open" }).innerHTML = "${night("terakhir")}"</script></body></html>` },
};

/** Runs in the page: whether a place of the window is in the framed paragraph that says so. @param {string} text @param {number} x @param {number} y */
function isInFrame(text, x, y) {
  const frame = document.querySelector("iframe");
  const inner = frame?.contentDocument;
  if (!frame || !inner) return false;
  const paragraphs = [...inner.querySelectorAll("p"), ...(inner.getElementById("host")?.shadowRoot?.querySelectorAll("p") ?? [])];
  const { left, top } = frame.getBoundingClientRect();
  const box = paragraphs.find((each) => each.textContent?.includes(text))?.getBoundingClientRect() ?? new DOMRect();
  const [dx, dy] = [x - left - frame.clientLeft, y - top - frame.clientTop];
  return dx >= box.left && dx <= box.right && dy >= box.top && dy <= box.bottom && y >= 0 && y <= innerHeight;
}

/** Runs in the page: what the browser paints as marked, and whether it can be seen. */
function marked() {
  // The types of this library do not know that a highlight is a set of ranges.
  const ranges = /** @type {Range[]} */ ([.../** @type {any} */ (CSS.highlights.get("intisari") ?? [])]);
  const box = ranges[0]?.getBoundingClientRect();
  return { text: ranges.map(String).join("").replace(/\s+/g, " "), seen: box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight };
}

/** Runs in the page: whether an element with this text is drawn. @param {string} text */
const draws = (text) =>
  [...document.querySelectorAll("body *")].some((element) => element.checkVisibility() && element.childElementCount === 0 && element.textContent?.includes(text));

for (const [name, launch] of BROWSERS) {
  describe(`the panel and its page in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      server = await serve({ documents: FRAMED, folders: { "/": PAGES } });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    const openPage = async (slug = "demo") => {
      await browser.open(`${server.origin}/${slug}/source.html`);
    };
    const openPanel = async (slug = "demo") => {
      await openPage(slug);
      await browser.click();
      await opened(browser);
    };
    const isMarked = (/** @type {string} */ text) =>
      until(`"${text}" to be marked`, async () => {
        const found = await browser.page(marked);
        return found.text === text && found.seen;
      });

    test("a key sentence pressed is shown and marked in the page, and stays so when the pointer leaves it", async () => {
      await openPanel();
      const sentence = await keySentence(browser);
      await clickOn(browser, "button", sentence);
      await isMarked(sentence);
      const [x, y] = await middleOf(browser, "button", `“${QUOTE}”`);
      await browser.hover(x, y);
      await until("the other mark", async () => (await browser.page(marked)).text.includes(QUOTE));
      await browser.hover(5, 300);
      await isMarked(sentence);
      const there = await browser.page((quote) => {
        [...document.querySelectorAll("p")].find((each) => each.textContent?.includes(quote))?.scrollIntoView({ behavior: "instant" });
        return scrollY;
      }, QUOTE);
      await browser.hover(x, y);
      await until("the other mark", async () => (await browser.page(marked)).text.includes(QUOTE));
      await browser.hover(5, 300);
      await until("the mark", async () => (await browser.page(marked)).text === sentence);
      assert.ok(Math.abs((await browser.page(() => scrollY)) - there) <= 1, "the page is scrolled");
    });

    test("words of a key sentence selected are no press; pressed then, it is shown", async () => {
      await openPanel();
      const line = await until("a sentence", () => browser.panel((root) => {
        const { x, y, width, height } = root.querySelector(".sentences button")?.getClientRects()[0] ?? new DOMRect();
        return width > 100 && [x + 2, y + height / 2, x + width - 40];
      }));
      const [left = 0, top = 0, right = 0] = line || [];
      await browser.drag([left, top], [right, top]);
      const selected = () => browser.panel(() => String(getSelection()).length);
      assert.ok(((await selected()) ?? 0) > 10);
      assert.equal(await browser.page(() => scrollY), 0);
      await browser.pointer(right + 25, top);
      await until("the place", () => browser.page(() => scrollY > 0));
      await browser.hover(5, 300);
    });

    test("the focus on a key sentence marks it", async () => {
      await openPanel();
      const sentence = await keySentence(browser);
      await browser.panel((root, text) => [...root.querySelectorAll("button")].find((each) => each.textContent === text)?.focus(), sentence);
      await until("the mark", async () => (await browser.page(marked)).text === sentence);
    });

    test("a panel that covers the page makes room for a place in it, and takes it back", async () => {
      const box = () => browser.panel((root) => [root.host.getBoundingClientRect().left, root.host.getBoundingClientRect().top]);
      for (const narrow of [false, true]) {
        if (narrow) await browser.resize(500, 900);
        await openPanel();
        if (!narrow) await clickOn(browser, "button", words("full"));
        await until("a covered page", async () => (await box())?.join() === "0,0");
        const sentence = await keySentence(browser);
        await clickOn(browser, "button", sentence);
        await until("the mark", async () => (await browser.page(marked)).text === sentence);
        const [left = 0, top = 0] = (await box()) ?? [];
        assert.ok(narrow ? top > 300 : left > 300, `it stands at ${left}, ${top}`);
        const starts = await browser.page(() => /** @type {any} */ ([...CSS.highlights.get("intisari")][0]).getBoundingClientRect().top);
        if (narrow) assert.ok(starts < top, "the panel hides the place");
        await clickOn(browser, "button", words("whole"));
        await until("a covered page", async () => (await box())?.join() === "0,0");
        if (!narrow) await clickOn(browser, "button", words("dock"));
      }
      await browser.resize(1280, 900);
    });

    test("a panel that lies over the place makes room for it", async () => {
      await browser.resize(900, 900);
      await openPage();
      await browser.page(() => (document.body.style.cssText += "; padding-left: 520px; min-width: 0"));
      await browser.page(() => document.querySelectorAll("article").forEach((each) => (each.style.cssText = "position: relative; z-index: 9; width: 340px; margin: 0")));
      await browser.click();
      await opened(browser);
      const sentence = await keySentence(browser);
      await clickOn(browser, "button", sentence);
      await isMarked(sentence);
      const panel = (await browser.panel((root) => root.host.getBoundingClientRect().top)) ?? 0;
      const mark = await browser.page(() => /** @type {any} */ ([...CSS.highlights.get("intisari")][0]).getBoundingClientRect().toJSON());
      assert.ok(mark.left > 476 && mark.top < panel, `the place at ${mark.left}, ${mark.top}, the panel at ${panel}`);
      await clickOn(browser, "button", words("whole"));
      await until("the whole panel", () => browser.panel((root) => root.host.getBoundingClientRect().top === 0));
      await browser.resize(1280, 900);
    });

    test("a caption's picture is painted from the page's own, without a request", async () => {
      await openPanel();
      await browser.page(() => document.querySelector("figure")?.scrollIntoView({ behavior: "instant" }));
      await until("the page's picture", () => browser.page(() => (document.querySelector("figure img")?.naturalWidth ?? 0) > 100));
      const requests = await browser.page(() => performance.getEntriesByType("resource").length);
      await show(browser, words("view_article"));
      const painted = await until("the picture", () =>
        browser.panel((root) => {
          const canvas = root.querySelector("canvas");
          return canvas?.checkVisibility() && canvas.width > 100 && [canvas.width, canvas.clientWidth * devicePixelRatio, canvas.ariaLabel ?? ""];
        }),
      );
      const [width = 0, shown = 0, label] = /** @type {[number, number, string]} */ (painted);
      assert.ok(label);
      assert.ok(width >= shown && width < shown + 160, `${width} pixels are painted of which ${shown} are shown`);
      assert.equal(await browser.page(() => performance.getEntriesByType("resource").length), requests);
    });

    test("a pointer over a quotation marks it, and its leaving takes the mark away", async () => {
      await openPanel();
      const scroll = await browser.page(() => scrollY);
      const [x, y] = await middleOf(browser, "button", `“${QUOTE}”`);
      await browser.hover(x, y);
      await until("the mark", async () => (await browser.page(marked)).text.includes(QUOTE));
      assert.equal(await browser.page(() => scrollY), scroll);
      await browser.hover(5, 300);
      await until("no mark", async () => (await browser.page(marked)).text === "");
    });

    test("in a frame, and in a shadow tree there, places are marked where they stand, and the page is cleaned", async () => {
      await browser.open(`${server.origin}/framed`);
      await browser.click();
      await opened(browser);
      const sentences = (await browser.panel((root) => [...root.querySelectorAll(".sentences button")].flatMap((each) => each.textContent || []))) ?? [];
      assert.ok(sentences.length > 1, (await textOf(browser, "dialog")) ?? "");
      for (const sentence of sentences) {
        await clickOn(browser, "button", sentence);
        await until(`a mark on ${sentence}`, async () => {
          const [x, y] = (await browser.panel((root) => {
            const box = root.querySelector(".marks .mark")?.getBoundingClientRect();
            return box && [box.x + box.width / 2, box.y + box.height / 2];
          })) ?? [-1, -1];
          return browser.page(isInFrame, sentence, x ?? -1, y ?? -1);
        });
      }
      await clickOn(browser, "switch", words("clean"));
      await says(browser, words("cleaned"));
    });

    test("a removed piece that is hidden is not shown where its letters happen to stand", async () => {
      await openPage();
      await browser.page(() => document.querySelector("article p")?.append(" Iklannya dipasang di kapal."));
      await browser.click();
      await opened(browser);
      await clickOn(browser, "switch", words("clean"));
      await says(browser, words("cleaned"));
      await show(browser, words("view_removed"));
      await browser.panel((root) => {
        const short = [...root.querySelectorAll("button")].find((each) => each.textContent === "Iklan");
        short?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      });
      await says(browser, words("placeLost"));
      assert.equal((await browser.page(marked)).seen, false);
    });

    test("a cell that is left out keeps its place in its table", async () => {
      await browser.open(`${server.origin}/cells`);
      await browser.click();
      await opened(browser);
      await clickOn(browser, "switch", words("clean"));
      await says(browser, words("cleaned"));
      const cell = await browser.page(() => {
        const [link, ...last] = [document.querySelector("td a"), ...document.querySelectorAll(".last")];
        return { seen: link?.checkVisibility({ visibilityProperty: true }), places: new Set(last.map((each) => each.getBoundingClientRect().left)).size };
      });
      assert.deepEqual(cell, { seen: false, places: 1 });
    });

    test("an item of a list that was taken out is put back alone", async () => {
      await openPanel("tables-lists");
      await show(browser, words("view_article"));
      const [x, y] = await until("the list", () =>
        browser.panel((root) => {
          const list = [...root.querySelectorAll("ul")].find((each) => each.textContent?.includes("Bei Sturm"));
          list?.scrollIntoView({ block: "center" });
          const box = list?.closest(".block")?.querySelector("button")?.getBoundingClientRect();
          return box && [box.x + box.width / 2, box.y + box.height / 2];
        }),
      );
      await browser.pointer(x ?? 0, y ?? 0);
      await says(browser, words("hand_removed"));
      await show(browser, words("view_removed"));
      await browser.panel((root, keep) => {
        const piece = [...root.querySelectorAll("button")].find((each) => each.textContent === keep && each.parentElement?.textContent?.includes("Zwei Straßen"));
        piece?.click();
      }, words("keep"));
      await says(browser, words("hand_kept"));
      await show(browser, words("view_article"));
      const text = (await textOf(browser, "article")) ?? "";
      assert.ok(text.includes("Zwei Straßen") && !text.includes("Bei Sturm"), text);
    });

    test("a sentence that the page has replaced is found by its words", async () => {
      await openPanel();
      const sentence = await keySentence(browser);
      await browser.page((text) => {
        const paragraph = [...document.querySelectorAll("p")].find((each) => each.textContent?.includes(text));
        const copy = document.createElement("p");
        copy.textContent = `Diperbarui. ${text}`;
        paragraph?.replaceWith(copy);
      }, sentence);
      await clickOn(browser, "button", sentence);
      await isMarked(sentence);
    });

    test("a sentence that the page has hidden and shows elsewhere is found there", async () => {
      await openPanel();
      const sentence = await keySentence(browser);
      await browser.page((text) => {
        const paragraph = [...document.querySelectorAll("p")].find((each) => each.textContent?.includes(text));
        const copy = document.createElement("p");
        copy.textContent = text;
        paragraph?.after(copy);
        if (paragraph) paragraph.style.display = "none";
      }, sentence);
      await clickOn(browser, "button", sentence);
      await isMarked(sentence);
    });

    test("a sentence that the page no longer has is told to be gone", async () => {
      await openPanel();
      const sentence = await keySentence(browser);
      await browser.page((text) => [...document.querySelectorAll("p")].find((each) => each.textContent?.includes(text))?.remove(), sentence);
      await clickOn(browser, "button", sentence);
      await says(browser, words("placeLost"));
    });

    for (const { slug } of fixtures()) {
      test(`${slug}: cleaned and put back, it is as it was`, async () => {
        await openPage(slug);
        await browser.page(loadLazy);
        const before = await browser.page(pageState);
        await browser.click();
        await opened(browser);
        await cleanAndUndo(browser);
        assertUnchanged({ ...(await browser.page(pageState)), scroll: before.scroll }, before);
      });
    }

    test("a clean page shows the article alone, and closing the panel puts the rest back", async () => {
      await openPage();
      await browser.page(() => (/** @type {HTMLElement} */ (document.querySelector(".share, nav, aside")).style.cssText = "color:red; margin:0"));
      const before = await browser.page(pageState);
      assert.ok(await browser.page(draws, "KREDIT MOTOR"));
      await browser.click();
      await opened(browser);
      await clickOn(browser, "switch", words("clean"));
      await says(browser, words("cleaned"));
      for (const noise of ["KREDIT MOTOR", "PINJAMAN KILAT", "Saya setuju"]) assert.ok(!(await browser.page(draws, noise)), noise);
      assert.ok(await browser.page(draws, "Pada hari pertama"));
      await browser.press("Escape");
      await closed(browser);
      const after = await browser.page(pageState);
      assertUnchanged({ ...after, scroll: before.scroll }, before);
    });

    test("a page that has rendered its article anew is not cleaned, and stays to be seen", async () => {
      await openPanel();
      await browser.page(() => {
        const main = /** @type {Element} */ (document.querySelector("article"));
        main.replaceWith(Object.assign(document.createElement("article"), { innerHTML: main.innerHTML }));
        // The whole page in one element, as applications have it.
        const app = document.createElement("div");
        app.append(...document.body.childNodes);
        document.body.append(app);
      });
      await clickOn(browser, "switch", words("clean"));
      await until("an answer", async () => [words("cleaned"), words("articleLost")].includes((await textOf(browser, "status"))?.trim() ?? ""));
      assert.ok(await browser.page(draws, "Pada hari pertama"));
      await says(browser, words("articleLost"));
      assert.equal(await attributeOf(browser, "switch", words("clean"), "aria-checked"), "false");
    });

    test("a removed block is put back, a kept one taken out, and both undone", async () => {
      await openPanel();
      const sentence = await keySentence(browser);
      await show(browser, words("view_removed"));
      await clickOn(browser, "button", words("keep"));
      await says(browser, words("hand_kept"));
      await show(browser, words("view_article"));
      const [x, y] = await until("the paragraph", () =>
        browser.panel((root, text) => {
          const paragraph = [...root.querySelectorAll("p")].find((each) => each.textContent?.includes(text));
          paragraph?.scrollIntoView({ block: "center" });
          const box = paragraph?.parentElement?.querySelector("button")?.getBoundingClientRect();
          return box && [box.x + box.width / 2, box.y + box.height / 2];
        }, sentence),
      );
      await browser.pointer(x, y);
      await says(browser, words("hand_removed"));
      assert.ok(!(await textOf(browser, "article"))?.includes(sentence));
      await show(browser, words("view_summary"));
      assert.ok(!(await textOf(browser, "article"))?.includes(sentence), "the summary still quotes it");
      await clickOn(browser, "button", words("reset"));
      await says(browser, words("hand_restored"));
      await show(browser, words("view_article"));
      assert.ok((await textOf(browser, "article"))?.includes(sentence));
    });

    test("by keys, one decision after another: the focus goes on to the next of its kind", async () => {
      await openPanel();
      const focused = () => browser.panel((root) => {
        const all = [...root.querySelectorAll("button")].filter((each) => each.checkVisibility());
        const at = all.indexOf(/** @type {HTMLButtonElement} */ (root.activeElement));
        return { name: all[at]?.ariaLabel ?? all[at]?.textContent ?? "", of: (all[at]?.parentElement?.firstElementChild?.textContent ?? "").slice(0, 60) };
      });
      for (const [view, decision, said] of /** @type {const} */ ([["view_article", "remove", "hand_removed"], ["view_removed", "keep", "hand_kept"]])) {
        await show(browser, words(view));
        const next = await browser.panel((root, name) => {
          const [first, second] = [...root.querySelectorAll("button")].filter((each) => each.checkVisibility() && (each.ariaLabel ?? each.textContent)?.startsWith(name)).slice(1);
          first?.focus();
          return (second?.parentElement?.firstElementChild?.textContent ?? "").slice(0, 60);
        }, words(decision));
        assert.ok(next);
        await browser.press("Enter");
        await says(browser, words(said));
        const { name, of } = (await focused()) ?? {};
        assert.ok(name?.startsWith(words(decision)), `${view}: the focus is on ${name}`);
        assert.equal(of, next, view);
      }
    });

    const tabTo = async (/** @type {string} */ name) => {
      for (let time = 0; time < 20; time++) {
        await browser.press("Tab");
        if ((await browser.panel((root) => root.activeElement?.textContent ?? "")) === name) return browser.press("Enter");
      }
      assert.fail(`no way to ${name} by Tab`);
    };

    test("a page that is no longer to be clean while a block is put back does not become clean again", async () => {
      await openPanel();
      await clickOn(browser, "switch", words("clean"));
      await says(browser, words("cleaned"));
      await show(browser, words("view_removed"));
      await browser.panel((root) => {
        const part = /** @type {HTMLDetailsElement} */ (root.querySelector(".reason"));
        part.open = true;
        for (const each of [".piece > .plainly", "[role=switch]"]) /** @type {HTMLElement} */ (root.querySelector(each)).click();
      });
      await says(browser, words("hand_kept"));
      assert.equal(await attributeOf(browser, "switch", words("clean"), "aria-checked"), "false");
      assert.equal(await browser.page(() => document.querySelectorAll("[style*='display: none']").length), 0);
    });

    test("the right element is picked with the pointer, and the page does not hear of it", async () => {
      await openPanel();
      await browser.page(() => {
        const seen = /** @type {any} */ (window);
        seen.clicks = 0;
        document.addEventListener("click", () => seen.clicks++, true);
        document.querySelector("footer, aside")?.scrollIntoView({ block: "center", behavior: "instant" });
      });
      await clickOn(browser, "button", words("pick"));
      await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
      await browser.pointer(400, 450);
      await says(browser, words("hand_picked"));
      assert.equal(await browser.page(() => /** @type {any} */ (window).clicks), 0);
    });

    test("pointed at in a frame, the frame is taken, and hears nothing", async () => {
      await browser.open(`${server.origin}/framed`);
      const before = await browser.page(pageState);
      await browser.click();
      await opened(browser);
      await browser.page(() => {
        const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
        frame.scrollIntoView({ block: "center", behavior: "instant" });
        const seen = /** @type {any} */ (window);
        seen.clicks = 0;
        frame.contentDocument?.addEventListener("click", () => seen.clicks++, true);
      });
      await clickOn(browser, "button", words("pick"));
      await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
      await browser.pointer(400, 450);
      await says(browser, words("hand_picked"));
      assert.equal(await browser.page(() => /** @type {any} */ (window).clicks), 0);
      await browser.press("Escape");
      await closed(browser);
      assertUnchanged({ ...(await browser.page(pageState)), scroll: before.scroll }, before);
    });

    test("it is picked by keys, and Escape leaves everything as it was", async () => {
      await openPanel();
      const text = await textOf(browser, "article");
      await clickOn(browser, "button", words("pick"));
      await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
      await browser.press("Escape");
      await until("the summary", async () => (await textOf(browser, "article")) === text);
      await clickOn(browser, "button", words("pick"));
      await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
      for (const key of ["ArrowDown", "ArrowRight", "ArrowUp", "Enter"]) await browser.press(key);
      await says(browser, words("hand_picked"));
    });

    test("it is picked on a page in a form whose fields are named as what the picker asks for", async () => {
      await browser.open(`${server.origin}/demo/source.html`);
      await browser.page(() => {
        const form = document.createElement("form");
        for (const name of ["contains", "children", "textContent", "scrollIntoView", "nextElementSibling", "previousElementSibling"]) {
          form.append(Object.assign(document.createElement("input"), { type: "hidden", name }));
        }
        form.append(...document.body.childNodes);
        document.body.append(form);
      });
      await browser.click();
      await opened(browser);
      await clickOn(browser, "button", words("pick"));
      await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
      for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft", "Enter"]) await browser.press(key);
      await says(browser, words("hand_picked"));
    });

    test("Cancel, pressed or by Enter, ends the picking, and the next click is the page's", async () => {
      for (const cancel of [() => clickOn(browser, "button", words("cancel")), () => tabTo(words("cancel"))]) {
        await openPanel();
        const text = await textOf(browser, "article");
        await browser.page(() => {
          const seen = /** @type {any} */ (window);
          seen.clicks = 0;
          document.addEventListener("click", (event) => {
            seen.clicks++;
            event.preventDefault();
          }, true);
          document.querySelector("footer, aside")?.scrollIntoView({ block: "center", behavior: "instant" });
        });
        await clickOn(browser, "button", words("pick"));
        await until("the picker", async () => (await textOf(browser, "heading", words("drawer_pick"))) !== null);
        await cancel();
        await until("the summary", async () => (await textOf(browser, "article")) === text);
        await browser.pointer(400, 450);
        await until("the page's click", () => browser.page(() => /** @type {any} */ (window).clicks > 0));
        assert.equal(await textOf(browser, "article"), text);
      }
    });

    test("a page that is no article is summarised anyway", async () => {
      await openPanel("front-page");
      await clickOn(browser, "button", words("anyway"));
      await until("no doubt", async () => !(await textOf(browser, "dialog"))?.includes(words("notice_other")));
      await show(browser, words("view_article"));
      assert.ok(((await textOf(browser, "article")) ?? "").length > 100);
    });
  });
}
