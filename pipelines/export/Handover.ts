/**
 * The files that export reads: newline-delimited JSON, by what they hold.
 *
 * The stages before leave them; export does not know who wrote them or in how
 * many pieces. Every list must name at least one file, which may be empty.
 */
export interface Handover {
  readonly articles: ReadonlyArray<string>
  readonly blocks: ReadonlyArray<string>
  /** Articles and blocks that a later step changed; they replace those of the same key. */
  readonly revisedArticles: ReadonlyArray<string>
  readonly revisedBlocks: ReadonlyArray<string>
  /** Language and sentence count of each article. */
  readonly languages: ReadonlyArray<string>
  /** Articles that belong to a cluster of the same text; an article not named here stands alone. */
  readonly duplicates: ReadonlyArray<string>
  /** Pairs of articles that tell of the same story. */
  readonly storyLinks: ReadonlyArray<string>
  readonly sentences: ReadonlyArray<string>
  /** Entities as each batch found them, so one may stand here many times. */
  readonly entities: ReadonlyArray<string>
  readonly mentions: ReadonlyArray<string>
  readonly events: ReadonlyArray<string>
  readonly eventParticipants: ReadonlyArray<string>
  /** Reports of events, without the id of the merged event. */
  readonly reports: ReadonlyArray<string>
  /** Which event each report belongs to. */
  readonly eventIds: ReadonlyArray<string>
  readonly evidence: ReadonlyArray<string>
  /** Readings of acts that were not published. */
  readonly droppedEvents: ReadonlyArray<string>
  readonly quotes: ReadonlyArray<string>
  readonly rejects: ReadonlyArray<string>
  readonly stageCounts: ReadonlyArray<string>
  /** Of a selection: the ids of the articles to export, and of the others with code and message. */
  readonly selected: ReadonlyArray<string>
  readonly leftOut: ReadonlyArray<string>
}
