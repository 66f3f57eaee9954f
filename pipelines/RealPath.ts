/** Where a path leads. */
import { existsSync, realpathSync } from "node:fs"

/** The folder or file that a path leads to, also by a link; the path itself where there is nothing yet. */
export const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : path)
