import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per real-world thing that articles mention. */
export class Entity extends Schema.Class<Entity>("kawat/Entity")({
  entity_id: Column.text("`e_` and 16 hex digits of SHA-256 of type, name and country."),
  name: Column.text("Canonical name in its usual international spelling."),
  type: Column.vocab(Vocabulary.EntityType, "What kind of thing it is."),
  country: Column.textOrNull("ISO 3166-1 alpha-3 of the state it belongs to."),
  sector: Column.vocabOrNull(Vocabulary.Sector, "PLOVER sector, when it can act."),
  wikidata_id: Column.textOrNull("Wikidata item, only where a data package supplies it."),
  article_count: Column.integer("Articles that mention it."),
  mention_count: Column.integer("Mentions of it.")
}) {}

export type EntityRow = typeof Entity.Encoded

export const entities = Table.make(Entity, {
  name: "entities",
  description: "One row per real-world thing.",
  primaryKey: ["entity_id"],
  truths: [{ name: "counts are consistent", condition: "article_count BETWEEN 1 AND mention_count" }]
})
