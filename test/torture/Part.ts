/**
 * What every part of the torture is given and gives back.
 */
export interface Options {
  readonly seed: number
  /** How often to disturb; the part's own number when it is not told. */
  readonly times: number | null
  /** Shows how far the part is. */
  readonly tell: (text: string) => void
}

export interface Report {
  /** What was measured, in the words that are shown. */
  readonly figures: ReadonlyArray<readonly [what: string, figure: string | number]>
  /** What must not happen and did, each with what is needed to repeat it. */
  readonly failures: ReadonlyArray<string>
  /** Why the part could not be done here. */
  readonly skipped?: string
}

export interface Part {
  readonly name: string
  readonly title: string
  readonly run: (options: Options) => Promise<Report>
}

/** Counts how often each thing was seen. */
export class Tally {
  private readonly counts = new Map<string, number>()

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0
  }

  figures(): Report["figures"] {
    return [...this.counts].toSorted(([left], [right]) => (left < right ? -1 : 1))
  }
}
