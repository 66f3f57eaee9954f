import { describe, expect, it } from "vitest"
import { foldedCharacter, invisible, separator } from "../../pipelines/dedupe/FoldedCharacter.ts"
import { bandCount } from "../../pipelines/dedupe/MinHash.ts"
import { jaccard, jaccardAtLeast } from "../../pipelines/dedupe/ShingleSet.ts"
import {
  decodeSketches,
  encodeSketches,
  type Sketch,
  sketch,
  SketchFormatError
} from "../../pipelines/dedupe/Sketch.ts"
import { fold } from "../../pipelines/text/Fold.ts"
import { drawFrom } from "./SyntheticNews.ts"

const exactOf = (body: string): string => `${sketch(body).exactHigh}/${sketch(body).exactLow}`

const sentence = "Menteri luar negeri kedua negara bertemu di Jakarta untuk membahas perbatasan laut"

describe("exact hash", () => {
  it.each([
    ["case", sentence, sentence.toUpperCase()],
    ["punctuation", sentence, sentence.replaceAll(" ", ", ")],
    ["paragraphs", sentence, sentence.replaceAll(" ", "\n\n")],
    ["diacritics", "Presiden Erdogan tiba di Orleans", "Presiden Erdoğan tiba di Orléans"],
    ["decomposed letters", "Orléans", "Orle\u0301ans"],
    ["soft hyphens and joiners", "perbatasan", "per\u00adba\u200dtasan"],
    ["kinds of quotation marks", 'kata "damai"', "kata “damai”"]
  ])("is the same whatever the %s", (_, a, b) => {
    expect(exactOf(a)).toBe(exactOf(b))
  })

  it.each([
    ["another word", "dua kapal merapat", "tiga kapal merapat"],
    ["another order", "kapal dua merapat", "dua kapal merapat"],
    ["another number", "pada 12 Mei", "pada 13 Mei"],
    ["another word boundary", "kapal perang", "kapalperang"],
    ["a word more", "dua kapal", "dua kapal kapal"],
    ["another ideograph", "两国会谈", "两国会晤"]
  ])("tells texts apart by %s", (_, a, b) => {
    expect(exactOf(a)).not.toBe(exactOf(b))
  })

  it("is 0 for a text without words, which equals nothing", () => {
    expect(exactOf("")).toBe("0/0")
    expect(exactOf(" — … 😀\n")).toBe("0/0")
  })
})

describe("folded characters", () => {
  it("agree with the fold of the whole project, letter by letter", () => {
    for (let codePoint = 0x20; codePoint < 0x3000; codePoint++) {
      const character = String.fromCodePoint(codePoint)
      const folded = foldedCharacter(codePoint)
      if (folded === separator || folded === invisible) expect(character).not.toMatch(/^[\p{L}\p{N}]$/u)
      else expect((folded & 0xffffff) === fold(character).codePointAt(0), character).toBe(true)
    }
  })
})

describe("shingles", () => {
  it("are one for each five words in a row", () => {
    expect(sketch("satu dua tiga empat lima enam").shingles).toHaveLength(2)
  })

  it("are none below five words, and the bands are empty", () => {
    const short = sketch("hanya empat kata saja")
    expect(short.shingles).toHaveLength(0)
    expect(short.bands).toEqual(new Uint32Array(bandCount))
    expect(short.exactHigh).not.toBe(0)
  })

  it("are a set: a repeated passage counts once", () => {
    const five = "satu dua tiga empat lima"
    expect(sketch(`${five} ${five} ${five}`).shingles).toHaveLength(5)
  })

  it("are sorted, also for a text longer than any before", () => {
    const draw = drawFrom(7)
    const long = Array.from({ length: 60_000 }, () => `kata${draw(50_000)}`).join(" ")
    const { shingles } = sketch(long)
    expect(shingles.every((shingle, i) => i === 0 || shingle > (shingles[i - 1] as number))).toBe(true)
    expect(shingles.length).toBeGreaterThan(59_900)
  })

  it("depend on nothing that was sketched before", () => {
    const before = sketch(sentence)
    sketch("teks lain yang sama sekali berbeda isinya ".repeat(500))
    expect(sketch(sentence)).toEqual(before)
  })

  it("take every character as a word where a script writes no spaces", () => {
    expect(sketch("两国外长会谈").shingles).toHaveLength(2)
    expect(
      jaccard(sketch("两国外长在北京举行会谈").shingles, sketch("两国外长在东京举行会谈").shingles)
    ).toBeGreaterThan(0)
  })

  it("are 12 of which one edit in the middle of 16 words touches five", () => {
    const words = "a b c d e f g h i j k l m n o p".split(" ")
    const edited = words.with(8, "x")
    expect(jaccard(sketch(words.join(" ")).shingles, sketch(edited.join(" ")).shingles)).toBe(7 / 17)
  })
})

describe("Jaccard similarity", () => {
  const a = Uint32Array.of(1, 2, 3, 4)
  const b = Uint32Array.of(2, 3, 4, 5)

  it("is shared over all members", () => {
    expect(jaccard(a, b)).toBe(3 / 5)
    expect(jaccard(a, a)).toBe(1)
    expect(jaccard(a, Uint32Array.of(9))).toBe(0)
    expect(jaccard(new Uint32Array(0), new Uint32Array(0))).toBe(0)
  })

  it("meets a floor that it equals and is 0 below it", () => {
    expect(jaccardAtLeast(a, b, 0.6)).toBe(0.6)
    expect(jaccardAtLeast(a, b, 0.61)).toBe(0)
    const eight = Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
    const shifted = Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 10)
    expect(jaccardAtLeast(eight, shifted, 0.8)).toBe(0.8)
  })

  it("is the same with and without a floor on random sets", () => {
    const draw = drawFrom(3)
    for (let round = 0; round < 500; round++) {
      const some = () => Uint32Array.from(new Set(Array.from({ length: draw(60) }, () => draw(70)))).toSorted()
      const [x, y] = [some(), some()]
      const similarity = jaccard(x, y)
      const floor = draw(100) / 100
      expect(jaccardAtLeast(x, y, floor)).toBe(similarity >= floor ? similarity : 0)
    }
  })
})

describe("sketches as bytes", () => {
  const batch: ReadonlyArray<Sketch> = [sketch(sentence), sketch(""), sketch("dua kata"), sketch(sentence.repeat(20))]
  const bytes = encodeSketches(batch)

  it("come back as they went", () => {
    const decoded = decodeSketches(bytes)
    batch.forEach((one, i) => {
      expect([...decoded.exact.subarray(2 * i, 2 * i + 2)]).toEqual([one.exactHigh, one.exactLow])
      expect(decoded.bands.subarray(bandCount * i, bandCount * (i + 1))).toEqual(one.bands)
      expect(decoded.shingles.subarray(decoded.offsets[i], decoded.offsets[i + 1])).toEqual(one.shingles)
    })
  })

  it("are read at any address", () => {
    const moved = Buffer.concat([Buffer.of(0), bytes]).subarray(1)
    expect(decodeSketches(moved).shingles).toEqual(decodeSketches(bytes).shingles)
  })

  it("may be of no article at all", () => {
    expect(decodeSketches(encodeSketches([])).count).toBe(0)
  })

  it.each([
    ["cut short", bytes.subarray(0, bytes.length - 4), "bytes are due|are due"],
    ["cut in the head", bytes.subarray(0, 40), "ends in its head"],
    ["empty", new Uint8Array(0), "not a sketch file"],
    ["something else", new TextEncoder().encode("article_id,body,title"), "not a sketch file"],
    ["of another version", Uint8Array.from(bytes).fill(99, 4, 5), "version 99"]
  ])("are refused when %s", (_, damaged, reason) => {
    expect(() => decodeSketches(damaged)).toThrow(SketchFormatError)
    expect(() => decodeSketches(damaged)).toThrow(new RegExp(reason))
  })
})
