/**
 * Runs the checks on a set of table files and says which failed, with the first
 * rows that are wrong.
 *
 * The files are opened as views named like the tables. A table without a file is
 * itself a failed check. At most `maxFailures` checks are reported in full.
 */
import { Effect, Schema } from "effect"
import { tables } from "../../schemas/Tables.ts"
import { type Answer, type Database, literal } from "../duckdb/Database.ts"
import { failedSpanChecks, queryChecks, type RowCheck, rowChecks, spanChecks } from "./Checks.ts"
import { preparations } from "./TextSpans.ts"

export interface FailedCheck {
  readonly table: string
  readonly check: string
  /** The first rows that are wrong, as JSON objects. */
  readonly rows: ReadonlyArray<string>
}

export class CheckFailed extends Schema.TaggedError<CheckFailed>()("CheckFailed", {
  failures: Schema.Array(
    Schema.Struct({ table: Schema.String, check: Schema.String, rows: Schema.Array(Schema.String) })
  )
}) {}

const shownRows = 3
export const maxFailures = 20

export const checkCount = rowChecks.length + queryChecks.length

/** Makes each table's Parquet file visible under the table's name. */
export const openTables = Effect.fn("Audit.openTables")(function* (
  database: Database,
  pathOf: (table: string) => string
) {
  for (const { name } of tables) {
    yield* database.run(`CREATE VIEW ${name} AS FROM read_parquet(${literal(pathOf(name))})`)
  }
})

const cellLength = 200

const shown = (answer: Answer): ReadonlyArray<string> =>
  answer.rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(
        answer.columns.map((name, index) => {
          const value = row[index]
          return [
            name,
            typeof value === "string" && value.length > cellLength ? `${value.slice(0, cellLength)}…` : value
          ]
        })
      )
    )
  )

const failedRowChecks = Effect.fnUntraced(function* (
  database: Database,
  table: string,
  checks: ReadonlyArray<RowCheck>
) {
  const counts = checks.map(({ condition }) => `count(*) FILTER (WHERE (${condition}) IS NOT TRUE)::DOUBLE`)
  const counted = yield* database.query(`SELECT ${counts.join(", ")} FROM ${table}`)
  const failures: Array<FailedCheck> = []
  for (const [index, check] of checks.entries()) {
    if (counted.rows[0]?.[index] === 0) continue
    const wrong = yield* database.query(
      `SELECT * FROM ${table} WHERE (${check.condition}) IS NOT TRUE LIMIT ${shownRows}`
    )
    failures.push({ table, check: check.name, rows: shown(wrong) })
  }
  return failures
})

/** Runs every check on the opened tables. */
export const audit = Effect.fn("Audit.audit")(function* (database: Database) {
  for (const statement of preparations) yield* database.run(statement)
  const failures: Array<FailedCheck> = []
  for (const { name } of tables) {
    const checks = rowChecks.filter((check) => check.table === name)
    failures.push(...(yield* failedRowChecks(database, name, checks)))
  }
  /** A check of spans is asked for its rows only when the one reading for all of them found that it fails. */
  const failedSpans = yield* database.query(failedSpanChecks)
  const sound = new Set(spanChecks.filter((_, number) => !failedSpans.rows.some(([failed]) => failed === number)))
  for (const check of queryChecks) {
    if (sound.has(check)) continue
    const wrong = yield* database.query(`FROM (${check.query}) LIMIT ${shownRows}`)
    if (wrong.rows.length > 0) failures.push({ table: check.table, check: check.name, rows: shown(wrong) })
  }
  return failures
})

/** Fails when a check fails. */
export const demand = Effect.fn("Audit.demand")(function* (database: Database) {
  const failures = yield* audit(database)
  if (failures.length > 0) return yield* new CheckFailed({ failures: failures.slice(0, maxFailures) })
})
