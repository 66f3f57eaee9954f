/**
 * Numbers by keys of three integers, in one open table: a look-up reads one place of it, mostly, where nested maps would
 * read many.
 *
 * A key's first integer is not 0, which marks an empty place.
 */
const keyLength = 3
/** The table is never fuller. */
const mostFull = 0.6

export class NumberTable {
  private places: number
  private keys: Int32Array
  private values: Float64Array
  private size = 0

  constructor(places = 1024) {
    this.places = places
    this.keys = new Int32Array(places * keyLength)
    this.values = new Float64Array(places)
  }

  get(a: number, b: number, c: number): number | undefined {
    const place = this.placeOf(a, b, c)
    return this.keys[place * keyLength] === 0 ? undefined : this.values[place]
  }

  set(a: number, b: number, c: number, value: number): void {
    const place = this.placeOf(a, b, c)
    const at = place * keyLength
    this.values[place] = value
    if (this.keys[at] !== 0) return
    this.keys[at] = a
    this.keys[at + 1] = b
    this.keys[at + 2] = c
    if (++this.size > this.places * mostFull) this.grow()
  }

  /** The place of a key, or the empty one where it belongs. */
  private placeOf(a: number, b: number, c: number): number {
    const { keys, places } = this
    let place = mixed(a, b, c) & (places - 1)
    for (;;) {
      const at = place * keyLength
      const first = keys[at]
      if (first === 0 || (first === a && keys[at + 1] === b && keys[at + 2] === c)) return place
      place = (place + 1) & (places - 1)
    }
  }

  private grow(): void {
    const { keys, places, values } = this
    const larger = new NumberTable(places * 2)
    for (let place = 0; place < places; place++) {
      const at = place * keyLength
      const a = keys[at] as number
      if (a !== 0) larger.set(a, keys[at + 1] as number, keys[at + 2] as number, values[place] as number)
    }
    this.places = larger.places
    this.keys = larger.keys
    this.values = larger.values
  }
}

const mixed = (a: number, b: number, c: number): number => {
  const sum = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  return sum ^ (sum >>> 15)
}
