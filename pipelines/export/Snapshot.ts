/**
 * How tables lie in the out folder, so that all of them change at one moment.
 *
 * A snapshot is a folder `.snapshots/<id>` with `parquet/<table>`, `csv/<table>`,
 * `codebook/<table>`, `file/<name>` and `run.json`. `.current` is a symbolic link to one of them, and what users open
 * (`articles.parquet`, `csv/articles.csv`, `run.json`) are links through `.current`.
 * A new snapshot is staged under a `.partial` name, synced, renamed and made current
 * by renaming one link: every table is then the new one, before that the old. Files of a
 * snapshot carry no extension, so no glob of a reader ever finds them twice. Only partitions
 * are shown as a whole folder, `by-month`, and have one. The snapshot before stays as
 * `.previous`; older ones are removed.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { codebookTables } from "../../schemas/Codebook.ts"
import type { Table } from "../../schemas/Table.ts"
import { tables } from "../../schemas/Tables.ts"
import { sha256 } from "../text/StableId.ts"

/** A table as Parquet or CSV, a table of the codebook as CSV, or a file that is no table by its own name. */
export const formats = ["parquet", "csv", "codebook", "file"] as const
export type Format = (typeof formats)[number]

/** Files beside the tables. */
export const databaseFile = "kawat.duckdb"
export const dataPackageFile = "datapackage.json"
export const dictionaryFile = "dictionary.md"

const namesOf = (list: ReadonlyArray<Table>): ReadonlyArray<string> => list.map((table) => table.name)

/** What a snapshot holds, by format. */
const contents: Readonly<Record<Format, ReadonlyArray<string>>> = {
  parquet: namesOf(tables),
  csv: namesOf(tables),
  codebook: namesOf(codebookTables),
  file: [databaseFile, dataPackageFile, dictionaryFile]
}

const store = ".snapshots"
const current = ".current"
const previous = ".previous"
const manifestName = "run.json"
const partitions = "by-month"

export const fileIn = (snapshot: string, format: Format, name: string): string => Path.join(snapshot, format, name)
export const manifestIn = (snapshot: string): string => Path.join(snapshot, manifestName)

/** Where a reader finds the file, relative to the out folder. */
export const publicPath = (format: Format, name: string): string => {
  if (format === "file") return name
  return format === "parquet" ? `${name}.parquet` : `${format}/${name}.csv`
}

/** Path of the file of one month, relative to the out folder and to the snapshot. */
export const partitionPath = (table: string, month: string): string =>
  `${partitions}/${table}/month=${month}/${table}.parquet`

/** Absolute path of a published file in its snapshot. */
export const placeOf = (
  snapshot: string,
  { format, path, table }: { readonly format: Format; readonly path: string; readonly table: string }
): string => (path.startsWith(`${partitions}/`) ? Path.join(snapshot, path) : fileIn(snapshot, format, table))

const linkTarget = (out: string, name: string): string | null => {
  const path = Path.join(out, name)
  const stat = Fs.lstatSync(path, { throwIfNoEntry: false })
  return stat?.isSymbolicLink() === true ? Fs.readlinkSync(path) : null
}

/** Absolute path of the published snapshot, or null when nothing was published. */
export const published = (out: string): string | null => {
  const target = linkTarget(out, current)
  const path = target === null ? null : Path.join(out, target)
  return path !== null && Fs.existsSync(manifestIn(path)) ? path : null
}

/** An empty folder to build the next snapshot in. */
export const stage = (out: string): string => {
  const folder = Path.join(out, store, `${process.pid}.partial`)
  Fs.rmSync(folder, { recursive: true, force: true })
  for (const format of formats) Fs.mkdirSync(Path.join(folder, format), { recursive: true })
  return folder
}

const syncFolder = (path: string): void => {
  const handle = Fs.openSync(path, "r")
  Fs.fsyncSync(handle)
  Fs.closeSync(handle)
}

const replaceLink = (path: string, target: string): void => {
  const partial = `${path}.partial`
  Fs.rmSync(partial, { force: true })
  Fs.symlinkSync(target, partial)
  Fs.renameSync(partial, path)
}

const ensureLink = (out: string, name: string, target: string): void => {
  if (linkTarget(out, name) !== target) replaceLink(Path.join(out, name), target)
}

/** Shows a file that lies in each snapshot, such as its report, in the out folder. */
export const show = (out: string, name: string): void => ensureLink(out, name, Path.join(current, name))

/** Name of a snapshot with these files: the same input gives the same name. */
export const nameOf = (
  files: ReadonlyArray<{ readonly path: string; readonly sha256: string; readonly same_bytes: boolean }>
): string =>
  sha256(
    files
      .filter((file) => file.same_bytes)
      .map((file) => `${file.path} ${file.sha256}`)
      .join("\n")
  ).slice(0, 16)

/** The folders of a snapshot, inner ones first. */
const foldersOf = (folder: string): ReadonlyArray<string> => [
  ...Fs.readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => foldersOf(Path.join(folder, entry.name))),
  folder
]

/** Shows the partitions of the current snapshot, or takes away what showed those of one before. */
const linkPartitions = (out: string): void => {
  if (Fs.existsSync(Path.join(out, current, partitions))) ensureLink(out, partitions, Path.join(current, partitions))
  else if (linkTarget(out, partitions) !== null) Fs.rmSync(Path.join(out, partitions))
}

/** Makes a staged snapshot, manifest included, the published one. */
export const publish = (out: string, staged: string, name: string): void => {
  const before = linkTarget(out, current)
  let id = name
  for (let copy = 2; Fs.existsSync(Path.join(out, store, id)); copy++) id = `${name}-${copy}`
  for (const folder of foldersOf(staged)) syncFolder(folder)
  Fs.renameSync(staged, Path.join(out, store, id))
  syncFolder(Path.join(out, store))
  replaceLink(Path.join(out, current), Path.join(store, id))
  for (const format of formats) {
    for (const name of contents[format]) {
      const path = publicPath(format, name)
      const folder = Path.dirname(path)
      Fs.mkdirSync(Path.join(out, folder), { recursive: true })
      ensureLink(out, path, Path.join(Path.relative(folder, "."), current, format, name))
    }
  }
  linkPartitions(out)
  ensureLink(out, manifestName, Path.join(current, manifestName))
  if (before !== null) replaceLink(Path.join(out, previous), before)
  syncFolder(out)
  sweep(out)
}

/** Removes snapshots that no link names any more, and what a killed run left half written. */
export const sweep = (out: string): void => {
  const folder = Path.join(out, store)
  if (!Fs.existsSync(folder)) return
  const kept = new Set([current, previous].map((name) => Path.basename(linkTarget(out, name) ?? "")))
  for (const name of Fs.readdirSync(folder)) {
    if (!kept.has(name)) Fs.rmSync(Path.join(folder, name), { recursive: true, force: true })
  }
}
