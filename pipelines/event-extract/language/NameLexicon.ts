/**
 * Compiles the gazetteers of states, seats, organisations, media, people,
 * cities and places into one phrase dictionary, and answers questions about
 * places and people.
 *
 * Abbreviations match only as written (AS, UE); other names need a capital.
 */
import { PhraseTrie } from "../text/PhraseTrie.ts"
import { loadFrom } from "./Load.ts"
import { type InstitutionLexicon, loadInstitutions } from "./InstitutionNames.ts"
import type { NameEntry } from "./Name.ts"
import { loadPeople, type PeopleLexicon } from "./PeopleLexicon.ts"
import { loadPlaces, type PlaceLexicon } from "./PlaceLexicon.ts"
import { loadStates, type StateLexicon } from "./StateLexicon.ts"

export interface NameLexicon extends StateLexicon, InstitutionLexicon, PlaceLexicon, PeopleLexicon {
  readonly names: PhraseTrie<NameEntry>
}

/** The order in which the gazetteers are read is that of things with the same name and rank. */
export const loadNames = (language: string, homeState: string | null, read: (path: string) => string): NameLexicon => {
  const names = new PhraseTrie<NameEntry>()
  const own = loadFrom(`languages/${language}`, read)
  const shared = loadFrom("gazetteer", read)
  const states = loadStates(names, own, shared)
  const institutions = loadInstitutions(names, homeState, own, shared)
  return { names, ...states, ...institutions, ...loadPlaces(names, own, shared), ...loadPeople(names, shared) }
}
