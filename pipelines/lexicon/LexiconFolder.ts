/**
 * Where the lexicons lie: `languages/<ISO 639-3>/` and, for what no language
 * owns, `gazetteer/`.
 *
 * A loader asks for a file by its name, or by its path below `pipelines/`, and gets the
 * text, with the rows of the user's overlay where there is one; by name the language's own folder
 * comes first. `recording` notes what a loader
 * asks for, so that a result can be tied to exactly the lexicons that it depends on.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import * as Overlay from "./Overlay.ts"

export type ReadLexicon = (name: string) => string

const home = Path.dirname(import.meta.dirname)

const pathOf = (language: string, name: string): string => {
  if (name.includes("/")) return name
  const own = `languages/${language}/${name}`
  return Fs.existsSync(Path.join(home, own)) ? own : `gazetteer/${name}`
}

const readBuiltIn = (path: string): string => Fs.readFileSync(Path.join(home, path), "utf8")

/** Reader for one language, of the built-in lexicons or of what an overlay makes of them. */
export const reader =
  (language: string, overlay: Overlay.Overlay | null = null): ReadLexicon =>
  (name) => {
    const path = pathOf(language, name)
    const rows = overlay?.rows.get(path)
    return rows === undefined ? readBuiltIn(path) : Overlay.over(readBuiltIn(path), rows)
  }

/** The same reader, which adds every name it is asked for to `names`. */
export const recording =
  (read: ReadLexicon, names: Set<string>): ReadLexicon =>
  (name) => {
    names.add(name)
    return read(name)
  }

/**
 * Reads the overlay of a folder.
 *
 * @throws OverlayError for the folder or a file, LexiconError for a row
 */
export const loadOverlay = (folder: string): Overlay.Overlay => Overlay.load(folder, readBuiltIn)

/**
 * The overlay that a run was started with, or none.
 *
 * @throws OverlayError when the folder is not any more what it was
 */
export const openOverlay = (place: Overlay.OverlayPlace | null): Overlay.Overlay | null => {
  if (place === null) return null
  const overlay = loadOverlay(place.folder)
  if (overlay.sha256 === place.sha256) return overlay
  throw new Overlay.OverlayError({ problem: `${place.folder} changed during the run`, remedy: "run again" })
}
