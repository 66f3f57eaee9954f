/**
 * What must be true of a lexicon row besides its schema: codes that other files define, and
 * patterns that compile.
 *
 * The built-in lexicons are held to it by a test, rows of an overlay when they are read.
 */
import { Result } from "effect"
import { ruleIdPattern } from "../../schemas/lexicon/Cell.ts"
import * as Vocabulary from "../../schemas/Vocabulary.ts"
import { listOf } from "./Lexicon.ts"

/** What the rows may refer to. */
export interface KnownCodes {
  /** ISO 3166-1 alpha-3. */
  readonly countries: ReadonlySet<string>
  /** Names of word_classes.csv, without `@`. */
  readonly classes: ReadonlySet<string>
}

type Cells = Readonly<Record<string, string>>
type Check = (cells: Cells, known: KnownCodes) => { readonly column: string; readonly reason: string } | null

const countryColumns = ["country", "iso3"]
const phraseColumns = ["word", "after", "needs", "avoids"]
const shareColumns = ["confidence", "weight"]

const cell = (cells: Cells, column: string): string => cells[column] ?? ""

/** An id names its row in the tables; one of this shape can be neither a comment nor a header. */
const wrongId: Check = (cells) =>
  ruleIdPattern.test(cell(cells, "rule_id"))
    ? null
    : { column: "rule_id", reason: "no name such as own.accuse.menyentil" }

const unknownCountry: Check = (cells, { countries }) => {
  const column = countryColumns.find((name) => cell(cells, name) !== "" && !countries.has(cell(cells, name)))
  return column === undefined ? null : { column, reason: "no code of gazetteer/countries.csv" }
}

const foreignMode: Check = (cells) => {
  const modes: ReadonlyArray<string> = Vocabulary.EventMode[cells["event_type"] as Vocabulary.EventType] ?? []
  return cell(cells, "event_mode") === "" || modes.includes(cell(cells, "event_mode"))
    ? null
    : { column: "event_mode", reason: `no mode of ${cells["event_type"]}; ${modes.join(", ") || "it has none"}` }
}

const unknownClass: Check = (cells, { classes }) => {
  const named = (column: string) => [...cell(cells, column).matchAll(/@([a-z_]+)/g)].map((match) => match[1] as string)
  const column = phraseColumns.find((name) => named(name).some((one) => !classes.has(one)))
  return column === undefined ? null : { column, reason: "a class that word_classes.csv does not have" }
}

const wrongOblique: Check = (cells) =>
  listOf(cell(cells, "oblique")).every((pair) => /^[a-z]+:(?:actor|recipient|content|none)$/.test(pair))
    ? null
    : { column: "oblique", reason: "no pairs such as kepada:recipient|dengan:actor" }

/** Articles are compared in lower case, so a predicate with a capital would never be found. */
const capital: Check = (cells) => {
  if (!("event_type" in cells && "after" in cells)) return null
  const column = phraseColumns.find((name) => cell(cells, name) !== cell(cells, name).toLowerCase())
  return column === undefined ? null : { column, reason: "not in lower case" }
}

const noShare: Check = (cells) => {
  const column = shareColumns.find((name) => {
    const value = Number(cells[name] ?? 1)
    return !(value > 0 && value <= 1)
  })
  return column === undefined ? null : { column, reason: "no number above 0 and up to 1" }
}

const badPattern: Check = (cells) =>
  cells["match"] !== "regex" || Result.isSuccess(Result.try(() => new RegExp(`^(?:${cells["pattern"]})$`, "u")))
    ? null
    : { column: "pattern", reason: "no regular expression" }

const checks: ReadonlyArray<Check> = [
  wrongId,
  unknownCountry,
  foreignMode,
  unknownClass,
  wrongOblique,
  capital,
  noShare,
  badPattern
]

/** What is wrong with a row, naming column and cell; null when nothing is. */
export const complaint = (cells: Cells, known: KnownCodes): string | null => {
  for (const check of checks) {
    const found = check(cells, known)
    if (found !== null) {
      return `column ${found.column} is ${JSON.stringify(cell(cells, found.column))}: ${found.reason}`
    }
  }
  return null
}
