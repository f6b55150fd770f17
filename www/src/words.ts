/** What the stage says, in both languages of the site. The panel's own words come from the extension's catalogues. */

import type { Role } from "@core";
import type { Kind } from "./kinds";

export interface Words {
  roles: Record<Role, string>;
  kinds: Record<Kind, string>;
  kept: string;
  removed: string;
  /** $1 per cent. */
  score: string;
  hint: string;
  page: string;
  /** $1 blocks, of which $2 kept; read in $3 milliseconds. */
  read: string;
  reading: string;
  failed: string;
  noFile: string;
  picking: string;
}

export const en: Words = {
  roles: {
    headline: "Headline", deck: "Standfirst", byline: "Byline and date", figure: "Picture and caption", paragraph: "Paragraph", subheading: "Subheading",
    list: "List", quote: "Quotation", table: "Table", code: "Code", sourceNote: "Source note", tags: "Topics",
  },
  kinds: {
    kept: "The article", ad: "Advertising", more: "Other articles", social: "Sharing, comments, newsletters", menu: "Navigation", notice: "Notices", rest: "The rest",
  },
  kept: "Kept",
  removed: "Removed",
  score: "$1 % article",
  hint: "Point at a block, or use the arrow keys, to see what became of it and why.",
  page: "The page that is being read",
  read: "$1 blocks of text, $2 kept. Read in $3 ms, in this tab.",
  reading: "Reading…",
  failed: "This did not work: $1",
  noFile: "Only an HTML file of up to 8 MB can be read here.",
  picking: "Click the article in the page, or press Escape.",
};

export const id: Words = {
  roles: {
    headline: "Judul", deck: "Kepala berita", byline: "Penulis dan tanggal", figure: "Gambar dan keterangan", paragraph: "Paragraf", subheading: "Subjudul",
    list: "Daftar", quote: "Kutipan", table: "Tabel", code: "Kode", sourceNote: "Catatan sumber", tags: "Topik",
  },
  kinds: {
    kept: "Artikel", ad: "Iklan", more: "Artikel lain", social: "Berbagi, komentar, buletin", menu: "Navigasi", notice: "Pemberitahuan", rest: "Lainnya",
  },
  kept: "Dipertahankan",
  removed: "Disingkirkan",
  score: "$1 % artikel",
  hint: "Arahkan penunjuk ke sebuah blok, atau pakai tombol panah, untuk melihat nasibnya dan alasannya.",
  page: "Halaman yang sedang dibaca",
  read: "$1 blok teks, $2 dipertahankan. Dibaca dalam $3 md, di tab ini.",
  reading: "Membaca…",
  failed: "Tidak berhasil: $1",
  noFile: "Hanya berkas HTML hingga 8 MB yang dapat dibaca di sini.",
  picking: "Klik artikelnya di halaman, atau tekan Escape.",
};

/** A sentence with its values in the places of $1, $2 … */
export const fill = (text: string, ...values: string[]): string => text.replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? "");
