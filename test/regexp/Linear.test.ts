import { beforeAll, describe, expect, it } from "@effect/vitest"
import { literals } from "./Literals.ts"
import { type Pattern, patterns } from "./Patterns.ts"
import * as Proofs from "./Proofs.ts"

const isUpdate = process.env["KAWAT_UPDATE"] === "1"
const update = "to prove all of them anew: KAWAT_UPDATE=1 npm test -- test/regexp"

describe("the scanner for regular expressions", () => {
  it("finds literals, and none in comments, strings, divisions and templates", () => {
    const code = [
      "#!/usr/bin/env node",
      "const half = (a + b) / 2 / c // /no/",
      "/* /no/ */ const one = text.replace(/[/\"'`]+\\//gu, '/no/')",
      "const two = `/no/ ${list.map((x) => ({ y: /b}/i.test(x) ? 1 : x / 2 / 3 }))} /no/`",
      "return /c/.test(x) && !/d$/m.test(y)"
    ].join("\n")
    expect(literals(code)).toEqual([
      { source: "[/\"'`]+\\/", flags: "gu", line: 3 },
      { source: "b}", flags: "i", line: 4 },
      { source: "c", flags: "", line: 5 },
      { source: "d$", flags: "m", line: 5 }
    ])
  })
})

const verdict = (source: string): string => Proofs.prove({ source, flags: "u", where: "here" })

describe("the prover", () => {
  it("tells patterns that take quadratic or exponential time from linear ones", () => {
    expect(verdict("\\s+$")).toMatch(/^2nd degree polynomial/)
    expect(verdict("^(?:a+)+$")).toMatch(/^exponential/)
    expect(Proofs.isLinear(verdict("^a+b*$"))).toBe(true)
  })
})

describe("regular expressions", () => {
  let all: ReadonlyMap<string, Pattern> = new Map()
  beforeAll(async () => {
    all = await patterns()
  })

  it("are those of the sources, the schemas and the lexicons", () => {
    const built = [...all.values()].filter(({ where }) => where === "built").map(({ source }) => source)
    expect(all.size).toBeGreaterThan(200)
    expect(built.some((source) => source.includes("elansir"))).toBe(true)
    expect(built.some((source) => source.includes("views?"))).toBe(true)
    expect(built.some((source) => source.includes("boilerplate"))).toBe(true)
  })

  it(
    "are all proven linear by recheck",
    () => {
      const known: ReadonlyMap<string, string> = isUpdate ? new Map() : Proofs.load()
      const proofs = new Map(Array.from(all, ([form, pattern]) => [form, known.get(form) ?? Proofs.prove(pattern)]))
      const wrong = [...proofs].filter(([, verdict]) => !Proofs.isLinear(verdict))
      if (isUpdate && wrong.length === 0) Proofs.save(proofs)
      expect(
        wrong.map(([form, verdict]) => `${all.get(form)?.where}: ${form} is ${verdict}`),
        update
      ).toEqual([])
    },
    30 * 60_000
  )
})
