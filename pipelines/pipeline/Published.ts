/**
 * What stands published in an out folder, and whether it is still what a run would
 * make: the same input, the same rules, and every file there at its size.
 */
import { Option } from "effect"
import * as Fs from "node:fs"
import * as RunManifest from "../export/RunManifest.ts"
import * as Snapshot from "../export/Snapshot.ts"

/** The manifest of the published snapshot, or null when there is none that can be read. */
export const manifest = (out: string): RunManifest.RunManifest | null => {
  const snapshot = Snapshot.published(out)
  if (snapshot === null) return null
  return Option.getOrNull(RunManifest.parse(Fs.readFileSync(Snapshot.manifestIn(snapshot), "utf8")))
}

/** Whether a run with these settings would publish what is there. */
export const isCurrent = (
  out: string,
  inputDigest: string,
  rulesDigest: string,
  settings: RunManifest.TellingSettings
): boolean => {
  const snapshot = Snapshot.published(out)
  const found = manifest(out)
  return (
    snapshot !== null &&
    found !== null &&
    found.input_digest === inputDigest &&
    found.rules_digest === rulesDigest &&
    RunManifest.sameSettings(found.settings, settings) &&
    found.files.every((file) => {
      const { bytes, path } = file
      const kept = Fs.statSync(Snapshot.placeOf(snapshot, file), { throwIfNoEntry: false })
      const shown = Fs.statSync(`${out}/${path}`, { throwIfNoEntry: false })
      return kept?.size === bytes && shown?.ino === kept.ino
    })
  )
}
