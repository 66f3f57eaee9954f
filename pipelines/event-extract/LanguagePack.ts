/**
 * Everything extraction knows of one language, compiled from its lexicons.
 *
 * A pack is read once per process from the CSV files of `languages/<code>/`,
 * the gazetteers and the ontology; a wrong row stops the run with its file and
 * line. The code of the other modules names no word of any language.
 */
import type { EventType, QuadClass } from "../../schemas/Vocabulary.ts"
import { LanguageProfile } from "../../schemas/lexicon/LanguageProfile.ts"
import { ModelWeight } from "../../schemas/lexicon/ModelWeight.ts"
import { Plover } from "../../schemas/lexicon/Plover.ts"
import { type ActLexicon, loadActs } from "./language/ActLexicon.ts"
import { type DateLexicon, loadDates } from "./language/DateLexicon.ts"
import { type Load, loadFrom } from "./language/Load.ts"
import { loadMorphology, type Morphology } from "./language/Morphology.ts"
import { loadNames, type NameLexicon } from "./language/NameLexicon.ts"
import { loadOrdinaryWords, type OrdinaryWords } from "./language/OrdinaryWords.ts"
import { loadOrganNames, type OrganNames } from "./language/OrganNames.ts"
import { loadParties, type PartyLexicon } from "./language/PartyLexicon.ts"
import { type Calibration, type Thresholds, uncalibrated, Weights } from "./language/Weights.ts"
import { loadWords, type WordLexicon } from "./language/WordLexicon.ts"
import { loadWordOf, type Openings, rememberWords, type Word, type WordsOf } from "./language/Words.ts"

export interface Scale {
  readonly quadClass: QuadClass
  readonly score: number
  readonly cameo: string
  readonly goldstein: number
}

export interface LanguagePack
  extends NameLexicon, OrganNames, WordLexicon, PartyLexicon, ActLexicon, DateLexicon, OrdinaryWords {
  readonly language: string
  readonly morphology: Morphology
  /** What the lexicons say of a word in its folded form. */
  readonly wordOf: (lower: string) => Word
  /** The same for the tokens of a section. */
  readonly wordsOf: WordsOf
  /** The state at home in the language, ISO 3166-1 alpha-3. */
  readonly homeState: string | null
  /** Weights of the confidence model by feature. */
  readonly weights: Weights
  /** How its odds become confidences. */
  readonly calibration: Calibration
  /** Confidence that an event must reach to be published. */
  readonly threshold: number
  /** … and one between parties of the home state alone. */
  readonly homeThreshold: number
  /** Whether a verb says that what it is about takes place or is done: terjadi, berlangsung, dilancarkan. */
  readonly isOccurrence: (lower: string) => boolean
  readonly scale: (type: EventType, mode: string | null) => Scale
}

/** Languages that have a pack. */
export const packLanguages: ReadonlyArray<string> = ["ind"]

/** Compiles the pack of `language`; `read` gives the text of a file below `pipelines/`. */
export const loadPack = (language: string, read: (path: string) => string): LanguagePack => {
  const load = loadFrom(`languages/${language}`, read)
  const homeState = load(LanguageProfile, "language.csv")[0]?.home_state ?? null
  const names = loadNames(language, homeState, read)
  const words = loadWords(load)
  const morphology = loadMorphology(load)
  const { parties, surfaces: partySurfaces } = loadParties(load, names.firstNames, morphology)
  const { acts, surfaces: cueSurfaces } = loadActs(load, words.wordClasses, morphology)
  const openingsOf = (lower: string): Openings => ({
    name: names.names.opens(lower),
    title: parties.titles.opens(lower),
    body: parties.bodies.opens(lower),
    collective: parties.collectives.opens(lower),
    pronoun: parties.pronouns.opens(lower),
    stateNoun: parties.stateNouns.noun.has(lower)
  })
  const forms = {
    ...words,
    ...acts,
    ...loadDates(load),
    ...loadOrdinaryWords(load, words, acts, morphology, [...partySurfaces, ...cueSurfaces]),
    morphology
  }
  const wordOf = loadWordOf(forms, openingsOf)
  return {
    ...names,
    ...loadOrganNames(load, names),
    ...parties,
    ...forms,
    ...loadModel(load),
    language,
    homeState,
    wordOf,
    wordsOf: rememberWords(wordOf),
    isOccurrence: (lower) => words.phraseWords.occurrence.has(lower) || acts.lightVerbs.get(lower)?.voice === "passive",
    scale: scalesOf(loadFrom("ontology", read))
  }
}

/** Rows of the model that are no weights. */
const settings: ReadonlySet<string> = new Set([
  "threshold",
  "threshold_home",
  "calibration_slope",
  "calibration_intercept"
])

const loadModel = (load: Load): Pick<LanguagePack, "weights" | "calibration" | keyof Thresholds> => {
  const rows = load(ModelWeight, "model.csv")
  const weightOf = (name: string): number | undefined => rows.find(({ template }) => template === name)?.weight
  const threshold = weightOf("threshold") ?? 0
  return {
    weights: new Weights(featuresOf(rows.filter(({ template }) => !settings.has(template)))),
    calibration: {
      slope: weightOf("calibration_slope") ?? uncalibrated.slope,
      intercept: weightOf("calibration_intercept") ?? uncalibrated.intercept
    },
    threshold,
    homeThreshold: weightOf("threshold_home") ?? threshold
  }
}

/** Names of features with their weights; a template or first value that a row leaves out is that of the row above. */
const featuresOf = function* (rows: ReadonlyArray<ModelWeight>): Generator<readonly [string, number]> {
  let [named, begun] = ["", ""]
  for (const { first, rest, template, weight } of rows) {
    if (template !== "" || first !== "") begun = first
    if (template !== "") named = template
    yield [`${named}=${begun}${rest}`, weight]
  }
}

/** Scores of a type and mode; those of the type where the mode has none of its own. */
const scalesOf = (load: Load): LanguagePack["scale"] => {
  const scales = new Map<string, Scale>()
  for (const row of load(Plover, "plover.csv")) {
    scales.set(`${row.event_type} ${row.event_mode}`, {
      quadClass: row.quad_class,
      score: row.plover_score,
      cameo: row.cameo_code,
      goldstein: row.goldstein
    })
  }
  return (type, mode) => (scales.get(`${type} ${mode ?? ""}`) ?? scales.get(`${type} `)) as Scale
}
