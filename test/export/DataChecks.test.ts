import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { open } from "../../pipelines/duckdb/Database.ts"
import { dataChecks, findings } from "../../pipelines/export/DataChecks.ts"

/** The columns that the checks look at, with an empty table of each. */
const empty = {
  articles: `SELECT 'a' AS article_id, 'a.txt' AS source_path, 'Warta' AS publisher, 'ind' AS language,
    TIMESTAMPTZ '2024-05-01 00:00:00+07' AS published_at, 'none' AS duplicate_kind, NULL::VARCHAR AS url,
    []::VARCHAR[] AS quality_flags LIMIT 0`,
  blocks: "SELECT 'a' AS article_id, 'text' AS text, true AS kept LIMIT 0",
  events: "SELECT 'v' AS event_id LIMIT 0",
  rejects: "SELECT 'a.txt' AS source_path, 'ingest' AS stage, 'empty' AS code, 'no text' AS message LIMIT 0",
  stage_counts: "SELECT 'ingest' AS stage, 100 AS rows_in, 100 AS rows_out, 0 AS rows_rejected LIMIT 0"
}
type Name = keyof typeof empty

/** `count` articles; `columns` says what differs from a sound one. */
const articles = (count: number, columns: string): string =>
  `SELECT * REPLACE (${columns}) FROM (SELECT 'a' || i AS article_id, i || '.txt' AS source_path, 'Warta' AS publisher,
    'ind' AS language, TIMESTAMPTZ '2024-05-01 00:00:00+07' AS published_at, 'none' AS duplicate_kind,
    NULL::VARCHAR AS url, []::VARCHAR[] AS quality_flags FROM range(${count}) AS numbers(i))`
const sound = "'ind' AS language"
const rejects = (count: number, code: string): string =>
  `SELECT i || '.txt' AS source_path, 'ingest' AS stage, '${code}' AS code, 'why' AS message FROM range(${count}) AS n(i)`
const stage = (name: string, rowsIn: number, rejected: number): string =>
  `SELECT '${name}' AS stage, ${rowsIn} AS rows_in, ${rowsIn - rejected} AS rows_out, ${rejected} AS rows_rejected`
const blocks = (kept: number, dropped: number): string =>
  `SELECT 'a' || i AS article_id, repeat('x', ${kept}) AS text, true AS kept FROM range(10) AS n(i)
   UNION ALL SELECT 'a' || i, repeat('x', ${dropped}), false FROM range(10) AS n(i)`
const oneEvent = "SELECT 'v' AS event_id"

const found = (tables: Partial<Record<Name, string>>) =>
  Effect.gen(function* () {
    const database = yield* open({ folders: [], spillFolder: null, memoryLimit: "128MB", threads: 1 })
    for (const [name, select] of Object.entries({ ...empty, ...tables })) {
      yield* database.run(`CREATE TABLE ${name} AS ${select}`)
    }
    return yield* findings(database)
  }).pipe(Effect.scoped)

/** Tables in which a check finds something, with the number of rows, and tables in which it just does not. */
const cases: Readonly<Record<string, readonly [Partial<Record<Name, string>>, number, Partial<Record<Name, string>>]>> =
  {
    "failed-articles": [{ rejects: rejects(1, "internal_error") }, 1, { rejects: rejects(1, "empty") }],
    "manifest-rows": [{ rejects: rejects(5, "manifest_row") }, 5, { rejects: rejects(5, "empty") }],
    "many-rejects": [
      { rejects: rejects(11, "empty"), stage_counts: stage("ingest", 100, 11) },
      1,
      { rejects: rejects(10, "empty"), stage_counts: stage("ingest", 100, 10) }
    ],
    "no-articles": [{ stage_counts: stage("export", 0, 0) }, 1, { articles: articles(1, sound) }],
    "no-events": [{ articles: articles(20, sound) }, 1, { articles: articles(20, sound), events: oneEvent }],
    undated: [
      { articles: articles(9, "if(article_id = 'a0', NULL, published_at) AS published_at") },
      1,
      { articles: articles(10, "if(article_id = 'a0', NULL, published_at) AS published_at") }
    ],
    future: [
      { articles: articles(2, "now() + INTERVAL 2 DAY AS published_at") },
      2,
      { articles: articles(2, "now() + INTERVAL 1 HOUR AS published_at") }
    ],
    "unknown-outlet": [
      { articles: articles(4, "if(article_id = 'a0', NULL, publisher) AS publisher") },
      1,
      { articles: articles(5, "if(article_id = 'a0', NULL, publisher) AS publisher") }
    ],
    "little-text": [
      { articles: articles(10, sound), blocks: blocks(10, 40) },
      1,
      { articles: articles(10, sound), blocks: blocks(20, 40) }
    ],
    "silent-outlets": [
      { articles: `${articles(10, sound)} UNION ALL ${articles(1, "'Kabar' AS publisher, now() AS published_at")}` },
      1,
      { articles: `${articles(9, sound)} UNION ALL ${articles(1, "'Kabar' AS publisher, now() AS published_at")}` }
    ],
    "other-languages": [{ articles: articles(3, "'eng' AS language") }, 1, { articles: articles(3, sound) }],
    flagged: [{ articles: articles(3, "['two', 'one'] AS quality_flags") }, 2, { articles: articles(3, sound) }]
  }

describe("each data check", () => {
  it("has a case here", () => {
    expect(dataChecks.map(({ name }) => name).toSorted()).toEqual(Object.keys(cases).toSorted())
  })

  for (const [name, [tables, count, fine]] of Object.entries(cases)) {
    it.effect(`${name} counts what there is to look at, and nothing below its threshold`, () =>
      Effect.gen(function* () {
        const finding = (yield* found(tables)).find((one) => one.name === name)
        expect(finding?.count).toBe(count)
        expect(finding?.rows).toHaveLength(Math.min(3, count))
        expect((yield* found(fine)).map((one) => one.name)).not.toContain(name)
      })
    )
  }
})
