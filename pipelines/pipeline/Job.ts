/**
 * The messages between the pipeline and its map workers.
 *
 * A job names files and shards, never texts, so a message stays small. An answer
 * carries the result or, where the machine failed (disk full, a shard that
 * vanished), the reason; what is wrong with an article is never a failed job.
 */
import { Result } from "effect"
import type { OverlayPlace } from "../lexicon/Overlay.ts"
import { type ArticleBatch, type ArticleResult, mapArticles } from "./MapArticles.ts"
import { type EventBatch, type EventResult, mapEvents } from "./MapEvents.ts"
import { articleTools, eventTools } from "./Tools.ts"

export type Job =
  | { readonly _tag: "Articles"; readonly batch: ArticleBatch; readonly lexicon: OverlayPlace | null }
  | { readonly _tag: "Events"; readonly batch: EventBatch; readonly lexicon: OverlayPlace | null }

export type JobResult =
  | { readonly _tag: "Articles"; readonly result: ArticleResult }
  | { readonly _tag: "Events"; readonly result: EventResult }

export type JobAnswer = JobResult | { readonly _tag: "Failed"; readonly reason: string }

const perform = (job: Job): JobResult =>
  job._tag === "Articles"
    ? { _tag: "Articles", result: mapArticles(job.batch, () => articleTools(job.lexicon)) }
    : { _tag: "Events", result: mapEvents(job.batch, () => eventTools(job.lexicon)) }

export const answer = (job: Job): JobAnswer =>
  Result.match(
    Result.try(() => perform(job)),
    {
      onSuccess: (result) => result,
      onFailure: (cause): JobAnswer => ({
        _tag: "Failed",
        reason: cause instanceof Error ? cause.message : String(cause)
      })
    }
  )
