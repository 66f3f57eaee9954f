/**
 * Flags and variables, and how they become the settings of a run.
 *
 * A flag wins over its `KAWAT_` variable, the variable over the default. Paths are
 * relative to the working directory. A bad value is a usage error that names the flag or
 * variable, the value and what may stand there.
 */
import { Effect, Option } from "effect"
import { type Command, Flag } from "effect/cli"
import * as Os from "node:os"
import * as Path from "node:path"
import { defaultBatches } from "../pipeline/Batch.ts"
import type { LexiconError } from "../lexicon/Lexicon.ts"
import type { OverlayError } from "../lexicon/Overlay.ts"
import { defaultMemoryLimit, maxWorkers, type RunSettings } from "../pipeline/Settings.ts"
import { realPath } from "../RealPath.ts"
import * as ExportOptions from "./ExportOptions.ts"
import { bad, stated } from "./Stated.ts"
import { UsageError } from "./UsageError.ts"

export const out = Flag.String("out").pipe(
  Flag.withDescription("Folder of the tables (KAWAT_OUT; default: out)"),
  Flag.optional
)

export const json = Flag.Boolean("json").pipe(
  Flag.withDescription("Print one JSON object a line on standard output (KAWAT_JSON)"),
  Flag.withDefault(false)
)

export const quiet = Flag.Boolean("quiet").pipe(
  Flag.withDescription("Say nothing but errors (KAWAT_QUIET)"),
  Flag.withDefault(false)
)

export const lexicon = Flag.String("lexicon").pipe(
  Flag.withMetavar("FOLDER"),
  Flag.withDescription("Folder of CSV files with lexicon rows of your own (KAWAT_LEXICON; default: none)"),
  Flag.optional
)

export const runFlags = {
  raw: Flag.String("raw").pipe(
    Flag.withDescription("Folder of the .txt files (KAWAT_RAW; default: raw)"),
    Flag.optional
  ),
  out,
  workers: Flag.String("workers").pipe(
    Flag.withDescription(`Threads, 1 to ${maxWorkers} (KAWAT_WORKERS; default: one per core)`),
    Flag.optional
  ),
  memory: Flag.String("memory").pipe(
    Flag.withDescription(`Memory for sorting and checking (KAWAT_MEMORY; default: ${defaultMemoryLimit})`),
    Flag.optional
  ),
  lexicon,
  ...ExportOptions.exportFlags,
  fullRefresh: Flag.Boolean("full-refresh").pipe(
    Flag.withDescription("Recompute everything instead of reusing what is done"),
    Flag.withDefault(false)
  ),
  dryRun: Flag.Boolean("dry-run").pipe(
    Flag.withDescription("List new, changed and gone files; write nothing"),
    Flag.withDefault(false)
  ),
  json,
  quiet
} as const

const folder = Effect.fnUntraced(function* (
  flag: string,
  given: Option.Option<string>,
  variable: string,
  fallback: string
) {
  const found = yield* stated(flag, given, variable)
  if (Option.isNone(found)) return Path.resolve(fallback)
  if (found.value.value.trim() === "") return yield* bad(found.value, "give the path of a folder")
  return Path.resolve(found.value.value)
})

/** The raw and the out folder, which must be two: what a run writes and clears away is never its input. */
const folders = Effect.fnUntraced(function* (
  given: Pick<Command.Command.Config.Infer<typeof runFlags>, "raw" | "out">
) {
  const raw = yield* folder("raw", given.raw, "KAWAT_RAW", "raw")
  const out = yield* outFolder(given.out)
  if (realPath(raw) === realPath(out)) {
    return yield* new UsageError({
      problem: `The raw folder and the out folder are the same, ${raw}`,
      remedy: "name two folders"
    })
  }
  return { raw, out }
})

/** Threads. */
export const workerCount = Effect.fnUntraced(function* (given: Option.Option<string>) {
  const found = yield* stated("workers", given, "KAWAT_WORKERS")
  if (Option.isNone(found)) return Math.min(maxWorkers, Os.availableParallelism())
  const { value } = found.value
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0
  if (count < 1 || count > maxWorkers) return yield* bad(found.value, `give a whole number from 1 to ${maxWorkers}`)
  return count
})

const memory = Effect.fnUntraced(function* (given: Option.Option<string>) {
  const found = yield* stated("memory", given, "KAWAT_MEMORY")
  if (Option.isNone(found)) return defaultMemoryLimit
  const { value } = found.value
  if (!/^[1-9]\d{0,5}(?:MB|GB)$/.test(value)) return yield* bad(found.value, "give a size such as 640MB or 2GB")
  return value
})

const unusable = (cause: LexiconError | OverlayError): UsageError =>
  cause._tag === "OverlayError"
    ? new UsageError({ problem: cause.problem, remedy: cause.remedy })
    : new UsageError({ problem: cause.message, remedy: "mend that row of your lexicon" })

/** The overlay of the folder that is stated, checked; null when none is. Lexicons are only loaded for one. */
export const overlay = Effect.fn("Options.overlay")(function* (given: Option.Option<string>) {
  const found = yield* stated("lexicon", given, "KAWAT_LEXICON")
  if (Option.isNone(found)) return null
  const path = yield* folder("lexicon", given, "KAWAT_LEXICON", "")
  const { loadOverlay } = yield* Effect.promise(() => import("../lexicon/LexiconFolder.ts"))
  return yield* Effect.try({
    try: () => loadOverlay(path),
    catch: (cause) => unusable(cause as LexiconError | OverlayError)
  })
})

/** Folders that a command looks at without using them: raw, out and that of the overlay, unchecked. */
export const places = Effect.fn("Options.places")(function* (
  given: Pick<Command.Command.Config.Infer<typeof runFlags>, "lexicon" | "out" | "raw">
) {
  const isNamed = Option.isSome(yield* stated("lexicon", given.lexicon, "KAWAT_LEXICON"))
  return {
    raw: yield* folder("raw", given.raw, "KAWAT_RAW", "raw"),
    out: yield* folder("out", given.out, "KAWAT_OUT", "out"),
    lexicon: isNamed ? yield* folder("lexicon", given.lexicon, "KAWAT_LEXICON", "") : null
  }
})

const overlayPlace = (given: Option.Option<string>) =>
  Effect.map(overlay(given), (found) => (found === null ? null : { folder: found.folder, sha256: found.sha256 }))

export const outFolder = (given: Option.Option<string>) => folder("out", given, "KAWAT_OUT", "out")

const switches: Readonly<Record<string, boolean>> = {
  "1": true,
  true: true,
  yes: true,
  "0": false,
  false: false,
  no: false
}

/** A switch is on by its flag or by its variable. */
const switchedOn = Effect.fnUntraced(function* (given: boolean, variable: string) {
  const found = yield* stated("", Option.none(), variable)
  if (given || Option.isNone(found) || found.value.value === "") return given
  const value = switches[found.value.value.toLowerCase()]
  return value ?? (yield* bad(found.value, "give true or false"))
})

export interface Talk {
  readonly json: boolean
  readonly quiet: boolean
}

export const talk = Effect.fnUntraced(function* (given: Talk) {
  return {
    json: yield* switchedOn(given.json, "KAWAT_JSON"),
    quiet: yield* switchedOn(given.quiet, "KAWAT_QUIET")
  } satisfies Talk
})

export const runSettings = Effect.fn("Options.runSettings")(function* (
  given: Omit<Command.Command.Config.Infer<typeof runFlags>, "dryRun">
) {
  return {
    ...(yield* folders(given)),
    workers: yield* workerCount(given.workers),
    memoryLimit: yield* memory(given.memory),
    fullRefresh: given.fullRefresh,
    lexicon: yield* overlayPlace(given.lexicon),
    limits: yield* ExportOptions.limits(given.limits),
    batches: defaultBatches,
    selection: yield* ExportOptions.selection(given),
    partitionBy: yield* ExportOptions.partitionBy(given.partitionBy)
  } satisfies RunSettings
})
