import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Workspace } from "../Workspace.ts"

const shared = Path.join(import.meta.dirname, "../../../shared")
const scorer = Path.join(shared, "tools/score.py")
const isHere = Fs.existsSync(scorer) && spawnSync("python3", ["--version"]).status === 0

interface Measured {
  readonly articles: number
  readonly missing: number
  readonly kept_lines: { readonly f1: number }
  readonly entities: { readonly f1: number }
  readonly event_type_participants: { readonly f1: number }
  readonly metadata: number
  readonly language: number
}

describe.skipIf(!isHere)("the five seed articles against their gold (needs ../shared and python3)", () => {
  let measured: Measured
  let workspace: Workspace

  beforeAll(() => {
    workspace = new Workspace()
    const run = workspace.sh(`node pipelines/kawat.js run --quiet --raw '${Path.join(shared, "seeds")}'`)
    expect(run).toEqual({ code: 0, text: "" })
    const scored = spawnSync("python3", [scorer, workspace.out, Path.join(shared, "gold/seeds"), "--json"], {
      encoding: "utf8"
    })
    expect(scored.stderr).toBe("")
    measured = JSON.parse(scored.stdout) as Measured
  }, 120_000)
  afterAll(() => workspace?.remove())

  it("all come through", () => expect(measured).toMatchObject({ articles: 5, missing: 0 }))

  it.each([
    ["keeps the lines that a reader keeps", 0.98, () => measured.kept_lines.f1],
    ["reads title, publisher, dates and places", 0.95, () => measured.metadata],
    ["names every language", 1, () => measured.language],
    ["finds the people, states and organisations", 0.8, () => measured.entities.f1],
    ["finds who did what to whom", 0.7, () => measured.event_type_participants.f1]
  ])("%s: at least %d", (_, floor, figure) => {
    expect(figure()).toBeGreaterThanOrEqual(floor)
  })
})
