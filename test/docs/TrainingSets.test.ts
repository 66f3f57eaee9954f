import * as Fs from "node:fs"
import * as Path from "node:path"
import { describe, expect, it } from "vitest"

const root = Path.join(import.meta.dirname, "../..")
const readme = Fs.readFileSync(Path.join(root, "README.md"), "utf8").replaceAll("\n", " ")
const rows = (name: string): ReadonlyArray<{ readonly acts?: ReadonlyArray<unknown> }> =>
  Fs.readFileSync(Path.join(root, "pipelines/event-extract/train", name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
const written = (count: number): string => count.toLocaleString("en-US")

describe("what the README says the model was fitted on", () => {
  it("is what the files hold", () => {
    const read = rows("acts.jsonl")
    const places = read.reduce((sum, { acts }) => sum + (acts?.length ?? 0), 0)
    expect(readme).toContain(`fitted on ${written(rows("labels.jsonl").length)} labelled articles`)
    expect(readme).toContain(`on ${written(places)} places of ${written(read.length)} articles`)
    expect(readme).toContain(`verdicts on ${written(rows("judgements.jsonl").length)} events`)
  })
})
