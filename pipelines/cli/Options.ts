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
import { defaultMemoryLimit, maxWorkers, type RunSettings } from "../pipeline/Settings.ts"
import * as ExportOptions from "./ExportOptions.ts"
import { bad, stated } from "./Stated.ts"

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
    raw: yield* folder("raw", given.raw, "KAWAT_RAW", "raw"),
    out: yield* outFolder(given.out),
    workers: yield* workerCount(given.workers),
    memoryLimit: yield* memory(given.memory),
    fullRefresh: given.fullRefresh,
    limits: yield* ExportOptions.limits(given.limits),
    batches: defaultBatches,
    selection: yield* ExportOptions.selection(given),
    partitionBy: yield* ExportOptions.partitionBy(given.partitionBy)
  } satisfies RunSettings
})
