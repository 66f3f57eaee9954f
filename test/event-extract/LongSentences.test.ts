import { describe, expect, it } from "vitest"
import { splitSentences } from "../../pipelines/event-extract/text/Segment.ts"
import { article, pack, read } from "./Pack.ts"
import { extract } from "../../pipelines/event-extract/Extract.ts"

/** Processor time of this process, in milliseconds. */
const cpuOf = (work: () => unknown): number => {
  const since = process.cpuUsage()
  work()
  const { system, user } = process.cpuUsage(since)
  return (system + user) / 1000
}

describe("a text without sentences takes time in proportion to its length", () => {
  it("when it is full stops", () => {
    const text = `Kanada mengutuk Kuba${".".repeat(100_000)}x`
    expect(splitSentences(text, new Set())).toHaveLength(1)
    expect(cpuOf(() => splitSentences(text, new Set()))).toBeLessThan(50)
  })

  it.each([
    ["acts", "Presiden Kanada mengutuk Kuba dan bertemu Menteri Luar Negeri Peru, "],
    ["acts without a comma", "Presiden Kanada mengutuk Kuba dan bertemu Menteri Luar Negeri Peru "],
    ["dates and acts", "(1/1/2024) Kanada mengutuk Kuba (2/1/2024) (3/1/2024), "],
    ["quotation marks", '"Kanada mengutuk Kuba", kata Presiden Peru, '],
    ["verbs of acts", "menuduh dan "],
    ["nouns of acts", "serangan dan "],
    ["demonstrations and places", "warga Lima berunjuk rasa di depan Kedutaan Kuba di Jakarta "]
  ])("when it is %s and no full stop", (_, clause) => {
    const body = clause.repeat(Math.ceil(30_000 / clause.length))
    const time = cpuOf(() => extract(article(body), pack))
    expect(time).toBeLessThan(2000)
  })
})

it("a run of names whose spaces are lost takes time in proportion to its length", () => {
  const body = "PemerintahKanadapadaharike-60meneleponPeru7.Rapatnomor12diKuba".repeat(1200)
  expect(cpuOf(() => extract(article(body), pack))).toBeLessThan(2000)
})

describe("the acts of a very long sentence", () => {
  it("have the subject that stands before them, and not one far away", () => {
    const { reports } = read(`Peru mengutuk Kuba ${"pada hari yang cerah itu ".repeat(100)} Kanada mengecam Mesir.`)
    expect(reports.flatMap((report) => report.actors.map(({ entity }) => entity.name))).toEqual(["Peru", "Canada"])
  })
})
