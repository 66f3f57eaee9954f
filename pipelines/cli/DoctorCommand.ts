/**
 * `kawat doctor`: can kawat work on this machine and in these folders, and what to do where not?
 *
 * One line a subject on standard output. Exit code 1 when a line is an error. With `--quiet` only warnings and
 * errors are printed, with `--json` one object a line and a sum at the end.
 */
import { Effect, Schema } from "effect"
import { Command } from "effect/cli"
import type { Diagnosis } from "../doctor/Doctor.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"

export class Unwell extends Schema.TaggedError<Unwell>()("Unwell", { errors: Schema.Int }) {
  override get message(): string {
    return `${this.errors === 1 ? "1 error stands" : `${this.errors} errors stand`} in the way of a run; do what the lines above say.`
  }
}

const line = ({ found, remedy, status, subject }: Diagnosis): string =>
  `${status.padEnd(9)}${subject.padEnd(10)}${found}${remedy === "" ? "" : `; ${remedy}`}`

export const doctorCommand = Command.make(
  "doctor",
  {
    raw: Options.runFlags.raw,
    out: Options.out,
    lexicon: Options.lexicon,
    json: Options.json,
    quiet: Options.quiet
  },
  Effect.fn("kawat doctor")(function* (given) {
    const talk = yield* Options.talk(given)
    const places = yield* Options.places(given)
    const { gather } = yield* Effect.promise(() => import("../doctor/Gather.ts"))
    const { diagnose } = yield* Effect.promise(() => import("../doctor/Doctor.ts"))
    const lines = diagnose(yield* gather(places))
    for (const one of lines) {
      if (talk.quiet && one.status === "ok") continue
      yield* Display.print(talk.json ? JSON.stringify({ event: "diagnosis", ...one }) : line(one))
    }
    const errors = lines.filter(({ status }) => status === "error").length
    const warnings = lines.filter(({ status }) => status === "warning").length
    if (talk.json) yield* Display.print(JSON.stringify({ event: "examined", errors, warnings }))
    if (errors > 0) return yield* new Unwell({ errors })
    if (!talk.quiet) yield* Display.say(`kawat can work here${warnings > 0 ? "; see the warnings" : ""}.`)
  })
).pipe(Command.withDescription("Say whether kawat can work on this machine and in these folders, and what to do"))
