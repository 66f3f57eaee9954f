import { describe, expect, it } from "@effect/vitest"
import { clean } from "../../pipelines/clean/Clean.ts"
import { blockOf, cleaned, lexicon, manifest, source } from "./lexicon.ts"

const title = "Menteri Perdagangan Dua Negara Bertemu di Jenewa"
const first =
  "Menteri perdagangan dari dua negara bertemu pada awal pekan untuk membuka lagi perundingan yang lama terhenti."
const second =
  "Keduanya sepakat melanjutkan pembicaraan bulan depan, menurut keterangan tertulis dari panitia pertemuan itu."
const third =
  "Pertemuan berikutnya akan membahas bea masuk hasil pertanian dan izin usaha pelayaran di antara kedua negara."
const page = (...lines: ReadonlyArray<string>): string => [title, "", first, "", ...lines, "", third].join("\n")

/** The pieces that stay of a line put between two paragraphs. */
const kept = (line: string): ReadonlyArray<string> =>
  cleaned(page(line))
    .blocks.filter((block) => block.line_start === 5 && block.kept)
    .map((block) => block.text)

describe("a page with one kind of dirt", () => {
  const kinds: ReadonlyArray<readonly [name: string, line: string, kind: string]> = [
    ["a related link on its own line", "Baca Juga: Harga Gandum Naik Setelah Panen Gagal", "related_link"],
    ["a bare related-link marker", "Baca Juga", "related_link"],
    ["a loading note", "loading...", "navigation"],
    ["a text-size widget", "A", "navigation"],
    ["an ad marker", "Advertisement", "advertisement"],
    ["a scroll hint", "SCROLL TO CONTINUE WITH CONTENT", "advertisement"],
    ["a video hint", "Saksikan Video Pilihan di Bawah Ini:", "related_link"],
    ["a quoted video title", "Simak juga Video 'Panen Raya di Lembah':", "related_link"],
    ["a read-on button", "Lanjutkan Membaca ↓", "navigation"],
    ["a view counter", "Ekonomi312 views", "navigation"],
    ["a counter with its word first", "Dibaca: 1.204 kali", "navigation"],
    ["a slug", "menteri-perdagangan-dua-negara-bertemu", "slug"],
    ["a hoax hotline", "* Fakta atau Hoaks? Kirim pertanyaan ke nomor redaksi kami.", "navigation"],
    ["a closing button", "Close Ads x", "navigation"],
    ["a share prompt", "Bagikan artikel ini", "navigation"],
    ["a channel prompt", "Ikuti berita terbaru kami di Google News", "navigation"],
    ["a tag line", "Tag: dagang, pangan, pelayaran", "tags"],
    ["a copyright line", "Copyright © 2023 Warta Contoh", "other"],
    ["a page counter", "Halaman 1 dari 3", "navigation"],
    ["a gallery widget", "[Gambas:Video 20detik]", "navigation"],
    ["a labelled byline", "Editor: Ratna Wulandari", "byline"],
    ["a source note", "Sumber: Reuters", "source_note"],
    ["a caption with an agency", "Delegasi tiba di gedung pertemuan, Senin. (Foto: AFP)", "caption"],
    ["a caption with a photographer", "Delegasi tiba di gedung. (Budi Santoso/Reuters)", "caption"],
    ["an illustration's label", "Kantor Gambar ilustrasi ladang ilustrasi ladang", "caption"],
    ["an illustration without more", "ilustrasi ilustrasi", "caption"],
    ["a caption printed as text and label", "ANTARA FOTO/Budi Delegasi tiba Delegasi tiba", "caption"],
    ["a heading", "Bea Masuk Hasil Pertanian", "heading"],
    ["a repeated paragraph", first, "duplicate"],
    ["the title once more", title, "duplicate"],
    ["closing initials on a line of their own", "(rtw/bdi)", "byline"],
    ["a ruled line", "* * *", "navigation"]
  ]
  for (const [name, line, kind] of kinds) {
    it(`drops ${name} as ${kind}`, () => {
      const { article, blocks } = cleaned(page(line, "", second))
      const dirt = blocks.filter((block) => block.text === line && block.line_start === 5)
      expect(dirt.map((block) => [block.kind, block.kept])).toEqual([[kind, false]])
      expect(article.body).toBe([first, second, third].join("\n\n"))
    })
  }

  it("drops a counter list below its heading, but not the paragraph behind it", () => {
    const list = ["POPULER", "Harga Gandum Naik Setelah Panen Gagal", "Pelabuhan Baru Mulai Dibangun di Utara"]
    const { article, blocks } = cleaned(page(...list, "", second))
    expect(article.body).toBe([first, second, third].join("\n\n"))
    expect(new Set(blocks.filter((block) => list.includes(block.text)).map((block) => block.kind))).toEqual(
      new Set(["navigation"])
    )
  })

  it("drops the headline below a bare related-link marker", () => {
    const { article } = cleaned(page("Baca juga:", "Pelabuhan Baru Mulai Dibangun di Utara", second))
    expect(article.body).toBe([first, second, third].join("\n\n"))
  })

  it("drops related headlines that close a page without a marker", () => {
    const { article, blocks } = cleaned(`${page(second)}\nHarga Gandum Naik Setelah Panen Raya Gagal Total`)
    expect(article.body).toBe([first, second, third].join("\n\n"))
    expect(blocks.at(-1)?.rule_id).toBe("clean.tail-headlines")
  })

  it("keeps a numbered list and the sentence that opens it", () => {
    const list = ["Ada dua pokok bahasan:", "1. Bea masuk hasil pertanian", "2. Izin usaha pelayaran"]
    const { article, blocks } = cleaned(page(...list))
    expect(article.body).toBe([first, list.join("\n\n"), third].join("\n\n"))
    expect(blockOf(blocks, "Izin usaha").kind).toBe("list_item")
  })

  it("keeps an abbreviation in brackets at the end of a paragraph", () => {
    const line = "Perjanjian itu akan didaftarkan pada Organisasi Perdagangan Dunia (WTO)."
    expect(cleaned(page(line)).article.body).toContain(line)
  })
})

describe("a paragraph that holds several things", () => {
  it("cuts markers, initials and tags that claim the same words into blocks that do not overlap", () => {
    const line = `${second} Simak Video "Panen Raya" [Gambas:Video 20detik] (rtw/bdi) panen/raya d'ladang hasil panen 2019`
    const { article, blocks } = cleaned([title, "", first, "", line].join("\n"))
    const pieces = blocks.filter((block) => block.line_start === 5)
    const starts = pieces.map((block) => block.source_start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    for (const [index, block] of pieces.entries()) {
      expect(block.source_end - block.source_start).toBe(block.text.length)
      expect(block.source_start).toBeGreaterThanOrEqual(pieces[index - 1]?.source_end ?? 0)
    }
    expect(article.body).toBe([first, second].join("\n\n"))
  })

  const inline: ReadonlyArray<readonly [name: string, line: string, kept: ReadonlyArray<string>]> = [
    [
      "ends an inline headline where a sentence opens",
      `${second} Baca juga: Harga Gandum Naik Setelah Panen Gagal Menurut panitia, hasilnya akan diumumkan besok.`,
      [second, "Menurut panitia, hasilnya akan diumumkan besok."]
    ],
    [
      "ends an inline headline where a quotation opens",
      `${second} Baca juga: Harga Gandum Naik Tajam di Pasar Dunia "Kami optimistis," kata seorang anggota delegasi.`,
      [second, '"Kami optimistis," kata seorang anggota delegasi.']
    ],
    [
      "ends an inline headline at an office and its holder",
      `${second} Baca juga: Pelabuhan Baru Mulai Dibangun di Utara Direktur Jenderal Bea Cukai Rahmat Hidayat mengatakan hal serupa.`,
      [second, "Direktur Jenderal Bea Cukai Rahmat Hidayat mengatakan hal serupa."]
    ],
    [
      "ends an inline headline at a seam without a blank",
      `${second}Baca juga: Pelabuhan Baru Mulai Dibangun di UtaraMenurut panitia, hasilnya baik.`,
      [second, "Menurut panitia, hasilnya baik."]
    ],
    [
      "takes a bracketed link",
      `${second} (Baca juga: Harga Gandum Naik Tajam) Hasilnya baik.`,
      [second, "Hasilnya baik."]
    ],
    ["takes a quoted video title", `${second} Simak Video "Panen Raya" [Gambas:Video 20detik]`, [second]],
    ["takes an ad between sentences", `${second} ADVERTISEMENT Hasilnya baik.`, [second, "Hasilnya baik."]],
    ["takes closing initials", `${second} (rtw/bdi)`, [second]],
    ["takes closing initials and the tags behind them", `${second} (rtw/bdi) dagang bebas hasil panen`, [second]],
    ["takes a channel prompt to the end", `${second} Dapatkan update berita pilihan setiap hari.`, [second]],
    [
      "takes a channel prompt behind a headline without a full stop",
      `${second} Baca juga: Harga Gandum Naik Tajam di Pasar Dunia Dapatkan update berita pilihan setiap hari.`,
      [second]
    ],
    [
      "takes a bracketed signature without colons",
      `${second} (Penulis Ratna Wulandari | Editor Budi Santoso)`,
      [second]
    ],
    ["takes a label that has lost its last name", `${second}, ,Sumber:`, [second]],
    [
      "keeps a word that opens a list",
      "Panitia menyebut dua hal. Syaratnya:",
      ["Panitia menyebut dua hal. Syaratnya:"]
    ],
    ["takes commas that a scraper left behind the last sentence", `${second}, ,`, [second]],
    ["takes stars and commas around them", `${second} , *** ,`, [second]],
    ["takes commas and the initials in front of them", `${second} (rtw/bdi), ,`, [second]],
    [
      "takes the outlet that a text was adapted from",
      `${second},Disadur dari: Warta Contoh (published 2/9/2019)`,
      [second]
    ],
    [
      "keeps a comma that ends a line in the middle of a sentence",
      "Panitia, delegasi, tamu,",
      ["Panitia, delegasi, tamu,"]
    ],
    [
      "keeps a share's code behind a company's name",
      "Saham yang menguat antara lain PT Lembah Gandum Nusantara Tbk. (LGNT).",
      ["Saham yang menguat antara lain PT Lembah Gandum Nusantara Tbk. (LGNT)."]
    ],
    ["keeps a year in brackets", `${second.slice(0, -1)} (2007).`, [`${second.slice(0, -1)} (2007).`]],
    ["takes a signature behind the last sentence", `${second} Penulis: Ratna Wulandari`, [second]]
  ]
  for (const [name, line, expected] of inline) {
    it(name, () => {
      const last = /initials|label|prompt|signature|tags|year/.test(name)
      const result = last
        ? cleaned([title, "", first, "", line].join("\n"))
            .blocks.filter((block) => block.line_start === 5 && block.kept)
            .map((block) => block.text)
        : kept(line)
      expect(result).toEqual(expected)
    })
  }

  it("joins the pieces that stay by one space", () => {
    const { article } = cleaned(page(`${second} ADVERTISEMENT Hasilnya baik.`))
    expect(article.body).toBe([first, `${second} Hasilnya baik.`, third].join("\n\n"))
  })

  it("leaves the words baca juga alone inside a sentence", () => {
    const line = "Para peserta diminta baca juga lampiran perjanjian itu sebelum sidang dimulai pada hari berikutnya."
    expect(kept(line)).toEqual([line])
  })
})

describe("tags", () => {
  it("below a link to their topic go with it", () => {
    const { article, blocks } = cleaned(
      page(second, "Simak berita lainnya seputar topik artikel ini, di sini :", "gandum").replace(`\n\n${third}`, "")
    )
    expect(article.body).toBe([first, second].join("\n\n"))
    expect(blockOf(blocks, "gandum").kind).toBe("tags")
  })
})

describe("offsets", () => {
  it("hold for text with characters outside the basic plane", () => {
    const text = page(`${second} 😀 ADVERTISEMENT Hasilnya 𝒃aik sekali.`)
    const { article, blocks } = cleaned(text)
    const body = [...article.body]
    const all = [...text]
    for (const block of blocks) {
      expect(all.slice(block.source_start, block.source_end).join("")).toBe(block.text)
      if (block.kept) expect(body.slice(block.body_start as number, block.body_end as number).join("")).toBe(block.text)
    }
    expect(article.char_count).toBe(body.length)
  })

  it("give every line that is not blank to some block", () => {
    const text = page("Baca Juga", second, "Close Ads x")
    const lines = text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [i + 1]))
    expect([...new Set(cleaned(text).blocks.map((block) => block.line_start))]).toEqual(lines)
  })
})

describe("what becomes of a page without an article", () => {
  const codes: ReadonlyArray<readonly [name: string, text: string, code: string]> = [
    ["only furniture", "loading...\nAdvertisement\nClose Ads x", "no_body"],
    [
      "a list of headlines",
      Array.from({ length: 8 }, (_, i) => `Pelabuhan Baru Nomor ${i} Mulai Dibangun di Utara`).join("\n"),
      "listing"
    ],
    [
      "a search page with times",
      Array.from({ length: 6 }, (_, i) => `Pelabuhan Baru Nomor ${i} Mulai Dibangun\n${i + 1} jam yang lalu`).join(
        "\n"
      ),
      "listing"
    ]
  ]
  for (const [name, text, code] of codes) {
    it(`rejects ${name} as ${code}`, () => {
      const result = clean(source(text), lexicon)
      expect(result._tag === "Reject" ? [result.reject.stage, result.reject.code] : result._tag).toEqual([
        "clean",
        code
      ])
    })
  }

  it("flags and keeps a page with an article printed twice", () => {
    const body = [first, second, third].join("\n")
    const { article } = cleaned(`${title}\n\n${body}\n${body}`)
    expect(article.body).toBe([first, second, third].join("\n\n"))
    expect(article.quality_flags).toEqual(["repeated_text"])
  })

  it("flags a body that begins in the middle of a sentence", () => {
    const { article } = cleaned(`dan ${first.toLowerCase()}\n\n${second}\n\n${third}`)
    expect(article.quality_flags).toEqual(["no_title", "page_fragment"])
  })

  it("flags text that was decoded the wrong way", () => {
    expect(
      cleaned(page("Pertemuan itu disebut â€œbersejarahâ€\u009d oleh panitia acara tersebut.")).article.quality_flags
    ).toEqual(["mojibake_suspected"])
  })

  it("keeps the flags that ingest raised", () => {
    const result = clean({ ...source(page(second)), quality_flags: ["replacement_characters"] }, lexicon)
    expect(result._tag === "Article" && result.document.article.quality_flags).toEqual(["replacement_characters"])
  })

  it("gives the manifest's word more weight than the page's", () => {
    const row = manifest({
      title: "Judul dari Manifes",
      publisher: "kompas.com",
      authors: ["Sari Utami"],
      published_at: "2021-05-04T10:00:00+07:00",
      published_precision: "minute"
    })
    const { article } = cleaned(page("Penulis: Ratna Wulandari", second), row)
    expect([article.title, article.publisher, article.publisher_country]).toEqual([
      "Judul dari Manifes",
      "Kompas.com",
      "IDN"
    ])
    expect([article.authors, article.published_at, article.published_method]).toEqual([
      ["Sari Utami"],
      "2021-05-04T10:00:00+07:00",
      "manifest"
    ])
  })
})
