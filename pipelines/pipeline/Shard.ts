/**
 * A shard: what one batch leaves for the next step, on disk and named by content.
 *
 * It is a folder `<root>/<key>` with one file per table and a receipt that
 * holds size and SHA-256 of each. The folder is written under a `.partial` name and
 * renamed, so it is there whole or not at all; `find` returns it only when every
 * byte is still what the receipt says. Row files are newline-delimited JSON.
 */
import { Result } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { sha256 } from "../text/StableId.ts"
import { codeOf } from "./Disk.ts"
import { partialOf } from "./Partial.ts"
import * as SealedText from "./SealedText.ts"

interface FileReceipt {
  readonly bytes: number
  readonly sha256: string
}

export interface Shard<Summary> {
  readonly key: string
  readonly folder: string
  /** SHA-256 of each file. */
  readonly hashes: Readonly<Record<string, string>>
  readonly summary: Summary
}

const receiptName = "receipt.json"

/** Rows as newline-delimited JSON. */
export const rowsToText = (rows: ReadonlyArray<object>): string => {
  let text = ""
  for (const row of rows) text += `${JSON.stringify(row)}\n`
  return text
}

/** The same as UTF-8, row by row: joined first, many rows are copied twice more, and one wide character makes all of them wide. */
export const rowsToBytes = (rows: ReadonlyArray<object>): Uint8Array =>
  Buffer.concat(rows.map((row) => Buffer.from(`${JSON.stringify(row)}\n`)))

const rowsInPart = 10_000

/** The same in parts, for more rows than one string can hold. */
export function* rowsInParts(rows: Iterable<object>): Generator<string> {
  let part: Array<object> = []
  for (const row of rows) {
    if (part.push(row) < rowsInPart) continue
    yield rowsToText(part)
    part = []
  }
  yield rowsToText(part)
}

/** The rows of a file of newline-delimited JSON. */
export const readRows = <Row>(path: string): ReadonlyArray<Row> => {
  const rows: Array<Row> = []
  for (const line of Fs.readFileSync(path, "utf8").split("\n")) if (line !== "") rows.push(JSON.parse(line) as Row)
  return rows
}

const hashesOf = (receipts: Readonly<Record<string, FileReceipt>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(receipts).map(([name, receipt]) => [name, receipt.sha256]))

const taken: ReadonlySet<string> = new Set(["ENOTEMPTY", "EEXIST"])

/** Renames a folder; false when there is one of that name already. */
const renameIfFree = (from: string, to: string): boolean => {
  const renamed = Result.try(() => Fs.renameSync(from, to))
  if (Result.isSuccess(renamed)) return true
  if (taken.has(codeOf(renamed.failure))) return false
  throw renamed.failure
}

/** Replaces the shard of that name. Where another process does so at the same time, its shard, which is the same, stays. */
const putInPlace = (partial: string, folder: string): void => {
  if (renameIfFree(partial, folder)) return
  const aside = partialOf(`${folder}.old`)
  Result.try(() => Fs.renameSync(folder, aside))
  renameIfFree(partial, folder)
  for (const left of [aside, partial]) Fs.rmSync(left, { recursive: true, force: true })
}

export const write = <Summary>(
  root: string,
  key: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  summary: Summary
): Shard<Summary> => {
  const folder = Path.join(root, key)
  const partial = partialOf(folder)
  Fs.rmSync(partial, { recursive: true, force: true })
  Fs.mkdirSync(partial, { recursive: true })
  const receipts: Record<string, FileReceipt> = {}
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? Buffer.from(content) : content
    receipts[name] = { bytes: bytes.length, sha256: sha256(bytes) }
    Fs.writeFileSync(Path.join(partial, name), bytes)
  }
  const receipt = JSON.stringify({ files: receipts, summary })
  Fs.writeFileSync(Path.join(partial, receiptName), SealedText.seal(receipt))
  putInPlace(partial, folder)
  return { key, folder, hashes: hashesOf(receipts), summary }
}

const readWhole = <Summary>(root: string, key: string): Shard<Summary> | null => {
  const folder = Path.join(root, key)
  const receipt = SealedText.open(Fs.readFileSync(Path.join(folder, receiptName), "utf8"))
  if (receipt === null) return null
  const { files, summary } = JSON.parse(receipt) as { files: Record<string, FileReceipt>; summary: Summary }
  for (const [name, expected] of Object.entries(files)) {
    const bytes = Fs.readFileSync(Path.join(folder, name))
    if (bytes.length !== expected.bytes || sha256(bytes) !== expected.sha256) return null
  }
  return { key, folder, hashes: hashesOf(files), summary }
}

/** The shard of that name, or null when it is missing or any of its bytes has changed. */
export const find = <Summary>(root: string, key: string): Shard<Summary> | null =>
  Result.getOrNull(Result.try(() => readWhole<Summary>(root, key)))

/** Removes every shard below `root` that is not in `keep`, and what a killed run left half written. */
export const sweep = (root: string, keep: ReadonlySet<string>): void => {
  if (!Fs.existsSync(root)) return
  for (const name of Fs.readdirSync(root)) {
    if (!keep.has(name)) Fs.rmSync(Path.join(root, name), { recursive: true, force: true })
  }
}
