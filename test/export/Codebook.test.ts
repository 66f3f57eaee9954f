import { describe, expect, it } from "@effect/vitest"
import { loadCodebook } from "../../pipelines/export/Codebook.ts"
import { reader, type ReadLexicon } from "../../pipelines/lexicon/LexiconFolder.ts"
import { codebookTables } from "../../schemas/Codebook.ts"
import * as Vocabulary from "../../schemas/Vocabulary.ts"

const read = reader("ind")
const codebook = loadCodebook(read)
const withoutAsylum: ReadLexicon = (name) => read(name).replace(/^asylum,.*\n/m, "")
const column = (table: string, name: string) => (codebook[table] ?? []).map((row) => row[name])

describe("the codebook", () => {
  it("has rows for each of its tables", () => {
    expect(Object.keys(codebook).toSorted()).toEqual(codebookTables.map(({ name }) => name).toSorted())
    expect(column("countries", "country").length).toBeGreaterThan(250)
    expect(column("cameo", "cameo_code")).toHaveLength(258)
  })

  it("defines every type, mode, context and sector once", () => {
    expect(column("types", "event_type")).toEqual(Vocabulary.EventType)
    const modes = Object.entries(Vocabulary.EventMode).flatMap(([type, list]) => list.map((mode) => `${type} ${mode}`))
    const found = (codebook["modes"] ?? []).map((row) => `${String(row["event_type"])} ${String(row["event_mode"])}`)
    expect(found.toSorted()).toEqual(modes.toSorted())
    expect(column("contexts", "context")).toEqual(Vocabulary.Context)
    expect(column("sectors", "sector")).toEqual(Vocabulary.Sector)
  })

  it("knows every CAMEO code that a type or mode stands for", () => {
    const known = new Set(column("cameo", "cameo_code"))
    const used = [...column("types", "cameo_code"), ...column("modes", "cameo_code")]
    expect(used.filter((code) => !known.has(code))).toEqual([])
  })

  it("gives a CAMEO code only modes that its type has", () => {
    const wrong = (codebook["cameo"] ?? []).filter(({ event_mode, event_type }) => {
      if (event_mode === null) return false
      const modes: ReadonlyArray<string> = Vocabulary.EventMode[event_type as Vocabulary.EventType]
      return !modes.includes(String(event_mode))
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ["IDN", "ID", 850],
    ["USA", "US", 2],
    ["RUS", "RS", 365],
    ["DEU", "GM", 255],
    ["HKG", "HK", null],
    ["PSE", null, null]
  ])("gives %s the codes of GDELT and POLECAT", (country, fips, cow) => {
    expect(codebook["countries"]?.find((row) => row["country"] === country)).toMatchObject({ fips, cow })
  })

  it("gives no two countries of today the same code", () => {
    const today = (codebook["countries"] ?? []).filter((row) => row["status"] !== "former")
    for (const name of ["fips", "cow"]) {
      const codes = today.flatMap((row) => (row[name] === null ? [] : [row[name]]))
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it("says which code lacks its definition", () => {
    expect(() => loadCodebook(withoutAsylum)).toThrow("ontology/contexts.csv:1: no row defines asylum; add one")
  })
})
