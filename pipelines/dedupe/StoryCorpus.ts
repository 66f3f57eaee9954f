/**
 * What the search for stories knows of the whole corpus: how many articles there are, how many name
 * each entity, and how rare each word is. It is some 200 bytes an entity and 16 MB for the words.
 */
import { WordRarity } from "./WordRarity.ts"

export interface NamedEntity {
  readonly entity_id: string
  readonly name: string
}

export class StoryCorpus {
  readonly rarity = new WordRarity()
  articles = 0
  private readonly numberOf = new Map<string, number>()
  private readonly names: Array<string> = []
  private readonly counts: Array<number> = []

  /** Counts an article; gives the numbers by which its entities, each once, are known. */
  add(entities: ReadonlyArray<NamedEntity>, words: Uint32Array): ReadonlyArray<number> {
    this.articles++
    this.rarity.add(words)
    return entities.map(({ entity_id, name }) => {
      const known = this.numberOf.get(entity_id)
      const number = known ?? this.names.push(name) - 1
      if (known === undefined) this.numberOf.set(entity_id, number)
      this.counts[number] = this.countOf(number) + 1
      return number
    })
  }

  /** How many articles name the entity. */
  countOf(entity: number): number {
    return this.counts[entity] ?? 0
  }

  nameOf(entity: number): string {
    return this.names[entity] as string
  }
}
