/**
 * Whose demonstration it is that nobody is said to hold.
 */
import type { Draft } from "../acts/Draft.ts"
import type { Mention } from "../text/Document.ts"
import { governmentOf, protestersOf } from "./ImpliedParty.ts"
import type { Story } from "./Story.ts"

/** States where a demonstration may be. */
const mostPlaces = 3

/** Whether people are meant who may hold it; journalists report it: "meliput unjuk rasa". */
const mayDemonstrate = ({ entity, sector }: Mention): boolean =>
  entity.type === "group" && sector !== "GOV" && sector !== "MED"

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
  return [...signs].slice(0, mostPlaces).map(([country, sign]) => ({
    ...draft,
    actors: [protestersOf(draft, country)],
    recipients: [governmentOf(draft, story.stateOf(country), country)],
    actorVia: "unknown",
    recipientVia: "domestic",
    reciprocal: false,
    belonging: { role: "actor", signs: sign }
  }))
}
