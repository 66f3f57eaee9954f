/**
 * `kawat version`: this program, its table schema, and the runtime.
 */
import { Effect } from "effect"
import { Command } from "effect/cli"
import { schemaVersion } from "../../schemas/Tables.ts"
import { version } from "../Version.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"

export const versionCommand = Command.make(
  "version",
  { json: Options.json },
  Effect.fn("kawat version")(function* ({ json }) {
    const versions = { kawat: version, schema: schemaVersion, node: process.versions.node }
    yield* Display.print(
      json
        ? JSON.stringify(versions)
        : Object.entries(versions)
            .map(([name, number]) => `${name} ${number}`)
            .join("\n")
    )
  })
).pipe(Command.withDescription("Show the versions of kawat, its tables and node"))
