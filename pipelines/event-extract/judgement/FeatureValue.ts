/**
 * Values of features: ranges of counts, joined names, yes or no.
 *
 * Extraction only adds up weights, so values are strings that already exist,
 * not new ones.
 */
/** Ranges of a count, by their upper ends, with the names of the ranges. */
export const ranges = (...edges: ReadonlyArray<number>) => ({
  edges,
  names: [...edges.map((edge) => `<=${edge}`), `>${edges.at(-1) ?? 0}`]
})
export type Ranges = ReturnType<typeof ranges>

export const rangeOf = (value: number, { edges, names }: Ranges): string => {
  let at = 0
  while (at < edges.length && value > (edges[at] as number)) at++
  return names[at] as string
}

export const yesOrNo = (value: boolean): string => (value ? "true" : "false")

/** Gives the same string for the same parts, so that nothing is written anew. */
class Joined {
  private readonly known = new Map<string, Map<string, string>>()

  of(a: string, b: string): string {
    let inner = this.known.get(a)
    if (inner === undefined) this.known.set(a, (inner = new Map()))
    let joined = inner.get(b)
    if (joined === undefined) inner.set(b, (joined = `${a}/${b}`))
    return joined
  }
}
/** Of closed sets only: kinds of mentions, sectors, types. */
export const joined = new Joined()

export const upTo1 = ranges(0, 1)
export const upTo2 = ranges(0, 1, 2)
export const upTo3 = ranges(0, 1, 3)
export const upTo4 = ranges(0, 1, 2, 4)
