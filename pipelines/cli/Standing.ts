/**
 * What stands published when a command that publishes does not end well: the tables as
 * they were, or, when it failed or was interrupted after the switch, the new ones.
 */
import { Effect, Predicate, Runtime, Schema } from "effect"
import * as Snapshot from "../export/Snapshot.ts"
import * as Disk from "../pipeline/Disk.ts"
import * as Display from "./Display.ts"

/** A failure while there was something to lose, with what stands published now. */
export class RunFailed extends Schema.TaggedError<RunFailed>()("RunFailed", {
  failure: Schema.Unknown,
  standing: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 1
}

/** Failures before anything was written, or that say enough by themselves. */
const plain = [
  "IngestError",
  "LockHeld",
  "NothingBefore",
  "NothingPublished",
  "OtherSchema",
  "OutFolderError",
  "RulesError"
]

const isPlain = (failure: unknown): boolean => plain.some((tag) => Predicate.isTagged(failure, tag))

const snapshotOf = (out: string) =>
  Effect.orElseSucceed(
    Disk.attempt("read", out, () => Snapshot.published(out)),
    () => null
  )

/** Says of every failure and interruption of `effect` what stands published in `out`. */
export const withStanding =
  (out: string) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | RunFailed, R> =>
    Effect.gen(function* () {
      const before = yield* snapshotOf(out)
      const standing = Effect.map(snapshotOf(out), (now) =>
        now === before ? "The published tables are as they were." : "The new tables are published."
      )
      const withText = (failure: E): Effect.Effect<never, E | RunFailed> =>
        isPlain(failure)
          ? Effect.fail(failure)
          : Effect.flatMap(standing, (text) => Effect.fail(new RunFailed({ failure, standing: text })))
      return yield* effect.pipe(
        Effect.onInterrupt(() => Effect.flatMap(standing, (text) => Display.say(`kawat: interrupted. ${text}`))),
        Effect.catch(withText)
      )
    })
