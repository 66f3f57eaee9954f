/**
 * A deal that is sought and not yet done: "berunding untuk mencapai
 * kesepakatan", "negosiasi kesepakatan dagang".
 */
import type { ModalityCue } from "./Modality.ts"
import type { TriggerContext } from "./Trigger.ts"

/** Tokens between a deal and the word that says that it is sought. */
const reach = 4

const soughtRule = "ind.derive.sought-deal"

/** The word before the deal, whose verb group begins at `start`, that says so; null for a deal that is told as done. */
export const soughtDeal = ({ clauses, pack, sentence, trigger }: TriggerContext, start: number): ModalityCue | null => {
  const { section, tags } = clauses
  const wordAt = (at: number): string => section.tokens[at]?.lower ?? ""
  const { deal, pursuit } = pack.phraseWords
  if (trigger.form.row.event_type !== "AGREE") return null
  let named = trigger.start
  while (named < trigger.end && !deal.has(wordAt(named))) named++
  if (named === trigger.end) return null
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, start - reach); at--) {
    if (pursuit.has(wordAt(at))) return { aux: "hypothetical", start: at, end: at + 1, ruleId: soughtRule }
    if (at >= start) continue
    if (tags[at] !== "adverb" && tags[at] !== "noun" && tags[at] !== "determiner" && tags[at] !== "number") return null
  }
  return null
}
