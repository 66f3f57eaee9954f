/**
 * The published tables, opened to be read: those of kawat.duckdb with its views, or the Parquet files.
 *
 * The snapshot is resolved once, so a run that publishes meanwhile does not mix
 * its tables into an answer. Only the snapshot's folder can be read.
 */
import { Effect, Option, Schema } from "effect"
import * as Fs from "node:fs"
import { schemaVersion } from "../../schemas/Tables.ts"
import { type Database, open } from "../duckdb/Database.ts"
import { openTables } from "./Audit.ts"
import * as DatabaseFile from "./DatabaseFile.ts"
import * as RunManifest from "./RunManifest.ts"
import * as Snapshot from "./Snapshot.ts"

export class NothingPublished extends Schema.TaggedError<NothingPublished>()("NothingPublished", {
  out: Schema.String
}) {
  override get message(): string {
    return `Nothing is published in ${this.out}; run \`kawat run\` first.`
  }
}

/** The tables were published by a version with another schema. */
export class OtherSchema extends Schema.TaggedError<OtherSchema>()("OtherSchema", {
  out: Schema.String,
  found: Schema.String
}) {
  override get message(): string {
    return `The tables in ${this.out} have schema ${this.found}, not ${schemaVersion}; run \`kawat run\` to renew them.`
  }
}

export interface PublishedOptions {
  readonly out: string
  readonly memoryLimit: string
  readonly threads: number
}

const openSnapshot = Effect.fnUntraced(function* (options: PublishedOptions) {
  const snapshot = Snapshot.published(options.out)
  if (snapshot === null) return yield* new NothingPublished({ out: options.out })
  const manifest = RunManifest.parse(Fs.readFileSync(Snapshot.manifestIn(snapshot), "utf8"))
  if (Option.isNone(manifest)) return yield* new OtherSchema({ out: options.out, found: "unknown" })
  const found = manifest.value.schema_version
  if (found !== schemaVersion) return yield* new OtherSchema({ out: options.out, found })
  const database = yield* open({
    folders: [snapshot],
    spillFolder: null,
    memoryLimit: options.memoryLimit,
    threads: options.threads
  })
  return { database, snapshot, manifest: manifest.value }
})

/** Opens the kawat.duckdb of a snapshot under its name. */
export const attachFile = (database: Database, snapshot: string) =>
  DatabaseFile.attach(database, Snapshot.fileIn(snapshot, "file", Snapshot.databaseFile))

/** Opens kawat.duckdb: its tables, its views and the codebook. */
export const openPublished = Effect.fn("PublishedTables.openPublished")(function* (options: PublishedOptions) {
  const opened = yield* openSnapshot(options)
  yield* attachFile(opened.database, opened.snapshot)
  yield* DatabaseFile.use(opened.database)
  return opened
})

/** Opens the Parquet files, each as a view of its table's name. */
export const openParquet = Effect.fn("PublishedTables.openParquet")(function* (options: PublishedOptions) {
  const opened = yield* openSnapshot(options)
  yield* openTables(opened.database, (table) => Snapshot.fileIn(opened.snapshot, "parquet", table))
  return opened
})
