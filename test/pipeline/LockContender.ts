/**
 * Takes and leaves the lock of an out folder over and over, and prints how that went as JSON.
 *
 *     node test/pipeline/LockContender.ts OUT MILLISECONDS
 *
 * While it holds the lock it makes a file that must not be there yet. Every third time it leaves
 * the lock as a process that died would.
 */
import { Effect, Predicate } from "effect"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import * as Lock from "../../pipelines/pipeline/Lock.ts"

export interface Contest {
  taken: number
  refused: number
  /** Anything but being refused: an error, or somebody else inside. */
  readonly failures: Array<string>
}

const [out = "", millis = ""] = process.argv.slice(2)
const inside = Path.join(out, "inside")
const contest: Contest = { taken: 0, refused: 0, failures: [] }
const until = performance.now() + Number(millis)

const die = () => {
  const token = `${2 ** 22 + 1}-${process.pid}-${contest.taken}`
  const aside = Path.join(out, ".cache", `${token}.new`)
  Fs.writeFileSync(aside, JSON.stringify({ pid: 2 ** 22 + 1, host: Os.hostname(), start: "1", token }))
  Fs.renameSync(aside, Path.join(out, ".cache", "lock"))
}

const hold = Effect.gen(function* () {
  yield* Lock.acquire(out)
  contest.taken++
  Fs.writeFileSync(inside, "", { flag: "wx" })
  yield* Effect.yieldNow
  Fs.rmSync(inside)
  if (contest.taken % 3 === 0) die()
}).pipe(Effect.scoped, Effect.result)

while (performance.now() < until) {
  const result = await Effect.runPromise(Effect.sandbox(hold)).catch((cause: unknown) => String(cause))
  if (typeof result === "string") contest.failures.push(result)
  else if (result._tag === "Failure") {
    if (Predicate.isTagged(result.failure, "LockHeld")) contest.refused++
    else contest.failures.push(JSON.stringify(result.failure))
  }
}
console.log(JSON.stringify(contest))
