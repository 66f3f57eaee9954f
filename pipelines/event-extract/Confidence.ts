/**
 * How sure a report is, from the lexicon row and from how its parties were found.
 */
import type { MentionField } from "../../schemas/Vocabulary.ts"
import type { ArgumentSource } from "./Argument.ts"
import type { Clauses } from "./Clause.ts"
import type { Draft } from "./Draft.ts"

const actorWeight: Readonly<Record<ArgumentSource, number>> = {
  subject: 1,
  "distant-subject": 0.85,
  object: 0.9,
  "via-noun": 0.75,
  oblique: 0.85,
  agent: 0.95,
  possessor: 0.8,
  "light-verb": 0.9,
  clause: 0.75,
  carried: 0.45,
  speaker: 0.7,
  discourse: 0.5,
  none: 0.3
}

export const confidenceOf = (draft: Draft, _clauses: Clauses, _field: MentionField): number => {
  const { row } = draft.form
  let confidence = draft.prior * actorWeight[draft.actorVia]
  const wantsRecipient = row.object === "recipient" || row.reciprocal === "yes"
  if (draft.recipientVia === "discourse") confidence *= 0.85
  if (draft.recipients.length === 0 && !draft.reciprocal && wantsRecipient)
    confidence *= row.reciprocal === "yes" ? 0.4 : 0.7
  return Math.round(confidence * 1000) / 1000
}
