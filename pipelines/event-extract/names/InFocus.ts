/**
 * Whom a reader has in mind at a pronoun: the person whom the sentence, or the
 * one before, is about; the parties named last; several that were named at once.
 *
 * What is told and what is quoted are kept apart: "dia" outside a quotation is
 * nobody of whom only the quotation speaks.
 */
import type { LocalEntity } from "../text/Document.ts"

/** How much a phrase stands in the foreground of its sentence, the most first. */
export const prominence = { speaker: 0, opening: 1, other: 2 }

/** A phrase as far as pronouns look back at it. */
export interface Met {
  readonly entities: ReadonlyArray<LocalEntity>
  /** State or organisation of states that they act for, else their names. */
  readonly party: string
  readonly prominence: number
  readonly quoted: boolean
  /** It means one person: by name, by an office, or as "seorang …". */
  readonly person: boolean
  /** It means several: "para pejabat AS", "demonstran". */
  readonly plural: boolean
  /** What joins it to the phrase before: a coordinator or hyphen ("Iran dan Irak", "Iran-Irak"), a comma alone. */
  readonly link: "word" | "comma" | "none"
  /** Token at which it stands. */
  readonly at: number
}

interface Seen extends Met {
  readonly sentence: number
}

/** Sentences for which several stay in mind. */
const pluralReach = 2
const pair = 2

/** The person in the foreground of what is told, or of what is quoted. */
class Foreground {
  here: Seen | null = null
  before: Seen | null = null

  enter(): void {
    this.before = this.here ?? this.before
    this.here = null
  }

  meet(one: Seen): void {
    if (this.here === null || one.prominence < this.here.prominence) this.here = one
  }
}

export class InFocus {
  private readonly told = new Foreground()
  private readonly quoted = new Foreground()
  /** Phrases of this sentence and of those before that are still in mind, in the order of the text. */
  private seen: Array<Seen> = []
  /** Several that were named at once, last. */
  private several: { readonly entities: ReadonlyArray<LocalEntity>; readonly sentence: number } | null = null
  /** Phrases joined so far: "Iran, Irak dan Peru". */
  private chain: Array<Seen> = []
  sentence = -1

  /** Goes on to a sentence, given by its number in the article. */
  enter(sentence: number): void {
    if (sentence === this.sentence) return
    this.told.enter()
    this.quoted.enter()
    this.chain = []
    this.seen = this.seen.filter((one) => sentence - one.sentence <= pluralReach)
    this.sentence = sentence
  }

  meet(met: Met): void {
    const one: Seen = { ...met, sentence: this.sentence }
    if (one.person) (one.quoted ? this.quoted : this.told).meet(one)
    this.chain = one.link === "none" ? [one] : [...this.chain, one]
    this.seen.push(one)
    const opens = this.chain[0]?.prominence === prominence.opening
    if (opens && one.link === "word" && this.chain.length >= pair)
      this.noteSeveral(this.chain.flatMap(({ entities }) => entities))
    else if (one.entities.length >= pair || (opens && one.plural)) this.noteSeveral(one.entities)
  }

  noteSeveral(entities: ReadonlyArray<LocalEntity>): void {
    this.several = { entities: [...new Set(entities)], sentence: this.sentence }
  }

  /** The person whom a pronoun means; `closing`: it is told who spoke ("…, kata dia"), who is nobody of what was said. */
  person(quoted: boolean, closing: boolean): Met | null {
    const { before, here } = this.told
    if (quoted) return this.quoted.here ?? this.quoted.before ?? before ?? here
    return closing ? (before ?? here) : (here ?? before)
  }

  /** The first party of the sentence that is told of, not quoted. */
  firstParty(): Met | null {
    const here = this.seen.filter((one) => one.sentence === this.sentence)
    return here.find((one) => !one.quoted && one.prominence !== prominence.other) ?? here[0] ?? null
  }

  /** Those whom "mereka" means: the party that the sentence is about, else several of which one of the last was. */
  they(quoted: boolean): ReadonlyArray<LocalEntity> {
    const subject = this.seen.findLast(
      (one) => one.sentence === this.sentence && one.quoted === quoted && one.prominence === prominence.opening
    )
    if (subject !== undefined && !subject.person) return subject.link === "word" ? this.joinedNow() : subject.entities
    return this.several !== null && this.sentence - this.several.sentence <= pluralReach ? this.several.entities : []
  }

  private joinedNow(): ReadonlyArray<LocalEntity> {
    return this.several?.sentence === this.sentence ? this.several.entities : []
  }

  /** The two parties named last, in the order of the text; `fits` says who may be one of them. */
  lastTwo(fits: (one: Met) => boolean): ReadonlyArray<LocalEntity> {
    const fitting = this.seen.filter((one) => one.entities.length === 1 && fits(one))
    const second = fitting.at(-1)
    const entity = second?.entities[0]
    if (second === undefined || entity === undefined) return []
    const first =
      fitting.findLast((one) => one.party !== second.party) ?? fitting.findLast((one) => one.entities[0] !== entity)
    return first === undefined ? [] : [...first.entities, entity]
  }

  /** Two of different parties that were named at once, within reach. */
  joinedTwo(fits: (one: Met) => boolean): ReadonlyArray<LocalEntity> {
    const at = this.seen.findLastIndex(
      (one, i) =>
        one.link === "word" &&
        fits(one) &&
        i > 0 &&
        fits(this.seen[i - 1] as Seen) &&
        this.seen[i - 1]?.party !== one.party
    )
    return at < 0 ? [] : [...(this.seen[at - 1] as Seen).entities, ...(this.seen[at] as Seen).entities]
  }
}
