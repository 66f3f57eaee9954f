/**
 * `kawat rejects`: what did not become an article, and why.
 */
import { Effect } from "effect"
import { Command } from "effect/cli"
import * as Options from "./Options.ts"
import { published } from "./Published.ts"
import { answer, format } from "./QueryCommand.ts"

const statement = "SELECT source_path, stage, code, message FROM rejects ORDER BY ALL"

export const rejectsCommand = Command.make(
  "rejects",
  { out: Options.out, format, json: Options.json, quiet: Options.quiet },
  Effect.fn("kawat rejects")(function* (given) {
    const talk = yield* Options.talk(given)
    const { database } = yield* published(given.out)
    yield* answer(database, statement, talk.json ? "json" : given.format)
  }, Effect.scoped)
).pipe(Command.withDescription("List what did not become an article, and why"))
