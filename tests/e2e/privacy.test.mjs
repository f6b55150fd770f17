// Nothing leaves: the browser's whole traffic goes through a proxy that notes it, while everything the panel can do is done.
// And the manifest asks for no more than is documented, and a page cannot tell that the extension is there.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/driver.mjs";
import { attributeOf, clickOn, closed, inTab, opened, says, show } from "./lib/panel.mjs";
import { PAGES, ROOT, extensionFolder } from "./lib/paths.mjs";
import { proxy } from "./lib/proxy.mjs";
import { until } from "./lib/wait.mjs";
import { words } from "./lib/words.mjs";

const PAGE = "http://kabarsena.example/berita";
const LURKING = "http://kabarsena.example/mengintai";
const FIRST = "http://cerita.example/banjir-tepi-sungai";
const FILLER = "Warga di tepi sungai bercerita tentang banjir yang datang setiap tahun, dan tentang cara mereka membangun kembali rumahnya.";
const part = (/** @type {number} */ number) => `<!DOCTYPE html><html lang="id"><title>Banjir di tepi sungai panjang</title><article><h1>Banjir di tepi sungai panjang</h1>
  <p>Bagian ${number}. ${FILLER} ${FILLER}</p><p>${FILLER} Tamat bagian ${number}.</p><img src="http://jauh.example/gambar.png"></article>
  <nav class="pagination"><a href="${FIRST}">1</a> <a href="${FIRST}/2">2</a></nav></html>`;

/** A page that declares every face the extension names, and registers every property, each with an address of its own. */
function lurking() {
  const sheet = (/** @type {string} */ name) => readFileSync(join(ROOT, "extension/src", name), "utf8");
  const faces = new Set([...sheet("own/faces.css").matchAll(/^ +--.*: (.*);/gm)].flatMap(([, list]) => list.split(", ").map((face) => face.replaceAll('"', ""))));
  const properties = new Set([..."theme panel".split(" ").map((name) => sheet(`panel/${name}.css`)), sheet("panel/faces.css")].flatMap((css) => css.match(/(?<=--)[a-z-]+/g) ?? []));
  assert.ok(faces.has("Georgia") && properties.has("share"));
  const rules = [
    ...[...faces].map((face, at) => `@font-face { font-family: "${face}"; src: url(http://jauh.example/face-${at}) }`),
    ...[...properties].map((name, at) => `@property --${name} { syntax: "*"; inherits: false; initial-value: url(http://jauh.example/property-${at}) }`),
  ];
  return `<style>${rules.join("")} * { font-family: fantasy !important }</style>`;
}

/** What is asked of the reader, and nothing else. docs/RELIABILITY.md gives each its reason. */
const PERMISSIONS = ["activeTab", "scripting", "storage"];
const KEYS = [
  "manifest_version", "name", "description", "version", "default_locale", "minimum_chrome_version", "browser_specific_settings", "icons", "action",
  "background", "commands", "options_ui", "permissions", "content_security_policy", "message_serialization", "homepage_url", "author",
];
const POLICY = "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'";

/** Pairs of failures timed for each address: `./build.sh harden` takes the many. */
const PAIRS = process.env.INTISARI_HARDEN ? 2000 : 200;
/** Standard deviations of the sign test past which chance is no explanation: once in two million. */
const SIGNIFICANT = 5;

describe("the extension as packed", () => {
  const folder = extensionFolder();
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });

  test("its manifest asks for three permissions, no host, and opens no file to pages", () => {
    assert.deepEqual([...manifest.permissions].sort(), PERMISSIONS);
    assert.deepEqual(Object.keys(manifest).filter((key) => !KEYS.includes(key)), []);
    assert.deepEqual(manifest.content_security_policy, { extension_pages: POLICY });
    assert.deepEqual(manifest.browser_specific_settings.gecko.data_collection_permissions, { required: ["none"] });
  });

  test("no code comes from elsewhere or from a string", () => {
    for (const file of files.filter((name) => name.endsWith(".js"))) {
      const source = readFileSync(join(folder, file), "utf8");
      for (const way of [/\beval\(/, /\bnew Function\(/, /\bFunction\(["'`]/, /\bimportScripts\(/, /\bimport\(["'`]?http/, /WebSocket\(/, /EventSource\(/, /sendBeacon\(/]) {
        assert.doesNotMatch(source, way, file);
      }
    }
    for (const file of files.filter((name) => name.endsWith(".html"))) {
      const source = readFileSync(join(folder, file), "utf8");
      assert.doesNotMatch(source, /(src|href)\s*=\s*["']?(https?:)?\/\//, file);
      assert.doesNotMatch(source, /<script(?![^>]*\bsrc=)/, file);
    }
  });
});

for (const [name, launch] of BROWSERS) {
  describe(`privacy in ${name}`, () => {
    /** @type {import("./lib/driver.mjs").Driver} */
    let browser;
    /** @type {Awaited<ReturnType<typeof proxy>>} */
    let net;

    before(async () => {
      const demo = readFileSync(join(PAGES, "demo/source.html"), "utf8");
      net = await proxy({ [PAGE]: demo, [LURKING]: lurking() + demo, [FIRST]: part(1), [`${FIRST}/2`]: part(2) });
      browser = await launch({ proxy: net.port });
    });
    after(async () => {
      await browser?.close();
      await net?.close();
    });

    /** The origin of an extension that is not there. */
    const nobody = () => browser.extension.replace(/\/\/.*/, (host) => host.replace(/[a-f0-9]/g, (digit) => (digit === "a" ? "b" : "a")));

    async function settled() {
      for (let quiet = 0, seen = -1; quiet < 20; quiet = net.asked.length === seen ? quiet + 1 : 0) {
        seen = net.asked.length;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
    /** What was asked for meanwhile. @param {() => Promise<unknown>} act */
    async function asked(act) {
      await settled();
      const start = net.asked.length;
      await act();
      await settled();
      return net.asked.slice(start);
    }

    test("the proxy hears what a page asks for", async () => {
      const heard = await asked(() => browser.open(PAGE));
      assert.ok(heard.includes(PAGE), heard.join(" "));
    });

    test("a whole use asks for nothing: summary, article, removed, places, clean, copies, file, reading aloud, tab", async () => {
      await browser.open(PAGE);
      // Pictures that wait for the reader to scroll are the page's own affair.
      await browser.page(() => document.querySelectorAll("img, iframe").forEach((each) => each.removeAttribute("loading")));
      const heard = await asked(async () => {
        await browser.click();
        await opened(browser);
        for (const view of ["view_article", "view_removed", "view_summary"]) await show(browser, words(view));
        await browser.panel((root) => root.querySelector(".sentences button")?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
        await clickOn(browser, "switch", words("clean"));
        await until("a clean page", async () => (await attributeOf(browser, "switch", words("clean"), "aria-checked")) === "true");
        await clickOn(browser, "switch", words("clean"));
        await clickOn(browser, "button", words("listen"));
        await clickOn(browser, "button", words("more"));
        for (const copy of ["copy_summary_text", "copy_article_markdown"]) await clickOn(browser, "button", words(copy));
        await says(browser, words("copied"));
        await clickOn(browser, "button", words("save"));
        await says(browser, words("saved"));
        await clickOn(browser, "button", words("ownTab"));
        await browser.goTo("/tab.html");
        for (const view of ["view_article", "view_removed", "view_summary"]) await show(inTab(browser), words(view));
        await browser.back();
        // The first press closes the drawer.
        await browser.press("Escape");
        await browser.press("Escape");
        await closed(browser);
      });
      assert.deepEqual(heard, []);
    });

    test("a page's faces and properties do not reach into the panel", async () => {
      await browser.open(LURKING);
      await browser.page(() => document.querySelectorAll("img, iframe").forEach((each) => each.removeAttribute("loading")));
      const heard = await asked(async () => {
        await browser.click();
        await opened(browser);
        await clickOn(browser, "button", words("settings"));
        for (const face of /** @type {const} */ (["face_sans", "face_system", "face_easy", "face_serif"])) {
          await clickOn(browser, "radio", words(face));
          for (const view of ["view_article", "view_removed", "view_summary"]) await show(browser, words(view));
          await clickOn(browser, "button", words("settings"));
        }
        const paper = await browser.panel((root) => getComputedStyle(/** @type {Element} */ (root.querySelector(".panel"))).backgroundColor);
        assert.equal(paper, "rgb(253, 252, 250)");
        await browser.press("Escape");
        await browser.press("Escape");
        await closed(browser);
      });
      assert.deepEqual(heard, []);
    });

    test("reading all pages fetches those of the same site, once, and none of their pictures", async () => {
      await browser.open(FIRST);
      const before = await asked(async () => {
        await browser.click();
        await opened(browser);
        await show(browser, words("view_article"));
      });
      assert.deepEqual(before, []);
      const heard = await asked(async () => {
        await clickOn(browser, "button", words("readAllPages", { with: [2] }));
        await says(browser, words("pagesRead", { with: [2] }));
      });
      assert.deepEqual(heard, [`${FIRST}/2`]);
    });

    test("a page cannot tell that it is there, neither before the click nor after it", async () => {
      await browser.open(PAGE);
      const files = ["manifest.json", "content.js", "intisari_bg.wasm", "icons/icon-16.png", "tab.html", "nicht-da.txt"];
      /** Runs in the page: how each address answers to each way of asking, by the error's own name. */
      const probe = async (/** @type {string} */ origin, /** @type {string[]} */ files) => {
        const answers = [];
        for (const file of files) {
          const url = `${origin}/${file}`;
          answers.push(await fetch(url).then(() => "answers", (error) => error.name));
          for (const [tag, key] of [["img", "src"], ["script", "src"], ["link", "href"]]) {
            const element = document.createElement(tag);
            element.setAttribute("rel", "stylesheet");
            const loaded = new Promise((resolve) => {
              element.onload = () => resolve("loads");
              element.onerror = () => resolve("fails");
              setTimeout(resolve, 3000, "silent");
            });
            element.setAttribute(key, url);
            document.head.append(element);
            answers.push(await loaded);
            element.remove();
          }
        }
        return answers.join(" ");
      };
      const without = await browser.page(probe, nobody(), files);
      assert.ok(!/answers|loads/.test(without), without);
      assert.equal(await browser.page(probe, browser.extension, files), without);
      await browser.click();
      await opened(browser);
      assert.equal(await browser.page(probe, browser.extension, files), without);
    });

    // Firefox's addresses fail later where an extension is (454 pairs to 126), but each installation has one of its own.
    test("nor by how long its addresses take to fail, where they can be known", async (context) => {
      if (name === "Firefox") {
        const another = await launch();
        await another.close();
        return assert.notEqual(another.extension, browser.extension);
      }
      await browser.open(PAGE);
      /** Runs in the page: of the pairs of failures in turn, how many took longer at the one address and at the other. */
      const race = async (/** @type {[string, string]} */ urls, /** @type {number} */ pairs) => {
        const longer = [0, 0];
        for (let pair = 0; pair < pairs; pair++) {
          const times = [0, 0];
          // Who goes first takes turns, too.
          for (const which of pair % 2 ? [1, 0] : [0, 1]) {
            const start = performance.now();
            await fetch(urls[which]).catch(() => {});
            times[which] = performance.now() - start;
          }
          if (times[0] !== times[1]) longer[times[0] > times[1] ? 0 : 1]++;
        }
        return longer;
      };
      for (const file of ["manifest.json", "content.js", "nicht-da.txt"]) {
        const [own, other] = await browser.page(race, [`${browser.extension}/${file}`, `${nobody()}/${file}`], PAIRS);
        context.diagnostic(`${file}: longer ${own} times, the other ${other} times`);
        assert.ok(Math.abs(own - other) / Math.sqrt(own + other || 1) < SIGNIFICANT, `${file}: ${own} to ${other}`);
      }
    });
  });
}
