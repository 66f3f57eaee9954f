import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { keyOf } from "../../pipelines/cluster/ClusterWorkers.ts"
import { defaultLimits } from "../../pipelines/Limits.ts"
import type { ArticleBatch } from "../../pipelines/pipeline/MapArticles.ts"

const folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-key-"))
const file = Path.join(folder, "a.txt")
Fs.writeFileSync(file, "satu")
afterAll(() => Fs.rmSync(folder, { recursive: true, force: true }))

const batch: ArticleBatch = {
  sources: [{ source_path: "a.txt", absolute_path: file, bytes: 4, manifest: null }],
  knownHashes: ["aa"],
  rules: "rules",
  limits: defaultLimits,
  root: "/out/.cache/articles",
  fresh: false
}
const key = (change: Partial<ArticleBatch> = {}, submission = "first"): string =>
  keyOf({ _tag: "Articles", lexicon: null, batch: { ...batch, ...change } }, submission)

describe("the key of a job", () => {
  it("is the same for every submission and place of the shards", () => {
    expect(key({ root: "/elsewhere" }, "second")).toBe(key())
  })

  it("changes with the bytes, the rules, the limits, and with each submission that does all afresh", () => {
    const keys = [
      key(),
      key({ knownHashes: ["bb"] }),
      key({ rules: "others" }),
      key({ limits: { ...defaultLimits, lines: 1 } }),
      key({ fresh: true }),
      key({ fresh: true }, "second")
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it("changes with a file whose bytes are not known yet", () => {
    const before = key({ knownHashes: [null] })
    Fs.writeFileSync(file, "dua tiga")
    expect(key({ knownHashes: [null] })).not.toBe(before)
  })
})
