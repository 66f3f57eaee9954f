/**
 * A cluster of two runners in its short form, which `.ci/run` asks for by KAWAT_TEST_CLUSTER=1;
 * `make test-cluster` does it at length.
 *
 * Skipped where nobody asks, since it takes a minute, and where PostgreSQL is not installed:
 * `make postgres` installs Debian's.
 */
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Predicate } from "../../schemas/lexicon/Predicate.ts"
import { Fleet, sleep } from "./Fleet.ts"
import { programs } from "./Postgres.ts"

const articles = 300
/** A busy machine starves six processes for long; none of the tests asks how fast anything is. */
const patience = 300_000

const isAsked = process.env["KAWAT_TEST_CLUSTER"] === "1" && programs() !== null

describe.skipIf(!isAsked)("a cluster of two runners on loopback", { timeout: patience }, () => {
  let fleet: Fleet
  let expected: Readonly<Record<string, string>>

  beforeAll(async () => {
    fleet = await Fleet.launch(articles)
    expected = fleet.embedded()
    await Promise.all([fleet.runner(), fleet.runner()])
  }, patience)
  afterAll(() => fleet.dismiss())

  it("publishes the bytes that one process publishes, and leaves no message behind", async () => {
    const { code, stderr } = await fleet.submit().ended
    expect(code, stderr).toBe(0)
    expect(fleet.hashes()).toEqual(expected)
    expect(fleet.messages()).toBe(0)
    expect(Fs.readdirSync(Path.join(fleet.out, ".cache"))).not.toContain("cluster")
  })

  it("does no stage work when the same run is submitted again", async () => {
    const before = fleet.said.length
    const { stderr } = await fleet.submit().ended
    expect(stderr).toContain("Nothing has changed")
    expect(fleet.said.slice(before)).not.toContain('"event":"batch"')
  })

  it("completes with the same bytes when a runner is killed", async () => {
    fleet.forget()
    const victim = await fleet.runner()
    const submission = fleet.submit()
    while (fleet.underWay().length === 0) await sleep(20)
    await fleet.end(victim, "SIGKILL")
    const { code, stderr } = await submission.ended
    expect(code, stderr).toBe(0)
    expect(fleet.hashes()).toEqual(expected)
  })

  it("stops when it is cancelled, and goes on from there when it is submitted again", async () => {
    fleet.forget()
    fleet.freeze(true)
    const submission = fleet.submit()
    while (fleet.givenOut() === 0) await sleep(20)
    const cancelling = fleet.ask(["cancel", "--out", fleet.out])
    while (!fleet.isCancelled()) await sleep(20)
    fleet.freeze(false)
    expect((await cancelling).stdout).toMatch(/Cancelled the run of .*, of which \d+ batches were given out/)
    const cancelled = await submission.ended
    expect(cancelled.code).toBe(1)
    expect(cancelled.stderr).toContain("the run was cancelled. The published tables are as they were.")
    expect((await fleet.submit().ended).code).toBe(0)
    expect(fleet.hashes()).toEqual(expected)
    expect(fleet.messages()).toBe(0)
  })

  it("does the work with the overlay that the run was submitted with", async () => {
    const folder = Path.join(fleet.folder, "lexicon")
    const verb = "own.accuse.menyentil,verb,menyentil,sentil,,ACCUSE,disapprove,actor,recipient,,no,none,,,0.8,"
    Fs.mkdirSync(folder)
    Fs.writeFileSync(Path.join(folder, "predicates.csv"), [Object.keys(Predicate.fields).join(","), verb].join("\n"))
    fleet.write("sentil.txt", "Kabar Kamis\n\nJepang menyentil Rusia di Tokyo pada Kamis (2/5/2024).\n")
    const withOverlay = ["--lexicon", folder]
    const { code, stderr } = await fleet.submit(withOverlay).ended
    expect(code, stderr).toBe(0)
    expect(fleet.hashes()).toEqual(fleet.embedded(withOverlay))
    const reports = "SELECT count(*)::INT AS n FROM event_mentions WHERE rule_id = 'own.accuse.menyentil'"
    expect(fleet.rows(reports)).toEqual([{ n: 1 }])
  })

  it("never shows the password of PostgreSQL", () => {
    expect(fleet.said).not.toContain(fleet.postgres.password)
  })
})
