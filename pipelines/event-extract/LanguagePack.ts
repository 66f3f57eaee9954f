/**
 * Everything extraction knows of one language, compiled from its lexicons.
 *
 * A pack is read once per process from the CSV files of `languages/<code>/`,
 * the gazetteers and the ontology; a wrong row stops the run with its file and
 * line. The code of the other modules names no word of any language.
 */
import type { Schema } from "effect"
import type { Aux, EventType, QuadClass } from "../../schemas/Vocabulary.ts"
import { Abbreviation } from "../../schemas/lexicon/Abbreviation.ts"
import { CalendarWord } from "../../schemas/lexicon/CalendarWord.ts"
import { CollectiveNoun } from "../../schemas/lexicon/CollectiveNoun.ts"
import { ContextCue } from "../../schemas/lexicon/ContextCue.ts"
import { DateWord } from "../../schemas/lexicon/DateWord.ts"
import { FunctionWord } from "../../schemas/lexicon/FunctionWord.ts"
import { LightVerb } from "../../schemas/lexicon/LightVerb.ts"
import { ModalityCue } from "../../schemas/lexicon/ModalityCue.ts"
import { ModeCue } from "../../schemas/lexicon/ModeCue.ts"
import { ModelWeight } from "../../schemas/lexicon/ModelWeight.ts"
import { NameHead } from "../../schemas/lexicon/NameHead.ts"
import { NonVerb } from "../../schemas/lexicon/NonVerb.ts"
import { NumberWord } from "../../schemas/lexicon/NumberWord.ts"
import { PersonName } from "../../schemas/lexicon/PersonName.ts"
import { PlainAcronym } from "../../schemas/lexicon/PlainAcronym.ts"
import { Plover } from "../../schemas/lexicon/Plover.ts"
import { PhraseWord } from "../../schemas/lexicon/PhraseWord.ts"
import { Predicate } from "../../schemas/lexicon/Predicate.ts"
import { Pronoun } from "../../schemas/lexicon/Pronoun.ts"
import { SpeechVerb } from "../../schemas/lexicon/SpeechVerb.ts"
import { StateBody } from "../../schemas/lexicon/StateBody.ts"
import { Title } from "../../schemas/lexicon/Title.ts"
import { WordClass } from "../../schemas/lexicon/WordClass.ts"
import * as Lexicon from "../lexicon/Lexicon.ts"
import { Weights } from "./judgement/Confidence.ts"
import { type Voice, verbForms, withoutClitic } from "./language/Morphology.ts"
import { loadNames, type NameLexicon } from "./language/NameLexicon.ts"
import { PhraseTrie } from "./text/PhraseTrie.ts"
import { compilePredicates } from "./language/PredicateLexicon.ts"
import { tokenize } from "./text/Token.ts"
import type { PredicateForm } from "./acts/Trigger.ts"
import { WordSet } from "./language/WordSet.ts"

export interface Scale {
  readonly quadClass: QuadClass
  readonly score: number
  readonly cameo: string
  readonly goldstein: number
}

export interface LanguagePack extends NameLexicon {
  readonly language: string
  /** The state at home in the language, ISO 3166-1 alpha-3. */
  readonly homeState: string | null
  /** Weights of the confidence model by feature. */
  readonly weights: Weights
  /** Confidence that an event must reach to be published. */
  readonly threshold: number
  readonly abbreviations: ReadonlySet<string>
  readonly functionWords: ReadonlyMap<string, FunctionWord["class"]>
  /** Closed sets of words that shape a phrase. */
  readonly phraseWords: Readonly<Record<PhraseWord["class"], ReadonlySet<string>>>
  readonly titles: PhraseTrie<Title>
  readonly bodies: PhraseTrie<StateBody>
  readonly collectives: PhraseTrie<CollectiveNoun>
  readonly pronouns: PhraseTrie<Pronoun>
  readonly nameHeads: ReadonlyMap<string, NameHead>
  /** Whether a title, body, group, pronoun or name of the lexicons may begin with this word. */
  readonly opensPhrase: (lower: string) => boolean
  /** Given and family names; `yes` for those that name a person by themselves. */
  readonly personNames: ReadonlyMap<string, PersonName["alone"]>
  readonly predicates: ReadonlyMap<string, ReadonlyArray<PredicateForm>>
  readonly lightVerbs: ReadonlyMap<string, { readonly row: LightVerb; readonly voice: Voice }>
  readonly speech: ReadonlyMap<string, SpeechVerb>
  readonly modality: PhraseTrie<{
    readonly aux: Aux
    readonly scope: "before-verb" | "clause"
    readonly ruleId: string
  }>
  readonly contexts: PhraseTrie<ContextCue>
  readonly modes: ReadonlyMap<EventType, ReadonlyArray<{ readonly mode: string; readonly words: WordSet }>>
  readonly dateWords: PhraseTrie<DateWord>
  readonly calendar: {
    readonly month: (lower: string) => number | null
    readonly weekday: (lower: string) => number | null
  }
  readonly numberWord: (lower: string) => number | null
  readonly scale: (type: EventType, mode: string | null) => Scale
  readonly fullTitle: (lower: string) => string
  readonly isLeaderTitle: (lower: string) => boolean
  readonly standsAlone: (title: Title) => boolean
  /** Whether a state body without a name means the state last named: "pemerintah", "militer". */
  readonly standsForState: (ruleId: string) => boolean
  /** Whether a state body without a state's name is that of the home state: "DPR". */
  readonly isHomeBody: (ruleId: string) => boolean
  /** Whether a state body is a thing, which without a state's name is nobody's: "drone itu". */
  readonly isThing: (ruleId: string) => boolean
  readonly isVerbForm: (lower: string) => boolean
  /** Verbs that cite an outlet: dilansir, dikutip. */
  readonly isSourceVerb: (lower: string) => boolean
  readonly isSpeechVerb: (lower: string) => boolean
  /** Verbs that carry another verb or noun without closing its clause: light verbs, "berencana", "mulai". */
  readonly isCarrier: (lower: string) => boolean
  /** Words of readiness and wish: "tidak bersedia" refuses. */
  readonly isWillWord: (lower: string) => boolean
  /** Topics that a word speaks for: sport, showbiz, crime … */
  readonly topicsOfWord: (lower: string) => ReadonlyArray<string>
  readonly isCommonWord: (lower: string) => boolean
  /** The same without guesses by prefix, so that a name such as Dimitri is none. */
  readonly isListedWord: (lower: string) => boolean
  /** Whether a word is built as an ordinary word of the language is: kepemimpinan, misalnya. */
  readonly isOrdinaryWord: (lower: string) => boolean
  /** Abbreviations in capitals that name no organisation. */
  readonly isPlainAcronym: (lower: string) => boolean
}

/** Languages that have a pack. */
export const packLanguages: ReadonlyArray<string> = ["ind"]

const verbPrefixes = ["me", "di", "ber", "ter", "meng", "mem", "men"]
const leaderTitles = [
  "president",
  "prime minister",
  "chancellor",
  "king",
  "queen",
  "emperor",
  "sultan",
  "emir",
  "leader",
  "supreme leader",
  "premier"
]
/** Word classes that tell the section of the paper. */
const topics = ["sport", "showbiz", "crime", "markets", "business", "nature", "medical", "election", "court"]
const noTopics: ReadonlyArray<string> = []

/** Shapes of derived words that are hardly ever names: nouns of pe-/ke-…-an, and -nya. */
const ordinaryShape = /^(?:(?:pe|ke)[a-z]{3,}an|[a-z]{3,}nya)$/

/** The state that an institution without a state's name belongs to where the article names no state. */
const homeStates: Readonly<Record<string, string>> = { ind: "IDN" }

/** Compiles the pack of `language`; `read` gives the text of a file below `pipelines/`. */
export const loadPack = (language: string, read: (path: string) => string): LanguagePack => {
  const folder = `languages/${language}`
  const load = <Fields extends Schema.Struct.Fields>(schema: Schema.Struct<Fields>, path: string) =>
    Lexicon.parse(schema, read(path), path)
  const names = loadNames(language, read)

  const functionWords = new Map<string, FunctionWord["class"]>()
  for (const row of load(FunctionWord, `${folder}/function_words.csv`)) functionWords.set(row.word, row.class)

  const titles = new PhraseTrie<Title>()
  const fullTitles = new Map<string, string>()
  const leaders = new Set<string>()
  const titleRows = load(Title, `${folder}/titles.csv`)
  for (const row of titleRows) {
    titles.insert(row.surface, row)
    const full = (row.abbreviates ?? row.surface).toLowerCase()
    fullTitles.set(row.surface.toLowerCase(), full)
    if (leaderTitles.some((title) => row.name_en.toLowerCase() === title)) leaders.add(full)
  }
  const bodies = new PhraseTrie<StateBody>()
  const loneBodies = new Set<string>()
  const homeBodies = new Set<string>()
  const things = new Set<string>()
  const bodyRows = load(StateBody, `${folder}/bodies.csv`)
  for (const row of bodyRows) {
    bodies.insert(row.surface, row)
    if (row.alone === "yes") loneBodies.add(row.rule_id)
    if (row.alone === "home") homeBodies.add(row.rule_id)
    if (row.alone === "never") things.add(row.rule_id)
  }
  const collectives = new PhraseTrie<CollectiveNoun>()
  const groupRows = load(CollectiveNoun, `${folder}/groups.csv`)
  for (const row of groupRows) collectives.insert(row.surface, row)
  const pronouns = new PhraseTrie<Pronoun>()
  for (const row of load(Pronoun, `${folder}/pronouns.csv`)) pronouns.insert(row.surface, row)

  const phraseRows = load(PhraseWord, `${folder}/phrase_words.csv`)
  const wordsOf = (name: PhraseWord["class"]): ReadonlySet<string> =>
    new Set(phraseRows.filter((row) => row.class === name).map((row) => row.word))
  const classes = new Map<string, Array<string>>()
  for (const row of load(WordClass, `${folder}/word_classes.csv`)) {
    const members = classes.get(row.class)
    if (members === undefined) classes.set(row.class, [row.word])
    else members.push(row.word)
  }
  const wordTopics = new Map<string, Array<string>>()
  for (const topic of topics) {
    for (const word of classes.get(topic) ?? []) wordTopics.set(word, [...(wordTopics.get(word) ?? []), topic])
  }
  const predicateRows = load(Predicate, `${folder}/predicates.csv`)
  const predicates = compilePredicates(predicateRows, classes)

  const lightVerbs = new Map<string, { readonly row: LightVerb; readonly voice: Voice }>()
  for (const row of load(LightVerb, `${folder}/light_verbs.csv`)) {
    for (const { form, voice } of verbForms(row.word, row.root))
      if (!lightVerbs.has(form)) lightVerbs.set(form, { row, voice })
  }
  const sourceVerbs = new Set<string>()
  const speech = new Map<string, SpeechVerb>()
  for (const row of load(SpeechVerb, `${folder}/speech_verbs.csv`)) {
    if (row.kind === "source") {
      for (const { form } of verbForms(row.word, row.root)) sourceVerbs.add(form.split(" ")[0] as string)
      continue
    }
    for (const { form } of verbForms(row.word, row.root))
      if (!form.includes(" ") && !speech.has(form)) speech.set(form, row)
  }
  const willWords = new Set<string>()
  const modality: LanguagePack["modality"] = new PhraseTrie()
  for (const row of load(ModalityCue, `${folder}/modality.csv`)) {
    if (row.aux === "prospective") willWords.add(row.cue)
    else modality.insert(row.cue, { aux: row.aux, scope: row.scope, ruleId: row.rule_id })
  }
  const contexts = new PhraseTrie<ContextCue>()
  const contextRows = load(ContextCue, `${folder}/contexts.csv`)
  for (const row of contextRows) contexts.insert(row.cue, row)
  const modeCues = new Map<EventType, Map<string, Array<string>>>()
  for (const row of load(ModeCue, `${folder}/modes.csv`)) {
    const byMode = modeCues.get(row.event_type) ?? new Map<string, Array<string>>()
    modeCues.set(row.event_type, byMode)
    byMode.set(row.event_mode, [...(byMode.get(row.event_mode) ?? []), row.cue])
  }
  const dateWords = new PhraseTrie<DateWord>()
  for (const row of load(DateWord, `${folder}/date_words.csv`)) dateWords.insert(row.phrase, row)
  const months = new Map<string, number>()
  const weekdays = new Map<string, number>()
  for (const row of load(CalendarWord, `${folder}/calendar.csv`)) {
    if (row.kind === "month") months.set(row.word, Number(row.value))
    if (row.kind === "weekday") weekdays.set(row.word, Number(row.value))
  }
  const numbers = new Map<string, number>()
  for (const row of load(NumberWord, `${folder}/numbers.csv`)) numbers.set(row.word, row.value)
  const nameHeads = new Map<string, NameHead>()
  for (const row of load(NameHead, `${folder}/name_heads.csv`)) nameHeads.set(row.word, row)
  const personNames = new Map<string, PersonName["alone"]>()
  for (const word of names.firstNames) personNames.set(word, "no")
  for (const row of load(PersonName, `${folder}/person_names.csv`)) personNames.set(row.word, row.alone)
  const plainAcronyms = new Set(load(PlainAcronym, `${folder}/plain_acronyms.csv`).map((row) => row.word))
  const scales = new Map<string, Scale>()
  for (const row of load(Plover, "ontology/plover.csv")) {
    scales.set(`${row.event_type} ${row.event_mode}`, {
      quadClass: row.quad_class,
      score: row.plover_score,
      cameo: row.cameo_code,
      goldstein: row.goldstein
    })
  }
  const model = load(ModelWeight, `${folder}/model.csv`)
  const nonVerbs = new Set(load(NonVerb, `${folder}/non_verbs.csv`).map((row) => row.word))
  /** Words of offices, state bodies, groups and topics: never a person's name, however they are written. */
  const commonWords = new Set([...classes.values()].flat())
  const common = (phrase: string) => {
    for (const token of tokenize(phrase))
      if (token.kind === "word" && token.lower.length > 3) commonWords.add(token.lower)
  }
  for (const row of titleRows) common(row.surface)
  for (const row of bodyRows) common(row.surface)
  for (const row of groupRows) common(row.surface)
  for (const row of contextRows) common(row.cue)

  const known = (lower: string): boolean =>
    (predicates.get(lower)?.some((form) => form.row.pos === "verb" && form.voice !== "bare") ?? false) ||
    lightVerbs.has(lower) ||
    speech.has(lower)
  const isVerbForm = (lower: string): boolean => {
    if (known(lower)) return true
    if (nonVerbs.has(lower) || functionWords.has(lower) || lower.length < 6) return false
    const bare = withoutClitic(lower)
    if (bare !== null && known(bare)) return true
    return verbPrefixes.some((prefix) => lower.startsWith(prefix)) && !lower.endsWith("nya")
  }
  const isListedWord = (lower: string): boolean =>
    functionWords.has(lower) || commonWords.has(lower) || predicates.has(lower)
  const openers = new Set(
    [titles, bodies, collectives, pronouns, names.names].flatMap((phrases) => [...phrases.openers()])
  )
  return {
    ...names,
    opensPhrase: (lower) => openers.has(lower),
    language,
    homeState: homeStates[language] ?? null,
    weights: new Weights(
      model.filter((row) => row.feature !== "threshold").map((row) => [row.feature, row.weight] as const)
    ),
    threshold: model.find((row) => row.feature === "threshold")?.weight ?? 0,
    abbreviations: new Set(load(Abbreviation, `${folder}/abbreviations.csv`).map((row) => row.abbreviation)),
    functionWords,
    phraseWords: {
      name_particle: wordsOf("name_particle"),
      title_link: wordsOf("title_link"),
      portfolio_link: wordsOf("portfolio_link"),
      title_adjective: wordsOf("title_adjective"),
      demonstrative: wordsOf("demonstrative"),
      coordinator: wordsOf("coordinator"),
      month_lead: wordsOf("month_lead"),
      month_middle: wordsOf("month_middle"),
      month_end: wordsOf("month_end"),
      range_mark: wordsOf("range_mark"),
      part_of_day: wordsOf("part_of_day"),
      exemplifier: wordsOf("exemplifier")
    },
    titles,
    bodies,
    collectives,
    pronouns,
    nameHeads,
    personNames,
    isPlainAcronym: (lower) => plainAcronyms.has(lower),
    predicates,
    lightVerbs,
    speech,
    modality,
    contexts,
    modes: new Map(
      [...modeCues].map(
        ([type, byMode]) => [type, [...byMode].map(([mode, cues]) => ({ mode, words: new WordSet(cues) }))] as const
      )
    ),
    dateWords,
    calendar: {
      month: (lower) => months.get(lower) ?? null,
      weekday: (lower) => weekdays.get(lower) ?? null
    },
    numberWord: (lower) => numbers.get(lower) ?? null,
    scale: (type, mode) => (scales.get(`${type} ${mode ?? ""}`) ?? scales.get(`${type} `)) as Scale,
    fullTitle: (lower) => fullTitles.get(lower) ?? lower,
    isLeaderTitle: (lower) => leaders.has(lower),
    standsForState: (ruleId) => loneBodies.has(ruleId),
    isHomeBody: (ruleId) => homeBodies.has(ruleId),
    isThing: (ruleId) => things.has(ruleId),
    standsAlone: (title) => title.sector !== null,
    isVerbForm,
    isSourceVerb: (lower) => sourceVerbs.has(lower),
    isSpeechVerb: (lower) => speech.has(lower) || speech.has(withoutClitic(lower) ?? ""),
    isCarrier: (lower) => lightVerbs.has(lower) || modality.longest([{ lower } as never], 0, () => true) !== null,
    isWillWord: (lower) => willWords.has(lower),
    isListedWord,
    topicsOfWord: (lower) => wordTopics.get(lower) ?? noTopics,
    isCommonWord: (lower) => isListedWord(lower) || isVerbForm(lower),
    isOrdinaryWord: (lower) => isListedWord(lower) || ordinaryShape.test(lower)
  }
}
