import { describe, expect, it } from "vitest"
import {
  confidenceOf,
  type FeatureGroup,
  featureName,
  namesOf,
  sumOf
} from "../../pipelines/event-extract/judgement/Confidence.ts"
import { emptyPlace, uncalibrated, Weights } from "../../pipelines/event-extract/language/Weights.ts"
import { extract } from "../../pipelines/event-extract/Extract.ts"
import { weighed } from "../../pipelines/event-extract/judgement/Judge.ts"
import { readArticle } from "../../pipelines/event-extract/Reading.ts"
import { act, acts, article, names, pack, plain } from "./Pack.ts"

/** A group of two features. */
const ways: FeatureGroup = (add, type = "", way = "") => {
  add("actor", way)
  add("type,actor", type, way)
}

/** How many acts an article of one act publishes. */
const published = (threshold: number) =>
  extract(article("Kanada mengutuk Kuba."), { ...plain, threshold }).reports.length

const place = (body: string) => {
  const [row] = extract(article(body), plain).reports
  return [row?.location_name, row?.location_country, row?.location_precision, row?.location_method]
}

const contexts = (body: string) => extract(article(body), plain).reports[0]?.contexts

describe("confidence", () => {
  it("is shared by the readings of one act and by no event at all", () => {
    expect(confidenceOf(1, 2, uncalibrated)).toBe(0.5)
    expect(confidenceOf(1, 3, uncalibrated)).toBe(0.333)
    expect(confidenceOf(3, 4, uncalibrated)).toBe(0.75)
    expect(confidenceOf(0, 4, uncalibrated)).toBe(0)
  })

  it("is as sure as events of such odds were right, and keeps the order of the readings", () => {
    // Odds of 9 to 1 become 3 to 1 by a slope of one half, those of 1 to 1 stay, and all are halved by the intercept.
    const calibration = { slope: 0.5, intercept: -Math.log(2) }
    expect(confidenceOf(9, 10, calibration)).toBe(0.6)
    expect(confidenceOf(1, 2, calibration)).toBe(0.333)
    expect(confidenceOf(0, 1, calibration)).toBe(0)
  })

  it("grows with the weights of the features, and a feature without a weight counts nothing", () => {
    const weights = new Weights([["actor=subject", Math.log(3)]])
    const sum = sumOf(({ add }) => {
      add("actor", "subject")
      add("actor", "unheard of")
      add("unheard", "of")
    }, weights)
    expect(sum).toBeCloseTo(Math.log(3))
    expect(sumOf(() => {}, weights)).toBe(0)
  })

  it("takes what some values determine as a group, which counts as its features do one by one", () => {
    const weights = new Weights([
      ["actor=subject", 1],
      ["type,actor=ACCUSE|subject", 2]
    ])
    const sum = (type: string, way: string) => sumOf(({ all }) => all(ways, type, way), weights)
    expect([sum("ACCUSE", "subject"), sum("REJECT", "subject"), sum("ACCUSE", "speaker")]).toEqual([3, 1, 0])
    // A sum that is remembered is the same.
    expect(sum("ACCUSE", "subject")).toBe(3)
    expect(namesOf(({ all }) => all(ways, "ACCUSE", "subject"))).toEqual(["actor=subject", "type,actor=ACCUSE|subject"])
  })

  it("looks weights up by template and values, as their names are written", () => {
    const weights = new Weights([
      ["type,actor=ACCUSE|speaker", 1],
      ["type,pair=ACCUSE|<=0|none", 2],
      ["opener=,", 3],
      ["aux=", 4]
    ])
    expect(weights.weightOf(emptyPlace(), "type,actor", "ACCUSE", "speaker")).toBe(1)
    expect(weights.weightOf(emptyPlace(), "type,pair", "ACCUSE", "<=0", "none")).toBe(2)
    expect(weights.weightOf(emptyPlace(), "type,pair", "ACCUSE", "<=0", "<=1")).toBe(0)
    expect(weights.weightOf(emptyPlace(), "opener", ",")).toBe(3)
    expect(weights.weightOf(emptyPlace(), "aux", "")).toBe(4)
    expect(featureName("type,pair", "ACCUSE", "<=0", "none")).toBe("type,pair=ACCUSE|<=0|none")
  })

  it("of a reading without an actor is nought, whatever its features", () => {
    const [report] = readArticle(article("Kuba dikutuk."), { ...plain, weights: new Weights([["bias=", 9]]) }).reports
    const hypotheses = report?.hypotheses ?? []
    expect(hypotheses.some((one) => one.draft.actors.length === 0)).toBe(true)
    expect(hypotheses.map((one) => one.draft.actors.length === 0)).toEqual(
      hypotheses.map((one) => one.confidence === 0)
    )
  })

  it("of the shipped model is explained by the features of the reading, whose names its weights bear", () => {
    const { reports } = readArticle(article("Kanada mengutuk Kuba. Kuba menolak tuduhan Kanada."), pack)
    expect(reports).toHaveLength(2)
    for (const { hypotheses } of reports) {
      const strengths = hypotheses.map(({ draft, features }) => {
        let sum = 0
        for (const feature of features()) {
          const [template = "", values = ""] = [
            feature.slice(0, feature.indexOf("=")),
            feature.slice(feature.indexOf("=") + 1)
          ]
          const [a = "", b, c] = values.split("|")
          sum += pack.weights.weightOf(emptyPlace(), template, a, b, c)
        }
        return draft.actors.length === 0 ? 0 : Math.exp(sum)
      })
      const readings = hypotheses.map((one, i) => ({ ...one, strength: strengths[i] as number }))
      expect(weighed(readings, pack.calibration, pack.homeState).map((one) => one.confidence)).toEqual(
        hypotheses.map((one) => one.confidence)
      )
    }
  })
})

describe("the reading that is taken", () => {
  const body = "Kuba menyerang Peru. Kanada mengutuk langkah itu."
  const recipients = (...weights: ReadonlyArray<readonly [string, number]>) => {
    const { reports } = readArticle(article(body), { ...plain, weights: new Weights(weights) })
    return names(reports.find((report) => report.type === "ACCUSE")?.recipients ?? [])
  }

  it("is the plainest of equals", () => expect(recipients()).toEqual([]))

  it("is the likeliest by the weights", () => {
    expect(recipients(["recipient=answered", 1])).toEqual(["Cuba"])
    expect(recipients(["recipient=nearest", 1])).toEqual(["Peru"])
  })
})

describe("the threshold", () => {
  it("publishes what reaches it and nothing below", () => {
    expect([published(0.5), published(0.51)]).toEqual([1, 0])
  })
})

describe("an act that another takes up", () => {
  it.each([
    [
      "an agreement has it as what is intended",
      "Kanada sepakat bertemu Kuba.",
      "sepakat",
      { type: "AGREE", intended: "CONSULT" }
    ],
    [
      "a promise has it as what is intended",
      "Kanada berjanji membantu pemerintah Kuba.",
      "berjanji",
      { type: "AGREE", intended: "AID" }
    ],
    [
      "a refusal has it as its mode",
      "Kanada menolak bertemu Kuba.",
      "menolak bertemu",
      { type: "REJECT", mode: "meet" }
    ],
    [
      "a threat has it as its mode",
      "Kanada mengancam menyerang Kuba.",
      "mengancam menyerang",
      { type: "THREATEN", mode: "violence" }
    ]
  ])("%s", (_, body, trigger, expected) => {
    expect(act(trigger, body)).toMatchObject({ ...expected, actors: ["Canada"], recipients: ["Cuba"] })
  })

  it("says nothing of the kind of a threat where it is its condition", () => {
    const body = "Kanada memperingatkan bahwa perundingan usai jika Kuba mencaplok Peru."
    expect(act("memperingatkan bahwa", body)).toMatchObject({ type: "THREATEN", mode: null })
  })

  it("is a threat where what is promised is hostile", () => {
    expect(act("janji", "Kanada mengutuk janji Kuba untuk mencaplok Peru.")).toMatchObject({
      type: "THREATEN",
      actors: ["Cuba"],
      recipients: ["Peru"]
    })
  })

  it("is no event of its own", () => {
    expect(acts("Kanada sepakat bertemu Kuba.").map((one) => one.type)).toEqual(["AGREE"])
  })

  it.each([
    ["what one is ready to do", "Presiden Kanada bersedia bertemu dengan Presiden Kuba.", ["AGREE"]],
    ["what is called off", "Kanada membatalkan rencana bertemu Presiden Kuba.", ["REJECT"]],
    ["what an offer or a request is for", "Kanada menyampaikan tawaran untuk bertemu Presiden Kuba.", ["AGREE"]]
  ])("has not happened: %s", (_, body, types) => expect(acts(body).map((one) => one.type)).toEqual(types))

  it("stands right behind a noun, whose own verb is not taken up", () => {
    expect(acts("Permintaan Kuba untuk bertemu ditolak Kanada.").map((one) => one.type)).toEqual(["REQUEST", "REJECT"])
    expect(acts("Kanada menjawab seruan Kuba dengan menyerang Peru.").map((one) => one.type)).toEqual([
      "REQUEST",
      "ASSAULT"
    ])
  })

  it("is one of its own where another subject begins", () => {
    expect(acts("Peru setuju, Kanada menyerang Kuba.").map((one) => one.type)).toEqual(["AGREE", "ASSAULT"])
  })
})

describe("where an act took place", () => {
  it.each([
    ["a state", "Kanada bertemu Kuba di Peru.", ["Peru", "PER", "country", "in_sentence"]],
    ["a city", "Kanada bertemu Kuba di Jenewa.", ["Geneva", "CHE", "city", "in_sentence"]],
    ["a region without coordinates", "Kanada bertemu Kuba di Laut Merah.", ["Red Sea", null, "region", "in_sentence"]],
    ["where a visit went", "Menteri Kanada berkunjung ke Moskow.", ["Moscow", "RUS", "city", "destination"]],
    ["nowhere, and why", "Kanada bertemu Kuba.", [null, null, "none", "no_place_in_sentence"]]
  ])("is %s", (_, body, expected) => expect(place(body)).toEqual(expected))

  it.each([
    ["of another act behind it", "Kanada mengutuk serangan Kuba di Jenewa."],
    ["of what is asked for", "Kanada mendesak Kuba mundur di Jenewa."],
    ["within a clause that describes a party", "Kanada, yang menang di Jenewa, bertemu Kuba."]
  ])("is not a place %s", (_, body) => expect(place(body)[0]).toBeNull())

  it.each([
    ["before words", "Di Jenewa, Kanada mengutuk Kuba."],
    ["behind the day on which they are said", "Kanada mengutuk Kuba pada Senin di Jenewa."],
    ["where parties agree to meet", "Kanada dan Kuba sepakat bertemu di Jenewa."]
  ])("is that %s", (_, body) => expect(place(body)[0]).toBe("Geneva"))
})

describe("what an act is about", () => {
  it("is told by the words of its sentence", () => {
    expect(contexts("Kanada mengutuk uji coba rudal Kuba.")).toContain("military")
    expect(contexts("Kanada mengutuk Kuba.")).toEqual([])
  })

  it("is not told by another sentence", () => {
    expect(contexts("Kanada mengutuk Kuba. Peru menguji rudal.")).toEqual([])
  })
})
