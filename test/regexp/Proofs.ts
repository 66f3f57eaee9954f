/**
 * What recheck proved of each pattern, kept in `proven.txt`, since proving all of them takes
 * minutes: one pattern a line behind its verdict (`safe` or `linear`), below the version of
 * recheck. Only the backend that is pure JavaScript is used.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import type { Pattern } from "./Patterns.ts"

process.env["RECHECK_SYNC_BACKEND"] = "pure"
const { checkSync } = await import("recheck")

const folder = import.meta.dirname
const path = Path.join(folder, "proven.txt")
const packagePath = Path.join(folder, "../../node_modules/recheck/package.json")
const { version } = JSON.parse(Fs.readFileSync(packagePath, "utf8")) as { readonly version: string }
const heading = `recheck ${version}`
/** Long enough never to matter: recheck also counts its steps, so that a slow machine proves the same. */
const minute = 60_000
const unhurried = {
  seedingTimeout: minute,
  incubationTimeout: minute,
  attackTimeout: minute,
  timeout: 5 * minute
}

/** Patterns by their written form, with what was proven; empty when another version of recheck proved them. */
export const load = (): ReadonlyMap<string, string> => {
  const [found, ...lines] = Fs.readFileSync(path, "utf8").trimEnd().split("\n")
  if (found !== heading) return new Map()
  return new Map(lines.map((line) => [line.slice(line.indexOf(" ") + 1), line.slice(0, line.indexOf(" "))]))
}

export const save = (proofs: ReadonlyMap<string, string>): void =>
  Fs.writeFileSync(path, [heading, ...Array.from(proofs, ([form, verdict]) => `${verdict} ${form}`), ""].join("\n"))

/** `safe` (constant or bounded), `linear`, or what is wrong with the pattern. */
export const prove = ({ flags, source }: Pattern): string => {
  const found = checkSync(source, flags, unhurried)
  if (found.status === "safe") return found.complexity.type
  if (found.status === "unknown") return `unknown: ${found.error.kind}`
  return `${found.complexity.summary}, as ${found.attack.pattern} shows`
}

export const isLinear = (verdict: string): boolean => verdict === "safe" || verdict === "linear"
