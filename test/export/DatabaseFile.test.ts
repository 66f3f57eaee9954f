import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { type DuckDBConnection, DuckDBInstance } from "duckdb"
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import * as Audit from "../../pipelines/export/Audit.ts"
import { loadCodebook } from "../../pipelines/export/Codebook.ts"
import * as DatabaseFile from "../../pipelines/export/DatabaseFile.ts"
import { everything } from "../../pipelines/export/Selection.ts"
import { publish } from "../../pipelines/export/Export.ts"
import { open } from "../../pipelines/duckdb/Database.ts"
import { reader } from "../../pipelines/lexicon/LexiconFolder.ts"
import { codebookTables } from "../../schemas/Codebook.ts"
import { hasPrimaryKey } from "../../schemas/Table.ts"
import { tables } from "../../schemas/Tables.ts"
import { views } from "../../schemas/Views.ts"
import * as Handover from "./Handover.ts"

const out = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-database-"))
const path = Path.join(out, "kawat.duckdb")
let instance: DuckDBInstance
let connection: DuckDBConnection

beforeAll(async () => {
  const cache = Path.join(out, ".cache")
  await Effect.runPromise(
    publish({
      out,
      cache,
      handover: Handover.write(cache, Handover.rows()),
      codebook: loadCodebook(reader("ind")),
      selection: everything,
      partitionBy: null,
      largestSource: 100,
      pipelineVersion: "0.0.0",
      inputDigest: "0".repeat(64),
      memoryLimit: "256MB",
      threads: 2,
      tell: () => Effect.void,
      manifest: () => Effect.succeed({ manifest: "{}", lineage: "" }),
      mayPublish: Effect.succeed(true)
    })
  )
  instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" })
  connection = await instance.connect()
})
afterAll(() => {
  connection.closeSync()
  instance.closeSync()
  Fs.rmSync(out, { recursive: true, force: true })
})

const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
const names = async (sql: string) => (await rows(sql)).map(([name]) => String(name))

describe("kawat.duckdb", () => {
  it("is one file and leaves no log beside it", () => {
    expect(Fs.readdirSync(Path.dirname(Fs.realpathSync(path))).toSorted()).toEqual([
      "datapackage.json",
      "dictionary.md",
      "kawat.duckdb"
    ])
  })

  it("is written in the storage format of DuckDB 1.2", async () => {
    const [version] = await names(
      "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = 'kawat'"
    )
    expect(version).toBe("v1.2.0+")
  })

  it("holds every table, the codebook and every view", async () => {
    expect(await names("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' ORDER BY ALL")).toEqual(
      tables.map(({ name }) => name).toSorted()
    )
    expect(await names("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'codebook' ORDER BY ALL")).toEqual(
      codebookTables.map(({ name }) => name).toSorted()
    )
    expect(await names("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY ALL")).toEqual(
      views.map(({ name }) => name).toSorted()
    )
  })

  it("says of every table, view and column what it means", async () => {
    const comments = `
      SELECT table_name AS name, comment FROM duckdb_tables() UNION ALL
      SELECT view_name, comment FROM duckdb_views() WHERE NOT internal UNION ALL
      SELECT table_name || '.' || column_name, comment FROM duckdb_columns() WHERE NOT internal`
    expect(await names(`SELECT name FROM (${comments}) WHERE comment IS NULL OR comment NOT LIKE '%.'`)).toEqual([])
    const [key] = await names("SELECT comment FROM duckdb_tables() WHERE table_name = 'event_participants'")
    expect(key).toContain("Key: event_id, role, position. event_id refers to events (event_id).")
    const [vocabulary] = await names(
      "SELECT comment FROM duckdb_columns() WHERE table_name = 'events' AND column_name = 'date_precision'"
    )
    expect(vocabulary).toBe("How exact event_date is. One of: day, week, month, year, none.")
  })

  it("gives views the columns and types that their schema says", async () => {
    for (const view of views) {
      const found = await rows(
        `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${view.name}' ORDER BY column_index`
      )
      const types = view.columns.map(({ name, sqlType }) => [
        name,
        sqlType === "TIMESTAMPTZ" ? "TIMESTAMP WITH TIME ZONE" : sqlType
      ])
      expect(found, view.name).toEqual(types)
    }
  })

  it("declares the key of each table", async () => {
    const keys = await rows(
      `SELECT table_name, constraint_type, constraint_column_names FROM duckdb_constraints()
       WHERE schema_name = 'main' AND constraint_type IN ('PRIMARY KEY', 'UNIQUE') ORDER BY ALL`
    )
    const expected = tables
      .map((table) => [table.name, hasPrimaryKey(table) ? "PRIMARY KEY" : "UNIQUE", table.primaryKey])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
    expect(keys).toEqual(expected)
    expect(expected.filter(([, type]) => type === "UNIQUE").map(([name]) => name)).toEqual(["evidence"])
  })

  it.effect("declares none for a table that is too large to have its index in memory", () =>
    Effect.gen(function* () {
      const folder = Path.join(out, "keyless")
      Fs.mkdirSync(folder)
      const database = yield* open({ folders: [out], spillFolder: null, memoryLimit: "256MB", threads: 1 })
      yield* Audit.openTables(database, (table) => Path.join(out, `${table}.parquet`))
      const counts = yield* Effect.forEach(tables, ({ name }) =>
        database.query(`SELECT count(*)::INTEGER FROM ${name}`)
      )
      yield* DatabaseFile.build(database, Path.join(folder, "kawat.duckdb"), loadCodebook(reader("ind")), folder, 1)
      const { rows: keyed } = yield* database.query(
        `SELECT DISTINCT table_name FROM duckdb_constraints() WHERE database_name = 'kawat' AND schema_name = 'main'
         AND constraint_type IN ('PRIMARY KEY', 'UNIQUE') ORDER BY ALL`
      )
      yield* DatabaseFile.close(database)
      const small = tables.filter((_, at) => Number(counts[at]?.rows[0]?.[0]) <= 1).map(({ name }) => name)
      expect(small.length).toBeLessThan(tables.length)
      expect(keyed.flat()).toEqual(small.toSorted())
    }).pipe(Effect.scoped)
  )

  it.effect("is compared with the Parquet files by its rows", () =>
    Effect.gen(function* () {
      const changed = Path.join(out, "changed")
      Fs.mkdirSync(changed)
      const copy = Path.join(changed, "copy.duckdb")
      Fs.copyFileSync(path, copy)
      const database = yield* open({ folders: [out], spillFolder: null, memoryLimit: "256MB", threads: 1 })
      yield* Audit.openTables(database, (table) => Fs.realpathSync(Path.join(out, `${table}.parquet`)))
      yield* database.run(`ATTACH '${copy}' AS kawat`)
      expect(yield* DatabaseFile.changedTables(database)).toEqual([])
      yield* database.run("UPDATE kawat.sentences SET is_quote = NOT is_quote WHERE sentence_index = 0")
      expect(yield* DatabaseFile.changedTables(database)).toEqual(["sentences"])
      yield* DatabaseFile.close(database)
    }).pipe(Effect.scoped)
  )
})
