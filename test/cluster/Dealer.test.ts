import { describe, expect, it } from "@effect/vitest"
import { Runner } from "effect/cluster/Runner"
import { RunnerAddress } from "effect/cluster/RunnerAddress"
import { Dealer, holdersOf } from "../../pipelines/cluster/Dealer.ts"
import { random } from "../torture/Arena.ts"

const runner = (port: number, weight = 1): Runner =>
  new Runner({ address: RunnerAddress.make({ host: "10.0.0.1", port }), groups: ["default"], weight })

const partsOf = (holders: ReadonlyArray<Runner>, one: Runner): ReadonlyArray<number> =>
  holders.flatMap((holder, index) => (holder === one ? [index + 1] : []))

describe("the holders of parts", () => {
  it("hold as many as their threads say, however the hash falls", () => {
    const [one, four] = [runner(1), runner(2, 4)]
    const holders = holdersOf([one, four], 300)
    expect([partsOf(holders, one).length, partsOf(holders, four).length]).toEqual([60, 240])
  })

  it("are none while there is no runner", () => {
    expect(holdersOf([], 300)).toEqual([])
  })
})

describe("a dealer", () => {
  const [a, b] = [runner(1), runner(2, 3)]
  /** Odd parts are held by the one, even ones by the other. */
  const holders = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? a : b))
  const dealer = (): Dealer => {
    const fresh = new Dealer()
    fresh.seat(holders)
    return fresh
  }

  it("takes the first lot when nobody is known, since every part is as good", () => {
    expect(new Dealer().choose([7, 8, 9])).toBe(0)
  })

  it("takes the lot whose runner has the least left to do for each thread", () => {
    const table = dealer()
    table.give(1)
    table.give(2)
    table.give(4)
    // One batch on one thread against two on three threads.
    expect(table.choose([3, 6])).toBe(1)
    table.give(6)
    table.give(8)
    expect(table.choose([3, 10])).toBe(0)
  })

  it("forgets a batch when it is done", () => {
    const table = dealer()
    table.give(1)
    table.take(1)
    table.give(2)
    expect(table.choose([2, 1])).toBe(1)
  })

  it("counts a batch for whoever holds its part now", () => {
    const table = dealer()
    for (let batch = 0; batch < 5; batch++) table.give(1)
    table.seat(holders.map((holder) => (holder === a ? b : a)))
    expect(table.choose([3, 2])).toBe(1)
  })

  it("leaves two runners with the same work but for one batch, which a hash alone does not", () => {
    const table = new Dealer()
    const other = runner(9)
    table.seat(holders.map((holder) => (holder === a ? a : other)))
    const given = [0, 0]
    const draw = random(1)
    for (let batch = 0; batch < 43; batch++) {
      const parts = Array.from({ length: 8 }, () => 1 + Math.floor(300 * draw()))
      const part = parts[table.choose(parts)] as number
      table.give(part)
      given[part % 2] = (given[part % 2] ?? 0) + 1
    }
    expect(Math.abs((given[0] as number) - (given[1] as number))).toBe(1)
  })
})
