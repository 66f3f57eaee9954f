/**
 * The folders that a runner may read and write.
 *
 * What a job names is resolved through symbolic links first; of a path that is not there yet,
 * the nearest folder above it is.
 */
import { Result } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"

const realPath = (path: string): string => {
  const found = Result.try(() => Fs.realpathSync.native(path))
  if (Result.isSuccess(found)) return found.success
  const above = Path.dirname(path)
  return above === path ? path : Path.join(realPath(above), Path.basename(path))
}

const isBelow = (path: string, root: string): boolean =>
  path === root || path.startsWith(root === "/" ? root : `${root}/`)

/** Gives the first of some paths that is not in a shared folder, or null. */
export const outsider = (roots: ReadonlyArray<string>): ((paths: Iterable<string>) => string | null) => {
  const shared = roots.map(realPath)
  const known = new Map<string, boolean>()
  const isShared = (folder: string): boolean => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const real = realPath(folder)
    const found = shared.some((root) => isBelow(real, root))
    known.set(folder, found)
    return found
  }
  return (paths) => {
    known.clear()
    for (const path of paths) {
      const isPlain = Path.isAbsolute(path) && Path.normalize(path) === path
      const isLink = Fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
      if (!isPlain || isLink || !isShared(Path.dirname(path))) return path
    }
    return null
  }
}
