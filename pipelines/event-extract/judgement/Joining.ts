/**
 * Joins the reports of one article that tell of the same event.
 */
import { allegationRule } from "../discourse/Allegation.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { sameEvent } from "./LocalEvent.ts"
import type { Report } from "./Report.ts"
import { thresholdOf } from "./Threshold.ts"

/** Numbers events, the surest report of each first; events below the pack's thresholds keep -1. */
export const joinEvents = (reports: ReadonlyArray<Report>, pack: LanguagePack): ReadonlyArray<Report> => {
  const order = reports
    .map((report, index) => ({ report, index }))
    .toSorted((a, b) => b.report.confidence - a.report.confidence || a.index - b.index)
  const leaders: Array<Report> = []
  const numbers = new Map<Report, number>()
  for (const { report } of order) {
    const threshold = thresholdOf(report, pack, pack.homeState)
    const known = leaders.findIndex((leader) => sameEvent(leader, report))
    if (known >= 0) {
      if (report.confidence >= threshold / 2) numbers.set(report, known)
    } else if (report.confidence >= threshold) {
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
