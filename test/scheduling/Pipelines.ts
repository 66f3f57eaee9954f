/** The pipelines of GitHub and GitLab as the tests look at them. */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { parse } from "yaml"

const project = Path.join(import.meta.dirname, "../..")

export interface Step {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress": boolean }
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: unknown
        readonly "timeout-minutes"?: number
        readonly env?: Readonly<Record<string, string>>
        readonly steps: ReadonlyArray<Step>
      }
    >
  >
}

export interface GitLabJob {
  readonly rules: ReadonlyArray<{ readonly if?: string; readonly when?: string }>
  readonly timeout: string
  readonly script: ReadonlyArray<string>
  readonly after_script?: ReadonlyArray<string>
  readonly cache?: { readonly key: string; readonly paths: ReadonlyArray<string> }
  readonly artifacts?: { readonly when: string; readonly paths: ReadonlyArray<string> }
}

/** A YAML file of the project; a wrong one throws, warnings are errors. */
const read = <A>(path: string): A =>
  parse(Fs.readFileSync(Path.join(project, path), "utf8"), { strict: true, uniqueKeys: true }) as A

export const workflows = {
  ci: read<Workflow>(".github/workflows/ci.yml"),
  schedule: read<Workflow>(".github/workflows/schedule.yml")
}
export const gitlab = read<Readonly<Record<"test" | "tables", GitLabJob>>>(".gitlab-ci.yml")

/** The commands of a step, one a line. */
export const commands = (run: string): ReadonlyArray<string> =>
  run
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")

const stepsOf = (workflow: Workflow): ReadonlyArray<Step> => Object.values(workflow.jobs).flatMap((job) => job.steps)

export const allSteps: ReadonlyArray<Step> = Object.values(workflows).flatMap(stepsOf)

/** Every command of every pipeline. */
export const allCommands: ReadonlyArray<string> = [
  ...allSteps.flatMap(({ run }) => commands(run ?? "")),
  ...[gitlab.test, gitlab.tables].flatMap((job) => [...job.script, ...(job.after_script ?? [])])
]
