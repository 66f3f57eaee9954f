import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { segment, sentenceRows, splitSentences } from "../../pipelines/event-extract/text/Segment.ts"

const abbreviations = new Set(["dr", "letjen", "h.m", "no"])
const sentences = (text: string): ReadonlyArray<string> =>
  splitSentences(text, abbreviations).map((span) => text.slice(span.start, span.end))

describe("a sentence ends", () => {
  it.each([
    ["at a full stop before a capital", "Iran pergi. Irak tinggal.", ["Iran pergi.", "Irak tinggal."]],
    ["at a question mark and at an exclamation mark", "Siapa? Kami! Benar.", ["Siapa?", "Kami!", "Benar."]],
    ["at an ellipsis", "Ia diam… Lalu pergi.", ["Ia diam…", "Lalu pergi."]],
    ["before a number", "Mereka pulang. 300 orang tinggal.", ["Mereka pulang.", "300 orang tinggal."]],
    ["before an opening quote", 'Ia diam. "Cukup."', ["Ia diam.", '"Cukup."']],
    ["after the quote that closes on it", '"Kami pergi." Ia lalu diam.', ['"Kami pergi."', "Ia lalu diam."]],
    ["after the bracket that closes on it", "(Ia setuju.) Rapat usai.", ["(Ia setuju.)", "Rapat usai."]],
    ["at a line break, even without a full stop", "Judul bab\nIsi bab.", ["Judul bab", "Isi bab."]],
    ["at full-width marks without a space", "他走了。我留下！好", ["他走了。", "我留下！", "好"]],
    ["at the end of the text", "Tanpa titik", ["Tanpa titik"]]
  ])("%s", (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe("a sentence goes on", () => {
  it.each([
    ["after an abbreviation", "Pertemuan dihadiri Dr. Sari dan Letjen. Budi."],
    ["after an abbreviation with inner stops", "Ia menemui H.M. Ridwan di sana."],
    ["after an abbreviation before a number", "Resolusi No. 12 disahkan."],
    ["after an initial", "Ia bertemu George W. Bush kemarin."],
    ["after several initials", "Jenderal L.P. Rahman hadir."],
    ["inside a number", "Sebanyak 3.000 orang hadir."],
    ["inside an address", "Laman warta.id memuatnya."],
    ["before a small letter", "Harga naik 2 dll. dan turun lagi."]
  ])("%s", (_, text) => {
    expect(sentences(text)).toEqual([text])
  })

  it("but an abbreviation at the end of the text still ends it", () => {
    expect(sentences("Ia pergi ke dr.\n")).toEqual(["Ia pergi ke dr."])
  })
})

describe("spans of any text", () => {
  it("come in order, never overlap, hold no outer white space and lose no word", () => {
    const piece = fc.constantFrom(
      "Iran",
      "pergi",
      "Dr",
      ".",
      "!",
      "?",
      "…",
      '"',
      "”",
      "\n",
      " ",
      "  ",
      "。",
      "12",
      "a.b",
      "😀"
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("")
        let at = 0
        for (const span of splitSentences(text, abbreviations)) {
          expect(text.slice(at, span.start).trim()).toBe("")
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end))
          expect(span.end).toBeGreaterThan(span.start)
          at = span.end
        }
        expect(text.slice(at).trim()).toBe("")
      })
    )
  })
})

describe("rows of the sentences table", () => {
  it("count code points, so that an emoji before a sentence moves it by one", () => {
    const body = "😀 Halo. Iran pergi."
    const rows = sentenceRows("a_1", body, splitSentences(body, abbreviations), () => false)
    expect(rows).toEqual([
      { article_id: "a_1", sentence_index: 0, start_offset: 0, end_offset: 7, is_quote: false },
      { article_id: "a_1", sentence_index: 1, start_offset: 8, end_offset: 19, is_quote: false }
    ])
  })

  it("know a quoted sentence by its marks where no language pack reads the text", () => {
    const rows = segment("a_1", "“We leave.” They stayed.")
    expect(rows.map((row) => row.is_quote)).toEqual([true, false])
  })
})
