import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { views } from "../../schemas/Views.ts"
import { identifier } from "../../schemas/View.ts"
import { Workspace } from "../Workspace.ts"
import type { Ask } from "./Ask.ts"
import { dyadViews } from "./DyadViews.ts"
import { eventViews } from "./EventViews.ts"
import { gdeltViews } from "./GdeltViews.ts"
import { polecatView } from "./PolecatView.ts"

const workspace = new Workspace()
beforeAll(() => {
  const outcome = workspace.sh("node pipelines/kawat.js run --quiet")
  expect(outcome.code, outcome.text).toBe(0)
}, 120_000)
afterAll(() => workspace.remove())

const ask: Ask = (sql) => workspace.ask<Record<string, unknown>>(sql)

describe("every view", () => {
  it.each(views.map((view) => [view.name, view] as const))("%s tells its rows apart by its key", async (name, view) => {
    const key = view.key.map(identifier).join(", ")
    expect(await ask(`FROM ${name} LIMIT 1`)).toHaveLength(1)
    expect(await ask(`SELECT ${key} FROM ${name} GROUP BY ${key} HAVING count(*) > 1`)).toEqual([])
  })

  it.each(views.map((view) => [view.name, view] as const))(
    "%s says NULL of a column exactly when it never has a value",
    async (name, view) => {
      const counts = view.columns.map((column) => `count(${identifier(column.name)}) AS ${identifier(column.name)}`)
      const [found = {}] = await ask(`SELECT ${counts.join(", ")} FROM ${name}`)
      const said = view.columns
        .filter((column) => column.description.includes("Always NULL"))
        .map((column) => column.name)
      expect(said.filter((column) => Number(found[column]) > 0)).toEqual([])
      const untold = view.columns.filter((column) => column.sql === "NULL" && !said.includes(column.name))
      expect(untold).toEqual([])
    }
  )
})

eventViews(ask)
dyadViews(ask)
gdeltViews(ask)
polecatView(ask)
