/**
 * `kawat rejects`: what did not become an article, and why.
 */
import { Effect } from "effect"
import { Command } from "effect/cli"
import * as Os from "node:os"
import { openPublished } from "../export/PublishedTables.ts"
import { defaultMemoryLimit } from "../pipeline/Settings.ts"
import * as Options from "./Options.ts"
import { answer, format } from "./QueryCommand.ts"

const statement = "SELECT source_path, stage, code, message FROM rejects ORDER BY ALL"

export const rejectsCommand = Command.make(
  "rejects",
  { out: Options.out, format, json: Options.json, quiet: Options.quiet },
  Effect.fn("kawat rejects")(function* (given) {
    const out = yield* Options.outFolder(given.out)
    const talk = yield* Options.talk(given)
    const { database } = yield* openPublished({
      out,
      memoryLimit: defaultMemoryLimit,
      threads: Os.availableParallelism()
    })
    yield* answer(database, statement, talk.json ? "json" : given.format)
  }, Effect.scoped)
).pipe(Command.withDescription("List what did not become an article, and why"))
