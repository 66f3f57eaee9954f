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
 * articles drawn at random, and acts.jsonl, which says of places in articles what their words tell. The other
 * half only measures. A reading is right when it agrees with a labelled event; optional events, and wrong readings that
 * are flagged as no plain fact, teach less. In cross-validation over articles the threshold is the highest on the plateau
 * of best F1, and the probabilities of events that reach it are fitted to how often such events
 * are right. Prints what it measured; `--write` stores weights, threshold and calibration as model.csv.
 */
import { writeFileSync } from "node:fs"
import { calibrated } from "../judgement/Confidence.ts"
import type { Calibration } from "../language/Weights.ts"
import { loadPack, type LanguagePack } from "../LanguagePack.ts"
import { readArticle } from "../Reading.ts"
import {
  type ActArticle,
  corpusArticles,
  devArticles,
  foldOf,
  type JudgedArticle,
  type Labelled,
  parity,
  pipelines,
  readPipelineFile
} from "./Articles.ts"
import { calibrate, type Outcome } from "./Calibrate.ts"
import {
  exampleOf,
  exampleOfAct,
  examplesOf,
  goldWeight,
  judgedReports,
  judgeReports,
  labelWeight,
  readActs
} from "./Examples.ts"
import { type Example, fit } from "./Fit.ts"
import { countEvents, decide, type Decided, outcomes, reachable, type Scores, scores } from "./Measure.ts"

const folds = 5
/** Thresholds whose F1 is this near to the best are as good; the highest of them is taken, as fewer wrong events weigh more. */
const plateauWidth = 0.005
const thresholds = Array.from({ length: 33 }, (_, i) => 0.15 + i * 0.02)
/** Smaller weights are left out of the model: they change no figure, and every look-up goes by them. */
const leastWeight = 0.02

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const line = (name: string, s: Scores, threshold: number): string =>
  `${name.padEnd(28)} P ${s.precision.toFixed(3)}  R ${s.recall.toFixed(3)}  F1 ${s.f1.toFixed(3)}  at ${threshold.toFixed(2)}`

/** What an article's labels or verdicts are about, and the examples that they make. */
interface Learnt<A> {
  readonly id: string
  readonly cases: ReadonlyArray<A>
  readonly examples: ReadonlyArray<Example>
}

const learn = <A extends { readonly id: string }, B>(
  articles: ReadonlyArray<A>,
  casesOf: (article: A) => ReadonlyArray<B>,
  examples: (cases: ReadonlyArray<B>, i: number) => ReadonlyArray<Example>
): ReadonlyArray<Learnt<B>> =>
  articles.map((article, i) => {
    const cases = casesOf(article)
    return { id: article.id, cases, examples: examples(cases, i) }
  })

/** Labelled articles, of which the first `own` are the project's, and articles with verdicts or labelled acts, as examples. */
const examplesFrom = (
  training: ReadonlyArray<Labelled>,
  own: number,
  drawn: ReadonlyArray<JudgedArticle>,
  read: ReadonlyArray<ActArticle>,
  pack: LanguagePack
) => ({
  labelled: learn(
    training,
    (article) => judgeReports(article, pack),
    (cases, i) => examplesOf(cases, i < own ? labelWeight : goldWeight)
  ),
  drawn: learn(
    drawn,
    (article) => judgedReports(article, pack),
    (cases) => cases.flatMap(exampleOf)
  ),
  read: learn(
    read,
    (article) => readActs(article, pack),
    (cases) => cases.flatMap(exampleOfAct)
  )
})

const examplesIn = (sets: ReturnType<typeof examplesFrom>, isIn: (id: string) => boolean): ReadonlyArray<Example> =>
  [...sets.labelled, ...sets.drawn, ...sets.read].filter(({ id }) => isIn(id)).flatMap((one) => one.examples)

/**
 * What weights decide that have not learnt from the article: on labelled articles, on judged events whose reading they keep,
 * and on labelled acts.
 */
const crossValidate = (sets: ReturnType<typeof examplesFrom>) => {
  const decided = new Map<string, ReadonlyArray<Decided>>()
  const kept: Array<Outcome> = []
  const told: Array<Outcome> = []
  for (let fold = 0; fold < folds; fold++) {
    const isOut = ({ id }: { readonly id: string }) => foldOf(id, folds) === fold
    const weights = fit(examplesIn(sets, (id) => !isOut({ id })))
    for (const { judgement, reading, report } of sets.drawn.filter(isOut).flatMap(({ cases }) => cases)) {
      const { report: now, score } = decide(report, weights)
      if (now.draft === report.hypotheses[reading]?.draft) kept.push({ score, right: judgement.verdict === "right" })
    }
    for (const { report, right } of sets.read.filter(isOut).flatMap(({ cases }) => cases)) {
      const { report: now, score } = decide(report, weights)
      told.push({ score, right: right[report.hypotheses.findIndex(({ draft }) => draft === now.draft)] === true })
    }
    for (const { cases, id } of sets.labelled.filter(isOut))
      decided.set(
        id,
        cases.map(({ report }) => decide(report, weights))
      )
  }
  return { decided, kept, told }
}

const chooseThreshold = (
  training: ReadonlyArray<Labelled>,
  { decided, kept, told }: ReturnType<typeof crossValidate>
): number => {
  const tried = thresholds.map((threshold) => ({
    threshold,
    ...scores(training.map((article) => countEvents(article, decided.get(article.id) ?? [], threshold)))
  }))
  for (const one of tried) {
    const rightOf = (name: string, all: ReadonlyArray<Outcome>) => {
      const staying = all.filter(({ score }) => score >= one.threshold)
      return `  of ${staying.length} ${name} that stay ${staying.filter(({ right }) => right).length} are right`
    }
    say(`${line("cross-validated", one, one.threshold)}${rightOf("judged events", kept)}${rightOf("acts", told)}`)
  }
  const top = Math.max(...tried.map((one) => one.f1))
  const plateau = tried.filter((one) => one.f1 >= top - plateauWidth)
  return (plateau.at(-1) as (typeof tried)[number]).threshold
}

/** How many events are right of those whose calibrated confidence is 0.8 or more. */
const sureOnes = (name: string, all: ReadonlyArray<Outcome>, calibration: Calibration): string => {
  const sure = all.filter(({ score }) => calibrated(score / (1 - score), calibration) >= 0.8)
  return `${name}: of ${sure.length} events with confidence >= 0.8 ${sure.filter((one) => one.right).length} are right`
}

const store = (weights: ReadonlyMap<string, number>, threshold: number, calibration: Calibration): void => {
  const rows = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= leastWeight)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([feature, weight]) =>
        `${/[",]/.test(feature) ? `"${feature.replaceAll('"', '""')}"` : feature},${weight.toFixed(3)}`
    )
  const settings = [
    `threshold,${calibrated(threshold / (1 - threshold), calibration).toFixed(3)}`,
    `calibration_slope,${calibration.slope.toFixed(3)}`,
    `calibration_intercept,${calibration.intercept.toFixed(3)}`
  ]
  const header = "# Weights of the confidence model, written by pipelines/event-extract/train/Train.ts\nfeature,weight"
  writeFileSync(new URL("languages/ind/model.csv", pipelines), `${[header, ...settings, ...rows].join("\n")}\n`)
}

const main = (shared: string, write: boolean): void => {
  const pack: LanguagePack = { ...loadPack("ind", readPipelineFile), threshold: 0 }
  const dev = devArticles(shared)
  const { judged: drawn, labelled, read } = corpusArticles(shared)
  const training = [...labelled, ...dev.filter((article) => parity(article.id) === 0)]
  const heldOut = dev.filter((article) => parity(article.id) === 1)
  const examples = examplesFrom(training, labelled.length, drawn, read, pack)
  const crossed = crossValidate(examples)
  const threshold = chooseThreshold(training, crossed)
  const onLabels = training.flatMap((article) => outcomes(article, crossed.decided.get(article.id) ?? [], threshold))
  const onDrawn = crossed.kept.filter(({ score }) => score >= threshold)
  const onActs = crossed.told.filter(({ score }) => score >= threshold)
  const calibration = calibrate([onLabels, onDrawn, onActs])
  say(`calibration: slope ${calibration.slope.toFixed(3)}, intercept ${calibration.intercept.toFixed(3)}`)
  say(sureOnes("cross-validated, labelled articles", onLabels, calibration))
  say(sureOnes("cross-validated, judged events", onDrawn, calibration))
  say(sureOnes("cross-validated, acts", onActs, calibration))

  const all = examplesIn(examples, () => true)
  const weights = fit(all)
  const measure = (name: string, articles: ReadonlyArray<Labelled>) => {
    const counts = articles.map((article) => {
      const decided = readArticle(article.input, pack).reports.map((report) => decide(report, weights))
      return countEvents(article, decided, threshold)
    })
    say(line(name, scores(counts), threshold))
  }
  say(`training: ${reachable(training, pack)}; held out: ${reachable(heldOut, pack)}`)
  measure("fitted on", training)
  measure("held-out half of dev", heldOut)
  say(`${training.length} articles, ${all.length} examples, ${weights.size} weights`)
  if (write) store(weights, threshold, calibration)
}

main(process.argv[2] ?? "../shared", process.argv.includes("--write"))
