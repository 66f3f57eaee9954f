/**
 * `kawat query SQL`: one SELECT over the published tables.
 *
 * DuckDB may read the published snapshot and nothing else, and only a statement that
 * reads is accepted. A table shows at most 200 rows, its widest columns cut to the terminal;
 * `--format csv` and `--json` give all of everything. Times are in Western Indonesian Time.
 */
import { Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { type Answer, type Database, isOneSelect } from "../duckdb/Database.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"
import { published } from "./Published.ts"
import * as TextTable from "./TextTable.ts"
import { UsageError } from "./UsageError.ts"

const shownRows = 200

const cellsOf = (answer: Answer): ReadonlyArray<ReadonlyArray<TextTable.Cell>> =>
  answer.rows.map((row) => row.map((value) => (value === null ? null : String(value))))

const asText = (database: Database, statement: string) =>
  database.query(`SELECT COLUMNS(*)::VARCHAR FROM (\n${statement}\n)`)

/** Answers a reading statement in the form that was asked for. */
export const answer = Effect.fn("QueryCommand.answer")(function* (
  database: Database,
  statement: string,
  format: "table" | "csv" | "json"
) {
  if (format === "json") {
    const rows = yield* database.query(`SELECT to_json(answer)::VARCHAR FROM (\n${statement}\n) answer`)
    for (const [row] of rows.rows) yield* Display.print(String(row))
    return
  }
  const found = yield* asText(database, statement)
  const cells = cellsOf(found)
  if (format === "csv") return yield* Display.print(TextTable.csv(found.columns, cells))
  yield* Display.print(TextTable.table(found.columns, cells.slice(0, shownRows), Display.terminalWidth()))
  if (cells.length > shownRows) {
    yield* Display.say(`${cells.length - shownRows} more rows; \`--format csv\` or \`--json\` prints them all.`)
  }
})

export const format = Flag.Literals("format", ["table", "csv", "json"]).pipe(
  Flag.withDescription("How to print the rows"),
  Flag.withDefault("table" as const)
)

export const queryCommand = Command.make(
  "query",
  {
    sql: Argument.String("sql").pipe(Argument.withDescription("A SELECT over the published tables")),
    out: Options.out,
    format,
    json: Options.json,
    quiet: Options.quiet
  },
  Effect.fn("kawat query")(function* (given) {
    const talk = yield* Options.talk(given)
    const { database } = yield* published(given.out)
    const statement = given.sql.trim().replace(/;$/, "")
    if (statement === "") {
      return yield* new UsageError({ problem: "there is no statement", remedy: "give one SELECT" })
    }
    if (!(yield* isOneSelect(database, statement))) {
      return yield* new UsageError({
        problem: "the statement does not only read",
        remedy: "give one SELECT; the tables are articles, blocks, events and so on"
      })
    }
    yield* answer(database, statement, talk.json ? "json" : given.format)
  }, Effect.scoped)
).pipe(
  Command.withDescription("Answer one SELECT over the published tables"),
  Command.withExamples([
    {
      command: 'kawat query "SELECT language, count(*) FROM articles GROUP BY ALL"',
      description: "Articles by language"
    }
  ])
)
