import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/**
 * One person in one office.
 *
 * Who held several offices has several rows with the same name and country;
 * all of them are one entity. An empty `from` is an unknown beginning, an empty
 * `to` an office held when the list was made, or one that does not end.
 */
export const Person = Schema.Struct({
  rule_id: Cell.RuleId,
  /** Usual international spelling, without diacritics where the press drops them. */
  name: Schema.NonEmptyString,
  /** Other full spellings. */
  aliases: Cell.List,
  /** What later mentions use: the surname, or the given name where that is the custom; several are possible. */
  surname: Cell.List,
  country: Cell.CountryOrNull,
  sector: Cell.SectorOrNull,
  office: Schema.NonEmptyString,
  from: Cell.MonthOrNull,
  to: Cell.MonthOrNull
})
export type Person = typeof Person.Type
