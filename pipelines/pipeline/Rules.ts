/**
 * What the results of the map parts depend on besides their input: a digest of
 * the code of the stages, their models, the lexicons that they read, and the packages.
 *
 * Which lexicons a loader reads is learned by loading once and remembered in the
 * cache for as long as the code stays the same, so that an unchanged run need not parse
 * a single lexicon, and a changed one re-does exactly what reads it.
 */
import { Effect, Schema } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { schemaVersion } from "../../schemas/Tables.ts"
import { dependencies, version } from "../Version.ts"
import { openOverlay, reader } from "../lexicon/LexiconFolder.ts"
import type { OverlayPlace } from "../lexicon/Overlay.ts"
import { sha256 } from "../text/StableId.ts"
import * as SealedText from "./SealedText.ts"
import * as Tools from "./Tools.ts"

/** A lexicon or model is missing or wrong; the reason names the file and, in a lexicon, the line. */
export class RulesError extends Schema.TaggedError<RulesError>()("RulesError", { reason: Schema.String }) {}

export interface Rules {
  /** Of ingest, clean and the sketches. */
  readonly articles: string
  /** Of language-tag and event-extract. */
  readonly events: string
  /** Of everything, with the reduces, export and its codebook. */
  readonly all: string
}

const home = Path.dirname(import.meta.dirname)
const modelFile = /\.(?:ts|bin)$/

/** Files below a folder; the scripts that train a model are not part of what it does. */
const filesBelow = (folder: string): ReadonlyArray<string> =>
  Fs.readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !/^train(?:\/|$)/.test(name))
    .toSorted()

const contents = (folders: ReadonlyArray<string>): string => {
  const parts: Array<string> = []
  for (const folder of folders) {
    const root = Path.join(home, folder)
    for (const name of filesBelow(root)) {
      if (modelFile.test(name)) parts.push(`${folder}/${name}`, sha256(Fs.readFileSync(Path.join(root, name))))
    }
  }
  return sha256(parts.join("\n"))
}

const shared = ["../schemas", "text", "lexicon"]
const mapCode = [
  "MapArticles.ts",
  "MapEvents.ts",
  "Revision.ts",
  "DocumentCheck.ts",
  "ExtractionCheck.ts",
  "CodePointSlice.ts",
  "Shard.ts",
  "../Limits.ts",
  "Tools.ts"
]

const codeOfMaps = (): string =>
  sha256(mapCode.map((name) => sha256(Fs.readFileSync(Path.join(import.meta.dirname, name)))).join("\n"))

/** What the code stands on: the packages, and the Unicode version by which this node knows letters. */
const surroundings = (): string => JSON.stringify([dependencies, process.versions.unicode])

type KnownNames = Record<string, ReadonlyArray<string>>

const lexiconDigest = (
  known: KnownNames,
  code: string,
  language: string,
  place: OverlayPlace | null,
  load: Tools.Load<unknown>
): string => {
  const read = reader(language, openOverlay(place))
  const names = (known[`${code}:${language}`] ??= [...load(place).names].toSorted())
  return sha256(names.map((name) => `${name}:${sha256(read(name))}`).join("\n"))
}

const compute = (memory: string | null, place: OverlayPlace | null): Rules => {
  const remembered = memory === null ? null : SealedText.read(memory)
  const known: KnownNames = remembered === null ? {} : (JSON.parse(remembered) as KnownNames)
  const base = sha256([schemaVersion, surroundings(), contents(shared), codeOfMaps()].join("\n"))
  const articleCode = sha256([base, contents(["ingest", "clean", "dedupe"])].join("\n"))
  const eventCode = sha256([base, contents(["language-tag", "event-extract"])].join("\n"))
  const next: KnownNames = { ...known }
  const articles = sha256(
    [articleCode, lexiconDigest(next, articleCode, "ind", place, Tools.articleLexicon)].join("\n")
  )
  const packs = Tools.packLanguages.map((language) =>
    lexiconDigest(next, eventCode, language, place, (lexicon) => Tools.eventPack(language, lexicon))
  )
  const events = sha256([eventCode, ...packs].join("\n"))
  const exportCode = sha256([base, contents(["export", "duckdb", "pipeline"])].join("\n"))
  const rest = sha256([version, exportCode, lexiconDigest(next, exportCode, "ind", place, Tools.codebook)].join("\n"))
  if (memory !== null && Object.keys(next).length > Object.keys(known).length) {
    const codes = [articleCode, eventCode, exportCode]
    const current = Object.entries(next).filter(([id]) => codes.some((code) => id.startsWith(code)))
    SealedText.write(memory, JSON.stringify(Object.fromEntries(current)))
  }
  return { articles, events, all: sha256([articles, events, rest].join("\n")) }
}

/** Computes the digests; `memory` is the file that keeps the learned names, null to keep none. */
export const digest = Effect.fn("Rules.digest")((memory: string | null, overlay: OverlayPlace | null) =>
  Effect.try({
    try: () => compute(memory, overlay),
    catch: (cause) => new RulesError({ reason: cause instanceof Error ? cause.message : String(cause) })
  })
)
