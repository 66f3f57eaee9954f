/**
 * The exclusive lock of an out folder: one run at a time writes there.
 *
 * The lock is a file that names process, host and start. It appears whole, by a
 * hard link, so that nobody reads half of it. A lock whose process is gone from this
 * host is stale and is taken over; one of another host is not judged. Before
 * anything is published `stillHeld` makes sure that nobody took it meanwhile.
 */
import { Clock, Effect, Result, Runtime, Schema } from "effect"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import * as Disk from "./Disk.ts"

export class LockHeld extends Schema.TaggedError<LockHeld>()("LockHeld", {
  path: Schema.String,
  pid: Schema.Int,
  host: Schema.String
}) {}

/** The out folder cannot be made or written to. */
export class OutFolderError extends Schema.TaggedError<OutFolderError>()("OutFolderError", {
  out: Schema.String,
  code: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 2
}

interface Owner {
  readonly pid: number
  readonly host: string
  /** Start of the process, so that a number given anew to another process is told apart. */
  readonly start: string
  readonly token: string
}

export interface Lock {
  readonly stillHeld: Effect.Effect<boolean, Disk.DiskError>
}

/** Field 22 of /proc/<pid>/stat, the start in clock ticks after boot; empty where there is no /proc. */
const startOf = (pid: number): string => {
  const path = `/proc/${pid}/stat`
  if (!Fs.existsSync(path)) return ""
  const stat = Fs.readFileSync(path, "utf8")
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? ""
}

const isAlive = (pid: number): boolean =>
  Result.match(
    Result.try(() => process.kill(pid, 0)),
    { onSuccess: () => true, onFailure: (cause) => Disk.codeOf(cause) === "EPERM" }
  )

const isStale = (owner: Owner): boolean =>
  owner.host === Os.hostname() && (!isAlive(owner.pid) || (owner.start !== "" && startOf(owner.pid) !== owner.start))

const readOwner = (path: string): Owner | null => {
  const text = Disk.readText(path)
  return text === null ? null : (JSON.parse(text) as Owner)
}

/** One try: null when the lock is now ours, else who holds it. */
const tryToLock = (path: string, owner: Owner): Owner | null => {
  const mine = `${path}.${owner.token}.partial`
  Fs.writeFileSync(mine, JSON.stringify(owner))
  const linked = Result.try(() => Fs.linkSync(mine, path))
  Fs.rmSync(mine, { force: true })
  if (Result.isSuccess(linked)) return null
  if (Disk.codeOf(linked.failure) !== "EEXIST") throw linked.failure
  return readOwner(path) ?? owner
}

/** Moves a stale lock out of the way; a live one that was made in between is put back. */
const clearStale = (path: string, stale: Owner, token: string): void => {
  const aside = `${path}.${token}.stale`
  Fs.renameSync(path, aside)
  const moved = readOwner(aside)
  if (moved !== null && moved.token !== stale.token && !Fs.existsSync(path)) Fs.linkSync(aside, path)
  Fs.rmSync(aside, { force: true })
}

let taken = 0

const take = Effect.fn("Lock.take")(function* (path: string) {
  const now = yield* Clock.currentTimeMillis
  const owner: Owner = {
    pid: process.pid,
    host: Os.hostname(),
    start: startOf(process.pid),
    token: `${process.pid}-${now}-${++taken}`
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    const holder = yield* Disk.attempt("lock", path, () => tryToLock(path, owner))
    if (holder === null) return owner
    if (holder.token === owner.token) continue
    if (!isStale(holder)) return yield* new LockHeld({ path, pid: holder.pid, host: holder.host })
    yield* Effect.ignore(Disk.attempt("lock", path, () => clearStale(path, holder, owner.token)))
  }
  return yield* new LockHeld({ path, pid: 0, host: Os.hostname() })
})

const ownedBy = (path: string, owner: Owner): boolean => readOwner(path)?.token === owner.token

const openFolder = (out: string, cache: string) =>
  Effect.try({
    try: () => {
      Fs.mkdirSync(cache, { recursive: true })
      Fs.accessSync(cache, Fs.constants.W_OK)
    },
    catch: (cause) => new OutFolderError({ out, code: Disk.codeOf(cause) })
  })

/** Holds the lock of `out` for as long as the scope lives. */
export const acquire = (out: string) => {
  const path = Path.join(out, ".cache", "lock")
  return Effect.acquireRelease(Effect.andThen(openFolder(out, Path.dirname(path)), take(path)), (owner) =>
    Effect.ignore(
      Disk.attempt("unlock", path, () => {
        if (ownedBy(path, owner)) Fs.rmSync(path, { force: true })
      })
    )
  ).pipe(Effect.map((owner): Lock => ({ stillHeld: Disk.attempt("read the lock", path, () => ownedBy(path, owner)) })))
}
