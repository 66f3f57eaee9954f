/**
 * Where the lexicons lie: `languages/<ISO 639-3>/` and, for what no language
 * owns, `gazetteer/`.
 *
 * A loader asks for a file by its name, or by its path below `pipelines/`, and gets the
 * text; by name the language's own folder comes first. `recording` notes what a loader
 * asks for, so that a result can be tied to exactly the lexicons that it depends on.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"

export type ReadLexicon = (name: string) => string

const home = Path.dirname(import.meta.dirname)

const pathOf = (language: string, name: string): string => {
  if (name.includes("/")) return Path.join(home, name)
  const own = Path.join(home, "languages", language, name)
  return Fs.existsSync(own) ? own : Path.join(home, "gazetteer", name)
}

/** Reader for one language. */
export const reader =
  (language: string): ReadLexicon =>
  (name) =>
    Fs.readFileSync(pathOf(language, name), "utf8")

/** The same reader, which adds every name it is asked for to `names`. */
export const recording =
  (read: ReadLexicon, names: Set<string>): ReadLexicon =>
  (name) => {
    names.add(name)
    return read(name)
  }
