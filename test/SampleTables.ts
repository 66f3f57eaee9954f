/**
 * A folder in which the first test that needs the sample's tables leaves them for all others.
 *
 * Vitest makes it before the tests and removes it after them; `Workspace.publishSample` fills it and copies
 * from it. Without it, as outside of vitest, each workspace makes its tables itself.
 */
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"

const variable = "SAMPLE_TABLES"

export const sampleFolder = (): string | undefined => process.env[variable]

export const setup = (): (() => void) => {
  const folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-sample-"))
  process.env[variable] = folder
  return () => Fs.rmSync(folder, { recursive: true, force: true })
}
