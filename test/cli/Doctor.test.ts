import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import type { Diagnosis } from "../../pipelines/doctor/Doctor.ts"
import { events, Sandbox } from "./Sandbox.ts"

const sandbox = new Sandbox()
afterAll(() => sandbox.remove())

type Told = (Diagnosis & { readonly event: "diagnosis" }) | { readonly event: "examined"; readonly errors: number }

const doctor = (...args: ReadonlyArray<string>) => {
  const outcome = sandbox.kawat(["doctor", "--json", ...args], { LANG: "C.UTF-8" })
  const told = events<Told>(outcome)
  const lines = told.filter((line) => line.event === "diagnosis")
  return { ...outcome, last: told.at(-1), of: (subject: string) => lines.find((line) => line.subject === subject) }
}

describe("kawat doctor", () => {
  it("finds this machine well, and leaves nothing in the folders it tried", () => {
    const found = doctor()
    expect(found.code, found.stderr).toBe(0)
    expect(found.last).toMatchObject({ event: "examined", errors: 0 })
    for (const subject of ["node", "packages", "duckdb", "out"]) expect(found.of(subject)?.status, subject).toBe("ok")
    expect(found.of("raw")).toMatchObject({ status: "warning", found: `${sandbox.raw} does not exist` })
    expect(Fs.readdirSync(sandbox.folder)).toEqual([])
  })

  it("fails by exit code 1 where a run would, and says how many lines are to be seen to", () => {
    Fs.writeFileSync(Path.join(sandbox.folder, "berkas"), "a file")
    const found = doctor("--raw", "berkas", "--out", "berkas", "--lexicon", "nowhere")
    expect(found.code).toBe(1)
    expect(found.stderr).toBe("kawat: 3 errors stand in the way of a run; do what the lines above say.\n")
    expect(found.of("out")).toMatchObject({ status: "error", found: expect.stringContaining("(ENOTDIR)") })
    expect(found.of("lexicon")?.found).toContain("nowhere does not exist")
  })

  it("tells a lock that is held from one that is left", () => {
    const lock = Path.join(sandbox.out, ".cache", "lock")
    const write = (pid: number) => {
      Fs.mkdirSync(Path.dirname(lock), { recursive: true })
      Fs.writeFileSync(lock, JSON.stringify({ pid, host: Os.hostname(), start: "", token: "x" }))
    }
    write(process.pid)
    expect(doctor().of("lock")).toMatchObject({ status: "warning", found: expect.stringContaining(`${process.pid}`) })
    write(2 ** 30)
    expect(doctor().of("lock")).toMatchObject({ status: "ok", found: expect.stringContaining("takes it over") })
    expect(Fs.existsSync(lock)).toBe(true)
  })

  it("says only what is amiss when it is to be quiet", () => {
    const { code, stdout } = sandbox.kawat(["doctor", "--quiet"], { LANG: "C", LC_ALL: "C" })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^warning {2}locale {4}C; set LANG=C\.UTF-8/m)
    expect(stdout).not.toMatch(/^ok/m)
  })
})
