/**
 * File operations that fail with the operation, the path and the system's code.
 *
 * They are synchronous because the pipeline works on few, large files; the
 * many small ones are read inside the map workers. A replaced file is written
 * beside its target as `*.partial`, synced and renamed, so that a reader sees
 * the old bytes or the new, never a part.
 */
import { Effect, Iterable, Result, Schema } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { partialOf } from "./Partial.ts"

export class DiskError extends Schema.TaggedError<DiskError>()("DiskError", {
  operation: Schema.String,
  path: Schema.String,
  /** The system's code, such as ENOSPC or EACCES, or the message where there is none. */
  code: Schema.String
}) {}

export const codeOf = (cause: unknown): string =>
  cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause)

/** Runs a synchronous file operation. */
export const attempt = <A>(operation: string, path: string, body: () => A): Effect.Effect<A, DiskError> =>
  Effect.try({ try: body, catch: (cause) => new DiskError({ operation, path, code: codeOf(cause) }) })

/** Makes the bytes of a file or the entries of a folder survive a power cut. */
export const sync = (path: string): void => {
  const handle = Fs.openSync(path, "r")
  Fs.fsyncSync(handle)
  Fs.closeSync(handle)
}

type Part = string | Uint8Array

/** Replaces files by rounds of one part for each of them; only one round is in memory at a time. */
export const replaceFilesByParts = (paths: ReadonlyArray<string>, rounds: Iterable<ReadonlyArray<Part>>): void => {
  for (const path of paths) Fs.mkdirSync(Path.dirname(path), { recursive: true })
  const handles: Array<number> = []
  const written = Result.try(() => {
    for (const path of paths) handles.push(Fs.openSync(partialOf(path), "w"))
    for (const parts of rounds) parts.forEach((part, i) => Fs.writeFileSync(handles[i] as number, part))
    for (const handle of handles) Fs.fsyncSync(handle)
  })
  for (const handle of handles) Fs.closeSync(handle)
  if (Result.isFailure(written)) throw written.failure
  for (const path of paths) Fs.renameSync(partialOf(path), path)
}

/** Replaces a file by its parts, one after the other; only one of them is in memory at a time. */
export const replaceFileByParts = (path: string, parts: Iterable<Part>): void =>
  replaceFilesByParts(
    [path],
    Iterable.map(parts, (part) => [part])
  )

export const replaceFile = (path: string, content: string | Uint8Array): void => replaceFileByParts(path, [content])

/** There is no such file, or a file where a folder above it should be. */
const missing: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"])

/** The text of a file, or null when there is none. */
export const readText = (path: string): string | null => {
  const read = Result.try(() => Fs.readFileSync(path, "utf8"))
  if (Result.isSuccess(read)) return read.success
  if (missing.has(codeOf(read.failure) ?? "")) return null
  throw read.failure
}
