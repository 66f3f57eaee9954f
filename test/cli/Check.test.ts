import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { events, Sandbox } from "./Sandbox.ts"

const sandbox = new Sandbox()
const related = (number: number) => `Baca juga: Panen Gandum ${number} Gagal di Lembah Utara`

beforeAll(() => {
  sandbox.fill(0, 3)
  const names: Array<string> = []
  for (let number = 0; number < 14; number++) {
    const name = `tautan/${String(number).padStart(2, "0")}.txt`
    names.push(name)
    const paragraph = `Warga nomor ${number} menjelaskan keadaan di lapangan setelah ${number + 3} hari bekerja bersama tetangganya.`
    sandbox.write(
      name,
      [
        `Warga Bekerja Bersama Hari ${number}`,
        "",
        paragraph,
        related(number),
        paragraph.replace("Warga", "Tetangga")
      ].join("\n")
    )
  }
  sandbox.write(
    "tautan/manifest.csv",
    ["file,publisher", ...names.map((name) => `${name.slice(7)},Warta Contoh`)].join("\n")
  )
  sandbox.kawat(["run", "--quiet"])
})
afterAll(() => sandbox.remove())

interface Outlet {
  readonly event: string
  readonly outlet: string | null
  readonly articles: number
  readonly kept_blocks: number
  readonly dropped_blocks: number
  readonly kept_share: number
  readonly rules: ReadonlyArray<{ readonly rule_id: string; readonly kind: string; readonly blocks: number }>
}

const outlets = () => events<Outlet>(sandbox.kawat(["check", "--json"])).filter(({ event }) => event === "outlet")

const rule = (): string => outlets()[0]?.rules.find(({ kind }) => kind === "related_link")?.rule_id ?? ""

describe("what kawat check tells of cleaning", () => {
  it("counts what was kept and dropped by outlet, the largest first and the unknown by itself", () => {
    expect(outlets()).toMatchObject([
      { outlet: "Warta Contoh", articles: 14, kept_blocks: 28, dropped_blocks: 28 },
      { outlet: null, articles: 3 }
    ])
  })

  it("counts the rules that dropped, with what they took it for", () => {
    const [first] = outlets()
    expect(first?.rules.map(({ blocks, kind }) => [kind, blocks])).toEqual([
      ["title", 14],
      ["related_link", 14]
    ])
    expect(first?.kept_share).toBeGreaterThan(0.5)
    expect(first?.kept_share).toBeLessThan(0.9)
  })

  it("prints the same for a reader, under the outlet its rules", () => {
    const { code, stdout } = sandbox.kawat(["check"])
    expect(code).toBe(0)
    const lines = stdout.split("\n").map((line) => line.replaceAll(/ +/g, " "))
    expect(lines[2]).toMatch(/^Warta Contoh 14 28 28 \d\d\.\d %$/)
    expect(lines[3]).toMatch(/^ \S+ 14 14$/)
  })

  it("says nothing of it when it is to be quiet", () => expect(sandbox.kawat(["check", "--quiet"]).stdout).toBe(""))
})

describe("kawat check of kawat.duckdb", () => {
  it("finds that the file is not the one that was published, even where DuckDB cannot open it", () => {
    const path = Fs.realpathSync(Path.join(sandbox.out, "kawat.duckdb"))
    const bytes = Fs.readFileSync(path)
    Fs.truncateSync(path, 100_000)
    const { code, stderr } = sandbox.kawat(["check"])
    Fs.writeFileSync(path, bytes)
    expect(code).toBe(1)
    expect(stderr).toContain("kawat.duckdb: the file is as published")
    expect(sandbox.kawat(["check"]).code).toBe(0)
  })
})

describe("kawat check --sample", () => {
  it("shows ten blocks of a rule, with file and line, and the same ones each time", () => {
    const name = rule()
    const { code, stdout } = sandbox.kawat(["check", "--sample", name])
    const places = stdout.split("\n").filter((line) => line.startsWith("tautan/"))
    expect(code).toBe(0)
    expect(places).toHaveLength(10)
    for (const place of places) expect(place).toMatch(/^tautan\/\d\d\.txt:4 {2}dropped as related_link$/)
    expect(sandbox.kawat(["check", "--sample", name]).stdout).toBe(stdout)
  })

  it("gives them as objects", () => {
    const found = events<{ readonly text: string }>(sandbox.kawat(["check", "--sample", rule(), "--json"]))
    expect(found).toHaveLength(10)
    expect(found[0]).toMatchObject({ event: "example", rule_id: rule(), kept: false, line_start: 4 })
    expect(found[0]?.text).toMatch(/^Baca juga: /)
  })

  it("says so when no block has the rule", () => {
    const { code, stderr } = sandbox.kawat(["check", "--sample", "clean.nothing"])
    expect(code).toBe(1)
    expect(stderr).toContain('has the rule "clean.nothing"; `kawat check` lists the rules.')
  })
})
