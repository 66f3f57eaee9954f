/**
 * PLOVER contexts of an act, from the words of its sentence and of its
 * neighbours. A context counts when its cues there reach a weight of 1.
 */
import type { Context } from "../../../schemas/Vocabulary.ts"
import type { Section, SentenceTokens } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"

export const contextsOf = (section: Section, sentence: SentenceTokens, pack: LanguagePack): ReadonlyArray<Context> => {
  const weights = new Map<Context, number>()
  const words = pack.wordsOf(section.tokens)
  for (let at = sentence.from; at < sentence.to; at++) {
    if (words[at]?.opensContext !== true) continue
    const match = pack.contexts.longest(section.tokens, at, (_, __, end) => end <= sentence.to)
    if (match === null) continue
    for (const cue of match.values) weights.set(cue.context, (weights.get(cue.context) ?? 0) + cue.weight)
  }
  return [...weights]
    .filter(([, weight]) => weight >= 1)
    .map(([context]) => context)
    .toSorted()
}
