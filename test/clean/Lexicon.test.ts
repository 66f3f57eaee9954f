import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "@effect/vitest"
import { cleanLexiconFiles, loadCleanLexicon } from "../../pipelines/clean/CleanLexicon.ts"
import { Boilerplate } from "../../schemas/lexicon/Boilerplate.ts"
import * as Lexicon from "../../pipelines/lexicon/Lexicon.ts"
import { lexicon } from "./lexicon.ts"

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../pipelines/languages/ind/${name}`, import.meta.url)), "utf8")

const withWrongRow = (name: string): string => {
  const text = read(name)
  return name === "boilerplate.csv"
    ? text.replace(",exact,Advertisement,advertisement,", ",exact,Advertisement,reklame,")
    : text
}

describe("the cleaning lexicons", () => {
  for (const name of cleanLexiconFiles) {
    it(`${name} names every rule once`, () => {
      const ids = read(name)
        .split("\n")
        .filter((line) => line !== "" && !/^(?:#|rule_id,)/.test(line))
        .map((line) => line.slice(0, line.indexOf(",")))
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    })
  }

  it("reach every exact and every prefix rule by a line of its own", () => {
    const rows = Lexicon.parse(Boilerplate, read("boilerplate.csv"), "boilerplate.csv")
    const unreached = rows
      .filter((row) => row.match === "exact" || row.match === "prefix")
      .filter((row) => lexicon.rules.line(row.match === "exact" ? row.pattern : `${row.pattern} Xyz`) === undefined)
    expect(unreached.map((row) => row.rule_id)).toEqual([])
  })

  it("say file and line when a row is wrong", () => {
    expect(() => loadCleanLexicon(withWrongRow)).toThrow(/boilerplate\.csv:\d+: Expected "title"/)
  })
})
