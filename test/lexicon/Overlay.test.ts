import { afterAll, beforeEach, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { Person } from "../../schemas/lexicon/Person.ts"
import { Predicate } from "../../schemas/lexicon/Predicate.ts"
import * as Lexicon from "../../pipelines/lexicon/Lexicon.ts"
import { loadOverlay, openOverlay, reader } from "../../pipelines/lexicon/LexiconFolder.ts"
import { builtInPath, overlaidSchemas } from "../../pipelines/lexicon/Overlaid.ts"
import { complaint } from "../../pipelines/lexicon/RowChecks.ts"
import { Country } from "../../schemas/lexicon/Country.ts"
import { WordClass } from "../../schemas/lexicon/WordClass.ts"

const folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-overlay-"))
const write = (name: string, ...lines: ReadonlyArray<string | Uint8Array>): void =>
  Fs.writeFileSync(
    Path.join(folder, name),
    lines.every((line) => typeof line === "string") ? lines.join("\n") : (lines[0] as Uint8Array)
  )

beforeEach(() => {
  Fs.rmSync(folder, { recursive: true, force: true })
  Fs.mkdirSync(folder)
})
afterAll(() => Fs.rmSync(folder, { recursive: true, force: true }))

const predicateHeader = Object.keys(Predicate.fields).join(",")
const verb = (id: string, word: string): string =>
  `${id},verb,${word},,,ACCUSE,disapprove,actor,recipient,,no,none,,,0.8,"a comment, with a comma"`

/** The rows that a loader gets. */
const predicates = () =>
  Lexicon.parse(Predicate, reader("ind", loadOverlay(folder))("languages/ind/predicates.csv"), "predicates.csv")
const builtIn = Lexicon.parse(Predicate, reader("ind")("predicates.csv"), "predicates.csv")

describe("an overlay", () => {
  it("changes nothing when its folder is empty or holds what starts with a dot", () => {
    write(".catatan", "mine")
    expect(loadOverlay(folder).rows.size).toBe(0)
    expect(predicates()).toEqual(builtIn)
  })

  it("puts a row in the place of the built-in one of its id, and adds one with a new id", () => {
    write("predicates.csv", predicateHeader, verb("ind.accuse.menuduh", "menyentil"), verb("own.accuse.x", "menyindir"))
    const rows = predicates()
    const place = builtIn.findIndex((row) => row.rule_id === "ind.accuse.menuduh")
    expect(rows).toHaveLength(builtIn.length + 1)
    expect(rows[place]).toMatchObject({ word: "menyentil", comment: "a comment, with a comma" })
    expect(rows.at(-1)).toMatchObject({ rule_id: "own.accuse.x", word: "menyindir" })
  })

  it("takes the columns in any order", () => {
    const header = predicateHeader.split(",").toReversed().join(",")
    write("predicates.csv", header, ",0.8,,,none,no,,recipient,actor,disapprove,ACCUSE,,,menyindir,verb,own.accuse.x")
    expect(predicates().at(-1)).toMatchObject({ rule_id: "own.accuse.x", pos: "verb", confidence: 0.8 })
  })

  it("switches a row off", () => {
    write("off.csv", "file,rule_id,comment", "predicates.csv,ind.accuse.menuduh,too wide for us")
    expect(predicates()).toEqual(builtIn.filter((row) => row.rule_id !== "ind.accuse.menuduh"))
  })

  it("lies over the language's lexicon and leaves one of the same name in the ontology alone", () => {
    write("contexts.csv", "rule_id,context,cue,weight", "own.context.x,asylum,pengungsian,1")
    const read = reader("ind", loadOverlay(folder))
    expect(read("languages/ind/contexts.csv")).toContain("own.context.x")
    expect(read("ontology/contexts.csv")).toBe(reader("ind")("ontology/contexts.csv"))
  })

  it("may name a word class of its own", () => {
    write("word_classes.csv", "rule_id,class,word", "own.class.kabut,haze,kabut")
    write("predicates.csv", predicateHeader, verb("own.accuse.x", "menyindir").replace(",no,none,,", ",no,none,@haze,"))
    expect(predicates().at(-1)?.needs).toBe("@haze")
  })
})

describe("what is wrong with an overlay is said with file, line, column and reason", () => {
  const person = "own.person.x,Ratna Wirasena,,Wirasena,IDN,GOV,Minister,2023-10,"
  const people = Object.keys(Person.fields).join(",")
  const accuse = verb("own.accuse.x", "menyindir")

  it.each([
    [
      "a value of no vocabulary",
      "predicates.csv",
      [predicateHeader, accuse.replace("verb", "kata")],
      /predicates\.csv:2: Expected "verb" .* in column pos, which is "kata"/
    ],
    ["a missing cell", "predicates.csv", [predicateHeader, "own.accuse.x,verb"], /predicates\.csv:2: 2 cells where/],
    ["a missing column", "people.csv", ["rule_id,name", "own.person.x,Ratna"], /people\.csv:1: the header needs/],
    ["an empty file", "people.csv", [""], /people\.csv:1: the file has no header/],
    [
      "a word for a number",
      "predicates.csv",
      [predicateHeader, accuse.replace("0.8", "high")],
      /:2: Expected a number in column confidence, which is "high"/
    ],
    [
      "a number out of range",
      "predicates.csv",
      [predicateHeader, accuse.replace("0.8", "8")],
      /:2: column confidence is "8": no number above 0 and up to 1/
    ],
    [
      "a mode of another type",
      "predicates.csv",
      [predicateHeader, accuse.replace("disapprove", "aerial")],
      /:2: column event_mode is "aerial": no mode of ACCUSE; disapprove, investigate, allege/
    ],
    [
      "a capital",
      "predicates.csv",
      [predicateHeader, verb("own.accuse.x", "Menyindir")],
      /:2: column word is "Menyindir": not in lower case/
    ],
    [
      "an unknown class",
      "predicates.csv",
      [predicateHeader, accuse.replace(",no,none,,", ",no,none,@haze,")],
      /:2: column needs is "@haze": a class that word_classes\.csv does not have/
    ],
    [
      "a role that is none",
      "predicates.csv",
      [predicateHeader, accuse.replace("recipient,,", "recipient,kepada,")],
      /:2: column oblique is "kepada": no pairs such as/
    ],
    [
      "an unknown country",
      "people.csv",
      [people, person.replace("IDN", "XQX")],
      /people\.csv:2: column country is "XQX": no code of gazetteer\/countries\.csv/
    ],
    [
      "a date that is none",
      "people.csv",
      ["# ours", people, person.replace("2023-10", "2023-13")],
      /people\.csv:3: .* in column from, which is "2023-13"/
    ],
    [
      "one id twice",
      "people.csv",
      [people, person, person],
      /people\.csv:3: column rule_id is "own\.person\.x", as in line 2/
    ],
    [
      "an id that is none",
      "abbreviations.csv",
      ["abbreviation,rule_id", "dkk,#own"],
      /abbreviations\.csv:2: column rule_id is "#own": no name such as own\.accuse\.menyentil/
    ],
    [
      "a broken pattern",
      "boilerplate.csv",
      ["rule_id,match,pattern,kind,extent,case,comment", "own.boilerplate.x,regex,(a,other,line,any,"],
      /boilerplate\.csv:2: column pattern is "\(a": no regular expression/
    ],
    [
      "an unknown id to switch off",
      "off.csv",
      ["file,rule_id,comment", "people.csv,gaz.person.nobody,"],
      /off\.csv:2: column rule_id is "gaz\.person\.nobody": no row of gazetteer\/people\.csv/
    ],
    [
      "an unknown file to switch off from",
      "off.csv",
      ["file,rule_id,comment", "model.csv,threshold,"],
      /off\.csv:2: column file is "model\.csv": no lexicon of that name/
    ],
    ["a file of another name", "verbs.csv", ["rule_id"], /verbs\.csv is no lexicon; take it out, or give it the name/],
    ["bytes that are no UTF-8", "people.csv", [new Uint8Array([0x72, 0xe9])], /people\.csv is not UTF-8; save it as/]
  ] as const)("%s", (_, name, lines, message) => {
    write(name, ...lines)
    expect(() => loadOverlay(folder)).toThrow(message)
  })

  it("a row that is switched off and replaced", () => {
    write("predicates.csv", predicateHeader, verb("ind.accuse.menuduh", "menyentil"))
    write("off.csv", "file,rule_id,comment", "predicates.csv,ind.accuse.menuduh,")
    expect(() => loadOverlay(folder)).toThrow(/off\.csv:2: .*which .*predicates\.csv:2 has too/)
  })

  it("a folder that is not there, and a file where a folder should be", () => {
    expect(() => loadOverlay(Path.join(folder, "nowhere"))).toThrow(/nowhere does not exist; make the folder/)
    write("people.csv", "")
    expect(() => loadOverlay(Path.join(folder, "people.csv"))).toThrow(/people\.csv is no folder/)
  })

  it("a folder that changes while a run reads it", () => {
    const { sha256 } = loadOverlay(folder)
    expect(openOverlay({ folder, sha256 })?.rows.size).toBe(0)
    write("off.csv", "file,rule_id,comment")
    expect(() => openOverlay({ folder, sha256 })).toThrow(/changed during the run; run again/)
  })
})

describe("the built-in lexicons", () => {
  const read = reader("ind")
  const countries = Lexicon.parse(Country, read("gazetteer/countries.csv"), "countries.csv").map((row) => row.iso3)
  const classes = Lexicon.parse(WordClass, read("word_classes.csv"), "word_classes.csv").map((row) => row.class)
  const known = { countries: new Set(countries), classes: new Set(classes) }

  it.each(Object.entries(overlaidSchemas))("%s would pass as an overlay of itself", (name, schema) => {
    const text = read(builtInPath(name))
    expect(text).toMatch(/^rule_id,/m)
    const lines = Lexicon.lines(schema, text, name)
    expect(lines.map(({ cells, line }) => [line, complaint(cells, known)]).filter(([, said]) => said !== null)).toEqual(
      []
    )
    Fs.writeFileSync(Path.join(folder, name), text)
    expect(Lexicon.parse(schema, reader("ind", loadOverlay(folder))(builtInPath(name)), name)).toEqual(
      lines.map(({ row }) => row)
    )
  })
})
