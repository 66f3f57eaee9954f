/**
 * What any program needs at least: DuckDB reads the same files as they are and writes them to one Parquet file.
 *
 *     node test/bench/Floor.ts RAW OUT.parquet
 */
import { DuckDBInstance } from "duckdb"
import * as Path from "node:path"

const [raw = "raw", target = "floor.parquet"] = process.argv.slice(2)
const instance = await DuckDBInstance.create(":memory:")
const connection = await instance.connect()
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const copy = (reader: string) =>
  connection.run(
    `COPY (SELECT filename, content FROM ${reader}(${quoted(`${Path.resolve(raw)}/**/*.txt`)}))
     TO ${quoted(target)} (FORMAT parquet, COMPRESSION zstd)`
  )
/** `read_text` takes UTF-8 only; a folder with a file in another encoding is read as bytes, which costs the same. */
await copy("read_text").catch(() => copy("read_blob"))
connection.closeSync()
instance.closeSync()
