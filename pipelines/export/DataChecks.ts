/**
 * What may be wrong with the texts that came in, though the tables are sound: findings that a person
 * or an alarm should look at.
 *
 * Each is a query whose rows are what to look at; no row means there is nothing. Thresholds stand in
 * the query, so that it can be run by itself. A warning is something that is likely wrong at the
 * source or in the lexicons; a note is something to know.
 */
import { objectRows } from "../duckdb/ObjectRows.ts"
import type { Database } from "../duckdb/Database.ts"
import { Effect } from "effect"

export type Severity = "warning" | "note"

export interface DataCheck {
  readonly name: string
  readonly severity: Severity
  /** What its rows are, in words that follow their number. */
  readonly says: string
  /** A SELECT over the published tables. */
  readonly query: string
}

export interface Finding extends DataCheck {
  readonly count: number
  /** The first rows, as objects. */
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim()

const check = (severity: Severity, name: string, says: string, query: string): DataCheck => ({
  name,
  severity,
  says,
  query: oneLine(query)
})

export const dataChecks: ReadonlyArray<DataCheck> = [
  check(
    "warning",
    "failed-articles",
    "articles on which kawat itself failed",
    "SELECT source_path, message FROM rejects WHERE code = 'internal_error' ORDER BY ALL"
  ),
  check(
    "warning",
    "manifest-rows",
    "lines of a manifest that could not be used",
    "SELECT source_path, message FROM rejects WHERE code LIKE 'manifest%' ORDER BY ALL"
  ),
  check(
    "warning",
    "many-rejects",
    "reasons for which files became no article, more than a tenth of all",
    `SELECT stage, code, count(*) AS files FROM rejects WHERE stage IN ('ingest', 'clean')
      AND (SELECT sum(rows_rejected) FROM stage_counts WHERE stage IN ('ingest', 'clean'))
        > 0.1 * (SELECT rows_in FROM stage_counts WHERE stage = 'ingest')
      GROUP BY ALL ORDER BY files DESC, stage, code`
  ),
  check(
    "warning",
    "no-articles",
    "stage that published no article",
    `SELECT stage, rows_in, rows_out FROM stage_counts
      WHERE stage = 'export' AND NOT EXISTS (FROM articles)`
  ),
  check(
    "warning",
    "no-events",
    "language with 20 articles and more, none of which tells of an event",
    `SELECT language, count(*) AS articles FROM articles WHERE language = 'ind' AND duplicate_kind = 'none'
      AND NOT EXISTS (FROM events) GROUP BY ALL HAVING count(*) >= 20`
  ),
  check(
    "warning",
    "undated",
    "articles without a date, more than a tenth of all",
    `SELECT source_path, publisher FROM articles WHERE published_at IS NULL
      AND (SELECT avg((published_at IS NULL)::INTEGER) FROM articles) > 0.1 ORDER BY ALL`
  ),
  check(
    "warning",
    "future",
    "articles of a day that is still to come",
    "SELECT source_path, published_at FROM articles WHERE published_at > now() + INTERVAL 1 DAY ORDER BY ALL"
  ),
  check(
    "warning",
    "unknown-outlet",
    "articles of no known outlet, more than a fifth of all",
    `SELECT source_path, url FROM articles WHERE publisher IS NULL
      AND (SELECT avg((publisher IS NULL)::INTEGER) FROM articles) > 0.2 ORDER BY ALL`
  ),
  check(
    "warning",
    "little-text",
    "outlets with ten articles and more of whose text less than a third was kept",
    `SELECT publisher, count(DISTINCT article_id) AS articles,
        round(coalesce(sum(length(text)) FILTER (kept), 0) / sum(length(text)), 2) AS kept_share
      FROM blocks JOIN (SELECT article_id, publisher FROM articles) USING (article_id) WHERE publisher IS NOT NULL
      GROUP BY publisher HAVING count(DISTINCT article_id) >= 10 AND kept_share < 0.33 ORDER BY ALL`
  ),
  check(
    "note",
    "silent-outlets",
    "outlets with ten articles and more that fell silent a week before the newest article",
    `SELECT publisher, count(*) AS articles, max(published_at) AS newest FROM articles
      WHERE publisher IS NOT NULL AND published_at <= now() + INTERVAL 1 DAY
      GROUP BY publisher HAVING count(*) >= 10 AND max(published_at) + INTERVAL 7 DAY <
        (SELECT max(published_at) FROM articles WHERE published_at <= now() + INTERVAL 1 DAY) ORDER BY newest, publisher`
  ),
  check(
    "note",
    "other-languages",
    "languages for which there is no extraction",
    `SELECT language, count(*) AS articles FROM articles WHERE language <> 'ind'
      GROUP BY language ORDER BY articles DESC, language`
  ),
  check(
    "note",
    "flagged",
    "quality flags that articles have",
    `SELECT flag, count(*) AS articles FROM (SELECT unnest(quality_flags) AS flag FROM articles)
      GROUP BY flag ORDER BY articles DESC, flag`
  )
]

export const shownRows = 3

const finding = Effect.fnUntraced(function* (database: Database, one: DataCheck) {
  const counted = yield* database.query(`SELECT count(*)::DOUBLE FROM (${one.query})`)
  const count = Number(counted.rows[0]?.[0])
  if (count === 0) return []
  const rows = yield* objectRows<Finding["rows"][number]>(database, `FROM (${one.query}) LIMIT ${shownRows}`)
  return [{ ...one, count, rows } satisfies Finding]
})

/** What the data checks find, warnings first. */
export const findings = Effect.fn("DataChecks.findings")(function* (database: Database) {
  const found = yield* Effect.forEach(dataChecks, (one) => finding(database, one))
  return found.flat()
})
