/**
 * The page: one HTML file that needs no network and no server.
 *
 * Style and script stand in it; a content security policy lets nothing else run or load.
 * The same tables give the same bytes: no clock, no path and no name of a machine is in it.
 */
import { createHash } from "node:crypto"
import * as Fs from "node:fs"
import { articlesOverTime, copies, languageMix } from "./CoverageFigures.ts"
import { dayText } from "./Days.ts"
import { eventsOverTime, eventTypes } from "./EventFigures.ts"
import { heatMap } from "./HeatMap.ts"
import { counted, html, Markup, number, type Value } from "./Html.ts"
import type { Names } from "./Names.ts"
import { network } from "./Network.ts"
import type { Provenance, ReportData } from "./ReportData.ts"
import { droppedText, keptText, rejects } from "./TextFigures.ts"
import { timeline } from "./Timeline.ts"

const part = (name: string): string => Fs.readFileSync(new URL(name, import.meta.url), "utf8").trim()

const policy = (script: string): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ")

interface Section {
  readonly id: string
  readonly title: string
  readonly content: Value
}

const sections = (data: ReportData, names: Names): ReadonlyArray<Section> => [
  {
    id: "coverage",
    title: "What came in",
    content: [articlesOverTime(data), languageMix(data, names), copies(data, names)]
  },
  { id: "events", title: "What happened", content: [eventTypes(data), eventsOverTime(data)] },
  { id: "who", title: "Who and whom", content: [heatMap(data, names), network(data, names)] },
  { id: "timeline", title: "The surest events, sentence by sentence", content: timeline(data, names) },
  { id: "left-out", title: "What was left out", content: [keptText(data), droppedText(data), rejects(data)] }
]

const span = ({ first_day, last_day }: ReportData["totals"]): string => {
  if (first_day === null || last_day === null) return "Published on unknown days"
  if (first_day === last_day) return `Published on ${dayText(first_day)}`
  return `Published from ${dayText(first_day)} to ${dayText(last_day)}`
}

const summary = ({ totals }: ReportData): Markup =>
  html`<p class="lead">
      ${span(totals)} by ${counted(totals.outlets, "outlet")} in ${counted(totals.languages, "language")}.
      ${totals.copies === 0 ? "None is a copy" : `${number(totals.copies)} ${totals.copies === 1 ? "is a copy" : "are copies"}`}
      of another.
    </p>
    <p>
      Rules found ${counted(totals.reports, "report")} of ${counted(totals.events, "event")} between
      ${counted(totals.actors, "actor")}; ${counted(totals.dropped_readings, "other reading")}
      ${totals.dropped_readings === 1 ? "was" : "were"} considered and not published. An event here means that an
      article says so, not that it is true. Confidence is the estimated chance that type and parties were read rightly;
      domestic news does worse than diplomacy, so read the sentence before you cite it.
    </p> `

const keyFigures = ({ totals }: ReportData): Markup => {
  const figures: ReadonlyArray<readonly [number, string]> = [
    [totals.articles, "articles"],
    [totals.outlets, "outlets"],
    [totals.events, "events"],
    [totals.facts, "told as plain facts"],
    [totals.actors, "actors"],
    [totals.quotes, "quotations"],
    [totals.copies, "copies"],
    [totals.rejects, "rejects"]
  ]
  return html`<dl class="figures">
    ${figures.map(
      ([value, name]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${number(value)}</dd>
        </div>`
    )}
  </dl> `
}

const about = (provenance: Provenance): Markup =>
  html`<footer>
    <h2>About this page</h2>
    <p>
      Made by kawat ${provenance.pipelineVersion}, schema ${provenance.schemaVersion}, from the published tables
      <code>${provenance.snapshot}</code> of the input <code>${provenance.inputDigest.slice(0, 16)}</code>. The same
      input and rules give the same page. Days are those of Western Indonesian Time; countries are those of ISO 3166;
      event types and scores are those of PLOVER (Open Event Data Alliance, CC BY-SA 4.0). Names of countries come from
      world-countries (ODbL 1.0).
    </p>
    <p>
      Headlines and sentences belong to their publishers. They are quoted here so that each event can be checked; ask
      before you publish them.
    </p>
  </footer> `

/** The whole page. */
export const page = (data: ReportData, provenance: Provenance, names: Names): string => {
  const [style, script] = [part("page.css"), part("page.js")]
  const listed = sections(data, names)
  const { articles, events } = data.totals
  const title = `${counted(articles, "article")}, ${counted(events, "event")}`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(script)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="kawat ${provenance.pipelineVersion}" />
        <meta name="kawat-snapshot" content="${provenance.snapshot}" />
        <title>kawat: ${title}</title>
        ${new Markup(`<style>\n${style}\n</style>`)}
      </head>
      <body>
        <a class="skip" href="#content">Go to the content</a>
        <header>
          <p class="masthead">kawat</p>
          <h1>${title}</h1>
          ${summary(data)}${keyFigures(data)}
          <nav aria-label="Sections">
            <ol>
              ${listed.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li> `)}
            </ol>
          </nav>
        </header>
        <main id="content">
          ${listed.map(
            ({ content, id, title: name }) =>
              html`<section id="${id}" aria-labelledby="${id}-title">
                <h2 id="${id}-title">${name}</h2>
                ${content}
              </section> `
          )}
        </main>
        ${about(provenance)} ${new Markup(`<script>${script}</script>`)}
      </body>
    </html> `.text
}
