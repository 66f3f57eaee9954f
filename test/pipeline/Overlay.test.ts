import { afterEach, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { loadOverlay } from "../../pipelines/lexicon/LexiconFolder.ts"
import { Predicate } from "../../schemas/lexicon/Predicate.ts"
import { Runner } from "./Runner.ts"

const runner = new Runner()
afterEach(() => runner.removeFolder())

describe("worker threads", () => {
  it("read the overlay that the run was started with", async () => {
    const folder = Path.join(runner.folder, "lexicon")
    const verb = "own.accuse.menyentil,verb,menyentil,sentil,,ACCUSE,disapprove,actor,recipient,,no,none,,,0.8,"
    Fs.mkdirSync(folder)
    Fs.writeFileSync(Path.join(folder, "predicates.csv"), [Object.keys(Predicate.fields).join(","), verb].join("\n"))
    for (let day = 1; day <= 5; day++) {
      runner.write(`${day}.txt`, `Kabar Hari ${day}\n\nJepang menyentil Rusia di Tokyo pada Kamis (${day}/5/2024).\n`)
    }
    const { sha256 } = loadOverlay(folder)
    const reports =
      "SELECT count(DISTINCT article_id)::INTEGER FROM event_mentions WHERE rule_id = 'own.accuse.menyentil'"
    await runner.run({ workers: 2, lexicon: { folder, sha256 } })
    expect(await runner.rows(reports)).toEqual([[5]])
    await runner.run({ workers: 2 })
    expect(await runner.rows(reports)).toEqual([[0]])
  }, 180_000)
})
