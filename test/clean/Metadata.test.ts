import { describe, expect, it } from "@effect/vitest"
import { readDateline } from "../../pipelines/clean/Dateline.ts"
import { normalizeMarkup } from "../../pipelines/clean/Markup.ts"
import { findDates } from "../../pipelines/text/DateLine.ts"
import { blockOf, cleaned, lexicon } from "./lexicon.ts"

const title = "Menteri Perdagangan Dua Negara Bertemu di Jenewa"
const lead = "Menteri perdagangan dari dua negara bertemu untuk membuka lagi perundingan yang lama terhenti."
const second =
  "Keduanya sepakat melanjutkan pembicaraan bulan depan, menurut keterangan tertulis dari panitia pertemuan."

describe("datelines", () => {
  const lines: ReadonlyArray<
    readonly [prefix: string, place: string | null, country: string | null, outlet: string | null]
  > = [
    ["Liputan6.com, Jakarta - ", "Jakarta", "IDN", "Liputan6.com"],
    ["MOSKOW, KOMPAS.TV - ", "Moskow", "RUS", "Kompas.tv"],
    ["WASHINGTON, iNews.id -", "Washington", "USA", "iNews"],
    ["PARIS, RABU - ", "Paris", "FRA", null],
    ["KONTAN.CO.ID - JAKARTA. ", "Jakarta", "IDN", "Kontan"],
    ["Jakarta (ANTARA) - ", "Jakarta", "IDN", "Antara"],
    ["Beijing, China - ", "Beijing", "CHN", null],
    ["Bisnis.com,JAKARTA —", "Jakarta", "IDN", "Bisnis.com"],
    ["Jakarta, CNN Indonesia -- ", "Jakarta", "IDN", "CNN Indonesia"],
    ["REPUBLIKA.CO.ID, PENANG -- ", "Penang", "MYS", "Republika"],
    ["London, 24/6/2020 (ANTARA) - ", "London", "GBR", "Antara"],
    ["WartaContoh.id – ", null, null, "WartaContoh.id"],
    ["AKURAT.CO, ", null, null, "Akurat.co"],
    ["Liputan6.com, Jakarta ", "Jakarta", "IDN", "Liputan6.com"],
    ["TANJUNG CONTOH - ", "Tanjung Contoh", null, null],
    ["- ", null, null, null]
  ]
  for (const [prefix, place, country, outlet] of lines) {
    it(`reads "${prefix.trim()}"`, () => {
      const found = readDateline(prefix + lead, true, lexicon)
      expect([found?.place ?? null, found?.country ?? null, found?.outlets[0]?.name ?? null]).toEqual([
        place,
        country,
        outlet
      ])
      expect((prefix + lead).slice(found?.end)).toBe(lead)
    })
  }

  it("takes no hyphenated word for a dateline", () => {
    expect(readDateline(`Undang-Undang baru itu disahkan. ${lead}`, true, lexicon)).toBeNull()
    expect(readDateline(`Perserikatan Bangsa-Bangsa menyambut baik pertemuan itu. ${lead}`, true, lexicon)).toBeNull()
  })

  it("cuts the dateline off the first paragraph as a block of its own", () => {
    const { article, blocks } = cleaned(`${title}\n\nWASHINGTON - ${lead}\n\n${second}`)
    expect(article.body).toBe(`${lead}\n\n${second}`)
    expect(blockOf(blocks, "WASHINGTON").rule_id).toBe("clean.dateline")
    expect([article.dateline_place, article.dateline_country]).toEqual(["Washington", "USA"])
  })
})

const dated = (...head: ReadonlyArray<string>): string =>
  [...head, "", `${lead.slice(0, -1)}, Senin (21/2/2022).`, "", second].join("\n")

describe("dates", () => {
  const forms: ReadonlyArray<readonly [text: string, iso: string, precision: string]> = [
    ["28 Jun 2020, 17:00 WIB", "2020-06-28T17:00:00+07:00", "minute"],
    ["Sabtu, 01 Maret 2025 - 08:03:00 WIB", "2025-03-01T08:03:00+07:00", "second"],
    ["Jum'at, 08 April 2022 - 06:10 WIB", "2022-04-08T06:10:00+07:00", "minute"],
    ["RABU, 23 FEBRUARI 2022 | 09:43 WIB", "2022-02-23T09:43:00+07:00", "minute"],
    ["Senin, 3 Okt 2022 pukul 14.05 WITA", "2022-10-03T14:05:00+08:00", "minute"],
    ["4 Nopember 2021 07:30 WIT", "2021-11-04T07:30:00+09:00", "minute"],
    ["12/03/2021, 10.15", "2021-03-12T10:15:00+07:00", "minute"],
    ["2022-02-21 09:43", "2022-02-21T09:43:00+07:00", "minute"],
    ["2022-02-21T09:43+08:00", "2022-02-21T09:43:00+08:00", "minute"],
    ["2022-02-21T02:43:05.120Z", "2022-02-21T02:43:05+00:00", "second"],
    ["2022-02-21 09:43:05+0700", "2022-02-21T09:43:05+07:00", "second"],
    ["2022-02-21 10:00-12:00", "2022-02-21T10:00:00+07:00", "minute"],
    ["April 4, 2024", "2024-04-04T00:00:00+07:00", "day"],
    ["Minggu 20 Februari 2022", "2022-02-20T00:00:00+07:00", "day"]
  ]
  for (const [text, iso, precision] of forms) {
    it(`reads ${text}`, () => {
      const [date] = findDates(text, lexicon.calendar)
      expect([date?.iso, date?.precision]).toEqual([iso, precision])
    })
  }

  it("finds no date in impossible figures", () => {
    expect(findDates("31/2/2022 dan 12/13/2021 dan 0812 3456 7890", lexicon.calendar)).toEqual([])
  })

  it("come from the stamp below the title", () => {
    const { article } = cleaned(dated(title, "Warta Contoh - 22 Februari 2022, 08:15 WIB"))
    expect([article.published_at, article.published_method]).toEqual(["2022-02-22T08:15:00+07:00", "byline"])
  })

  it("come from a stamp as a scraper writes it", () => {
    const { article } = cleaned(dated(title, "2022-02-22T08:15+07:00"))
    expect([article.published_at, article.published_method]).toEqual(["2022-02-22T08:15:00+07:00", "byline"])
  })

  it("tell publication from update", () => {
    const { article } = cleaned(dated(title, "Diperbarui 23 Feb 2022, 09:00 WIB", "Diterbitkan 22 Feb 2022, 17:00 WIB"))
    expect([article.published_at, article.updated_at]).toEqual([
      "2022-02-22T17:00:00+07:00",
      "2022-02-23T09:00:00+07:00"
    ])
  })

  it("come from the body when there is no stamp", () => {
    const { article } = cleaned(dated(title))
    expect([article.published_at, article.published_precision, article.published_method]).toEqual([
      "2022-02-21T00:00:00+07:00",
      "day",
      "body"
    ])
  })

  it("do not come from the site's clock above an older article", () => {
    const { article } = cleaned(dated("Sabtu, 01 Maret 2025", title))
    expect([article.published_at?.slice(0, 10), article.published_method]).toEqual(["2022-02-21", "body"])
    expect(article.quality_flags).toContain("date_conflict")
  })

  it("stay unknown when the page tells none", () => {
    const { article } = cleaned([title, "", lead, "", second].join("\n"))
    expect([article.published_at, article.published_precision, article.published_method]).toEqual([
      null,
      "none",
      "none"
    ])
  })
})

describe("bylines", () => {
  const forms: ReadonlyArray<readonly [line: string, authors: ReadonlyArray<string>, editors: ReadonlyArray<string>]> =
    [
      ["Penulis : Ratna Wulandari | Editor : Budi Santoso", ["Ratna Wulandari"], ["Budi Santoso"]],
      ["Penulis : Ratna Wulandari, dan Budi Santoso", ["Ratna Wulandari", "Budi Santoso"], []],
      ["Penulis : Ratna Wulandari Editor : Budi Santoso", ["Ratna Wulandari"], ["Budi Santoso"]],
      ["Redaktur & Reporter : Ratna Wulandari", ["Ratna Wulandari"], ["Ratna Wulandari"]],
      ["Rep: Ratna Wulandari Red: Budi Santoso", ["Ratna Wulandari"], ["Budi Santoso"]],
      ["LAPORAN: RATNA WULANDARI", ["Ratna Wulandari"], []],
      ["Laporan Wartawan Tribunnews.com, Ratna Wulandari", ["Ratna Wulandari"], []],
      ["Oleh / Ratna Wulandari", ["Ratna Wulandari"], []],
      ["Reporter: Ratna Wulandari, Budi Santoso", ["Ratna Wulandari", "Budi Santoso"], []]
    ]
  for (const [line, authors, editors] of forms) {
    it(`read "${line}"`, () => {
      const { article, blocks } = cleaned([title, line, "", lead, "", second].join("\n"))
      expect([article.authors, article.editors]).toEqual([authors, editors])
      expect(article.body).toBe(`${lead}\n\n${second}`)
      expect(blocks.filter((block) => block.line_start === 2).every((block) => block.kind === "byline")).toBe(true)
    })
  }

  it("do not claim an interview's questions", () => {
    const question = "Wartawan: Bagaimana hasil pertemuan itu menurut Anda sebagai ketua?"
    expect(cleaned([title, "", lead, "", question, "", second].join("\n")).article.body).toContain(question)
  })
})

describe("cited sources", () => {
  const forms: ReadonlyArray<readonly [sentence: string, cited: ReadonlyArray<string>]> = [
    ["Hal itu dikutip dari laman VOA Indonesia pada hari yang sama oleh beberapa media.", ["VOA Indonesia"]],
    ["Demikian seperti dilaporkan kantor berita AFP dan Reuters dari lokasi pertemuan itu.", ["AFP", "Reuters"]],
    ["Pejabat itu menolak berkomentar, dilansir Al Jazeera, beberapa jam sesudah pertemuan.", ["Al Jazeera"]],
    ["TASS melaporkan bahwa pertemuan itu berlangsung selama dua jam di sebuah hotel.", ["TASS"]],
    ["Hal itu dikutip dari keterangan tertulis kementerian luar negeri di ibu kota negara.", []],
    ["Jarak antara kedua kota itu dilaporkan antara dua puluh dan tiga puluh kilometer.", []]
  ]
  for (const [sentence, cited] of forms) {
    it(`of "${sentence.slice(0, 44)}…" are [${cited.join(", ")}]`, () => {
      expect(cleaned([title, "", lead, "", sentence].join("\n")).article.cited_sources).toEqual(cited)
    })
  }

  it("come from a source note too", () => {
    expect(cleaned([title, "", lead, "", second, "", "Sumber : TASS/RT"].join("\n")).article.cited_sources).toEqual([
      "TASS",
      "RT"
    ])
  })
})

describe("the head of a page", () => {
  it("tells section, title, slug, caption, deck and body apart", () => {
    const text = [
      "Home > Berita > Internasional",
      title,
      "Perundingan yang lama terhenti kini dibuka lagi.",
      "Warta Contoh - 4 April 2022, 14:43 WIB",
      "menteri-perdagangan-dua-negara-bertemu-di-jenewa",
      "Delegasi tiba di gedung pertemuan. (Sumber: AFP)",
      `JENEWA - ${lead}`,
      second
    ].join("\n")
    const { article, blocks } = cleaned(text)
    expect(blocks.map((block) => block.kind)).toEqual([
      "section",
      "title",
      "deck",
      "byline",
      "slug",
      "caption",
      "byline",
      "paragraph",
      "paragraph"
    ])
    expect([article.title, article.section, article.deck]).toEqual([
      title,
      "Internasional",
      "Perundingan yang lama terhenti kini dibuka lagi."
    ])
    expect(blockOf(blocks, title).rule_id).toBe("clean.title.slug")
  })

  it("has no title when the page begins with its body", () => {
    const { article } = cleaned(`Liputan6.com, Jenewa - ${lead}\n${second}`)
    expect([article.title, article.publisher, article.quality_flags]).toEqual([
      null,
      "Liputan6.com",
      ["no_title", "short_body"]
    ])
  })

  it("takes the outlet's name off a title", () => {
    expect(cleaned([`${title} - Kompas.com`, "", lead, "", second].join("\n")).article.title).toBe(title)
  })
})

describe("markup", () => {
  const forms: ReadonlyArray<readonly [raw: string, text: string]> = [
    ["Tom &amp; Jerry", "Tom & Jerry"],
    ["&amp;quot;Ya&amp;quot;", '"Ya"'],
    ["caf&eacute; &#8211; &#x201C;baru&#x201D;", "café – “baru”"],
    ["satu<br/>dua", "satu\ndua"],
    ["<p>satu</p>", "\nsatu\n"],
    ["a < b dan c > d", "a < b dan c > d"],
    ["R&D; &tidakada;", "R&D; &tidakada;"],
    ["teks biasa", "teks biasa"]
  ]
  for (const [raw, text] of forms) it(`turns ${raw} into text`, () => expect(normalizeMarkup(raw).text).toBe(text))

  it("is flagged", () => {
    const { article } = cleaned([title, "", lead, "", `${second} &quot;Baik&quot;, katanya.`].join("\n"))
    expect(article.quality_flags).toContain("html_entities")
  })
})
