/** `kawat status`: who is in a cluster, and how far its runs are. */
import { Effect } from "effect"
import { Command } from "effect/cli"
import * as ClusterOptions from "./ClusterOptions.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"

const stepNames: Readonly<Record<string, string>> = { Articles: "ingest, clean", Events: "language, events" }

export const statusCommand = Command.make(
  "status",
  { clusterUrl: ClusterOptions.clusterUrl, json: Options.json },
  Effect.fn("kawat status")(function* (given) {
    const url = yield* ClusterOptions.url(given.clusterUrl)
    const talk = yield* Options.talk({ json: given.json, quiet: false })
    const { status } = yield* Effect.promise(() => import("../cluster/Overview.ts"))
    const { runners, runs } = yield* status(url)
    if (talk.json) return yield* Display.print(JSON.stringify({ event: "status", runners, runs }))
    const lines = [
      runners.length === 0 ? "No runner is there." : "",
      ...runners.map(({ address, seen }) => `runner ${address}, seen ${seen} s ago`),
      ...runs.map(
        ({ batches, done, out, step }) => `${out}: ${stepNames[step] ?? step}, ${done} of ${batches} batches`
      ),
      runs.length === 0 ? "No run is under way." : ""
    ]
    yield* Display.print(lines.filter((line) => line !== "").join("\n"))
  })
).pipe(Command.withDescription("Show the runners of a cluster, and how far its runs are"))
