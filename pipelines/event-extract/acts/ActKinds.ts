/** Kinds of acts by who takes part in them, and what the discourse may supply for them. */
import type { EventType } from "../../../schemas/Vocabulary.ts"

/** Acts that are done to somebody, whom the sentence may leave out. */
export const needsOther: ReadonlySet<EventType> = new Set([
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "REQUEST",
  "SANCTION",
  "SUPPORT",
  "ASSAULT",
  "COERCE",
  "CONCEDE",
  "RETREAT",
  "AID",
  "PROTEST",
  "MOBILIZE"
])

/** Acts that fall on somebody: labels of places hardly ever leave open on whom. */
export const fallsOnSomebody: ReadonlySet<EventType> = new Set([
  "ACCUSE",
  "THREATEN",
  "REQUEST",
  "SANCTION",
  "SUPPORT",
  "ASSAULT",
  "COERCE",
  "AID",
  "PROTEST"
])

/** Acts that nobody does to his own people. */
export const aimsAtOthers: ReadonlySet<EventType> = new Set(["ASSAULT", "THREATEN"])

/** Acts that their parties do together. */
export const mutual: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE", "COOPERATE"])

/** Acts that fall on whoever owns the place where they happen, if nobody else is named. */
export const fallsOnPlace: ReadonlySet<EventType> = new Set([
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "THREATEN",
  "AID",
  "RETREAT",
  "PROTEST"
])

export const violent: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE"])

/** Acts that police and courts do, mostly without being named where the act is told: "dua pria ditangkap". */
export const lawful: ReadonlySet<EventType> = new Set(["COERCE", "ACCUSE", "SANCTION"])
