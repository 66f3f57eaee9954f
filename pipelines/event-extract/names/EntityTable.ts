/**
 * The entities of one article, each once.
 *
 * An entity's id is made of type, name and country, so the same thing has the
 * same id in every article without any article knowing of another.
 */
import type { EntityType, Sector } from "../../../schemas/Vocabulary.ts"
import { remembered } from "../../text/Remembered.ts"
import { joinedId, keyOf } from "../../text/StableId.ts"
import type { LocalEntity } from "../text/Document.ts"

/** Most articles name the same states and leaders. */
const idOf = remembered((key) => joinedId("e", key))

export class EntityTable {
  private readonly byKey = new Map<string, LocalEntity>()

  get(
    type: EntityType,
    name: string,
    country: string | null,
    sector: Sector | null,
    code: string | null = null
  ): LocalEntity {
    const key = keyOf(type, name, country ?? "")
    let entity = this.byKey.get(key)
    if (entity === undefined) {
      entity = { id: idOf(key), name, type, country, code, sector }
      this.byKey.set(key, entity)
    }
    return entity
  }
}
