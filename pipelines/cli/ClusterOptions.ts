/**
 * Flags and variables of the commands that need a cluster.
 *
 * The address of PostgreSQL is a secret: it is kept redacted, no message repeats it, and a
 * password is not taken from the command line, where other users of the machine can read it.
 */
import { Config, Effect, Option, Redacted } from "effect"
import { Flag } from "effect/cli"
import * as Path from "node:path"
import { batchesOf } from "../pipeline/Batch.ts"
import { bad, stated } from "./Stated.ts"
import { UsageError } from "./UsageError.ts"

export const clusterUrl = Flag.String("cluster-url").pipe(
  Flag.withMetavar("postgres://…"),
  Flag.withDescription("PostgreSQL of the cluster, without the password (KAWAT_CLUSTER_URL, with the password)"),
  Flag.optional
)

export const shared = Flag.String("shared").pipe(
  Flag.withMetavar("DIR"),
  Flag.withDescription(
    "Folder that this runner may read and write; may be repeated (KAWAT_SHARED, separated by colons)"
  ),
  Flag.atLeast(0)
)

export const address = Flag.String("address").pipe(
  Flag.withMetavar("HOST:PORT"),
  Flag.withDescription("Where the others of the cluster reach this runner (KAWAT_RUNNER; default: 127.0.0.1:34431)"),
  Flag.optional
)

/** With so many files a batch is a second or two of work, ten times what it costs to give it out. */
const submittedFiles = 300

export const batchFiles = Flag.String("batch-files").pipe(
  Flag.withMetavar("NUMBER"),
  Flag.withDescription(`Files of a batch, roughly (KAWAT_BATCH_FILES; default: ${submittedFiles})`),
  Flag.optional
)

/** A batch is held in memory by the thread that works on it. */
const mostFiles = 10_000

const example = "postgres://kawat@database.internal:5432/kawat"

/** The address, with the password of the standard variable PGPASSWORD when it has none of its own. */
export const url = Effect.fn("ClusterOptions.url")(function* (given: Option.Option<string>) {
  const found = yield* stated("cluster-url", given, "KAWAT_CLUSTER_URL")
  if (Option.isNone(found) || found.value.value === "") {
    return yield* new UsageError({
      problem: "KAWAT_CLUSTER_URL is not set",
      remedy: `set it, or give --cluster-url, to the PostgreSQL of the cluster, such as ${example}`
    })
  }
  const { name, value } = found.value
  const parsed = URL.canParse(value) ? new URL(value) : null
  if (parsed === null || !/^postgres(?:ql)?:$/.test(parsed.protocol) || parsed.hostname === "") {
    return yield* new UsageError({
      problem: `${name} is no address of PostgreSQL`,
      remedy: `give one such as ${example}`
    })
  }
  if (parsed.password !== "" && Option.isSome(given)) {
    return yield* new UsageError({
      problem: "--cluster-url holds a password, which others on this machine can see",
      remedy: "give the address by KAWAT_CLUSTER_URL, or the password by PGPASSWORD"
    })
  }
  const password = yield* Effect.orDie(Config.option(Config.String("PGPASSWORD")))
  if (parsed.password === "" && Option.isSome(password)) parsed.password = encodeURIComponent(password.value)
  return Redacted.make(parsed.href, { label: "cluster-url" })
})

/** The shared folders of a runner, absolute. */
export const roots = Effect.fn("ClusterOptions.roots")(function* (given: ReadonlyArray<string>) {
  const found = yield* stated("shared", Option.none(), "KAWAT_SHARED")
  const named =
    given.length > 0 ? given : Option.match(found, { onNone: () => [], onSome: ({ value }) => value.split(":") })
  const folders = named.filter((folder) => folder.trim() !== "")
  if (folders.length === 0) {
    return yield* new UsageError({
      problem: "no shared folder is named",
      remedy:
        "give --shared with the folder, seen by all machines under the same path, that holds the raw and the out folder"
    })
  }
  return folders.map((folder) => Path.resolve(folder))
})

/** How a submitted run is cut; no table depends on it. */
export const batches = Effect.fn("ClusterOptions.batches")(function* (given: Option.Option<string>) {
  const found = yield* stated("batch-files", given, "KAWAT_BATCH_FILES")
  if (Option.isNone(found)) return batchesOf(submittedFiles)
  const files = /^\d{1,5}$/.test(found.value.value) ? Number(found.value.value) : 0
  if (files < 1 || files > mostFiles) return yield* bad(found.value, `give a whole number from 1 to ${mostFiles}`)
  return batchesOf(files)
})

/** Host and port of a runner. */
export const self = Effect.fn("ClusterOptions.self")(function* (given: Option.Option<string>) {
  const found = yield* stated("address", given, "KAWAT_RUNNER")
  if (Option.isNone(found)) return { host: "127.0.0.1", port: 34431 }
  const [, host = "", port = ""] = /^(.+):(\d{1,5})$/.exec(found.value.value) ?? []
  if (host === "" || Number(port) < 1 || Number(port) > 65_535) {
    return yield* bad(found.value, "give host and port such as 10.0.0.7:34431")
  }
  return { host, port: Number(port) }
})
