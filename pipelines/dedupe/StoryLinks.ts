/**
 * Stories: pairs of articles that report the same happening in different words.
 *
 * Two articles are linked when they appeared within `storyDays`, share at least
 * `sharedFloor` specific entities, and their words are alike by `similarityFloor`
 * (see `WordRarity`). An entity is specific when at most one article in twenty names
 * it, or at most `commonFloor` do: a country that half the news names tells nothing.
 *
 * Articles are taken in the order of publication, each against those before it, day by
 * day, so that only the last days are in memory.
 * Work is bounded, so time is linear: of an article the `entityLimit` rarest
 * entities are looked up, of an entity the `recentLimit` latest articles, of the
 * candidates the `candidateLimit` with the rarest company are compared, and the
 * `linkLimit` most similar are linked. So of a story with hundreds of articles not
 * every pair is a row, but each article is linked to its most similar ones.
 */
import type { StoryLinkRow } from "../../schemas/StoryLink.ts"
import { cached } from "./ShingleCache.ts"
import type { StoryCorpus } from "./StoryCorpus.ts"

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
export const dayMillis = 86_400_000

/** A dated article whose entities the corpus knows. */
export interface DatedStory {
  readonly article_id: string
  /** Milliseconds since 1970. */
  readonly instant: number
  readonly entities: ReadonlyArray<number>
}

/** An article in the order of publication. */
interface Ranked<Story> {
  readonly story: Story
  readonly rank: number
  /** Length of the vector of its words' weights, once it was asked for. */
  norm: number
}

interface Candidate<Story> {
  readonly other: Ranked<Story>
  readonly shared: Array<number>
  weight: number
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const isWithin = (earlier: DatedStory, later: DatedStory): boolean =>
  !(later.instant - earlier.instant > storyDays * dayMillis)

/** The articles of the last days, and which of them name an entity. */
class Window<Story extends DatedStory> {
  private articles: Array<Ranked<Story>> = []
  private readonly naming = new Map<number, Array<Ranked<Story>>>()
  private ranked = 0

  /** Forgets what no article from `next` on can be linked to. */
  moveTo(next: Story): void {
    this.articles = this.articles.filter(({ story }) => isWithin(story, next))
    for (const [entity, all] of this.naming) {
      const left = all.slice(-recentLimit).filter(({ story }) => isWithin(story, next))
      if (left.length === 0) this.naming.delete(entity)
      else this.naming.set(entity, left)
    }
  }

  add(story: Story): Ranked<Story> {
    const article = { story, rank: this.ranked++, norm: 0 }
    this.articles.push(article)
    return article
  }

  at(rank: number): Ranked<Story> {
    return this.articles[rank - (this.articles[0] as Ranked<Story>).rank] as Ranked<Story>
  }

  name(entity: number, article: Ranked<Story>): void {
    const all = this.naming.get(entity)
    if (all === undefined) this.naming.set(entity, [article])
    else all.push(article)
  }

  /** Tells of the articles that name the entity and are not too old for `next`, the latest first. */
  forEach(entity: number, next: Story, tell: (article: Ranked<Story>) => void): void {
    const all = this.naming.get(entity) ?? []
    for (let at = all.length - 1; at >= 0 && at >= all.length - recentLimit; at--) {
      const article = all[at] as Ranked<Story>
      if (!isWithin(article.story, next)) return
      tell(article)
    }
  }
}

/** The specific entities of an article, the rarest first, and no more than are looked up. */
const specificOf = (corpus: StoryCorpus, { entities }: DatedStory): ReadonlyArray<number> => {
  const common = Math.max(commonFloor, corpus.articles * commonShare)
  return entities
    .filter((entity) => corpus.countOf(entity) > 1 && corpus.countOf(entity) <= common)
    .toSorted((a, b) => corpus.countOf(a) - corpus.countOf(b) || compare(corpus.nameOf(a), corpus.nameOf(b)) || a - b)
    .slice(0, entityLimit)
}

/** The articles that share enough with a new one to be compared with it; enters its entities. */
const candidatesOf = <Story extends DatedStory>(
  corpus: StoryCorpus,
  window: Window<Story>,
  article: Ranked<Story>
): ReadonlyArray<Candidate<Story>> => {
  const candidates = new Map<number, Candidate<Story>>()
  for (const entity of specificOf(corpus, article.story)) {
    const weight = Math.log(corpus.articles / corpus.countOf(entity))
    window.forEach(entity, article.story, (other) => {
      const candidate = candidates.get(other.rank)
      if (candidate === undefined) candidates.set(other.rank, { other, shared: [entity], weight })
      else {
        candidate.shared.push(entity)
        candidate.weight += weight
      }
    })
    window.name(entity, article)
  }
  return [...candidates.values()]
    .filter(({ shared }) => shared.length >= sharedFloor)
    .toSorted((a, b) => b.weight - a.weight || b.other.rank - a.other.rank)
    .slice(0, candidateLimit)
}

const rowOf = <Story extends DatedStory>(
  corpus: StoryCorpus,
  { story }: Ranked<Story>,
  { other, shared }: Candidate<Story>,
  similarity: number
): StoryLinkRow => {
  const pair = [story.article_id, other.story.article_id].toSorted(compare)
  return {
    article_id: pair[0] as string,
    other_article_id: pair[1] as string,
    similarity: Math.min(1, Math.floor(similarity * 10_000) / 10_000),
    reason: shared
      .slice(0, namedInReason)
      .map((entity) => corpus.nameOf(entity))
      .join(", ")
  }
}

/**
 * The links of all articles, which the corpus has counted.
 *
 * @param days the articles of each day (of any one zone), the earliest day first
 * @param wordsOf words of an article, sorted; asked for candidates, and buffered
 */
export function* storyLinks<Story extends DatedStory>(
  corpus: StoryCorpus,
  days: Iterable<ReadonlyArray<Story>>,
  wordsOf: (story: Story) => Uint32Array
): Generator<StoryLinkRow> {
  const { rarity } = corpus
  const window = new Window<Story>()
  const words = cached((rank) => wordsOf(window.at(rank).story))
  const normOf = (article: Ranked<Story>): number => (article.norm ||= rarity.norm(words(article.rank)))
  for (const day of days) {
    const inOrder = day.toSorted((a, b) => a.instant - b.instant || compare(a.article_id, b.article_id))
    if (inOrder[0] !== undefined) window.moveTo(inOrder[0])
    for (const story of inOrder) {
      const article = window.add(story)
      const similar = candidatesOf(corpus, window, article)
        .map((candidate) => {
          const product = rarity.product(words(article.rank), words(candidate.other.rank))
          return { candidate, similarity: product / (normOf(article) * normOf(candidate.other)) }
        })
        .filter(({ similarity }) => similarity >= similarityFloor)
        .toSorted((a, b) => b.similarity - a.similarity || b.candidate.other.rank - a.candidate.other.rank)
      for (const { candidate, similarity } of similar.slice(0, linkLimit)) {
        yield rowOf(corpus, article, candidate, similarity)
      }
    }
  }
}
