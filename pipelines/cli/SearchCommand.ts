/**
 * `kawat search PHRASE`: articles and events that hold the words, the newest first.
 */
import { Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"
import { published } from "./Published.ts"
import { format } from "./QueryCommand.ts"
import { type Finding, search } from "./Search.ts"
import * as TextTable from "./TextTable.ts"
import { UsageError } from "./UsageError.ts"

const columns = ["kind", "id", "date", "what", "text"] as const

const cellsOf = (findings: ReadonlyArray<Finding>): ReadonlyArray<ReadonlyArray<TextTable.Cell>> =>
  findings.map((finding) => columns.map((column) => finding[column]))

const limit = Flag.Int("limit").pipe(
  Flag.withDescription("Show at most so many articles, and as many events"),
  Flag.withDefault(20)
)

export const searchCommand = Command.make(
  "search",
  {
    phrase: Argument.String("phrase").pipe(Argument.withDescription("Words as they stand in a text")),
    out: Options.out,
    limit,
    format,
    json: Options.json,
    quiet: Options.quiet
  },
  Effect.fn("kawat search")(function* (given) {
    const talk = yield* Options.talk(given)
    if (given.phrase.trim() === "") {
      return yield* new UsageError({ problem: "there is nothing to search for", remedy: "give a word or a phrase" })
    }
    if (given.limit < 1) {
      return yield* new UsageError({ problem: `--limit is ${given.limit}`, remedy: "give a whole number from 1 on" })
    }
    const { database, out } = yield* published(given.out)
    const { articles, events, findings } = yield* search(database, given.phrase, given.limit)
    const form = talk.json ? "json" : given.format
    if (form === "json") {
      for (const finding of findings) yield* Display.print(JSON.stringify(finding))
    } else if (form === "csv") {
      yield* Display.print(TextTable.csv(columns, cellsOf(findings)))
    } else if (findings.length > 0) {
      yield* Display.print(TextTable.table(columns, cellsOf(findings), Display.terminalWidth()))
    }
    if (talk.quiet) return
    if (findings.length === 0) return yield* Display.say(`Nothing in ${out} holds ${JSON.stringify(given.phrase)}.`)
    if (articles + events > findings.length) {
      yield* Display.say(`Found ${articles} articles and ${events} events; \`--limit\` shows more of them.`)
    }
  }, Effect.scoped)
).pipe(
  Command.withDescription("Find articles and events by their words, whatever their case and diacritics"),
  Command.withExamples([
    { command: 'kawat search "menteri luar negeri"', description: "What speaks of foreign ministers" }
  ])
)
