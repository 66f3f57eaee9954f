import * as Fs from "node:fs"
import * as Path from "node:path"
import { describe, expect, it } from "vitest"
import { loadFrom } from "../../pipelines/event-extract/language/Load.ts"
import { loadWords } from "../../pipelines/event-extract/language/WordLexicon.ts"

const pipelines = Path.resolve(import.meta.dirname, "../../pipelines")
const home = Path.join(pipelines, "event-extract")
const { functionWords, phraseWords } = loadWords(
  loadFrom("languages/ind", (path) => Fs.readFileSync(Path.join(pipelines, path), "utf8"))
)
/** Shorter ones are also letters and syllables of other things. */
const shortest = 3
const words = new Set(
  [...functionWords.keys(), ...Object.values(phraseWords).flatMap((set) => [...set])].filter(
    (word) => word.length >= shortest
  )
)

/** What the string literals of a source hold, comments aside. */
const literals = (source: string): ReadonlyArray<string> =>
  [
    ...source.matchAll(
      /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|\/\/[^\n]*|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g
    )
  ].flatMap(([, double, single, template]) => double ?? single ?? template ?? [])

describe("the code of extraction", () => {
  it("is looked at without its comments and with every kind of quotation mark", () => {
    expect(literals(`/** "oleh" */ a("b", 'c') // "juga"\nd(\`e\`)`)).toEqual(["b", "c", "e"])
  })

  it("names no function word of the language, so that a second language is a folder and no branch", () => {
    const named = Fs.readdirSync(home, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) =>
        literals(Fs.readFileSync(Path.join(home, name), "utf8"))
          .filter((literal) => words.has(literal.toLowerCase()))
          .map((literal) => `${name}: ${literal}`)
      )
    expect(named).toEqual([])
  })
})

describe("a word that shapes a phrase", () => {
  it("stands for every role that the code asks for", () => {
    expect(Object.entries(phraseWords).filter(([, set]) => set.size === 0)).toEqual([])
  })
})
