/**
 * The words that tell acts and how they are told: predicates, light verbs,
 * verbs of speech and of citation, cues of modality, context and mode.
 */
import type { Aux, EventType } from "../../../schemas/Vocabulary.ts"
import { ContextCue } from "../../../schemas/lexicon/ContextCue.ts"
import { LightVerb } from "../../../schemas/lexicon/LightVerb.ts"
import { ModalityCue } from "../../../schemas/lexicon/ModalityCue.ts"
import { ModeCue } from "../../../schemas/lexicon/ModeCue.ts"
import { Predicate } from "../../../schemas/lexicon/Predicate.ts"
import { SpeechVerb } from "../../../schemas/lexicon/SpeechVerb.ts"
import { remembered } from "../../text/Remembered.ts"
import { PhraseTrie } from "../text/PhraseTrie.ts"
import type { Load } from "./Load.ts"
import type { Morphology, Voice } from "./Morphology.ts"
import { compilePredicates, type PredicateForm } from "./PredicateLexicon.ts"
import { WordSet } from "./WordSet.ts"

export interface ActLexicon {
  readonly predicates: ReadonlyMap<string, ReadonlyArray<PredicateForm>>
  readonly lightVerbs: ReadonlyMap<string, { readonly row: LightVerb; readonly voice: Voice }>
  readonly speech: ReadonlyMap<string, SpeechVerb>
  readonly modality: PhraseTrie<{
    readonly aux: Aux
    readonly scope: ModalityCue["scope"]
    readonly ruleId: string
  }>
  readonly contexts: PhraseTrie<ContextCue>
  readonly modes: ReadonlyMap<EventType, ReadonlyArray<{ readonly mode: string; readonly words: WordSet }>>
  /** Verbs that cite an outlet: dilansir, dikutip. */
  readonly isSourceVerb: (lower: string) => boolean
  readonly isSpeechVerb: (lower: string) => boolean
  /** Verbs that carry another verb or noun without closing its clause: light verbs, "berencana", "mulai". */
  readonly isCarrier: (lower: string) => boolean
  /** Words of readiness and wish: "tidak bersedia" refuses. */
  readonly isWillWord: (lower: string) => boolean
  /** Whether a predicate, by its citation form, tells that somebody owns up to an attack. */
  readonly isClaim: (word: string) => boolean
  /** Whether a noun names what is attacked, and not with what: "kilang" against "rudal". */
  readonly isTarget: (lower: string) => boolean
}

export interface ActWords {
  readonly acts: ActLexicon
  /** Cues of contexts as the lexicon writes them. */
  readonly surfaces: ReadonlyArray<string>
}

/** Class of the predicates with which somebody owns up to an attack. */
const claimClass = "claims"
/** Class of what is attacked. */
const targetClass = "targets"

export const loadActs = (
  load: Load,
  classes: ReadonlyMap<string, ReadonlyArray<string>>,
  morphology: Morphology
): ActWords => {
  const lightVerbs = lightVerbForms(load(LightVerb, "light_verbs.csv"), morphology)
  const { modality, willWords } = modalityCues(load(ModalityCue, "modality.csv"))
  const targets = new Set(classes.get(targetClass))
  const contextRows = load(ContextCue, "contexts.csv")
  const contexts = new PhraseTrie<ContextCue>()
  for (const row of contextRows) contexts.insert(row.cue, row)
  return {
    acts: {
      ...speechVerbs(load(SpeechVerb, "speech_verbs.csv"), morphology),
      predicates: compilePredicates(load(Predicate, "predicates.csv"), classes, morphology),
      lightVerbs,
      modality,
      contexts,
      modes: modeCues(load(ModeCue, "modes.csv")),
      isCarrier: remembered(
        (lower) => lightVerbs.has(lower) || modality.longest([{ lower } as never], 0, () => true) !== null
      ),
      isWillWord: (lower) => willWords.has(lower),
      isTarget: (lower) => targets.has(lower),
      isClaim: (word) => classes.get(claimClass)?.includes(word) ?? false
    },
    surfaces: contextRows.map((row) => row.cue)
  }
}

const lightVerbForms = (rows: ReadonlyArray<LightVerb>, morphology: Morphology): ActLexicon["lightVerbs"] => {
  const forms = new Map<string, { readonly row: LightVerb; readonly voice: Voice }>()
  for (const row of rows)
    for (const { form, voice } of morphology.verbForms(row.word, row.root))
      if (!forms.has(form)) forms.set(form, { row, voice })
  return forms
}

const speechVerbs = (
  rows: ReadonlyArray<SpeechVerb>,
  { verbForms, withoutClitic }: Morphology
): Pick<ActLexicon, "speech" | "isSourceVerb" | "isSpeechVerb"> => {
  const sources = new Set<string>()
  const speech = new Map<string, SpeechVerb>()
  for (const row of rows) {
    for (const { form } of verbForms(row.word, row.root)) {
      if (row.kind === "source") for (const word of form.split(" ")) sources.add(word)
      else if (!form.includes(" ") && !speech.has(form)) speech.set(form, row)
    }
  }
  return {
    speech,
    isSourceVerb: (lower) => sources.has(lower),
    isSpeechVerb: (lower) => speech.has(lower) || speech.has(withoutClitic(lower) ?? "")
  }
}

const modalityCues = (rows: ReadonlyArray<ModalityCue>) => {
  const willWords = new Set<string>()
  const modality: ActLexicon["modality"] = new PhraseTrie()
  for (const row of rows) {
    if (row.aux === "prospective") willWords.add(row.cue)
    else modality.insert(row.cue, { aux: row.aux, scope: row.scope, ruleId: row.rule_id })
  }
  return { modality, willWords }
}

const modeCues = (rows: ReadonlyArray<ModeCue>): ActLexicon["modes"] => {
  const cues = new Map<EventType, Map<string, Array<string>>>()
  for (const row of rows) {
    const byMode = cues.get(row.event_type) ?? new Map<string, Array<string>>()
    cues.set(row.event_type, byMode)
    byMode.set(row.event_mode, [...(byMode.get(row.event_mode) ?? []), row.cue])
  }
  return new Map(
    [...cues].map(([type, byMode]) => [type, [...byMode].map(([mode, words]) => ({ mode, words: new WordSet(words) }))])
  )
}
