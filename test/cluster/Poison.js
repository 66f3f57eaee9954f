/**
 * Ends the process by SIGKILL when it opens a file whose name holds KAWAT_POISON, or when a
 * worker thread reads the text of articles that hold it, as a fault of a native library would end it.
 *
 *     NODE_OPTIONS=--import=test/cluster/Poison.js KAWAT_POISON=racun kawat runner …
 */
import Fs from "node:fs"
import { syncBuiltinESMExports } from "node:module"
import { isMainThread } from "node:worker_threads"

const poison = process.env.KAWAT_POISON
const die = () => process.kill(process.pid, "SIGKILL")
const { openSync, readFileSync } = Fs

Fs.openSync = (path, ...rest) => {
  if (String(path).includes(poison)) die()
  return openSync(path, ...rest)
}
Fs.readFileSync = (path, ...rest) => {
  const found = readFileSync(path, ...rest)
  if (!isMainThread && rest[0] === "utf8" && String(path).endsWith("/articles.ndjson") && found.includes(poison)) die()
  return found
}
syncBuiltinESMExports()
