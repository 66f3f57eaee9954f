/**
 * Which of several institutions with the same name an article means.
 *
 * News about the home state means its own: "Partai Demokrat", "DPP". News about
 * another state that names its institution with the state once ("DPR AS") goes on
 * to call it by what the institution at home is called: "DPR". A party of a state
 * of which the article tells nothing else is of the one that it is about, as a body
 * of that state is where one of the whole world has its name ("RSF"), and "Brussel" is
 * the Union where it is not told of as Belgium's.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { NameEntry } from "../language/Name.ts"
import type { Section } from "../text/Document.ts"
import type { Candidate } from "./Candidate.ts"
import type { RecognizedSection } from "./People.ts"
import { focusOf } from "./StatesInMind.ts"

/** The sections with every name as it is meant, and the state that they are about. */
export const asMeant = (
  sections: ReadonlyArray<RecognizedSection>,
  pack: LanguagePack
): { readonly sections: ReadonlyArray<RecognizedSection>; readonly focus: string | null } => {
  const all = sections.flatMap((one) => one.candidates)
  const focus = focusOf(all, pack.namesakes)
  const entries = new Set<NameEntry>()
  for (const candidate of all) for (const entry of entriesOf(candidate)) entries.add(entry)
  const meant = new Map([
    ...partiesOf(entries, all, focus, pack),
    ...(focus === pack.homeState ? pack.namesakes : [...namedAbroad(entries, pack), ...ofFocus(entries, focus, pack)]),
    ...organizationsIn(entries, all, pack)
  ])
  /** Most articles name nothing that could be something else. */
  if (meant.size === 0 || ![...entries].some((entry) => meant.has(entry))) return { sections, focus }
  const rename = ({ candidates, section }: RecognizedSection) => ({
    section,
    candidates: candidates.map((one) => (isWhere(one, section, pack) ? one : renamed(one, meant)))
  })
  return { sections: sections.map(rename), focus }
}

const nothing: ReadonlyArray<NameEntry> = []

const entriesOf = ({ affiliations, inner, reference }: Candidate): ReadonlyArray<NameEntry> => {
  if (affiliations.length + inner.length === 0) return reference.kind === "name" ? [reference.entry] : nothing
  return [
    ...(reference.kind === "name" ? [reference.entry] : []),
    ...affiliations.map((one) => one.entry),
    ...inner.flatMap((one) => (one.entry === null ? [] : [one.entry]))
  ]
}

/** By an institution of the home state, the one abroad that the article names with its state before the same word. */
const namedAbroad = (entries: ReadonlySet<NameEntry>, pack: LanguagePack): ReadonlyMap<NameEntry, NameEntry> => {
  const abroad = new Map<string, NameEntry>()
  const meant = new Map<NameEntry, NameEntry>()
  for (const entry of entries) {
    const end = entry.surface.indexOf(" ")
    if (entry.type === "organization" && end > 0) abroad.set(entry.surface.slice(0, end), entry)
  }
  for (const entry of entries) {
    const other = abroad.get(entry.surface)
    if (other !== undefined && entry.country === pack.homeState && other.country !== pack.homeState)
      meant.set(entry, other)
  }
  return meant
}

/**
 * By a party whose name those of several states have ("Partai Demokrat"), and of whose state the article names nothing
 * else, the one in the state that it is about.
 */
const partiesOf = (
  entries: ReadonlySet<NameEntry>,
  candidates: ReadonlyArray<Candidate>,
  focus: string | null,
  { namesakes }: LanguagePack
): ReadonlyMap<NameEntry, NameEntry> => {
  if (focus === null) return new Map()
  const others = statesNamed(entries, candidates, ({ sector }) => sector === "PTY")
  const isForeign = (one: NameEntry): boolean =>
    one.sector === "PTY" && namesakes.has(one) && one.country !== focus && !others.has(one.country)
  return new Map([...entries].filter(isForeign).map((one) => [one, { ...one, country: focus }] as const))
}

/** States of names, but those `except` says, and of known people. */
const statesNamed = (
  entries: ReadonlySet<NameEntry>,
  candidates: ReadonlyArray<Candidate>,
  except: (entry: NameEntry) => boolean
): ReadonlySet<string | null> => {
  const states = new Set([...entries].flatMap((one) => (except(one) ? [] : [one.country])))
  for (const { reference } of candidates) if (reference.kind === "person") states.add(reference.known?.country ?? null)
  return states
}

/** By a capital, the organisation that it stands for in an article that names nothing else of its state. */
const organizationsIn = (
  entries: ReadonlySet<NameEntry>,
  candidates: ReadonlyArray<Candidate>,
  { hosted }: LanguagePack
): ReadonlyMap<NameEntry, NameEntry> => {
  if (![...hosted.keys()].some((capital) => entries.has(capital))) return new Map()
  const states = statesNamed(entries, candidates, (one) => hosted.has(one))
  return new Map([...hosted].filter(([capital]) => entries.has(capital) && !states.has(capital.country)))
}

/** Whether a capital is the place where something is: "di Brussel", "ke Brussel". */
const isWhere = (
  { nameStart, reference }: Candidate,
  { tokens }: Section,
  { hosted, phraseWords }: LanguagePack
): boolean => {
  if (reference.kind !== "name" || !hosted.has(reference.entry)) return false
  const before = tokens[nameStart - 1]?.lower ?? ""
  return (
    phraseWords.place_marker.has(before) || phraseWords.goal_marker.has(before) || phraseWords.origin_marker.has(before)
  )
}

/** By an organisation of no state, the one of the state that the article is about: in news of Sudan "RSF" is the "RSF Sudan". */
const ofFocus = (
  entries: ReadonlySet<NameEntry>,
  focus: string | null,
  pack: LanguagePack
): ReadonlyArray<readonly [NameEntry, NameEntry]> =>
  [...entries].flatMap((entry) => {
    const other = pack.ofStates.get(entry)?.find(({ country }) => country === focus)
    return other === undefined ? [] : [[entry, other] as const]
  })

const renamed = (candidate: Candidate, meant: ReadonlyMap<NameEntry, NameEntry>): Candidate => {
  const { affiliations, inner, reference } = candidate
  if (!entriesOf(candidate).some((entry) => meant.has(entry))) return candidate
  const named = (entry: NameEntry): NameEntry => meant.get(entry) ?? entry
  return {
    ...candidate,
    reference: reference.kind === "name" ? { ...reference, entry: named(reference.entry) } : reference,
    affiliations: affiliations.map((one) => ({ ...one, entry: named(one.entry) })),
    inner: inner.map((one) => (one.entry === null ? one : { ...one, entry: named(one.entry) }))
  }
}
