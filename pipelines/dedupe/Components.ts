/**
 * Union-find over the numbers below `count`: which of them hang together.
 *
 * The root of a component is its smallest member, so it does not depend on
 * the order in which links are found.
 */
export class Components {
  private readonly parent: Int32Array

  constructor(count: number) {
    this.parent = new Int32Array(count).map((_, member) => member)
  }

  root(member: number): number {
    const parent = this.parent
    let at = member
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }

  join(a: number, b: number): void {
    const first = this.root(a)
    const second = this.root(b)
    if (first < second) this.parent[second] = first
    else this.parent[first] = second
  }
}
