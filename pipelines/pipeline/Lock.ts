/**
 * The exclusive lock of an out folder: one run at a time writes there.
 *
 * The lock is a file that names process, host and start. It appears whole, by a
 * hard link, so that nobody reads half of it. A lock whose process is gone from this
 * host is stale; one of another host is not judged. Who would take a stale lock over first
 * locks the right to, under a name made of the stale lock's token, and then puts its own
 * in the place of it by a rename: of many who try at once exactly one succeeds, and the path
 * is never free in between. Before anything is published `stillHeld` makes sure that nobody
 * removed the lock meanwhile.
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

/**
 * Field 22 of /proc/<pid>/stat, the start in clock ticks after boot; empty where there is no
 * /proc, and for a process that has ended but was not yet waited for.
 */
const startOf = (pid: number): string => {
  const stat = Result.getOrElse(
    Result.try(() => Fs.readFileSync(`/proc/${pid}/stat`, "utf8")),
    () => ""
  )
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return fields[0] === "Z" ? "" : (fields[19] ?? "")
}

export const isAlive = (pid: number): boolean =>
  Result.match(
    Result.try(() => process.kill(pid, 0)),
    { onSuccess: () => true, onFailure: (cause) => Disk.codeOf(cause) === "EPERM" }
  )

const isStale = (owner: Owner): boolean =>
  owner.host === Os.hostname() && (!isAlive(owner.pid) || (owner.start !== "" && startOf(owner.pid) !== owner.start))

/** What stands in a lock that is no lock: a machine that went down left it, or a hand. */
const nobody: Owner = { pid: 0, host: "", start: "", token: "unreadable" }

const parseOwner = (text: string): Owner =>
  Result.getOrElse(
    Result.try(() => {
      const found = JSON.parse(text) as Partial<Owner> | null
      return typeof found?.token === "string" && typeof found.pid === "number" ? (found as Owner) : nobody
    }),
    () => nobody
  )

const readOwner = (path: string): Owner | null => {
  const text = Disk.readText(path)
  return text === null ? null : parseOwner(text)
}

/** Writes a lock beside its place, under a name that only its owner uses. */
const prepare = (path: string, owner: Owner): string => {
  const mine = `${path}.${owner.token}.partial`
  const written = Result.try(() => Fs.writeFileSync(mine, JSON.stringify(owner), { flush: true }))
  if (Result.isFailure(written)) {
    Fs.rmSync(mine, { force: true })
    throw written.failure
  }
  return mine
}

/** One try: null when the lock is now ours, else who holds it; ourselves when it has just become free. */
const tryToLock = (path: string, owner: Owner): Owner | null => {
  const mine = prepare(path, owner)
  const linked = Result.try(() => Fs.linkSync(mine, path))
  Fs.rmSync(mine, { force: true })
  if (Result.isSuccess(linked)) return null
  if (Disk.codeOf(linked.failure) !== "EEXIST") throw linked.failure
  return readOwner(path) ?? owner
}

const guardOf = (path: string, stale: Owner): string => `${path}.${stale.token}`

/** Puts our lock in the place of a stale one; we hold the right to. False when it is not there any more. */
const replaceStale = (path: string, stale: Owner, owner: Owner): boolean => {
  const isThere = readOwner(path)?.token === stale.token
  if (isThere) Fs.renameSync(prepare(path, owner), path)
  Fs.rmSync(guardOf(path, stale), { force: true })
  return isThere
}

const isLive = (holder: Owner): boolean => holder !== nobody && !isStale(holder)

const liveHolder = (path: string): Owner | null => {
  const holder = readOwner(path)
  return holder !== null && isLive(holder) ? holder : null
}

/** Who else holds the lock, or null when it is ours. */
const contend = (path: string, owner: Owner): Owner | null => {
  let holder: Owner | null = owner
  for (let attempt = 0; attempt < 10; attempt++) {
    holder = tryToLock(path, owner)
    if (holder === null) return null
    if (holder.token === owner.token) continue
    if (isLive(holder)) return holder
    const rival = contend(guardOf(path, holder), owner)
    if (rival !== null) return liveHolder(path) ?? rival
    if (replaceStale(path, holder, owner)) return null
  }
  return holder
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
  const holder = yield* Disk.attempt("lock", path, () => contend(path, owner))
  return holder === null ? owner : yield* new LockHeld({ path, pid: holder.pid, host: holder.host })
})

const ownedBy = (path: string, owner: Owner): boolean => readOwner(path)?.token === owner.token

/** What another folder would mend; anything else, such as a full disk, is a failure of the machine. */
const wrongFolder = new Set(["ENOENT", "ENOTDIR", "EEXIST", "EACCES", "EPERM", "EROFS", "ENAMETOOLONG", "ELOOP"])

/** Makes the folders of a path that are missing, one by one: where a file system lets nobody make any, such as /proc, node's own way never ends. */
const makeFolders = (path: string): void => {
  if (Fs.existsSync(path)) return
  makeFolders(Path.dirname(path))
  try {
    Fs.mkdirSync(path)
  } catch (error) {
    /** Another run was first. */
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !Fs.existsSync(path)) throw error
  }
}

const openFolder = (out: string, cache: string) =>
  Disk.attempt("make the folder", cache, () => {
    makeFolders(cache)
    Fs.accessSync(cache, Fs.constants.W_OK)
  }).pipe(
    Effect.mapError((error) => (wrongFolder.has(error.code) ? new OutFolderError({ out, code: error.code }) : error))
  )

const lockName = "lock"

/** Where the lock of an out folder lies. */
export const pathIn = (out: string): string => Path.join(out, ".cache", lockName)

/** Who holds the lock, as far as can be told from here. */
export interface Standing {
  readonly state: "free" | "held" | "stale"
  readonly pid: number
  readonly host: string
}

/** Whether somebody holds the lock of an out folder now; takes nothing. */
export const standing = (out: string): Standing => {
  const holder = readOwner(pathIn(out))
  if (holder === null) return { state: "free", pid: 0, host: "" }
  return { state: isLive(holder) ? "held" : "stale", pid: holder.pid, host: holder.host }
}

/** The process that a try to lock is by: its token stands last, before `.partial`. Null for other files. */
const triedBy = (name: string): number | null => {
  const [first, ...rest] = name.split(".").filter((part) => part !== "partial")
  const numbers = (rest.at(-1) ?? "").split("-").map(Number)
  return first === lockName && numbers.length === 3 && numbers.every(Number.isInteger) ? (numbers[0] as number) : null
}

/** Removes what killed processes left of their tries to lock; the lock itself and living tries stay. */
export const sweep = (cache: string): void => {
  for (const name of Fs.readdirSync(cache)) {
    const pid = triedBy(name)
    if (pid !== null && !isAlive(pid)) Fs.rmSync(Path.join(cache, name), { force: true })
  }
}

/** Holds the lock of `out` for as long as the scope lives. */
export const acquire = (out: string) => {
  const path = pathIn(out)
  return Effect.acquireRelease(Effect.andThen(openFolder(out, Path.dirname(path)), take(path)), (owner) =>
    Effect.ignore(
      Disk.attempt("unlock", path, () => {
        if (ownedBy(path, owner)) Fs.rmSync(path, { force: true })
      })
    )
  ).pipe(Effect.map((owner): Lock => ({ stillHeld: Disk.attempt("read the lock", path, () => ownedBy(path, owner)) })))
}
