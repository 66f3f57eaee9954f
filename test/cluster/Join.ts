/** A second runner is started in the middle of a run: it takes work, and the bytes stay the same. */
import type { Part, Report } from "../torture/Part.ts"
import { faultsOf } from "./Equal.ts"
import { Fleet, sleep } from "./Fleet.ts"
import { source } from "./Source.ts"

const work = async (fleet: Fleet): Promise<Report> => {
  const expected = fleet.embedded()
  const first = await fleet.runner()
  const submission = fleet.submit()
  while (!first.batches.some(({ step }) => step === "Events")) await sleep(50)
  const joinedAt = performance.now()
  const second = await fleet.runner()
  while (second.batches.length === 0 && performance.now() - joinedAt < 120_000) await sleep(50)
  const seconds = (performance.now() - joinedAt) / 1000
  const failures = [...(await faultsOf(fleet, submission.ended, expected))]
  if (second.batches.length === 0) failures.push("the second runner got nothing to do")
  const shares = [first, second].map(({ batches }) => batches.filter(({ step }) => step === "Events").length)
  return {
    figures: [
      ["seconds from its start to its first batch done", seconds.toFixed(1)],
      ["batches of events of each runner", shares.join(", ")]
    ],
    failures
  }
}

export const part: Part = {
  name: "join",
  title: "A runner is added in the middle of a run",
  run: () => Fleet.during(source(), work)
}
