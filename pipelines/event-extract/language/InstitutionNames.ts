/**
 * The names of seats of power, organisations and media.
 */
import { MediaOutlet } from "../../../schemas/lexicon/MediaOutlet.ts"
import { Organization } from "../../../schemas/lexicon/Organization.ts"
import { Seat } from "../../../schemas/lexicon/Seat.ts"
import type { PhraseTrie } from "../text/PhraseTrie.ts"
import type { Load } from "./Load.ts"
import type { NameEntry } from "./Name.ts"
import { insertName } from "./NameInsert.ts"

export const loadInstitutions = (names: PhraseTrie<NameEntry>, own: Load, shared: Load): void => {
  for (const row of own(Seat, "seats.csv"))
    insertName(names, row.surface, {
      ruleId: row.rule_id,
      kind: "seat",
      name: row.name,
      type: row.kind === "capital" ? "place" : row.entity_type,
      country: row.iso3,
      code: null,
      sector: row.sector
    })
  for (const row of shared(Organization, "organizations.csv"))
    for (const surface of [row.name, ...row.aliases])
      insertName(names, surface, {
        ruleId: row.rule_id,
        kind: "organization",
        name: row.name,
        type: "organization",
        country: row.country,
        code: row.code,
        sector: row.sector
      })
  for (const row of shared(MediaOutlet, "media.csv"))
    for (const surface of [row.name, ...row.aliases])
      insertName(names, surface, {
        ruleId: row.rule_id,
        kind: "medium",
        name: row.name,
        type: "organization",
        country: row.country,
        code: null,
        sector: "MED"
      })
}
