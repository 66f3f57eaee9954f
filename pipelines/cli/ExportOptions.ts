/**
 * What is exported and what one file may cost, from flags and variables.
 */
import { Effect, Option } from "effect"
import { Flag } from "effect/cli"
import { defaultLimits, highestLimit, type Limits } from "../Limits.ts"
import type { LexiconError } from "../lexicon/Lexicon.ts"
import { bad, type Stated, stated } from "./Stated.ts"
import { UsageError } from "./UsageError.ts"

const limitNames = Object.keys(defaultLimits) as ReadonlyArray<keyof Limits>

export const exportFlags = {
  since: Flag.String("since").pipe(
    Flag.withMetavar("DAY"),
    Flag.withDescription("Export articles of this day and later, YYYY-MM-DD (KAWAT_SINCE; default: all)"),
    Flag.optional
  ),
  until: Flag.String("until").pipe(
    Flag.withMetavar("DAY"),
    Flag.withDescription("Export articles of this day and earlier (KAWAT_UNTIL; default: all)"),
    Flag.optional
  ),
  language: Flag.String("language").pipe(
    Flag.withMetavar("CODES"),
    Flag.withDescription("Export articles in these languages, such as ind,zsm (KAWAT_LANGUAGE; default: all)"),
    Flag.optional
  ),
  partitionBy: Flag.String("partition-by").pipe(
    Flag.withMetavar("month"),
    Flag.withDescription("Write the tables also in one file a month (KAWAT_PARTITION_BY; default: no)"),
    Flag.optional
  ),
  limits: Flag.String("limits").pipe(
    Flag.withMetavar("NAME=NUMBER,…"),
    Flag.withDescription(`What one file may cost: ${limitNames.join(", ")} (KAWAT_LIMITS)`),
    Flag.optional
  )
} as const

type Given = { readonly [Name in keyof typeof exportFlags]: Option.Option<string> }

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const day = Effect.fnUntraced(function* (flag: string, given: Option.Option<string>, variable: string) {
  const found = yield* stated(flag, given, variable)
  if (Option.isNone(found)) return null
  if (!isDay(found.value.value)) return yield* bad(found.value, "give a day such as 2024-05-31")
  return found.value
})

/** ISO 639-3 codes; the list of languages is only read when some are stated. */
const languages = Effect.fnUntraced(function* (given: Option.Option<string>) {
  const found = yield* stated("language", given, "KAWAT_LANGUAGE")
  if (Option.isNone(found)) return []
  const { readLanguageCodes } = yield* Effect.promise(() => import("../ingest/Ingest.ts"))
  const { toIso6393 } = yield* Effect.promise(() => import("../ingest/LanguageCode.ts"))
  const known = yield* Effect.try({ try: readLanguageCodes, catch: (cause) => cause as LexiconError })
  const codes = found.value.value.split(",").map((text) => toIso6393(known, text.trim()))
  const sound = codes.filter((code) => code !== null)
  if (sound.length < codes.length) {
    return yield* bad(found.value, "give codes of pipelines/gazetteer/languages.csv such as ind or ind,zsm,und")
  }
  return [...new Set(sound)].toSorted()
})

/** Which articles are exported. */
export const selection = Effect.fn("ExportOptions.selection")(function* (given: Given) {
  const since = yield* day("since", given.since, "KAWAT_SINCE")
  const until = yield* day("until", given.until, "KAWAT_UNTIL")
  if (since !== null && until !== null && since.value > until.value) {
    return yield* new UsageError({
      problem: `${since.name} is ${since.value}, which is after ${until.name}, ${until.value}`,
      remedy: "give the earlier day first"
    })
  }
  return { since: since?.value ?? null, until: until?.value ?? null, languages: yield* languages(given.language) }
})

export const partitionBy = Effect.fn("ExportOptions.partitionBy")(function* (given: Option.Option<string>) {
  const found = yield* stated("partition-by", given, "KAWAT_PARTITION_BY")
  if (Option.isNone(found)) return null
  if (found.value.value !== "month") return yield* bad(found.value, "give month, or leave it out")
  return "month" as const
})

const readLimit = (found: Stated, part: string) => {
  const [name = "", value = ""] = part.split("=").map((side) => side.trim())
  const known = limitNames.find((limit) => limit === name)
  const number = /^\d{1,10}$/.test(value) ? Number(value) : 0
  return known === undefined || number < 1 || number > highestLimit
    ? Effect.fail(
        bad(
          found,
          `give pairs such as lines=1000,mentions=500, each from 1 to ${highestLimit}; known are ${limitNames.join(", ")}`
        )
      )
    : Effect.succeed([known, number] as const)
}

/** What one file may cost; a limit that is not stated has its default. */
export const limits = Effect.fn("ExportOptions.limits")(function* (given: Option.Option<string>) {
  const found = yield* stated("limits", given, "KAWAT_LIMITS")
  if (Option.isNone(found)) return defaultLimits
  const pairs = yield* Effect.forEach(found.value.value.split(","), (part) => readLimit(found.value, part))
  return { ...defaultLimits, ...Object.fromEntries(pairs) } satisfies Limits
})
