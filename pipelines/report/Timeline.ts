/**
 * The surest events in the order of their dates, each with the sentence that says so.
 */
import type { Aux } from "../../schemas/Vocabulary.ts"
import { monthDay, monthOf, yearOf } from "./Days.ts"
import { counted, html, type Markup, number, quoted, type Value, webAddress } from "./Html.ts"
import { flagName, type Names } from "./Names.ts"
import type { ReportData } from "./ReportData.ts"
import { type TimelineEvent, timelineLength } from "./Selects.ts"

/** The date as exactly as it is known; the year stands in the heading. */
const dateText = ({ date_precision, day, day_end }: TimelineEvent): string => {
  if (date_precision === "year") return `In ${yearOf(day)}`
  if (date_precision === "month") return `In ${monthOf(day)}`
  if (date_precision === "week") return `Week of ${monthDay(day)}`
  return day_end === null || day_end === day ? monthDay(day) : `${monthDay(day)} to ${monthDay(day_end)}`
}

const listed = (parties: ReadonlyArray<string>): ReadonlyArray<Value> =>
  parties.flatMap((name, index) => {
    const joint = index === 0 ? "" : index === parties.length - 1 ? " and " : ", "
    return [joint, quoted(name)]
  })

const partiesText = ({ actors, recipients }: TimelineEvent): Markup =>
  recipients.length === 0
    ? html`${listed(actors)}`
    : html`${listed(actors)} <span class="arrow" aria-hidden="true">→</span
        ><span class="hidden">towards</span> ${listed(recipients)}`

const source = (event: TimelineEvent, tag: string | null): Markup => {
  const title = quoted(event.title ?? event.source_path, event.title === null ? null : tag)
  const address = webAddress(event.url)
  const headline = address === null ? title : html`<a href="${address}" rel="noreferrer">${title}</a>`
  return event.outlet === null ? headline : html`${headline}, ${quoted(event.outlet)}`
}

const item = (event: TimelineEvent, names: Names): Markup => {
  const tag = names.tag(event.language)
  const mode = event.event_mode === null ? null : html` <span class="mode">${event.event_mode}</span>`
  const flags = event.aux.map((flag) => html` <span class="flag">${flagName[flag as Aux]}</span>`)
  const place = event.place === null ? null : html`, ${quoted(event.place)}`
  return html`<li class="event ${event.quad_class.replace(" ", "-")}">
    <p class="what">
      <time datetime="${event.day}">${dateText(event)}</time>${place}
      <span class="type">${event.event_type}</span>${mode}${flags}
    </p>
    <p class="parties">${partiesText(event)}</p>
    <blockquote lang="${tag ?? "und"}" dir="auto">
      ${event.before}<mark>${event.trigger}</mark>${event.after}
    </blockquote>
    <p class="source">
      ${source(event, tag)}${event.articles > 1 ? `, and ${counted(event.articles - 1, "other article")}` : ""}.
      Confidence ${event.confidence.toFixed(2)}. <code>${event.event_id}</code>
    </p>
  </li> `
}

const year = (events: ReadonlyArray<TimelineEvent>, names: Names): Markup =>
  html`<h3>${yearOf((events[0] as TimelineEvent).day)}</h3>
    <ol class="timeline">
      ${events.map((event) => item(event, names))}
    </ol> `

export const timeline = (data: ReportData, names: Names): Markup => {
  const events = data.timeline
  if (events.length === 0) return html`<p class="empty">No event has a date.</p> `
  const years = Map.groupBy(events, ({ day }) => yearOf(day))
  const all = data.totals.events
  return html`<p>
      ${events.length === all ? `All ${counted(all, "event")}` : `The ${number(events.length)} surest of ${counted(all, "event")}`},
      by the day on which they took place. Each stands with the sentence that speaks for it most surely; the words that
      name the act are marked. <code>kawat explain</code> with the code at the end of an entry shows the rules and spans
      behind it${all > timelineLength ? "; the table events has the rest" : ""}.
    </p>
    ${[...years.values()].map((group) => year(group, names))}`
}
