/**
 * The whole way: a run by two runners is that of one process, byte for byte; it leaves no
 * message in PostgreSQL; the same again does no stage work; the password is said nowhere.
 */
import type { Part, Report } from "../torture/Part.ts"
import { Fleet } from "./Fleet.ts"
import { source } from "./Source.ts"

/** What is wrong with a run that ended, or nothing. */
export const faultsOf = async (
  fleet: Fleet,
  ended: ReturnType<Fleet["submit"]>["ended"],
  expected: Readonly<Record<string, string>>
): Promise<ReadonlyArray<string>> => {
  const { code, stderr } = await ended
  if (code !== 0) return [`exit code ${code}: ${stderr.slice(-500)}`]
  const found = fleet.hashes()
  const other = Object.keys(expected).filter((name) => found[name] !== expected[name])
  const left = fleet.messages()
  return [
    ...(other.length > 0 ? [`other bytes in ${other.join(", ")}`] : []),
    ...(left > 0 ? [`${left} rows are left in cluster_messages and cluster_replies`] : [])
  ]
}

const work = async (fleet: Fleet): Promise<Report> => {
  const expected = fleet.embedded()
  const runners = [await fleet.runner(), await fleet.runner()]
  const first = fleet.submit()
  const failures = [...(await faultsOf(fleet, first.ended, expected))]
  const { seconds } = await first.ended
  const batches = runners.map((runner) => runner.batches.length)
  const again = await fleet.submit().ended
  const after = runners.map((runner) => runner.batches.length)
  if (!again.stderr.includes("Nothing has changed") || String(after) !== String(batches)) {
    failures.push(`submitted again: ${after} batches after ${batches}: ${again.stderr}`)
  }
  if (fleet.said.includes(fleet.postgres.password)) failures.push("the password of PostgreSQL was said")
  const articles = runners.flatMap((runner) => runner.batches).filter(({ step }) => step === "Articles")
  return {
    figures: [
      ["files", articles.reduce((sum, { files }) => sum + files, 0)],
      ["tables compared", Object.keys(expected).length],
      ["batches of each runner", batches.join(", ")],
      ["seconds of the run", seconds.toFixed(1)],
      ["seconds of the same again", again.seconds.toFixed(1)]
    ],
    failures
  }
}

export const part: Part = {
  name: "equal",
  title: "Two runners and one process make the same bytes",
  run: () => Fleet.during(source(), work)
}
