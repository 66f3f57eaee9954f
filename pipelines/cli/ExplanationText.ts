/**
 * An explanation as text: the event's fields, then each report with its sentence, the rule
 * that found it and the readings that were not taken.
 *
 * One fact a line, labels in a column of their own. A field that is missing is left out,
 * except where the tables say why it is. Spans that support the report from outside of its
 * sentence (a name that a pronoun stands for) are listed under it.
 */
import type { ExplainedReport, Explanation } from "./Explanation.ts"
import { brackets, colors, harmless, highlight } from "./Highlight.ts"

const labelWidth = 14

const line = (label: string, text: string): string => `  ${label.padEnd(labelWidth)}${harmless(text)}`

const known = (parts: ReadonlyArray<string | null | undefined>): ReadonlyArray<string> =>
  parts.filter((part): part is string => part !== null && part !== undefined && part !== "")

const party = ({ country, name, role_title, sector }: Explanation["participants"][number]): string => {
  const about = known([country, sector, role_title]).join(", ")
  return about === "" ? name : `${name} (${about})`
}

const parties = (explanation: Explanation, role: "actor" | "recipient"): string =>
  explanation.participants
    .filter((participant) => participant.role === role)
    .map(party)
    .join(" · ")

const eventLines = (explanation: Explanation): ReadonlyArray<string> => {
  const { event } = explanation
  const span = event.event_date_end === null ? event.event_date : `${event.event_date} to ${event.event_date_end}`
  const place = known([event.location_name, event.location_country]).join(", ")
  const facts: ReadonlyArray<readonly [string, string]> = [
    ["actors", parties(explanation, "actor")],
    ["recipients", parties(explanation, "recipient")],
    ["date", `${span ?? "none"} (${known([event.date_precision, event.date_method]).join(", ")})`],
    ["planned for", event.planned_date ?? ""],
    ["intended", event.intended_type ?? ""],
    ["flags", known([...event.aux, event.reciprocal ? "reciprocal" : null]).join(", ")],
    [
      "place",
      `${place === "" ? "none" : place} (${known([event.location_precision, event.location_method]).join(", ")})`
    ],
    ["contexts", event.contexts.join(", ")],
    [
      "scales",
      known([
        event.quad_class,
        `PLOVER ${event.plover_score}`,
        event.cameo_code === null ? null : `CAMEO ${event.cameo_code}`,
        event.goldstein === null ? null : `Goldstein ${event.goldstein}`
      ]).join(", ")
    ],
    ["confidence", String(event.confidence)]
  ]
  return [
    known([event.event_id, event.event_type, event.event_mode, event.event_date]).join("  "),
    ...facts.filter(([, text]) => text !== "").map(([label, text]) => line(label, text))
  ]
}

const ruleLines = ({ rule, rule_id }: ExplainedReport): ReadonlyArray<string> => {
  if (rule === null) {
    const why = rule_id.includes(".derive.") ? "follows from another reading" : "not in the lexicon any more"
    return [line("rule", `${rule_id} (${why})`)]
  }
  const cells = Object.entries(rule.row).filter(([name, cell]) => name !== "rule_id" && cell !== "")
  return [
    line("rule", `${rule_id}, ${rule.file}:${rule.line}`),
    line("", cells.map(([name, cell]) => `${name}=${cell}`).join(" "))
  ]
}

const rejectedLines = (report: ExplainedReport): ReadonlyArray<string> =>
  report.rejected.map((reading, index) =>
    line(
      index === 0 ? "not taken" : "",
      known([
        `${reading.event_type} "${reading.trigger}": ${reading.reason}`,
        reading.confidence === null ? null : `confidence ${reading.confidence}`,
        reading.rule_id
      ]).join(", ")
    )
  )

const reportLines = (report: ExplainedReport, number: number, of: number, color: boolean): ReadonlyArray<string> => {
  const { evidence, sentence, sentence_end, sentence_start } = report
  const isInside = (span: (typeof evidence)[number]): boolean =>
    span.start_offset >= sentence_start && span.end_offset <= sentence_end
  const spans = evidence.map(({ end_offset, field, start_offset }) => ({
    field,
    start: start_offset - sentence_start,
    end: end_offset - sentence_start
  }))
  const elsewhere = evidence.filter((span) => !isInside(span))
  const where = report.field === "title" ? "title" : `sentence ${report.sentence_index}`
  return [
    `Report ${number} of ${of}  ${report.event_mention_id}`,
    line("article", known([report.source_path, report.publisher, report.published_at]).join(", ")),
    ...(report.title === null ? [] : [line("", report.title)]),
    `  ${where.padEnd(labelWidth)}${highlight(sentence, spans, color ? colors : brackets)}`,
    ...elsewhere.map((span) => line("from outside", `${span.field} "${span.text}" at ${span.start_offset}`)),
    ...ruleLines(report),
    line("attribution", known([report.attribution, report.speaker === null ? null : `by ${report.speaker}`]).join(" ")),
    ...(report.aux.length === 0 ? [] : [line("flags", report.aux.join(", "))]),
    line("confidence", String(report.confidence)),
    ...rejectedLines(report)
  ]
}

const legend = (["trigger", "actor", "recipient", "date", "place", "modality", "speaker"] as const)
  .map((field) => colors(field, [field]))
  .join("  ")

/** The explanation as lines of text. */
export const explanationText = (explanation: Explanation, color: boolean): string => {
  const { reports } = explanation
  return [
    ...eventLines(explanation),
    ...(color ? ["", `  ${"colours".padEnd(labelWidth)}${legend}`] : []),
    ...reports.flatMap((report, index) => ["", ...reportLines(report, index + 1, reports.length, color)])
  ].join("\n")
}
