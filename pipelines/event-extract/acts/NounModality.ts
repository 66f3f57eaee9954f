/**
 * Acts that only the words before their noun deny: a deal that is sought
 * ("berunding untuk mencapai kesepakatan"), a step that is undone ("pelonggaran
 * sanksi", "menunda kunjungan"), one that is wished or weighed ("membutuhkan bantuan", "mempertimbangkan sanksi").
 */
import type { ModalityCue } from "./Modality.ts"
import type { TriggerContext } from "./Trigger.ts"

/** Tokens between a noun and the word that says so. */
const reach = 4

const soughtRule = "ind.derive.sought-deal"
const undoneRule = "ind.derive.undone"
const consideredRule = "ind.derive.considered"

/** The cue before the noun of an act, or before a deal whose verb group begins at `start`; null where nothing denies it. */
export const nounCue = (context: TriggerContext, start: number): ModalityCue | null => {
  const { clauses, pack, sentence, trigger } = context
  const { consideration, pursuit, reversal } = pack.phraseWords
  const isNoun = trigger.form.row.pos === "noun"
  const isDeal = trigger.form.row.event_type === "AGREE" && namesDeal(context)
  if (!isNoun && !isDeal) return null
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, start - reach); at--) {
    const lower = clauses.section.tokens[at]?.lower ?? ""
    if (isDeal && pursuit.has(lower)) return { aux: "hypothetical", start: at, end: at + 1, ruleId: soughtRule }
    if (isNoun && reversal.has(lower)) return { aux: "negation", start: at, end: at + 1, ruleId: undoneRule }
    if (isNoun && consideration.has(lower))
      return { aux: "hypothetical", start: at, end: at + 1, ruleId: consideredRule }
    const tag = clauses.tags[at]
    if (at < start && tag !== "adverb" && tag !== "noun" && tag !== "determiner" && tag !== "number") return null
  }
  return null
}

const namesDeal = ({ clauses, pack, trigger }: TriggerContext): boolean => {
  for (let at = trigger.start; at < trigger.end; at++)
    if (pack.phraseWords.deal.has(clauses.section.tokens[at]?.lower ?? "")) return true
  return false
}
