/**
 * The lexicons that a user may lay rows over: those of actors, places, acts and pages.
 *
 * Each has a `rule_id` as its first column. What the grammar of a language and the ontology
 * stand on (pronouns, calendar, weights, PLOVER, countries) is not among them.
 */
import type { Schema } from "effect"
import { Abbreviation } from "../../schemas/lexicon/Abbreviation.ts"
import { Boilerplate } from "../../schemas/lexicon/Boilerplate.ts"
import { BylineLabel } from "../../schemas/lexicon/BylineLabel.ts"
import { CityName } from "../../schemas/lexicon/CityName.ts"
import { CollectiveNoun } from "../../schemas/lexicon/CollectiveNoun.ts"
import { ContextCue } from "../../schemas/lexicon/ContextCue.ts"
import { CountryName } from "../../schemas/lexicon/CountryName.ts"
import { DatelinePlace } from "../../schemas/lexicon/DatelinePlace.ts"
import { LightVerb } from "../../schemas/lexicon/LightVerb.ts"
import { MediaOutlet } from "../../schemas/lexicon/MediaOutlet.ts"
import { ModalityCue } from "../../schemas/lexicon/ModalityCue.ts"
import { ModeCue } from "../../schemas/lexicon/ModeCue.ts"
import { Organization } from "../../schemas/lexicon/Organization.ts"
import { Outlet } from "../../schemas/lexicon/Outlet.ts"
import { PageWord } from "../../schemas/lexicon/PageWord.ts"
import { Person } from "../../schemas/lexicon/Person.ts"
import { PersonName } from "../../schemas/lexicon/PersonName.ts"
import { Place } from "../../schemas/lexicon/Place.ts"
import { PlainAcronym } from "../../schemas/lexicon/PlainAcronym.ts"
import { Predicate } from "../../schemas/lexicon/Predicate.ts"
import { Seat } from "../../schemas/lexicon/Seat.ts"
import { SpeechVerb } from "../../schemas/lexicon/SpeechVerb.ts"
import { StateBody } from "../../schemas/lexicon/StateBody.ts"
import { Title } from "../../schemas/lexicon/Title.ts"
import { Treaty } from "../../schemas/lexicon/Treaty.ts"
import { WordClass } from "../../schemas/lexicon/WordClass.ts"

export type LexiconSchema = Schema.Struct<Schema.Struct.Fields>

const gazetteer: Readonly<Record<string, LexiconSchema>> = {
  "media.csv": MediaOutlet,
  "organizations.csv": Organization,
  "people.csv": Person
}

const language: Readonly<Record<string, LexiconSchema>> = {
  "abbreviations.csv": Abbreviation,
  "bodies.csv": StateBody,
  "boilerplate.csv": Boilerplate,
  "byline_labels.csv": BylineLabel,
  "city_names.csv": CityName,
  "contexts.csv": ContextCue,
  "country_names.csv": CountryName,
  "dateline_places.csv": DatelinePlace,
  "groups.csv": CollectiveNoun,
  "light_verbs.csv": LightVerb,
  "modality.csv": ModalityCue,
  "modes.csv": ModeCue,
  "object_nouns.csv": CollectiveNoun,
  "outlets.csv": Outlet,
  "page_words.csv": PageWord,
  "person_names.csv": PersonName,
  "places.csv": Place,
  "plain_acronyms.csv": PlainAcronym,
  "predicates.csv": Predicate,
  "seats.csv": Seat,
  "speech_verbs.csv": SpeechVerb,
  "titles.csv": Title,
  "treaties.csv": Treaty,
  "word_classes.csv": WordClass
}

/** Schema of each lexicon that may be laid over, by the name of its file. */
export const overlaidSchemas: Readonly<Record<string, LexiconSchema>> = { ...gazetteer, ...language }

/** Language whose lexicons the files of an overlay lie over. */
export const overlaidLanguage = "ind"

/** Path of a built-in lexicon below `pipelines/`. */
export const builtInPath = (name: string): string =>
  name in gazetteer ? `gazetteer/${name}` : `languages/${overlaidLanguage}/${name}`
