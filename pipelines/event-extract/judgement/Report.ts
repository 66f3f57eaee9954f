/**
 * One act as one sentence tells it, with every reading of its parties that was
 * weighed and, once judged, how sure it is.
 */
import type { Speech } from "../acts/Attribution.ts"
import type { Draft } from "../acts/Draft.ts"
import type { ReadSection } from "../acts/SpokenSection.ts"
import type { Day } from "../../text/CalendarDay.ts"
import type { FoundDate } from "../dates/FoundDate.ts"
import type { Comparable } from "./LocalEvent.ts"

/** One act as one sentence tells it. */
export interface Report extends Comparable {
  /** Every reading of the parties that was weighed; this report is the best of them. */
  readonly hypotheses: ReadonlyArray<Hypothesis>
  readonly draft: Draft
  readonly read: ReadSection
  readonly date: FoundDate | null
  readonly method: string
  readonly planned: Day | null
  readonly speech: Speech | null
  /** Reports of the article with the same number tell of the same event; -1 when it is not published. */
  readonly event: number
}

export interface Hypothesis {
  readonly draft: Draft
  readonly confidence: number
  /** Names of the features by which it is weighed. */
  readonly features: () => ReadonlyArray<string>
}

/** A report whose readings are not weighed yet. */
export type Unjudged = Omit<Report, "confidence" | "event" | "hypotheses"> & {
  /** The readings of its parties, the plainest first. */
  readonly drafts: ReadonlyArray<Draft>
}
