/**
 * Word forms by the affixes of the language: those of a verb from its citation
 * form and root, and what an affix alone tells of an unknown word.
 *
 * `menuduh` with root `tuduh` gives the active `menuduh`, the passive `dituduh`
 * and the bare `tuduh` of headlines. How a citation form is built is read off
 * verb_forms.csv; the nasal prefix is chosen by the root's first sound
 * (nasal_prefixes.csv). Clitics are taken off at look-up time (affixes.csv).
 */
import { Affix } from "../../../schemas/lexicon/Affix.ts"
import { NasalPrefix } from "../../../schemas/lexicon/NasalPrefix.ts"
import { VerbPattern } from "../../../schemas/lexicon/VerbPattern.ts"
import { remembered } from "../../text/Remembered.ts"
import type { Load } from "./Load.ts"

export type Voice = "active" | "passive" | "bare"

export interface VerbForm {
  readonly form: string
  readonly voice: Voice
}

/** How a citation form is built on its root. */
export interface Derivation {
  readonly pattern: VerbPattern
  readonly suffix: string
}

export interface Morphology {
  /** The nasal prefix on `stem`, the usual form first: menuduh, memukul, menyerang, mengambil. */
  readonly withNasal: (stem: string) => ReadonlyArray<string>
  /** How `word` is built on `root`; null when no pattern gives it. */
  readonly analyse: (word: string, root: string) => Derivation | null
  /** Every form of a verb that the lexicon gives as `word` and `root`. */
  readonly verbForms: (word: string, root: string) => ReadonlyArray<VerbForm>
  /** The word without one clitic, or null when it carries none: `pertemuannya` → `pertemuan`. */
  readonly withoutClitic: (lower: string) => string | null
  /** Whether the word ends as one that points back to an owner does. */
  readonly hasPossessive: (lower: string) => boolean
  /** The word with each clitic that points back to an owner: menteri → menterinya. */
  readonly possessed: (lower: string) => ReadonlyArray<string>
  readonly beginsActive: (lower: string) => boolean
  readonly beginsPassive: (lower: string) => boolean
  /** Whether the word begins as verbs do. */
  readonly beginsAsVerb: (lower: string) => boolean
  /** Whether the word has the shape of a derived noun, which is hardly ever a name: kepemimpinan. */
  readonly isDerivedNoun: (lower: string) => boolean
}

const vowels = "aiueo"
const nasalPrefix = "meN"
/** Letters that a word keeps in front of its clitic, at least one more than these. */
const shortestBeforeClitic = 3
const shortestInCircumfix = 3
const plainLetters = /^[a-z]+$/

export const loadMorphology = (load: Load): Morphology => {
  const affixes = load(Affix, "affixes.csv")
  const of = (kind: Affix["kind"]) => affixes.filter((row) => row.kind === kind).map((row) => row.form)
  const clitics = of("clitic")
  const possessives = of("possessive_clitic")
  return {
    ...verbMorphology(load(VerbPattern, "verb_forms.csv"), load(NasalPrefix, "nasal_prefixes.csv"), of("verb_suffix")),
    withoutClitic: remembered((lower) => {
      for (const clitic of clitics)
        if (lower.length > clitic.length + shortestBeforeClitic && lower.endsWith(clitic))
          return lower.slice(0, -clitic.length)
      return null
    }),
    hasPossessive: remembered((lower) => possessives.some((form) => lower.endsWith(form))),
    possessed: (lower) => possessives.map((form) => lower + form),
    beginsActive: beginsWith(of("active_prefix")),
    beginsPassive: beginsWith(of("passive_prefix")),
    beginsAsVerb: beginsWith(of("verb_prefix")),
    isDerivedNoun: derivedNouns(of("noun_circumfix").map((form) => form.split("…")))
  }
}

const beginsWith =
  (forms: ReadonlyArray<string>) =>
  (lower: string): boolean =>
    forms.some((form) => lower.startsWith(form))

const derivedNouns =
  (circumfixes: ReadonlyArray<ReadonlyArray<string>>) =>
  (lower: string): boolean =>
    plainLetters.test(lower) &&
    circumfixes.some(
      ([before = "", after = ""]) =>
        lower.length >= before.length + shortestInCircumfix + after.length &&
        lower.startsWith(before) &&
        lower.endsWith(after)
    )

const verbMorphology = (
  patterns: ReadonlyArray<VerbPattern>,
  nasals: ReadonlyArray<NasalPrefix>,
  suffixes: ReadonlyArray<string>
): Pick<Morphology, "withNasal" | "analyse" | "verbForms"> => {
  const withNasal = nasalRule(nasals)
  const analyse = (word: string, root: string): Derivation | null => {
    for (const suffix of ["", ...suffixes]) {
      const pattern = patterns.find((one) => formsOf(one.citation, root, suffix, withNasal).includes(word))
      if (pattern !== undefined) return { pattern, suffix }
    }
    return null
  }
  const verbForms = (word: string, root: string): ReadonlyArray<VerbForm> => {
    const derivation = root === "" ? null : analyse(word, root)
    if (derivation === null) return [{ form: word, voice: "active" }]
    const { pattern, suffix } = derivation
    const other = (form: string, voice: Voice) =>
      formsOf(form, root, suffix, withNasal).map((one): VerbForm => ({ form: one, voice }))
    const prefixed: ReadonlyArray<VerbForm> = [
      { form: word, voice: pattern.voice },
      ...other(pattern.passive, "passive")
    ]
    return [...prefixed, ...shortened(prefixed, root, suffix), ...other(pattern.bare, "bare")]
  }
  return { withNasal, analyse, verbForms }
}

/**
 * The forms as they are often written where the root ends in the sound with which its suffix begins: menembakkan as
 * `menembakan`, dinaikkan as `dinaikan`. Without a prefix the word would be a noun (`tembakan`).
 */
const shortened = (forms: ReadonlyArray<VerbForm>, root: string, suffix: string): ReadonlyArray<VerbForm> =>
  suffix !== "" && root.endsWith(suffix.slice(0, 1))
    ? forms
        .filter(({ form }) => form.endsWith(suffix))
        .map(({ form, voice }) => ({ form: form.slice(0, -suffix.length) + suffix.slice(1), voice }))
    : []

/** The words that a form such as `di+stem` stands for; none for an empty one. */
const formsOf = (
  form: string,
  root: string,
  suffix: string,
  withNasal: Morphology["withNasal"]
): ReadonlyArray<string> => {
  if (form === "") return []
  const plus = form.indexOf("+")
  const base = form.slice(plus + 1) === "root" ? root : root + suffix
  const prefix = form.slice(0, Math.max(0, plus))
  return prefix === nasalPrefix ? withNasal(base) : [prefix + base]
}

const nasalRule = (nasals: ReadonlyArray<NasalPrefix>): Morphology["withNasal"] => {
  const others = nasals.filter((row) => row.initial.includes("*"))
  return (stem) => {
    const first = stem[0] ?? ""
    const second = stem[1] ?? ""
    const before = vowels.includes(second) ? "vowel" : "consonant"
    const own = nasals.filter((row) => row.initial.includes(first))
    return (own.length > 0 ? own : others)
      .filter((row) => row.before === "any" || row.before === before)
      .map((row) => row.prefix + (row.sound === "kept" ? stem : stem.slice(1)))
  }
}
