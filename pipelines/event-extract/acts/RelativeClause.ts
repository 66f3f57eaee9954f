/**
 * The relative clause that a verb stands in, and what it is told of: "polisi
 * [yang pada Senin lalu menangkap …]".
 */
import type { SentenceTokens } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Clauses, Group, Tag } from "./Clause.ts"

/** Tokens between the relative word and its verb. */
const reach = 8
/** What may stand between the two. */
const beforeVerb: ReadonlySet<Tag | undefined> = new Set<Tag>([
  "adverb",
  "time",
  "number",
  "preposition",
  "conjunction",
  "mark"
])

/** Token of the relative word whose clause the verb at `at` opens; -1 for none, or where a mark stands before it. */
export const relativeBefore = ({ groupAt, section, tags }: Clauses, sentence: SentenceTokens, at: number): number => {
  for (let i = at - 1; i > Math.max(sentence.from, at - reach); i--) {
    if (tags[i] === "relative") return tags[i - 1] === "mark" ? -1 : i
    if (!beforeVerb.has(tags[i]) || groupAt[i] !== undefined || section.tokens[i]?.text === ",") return -1
  }
  return -1
}

/** Whether a phrase only tells where the noun before it is: "serangan [di Peru] yang …". */
const tellsWhere = ({ slot }: Group, pack: LanguagePack): boolean =>
  slot.kind === "oblique" && pack.phraseWords.place_marker.has(slot.preposition)

/** What a relative clause is about: the group or the plain noun before the relative word at `relative`; null for neither. */
export const antecedentOf = (clauses: Clauses, relative: number, pack: LanguagePack): Group | number | null => {
  const group = clauses.groupAt[relative - 1]
  if (group !== undefined && !tellsWhere(group, pack)) return group
  const at = group === undefined ? relative - 1 : group.slot.governor - 1
  return clauses.tags[at] === "noun" && clauses.groupAt[at] === undefined ? at : null
}
