/**
 * Shows what a run tells.
 *
 * Talk goes to standard error: a live line for the step at work on a terminal, one plain
 * line per finished step and stage elsewhere. With `--json` each happening that lasts is
 * one object on standard output. `NO_COLOR` and `TERM=dumb` turn colour off; `--quiet`
 * turns talk off. Figures are plain digits, so that a program can read them too.
 */
import { Clock, Effect, Layer } from "effect"
import { type Happening, Progress, type StageReport } from "../pipeline/Progress.ts"
import type { Talk } from "./Options.ts"

const write = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stderr.write(text))

/** One line of talk on standard error. */
export const say = (text: string): Effect.Effect<void> => write(`${text}\n`)

/** One line of result on standard output. */
export const print = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stdout.write(`${text}\n`))

const isTerminal = (stream: NodeJS.WriteStream = process.stderr): boolean =>
  stream.isTTY === true && process.env["TERM"] !== "dumb"

/** Whether colour may be written to a stream. */
export const hasColor = (stream: NodeJS.WriteStream = process.stderr): boolean =>
  isTerminal(stream) && (process.env["NO_COLOR"] ?? "") === ""

/** Columns of the terminal that standard output goes to, when it does. */
export const terminalWidth = (): number | undefined => (process.stdout.isTTY ? process.stdout.columns : undefined)

const clearLine = "\r\u001b[K"
const refreshMillis = 100

const dim = (text: string): string => (hasColor() ? `\u001b[2m${text}\u001b[22m` : text)
const bold = (text: string): string => (hasColor() ? `\u001b[1m${text}\u001b[22m` : text)

const stageLine = (report: StageReport): string => {
  const parts = [`in ${report.rows_in}`, `out ${report.rows_out}`, `rejected ${report.rows_rejected}`]
  if (report.rows_passed > 0) parts.push(`passed ${report.rows_passed}`)
  if (report.rows_reused > 0) parts.push(`reused ${report.rows_reused}`)
  return `${bold(report.stage.padEnd(14))} ${parts.join("  ")}`
}

interface Step {
  readonly name: string
  readonly total: number
  readonly startedAt: number
  done: number
  rejected: number
  shownAt: number
}

const rate = (step: Step, now: number): string => {
  const seconds = (now - step.startedAt) / 1000
  return seconds > 0 ? `${Math.round(step.done / seconds)}/s` : ""
}

const liveLine = (step: Step, now: number): string => {
  const counted = step.total > 0 ? `${step.done}/${step.total}  ${rate(step, now)}` : `${step.done} steps`
  const rejected = step.rejected > 0 ? `  ${step.rejected} rejected` : ""
  return `${clearLine}${step.name}  ${dim(`${counted}${rejected}`)}`
}

const finishedLine = (step: Step, now: number): string => {
  const seconds = ((now - step.startedAt) / 1000).toFixed(1)
  const counted = step.total > 0 ? `${step.done} of ${step.total}, ${seconds} s, ${rate(step, now)}` : `${seconds} s`
  return dim(`${step.name}: ${counted}`)
}

const follow = (talk: Talk) => {
  let step: Step | null = null
  const speak = (text: string) => (talk.quiet ? Effect.void : write(text))
  const show = (happening: Happening, now: number): Effect.Effect<void> => {
    switch (happening._tag) {
      case "Started":
        step = { name: happening.step, total: happening.total, startedAt: now, done: 0, rejected: 0, shownAt: 0 }
        return Effect.void
      case "Advanced":
        if (step === null) return Effect.void
        step.done += happening.done
        step.rejected += happening.rejected
        if (!isTerminal() || now - step.shownAt < refreshMillis) return Effect.void
        step.shownAt = now
        return speak(liveLine(step, now))
      case "Finished": {
        const line = step === null ? "" : `${isTerminal() ? clearLine : ""}${finishedLine(step, now)}\n`
        step = null
        return speak(line)
      }
      case "Stage":
        return Effect.andThen(
          talk.json ? print(JSON.stringify({ event: "stage", ...happening.report })) : Effect.void,
          speak(`${stageLine(happening.report)}\n`)
        )
    }
  }
  return (happening: Happening) => Effect.flatMap(Clock.currentTimeMillis, (now) => show(happening, now))
}

export const layer = (talk: Talk): Layer.Layer<Progress> =>
  Layer.sync(Progress, () => Progress.of({ tell: follow(talk) }))
