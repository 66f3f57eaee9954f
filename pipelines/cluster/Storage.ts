/**
 * What submitter and runners share besides PostgreSQL: jobs, results, and how often a batch was tried.
 *
 * The layer here is a folder that all machines see under the same path, such as NFS. It checks
 * every path of a job against the shared folders before anything of it is touched. A layer for an object store
 * would fetch in `take` what a job names, upload its shard in `answer` and fetch that in `collect`.
 *
 *     <out>/.cache/cluster/jobs/<key>     a job, sealed
 *                          answers/<key>  its result, sealed
 *                          tries/<key>.N  the Nth process that began it and has not ended it
 *                          cancelled      there when the run was cancelled
 */
import { Context, Effect, Layer, Schema } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import * as Disk from "../pipeline/Disk.ts"
import type { Job, JobResult } from "../pipeline/Job.ts"
import * as SealedText from "../pipeline/SealedText.ts"
import { cacheFolder } from "../pipeline/Settings.ts"
import { outsider } from "./Roots.ts"

/** A path that is in no shared folder of this runner. */
export class NotShared extends Schema.TaggedError<NotShared>()("NotShared", { path: Schema.String }) {}

/** Where a job of a run lies. */
export interface Place {
  readonly folder: string
  readonly key: string
}

interface Shape {
  readonly offer: (place: Place, job: Job) => Effect.Effect<void, Disk.DiskError>
  /** The job, with paths that are good on this machine; null when there is none. */
  readonly take: (place: Place) => Effect.Effect<Job | null, Disk.DiskError | NotShared>
  readonly answer: (place: Place, result: JobResult) => Effect.Effect<void, Disk.DiskError>
  /** The result of a job, null when there is none that is whole. */
  readonly collect: (place: Place) => Effect.Effect<JobResult | null, Disk.DiskError>
  /** Keys of the jobs that have a result. */
  readonly answered: (folder: string) => Effect.Effect<ReadonlySet<string>, Disk.DiskError>
  /** How many processes began the job and never ended it; the caller is one more from now on, as the token says. */
  readonly begin: (place: Place) => Effect.Effect<{ readonly lost: number; readonly token: string }, Disk.DiskError>
  readonly lost: (place: Place) => Effect.Effect<number, Disk.DiskError>
  readonly end: (token: string) => Effect.Effect<void, Disk.DiskError>
  /** Tells runners to give up what is left of a run; false when there is no run. */
  readonly cancel: (folder: string) => Effect.Effect<boolean, Disk.DiskError>
  readonly isCancelled: (folder: string) => Effect.Effect<boolean, Disk.DiskError>
  /** Makes the folder ready for a submission: nothing is cancelled, and no try is counted. */
  readonly open: (folder: string) => Effect.Effect<void, Disk.DiskError>
  /** Removes everything of a run. */
  readonly clear: (folder: string) => Effect.Effect<void, Disk.DiskError>
}

export const folderOf = (out: string): string => Path.join(cacheFolder(out), "cluster")

const pathsOf = (job: Job): ReadonlyArray<string> => [
  job.batch.root,
  ...(job.lexicon === null ? [] : [job.lexicon.folder]),
  ...(job._tag === "Articles" ? job.batch.sources.map((source) => source.absolute_path) : [job.batch.articlesFolder])
]

const soundKey = /^[0-9a-f]{32}$/

const fileOf = ({ folder, key }: Place, kind: "jobs" | "answers"): string => Path.join(folder, kind, key)

const namesIn = (folder: string): ReadonlyArray<string> => (Fs.existsSync(folder) ? Fs.readdirSync(folder) : [])

const triesOf = ({ folder, key }: Place): ReadonlyArray<string> => namesIn(Path.join(folder, "tries", key))

const begin = (place: Place) => {
  const tries = triesOf(place)
  const token = Path.join(place.folder, "tries", place.key, String(1 + Math.max(0, ...tries.map(Number))))
  Fs.mkdirSync(Path.dirname(token), { recursive: true })
  Fs.writeFileSync(token, "", { flag: "wx" })
  return { lost: tries.length, token }
}

const parse = <A>(sealed: string | null): A | null => (sealed === null ? null : (JSON.parse(sealed) as A))

export class Storage extends Context.Service<Storage, Shape>()("kawat/cluster/Storage") {
  /** Folders that all machines see under the same path; null for those that the caller chose itself. */
  static readonly sharedFolders = (roots: ReadonlyArray<string> | null): Layer.Layer<Storage> =>
    Layer.sync(Storage, () => {
      const firstOutside = roots === null ? () => null : outsider(roots)
      const admit = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
        const path = yield* Disk.attempt("look at", paths[0] ?? "", () => firstOutside(paths))
        if (path !== null) return yield* new NotShared({ path })
      })
      return Storage.of({
        offer: (place, job) =>
          Disk.attempt("write", place.folder, () => SealedText.write(fileOf(place, "jobs"), JSON.stringify(job))),
        take: Effect.fnUntraced(function* (place) {
          if (!soundKey.test(place.key)) return yield* new NotShared({ path: place.key })
          yield* admit([place.folder])
          const path = fileOf(place, "jobs")
          const job = yield* Disk.attempt("read", path, () => parse<Job>(SealedText.read(path)))
          if (job !== null) yield* admit(pathsOf(job))
          return job
        }),
        answer: (place, result) =>
          Disk.attempt("write", place.folder, () => SealedText.write(fileOf(place, "answers"), JSON.stringify(result))),
        collect: (place) => {
          const path = fileOf(place, "answers")
          return Disk.attempt("read", path, () => parse<JobResult>(SealedText.read(path)))
        },
        answered: (folder) =>
          Disk.attempt(
            "list",
            folder,
            () => new Set(namesIn(Path.join(folder, "answers")).filter((name) => soundKey.test(name)))
          ),
        begin: (place) => Disk.attempt("write", place.folder, () => begin(place)),
        lost: (place) => Disk.attempt("list", place.folder, () => triesOf(place).length),
        end: (token) => Disk.attempt("remove", token, () => Fs.rmSync(token, { force: true })),
        cancel: (folder) =>
          Disk.attempt("write", folder, () => {
            if (!Fs.existsSync(folder)) return false
            Disk.replaceFile(Path.join(folder, "cancelled"), "")
            return true
          }),
        isCancelled: (folder) => Disk.attempt("read", folder, () => Fs.existsSync(Path.join(folder, "cancelled"))),
        open: (folder) =>
          Disk.attempt("make the folder", folder, () => {
            for (const name of ["jobs", "answers", "tries"]) Fs.mkdirSync(Path.join(folder, name), { recursive: true })
            Fs.rmSync(Path.join(folder, "cancelled"), { force: true })
          }),
        clear: (folder) => Disk.attempt("remove", folder, () => Fs.rmSync(folder, { recursive: true, force: true }))
      })
    })
}
