import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { setAside } from "../../pipelines/pipeline/SetAside.ts"
import * as Shard from "../../pipelines/pipeline/Shard.ts"
import { defaultLimits } from "../../pipelines/Limits.ts"
import type { RejectRow } from "../../schemas/Reject.ts"
import { Runner } from "./Runner.ts"

const runner = new Runner()
afterAll(() => runner.removeFolder())
const root = Path.join(runner.folder, "shards")
const common = { rules: "", limits: defaultLimits, root, fresh: false }

const rejectsIn = (folder: string) => Shard.readRows<RejectRow>(Path.join(folder, "rejects.ndjson"))

describe("a batch that is set aside", () => {
  it("names each of its files as a reject, and knows no hash of them, so that the next run reads them", () => {
    const sources = ["a.txt", "b.txt"].map((name) => ({
      source_path: name,
      absolute_path: `/raw/${name}`,
      bytes: 7,
      manifest: null
    }))
    const done = setAside(
      { _tag: "Articles", lexicon: null, batch: { ...common, sources, knownHashes: [null, null] } },
      3
    )
    if (done._tag !== "Articles") throw new Error(done._tag)
    const rows = rejectsIn(done.result.shard.folder)
    expect(rows.map(({ code, source_path, stage }) => [source_path, stage, code])).toEqual([
      ["a.txt", "ingest", "set_aside"],
      ["b.txt", "ingest", "set_aside"]
    ])
    expect(rows[0]?.message).toContain("a batch of 2 files ended each of the 3 processes")
    expect(done.result.hashes).toEqual([null, null])
  })

  it("keeps its articles, without events, when it was their extraction", async () => {
    runner.write("a.txt", "Presiden tiba\n\nPresiden Indonesia tiba di Tokyo untuk bertemu perdana menteri Jepang.\n")
    await runner.run()
    const articles = Path.join(runner.out, ".cache/articles")
    const articlesFolder = Path.join(articles, Fs.readdirSync(articles)[0] as string)
    const batch = { ...common, articlesFolder, content: "", duplicates: [], recurring: [] }
    const done = setAside({ _tag: "Events", lexicon: null, batch }, 3)
    if (done._tag !== "Events") throw new Error(done._tag)
    expect(done.result.shard.summary).toEqual({ articles: 1, extracted: 0, rejected: 1, failed: 0, sentences: 0 })
    expect(rejectsIn(done.result.shard.folder)[0]).toMatchObject({ source_path: "a.txt", stage: "event-extract" })
  })
})
