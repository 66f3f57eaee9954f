/**
 * The sets as examples, and what weights decide on each article that have not learnt from it.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import { isAtHome } from "../judgement/Threshold.ts"
import { type ActArticle, foldOf, homeState, type JudgedArticle, type Labelled } from "./Articles.ts"
import type { Outcome } from "./Calibrate.ts"
import { exampleOf, examplesOfActs, examplesOf, judgedReports, judgeReports, readActs } from "./Examples.ts"
import { type Example, fit } from "./Fit.ts"
import { decide, type Decided } from "./Measure.ts"

const folds = 5

/** What an article's labels or verdicts are about, and the examples that they make. */
interface Learnt<A> {
  readonly id: string
  readonly cases: ReadonlyArray<A>
  readonly examples: ReadonlyArray<Example>
}

const learn = <A extends { readonly id: string }, B>(
  articles: ReadonlyArray<A>,
  casesOf: (article: A) => ReadonlyArray<B>,
  examples: (cases: ReadonlyArray<B>, article: A) => ReadonlyArray<Example>
): ReadonlyArray<Learnt<B>> =>
  articles.map((article) => {
    const cases = casesOf(article)
    return { id: article.id, cases, examples: examples(cases, article) }
  })

/** Labelled articles, and articles with verdicts or labelled acts, as examples. */
export const examplesFrom = (
  training: ReadonlyArray<Labelled>,
  drawn: ReadonlyArray<JudgedArticle>,
  read: ReadonlyArray<ActArticle>,
  pack: LanguagePack
) => ({
  labelled: learn(
    training,
    (article) => judgeReports(article, pack),
    (cases, { careful }) => examplesOf(cases, careful)
  ),
  drawn: learn(
    drawn,
    (article) => judgedReports(article, pack),
    (cases) => cases.flatMap(exampleOf)
  ),
  read: learn(read, (article) => readActs(article, pack), examplesOfActs)
})

export type Sets = ReturnType<typeof examplesFrom>

/** The examples of the articles that `isIn` takes. */
export const examplesIn = (sets: Sets, isIn: (id: string) => boolean): ReadonlyArray<Example> =>
  [...sets.labelled, ...sets.drawn, ...sets.read].filter(({ id }) => isIn(id)).flatMap((one) => one.examples)

/** An event that was decided on, and whether it is between parties of the home state alone. */
export interface PlacedOutcome extends Outcome {
  readonly home: boolean
}

export interface CrossValidated {
  /** Reports by article. */
  readonly decided: ReadonlyMap<string, ReadonlyArray<Decided>>
  readonly kept: ReadonlyArray<PlacedOutcome>
  readonly told: ReadonlyArray<PlacedOutcome>
}

/**
 * What weights decide that have not learnt from the article: on labelled articles, on judged events whose reading they keep,
 * and on labelled acts.
 */
export const crossValidate = (sets: Sets): CrossValidated => {
  const decided = new Map<string, ReadonlyArray<Decided>>()
  const kept: Array<PlacedOutcome> = []
  const told: Array<PlacedOutcome> = []
  for (let fold = 0; fold < folds; fold++) {
    const isOut = ({ id }: { readonly id: string }) => foldOf(id, folds) === fold
    const weights = fit(examplesIn(sets, (id) => foldOf(id, folds) !== fold))
    for (const { judgement, reading, report } of sets.drawn.filter(isOut).flatMap(({ cases }) => cases)) {
      const { report: now, score } = decide(report, weights)
      const right = judgement.verdict === "right"
      if (now.draft === report.hypotheses[reading]?.draft) kept.push({ score, right, home: isAtHome(now, homeState) })
    }
    for (const { report, right } of sets.read.filter(isOut).flatMap(({ cases }) => cases)) {
      const { report: now, score } = decide(report, weights)
      const isRight = right[report.hypotheses.findIndex(({ draft }) => draft === now.draft)] === true
      told.push({ score, right: isRight, home: isAtHome(now, homeState) })
    }
    for (const { cases, id } of sets.labelled.filter(isOut))
      decided.set(
        id,
        cases.map(({ report }) => decide(report, weights))
      )
  }
  return { decided, kept, told }
}
