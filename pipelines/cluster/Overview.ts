/** What `kawat status` and `kawat cancel` ask of a cluster. */
import { Effect, type Redacted, Schedule } from "effect"
import * as Path from "node:path"
import * as Connection from "./Connection.ts"
import * as Records from "./Records.ts"
import { folderOf, Storage } from "./Storage.ts"

/** How long a cancelled run may take to come to an end, in half seconds; a batch takes seconds. */
const patience = 60

const outOf = (folder: string): string => Path.dirname(Path.dirname(folder))

/** Runners, and the runs by out folder and step. */
export const status = Effect.fn("Overview.status")(function* (url: Redacted.Redacted) {
  yield* Connection.check(url)
  return yield* Effect.gen(function* () {
    const runners = yield* Records.runners()
    const steps = yield* Records.steps()
    return { runners, runs: steps.map(({ folder, ...step }) => ({ out: outOf(folder), ...step })) }
  }).pipe(Effect.provide(Connection.database(url)))
})

/**
 * Lets runners give up what is left of a run and removes its messages when they have. Gives the
 * batches that were left, null when there is no run. A run that only publishes is not stopped.
 */
export const cancel = Effect.fn("Overview.cancel")(function* (url: Redacted.Redacted, out: string) {
  yield* Connection.check(url)
  return yield* Effect.gen(function* () {
    const folder = folderOf(out)
    const open = Effect.map(Records.steps(), (steps) =>
      steps.filter((step) => step.folder === folder).reduce((sum, { batches, done }) => sum + batches - done, 0)
    )
    const storage = yield* Storage
    const isThere = yield* storage.cancel(folder)
    const batches = yield* open
    yield* Effect.repeat(open, {
      until: (left) => left === 0,
      schedule: Schedule.spaced("500 millis"),
      times: patience
    })
    yield* Records.clear(folder, "all")
    return isThere || batches > 0 ? batches : null
  }).pipe(Effect.provide([Connection.database(url), Storage.sharedFolders(null)]))
})
