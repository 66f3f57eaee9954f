/**
 * Stories: pairs of articles that report the same happening in different words.
 *
 * Two articles are linked when they appeared within `storyDays`, share at least
 * `sharedFloor` specific entities, and their words are alike by `similarityFloor`
 * (see `WordRarity`). An entity is specific when at most one article in twenty names
 * it, or at most `commonFloor` do: a country that half the news names tells nothing.
 *
 * Articles are taken in the order of publication, each against those before it.
 * Work is bounded, so time is linear: of an article the `entityLimit` rarest
 * entities are looked up, of an entity the `recentLimit` latest articles, of the
 * candidates the `candidateLimit` with the rarest company are compared, and the
 * `linkLimit` most similar are linked. So of a story with hundreds of articles not
 * every pair is a row, but each article is linked to its most similar ones.
 */
import type { StoryLinkRow } from "../../schemas/StoryLink.ts"
import { instantOf, publicationOrder } from "./PublicationOrder.ts"
import { cached } from "./ShingleCache.ts"
import { WordRarity } from "./WordRarity.ts"

export const storyDays = 3
export const similarityFloor = 0.35
export const sharedFloor = 2
export const commonFloor = 20
export const entityLimit = 24
export const recentLimit = 256
export const candidateLimit = 64
export const linkLimit = 16
const namedInReason = 5
const commonShare = 0.05
const dayMillis = 86_400_000
const none = -1

export interface StoryInput {
  readonly articleIds: ReadonlyArray<string>
  /** ISO 8601 with offset. */
  readonly publishedAt: ReadonlyArray<string>
  /** Entities of article i stand from offset i to offset i + 1, each once. */
  readonly entityOffsets: ArrayLike<number>
  readonly entities: ArrayLike<number>
  readonly entityNames: ReadonlyArray<string>
  /** Words of the article at an index, sorted; asked for once each in order, then for candidates. */
  readonly wordsOf: (index: number) => Uint32Array
}

interface Candidate {
  readonly rank: number
  readonly shared: Array<number>
  weight: number
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Which articles name an entity, latest first: each slot is one entity of one article. */
class Recent {
  private readonly latest: Int32Array
  private readonly earlier: Int32Array
  private readonly rankOf: Int32Array
  private slots = 0

  constructor(entities: number, slots: number) {
    this.latest = new Int32Array(entities).fill(none)
    this.earlier = new Int32Array(slots)
    this.rankOf = new Int32Array(slots)
  }

  add(entity: number, rank: number): void {
    this.earlier[this.slots] = this.latest[entity] as number
    this.rankOf[this.slots] = rank
    this.latest[entity] = this.slots++
  }

  /** Tells of the ranks from `first` on that name the entity, the latest first. */
  forEach(entity: number, first: number, tell: (rank: number) => void): void {
    let slot = this.latest[entity] as number
    for (let seen = 0; slot !== none && seen < recentLimit; seen++) {
      const rank = this.rankOf[slot] as number
      if (rank < first) return
      tell(rank)
      slot = this.earlier[slot] as number
    }
  }
}

const countEntities = ({ entities, entityNames }: StoryInput): Uint32Array => {
  const counts = new Uint32Array(entityNames.length)
  for (let slot = 0; slot < entities.length; slot++) {
    const entity = entities[slot] as number
    counts[entity] = (counts[entity] as number) + 1
  }
  return counts
}

/** The links of all articles. */
export function* storyLinks(input: StoryInput): Generator<StoryLinkRow> {
  const { articleIds, entities, entityNames, entityOffsets } = input
  const articles = articleIds.length
  const rarity = new WordRarity()
  for (let index = 0; index < articles; index++) rarity.add(input.wordsOf(index))
  const counts = countEntities(input)
  const common = Math.max(commonFloor, articles * commonShare)
  const order = publicationOrder(articleIds, input.publishedAt)
  const instants = Float64Array.from(order, (index) => instantOf(input.publishedAt[index] as string))
  const wordsOf = cached(input.wordsOf)
  const norms = new Float64Array(articles)
  const normOf = (index: number): number => (norms[index] ||= rarity.norm(wordsOf(index)))
  const rarestFirst = (a: number, b: number): number =>
    (counts[a] as number) - (counts[b] as number) ||
    compare(entityNames[a] as string, entityNames[b] as string) ||
    a - b
  const specificOf = (index: number): Array<number> => {
    const specific: Array<number> = []
    for (let slot = entityOffsets[index] as number; slot < (entityOffsets[index + 1] as number); slot++) {
      const entity = entities[slot] as number
      const count = counts[entity] as number
      if (count > 1 && count <= common) specific.push(entity)
    }
    return specific.toSorted(rarestFirst).slice(0, entityLimit)
  }

  const recent = new Recent(entityNames.length, entities.length)
  let first = 0
  for (let rank = 0; rank < articles; rank++) {
    const index = order[rank] as number
    while ((instants[rank] as number) - (instants[first] as number) > storyDays * dayMillis) first++
    const candidates = new Map<number, Candidate>()
    for (const entity of specificOf(index)) {
      const weight = Math.log(articles / (counts[entity] as number))
      recent.forEach(entity, first, (other) => {
        const candidate = candidates.get(other)
        if (candidate === undefined) candidates.set(other, { rank: other, shared: [entity], weight })
        else {
          candidate.shared.push(entity)
          candidate.weight += weight
        }
      })
      recent.add(entity, rank)
    }
    const compared = [...candidates.values()]
      .filter(({ shared }) => shared.length >= sharedFloor)
      .toSorted((a, b) => b.weight - a.weight || b.rank - a.rank)
      .slice(0, candidateLimit)
    const similar: Array<Candidate & { readonly similarity: number }> = []
    for (const candidate of compared) {
      const other = order[candidate.rank] as number
      const similarity = rarity.product(wordsOf(index), wordsOf(other)) / (normOf(index) * normOf(other))
      if (similarity >= similarityFloor) similar.push({ ...candidate, similarity })
    }
    similar.sort((a, b) => b.similarity - a.similarity || b.rank - a.rank)
    for (const { rank: otherRank, shared, similarity } of similar.slice(0, linkLimit)) {
      const pair = [articleIds[index] as string, articleIds[order[otherRank] as number] as string].toSorted(compare)
      yield {
        article_id: pair[0] as string,
        other_article_id: pair[1] as string,
        similarity: Math.min(1, Math.floor(similarity * 10_000) / 10_000),
        reason: shared
          .slice(0, namedInReason)
          .map((entity) => entityNames[entity])
          .join(", ")
      }
    }
  }
}
