/**
 * What one file may cost: every limit by its name, with its default.
 *
 * A file or article that passes a limit is a reject or carries a flag, and the run goes on.
 * Work is limited by what is counted here and never by a clock, so that tables do not depend
 * on the machine: every step takes time in proportion to the text that these limits let in.
 */
export interface Limits {
  /** Bytes of a file; a larger one is not read (reject `too_large`). */
  readonly file_bytes: number
  /** Lines of a file (reject `too_many_lines`). */
  readonly lines: number
  /** UTF-16 units of a line (reject `long_line`). */
  readonly line_length: number
  /** Sentences of an article; one with more is published without events (reject `too_many_sentences`). */
  readonly sentences: number
  /** Mentions in an article; one with more is published without events (reject `too_many_mentions`). */
  readonly mentions: number
}

export const defaultLimits: Limits = {
  file_bytes: 20 * 1024 * 1024,
  lines: 50_000,
  line_length: 1_000_000,
  sentences: 50_000,
  mentions: 20_000
}

/** No limit can be raised above this. */
export const highestLimit = 1_000_000_000

/**
 * UTF-16 units of a body in which events are looked for; a longer one is flagged `read_in_part`. News articles have
 * 2,000; longer files are books or concatenations.
 */
export const readLength = 200_000
