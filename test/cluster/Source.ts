/** The texts of a part: the folder RAW, or so many articles made up for it as ARTICLES says. */
import * as Path from "node:path"

export const source = (): string | number => {
  const raw = process.env["KAWAT_RAW"] ?? ""
  return raw === "" ? Number(process.env["ARTICLES"] ?? "20000") : Path.resolve(raw)
}
