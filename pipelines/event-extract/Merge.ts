/**
 * Merges reports into events, within and across articles.
 *
 * Reports that extraction gave the same number within an article are one event.
 * Across articles two such events are one when type, flags of reality, day and
 * both sides' parties (by state or organisation code) are equal. Within one state
 * its code tells nobody apart, so there the parties' names must be equal. Events
 * that are not dated to the day never merge across articles. So a different day, a different
 * recipient or a further party keeps events apart, and so does an article that
 * tells of two of them: its second one merges with the second of other articles
 * only. `event_mentions` lets anyone undo a merge. The result does not depend on
 * the order of reports.
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

/** Reports of one event, the best first; in one article, before articles are compared. */
export type Story = ReadonlyArray<EventReport>

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

/**
 * The report whose date is best known: a day in its own sentence, then what the best report's sentence tells, then where the
 * article told the act, then a week or month in a report's sentence, then the article's.
 */
const datedBest = (reports: ReadonlyArray<EventReport>): EventReport => {
  const best = reports[0] as EventReport
  const exact = reports.find((report) => datedByText(report) && report.date_precision === "day")
  if (exact !== undefined || datedByText(best)) return exact ?? best
  const told = reports.find((report) => report.date_method === "same_act")
  const rough =
    reports.find((report) => datedByText(report) && report.date_precision === "week") ??
    reports.find((report) => datedByText(report) && report.date_precision === "month")
  return told ?? rough ?? reports.find((report) => report.date_precision !== "none") ?? best
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

/** Stories of whole articles. */
export const storiesOf = (reports: Iterable<EventReport>): ReadonlyArray<Story> =>
  [...Map.groupBy(reports, (report) => `${report.article_id}|${report.local_event}`).values()].map((group) =>
    group.toSorted(byWorth)
  )

/** Stories with the same key are one event unless an article tells of two with it; those with different keys never are. */
export const mergeKey = (story: Story): string => {
  const best = story[0] as EventReport
  const dated = datedBest(story)
  if (dated.event_date === null || dated.date_precision !== "day") return `undated|${best.event_mention_id}`
  return [best.event_type, reality(best), dated.event_date, sidesKey(partiesOf(story))].join("|")
}

/** The merge keys of stories, numbered within each article, so that no two stories of one article are one event. */
const numberedKeys = (stories: ReadonlyArray<Story>): ReadonlyMap<Story, string> => {
  const told = new Map<string, number>()
  const keys = new Map<Story, string>()
  for (const story of stories.toSorted((a, b) => byWorth(a[0] as EventReport, b[0] as EventReport))) {
    const key = mergeKey(story)
    const inArticle = `${(story[0] as EventReport).article_id}|${key}`
    const before = told.get(inArticle) ?? 0
    told.set(inArticle, before + 1)
    keys.set(story, `${key}|${before}`)
  }
  return keys
}

/** When the event was first and last reported; null when no report says when it appeared. */
const reportedAt = (members: Story) => {
  const times = members
    .map((report) => report.published_at)
    .filter((time) => time !== null)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b) || compare(a, b))
  return { first_reported_at: times[0] ?? null, last_reported_at: times.at(-1) ?? null }
}

/** What kind of act it was: of a mode by the report that gives the event's, in all else by the best. */
const kindOf = (members: Story) => {
  const best = members[0] as EventReport
  /** An announced meeting and the meeting may be one event, whose mode is that of its type. */
  const ofType = members.filter((report) => report.event_type === best.event_type)
  const { cameo_code, event_mode, goldstein, plover_score, quad_class } = bestMode(ofType) ?? best
  const intended = members.find((report) => report.intended_type !== null)?.intended_type
  return {
    event_type: best.event_type,
    event_mode,
    intended_type: best.intended_type ?? intended ?? null,
    contexts: [...new Set(members.flatMap((report) => report.contexts))].toSorted(compare),
    quad_class,
    plover_score,
    cameo_code,
    goldstein,
    aux: best.aux,
    reciprocal: best.reciprocal
  }
}

const dateOf = (members: Story) => {
  const { date_method, date_precision, event_date, event_date_end } = datedBest(members)
  const planned = members.find((report) => report.planned_date !== null)
  return { event_date, event_date_end, date_precision, date_method, planned_date: planned?.planned_date ?? null }
}

const placeOf = (members: Story) => {
  const located = members.find((report) => report.location_precision !== "none") ?? (members[0] as EventReport)
  const { latitude, location_country, location_method, location_name, location_precision, longitude } = located
  return { location_name, location_country, latitude, longitude, location_precision, location_method }
}

/** The event that `members`, the best first, tell of. */
const eventOf = (eventId: string, members: Story): EventRow => ({
  event_id: eventId,
  ...dateOf(members),
  ...kindOf(members),
  ...placeOf(members),
  article_count: new Set(members.map((report) => report.article_id)).size,
  mention_count: members.length,
  ...reportedAt(members),
  confidence: Math.max(...members.map((report) => report.confidence))
})

const participantsOf = (eventId: string, members: Story): ReadonlyArray<EventParticipantRow> => {
  const counts = { actor: 0, recipient: 0 }
  return partiesOf(members).map(({ role, ...party }) => ({
    event_id: eventId,
    role,
    ...party,
    position: counts[role]++
  }))
}

/** `reports`: all that share a merge key with any of them. */
export const merge = (reports: Iterable<EventReport>): Merged => {
  const events: Array<EventRow> = []
  const participants: Array<EventParticipantRow> = []
  const eventIds = new Map<string, string>()
  const stories = storiesOf(reports)
  const keys = numberedKeys(stories)
  for (const group of Map.groupBy(stories, (story) => keys.get(story)).values()) {
    const members = group.flat().toSorted(byWorth)
    const first = members.map((report) => report.event_mention_id).toSorted(compare)[0] as string
    const eventId = stableId("v", first)
    for (const report of members) eventIds.set(report.event_mention_id, eventId)
    events.push(eventOf(eventId, members))
    participants.push(...participantsOf(eventId, members))
  }
  return { events, participants, eventIds }
}
