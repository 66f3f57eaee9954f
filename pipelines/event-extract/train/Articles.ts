/**
 * The sets that the confidence model is fitted on.
 *
 * SHARED/gold/dev is made by hand; codings.jsonl holds the events of articles that were coded whole by the codebook as gold
 * is, labels.jsonl such as were labelled less carefully, judgements.jsonl verdicts on single
 * events, acts.jsonl what the words at single places tell and days.jsonl when it took place, all made for this project,
 * whose texts stay in SHARED/corpora. A sample of the sport and show business sections there counts as articles without an event.
 * written.jsonl holds texts with their events: short and plain news that was made up for this project.
 */
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import type { EventType, MentionField } from "../../../schemas/Vocabulary.ts"
import { clean } from "../../clean/Clean.ts"
import { loadCleanLexicon } from "../../clean/CleanLexicon.ts"
import { articleId } from "../../text/StableId.ts"
import type { ExtractInput } from "../Extraction.ts"
import type { GoldEvent } from "./Gold.ts"

export interface Labelled {
  readonly id: string
  readonly input: ExtractInput
  readonly events: ReadonlyArray<GoldEvent>
  /** Whether somebody read the whole article by the codebook, as gold is made; other labels are rougher. */
  readonly careful: boolean
}

/** The state of most articles of the training sets. */
export const homeState = "IDN"
export const pipelines = new URL("../../", import.meta.url)
export const readPipelineFile = (path: string): string => readFileSync(new URL(path, pipelines), "utf8")
const lexicon = loadCleanLexicon((name) => readPipelineFile(`languages/ind/${name}`))

const inputOf = (path: string, text: string, title: string | null, published: string | null): ExtractInput => {
  const result = clean(
    {
      article_id: articleId(path),
      source_path: path,
      source_sha256: "",
      source_bytes: text.length,
      source_encoding: "utf-8",
      text: text.normalize("NFC"),
      quality_flags: [],
      manifest: {
        file: path,
        url: null,
        publisher: null,
        published_at: published,
        published_precision: published === null ? "none" : "minute",
        title,
        language: null,
        authors: []
      }
    },
    lexicon
  )
  const article = result._tag === "Article" ? result.document.article : null
  return {
    article_id: articleId(path),
    title: article?.title ?? title,
    body: article?.body ?? "",
    published_at: published,
    publisher: null,
    dateline_place: null
  }
}

const withOffset = (time: string): string => (/[+-]\d\d:?\d\d$|Z$/.test(time) ? time : `${time}+07:00`)

export const devArticles = (shared: string): ReadonlyArray<Labelled> =>
  readdirSync(`${shared}/gold/dev/json`)
    .toSorted()
    .map((file) => {
      const gold = JSON.parse(readFileSync(`${shared}/gold/dev/json/${file}`, "utf8"))
      const id = file.slice(0, -".json".length)
      const text = readFileSync(`${shared}/gold/dev/txt/${id}.txt`, "utf8")
      const input = inputOf(`${id}.txt`, text, gold.title, withOffset(gold.published_at))
      return { id, input, events: gold.events, careful: true }
    })

/** Sections of the papers that hold next to no political acts. */
const quietSections =
  /^(seleb|celeb|entertainment|tv|lifestyle|bola|sport|super skor|musik|beauty|cantik|film|gaya|travel|otomotif)/i
const quietShare = 1 / 8

const isQuiet = (article: { readonly id: string; readonly category: string }): boolean =>
  quietSections.test(article.category) &&
  Number.parseInt(createHash("sha256").update(article.id).digest("hex").slice(0, 6), 16) < quietShare * 0x1000000

const linesOf = (name: string): ReadonlyArray<string> =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")

/** A verdict on one event that an earlier model published of an article drawn at random. */
export interface Judgement {
  readonly id: string
  readonly field: MentionField
  /** Where the trigger starts in the title or the clean body, in UTF-16 units. */
  readonly start: number
  readonly rule: string
  readonly type: EventType
  readonly actors: ReadonlyArray<string>
  readonly recipients: ReadonlyArray<string>
  readonly verdict: "right" | "wrong"
  readonly kind?: "type" | "actor" | "recipient" | "no-event" | "flag"
}

export interface JudgedArticle {
  readonly id: string
  readonly input: ExtractInput
  readonly judgements: ReadonlyArray<Judgement>
}

/** What words that may tell of an act do tell of: events whose parties are found at once, or none. */
export interface LabelledAct {
  readonly field: MentionField
  /** Where the words start in the title or the clean body, in UTF-16 units. */
  readonly start: number
  readonly events: ReadonlyArray<GoldEvent>
}

export interface ActArticle {
  readonly id: string
  readonly input: ExtractInput
  readonly acts: ReadonlyArray<LabelledAct>
}

/** When the act took place that words tell of, and its mode where the text tells that: labels of single events. */
export interface LabelledDay {
  readonly field: MentionField
  /** Where the words start in the title or the clean body, in UTF-16 units. */
  readonly start: number
  readonly type: EventType
  /** First and last day that it can have been, ISO. */
  readonly from: string
  readonly to: string
  readonly mode?: string
}

export interface DatedArticle {
  readonly id: string
  readonly input: ExtractInput
  readonly days: ReadonlyArray<LabelledDay>
}

/** A line of written.jsonl. */
export interface WrittenText {
  readonly id: string
  readonly title: string | null
  readonly body: string
  readonly published_at: string
  readonly events: ReadonlyArray<GoldEvent>
}

/** A text that was written for this project, as it would come from clean. */
export const asLabelled = ({ body, events, id, published_at, title }: WrittenText): Labelled => ({
  id,
  input: { article_id: articleId(id), title, body, published_at, publisher: null, dateline_place: null },
  events,
  careful: true
})

export const writtenArticles = (): ReadonlyArray<Labelled> =>
  linesOf("written.jsonl").map((line) => asLabelled(JSON.parse(line)))

const byId = <A extends { readonly id: string }>(name: string): ReadonlyMap<string, ReadonlyArray<A>> =>
  Map.groupBy(
    linesOf(name).map((line): A => JSON.parse(line)),
    (one) => one.id
  )

interface CorpusArticle {
  readonly id: string
  readonly category: string
  readonly input: () => ExtractInput
}

const readCorpus = function* (shared: string): Generator<CorpusArticle> {
  const corpus = gunzipSync(readFileSync(`${shared}/corpora/indo_news.jsonl.gz`)).toString("utf8")
  for (const line of corpus.split("\n")) {
    if (line === "") continue
    const { category, date, id, text, title } = JSON.parse(line)
    const published = date === "" || date === null ? null : withOffset(date)
    yield { id, category, input: () => inputOf(`${id}.txt`, text, title, published) }
  }
}

export const datedArticles = (shared: string): ReadonlyArray<DatedArticle> => {
  const labels = byId<Pick<DatedArticle, "days" | "id">>("days.jsonl")
  return [...readCorpus(shared)].flatMap(({ id, input }) => {
    const days = labels.get(id)?.[0]?.days
    return days === undefined ? [] : [{ id, input: input(), days }]
  })
}

/** The name that SHARED/gold gives an article of the corpus. */
const goldIdOf = (id: string): string => id.replaceAll(/[/_]/g, "-")

/** What is labelled of the corpus; `held`: articles of SHARED/gold/dev that only measure, of which nothing may be learned here. */
export const corpusArticles = (shared: string, held: ReadonlySet<string>) => {
  const labels = byId<Pick<Labelled, "events" | "id">>("labels.jsonl")
  const codings = byId<Pick<Labelled, "events" | "id">>("codings.jsonl")
  const judgements = byId<Judgement>("judgements.jsonl")
  const acts = byId<Pick<ActArticle, "acts" | "id">>("acts.jsonl")
  const labelled: Array<Labelled> = []
  const judged: Array<JudgedArticle> = []
  const read: Array<ActArticle> = []
  for (const article of readCorpus(shared)) {
    const { id } = article
    if (held.has(goldIdOf(id))) continue
    const coded = codings.get(id)?.[0]?.events
    const events = coded ?? labels.get(id)?.[0]?.events ?? (isQuiet(article) ? [] : undefined)
    const verdicts = judgements.get(id)
    const told = acts.get(id)?.[0]?.acts
    if (events === undefined && verdicts === undefined && told === undefined) continue
    const input = article.input()
    if (verdicts !== undefined) judged.push({ id, input, judgements: verdicts })
    if (events !== undefined && (coded !== undefined || verdicts === undefined))
      labelled.push({ id, input, events, careful: coded !== undefined })
    if (told !== undefined) read.push({ id, input, acts: told })
  }
  return { judged, labelled, read }
}

/** Which of `folds` parts of all sets an article belongs to. */
export const foldOf = (id: string, folds: number): number =>
  Number.parseInt(createHash("sha256").update(`fold ${id}`).digest("hex").slice(0, 8), 16) % folds

/** Which half of a set an article belongs to. */
export const parity = (id: string): number =>
  Number.parseInt(createHash("sha256").update(id).digest("hex").slice(-1), 16) % 2
