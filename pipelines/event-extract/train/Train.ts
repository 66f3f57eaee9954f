/**
 * Fits the confidence model of the Indonesian pack.
 *
 *   node pipelines/event-extract/train/Train.ts SHARED [--write]
 *
 * Examples are the reports that extraction finds in the articles of codings.jsonl and, less
 * carefully labelled, of labels.jsonl (made for this project; their texts stay in
 * SHARED/corpora), in a sample of its sport and show business sections, where every
 * reading counts as wrong, in one half of SHARED/gold/dev, the half whose ids have an
 * even hash, and in the texts of written.jsonl, which were made up for this project and tell
 * their acts plainly. To them come the verdicts of judgements.jsonl on single events of
 * articles drawn at random, and acts.jsonl, which says of places in articles what their words tell. The other
 * half only measures, and what is labelled of its articles elsewhere is left out. A reading is right when it agrees with a
 * labelled event; optional events, and wrong readings that are flagged as no plain fact, teach less. In cross-validation
 * the threshold is that of best F1 on real articles coded with care, and the probabilities of events that reach it are
 * fitted to how often such events are right. Prints what it measured; `--write` stores weights, threshold and calibration as model.csv.
 */
import { writeFileSync } from "node:fs"
import Papa from "papaparse"
import { calibrated } from "../judgement/Confidence.ts"
import type { Calibration, Thresholds } from "../language/Weights.ts"
import { loadPack, type LanguagePack } from "../LanguagePack.ts"
import { readArticle } from "../Reading.ts"
import {
  corpusArticles,
  devArticles,
  type Labelled,
  parity,
  pipelines,
  readPipelineFile,
  writtenArticles
} from "./Articles.ts"
import { calibrate, type Outcome } from "./Calibrate.ts"
import { type CrossValidated, crossValidate, examplesFrom, examplesIn, type PlacedOutcome } from "./CrossValidation.ts"
import { defaultFit, fit } from "./Fit.ts"
import { countEvents, decide, outcomes, reachable, type Scores, scores } from "./Measure.ts"

const thresholds = Array.from({ length: 33 }, (_, i) => 0.15 + i * 0.02)
/** Share of acts between parties of the home state alone that are right at their threshold. */
const rightAtHome = 0.85
/** Features of smaller weight are left out, and the others fitted anew without them. */
const leastWeight = 0.16
/** What weighs less after that is not written: the model is to stay below 2 MB. */
const leastWritten = 0.1

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const line = (name: string, s: Scores, threshold: number): string =>
  `${name.padEnd(28)} P ${s.precision.toFixed(3)}  R ${s.recall.toFixed(3)}  F1 ${s.f1.toFixed(3)}  at ${threshold.toFixed(2)}`

const chooseThreshold = (training: ReadonlyArray<Labelled>, { decided, kept, told }: CrossValidated): number => {
  const tried = thresholds.map((threshold) => ({
    threshold,
    ...scores(
      training.map((article) =>
        countEvents(article, decided.get(article.id) ?? [], { threshold, homeThreshold: threshold })
      )
    )
  }))
  for (const one of tried) {
    const rightOf = (name: string, all: ReadonlyArray<Outcome>) => {
      const staying = all.filter(({ score }) => score >= one.threshold)
      return `  of ${staying.length} ${name} that stay ${staying.filter(({ right }) => right).length} are right`
    }
    say(`${line("cross-validated", one, one.threshold)}${rightOf("judged events", kept)}${rightOf("acts", told)}`)
  }
  return tried.reduce((best, one) => (one.f1 >= best.f1 ? one : best)).threshold
}

/** Share of right ones among acts at home that reach a threshold. */
const rightShare = (all: ReadonlyArray<PlacedOutcome>, threshold: number): number => {
  const staying = all.filter(({ home, score }) => home && score >= threshold)
  return staying.filter(({ right }) => right).length / Math.max(1, staying.length)
}

/** The lowest threshold from `least` on at which enough of the acts at home are right, judged at random or labelled. */
const chooseHomeThreshold = ({ kept, told }: CrossValidated, least: number): number => {
  const isEnough = (threshold: number) => (rightShare(kept, threshold) + rightShare(told, threshold)) / 2 >= rightAtHome
  return thresholds.find((threshold) => threshold >= least && isEnough(threshold)) ?? least
}

/** How many events are right of those whose calibrated confidence is 0.8 or more. */
const sureOnes = (name: string, all: ReadonlyArray<Outcome>, calibration: Calibration): string => {
  const sure = all.filter(({ score }) => calibrated(score / (1 - score), calibration) >= 0.8)
  return `${name}: of ${sure.length} events with confidence >= 0.8 ${sure.filter((one) => one.right).length} are right`
}

/** `template=first|second|third` as template, first value and the rest. */
const partsOf = (feature: string): readonly [string, string, string] => {
  const equals = feature.indexOf("=")
  const bar = feature.indexOf("|", equals)
  const end = bar < 0 ? feature.length : bar
  return [feature.slice(0, equals), feature.slice(equals + 1, end), feature.slice(end)]
}

/** To two places, without the 0 before the point: the model is to stay small. */
const shortest = (weight: number): string => weight.toFixed(2).replace(/^(-?)0\./, "$1.")

/** Rows of model.csv; a template or first value that is that of the row above is left out. */
const rowsOf = (weights: ReadonlyMap<string, number>): ReadonlyArray<ReadonlyArray<string>> => {
  const told = [...weights].map(([feature, weight]) => [...partsOf(feature), shortest(weight)] as const)
  const rows = told.filter((row) => Math.abs(Number(row[3])) >= leastWritten).toSorted(inOrder)
  return rows.map(([template, first, rest, weight], i) => {
    const [aboveTemplate, aboveFirst] = rows[i - 1] ?? []
    if (template !== aboveTemplate) return [template, first, rest, weight]
    return ["", first === aboveFirst ? "" : first, rest, weight]
  })
}

const inOrder = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): number => {
  const differs = a.findIndex((part, i) => part !== b[i])
  return differs < 0 ? 0 : (a[differs] as string) < (b[differs] as string) ? -1 : 1
}

const store = (weights: ReadonlyMap<string, number>, chosen: Thresholds, calibration: Calibration): void => {
  const confidence = (score: number) => calibrated(score / (1 - score), calibration).toFixed(3)
  const settings = [
    ["threshold", "", "", confidence(chosen.threshold)],
    ["threshold_home", "", "", confidence(chosen.homeThreshold)],
    ["calibration_slope", "", "", calibration.slope.toFixed(3)],
    ["calibration_intercept", "", "", calibration.intercept.toFixed(3)]
  ]
  const rows = Papa.unparse({
    fields: ["template", "first", "rest", "weight"],
    data: [...settings, ...rowsOf(weights)]
  })
  const header = "# Weights of the confidence model, written by pipelines/event-extract/train/Train.ts"
  writeFileSync(new URL("languages/ind/model.csv", pipelines), `${header}\n${rows.replaceAll("\r\n", "\n")}\n`)
}

const main = (shared: string, write: boolean): void => {
  const pack: LanguagePack = { ...loadPack("ind", readPipelineFile), threshold: 0 }
  const dev = devArticles(shared)
  const heldOut = dev.filter((article) => parity(article.id) === 1)
  const { judged: drawn, labelled, read } = corpusArticles(shared, new Set(heldOut.map(({ id }) => id)))
  const real = [...labelled, ...dev.filter((article) => parity(article.id) === 0)]
  const careful = real.filter((article) => article.careful)
  const written = writtenArticles()
  const training = [...real, ...written]
  const examples = examplesFrom(training, drawn, read, pack)
  const crossed = crossValidate(examples)
  const threshold = chooseThreshold(careful, crossed)
  const chosen = { threshold, homeThreshold: chooseHomeThreshold(crossed, threshold) }
  say(`threshold at home ${chosen.homeThreshold.toFixed(2)}`)
  const isChosen = ({ home, score }: PlacedOutcome) => score >= (home ? chosen.homeThreshold : threshold)
  const onLabels = careful.flatMap((article) => outcomes(article, crossed.decided.get(article.id) ?? [], chosen))
  const onDrawn = crossed.kept.filter(isChosen)
  const onActs = crossed.told.filter(isChosen)
  say(`of ${onDrawn.length} judged events ${onDrawn.filter(({ right }) => right).length} are right at these thresholds`)
  const calibration = calibrate([onLabels, onDrawn, onActs])
  say(`calibration: slope ${calibration.slope.toFixed(3)}, intercept ${calibration.intercept.toFixed(3)}`)
  say(sureOnes("cross-validated, articles coded with care", onLabels, calibration))
  say(sureOnes("cross-validated, judged events", onDrawn, calibration))
  say(sureOnes("cross-validated, acts", onActs, calibration))

  const all = examplesIn(examples, () => true)
  const whole = fit(all)
  const weights = fit(all, defaultFit, (feature) => Math.abs(whole.get(feature) ?? 0) >= leastWeight)
  const measure = (name: string, articles: ReadonlyArray<Labelled>) => {
    const counts = articles.map((article) => {
      const decided = readArticle(article.input, pack).reports.map((report) => decide(report, weights))
      return countEvents(article, decided, chosen)
    })
    say(line(name, scores(counts), threshold))
  }
  say(`training: ${reachable(training, pack)}; held out: ${reachable(heldOut, pack)}`)
  measure("fitted on", real)
  measure("… written texts", written)
  measure("held-out half of dev", heldOut)
  say(`${training.length} articles, ${all.length} examples, ${weights.size} weights`)
  if (write) store(weights, chosen, calibration)
}

main(process.argv[2] ?? "../shared", process.argv.includes("--write"))
