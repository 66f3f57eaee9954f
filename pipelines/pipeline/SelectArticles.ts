/**
 * Applies a selection to the articles of all batches, after they have been read.
 *
 * What is exported and what is left out, with the reason, goes to two hand-over files.
 * Languages are read only when the selection asks for some.
 */
import { Effect } from "effect"
import * as Path from "node:path"
import { isEverything, leftOut, type Selection } from "../export/Selection.ts"
import * as Disk from "./Disk.ts"
import { type ArticleSummary, readDates } from "./MapArticles.ts"
import { type EventSummary, eventFiles, type LanguageRow } from "./MapEvents.ts"
import { readRows, rowsInParts, type Shard } from "./Shard.ts"

export interface SelectionFiles {
  readonly selected: string
  readonly leftOut: string
}

/** The ids that are exported; null stands for all of them. */
export type SelectedIds = ReadonlySet<string> | null

const languagesOf = (shard: Shard<EventSummary>): ReadonlyMap<string, string> =>
  new Map(
    readRows<LanguageRow>(Path.join(shard.folder, eventFiles.languages)).map((row) => [row.article_id, row.language])
  )

const select = (
  selection: Selection,
  articles: ReadonlyArray<Shard<ArticleSummary>>,
  events: ReadonlyArray<Shard<EventSummary>>,
  target: SelectionFiles
): ReadonlySet<string> => {
  const ids = new Set<string>()
  const reasons: Array<object> = []
  for (const [index, shard] of articles.entries()) {
    const languages = selection.languages.length === 0 ? null : languagesOf(events[index] as Shard<EventSummary>)
    for (const { article_id, published_at } of readDates(shard)) {
      const reason = leftOut(selection, { published_at, language: languages?.get(article_id) ?? "und" })
      if (reason === null) ids.add(article_id)
      else reasons.push({ article_id, ...reason })
    }
  }
  Disk.replaceFileByParts(target.selected, rowsInParts(Array.from(ids, (article_id) => ({ article_id }))))
  Disk.replaceFileByParts(target.leftOut, rowsInParts(reasons))
  return ids
}

/** Selects among the articles of all batches. */
export const selectArticles = Effect.fn("SelectArticles.selectArticles")(
  (
    selection: Selection,
    articles: ReadonlyArray<Shard<ArticleSummary>>,
    events: ReadonlyArray<Shard<EventSummary>>,
    target: SelectionFiles
  ): Effect.Effect<SelectedIds, Disk.DiskError> =>
    isEverything(selection)
      ? Effect.succeed(null)
      : Disk.attempt("select articles", target.selected, () => select(selection, articles, events, target))
)
