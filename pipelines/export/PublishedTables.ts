/**
 * The published tables, opened to be read: each as a view of its name.
 *
 * The snapshot is resolved once, so a run that publishes meanwhile does not mix
 * its tables into an answer. Only the snapshot's folder can be read.
 */
import { Effect, Schema } from "effect"
import { open } from "../duckdb/Database.ts"
import { openTables } from "./Audit.ts"
import * as Snapshot from "./Snapshot.ts"

export class NothingPublished extends Schema.TaggedError<NothingPublished>()("NothingPublished", {
  out: Schema.String
}) {
  override get message(): string {
    return `Nothing is published in ${this.out}; run \`kawat run\` first.`
  }
}

export interface PublishedOptions {
  readonly out: string
  readonly memoryLimit: string
  readonly threads: number
}

export const openPublished = Effect.fn("PublishedTables.openPublished")(function* (options: PublishedOptions) {
  const snapshot = Snapshot.published(options.out)
  if (snapshot === null) return yield* new NothingPublished({ out: options.out })
  const database = yield* open({
    folders: [snapshot],
    spillFolder: null,
    memoryLimit: options.memoryLimit,
    threads: options.threads
  })
  yield* openTables(database, (table) => Snapshot.fileIn(snapshot, "parquet", table))
  return { database, snapshot }
})
