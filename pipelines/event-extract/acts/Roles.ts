/**
 * The parties of an act as they are found: who was found first keeps its role,
 * and nobody has both.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Mention } from "../text/Document.ts"
import type { ArgumentSource } from "./ArgumentSource.ts"

export type Role = "actor" | "recipient"

/** Acts that befall whoever owns a place: naming the place names the party. */
const onTerritory: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "RETREAT"])

/** Acts of words that nobody names by where they were said. */
export const worded: ReadonlySet<EventType> = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN"])

/**
 * Whether a mention can have this role. A town never acts (a capital that stands
 * for its state does), and a place that only names a thing ("Perjanjian Paris")
 * is no party, but for whose words they are: "permintaan Moskow".
 */
const mayBe = (role: Role, mention: Mention, source: ArgumentSource, type: EventType): boolean => {
  if (mention.entity.type !== "place") return true
  if (role === "actor" && mention.sector === null) return false
  if (role === "actor" && source === "possessor" && worded.has(type)) return true
  return (source !== "via-noun" && source !== "possessor") || onTerritory.has(type)
}

/** Acts by which one organ of a state turns to or against another, or against its own people. */
const amongOrgans: ReadonlySet<EventType> = new Set([
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "COERCE",
  "ASSAULT"
])

/** The parties found so far. */
export class Roles {
  readonly actor: Array<Mention> = []
  readonly recipient: Array<Mention> = []
  readonly via: Record<Role, ArgumentSource> = { actor: "none", recipient: "none" }
  private readonly type: EventType

  constructor(type: EventType) {
    this.type = type
  }

  give(role: Role | "content" | "none", mentions: ReadonlyArray<Mention>, source: ArgumentSource): void {
    if (role !== "actor" && role !== "recipient") return
    for (const mention of mentions) {
      const isSame = (one: Mention): boolean => one.entity === mention.entity && !this.isOtherOrgan(one, mention)
      if (this.actor.some(isSame) || this.recipient.some(isSame) || !mayBe(role, mention, source, this.type)) continue
      this[role].push(mention)
      if (this.via[role] === "none") this.via[role] = source
    }
  }

  /** "Anggota parlemen Kuba mendesak pemerintah Kuba", "Kuba menghukum perusahaan Kuba". */
  private isOtherOrgan({ entity, sector }: Mention, other: Mention): boolean {
    return amongOrgans.has(this.type) && entity.type === "country" && sector !== other.sector
  }
}
