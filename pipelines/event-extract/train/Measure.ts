/**
 * What the model makes of the sets: its choice among the readings, counted as the scorer counts.
 */
import { agrees } from "../judgement/Agreement.ts"
import { chosen, weighed } from "../judgement/Judge.ts"
import { sameEvent } from "../judgement/LocalEvent.ts"
import type { Hypothesis, Report } from "../judgement/Report.ts"
import { thresholdOf } from "../judgement/Threshold.ts"
import { type Thresholds, uncalibrated } from "../language/Weights.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { readArticle } from "../Reading.ts"
import { homeState, type Labelled } from "./Articles.ts"
import type { Outcome } from "./Calibrate.ts"
import { isSoft } from "./Examples.ts"

export interface Decided {
  readonly report: Report
  readonly score: number
}

/** The report with the reading that `weights` prefer. */
export const decide = (report: Report, weights: ReadonlyMap<string, number>): Decided => {
  const strength = ({ draft, features }: Hypothesis): number => {
    let sum = 0
    for (const feature of features()) sum += weights.get(feature) ?? 0
    return draft.actors.length === 0 ? 0 : Math.exp(sum)
  }
  const readings = report.hypotheses.map((one) => ({ ...one, strength: strength(one) }))
  const best = { ...report, ...chosen(report, weighed(readings, uncalibrated, homeState)) }
  return { report: best, score: best.confidence }
}

interface Count {
  readonly hit: number
  readonly extra: number
  readonly missed: number
}

/** The surest report of each event of an article. */
const leadersOf = (reports: ReadonlyArray<Decided>, thresholds: Thresholds): ReadonlyArray<Decided> => {
  const leaders: Array<Decided> = []
  for (const one of [...reports].toSorted((a, b) => b.score - a.score)) {
    if (one.score < thresholdOf(one.report, thresholds, homeState)) continue
    if (!leaders.some((leader) => sameEvent(leader.report, one.report))) leaders.push(one)
  }
  return leaders
}

/** Finds for each label the event that agrees with it, required ones first; gives the events found and the required labels missed. */
const match = (article: Labelled, leaders: ReadonlyArray<Decided>) => {
  const used = new Set<Decided>()
  const count = { hit: 0, missed: 0 }
  for (const optional of [false, true]) {
    for (const event of article.events) {
      if ((event.optional === true) !== optional) continue
      const found = leaders.find((one) => !used.has(one) && agrees(event, one.report, homeState))
      if (found !== undefined) used.add(found)
      if (!optional) count[found === undefined ? "missed" : "hit"]++
    }
  }
  return { ...count, used }
}

/** Events of one article at thresholds against its labels, counted as the scorer counts. */
export const countEvents = (article: Labelled, reports: ReadonlyArray<Decided>, thresholds: Thresholds): Count => {
  const leaders = leadersOf(reports, thresholds)
  const { hit, missed, used } = match(article, leaders)
  return { hit, missed, extra: leaders.filter((one) => !used.has(one) && !isSoft(one.report)).length }
}

/** Which events of an article at thresholds are right; those flagged as no plain fact are left out where no label has them. */
export const outcomes = (
  article: Labelled,
  reports: ReadonlyArray<Decided>,
  thresholds: Thresholds
): ReadonlyArray<Outcome> => {
  const leaders = leadersOf(reports, thresholds)
  const { used } = match(article, leaders)
  return leaders
    .filter((one) => used.has(one) || !isSoft(one.report))
    .map((one) => ({ score: one.score, right: used.has(one) }))
}

export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export const scores = (counts: ReadonlyArray<Count>): Scores => {
  const total = { hit: 0, extra: 0, missed: 0 }
  for (const one of counts) {
    total.hit += one.hit
    total.extra += one.extra
    total.missed += one.missed
  }
  const precision = total.hit / Math.max(1, total.hit + total.extra)
  const recall = total.hit / Math.max(1, total.hit + total.missed)
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) }
}

/** How many required events the hypotheses hold at all: the ceiling of any weights. */
export const reachable = (articles: ReadonlyArray<Labelled>, pack: LanguagePack): string => {
  let hit = 0
  let all = 0
  for (const article of articles) {
    const { reports } = readArticle(article.input, pack)
    const drafts = reports
      .flatMap((report) => report.hypotheses.map((one) => one.draft))
      .filter((draft) => draft.actors.length > 0)
    for (const event of article.events) {
      if (event.optional === true) continue
      all++
      if (drafts.some((draft) => agrees(event, draft, homeState))) hit++
    }
  }
  return `${hit} of ${all} required events among the hypotheses`
}
