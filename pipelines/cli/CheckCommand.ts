/**
 * `kawat check`: are the published files those of `run.json`, do the checks hold, is the newest
 * article new enough, what did cleaning keep and drop, and what else should somebody look at?
 *
 * An error is a broken file, a check that does not hold, or with `--max-age` an article that is too
 * old: exit code 1. Warnings and notes are findings about the texts; with `--strict` a warning is an error
 * too. With `--json` the last line is the summary, with `--quiet` besides it is the only one.
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
import * as DataChecks from "../export/DataChecks.ts"
import * as DatabaseFile from "../export/DatabaseFile.ts"
import { attachFile } from "../export/PublishedTables.ts"
import * as Disk from "../pipeline/Disk.ts"
import * as CleaningReport from "./CleaningReport.ts"
import * as Display from "./Display.ts"
import * as Findings from "./Findings.ts"
import * as Freshness from "./Freshness.ts"
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

/** Broken files and checks that do not hold. */
const damage = Effect.fnUntraced(function* (database: Database, snapshot: string) {
  const changed = yield* Disk.attempt("read", snapshot, () => changedFiles(snapshot))
  if (changed.length > 0) return changed
  return [...(yield* Audit.audit(database)), ...(yield* changedTables(database, snapshot))]
})

const sample = Flag.String("sample").pipe(
  Flag.withMetavar("RULE"),
  Flag.withDescription(`Show ${CleaningReport.exampleCount} blocks of a cleaning rule, and check nothing`),
  Flag.optional
)

const maxAge = Flag.String("max-age").pipe(
  Flag.withMetavar("AGE"),
  Flag.withDescription("Fail when the newest article is older than this, such as 36h, 2d or 1w"),
  Flag.optional
)

const strict = Flag.Boolean("strict").pipe(Flag.withDescription("Fail on warnings too"), Flag.withDefault(false))

const printSample = Effect.fnUntraced(function* (database: Database, rule: string, out: string, talk: Options.Talk) {
  const found = yield* CleaningReport.examples(database, rule)
  if (found.length === 0) return yield* new UnknownRule({ rule, out })
  if (!talk.json) return yield* Display.print(CleaningReport.exampleText(found))
  for (const row of found) yield* Display.print(JSON.stringify({ event: "example", rule_id: rule, ...row }))
})

const printOutlets = Effect.fnUntraced(function* (database: Database, talk: Options.Talk) {
  const outlets = yield* CleaningReport.outlets(database)
  if (!talk.json) return yield* Display.print(CleaningReport.outletText(outlets))
  for (const outlet of outlets) yield* Display.print(JSON.stringify({ event: "outlet", ...outlet }))
})

export const checkCommand = Command.make(
  "check",
  { out: Options.out, maxAge, strict, sample, json: Options.json, quiet: Options.quiet },
  Effect.fn("kawat check")(function* (given) {
    const talk = yield* Options.talk(given)
    const limit = yield* Freshness.maxAge(given.maxAge)
    const { database, manifest, out, snapshot } = yield* publishedParquet(given.out)
    if (Option.isSome(given.sample)) return yield* printSample(database, given.sample.value, out, talk)
    const broken = yield* damage(database, snapshot)
    // Of broken files nothing else can be said.
    const sound = broken.length === 0
    const newest = sound ? yield* Freshness.newest(database) : Freshness.unknown
    const findings = sound ? yield* DataChecks.findings(database) : []
    const warnings = findings.filter(({ severity }) => severity === "warning")
    const failures = [
      ...broken,
      ...(sound ? Freshness.stale(newest, limit) : []),
      ...(given.strict ? warnings.map(Findings.asFailure) : [])
    ]
    if (!talk.quiet) {
      if (talk.json)
        for (const failure of failures) yield* Display.print(JSON.stringify(Findings.failureEvent(failure)))
      if (sound) yield* printOutlets(database, talk)
      yield* Findings.print(findings, talk.json)
    }
    const verdict = { checks: checkCount, failures, findings, limit, manifest, newest }
    if (talk.json) yield* Display.print(JSON.stringify(Findings.summary(verdict)))
    if (failures.length > 0) return yield* new Audit.CheckFailed({ failures: failures.slice(0, Audit.maxFailures) })
    if (!talk.quiet) yield* Display.say(Findings.lastLine(verdict))
  }, Effect.scoped)
).pipe(
  Command.withDescription("Check the published tables, how new they are, and what in them needs a look"),
  Command.withExamples([
    { command: "kawat check --max-age 2d --json --quiet", description: "One line for an alarm" },
    { command: "kawat check --sample clean.dateline", description: "Ten blocks that the rule took" }
  ])
)
