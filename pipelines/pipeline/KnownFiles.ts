/**
 * What the last run knew of each source file: a stamp of its metadata, the SHA-256 of
 * its bytes, and what the manifest said of it.
 *
 * The stamp (size, modification and change time, inode) only saves reading; the hash
 * decides. A file that was changed less than two seconds before it was listed
 * is read again next time, since a later change might leave the stamp the same.
 */
import * as Fs from "node:fs"
import type { SourceFile } from "../ingest/Ingest.ts"
import { sha256 } from "../text/StableId.ts"
import * as SealedText from "./SealedText.ts"

interface Known {
  readonly stamp: string
  readonly sha256: string | null
  /** Digest of the manifest's row, empty without one. */
  readonly row: string
}

export type KnownFiles = ReadonlyMap<string, Known>

/** How long a file must have rested before its stamp is trusted. */
const restMillis = 2000

interface Stored {
  readonly paths: ReadonlyArray<string>
  readonly stamps: ReadonlyArray<string>
  readonly hashes: ReadonlyArray<string | null>
  readonly rows: ReadonlyArray<string>
}

/** Files in one part: a text has to be shorter than a string can be. */
const filesInPart = 1_000_000

const partPath = (path: string, part: number): string => (part === 0 ? path : `${path}.${part}`)

/**
 * Nothing is known of the files of a part that is missing or of which any byte has changed;
 * they are then read. A part that an older run left knows no more than the stamps bear out.
 */
export const load = (path: string): KnownFiles => {
  const known = new Map<string, Known>()
  for (let part = 0; ; part++) {
    const text = SealedText.read(partPath(path, part))
    if (text === null) return known
    const { hashes, paths, rows, stamps } = JSON.parse(text) as Stored
    for (const [index, name] of paths.entries()) {
      known.set(name, {
        stamp: stamps[index] as string,
        sha256: hashes[index] as string | null,
        row: rows[index] as string
      })
    }
  }
}

export const save = (path: string, known: KnownFiles, limit = filesInPart): void => {
  const entries = [...known]
  let part = 0
  for (let first = 0; first === 0 || first < entries.length; first += limit) {
    const some = entries.slice(first, first + limit)
    const stored: Stored = {
      paths: some.map(([name]) => name),
      stamps: some.map(([, file]) => file.stamp),
      hashes: some.map(([, file]) => file.sha256),
      rows: some.map(([, file]) => file.row)
    }
    SealedText.write(partPath(path, part++), JSON.stringify(stored))
  }
  for (; Fs.existsSync(partPath(path, part)); part++) Fs.rmSync(partPath(path, part))
}

/** What the manifest says of a file, as a digest. */
export const rowOf = ({ manifest }: SourceFile): string => (manifest === null ? "" : sha256(JSON.stringify(manifest)))

const unstamped = ""

/** The stamp of each file, empty where it cannot be trusted. */
export const stampsOf = (sources: ReadonlyArray<SourceFile>, nowMillis: number): ReadonlyArray<string> =>
  sources.map((source) => {
    const stat = Fs.lstatSync(source.absolute_path, { throwIfNoEntry: false })
    if (stat === undefined || Math.max(stat.mtimeMs, stat.ctimeMs) > nowMillis - restMillis) return unstamped
    return `${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}:${stat.ino}`
  })

/** The hash of a file whose stamp has not changed, else null. */
export const hashOf = (known: KnownFiles, sourcePath: string, stamp: string): string | null => {
  const file = known.get(sourcePath)
  return file === undefined || stamp === unstamped || file.stamp !== stamp ? null : file.sha256
}
