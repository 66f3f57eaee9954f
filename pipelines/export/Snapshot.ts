/**
 * How tables lie in the out folder, so that all of them change at one moment.
 *
 * A snapshot is a folder `.snapshots/<id>` with `parquet/<table>`, `csv/<table>`,
 * `codebook/<table>`, `file/<name>`, `openlineage.ndjson`, `run.json` and `before`, a link to the snapshot that it
 * took the place of. `.current` is a
 * symbolic link to one of them, and what users open (`articles.parquet`,
 * `csv/articles.csv`, `run.json`, `.previous`) are links through `.current`, made before
 * the first snapshot is and never changed again. A new snapshot is staged under a `.partial`
 * name, synced, renamed and made current by renaming one link, which is the only switch: every
 * table, the manifest and what counts as the snapshot before change with it. A reader who
 * resolves `.current` once and reads below what it found stays with one snapshot. Files
 * of a snapshot carry no extension, so no glob ever finds them twice or finds those of the snapshot before;
 * partitions are shown as a whole folder, `by-month`, and have none either, as Hive and Spark write them.
 * The snapshot before stays; older ones are removed.
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
const before = "before"
const partial = ".partial"
const manifestName = "run.json"
const lineageName = "openlineage.ndjson"
const partitions = "by-month"

const storeOf = (out: string): string => Path.join(out, store)

export const fileIn = (snapshot: string, format: Format, name: string): string => Path.join(snapshot, format, name)
export const manifestIn = (snapshot: string): string => Path.join(snapshot, manifestName)
export const lineageIn = (snapshot: string): string => Path.join(snapshot, lineageName)

/** Where a reader finds the file, relative to the out folder. */
export const publicPath = (format: Format, name: string): string => {
  if (format === "file") return name
  return format === "parquet" ? `${name}.parquet` : `${format}/${name}.csv`
}

/** Path of the file of one month, relative to the out folder and to the snapshot. */
export const partitionPath = (table: string, month: string): string => `${partitions}/${table}/month=${month}/${table}`

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

/** Unlike `existsSync` it fails when the disk does, so that nothing is taken for missing that is not. */
const isThere = (path: string): boolean => Fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** The manifest is written last. */
const isWhole = (snapshot: string): boolean => isThere(manifestIn(snapshot))

/** Absolute path of the published snapshot, or null when nothing was published. */
export const published = (out: string): string | null => {
  const target = linkTarget(out, current)
  const path = target === null ? null : Path.join(out, target)
  return path !== null && isWhole(path) ? path : null
}

/** Absolute path of the snapshot before the published one, or null when there is none. */
export const publishedBefore = (out: string): string | null => {
  const snapshot = published(out)
  const target = snapshot === null ? null : linkTarget(snapshot, before)
  const path = target === null ? null : Path.join(storeOf(out), Path.basename(target))
  return path !== null && isWhole(path) ? path : null
}

/** An empty folder to build the next snapshot in. */
export const stage = (out: string): string => {
  const folder = Path.join(storeOf(out), `${process.pid}${partial}`)
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
  const aside = `${path}${partial}`
  Fs.rmSync(aside, { force: true })
  Fs.symlinkSync(target, aside)
  Fs.renameSync(aside, path)
}

const ensureLink = (out: string, name: string, target: string): boolean => {
  if (linkTarget(out, name) === target) return false
  replaceLink(Path.join(out, name), target)
  return true
}

/** Folders below the out folder that hold links. */
const linkFolders: ReadonlyArray<string> = ["csv", "codebook"]

/** What users open: the name of each link below the out folder, and where it leads. */
const links = (): ReadonlyArray<readonly [name: string, target: string]> => [
  ...formats.flatMap((format) =>
    contents[format].map((name) => {
      const path = publicPath(format, name)
      return [path, Path.join(Path.relative(Path.dirname(path), "."), current, format, name)] as const
    })
  ),
  [manifestName, Path.join(current, manifestName)],
  [lineageName, Path.join(current, lineageName)],
  [previous, Path.join(current, before)]
]

/** Makes the links that are missing or lead elsewhere. */
export const mend = (out: string): void => {
  for (const folder of linkFolders) Fs.mkdirSync(Path.join(out, folder), { recursive: true })
  const made = links().filter(([name, target]) => ensureLink(out, name, target))
  if (made.length > 0) for (const folder of [...linkFolders, ""]) syncFolder(Path.join(out, folder))
}

/** Shows a file that lies in each snapshot, such as its report, in the out folder. */
export const show = (out: string, name: string): void => {
  ensureLink(out, name, Path.join(current, name))
}

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

const idOf = (snapshot: string | null): string => (snapshot === null ? "" : Path.basename(snapshot))

/** The name without the number that tells copies of it apart. */
const nameIn = (id: string): string => id.split("-")[0] as string

const link = (snapshot: string, idBefore: string): void =>
  replaceLink(Path.join(snapshot, before), Path.join("..", idBefore))

/**
 * Makes a staged snapshot, manifest included, the published one. When its tables are those
 * that are published, the snapshot before stays the same, so that it always has other tables.
 * Gives the id of the snapshot that it replaced, empty when there was none.
 */
export const publish = (out: string, staged: string, name: string): string => {
  const replaced = published(out)
  const previousId = idOf(nameIn(idOf(replaced)) === name ? publishedBefore(out) : replaced)
  let id = name
  for (let copy = 2; isThere(Path.join(storeOf(out), id)); copy++) id = `${name}-${copy}`
  if (previousId !== "") link(staged, previousId)
  for (const folder of foldersOf(staged)) syncFolder(folder)
  Fs.renameSync(staged, Path.join(storeOf(out), id))
  syncFolder(storeOf(out))
  mend(out)
  replaceLink(Path.join(out, current), Path.join(store, id))
  linkPartitions(out)
  return idOf(replaced)
}

/** Makes the snapshot before the published one, and the published one the snapshot before. */
export const swap = (out: string): void => {
  const replaced = idOf(published(out))
  const snapshot = publishedBefore(out) as string
  link(snapshot, replaced)
  syncFolder(snapshot)
  mend(out)
  replaceLink(Path.join(out, current), Path.join(store, idOf(snapshot)))
  linkPartitions(out)
}

/** Makes the switch survive a power cut. */
export const settle = (out: string): void => syncFolder(out)

/** What stands in a folder, as paths relative to the out folder; nothing where there is no folder. */
const namesIn = (out: string, folder: string): ReadonlyArray<string> =>
  isThere(Path.join(out, folder)) ? Fs.readdirSync(Path.join(out, folder)).map((name) => Path.join(folder, name)) : []

const namesOfLinks = (out: string): ReadonlyArray<string> =>
  ["", ...linkFolders].flatMap((folder) => namesIn(out, folder))

const remove = (out: string, names: ReadonlyArray<string>): void => {
  for (const name of names) Fs.rmSync(Path.join(out, name), { recursive: true, force: true })
}

/** Removes what a run left half written. */
export const sweepPartials = (out: string): void => {
  const ours = new Set([current, partitions, ...links().map(([name]) => name)].map((name) => `${name}${partial}`))
  const halfMade = namesOfLinks(out).filter((name) => ours.has(name))
  const snapshots = namesIn(out, store)
  remove(out, [
    ...halfMade,
    ...snapshots.filter((name) => name.endsWith(partial)),
    ...snapshots.map((name) => Path.join(name, `${before}${partial}`))
  ])
}

/** Links into the published snapshot that lead nowhere any more: tables that there are no more, a report not drawn yet. */
const obsoleteLinks = (out: string): ReadonlyArray<string> => {
  const known = new Set(links().map(([name]) => name))
  return namesOfLinks(out).filter(
    (name) =>
      !known.has(name) &&
      (linkTarget(out, name) ?? "").split("/").includes(current) &&
      !Fs.existsSync(Path.join(out, name))
  )
}

/** Removes every snapshot that is neither the published one, nor the one before, nor `spared`. */
export const sweep = (out: string, spared = ""): void => {
  const snapshot = published(out)
  if (snapshot === null) return
  const kept = new Set([idOf(snapshot), idOf(publishedBefore(out)), spared])
  const old = namesIn(out, store).filter((name) => !kept.has(Path.basename(name)))
  remove(out, [...obsoleteLinks(out), ...old])
}
