/**
 * A noun that comes back to an act ("serangan itu") takes the day and the mode
 * with which the article told it. Acts of violence are named so without a
 * pointing word too.
 */
import type { Day } from "../../text/CalendarDay.ts"
import { partyKey } from "../names/Party.ts"
import type { Unjudged } from "./Report.ts"

/** Days between the telling of an act and its day within which a noun comes back to it, where it is told only behind the noun. */
const daysOfNews = 31

/**
 * Whether `told` can be the act that the noun of `report` comes back to: told before it, or not long past. "Kunjungan itu" is
 * none of those that the article lists behind it; an attack may be spoken of for years.
 */
const isNews = (told: Unjudged, report: Unjudged): boolean =>
  report.type === "ASSAULT" ||
  isBefore(told, report) ||
  told.day === null ||
  report.day === null ||
  report.day - told.day <= daysOfNews

const isBefore = ({ sentence }: Unjudged, report: Unjudged): boolean =>
  report.sentence !== null && (sentence ?? -1) < report.sentence

/** Fills in what a report leaves out from the others of `reports`; `attackDay` is the day on which the article says that there was an attack. */
export const asTold = (reports: ReadonlyArray<Unjudged>, attackDay: Day | null) => {
  const past = reports.filter((report) => !report.aux.includes("future"))
  return (report: Unjudged): Unjudged => {
    const { draft, type } = report
    if (draft.form.row.pos !== "noun" || !(draft.definite || type === "ASSAULT")) return report
    const parties = new Set([...report.actors, ...report.recipients].map(partyKey))
    const told = past.filter(
      (one) => one.type === type && [...one.actors, ...one.recipients].some((party) => parties.has(partyKey(party)))
    )
    const day =
      report.date === null
        ? (told.find((one) => one.ownDay && isNews(one, report))?.day ?? (type === "ASSAULT" ? attackDay : null))
        : null
    const mode = report.mode ?? told.find((one) => one.mode !== null)?.mode ?? null
    return {
      ...report,
      ...(day === null ? {} : { day, method: "same_act" }),
      mode,
      /** A reading of another type, such as the meeting's announcement, has modes of its own. */
      drafts: report.drafts.map((one) => (one.type === type ? { ...one, mode: one.mode ?? mode } : one))
    }
  }
}
