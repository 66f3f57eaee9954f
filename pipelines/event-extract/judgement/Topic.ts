/**
 * What an article is about, as far as it bears on political acts.
 *
 * Counts the words of a few classes of the lexicon (sport, show business, crime,
 * markets …) per hundred tokens, and the share of sentences that name a party.
 * The counts are coarse on purpose: they only tell the section of the paper.
 */
import type { Clauses } from "../acts/Clause.ts"
import { sentenceAt } from "../text/Document.ts"

const steps = [0, 0.3, 1, 2.5]

const step = (value: number): number => steps.findLastIndex((edge) => value > edge) + 1

/** Names such as `sport=2`; classes that do not occur are left out. */
export const topicsOf = (sections: ReadonlyArray<Clauses>): ReadonlyArray<string> => {
  const counts = new Map<string, number>()
  let tokens = 0
  let sentences = 0
  let political = 0
  for (const { groups, section, words } of sections) {
    tokens += words.length
    for (const word of words) for (const topic of word.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
    sentences += section.sentences.length
    let last = -1
    for (const group of groups) {
      const party = group.heads.some(
        (head) => head.sector !== null && head.sector !== "MED" && (head.country !== null || head.code !== null)
      )
      if (!party || group.start < last) continue
      political++
      last = sentenceAt(section, group.start).to
    }
  }
  const named = [...counts].map(([topic, count]) => `${topic}=${step((100 * count) / Math.max(1, tokens))}`)
  return [...named, `parties=${Math.round((4 * political) / Math.max(1, sentences))}`].toSorted()
}
