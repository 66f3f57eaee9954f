/**
 * Who else may act where a sentence does not surely say it: another subject,
 * the speaker, the subject carried over, the party the article is about, or
 * people whom nobody names.
 */
import type { Speech } from "../acts/Attribution.ts"
import type { Draft } from "../acts/Draft.ts"
import { isParty, keysOf, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { governmentOf, protestersOf, unknownAttackers } from "./ImpliedParty.ts"
import type { Story } from "./Story.ts"
import { violent } from "./ActKinds.ts"

const sureActor: ReadonlySet<Draft["actorVia"]> = new Set(["subject", "agent", "light-verb"])
const unsureActor: ReadonlySet<Draft["actorVia"]> = new Set(["none", "speaker", "carried", "clause", "verb"])
/** Acts that a state's organs do to its own officials and people. */
const byAuthority: ReadonlySet<Draft["type"]> = new Set(["COERCE", "SANCTION", "RETREAT"])
const organs: ReadonlySet<Mention["sector"]> = new Set(["GOV", "COP", "MIL", "LEG", "JUD"])
/** Organs of a state are not who demonstrates in it. */
const isOrgan = (one: Mention): boolean => organs.has(one.sector)

const isState = ({ roleTitle, sector }: Mention): boolean => sector === "GOV" && roleTitle === null
const isOrganOf = ({ roleTitle, sector }: Mention, state: Mention): boolean =>
  sector === state.sector && roleTitle === null

/** The letter of each way of finding an actor that the clause does not surely give. */
const letters: Partial<Record<Draft["actorVia"], string>> = {
  "second-subject": "2",
  speaker: "s",
  carried: "c",
  discourse: "d",
  domestic: "o",
  place: "p",
  claimed: "k"
}

/** Readings of who acts, the plainest first; `carried` is the subject of the sentence before. */
export const actorReadings = (
  story: Story,
  draft: Draft,
  speech: Speech | null,
  carried: ReadonlyArray<Mention>
): ReadonlyArray<Draft> => {
  if (draft.reciprocal || sureActor.has(draft.actorVia)) return [draft]
  if (violent.has(draft.type) && draft.actorVia === "possessor") return [draft, ...victimReadings(story, draft)]
  const found = new Map<string, Draft>()
  const act = (actors: ReadonlyArray<Mention>, actorVia: Draft["actorVia"]) => {
    /** The police or a minister of a state are not the state that arrests them. */
    const isSame = (one: Mention, other: Mention): boolean =>
      other.entity === one.entity && (actorVia !== "domestic" || isState(other) || isOrganOf(other, one))
    const free = actors.filter((one) => !draft.recipients.some((other) => isSame(one, other)))
    if (free.length === 0) return
    const key = [...keysOf(free)].join()
    const { suppliedActors, ...known } = found.get(key) ?? { ...draft, actors: free, actorVia, suppliedActors: "" }
    found.set(key, { ...known, suppliedActors: suppliedActors + (letters[actorVia] ?? "") })
  }
  const actAtHome = (one: Mention | undefined) => {
    if (one === undefined) return
    const state = story.ownState(one)
    act(
      [
        byAuthority.has(draft.type) || one.sector === "COP" || one.sector === "MIL"
          ? { ...state, sector: "GOV" }
          : state
      ],
      "domestic"
    )
  }
  /** The subject is there, though nobody knows who it is. */
  const isTaken = draft.ownSubject === "noun" || draft.ownSubject === "deed"
  if (draft.type === "ASSAULT") act(story.claimants, "claimed")
  act(draft.second, "second-subject")
  /** Who tells what a deed did has not done it: "Trump menuturkan serangan itu menewaskan". */
  const isDeed = draft.type === "ASSAULT" && draft.form.row.pos === "verb" && draft.ownSubject === "deed"
  if (speech !== null && !isDeed) act(speech.speaker, "speaker")
  if (!isTaken) act(carried, "carried")
  /** Who loses his post or freedom mostly does so at home: "pemecatan Bolton". */
  if (draft.form.row.pos === "noun" && draft.form.row.subject === "recipient") actAtHome(draft.recipients[0])
  if (draft.actors.length === 0 && !isTaken) {
    act(story.others(keysOf(draft.recipients)).slice(0, 1), "discourse")
    actAtHome(draft.recipients[0])
    const isPassive = draft.form.row.pos === "verb" && draft.form.voice === "passive"
    const isLocal =
      violent.has(draft.type) ||
      draft.type === "RETREAT" ||
      (isPassive && (draft.type === "ACCUSE" || draft.type === "SANCTION"))
    const setting = isLocal ? story.settingOf(draft.sentence) : null
    if (setting !== null) act([governmentOf(draft, story.stateOf(setting), setting)], "place")
  }
  const readings = [draft, ...found.values()]
  if (draft.type === "ASSAULT" && unsureActor.has(draft.actorVia))
    readings.push({ ...draft, actors: [unknownAttackers(draft)], actorVia: "unknown" })
  const people = draft.type === "PROTEST" ? protest(story, draft) : null
  return people === null ? readings : [...readings.filter((one) => !one.actors.some(isOrgan)), people]
}

/** The owner of what was attacked stands where the attacker does: "serangan [kilang minyak] Saudi". */
const victimReadings = (story: Story, draft: Draft): ReadonlyArray<Draft> => {
  if (draft.type !== "ASSAULT" || draft.recipients.length > 0) return []
  const own = keysOf(draft.actors)
  const before = story.told.findLast((one) => one.type === "ASSAULT" && one.actors.some(isParty))
  const known = before?.actors.filter((one) => !own.has(partyKey(one))) ?? []
  const reading = { ...draft, recipients: draft.actors, recipientVia: "possessor" as const }
  const unknown = { ...reading, actors: [unknownAttackers(draft)], actorVia: "unknown" as const }
  return known.length === 0 ? [unknown] : [unknown, { ...reading, actors: known, actorVia: "anaphor" }]
}

/** A demonstration without demonstrators: the people of the state where it is, against its government. */
const protest = (story: Story, draft: Draft): Draft | null => {
  if (draft.actors.some((one) => one.sector !== "GOV" && one.entity.type === "group")) return null
  const nobody: ReadonlySet<string> = new Set()
  const place = story.placeBehind(draft, nobody)?.country
  const named = story.others(nobody).find((mention) => mention.country !== null)
  const country = place ?? draft.actors[0]?.country ?? named?.country
  if (country === null || country === undefined) return null
  return {
    ...draft,
    actors: [protestersOf(draft, country)],
    recipients: [governmentOf(draft, story.stateOf(country), country)],
    actorVia: "unknown",
    recipientVia: "domestic",
    reciprocal: false
  }
}
