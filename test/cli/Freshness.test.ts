import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { events, Sandbox } from "./Sandbox.ts"

const sandbox = new Sandbox()
const day = 86_400_000
const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString().slice(0, 10)

interface Checked {
  readonly event: string
  readonly status: string
  readonly failed: number
  readonly failures: ReadonlyArray<string>
  readonly warnings: ReadonlyArray<string>
  readonly notes: ReadonlyArray<string>
  readonly newest_published_at: string | null
  readonly age_hours: number | null
}

const check = (...args: ReadonlyArray<string>) => sandbox.kawat(["check", "--json", "--quiet", ...args])

beforeAll(() => {
  sandbox.fill(0, 4)
  sandbox.write(
    "manifest.csv",
    [
      "file,publisher,published_at",
      `berita/0000.txt,Warta Contoh,${daysAgo(90)}`,
      `berita/0001.txt,Warta Contoh,${daysAgo(3)}`,
      `berita/0002.txt,Warta Contoh,${daysAgo(-30)}`
    ].join("\n")
  )
  expect(sandbox.kawat(["run", "--quiet"]).code).toBe(0)
})
afterAll(() => sandbox.remove())

describe("kawat check --max-age", () => {
  it("holds when the newest article is new enough, and passes over a date that is still to come", () => {
    const outcome = check("--max-age", "5d")
    const [summary, ...rest] = events<Checked>(outcome)
    expect(outcome.code).toBe(0)
    expect(rest).toEqual([])
    expect(summary).toMatchObject({ event: "checked", failed: 0, failures: [], status: "warning" })
    expect(summary?.age_hours).toBeGreaterThan(2 * 24)
    expect(summary?.age_hours).toBeLessThan(5 * 24)
    expect(summary?.warnings).toContain("future")
  })

  it.each([["36h"], ["2d"]])("fails by exit code 1 when nothing came in for %s", (age) => {
    const outcome = check("--max-age", age)
    const [summary] = events<Checked>(outcome)
    expect(outcome.code).toBe(1)
    expect(summary).toMatchObject({
      status: "failed",
      failures: [`articles: the newest article is at most ${age} old`]
    })
    expect(outcome.stderr).toMatch(/^kawat: A check failed:\n {2}articles: the newest article is at most/)
  })

  it("fails when no article has a date at all", () => {
    const undated = new Sandbox()
    undated.write(
      "tanpa-tanggal.txt",
      "Kabar dari Desa\n\nWarga desa menanam padi bersama tetangganya di ladang yang luas.\n"
    )
    undated.kawat(["run", "--quiet"])
    const outcome = undated.kawat(["check", "--json", "--quiet", "--max-age", "520w"])
    undated.remove()
    expect(outcome.code).toBe(1)
    expect(events<Checked>(outcome)[0]).toMatchObject({ newest_published_at: null, age_hours: null })
  })

  it.each([["2x"], ["0d"], ["soon"], ["-1d"]])("refuses %s by exit code 2", (age) => {
    const outcome = check(`--max-age=${age}`)
    expect(outcome).toMatchObject({ code: 2, stdout: "" })
    expect(outcome.stderr).toBe(`kawat: --max-age is "${age}"; give an age such as 36h, 2d or 1w.\n`)
  })
})

describe("kawat check and what it finds", () => {
  it("names each warning with its severity, rows and, where there are more, its query", () => {
    const { code, stdout } = sandbox.kawat(["check"])
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^warning {2}future +1 articles of a day that is still to come\n {2}\{"source_path":"berita\/0002/m
    )
  })

  it("fails on a warning when it is to be strict", () => {
    const outcome = check("--strict")
    expect(outcome.code).toBe(1)
    expect(events<Checked>(outcome)[0]?.failures.join()).toContain("future: 1 articles of a day that is still to come")
  })
})
