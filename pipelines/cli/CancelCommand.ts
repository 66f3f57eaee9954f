/** `kawat cancel`: stops the run that was submitted for an out folder; what it has done stays in the cache. */
import { Effect } from "effect"
import { Command } from "effect/cli"
import * as ClusterOptions from "./ClusterOptions.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"

export const cancelCommand = Command.make(
  "cancel",
  { clusterUrl: ClusterOptions.clusterUrl, out: Options.out, json: Options.json },
  Effect.fn("kawat cancel")(function* (given) {
    const url = yield* ClusterOptions.url(given.clusterUrl)
    const talk = yield* Options.talk({ json: given.json, quiet: false })
    const out = yield* Options.outFolder(given.out)
    const { cancel } = yield* Effect.promise(() => import("../cluster/Overview.ts"))
    const batches = yield* cancel(url, out)
    if (talk.json) return yield* Display.print(JSON.stringify({ event: "cancelled", out, batches }))
    yield* Display.print(
      batches === null
        ? `No run is under way for ${out}.`
        : `Cancelled the run of ${out}, of which ${batches} batches were given out and not done; \`kawat submit\` goes on from there.`
    )
  })
).pipe(Command.withDescription("Stop the run that was submitted for an out folder"))
