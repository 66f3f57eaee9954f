/**
 * Publishes the snapshot before the published one again, by the switch that a run
 * publishes with.
 *
 * Its files are read once more and compared with their hashes first. What was published
 * becomes the snapshot before, so a second rollback takes the first one back.
 */
import { Effect, Option, Schema } from "effect"
import * as Fs from "node:fs"
import { schemaVersion } from "../../schemas/Tables.ts"
import { CheckFailed, maxFailures } from "./Audit.ts"
import { changedFiles } from "./ChangedFiles.ts"
import { attempt } from "./Export.ts"
import { NothingPublished } from "./PublishedTables.ts"
import * as RunManifest from "./RunManifest.ts"
import * as Snapshot from "./Snapshot.ts"

/** There are published tables, and none before them. */
export class NothingBefore extends Schema.TaggedError<NothingBefore>()("NothingBefore", { out: Schema.String }) {
  override get message(): string {
    return `There are no tables before those in ${this.out}; only the last two that differ are kept.`
  }
}

/** The tables before were published by a version with another schema. */
export class OtherSchemaBefore extends Schema.TaggedError<OtherSchemaBefore>()("OtherSchemaBefore", {
  out: Schema.String
}) {
  override get message(): string {
    return `The tables before those in ${this.out} do not have schema ${schemaVersion}; go back with the version of kawat that made them.`
  }
}

/** Goes back by one and gives the manifest of what stands published then. */
export const rollback = Effect.fn("Rollback.rollback")(function* (out: string) {
  const { now, before } = yield* attempt("read", out, () => ({
    now: Snapshot.published(out),
    before: Snapshot.publishedBefore(out)
  }))
  if (now === null) return yield* new NothingPublished({ out })
  if (before === null) return yield* new NothingBefore({ out })
  const manifest = yield* attempt("read", before, () =>
    RunManifest.parse(Fs.readFileSync(Snapshot.manifestIn(before), "utf8"))
  )
  if (Option.isNone(manifest) || manifest.value.schema_version !== schemaVersion) {
    return yield* new OtherSchemaBefore({ out })
  }
  const changed = yield* attempt("read", before, () => changedFiles(before))
  if (changed.length > 0) return yield* new CheckFailed({ failures: changed.slice(0, maxFailures) })
  yield* attempt("publish", out, () => Snapshot.swap(out))
  yield* attempt("sync", out, () => Snapshot.settle(out))
  return manifest.value
})
