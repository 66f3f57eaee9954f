import * as Fs from "node:fs"
import * as Path from "node:path"
import { describe, expect, it } from "vitest"

const root = Path.join(import.meta.dirname, "../..")
const readme = Fs.readFileSync(Path.join(root, "README.md"), "utf8").replaceAll("\n", " ")
interface Row {
  readonly acts?: ReadonlyArray<unknown>
  readonly days?: ReadonlyArray<unknown>
}

const rows = (name: string): ReadonlyArray<Row> =>
  Fs.readFileSync(Path.join(root, "pipelines/event-extract/train", name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
const written = (count: number): string => count.toLocaleString("en-US")

describe("what the README says the model was fitted on", () => {
  it("is what the files hold", () => {
    const read = rows("acts.jsonl")
    const places = read.reduce((sum, { acts }) => sum + (acts?.length ?? 0), 0)
    expect(readme).toContain(`fitted on ${written(rows("codings.jsonl").length)} articles that were coded whole`)
    expect(readme).toContain(`on ${written(rows("labels.jsonl").length)} labelled less carefully`)
    expect(readme).toContain(`on ${written(places)} places of ${written(read.length)} articles`)
    expect(readme).toContain(`on ${written(rows("written.jsonl").length)} short texts with their events`)
    expect(readme).toContain(`verdicts on ${written(rows("judgements.jsonl").length)} events`)
  })

  it("is what the labelled days hold", () => {
    const dated = rows("days.jsonl")
    const events = dated.reduce((sum, { days }) => sum + (days?.length ?? 0), 0)
    expect(readme).toContain(`The days of ${written(events)} events of ${written(dated.length)} articles`)
  })
})
