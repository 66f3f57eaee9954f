/**
 * Loads a TypeScript module in the running node.
 *
 * From 22.18 on node strips types itself, which starts twice as fast; where it cannot,
 * tsx does it. Compiled code is cached by node between runs.
 */
import module from "node:module"

module.enableCompileCache?.()

export const load = async (url) => {
  if (!process.features.typescript) (await import("tsx/esm/api")).register()
  return import(url)
}
