/**
 * Merges reports into events, within and across articles.
 *
 * Reports that extraction gave the same number within an article are one event.
 * Across articles two such events are one when type, flags of reality, day and
 * both sides' parties (by state or organisation code) are equal. Within one state
 * its code tells nobody apart, so there the parties' names must be equal. Events
 * that are not dated to the day never merge across articles. So a different day, a different
 * recipient or a further party keeps events apart, and `event_mentions` lets
 * anyone undo a merge. The result does not depend on the order of reports.
 */
import type { EventParticipantRow } from "../../schemas/EventParticipant.ts"
import type { EventRow } from "../../schemas/Event.ts"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import { stableId } from "../text/StableId.ts"

export interface Merged {
  readonly events: ReadonlyArray<EventRow>
  readonly participants: ReadonlyArray<EventParticipantRow>
  /** event_mention_id → event_id. */
  readonly eventIds: ReadonlyMap<string, string>
}

type Participant = EventReport["participants"][number]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Surer reports first, then those that name more parties, then by id. */
const byWorth = (a: EventReport, b: EventReport): number =>
  b.confidence - a.confidence ||
  b.participants.length - a.participants.length ||
  compare(a.event_mention_id, b.event_mention_id)

const side = (report: EventReport, role: Participant["role"]): ReadonlyArray<Participant> =>
  report.participants.filter((one) => one.role === role)

const keyOf = (participants: ReadonlyArray<Participant>): string =>
  [...new Set(participants.map((one) => one.country ?? `~${one.name}`))].toSorted(compare).join(",")

/** Both sides of an event as another article would name them: by state, or by name where only one state acts. */
const sidesKey = (parties: ReadonlyArray<Participant>): string => {
  const actors = parties.filter((one) => one.role === "actor")
  const recipients = parties.filter((one) => one.role === "recipient")
  const states = new Set(parties.map((one) => one.country).filter((country) => country !== null))
  if (states.size > 1) return `${keyOf(actors)}|${keyOf(recipients)}`
  return `${namesOf(actors)}|${namesOf(recipients)}`
}

const namesOf = (participants: ReadonlyArray<Participant>): string =>
  [...new Set(participants.map((one) => `~${one.name}`))].toSorted(compare).join(",")

const reality = (report: EventReport): string => report.aux.filter((flag) => flag !== "future").join(",")

/** The parties of an event: those of its best report, a missing side filled from the next that has one. */
const partiesOf = (reports: ReadonlyArray<EventReport>): ReadonlyArray<Participant> => {
  const best = reports[0] as EventReport
  const recipients = side(best, "recipient")
  if (recipients.length > 0 || best.reciprocal) return best.participants
  const donor = reports.find(
    (report) => side(report, "recipient").length > 0 && keyOf(side(report, "actor")) === keyOf(side(best, "actor"))
  )
  return donor === undefined ? best.participants : [...side(best, "actor"), ...side(donor, "recipient")]
}

const datedByText = (report: EventReport): boolean => report.date_method.startsWith("text_")

/** The report whose date is best known: a day in its own sentence, then what the best report's sentence tells, then the article's. */
const datedBest = (reports: ReadonlyArray<EventReport>): EventReport => {
  const best = reports[0] as EventReport
  const exact = reports.find((report) => datedByText(report) && report.date_precision === "day")
  if (exact !== undefined || datedByText(best)) return exact ?? best
  return reports.find((report) => report.date_precision !== "none") ?? best
}

/** The report whose mode most of the event's reports give, weighed by confidence; null when none gives any. */
const bestMode = (reports: ReadonlyArray<EventReport>): EventReport | null => {
  const weights = new Map<string, number>()
  for (const { confidence, event_mode } of reports) {
    if (event_mode !== null) weights.set(event_mode, (weights.get(event_mode) ?? 0) + confidence)
  }
  const top = Math.max(...weights.values())
  return reports.find(({ event_mode }) => event_mode !== null && weights.get(event_mode) === top) ?? null
}

const groupBy = <Item>(items: Iterable<Item>, key: (item: Item) => string): Map<string, Array<Item>> => {
  const groups = new Map<string, Array<Item>>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return groups
}

/** What one article tells of one event: its reports, the best first. */
export type Story = ReadonlyArray<EventReport>

/** Stories of whole articles. */
export const storiesOf = (reports: Iterable<EventReport>): ReadonlyArray<Story> =>
  [...groupBy(reports, (report) => `${report.article_id}|${report.local_event}`).values()].map((group) =>
    group.toSorted(byWorth)
  )

/** Stories with the same key are one event, those with different keys never are. */
export const mergeKey = (story: Story): string => {
  const best = story[0] as EventReport
  const dated = datedBest(story)
  if (dated.event_date === null || dated.date_precision !== "day") return `undated|${best.event_mention_id}`
  return [best.event_type, reality(best), dated.event_date, sidesKey(partiesOf(story))].join("|")
}

/** `reports`: all that share a merge key with any of them. */
export const merge = (reports: Iterable<EventReport>): Merged => {
  const events: Array<EventRow> = []
  const participants: Array<EventParticipantRow> = []
  const eventIds = new Map<string, string>()
  for (const group of groupBy(storiesOf(reports), mergeKey).values()) {
    const members = group.flat().toSorted(byWorth)
    const best = members[0] as EventReport
    const dated = datedBest(members)
    const first = members.map((report) => report.event_mention_id).toSorted(compare)[0] as string
    const eventId = stableId("v", first)
    for (const report of members) eventIds.set(report.event_mention_id, eventId)
    const times = members
      .map((report) => report.published_at)
      .filter((time) => time !== null)
      .toSorted((a, b) => Date.parse(a) - Date.parse(b) || compare(a, b))
    const located = members.find((report) => report.location_precision !== "none") ?? best
    const moded = bestMode(members) ?? best
    events.push({
      event_id: eventId,
      event_date: dated.event_date,
      event_date_end: dated.event_date_end,
      date_precision: dated.date_precision,
      date_method: dated.date_method,
      planned_date: members.find((report) => report.planned_date !== null)?.planned_date ?? null,
      event_type: best.event_type,
      event_mode: moded.event_mode,
      intended_type:
        best.intended_type ?? members.find((report) => report.intended_type !== null)?.intended_type ?? null,
      contexts: [...new Set(members.flatMap((report) => report.contexts))].toSorted(compare),
      quad_class: moded.quad_class,
      plover_score: moded.plover_score,
      cameo_code: moded.cameo_code,
      goldstein: moded.goldstein,
      aux: best.aux,
      reciprocal: best.reciprocal,
      location_name: located.location_name,
      location_country: located.location_country,
      latitude: located.latitude,
      longitude: located.longitude,
      location_precision: located.location_precision,
      location_method: located.location_method,
      article_count: new Set(members.map((report) => report.article_id)).size,
      mention_count: members.length,
      first_reported_at: times[0] ?? null,
      last_reported_at: times.at(-1) ?? null,
      confidence: Math.max(...members.map((report) => report.confidence))
    })
    const counts = { actor: 0, recipient: 0 }
    for (const { role, ...party } of partiesOf(members))
      participants.push({ event_id: eventId, role, ...party, position: counts[role]++ })
  }
  return { events, participants, eventIds }
}
