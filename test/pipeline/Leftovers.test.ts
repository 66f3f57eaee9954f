import { afterAll, describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { tidy } from "../../pipelines/pipeline/Leftovers.ts"
import { partialOf } from "../../pipelines/pipeline/Partial.ts"

const out = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-leftovers-"))
const shards = Path.join(out, ".cache/articles")
afterAll(() => Fs.rmSync(out, { recursive: true, force: true }))

const mine = partialOf("x")
const of = (pid: number) => mine.replace(`.${process.pid}.`, `.${pid}.`)
const dead = spawnSync(process.execPath, ["-e", ""]).pid

describe("tidying up", () => {
  it("removes what killed processes left and leaves what living runners write", async () => {
    const living = of(process.ppid)
    const elsewhere = "x.another-machine.1.0.partial"
    for (const name of [mine, of(dead), "x.1.partial", living, elsewhere]) {
      Fs.mkdirSync(Path.join(shards, name), { recursive: true })
    }
    await Effect.runPromise(Effect.scoped(tidy(out)))
    expect(Fs.readdirSync(shards).toSorted()).toEqual([elsewhere, living].toSorted())
  })
})
