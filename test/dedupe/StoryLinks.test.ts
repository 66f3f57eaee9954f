import { describe, expect, it } from "@effect/vitest"
import { StoryCorpus } from "../../pipelines/dedupe/StoryCorpus.ts"
import {
  commonFloor,
  type DatedStory,
  dayMillis,
  linkLimit,
  similarityFloor,
  storyLinks
} from "../../pipelines/dedupe/StoryLinks.ts"
import { storyWords } from "../../pipelines/dedupe/StoryWords.ts"

interface Report {
  readonly id: string
  readonly at: string
  readonly names: ReadonlyArray<string>
  readonly text: string
}

interface Story extends DatedStory {
  readonly words: Uint32Array
}

const linksOf = (...reports: ReadonlyArray<Report>) => {
  const corpus = new StoryCorpus()
  const stories = reports.map((report): Story => {
    const words = storyWords(report.text)
    const entities = corpus.add(
      report.names.map((name) => ({ entity_id: `e_${name}`, name })),
      words
    )
    return { article_id: report.id, instant: Date.parse(report.at), entities, words }
  })
  const days = Map.groupBy(stories, ({ instant }) => Math.floor(instant / dayMillis))
  const inOrder = [...days].toSorted(([a], [b]) => a - b).map(([, day]) => day)
  return [...storyLinks(corpus, inOrder, ({ words }) => words)]
}
const pairsOf = (...reports: ReadonlyArray<Report>) =>
  linksOf(...reports).map((link) => `${link.article_id} ${link.other_article_id}`)

const first: Report = {
  id: "a_1",
  at: "2024-05-01T08:00:00+07:00",
  names: ["Ratna Wirasena", "Liga Pelabuhan", "Indonesia"],
  text: "Ratna Wirasena meresmikan dermaga baru Liga Pelabuhan di Bitung disaksikan ratusan nelayan"
}
const second: Report = {
  id: "a_0",
  at: "2024-05-02T21:00:00+07:00",
  names: ["Ratna Wirasena", "Liga Pelabuhan"],
  text: "Dermaga Bitung milik Liga Pelabuhan diresmikan Ratna Wirasena, ratusan nelayan bersorak"
}
const filler = (count: number, names: ReadonlyArray<string> = []): ReadonlyArray<Report> =>
  Array.from({ length: count }, (_, number) => ({
    id: `a_filler_${number}`,
    at: "2024-05-01T09:00:00+07:00",
    names,
    text: Array.from({ length: 12 }, (__, word) => `kata${number}x${word}`).join(" ")
  }))

describe("a story link", () => {
  it("joins two reports of one happening and says whom they share, smaller id first", () => {
    const [link, ...others] = linksOf(first, second, ...filler(20))
    expect(others).toEqual([])
    expect(link).toMatchObject({
      article_id: "a_0",
      other_article_id: "a_1",
      reason: "Liga Pelabuhan, Ratna Wirasena"
    })
    expect(link?.similarity).toBeGreaterThanOrEqual(similarityFloor)
    expect(link?.similarity).toBeLessThan(1)
  })

  it("reaches three days and not a minute more", () => {
    expect(pairsOf(first, { ...second, at: "2024-05-04T08:00:00+07:00" }, ...filler(20))).toEqual(["a_0 a_1"])
    expect(pairsOf(first, { ...second, at: "2024-05-04T08:01:00+07:00" }, ...filler(20))).toEqual([])
  })

  it("needs two shared entities", () => {
    expect(pairsOf(first, { ...second, names: ["Ratna Wirasena"] }, ...filler(20))).toEqual([])
  })

  it("does not count an entity that many articles name", () => {
    const everywhere = filler(commonFloor, ["Liga Pelabuhan"])
    expect(pairsOf(first, second, ...everywhere)).toEqual([])
  })

  it("needs words in common beside the entities", () => {
    const other = "Ratna Wirasena bertanya kepada Liga Pelabuhan tentang harga solar dan cuaca buruk pekan depan"
    expect(pairsOf(first, { ...second, text: other }, ...filler(20))).toEqual([])
  })

  it("is the same whatever the order of the articles", () => {
    const reports = [first, second, { ...second, id: "a_2", at: first.at }, ...filler(20)]
    expect(pairsOf(...reports.toReversed()).toSorted()).toEqual(pairsOf(...reports).toSorted())
    expect(pairsOf(...reports)).toHaveLength(3)
  })

  it("of a story with many articles names the most similar of each article only", () => {
    const many = Array.from({ length: commonFloor }, (_, number): Report => ({ ...first, id: `a_${number + 10}` }))
    const expected = many.reduce((sum, _, earlier) => sum + Math.min(earlier, linkLimit), 0)
    expect(commonFloor).toBeGreaterThan(linkLimit + 1)
    expect(pairsOf(...many)).toHaveLength(expected)
  })
})

describe("the words of a story", () => {
  it("are a sorted set that case, accents and punctuation do not change", () => {
    const words = storyWords("Kyiv, kyiv! KYÍV; menlu")
    expect(words).toHaveLength(2)
    expect(words).toEqual(storyWords("menlu kyiv"))
    expect(words[0]).toBeLessThan(words[1] as number)
  })
})
