/**
 * The names of seats of power, organisations, media and treaties, and which organisations of
 * the home state have the name of one abroad: "Partai Demokrat"; which belong to no state.
 */
import { MediaOutlet } from "../../../schemas/lexicon/MediaOutlet.ts"
import { Organization } from "../../../schemas/lexicon/Organization.ts"
import { Seat } from "../../../schemas/lexicon/Seat.ts"
import { Treaty } from "../../../schemas/lexicon/Treaty.ts"
import type { PhraseTrie } from "../text/PhraseTrie.ts"
import type { Load } from "./Load.ts"
import type { CaseRule, NameEntry } from "./Name.ts"
import { caseRuleOf, insertName } from "./NameInsert.ts"

export interface InstitutionLexicon {
  /** By an organisation, the one of the home state with the same name. */
  readonly namesakes: ReadonlyMap<NameEntry, NameEntry>
  /** Names of organisations that are of no state and stand for none: "Amnesty International". */
  readonly worldwide: ReadonlySet<string>
}

/** Words of an organisation's name that mean nothing else, in whatever case: "mahkamah pidana internasional". */
const unmistakable = 3

/** The rule for a name of at least `words` words, which needs no capital; an abbreviation does. */
const inAnyCase = (surface: string, words: number): CaseRule => {
  const rule = caseRuleOf(surface)
  return rule === "capital" && surface.split(" ").length >= words ? "any" : rule
}

export const loadInstitutions = (
  names: PhraseTrie<NameEntry>,
  homeState: string | null,
  own: Load,
  shared: Load
): InstitutionLexicon => {
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
  for (const row of own(Treaty, "treaties.csv"))
    insertName(
      names,
      row.surface,
      { ruleId: row.rule_id, kind: "treaty", name: row.name, type: "other", country: null, code: null, sector: null },
      inAnyCase(row.surface, 1)
    )
  const organizations = shared(Organization, "organizations.csv").flatMap((row) =>
    [row.name, ...row.aliases, ...explained(row.aliases)].map((surface) =>
      insertName(
        names,
        surface,
        {
          ruleId: row.rule_id,
          kind: "organization",
          name: row.name,
          type: "organization",
          country: row.country,
          code: row.code,
          sector: row.sector
        },
        inAnyCase(surface, unmistakable)
      )
    )
  )
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
  const worldwide = new Set(
    organizations.flatMap(({ code, country, name }) => (country === null && code === null ? [name] : []))
  )
  return { namesakes: namesakesOf(organizations, homeState), worldwide }
}

/** Of names that differ in an abbreviated head alone, the one that explains it: "Kepolisian Daerah [(Polda)] Riau". */
const explained = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.flatMap((name) => {
    const [short, ...tail] = name.split(" ")
    const end = ` ${tail.join(" ")}`
    if (tail.length === 0) return []
    const heads = names.flatMap((other) => (other.endsWith(end) ? [other.slice(0, -end.length)] : []))
    return heads.flatMap((head) => (head.includes(" ") ? [`${head} (${short})${end}`] : []))
  })

const namesakesOf = (
  entries: ReadonlyArray<NameEntry>,
  homeState: string | null
): ReadonlyMap<NameEntry, NameEntry> => {
  const atHome = new Map(
    entries.filter((one) => one.country !== null && one.country === homeState).map((one) => [one.surface, one] as const)
  )
  return new Map(
    entries.flatMap((one) => {
      const namesake = one.country === homeState ? undefined : atHome.get(one.surface)
      return namesake === undefined ? [] : [[one, namesake] as const]
    })
  )
}
