/** `kawat runner`: a process that works on batches of whatever run is submitted, until it is told to end. */
import { Effect } from "effect"
import { Command } from "effect/cli"
import * as ClusterOptions from "./ClusterOptions.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"

export const runnerCommand = Command.make(
  "runner",
  {
    clusterUrl: ClusterOptions.clusterUrl,
    shared: ClusterOptions.shared,
    address: ClusterOptions.address,
    workers: Options.runFlags.workers,
    json: Options.json,
    quiet: Options.quiet
  },
  Effect.fn("kawat runner")(function* (given) {
    const talk = yield* Options.talk(given)
    const url = yield* ClusterOptions.url(given.clusterUrl)
    const roots = yield* ClusterOptions.roots(given.shared)
    const self = yield* ClusterOptions.self(given.address)
    const threads = yield* Options.workerCount(given.workers)
    const name = `${self.host}:${self.port}`
    const { serve } = yield* Effect.promise(() => import("../cluster/Runner.ts"))
    const say = (event: string, text: string, data: object) => {
      if (talk.json) return Display.print(JSON.stringify({ event, runner: name, ...data }))
      return talk.quiet ? Effect.void : Display.say(text)
    }
    return yield* serve({
      url,
      roots,
      self,
      threads,
      ready: say("ready", `The runner ${name} is ready with ${threads} threads.`, { threads }),
      tell: (report) => {
        const { files, key, outcome, seconds, step } = report
        return say("batch", `${step.toLowerCase()} ${key}: ${files} files, ${outcome}, ${seconds.toFixed(1)} s`, report)
      }
    })
  })
).pipe(Command.withDescription("Work on batches of a cluster until told to end (SIGTERM)"))
