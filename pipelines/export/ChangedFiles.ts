/** Whether the files of a snapshot are still, byte for byte, those that its `run.json` names. */
import { Option } from "effect"
import * as Fs from "node:fs"
import type { FailedCheck } from "./Audit.ts"
import * as RunManifest from "./RunManifest.ts"
import { seal } from "./Seal.ts"
import * as Snapshot from "./Snapshot.ts"

/** Files whose bytes are not those that were published, as failed checks. */
export const changedFiles = (snapshot: string): ReadonlyArray<FailedCheck> => {
  const manifest = RunManifest.parse(Fs.readFileSync(Snapshot.manifestIn(snapshot), "utf8"))
  if (Option.isNone(manifest)) {
    return [{ table: "run.json", check: "run.json can be read", rows: [Snapshot.manifestIn(snapshot)] }]
  }
  return manifest.value.files.flatMap((file) => {
    const path = Snapshot.placeOf(snapshot, file)
    const found = Fs.existsSync(path) ? seal(path) : null
    if (found !== null && found.sha256 === file.sha256) return []
    const row = JSON.stringify({ path: file.path, published: file.sha256, found: found?.sha256 ?? null })
    return [
      { table: file.table, check: `${file.format === "file" ? "the" : file.format} file is as published`, rows: [row] }
    ]
  })
}
