/**
 * What a reader supplies from the rest of the article.
 *
 * A sentence often leaves out the other side: "Teheran membantah tuduhan itu",
 * "AS mengutuk serangan itu". The other side is then whoever made the
 * accusation or the attack that was reported before; failing that, for acts
 * that need one, the party that the article names most beside the actor. What
 * is found so is marked `discourse` and lowers confidence.
 */
import type { EventType } from "../../schemas/Vocabulary.ts"
import type { Speech } from "./Attribution.ts"
import type { Clauses } from "./Clause.ts"
import type { Mention } from "./Document.ts"
import type { Draft } from "./Draft.ts"
import { partyKey } from "./LocalEvent.ts"

const needsOther: ReadonlySet<EventType> = new Set(["ACCUSE", "REJECT", "THREATEN", "REQUEST", "SANCTION", "SUPPORT", "ASSAULT", "COERCE", "CONCEDE", "RETREAT"])
const violent: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE"])

const isParty = (mention: Mention): boolean =>
  mention.sector !== null && mention.sector !== "MED" && mention.sector !== "EDU" && (mention.country !== null || mention.entity.code !== null)

const keysOf = (mentions: ReadonlyArray<Mention>): ReadonlySet<string> => new Set(mentions.map(partyKey))

export class Discourse {
  private readonly salience = new Map<string, { count: number; mention: Mention }>()
  private readonly drafts: Array<Draft> = []

  /** `sections`: title first, which counts threefold. */
  constructor(sections: ReadonlyArray<Clauses>) {
    for (const clauses of sections) {
      const weight = clauses.section.field === "title" ? 3 : 1
      for (const group of clauses.groups) {
        for (const head of group.heads) {
          if (!isParty(head)) continue
          const known = this.salience.get(partyKey(head))
          if (known === undefined) this.salience.set(partyKey(head), { count: weight, mention: head })
          else known.count += weight
        }
      }
    }
  }

  /** `draft` with its missing side supplied where the article tells it. */
  complete(draft: Draft): Draft {
    const completed = this.completed(draft)
    this.drafts.push(completed)
    return completed
  }

  private completed(draft: Draft): Draft {
    if (draft.reciprocal || draft.recipients.length > 0 || !needsOther.has(draft.type)) return draft
    const own = keysOf(draft.actors)
    const answered = this.answered(draft, own)
    if (answered !== null) return { ...draft, recipients: answered, recipientVia: "discourse" }
    return draft
  }

  /** Whose earlier act this one answers. */
  private answered(draft: Draft, own: ReadonlySet<string>): ReadonlyArray<Mention> | null {
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const earlier = this.drafts[i] as Draft
      const byOther = earlier.actors.length > 0 && !earlier.actors.some((actor) => own.has(partyKey(actor)))
      if (!byOther) continue
      const towardsUs = earlier.recipients.some((recipient) => own.has(partyKey(recipient)))
      if (draft.type === "REJECT" && (earlier.type === "ACCUSE" || earlier.type === "REQUEST") && towardsUs) return earlier.actors
      if (draft.type === "ACCUSE" && violent.has(earlier.type) && earlier.actors.some(isParty)) return earlier.actors
      if (towardsUs && (draft.type === "THREATEN" || draft.type === "ACCUSE")) return earlier.actors
    }
    return this.mainOther(own)
  }

  /** The party named most in the article beside `own`. */
  private mainOther(own: ReadonlySet<string>): ReadonlyArray<Mention> | null {
    let best: { count: number; mention: Mention } | null = null
    for (const [key, one] of this.salience) {
      if (own.has(key)) continue
      if (best === null || one.count > best.count) best = one
    }
    return best === null || best.count < 2 ? null : [best.mention]
  }
}

/**
 * Telling of another state's violence is an allegation by whoever tells it:
 * "Saudi menyebut Iran berada di balik serangan". Null when nobody of another
 * state is quoted.
 */
export const allegationOf = (draft: Draft, speech: Speech | null): Draft | null => {
  if (speech === null || !violent.has(draft.type) || draft.aux.includes("negation") || draft.aux.includes("hypothetical") || draft.aux.includes("future")) return null
  const speakers = speech.speaker.filter(isParty)
  const accused = draft.actors.filter(isParty)
  if (speakers.length === 0 || accused.length === 0) return null
  const own = keysOf(speakers)
  if (accused.some((one) => own.has(partyKey(one)))) return null
  if (draft.actorVia === "speaker" || draft.actorVia === "carried" || speech.cue < 0) return null
  return {
    ...draft,
    start: speech.cue,
    end: speech.cue + 1,
    ruleId: "ind.derive.allegation",
    prior: 0.5,
    type: "ACCUSE",
    mode: "allege",
    intended: null,
    aux: [],
    cues: [],
    actors: speakers,
    recipients: accused,
    actorVia: "speaker",
    recipientVia: draft.actorVia,
    reciprocal: false
  }
}
