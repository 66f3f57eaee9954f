/**
 * What the model of confidence looks at in an act, however its parties are read.
 *
 * Every feature is a readable template with its values, so that a report's
 * confidence can be explained by the weights of its features. The same function
 * serves training, which writes their names, and extraction, which only adds up
 * their weights. Nothing here names a party: rule, type, words around, place.
 */
import type { Clauses } from "../acts/Clause.ts"
import type { Draft } from "../acts/Draft.ts"
import { isProspect } from "../acts/Prospect.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { FeatureGroup, FeatureSink } from "./Confidence.ts"
import type { DraftContext } from "./DraftContext.ts"
import { joined, rangeOf, ranges, upTo4, yesOrNo } from "./FeatureValue.ts"
import { tellWordsAround } from "./WordFeatures.ts"

const siblingCounts = ranges(1, 2, 3, 5)
const stateCounts = ranges(0, 1, 2, 4, 7)
const lengths = ranges(10, 20, 30, 45)
const articleLengths = ranges(5, 10, 20, 40)
const places = ranges(0, 1, 4, 9)
const priors = ranges(0.35, 0.45, 0.55, 0.65, 0.75, 0.85)
/** Tokens before an act in which its clause opens. */
const openerReach = 10

/** The word that opens the clause of the act: a subordinator, "yang", or a preposition before the verb. */
const opener = (draft: Draft, clauses: Clauses, pack: LanguagePack): string => {
  for (let at = draft.start - 1; at >= Math.max(draft.sentence.from, draft.start - openerReach); at--) {
    const tag = clauses.tags[at]
    const lower = clauses.section.tokens[at]?.lower ?? ""
    if (tag === "subordinator" || tag === "relative" || pack.phraseWords.purpose_marker.has(lower)) return lower
    if (lower === "," || lower === ";" || lower === ":") return lower
  }
  return "none"
}

/** The plain word right behind the act, or the tag of what stands there. */
const nextWord = (draft: Draft, clauses: Clauses): string => {
  const tag = draft.end < draft.sentence.to ? (clauses.tags[draft.end] ?? "mark") : "mark"
  return tag === "noun" || tag === "verb" ? (clauses.section.tokens[draft.end]?.lower ?? "") : joined.of("tag", tag)
}

/**
 * Tells what does not depend on how the parties are read. The order of features is part of the model: sums of
 * weights are rounded.
 */
export const tellAct = (draft: Draft, context: DraftContext, pack: LanguagePack, sink: FeatureSink): void => {
  tellWordsAround(draft, context.clauses, sink)
  sink.add("bias", "")
  for (const topic of context.topics) sink.all(topicGroup, topic, draft.type)
  tellWords(draft, sink)
  tellPlace(draft, context, sink)
  tellSurroundings(draft, context.clauses, pack, sink)
}

const topicGroup: FeatureGroup = (add, topic = "", type = "") => {
  add("topic", topic)
  add("topic,type", topic, type)
}

const takesMoreWords = ({ form }: Draft): string => yesOrNo(form.after.length > 0)

const placeOf = ({ sentence }: Draft, { section }: Clauses): string =>
  section.field === "title" ? "title" : rangeOf(sentence.index, places)

/** By which words the act is named, and how they tell it. */
const tellWords = (draft: Draft, { add, all }: FeatureSink): void => {
  const { type } = draft
  const { row, voice } = draft.form
  add("rule", draft.ruleId)
  add("prior", rangeOf(draft.prior, priors))
  add("type,mode", type, draft.mode ?? "none")
  all(wordGroup, type, row.pos, voice, takesMoreWords(draft), draft.aux.join("+"))
}

const wordGroup: FeatureGroup = (add, type = "", pos = "", voice = "", after = "", aux = "") => {
  add("type", type)
  add("pos", pos, voice)
  add("type,pos", type, pos)
  add("after", after)
  add("type,after", type, after)
  add("aux", aux)
  add("type,aux", type, aux)
}

/** Where in the article it is told. */
const tellPlace = (draft: Draft, context: DraftContext, { add, all }: FeatureSink): void => {
  const { sentence, type } = draft
  const { field } = context.clauses.section
  all(placeGroup, type, field, placeOf(draft, context.clauses), yesOrNo(context.inTitle))
  add("siblings", rangeOf(context.siblings, siblingCounts))
  add("rank", rangeOf(context.rank, upTo4))
  add("states", rangeOf(context.states, stateCounts))
  add("length", rangeOf(sentence.to - sentence.from, lengths))
  add("sentences", rangeOf(context.sentences, articleLengths))
}

const placeGroup: FeatureGroup = (add, type = "", field = "", place = "", inTitle = "") => {
  add("place", place)
  add("type,place", type, place)
  add("type,title", type, field)
  add("inTitle", inTitle)
  add("type,inTitle", type, inTitle)
}

/** What stands around it. */
const tellSurroundings = (draft: Draft, clauses: Clauses, pack: LanguagePack, sink: FeatureSink): void => {
  const { add, all } = sink
  const { ruleId, sentence, start, type } = draft
  const { pos } = draft.form.row
  const { field, tokens } = clauses.section
  const next = nextWord(draft, clauses)
  add("capital", yesOrNo(field === "body" && (tokens[start]?.capital ?? false) && start > sentence.from))
  add("definite", yesOrNo(draft.definite))
  add("next", next)
  add("rule,next", ruleId, next)
  add("absorbs", draft.intended ?? "none")
  all(openerGroup, type, pos, opener(draft, clauses, pack))
  add("before", pos, clauses.tags[start - 1] ?? "none")
  add("behind", pos, clauses.tags[draft.end] ?? "none")
  if (pos === "noun") {
    const [kind, word] = draft.governor
    add("governor", kind, word)
    add("type,governor", type, kind, word)
    add("told", type, yesOrNo(draft.definite), yesOrNo(draft.toldBefore))
  }
  add("question", yesOrNo(tokens[sentence.to - 1]?.text === "?"))
  tellSign(draft, clauses, sink)
}

const openerGroup: FeatureGroup = (add, type = "", pos = "", opens = "") => {
  add("opener", opens)
  add("type,opener", type, opens)
  add("pos,opener", pos, opens)
}

/** Which sign makes a promise or threat of an act that is told as a fact. */
const tellSign = ({ cues, form, ruleId, type }: Draft, { section }: Clauses, { add }: FeatureSink): void => {
  const sign = cues.at(-1)
  if (sign === undefined || !isProspect(ruleId)) return
  const word = section.tokens[sign.start]?.lower ?? ""
  add("sign", type, word)
  add("sign.rule", type, form.row.rule_id)
  add("sign.pos", type, form.row.pos, word)
}
