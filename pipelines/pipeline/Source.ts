/**
 * The input of a run: the listed files, what the last run knew of them, and the
 * digest that names this input.
 */
import { Clock, Effect } from "effect"
import { createHash } from "node:crypto"
import * as Path from "node:path"
import type { RejectRow } from "../../schemas/Reject.ts"
import { listSources, type SourceFile } from "../ingest/Ingest.ts"
import * as Disk from "./Disk.ts"
import * as KnownFiles from "./KnownFiles.ts"
import { cacheFolder, Settings } from "./Settings.ts"

export interface Source {
  readonly sources: ReadonlyArray<SourceFile>
  readonly rejects: ReadonlyArray<RejectRow>
  readonly stamps: ReadonlyArray<string>
  readonly known: KnownFiles.KnownFiles
  /** SHA-256 of each file as far as an unchanged stamp vouches for it. */
  readonly hashes: ReadonlyArray<string | null>
}

export const knownFilesPath = (out: string): string => Path.join(cacheFolder(out), "files.json")

const distinct = (rejects: ReadonlyArray<RejectRow>): ReadonlyArray<RejectRow> => [
  ...new Map(rejects.map((row) => [`${row.source_path}\n${row.code}\n${row.message}`, row])).values()
]

/** Lists the raw folder. Writes nothing. */
export const open = Effect.fn("Source.open")(function* () {
  const { fullRefresh, limits, out, raw } = yield* Settings
  const now = yield* Clock.currentTimeMillis
  const listing = yield* listSources(raw, limits, out)
  const path = knownFilesPath(out)
  const known = yield* Disk.attempt("read", path, () => KnownFiles.load(path))
  const stamps = yield* Disk.attempt("list", raw, () => KnownFiles.stampsOf(listing.sources, now))
  const hashes = listing.sources.map((source, index) =>
    fullRefresh ? null : KnownFiles.hashOf(known, source.source_path, stamps[index] as string)
  )
  return { sources: listing.sources, rejects: distinct(listing.rejects), stamps, known, hashes } satisfies Source
})

/** Names the input by its content: paths, bytes, manifest rows and what listing rejected. Hashed piece by piece, as one text. */
export const digest = ({ sources, rejects }: Source, hashes: ReadonlyArray<string | null>): string => {
  const hash = createHash("sha256").update("[[")
  for (const [index, source] of sources.entries()) {
    const file = JSON.stringify([source.source_path, hashes[index], source.manifest])
    hash.update(index === 0 ? file : `,${file}`)
  }
  const listed = rejects.map((row) => [row.source_path, row.code, row.message]).toSorted()
  return hash.update(`],${JSON.stringify(listed)}]`).digest("hex")
}
