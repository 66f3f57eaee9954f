/**
 * How well and how fast languages are named, beside franc alone.
 *
 *     node test/bench/Language.bench.ts [SHARED]
 *
 * SHARED (../shared unless told) holds `langid/dev.tsv` (language, sentence,
 * source) and `corpora/indo_news.jsonl.gz`. Sentences of the Universal Declaration are counted apart, because
 * the model is trained on other copies of them. franc may choose among the same languages. Speed is
 * that of one thread over the texts of the corpus, after a warm-up.
 */
import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { franc } from "franc"
import { identify, loadModel } from "../../pipelines/language-tag/Identify.ts"
import { accuracies, macro, readSentences, share } from "../language-tag/Measure.ts"

const francCodes: Readonly<Record<string, string>> = { arb: "ara", cmn: "zho", zlm: "zsm", prs: "pes", ekk: "est" }
const root = process.argv[2] ?? new URL("../../../shared", import.meta.url).pathname
const model = loadModel(readFileSync(new URL("../../pipelines/language-tag/model.bin", import.meta.url)))
const name = (text: string): string => identify(text, model).language

const set = `${root}/langid/dev.tsv`
if (existsSync(set)) {
  const all = readSentences(set)
  const sentences = all.filter(({ source }) => source !== "udhr")
  const languages = [...new Set(all.map(({ language }) => language))]
  const only = [...languages, ...Object.keys(francCodes)]
  const nameByFranc = (text: string): string => {
    const code = franc(text, { only, minLength: 1 })
    return francCodes[code] ?? code
  }
  const ours = accuracies(sentences, name)
  const theirs = new Map(accuracies(sentences, nameByFranc).map((accuracy) => [accuracy.language, accuracy]))
  console.log("language  sentences  kawat   franc   taken for")
  for (const accuracy of ours) {
    const beside = theirs.get(accuracy.language)
    const mistaken = accuracy.mistaken.slice(0, 4).map(([other, times]) => `${other} ${times}`)
    console.log(
      `${accuracy.language.padEnd(10)}${String(accuracy.sentences).padStart(8)}  ${share(accuracy).toFixed(4)}  ` +
        `${beside === undefined ? "" : share(beside).toFixed(4)}  ${mistaken.join(", ")}`
    )
  }
  console.log(`macro              ${macro(ours).toFixed(4)}  ${macro([...theirs.values()]).toFixed(4)}`)
  const withDeclaration = accuracies(all, name)
  console.log(
    `macro with the Universal Declaration, ${withDeclaration.length} languages: ${macro(withDeclaration).toFixed(4)}`
  )

  const bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }))
  for (const { language, text } of sentences) {
    const found = identify(text, model)
    const bin = bins[Math.min(9, Math.floor(found.confidence * 10))]
    if (bin === undefined) continue
    bin.all++
    if (found.language === language) bin.right++
  }
  console.log("confidence  sentences  right")
  bins.forEach(({ right, all: total }, i) => {
    if (total > 0) console.log(`${(i / 10).toFixed(1)}+ ${String(total).padStart(15)}  ${(right / total).toFixed(3)}`)
  })
}

const corpus = `${root}/corpora/indo_news.jsonl.gz`
if (existsSync(corpus)) {
  const texts = gunzipSync(readFileSync(corpus))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { readonly text: string }).text)
  for (const text of texts.slice(0, 2000)) name(text)
  const before = process.cpuUsage()
  const named = new Map<string, number>()
  for (const text of texts) {
    const language = name(text)
    named.set(language, (named.get(language) ?? 0) + 1)
  }
  const { user, system } = process.cpuUsage(before)
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  console.log(
    `${texts.length} articles of ${characters.toFixed(0)} characters: ` +
      `${Math.round(texts.length / ((user + system) / 1e6))} articles per CPU second, ` +
      `${((100 * (named.get("ind") ?? 0)) / texts.length).toFixed(3)} % ind`
  )
  console.log(
    [...named]
      .toSorted((a, b) => b[1] - a[1])
      .map(([language, times]) => `${language} ${times}`)
      .join(", ")
  )
}
