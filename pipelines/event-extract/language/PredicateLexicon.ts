/**
 * Compiles the predicate lexicon: every form of every row under its first word.
 */
import type { Predicate } from "../../../schemas/lexicon/Predicate.ts"
import { listOf } from "../../lexicon/Lexicon.ts"
import { tokenize } from "../text/Token.ts"
import type { Morphology, VerbForm, Voice } from "./Morphology.ts"
import { WordSet } from "./WordSet.ts"

/** One element of a row's `after`: alternatives of words, or a gap before the next. */
export interface AfterElement {
  readonly words: WordSet
  readonly gap: boolean
  /** The gap holds a party: "ingin [Kuba] mundur", not "ingin mundur". */
  readonly party: boolean
}

export interface PredicateForm {
  readonly row: Predicate
  readonly voice: Voice
  readonly after: ReadonlyArray<AfterElement>
  readonly needs: WordSet
  readonly avoids: WordSet
  /** Those of `avoids` that tell of crime among private people at home: they say nothing where another state is named. */
  readonly crimes: WordSet
  /** `needs` names the leaders: a recognised person of state or a state serves as well. */
  readonly leaders: boolean
  /** Preposition → role of its phrase. */
  readonly obliques: ReadonlyMap<string, "actor" | "recipient">
  /** Prepositions for which the row has a role or says that they have none. */
  readonly told: ReadonlySet<string>
}

/** Which forms of a first word may stand at a place, by the words behind it; indexes of the forms, ascending. */
export interface FormsByNext {
  /** Those that need none: they have no further word, or are passive, before which it may stand. */
  readonly alone: ReadonlyArray<number>
  /** The others, by the word with which their further words begin. */
  readonly byNext: ReadonlyMap<string, ReadonlyArray<number>>
}

type Classes = ReadonlyMap<string, ReadonlyArray<string>>

const leadersClass = "@leaders"
const crimeClass = "@crime"

/** Members of a cell with its `@classes` spelled out; `_` in a member stands for a space. */
const expand = (members: ReadonlyArray<string>, classes: Classes): ReadonlyArray<string> =>
  members.flatMap((member) =>
    member.startsWith("@") ? (classes.get(member.slice(1)) ?? []) : [member.replaceAll("_", " ")]
  )

/** Class of the prepositions that mean the same before whom an act is done to: a role of one is one of all. */
const addresseeClass = "addressee"

const obliqueRoles = (cell: string, addressee: ReadonlyArray<string>): PredicateForm["obliques"] => {
  const roles = new Map<string, "actor" | "recipient">()
  for (const pair of listOf(cell)) {
    const [preposition, role] = pair.split(":")
    if (preposition !== undefined && (role === "actor" || role === "recipient")) roles.set(preposition, role)
  }
  const shared = addressee.map((one) => roles.get(one)).find((role) => role !== undefined)
  if (shared !== undefined) for (const one of addressee) if (!roles.has(one)) roles.set(one, shared)
  return roles
}

/** Signs of a row for words that may stand between its own, and for such of which one is a party. */
const anyGap = "…"
const partyGap = "…party"

const afterElements = (
  cell: string,
  setOf: (members: ReadonlyArray<string>) => WordSet
): ReadonlyArray<AfterElement> => {
  const elements: Array<AfterElement> = []
  let gap = ""
  for (const part of cell.split(" ").filter((one) => one !== "")) {
    if (part === anyGap || part === partyGap) gap = part
    else {
      elements.push({ words: setOf(part.split("/")), gap: gap !== "", party: gap === partyGap })
      gap = ""
    }
  }
  return elements
}

/** What all forms of a row share. */
const sharedOf = (row: Predicate, classes: Classes): Omit<PredicateForm, "voice"> => {
  const setOf = (members: ReadonlyArray<string>) => new WordSet(expand(members, classes))
  const rest = row.word
    .split(" ")
    .slice(1)
    .map((word): AfterElement => ({ words: new WordSet([word]), gap: false, party: false }))
  const avoided = listOf(row.avoids)
  return {
    row,
    after: [...rest, ...afterElements(row.after, setOf)],
    needs: setOf(listOf(row.needs)),
    avoids: setOf(avoided.filter((one) => one !== crimeClass)),
    crimes: setOf(avoided.filter((one) => one === crimeClass)),
    leaders: listOf(row.needs).includes(leadersClass),
    obliques: obliqueRoles(row.oblique, classes.get(addresseeClass) ?? []),
    told: new Set(listOf(row.oblique).map((pair) => pair.split(":")[0] as string))
  }
}

/** Files the forms of one first word by what must follow it. */
export const filed = (forms: ReadonlyArray<PredicateForm>): FormsByNext => {
  const alone: Array<number> = []
  const byNext = new Map<string, Array<number>>()
  for (const [index, { after, voice }] of forms.entries()) {
    const next = after[0]?.words
    if (next === undefined || voice === "passive") {
      alone.push(index)
      continue
    }
    for (const word of next.openers()) {
      const others = byNext.get(word)
      if (others === undefined) byNext.set(word, [index])
      else others.push(index)
    }
  }
  return { alone, byNext }
}

export const compilePredicates = (
  rows: ReadonlyArray<Predicate>,
  classes: Classes,
  morphology: Morphology
): ReadonlyMap<string, ReadonlyArray<PredicateForm>> => {
  const forms = new Map<string, Array<PredicateForm>>()
  for (const row of rows) {
    const head = row.word.split(" ")[0] as string
    const shared = sharedOf(row, classes)
    const inflected: ReadonlyArray<VerbForm> =
      row.pos === "verb" ? morphology.verbForms(head, row.root) : [{ form: head, voice: "active" }]
    for (const { form, voice } of inflected) {
      const [first, ...others] = tokenize(form).map(({ lower }) => lower)
      if (first === undefined) continue
      const list = forms.get(first)
      /** "mata-matai" is three tokens, of which the first alone names an eye. */
      const parts = others.map((part): AfterElement => ({
        words: new WordSet([part]),
        gap: false,
        party: false
      }))
      const compiled: PredicateForm = { ...shared, voice, after: [...parts, ...shared.after] }
      if (list === undefined) forms.set(first, [compiled])
      else list.push(compiled)
    }
  }
  return forms
}
