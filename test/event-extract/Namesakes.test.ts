import { describe, expect, it } from "@effect/vitest"
import { extract } from "../../pipelines/event-extract/Extract.ts"
import { article, pack } from "./Pack.ts"

/** The state of the last mention with these words. */
const stateOf = (body: string, words: string): string | null | undefined =>
  extract(article(body), pack).mentions.findLast((mention) => mention.text === words)?.country

const personsIn = (body: string): ReadonlyArray<string> =>
  extract(article(body), pack)
    .entities.filter((entity) => entity.type === "person")
    .map((entity) => entity.name)

describe("an institution with a namesake", () => {
  it("is that of the home state in news about it", () => {
    expect(stateOf("Indonesia tenang. Sekjen Partai Demokrat Wibi Hartono hadir.", "Wibi Hartono")).toBe("IDN")
    expect(stateOf("Indonesia tenang. Ketua DPP Golkar Wibi Hartono hadir.", "Wibi Hartono")).toBe("IDN")
  })

  it("is that of the state with which the article named it", () => {
    expect(stateOf("DPR AS bersidang di Washington. Kemarin DPR menunda sidang.", "DPR")).toBe("USA")
  })

  it("is of no other state when its name is its own", () => {
    expect(stateOf("Taiwan tenang. Taiwan mengecam Partai Komunis China.", "Partai Komunis China")).toBe("CHN")
  })

  it("stays at home where no other is named", () => {
    expect(stateOf("AS dan Kanada bertemu. Kemarin DPR menunda sidang.", "DPR")).toBe("IDN")
  })
})

describe("whose somebody is", () => {
  it.each([
    ["the state behind a longer portfolio", "Menteri Teknologi Peru Zelindo Warda hadir.", "Zelindo Warda", "PER"],
    [
      "the state of a company's branch",
      "Presiden Direktur Microsoft Peru Zelindo Warda hadir.",
      "Zelindo Warda",
      "PER"
    ],
    [
      "that of the name in news at home",
      "Indonesia tenang. Indonesia diam. Peru dan Pak Sutrisno hadir.",
      "Sutrisno",
      "IDN"
    ]
  ])("is told by %s", (_, body, words, expected) => {
    expect(stateOf(body, words)).toBe(expected)
  })

  it("is no leader's abroad by a surname alone, where news at home never names that state", () => {
    expect(personsIn("Indonesia tenang. Warga Indonesia membeli Petro kemarin.")).toEqual([])
  })

  it("is told of each of two who are joined by a hyphen", () => {
    expect(personsIn("Pasangan Prabowo-Gibran hadir.")).toHaveLength(2)
    expect(personsIn("Abdul-Zelindo Warda mengatakan tidak.")).toHaveLength(1)
  })

  it("is told by initials of somebody known", () => {
    expect(personsIn("Kemarin SBY pulang.")).toEqual(["Susilo Bambang Yudhoyono"])
  })
})
