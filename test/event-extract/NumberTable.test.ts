import { describe, expect, it } from "vitest"
import { NumberTable } from "../../pipelines/event-extract/language/NumberTable.ts"

describe("a table of numbers", () => {
  it("tells a key that it has not", () => {
    const table = new NumberTable()
    table.set(1, 2, 3, 0.5)
    expect([table.get(1, 2, 3), table.get(1, 3, 2), table.get(2, 1, 3)]).toEqual([0.5, undefined, undefined])
  })

  it("knows a weight of 0 from none, and forgets the number that a key had before", () => {
    const table = new NumberTable()
    table.set(1, 0, 0, 4)
    table.set(1, 0, 0, 0)
    expect(table.get(1, 0, 0)).toBe(0)
  })

  it("keeps every key as it grows from a few places, whatever place keys would share", () => {
    const table = new NumberTable(2)
    const keys = Array.from({ length: 5000 }, (_, i) => [(i % 7) + 1, i, -i] as const)
    for (const [a, b, c] of keys) table.set(a, b, c, b + 0.25)
    expect(keys.filter(([a, b, c]) => table.get(a, b, c) !== b + 0.25)).toEqual([])
    expect(table.get(1, 5000, -5000)).toBeUndefined()
  })
})
