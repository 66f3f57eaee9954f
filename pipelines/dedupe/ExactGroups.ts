/**
 * Articles with the same folded words, found by their 64-bit hash.
 *
 * One open-addressing table over typed arrays. The hash 0 stands for a text
 * without words and groups with nothing. Two different texts among a million
 * articles share a hash with probability 3·10⁻⁸.
 */
const empty = -1

/** For each rank, the first rank with the same text: itself when there is no earlier one. */
export const exactGroups = (order: Uint32Array, exact: Uint32Array): Int32Array => {
  const count = order.length
  const bits = 33 - Math.clz32(Math.max(1, count))
  const table = new Int32Array(1 << bits).fill(empty)
  const slots = table.length - 1
  const first = new Int32Array(count)
  for (let rank = 0; rank < count; rank++) {
    const at = 2 * (order[rank] as number)
    const high = exact[at] as number
    const low = exact[at + 1] as number
    first[rank] = rank
    if (high === 0 && low === 0) continue
    let slot = high & slots
    for (;;) {
      const other = table[slot] as number
      if (other === empty) {
        table[slot] = rank
        break
      }
      const otherAt = 2 * (order[other] as number)
      if (exact[otherAt] === high && exact[otherAt + 1] === low) {
        first[rank] = other
        break
      }
      slot = (slot + 1) & slots
    }
  }
  return first
}
