import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Workspace } from "../Workspace.ts"
import { allCommands, allSteps, commands, gitlab, workflows } from "./Pipelines.ts"

const project = Path.join(import.meta.dirname, "../..")
const makefile = Fs.readFileSync(Path.join(project, "Makefile"), "utf8")
const targets = new Set(Array.from(makefile.matchAll(/^([a-z-]+):/gm), (match) => match[1] as string))
const readme = Fs.readFileSync(Path.join(project, "README.md"), "utf8")

const scriptOf = (name: "ci" | "schedule") =>
  Object.values(workflows[name].jobs).flatMap((job) => job.steps.flatMap(({ run }) => commands(run ?? "")))

describe("every workflow", () => {
  it.each(Object.entries(workflows))("%s may only read, ends in time, and runs once at a time", (_, workflow) => {
    expect(workflow.permissions).toEqual({ contents: "read" })
    expect(workflow.concurrency?.group).toBeTruthy()
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeUndefined()
      expect(job["timeout-minutes"]).toBeGreaterThan(0)
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(120)
    }
  })

  it("pins each action by its full commit, with its version beside it", () => {
    const uses = allSteps.flatMap((step) => step.uses ?? [])
    expect(uses.length).toBeGreaterThan(4)
    for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
    for (const name of ["ci.yml", "schedule.yml"]) {
      const text = Fs.readFileSync(Path.join(project, ".github/workflows", name), "utf8")
      for (const line of text.split("\n").filter((one) => one.includes("uses:"))) {
        expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
      }
    }
  })

  it("leaves no token behind for later steps", () => {
    const checkouts = allSteps.filter(({ uses }) => uses?.startsWith("actions/checkout@"))
    expect(checkouts.map((step) => step.with)).toEqual(checkouts.map(() => ({ "persist-credentials": false })))
  })

  it("puts nothing that somebody else may write into a shell", () => {
    expect(allSteps.filter(({ run }) => run?.includes("${{"))).toEqual([])
  })

  it("runs only targets of make that there are, beside plain commands", () => {
    const [made, other] = [/^make /, /^(?!make )/].map((shape) => allCommands.filter((line) => shape.test(line)))
    expect(made?.length).toBeGreaterThan(10)
    expect(made?.filter((line) => !targets.has(line.split(" ")[1] ?? ""))).toEqual([])
    expect(new Set(other?.map((line) => line.split(" ")[0]))).toEqual(new Set(["mkdir", "cp"]))
  })
})

describe("GitLab", () => {
  it("does what GitHub does, command by command", () => {
    expect(gitlab.test.script).toEqual(scriptOf("ci"))
    expect([...gitlab.tables.script, ...(gitlab.tables.after_script ?? [])]).toEqual(scriptOf("schedule"))
  })

  it("makes tables for a schedule alone, keeps the cache, and hands over also what a failed check leaves", () => {
    expect(gitlab.tables.rules.map((rule) => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "schedule"',
      '$CI_PIPELINE_SOURCE == "web"'
    ])
    expect(gitlab.tables.cache?.paths).toEqual(["out/.cache"])
    expect(gitlab.tables.artifacts).toMatchObject({ when: "always", paths: ["artifact"] })
  })
})

describe("the scheduled job", () => {
  const workspace = new Workspace()
  const steps = Object.values(workflows.schedule.jobs).flatMap((job) => job.steps)
  const script = (needle: string) => steps.find(({ run }) => run?.includes(needle))?.run ?? "exit 99"
  const perform = (needle: string, maxAge: string) => workspace.sh(script(needle), { MAX_AGE: maxAge })

  beforeAll(() => {
    expect(perform("make run", "").code).toBe(0)
  }, 120_000)
  afterAll(() => workspace.remove())

  it("fails when nothing new came in, and says so", () => {
    const { code, text } = perform("make check", "2d")
    expect(code).not.toBe(0)
    expect(text).toContain("articles: the newest article is at most 2d old")
  })

  it("passes while the newest article is new enough", () => {
    expect(perform("make check", "9999w").code).toBe(0)
  })

  it("hands over the tables as files, without cache and older tables", () => {
    expect(perform("artifact", "").code).toBe(0)
    const names = Fs.readdirSync(Path.join(workspace.folder, "artifact"))
    for (const name of ["articles.parquet", "kawat.duckdb", "report.html", "run.json"]) {
      expect(Fs.lstatSync(Path.join(workspace.folder, "artifact", name)).isFile(), name).toBe(true)
    }
    expect(names.filter((name) => name.startsWith("."))).toEqual([])
  })

  it("restores and keeps the cache, and uploads and fails loudly even when a check fails", () => {
    const cache = steps.find(({ uses }) => uses?.startsWith("actions/cache@"))
    const upload = steps.find(({ uses }) => uses?.startsWith("actions/upload-artifact@"))
    expect(cache?.with?.["path"]).toBe("out/.cache")
    expect(String(cache?.with?.["restore-keys"])).toBe("kawat-${{ runner.os }}-")
    expect(upload).toMatchObject({
      if: "${{ !cancelled() }}",
      with: { path: "artifact", "if-no-files-found": "error" }
    })
    expect(JSON.stringify(steps)).not.toContain("continue-on-error")
  })

  it("is in the README for plain cron and systemd too, with targets that there are", () => {
    const named = Array.from(readme.matchAll(/^(?:\d+ \d+ \* \* \* .*|ExecStart=.*)$/gm), (match) => match[0])
    const used = named.flatMap((line) =>
      Array.from(line.matchAll(/make (?:-s )?([a-z-]+)/g), (match) => match[1] as string)
    )
    expect(used).toContain("run")
    expect(used).toContain("check")
    expect(used.filter((target) => !targets.has(target))).toEqual([])
  })
})
