import { describe, expect, it } from "@effect/vitest"
import { agrees, asWanted } from "../../pipelines/event-extract/judgement/Agreement.ts"
import { weighed } from "../../pipelines/event-extract/judgement/Judge.ts"
import { uncalibrated } from "../../pipelines/event-extract/language/Weights.ts"
import { readArticle } from "../../pipelines/event-extract/Reading.ts"
import { article, plain } from "./Pack.ts"

/** The readings of the only act of a body. */
const hypotheses = (body: string) => readArticle(article(body), plain).reports.at(-1)?.hypotheses ?? []

const reading = (body: string, recipient: string | undefined) => {
  const found = hypotheses(body).find(
    ({ draft }) => draft.actors.length > 0 && draft.recipients[0]?.entity.name === recipient
  )
  if (found === undefined) throw new Error(`no reading on ${recipient}`)
  return found
}

describe("two readings of an act", () => {
  const body = "Presiden Kuba tiba di Peru. Kanada mengutuk langkah itu."
  const [onNobody, onPeru, onCuba] = [undefined, "Peru", "Cuba"].map((recipient) => reading(body, recipient).draft)

  const give = (recipient: string | undefined, strength: number) => ({ ...reading(body, recipient), strength })

  it("come to the same where one leaves open on whom the act is, and not the other way round", () => {
    expect(agrees(asWanted(onNobody!), onPeru!, "IDN")).toBe(true)
    expect(agrees(asWanted(onPeru!), onNobody!, "IDN")).toBe(false)
  })

  it("are two where they are on different states", () => {
    expect(agrees(asWanted(onCuba!), onPeru!, "IDN")).toBe(false)
  })

  it("make the likeliest of them surer than its own share where they come to the same", () => {
    const [best, ...others] = weighed([give("Peru", 4), give(undefined, 3), give("Cuba", 2)], uncalibrated, "IDN")
    // Peru's 4 and nobody's 3 of 10 in all, one of which is that there is no event.
    expect(best?.confidence).toBe(0.7)
    expect(others.map(({ confidence }) => confidence)).toEqual([0.3, 0.2])
  })
})
