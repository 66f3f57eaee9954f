/**
 * Decides when an article was published.
 *
 * The manifest wins; then a stamp line, the nearest to the title and labelled
 * ones first; then the body, whose reports are dated `Senin (21/2/2022)`. A
 * stamp in front of the title is a site's clock and may be the day of the
 * crawl: when a report near the start of the body is older and no date of the
 * body comes within `staleDays` of the stamp, a stamp without a label or an
 * outlet gives way to the body and the conflict is flagged. A date from the body has the precision of a day and is the latest
 * report date that no cue of the future spoils.
 */
import type { ManifestRow } from "../../schemas/handover/SourceDocument.ts"
import type { PublishedMethod, PublishedPrecision } from "../../schemas/Vocabulary.ts"
import { weekdayOf } from "../text/CalendarDay.ts"
import { type Calendar, type FoundDate, findDates } from "../text/DateLine.ts"
import type { Stamp } from "./Byline.ts"

/** By how many days a bare stamp may be later than every report in the body. */
export const staleDays = 21

export interface Published {
  readonly published_at: string | null
  readonly published_precision: PublishedPrecision
  readonly published_method: PublishedMethod
  readonly updated_at: string | null
  readonly conflict: boolean
}

/** Years before this are history and no news. */
const earliest = 1990

/** A date that news gives to what it reports: a full date behind its own weekday. */
const isReport = (date: FoundDate): boolean =>
  date.weekday !== null && date.weekday === weekdayOf(date.epochDay) && date.year >= earliest

/** How far into the body a report must stand to speak against a stamp, in UTF-16 units. */
const leadReach = 1200

/** Words in front of a date that put it in the future. */
const future =
  /\b(?:akan|mendatang|hingga|sampai|besok|depan|dijadwalkan|rencananya|direncanakan|tayang|digelar pada)\b/gi

/** How far in front of a date such a word may stand, in UTF-16 units. */
const futureReach = 60

/** Whether such a word stands before the date at `start`, in its sentence. */
const isAhead = (body: string, start: number): boolean => {
  const before = body.slice(Math.max(0, start - 90), start)
  const clause = before.slice(Math.max(before.lastIndexOf("."), before.lastIndexOf("!"), before.lastIndexOf("?")) + 1)
  future.lastIndex = 0
  for (let match = future.exec(clause); match !== null; match = future.exec(clause)) {
    if (future.lastIndex + futureReach >= clause.length) return true
  }
  return false
}

const bodyDate = (body: string, dates: ReadonlyArray<FoundDate>): FoundDate | null => {
  const told = dates.filter((date) => !isAhead(body, date.start))
  const bracketed = told.filter((date) => date.bracketed)
  const pool = bracketed.length > 0 ? bracketed : told
  let best: FoundDate | null = null
  for (const date of pool) if (best === null || date.epochDay > best.epochDay) best = date
  return best
}

export const decidePublished = (
  manifest: ManifestRow | null,
  stamps: ReadonlyMap<number, Stamp>,
  titleLine: number,
  body: string,
  calendar: Calendar
): Published => {
  let updated: string | null = null
  let best: { readonly date: FoundDate; readonly rank: number; readonly bare: boolean } | null = null
  for (const [line, stamp] of stamps) {
    for (const { date, kind } of stamp.dates) {
      if (kind === "updated") updated ??= date.iso
      if (date.year < earliest) continue
      const rank =
        (kind === "published" ? 4 : kind === "updated" ? 1 : 2) + (line > titleLine ? 4 : 0) + (stamp.labelled ? 1 : 0)
      const bare = kind === "plain" && (line < titleLine || stamp.outlets.length === 0)
      if (best === null || rank > best.rank) best = { date, rank, bare }
    }
  }
  if (manifest?.published_at != null && manifest.published_precision !== "none") {
    return {
      published_at: manifest.published_at,
      published_precision: manifest.published_precision,
      published_method: "manifest",
      updated_at: updated,
      conflict: false
    }
  }
  const dates = /\d{4}/.test(body) ? findDates(body, calendar) : []
  const reports = dates.filter(isReport)
  const report = bodyDate(body, reports)
  const stamped = best?.date.epochDay ?? 0
  const near = dates.some((date) => date.epochDay <= stamped + 1 && stamped - date.epochDay <= staleDays)
  const late = best !== null && report !== null && !near && report.end < leadReach && stamped > report.epochDay
  const early = best !== null && report !== null && report.epochDay - best.date.epochDay > 2
  const conflict = late || early
  if (best !== null && !(conflict && best.bare)) {
    return {
      published_at: best.date.iso,
      published_precision: best.date.precision,
      published_method: "byline",
      updated_at: updated,
      conflict
    }
  }
  if (report === null) {
    return { published_at: null, published_precision: "none", published_method: "none", updated_at: updated, conflict }
  }
  return {
    published_at: `${report.iso.slice(0, 10)}T00:00:00${report.iso.slice(19)}`,
    published_precision: "day",
    published_method: "body",
    updated_at: updated,
    conflict
  }
}
