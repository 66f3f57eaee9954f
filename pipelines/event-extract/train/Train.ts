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
 * no plain fact, teach less. In cross-validation over articles the threshold is the highest on the plateau of best
 * F1, and the probabilities of events that reach it are fitted to how often such events
 * are right. Prints what it measured; `--write` stores weights, threshold and calibration as model.csv.
 */
import { writeFileSync } from "node:fs"
import { calibrated } from "../judgement/Confidence.ts"
import type { Calibration } from "../language/Weights.ts"
import { loadPack, type LanguagePack } from "../LanguagePack.ts"
import { readArticle } from "../Reading.ts"
import {
  corpusArticles,
  devArticles,
  type JudgedArticle,
  type Labelled,
  parity,
  pipelines,
  readPipelineFile
} from "./Articles.ts"
import { calibrate, type Outcome } from "./Calibrate.ts"
import { exampleOf, examplesOf, goldWeight, judgedReports, judgeReports, labelWeight } from "./Examples.ts"
import { fit } from "./Fit.ts"
import { countEvents, decide, type Decided, outcomes, reachable, type Scores, scores } from "./Measure.ts"

const folds = 5
/** Thresholds whose F1 is this near to the best are as good; the highest of them is taken, as fewer wrong events weigh more. */
const plateauWidth = 0.015
const thresholds = Array.from({ length: 33 }, (_, i) => 0.15 + i * 0.02)
/** Smaller weights are left out of the model: they change no figure, and every look-up goes by them. */
const leastWeight = 0.02

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const line = (name: string, s: Scores, threshold: number): string =>
  `${name.padEnd(28)} P ${s.precision.toFixed(3)}  R ${s.recall.toFixed(3)}  F1 ${s.f1.toFixed(3)}  at ${threshold.toFixed(2)}`

/** Labelled articles, of which the first `own` are the project's, and articles with verdicts, as examples. */
const examplesFrom = (
  training: ReadonlyArray<Labelled>,
  own: number,
  drawn: ReadonlyArray<JudgedArticle>,
  pack: LanguagePack
) => {
  const judged = training.map((article) => judgeReports(article, pack))
  const verdicts = drawn.map((article) => judgedReports(article, pack))
  return {
    judged,
    verdicts,
    labelled: judged.map((one, i) => examplesOf(one, i < own ? labelWeight : goldWeight)),
    drawn: verdicts.map((one) => one.flatMap(exampleOf))
  }
}

/** What weights decide that have not learnt from the article: on labelled articles, and on judged events whose reading they keep. */
const crossValidate = ({ drawn, judged, labelled, verdicts }: ReturnType<typeof examplesFrom>) => {
  const decided: Array<ReadonlyArray<Decided>> = []
  const kept: Array<Outcome> = []
  for (let fold = 0; fold < folds; fold++) {
    const others = <A>(all: ReadonlyArray<ReadonlyArray<A>>) => all.flatMap((one, i) => (i % folds === fold ? [] : one))
    const weights = fit([...others(labelled), ...others(drawn)])
    for (const { judgement, reading, report } of verdicts.flatMap((one, i) => (i % folds === fold ? one : []))) {
      const { report: now, score } = decide(report, weights)
      if (now.draft === report.hypotheses[reading]?.draft) kept.push({ score, right: judgement.verdict === "right" })
    }
    judged.forEach((one, i) => {
      if (i % folds === fold) decided[i] = one.map(({ report }) => decide(report, weights))
    })
  }
  return { decided, kept }
}

const chooseThreshold = (
  training: ReadonlyArray<Labelled>,
  { decided, kept }: ReturnType<typeof crossValidate>
): number => {
  const tried = thresholds.map((threshold) => ({
    threshold,
    ...scores(training.map((article, i) => countEvents(article, decided[i] ?? [], threshold)))
  }))
  for (const one of tried) {
    const staying = kept.filter(({ score }) => score >= one.threshold)
    const right = staying.filter((outcome) => outcome.right).length
    say(
      `${line("cross-validated", one, one.threshold)}  of ${staying.length} judged events that stay ${right} are right`
    )
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
  const { judged: drawn, labelled } = corpusArticles(shared)
  const training = [...labelled, ...dev.filter((article) => parity(article.id) === 0)]
  const heldOut = dev.filter((article) => parity(article.id) === 1)
  const examples = examplesFrom(training, labelled.length, drawn, pack)
  const crossed = crossValidate(examples)
  const threshold = chooseThreshold(training, crossed)
  const onLabels = training.flatMap((article, i) => outcomes(article, crossed.decided[i] ?? [], threshold))
  const onDrawn = crossed.kept.filter(({ score }) => score >= threshold)
  const calibration = calibrate([onLabels, onDrawn])
  say(`calibration: slope ${calibration.slope.toFixed(3)}, intercept ${calibration.intercept.toFixed(3)}`)
  say(sureOnes("cross-validated, labelled articles", onLabels, calibration))
  say(sureOnes("cross-validated, judged events", onDrawn, calibration))

  const all = [...examples.labelled.flat(), ...examples.drawn.flat()]
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
