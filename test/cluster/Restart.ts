/** PostgreSQL is stopped as by a crash and started again in the middle of a run, which goes on. */
import { random } from "../torture/Arena.ts"
import type { Options, Part, Report } from "../torture/Part.ts"
import { faultsOf } from "./Equal.ts"
import { Fleet, sleep } from "./Fleet.ts"
import { source } from "./Source.ts"

const work = async (fleet: Fleet, { seed, tell, times }: Options): Promise<Report> => {
  const next = random(seed)
  const expected = fleet.embedded()
  const runners = [await fleet.runner(), await fleet.runner()]
  const done = () => runners.reduce((sum, { batches }) => sum + batches.length, 0)
  const failures: Array<string> = []
  const pauses: Array<number> = []
  for (let round = 0; round < (times ?? 3); round++) {
    tell(`restart ${round}`)
    fleet.forget()
    const before = done()
    const submission = fleet.submit()
    const target = before + 5 + Math.floor(next() * 100)
    while (done() < target && submission.child.exitCode === null) await sleep(50)
    const at = performance.now()
    fleet.postgres.restart()
    // A batch that was under way is done without PostgreSQL; the ones after it are not.
    const resumed = done() + 3
    while (done() < resumed && submission.child.exitCode === null) await sleep(50)
    pauses.push((performance.now() - at) / 1000)
    for (const fault of await faultsOf(fleet, submission.ended, expected)) {
      failures.push(`seed ${seed} round ${round}: ${fault}`)
    }
  }
  return {
    figures: [["seconds until batches are done again", pauses.map((pause) => pause.toFixed(1)).join(", ")]],
    failures
  }
}

export const part: Part = {
  name: "restart",
  title: "PostgreSQL is restarted in the middle of a run",
  run: (options) => Fleet.during(source(), (fleet) => work(fleet, options))
}
