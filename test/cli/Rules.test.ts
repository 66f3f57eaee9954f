import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Workspace } from "../Workspace.ts"

interface StageEvent {
  readonly event: string
  readonly stage: string
  readonly rows_reused: number
}

const workspace = new Workspace()

/** Runs over the sample and gives how many rows each stage took from the cache, or null when there was nothing to do. */
const reused = (): Readonly<Record<string, number>> | null => {
  const outcome = workspace.sh("node pipelines/kawat.js run --raw raw/sample --workers 1 --json --quiet")
  expect(outcome.code, outcome.text).toBe(0)
  const told = outcome.text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as StageEvent)
  const stages = told.filter(({ event }) => event === "stage")
  return stages.length === 0 ? null : Object.fromEntries(stages.map((row) => [row.stage, row.rows_reused]))
}

const append = (name: string, text: string): void => Fs.appendFileSync(Path.join(workspace.folder, name), text)
const replace = (name: string, from: string, to: string): void => {
  const path = Path.join(workspace.folder, name)
  const text = Fs.readFileSync(path, "utf8")
  expect(text).toContain(from)
  Fs.writeFileSync(path, text.replace(from, to))
}

beforeAll(() => workspace.publishSample(), 60_000)
afterAll(() => workspace.remove())

describe("a change of rules re-does what depends on it and nothing else", () => {
  it("nothing, for the scripts that train a model", () => {
    append("pipelines/event-extract/train/Fit.ts", "// changed\n")
    expect(reused()).toBeNull()
  })

  it("extraction alone, for an actor", () => {
    append(
      "pipelines/gazetteer/people.csv",
      "gaz.person.ratna-contoh-envoy,Ratna Contoh,,Contoh,IDN,GOV,Envoy,2001-01,\n"
    )
    expect(reused()).toMatchObject({ ingest: 42, clean: 40, "language-tag": 0, "event-extract": 0 })
  })

  it("cleaning alone, for a line of a site that stands on no page", () => {
    append(
      "pipelines/languages/ind/boilerplate.csv",
      "ind.boilerplate.kosong,exact,tidak ada di mana pun,advertisement,line,any,\n"
    )
    expect(reused()).toMatchObject({ ingest: 0, clean: 0, "language-tag": 39, "event-extract": 39 })
  })

  it("cleaning alone, for the version of a stage whose articles come out the same", () => {
    const path = "pipelines/clean/Stage.ts"
    const [version = ""] = /version: "[\d.]+"/.exec(Fs.readFileSync(Path.join(workspace.folder, path), "utf8")) ?? []
    replace(path, version, 'version: "99.0.0"')
    expect(reused()).toMatchObject({ ingest: 0, clean: 0, "language-tag": 39, "event-extract": 39 })
  })

  it("the export alone, for its code", () => {
    append("pipelines/export/Export.ts", "// changed\n")
    expect(reused()).toMatchObject({ ingest: 42, clean: 40, "language-tag": 39, "event-extract": 39 })
  })

  it("and the tables are then those of a run from nothing", () => {
    const found = workspace.hashes()
    expect(workspace.sh("node pipelines/kawat.js run --raw raw/sample --full-refresh --quiet").code).toBe(0)
    expect(workspace.hashes()).toEqual(found)
  })
})

describe("make", () => {
  it("takes LANGUAGE from its command line and not from a desktop's environment", () => {
    const articles = () =>
      workspace.sh(`make query OUT=out/make SQL="SELECT count(*) AS n FROM articles"`).text.split("\n")[2]
    expect(workspace.sh("make run RAW=raw/sample/mancanegara OUT=out/make", { LANGUAGE: "en_GB:en" }).code).toBe(0)
    expect(articles()).toBe("7")
    expect(workspace.sh("make run RAW=raw/sample/mancanegara OUT=out/make LANGUAGE=zsm").code).toBe(0)
    expect(articles()).toBe("2")
  })

  it("removes partitions too when it cleans", () => {
    workspace.sh("make run RAW=raw/sample/mancanegara OUT=out/make LANGUAGE=zsm PARTITION_BY=month")
    expect(Fs.existsSync(Path.join(workspace.out, "make", "by-month"))).toBe(true)
    workspace.sh("make clean OUT=out/make")
    expect(Fs.readdirSync(Path.join(workspace.out, "make"))).toEqual([])
  })
})
