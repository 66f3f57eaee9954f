/**
 * Fits the confidence model of the Indonesian pack.
 *
 *   node pipelines/event-extract/train/Train.ts SHARED [--write]
 *
 * Examples are the reports that extraction finds in three sets: the
 * articles of labels.jsonl (labelled for this project; their texts stay in
 * SHARED/corpora), a sample of its sport and show business sections, where every
 * reading counts as wrong, and one half of SHARED/gold/dev, the half whose ids have an
 * even hash. To them come the verdicts of judgements.jsonl on single events of
 * articles drawn at random. The other half only measures. A reading is right when it agrees
 * with a labelled event; optional events, and wrong readings that are flagged as
 * no plain fact, teach less. The threshold is the highest on the plateau of best
 * F1 in cross-validation over articles. Prints what it measured; `--write`
 * stores weights and threshold as model.csv.
 */
import { createHash } from "node:crypto"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { clean } from "../../clean/Clean.ts"
import { loadCleanLexicon } from "../../clean/CleanLexicon.ts"
import { articleId } from "../../text/StableId.ts"
import type { EventType, MentionField } from "../../../schemas/Vocabulary.ts"
import type { Mention } from "../text/Document.ts"
import type { ExtractInput } from "../Extraction.ts"
import { loadPack, type LanguagePack } from "../LanguagePack.ts"
import { sameEvent } from "../judgement/LocalEvent.ts"
import { chosen, weighed } from "../judgement/Judge.ts"
import type { Hypothesis, Report } from "../judgement/Report.ts"
import { readArticle } from "../Reading.ts"
import { agrees, type GoldEvent } from "./Gold.ts"
import { type Example, fit } from "./Fit.ts"

interface Labelled {
  readonly id: string
  readonly input: ExtractInput
  readonly events: ReadonlyArray<GoldEvent>
}

/** The state of most articles of the training sets. */
const homeState = "IDN"
const pipelines = new URL("../../", import.meta.url)
const readPipelineFile = (path: string): string => readFileSync(new URL(path, pipelines), "utf8")
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

const devArticles = (shared: string): ReadonlyArray<Labelled> =>
  readdirSync(`${shared}/gold/dev/json`)
    .toSorted()
    .map((file) => {
      const gold = JSON.parse(readFileSync(`${shared}/gold/dev/json/${file}`, "utf8"))
      const id = file.slice(0, -".json".length)
      const text = readFileSync(`${shared}/gold/dev/txt/${id}.txt`, "utf8")
      return { id, input: inputOf(`${id}.txt`, text, gold.title, withOffset(gold.published_at)), events: gold.events }
    })

/** Sections of the papers that hold next to no political acts. */
const quietSections = /^(selebriti|lifestyle|bola|sport|musik|beauty|cantik|film|gaya|travel|otomotif)/i
const quietShare = 1 / 50

const isQuiet = (article: { readonly id: string; readonly category: string }): boolean =>
  quietSections.test(article.category) &&
  Number.parseInt(createHash("sha256").update(article.id).digest("hex").slice(0, 6), 16) < quietShare * 0x1000000

const linesOf = (name: string): ReadonlyArray<string> =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")

/** A verdict on one event that an earlier model published of an article drawn at random. */
interface Judgement {
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

interface JudgedArticle {
  readonly id: string
  readonly input: ExtractInput
  readonly judgements: ReadonlyArray<Judgement>
}

const corpusArticles = (shared: string) => {
  const labels = new Map(
    linesOf("labels.jsonl").map((line) => {
      const label: { readonly id: string; readonly events: ReadonlyArray<GoldEvent> } = JSON.parse(line)
      return [label.id, label] as const
    })
  )
  const judgements = Map.groupBy(
    linesOf("judgements.jsonl").map((line): Judgement => JSON.parse(line)),
    (judgement) => judgement.id
  )
  const labelled: Array<Labelled> = []
  const judged: Array<JudgedArticle> = []
  const corpus = gunzipSync(readFileSync(`${shared}/corpora/indo_news.jsonl.gz`)).toString("utf8")
  for (const line of corpus.split("\n")) {
    if (line === "") continue
    const article = JSON.parse(line)
    const events = labels.get(article.id)?.events ?? (isQuiet(article) ? [] : undefined)
    const verdicts = judgements.get(article.id)
    if (events === undefined && verdicts === undefined) continue
    const published = article.date === "" || article.date === null ? null : withOffset(article.date)
    const input = inputOf(`${article.id}.txt`, article.text, article.title, published)
    if (verdicts !== undefined) judged.push({ id: article.id, input, judgements: verdicts })
    else if (events !== undefined) labelled.push({ id: article.id, input, events })
  }
  return { labelled, judged }
}

/** How much an article's labels teach: gold was made by hand and by the codebook, the project's own labels are rougher. */
const goldWeight = 3
const labelWeight = 0.5
const optionalWeight = 0.3
const softWeight = 0.3

const isSoft = (report: Report): boolean => report.aux.some((flag) => flag !== "future")

interface Judged {
  readonly report: Report
  /** For each hypothesis; null when it names no actor. */
  readonly right: ReadonlyArray<Verdict | null>
}

interface Verdict {
  readonly positive: boolean
  /** Optional events and readings flagged as no plain fact teach less. */
  readonly weight: number
}

const judgeReports = (article: Labelled, pack: LanguagePack): ReadonlyArray<Judged> =>
  readArticle(article.input, pack).reports.map((report) => ({
    report,
    right: report.hypotheses.map(({ draft }) => {
      if (draft.actors.length === 0) return null
      const events = article.events.filter((event) => agrees(event, draft, homeState))
      if (events.some((event) => event.optional !== true)) return { positive: true, weight: 1 }
      if (events.length > 0) return { positive: true, weight: optionalWeight }
      return { positive: false, weight: isSoft(report) ? softWeight : 1 }
    })
  }))

const examplesOf = (judged: ReadonlyArray<Judged>, share: number): ReadonlyArray<Example> =>
  judged.flatMap(({ report, right }) => {
    const readings = report.hypotheses.flatMap(({ features }, i) => {
      const verdict = right[i]
      return verdict === null || verdict === undefined
        ? []
        : [{ features: features(), right: verdict.positive, weight: verdict.weight }]
    })
    if (readings.length === 0) return []
    const rights = readings.filter((one) => one.right)
    return [{ readings, weight: share * Math.max(...(rights.length > 0 ? rights : readings).map((one) => one.weight)) }]
  })

const areNamed = (mentions: ReadonlyArray<Mention>, names: ReadonlyArray<string>): boolean =>
  mentions.length === names.length && mentions.every((mention) => names.includes(mention.entity.name))

/** The report that a judgement is about, and its reading with the judged parties; null when it is no longer found. */
const judgedReading = (reports: ReadonlyArray<Report>, judgement: Judgement) => {
  for (const report of reports) {
    const { draft, read } = report
    if (read.section.field !== judgement.field || draft.ruleId !== judgement.rule) continue
    if (read.section.tokens[draft.start]?.start !== judgement.start || report.type !== judgement.type) continue
    const reading = report.hypotheses.findIndex(
      (one) => areNamed(one.draft.actors, judgement.actors) && areNamed(one.draft.recipients, judgement.recipients)
    )
    if (reading >= 0) return { report, reading }
  }
  return null
}

/** A wrong party says nothing about the other readings; what is no event has no right reading. */
const exampleOf = ({ judgement, reading, report }: Verdicts): ReadonlyArray<Example> => {
  if (judgement.kind === "flag") return []
  const onlyThis = judgement.kind === "actor" || judgement.kind === "recipient"
  const readings = report.hypotheses.flatMap(({ draft, features }, i) =>
    draft.actors.length === 0 || (onlyThis && i !== reading)
      ? []
      : [{ features: features(), right: i === reading && judgement.verdict === "right" }]
  )
  return [{ readings, weight: 1 }]
}

interface Verdicts {
  readonly judgement: Judgement
  readonly report: Report
  readonly reading: number
}

const judgedReports = (article: JudgedArticle, pack: LanguagePack): ReadonlyArray<Verdicts> => {
  const { reports } = readArticle(article.input, pack)
  return article.judgements.flatMap((judgement) => {
    const found = judgedReading(reports, judgement)
    return found === null ? [] : [{ judgement, ...found }]
  })
}

interface Decided {
  readonly report: Report
  readonly score: number
}

/** Smaller weights are left out of the model: they change no figure, and every look-up goes by them. */
const leastWeight = 0.02

/** The report with the reading that `weights` prefer. */
const decide = (report: Report, weights: ReadonlyMap<string, number>): Decided => {
  const strength = ({ draft, features }: Hypothesis): number => {
    let sum = 0
    for (const feature of features()) sum += weights.get(feature) ?? 0
    return draft.actors.length === 0 ? 0 : Math.exp(sum)
  }
  const readings = report.hypotheses.map((one) => ({ ...one, strength: strength(one) }))
  const best = { ...report, ...chosen(report, weighed(readings)) }
  return { report: best, score: best.confidence }
}

interface Count {
  hit: number
  extra: number
  missed: number
}

/** Events of one article at a threshold against its labels, counted as the scorer counts. */
const countEvents = (
  article: Labelled,
  reports: ReadonlyArray<{ readonly report: Report; readonly score: number }>,
  threshold: number
): Count => {
  const leaders: Array<Report> = []
  for (const { report, score } of [...reports].toSorted((a, b) => b.score - a.score)) {
    if (score < threshold) break
    if (!leaders.some((leader) => sameEvent(leader, report))) leaders.push(report)
  }
  const used = new Set<Report>()
  const count = { hit: 0, extra: 0, missed: 0 }
  for (const optional of [false, true]) {
    for (const event of article.events) {
      if ((event.optional === true) !== optional) continue
      const found = leaders.find((report) => !used.has(report) && agrees(event, report, homeState))
      if (found !== undefined) used.add(found)
      if (!optional) count[found === undefined ? "missed" : "hit"]++
    }
  }
  count.extra = leaders.filter((report) => !used.has(report) && !isSoft(report)).length
  return count
}

const scores = (counts: ReadonlyArray<Count>) => {
  const total = { hit: 0, extra: 0, missed: 0 }
  for (const one of counts) {
    total.hit += one.hit
    total.extra += one.extra
    total.missed += one.missed
  }
  const precision = total.hit / Math.max(1, total.hit + total.extra)
  const recall = total.hit / Math.max(1, total.hit + total.missed)
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) }
}

const parity = (id: string): number => Number.parseInt(createHash("sha256").update(id).digest("hex").slice(-1), 16) % 2
/** Thresholds whose F1 is this near to the best are as good; the highest of them is taken, as fewer wrong events weigh more. */
const plateauWidth = 0.01
const thresholds = Array.from({ length: 17 }, (_, i) => 0.15 + i * 0.04)
const line = (name: string, s: ReturnType<typeof scores>, threshold: number): string =>
  `${name.padEnd(28)} P ${s.precision.toFixed(3)}  R ${s.recall.toFixed(3)}  F1 ${s.f1.toFixed(3)}  at ${threshold.toFixed(2)}`

/** How many required events the hypotheses hold at all: the ceiling of any weights. */
const reachable = (articles: ReadonlyArray<Labelled>, pack: LanguagePack): string => {
  let hit = 0
  let all = 0
  for (const article of articles) {
    const { reports } = readArticle(article.input, pack)
    const drafts = reports
      .flatMap((report) => report.hypotheses.map((one) => one.draft))
      .filter((draft) => draft.actors.length > 0)
    for (const event of article.events) {
      if (event.optional === true) continue
      all++
      if (drafts.some((draft) => agrees(event, draft, homeState))) hit++
    }
  }
  return `${hit} of ${all} required events among the hypotheses`
}

const main = (shared: string, write: boolean): void => {
  const pack: LanguagePack = { ...loadPack("ind", readPipelineFile), threshold: 0 }
  const dev = devArticles(shared)
  const { judged: drawn, labelled } = corpusArticles(shared)
  const training = [...labelled, ...dev.filter((article) => parity(article.id) === 0)]
  const heldOut = dev.filter((article) => parity(article.id) === 1)
  const judged = training.map((article) => judgeReports(article, pack))
  const examples = judged.map((one, i) => examplesOf(one, i < labelled.length ? labelWeight : goldWeight))
  const verdicts = drawn.map((article) => judgedReports(article, pack))
  const folds = 5
  const kept = thresholds.map(() => ({ right: 0, wrong: 0 }))
  const crossed = judged.map(() => [] as Array<{ report: Report; score: number }>)
  for (let fold = 0; fold < folds; fold++) {
    const weights = fit([
      ...examples.flatMap((one, i) => (i % folds === fold ? [] : one)),
      ...verdicts.flatMap((one, i) => (i % folds === fold ? [] : one.flatMap(exampleOf)))
    ])
    for (const { judgement, reading, report } of verdicts.flatMap((one, i) => (i % folds === fold ? one : []))) {
      const { report: now, score } = decide(report, weights)
      if (now.draft !== report.hypotheses[reading]?.draft) continue
      kept.forEach((count, i) => (score >= (thresholds[i] as number) ? count[judgement.verdict]++ : 0))
    }
    judged.forEach((one, i) => {
      if (i % folds === fold) crossed[i] = one.map(({ report }) => decide(report, weights))
    })
  }
  const tried = thresholds.map((threshold) => ({
    threshold,
    ...scores(training.map((article, i) => countEvents(article, crossed[i] ?? [], threshold)))
  }))
  tried.forEach((one, i) => {
    const { right, wrong } = kept[i] as (typeof kept)[number]
    const drawnAtRandom = `of ${right + wrong} judged events that stay ${right} are right`
    process.stdout.write(`${line("cross-validated", one, one.threshold)}  ${drawnAtRandom}\n`)
  })
  const top = Math.max(...tried.map((one) => one.f1))
  const plateau = tried.filter((one) => one.f1 >= top - plateauWidth)
  const best = plateau.at(-1) as (typeof tried)[number]
  const weights = fit([...examples.flat(), ...verdicts.flat().flatMap(exampleOf)])
  process.stdout.write(`training: ${reachable(training, pack)}; held out: ${reachable(heldOut, pack)}\n`)
  const measure = (name: string, articles: ReadonlyArray<Labelled>) => {
    const scored = articles.map((article) =>
      readArticle(article.input, pack).reports.map((report) => decide(report, weights))
    )
    process.stdout.write(
      `${line(name, scores(articles.map((article, i) => countEvents(article, scored[i] ?? [], best.threshold))), best.threshold)}\n`
    )
  }
  measure("fitted on", training)
  measure("held-out half of dev", heldOut)
  process.stdout.write(`${training.length} articles, ${examples.flat().length} examples, ${weights.size} weights\n`)
  if (!write) return
  const rows = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= leastWeight)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${feature.includes(",") ? `"${feature}"` : feature},${weight.toFixed(3)}`)
  const header = "# Weights of the confidence model, written by pipelines/event-extract/train/Train.ts\nfeature,weight"
  writeFileSync(
    new URL("languages/ind/model.csv", pipelines),
    `${header}\nthreshold,${best.threshold.toFixed(2)}\n${rows.join("\n")}\n`
  )
}

main(process.argv[2] ?? "../shared", process.argv.includes("--write"))
