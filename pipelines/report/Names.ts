/**
 * Names for codes: countries and languages as the gazetteer has them, event types and flags
 * in words of our own.
 */
import { Country } from "../../schemas/lexicon/Country.ts"
import { Language } from "../../schemas/lexicon/Language.ts"
import type { Aux, EventType, QuadClass } from "../../schemas/Vocabulary.ts"
import * as Lexicon from "../lexicon/Lexicon.ts"
import { reader } from "../lexicon/LexiconFolder.ts"

export interface Names {
  /** English name of an ISO 3166-1 alpha-3 code; the code itself when it has none. */
  readonly country: (code: string) => string
  /** English name of an ISO 639-3 code. */
  readonly language: (code: string) => string
  /** BCP 47 tag of an ISO 639-3 code: the shortest code there is; null when unknown. */
  readonly tag: (code: string) => string | null
}

const shortCode = /^[a-z]{2}$/

export const load = (): Names => {
  const read = reader("ind")
  const countries = Lexicon.parse(Country, read("gazetteer/countries.csv"), "gazetteer/countries.csv")
  const languages = Lexicon.parse(Language, read("gazetteer/languages.csv"), "gazetteer/languages.csv")
  const countryNames = new Map(countries.map(({ iso3, name }) => [iso3, name]))
  const languageNames = new Map(languages.map(({ code, name }) => [code, name]))
  const tags = new Map(
    languages.map(({ code, other_codes }) => [
      code,
      Lexicon.listOf(other_codes).find((other) => shortCode.test(other)) ?? code
    ])
  )
  return {
    country: (code) => countryNames.get(code) ?? code,
    language: (code) => (code === "und" ? "Unknown: too little text" : (languageNames.get(code) ?? code)),
    tag: (code) => tags.get(code) ?? null
  }
}

/** What an act of a type is, after the PLOVER manual. */
export const meaningOf: Readonly<Record<EventType, string>> = {
  AGREE: "says it will cooperate, or accepts",
  CONSULT: "meets, visits, telephones, negotiates",
  SUPPORT: "backs, praises, recognises, signs",
  CONCEDE: "yields in words: eases, pardons",
  COOPERATE: "trades, exercises or works together",
  AID: "gives money, goods, shelter or rescue",
  RETREAT: "yields in deeds: withdraws, frees",
  REQUEST: "asks, demands, orders",
  ACCUSE: "condemns, blames, sues, investigates",
  REJECT: "refuses, declines, cancels",
  THREATEN: "warns of a harm to come",
  PROTEST: "demonstrates, strikes, boycotts",
  SANCTION: "cuts ties, expels, convicts",
  MOBILIZE: "moves or tests forces",
  COERCE: "arrests, seizes, censors, restricts",
  ASSAULT: "attacks, abducts, destroys"
}

/** `Material conflict` and its kin, with the variable of the stylesheet that colours them. */
export const quadClasses: ReadonlyArray<{ readonly quad: QuadClass; readonly name: string; readonly color: string }> = [
  { quad: "verbal cooperation", name: "Cooperation in words", color: "verbal-cooperation" },
  { quad: "material cooperation", name: "Cooperation in deeds", color: "material-cooperation" },
  { quad: "verbal conflict", name: "Conflict in words", color: "verbal-conflict" },
  { quad: "material conflict", name: "Conflict in deeds", color: "material-conflict" }
]

export const colorOf = (quad: string): string => `var(--${quad.replace(" ", "-")})`

/** In which way an act is told, when it is not told as a fact. */
export const flagName: Readonly<Record<Aux, string>> = {
  future: "planned",
  hypothetical: "only thought of",
  negation: "did not happen",
  historical: "recalled from the past"
}

/** How an outlet is called, or that it is not known. */
export const outletName = (outlet: string | null): string => outlet ?? "Outlet unknown"
