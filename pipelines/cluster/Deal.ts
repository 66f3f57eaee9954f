/** Gives batches out: chooses the lot of each, and waits until the batch is done. */
import { Clock, Effect } from "effect"
import * as EntityId from "effect/cluster/EntityId"
import { Sharding } from "effect/cluster/Sharding"
import { type BatchRequest, BatchWorkflow } from "./Batch.ts"
import { failover, lotsOfBatch } from "./ClusterSettings.ts"
import { Dealer, holdersOf } from "./Dealer.ts"
import * as Records from "./Records.ts"

/** For how many milliseconds it is believed who holds which part. */
const trust = 1000

/** Deals the batches of a run; one that is under way keeps the lot that it has. */
export const make = Effect.fn("Deal.make")(function* (folder: string) {
  const sharding = yield* Sharding
  const underWay = yield* Records.lots(folder)
  const dealer = new Dealer()
  let seatedAt = -Infinity

  const seat = Effect.gen(function* () {
    const now = yield* Clock.currentTimeMillis
    if (now - seatedAt < trust) return
    seatedAt = now
    dealer.seat(holdersOf(yield* Records.dealtTo(), failover.shardsPerGroup))
  })
  yield* seat

  const partOf = (request: BatchRequest) =>
    Effect.map(
      BatchWorkflow.executionId(request),
      (execution) => sharding.getShardId(EntityId.make(execution), "default").id
    )

  return Effect.fnUntraced(function* (request: Omit<BatchRequest, "lot">) {
    // While PostgreSQL is gone the parts are believed to be where they were.
    yield* Effect.ignore(seat)
    const requests = Array.from({ length: lotsOfBatch }, (_, lot) => ({ ...request, lot }))
    const parts = yield* Effect.forEach(requests, partOf)
    const lot = underWay.get(request.key) ?? dealer.choose(parts)
    const part = parts[lot] as number
    dealer.give(part)
    yield* Effect.ensuring(
      BatchWorkflow.execute(requests[lot] as BatchRequest),
      Effect.sync(() => dealer.take(part))
    )
  })
})

export type Deal = Effect.Success<ReturnType<typeof make>>
