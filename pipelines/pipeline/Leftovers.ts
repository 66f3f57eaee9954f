/**
 * What a run that was killed, or failed, left half written below the out folder.
 *
 * Everything is written under a name that ends in `.partial` and renamed when it is whole, so
 * whoever holds the lock may remove what has such a name and no living writer. Runners of a
 * cluster write shards without the lock; those of other machines are left alone here and
 * removed with the shards that no run needs. Before a run the lock's holder tidies and makes
 * the links of the published tables whole; after it, however it ended, it tidies again.
 */
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { spillFolder } from "../export/Export.ts"
import * as Snapshot from "../export/Snapshot.ts"
import * as Disk from "./Disk.ts"
import * as Lock from "./Lock.ts"
import { writerOf } from "./Partial.ts"
import { cacheFolder } from "./Settings.ts"

const isPartial = (name: string): boolean => name.endsWith(".partial") && !name.startsWith("lock.")

/** Whether another process may still be writing there. */
const isInUse = (name: string): boolean => {
  const writer = writerOf(name)
  return writer !== null && (!writer.here || (writer.pid !== process.pid && Lock.isAlive(writer.pid)))
}

/** Removes half-written files and folders of the cache; they stand in it or in a folder of it. */
const sweepCache = (folder: string, depth = 1): void => {
  for (const entry of Fs.readdirSync(folder, { withFileTypes: true })) {
    const path = Path.join(folder, entry.name)
    if (isPartial(entry.name)) {
      if (!isInUse(entry.name)) Fs.rmSync(path, { recursive: true, force: true })
    } else if (entry.isDirectory() && depth > 0) sweepCache(path, depth - 1)
  }
}

const sweep = (out: string): void => {
  const cache = cacheFolder(out)
  Lock.sweep(cache)
  sweepCache(cache)
  Fs.rmSync(spillFolder(cache), { recursive: true, force: true })
  Snapshot.sweepPartials(out)
}

/** Tidies now and at the end of the scope; the lock of `out` is held for both. */
export const tidy = Effect.fn("Leftovers.tidy")(function* (out: string) {
  yield* Effect.addFinalizer(() => Effect.ignore(Disk.attempt("tidy", out, () => sweep(out))))
  yield* Disk.attempt("tidy", out, () => {
    sweep(out)
    Snapshot.sweep(out)
    if (Snapshot.published(out) !== null) Snapshot.mend(out)
  })
})
