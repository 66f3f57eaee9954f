/**
 * Gives back the memory that nobody refers to any more.
 *
 * V8 collects garbage when it needs memory itself and knows nothing of what DuckDB needs beside it: what the reduces
 * are done with would stay in the process, some hundred bytes an article, while export sorts tables.
 */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

export const collectGarbage = (): void => {
  setFlagsFromString("--expose-gc")
  const collect: unknown = runInNewContext("gc")
  if (typeof collect === "function") collect()
}
