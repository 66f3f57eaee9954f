/**
 * Answers about words, remembered.
 *
 * A language has few words, and texts come back to them: what is asked of a
 * word for every token is reckoned once. What is remembered is bounded, and
 * answers do not depend on it.
 */
/** Words of which answers are kept; with one more all are forgotten. */
export const mostRemembered = 1 << 16
/** UTF-16 units of the longest word that is kept. */
export const longestRemembered = 80

/** The same word in memory of its own: a slice keeps alive the whole text that it was cut from. */
const copyOf = (word: string): string => [...word].join("")

/** The function `of` with its answers remembered. It must depend on the word alone. */
export const remembered = <Value extends {} | null>(of: (word: string) => Value): ((word: string) => Value) => {
  const answers = new Map<string, Value>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    if (word.length > longestRemembered) return of(word)
    if (answers.size >= mostRemembered) answers.clear()
    const own = copyOf(word)
    const answer = of(own)
    answers.set(own, answer)
    return answer
  }
}
