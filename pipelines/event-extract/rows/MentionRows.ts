/**
 * Which mentions become rows: every name, and groups only where they take part
 * or speak. A party that no words name, such as unknown attackers, is mentioned
 * by the word of its act.
 */
import type { Speech } from "../acts/Attribution.ts"
import type { ReadSection } from "../acts/SpokenSection.ts"
import type { Report } from "../judgement/Report.ts"
import type { ArticleRows } from "./ArticleRows.ts"

export const noteMentions = (
  rows: ArticleRows,
  sections: ReadonlyArray<ReadSection>,
  reports: ReadonlyArray<Report>,
  speeches: ReadonlyArray<Speech>
): void => {
  const involved = involvedIn(reports, speeches)
  for (const { mentions, section } of sections)
    for (const mention of mentions)
      if (mention.entity.type !== "group" || involved.has(mention.entity.id)) rows.noteMention(section, mention)
  for (const { actors, draft, read, recipients } of reports)
    for (const mention of [...actors, ...recipients])
      if (!rows.entities.has(mention.entity.id))
        rows.noteMention(read.section, { ...mention, start: draft.start, end: draft.end })
}

/** Ids of the entities that take part or speak. */
const involvedIn = (reports: ReadonlyArray<Report>, speeches: ReadonlyArray<Speech>): ReadonlySet<string> => {
  const taking = reports.flatMap(({ actors, recipients, speech }) => [
    ...actors,
    ...recipients,
    ...(speech?.speaker ?? [])
  ])
  return new Set([...taking, ...speeches.flatMap(({ speaker }) => speaker)].map((mention) => mention.entity.id))
}
