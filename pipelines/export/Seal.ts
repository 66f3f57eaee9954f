/**
 * Reads a finished file once more, from its first byte to its last: size, SHA-256 and,
 * for CSV, the records in it; then syncs it to disk.
 *
 * A record ends at a line feed outside of quotation marks, so a cell may hold line
 * breaks. Memory is one chunk, however long a record is.
 */
import { createHash } from "node:crypto"
import * as Fs from "node:fs"

export interface Sealed {
  readonly bytes: number
  readonly sha256: string
  /** Line feeds outside of quotation marks; 0 when they were not to be counted. */
  readonly records: number
}

const chunkBytes = 4 * 1024 * 1024
const quote = 0x22
const lineFeed = 0x0a

export const seal = (path: string, countsRecords = false): Sealed => {
  const handle = Fs.openSync(path, "r")
  const hash = createHash("sha256")
  const chunk = Buffer.allocUnsafe(chunkBytes)
  let bytes = 0
  let records = 0
  let outside = 1
  for (let count = -1; count !== 0;) {
    count = Fs.readSync(handle, chunk)
    hash.update(chunk.subarray(0, count))
    bytes += count
    const looked = countsRecords ? count : 0
    for (let i = 0; i < looked; i++) {
      const byte = chunk[i]
      if (byte === quote) outside ^= 1
      else if (byte === lineFeed) records += outside
    }
  }
  Fs.fsyncSync(handle)
  Fs.closeSync(handle)
  return { bytes, sha256: hash.digest("hex"), records }
}
