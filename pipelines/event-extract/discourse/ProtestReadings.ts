/**
 * Whose demonstration it is that nobody is said to hold.
 */
import type { Draft } from "../acts/Draft.ts"
import type { Mention } from "../text/Document.ts"
import { isParty } from "../names/Party.ts"
import { governmentOf, protestersOf } from "./ImpliedParty.ts"
import type { Story } from "./Story.ts"

/** States where a demonstration may be. */
const mostPlaces = 3

/** Ways in which somebody only stands near a demonstration, or speaks of it. */
const nearby: ReadonlySet<Draft["actorVia"]> = new Set([
  "none",
  "speaker",
  "carried",
  "second-subject",
  "discourse",
  "domestic",
  "place"
])

/** Organs of a state keep order or judge, and journalists report it: "meliput unjuk rasa". */
const watching: ReadonlySet<Mention["sector"]> = new Set(["GOV", "COP", "MIL", "LEG", "JUD", "MED"])

/** Whether people are meant who may hold it. */
const mayDemonstrate = ({ entity, sector }: Mention): boolean => entity.type === "group" && !watching.has(sector)

/**
 * Whether a reading can be of who demonstrates: whoever the sentence says it of; else only people. An organ of the
 * state where it is does not, and a person or firm told of before ("Menurut [Sari], kerusuhan itu …") only speaks of it.
 */
export const isDemonstrators = ({ actorVia, actors, form }: Draft): boolean =>
  form.row.pos === "noun" && nearby.has(actorVia)
    ? actors.some(mayDemonstrate)
    : !actors.some((one) => one.sector !== "MED" && watching.has(one.sector))

const aimed: ReadonlySet<Draft["recipientVia"]> = new Set(["oblique", "object", "via-noun"])

/** Whether the sentence itself names a party that a demonstration is against. */
const isAimed = ({ recipients, recipientVia }: Draft): boolean => aimed.has(recipientVia) && recipients.some(isParty)

/** Ways in which whom a demonstration is against is named with it: "membakar bendera [Kuba]", "unjuk rasa anti-[Kuba]". */
const namedAim: ReadonlySet<Draft["recipientVia"]> = new Set(["oblique", "object"])

/**
 * Whether people who demonstrate against a party are none of its state: it is the state by its name, and no organ of it;
 * or its embassy, before which those stand among whom it is.
 */
export const isOfOthers = (story: Story, { recipientVia }: Draft, one: Mention): boolean =>
  story.isMission(one) || (namedAim.has(recipientVia) && one.entity.type === "country" && one.kind !== "nominal")

/** A demonstration without demonstrators: the people of each state where it may be, against its government. */
export const protests = (story: Story, draft: Draft): ReadonlyArray<Draft> => {
  if (draft.actors.some(mayDemonstrate)) return []
  const nobody: ReadonlySet<string> = new Set()
  const places: ReadonlyArray<readonly [string, string | null | undefined]> = [
    ["q", story.placeBehind(draft, nobody)?.country],
    ["a", draft.actors[0]?.country],
    ["r", draft.recipients[0]?.country],
    ["p", story.settingOf(draft.sentence)],
    ["s", story.leadingState]
  ]
  const signs = new Map<string, string>()
  for (const [sign, country] of places)
    if (country !== null && country !== undefined) signs.set(country, (signs.get(country) ?? "") + sign)
  for (const one of draft.recipients) if (isOfOthers(story, draft, one)) signs.delete(one.country ?? "")
  return [...signs].slice(0, mostPlaces).flatMap(([country, sign]) => {
    const reading = {
      ...draft,
      actors: [protestersOf(draft, country)],
      actorVia: "unknown",
      reciprocal: false,
      belonging: { role: "actor", signs: sign }
    } as const
    const others = isAimed(draft) ? draft.recipients.filter((one) => one.country !== country) : []
    const atHome = {
      ...reading,
      recipients: [governmentOf(draft, story.stateOf(country), country)],
      recipientVia: "domestic"
    } as const
    if (others.length === 0) return [atHome]
    /** "unjuk rasa di depan Kedutaan Kuba" is against nobody else; "… menentang rencana Kuba" may be. */
    return draft.recipientVia === "via-noun"
      ? [{ ...reading, recipients: others }, atHome]
      : [{ ...reading, recipients: others }]
  })
}
