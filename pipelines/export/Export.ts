/**
 * Stage export: hand-over files become the published tables.
 *
 * Each table is sorted by its key into a Parquet file, the files are opened again
 * and checked, the CSV files, kawat.duckdb and the documents are written from them,
 * everything is hashed and synced, and only then is the snapshot made current. Whatever fails before that leaves
 * the published tables as they were and removes what was staged. Parquet is zstd with the
 * versions and the input's digest as key/value metadata; CSV is UTF-8 with a header, missing
 * values empty, empty texts as `""`, lists as JSON, times in Western Indonesian Time. On request
 * a table that has a date is also written in one Parquet file a month.
 */
import { Effect, Fiber, Schema } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Article } from "../../schemas/Article.ts"
import { codebookTables } from "../../schemas/Codebook.ts"
import type { ColumnInfo } from "../../schemas/Column.ts"
import { CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import type { Table } from "../../schemas/Table.ts"
import { schemaVersion, tables } from "../../schemas/Tables.ts"
import { type Database, type DatabaseError, literal, open } from "../duckdb/Database.ts"
import type { Stage } from "../Stage.ts"
import * as Audit from "./Audit.ts"
import type { Codebook } from "./Codebook.ts"
import * as DatabaseFile from "./DatabaseFile.ts"
import { dataPackage } from "./DataPackage.ts"
import { dictionary } from "./Dictionary.ts"
import type { Handover } from "./Handover.ts"
import * as Partitions from "./Partitions.ts"
import type { PublishedFile } from "./RunManifest.ts"
import { seal } from "./Seal.ts"
import { selectionTables } from "./SelectedRows.ts"
import { isEverything, type Selection } from "./Selection.ts"
import * as Snapshot from "./Snapshot.ts"
import { safeText } from "./SpreadsheetSafe.ts"
import { type TableQuery, tableQueries } from "./TableQuery.ts"

export const stage: Stage = {
  name: "export",
  version: "1.0.0",
  description: "Sorts, checks and publishes every table as Parquet and CSV, all at one moment.",
  input: CleanDocument,
  output: Schema.Struct(Article.fields)
}

export class ExportError extends Schema.TaggedError<ExportError>()("ExportError", {
  operation: Schema.String,
  path: Schema.String,
  reason: Schema.String
}) {}

export interface ExportRequest {
  readonly out: string
  /** Folder of the hand-over files. */
  readonly cache: string
  readonly handover: Handover
  readonly codebook: Codebook
  /** Bytes of the largest source file. */
  readonly largestSource: number
  readonly pipelineVersion: string
  readonly inputDigest: string
  readonly memoryLimit: string
  readonly threads: number
  /** Which articles are exported, and whether also in one file a month. */
  readonly selection: Selection
  readonly partitionBy: "month" | null
  /** Says what is being done, for the progress display. */
  readonly tell: (step: string) => Effect.Effect<void>
  /** Tells of the run, given the files and the snapshot's name: `run.json`, and the same as OpenLineage events. */
  readonly manifest: (
    files: ReadonlyArray<PublishedFile>,
    snapshot: string
  ) => Effect.Effect<{ readonly manifest: string; readonly lineage: string }>
  /** Must be true right before publishing. */
  readonly mayPublish: Effect.Effect<boolean, ExportError>
}

/** Where DuckDB puts what does not fit into its memory. */
export const spillFolder = (cache: string): string => Path.join(cache, "spill")

/** Runs a synchronous file operation of this stage. */
export const attempt = <A>(operation: string, path: string, body: () => A): Effect.Effect<A, ExportError> =>
  Effect.try({
    try: body,
    catch: (cause) =>
      new ExportError({ operation, path, reason: cause instanceof Error ? cause.message : String(cause) })
  })

/** DuckDB holds the rows of a group in memory, once for each thread; rows of texts are long, so their groups are small. */
const groupRows: ReadonlyMap<string, number> = new Map([["articles", 16_384]])
const defaultGroupRows = 122_880

/** How a Parquet file is written; a file of a selection says which one, so that it can be told from a whole table. */
const parquetOptions = ({ inputDigest, pipelineVersion, selection }: ExportRequest, table: string): string => {
  const metadata: Readonly<Record<string, string>> = {
    schema_version: schemaVersion,
    pipeline_version: pipelineVersion,
    input_digest: inputDigest,
    ...(isEverything(selection) ? {} : { selection: JSON.stringify(selection) })
  }
  const pairs = Object.entries(metadata).map(([name, value]) => `${name}: ${literal(value)}`)
  const rows = groupRows.get(table) ?? defaultGroupRows
  return `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rows}, USE_TMP_FILE false, KV_METADATA {${pairs.join(", ")}}`
}

const writeParquet = (database: Database, request: ExportRequest, staged: string, query: TableQuery) =>
  database.run(
    `COPY (${query.select}) TO ${literal(Snapshot.fileIn(staged, "parquet", query.table.name))}
     (${parquetOptions(request, query.table.name)})`,
    ...query.files.map((name) => request.handover[name])
  )

const writePartitions = Effect.fnUntraced(function* (database: Database, request: ExportRequest, staged: string) {
  const files: Array<PublishedFile> = []
  for (const table of Partitions.partitioned) {
    yield* request.tell(`by-month/${table.name}`)
    const partitions = yield* Partitions.open(database, table)
    for (const { month, rows } of partitions) {
      const path = Snapshot.partitionPath(table.name, month)
      const target = Path.join(staged, path)
      yield* attempt("make the folder", Path.dirname(target), () =>
        Fs.mkdirSync(Path.dirname(target), { recursive: true })
      )
      yield* Partitions.write(database, table, month, target, parquetOptions(request, table.name))
      const { bytes, sha256 } = yield* attempt("sync", target, () => seal(target))
      files.push({ table: table.name, format: "parquet", path, rows, bytes, sha256, same_bytes: true })
    }
    const targets = partitions.map(({ month }) => Path.join(staged, Snapshot.partitionPath(table.name, month)))
    if (!(yield* Partitions.close(database, table, targets))) {
      const path = Path.join(staged, "by-month", table.name)
      return yield* new ExportError({ operation: "read back", path, reason: "the rows are not those of the table" })
    }
  }
  return files
})

const isOpenText = (column: ColumnInfo): boolean =>
  column.sqlType === "VARCHAR" && column.vocabulary === undefined && !/_(?:id|sha256)$/.test(column.name)

const csvCell = (column: ColumnInfo): string => {
  const { name } = column
  if (isOpenText(column)) return `${safeText(name)} AS ${name}`
  if (column.sqlType === "VARCHAR[]") return `${safeText(`to_json(${name})::VARCHAR`)} AS ${name}`
  if (column.sqlType === "TIMESTAMPTZ") return `strftime(${name}, '%Y-%m-%dT%H:%M:%S') || '+07:00' AS ${name}`
  return name
}

const writeCsv = (database: Database, table: Table, source: string, path: string) =>
  database.run(
    `COPY (SELECT ${table.columns.map(csvCell).join(", ")} FROM ${source})
     TO ${literal(path)} (FORMAT csv, HEADER, USE_TMP_FILE false)`
  )

const countRows = (database: Database, source: string): Effect.Effect<number, DatabaseError> =>
  Effect.map(database.query(`SELECT count(*)::DOUBLE FROM ${source}`), (answer) => Number(answer.rows[0]?.[0]))

/** Hashes and syncs a finished file; `rows` of a CSV file must be those that can be read back from it. */
const sealFile = Effect.fnUntraced(function* (
  staged: string,
  format: Snapshot.Format,
  name: string,
  rows: number | null = null
) {
  const path = Snapshot.fileIn(staged, format, name)
  const isCsv = format === "csv" || format === "codebook"
  const { bytes, records, sha256 } = yield* attempt("sync", path, () => seal(path, isCsv))
  if (isCsv && records - 1 !== rows) {
    const reason = `${records - 1} rows can be read back where ${rows} were written`
    return yield* new ExportError({ operation: "read back", path, reason })
  }
  const published: PublishedFile = {
    table: name,
    format,
    path: Snapshot.publicPath(format, name),
    rows,
    bytes,
    sha256,
    same_bytes: name !== Snapshot.databaseFile
  }
  return published
})

/** Writes the CSV file of each table and seals it beside its Parquet file, while DuckDB writes that of the next. */
const finishTables = Effect.fnUntraced(function* (database: Database, request: ExportRequest, staged: string) {
  const files: Array<PublishedFile> = []
  let sealing: Effect.Effect<void, ExportError> = Effect.void
  for (const table of tables) {
    yield* request.tell(`csv/${table.name}`)
    const writing = writeCsv(database, table, table.name, Snapshot.fileIn(staged, "csv", table.name))
    yield* Effect.all([writing, sealing], { concurrency: "unbounded", discard: true })
    const rows = yield* countRows(database, table.name)
    sealing = Effect.gen(function* () {
      for (const format of ["parquet", "csv"] as const) files.push(yield* sealFile(staged, format, table.name, rows))
    })
  }
  yield* sealing
  return files
})

/** Writes kawat.duckdb, and from it the CSV files of the codebook. */
const writeDatabase = Effect.fnUntraced(function* (database: Database, request: ExportRequest, staged: string) {
  yield* request.tell(Snapshot.databaseFile)
  const path = Snapshot.fileIn(staged, "file", Snapshot.databaseFile)
  yield* DatabaseFile.build(database, path, request.codebook, staged)
  const files: Array<PublishedFile> = []
  for (const table of codebookTables) {
    const source = DatabaseFile.codebookTable(table.name)
    yield* writeCsv(database, table, source, Snapshot.fileIn(staged, "codebook", table.name))
    files.push(yield* sealFile(staged, "codebook", table.name, yield* countRows(database, source)))
  }
  yield* DatabaseFile.close(database)
  return [...files, yield* sealFile(staged, "file", Snapshot.databaseFile)]
})

/**
 * Checks the opened tables and writes the CSV files and partitions, while kawat.duckdb is written beside it: by itself
 * neither keeps all cores at work. What the checks find is told first, whatever became of kawat.duckdb meanwhile.
 */
const checkAndFinish = Effect.fnUntraced(function* (database: Database, request: ExportRequest, staged: string) {
  const building = yield* Effect.forkScoped(writeDatabase(yield* database.beside, request, staged))
  yield* request.tell("checks")
  yield* Audit.demand(database)
  const finishing = Effect.gen(function* () {
    const files = yield* finishTables(database, request, staged)
    return request.partitionBy === null ? files : [...files, ...(yield* writePartitions(database, request, staged))]
  })
  const written = yield* Effect.all([finishing, Fiber.join(building)], { concurrency: "unbounded" })
  return written.flat()
})

const writeDocument = Effect.fnUntraced(function* (staged: string, name: string, text: string) {
  const path = Snapshot.fileIn(staged, "file", name)
  yield* attempt("write", path, () => Fs.writeFileSync(path, text))
  return yield* sealFile(staged, "file", name)
})

/** Builds, checks and publishes all tables. */
export const publish = Effect.fn("Export.publish")(function* (request: ExportRequest) {
  const staged = yield* Effect.acquireRelease(
    attempt("make the folder", request.out, () => Snapshot.stage(request.out)),
    (folder) => Effect.ignore(attempt("remove", folder, () => Fs.rmSync(folder, { recursive: true, force: true })))
  )
  const database = yield* open({
    folders: [staged, request.cache],
    spillFolder: spillFolder(request.cache),
    memoryLimit: request.memoryLimit,
    threads: request.threads
  })
  const limited = !isEverything(request.selection)
  if (limited) {
    for (const { files, statement } of selectionTables) yield* database.run(statement, request.handover[files])
  }
  for (const query of tableQueries(request.largestSource, limited)) {
    yield* request.tell(query.table.name)
    yield* writeParquet(database, request, staged, query)
  }
  yield* Audit.openTables(database, (table) => Snapshot.fileIn(staged, "parquet", table))
  const written = yield* checkAndFinish(database, request, staged)
  const files = [
    ...written,
    yield* writeDocument(staged, Snapshot.dataPackageFile, dataPackage(written, request.pipelineVersion)),
    yield* writeDocument(staged, Snapshot.dictionaryFile, dictionary())
  ]
  const name = Snapshot.nameOf(files)
  const { lineage, manifest } = yield* request.manifest(files, name)
  yield* attempt("write", "run.json", () => {
    Fs.writeFileSync(Snapshot.lineageIn(staged), lineage, { flush: true })
    Fs.writeFileSync(Snapshot.manifestIn(staged), manifest, { flush: true })
  })
  if (!(yield* request.mayPublish)) {
    return yield* new ExportError({
      operation: "publish",
      path: request.out,
      reason: "the lock was taken over by another run"
    })
  }
  const replaced = yield* attempt("publish", request.out, () => Snapshot.publish(request.out, staged, name))
  yield* attempt("sync", request.out, () => Snapshot.settle(request.out))
  yield* attempt("remove old snapshots below", request.out, () => Snapshot.sweep(request.out, replaced))
  return { snapshot: name, files }
}, Effect.scoped)
