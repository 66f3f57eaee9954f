import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Sandbox } from "../cli/Sandbox.ts"

const sandbox = new Sandbox()
const furniture = "Kirim pengalaman Anda sebagai pembaca lewat formulir di bawah layar."

/** A word of two syllable pairs that no other number below 1,000 has. */
const wordOf = (number: number): string =>
  [...String(number).padStart(3, "0")]
    .map((digit) => "bacadafagahajakalama".slice(Number(digit) * 2, Number(digit) * 2 + 2))
    .join("")

const write = (number: number, line: string) => {
  const word = wordOf(number)
  const title = `Berita${word} tentang Perkara${word}`
  const sentence = (part: string) =>
    `Menurut ${part}${word}, perkara ini ${word}${part} diselesaikan warga ${part}${word} pada ${word} pekan lalu.`
  const text = [title, "", sentence("pertama"), sentence("kedua"), line, sentence("ketiga")].join("\n")
  sandbox.write(`situs/${String(number).padStart(4, "0")}.txt`, text)
}

interface Count {
  readonly kept: string
  readonly dropped: string
}

/** How often the line is kept, and how often it is dropped and gone from the body. */
const count = (): ReadonlyArray<number> => {
  const [found] = sandbox.rows<Count>(`SELECT count(*) FILTER (kept) AS kept,
    count(*) FILTER (rule_id = 'clean.recurring-line' AND NOT contains(body, text)) AS dropped
    FROM blocks JOIN articles USING (article_id) WHERE text = '${furniture}'`)
  return [Number(found?.kept), Number(found?.dropped)]
}

const english =
  "The committee said in a short statement that the talks had been useful and that both sides would meet again in spring."

beforeAll(() => {
  for (let number = 0; number < 130; number++) {
    write(number, number % 64 === 7 ? furniture : `Kalimat lain tentang ${wordOf(number)} berdiri di tempat ini.`)
  }
  write(400, english)
  sandbox.kawat(["run", "--quiet"])
})
afterAll(() => sandbox.remove())

describe("lines that recur across a site", () => {
  it("stay as long as too few articles hold them", () => expect(count()).toEqual([2, 0]))

  it("go from articles of earlier runs when a new article makes them recur", () => {
    write(300, furniture)
    sandbox.kawat(["run", "--quiet"])
    expect(count()).toEqual([0, 3])
  })

  it("go alike with one worker, two and four, and from nothing as step by step", () => {
    const hashes = sandbox.hashes()
    for (const workers of ["1", "4"]) {
      const outcome = sandbox.kawat(["run", "--quiet", "--full-refresh", "--workers", workers])
      expect(outcome.code, outcome.stderr).toBe(0)
      expect(sandbox.hashes()).toEqual(hashes)
    }
  })

  it("come back when they recur no more", () => {
    Fs.rmSync(Path.join(sandbox.raw, "situs/0300.txt"))
    sandbox.kawat(["run", "--quiet"])
    expect(count()).toEqual([2, 0])
  })
})

describe("a paragraph in another language than its article", () => {
  it("carries its language, and no other block does", () => {
    const rows = sandbox.rows(
      "SELECT source_path, blocks.language, text FROM blocks JOIN articles USING (article_id) WHERE blocks.language IS NOT NULL"
    )
    expect(rows).toEqual([{ source_path: "situs/0400.txt", language: "eng", text: english }])
  })
})
