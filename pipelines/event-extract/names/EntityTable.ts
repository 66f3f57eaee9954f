/**
 * The entities of one article, each once.
 *
 * An entity's id is made of type, name and country, so the same thing has the
 * same id in every article without any article knowing of another.
 */
import type { EntityType, Sector } from "../../../schemas/Vocabulary.ts"
import { stableId } from "../../text/StableId.ts"
import type { LocalEntity } from "../text/Document.ts"

export class EntityTable {
  private readonly byKey = new Map<string, LocalEntity>()

  get(
    type: EntityType,
    name: string,
    country: string | null,
    sector: Sector | null,
    code: string | null = null
  ): LocalEntity {
    const key = `${type}\u001f${name}\u001f${country ?? ""}`
    let entity = this.byKey.get(key)
    if (entity === undefined) {
      entity = { id: stableId("e", type, name, country ?? ""), name, type, country, code, sector }
      this.byKey.set(key, entity)
    }
    return entity
  }
}
