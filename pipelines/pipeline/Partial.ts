/**
 * Names of what is half written: `<name>.<host>.<pid>.<thread>.partial`.
 *
 * The writer stands in the name, since in a cluster several machines write below one out
 * folder: two that make the same shard do not write into each other's, and who tidies up can
 * tell what a living process writes from what a killed one left.
 */
import * as Os from "node:os"
import { threadId } from "node:worker_threads"

const ending = /\.([^./]+)\.(\d+)\.\d+\.partial$/

/** Dots part the fields of a name, so there is none in a host. */
const host = Os.hostname().replaceAll(/[./]/g, "_")

export const partialOf = (path: string): string => `${path}.${host}.${process.pid}.${threadId}.partial`

/** The process that a name says is writing, null for a name that says none; `here` when it is of this machine. */
export const writerOf = (name: string): { readonly here: boolean; readonly pid: number } | null => {
  const found = ending.exec(name)
  return found === null ? null : { here: found[1] === host, pid: Number(found[2]) }
}
