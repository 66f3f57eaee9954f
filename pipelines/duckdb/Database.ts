/**
 * DuckDB in memory, closed to everything but the folders it is given.
 *
 * `open` hardens the connection in the order that works: no extension is
 * fetched, only `folders` may be read or written, and the configuration is
 * locked. Timestamps are shown in Western Indonesian Time. Sorts and joins that
 * pass `memoryLimit` spill into `spillFolder`. Values reach SQL as parameters;
 * only paths and identifiers of the project stand in its text, through `literal`.
 * The native library is loaded at the first `open`, so that nobody else waits for it.
 */
import { Effect, Schema, type Scope } from "effect"
import type { DuckDBConnection, DuckDBInstance, DuckDBValue, Json } from "duckdb"

export class DatabaseError extends Schema.TaggedError<DatabaseError>()("DatabaseError", {
  reason: Schema.String,
  statement: Schema.String
}) {}

export interface DatabaseOptions {
  /** Absolute paths of the only folders that may be touched. */
  readonly folders: ReadonlyArray<string>
  readonly spillFolder: string | null
  /** As DuckDB writes it, for example `640MB`. */
  readonly memoryLimit: string
  readonly threads: number
}

export type Parameter = string | number | ReadonlyArray<string>

export interface Answer {
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<Json>>
}

export interface Database {
  readonly connection: DuckDBConnection
  readonly run: (statement: string, ...parameters: ReadonlyArray<Parameter>) => Effect.Effect<void, DatabaseError>
  readonly query: (statement: string, ...parameters: ReadonlyArray<Parameter>) => Effect.Effect<Answer, DatabaseError>
  /** The same tables, threads and memory once more, for statements that run beside those of this one; each has temporary tables of its own. */
  readonly beside: Effect.Effect<Database, DatabaseError, Scope.Scope>
}

export const timeZone = "Asia/Jakarta"

/** A text as an SQL string literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

const errorOf = (statement: string, cause: unknown): DatabaseError =>
  new DatabaseError({ reason: cause instanceof Error ? cause.message : String(cause), statement })

const attempt = <A>(statement: string, body: () => Promise<A>): Effect.Effect<A, DatabaseError> =>
  Effect.tryPromise({ try: body, catch: (cause) => errorOf(statement, cause) })

/** Runs a statement. An interruption stops it and waits until DuckDB has let go of its files. */
const work = <A>(
  connection: DuckDBConnection,
  statement: string,
  body: () => Promise<A>
): Effect.Effect<A, DatabaseError> =>
  Effect.callback((resume) => {
    const ended = body().then(
      (value) => resume(Effect.succeed(value)),
      (cause: unknown) => resume(Effect.fail(errorOf(statement, cause)))
    )
    return Effect.promise(() => {
      connection.interrupt()
      return ended
    })
  })

type Library = typeof import("duckdb")

/** Connects to `instance`; a value that was set for all of it holds for every connection. */
const connect = (duckdb: Library, instance: DuckDBInstance): Database["beside"] => {
  const bound = (parameter: Parameter): DuckDBValue =>
    typeof parameter === "object" ? duckdb.listValue([...parameter]) : parameter
  /** Without parameters a statement need not be prepared first, which takes four times as long. */
  const values = (parameters: ReadonlyArray<Parameter>) => (parameters.length === 0 ? undefined : parameters.map(bound))
  const connected = Effect.acquireRelease(
    attempt("connect", () => instance.connect()),
    (opened) => Effect.sync(() => opened.closeSync())
  )
  return Effect.map(connected, (connection) => ({
    connection,
    run: (statement, ...parameters) =>
      Effect.asVoid(work(connection, statement, () => connection.run(statement, values(parameters)))),
    query: (statement, ...parameters) =>
      Effect.map(
        work(connection, statement, () => connection.runAndReadAll(statement, values(parameters))),
        (reader) => ({ columns: reader.columnNames(), rows: reader.getRowsJson() })
      ),
    beside: connect(duckdb, instance)
  }))
}

export const open = Effect.fn("Database.open")(function* (
  options: DatabaseOptions
): Effect.fn.Return<Database, DatabaseError, Scope.Scope> {
  const duckdb = yield* attempt("load", () => import("duckdb"))
  const instance = yield* Effect.acquireRelease(
    attempt("open", () =>
      duckdb.DuckDBInstance.create(":memory:", {
        autoinstall_known_extensions: "false",
        autoload_known_extensions: "false",
        memory_limit: options.memoryLimit,
        threads: String(options.threads),
        ...(options.spillFolder === null ? {} : { temp_directory: options.spillFolder })
      })
    ),
    (opened) => Effect.sync(() => opened.closeSync())
  )
  const database = yield* connect(duckdb, instance)
  yield* database.run(`SET GLOBAL TimeZone = '${timeZone}'`)
  yield* database.run(`SET allowed_directories = [${options.folders.map(literal).join(", ")}]`)
  yield* database.run("SET enable_external_access = false")
  yield* database.run("SET lock_configuration = true")
  return database
})

/** Whether `statement` is one statement and only reads. */
export const isOneSelect = Effect.fn("Database.isOneSelect")(function* ({ connection }: Database, statement: string) {
  const duckdb = yield* attempt("load", () => import("duckdb"))
  const extracted = yield* attempt(statement, () => connection.extractStatements(statement))
  if (extracted.count !== 1) return false
  const prepared = yield* attempt(statement, () => extracted.prepare(0))
  return prepared.statementType === duckdb.StatementType.SELECT
})
