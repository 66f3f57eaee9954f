/**
 * Does to kawat what must not hurt it, and counts what did.
 *
 *     node test/torture/Torture.ts [PART] [TIMES] [SEED]
 *     make torture PART=kill TIMES=20 SEED=7
 *
 * Without PART all parts are done, one after the other; the first line names the seed. Needs
 * node, npm and make, and for `disk` a Linux that lets users make namespaces. Ends with 1 when
 * anything happened that must not.
 */
import { part as bytes } from "./Bytes.ts"
import { part as crowd } from "./Crowd.ts"
import { part as disk } from "./Disk.ts"
import { part as error } from "./FileErrors.ts"
import { part as interrupt } from "./Interrupt.ts"
import { part as kill } from "./Kill.ts"
import { part as mutants } from "./Mutants.ts"
import { part as oddities } from "./Oddities.ts"
import type { Part, Report } from "./Part.ts"
import { part as reader } from "./Reader.ts"

const parts: ReadonlyArray<Part> = [kill, reader, interrupt, disk, error, crowd, mutants, oddities, bytes]

const [wanted = "", times = "", seed = ""] = process.argv.slice(2)
const chosen = parts.filter((part) => wanted === "" || wanted === "all" || part.name === wanted)
if (chosen.length === 0) {
  console.error(`There is no part "${wanted}"; the parts are ${parts.map((part) => part.name).join(", ")}.`)
  process.exit(2)
}

const options = {
  seed: seed === "" ? Date.now() % 1_000_000 : Number(seed),
  times: times === "" ? null : Number(times),
  tell: (text: string) => void (process.stderr.isTTY === true && process.stderr.write(`\r\u001b[K${text}`))
}

const show = (part: Part, report: Report, seconds: number): void => {
  options.tell("")
  console.log(`\n${part.name}: ${part.title} (${seconds.toFixed(0)} s)`)
  if (report.skipped !== undefined) console.log(`  SKIPPED: ${report.skipped}`)
  const width = Math.max(0, ...report.figures.map(([what]) => what.length))
  for (const [what, figure] of report.figures) console.log(`  ${what.padEnd(width)}  ${figure}`)
  for (const failure of report.failures.slice(0, 20)) console.log(`  FAILED: ${failure}`)
  console.log(`  ${report.failures.length} failures`)
}

console.log(`seed ${options.seed}`)
let failures = 0
for (const part of chosen) {
  const startedAt = performance.now()
  const report = await part.run(options)
  show(part, report, (performance.now() - startedAt) / 1000)
  failures += report.failures.length
}
process.exitCode = failures === 0 ? 0 : 1
