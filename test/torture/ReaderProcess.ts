/**
 * Reads the tables of an out folder until a file appears, and prints what it saw as JSON.
 *
 *     node test/torture/ReaderProcess.ts OUT STOP
 *
 * Every Parquet file names the digest of its input; the files of one snapshot name the same.
 */
import { DuckDBInstance } from "duckdb"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { tables } from "../../schemas/Tables.ts"

export interface Readings {
  readonly pinned: number
  readonly pinnedMixed: number
  readonly glob: number
  readonly globWhole: number
  /** Mixed, with another `.current` after than before. */
  readonly globAcrossSwitch: number
  readonly errors: ReadonlyArray<string>
}

const [out = "", stop = ""] = process.argv.slice(2)
const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect()

/** How many files there are and how many digests they name; each file is opened. */
const look = async (files: string): Promise<{ readonly files: number; readonly digests: number }> => {
  const found = await connection.runAndReadAll(
    `SELECT count(DISTINCT file_name)::INT, count(DISTINCT value)::INT
     FROM parquet_kv_metadata($1) WHERE key = 'input_digest'`,
    [files]
  )
  const [row] = found.getRowsJson()
  return { files: Number(row?.[0]), digests: Number(row?.[1]) }
}

const isOne = (found: { readonly files: number; readonly digests: number }): boolean =>
  found.files === tables.length && found.digests === 1

let [pinned, pinnedMixed, glob, globWhole, globAcrossSwitch] = [0, 0, 0, 0, 0]
const errors: Array<string> = []
const current = Path.join(out, ".current")

while (!Fs.existsSync(stop)) {
  try {
    const before = Fs.readlinkSync(current)
    pinned++
    if (!isOne(await look(Path.join(out, before, "parquet/*")))) pinnedMixed++
    const first = Fs.readlinkSync(current)
    const found = await look(Path.join(out, "*.parquet"))
    glob++
    if (isOne(found)) globWhole++
    else if (found.files === tables.length && Fs.readlinkSync(current) !== first) globAcrossSwitch++
  } catch (cause) {
    errors.push(String(cause))
  }
}
const readings: Readings = { pinned, pinnedMixed, glob, globWhole, globAcrossSwitch, errors }
console.log(JSON.stringify(readings))
