/**
 * `kawat.duckdb`: all tables, the codebook and the views in one DuckDB file.
 *
 * It is written in the storage format of DuckDB 1.2, which that and every later version reads. Keys, and
 * comments on every table, view and column, come from the schemas. The same input gives the
 * same rows in the same order, but not the same bytes: DuckDB leaves a few bytes of its blocks as they were in
 * memory. So two files are compared by `contentOf`, never by hash.
 */
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { codebookTables } from "../../schemas/Codebook.ts"
import * as Table from "../../schemas/Table.ts"
import { tables } from "../../schemas/Tables.ts"
import * as View from "../../schemas/View.ts"
import { views } from "../../schemas/Views.ts"
import { type Database, DatabaseError, literal } from "../duckdb/Database.ts"
import type { Codebook } from "./Codebook.ts"

export const storageVersion = "v1.2.0"

/** Name of the open database, of the schema of the codebook in it, and of the default database beside it. */
const catalog = "kawat"
const codebookSchema = "codebook"
const memory = "memory.main"

export const codebookTable = (name: string): string => `${catalog}.${codebookSchema}.${name}`

interface Described {
  readonly name: string
  readonly comment: string
  readonly columns: ReadonlyArray<{ readonly name: string; readonly comment: string }>
}

const commentsOn = (kind: "TABLE" | "VIEW", { columns, comment, name }: Described): ReadonlyArray<string> => [
  `COMMENT ON ${kind} ${name} IS ${literal(comment)}`,
  ...columns.map((column) => `COMMENT ON COLUMN ${name}.${View.identifier(column.name)} IS ${literal(column.comment)}`)
]

const tableComments = (table: Table.Table, name: string): ReadonlyArray<string> =>
  commentsOn("TABLE", {
    name,
    comment: Table.comment(table),
    columns: table.columns.map((column) => ({ name: column.name, comment: Table.columnComment(column) }))
  })

const viewStatements = (view: View.View): ReadonlyArray<string> => [
  View.ddl(view),
  ...commentsOn("VIEW", {
    name: view.name,
    comment: view.description,
    columns: view.columns.map((column) => ({ name: column.name, comment: column.description }))
  })
]

/** Runs many small statements as one, which saves a round trip for each. */
const runAll = (database: Database, statements: ReadonlyArray<string>) => database.run(statements.join(";\n"))

/** A file that is made for a statement; a disk that fails at it fails the statement. */
const onDisk = (operation: string, path: string, body: () => void) =>
  Effect.try({
    try: body,
    catch: (cause) =>
      new DatabaseError({
        reason: cause instanceof Error ? cause.message : String(cause),
        statement: `${operation} ${path}`
      })
  })

const fillCodebook = Effect.fnUntraced(function* (database: Database, codebook: Codebook, scratch: string) {
  for (const table of codebookTables) {
    const path = Path.join(scratch, `codebook-${table.name}.ndjson`)
    const rows = codebook[table.name] ?? []
    yield* onDisk("write", path, () => Fs.writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join("")))
    yield* database.run(
      `INSERT INTO ${codebookTable(table.name)} BY NAME
       FROM read_json($1, format = 'newline_delimited', columns = ${Table.jsonColumns(table)})
       ORDER BY ${table.primaryKey.join(", ")}`,
      path
    )
    yield* onDisk("remove", path, () => Fs.rmSync(path))
  }
})

/**
 * Runs statements that must become visible together, and are quicker so: keys that are declared where the rows
 * came in go into the file with them, not through the log, which would be written out again whenever it is full.
 */
const together = <E>(database: Database, body: Effect.Effect<void, E>) =>
  Effect.andThen(database.run("BEGIN"), Effect.andThen(body, database.run("COMMIT")))

const inCodebook = (table: Table.Table): string => `${codebookSchema}.${table.name}`

/** DuckDB keeps the index of a key in memory whole, some hundred bytes a row; larger tables have none. */
export const mostKeyedRows = 1_000_000

/** The open tables that are too large for a key. */
const keylessTables = Effect.fnUntraced(function* (database: Database, mostRows: number) {
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${memory}.${name})`)
  const { rows } = yield* database.query(`SELECT ${counts.join(", ")}`)
  return new Set(tables.flatMap(({ name }, at) => (Number(rows[0]?.[at]) > mostRows ? [name] : [])))
})

/**
 * Writes the file at `path` from the tables that are open in `database`, and leaves it open under the name
 * `kawat`, to be read from and then closed with `close`. Tables of more than `mostRows` rows get no key.
 */
export const build = Effect.fn("DatabaseFile.build")(function* (
  database: Database,
  path: string,
  codebook: Codebook,
  scratch: string,
  mostRows = mostKeyedRows
) {
  const all = [
    ...tables.map((table) => ({ table, name: table.name })),
    ...codebookTables.map((table) => ({ table, name: inCodebook(table) }))
  ]
  const keyless = yield* keylessTables(database, mostRows)
  yield* database.run(`ATTACH ${literal(path)} AS ${catalog} (STORAGE_VERSION ${literal(storageVersion)})`)
  yield* database.run(`USE ${catalog}`)
  yield* database.run(`CREATE SCHEMA ${codebookSchema}`)
  yield* together(
    database,
    Effect.gen(function* () {
      yield* runAll(
        database,
        all.map(({ name, table }) => Table.ddl(table, name, !keyless.has(name)))
      )
      for (const { name } of tables) yield* database.run(`INSERT INTO ${name} FROM ${memory}.${name}`)
      yield* fillCodebook(database, codebook, scratch)
      yield* runAll(
        database,
        all.flatMap(({ name, table }) => (keyless.has(name) ? [] : Table.keyStatement(table, name)))
      )
    })
  )
  yield* together(
    database,
    Effect.gen(function* () {
      for (const { name, table } of all) yield* runAll(database, tableComments(table, name))
      yield* runAll(database, views.flatMap(viewStatements))
    })
  )
  yield* database.run(`CHECKPOINT ${catalog}`)
  yield* database.run(`USE ${memory}`)
})

export const close = (database: Database) => database.run(`DETACH ${catalog}`)

/** Opens a published file to be read, under the name `kawat`. */
export const attach = (database: Database, path: string) =>
  database.run(`ATTACH ${literal(path)} AS ${catalog} (READ_ONLY)`)

/** Lets statements name the tables and views of the open file without its name in front. */
export const use = (database: Database) => database.run(`USE ${catalog}`)

/** Count and sum of the hashes of a table's rows: equal for the same rows, whatever their order. */
const contentOf = Effect.fnUntraced(function* (database: Database, table: Table.Table, source: string) {
  const answer = yield* database.query(
    `SELECT count(*)::VARCHAR || ' ' || coalesce(sum(hash(${Table.columnList(table)})::HUGEINT), 0)::VARCHAR FROM ${source}`
  )
  return String(answer.rows[0]?.[0])
})

/** Names of the tables whose rows in `kawat` are not those of the tables open in memory. */
export const changedTables = Effect.fn("DatabaseFile.changedTables")(function* (database: Database) {
  const changed: Array<string> = []
  for (const table of tables) {
    const here = yield* contentOf(database, table, `${catalog}.${table.name}`)
    if (here !== (yield* contentOf(database, table, `${memory}.${table.name}`))) changed.push(table.name)
  }
  return changed
})
