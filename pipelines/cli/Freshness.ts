/**
 * How old the newest published article is: what `kawat check --max-age 2d` asks.
 *
 * The age is that of the newest `published_at`, not of the run: a run that every day reads the same old
 * files is as stale as one that does not run. A date that is still to come is passed over, so that one wrong
 * date does not hide that nothing comes in. The clock is in `kawat check` alone, here and in the data checks.
 */
import { Clock, DateTime, Effect, Option } from "effect"
import type { Database } from "../duckdb/Database.ts"
import type { FailedCheck } from "../export/Audit.ts"
import { bad } from "./Stated.ts"

const hour = 3_600_000
const units: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour }

export interface MaxAge {
  /** As it was given: `2d`. */
  readonly text: string
  readonly millis: number
}

/** `36h`, `2d` or `1w`; none when it is not given. */
export const maxAge = Effect.fn("Freshness.maxAge")(function* (given: Option.Option<string>) {
  if (Option.isNone(given)) return null
  const [, count = "", unit = ""] = /^([1-9]\d{0,4})([hdw])$/.exec(given.value) ?? []
  const millis = Number(count) * (units[unit] ?? 0)
  if (millis === 0) return yield* bad({ name: "--max-age", value: given.value }, "give an age such as 36h, 2d or 1w")
  return { text: given.value, millis } satisfies MaxAge
})

export interface Newest {
  /** ISO 8601; null when no article has a date that is past. */
  readonly published_at: string | null
  readonly age_hours: number | null
}

export const unknown: Newest = { published_at: null, age_hours: null }

/** The newest article that is not of the future, and its age. */
export const newest = Effect.fn("Freshness.newest")(function* (database: Database) {
  const now = yield* Clock.currentTimeMillis
  const answer = yield* database.query(
    "SELECT max(epoch_ms(published_at))::DOUBLE FROM articles WHERE epoch_ms(published_at) <= $1",
    now
  )
  const millis = answer.rows[0]?.[0]
  if (typeof millis !== "number") return unknown
  return {
    published_at: DateTime.formatIso(DateTime.makeUnsafe(millis)),
    age_hours: Math.round((now - millis) / (hour / 10)) / 10
  } satisfies Newest
})

/** A failed check when the newest article is too old, or when there is none. */
export const stale = (found: Newest, limit: MaxAge | null): ReadonlyArray<FailedCheck> =>
  limit === null || (found.age_hours !== null && found.age_hours * hour <= limit.millis)
    ? []
    : [{ table: "articles", check: `the newest article is at most ${limit.text} old`, rows: [JSON.stringify(found)] }]
