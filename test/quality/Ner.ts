/**
 * Names of people, organisations and places on labelled sentences, exact spans.
 *
 *     node test/quality/Ner.ts [FILE] [--errors]
 *
 * FILE is ../shared/ner/idner-news-2k.dev.bio.tsv unless told. Every sentence is read as an
 * article of its own, without title and date. Mapping of the project's mentions: only those
 * of kind `name` count; an entity of type person is PER, organization ORG, place LOC; groups
 * and others are not names. The labels call a state LOC where it says where something is
 * and leave it out where it acts or qualifies ("Israel mengklaim", "militer Israel"), so an
 * entity of type country is LOC behind a word of place or within a list, and nothing
 * elsewhere. An abbreviation in brackets behind an organisation belongs to its label ("Komisi
 * Pemilihan Umum (KPU)"), so an ORG is widened over it. Of mentions within each other (a ministry and its state) the longest counts, as
 * the labels are flat. `--errors` lists the forty most frequent kinds of error, with examples.
 */
import { createHash } from "node:crypto"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { extract } from "../../pipelines/event-extract/Extract.ts"
import { type LanguagePack, loadPack } from "../../pipelines/event-extract/LanguagePack.ts"
import { reader } from "../../pipelines/lexicon/LexiconFolder.ts"
import type { EntityType } from "../../schemas/Vocabulary.ts"
import { sharedFolder } from "./Labels.ts"
import {
  type Count,
  type FoundName,
  type LabelledSentence,
  nameKinds,
  type NameKind,
  type NameSpan,
  rates,
  readSentences,
  tokenSpans
} from "./NerScore.ts"

const kindOf: Readonly<Partial<Record<EntityType, NameKind>>> = {
  person: "PER",
  organization: "ORG",
  country: "LOC",
  place: "LOC"
}

/** Words behind which a state is a place, and what continues a list. */
const placeWords = new Set(
  "di ke dari seluruh arah menuju mengunjungi asal ibukota kota daerah wilayah kawasan provinsi perbatasan bagian tetangga seperti luar sekitar , dan atau serta (".split(
    " "
  )
)

const standsForPlace = (text: string, start: number): boolean => {
  const before = text.slice(0, start).trimEnd()
  const word = before.slice(before.lastIndexOf(" ") + 1)
  return placeWords.has(word.endsWith(",") ? "," : word.toLowerCase())
}

/** End of an abbreviation in brackets that follows at `end`, or `end`. */
const bracketEnd = (text: string, end: number): number => {
  const match = /^ \([A-Z][A-Za-z-]{1,9}\)/.exec(text.slice(end, end + 14))
  return match === null ? end : end + match[0].length
}

export const namesFile = (shared: string): string => Path.join(shared, "ner/idner-news-2k.dev.bio.tsv")

const utf16Offsets = (text: string): ReadonlyArray<number> => {
  const offsets = [0]
  for (const letter of text) offsets.push((offsets.at(-1) as number) + letter.length)
  return offsets
}

const find = (sentence: LabelledSentence, pack: LanguagePack): ReadonlyArray<NameSpan> => {
  const { entities, mentions } = extract(
    {
      article_id: "a_0000000000000000",
      title: null,
      body: sentence.text,
      published_at: null,
      publisher: null,
      dateline_place: null
    },
    pack
  )
  const types = new Map(entities.map((entity) => [entity.entity_id, entity.type]))
  const offsets = utf16Offsets(sentence.text)
  const found = mentions.flatMap((mention): ReadonlyArray<FoundName> => {
    const type = types.get(mention.entity_id)
    const kind = type === undefined || mention.kind !== "name" ? undefined : kindOf[type]
    const start = offsets[mention.start_offset] as number
    const end = offsets[mention.end_offset] as number
    if (kind === undefined || (type === "country" && !standsForPlace(sentence.text, start))) return []
    return [{ kind, start, end: kind === "ORG" ? bracketEnd(sentence.text, end) : end }]
  })
  return tokenSpans(sentence, found)
}

interface Difference {
  readonly kind: string
  readonly example: string
}

const overlaps = (a: NameSpan, b: NameSpan): boolean => a.from < b.to && b.from < a.to
const same = (a: NameSpan, b: NameSpan): boolean => a.from === b.from && a.to === b.to && a.kind === b.kind

const differences = (sentence: LabelledSentence, found: ReadonlyArray<NameSpan>): ReadonlyArray<Difference> => {
  const words = ({ from, to }: NameSpan): string => sentence.tokens.slice(from, to).join(" ")
  const around = ({ from, to }: NameSpan): string =>
    `${sentence.tokens[from - 1] ?? "^"} [${words({ from, to, kind: "PER" })}] ${sentence.tokens[to] ?? "$"}`
  const missed = sentence.names
    .filter((name) => !found.some((one) => same(one, name)))
    .map((name): Difference => {
      const near = found.find((one) => overlaps(one, name))
      if (near === undefined) return { kind: `missed ${name.kind} of ${name.to - name.from}`, example: around(name) }
      const span = near.from === name.from && near.to === name.to ? "same span" : "other span"
      return { kind: `${name.kind} as ${near.kind}, ${span}`, example: `${around(name)} as [${words(near)}]` }
    })
  const extra = found
    .filter((one) => !sentence.names.some((name) => overlaps(one, name)))
    .map((one): Difference => ({ kind: `extra ${one.kind} of ${one.to - one.from}`, example: around(one) }))
  return [...missed, ...extra]
}

/** Measures a labelled file: rates by kind and over all, and every difference. */
export const measureNames = (file: string) => {
  const text = Fs.readFileSync(file, "utf8")
  const pack = loadPack("ind", reader("ind"))
  const counts: Record<NameKind, Count> = {
    PER: { hit: 0, extra: 0, missed: 0 },
    ORG: { hit: 0, extra: 0, missed: 0 },
    LOC: { hit: 0, extra: 0, missed: 0 }
  }
  const wrong: Array<Difference> = []
  for (const sentence of readSentences(text)) {
    const found = find(sentence, pack)
    for (const name of sentence.names) counts[name.kind][found.some((one) => same(one, name)) ? "hit" : "missed"]++
    for (const one of found) if (!sentence.names.some((name) => same(one, name))) counts[one.kind].extra++
    wrong.push(...differences(sentence, found))
  }
  const total: Count = { hit: 0, extra: 0, missed: 0 }
  for (const kind of nameKinds)
    for (const field of ["hit", "extra", "missed"] as const) total[field] += counts[kind][field]
  const all = rates(total)
  return {
    digest: createHash("sha256").update(text).digest("hex"),
    rates: [...nameKinds.map((kind) => ({ kind: kind as string, ...rates(counts[kind]) })), { kind: "all", ...all }],
    all,
    differences: wrong
  }
}

const shownKinds = 40

const main = (file: string, errors: boolean): void => {
  if (!Fs.existsSync(file)) return console.log(`Nothing to measure: ${file} is not there.`)
  const measured = measureNames(file)
  for (const { f1, kind, p, r } of measured.rates)
    console.log(`${kind.padEnd(4)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}`)
  if (!errors) return
  const kinds = [...Map.groupBy(measured.differences, (one) => one.kind)].toSorted((a, b) => b[1].length - a[1].length)
  for (const [kind, list] of kinds.slice(0, shownKinds))
    console.log(`${String(list.length).padStart(4)} ${kind}: ${list.map((one) => one.example).join(" | ")}`)
}

if (import.meta.filename === process.argv[1]) {
  const file = process.argv.slice(2).find((argument) => !argument.startsWith("--"))
  main(Path.resolve(file ?? namesFile(sharedFolder)), process.argv.includes("--errors"))
}
