/**
 * The sentence for each failure: what happened, and what to do.
 *
 * Errors of the pipeline carry data; here they become the one line (for a failed
 * check: the few lines) that the user reads on standard error.
 */
import { Cause, Predicate } from "effect"
import type { DatabaseError } from "../duckdb/Database.ts"
import type { CheckFailed } from "../export/Audit.ts"
import type { ExportError } from "../export/Export.ts"
import type { DiskError } from "../pipeline/Disk.ts"
import type { LockHeld, OutFolderError } from "../pipeline/Lock.ts"
import type { RulesError } from "../pipeline/Rules.ts"
import type { WorkFailed } from "../pipeline/Workers.ts"
import type { RunFailed } from "./Standing.ts"

const meanings: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full; free some space and run again",
  EDQUOT: "the disk quota is used up; free some space and run again",
  EACCES: "permission is denied; check the rights of the folder",
  EPERM: "permission is denied; check the rights of the folder",
  EROFS: "the disk is read-only; name another folder",
  ENOTDIR: "a file stands where a folder is needed; name another folder",
  EEXIST: "a file stands where a folder is needed; name another folder",
  ENOENT: "it does not exist any more; run again",
  EIO: "the disk reports an error; check it and run again",
  EMFILE: "too many files are open; raise `ulimit -n` and run again"
}

const checkSentence = (error: CheckFailed): string =>
  [
    `${error.failures.length === 1 ? "A check" : `${error.failures.length} checks`} failed:`,
    ...error.failures.flatMap(({ check, rows, table }) => [`  ${table}: ${check}`, ...rows.map((row) => `    ${row}`)])
  ].join("\n")

/** What DuckDB says where node gives a code. */
const spoken: Readonly<Record<string, string>> = { "No space left on device": "ENOSPC", "Input/output error": "EIO" }

/** A reason with what it means, where a code of the system stands in it. */
const explained = (reason: string): string => {
  const code =
    /^E[A-Z0-9]+(?=:)/.exec(reason)?.[0] ?? Object.entries(spoken).find(([text]) => reason.includes(text))?.[1]
  const meaning = code === undefined ? undefined : meanings[code]
  return meaning === undefined ? reason : `${reason}: ${meaning}`
}

const firstParagraph = (text: string): string => text.split("\n\n")[0] ?? text

type Failure =
  | CheckFailed
  | DatabaseError
  | DiskError
  | ExportError
  | LockHeld
  | OutFolderError
  | RulesError
  | WorkFailed

/** Why an out folder cannot be used; nobody can make one where its parent takes none. */
const unusable = (code: string): string =>
  code === "ENOENT" ? "no folder can be made there; name another folder" : (meanings[code] ?? code)

const sentence = (error: Failure): string => {
  switch (error._tag) {
    case "CheckFailed":
      return checkSentence(error)
    case "DatabaseError":
      return `DuckDB: ${explained(firstParagraph(error.reason))}`
    case "DiskError":
      return `Could not ${error.operation} ${error.path}: ${meanings[error.code] ?? error.code}.`
    case "ExportError":
      return `Could not ${error.operation} ${error.path}: ${explained(error.reason)}.`
    case "LockHeld":
      return `Process ${error.pid} on ${error.host} is writing to this folder (${error.path}); wait until it is done.`
    case "OutFolderError":
      return `Cannot write to the out folder ${error.out}: ${unusable(error.code)}.`
    case "RulesError":
      return `A lexicon or model cannot be used: ${explained(error.reason)}`
    case "WorkFailed":
      return `A batch could not be worked on: ${explained(error.reason)}.`
  }
}

const tags = [
  "CheckFailed",
  "DatabaseError",
  "DiskError",
  "ExportError",
  "LockHeld",
  "OutFolderError",
  "RulesError",
  "WorkFailed"
]

const isFailure = (error: unknown): error is Failure => tags.some((tag) => Predicate.isTagged(error, tag))

/** What to tell the user of a failure. */
export const describe = (error: unknown): string => {
  if (Predicate.isTagged(error, "RunFailed")) {
    const { failure, standing } = error as RunFailed
    const told = describe(failure)
    return told.includes("\n") ? `${told}\n${standing}` : `${told.replace(/\.?$/, ".")} ${standing}`
  }
  if (isFailure(error)) return sentence(error)
  return error instanceof Error ? error.message : String(error)
}

/** What to tell of a defect, which is a fault of this program. */
export const describeDefect = (cause: Cause.Cause<unknown>): string =>
  `This should not happen; please report it.\n${Cause.pretty(cause)}`
