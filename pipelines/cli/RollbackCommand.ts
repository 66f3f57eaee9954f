/** `kawat rollback`: the tables that were published before the last run that changed them. */
import { Effect } from "effect"
import { Command } from "effect/cli"
import * as Snapshot from "../export/Snapshot.ts"
import { NothingPublished } from "../export/PublishedTables.ts"
import * as Disk from "../pipeline/Disk.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"
import { withStanding } from "./Standing.ts"

const goBack = Effect.fnUntraced(function* (out: string) {
  const snapshot = yield* Disk.attempt("read", out, () => Snapshot.published(out))
  if (snapshot === null) return yield* new NothingPublished({ out })
  const { rollback } = yield* Effect.promise(() => import("../export/Rollback.ts"))
  const Lock = yield* Effect.promise(() => import("../pipeline/Lock.ts"))
  const Leftovers = yield* Effect.promise(() => import("../pipeline/Leftovers.ts"))
  yield* Lock.acquire(out)
  yield* Leftovers.tidy(out)
  return yield* rollback(out)
}, Effect.scoped)

export const rollbackCommand = Command.make(
  "rollback",
  { out: Options.out, json: Options.json, quiet: Options.quiet },
  Effect.fn("kawat rollback")(function* (given) {
    const talk = yield* Options.talk(given)
    const out = yield* Options.outFolder(given.out)
    const { published_at, snapshot } = yield* goBack(out).pipe(withStanding(out))
    if (talk.json) return yield* Display.print(JSON.stringify({ event: "rolled_back", snapshot, published_at }))
    if (talk.quiet) return
    yield* Display.say(`The tables before are published again in ${out}; \`kawat rollback\` takes that back.`)
  })
).pipe(Command.withDescription("Publish the tables before the last change again; a second time takes that back"))
