/**
 * How a run talks while it works.
 *
 * The pipeline says what happens; a layer decides how that is shown: as a live
 * line on a terminal, as plain lines in a log, as NDJSON for a program, or not at
 * all. Nothing that is said here ever reaches a table.
 */
import { Context, Effect, Layer } from "effect"
import type { StageName } from "../../schemas/Vocabulary.ts"

export interface StageReport {
  readonly stage: StageName
  readonly rows_in: number
  readonly rows_out: number
  readonly rows_rejected: number
  readonly rows_passed: number
  readonly rows_reused: number
}

export type Happening =
  | { readonly _tag: "Started"; readonly step: string; readonly total: number }
  /** `done` more of the step's documents are finished, `rejected` of them given up. */
  | { readonly _tag: "Advanced"; readonly step: string; readonly done: number; readonly rejected: number }
  | { readonly _tag: "Finished"; readonly step: string }
  | { readonly _tag: "Stage"; readonly report: StageReport }

export class Progress extends Context.Service<
  Progress,
  { readonly tell: (happening: Happening) => Effect.Effect<void> }
>()("kawat/pipeline/Progress") {
  /** Says nothing. */
  static readonly silent = Layer.succeed(Progress, Progress.of({ tell: () => Effect.void }))
}
