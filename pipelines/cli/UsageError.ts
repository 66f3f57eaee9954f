/**
 * The command or its configuration cannot be carried out as given; exit code 2.
 *
 * `problem` says what is wrong, `remedy` what to do. Nothing was written.
 */
import { Runtime, Schema } from "effect"

export class UsageError extends Schema.TaggedError<UsageError>()("UsageError", {
  problem: Schema.String,
  remedy: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message(): string {
    return `${this.problem}; ${this.remedy}.`
  }
}
