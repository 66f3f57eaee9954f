import { describe, expect, it } from "vitest"
import { actOf, names, read } from "./Pack.ts"

/** Features of the reading in which the act that `trigger` names is done to `recipient`. */
const features = (trigger: string, recipient: string, body: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => actOf(one).trigger === trigger)
  const reading = report?.hypotheses.find(({ draft }) => names(draft.recipients).join() === recipient)
  if (reading === undefined) throw new Error(`"${trigger}" is never read as done to "${recipient}"`)
  return reading.features()
}

describe("a recipient whom the sentence leaves out", () => {
  it("is told with every way that leads to it", () => {
    const body = "Kuba menyerang Peru. Kanada mengutuk langkah itu."
    expect(features("mengutuk", "Cuba", body)).toContain("supplied=ad")
    expect(features("mengutuk", "Peru", body)).toContain("supplied=ne")
  })

  it("is told to be of the place where the sentence plays", () => {
    expect(features("mengutuk", "Peru", "Kanada mengutuk langkah itu di Peru.")).toContain("supplied=bdw")
  })

  it("is told to be who speaks", () => {
    const body = 'Presiden Peru mengatakan, "Kanada menolak usul itu dan Kuba diam."'
    expect(features("menolak", "Peru", body)).toContain("voice.recipient=direct|true|REJECT")
  })

  it("is told with the party behind the act that it passes over", () => {
    const body = "Peru berpidato. Kanada menolak usul damai bersama Kuba."
    expect(features("menolak", "Peru", body).filter((one) => one.startsWith("passed="))).toEqual([
      "passed=oblique|bersama|nearest"
    ])
    expect(features("menolak", "Cuba", body).filter((one) => one.startsWith("passed="))).toEqual([
      "passed=none||behind"
    ])
  })
})

describe("people whose state is not named", () => {
  it("are told with each sign that names a state for them", () => {
    const body = "Peru berpidato. Kuba meminta warga tetap tenang."
    expect(features("meminta", "citizens", body)).toContain("people.by=recipient|o")
  })
})

const sides = (recipient: string, body: string) =>
  features("mendukung", recipient, body).filter((one) => one.startsWith("sides="))

describe("the two sides of an act", () => {
  it("are told as of home, of abroad or stateless, and whether both are of one state", () => {
    expect(sides("Cuba", "Kanada mendukung Kuba.")).toEqual(["sides=abroad abroad"])
    expect(sides("Indonesia", "Kanada mendukung Indonesia.")).toEqual(["sides=abroad home"])
    expect(sides("Canada", "Kanada berpidato. Presiden Kanada mendukung rencana.")).toEqual([
      "sides=abroad abroad within"
    ])
  })
})
