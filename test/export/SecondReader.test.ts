import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { DuckDBInstance } from "duckdb"
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet"
import * as Fs from "node:fs"
import * as Path from "node:path"
import * as Zlib from "node:zlib"
import Papa from "papaparse"
import { safe } from "../../pipelines/export/SpreadsheetSafe.ts"
import type { ColumnInfo } from "../../schemas/Column.ts"
import type { Table } from "../../schemas/Table.ts"
import { tables } from "../../schemas/Tables.ts"
import { Sandbox } from "../cli/Sandbox.ts"

const sample = Path.join(import.meta.dirname, "../../raw/sample")
const sandbox = new Sandbox()
const payload = "=1+1; \"dua\"\n@tiga, 'empat'\n\n"

beforeAll(() => {
  Fs.cpSync(sample, sandbox.raw, { recursive: true })
  sandbox.write(
    "rumus.txt",
    `${payload}\nPresiden Joko Widodo bertemu Presiden Xi Jinping di Jakarta, Senin (3/6/2024).\n`
  )
  const { code, stderr } = sandbox.kawat(["run", "--quiet"])
  expect(code, stderr).toBe(0)
})
afterAll(() => sandbox.remove())

type Cell = string | number | boolean | null
type Rows = ReadonlyArray<Readonly<Record<string, unknown>>>

const zstd = (input: Uint8Array): Uint8Array => Zlib.zstdDecompressSync(input)

/** The rows of a Parquet file, read without DuckDB; times as microseconds, dates as days. */
const readSecond = async (table: Table): Promise<Rows> =>
  parquetReadObjects({
    file: await asyncBufferFromFile(Path.join(sandbox.out, `${table.name}.parquet`)),
    compressors: { ZSTD: zstd },
    parsers: { timestampFromMicroseconds: (micros) => micros, dateFromDays: (days) => days }
  })

const isoDay = (days: unknown): string => new Date(Number(days) * 86_400_000).toISOString().slice(0, 10)

/** A cell as both readers can tell it: text, number, switch, or missing. */
const plain = ({ sqlType }: ColumnInfo, value: unknown): Cell => {
  if (value === null || value === undefined) return null
  if (sqlType.endsWith("[]")) return JSON.stringify(value)
  if (sqlType === "DATE") return isoDay(value)
  if (typeof value === "bigint") return Number(value)
  return value as Cell
}

/** How DuckDB is asked for the same. */
const asked = ({ name, sqlType }: ColumnInfo): string => {
  if (sqlType.endsWith("[]")) return `to_json(${name})::VARCHAR`
  if (sqlType === "DATE") return `strftime(${name}, '%Y-%m-%d')`
  if (sqlType === "TIMESTAMPTZ") return `epoch_us(${name})::DOUBLE`
  if (sqlType === "BIGINT") return `${name}::DOUBLE`
  return name
}

const readFirst = async (table: Table): Promise<ReadonlyArray<ReadonlyArray<Cell>>> => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  const answer = await connection.runAndReadAll(`SELECT ${table.columns.map(asked).join(", ")} FROM read_parquet($1)`, [
    Path.join(sandbox.out, `${table.name}.parquet`)
  ])
  connection.closeSync()
  instance.closeSync()
  return answer.getRowsJson() as unknown as ReadonlyArray<ReadonlyArray<Cell>>
}

/** A cell as it stands in the CSV file. */
const inCsv = (column: ColumnInfo, value: unknown): string => {
  const cell = plain(column, value)
  if (cell === null) return ""
  if (column.sqlType === "TIMESTAMPTZ") {
    const millis = Number(value) / 1000
    return `${new Date(millis + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`
  }
  return column.sqlType.startsWith("VARCHAR") ? safe(String(cell)) : String(cell)
}

const readCsv = (table: Table): ReadonlyArray<Readonly<Record<string, string>>> =>
  Papa.parse<Record<string, string>>(Fs.readFileSync(Path.join(sandbox.out, `csv/${table.name}.csv`), "utf8"), {
    header: true,
    skipEmptyLines: true
  }).data

const sameNumber = (column: ColumnInfo, cell: string): string =>
  column.sqlType === "DOUBLE" && cell !== "" ? String(Number(cell)) : cell

describe("a second reader of Parquet, hyparquet, finds what DuckDB wrote", () => {
  it.each(tables.map((table) => [table.name, table] as const))("in %s, as DuckDB reads it", async (_, table) => {
    const second = await readSecond(table)
    const first = await readFirst(table)
    expect(second.map((row) => table.columns.map((column) => plain(column, row[column.name])))).toEqual(first)
  })

  it.each(tables.map((table) => [table.name, table] as const))("in %s, as it stands in CSV", async (_, table) => {
    const rows = await readSecond(table)
    const written = readCsv(table)
    expect(written).toHaveLength(rows.length)
    for (const [index, row] of rows.entries()) {
      for (const column of table.columns) {
        const cell = written[index]?.[column.name] ?? ""
        expect(sameNumber(column, cell), `${column.name} of row ${index}`).toBe(inCsv(column, row[column.name]))
      }
    }
  })

  it("and the tables hold rows to compare", async () => {
    const counts = await Promise.all(tables.map(async (table) => (await readSecond(table)).length))
    expect(counts.filter((count) => count === 0)).toEqual([])
  })
})
