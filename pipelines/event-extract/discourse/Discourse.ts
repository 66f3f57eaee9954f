/**
 * What a reader supplies from the rest of the article.
 *
 * A sentence often leaves out the other side: "Teheran membantah tuduhan itu",
 * "AS mengutuk serangan itu". The other side is then whoever made the
 * accusation or the attack that was reported before; failing that, the party
 * named last or most beside the actor. Each such reading is a hypothesis that
 * the model of confidence weighs against the sentence taken by itself.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import { stableId } from "../../text/StableId.ts"
import type { Speech } from "../acts/Attribution.ts"
import type { Clauses, Group } from "../acts/Clause.ts"
import type { LocalEntity, Mention, SentenceTokens } from "../text/Document.ts"
import type { Draft } from "../acts/Draft.ts"
import { isParty, keysOf, partyKey } from "../names/Party.ts"

const needsOther: ReadonlySet<EventType> = new Set([
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "REQUEST",
  "SANCTION",
  "SUPPORT",
  "ASSAULT",
  "COERCE",
  "CONCEDE",
  "RETREAT",
  "AID",
  "PROTEST",
  "MOBILIZE"
])
const mutual: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE", "COOPERATE"])
/** Acts that fall on whoever owns the place where they happen. */
const territorial: ReadonlySet<EventType> = new Set([
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "THREATEN",
  "ACCUSE",
  "AID",
  "RETREAT",
  "PROTEST"
])
const violent: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE"])
const sureActor: ReadonlySet<Draft["actorVia"]> = new Set(["subject", "agent", "light-verb"])
const unsureActor: ReadonlySet<Draft["actorVia"]> = new Set(["none", "speaker", "carried", "clause", "verb"])
const mostReadings = 16

type Option = readonly [ReadonlyArray<Mention>, Draft["recipientVia"]]

export class Discourse {
  private readonly ranked: ReadonlyArray<{ readonly key: string; readonly mention: Mention }>
  /** Groups of each sentence and of the one before it. */
  private readonly groups = new Map<SentenceTokens, ReadonlyArray<Group>>()
  private readonly drafts: Array<Draft> = []
  private readonly stateOf: (country: string) => LocalEntity

  /** `sections`: title first, which counts threefold. */
  constructor(sections: ReadonlyArray<Clauses>, stateOf: (country: string) => LocalEntity) {
    this.stateOf = stateOf
    const salience = new Map<string, { count: number; mention: Mention }>()
    for (const clauses of sections) {
      let before: ReadonlyArray<Group> = []
      for (const sentence of clauses.section.sentences) {
        const here = clauses.groups.filter((group) => group.start >= sentence.from && group.start < sentence.to)
        this.groups.set(sentence, [...before, ...here])
        before = here
      }
      const weight = clauses.section.field === "title" ? 3 : 1
      for (const group of clauses.groups) {
        for (const head of group.heads) {
          if (!isParty(head)) continue
          const known = salience.get(partyKey(head))
          if (known === undefined) salience.set(partyKey(head), { count: weight, mention: head })
          else known.count += weight
        }
      }
    }
    this.ranked = [...salience]
      .map(([key, { count, mention }]) => ({ key, mention, count }))
      .toSorted((a, b) => b.count - a.count)
  }

  /** Rank of a party by how often the article names it, from 0; 99 when it does not. */
  readonly rankOf = (key: string): number => {
    const rank = this.ranked.findIndex((one) => one.key === key)
    return rank < 0 ? 99 : rank
  }

  /**
   * The ways in which the parties of `draft` can be read, the plainest first:
   * as the sentence gives them, with the missing side supplied, with another
   * subject. `carried` is the subject of the sentence before.
   */
  read(draft: Draft, speech: Speech | null, carried: ReadonlyArray<Mention>): ReadonlyArray<Draft> {
    const readings: Array<Draft> = []
    const seen = new Set<string>()
    const add = (reading: Draft) => {
      const key = `${[...keysOf(reading.actors)].join()}>${[...keysOf(reading.recipients)].join()}`
      if (seen.has(key)) return
      seen.add(key)
      readings.push(reading)
    }
    const anaphor = this.anaphor(draft)
    if (anaphor !== null) add(anaphor)
    for (const option of this.actorOptions(withOwnPeople(draft), speech, carried)) {
      add(option)
      if (option.actors.length === 0) continue
      for (const [recipients, recipientVia] of this.recipientOptions(option)) {
        add(
          mutual.has(option.type)
            ? { ...option, actors: [...option.actors, ...recipients], recipientVia, reciprocal: true }
            : { ...option, recipients, recipientVia }
        )
      }
    }
    this.drafts.push(readings.find((one) => one.actors.length > 0 && one.recipients.length > 0) ?? draft)
    return readings.slice(0, mostReadings)
  }

  /** A definite or bare act noun means the act of that type told before: "serangan itu". */
  private anaphor(draft: Draft): Draft | null {
    if (draft.form.row.pos !== "noun" || (!draft.definite && draft.actors.length + draft.recipients.length > 0))
      return null
    const before = this.drafts.findLast((one) => one.type === draft.type && one.actors.length > 0)
    if (before === undefined) return null
    const { actors, reciprocal, recipients } = before
    return { ...draft, actors, recipients, reciprocal, actorVia: "anaphor", recipientVia: "anaphor" }
  }

  private actorOptions(draft: Draft, speech: Speech | null, carried: ReadonlyArray<Mention>): ReadonlyArray<Draft> {
    const options: Array<Draft> = [draft]
    if (draft.reciprocal || sureActor.has(draft.actorVia)) return options
    const act = (actors: ReadonlyArray<Mention>, actorVia: Draft["actorVia"]) => {
      const free = actors.filter((one) => !draft.recipients.some((other) => other.entity === one.entity))
      if (free.length > 0) options.push({ ...draft, actors: free, actorVia })
    }
    if (violent.has(draft.type) && draft.actorVia === "possessor") return [...options, ...this.victims(draft)]
    act(draft.second, "second-subject")
    if (speech !== null) act(speech.speaker, "speaker")
    act(carried, "carried")
    if (draft.actors.length === 0) {
      const main = this.others(keysOf(draft.recipients))[0]
      if (main !== undefined) act([main], "discourse")
      if (draft.recipients.length > 0) act([this.ownState(draft.recipients[0] as Mention)], "domestic")
    }
    if (draft.type === "ASSAULT" && unsureActor.has(draft.actorVia)) act([unknownAttackers(draft)], "unknown")
    const people = draft.type === "PROTEST" ? this.protesters(draft) : null
    return people === null ? options : [...options.filter((one) => !one.actors.some(isOrgan)), people]
  }

  /** The owner of what was attacked stands where the attacker does: "serangan [kilang minyak] Saudi". */
  private victims(draft: Draft): ReadonlyArray<Draft> {
    if (draft.type !== "ASSAULT" || draft.recipients.length > 0) return []
    const own = keysOf(draft.actors)
    const before = this.drafts.findLast((one) => one.type === "ASSAULT" && one.actors.some(isParty))
    const known = before?.actors.filter((one) => !own.has(partyKey(one))) ?? []
    const reading = { ...draft, recipients: draft.actors, recipientVia: "possessor" as const }
    const unknown = { ...reading, actors: [unknownAttackers(draft)], actorVia: "unknown" as const }
    return known.length === 0 ? [unknown] : [unknown, { ...reading, actors: known, actorVia: "anaphor" }]
  }

  /** A demonstration without demonstrators: the people of the state where it is, against its government. */
  private protesters(draft: Draft): Draft | null {
    if (draft.actors.some((one) => one.sector !== "GOV" && one.entity.type === "group")) return null
    const place = this.placeBehind(draft, new Set())?.country
    const country =
      place ?? draft.actors[0]?.country ?? this.ranked.find(({ mention }) => mention.country !== null)?.mention.country
    if (country === null || country === undefined) return null
    const government = {
      ...implied(draft, this.stateOf(country), "ind.derive.government"),
      country,
      sector: "GOV" as const
    }
    const people = { ...implied(draft, demonstrators, "ind.derive.protesters"), country, sector: "CVL" as const }
    return {
      ...draft,
      actors: [people],
      recipients: [government],
      actorVia: "unknown",
      recipientVia: "domestic",
      reciprocal: false
    }
  }

  private recipientOptions(draft: Draft): ReadonlyArray<Option> {
    if (draft.reciprocal) return []
    if (draft.recipientVia !== "via-noun" && draft.recipients.some(isParty)) return []
    if (!needsOther.has(draft.type) && !mutual.has(draft.type)) return []
    const own = keysOf(draft.actors)
    const options: Array<Option> = []
    const answered = this.answered(draft, own)
    if (answered !== null) options.push([answered, "answered"])
    const before = this.drafts.findLast((one) => one.type === draft.type && one.recipients.length > 0)
    if (before !== undefined && draft.type === "ASSAULT") options.push([before.recipients, "anaphor"])
    const nearest = this.nearestOther(draft, own)
    if (nearest !== null) options.push([[nearest], "nearest"])
    const behind = this.nextOther(draft, own)
    if (behind !== null) options.push([[behind], "behind"])
    if (territorial.has(draft.type)) {
      const place = this.placeBehind(draft, own)
      if (place !== null) options.push([[place], "place"])
    }
    const [first, second] = this.others(own)
    if (first !== undefined) options.push([[first], "discourse"])
    if (second !== undefined) options.push([[second], "discourse-second"])
    const main = draft.actors[0] as Mention
    if (!mutual.has(draft.type) && main.country !== null) options.push([[this.ownState(main)], "domestic"])
    return options
  }

  /** Whose earlier act this one answers. */
  private answered(draft: Draft, own: ReadonlySet<string>): ReadonlyArray<Mention> | null {
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const earlier = this.drafts[i] as Draft
      const byOther = earlier.actors.length > 0 && !earlier.actors.some((actor) => own.has(partyKey(actor)))
      if (!byOther) continue
      const towardsUs = earlier.recipients.some((recipient) => own.has(partyKey(recipient)))
      if (draft.type === "REJECT" && (earlier.type === "ACCUSE" || earlier.type === "REQUEST") && towardsUs)
        return earlier.actors
      if (draft.type === "ACCUSE" && violent.has(earlier.type) && earlier.actors.some(isParty)) return earlier.actors
      if (towardsUs && (draft.type === "THREATEN" || draft.type === "ACCUSE")) return earlier.actors
    }
    return null
  }

  /** The party named last before the act. */
  private nearestOther(draft: Draft, own: ReadonlySet<string>): Mention | null {
    const groups = this.groups.get(draft.sentence) ?? []
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i] as Group
      if (group.start > draft.start) continue
      const other = group.heads.find((head) => isParty(head) && !own.has(partyKey(head)))
      if (other !== undefined) return other
    }
    return null
  }

  /** The party named next behind the act, in the same sentence. */
  private nextOther(draft: Draft, own: ReadonlySet<string>): Mention | null {
    for (const group of this.groups.get(draft.sentence) ?? []) {
      if (group.start < draft.end || group.start < draft.sentence.from || group.start >= draft.sentence.to) continue
      const other = group.heads.find((head) => isParty(head) && !own.has(partyKey(head)))
      if (other !== undefined) return other
    }
    return null
  }

  /** The state of a party as a party of its own: its people, when a government acts on them. */
  private ownState(mention: Mention): Mention {
    const entity = mention.country === null ? mention.entity : this.stateOf(mention.country)
    return { ...mention, entity, kind: "nominal", roleTitle: null, sector: mention.sector === "GOV" ? "CVL" : "GOV" }
  }

  /** The state whose place stands behind the act: "mencaplok sebagian Tepi Barat". */
  private placeBehind(draft: Draft, own: ReadonlySet<string>): Mention | null {
    for (const group of this.groups.get(draft.sentence) ?? []) {
      if (group.start < draft.end || group.start >= draft.sentence.to) continue
      const head = group.heads.find(
        (one) => one.entity.type === "place" && one.country !== null && !own.has(one.country)
      )
      if (head !== undefined) return { ...head, sector: "GOV" }
    }
    return null
  }

  /** The parties of the article beside `own`, the most named first. */
  private others(own: ReadonlySet<string>): ReadonlyArray<Mention> {
    return this.ranked.filter(({ key }) => !own.has(key)).map(({ mention }) => mention)
  }
}

const organs: ReadonlySet<Mention["sector"]> = new Set(["GOV", "COP", "MIL", "LEG", "JUD"])
/** Organs of a state are not who demonstrates in it. */
const isOrgan = (one: Mention): boolean => organs.has(one.sector)

const isPeople = (one: Mention) => one.entity.type === "group" && one.country === null && one.sector === "CVL"

/** People without a state are the actor's own: "meminta masyarakat tetap tenang". */
const withOwnPeople = (draft: Draft): Draft => {
  const country = draft.actors[0]?.country ?? null
  if (country === null || draft.reciprocal) return draft
  if (!draft.recipients.some(isPeople)) return draft
  return { ...draft, recipients: draft.recipients.map((one) => (isPeople(one) ? { ...one, country } : one)) }
}

const attackers: LocalEntity = {
  id: stableId("e", "group", "unidentified attackers", ""),
  name: "unidentified attackers",
  type: "group",
  country: null,
  code: null,
  sector: "UAF"
}

const demonstrators: LocalEntity = {
  id: stableId("e", "group", "protesters", ""),
  name: "protesters",
  type: "group",
  country: null,
  code: null,
  sector: "CVL"
}

/** A party that the text implies without naming it. */
const implied = (draft: Draft, entity: LocalEntity, ruleId: string): Mention => ({
  field: "title",
  start: draft.start,
  end: draft.end,
  entity,
  kind: "nominal",
  roleTitle: null,
  country: null,
  code: null,
  sector: entity.sector,
  ruleId,
  confidence: 0.5
})

/** The codebook's actor of an attack that nobody claims. */
const unknownAttackers = (draft: Draft): Mention => implied(draft, attackers, "ind.derive.unidentified-attackers")

export const allegationRule = "ind.derive.allegation"

/**
 * Telling of another state's violence is an allegation by whoever tells it:
 * "Saudi menyebut Iran berada di balik serangan". Null when nobody of another
 * state is quoted.
 */
export const allegationOf = (draft: Draft, speech: Speech | null): Draft | null => {
  if (speech === null || speech.cue < 0 || !violent.has(draft.type) || draft.aux.length > 0) return null
  if (draft.actorVia === "speaker" || draft.actorVia === "carried") return null
  const speakers = speech.speaker.filter(isParty)
  const accused = draft.actors.filter(isParty)
  if (speakers.length === 0 || accused.length === 0) return null
  const own = keysOf(speakers)
  if (accused.some((one) => own.has(partyKey(one)))) return null
  /** The verb of speech names the act; the act itself does where that verb stands in another sentence. */
  const told = speech.cue >= draft.sentence.from && speech.cue < draft.sentence.to
  return {
    ...draft,
    start: told ? speech.cue : draft.start,
    end: told ? speech.cue + 1 : draft.end,
    ruleId: allegationRule,
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
    reciprocal: false,
    second: []
  }
}
