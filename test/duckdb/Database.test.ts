import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { open } from "../../pipelines/duckdb/Database.ts"

let folder = ""
let inside = ""
beforeAll(() => {
  folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-database-"))
  inside = Path.join(folder, "inside")
  Fs.mkdirSync(inside)
  Fs.writeFileSync(Path.join(folder, "secret.txt"), "rahasia")
  Fs.writeFileSync(Path.join(inside, "open.txt"), "terbuka")
  Fs.symlinkSync("../secret.txt", Path.join(inside, "escape.txt"))
})
afterAll(() => Fs.rmSync(folder, { recursive: true, force: true }))

const opened = () => open({ folders: [inside], spillFolder: null, memoryLimit: "64MB", threads: 1 })
const read = "SELECT content FROM read_text($1)"

describe("an opened database", () => {
  it.effect("reads and writes in the folders it was given", () =>
    Effect.gen(function* () {
      const database = yield* opened()
      expect((yield* database.query(read, Path.join(inside, "open.txt"))).rows).toEqual([["terbuka"]])
      yield* database.run(`COPY (SELECT 1) TO '${inside}/written.csv'`)
    }).pipe(Effect.scoped)
  )

  it.effect("has the same tables, time zone and limits on a connection beside the first", () =>
    Effect.gen(function* () {
      const database = yield* opened()
      const beside = yield* database.beside
      yield* database.run("CREATE TABLE shared AS SELECT TIMESTAMPTZ '2024-05-01 00:00:00+00' AS time")
      const answer = yield* beside.query("SELECT time::VARCHAR FROM shared")
      expect(answer.rows).toEqual([["2024-05-01 07:00:00+07"]])
      const error = yield* Effect.flip(beside.query(read, Path.join(folder, "secret.txt")))
      expect(error.reason).toMatch(/Permission Error|disabled/)
    }).pipe(Effect.scoped)
  )

  it.effect.each([
    ["a file outside", "../secret.txt"],
    ["a link that leads out", "escape.txt"],
    ["a device", "/dev/zero"],
    ["an address", "https://contoh.example/x.txt"]
  ] as ReadonlyArray<[string, string]>)("refuses to read %s", ([, path]) =>
    Effect.gen(function* () {
      const database = yield* opened()
      const target = path.includes(":") ? path : Path.resolve(inside, path)
      const error = yield* Effect.flip(database.query(read, target))
      expect(error.reason).toMatch(/Permission Error|disabled/)
    }).pipe(Effect.scoped)
  )

  it.effect.each([
    "SET enable_external_access = true",
    "SET allowed_directories = ['/']",
    "SET memory_limit = '100GB'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "ATTACH '/tmp/other.db'",
    "COPY (SELECT 1) TO '/tmp/written.csv'"
  ])("refuses %s", (statement) =>
    Effect.gen(function* () {
      const database = yield* opened()
      expect(yield* Effect.flip(database.run(statement))).toMatchObject({ _tag: "DatabaseError" })
    }).pipe(Effect.scoped)
  )

  it.live("has let go of everything when an interrupted statement is over", () =>
    Effect.gen(function* () {
      const database = yield* opened()
      const path = Path.join(inside, "huge.csv")
      const fiber = yield* Effect.forkChild(
        database.run(`COPY (FROM range(10000000000)) TO '${path}' (USE_TMP_FILE false)`)
      )
      yield* Effect.sleep("200 millis")
      yield* Fiber.interrupt(fiber)
      const bytes = Fs.existsSync(path) ? Fs.statSync(path).size : 0
      yield* Effect.sleep("200 millis")
      expect(Fs.existsSync(path) ? Fs.statSync(path).size : 0).toBe(bytes)
    }).pipe(Effect.scoped)
  )
})
