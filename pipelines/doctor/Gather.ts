/**
 * Finds the facts: asks the machine, looks at the folders, and leaves everything as it was.
 *
 * Whether the out folder can be written to is tried with a file that is removed at once, in the nearest
 * folder above it that exists; rights alone do not tell of a disk that is read-only.
 */
import { Effect, Option, Result } from "effect"
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { type DatabaseError, open } from "../duckdb/Database.ts"
import * as RunManifest from "../export/RunManifest.ts"
import * as Snapshot from "../export/Snapshot.ts"
import { loadOverlay } from "../lexicon/LexiconFolder.ts"
import * as Disk from "../pipeline/Disk.ts"
import * as Lock from "../pipeline/Lock.ts"
import { realPath } from "../RealPath.ts"
import { dependencies } from "../Version.ts"
import { browserPath } from "./BrowserPath.ts"
import type { Facts } from "./Facts.ts"

export interface Places {
  readonly raw: string
  readonly out: string
  /** Folder of lexicon rows of one's own, null when none is named. */
  readonly lexicon: string | null
}

const root = Path.resolve(import.meta.dirname, "../..")

/** First number in what a program says of itself. */
const versionOf = (program: string): string | null => {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" })
  return status === 0 ? (/\d[\d.]*/.exec(stdout)?.[0] ?? "unknown version") : null
}

const installed = (name: string): string | null => {
  const text = Disk.readText(Path.join(root, "node_modules", name, "package.json"))
  return text === null ? null : (JSON.parse(text) as { readonly version: string }).version
}

/** A version as package.json states it; `npm:name@version` names the package behind another name. */
const stated = (range: string): string => range.slice(range.lastIndexOf("@") + 1)

const wrongPackages = (): ReadonlyArray<string> =>
  Object.entries(dependencies).flatMap(([name, range]) => {
    const found = installed(name)
    return found === stated(range) ? [] : [found === null ? `${name} is missing` : `${name} is ${found}`]
  })

const firstLine = ({ reason }: DatabaseError): string => reason.split("\n")[0] ?? reason

const duckdb = Effect.scoped(
  Effect.gen(function* () {
    const database = yield* open({ folders: [], spillFolder: null, memoryLimit: "64MB", threads: 1 })
    const answer = yield* database.query("SELECT version()")
    return { version: String(answer.rows[0]?.[0]) }
  })
).pipe(Effect.catch((cause) => Effect.succeed({ reason: firstLine(cause) })))

/** Less than what the system has free where a container allows less. */
const availableMemory = (): number => {
  const meminfo = Disk.readText("/proc/meminfo") ?? ""
  const kibibytes = Number(/MemAvailable: *(\d+) kB/.exec(meminfo)?.[1] ?? Number.NaN)
  const free = Number.isNaN(kibibytes) ? Os.freemem() : kibibytes * 1024
  return Math.min(free, process.availableMemory())
}

const nearestFolder = (path: string): string => (Fs.existsSync(path) ? path : nearestFolder(Path.dirname(path)))

const refusal = (out: string): string | null => {
  const probe = Path.join(nearestFolder(out), `.kawat-doctor-${process.pid}`)
  const tried = Result.try(() => Fs.writeFileSync(probe, ""))
  if (Result.isFailure(tried)) return Disk.codeOf(tried.failure)
  Fs.rmSync(probe)
  return null
}

const freeBytes = (out: string): number | null =>
  Result.getOrElse(
    Result.try(() => {
      const { bavail, bsize } = Fs.statfsSync(nearestFolder(out))
      return bavail * bsize
    }),
    () => null
  )

const kindOf = (path: string): Facts["raw"]["is"] => {
  const stat = Fs.statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return "missing"
  return stat.isDirectory() ? "folder" : "file"
}

const publishedAt = (out: string): string | null => {
  const snapshot = kindOf(out) === "folder" ? Snapshot.published(out) : null
  if (snapshot === null) return null
  const manifest = RunManifest.parse(Fs.readFileSync(Snapshot.manifestIn(snapshot), "utf8"))
  return Option.match(manifest, { onNone: () => "by another version", onSome: (run) => run.published_at })
}

const wrongIn = (folder: string): string | null =>
  Result.match(
    Result.try(() => loadOverlay(folder)),
    { onSuccess: () => null, onFailure: (cause) => (cause instanceof Error ? cause.message : String(cause)) }
  )

const localeName = (): string =>
  [process.env["LC_ALL"], process.env["LC_CTYPE"], process.env["LANG"]].find((name) => (name ?? "") !== "") ?? ""

export const gather = Effect.fn("Gather.gather")(function* ({ lexicon, out, raw }: Places) {
  return {
    node: process.versions.node,
    npm: versionOf("npm"),
    make: versionOf("make"),
    wrongPackages: wrongPackages(),
    duckdb: yield* duckdb,
    cores: Os.availableParallelism(),
    memory: availableMemory(),
    locale: localeName(),
    browser: browserPath(),
    raw: { path: raw, is: kindOf(raw), isOut: realPath(raw) === realPath(out) },
    out: { path: out, refused: refusal(out) },
    disk: freeBytes(out),
    lock: yield* Disk.attempt("read", Lock.pathIn(out), () => ({ ...Lock.standing(out), path: Lock.pathIn(out) })),
    published: yield* Disk.attempt("read", out, () => publishedAt(out)),
    lexicon: lexicon === null ? null : { path: lexicon, wrong: wrongIn(lexicon) }
  } satisfies Facts
})
