import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"
import * as Cell from "./Cell.ts"

/**
 * A seat of power or a capital whose name stands for a state that acts; a `host` is a capital that stands for the
 * organization of states `name` as long as the article does not name the state itself.
 */
export const Seat = Schema.Struct({
  rule_id: Cell.RuleId,
  surface: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  iso3: Cell.Country,
  sector: Cell.Sector,
  entity_type: Schema.Literals(Vocabulary.EntityType),
  kind: Schema.Literals(["seat", "capital", "host"]),
  comment: Schema.String
})
export type Seat = typeof Seat.Type
