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
import { type Speech, speechAt } from "./acts/Attribution.ts"
import { type Draft, type Dropped, readSentence } from "./acts/Draft.ts"
import { readSection, type ReadSection } from "./acts/SpokenSection.ts"
import { subjectOf } from "./acts/Subject.ts"
import type { Trigger } from "./acts/Trigger.ts"
import { dayOfIso } from "../text/CalendarDay.ts"
import { newsDay } from "./dates/NewsDay.ts"
import { datesOf, dayOfAttack, type SentenceDates } from "./dates/SentenceDates.ts"
import { allegationOf } from "./discourse/Allegation.ts"
import { authorsOf, claimantsOf } from "./discourse/Claim.ts"
import { doersOf } from "./discourse/Doers.ts"
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
import { type LocalEntity, makeSection, type Mention, type Section } from "./text/Document.ts"

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
  const stateOf = (country: string): LocalEntity => memory.states.entityOf(country)
  const sections = meant.sections.map(({ candidates, section }) =>
    readSection(section, resolve(memory, section, candidates), pack, stateOf)
  )
  const story = new Story(
    sections.map((one) => one.clauses),
    stateOf,
    pack
  )
  const published = input.published_at === null ? null : dayOfIso(input.published_at)
  const today = published ?? newsDay((sections[1] as ReadSection).clauses, pack)
  const method = published === null ? "news_day" : "published"
  const dates = datesOf(
    sections.map((one) => one.clauses),
    today,
    method,
    pack
  )
  const drafted = sections.map((read) => draftsOf(read, pack))
  const dropped = drafted.flatMap(({ losses, read }) => losses.map((reading) => ({ section: read.section, reading })))
  const drafts = drafted.flatMap(({ told }) => told.map(({ draft }) => draft))
  story.claimants = claimantsOf(drafts, pack)
  story.authors = authorsOf(drafts)
  story.doers = doersOf(drafts)
  const found = drafted.flatMap(({ read, told }): ReadonlyArray<Unjudged> =>
    told
      .flatMap((one) => readingsOfTold(story, one, pack))
      .map((drafts) => reportOf(drafts, read, dates.get((drafts[0] as Draft).sentence) as SentenceDates, today, pack))
  )
  const judged = judge(found.map(asTold(found, dayOfAttack(dates.values(), today))), sections, story.rankOf, pack)
  return { sections, reports: joinEvents(judged, pack), dropped }
}

/** An act as its sentence gives it, with what the discourse offers it. */
interface Told {
  readonly draft: Draft
  readonly section: Section
  readonly speech: Speech | null
  /** The subject of the sentence before. */
  readonly carried: ReadonlyArray<Mention>
}

/** The acts of a section, and the readings that were lost. */
const draftsOf = (
  read: ReadSection,
  pack: LanguagePack
): { readonly read: ReadSection; readonly told: ReadonlyArray<Told>; readonly losses: ReadonlyArray<Dropped> } => {
  const { clauses, section, speeches } = read
  const told: Array<Told> = []
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
    for (const draft of reading.drafts)
      told.push({ draft, section, speech: speechAt(speeches, draft.start), carried: before })
    carried = subjectOf(clauses, sentence, sentence.to, pack)?.group.heads ?? carried
  }
  return { read, told, losses }
}

/** The ways in which the parties of an act, and of the allegation that telling it is, can be read. */
const readingsOfTold = (
  story: Story,
  { carried, draft, section, speech }: Told,
  pack: LanguagePack
): ReadonlyArray<ReadonlyArray<Draft>> => {
  const allegation = allegationOf(draft, speech, section, pack)
  const alleged = allegation === null ? [] : [readingsOf(story, allegation, null, [])]
  return [...alleged, readingsOf(story, draft, speech, carried)]
}
