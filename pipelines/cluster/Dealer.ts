/**
 * To which runner a batch goes: of the few that its lots draw, the one with the least left to do.
 *
 * effect/cluster deals batches by the hash of their name into parts, and parts to runners. A hash alone
 * leaves one runner with more batches than another, who then waits: of 43 batches one of two runners had 26. So each
 * batch has a lot, a number that is part of its name, and the submitter takes the lot whose runner has the fewest open
 * batches for each of its threads. A choice of two is known to even out nearly everything (M. Mitzenmacher, "The Power of
 * Two Choices in Randomized Load Balancing", 1996). Where runners change meanwhile a batch goes where its part
 * goes, so a wrong guess here costs time and nothing else.
 */
import type { Runner } from "effect/cluster/Runner"
import * as HashRing from "effect/HashRing"

/** The runner of each part, numbered from 1, as effect/cluster deals `parts` of them to these runners. */
export const holdersOf = (runners: ReadonlyArray<Runner>, parts: number): ReadonlyArray<Runner> => {
  const ring = HashRing.make<Runner["address"]>()
  for (const { address, weight } of runners) HashRing.add(ring, address, { weight })
  const byAddress = new Map(runners.map((runner) => [String(runner.address), runner]))
  return (HashRing.getShards(ring, parts) ?? []).map((address) => byAddress.get(String(address)) as Runner)
}

/** Batches that are given out and not done, by part. */
export class Dealer {
  private readonly open = new Map<number, number>()
  private holders: ReadonlyArray<Runner> = []

  /** Learns which runner holds which part. */
  seat(holders: ReadonlyArray<Runner>): void {
    this.holders = holders
  }

  /** The place in `parts` of the one whose runner has the fewest open batches for each thread; the first where nobody is known. */
  choose(parts: ReadonlyArray<number>): number {
    const loads = new Map<Runner, number>()
    for (const [part, batches] of this.open) {
      const holder = this.holders[part - 1]
      if (holder !== undefined) loads.set(holder, (loads.get(holder) ?? 0) + batches / holder.weight)
    }
    const load = (part: number): number => {
      const holder = this.holders[part - 1]
      return holder === undefined ? Infinity : (loads.get(holder) ?? 0)
    }
    let best = 0
    for (let i = 1; i < parts.length; i++) {
      if (load(parts[i] as number) < load(parts[best] as number)) best = i
    }
    return best
  }

  give(part: number): void {
    this.open.set(part, (this.open.get(part) ?? 0) + 1)
  }

  take(part: number): void {
    const left = (this.open.get(part) ?? 0) - 1
    if (left > 0) this.open.set(part, left)
    else this.open.delete(part)
  }
}
