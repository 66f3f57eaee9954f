/**
 * Labels and verdicts as examples for the fit: which of the competing readings of each report are right.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import { agrees } from "../judgement/Agreement.ts"
import type { Report } from "../judgement/Report.ts"
import { readArticle } from "../Reading.ts"
import type { Mention } from "../text/Document.ts"
import {
  type ActArticle,
  homeState,
  type JudgedArticle,
  type Judgement,
  type Labelled,
  type LabelledAct
} from "./Articles.ts"
import type { Example } from "./Fit.ts"
import { tells } from "./Gold.ts"

/** How much an article's labels teach: those made with care tell what a careful coder codes and what not, others are rougher. */
const carefulWeight = 9
const labelWeight = 2
const judgedWeight = 2
const actWeight = 2
/** Labelled acts of articles about other states: most articles are about home, and those who code diplomacy ask for the others. */
const actAbroadWeight = 2 * actWeight
/** Share of the parties in the readings of an article that belong to other states, above which it is about them. */
const shareAbroad = 0.4
const optionalWeight = 0.3
const softWeight = 0.3

export const isSoft = (report: Report): boolean => report.aux.some((flag) => flag !== "future")

export interface Judged {
  readonly report: Report
  /** For each hypothesis; null when it names no actor. */
  readonly right: ReadonlyArray<Verdict | null>
}

interface Verdict {
  readonly positive: boolean
  /** Optional events and readings flagged as no plain fact teach less. */
  readonly weight: number
}

export const judgeReports = (article: Labelled, pack: LanguagePack): ReadonlyArray<Judged> =>
  readArticle(article.input, pack).reports.map((report) => ({
    report,
    right: report.hypotheses.map(({ draft }) => {
      if (draft.actors.length === 0) return null
      const events = article.events.filter((event) => agrees(event, draft, homeState))
      if (events.some((event) => event.optional !== true)) return { positive: true, weight: 1 }
      if (events.length > 0) return { positive: true, weight: optionalWeight }
      return { positive: false, weight: isSoft(report) ? softWeight : 1 }
    })
  }))

export const examplesOf = (judged: ReadonlyArray<Judged>, careful: boolean): ReadonlyArray<Example> => {
  const share = careful ? carefulWeight : labelWeight
  return judged.flatMap(({ report, right }) => {
    const readings = report.hypotheses.flatMap(({ features }, i) => {
      const verdict = right[i]
      return verdict === null || verdict === undefined
        ? []
        : [{ features: features(), right: verdict.positive, weight: verdict.weight }]
    })
    if (readings.length === 0) return []
    const rights = readings.filter((one) => one.right)
    return [{ readings, weight: share * Math.max(...(rights.length > 0 ? rights : readings).map((one) => one.weight)) }]
  })
}

const areNamed = (mentions: ReadonlyArray<Mention>, names: ReadonlyArray<string>): boolean =>
  mentions.length === names.length && mentions.every((mention) => names.includes(mention.entity.name))

/** The report that a judgement is about, and its reading with the judged parties; null when it is no longer found. */
const judgedReading = (reports: ReadonlyArray<Report>, judgement: Judgement) => {
  for (const report of reports) {
    const { draft, read } = report
    if (read.section.field !== judgement.field || draft.ruleId !== judgement.rule) continue
    if (read.section.tokens[draft.start]?.start !== judgement.start || report.type !== judgement.type) continue
    const reading = report.hypotheses.findIndex(
      (one) => areNamed(one.draft.actors, judgement.actors) && areNamed(one.draft.recipients, judgement.recipients)
    )
    if (reading >= 0) return { report, reading }
  }
  return null
}

/** A wrong party says nothing about the other readings; what is no event has no right reading. */
export const exampleOf = ({ judgement, reading, report }: Verdicts): ReadonlyArray<Example> => {
  if (judgement.kind === "flag") return []
  const onlyThis = judgement.kind === "actor" || judgement.kind === "recipient"
  const readings = report.hypotheses.flatMap(({ draft, features }, i) =>
    draft.actors.length === 0 || (onlyThis && i !== reading)
      ? []
      : [{ features: features(), right: i === reading && judgement.verdict === "right" }]
  )
  return [{ readings, weight: judgedWeight }]
}

export interface Verdicts {
  readonly judgement: Judgement
  readonly report: Report
  readonly reading: number
}

export const judgedReports = (article: JudgedArticle, pack: LanguagePack): ReadonlyArray<Verdicts> => {
  const { reports } = readArticle(article.input, pack)
  return article.judgements.flatMap((judgement) => {
    const found = judgedReading(reports, judgement)
    return found === null ? [] : [{ judgement, ...found }]
  })
}

export interface ReadAct {
  readonly act: LabelledAct
  readonly report: Report
  /** For each hypothesis, whether it is what the words tell; null when it names no actor. */
  readonly right: ReadonlyArray<boolean | null>
}

/** The reports at places whose words are labelled, with which of their readings are right. */
export const readActs = ({ acts, input }: ActArticle, pack: LanguagePack): ReadonlyArray<ReadAct> => {
  const placed = new Map(acts.map((act) => [`${act.field}:${act.start}`, act]))
  return readArticle(input, pack).reports.flatMap((report) => {
    const { section } = report.read
    const act = placed.get(`${section.field}:${section.tokens[report.draft.start]?.start ?? -1}`)
    if (act === undefined) return []
    const right = report.hypotheses.map(({ draft }) =>
      draft.actors.length === 0 ? null : act.events.some((event) => tells(event, draft, homeState))
    )
    return [{ act, report, right }]
  })
}

/** The labelled acts of one article as examples. */
export const examplesOfActs = (acts: ReadonlyArray<ReadAct>): ReadonlyArray<Example> => {
  const weight = areAbroad(acts) ? actAbroadWeight : actWeight
  return acts.flatMap(({ report, right }) => {
    const readings = report.hypotheses.flatMap(({ features }, i) =>
      right[i] === null ? [] : [{ features: features(), right: right[i] === true }]
    )
    return readings.length === 0 ? [] : [{ readings, weight }]
  })
}

const areAbroad = (acts: ReadonlyArray<ReadAct>): boolean => {
  const parties = acts.flatMap(({ report }) =>
    report.hypotheses.flatMap(({ draft }) => [...draft.actors, ...draft.recipients])
  )
  const abroad = parties.filter(({ country }) => country !== null && country !== homeState)
  return abroad.length > shareAbroad * parties.length
}
