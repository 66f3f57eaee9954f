/**
 * Does the parts that a command line chooses, one after the other, and shows what came of each.
 *
 * Ends with 1 when anything happened that must not.
 */
import type { Part, Report } from "./Part.ts"

const tell = (text: string): void => void (process.stderr.isTTY === true && process.stderr.write(`\r\u001b[K${text}`))

const show = (part: Part, report: Report, seconds: number): void => {
  tell("")
  console.log(`\n${part.name}: ${part.title} (${seconds.toFixed(0)} s)`)
  if (report.skipped !== undefined) console.log(`  SKIPPED: ${report.skipped}`)
  const width = Math.max(0, ...report.figures.map(([what]) => what.length))
  for (const [what, figure] of report.figures) console.log(`  ${what.padEnd(width)}  ${figure}`)
  for (const failure of report.failures.slice(0, 20)) console.log(`  FAILED: ${failure}`)
  console.log(`  ${report.failures.length} failures`)
}

/** Performs the parts of `PART TIMES SEED`, all of them where PART is empty. */
export const perform = async (parts: ReadonlyArray<Part>, args: ReadonlyArray<string>): Promise<void> => {
  const [wanted = "", times = "", seed = ""] = args
  const chosen = parts.filter((part) => wanted === "" || wanted === "all" || part.name === wanted)
  if (chosen.length === 0) {
    console.error(`There is no part "${wanted}"; the parts are ${parts.map((part) => part.name).join(", ")}.`)
    process.exit(2)
  }
  const options = {
    seed: seed === "" ? Date.now() % 1_000_000 : Number(seed),
    times: times === "" ? null : Number(times),
    tell
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
}
