/**
 * `kawat notebook`: writes `explore.ipynb` and `explore-sql.ipynb` beside the published tables.
 *
 * A notebook that is there and differs may hold a user's work, so it is kept unless `--force`
 * is given; then both are written anew.
 */
import { Effect } from "effect"
import { Command, Flag } from "effect/cli"
import * as Path from "node:path"
import * as Disk from "../pipeline/Disk.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"
import { published } from "./Published.ts"
import { UsageError } from "./UsageError.ts"

const force = Flag.Boolean("force").pipe(
  Flag.withDescription("Write the notebooks anew where they are there and differ"),
  Flag.withDefault(false)
)

export const notebookCommand = Command.make(
  "notebook",
  { out: Options.out, force, json: Options.json, quiet: Options.quiet },
  Effect.fn("kawat notebook")(function* (given) {
    const talk = yield* Options.talk(given)
    const { out } = yield* published(given.out)
    const { explore, exploreSql } = yield* Effect.promise(() => import("../notebook/Notebook.ts"))
    const notebooks = [
      { path: Path.join(out, "explore.ipynb"), text: explore() },
      { path: Path.join(out, "explore-sql.ipynb"), text: exploreSql() }
    ]
    for (const { path, text } of notebooks) {
      const found = yield* Disk.attempt("read", path, () => Disk.readText(path))
      if (found !== null && found !== text && !given.force) {
        return yield* new UsageError({
          problem: `${path} is there and differs from what would be written`,
          remedy: "keep your work under another name, or give --force to write over it"
        })
      }
    }
    for (const { path, text } of notebooks) {
      yield* Disk.attempt("write", path, () => Disk.replaceFile(path, text))
      if (talk.json) yield* Display.print(JSON.stringify({ event: "notebook", path }))
      else if (!talk.quiet) yield* Display.say(`Wrote the notebook ${path}.`)
    }
  }, Effect.scoped)
).pipe(Command.withDescription("Write notebooks that ask the published tables ten questions"))
