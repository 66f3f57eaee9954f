/**
 * How tables lie in the out folder, so that all of them change at one moment.
 *
 * A snapshot is a folder `.snapshots/<id>` with `parquet/<table>`, `csv/<table>` and
 * `run.json`. `.current` is a symbolic link to one of them, and what users open
 * (`articles.parquet`, `csv/articles.csv`, `run.json`) are links through `.current`.
 * A new snapshot is staged under a `.partial` name, synced, renamed and made current
 * by renaming one link: every table is then the new one, before that the old. Files of a
 * snapshot carry no extension, so no glob of a reader ever finds them twice. The snapshot
 * before stays as `.previous`; older ones are removed.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { tables } from "../../schemas/Tables.ts"
import { sha256 } from "../text/StableId.ts"

export type Format = "parquet" | "csv"

const store = ".snapshots"
const current = ".current"
const previous = ".previous"
const manifestName = "run.json"

export const fileIn = (snapshot: string, format: Format, table: string): string => Path.join(snapshot, format, table)
export const manifestIn = (snapshot: string): string => Path.join(snapshot, manifestName)

/** Where a reader finds the file, relative to the out folder. */
export const publicPath = (format: Format, table: string): string =>
  format === "parquet" ? `${table}.parquet` : `csv/${table}.csv`

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
  for (const format of ["parquet", "csv"]) Fs.mkdirSync(Path.join(folder, format), { recursive: true })
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

/** Name of a snapshot with these files: the same files give the same name. */
export const nameOf = (files: ReadonlyArray<{ readonly path: string; readonly sha256: string }>): string =>
  sha256(files.map((file) => `${file.path} ${file.sha256}`).join("\n")).slice(0, 16)

/** Makes a staged snapshot, manifest included, the published one. */
export const publish = (out: string, staged: string, name: string): void => {
  const before = linkTarget(out, current)
  let id = name
  for (let copy = 2; Fs.existsSync(Path.join(out, store, id)); copy++) id = `${name}-${copy}`
  for (const folder of [Path.join(staged, "parquet"), Path.join(staged, "csv"), staged]) syncFolder(folder)
  Fs.renameSync(staged, Path.join(out, store, id))
  syncFolder(Path.join(out, store))
  replaceLink(Path.join(out, current), Path.join(store, id))
  Fs.mkdirSync(Path.join(out, "csv"), { recursive: true })
  for (const table of tables) {
    ensureLink(out, publicPath("parquet", table.name), Path.join(current, "parquet", table.name))
    ensureLink(out, publicPath("csv", table.name), Path.join("..", current, "csv", table.name))
  }
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
