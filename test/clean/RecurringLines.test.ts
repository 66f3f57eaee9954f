import { describe, expect, it } from "@effect/vitest"
import { limits, type LineRecord, lineRecord, recurringLines } from "../../pipelines/clean/RecurringLines.ts"
import { recurringRule, withoutLines } from "../../pipelines/clean/WithoutLines.ts"
import type { CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import { cleaned, manifest } from "./lexicon.ts"

const stories = [
  "Panen Gandum Gagal di Lembah Utara",
  "Jembatan Gantung Selesai Dibangun",
  "Perpustakaan Keliling Kunjungi Sekolah",
  "Festival Layang-Layang Dibuka Meriah",
  "Harga Cabai Turun Menjelang Akhir Bulan",
  "Nelayan Menunggu Cuaca Membaik"
]

/** A word that no other number has. */
const wordOf = (number: number): string =>
  `kata${[...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`

/** An article of its own: every sentence holds its own word. */
const article = (number: number, last: string, title = stories[number % stories.length] as string): CleanDocument => {
  const paragraphs = ["pertama", "kedua"].map(
    (name) =>
      `Laporan ${name} tentang ${wordOf(number)} menjelaskan 🙂 keadaan di lapangan menurut warga yang menyaksikannya.`
  )
  const text = [
    title,
    "",
    ...paragraphs,
    last,
    `Laporan ketiga tentang ${wordOf(number)} menutup berita dengan rencana pekan depan.`
  ]
  const document = cleaned(text.join("\n"), manifest({ publisher: "Warta Contoh", title }))
  const id = `a_${String(number).padStart(16, "0")}`
  return {
    article: { ...document.article, article_id: id },
    blocks: document.blocks.map((block) => ({ ...block, article_id: id }))
  }
}

const dropped = (documents: ReadonlyArray<CleanDocument>, copies: ReadonlyArray<number> = []) => {
  const records = documents.map(lineRecord)
  const isCopy = new Set(copies.map((index) => documents[index]?.article.article_id))
  const blocksOf = recurringLines(
    () => records,
    (id) => !isCopy.has(id)
  )
  return records.map((record: LineRecord, index) =>
    blocksOf(record).map((block) => documents[index]?.blocks[block]?.text)
  )
}

const several = (count: number, last: (number: number) => string, title?: string) =>
  Array.from({ length: count }, (_, number) => article(number, last(number), title))

const rare = (number: number): string =>
  number < 3 ? furniture : `Kalimat lain dengan ${wordOf(number)} berdiri di sini.`

const furniture = "Dapatkan kabar warga Lembah Utara edisi 12 lewat surat kami."

describe("recurringLines", () => {
  it("finds a line that different stories of one site share, whatever its digits", () => {
    const found = dropped(several(4, (number) => furniture.replace("12", String(number + 10))))
    expect(found.map((lines) => lines.length)).toEqual([1, 1, 1, 1])
  })

  it("leaves a line alone that fewer articles hold than the limit says", () => {
    const found = dropped(
      several(4, (number) =>
        number < limits.leastArticles - 1 ? furniture : `Kalimat lain dengan ${wordOf(number)} berdiri di sini.`
      )
    )
    expect(found.flat()).toEqual([])
  })

  it("asks for one article in a hundred on a large site", () => {
    expect(dropped(several(299, rare)).flat()).toHaveLength(3)
    expect(dropped(several(401, rare)).flat()).toEqual([])
  })

  it("does not count copies of an article", () => {
    const documents = several(4, () => furniture)
    expect(dropped(documents, [2, 3]).flat()).toEqual([])
  })

  it("drops the line from a copy too once it recurs", () => {
    const documents = several(4, () => furniture)
    expect(dropped(documents, [3]).map((lines) => lines.length)).toEqual([1, 1, 1, 1])
  })

  it("keeps the background that a paper repeats through one story", () => {
    const story = "Panen Gandum Gagal di Lembah Utara"
    expect(dropped(several(6, () => furniture, story)).flat()).toEqual([])
  })

  it("does not add up the lines of different sites", () => {
    const documents = several(4, () => furniture).map((document, index) => ({
      ...document,
      article: { ...document.article, publisher: index < 2 ? "Warta Contoh" : "Kabar Contoh" }
    }))
    expect(dropped(documents).flat()).toEqual([])
  })

  it("takes the folder for the site where no publisher is known", () => {
    const documents = several(4, () => furniture).map((document) => ({
      ...document,
      article: { ...document.article, publisher: null, source_path: `situs/${document.article.article_id}.txt` }
    }))
    expect(dropped(documents).flat()).toHaveLength(4)
  })

  const content: ReadonlyArray<readonly [name: string, line: string]> = [
    ["a short answer", '"Tidak tahu," jawabnya.'],
    ["the opening of a list", "Berikut ini daftar lengkap nama yang diumumkan oleh panitia:"],
    ["the rest of a sentence whose quotation was cut", '" tulis seorang warga yang lain di kolom komentar.'],
    ["a report of figures", "Harga emas hari ini naik 15.000 rupiah menjadi 1.250.000 rupiah per gram."],
    ["a paragraph", `Warga ${"yang tinggal di lembah itu ".repeat(12)}menunggu.`]
  ]
  for (const [name, line] of content) {
    it(`keeps ${name}`, () => expect(dropped(several(6, () => line)).flat()).toEqual([]))
  }

  it("keeps the first paragraph", () => {
    const documents = several(6, () => "").map(({ article: row, blocks }) => {
      const first = blocks.findIndex((block) => block.kept)
      return {
        article: row,
        blocks: blocks.map((block, index) => (index === first ? { ...block, text: furniture } : block))
      }
    })
    expect(dropped(documents).flat()).toEqual([])
  })
})

describe("withoutLines", () => {
  it("keeps the block as dropped and moves the body behind it", () => {
    const document = article(1, furniture)
    const gone = document.blocks.find((block) => block.text === furniture)?.block_index as number
    const { article: revised, blocks } = withoutLines(document, [gone])
    expect(blocks[gone]).toMatchObject({ kept: false, rule_id: recurringRule, body_start: null, body_end: null })
    expect(revised.body).toBe(document.article.body.replace(`${furniture}\n\n`, ""))
    const points = [...revised.body]
    expect(revised.char_count).toBe(points.length)
    expect(revised.word_count).toBeLessThan(document.article.word_count)
    for (const block of blocks.filter(({ kept }) => kept)) {
      expect(points.slice(block.body_start ?? 0, block.body_end ?? 0).join("")).toBe(block.text)
    }
  })

  it("gives back the same body where nothing goes", () => {
    const line =
      "Warga setuju. Baca juga: Harga Gandum Naik Setelah Panen Raya Gagal Menurut panitia, hasilnya diumumkan."
    const document = article(2, line)
    expect(withoutLines(document, [])).toEqual(document)
  })
})
