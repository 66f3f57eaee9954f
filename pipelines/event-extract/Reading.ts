/**
 * Reads one article: from its text to reports of acts, each with what it was
 * found by and how sure it is.
 *
 * The order is the whole design: sections → recognition → coreference → clauses
 * → speech → first-person pronouns → triggers → participants → modality
 * → what the discourse supplies → dates → confidence → reports of the same event
 * joined. Pure and deterministic; the language comes in as a pack.
 */
import type { Fallback } from "./acts/Argument.ts"
import { speechAt } from "./acts/Attribution.ts"
import { type Draft, type Dropped, readSentence } from "./acts/Draft.ts"
import { readSection, type ReadSection } from "./acts/SpokenSection.ts"
import { subjectOf } from "./acts/Subject.ts"
import type { Trigger } from "./acts/Trigger.ts"
import { dayOfIso } from "./dates/CalendarDay.ts"
import { datesOf, firstFullDate, type SentenceDates } from "./dates/SentenceDates.ts"
import { allegationOf } from "./discourse/Allegation.ts"
import { readingsOf } from "./discourse/Discourse.ts"
import { Story } from "./discourse/Story.ts"
import type { ExtractInput } from "./Extraction.ts"
import { reportOf } from "./judgement/DatedReport.ts"
import { joinEvents } from "./judgement/Joining.ts"
import { judge } from "./judgement/Judge.ts"
import type { Report, Unjudged } from "./judgement/Report.ts"
import { asTold } from "./judgement/SameAct.ts"
import type { LanguagePack } from "./LanguagePack.ts"
import { resolve } from "./names/Coreference.ts"
import { EntityTable } from "./names/EntityTable.ts"
import { Memory } from "./names/Memory.ts"
import { asMeant } from "./names/Namesakes.ts"
import { recognize } from "./names/Recognizer.ts"
import { makeSection, type Mention, type Section } from "./text/Document.ts"

export interface Reading {
  readonly sections: ReadonlyArray<ReadSection>
  readonly reports: ReadonlyArray<Report>
  readonly dropped: ReadonlyArray<{ readonly section: Section; readonly reading: Dropped }>
}

export const readArticle = (input: ExtractInput, pack: LanguagePack): Reading => {
  const title = makeSection("title", input.title ?? "", pack.abbreviations)
  const body = makeSection("body", input.body, pack.abbreviations)
  const recognized = [title, body].map((section) => ({ section, candidates: recognize(section, pack) }))
  const meant = asMeant(recognized, pack)
  const memory = new Memory(
    pack,
    new EntityTable(),
    input.published_at?.slice(0, 10) ?? "",
    meant.sections,
    meant.focus
  )
  const sections = meant.sections.map(({ candidates, section }) =>
    readSection(section, resolve(memory, section, candidates), pack)
  )
  const story = new Story(
    sections.map((one) => one.clauses),
    (country) => memory.states.entityOf(country),
    pack
  )
  const published = input.published_at === null ? null : dayOfIso(input.published_at)
  const today = published ?? firstFullDate(body, pack)
  const method = published === null ? "first_date_in_text" : "published"
  const dates = datesOf(
    sections.map((one) => one.clauses),
    today,
    method,
    pack
  )
  const dropped: Array<Reading["dropped"][number]> = []
  const found = sections.flatMap((read): ReadonlyArray<Unjudged> => {
    const { losses, readings } = draftsOf(read, story, pack)
    for (const reading of losses) dropped.push({ section: read.section, reading })
    return readings.map((drafts) =>
      reportOf(drafts, read, dates.get((drafts[0] as Draft).sentence) as SentenceDates, today, pack)
    )
  })
  const judged = judge(found.map(asTold(found)), sections, story.rankOf, pack)
  return { sections, reports: joinEvents(judged, pack), dropped }
}

/** The acts of a section, each with the ways in which its parties can be read, and the readings that were lost. */
const draftsOf = (
  { clauses, section, speeches }: ReadSection,
  story: Story,
  pack: LanguagePack
): { readonly readings: ReadonlyArray<ReadonlyArray<Draft>>; readonly losses: ReadonlyArray<Dropped> } => {
  const readings: Array<ReadonlyArray<Draft>> = []
  const losses: Array<Dropped> = []
  let carried: ReadonlyArray<Mention> = []
  for (const sentence of section.sentences) {
    const before = carried
    const fallback = (trigger: Trigger): Fallback | null => {
      const speech = speechAt(speeches, trigger.start)
      if (speech !== null && speech.speaker.length > 0) return { mentions: speech.speaker, via: "speaker" }
      return before.length > 0 ? { mentions: before, via: "carried" } : null
    }
    const reading = readSentence(clauses, sentence, fallback, pack)
    losses.push(...reading.dropped)
    for (const draft of reading.drafts) {
      const speech = speechAt(speeches, draft.start)
      const allegation = allegationOf(draft, speech)
      if (allegation !== null) readings.push(readingsOf(story, allegation, null, []))
      readings.push(readingsOf(story, draft, speech, before))
    }
    carried = subjectOf(clauses, sentence, sentence.to, pack)?.group.heads ?? carried
  }
  return { readings, losses }
}
