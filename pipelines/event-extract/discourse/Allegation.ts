/**
 * Accusations that lie in the telling itself.
 */
import type { Speech } from "../acts/Attribution.ts"
import type { Draft } from "../acts/Draft.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { isParty, keysOf, partyKey } from "../names/Party.ts"
import type { Section } from "../text/Document.ts"
import { violent } from "../acts/ActKinds.ts"

const allegationPrior = 0.5

export const allegationRule = "ind.derive.allegation"

/** Whether who speaks does not say so: "Kuba [tidak] percaya bahwa …", "Kuba [membantah] …". */
const isDenied = (cue: number, tokens: Section["tokens"], pack: LanguagePack): boolean => {
  const verb = pack.predicates.get(tokens[cue]?.lower ?? "") ?? []
  if (verb.some(({ after, row }) => row.event_type === "REJECT" && after.length === 0)) return true
  return cue > 0 && pack.modality.longest(tokens, cue - 1, ({ aux }) => aux === "negation") !== null
}

/** Whether a clause tells the act that is set against what is said: "Kanada menuduh Kuba, [meskipun] Peru mengaku menyerang". */
const isSetAgainst = (cue: number, start: number, tokens: Section["tokens"], pack: LanguagePack): boolean => {
  for (let at = cue + 1; at < start; at++)
    if (tokens[at - 1]?.text === "," && pack.phraseWords.concessive.has(tokens[at]?.lower ?? "")) return true
  return false
}

/**
 * Telling of another state's violence is an allegation by whoever tells it:
 * "Saudi menyebut Iran berada di balik serangan", also of violence to come: "AS mengatakan Rusia akan
 * menyerang". Null when nobody of another state is quoted.
 */
export const allegationOf = (
  draft: Draft,
  speech: Speech | null,
  { tokens }: Section,
  pack: LanguagePack
): Draft | null => {
  if (speech === null || speech.cue < 0 || !violent.has(draft.type)) return null
  if (draft.aux.some((flag) => flag !== "future")) return null
  if (draft.actorVia === "speaker" || draft.actorVia === "carried") return null
  const speakers = speech.speaker.filter(isParty)
  const accused = draft.actors.filter(isParty)
  if (speakers.length === 0 || accused.length === 0) return null
  const own = keysOf(speakers)
  if (accused.some((one) => own.has(partyKey(one)))) return null
  /** The verb of speech names the act; the act itself does where that verb stands in another sentence, or is a colon. */
  const isHere = speech.cue >= draft.sentence.from && speech.cue < draft.sentence.to
  const told = isHere && tokens[speech.cue]?.kind === "word"
  if (told && isDenied(speech.cue, tokens, pack)) return null
  if (isHere && isSetAgainst(speech.cue, draft.start, tokens, pack)) return null
  return {
    ...draft,
    start: told ? speech.cue : draft.start,
    end: told ? speech.cue + 1 : draft.end,
    otherwise: [],
    ruleId: allegationRule,
    prior: allegationPrior,
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
