/**
 * The language codes that a manifest may state, from gazetteer/languages.csv.
 *
 * ISO 639-3 is the form of the tables; ISO 639-1, 639-2/B and a region behind
 * the language (`id-ID`, `en_GB`) are understood and brought to it.
 */
import { parse } from "../lexicon/Lexicon.ts"
import { Language } from "../../schemas/lexicon/Language.ts"

/** From every known code to ISO 639-3. */
export type LanguageCodes = ReadonlyMap<string, string>

/** Builds the table from the text of languages.csv. */
export const languageCodes = (csv: string, path: string): LanguageCodes => {
  const codes = new Map<string, string>()
  const rows = parse(Language, csv, path)
  for (const row of rows) {
    for (const other of row.other_codes.split("|")) if (other !== "") codes.set(other, row.code)
  }
  for (const row of rows) codes.set(row.code, row.code)
  return codes
}

/** ISO 639-3 of a stated code, or null when the table does not know it. */
export const toIso6393 = (codes: LanguageCodes, stated: string): string | null =>
  codes.get(stated.toLowerCase().split(/[-_]/, 1)[0] as string) ?? null
