/**
 * `kawat run` and one command for each stage.
 *
 * A stage command runs the pipeline up to and including its stage and leaves what it
 * made in the cache for the next; only `run` and `export` publish. `ingest` and `clean`
 * are one pass over the files, as are `language-tag` and `event-extract`, so each of a pair
 * does the work of both and reports its own. The stages are loaded when a command runs.
 */
import { Clock, Effect, Layer } from "effect"
import { Command } from "effect/cli"
import type { StageName } from "../../schemas/Vocabulary.ts"
import { type BatchLimits, defaultBatches } from "../pipeline/Batch.ts"
import type { RunSummary } from "../pipeline/Pipeline.ts"
import { Settings } from "../pipeline/Settings.ts"
import type { Workers } from "../pipeline/Workers.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"
import { withStanding } from "./Standing.ts"

const listDifference = Effect.fnUntraced(function* (talk: Options.Talk) {
  const { preview } = yield* Effect.promise(() => import("../pipeline/Preview.ts"))
  const found = yield* preview()
  for (const status of ["new", "changed", "gone"] as const) {
    for (const path of found[status]) {
      yield* Display.print(
        talk.json ? JSON.stringify({ event: "file", status, source_path: path }) : `${status}  ${path}`
      )
    }
  }
  const counts = {
    new: found.new.length,
    changed: found.changed.length,
    gone: found.gone.length,
    unchanged: found.unchanged
  }
  const { publishes } = found
  if (talk.json) return yield* Display.print(JSON.stringify({ event: "difference", ...counts, publishes }))
  if (talk.quiet) return
  const files = Object.entries(counts).map(([status, count]) => `${count} ${status}`)
  yield* Display.say(
    `${files.join(", ")}; ${publishes ? "a run would publish" : "the published tables are up to date"}`
  )
})

const lastLine = (stage: StageName, summary: RunSummary, out: string, seconds: string): string => {
  if (summary.upToDate) return `Nothing has changed: the tables in ${out} are up to date.`
  if (summary.snapshot === null) return `Done up to ${stage} in ${seconds} s; \`kawat run\` goes on from here.`
  return `Published the tables in ${out} in ${seconds} s.`
}

type Given = Command.Command.Config.Infer<typeof Options.runFlags>

/** Runs the pipeline up to a stage with the workers that are made for it, and says how it went. */
export const carryOut = <E1, E2, R1, R2>(
  stage: StageName,
  given: Omit<Given, "dryRun">,
  makeWorkers: () => Effect.Effect<Layer.Layer<Workers, E2, R2>, E1, R1>,
  batches: BatchLimits = defaultBatches
) =>
  Effect.gen(function* () {
    const settings = { ...(yield* Options.runSettings(given)), batches }
    const talk = yield* Options.talk(given)
    const { run } = yield* Effect.promise(() => import("../pipeline/Pipeline.ts"))
    const startedAt = yield* Clock.currentTimeMillis
    const workers = yield* makeWorkers()
    const layer = Layer.mergeAll(workers, Display.layer(talk)).pipe(
      Layer.provideMerge(Layer.succeed(Settings, settings))
    )
    const summary = yield* run(stage).pipe(Effect.provide(layer), withStanding(settings.out))
    const seconds = (((yield* Clock.currentTimeMillis) - startedAt) / 1000).toFixed(1)
    if (talk.json) {
      const { failed, snapshot, upToDate } = summary
      yield* Display.print(
        JSON.stringify({ event: "finished", stage, up_to_date: upToDate, snapshot, failed, seconds: Number(seconds) })
      )
    }
    if (summary.failed > 0) {
      yield* Display.say(
        `kawat: event-extract failed on ${summary.failed} articles, which stay without events; \`kawat rejects\` says why.`
      )
    }
    if (!talk.quiet) yield* Display.say(lastLine(stage, summary, settings.out, seconds))
  })

const perform = (stage: StageName) =>
  Effect.fn(`kawat ${stage}`)(function* (given: Given) {
    if (given.dryRun) {
      const settings = Layer.succeed(Settings, yield* Options.runSettings(given))
      return yield* listDifference(yield* Options.talk(given)).pipe(Effect.provide(settings))
    }
    return yield* carryOut(stage, given, () =>
      Effect.map(
        Effect.promise(() => import("../pipeline/Workers.ts")),
        ({ Workers }) => Workers.layer
      )
    )
  })

const command = <Name extends string>(name: Name, stage: StageName, description: string) =>
  Command.make(name, Options.runFlags, perform(stage)).pipe(Command.withDescription(description))

export const runCommands = [
  command("run", "export", "Run the whole pipeline: raw files in, published tables out"),
  command("ingest", "ingest", "Read and decode the files"),
  command("clean", "clean", "Find title, metadata and clean text of each article"),
  command("dedupe", "dedupe", "Find articles with the same or nearly the same text"),
  command("language-tag", "language-tag", "Tell the language of each article"),
  command("event-extract", "event-extract", "Find entities, quotes and events"),
  command("export", "export", "Check and publish the tables")
] as const
