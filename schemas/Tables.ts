/**
 * Every published table, in the order in which a reader meets them.
 */
import { articles } from "./Article.ts"
import { blocks } from "./Block.ts"
import { droppedEvents } from "./DroppedEvent.ts"
import { entities } from "./Entity.ts"
import { events } from "./Event.ts"
import { eventMentions } from "./EventMention.ts"
import { eventParticipants } from "./EventParticipant.ts"
import { evidence } from "./Evidence.ts"
import { mentions } from "./Mention.ts"
import { quotes } from "./Quote.ts"
import { rejects } from "./Reject.ts"
import { sentences } from "./Sentence.ts"
import { stageCounts } from "./StageCount.ts"
import { storyLinks } from "./StoryLink.ts"
import type { Table } from "./Table.ts"

/** Raise with every change of a table, view or vocabulary; written into each Parquet file. */
export const schemaVersion = "1.7.0"

export const tables: ReadonlyArray<Table> = [
  articles,
  blocks,
  storyLinks,
  sentences,
  entities,
  mentions,
  events,
  eventParticipants,
  eventMentions,
  evidence,
  droppedEvents,
  quotes,
  rejects,
  stageCounts
]
