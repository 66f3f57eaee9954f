/**
 * How a cluster behaves, each setting by its name.
 *
 * The defaults of effect/cluster take minutes to notice that a runner is gone; with these it
 * takes seconds. All runners and who submits must have the same `shardsPerGroup`.
 */
import type { ShardingConfig } from "effect/cluster/ShardingConfig"

export const failover = {
  /** Into how many parts batches are dealt; a runner holds some of them. At least ten times the runners. */
  shardsPerGroup: 300,
  /** How long PostgreSQL keeps a runner's parts for it when it does not say that it is alive. */
  shardLockExpiration: "8 seconds",
  /** How often a runner says so. */
  shardLockRefreshInterval: "2 seconds",
  /** How often runners look whether others answer. */
  runnerHealthCheckInterval: "3 seconds",
  /** How often a runner looks for batches that nobody told it of, such as those of a runner that is gone. */
  entityMessagePollInterval: "1 second",
  /** How often parts are dealt anew among the runners that are there. */
  refreshAssignmentsInterval: "1 second",
  /** How often who submits looks for results. */
  entityReplyPollInterval: "500 millis",
  /** How long a runner that is told to end waits for its batches before it gives them back. */
  entityTerminationTimeout: "15 seconds"
} as const satisfies Partial<ShardingConfig["Service"]>

/** How many processes a batch may end before it is set aside. */
export const triesOfBatch = 3

/** Batches that are given out and not done; enough that no runner waits for the submitter. */
export const batchesInFlight = 1024

/** Lots of a batch, of which the one is taken that gives it to the runner with the least left to do. */
export const lotsOfBatch = 8

/** Seconds for which a submission waits for a PostgreSQL that does not answer any more. */
export const databasePatience = 120

/** Connections to PostgreSQL of one process. */
export const databaseConnections = 5
