/**
 * What `kawat check` found, as text, as events, and as the one line for an alarm.
 */
import { Effect } from "effect"
import type { FailedCheck } from "../export/Audit.ts"
import type { Finding } from "../export/DataChecks.ts"
import type { RunManifest } from "../export/RunManifest.ts"
import * as Display from "./Display.ts"
import type { MaxAge, Newest } from "./Freshness.ts"
import { harmless } from "./Highlight.ts"

export interface Verdict {
  readonly checks: number
  readonly failures: ReadonlyArray<FailedCheck>
  readonly findings: ReadonlyArray<Finding>
  readonly newest: Newest
  readonly limit: MaxAge | null
  readonly manifest: RunManifest
}

const severityWidth = 9
const nameWidth = 17

const text = (found: Finding): string =>
  [
    `${found.severity.padEnd(severityWidth)}${found.name.padEnd(nameWidth)}${found.count} ${found.says}`,
    ...found.rows.map((row) => `  ${harmless(JSON.stringify(row))}`),
    ...(found.count > found.rows.length ? [`  kawat query "${found.query}"`] : [])
  ].join("\n")

/** Each finding with its first rows, and the query that shows the rest. */
export const print = Effect.fn("Findings.print")(function* (findings: ReadonlyArray<Finding>, json: boolean) {
  for (const found of findings) {
    yield* Display.print(json ? JSON.stringify({ event: "finding", ...found }) : `\n${text(found)}`)
  }
})

export const failureEvent = (failure: FailedCheck) => ({ event: "failed_check", ...failure })

/** A warning where warnings fail. */
export const asFailure = (found: Finding): FailedCheck => ({
  table: found.name,
  check: `${found.count} ${found.says}`,
  rows: found.rows.map((row) => JSON.stringify(row))
})

const count = (findings: ReadonlyArray<Finding>, severity: Finding["severity"]): number =>
  findings.filter((found) => found.severity === severity).length

const statusOf = ({ failures, findings }: Verdict): "failed" | "warning" | "ok" => {
  if (failures.length > 0) return "failed"
  return count(findings, "warning") > 0 ? "warning" : "ok"
}

/** The one line: what an alarm and its reader need. */
export const summary = (verdict: Verdict) => {
  const { checks, failures, findings, limit, manifest, newest } = verdict
  return {
    event: "checked",
    status: statusOf(verdict),
    checks,
    failed: failures.length,
    failures: failures.map(({ check, table }) => `${table}: ${check}`),
    warnings: findings.filter(({ severity }) => severity === "warning").map(({ name }) => name),
    notes: findings.filter(({ severity }) => severity === "note").map(({ name }) => name),
    newest_published_at: newest.published_at,
    age_hours: newest.age_hours,
    max_age: limit?.text ?? null,
    snapshot: manifest.snapshot,
    run_at: manifest.published_at
  }
}

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`

export const lastLine = ({ checks, findings }: Verdict): string => {
  const found = [plural(count(findings, "warning"), "warning"), plural(count(findings, "note"), "note")].join(", ")
  return `All ${checks} checks hold, and every file is as it was published; ${found}.`
}
