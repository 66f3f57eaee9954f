/** A runner: a process that takes batches from the cluster until it is told to end. */
import { Effect, Layer, type Redacted } from "effect"
import type { OverlayPlace } from "../lexicon/Overlay.ts"
import * as Rules from "../pipeline/Rules.ts"
import * as BatchWork from "./BatchWork.ts"
import * as Connection from "./Connection.ts"
import { Storage } from "./Storage.ts"

export interface RunnerOptions {
  readonly url: Redacted.Redacted
  readonly self: Connection.Address
  readonly roots: ReadonlyArray<string>
  readonly threads: number
  readonly tell: (report: BatchWork.BatchReport) => Effect.Effect<void>
  /** What to do once it is ready. */
  readonly ready: Effect.Effect<void>
}

/** Works until it is interrupted; then it gives back what it was at. */
export const serve = Effect.fn("Runner.serve")(function* ({ ready, roots, self, tell, threads, url }: RunnerOptions) {
  const known = new Map<string, Rules.Rules>()
  const rules = Effect.fnUntraced(function* (overlay: OverlayPlace | null) {
    const name = overlay?.sha256 ?? ""
    const found = known.get(name) ?? (yield* Rules.digest(null, overlay))
    known.set(name, found)
    return found
  })
  yield* rules(null)
  yield* Connection.check(url)
  const name = `${self.host}:${self.port}`
  const layer = BatchWork.layer.pipe(
    Layer.provide(Connection.runner(self, threads)),
    Layer.provide(Connection.database(url)),
    Layer.provide(Storage.sharedFolders(roots)),
    Layer.provide(Layer.succeed(BatchWork.RunnerSelf, { name, threads, rules, tell }))
  )
  yield* Layer.build(layer)
  yield* ready
  return yield* Effect.never
}, Effect.scoped)
