/**
 * The rule of the dedupe stage, done the slow and obvious way.
 *
 * Shingles are strings of folded words, so no hash takes part; every article
 * is compared with every kept one. For samples of some thousand articles.
 */
import { jaccardAtLeast, shingleWords } from "../../pipelines/dedupe/ShingleSet.ts"
import { fold } from "../../pipelines/text/Fold.ts"
import type { SyntheticArticle } from "./SyntheticNews.ts"

const wordsOf = (body: string): ReadonlyArray<string> => fold(body).match(/[\p{L}\p{N}]+/gu) ?? []

/** One number for each distinct shingle of the corpus, and each article's numbers, sorted. */
export const shingleNumbers = (bodies: ReadonlyArray<string>): ReadonlyArray<Uint32Array> => {
  const numbers = new Map<string, number>()
  return bodies.map((body) => {
    const words = wordsOf(body)
    const found = new Set<number>()
    for (let i = 0; i + shingleWords <= words.length; i++) {
      const shingle = words.slice(i, i + shingleWords).join(" ")
      const number = numbers.get(shingle) ?? numbers.size
      numbers.set(shingle, number)
      found.add(number)
    }
    return Uint32Array.from(found).toSorted()
  })
}

const time = (article: SyntheticArticle): number =>
  article.published_at === null ? Infinity : Date.parse(article.published_at)

export interface Expected {
  /** Id of the kept article, by article id. */
  readonly keptOf: ReadonlyMap<string, string>
  readonly similarity: (a: string, b: string) => number
}

export const bruteForce = (articles: ReadonlyArray<SyntheticArticle>, threshold: number): Expected => {
  const sets = shingleNumbers(articles.map((article) => article.body))
  const at = new Map(articles.map((article, index) => [article.article_id, index]))
  const texts = articles.map((article) => wordsOf(article.body).join(" "))
  const order = [...articles.keys()].toSorted((a, b) => {
    const [x, y] = [articles[a] as SyntheticArticle, articles[b] as SyntheticArticle]
    if (time(x) !== time(y)) return time(x) < time(y) ? -1 : 1
    return x.article_id < y.article_id ? -1 : 1
  })
  const keptOf = new Map<string, string>()
  const firstOfText = new Map<string, number>()
  const kept: Array<number> = []
  const idAt = (index: number) => (articles[index] as SyntheticArticle).article_id
  for (const index of order) {
    const text = texts[index] as string
    const copy = text === "" ? undefined : firstOfText.get(text)
    if (copy !== undefined) {
      keptOf.set(idAt(index), keptOf.get(idAt(copy)) as string)
      continue
    }
    firstOfText.set(text, index)
    let best = 0
    let bestIndex = index
    for (const other of kept) {
      const similarity = jaccardAtLeast(sets[index] as Uint32Array, sets[other] as Uint32Array, threshold)
      if (similarity <= best) continue
      best = similarity
      bestIndex = other
    }
    if (bestIndex === index) kept.push(index)
    keptOf.set(idAt(index), idAt(bestIndex))
  }
  return {
    keptOf,
    similarity: (a, b) =>
      jaccardAtLeast(sets[at.get(a) as number] as Uint32Array, sets[at.get(b) as number] as Uint32Array, 0)
  }
}
