/**
 * `kawat check`: are the published files those of `run.json`, do the checks hold, and
 * what did cleaning keep and drop?
 *
 * With `--sample RULE` nothing is checked: ten blocks of the rule are shown instead, so that
 * a person sees in a minute whether it takes what it should.
 */
import { Effect, Option, Schema } from "effect"
import { Command, Flag } from "effect/cli"
import { tables } from "../../schemas/Tables.ts"
import type { Database } from "../duckdb/Database.ts"
import * as Audit from "../export/Audit.ts"
import { changedFiles } from "../export/ChangedFiles.ts"
import * as DatabaseFile from "../export/DatabaseFile.ts"
import { attachFile } from "../export/PublishedTables.ts"
import * as Disk from "../pipeline/Disk.ts"
import * as CleaningReport from "./CleaningReport.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"
import { publishedParquet } from "./Published.ts"

export class UnknownRule extends Schema.TaggedError<UnknownRule>()("UnknownRule", {
  rule: Schema.String,
  out: Schema.String
}) {
  override get message(): string {
    return `No block in ${this.out} has the rule ${JSON.stringify(this.rule)}; \`kawat check\` lists the rules.`
  }
}

const checkCount = Audit.checkCount + tables.length

/** Tables that are not the same in kawat.duckdb as in their Parquet file, as failed checks. */
const changedTables = Effect.fnUntraced(function* (database: Database, snapshot: string) {
  yield* attachFile(database, snapshot)
  const check = "kawat.duckdb holds the rows of the Parquet file"
  return (yield* DatabaseFile.changedTables(database)).map((table): Audit.FailedCheck => ({ table, check, rows: [] }))
})

const sample = Flag.String("sample").pipe(
  Flag.withMetavar("RULE"),
  Flag.withDescription(`Show ${CleaningReport.exampleCount} blocks of a cleaning rule, and check nothing`),
  Flag.optional
)

export const checkCommand = Command.make(
  "check",
  { out: Options.out, sample, json: Options.json, quiet: Options.quiet },
  Effect.fn("kawat check")(function* (given) {
    const talk = yield* Options.talk(given)
    const { database, snapshot, out } = yield* publishedParquet(given.out)
    if (Option.isSome(given.sample)) {
      const rule = given.sample.value
      const found = yield* CleaningReport.examples(database, rule)
      if (found.length === 0) return yield* new UnknownRule({ rule, out })
      if (!talk.json) return yield* Display.print(CleaningReport.exampleText(found))
      for (const row of found) yield* Display.print(JSON.stringify({ event: "example", rule_id: rule, ...row }))
      return
    }
    const changed = yield* Disk.attempt("read", snapshot, () => changedFiles(snapshot))
    const failures =
      changed.length > 0 ? changed : [...(yield* Audit.audit(database)), ...(yield* changedTables(database, snapshot))]
    if (talk.json) {
      for (const failure of failures) yield* Display.print(JSON.stringify({ event: "failed_check", ...failure }))
    }
    if (failures.length === 0 && (talk.json || !talk.quiet)) {
      const outlets = yield* CleaningReport.outlets(database)
      if (!talk.json) yield* Display.print(CleaningReport.outletText(outlets))
      else for (const outlet of outlets) yield* Display.print(JSON.stringify({ event: "outlet", ...outlet }))
    }
    if (talk.json) {
      yield* Display.print(JSON.stringify({ event: "checked", checks: checkCount, failed: failures.length }))
    }
    if (failures.length > 0) return yield* new Audit.CheckFailed({ failures: failures.slice(0, Audit.maxFailures) })
    if (!talk.quiet) yield* Display.say(`All ${checkCount} checks hold, and every file is as it was published.`)
  }, Effect.scoped)
).pipe(
  Command.withDescription("Check the published tables, and show what cleaning kept and dropped by outlet and rule"),
  Command.withExamples([
    { command: "kawat check --sample clean.dateline", description: "Ten blocks that the rule took" }
  ])
)
