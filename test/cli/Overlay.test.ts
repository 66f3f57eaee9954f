import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Predicate } from "../../schemas/lexicon/Predicate.ts"
import { events, Sandbox } from "./Sandbox.ts"

const sandbox = new Sandbox()
const lexicon = Path.join(sandbox.folder, "lexicon")

const write = (name: string, ...lines: ReadonlyArray<string>): void => {
  Fs.mkdirSync(lexicon, { recursive: true })
  Fs.writeFileSync(Path.join(lexicon, name), lines.join("\n"))
}

interface Reused {
  readonly event: string
  readonly stage: string
  readonly rows_reused: number
}

/** Runs and gives how many rows each stage took from the cache; none when nothing was done. */
const run = (...args: ReadonlyArray<string>): Readonly<Record<string, number>> => {
  const outcome = sandbox.kawat(["run", "--json", "--quiet", ...args], { KAWAT_LEXICON: lexicon })
  expect(outcome.code, outcome.stderr).toBe(0)
  const stages = events<Reused>(outcome).filter(({ event }) => event === "stage")
  return Object.fromEntries(stages.map((row) => [row.stage, row.rows_reused]))
}

const rules = (): ReadonlyArray<string> =>
  sandbox
    .rows<{ readonly rule_id: string }>("SELECT DISTINCT rule_id FROM event_mentions ORDER BY ALL")
    .map((row) => row.rule_id)

interface Manifest {
  readonly rules_digest: string
  readonly settings: { readonly lexicon: { readonly folder: string; readonly sha256: string } | null }
}

const manifest = (): Manifest => JSON.parse(Fs.readFileSync(Path.join(sandbox.out, "run.json"), "utf8")) as Manifest

const predicates = Object.keys(Predicate.fields).join(",")
const verb = "own.accuse.menyentil,verb,menyentil,sentil,,ACCUSE,disapprove,actor,recipient,,no,none,,,0.8,"

beforeAll(() => {
  for (const number of [0, 1, 2]) {
    sandbox.write(
      `${number}.txt`,
      `Kabar Nomor ${number}\n\nJepang menyentil Rusia di Tokyo, Kamis (${number + 1}/5/2024), dan Jepang mengecam Mesir pada hari yang sama.\n`
    )
  }
  write("predicates.csv", predicates, verb)
  run()
})
afterAll(() => sandbox.remove())

describe("KAWAT_LEXICON", () => {
  it("adds a verb, whose rows carry its id", () => {
    expect(rules()).toEqual(["ind.accuse.mengecam", "own.accuse.menyentil"])
    expect(sandbox.rows("SELECT DISTINCT article_id FROM event_mentions WHERE rule_id LIKE 'own.%'")).toHaveLength(3)
  })

  it("is named in run.json, with its digest", () => {
    expect(manifest().settings.lexicon).toMatchObject({
      folder: lexicon,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
    })
  })

  it("costs nothing while it stays as it is", () => expect(run()).toEqual({}))

  it("lets explain show its file and line, also when it is not named again", () => {
    const [event] = sandbox.rows<{ event_id: string }>(
      "SELECT event_id FROM event_mentions WHERE rule_id LIKE 'own.%' ORDER BY ALL LIMIT 1"
    )
    const { stdout } = sandbox.kawat(["explain", event?.event_id ?? ""])
    expect(stdout).toContain(`own.accuse.menyentil, ${lexicon}/predicates.csv:2`)
    expect(stdout).toContain("word=menyentil root=sentil")
  })

  it("re-does extraction alone when a verb is switched off, and gives the tables of a run from nothing", () => {
    const before = manifest()
    write("off.csv", "file,rule_id,comment", "predicates.csv,ind.accuse.mengecam,too common")
    expect(run()).toMatchObject({ ingest: 3, clean: 3, "language-tag": 0, "event-extract": 0 })
    expect(rules()).toEqual(["own.accuse.menyentil"])
    expect(manifest().rules_digest).not.toBe(before.rules_digest)
    expect(manifest().settings.lexicon?.sha256).not.toBe(before.settings.lexicon?.sha256)
    const found = sandbox.hashes()
    run("--full-refresh", "--workers", "1")
    expect(sandbox.hashes()).toEqual(found)
  })

  it("re-does cleaning alone for a line that stands on no page", () => {
    write(
      "boilerplate.csv",
      "rule_id,match,pattern,kind,extent,case,comment",
      "own.boilerplate.x,exact,nihil,other,line,any,"
    )
    expect(run()).toMatchObject({ ingest: 0, clean: 0, "language-tag": 3, "event-extract": 3 })
  })

  it("refuses a wrong row by exit code 2 and leaves the tables alone", () => {
    const before = sandbox.hashes()
    write("predicates.csv", predicates, verb.replace("disapprove", "aerial"))
    const outcome = sandbox.kawat(["run", "--lexicon", "lexicon"])
    expect(outcome).toMatchObject({ code: 2, stdout: "" })
    expect(outcome.stderr).toBe(
      `kawat: ${lexicon}/predicates.csv:2: column event_mode is "aerial": no mode of ACCUSE; ` +
        "disapprove, investigate, allege; mend that row of your lexicon.\n"
    )
    expect(sandbox.hashes()).toEqual(before)
  })
})
