/**
 * The floor: figures that quality may not fall below, and what they were measured on.
 *
 * A figure below its floor fails, and so does a set whose digest is not that of the floor,
 * because then figures cannot be compared. `raise` takes better figures over and never a
 * worse one; only `repin`, asked for by name, does.
 */
export type Figures = Readonly<Record<string, number>>

export interface SetFloor {
  /** SHA-256 of the labelled set. */
  readonly digest: string
  readonly figures: Figures
}

export type Floor = Readonly<Record<string, SetFloor>>

export type Problem =
  | {
      readonly kind: "dropped"
      readonly set: string
      readonly figure: string
      readonly floor: number
      readonly found: number | null
    }
  | { readonly kind: "other_set"; readonly set: string }
  | { readonly kind: "no_floor"; readonly set: string }

/** What stands against `measured`; nothing when every figure holds. */
export const compare = (floor: Floor, measured: Floor): ReadonlyArray<Problem> =>
  Object.entries(measured).flatMap(([set, { digest, figures }]): ReadonlyArray<Problem> => {
    const held = floor[set]
    if (held === undefined) return [{ kind: "no_floor", set }]
    if (held.digest !== digest) return [{ kind: "other_set", set }]
    return Object.entries(held.figures).flatMap(([figure, lowest]) => {
      const found = figures[figure] ?? null
      return found !== null && found >= lowest ? [] : [{ kind: "dropped", set, figure, floor: lowest, found }]
    })
  })

/** The floor with every better figure of the same set taken over, and sets and figures that it did not have. */
export const raise = (floor: Floor, measured: Floor): Floor => {
  const next: Record<string, SetFloor> = { ...floor }
  for (const [set, { digest, figures }] of Object.entries(measured)) {
    const held = floor[set]
    if (held !== undefined && held.digest !== digest) continue
    const raised: Record<string, number> = { ...held?.figures }
    for (const [figure, found] of Object.entries(figures)) raised[figure] = Math.max(found, raised[figure] ?? found)
    next[set] = { digest, figures: raised }
  }
  return next
}

/** The floor at what was measured, lower figures and other sets included. */
export const repin = (floor: Floor, measured: Floor): Floor => ({ ...floor, ...measured })
