/**
 * One batch as a workflow: a message of a few hundred bytes that says where its job lies.
 *
 * Jobs and results go through the storage, so that PostgreSQL holds the same few rows for a
 * batch of ten files and one of a thousand. The key is made from what the result depends on,
 * so the same batch given out twice with the same lot is one execution.
 */
import { Schema } from "effect"
import * as Workflow from "effect/workflow/Workflow"

export class BatchFailed extends Schema.TaggedError<BatchFailed>()("BatchFailed", { reason: Schema.String }) {}

export const BatchRequest = Schema.Struct({
  /** Folder of the run's jobs, below its out folder. */
  folder: Schema.String,
  /** Hash of what the result depends on. */
  key: Schema.String,
  step: Schema.Literals(["Articles", "Events"]),
  /** Raised when a result has vanished and must be made again. */
  generation: Schema.Int,
  /** Which of the lots was taken that decide to whom it goes. */
  lot: Schema.Int
})
export type BatchRequest = typeof BatchRequest.Type

export const BatchWorkflow = Workflow.make("kawat/Batch", {
  payload: BatchRequest,
  error: BatchFailed,
  idempotencyKey: ({ folder, generation, key, lot }) => `${folder}\n${key}\n${generation}\n${lot}`
})

/** The type under which effect/cluster stores its messages. */
export const entityType = `Workflow/${BatchWorkflow._tag}`
