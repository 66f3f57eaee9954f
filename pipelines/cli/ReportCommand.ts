/**
 * `kawat report`: draws `report.html` from the published tables.
 *
 * The page is kept in the snapshot that it tells of, and what a reader opens is a link to it
 * through `.current`, so a page never stands beside other tables than its own. A run does not
 * draw it: a chart that fails must not cost the tables. The charting library is loaded here.
 */
import { Effect, Option } from "effect"
import { Command } from "effect/cli"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { schemaVersion } from "../../schemas/Tables.ts"
import * as RunManifest from "../export/RunManifest.ts"
import * as Snapshot from "../export/Snapshot.ts"
import * as Disk from "../pipeline/Disk.ts"
import { version } from "../Version.ts"
import * as Display from "./Display.ts"
import * as Options from "./Options.ts"
import { published } from "./Published.ts"

const reportName = "report.html"

const manifestOf = (snapshot: string) =>
  Option.getOrThrow(RunManifest.parse(Fs.readFileSync(Snapshot.manifestIn(snapshot), "utf8")))

export const reportCommand = Command.make(
  "report",
  { out: Options.out, json: Options.json, quiet: Options.quiet },
  Effect.fn("kawat report")(function* (given) {
    const talk = yield* Options.talk(given)
    const { database, out, snapshot } = yield* published(given.out)
    const manifest = manifestOf(snapshot)
    const { draw } = yield* Effect.promise(() => import("../report/Report.ts"))
    const page = yield* draw(database, {
      snapshot: manifest.snapshot,
      inputDigest: manifest.input_digest,
      pipelineVersion: version,
      schemaVersion
    })
    const path = Path.join(out, reportName)
    yield* Disk.attempt("write", path, () => {
      Disk.replaceFile(Path.join(snapshot, reportName), page)
      Snapshot.show(out, reportName)
    })
    if (talk.json) yield* Display.print(JSON.stringify({ event: "report", path, bytes: Buffer.byteLength(page) }))
    else if (!talk.quiet) yield* Display.say(`Drew the report ${path}; open it in a browser.`)
  }, Effect.scoped)
).pipe(Command.withDescription("Draw report.html, a page with charts of the published tables"))
