/**
 * What a run would do: which files are new, changed or gone since the last one, and whether it would publish. Writes nothing.
 */
import { Effect } from "effect"
import { readSource } from "../ingest/Ingest.ts"
import * as Disk from "./Disk.ts"
import * as KnownFiles from "./KnownFiles.ts"
import * as Published from "./Published.ts"
import { tellingSettings } from "./PublishTables.ts"
import * as Rules from "./Rules.ts"
import { Settings } from "./Settings.ts"
import * as Source from "./Source.ts"

export interface Preview {
  readonly new: ReadonlyArray<string>
  /** In the file, in what the manifest says of it, or now too large to be read. */
  readonly changed: ReadonlyArray<string>
  readonly gone: ReadonlyArray<string>
  readonly unchanged: number
  /** Whether the published tables are other than a run would make: by files, settings, lexicons or code, or as the last run did not get so far. */
  readonly publishes: boolean
}

export const preview = Effect.fn("Preview.preview")(function* () {
  const settings = yield* Settings
  const { fullRefresh, lexicon, limits, out } = settings
  const source = yield* Source.open()
  const { known, rejects, sources } = source
  const added: Array<string> = []
  const changed: Array<string> = []
  const gone = new Set(known.keys())
  const hashes = sources.map((file, index) => {
    const before = known.get(file.source_path)
    gone.delete(file.source_path)
    if (before === undefined) {
      added.push(file.source_path)
      return null
    }
    const hash = source.hashes[index] ?? readSource(file, limits).source_sha256
    if (before.row !== KnownFiles.rowOf(file) || hash !== before.sha256) changed.push(file.source_path)
    return hash
  })
  const unread = new Set(rejects.map((row) => row.source_path))
  changed.push(...[...gone].filter((path) => unread.has(path) && gone.delete(path)))
  const differs = fullRefresh || added.length + changed.length + gone.size > 0
  const rules = yield* Rules.digest(null, lexicon)
  const isCurrent = yield* Disk.attempt("read the tables in", out, () =>
    Published.isCurrent(out, Source.digest(source, hashes), rules.all, tellingSettings(settings))
  )
  return {
    new: added,
    changed: changed.toSorted(),
    gone: [...gone].toSorted(),
    unchanged: sources.length - added.length - changed.filter((path) => !unread.has(path)).length,
    publishes: differs || !isCurrent
  } satisfies Preview
})
