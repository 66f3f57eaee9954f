/**
 * Which of several institutions with the same name an article means.
 *
 * News about the home state means its own: "Partai Demokrat", "DPP". News about
 * another state that names its institution with the state once ("DPR AS") goes on
 * to call it by what the institution at home is called: "DPR".
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { NameEntry } from "../language/Name.ts"
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
  const meant = focus === pack.homeState ? pack.namesakes : namedAbroad(entries, pack)
  /** Most articles name nothing that could be something else. */
  if (meant.size === 0 || ![...entries].some((entry) => meant.has(entry))) return { sections, focus }
  const rename = ({ candidates, section }: RecognizedSection) => ({
    section,
    candidates: candidates.map((one) => renamed(one, meant))
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
