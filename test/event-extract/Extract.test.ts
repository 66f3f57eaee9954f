import { beforeAll, describe, expect, it } from "vitest"
import { extract } from "../../pipelines/event-extract/Extract.ts"
import type { Extraction } from "../../pipelines/event-extract/Extraction.ts"
import { article, pack, plain } from "./Pack.ts"

const title = "😀 Kanada Kutuk Kuba"
const body = [
  "😀 Presiden Kanada tiba di Lima. Kanada mengutuk Kuba pada Senin (4/3/2024).",
  '"Kuba menyerang kota kami 🚀," kata Presiden Kanada. Kanada sepakat bertemu Peru.',
  "Sebuah kapal diserang di Laut Merah. Kanada akan mengunjungi Brasil."
].join("\n\n")
const input = article(body, { title })
const texts = { title: [...title], body: [...body] }
const slice = (field: "title" | "body", start: number, end: number) => texts[field].slice(start, end).join("")

describe("the rows of an article with emoji", () => {
  let rows: Extraction
  beforeAll(() => {
    rows = extract(input, plain)
  })

  it("hold mentions that are their slice in code points", () => {
    expect(rows.mentions.length).toBeGreaterThan(5)
    for (const row of rows.mentions) expect(slice(row.field, row.start_offset, row.end_offset)).toBe(row.text)
  })

  it("hold sentences and triggers that are their slices", () => {
    for (const row of rows.reports) {
      expect(slice(row.field, row.sentence_start, row.sentence_end)).toBe(row.sentence)
      expect(slice(row.field, row.trigger_start, row.trigger_end)).toBe(row.trigger)
      expect(row.trigger_start).toBeGreaterThanOrEqual(row.sentence_start)
      expect(row.trigger_end).toBeLessThanOrEqual(row.sentence_end)
    }
  })

  it("hold quotes that are their slice, without the marks", () => {
    expect(rows.quotes.map((row) => row.text)).toContain("Kuba menyerang kota kami 🚀,")
    for (const row of rows.quotes) expect(slice("body", row.start_offset, row.end_offset)).toBe(row.text)
  })

  it("hold evidence that is its slice, a trigger for every report", () => {
    const fields = new Map(rows.reports.map((row) => [row.event_mention_id, row.field]))
    for (const row of rows.evidence) {
      const field = fields.get(row.event_mention_id)
      expect(field).toBeDefined()
      expect(slice(field ?? "body", row.start_offset, row.end_offset)).toBe(row.text)
    }
    const proven = new Set(rows.evidence.filter((row) => row.field === "trigger").map((row) => row.event_mention_id))
    expect(proven).toEqual(new Set(fields.keys()))
  })

  it("prove actor, recipient and date of an act by their words", () => {
    const report = rows.reports.find((row) => row.trigger === "mengutuk")
    const proof = rows.evidence.filter((row) => row.event_mention_id === report?.event_mention_id)
    expect(proof.map((row) => [row.field, row.text])).toEqual([
      ["trigger", "mengutuk"],
      ["actor", "Kanada"],
      ["recipient", "Kuba"],
      ["date", "Senin (4/3/2024"]
    ])
  })

  it("prove modality and speaker", () => {
    const proof = rows.evidence.map((row) => [row.field, row.text])
    expect(proof).toContainEqual(["modality", "akan"])
    expect(proof).toContainEqual(["speaker", "Presiden Kanada"])
  })

  it("name nobody who is not mentioned", () => {
    const mentioned = new Set(rows.mentions.map((row) => row.entity_id))
    expect(new Set(rows.entities.map((row) => row.entity_id))).toEqual(mentioned)
    for (const report of rows.reports)
      for (const one of report.participants)
        expect(mentioned, `${one.name} of ${report.trigger}`).toContain(one.entity_id)
    for (const quote of rows.quotes)
      if (quote.speaker_entity_id !== null) expect(mentioned).toContain(quote.speaker_entity_id)
  })

  it("mention unknown attackers by the word of the attack", () => {
    const { entities, mentions } = extract(article("😀 Sebuah kapal diserang di Laut Merah."), plain)
    const attackers = entities.find((row) => row.name === "unidentified attackers")
    expect(mentions.filter((row) => row.entity_id === attackers?.entity_id)).toMatchObject([
      {
        text: "diserang",
        start_offset: 15,
        kind: "nominal",
        sector: "UAF",
        rule_id: "ind.derive.unidentified-attackers"
      }
    ])
  })

  it("tell a party once on its side, though two of its organs act", () => {
    const { reports } = extract(article("Polisi Kuba dan tentara Kuba menyerang Peru."), plain)
    const actors = reports.flatMap(({ participants }) => participants.filter((one) => one.role === "actor"))
    expect(actors.map(({ name, position }) => [name, position])).toEqual([["Cuba", 0]])
  })

  it("number participants within their role", () => {
    for (const { participants } of rows.reports)
      for (const role of ["actor", "recipient"])
        expect(participants.filter((one) => one.role === role).map((one) => one.position)).toEqual(
          participants.filter((one) => one.role === role).map((_, i) => i)
        )
  })

  it("place a sentence index on the body's rows and none on the title's", () => {
    for (const row of [...rows.mentions, ...rows.reports])
      expect(row.sentence_index === null, row.field).toBe(row.field === "title")
  })

  it("have ids that occur once", () => {
    const all = [
      rows.mentions.map((row) => row.mention_id),
      rows.reports.map((row) => row.event_mention_id),
      rows.quotes.map((row) => row.quote_id),
      rows.entities.map((row) => row.entity_id),
      rows.dropped.map((row) => row.dropped_id)
    ]
    for (const ids of all) expect(new Set(ids).size).toBe(ids.length)
  })
})

const key = (row: { field: string; trigger_start: number; rule_id: string }) =>
  `${row.field} ${row.trigger_start} ${row.rule_id}`

describe("a reading that is not published", () => {
  it("is dropped as absorbed when another act contains it", () => {
    const { dropped } = extract(input, plain)
    expect(dropped).toMatchObject([
      { trigger: "bertemu", event_type: "CONSULT", reason: "absorbed", confidence: null, field: "body" }
    ])
  })

  it("is dropped with its confidence when that is below the threshold", () => {
    const { dropped, reports } = extract(article("Kanada mengutuk Kuba."), { ...plain, threshold: 0.9 })
    expect(reports).toEqual([])
    expect(dropped).toMatchObject([{ trigger: "mengutuk", reason: "below_threshold", confidence: 0.5 }])
  })

  it("needs to be surer between parties of the home state alone, whose news tells of much that is no politics", () => {
    const strict = { ...plain, homeState: "CAN", threshold: 0.4, homeThreshold: 0.9 }
    const about = (body: string) => extract(article(body), strict).reports.map(({ trigger }) => trigger)
    expect(about("Menteri Kanada mengutuk oposisi Kanada.")).toEqual([])
    expect(about("Kanada mengutuk Kuba.")).toEqual(["mengutuk"])
  })

  it("is in one table only", () => {
    const { dropped, reports } = extract(input, pack)
    const published = new Set(reports.map(key))
    expect(dropped.filter((row) => published.has(key(row)))).toEqual([])
  })
})

describe("extraction", () => {
  it("gives the same rows for the same article, whatever was read between", () => {
    const first = JSON.stringify(extract(input, pack))
    extract(article("Presiden Rusia Vladimir Putin bertemu Presiden Prancis Emmanuel Macron."), pack)
    expect(JSON.stringify(extract(input, pack))).toBe(first)
  })

  it("gives ids of the article, not of its reader: another article has others, but the same entities", () => {
    const one = extract(input, plain)
    const other = extract({ ...input, article_id: "a_fedcba9876543210" }, plain)
    const ids = new Set(one.reports.map((row) => row.event_mention_id))
    expect(other.reports.some((row) => ids.has(row.event_mention_id))).toBe(false)
    expect(other.entities).toEqual(one.entities)
  })

  it.each([
    ["nothing", ""],
    ["a line of marks", "… — “” () 😀"],
    ["an unclosed quotation", '"Kami menolak'],
    ["one word", "Kuba"]
  ])("survives %s", (_, text) => {
    expect(extract(article(text), pack).reports).toEqual([])
  })
})
