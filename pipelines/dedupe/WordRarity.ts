/**
 * How rare a word is among the articles, and how alike two word sets are by it.
 *
 * A word that `n` of `N` articles hold weighs ln(1 + N/n). Counts stand in one table of
 * four million cells by hash, 16 MB whatever the number of articles; words that fall
 * into one cell look as common as both together, which only lowers their weight. The
 * similarity of two sets is the cosine of their weights.
 */
const cellBits = 22

export class WordRarity {
  private readonly counts = new Uint32Array(1 << cellBits)
  private articles = 0

  /** Counts an article's words; all articles are counted before any weight is asked for. */
  add(words: Uint32Array): void {
    this.articles++
    for (let i = 0; i < words.length; i++) {
      const cell = (words[i] as number) >>> (32 - cellBits)
      this.counts[cell] = (this.counts[cell] as number) + 1
    }
  }

  private square(word: number): number {
    const weight = Math.log(1 + this.articles / (this.counts[word >>> (32 - cellBits)] as number))
    return weight * weight
  }

  /** Length of the vector of a set's weights. */
  norm(words: Uint32Array): number {
    let sum = 0
    for (let i = 0; i < words.length; i++) sum += this.square(words[i] as number)
    return Math.sqrt(sum)
  }

  /** The product of two sorted sets' vectors, to be divided by their norms. */
  product(a: Uint32Array, b: Uint32Array): number {
    let sum = 0
    let i = 0
    let j = 0
    while (i < a.length && j < b.length) {
      const x = a[i] as number
      const y = b[j] as number
      if (x === y) {
        sum += this.square(x)
        i++
        j++
      } else if (x < y) i++
      else j++
    }
    return sum
  }
}
