/**
 * Where the hand-over files of a run lie under `out/.cache`.
 */
import * as Path from "node:path"
import type { Handover } from "../export/Handover.ts"
import type { EventTables } from "./EventMerge.ts"
import { type ArticleSummary, articleFiles } from "./MapArticles.ts"
import { type EventSummary, eventFiles } from "./MapEvents.ts"
import type { SelectedIds, SelectionFiles } from "./SelectArticles.ts"
import { cacheFolder } from "./Settings.ts"
import type { Shard } from "./Shard.ts"

const inCache = (out: string, ...names: ReadonlyArray<string>): string => Path.join(cacheFolder(out), ...names)

export const articleShards = (out: string): string => inCache(out, "articles")
export const eventShards = (out: string): string => inCache(out, "events")
export const lexiconNames = (out: string): string => inCache(out, "lexicons.json")
export const duplicates = (out: string): string => inCache(out, "run", "duplicates.ndjson")
export const storyLinks = (out: string): string => inCache(out, "run", "story_links.ndjson")
export const listingRejects = (out: string): string => inCache(out, "run", "rejects.ndjson")
export const stageCounts = (out: string): string => inCache(out, "run", "stage_counts.ndjson")
export const selection = (out: string): SelectionFiles => ({
  selected: inCache(out, "run", "selected.ndjson"),
  leftOut: inCache(out, "run", "left_out.ndjson")
})
/** An empty file, which stands where there is no batch at all. */
export const empty = (out: string): string => inCache(out, "run", "empty.ndjson")

export const eventTables = (out: string): EventTables => ({
  events: inCache(out, "run", "events.ndjson"),
  participants: inCache(out, "run", "event_participants.ndjson"),
  eventIds: inCache(out, "run", "event_ids.ndjson")
})

/** Every file that export reads. */
export const handover = (
  out: string,
  articles: ReadonlyArray<Shard<ArticleSummary>>,
  events: ReadonlyArray<Shard<EventSummary>>,
  selected: SelectedIds
): Handover => {
  const of = (shards: ReadonlyArray<{ readonly folder: string }>, name: string) => [
    empty(out),
    ...shards.map((shard) => Path.join(shard.folder, name))
  ]
  const merged = eventTables(out)
  return {
    articles: of(articles, articleFiles.articles),
    blocks: of(articles, articleFiles.blocks),
    revisedArticles: of(events, eventFiles.articles),
    revisedBlocks: of(events, eventFiles.blocks),
    languages: of(events, eventFiles.languages),
    duplicates: [duplicates(out)],
    storyLinks: [storyLinks(out)],
    sentences: of(events, eventFiles.sentences),
    entities: of(events, eventFiles.entities),
    mentions: of(events, eventFiles.mentions),
    events: [merged.events],
    eventParticipants: [merged.participants],
    reports: of(events, eventFiles.reports),
    eventIds: [merged.eventIds],
    evidence: of(events, eventFiles.evidence),
    droppedEvents: of(events, eventFiles.droppedEvents),
    quotes: of(events, eventFiles.quotes),
    rejects: [listingRejects(out), ...of(articles, articleFiles.rejects), ...of(events, eventFiles.rejects)],
    stageCounts: [stageCounts(out)],
    selected: [selected === null ? empty(out) : selection(out).selected],
    leftOut: [selected === null ? empty(out) : selection(out).leftOut]
  }
}
