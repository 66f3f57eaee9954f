/**
 * Reads one article: from its text to reports of acts, each with what it was
 * found by and how sure it is.
 *
 * The order is the whole design: sections → recognition → coreference → clauses
 * → speech → first-person pronouns → triggers → participants → modality → dates
 * → what the discourse supplies → confidence → reports of the same event joined.
 * Pure and deterministic; the language comes in as a pack.
 */
import type { Fallback } from "./acts/Argument.ts"
import { subjectOf } from "./acts/Subject.ts"
import { findSpeech, type Speech, speechAt } from "./acts/Attribution.ts"
import { type Day, dayOfIso } from "./dates/CalendarDay.ts"
import { type Clauses, readClauses } from "./acts/Clause.ts"
import { confidencesOf, featureName, type FeatureSink, sumOf } from "./judgement/Confidence.ts"
import { resolve } from "./names/Coreference.ts"
import { Memory } from "./names/Memory.ts"
import { findDates } from "./dates/DateFinder.ts"
import type { FoundDate } from "./dates/FoundDate.ts"
import { DayInMind } from "./dates/DayInMind.ts"
import { governed, type GovernedDate, nearestDate, ownDate } from "./dates/EventDate.ts"
import { allegationOf, allegationRule, Discourse } from "./discourse/Discourse.ts"
import { makeSection, type Mention, type Phrase, type Section, type SentenceTokens } from "./text/Document.ts"
import { type Draft, type Dropped, readSentence } from "./acts/Draft.ts"
import { EntityTable } from "./names/EntityTable.ts"
import type { ExtractInput } from "./Extraction.ts"
import { tellAct, tellParties } from "./judgement/Features.ts"
import type { LanguagePack } from "./LanguagePack.ts"
import { partyKey } from "./names/Party.ts"
import { type Comparable, sameEvent } from "./judgement/LocalEvent.ts"
import type { Candidate } from "./names/Candidate.ts"
import { recognize } from "./names/Recognizer.ts"
import { topicsOf } from "./judgement/Topic.ts"
import type { Trigger } from "./acts/Trigger.ts"

export interface ReadSection {
  readonly section: Section
  readonly clauses: Clauses
  readonly mentions: ReadonlyArray<Mention>
  readonly speeches: ReadonlyArray<Speech>
}

/** One act as one sentence tells it. */
export interface Report extends Comparable {
  /** Every reading of the parties that was weighed; this report is the best of them. */
  readonly hypotheses: ReadonlyArray<Hypothesis>
  readonly draft: Draft
  readonly read: ReadSection
  readonly date: FoundDate | null
  readonly method: string
  readonly planned: Day | null
  readonly speech: Speech | null
  readonly confidence: number
  /** Reports of the article with the same number tell of the same event; -1 when it is not published. */
  readonly event: number
}

export interface Hypothesis {
  readonly draft: Draft
  readonly confidence: number
  /** Names of the features by which it is weighed. */
  readonly features: () => ReadonlyArray<string>
}

export interface Reading {
  readonly sections: ReadonlyArray<ReadSection>
  readonly reports: ReadonlyArray<Report>
  readonly dropped: ReadonlyArray<{ readonly section: Section; readonly reading: Dropped }>
}

/** An act told of a day longer ago than this is background. */
const historicalAfterDays = 92

export const readArticle = (input: ExtractInput, pack: LanguagePack): Reading => {
  const entities = new EntityTable()
  const title = makeSection("title", input.title ?? "", pack.abbreviations)
  const body = makeSection("body", input.body, pack.abbreviations)
  const recognized = [title, body].map((section) => ({ section, candidates: recognize(section, pack) }))
  const published = input.published_at === null ? null : dayOfIso(input.published_at)
  const memory = new Memory(pack, entities, input.published_at?.slice(0, 10) ?? "", recognized)
  const sections = recognized.map(({ section, candidates }) => readSection(section, candidates, memory, pack))
  const today = published ?? firstFullDate(body, pack)
  const method = published === null ? "first_date_in_text" : "published"

  const discourse = new Discourse(
    sections.map((one) => one.clauses),
    (country) => entities.get("country", pack.countryName(country), country, "GOV")
  )
  const dropped: Array<Reading["dropped"][number]> = []
  const found = sections.flatMap((read) => {
    const { losses, readings } = draftsOf(read, discourse, pack)
    for (const reading of losses) dropped.push({ section: read.section, reading })
    const dates = datesOf(read, new DayInMind(today, method), today, pack)
    return readings.map((drafts) =>
      reportOf(drafts, read, dates.get((drafts[0] as Draft).sentence) as SentenceDates, today, pack)
    )
  })
  return { sections, reports: joinEvents(judge(found.map(asTold(found)), sections, discourse, pack), pack), dropped }
}

/**
 * A noun that comes back to an act ("serangan itu") takes the day and the mode with which the article
 * told it. Acts of violence are named so without a pointing word too.
 */
const asTold = (reports: ReadonlyArray<Unjudged>) => {
  const past = reports.filter((report) => !report.aux.includes("future"))
  return (report: Unjudged): Unjudged => {
    const { draft, type } = report
    if (draft.form.row.pos !== "noun" || !(draft.definite || type === "ASSAULT")) return report
    const parties = new Set([...report.actors, ...report.recipients].map(partyKey))
    const told = past.filter(
      (one) => one.type === type && [...one.actors, ...one.recipients].some((party) => parties.has(partyKey(party)))
    )
    const day = report.date === null ? told.find((one) => one.ownDay && one.date !== null)?.day : undefined
    const mode = report.mode ?? told.find((one) => one.mode !== null)?.mode ?? null
    return {
      ...report,
      ...(day === undefined ? {} : { day, method: "same_act" }),
      mode,
      drafts: report.drafts.map((one) => ({ ...one, mode: one.mode ?? mode }))
    }
  }
}

const readSection = (
  section: Section,
  candidates: ReadonlyArray<Candidate>,
  memory: Memory,
  pack: LanguagePack
): ReadSection => {
  const resolved = resolve(memory, section, candidates)
  const clauses = readClauses(section, resolved.phrases, pack)
  const speeches = findSpeech(clauses, pack)
  const spoken: Array<Phrase> = []
  const mentions = [...resolved.mentions]
  for (const candidate of resolved.speakers) {
    const speech = speechAt(speeches, candidate.start)
    if (speech === null || speech.speaker.length === 0) continue
    const heads = speech.speaker.map((speaker): Mention => ({
      ...speaker,
      start: candidate.nameStart,
      end: candidate.nameEnd,
      kind: "pronoun",
      sector: candidate.sector ?? speaker.sector,
      ruleId: "ruleId" in candidate.reference ? candidate.reference.ruleId : speaker.ruleId,
      confidence: 0.7
    }))
    mentions.push(...heads)
    spoken.push({ start: candidate.start, end: candidate.end, heads, place: false })
  }
  if (spoken.length === 0) return { section, clauses, mentions, speeches }
  const phrases = [...resolved.phrases, ...spoken].toSorted((a, b) => a.start - b.start)
  const complete = readClauses(section, phrases, pack)
  return { section, clauses: complete, mentions, speeches: findSpeech(complete, pack) }
}

/** The article's day when nothing but its text tells it: the first full date of the body. */
const firstFullDate = (section: Section, pack: LanguagePack): Day | null => {
  for (const sentence of section.sentences) {
    const found = findDates(section, sentence, null, pack).find(
      (date) => date.precision === "day" && date.method === "text_full"
    )
    if (found !== undefined) return found.day
  }
  return null
}

const draftsOf = (
  read: ReadSection,
  discourse: Discourse,
  pack: LanguagePack
): { readonly readings: ReadonlyArray<ReadonlyArray<Draft>>; readonly losses: ReadonlyArray<Dropped> } => {
  const { clauses, section, speeches } = read
  const readings: Array<ReadonlyArray<Draft>> = []
  const losses: Array<Dropped> = []
  let carried: ReadonlyArray<Mention> = []
  for (const sentence of section.sentences) {
    const before = carried
    const fallback = (trigger: Trigger): Fallback | null => {
      const speech = speechAt(speeches, trigger.start)
      if (speech !== null && speech.speaker.length > 0) return { mentions: speech.speaker, via: "speaker" }
      return before.length > 0 ? { mentions: before, via: "carried" } : null
    }
    const reading = readSentence(clauses, sentence, fallback, pack)
    losses.push(...reading.dropped)
    for (const draft of reading.drafts) {
      const speech = speechAt(speeches, draft.start)
      const allegation = allegationOf(draft, speech)
      if (allegation !== null) readings.push(discourse.read(allegation, null, []))
      readings.push(discourse.read(draft, speech, before))
    }
    const subject = subjectOf(clauses, sentence, sentence.to, pack)
    if (subject !== null) carried = subject.group.heads
  }
  return { readings, losses }
}

type Unjudged = Omit<Report, "confidence" | "event" | "hypotheses"> & {
  readonly drafts: ReadonlyArray<Draft>
}

/** Dates of a sentence, and the day that acts without one of their own take. */
interface SentenceDates {
  readonly dates: ReadonlyArray<GovernedDate>
  readonly inMind: { readonly day: Day | null; readonly method: string }
}

const datesOf = (
  read: ReadSection,
  mind: DayInMind,
  today: Day | null,
  pack: LanguagePack
): Map<SentenceTokens, SentenceDates> => {
  const bySentence = new Map<SentenceTokens, SentenceDates>()
  for (const sentence of read.section.sentences) {
    const dates = findDates(read.section, sentence, today, pack)
    mind.meet(dates)
    bySentence.set(sentence, { dates: governed(read.clauses, sentence, dates), inMind: mind.current })
  }
  return bySentence
}

const reportOf = (
  drafts: ReadonlyArray<Draft>,
  read: ReadSection,
  { dates, inMind }: SentenceDates,
  today: Day | null,
  pack: LanguagePack
): Unjudged => {
  const draft = drafts[0] as Draft
  const speech = speechAt(read.speeches, draft.start)
  const future = draft.aux.includes("future")
  const past = dates.filter(
    (date) => (today === null || date.day <= today) && !(future && date.method === "text_weekday")
  )
  const own = ownDate(read.clauses, draft.start, draft.end, speech?.cue ?? -1, past, today ?? Infinity, pack)
  const ahead = future
    ? dates.find((date) => today !== null && (date.day > today || date.method === "text_weekday"))
    : undefined
  const day = own?.day ?? inMind.day
  const aux = new Set(draft.aux)
  const nearest = nearestDate(draft.start, draft.end, past)?.day ?? day
  if (nearest !== null && today !== null && today - nearest > historicalAfterDays) aux.add("historical")
  const flags = [...aux].toSorted()
  return {
    draft: { ...draft, aux: flags },
    drafts: drafts.map((one) => ({ ...one, aux: flags })),
    read,
    date: own,
    method: own?.method ?? inMind.method,
    planned: ahead === undefined || today === null ? null : ahead.day > today ? ahead.day : ahead.day + 7,
    speech,
    type: draft.type,
    mode: draft.mode,
    intended: draft.intended,
    aux: flags,
    day,
    ownDay: own !== null && own.precision === "day",
    reciprocal: draft.reciprocal,
    actors: draft.actors,
    recipients: draft.recipients
  }
}

/** Ways of finding a recipient within the sentence itself. */
const explicit: ReadonlySet<Draft["recipientVia"]> = new Set(["object", "via-noun", "oblique", "subject", "agent"])

/** Unordered pairs of parties between which an act lies; for mutual acts every pair of actors. */
const dyadsOf = (actors: ReadonlyArray<Mention>, recipients: ReadonlyArray<Mention>): ReadonlyArray<string> => {
  const left = [...new Set(actors.map(partyKey))]
  const right = recipients.length === 0 ? left : [...new Set(recipients.map(partyKey))]
  return left.flatMap((a) => right.filter((b) => a !== b).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)))
}

/** Acts of one party towards another. */
const actsOf = (type: string, actors: ReadonlyArray<Mention>, recipients: ReadonlyArray<Mention>) =>
  actors.flatMap((actor) => recipients.map((recipient) => `${type} ${partyKey(actor)}>${partyKey(recipient)}`))

/** The highest count of any of `keys`; 0 when none is counted. */
const mostOf = (counts: ReadonlyMap<string, number>, keys: ReadonlyArray<string>): number => {
  let most = 0
  for (const key of keys) most = Math.max(most, counts.get(key) ?? 0)
  return most
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** Gives every report its likeliest reading, with a confidence. */
const judge = (
  reports: ReadonlyArray<Unjudged>,
  sections: ReadonlyArray<ReadSection>,
  discourse: Discourse,
  pack: LanguagePack
): ReadonlyArray<Report> => {
  const states = new Set(
    sections.flatMap((read) => read.mentions.map((mention) => mention.country).filter((country) => country !== null))
  )
  const sentences = sections.at(-1)?.section.sentences.length ?? 0
  const bySentence = new Map<SentenceTokens, Array<Unjudged>>()
  for (const report of reports) {
    const list = bySentence.get(report.draft.sentence)
    if (list === undefined) bySentence.set(report.draft.sentence, [report])
    else list.push(report)
  }
  const inTitle = new Set<string>()
  const byActor = new Map<string, number>()
  const byDyad = new Map<string, number>()
  const byAct = new Map<string, number>()
  for (const { actors, draft, read, recipients, type } of reports) {
    if (read.section.field === "title") inTitle.add(type)
    for (const key of new Set(actors.map(partyKey))) count(byActor, `${type} ${key}`)
    if (explicit.has(draft.recipientVia) || draft.reciprocal)
      for (const dyad of dyadsOf(actors, recipients)) count(byDyad, dyad)
    if (explicit.has(draft.recipientVia) && explicit.has(draft.actorVia))
      for (const act of actsOf(type, actors, recipients)) count(byAct, act)
  }
  const topics = topicsOf(
    sections.map((read) => read.clauses),
    pack
  )
  const titleKeys = [...new Set(sections[0]?.clauses.groups.flatMap((group) => group.heads.map(partyKey)) ?? [])]
  return reports.map((report) => {
    const siblings = bySentence.get(report.draft.sentence) ?? []
    const context = {
      clauses: report.read.clauses,
      speech: report.speech,
      siblings: siblings.length,
      rank: siblings.indexOf(report),
      topics,
      titleKeys,
      inTitle: inTitle.has(report.type),
      states: states.size,
      sentences,
      rankOf: discourse.rankOf,
      homeState: pack.homeState
    }
    const act = (sink: FeatureSink) => tellAct(report.draft, context, sink)
    const shared = sumOf(act, pack.weights)
    const readings = report.drafts.map((draft) => {
      const support = mostOf(
        byActor,
        draft.actors.map((actor) => `${draft.type} ${partyKey(actor)}`)
      )
      const dyads = mostOf(byDyad, dyadsOf(draft.actors, draft.recipients))
      const own = report.drafts[0] === draft ? 1 : 0
      const explicitly = own === 1 && explicit.has(draft.recipientVia) && explicit.has(draft.actorVia) ? 1 : 0
      const around = {
        ...context,
        support: Math.max(0, support - own),
        dyads: Math.max(0, dyads - own),
        echoes: Math.max(0, mostOf(byAct, actsOf(draft.type, draft.actors, draft.recipients)) - explicitly),
        reversals: mostOf(byAct, actsOf(draft.type, draft.recipients, draft.actors))
      }
      const parties = (sink: FeatureSink) => tellParties(draft, around, sink)
      /** A reading without an actor is none. */
      const strength = draft.actors.length === 0 ? 0 : Math.exp(shared + sumOf(parties, pack.weights))
      return { draft, strength, features: () => [...namesOf(act), ...namesOf(parties)] }
    })
    return { ...chosen(report, weighed(readings)), event: -1 }
  })
}

const namesOf = (tell: (sink: FeatureSink) => void): ReadonlyArray<string> => {
  const names: Array<string> = []
  tell((template, a, b, c) => names.push(featureName(template, a, b, c)))
  return names
}

/** Competing readings with their confidences. */
export const weighed = (
  readings: ReadonlyArray<Omit<Hypothesis, "confidence"> & { readonly strength: number }>
): ReadonlyArray<Hypothesis> => {
  const confidences = confidencesOf(readings.map((one) => one.strength))
  return readings.map(({ draft, features }, i) => ({ draft, features, confidence: confidences[i] as number }))
}

/** The report with its likeliest reading; the first of equals. */
export const chosen = (
  report: Omit<Report, "confidence" | "event" | "hypotheses">,
  hypotheses: ReadonlyArray<Hypothesis>
): Omit<Report, "event"> => {
  let best = hypotheses[0] as Hypothesis
  for (const one of hypotheses) if (one.confidence > best.confidence) best = one
  const { draft } = best
  return {
    ...report,
    hypotheses,
    draft,
    confidence: best.confidence,
    type: draft.type,
    mode: draft.mode,
    intended: draft.intended,
    reciprocal: draft.reciprocal,
    actors: draft.actors,
    recipients: draft.recipients
  }
}

/** Numbers events, the surest report of each first; events below the pack's threshold keep -1. */
const joinEvents = (reports: ReadonlyArray<Report>, pack: LanguagePack): ReadonlyArray<Report> => {
  const order = reports
    .map((report, index) => ({ report, index }))
    .toSorted((a, b) => b.report.confidence - a.report.confidence || a.index - b.index)
  const leaders: Array<Report> = []
  const numbers = new Map<Report, number>()
  for (const { report } of order) {
    const known = leaders.findIndex((leader) => sameEvent(leader, report))
    if (known >= 0) {
      if (report.confidence >= pack.threshold / 2) numbers.set(report, known)
    } else if (report.confidence >= pack.threshold) {
      numbers.set(report, leaders.push(report) - 1)
    }
  }
  return asAccused(reports.map((report) => ({ ...report, event: numbers.get(report) ?? -1 })))
}

/** What is alleged by telling of it has the mode of the accusation itself, where the article reports that too. */
const asAccused = (reports: ReadonlyArray<Report>): ReadonlyArray<Report> =>
  reports.map((report) => {
    if (report.event < 0 || report.draft.ruleId !== allegationRule) return report
    const accusation = reports.find(
      (one) => one.event === report.event && one.draft.ruleId !== allegationRule && one.mode !== null
    )
    return accusation === undefined ? report : { ...report, mode: accusation.mode }
  })
