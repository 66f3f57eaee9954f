import { afterAll, describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { folderOf, NotShared, Storage } from "../../pipelines/cluster/Storage.ts"
import { defaultLimits } from "../../pipelines/Limits.ts"
import type { Job } from "../../pipelines/pipeline/Job.ts"

const folder = Fs.realpathSync(Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-storage-")))
const shared = Path.join(folder, "shared")
const secret = Path.join(folder, "secret")
const out = Path.join(shared, "out")
const place = { folder: folderOf(out), key: "0".repeat(32) }
const layer = Storage.sharedFolders([shared])

const job = (absolutePath: string, root = Path.join(out, ".cache/articles")): Job => ({
  _tag: "Articles",
  lexicon: null,
  batch: {
    sources: [{ source_path: "a.txt", absolute_path: absolutePath, bytes: 1, manifest: null }],
    knownHashes: [null],
    rules: "",
    limits: defaultLimits,
    root,
    fresh: false
  }
})

Fs.mkdirSync(Path.join(shared, "raw"), { recursive: true })
Fs.mkdirSync(secret)
Fs.writeFileSync(Path.join(shared, "raw/a.txt"), "a")
Fs.writeFileSync(Path.join(secret, "a.txt"), "a")
Fs.symlinkSync(secret, Path.join(shared, "tautan"))
Fs.symlinkSync(Path.join(secret, "a.txt"), Path.join(shared, "raw/tautan.txt"))
afterAll(() => Fs.rmSync(folder, { recursive: true, force: true }))

const take = (given: Job) =>
  Effect.gen(function* () {
    const storage = yield* Storage
    yield* storage.open(place.folder)
    yield* storage.offer(place, given)
    return yield* storage.take(place)
  }).pipe(Effect.provide(layer))

describe("a runner", () => {
  it.effect("takes a job whose files lie in its shared folders", () =>
    Effect.gen(function* () {
      const given = job(Path.join(shared, "raw/a.txt"))
      expect(yield* take(given)).toEqual(given)
    })
  )

  it.effect.each([
    ["a file elsewhere", job(Path.join(secret, "a.txt"))],
    ["a path that climbs out", job(`${shared}/raw/../../secret/a.txt`)],
    ["a file behind a linked folder", job(Path.join(shared, "tautan/a.txt"))],
    ["a link to a file", job(Path.join(shared, "raw/tautan.txt"))],
    ["a relative path", job("raw/a.txt")],
    ["a folder of shards elsewhere", job(Path.join(shared, "raw/a.txt"), Path.join(secret, "shards"))],
    ["a folder whose name only begins like the shared one", job(`${shared}-lain/a.txt`)]
  ] as const)("refuses %s", ([, given]) =>
    Effect.gen(function* () {
      expect(yield* Effect.flip(take(given))).toBeInstanceOf(NotShared)
    })
  )

  it.effect("refuses a run whose jobs lie elsewhere, and a key that is a path", () =>
    Effect.gen(function* () {
      const storage = yield* Storage
      const elsewhere = { ...place, folder: secret }
      expect(yield* Effect.flip(storage.take(elsewhere))).toBeInstanceOf(NotShared)
      expect(yield* Effect.flip(storage.take({ ...place, key: "../../raw/a.txt" }))).toBeInstanceOf(NotShared)
    }).pipe(Effect.provide(layer))
  )

  it.effect("finds no job where half of one was written", () =>
    Effect.gen(function* () {
      const storage = yield* Storage
      yield* take(job(Path.join(shared, "raw/a.txt")))
      Fs.truncateSync(Path.join(place.folder, "jobs", place.key), 100)
      expect(yield* storage.take(place)).toBeNull()
    }).pipe(Effect.provide(layer))
  )
})

describe("the tries of a batch", () => {
  it.effect("count those that began it and never ended it", () =>
    Effect.gen(function* () {
      const storage = yield* Storage
      yield* storage.clear(place.folder)
      const first = yield* storage.begin(place)
      const second = yield* storage.begin(place)
      yield* storage.end(second.token)
      const third = yield* storage.begin(place)
      expect([first.lost, second.lost, third.lost]).toEqual([0, 1, 1])
      yield* storage.end(first.token)
      yield* storage.end(third.token)
      expect(yield* storage.lost(place)).toBe(0)
    }).pipe(Effect.provide(layer))
  )
})
