import { describe, expect, it } from "@effect/vitest"
import { everything, leftOut } from "../../pipelines/export/Selection.ts"

const article = (published_at: string | null, language = "ind") => ({ published_at, language })
const may = { ...everything, since: "2024-05-01", until: "2024-05-31" }

describe("leftOut", () => {
  it("leaves nothing out of everything", () => {
    expect(leftOut(everything, article(null, "und"))).toBeNull()
  })

  it.each([
    ["2024-05-01T00:00:00+07:00", null],
    ["2024-04-30T23:59:59+07:00", "outside_dates"],
    ["2024-05-31T23:59:59+07:00", null],
    ["2024-06-01T00:00:00+07:00", "outside_dates"],
    [null, "no_date"]
  ])("counts both ends in: %s", (time, code) => {
    expect(leftOut(may, article(time))?.code ?? null).toBe(code)
  })

  it("takes days in Western Indonesian Time, whatever offset an article was written with", () => {
    expect(leftOut(may, article("2024-05-31T16:59:59Z"))).toBeNull()
    expect(leftOut(may, article("2024-05-31T17:00:00Z"))?.code).toBe("outside_dates")
    expect(leftOut(may, article("2024-05-01T01:30:00+09:00"))?.code).toBe("outside_dates")
  })

  it("takes one end alone", () => {
    expect(leftOut({ ...everything, since: "2024-05-01" }, article("2030-01-01T00:00:00+07:00"))).toBeNull()
    expect(leftOut({ ...everything, until: "2024-05-01" }, article("2030-01-01T00:00:00+07:00"))?.message).toBe(
      "the article is of 2030-01-01; only articles to 2024-05-01 were exported"
    )
  })

  it("takes the languages that are asked for, without a date too", () => {
    const two = { ...everything, languages: ["ind", "zsm"] }
    expect(leftOut(two, article(null, "zsm"))).toBeNull()
    expect(leftOut(two, article(null, "jav"))).toEqual({
      code: "other_language",
      message: "the article is in jav; only articles in ind, zsm were exported"
    })
  })
})
