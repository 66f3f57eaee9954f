/** The texts of a part: the folder RAW, or so many articles made up for it. */
import * as Path from "node:path"

const madeUp = 20_000

export const source = (articles = madeUp): string | number => {
  const raw = process.env["KAWAT_RAW"] ?? ""
  return raw === "" ? articles : Path.resolve(raw)
}
