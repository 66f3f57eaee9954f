/**
 * A raw folder and an out folder of its own for one test, and the whole pipeline run on
 * them in this process.
 *
 * Batches are of one to four files, so that a handful of files make several. The clock runs
 * ten seconds ahead: files seem to have rested, and the pipeline trusts their stamps.
 */
import { Clock, Effect, Layer } from "effect"
import * as Crypto from "node:crypto"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { everything } from "../../pipelines/export/Selection.ts"
import * as RunManifest from "../../pipelines/export/RunManifest.ts"
import { defaultLimits } from "../../pipelines/Limits.ts"
import { run, type RunSummary } from "../../pipelines/pipeline/Pipeline.ts"
import { Progress } from "../../pipelines/pipeline/Progress.ts"
import { type RunSettings, Settings } from "../../pipelines/pipeline/Settings.ts"
import { type Preview, preview } from "../../pipelines/pipeline/Preview.ts"
import { Workers } from "../../pipelines/pipeline/Workers.ts"
import { type Answer, open } from "../../pipelines/duckdb/Database.ts"
import { openTables } from "../../pipelines/export/Audit.ts"
import type { StageName } from "../../schemas/Vocabulary.ts"
import { tables } from "../../schemas/Tables.ts"

const ahead = (clock: Clock.Clock): Clock.Clock =>
  Object.assign(Object.create(clock) as Clock.Clock, {
    currentTimeMillis: Effect.map(clock.currentTimeMillis, (millis) => millis + 10_000)
  })

export class Runner {
  readonly folder: string = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-runner-"))
  readonly raw: string
  readonly out: string
  private readonly settings: RunSettings

  constructor(settings: Partial<RunSettings> = {}) {
    this.raw = settings.raw ?? Path.join(this.folder, "raw")
    this.out = Path.join(this.folder, "out")
    Fs.mkdirSync(this.raw, { recursive: true })
    this.settings = {
      raw: this.raw,
      out: this.out,
      workers: 1,
      fullRefresh: false,
      memoryLimit: "256MB",
      lexicon: null,
      limits: defaultLimits,
      batches: { minFiles: 1, maxFiles: 4, boundaryEvery: 2, maxBytes: 8 * 1024 * 1024 },
      selection: everything,
      partitionBy: null,
      ...settings
    }
  }

  removeFolder(): void {
    Fs.rmSync(this.folder, { recursive: true, force: true })
  }

  write(name: string, text: string): void {
    const path = Path.join(this.raw, name)
    Fs.mkdirSync(Path.dirname(path), { recursive: true })
    Fs.writeFileSync(path, text)
  }

  delete(name: string): void {
    Fs.rmSync(Path.join(this.raw, name), { force: true })
  }

  private provide<A, E>(effect: Effect.Effect<A, E, Settings | Workers | Progress>, settings: Partial<RunSettings>) {
    const provided = Layer.succeed(Settings, { ...this.settings, ...settings })
    const layer = Layer.mergeAll(Workers.layer, Progress.silent).pipe(Layer.provideMerge(provided))
    return Effect.runPromise(
      Effect.clockWith((clock) => Effect.provideService(effect, Clock.Clock, ahead(clock))).pipe(Effect.provide(layer))
    )
  }

  run(settings: Partial<RunSettings> = {}, upTo: StageName = "export"): Promise<RunSummary> {
    return this.provide(run(upTo), settings)
  }

  /** What a dry run lists. */
  preview(): Promise<Preview> {
    return this.provide(preview(), {})
  }

  /** SHA-256 of every published table. */
  hashes(): Readonly<Record<string, string>> {
    const paths = tables.flatMap(({ name }) => [`${name}.parquet`, `csv/${name}.csv`])
    return Object.fromEntries(
      paths.map((path) => [path, Crypto.hash("sha256", Fs.readFileSync(Path.join(this.out, path)), "hex")])
    )
  }

  manifest(): RunManifest.RunManifest {
    return JSON.parse(Fs.readFileSync(Path.join(this.out, "run.json"), "utf8")) as RunManifest.RunManifest
  }

  /** The rows of a query over the published tables. */
  rows(sql: string): Promise<Answer["rows"]> {
    const options = { folders: [this.out], spillFolder: null, memoryLimit: "256MB", threads: 1 }
    return Effect.runPromise(
      Effect.gen({ self: this }, function* () {
        const database = yield* open({ ...options, folders: [Fs.realpathSync(this.out)] })
        yield* openTables(database, (table) => Path.join(this.out, `${table}.parquet`))
        return (yield* database.query(sql)).rows
      }).pipe(Effect.scoped)
    )
  }
}
