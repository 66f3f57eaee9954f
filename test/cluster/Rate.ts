/**
 * What a batch costs besides its work: two runners do batches of nothing, as fast as they can.
 *
 * Processor time of PostgreSQL and of the submitter, and what stands in PostgreSQL, by batch. TIMES is the number of
 * batches. Nothing is asked for; Simulate.ts computes with these figures.
 */
import { Effect, Layer, Redacted } from "effect"
import { spawn } from "node:child_process"
import * as Path from "node:path"
import { BatchWorkflow } from "../../pipelines/cluster/Batch.ts"
import { batchesInFlight } from "../../pipelines/cluster/ClusterSettings.ts"
import * as Connection from "../../pipelines/cluster/Connection.ts"
import type { Options, Part, Report } from "../torture/Part.ts"
import { Fleet } from "./Fleet.ts"
import { freePort } from "./Postgres.ts"

const program = Path.join(import.meta.dirname, "RateRunner.ts")

const startRunner = async (fleet: Fleet) => {
  const child = spawn(process.execPath, [program, String(await freePort())], {
    env: fleet.environment,
    stdio: ["ignore", "pipe", "inherit"]
  })
  await new Promise((resolve) => child.stdout.once("data", resolve))
  return child
}

const work = async (fleet: Fleet, { times }: Options): Promise<Report> => {
  const count = times ?? 2000
  const runners = [await startRunner(fleet), await startRunner(fleet)]
  const { postgres } = fleet
  const commits = () => Number(postgres.cell("SELECT xact_commit FROM pg_stat_database WHERE datname = 'postgres'"))
  const folder = "/shared/out/.cache/cluster"
  const keys = Array.from({ length: count }, (_, index) => String(index).padStart(32, "0"))
  const layer = Connection.client.pipe(Layer.provide(Connection.database(Redacted.make(postgres.url))))
  const before = { postgres: postgres.cpuSeconds(), commits: commits(), own: process.cpuUsage(), at: performance.now() }
  await Effect.runPromise(
    Effect.forEach(keys, (key) => BatchWorkflow.execute({ folder, key, step: "Articles", generation: 0, lot: 0 }), {
      concurrency: batchesInFlight,
      discard: true
    }).pipe(Effect.provide(layer))
  )
  const seconds = (performance.now() - before.at) / 1000
  const { system, user } = process.cpuUsage(before.own)
  const bytes = Number(
    postgres.cell(
      "SELECT (SELECT sum(pg_column_size(m.*)) FROM cluster_messages m) + (SELECT sum(pg_column_size(r.*)) FROM cluster_replies r)"
    )
  )
  const ofBatch = (total: number): string => (total / count).toFixed(2)
  const report: Report = {
    figures: [
      ["batches", count],
      ["batches a second", (count / seconds).toFixed(0)],
      ["PostgreSQL, ms of a core a batch", ofBatch(1000 * (postgres.cpuSeconds() - before.postgres))],
      ["PostgreSQL, commits a batch", ofBatch(commits() - before.commits)],
      ["PostgreSQL, bytes of rows a batch until it is cleaned", ofBatch(bytes)],
      ["submitter, ms of a core a batch", ofBatch((system + user) / 1000)]
    ],
    failures: []
  }
  for (const runner of runners) runner.kill("SIGKILL")
  return report
}

export const part: Part = {
  name: "rate",
  title: "What a batch costs besides its work",
  run: (options) => Fleet.during(0, (fleet) => work(fleet, options))
}
