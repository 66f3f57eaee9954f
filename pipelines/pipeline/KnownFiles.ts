/**
 * What the last run knew of each source file: a stamp of its metadata and the
 * SHA-256 of its bytes.
 *
 * The stamp (size, modification and change time, inode) only saves reading; the hash
 * decides. A file that was changed less than two seconds before it was listed
 * is read again next time, since a later change might leave the stamp the same.
 */
import * as Fs from "node:fs"
import type { SourceFile } from "../ingest/Ingest.ts"
import * as Disk from "./Disk.ts"

interface Known {
  readonly stamp: string
  readonly sha256: string | null
}

export type KnownFiles = ReadonlyMap<string, Known>

/** How long a file must have rested before its stamp is trusted. */
const restMillis = 2000

interface Stored {
  readonly paths: ReadonlyArray<string>
  readonly stamps: ReadonlyArray<string>
  readonly hashes: ReadonlyArray<string | null>
}

export const load = (path: string): KnownFiles => {
  const text = Disk.readText(path)
  if (text === null) return new Map()
  const { paths, stamps, hashes } = JSON.parse(text) as Stored
  return new Map(
    paths.map((name, index) => [name, { stamp: stamps[index] as string, sha256: hashes[index] as string | null }])
  )
}

export const save = (path: string, known: KnownFiles): void => {
  const stored: Stored = {
    paths: [...known.keys()],
    stamps: [...known.values()].map((file) => file.stamp),
    hashes: [...known.values()].map((file) => file.sha256)
  }
  Disk.replaceFile(path, JSON.stringify(stored))
}

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
