// One article under every kind of page that could stand in an extension's way: policies that forbid scripts, styles,
// frames or strings as HTML, isolation of origins, and XML.

import { demoArticle } from "./fixtures.mjs";

const escape = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function body() {
  const { title, paragraphs } = demoArticle();
  const text = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join("\n");
  return `<header><a href="/">Kabarsena</a></header>
<article><h1>${escape(title)}</h1>
${text}
</article>
<form><input name="firstChild" value="isian"/><input name="parentNode"/></form>
<footer>Hak cipta Kabarsena</footer>`;
}

const html = () => `<!DOCTYPE html>
<html lang="id" style="overflow: auto"><head><meta charset="utf-8"><title>Kabarsena</title></head>
<body class="isi">${body()}</body></html>
`;

const xhtml = () => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="id" lang="id"><head><title>Kabarsena</title></head>
<body>${body()}</body></html>
`;

const policy = (/** @type {string} */ value) => ({
  body: html(),
  headers: { "content-security-policy": value },
});

/** @returns {Record<string, import("./server.mjs").Document>} documents by what is special about them */
export function variants() {
  return {
    "a plain page": { body: html() },
    "a page with default-src 'none'": policy("default-src 'none'"),
    "a sandboxed page": policy("sandbox"),
    "a page that requires trusted types": policy("require-trusted-types-for 'script'; trusted-types 'none'"),
    "an isolated page (COEP, COOP)": {
      body: html(),
      headers: {
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
      },
    },
    "an XHTML page": { body: xhtml(), type: "application/xhtml+xml; charset=utf-8" },
  };
}
