/**
 * Weights of the confidence model, by feature template and values.
 *
 * A feature is a template and up to three values, written
 * `template=value|value`; it is looked up without writing its name.
 */
type Branch = Map<string, number | Branch>

export class Weights {
  private readonly templates = new Map<string, Branch>()
  readonly size: number

  constructor(weights: Iterable<readonly [feature: string, weight: number]>) {
    let size = 0
    for (const [feature, weight] of weights) {
      const equals = feature.indexOf("=")
      const values = feature.slice(equals + 1).split("|")
      const last = values.pop() as string
      let branch = branchOf(this.templates, feature.slice(0, equals))
      for (const value of values) branch = branchOf(branch, value)
      branch.set(last, weight)
      size++
    }
    this.size = size
  }

  /** Weight of a feature; 0 when the model does not know it. */
  weightOf(template: string, a: string, b?: string, c?: string): number {
    let found: number | Branch | undefined = this.templates.get(template)?.get(a)
    if (b !== undefined) found = typeof found === "object" ? found.get(b) : undefined
    if (c !== undefined) found = typeof found === "object" ? found.get(c) : undefined
    return typeof found === "number" ? found : 0
  }
}

const branchOf = (parent: Map<string, Branch> | Branch, value: string): Branch => {
  const known = parent.get(value)
  if (typeof known === "object") return known
  const branch: Branch = new Map()
  ;(parent as Branch).set(value, branch)
  return branch
}
