/**
 * Whose people a group is that no state is named with ("warga", "demonstran"), and of which state somebody is whom only
 * his name tells.
 *
 * They are those of the party on the other side of the act, of the place where
 * the sentence plays, of the state named last, or of the state that the article
 * is about. Every state so found makes a reading; what speaks for it is told to
 * the model.
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import type { Draft } from "../acts/Draft.ts"
import { isFighters } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { isOfOthers } from "./ProtestReadings.ts"
import type { Story } from "./Story.ts"

/** Sectors of people who have a state even where it is not said; allies and unknown attackers have none. */
const ofSomeState: ReadonlySet<Sector | null> = new Set([
  "CVL",
  "OPP",
  "LAB",
  "REF",
  "BUS",
  "NGO",
  "EDU",
  "REB",
  "COP",
  "MIL",
  "LEG",
  "JUD",
  "PTY",
  "CRM"
])

/** Whether a mention is of a group whose state is not said. */
export const isStateless = ({ code, country, entity, sector, stateless }: Mention): boolean =>
  country === null && code === null && (stateless === true || (entity.type === "group" && ofSomeState.has(sector)))

type Side = "actors" | "recipients"

/** Whether a mention is of a land that states dispute, which no state is named with: "Kashmir". */
const isDisputed = ({ code, country, entity }: Mention): boolean =>
  entity.type === "place" && country === null && code === null

/** The draft with the groups of one side given to each state that they may belong to, then as it stands. */
export const peopleReadings = (story: Story, draft: Draft): ReadonlyArray<Draft> => {
  if (draft.actors.some(isStateless) || isSaid(story, draft)) return given(story, draft, "actors")
  if (draft.recipients.some(isStateless) || isTold(story, draft) || isOnJournalists(draft))
    return given(story, draft, "recipients")
  if (draft.recipients.some(isDisputed)) return given(story, draft, "recipients")
  if (draft.actors.some(isAssumed)) return reassigned(story, draft, "actors")
  return draft.recipients.some(isAssumed) ? reassigned(story, draft, "recipients") : [draft]
}

/** Whether journalists are meant whose state is not said: what they write is no act of a state, but what is done to them is. */
const isJournalists = ({ code, country, entity, sector }: Mention): boolean =>
  country === null && code === null && entity.type === "group" && sector === "MED"

/** Acts that journalists suffer. */
const suffered: ReadonlySet<Draft["type"]> = new Set(["ASSAULT", "COERCE", "SANCTION"])

/** Whether an act is done to journalists: "memenjarakan [tiga wartawan]". */
const isOnJournalists = ({ recipients, recipientVia, type }: Draft): boolean =>
  suffered.has(type) && toldOutright.has(recipientVia) && recipients.some(isJournalists)

/** How the sentence of an act itself names who does it. */
const saidHere: ReadonlySet<Draft["actorVia"]> = new Set(["subject", "distant-subject"])
/** … or its clause or speech. */
const saidOutright: ReadonlySet<Draft["actorVia"]> = new Set([...saidHere, "agent", "light-verb", "speaker"])

/** How a sentence itself names whom an act is done to. */
export const toldOutright: ReadonlySet<Draft["recipientVia"]> = new Set(["object", "subject", "oblique"])

/**
 * Whether a mention is of somebody by name, or a firm, whose state nothing tells; armed groups such as ISIS and bodies
 * such as Amnesty International have none.
 */
const isNobodys = (story: Story, { code, country, entity, sector }: Mention): boolean =>
  country === null &&
  code === null &&
  (entity.type === "person" || (entity.type === "organization" && !isFighters(sector))) &&
  !story.ofNoState(entity.name)

/** Whether the sentence names who does the act, though not of which state: "Bambang menuntut". */
const isSaid = (story: Story, { actors, actorVia }: Draft): boolean =>
  saidOutright.has(actorVia) && actors.length > 0 && actors.every((one) => isNobodys(story, one))

/** Whether the sentence names whom the act is done to, though not of which state: "menangkap Bambang". */
const isTold = (story: Story, { recipientVia, recipients }: Draft): boolean =>
  toldOutright.has(recipientVia) && recipients.length > 0 && recipients.every((one) => isNobodys(story, one))

/** Whether a state is meant that only stands in mind. */
const isAssumed = ({ assumed }: Mention): boolean => assumed === true

/** The draft as it stands, then with the organs of one side given to each other state that they may belong to. */
const reassigned = (story: Story, draft: Draft, side: Side): ReadonlyArray<Draft> => {
  const role = side === "actors" ? "actor" : "recipient"
  const organ = draft[side].find(isAssumed) as Mention
  const states = statesFor(story, { ...draft, [side]: draft[side].filter((one) => !isAssumed(one)) }, side, organ)
  const as = (country: string): Draft => ({
    ...draft,
    [side]: draft[side].map((one) => (isAssumed(one) ? ofState(story, one, country) : one)),
    belonging: { role, signs: `${country === organ.country ? "k" : ""}${states.get(country) ?? ""}` }
  })
  const kept = organ.country as string
  const others = draft[side === "actors" ? "recipients" : "actors"]
  /** "Asosiasi buruh mendesak pemerintah": those of one state act on each other where they are not the same organ of it. */
  const isFree = (country: string): boolean =>
    country !== kept && !others.some((one) => one.country === country && one.sector === organ.sector)
  return [kept, ...[...states.keys()].filter(isFree)].map(as)
}

const ofState = (story: Story, one: Mention, country: string): Mention =>
  country === one.country ? one : { ...one, entity: story.stateOf(country), country }

/** The mention with a state, if it lacks one; of a land its people are meant. */
const inState = (story: Story, one: Mention, country: string): Mention => {
  if (isStateless(one) || isJournalists(one) || isNobodys(story, one)) return { ...one, country }
  return isDisputed(one) ? { ...one, country, sector: "CVL" } : one
}

const given = (story: Story, draft: Draft, side: Side): ReadonlyArray<Draft> => {
  const role = side === "actors" ? "actor" : "recipient"
  const group = draft[side].find(
    (one) => isStateless(one) || isJournalists(one) || isDisputed(one) || isNobodys(story, one)
  ) as Mention
  const readings: Array<Draft> = []
  for (const [country, signs] of statesFor(story, draft, side, group)) {
    const mentions = draft[side].map((one) => inState(story, one, country))
    /** "Warga mendesak pemerintah": people and the government that they turn to are of one state. */
    const recipients = draft.recipients.map((one) =>
      isAssumed(one) ? ofState(story, one, country) : one.stateless === true ? inState(story, one, country) : one
    )
    readings.push({ ...draft, recipients, [side]: mentions, belonging: { role, signs } })
  }
  const owner = draft.actors.find((one) => one.country !== null)
  if (isOwnersOf(draft, side, owner, group)) return readings
  const open = { ...draft, belonging: { role, signs: "none" } as const }
  return side === "actors" ? [open, ...readings] : [...readings, open]
}

/** Whether people are those of who asks them: whoever has them stands before them. "Peru meminta [warganya] pulang". */
const isOwnersOf = (
  { actorVia, type }: Draft,
  side: Side,
  owner: Mention | undefined,
  { possessed, start }: Mention
): boolean =>
  side === "recipients" &&
  type === "REQUEST" &&
  possessed === true &&
  owner !== undefined &&
  owner.end <= start &&
  saidHere.has(actorVia)

/** Acts that a state does for the people of others as well as for its own. */
const helping: ReadonlySet<Draft["type"]> = new Set(["AID", "RETREAT"])

/** The states that a group may belong to, each with the signs that name it. */
const statesFor = (story: Story, draft: Draft, side: Side, group: Mention): ReadonlyMap<string, string> => {
  const states = new Map<string, string>()
  const add = (country: string | null | undefined, sign: string) => {
    if (country !== null && country !== undefined) states.set(country, (states.get(country) ?? "") + sign)
  }
  const beside = draft[side].find((one) => one.country !== null)
  const opposite = draft[side === "actors" ? "recipients" : "actors"].find((one) => one.country !== null)
  if (isOwnersOf(draft, side, opposite, group)) return new Map([[opposite?.country as string, "o"]])
  add(beside?.country, "b")
  add(opposite?.country, "o")
  add(story.settingOf(draft.sentence), "p")
  /** "Kuba membuka perbatasan bagi pengungsi": those who are helped are of whoever was named before who helps. */
  const helper =
    side === "recipients" && helping.has(draft.type) && group.possessed !== true ? (opposite?.country ?? null) : null
  add(story.stateBefore(draft.sentence, group.start, helper), "n")
  add(story.leadingState, "s")
  /** News that names no state tells of the home state. */
  if (story.namesHome || story.leadingState === null) add(story.homeState, "h")
  if (draft.type === "PROTEST" && side === "actors")
    for (const one of draft.recipients) if (isOfOthers(story, draft, one)) states.delete(one.country ?? "")
  return states
}
