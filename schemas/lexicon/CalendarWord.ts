import { Schema } from "effect"

/** A month, weekday or time zone as pages write it. */
export const CalendarWord = Schema.Struct({
  /** Stable name, `ind.calendar.<slug>`, unique in the file. */
  rule_id: Schema.String.check(Schema.isPattern(/^[a-z]{3}\.calendar\.[a-z0-9-]+$/)),
  kind: Schema.Literals(["month", "weekday", "zone", "clock"]),
  /** Lower case, without a final stop. */
  word: Schema.NonEmptyString,
  /** Month 1–12, weekday 1 (Monday) – 7, offset such as `+07:00`; empty for a word that introduces a time. */
  value: Schema.String,
  comment: Schema.String
})
export type CalendarWord = typeof CalendarWord.Type
