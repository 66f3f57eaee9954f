/**
 * Finds names and describing noun phrases in one section.
 *
 * The gazetteers give known names; patterns give the rest: titles with their
 * bearers (TitledName), state bodies and groups (PartyNoun), capitalised runs
 * (PlainName), which are handed on as `pending`, to be resolved against the
 * whole document by Coreference. Linear: every token is looked at a bounded
 * number of times.
 */
import type { Pronoun } from "../../../schemas/lexicon/Pronoun.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Section } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import { type Candidate, plainCandidate } from "./Candidate.ts"
import { coinedIn } from "./Initials.ts"
import { pointsBack, type Scan, scanOf } from "./NameSpan.ts"
import { partyNoun } from "./PartyNoun.ts"
import { named, pendingIn } from "./PlainName.ts"
import { describedState } from "./StateNoun.ts"
import { isWithinName } from "./Thing.ts"
import { titled } from "./TitledName.ts"

/** Phrases of a section in the order of the text; they do not overlap. */
export const recognize = (section: Section, pack: LanguagePack): ReadonlyArray<Candidate> => {
  const plain = scanOf(section, pack)
  const scan: Scan = { ...plain, coined: coinedIn(plain) }
  const pending = pendingIn(scan)
  const found: Array<Candidate> = []
  for (const { from, to } of section.sentences) {
    let at = from
    while (at < to) {
      const candidate = isParticle(scan, at)
        ? named(scan, at, to)
        : mayOpen(scan, at)
          ? (pronoun(scan, at) ??
            describedState(scan, at, to) ??
            titled(scan, at, to) ??
            named(scan, at, to) ??
            partyNoun(scan, at, to) ??
            pending(at, to))
          : null
      if (candidate !== null) found.push(placed(scan, candidate, found.at(-1), from))
      at = candidate?.end ?? at + 1
    }
  }
  return found
}

/** A candidate behind the phrase `before` it, with its particle, and whether it is part of another name. */
const placed = (scan: Scan, candidate: Candidate, before: Candidate | undefined, from: number): Candidate => {
  const whole = withParticle(scan, candidate, before?.end ?? from)
  return isWithinName(scan, whole, before) ? { ...whole, ofThing: true } : whole
}

/** Whether a small word stands at `at` that a hyphen joins to a name: "al-Assad", which is no short form of a navy. */
const isParticle = ({ pack, tokens }: Scan, at: number): boolean =>
  tokens[at + 1]?.text === "-" &&
  tokens[at + 2]?.glued === true &&
  tokens[at + 2]?.capital === true &&
  pack.phraseWords.name_particle.has(tokens[at]?.lower ?? "")

/** The candidate with such a word before it. `from`: the first free token. */
const withParticle = (scan: Scan, candidate: Candidate, from: number): Candidate => {
  const start = candidate.start - 2
  return start >= from && isParticle(scan, start) ? { ...candidate, start } : candidate
}

const mayOpen = ({ tokens, words }: Scan, at: number): boolean => {
  const { capital, kind } = tokens[at] as Token
  return kind !== "mark" && (capital || words[at]?.opensPhrase === true)
}

const pronoun = (scan: Scan, at: number): Candidate | null => {
  const { pack, tokens, words } = scan
  if (words[at]?.opens.pronoun !== true) return null
  const match = pack.pronouns.longest(tokens, at, () => true)
  if (match === null || (tokens[at] as Token).kind !== "word") return null
  const { refers, rule_id } = match.values[0] as Pronoun
  const end = pointsBack(scan, match.end) ? match.end + 1 : match.end
  return plainCandidate(at, end, { kind: "pronoun", word: refers, ruleId: rule_id }, null, match.end)
}
