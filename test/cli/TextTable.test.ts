import { describe, expect, it } from "@effect/vitest"
import { table } from "../../pipelines/cli/TextTable.ts"

const columns = ["id", "sentence", "day"]
const rows = [["e1", "kata ".repeat(20).trim(), "Senin"]]
const widths = (text: string) => text.split("\n").map((line) => Array.from(line).length)

describe("a table for a terminal", () => {
  it("lets the widest column give way until a line fits", () => {
    const text = table(columns, rows, 40)
    expect(text.split("\n")[2]).toBe("e1  kata kata kata kata kata kat…  Senin")
    expect(Math.max(...widths(text))).toBeLessThanOrEqual(40)
  })

  it("gives a column all the room that there is", () => {
    expect(table(columns, rows, 200)).toContain("kata ".repeat(20).trim())
  })

  it("shares the room between columns that are too wide", () => {
    const both = table(["a", "b"], [["x".repeat(50), "y".repeat(50)]], 22)
    expect(both.split("\n")[2]).toBe(`${"x".repeat(9)}…  ${"y".repeat(9)}…`)
  })

  it("leaves every column readable where nothing fits", () => {
    const line = table(["a", "b", "c"], [["x".repeat(9), "y".repeat(9), "z".repeat(9)]], 10).split("\n")[2]
    expect(line).toBe("xxxxx…  yyyyy…  zzzzz…")
  })

  it("cuts cells at 60 characters where there is no terminal", () => {
    expect(table(["text"], [["x".repeat(100)]]).split("\n")[2]).toBe(`${"x".repeat(59)}…`)
  })
})
