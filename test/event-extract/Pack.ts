/**
 * What the tests of event extraction share: the Indonesian pack, loaded once
 * per file, and short ways to read a text and to look at what was read.
 *
 * `plain` is the pack with its threshold at 0 and without the weights of the
 * model: every reading that has an actor is as likely as any other, so the
 * plainest one wins and a refitted model moves no test. Only tests about
 * confidence use `pack` itself.
 */
import { readFileSync } from "node:fs"
import { type Clauses, readClauses } from "../../pipelines/event-extract/acts/Clause.ts"
import { isoOf } from "../../pipelines/text/CalendarDay.ts"
import { uncalibrated, Weights } from "../../pipelines/event-extract/language/Weights.ts"
import { type LocalEntity, makeSection, type Mention, textOf } from "../../pipelines/event-extract/text/Document.ts"
import type { Section, SentenceTokens } from "../../pipelines/event-extract/text/Document.ts"
import type { ExtractInput } from "../../pipelines/event-extract/Extraction.ts"
import { loadPack, type LanguagePack } from "../../pipelines/event-extract/LanguagePack.ts"
import type { Report } from "../../pipelines/event-extract/judgement/Report.ts"
import { readArticle, type Reading } from "../../pipelines/event-extract/Reading.ts"
import type { Candidate } from "../../pipelines/event-extract/names/Candidate.ts"
import { recognize } from "../../pipelines/event-extract/names/Recognizer.ts"
import { tokenize } from "../../pipelines/event-extract/text/Token.ts"

const pipelines = new URL("../../pipelines/", import.meta.url)

export const pack: LanguagePack = loadPack("ind", (path) => readFileSync(new URL(path, pipelines), "utf8"))

export const plain: LanguagePack = {
  ...pack,
  weights: new Weights([]),
  calibration: uncalibrated,
  threshold: 0,
  homeThreshold: 0
}

/** An article of Tuesday 5 March 2024 with this body. */
export const article = (body: string, fields: Partial<ExtractInput> = {}): ExtractInput => ({
  article_id: "a_0123456789abcdef",
  title: null,
  body,
  published_at: "2024-03-05T09:00:00+07:00",
  publisher: null,
  dateline_place: null,
  ...fields
})

export const read = (body: string, fields: Partial<ExtractInput> = {}): Reading =>
  readArticle(article(body, fields), plain)

/** One report as plain values; parties by the name of their entity. */
export interface Act {
  readonly type: string
  readonly trigger: string
  readonly actors: ReadonlyArray<string>
  readonly recipients: ReadonlyArray<string>
  readonly actorVia: string
  readonly recipientVia: string
  readonly reciprocal: boolean
  readonly mode: string | null
  readonly intended: string | null
  readonly aux: ReadonlyArray<string>
  readonly cues: ReadonlyArray<string>
  readonly rule: string
  readonly date: string | null
  readonly method: string
  readonly planned: string | null
  readonly event: number
}

export const names = (mentions: ReadonlyArray<Mention>): ReadonlyArray<string> =>
  mentions.map((mention) => mention.entity.name)

export const actOf = (report: Report): Act => {
  const { draft, read: from } = report
  return {
    type: report.type,
    trigger: textOf(from.section, draft.start, draft.end),
    actors: names(report.actors),
    recipients: names(report.recipients),
    actorVia: draft.actorVia,
    recipientVia: draft.recipientVia,
    reciprocal: report.reciprocal,
    mode: report.mode,
    intended: draft.intended,
    aux: report.aux,
    cues: draft.cues.map((cue) => textOf(from.section, cue.start, cue.end)),
    rule: draft.ruleId,
    date: report.day === null ? null : isoOf(report.day),
    method: report.method,
    planned: report.planned === null ? null : isoOf(report.planned),
    event: report.event
  }
}

/** Every act that is read in the body (and the title), in the order of the text. */
export const acts = (body: string, fields: Partial<ExtractInput> = {}): ReadonlyArray<Act> =>
  read(body, fields).reports.map(actOf)

/** The one act named by `trigger`. */
export const act = (trigger: string, body: string, fields: Partial<ExtractInput> = {}): Act => {
  const all = acts(body, fields)
  const found = all.filter((one) => one.trigger === trigger)
  if (found.length !== 1)
    throw new Error(`${found.length} acts are named by "${trigger}"; there are ${all.map((one) => one.trigger)}`)
  return found[0] as Act
}

export const sectionOf = (text: string, field: Section["field"] = "body"): Section =>
  makeSection(field, text, pack.abbreviations)

/** Phrases that recognition finds, before the document is consulted. */
export const candidatesOf = (text: string, field: Section["field"] = "body"): ReadonlyArray<Candidate> =>
  recognize(sectionOf(text, field), pack)

/** The clauses of a body as extraction reads them, with its names resolved. */
export const clausesOf = (body: string, fields: Partial<ExtractInput> = {}): Clauses =>
  (read(body, fields).sections[1] as Reading["sections"][number]).clauses

/** The mentions of a body, in the order of the text. */
export const mentionsOf = (body: string, fields: Partial<ExtractInput> = {}) => {
  const { mentions, section } = read(body, fields).sections[1] as Reading["sections"][number]
  return mentions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((mention) => ({ ...mention, text: textOf(section, mention.start, mention.end), name: mention.entity.name }))
}

export const firstSentence = (section: Section): SentenceTokens => section.sentences[0] as SentenceTokens

export const words = (text: string): ReadonlyArray<string> => tokenize(text).map((token) => token.text)

/** A party made by hand, for tests of rules that see parties only. */
export const party = (name: string, fields: Partial<Mention> & Partial<Pick<LocalEntity, "type">> = {}): Mention => {
  const { type = "country", ...rest } = fields
  const country = rest.country ?? null
  const sector = rest.sector ?? "GOV"
  const code = rest.code ?? null
  return {
    field: "body",
    start: 0,
    end: 1,
    kind: "name",
    roleTitle: null,
    ruleId: "ind.test",
    confidence: 1,
    country,
    code,
    sector,
    ...rest,
    entity: rest.entity ?? { id: `e_${name}`, name, type, country, code, sector }
  }
}

export { readClauses }
