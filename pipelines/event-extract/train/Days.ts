/**
 * Measures the days and modes of events on labels of single events, which choose rules and are fitted by nothing.
 *
 *     node pipelines/event-extract/train/Days.ts [SHARED]
 *
 * SHARED is ../shared unless told. An event is found by the words that tell it and its type; it is right in its day
 * when that is one of those which the label allows, and in its mode when it is that of the label. Prints shares, of
 * the days by how they were found, and last of the events that lie in the month before their article.
 */
import type { EventRow } from "../../../schemas/Event.ts"
import { converter } from "../../text/CodePoints.ts"
import { dayOfIso } from "../../text/CalendarDay.ts"
import { extract } from "../Extract.ts"
import { loadPack, type LanguagePack } from "../LanguagePack.ts"
import { merge } from "../Merge.ts"
import { datedArticles, type DatedArticle, type LabelledDay, readPipelineFile } from "./Articles.ts"

/** Days before its article in which an event is news. */
const recent = 31
/** Flags of what is told as no plain fact. */
const isFact = ({ aux }: EventRow): boolean => aux.every((flag) => flag === "future")

const isRecent = (published: string | null, to: string): boolean => {
  const [article, event] = [published === null ? null : dayOfIso(published), dayOfIso(to)]
  return article !== null && event !== null && article - event <= recent
}

class Shares {
  private readonly counts = new Map<string, { right: number; all: number }>()

  count(name: string, right: boolean): void {
    const { all, right: known } = this.counts.get(name) ?? { all: 0, right: 0 }
    this.counts.set(name, { all: all + 1, right: known + (right ? 1 : 0) })
  }

  rows(): ReadonlyArray<string> {
    return [...this.counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { all, right }]) => `${name.padEnd(32)} ${right} of ${all}  ${(right / all).toFixed(3)}`)
  }
}

/** The labelled events of an article that are published still, with their rows. */
const found = ({ days, input }: DatedArticle, pack: LanguagePack): ReadonlyArray<readonly [LabelledDay, EventRow]> => {
  const { reports } = extract(input, pack)
  const { eventIds, events } = merge(reports)
  const rows = new Map(events.map((row) => [row.event_id, row] as const))
  return days.flatMap((label) => {
    const text = label.field === "title" ? (input.title ?? "") : input.body
    const start = converter(text)(label.start)
    const report = reports.find(
      (one) => one.field === label.field && one.trigger_start === start && one.event_type === label.type
    )
    const row = report === undefined ? undefined : rows.get(eventIds.get(report.event_mention_id) ?? "")
    return row === undefined ? [] : [[label, row] as const]
  })
}

const main = (shared: string): void => {
  const pack = loadPack("ind", readPipelineFile)
  const shares = new Shares()
  for (const article of datedArticles(shared))
    for (const [{ from, mode, to }, row] of found(article, pack)) {
      if (mode !== undefined) shares.count("modes", row.event_mode === mode)
      if (!isFact(row)) continue
      const right = row.event_date !== null && from <= row.event_date && row.event_date <= to
      shares.count("days", right)
      shares.count(`days, ${row.date_method}`, right)
      if (isRecent(article.input.published_at, to)) shares.count("days, recent", right)
    }
  for (const row of shares.rows()) process.stdout.write(`${row}\n`)
}

main(process.argv[2] ?? "../shared")
