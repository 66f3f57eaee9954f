/**
 * Walks a folder for article files and manifests.
 *
 * Recursive, without following any symbolic link, so that nothing outside the
 * folder is ever named and no loop can hold it. What looks like an article but
 * is not one (a link, a pipe, a folder named x.txt, a name that is not UTF-8)
 * is a reject with its reason; files with other names are counted. Paths are
 * NFC with forward slashes; of two names that differ only in their Unicode
 * form the first in code-unit order is taken, the other rejected.
 */
import { isUtf8 } from "node:buffer"
import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs"
import { sep } from "node:path"
import { Result } from "effect"
import type { RejectRow } from "../../schemas/Reject.ts"
import { manifestName } from "./Manifest.ts"

export interface FoundFile {
  /** Relative to the raw root, NFC, with forward slashes. */
  readonly source_path: string
  readonly absolute_path: string
  /** Size in bytes when it was listed. */
  readonly bytes: number
}

export interface Found {
  readonly files: ReadonlyArray<FoundFile>
  /** Outer folders before inner ones. */
  readonly manifests: ReadonlyArray<FoundFile>
  readonly rejects: ReadonlyArray<RejectRow>
  readonly ignored: number
}

export const rejectFile = (
  sourcePath: string,
  code: string,
  message: string,
  bytes: number | null = null
): RejectRow => ({
  source_path: sourcePath,
  stage: "ingest",
  code,
  message,
  source_sha256: null,
  source_bytes: bytes
})

interface Folder {
  readonly relative: string
  readonly absolute: string
}

const articleName = /\.txt$/i
const replacement = "\ufffd"

const byCodeUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const depth = (sourcePath: string): number => sourcePath.split("/").length

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown"

const leadsToFolder = (path: string): boolean =>
  Result.getOrElse(
    Result.try(() => statSync(path).isDirectory()),
    () => false
  )

/** Printable ASCII, with `%XX` for every other byte. */
const escapeName = (name: Buffer): string =>
  [...name]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x25
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`
    )
    .join("")

/** Apart what is valid UTF-8 among the names of a folder from what is not. */
const sortNames = (folder: string): { readonly sound: ReadonlySet<string>; readonly broken: ReadonlyArray<string> } => {
  const sound = new Set<string>()
  const broken: Array<string> = []
  for (const name of readdirSync(folder, { encoding: "buffer" })) {
    if (isUtf8(name)) sound.add(name.toString("utf8"))
    else broken.push(escapeName(name))
  }
  return { sound, broken }
}

/** Lists the article files and manifests below `root`, an absolute real path of a folder; what stands in the folder `skipped`, such as the tables of a run, is passed over. */
export const walk = (root: string, skipped: string | null = null): Found => {
  const files: Array<FoundFile> = []
  const manifests: Array<FoundFile> = []
  const rejects: Array<RejectRow> = []
  let ignored = 0
  const folders: Array<Folder> = [{ relative: "", absolute: root }]

  const reject = (sourcePath: string, code: string, message: string) =>
    void rejects.push(rejectFile(sourcePath.normalize("NFC"), code, message))

  const visit = (entry: Dirent, folder: Folder) => {
    const relative = folder.relative + entry.name
    const absolute = folder.absolute + sep + entry.name
    const isManifest = entry.name === manifestName
    const isWanted = isManifest || articleName.test(entry.name)
    if (absolute === skipped) return
    if (entry.isDirectory()) {
      if (isWanted) reject(relative, "directory", "a folder, not a file; the files in it are read, its name is not")
      folders.push({ relative: `${relative}/`, absolute })
    } else if (entry.isSymbolicLink()) {
      if (isWanted || leadsToFolder(absolute)) {
        reject(relative, "symlink", "symbolic links are not followed; put the files themselves in its place")
      } else ignored++
    } else if (!isWanted) ignored++
    else if (!entry.isFile()) {
      reject(relative, "not_a_file", "a pipe, socket or device, which is never opened; put a regular file in its place")
    } else {
      const stat = Result.try(() => lstatSync(absolute))
      if (Result.isFailure(stat)) {
        reject(relative, "unreadable", `the file cannot be read (${errorCode(stat.failure)}); check its permissions`)
      } else {
        const file = {
          source_path: relative.normalize("NFC"),
          absolute_path: absolute,
          bytes: stat.success.size
        }
        ;(isManifest ? manifests : files).push(file)
      }
    }
  }

  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const { relative, absolute } = folder
    const entries = Result.try(() => readdirSync(absolute, { withFileTypes: true }))
    if (Result.isFailure(entries)) {
      const message = `the folder cannot be read (${errorCode(entries.failure)}); check its permissions`
      reject(relative === "" ? "." : relative.slice(0, -1), "unreadable", message)
      continue
    }
    const names = entries.success.some((entry) => entry.name.includes(replacement)) ? sortNames(absolute) : null
    for (const name of names?.broken ?? []) reject(relative + name, "name_not_utf8", "the name is not UTF-8; rename it")
    for (const entry of entries.success) if (names === null || names.sound.has(entry.name)) visit(entry, folder)
  }

  files.sort(
    (left, right) =>
      byCodeUnits(left.source_path, right.source_path) || byCodeUnits(left.absolute_path, right.absolute_path)
  )
  manifests.sort(
    (left, right) =>
      depth(left.source_path) - depth(right.source_path) || byCodeUnits(left.source_path, right.source_path)
  )
  const single = files.filter((file, index) => {
    const twin = index > 0 && files[index - 1]?.source_path === file.source_path
    if (twin) {
      reject(file.source_path, "duplicate_path", "another file has the same name but for its Unicode form; rename one")
    }
    return !twin
  })
  return { files: single, manifests, rejects, ignored }
}
