/**
 * The tables once more, in one Parquet file a month, as Hive lays them out:
 * `by-month/<table>/month=2026-05/<table>`. The files have no extension, so that a
 * recursive glob for `.parquet` finds each row once.
 *
 * Rows of an article lie in the month in which it was published, events and their participants
 * in that of the event, all in Western Indonesian Time; without a month they lie in
 * `__HIVE_DEFAULT_PARTITION__`, which readers take for NULL. Tables without any date have no
 * partitions. Each file is written by itself and sorted by the table's key, so its bytes do
 * not depend on threads, and all files together are read back against the table.
 */
import { Effect } from "effect"
import { type Table, columnList } from "../../schemas/Table.ts"
import { tables } from "../../schemas/Tables.ts"
import { type Database, literal } from "../duckdb/Database.ts"

const nowhere = "__HIVE_DEFAULT_PARTITION__"

const ofArticle = "JOIN (SELECT article_id, published_at AS dated FROM articles) USING (article_id)"

/** How a row comes by its date, as a join that gives `dated`. */
const dateJoin = ({ columns, name }: Table): string | null => {
  if (name === "events" || name === "event_participants") {
    return "JOIN (SELECT event_id, CASE WHEN date_precision <> 'year' THEN event_date END AS dated FROM events) USING (event_id)"
  }
  if (name === "evidence") {
    return `JOIN (SELECT event_mention_id, dated FROM event_mentions ${ofArticle}) USING (event_mention_id)`
  }
  return columns.some((column) => column.name === "article_id") ? ofArticle : null
}

export const partitioned: ReadonlyArray<Table> = tables.filter((table) => dateJoin(table) !== null)

export interface Partition {
  readonly month: string
  readonly rows: number
}

/** Sorts the opened table by month into `by_month` and gives its partitions in order. */
export const open = Effect.fn("Partitions.open")(function* (database: Database, table: Table) {
  yield* database.run(
    `CREATE OR REPLACE TEMP TABLE by_month AS
     SELECT ${columnList(table)}, coalesce(strftime(dated, '%Y-%m'), ${literal(nowhere)}) AS month
     FROM ${table.name} ${dateJoin(table)} ORDER BY month, ${table.primaryKey.join(", ")}`
  )
  const found = yield* database.query("SELECT month, count(*)::DOUBLE FROM by_month GROUP BY month ORDER BY month")
  return found.rows.map(([month, rows]): Partition => ({ month: String(month), rows: Number(rows) }))
})

/** Writes one month of the sorted table. */
export const write = (database: Database, table: Table, month: string, path: string, options: string) =>
  database.run(
    `COPY (SELECT ${columnList(table)} FROM by_month WHERE month = $1 ORDER BY ${table.primaryKey.join(", ")})
     TO ${literal(path)} (${options})`,
    month
  )

const digest = (table: Table, source: string): string =>
  `SELECT count(*)::VARCHAR || ' ' || coalesce(bit_xor(hash(${columnList(table)})), 0)::VARCHAR FROM ${source}`

/** Whether the files hold the rows of the table, each once; drops the sorted table. */
export const close = Effect.fn("Partitions.close")(function* (
  database: Database,
  table: Table,
  paths: ReadonlyArray<string>
) {
  yield* database.run("DROP TABLE by_month")
  const written = paths.length === 0 ? "(SELECT * FROM " + table.name + " LIMIT 0)" : "read_parquet($1)"
  const expected = yield* database.query(digest(table, table.name))
  const found = yield* database.query(digest(table, written), ...(paths.length === 0 ? [] : [paths]))
  return expected.rows[0]?.[0] === found.rows[0]?.[0]
})
