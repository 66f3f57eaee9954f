import { afterAll, afterEach, beforeAll, describe, expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import * as Fs from "node:fs"
import * as Path from "node:path"
import type { StageName } from "../../schemas/Vocabulary.ts"
import { defaultBatches } from "../../pipelines/pipeline/Batch.ts"
import * as Shard from "../../pipelines/pipeline/Shard.ts"
import { defaultLimits } from "../../pipelines/Limits.ts"
import { article } from "../cli/Sandbox.ts"
import { Runner } from "./Runner.ts"

const runners: Array<Runner> = []
const runner = (...args: ConstructorParameters<typeof Runner>): Runner => {
  const made = new Runner(...args)
  runners.push(made)
  return made
}
afterEach(() => {
  for (const made of runners.splice(0)) made.removeFolder()
})

const name = (file: number): string => `${file % 3}/${file}.txt`

/** Adds or changes a file (texts are few, so that many are copies), deletes one, or says something of one in a manifest. */
type Step =
  | { readonly act: "write"; readonly file: number; readonly text: number }
  | { readonly act: "delete"; readonly file: number }
  | { readonly act: "state"; readonly file: number; readonly day: number }

const file = fc.nat({ max: 11 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant("write" as const), file, text: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("delete" as const), file }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("state" as const), file, day: fc.integer({ min: 1, max: 9 }) }) }
)

const perform = (here: Runner, one: Step): void => {
  if (one.act === "write") here.write(name(one.file), article(one.text))
  else if (one.act === "delete") here.delete(name(one.file))
  else here.write("manifest.csv", `file,published_at\n${name(one.file)},2024-05-0${one.day}\n`)
}

describe("an incremental run", () => {
  it("gives the bytes of a run from nothing, whatever was added, changed and deleted before", async () => {
    const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 2 })
    const property = fc.asyncProperty(rounds, async (steps) => {
      const here = runner()
      for (const number of [0, 1, 2, 3, 4, 5, 6, 7]) here.write(name(number), article(number % 4))
      for (const round of steps) {
        for (const one of round) perform(here, one)
        await here.run()
      }
      const nothing = runner({ raw: here.raw })
      await nothing.run()
      expect(here.hashes()).toEqual(nothing.hashes())
    })
    const originalGoes: ReadonlyArray<ReadonlyArray<Step>> = [
      [{ act: "delete", file: 0 }],
      [{ act: "write", file: 0, text: 0 }]
    ]
    await fc.assert(property, { numRuns: 5, examples: [[originalGoes as Array<Array<Step>>]] })
  }, 180_000)

  it("re-does the batch of a changed file and no other", async () => {
    const here = runner()
    for (let number = 0; number < 12; number++) here.write(name(number), article(number))
    await here.run()
    here.write(name(4), article(99))
    const { reports } = await here.run()
    const reused = (stage: StageName) => reports.find((report) => report.stage === stage)?.rows_reused ?? 0
    for (const stage of ["ingest", "clean", "language-tag", "event-extract"] as const) {
      expect(reused(stage), stage).toBeGreaterThanOrEqual(12 - 4)
      expect(reused(stage), stage).toBeLessThan(12)
    }
  })

  it("re-does the export alone when only other articles are to be exported", async () => {
    const here = runner()
    for (let number = 0; number < 4; number++) here.write(name(number), article(number))
    await here.run()
    const selection = { since: null, until: null, languages: ["sun"] }
    const { reports, upToDate } = await here.run({ selection })
    expect(upToDate).toBe(false)
    expect(reports.filter((report) => report.stage !== "dedupe" && report.stage !== "export")).toMatchObject(
      ["ingest", "clean", "language-tag", "event-extract"].map((stage) => ({ stage, rows_reused: 4 }))
    )
    expect(await here.run({ selection })).toMatchObject({ upToDate: true })
  })
})

describe("a dry run", () => {
  it("lists what changed in files and in the manifest, and writes nothing", async () => {
    const here = runner()
    for (let number = 0; number < 5; number++) here.write(name(number), article(number))
    await here.run()
    const before = Fs.readdirSync(here.out, { recursive: true, encoding: "utf8" })
    here.write(name(0), article(50))
    here.delete(name(1))
    here.write(name(9), article(9))
    here.write("manifest.csv", `file,url\n${name(2)},https://contoh.example/2\n`)
    expect(await here.preview()).toEqual({
      new: [name(9)],
      changed: [name(0), name(2)].toSorted(),
      gone: [name(1)],
      unchanged: 2,
      publishes: true
    })
    expect(Fs.readdirSync(here.out, { recursive: true, encoding: "utf8" })).toEqual(before)
  })

  it("says whether a run would publish, also where no file has changed since", async () => {
    const here = runner()
    for (let number = 0; number < 3; number++) here.write(name(number), article(number))
    await here.run({}, "clean")
    expect(await here.preview()).toMatchObject({ new: [], changed: [], gone: [], unchanged: 3, publishes: true })
    await here.run()
    expect(await here.preview()).toMatchObject({ unchanged: 3, publishes: false })
    here.write("besar.txt", "x")
    Fs.truncateSync(Path.join(here.raw, "besar.txt"), defaultLimits.file_bytes + 1)
    expect(await here.preview()).toMatchObject({ unchanged: 3, publishes: true })
    here.delete("besar.txt")
    Fs.truncateSync(Path.join(here.raw, name(0)), defaultLimits.file_bytes + 1)
    expect(await here.preview()).toMatchObject({ changed: [name(0)], gone: [], unchanged: 2, publishes: true })
  })
})

/** Changes the middle byte of a file. */
const flip = (path: string): void => {
  const bytes = Fs.readFileSync(path)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] as number) ^ 1
  Fs.writeFileSync(path, bytes)
}
const filesBelow = (folder: string): ReadonlyArray<string> =>
  Fs.readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => Path.join(folder, path))
    .filter((path) => Fs.statSync(path).isFile() && Fs.statSync(path).size > 0)

describe("a cache in which a byte has changed", () => {
  const here = new Runner()
  const cache = Path.join(here.out, ".cache")
  let published: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    for (let number = 0; number < 5; number++) here.write(name(number), article(number))
    here.write("kosong.txt", "")
    await here.run()
    published = here.hashes()
  })
  afterAll(() => here.removeFolder())

  it.each(["articles", "events"])("gives no shard of %s with such a file", (kind) => {
    const root = Path.join(cache, kind)
    const names = new Set<string>()
    for (const key of Fs.readdirSync(root)) {
      for (const path of filesBelow(Path.join(root, key))) {
        expect(Shard.find(root, key)).not.toBeNull()
        flip(path)
        expect(Shard.find(root, key), path).toBeNull()
        flip(path)
        names.add(Path.basename(path))
      }
    }
    expect(names.size).toBeGreaterThanOrEqual(6)
  })

  it("costs no run and no byte of a table, were it every file of the cache", async () => {
    for (const path of filesBelow(cache)) flip(path)
    Fs.rmSync(Path.join(here.out, ".current"))
    const { reports } = await here.run()
    expect(reports.filter((report) => report.rows_reused > 0)).toEqual([])
    expect(here.hashes()).toEqual(published)
  })

  it("costs nothing when it is only the list of files or of lexicons", async () => {
    for (const name of ["files.json", "lexicons.json"]) flip(Path.join(cache, name))
    expect(await here.run()).toMatchObject({ upToDate: true })
  })
})

describe("the bytes of every table", () => {
  const sample = Path.join(import.meta.dirname, "../../raw/sample")

  it("are the same for 1, 2 and 4 workers, and for batches of any size", async () => {
    const one = runner({ raw: sample, workers: 1, batches: defaultBatches })
    await one.run()
    for (const workers of [2, 4]) {
      const other = runner({ raw: sample, workers })
      await other.run()
      expect(other.hashes(), `${workers} workers`).toEqual(one.hashes())
    }
  }, 120_000)
})
