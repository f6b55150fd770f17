/**
 * A small article for the module to rehearse on while the reader's page is being walked. Browsers compile a module's functions
 * as each first runs, which takes longer than the reading of a page by a module that has read before.
 */

import type { Snapshot } from "@core";
import { ATTRS, SNAPSHOT_VERSION, TAGS } from "../generated/names";

/** An element: its tag, its attributes, what it contains. */
type Part = string | [tag: string, attributes: Record<string, string>, ...Part[]];

const DETAILS = JSON.stringify({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Jembatan baru dibuka untuk umum",
  datePublished: "2026-01-05T09:30:00+07:00",
  author: { "@type": "Person", name: "Tim Redaksi" },
});

const PAGE: Part =
  ["html", { lang: "id" },
    ["head", {},
      ["title", {}, "Jembatan baru dibuka untuk umum - Contoh"],
      ["meta", { property: "og:title", content: "Jembatan baru dibuka untuk umum" }],
      ["meta", { name: "author", content: "Tim Redaksi" }],
      ["script", { type: "application/ld+json" }, DETAILS]],
    ["body", {},
      ["nav", { class: "menu" }, ["ul", {}, ["li", {}, ["a", { href: "/" }, "Beranda"]], ["li", {}, ["a", { href: "/kota" }, "Kota"]]]],
      ["main", {},
        ["article", { class: "post-content" },
          ["h1", {}, "Jembatan baru dibuka untuk umum"],
          ["div", { class: "byline" }, "Penulis: Tim Redaksi"],
          ["time", { datetime: "2026-01-05T09:30:00+07:00" }, "Senin, 5 Januari 2026 09.30 WIB"],
          ["figure", {}, ["img", { src: "/jembatan.jpg", alt: "Jembatan" }], ["figcaption", {}, "Jembatan baru pada hari pertama. (Foto: Redaksi)"]],
          ["p", {}, "JAKARTA, Contoh - Pemerintah kota membuka jembatan baru sepanjang 1,2 kilometer pada Senin (5/1/2026). Pembangunannya menelan Rp 350 miliar dan memakan waktu tiga tahun."],
          ["p", {}, "“Jembatan ini memperpendek perjalanan warga hingga 40 menit,” kata Kepala Dinas Pekerjaan Umum Kota, Contoh Utama. “Kami berterima kasih kepada semua pihak.”"],
          ["p", {}, ["strong", {}, "Baca juga: ", ["a", { href: "/lain" }, "Pelabuhan lama akan diperluas tahun depan"]]],
          ["p", {}, "Menurut Badan Pusat Statistik, 12.500 kendaraan diperkirakan melintas setiap hari. Ia menambahkan, truk baru boleh lewat pada bulan Maret setelah uji beban selesai."],
          ["p", {}, "Warga menyambut pembukaan itu dengan gembira. Pedagang di kedua sisi sungai berharap pembeli bertambah, sedangkan nelayan meminta dermaga mereka tidak dipindahkan."]],
        ["aside", { class: "related" }, ["h3", {}, "Berita Lainnya"], ["ul", {}, ["li", {}, ["a", { href: "/1" }, "Harga beras turun di sejumlah pasar"]], ["li", {}, ["a", { href: "/2" }, "Hujan diperkirakan turun sampai akhir pekan"]]]]],
      ["footer", {}, "Hak cipta dilindungi."]]];

/** The article as a page that the walker has read. */
export function rehearsal(): Snapshot {
  const nodes: number[] = [];
  let text = "";
  const say = (piece: string) => {
    nodes.push(piece.length);
    text += piece;
  };
  const write = (part: Part) => {
    if (typeof part === "string") {
      nodes.push(1);
      say(part);
      return;
    }
    const [tag, attributes, ...parts] = part;
    nodes.push(2, TAGS[tag] ?? 0, 1, Object.keys(attributes).length);
    for (const [name, value] of Object.entries(attributes)) {
      nodes.push(ATTRS[name] ?? 0);
      say(value);
    }
    parts.forEach(write);
    nodes.push(0);
  };
  write(PAGE);
  return { version: SNAPSHOT_VERSION, url: "https://contoh.example/kota/jembatan", truncated: false, text, nodes };
}
