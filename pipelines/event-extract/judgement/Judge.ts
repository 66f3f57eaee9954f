/**
 * Gives every report its likeliest reading, with a confidence.
 *
 * The readings of one report compete with each other and with "no event"; a
 * reading is weighed by the features of the act and of its parties.
 */
import type { Draft } from "../acts/Draft.ts"
import type { ReadSection } from "../acts/SpokenSection.ts"
import type { Calibration } from "../language/Weights.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { partyKey } from "../names/Party.ts"
import { tellAct } from "./ActFeatures.ts"
import { agrees, asWanted } from "./Agreement.ts"
import { confidenceOf, type FeatureSink, namesOf, sumOf } from "./Confidence.ts"
import type { DraftContext } from "./DraftContext.ts"
import { tellParties } from "./PartyFeatures.ts"
import type { Hypothesis, Report, Unjudged } from "./Report.ts"
import { Support } from "./Support.ts"
import { topicsOf } from "./Topic.ts"

type Weighable = Omit<Hypothesis, "confidence"> & { readonly strength: number }
type ArticleContext = Omit<DraftContext, "clauses" | "speech" | "siblings" | "rank" | "inTitle">

/** `rankOf`: rank of a party by how often the article names it, from 0. */
export const judge = (
  reports: ReadonlyArray<Unjudged>,
  sections: ReadonlyArray<ReadSection>,
  rankOf: DraftContext["rankOf"],
  pack: LanguagePack
): ReadonlyArray<Report> => {
  const article = { ...articleContext(sections, pack), rankOf }
  const support = new Support(reports)
  const bySentence = Map.groupBy(reports, (report) => report.draft.sentence)
  const titleTypes = new Set(
    reports.filter((report) => report.read.section.field === "title").map((report) => report.type)
  )
  return reports.map((report) => {
    const siblings = bySentence.get(report.draft.sentence) ?? []
    const context: DraftContext = {
      ...article,
      clauses: report.read.clauses,
      speech: report.speech,
      siblings: siblings.length,
      rank: siblings.indexOf(report),
      inTitle: titleTypes.has(report.type)
    }
    return {
      ...chosen(report, weighed(readingsOf(report, context, support, pack), pack.calibration, pack.homeState)),
      event: -1
    }
  })
}

const articleContext = (sections: ReadonlyArray<ReadSection>, pack: LanguagePack): Omit<ArticleContext, "rankOf"> => {
  const countries = sections.flatMap((read) => read.mentions.map((mention) => mention.country))
  const titleGroups = sections[0]?.clauses.groups ?? []
  return {
    topics: topicsOf(sections.map((read) => read.clauses)),
    titleKeys: [...new Set(titleGroups.flatMap((group) => group.heads.map(partyKey)))],
    states: new Set(countries.filter((country) => country !== null)).size,
    sentences: sections.at(-1)?.section.sentences.length ?? 0,
    homeState: pack.homeState
  }
}

const readingsOf = (
  report: Unjudged,
  context: DraftContext,
  support: Support,
  pack: LanguagePack
): ReadonlyArray<Weighable> => {
  let told: Draft | null = null
  let shared = 0
  return report.drafts.map((draft) => {
    const act = (sink: FeatureSink) => tellAct(draft, context, pack, sink)
    /** Readings of one type differ in their parties only; one without an actor is none, and need not be weighed. */
    if (hasActor(draft) && draft.type !== told?.type) {
      shared = sumOf(act, pack.weights)
      told = draft
    }
    const parties = (sink: FeatureSink) =>
      tellParties(draft, { ...context, ...support.of(draft, report.drafts[0] === draft) }, sink)
    const strength = hasActor(draft) ? Math.exp(shared + sumOf(parties, pack.weights, "parties")) : 0
    return { draft, strength, features: () => [...namesOf(act), ...namesOf(parties)] }
  })
}

const hasActor = ({ actors }: Draft): boolean => actors.length > 0

/**
 * Competing readings with their confidences. The likeliest is right as well where another is that comes to the same:
 * which of two names of a state is meant, or whether anybody is addressed at all, makes no event less sure.
 */
export const weighed = (
  readings: ReadonlyArray<Weighable>,
  calibration: Calibration,
  homeState: string | null
): ReadonlyArray<Hypothesis> => {
  let [best, total] = [0, 1]
  readings.forEach(({ strength }, i) => {
    total += strength
    if (strength > (readings[best] as Weighable).strength) best = i
  })
  const { draft: told } = readings[best] as Weighable
  let alike = 0
  for (const { draft, strength } of readings)
    if (draft === told || (strength > 0 && agrees(asWanted(draft), told, homeState))) alike += strength
  return readings.map(({ draft, features, strength }, i) => ({
    draft,
    features,
    confidence: confidenceOf(i === best ? alike : strength, total, calibration)
  }))
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
    aux: draft.aux,
    reciprocal: draft.reciprocal,
    actors: draft.actors,
    recipients: draft.recipients
  }
}
