import { afterEach, beforeEach, describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { json } from "node:stream/consumers"
import * as Lock from "../../pipelines/pipeline/Lock.ts"
import type { Contest } from "./LockContender.ts"

let out = ""
beforeEach(() => (out = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-lock-"))))
afterEach(() => Fs.rmSync(out, { recursive: true, force: true }))

const lockPath = () => Path.join(out, ".cache", "lock")

const path = () => Path.dirname(lockPath())

const leave = (owner: object) => {
  Fs.mkdirSync(Path.dirname(lockPath()), { recursive: true })
  Fs.writeFileSync(lockPath(), JSON.stringify(owner))
}

describe("Lock", () => {
  it.effect("is held inside its scope and gone after it", () =>
    Effect.gen(function* () {
      yield* Effect.scoped(
        Effect.gen(function* () {
          const lock = yield* Lock.acquire(out)
          expect(yield* lock.stillHeld).toBe(true)
        })
      )
      expect(Fs.readdirSync(Path.join(out, ".cache"))).toEqual([])
    })
  )

  it.effect.runIf(Fs.existsSync("/proc/self"))("ends where no folder can be made, in place of trying for ever", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const error = yield* Effect.flip(Lock.acquire("/proc/kawat/out"))
        expect(error).toMatchObject({ _tag: "OutFolderError", code: "ENOENT" })
      })
    )
  )

  it.effect("makes all folders that are missing", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const below = Path.join(out, "a", "b")
        const lock = yield* Lock.acquire(below)
        expect(yield* lock.stillHeld).toBe(true)
      })
    )
  )

  it.effect("refuses a second holder and names the first", () =>
    Effect.scoped(
      Effect.gen(function* () {
        yield* Lock.acquire(out)
        const error = yield* Effect.flip(Lock.acquire(out))
        expect(error).toMatchObject({ _tag: "LockHeld", pid: process.pid, host: Os.hostname() })
      })
    )
  )

  it.effect("takes over the lock of a process that is gone", () =>
    Effect.scoped(
      Effect.gen(function* () {
        leave({ pid: 2 ** 22 + 1, host: Os.hostname(), start: "1", token: "gone" })
        const lock = yield* Lock.acquire(out)
        expect(yield* lock.stillHeld).toBe(true)
      })
    )
  )

  it.effect("takes over when the number was given anew to another process", () =>
    Effect.scoped(
      Effect.gen(function* () {
        leave({ pid: process.pid, host: Os.hostname(), start: "1", token: "former" })
        expect(yield* (yield* Lock.acquire(out)).stillHeld).toBe(true)
      })
    )
  )

  it.effect("takes over a lock that cannot be read, as a machine that went down leaves it", () =>
    Effect.scoped(
      Effect.gen(function* () {
        Fs.mkdirSync(Path.dirname(lockPath()), { recursive: true })
        Fs.writeFileSync(lockPath(), "")
        expect(yield* (yield* Lock.acquire(out)).stillHeld).toBe(true)
      })
    )
  )

  it.effect("leaves a stale lock to the process that is about to take it over, and names that one", () =>
    Effect.scoped(
      Effect.gen(function* () {
        leave({ pid: 2 ** 22 + 1, host: Os.hostname(), start: "1", token: "gone" })
        const rival = { pid: process.ppid, host: Os.hostname(), start: "", token: "rival" }
        Fs.writeFileSync(`${lockPath()}.gone`, JSON.stringify(rival))
        const error = yield* Effect.flip(Lock.acquire(out))
        expect(error).toMatchObject({ _tag: "LockHeld", pid: process.ppid })
        expect(Fs.readFileSync(lockPath(), "utf8")).toContain("gone")
      })
    )
  )

  it.effect("takes over from one that died while it was taking over", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const dead = { pid: 2 ** 22 + 1, host: Os.hostname(), start: "1" }
        leave({ ...dead, token: "gone" })
        Fs.writeFileSync(`${lockPath()}.gone`, JSON.stringify({ ...dead, token: "gone-too" }))
        expect(yield* (yield* Lock.acquire(out)).stillHeld).toBe(true)
        expect(Fs.readdirSync(path())).toEqual(["lock"])
      })
    )
  )

  it("is held by one of many processes at a time, also when some die while they hold it", async () => {
    const contender = Path.join(import.meta.dirname, "LockContender.ts")
    const contests = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const child = spawn(process.execPath, [contender, out, "1500"], { stdio: ["ignore", "pipe", "inherit"] })
        return (await json(child.stdout)) as Contest
      })
    )
    expect(contests.flatMap(({ failures }) => failures)).toEqual([])
    expect(contests.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(20)
    expect(contests.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(0)
  })

  it("sweeps the tries of dead processes and spares the living", () => {
    Fs.mkdirSync(path(), { recursive: true })
    const dead = 2 ** 22 + 1
    const living = `lock.${dead}-5-1.${process.pid}-5-1.partial`
    for (const name of ["lock", `lock.${dead}-5-1`, `lock.${dead}-5-2.partial`, living]) {
      Fs.writeFileSync(Path.join(path(), name), "")
    }
    Lock.sweep(path())
    expect(Fs.readdirSync(path()).toSorted()).toEqual(["lock", living])
  })

  it.effect("does not judge a lock of another host", () =>
    Effect.scoped(
      Effect.gen(function* () {
        leave({ pid: 1, host: "other-host", start: "", token: "far" })
        const error = yield* Effect.flip(Lock.acquire(out))
        expect(error).toMatchObject({ _tag: "LockHeld", host: "other-host" })
      })
    )
  )

  it.effect("notices that it was taken away", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const lock = yield* Lock.acquire(out)
        leave({ pid: 1, host: "other-host", start: "", token: "far" })
        expect(yield* lock.stillHeld).toBe(false)
      })
    )
  )
})
