/**
 * Stage ingest: files of a raw folder become source documents.
 *
 * `listSources` walks the folder and reads the manifests; `readSource` reads
 * and decodes one file and is what a worker calls for each file of its batch.
 * Both use synchronous file calls, several times faster here than promises.
 * Size, lines and their length have limits, see Limits.ts. Only names that end in `.txt` (any case)
 * are articles; symbolic links are never followed, devices, pipes and sockets
 * never opened; a name that is not valid UTF-8 is rejected.
 */
import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs"
import { resolve } from "node:path"
import { Effect, Result, Runtime, Schema } from "effect"
import { type ManifestRow, SourceDocument } from "../../schemas/handover/SourceDocument.ts"
import { Reject, type RejectRow } from "../../schemas/Reject.ts"
import { defaultLimits, type Limits } from "../Limits.ts"
import { realPath } from "../RealPath.ts"
import type { Stage } from "../Stage.ts"
import { articleId, sha256 } from "../text/StableId.ts"
import { decode, isFailure } from "./Decode.ts"
import { readBytes, tooLarge } from "./FileBytes.ts"
import { type LanguageCodes, languageCodes } from "./LanguageCode.ts"
import { manifestReject, parseManifest } from "./Manifest.ts"
import type { LexiconError } from "../lexicon/Lexicon.ts"
import { type Found, type FoundFile, rejectFile, walk } from "./Walk.ts"

export const stage: Stage = {
  name: "ingest",
  version: "1.0.0",
  description: "Walks the raw folder, decodes and normalizes every .txt file and joins what manifest.csv knows of it.",
  input: Schema.String,
  output: Schema.Union([SourceDocument, Reject])
}

/** One file that will be read: plain data, so that it can be sent to a worker. */
export interface SourceFile extends FoundFile {
  readonly manifest: ManifestRow | null
}

export interface Listing {
  /** Sorted by `source_path`, in code-unit order. */
  readonly sources: ReadonlyArray<SourceFile>
  readonly rejects: ReadonlyArray<RejectRow>
  /** Files that are neither `.txt` nor a manifest. */
  readonly ignored: number
}

const rootProblems = {
  missing: "does not exist; make the folder and put .txt files into it, or name another one",
  not_a_folder: "is not a folder; name the folder that holds the .txt files",
  unreadable: "cannot be read; check its permissions",
  disk_error: "cannot be read: the disk reports an error; check it and run again"
} as const

const rootReasons: Readonly<Record<string, keyof typeof rootProblems>> = {
  ENOENT: "missing",
  ENOTDIR: "not_a_folder",
  EIO: "disk_error"
}

export class IngestError extends Schema.TaggedError<IngestError>()("IngestError", {
  root: Schema.String,
  reason: Schema.Literals(["missing", "not_a_folder", "unreadable", "disk_error"])
}) {
  override readonly [Runtime.errorExitCode] = this.reason === "disk_error" ? 1 : 2
  override get message(): string {
    return `The raw folder ${this.root} ${rootProblems[this.reason]}.`
  }
}

const languagesPath = "gazetteer/languages.csv"

/** The language codes that a manifest or a flag may state. */
export const readLanguageCodes = (): LanguageCodes =>
  languageCodes(readFileSync(new URL(`../${languagesPath}`, import.meta.url), "utf8"), languagesPath)

const openRoot = (root: string): Result.Result<string, IngestError> =>
  Result.try({
    try: () => {
      const real = realpathSync(resolve(root))
      const isFolder = statSync(real).isDirectory()
      if (isFolder) accessSync(real, constants.R_OK | constants.X_OK)
      return { real, isFolder }
    },
    catch: (error) => {
      const code = (error as NodeJS.ErrnoException).code ?? ""
      return new IngestError({ root, reason: rootReasons[code] ?? "unreadable" })
    }
  }).pipe(
    Result.flatMap(({ real, isFolder }) =>
      isFolder ? Result.succeed(real) : Result.fail(new IngestError({ root, reason: "not_a_folder" }))
    )
  )

/** The limit that a text passes, or null. */
const excessOf = (text: string, limits: Limits): { readonly code: string; readonly message: string } | null => {
  let lines = 0
  for (let from = 0; from <= text.length; lines++) {
    const feed = text.indexOf("\n", from)
    const to = feed < 0 ? text.length : feed
    if (to - from > limits.line_length) {
      const message = `line ${lines + 1} has ${to - from} characters, more than the limit line_length (${limits.line_length}); break it into paragraphs or raise the limit`
      return { code: "long_line", message }
    }
    from = to + 1
  }
  if (lines <= limits.lines) return null
  const message = `the file has ${lines} lines, more than the limit lines (${limits.lines}); split it into articles or raise the limit`
  return { code: "too_many_lines", message }
}

/** Reads, decodes and normalizes one file. */
export const readSource = (source: SourceFile, limits: Limits = defaultLimits): SourceDocument | RejectRow => {
  const bytes = readBytes(source, limits.file_bytes)
  if (!Buffer.isBuffer(bytes)) return bytes
  const digest = sha256(bytes)
  const decoded = decode(bytes)
  if (isFailure(decoded)) {
    return { ...rejectFile(source.source_path, decoded.code, decoded.message, bytes.length), source_sha256: digest }
  }
  const excess = excessOf(decoded.text, limits)
  if (excess !== null) {
    return { ...rejectFile(source.source_path, excess.code, excess.message, bytes.length), source_sha256: digest }
  }
  return {
    article_id: articleId(source.source_path),
    source_path: source.source_path,
    source_sha256: digest,
    source_bytes: bytes.length,
    source_encoding: decoded.encoding,
    text: decoded.text,
    quality_flags: decoded.quality_flags,
    manifest: source.manifest
  }
}

const readManifests = (
  files: ReadonlyArray<FoundFile>,
  codes: LanguageCodes,
  limits: Limits,
  rejects: Array<RejectRow>
) => {
  const rows = new Map<string, { readonly row: ManifestRow; readonly manifest: string; readonly line: number }>()
  for (const file of files) {
    const bytes = readBytes(file, limits.file_bytes)
    if (!Buffer.isBuffer(bytes)) {
      rejects.push(bytes)
      continue
    }
    const decoded = decode(bytes)
    if (isFailure(decoded)) {
      rejects.push({
        ...manifestReject(file.source_path, `manifest_${decoded.code}`, decoded.message),
        source_bytes: bytes.length
      })
      continue
    }
    const parsed = parseManifest(decoded.text, file.source_path, codes)
    rejects.push(...parsed.rejects)
    for (const [sourcePath, row] of parsed.rows) {
      const line = parsed.lines.get(sourcePath) as number
      const outer = rows.get(sourcePath)
      if (outer !== undefined) {
        const message = `line ${outer.line}: ${file.source_path} tells of "${outer.row.file}" too and is nearer; keep one row`
        rejects.push(manifestReject(outer.manifest, "manifest_row", message))
      }
      rows.set(sourcePath, { row, manifest: file.source_path, line })
    }
  }
  return rows
}

const byKey = (left: RejectRow, right: RejectRow): number => {
  const leftKey = `${left.source_path}\0${left.code}\0${left.message}`
  const rightKey = `${right.source_path}\0${right.code}\0${right.message}`
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0
}

const join = (found: Found, codes: LanguageCodes, limits: Limits): Listing => {
  const rejects = [...found.rejects]
  const rows = readManifests(found.manifests, codes, limits, rejects)
  const present = new Set(found.files.map((file) => file.source_path))
  for (const [sourcePath, { row, manifest, line }] of rows) {
    if (present.has(sourcePath)) continue
    const message = `line ${line}: there is no readable .txt file "${row.file}"; correct the path or delete the row`
    rejects.push(manifestReject(manifest, "manifest_missing_file", message))
  }
  const sources: Array<SourceFile> = []
  for (const file of found.files) {
    if (file.bytes > limits.file_bytes) {
      rejects.push(tooLarge(file.source_path, file.bytes, limits.file_bytes))
    } else sources.push({ ...file, manifest: rows.get(file.source_path)?.row ?? null })
  }
  return { sources, rejects: rejects.toSorted(byKey), ignored: found.ignored }
}

/** Lists every article file below `root` with what its manifest knows of it, and what was rejected unread. */
export const listSources = Effect.fn("Ingest.listSources")(function* (
  root: string,
  limits: Limits = defaultLimits,
  out: string | null = null
) {
  const real = yield* Effect.fromResult(openRoot(root))
  const found = walk(real, out === null ? null : realPath(out))
  const codes = yield* Effect.try({ try: readLanguageCodes, catch: (error) => error as LexiconError })
  return join(found, codes, limits)
})
